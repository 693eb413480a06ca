"""How far a sheet reaches, how much text it has, and which of its cells show an error, before a table is made of it.

A table is made of all cells between the first and the last: one cell far away would fill the memory with empty ones.
So every cell is counted as those count that make the table: one that does not say where it stands, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from xml.parsers import expat

from attrs import define, field

from csc_rules.errors import CscRulesError

# How many cells a sheet may have, and how far it may reach.
MOST_CELLS = 2_000_000
MOST_ROWS, MOST_COLUMNS = 100_000, 500
# How many characters all its cells may have: a text that stands in the workbook once can be that of many cells.
MOST_CHARACTERS = 60 * 1024 * 1024

_WHERE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,9})")


class Damaged(CscRulesError):
    """The part is not the XML of a sheet."""


class TooMuch(CscRulesError):
    """The cells of the sheet have far more text than a record."""


class TooFar(CscRulesError):
    """A cell stands too far away; ``cell`` names it."""

    def __init__(self, cell: str) -> None:
        """Keep the name of the cell."""
        super().__init__(())
        self.cell = cell


@define
class _Reach:
    """The cell that was read last, how many there were, and the size of the table that all of them need."""

    row: int = 0
    column: int = 0
    height: int = 0
    width: int = 0
    faulty: set[tuple[int, int]] = field(factory=set)
    lengths: Sequence[int] = ()
    characters: int = 0
    shared: bool = False
    number: str = ""

    def begun(self, tag: str, attributes: dict[str, str]) -> None:
        """Go on to the row or cell that begins."""
        name = tag.rpartition(":")[2]
        if name == "row":
            self._in_row(attributes.get("r"))
        elif name == "c":
            self._in_cell(attributes.get("r"))
            self.shared, self.number = attributes.get("t") == "s", ""
            if attributes.get("t") == "e":
                self.faulty.add((self.row - 1, self.column - 1))

    def text(self, part: str) -> None:
        """Keep the number of a text that stands elsewhere, with room for no more than a number."""
        if self.shared and len(self.number) < 20:
            self.number += part

    def ended(self, tag: str) -> None:
        """Count the text of the cell that ends."""
        if tag.rpartition(":")[2] == "c" and self.shared:
            self.shared, at = False, self.number.strip()
            if not (at.isascii() and at.isdigit() and int(at) < len(self.lengths)):
                raise Damaged(())
            self.characters += self.lengths[int(at)]
            if self.characters > MOST_CHARACTERS:
                raise TooMuch(())

    def _in_row(self, where: str | None) -> None:
        if where is None:
            self._at(self.row + 1, 0)
        elif where.isascii() and where.isdigit() and len(where) < 10:
            self._at(int(where), 0)
        else:
            raise Damaged(())

    def _in_cell(self, where: str | None) -> None:
        if where is None:
            self._at(max(self.row, 1), self.column + 1)
        elif found := _WHERE.fullmatch(where):
            self._at(int(found[2]), _number(found[1].upper()))
        else:
            raise Damaged(())

    def _at(self, row: int, column: int) -> None:
        self.row, self.column = row, column
        self.height, self.width = max(self.height, row), max(self.width, column)
        if row > MOST_ROWS or column > MOST_COLUMNS or self.height * self.width > MOST_CELLS:
            raise TooFar(f"{_letters(column)}{row}")


def looked_at(content: bytes, lengths: Sequence[int] = ()) -> frozenset[tuple[int, int]]:
    """Return the cells of a sheet that show an error, as row and column from 0; *lengths* are those of shared texts.

    >>> looked_at(b'<sheetData><row><c t="e"/></row></sheetData>')
    frozenset({(0, 0)})

    Raises TooFar where a cell is too far away, TooMuch where the texts are, Damaged where it is no sheet: a reader that
    is not as strict would take the first half of it for the whole.
    """
    reach = _Reach(lengths=lengths)
    _parse(content, reach.begun, reach.text, reach.ended)
    return frozenset(reach.faulty)


def lengths_of(content: bytes) -> tuple[int, ...]:
    """Return the lengths of the texts that the cells of a workbook share, by their numbers.

    >>> lengths_of(b"<sst><si><t>yes</t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>")
    (3, 2)
    """
    found: list[int] = []

    def begun(tag: str, _attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "si":
            found.append(0)

    def text(part: str) -> None:
        if found:
            found[-1] += len(part)

    _parse(content, begun, text, lambda _tag: None)
    return tuple(found)


def _parse(
    content: bytes,
    begun: Callable[[str, dict[str, str]], None],
    text: Callable[[str], None],
    ended: Callable[[str], None],
) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = begun, ended
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = text, _declared
    try:
        parser.Parse(content, True)
    except expat.ExpatError:
        raise Damaged(()) from None


def _declared(*_of: object) -> None:
    """Refuse a declaration of entities, which no sheet has."""
    raise Damaged(())


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _letters(column: int) -> str:
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
