"""Headings under which only pictures stand: names may be there for the eye, and none can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csc_rules.documents import notices
from csc_rules.documents.formats.blocks import PICTURE, Block, Read
from csc_rules.documents.model import Notice, Passage, Text, quoted
from csc_rules.documents.words import flat

# What such a heading promises; the word only makes the notice plainer.
_NAMES = re.compile(
    r"\b(?:partners?|members?(?:hip)?|signator(?:y|ies)|logos?|who we are|agencies|organi[sz]ations)\b", re.IGNORECASE
)
# What stands in the text where a picture was: "Image module", "[logo]".
_IN_PLACE = re.compile(
    r"\W*(?:(?:image|picture|photo(?:graph)?|logo|graphic|infographic)s?(?:\s+(?:module|placeholder|removed|here))?)\W*",
    re.IGNORECASE,
)
# The years of a title that stands over a picture announce no text.
_YEARS = re.compile(r"(?:\d{4}|\d\d|to|and|[\s/\u2013-])+", re.IGNORECASE)


def pictures_for_text(text: Text, read: Read) -> tuple[Notice, ...]:
    """Say of each heading with nothing readable below it, but pictures, that names or text may be in them.

    A page of a PDF has its pictures anywhere; there the heading has to be the last, or only, thing on the page.
    """
    return tuple(_notice(text, passage) for passage in _bare(text, read))


def _bare(text: Text, read: Read) -> Iterator[Passage]:
    passages = iter(text.passages)
    heading: Passage | None = None
    seen = False
    for block in read.blocks:
        passage = next(passages) if block.text and block.role != PICTURE else None
        if block.role == "furniture":
            continue
        if block.role == PICTURE or (block.role == "paragraph" and _IN_PLACE.fullmatch(block.text)):
            seen = seen or heading is not None
        elif heading is not None and _follows(heading, block):
            if (seen and not _YEARS.fullmatch(heading.text.strip())) or _is_of_names(heading, block, read):
                yield heading
            heading = None
        elif not (heading is not None and block.role == "heading"):
            heading = None
        if block.role == "heading":
            heading, seen = passage, False
    if heading is not None and (seen or _has_faults(heading, read)):
        yield heading


def _follows(heading: Passage, block: Block) -> bool:
    """Tell whether another part begins: a heading that is not below this one, or a new page after pictures."""
    if block.role == "heading":
        return (block.level or 1) <= (heading.level or 1) or block.page != heading.page
    return block.page != heading.page and heading.page is not None


def _is_of_names(heading: Passage, block: Block, read: Read) -> bool:
    """Tell whether a heading that promises names has none below it, whatever the file says of pictures."""
    return bool(_NAMES.search(heading.text)) and block.role == "heading" and read.pages is not None


def _has_faults(heading: Passage, read: Read) -> bool:
    return bool(_NAMES.search(heading.text)) and read.pages is not None


def _notice(text: Text, passage: Passage) -> Notice:
    what = "names" if _NAMES.search(passage.text) else "text"
    said = (
        f"a heading was found but no readable {what}: under “{flat(passage.text)}” only pictures stand."
        " Look at the file, and enter what they show yourself"
    )
    return Notice(
        code=notices.PICTURES,
        text=said,
        quotes=(quoted(text, passage, 0, len(passage.text)),),
        file=text.file.name,
        page=passage.page,
    )
