"""Pages of printed lines made into blocks: what stands on every page set apart, the rest joined by sense."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from csc_rules.documents.formats.blocks import PICTURE, Block, Read
from csc_rules.documents.lines.columns import is_interleaved, letters_apart
from csc_rules.documents.lines.furniture import furniture_of, printed_offset
from csc_rules.documents.lines.line import Line
from csc_rules.documents.lines.paragraphs import blocks_of, setting_of


@frozen(kw_only=True, eq=False)
class Sheet:
    """A page: its text, its lines, and its number where the file has pages."""

    text: str
    lines: Sequence[Line]
    number: int | None = None


def laid_out(sheets: Sequence[Sheet], pictures: AbstractSet[int] = frozenset()) -> Read:
    """Return the blocks of pages; *pictures* are the numbers of those on which some are drawn."""
    every = [sheet.lines for sheet in sheets]
    furniture = furniture_of(every, printed_offset(every)) if len(sheets) > 1 else [frozenset() for _ in sheets]
    setting = setting_of([line for lines in every for line in lines])
    blocks: list[Block] = []
    columns, letters = [], []
    for sheet, fixed in zip(sheets, furniture, strict=True):
        apart = letters_apart(sheet.lines)
        text, number, out = sheet.text, sheet.number, fixed | apart
        kept = [line for at, line in enumerate(sheet.lines) if at not in out]
        blocks += blocks_of(text, kept, setting, number)
        left = (sheet.lines[at] for at in sorted(out))
        blocks += [Block(text=text[line.start : line.end], role="furniture", page=number) for line in left]
        blocks += [Block(text="", role=PICTURE, page=number)] if number in pictures else []
        columns += [number] if is_interleaved(kept) else []
        letters += [number] if apart else []
    return Read(blocks=tuple(blocks), columns=tuple(columns), letters=tuple(letters))
