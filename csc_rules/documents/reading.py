"""Files made into texts: the kind by content, passages with where they stand, and what has to be said of the reading.

Reading never guesses in silence. A page without text is named, columns that ran together are told, and a file that
cannot be read at all is refused with its reason.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from attrs import evolve

from csc_rules.documents import limits, notices
from csc_rules.documents.faults import faults_of
from csc_rules.documents.formats import read_as
from csc_rules.documents.formats.blocks import PICTURE, Block, Read, Source
from csc_rules.documents.formats.kinds import SUFFIXES, kind_of
from csc_rules.documents.formats.refusals import Refused, too_much
from csc_rules.documents.lines.clauses import with_clauses
from csc_rules.documents.model import Notice, Passage, SourceFile, Text
from csc_rules.errors import CscRulesError, Diagnostic, DocumentError
from csc_rules.record.files import read_bytes

# It is told how many of how many pages of a file have been read.
Told = Callable[[int, int], None]
_OPEN = "a document to read"


def read_texts(paths: Iterable[str | Path], told: Told | None = None) -> tuple[Text, ...]:
    """Read several files as one case; *told* is told how far each has come.

    Raises DocumentError with what is wrong with every file that cannot be read, or UsageError without the extra.
    """
    texts, faults = [], []
    for path in paths:
        name = str(path)
        try:
            texts.append(read_text(name, read_bytes(path, _OPEN, limits.FILE_BYTES), told))
        except CscRulesError as error:
            faults += [each for each in error.diagnostics if each not in faults]
    _raise(faults)
    return tuple(texts)


def _raise(faults: Sequence[Diagnostic]) -> None:
    if faults:
        raise DocumentError(faults)


def read_text(name: str | Path, content: bytes, told: Told | None = None) -> Text:
    r"""Read a file: its passages in order, and what has to be said about reading it.

    >>> text = read_text("plan.txt", b"OUR VISION\n\nEvery child is safe, and\nwe say so together.")
    >>> [(passage.role, passage.trail) for passage in text.passages]
    [('heading', ()), ('paragraph', ('OUR VISION',))]

    Raises DocumentError for what cannot be read, or UsageError without the extra.
    """
    name = str(name)
    try:
        kind = kind_of(name, content)
        read = read_as(kind, Source(name=name, content=content), told)
        passages = passages_of(read)
    except Refused as refused:
        raise refused.of(name) from refused
    file = SourceFile(
        name=name,
        kind=kind,
        sha256=sha256(content).hexdigest(),
        title=read.title,
        pages=read.pages,
        labels=read.labels,
        unread=read.unread,
    )
    text = Text(file=file, passages=passages)
    said = (*_of_kind(name, kind), *(evolve(each, file=name) for each in read.notices))
    return evolve(text, notices=(*said, *faults_of(text, read)))


def _of_kind(name: str, kind: str) -> Iterator[Notice]:
    suffix = os.path.splitext(name)[1].lower()
    if (said := SUFFIXES.get(suffix)) is not None and said != kind:
        text = f"its suffix says {suffix}, but it is {kind}; it was read as {kind}"
        yield Notice(code=notices.OTHER_KIND, text=text, file=name)


def passages_of(read: Read) -> tuple[Passage, ...]:
    """Return the passages of what was read: numbered, each under its headings, with the number of its page.

    Raises Refused for more of them than are read.
    """
    found: list[Passage] = []
    above: list[tuple[int, str]] = []
    for block in (piece for whole in with_clauses(read.blocks) for piece in _pieces(whole)):
        if len(found) >= limits.PASSAGES:
            raise too_much("paragraphs", limits.PASSAGES)
        if block.role == "heading":
            while above and above[-1][0] >= (block.level or 1):
                above.pop()
        found.append(_passage(block, len(found) + 1, () if _is_apart(block) else tuple(t for _, t in above), read))
        if block.role == "heading":
            above.append((block.level or 1, " ".join(block.text.split())))
    return tuple(found)


def _pieces(block: Block) -> Iterator[Block]:
    """Yield a block with text; one without an end is cut between words, so that the time grows with its length."""
    text = "" if block.role == PICTURE else block.text
    while len(text) > limits.PASSAGE:
        cut = max(text.rfind("\n", limits.PASSAGE // 2, limits.PASSAGE), 0)
        cut = cut or max(text.rfind(" ", limits.PASSAGE // 2, limits.PASSAGE), 0) or limits.PASSAGE
        if begun := text[:cut].rstrip():
            yield evolve(block, text=begun, role="paragraph", level=None)
        text = text[cut:].lstrip()
    if text:
        yield block if text is block.text else evolve(block, text=text, role="paragraph", level=None)


def _is_apart(block: Block) -> bool:
    return block.role == "furniture"


def _passage(block: Block, number: int, trail: tuple[str, ...], read: Read) -> Passage:
    label = read.labels[block.page - 1] if block.page and block.page <= len(read.labels) else None
    return Passage(
        number=number,
        text=block.text,
        role=block.role,
        level=block.level,
        page=block.page,
        label=label or None,
        trail=trail,
        anchor=block.anchor,
        inserted=block.inserted,
    )
