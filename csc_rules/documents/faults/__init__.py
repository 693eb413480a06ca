"""What goes wrong when text is taken out of files, found in the passages and told."""

from __future__ import annotations

from collections.abc import Callable

from csc_rules.documents.faults import broken, missing, pictures
from csc_rules.documents.formats.blocks import Read
from csc_rules.documents.model import Notice, Text

# What is looked for, in the order in which it is told. Each takes the text, and what its format gave.
CHECKS: tuple[Callable[[Text, Read], tuple[Notice, ...]], ...] = (
    broken.columns,
    broken.letters,
    pictures.pictures_for_text,
    missing.cut_lists,
    missing.contents_without_body,
    missing.appendices,
    broken.lost_words,
)


def faults_of(text: Text, read: Read) -> tuple[Notice, ...]:
    """Return a notice for each fault of a text that was read."""
    return tuple(notice for check in CHECKS for notice in check(text, read))
