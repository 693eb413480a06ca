"""Changing a record in its TOML text, where everything else stays: comments, order, and how things are written.

A change is put into the text at one place, and nothing else of the text is written anew. The text is then read again
with the reader of records, and has to be the record that was meant, with every comment that was there.

Of many changes, those that have nothing to do with one another are put into the text at once, and it is read once for
all of them: to read it anew for each would take a time that grows with the square of their number.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from csc_rules.errors import CscRulesError, Diagnostic, Place, RecordError, UsageError, one
from csc_rules.record.change import Append, Change, changed, plain_value, steps_to, widened
from csc_rules.record.files import BOM, decode
from csc_rules.record.layout import block, spelt, spelt_key
from csc_rules.record.lines import Lines, Section, comments
from csc_rules.record.model import Record
from csc_rules.record.problems import child, steps
from csc_rules.record.structure import structure
from csc_rules.record.syntax import parse
from csc_rules.record.toml import loads
from csc_rules.spans import Source

NOT_EDITED = "US232"


def edited(text: str, name: str, *changes: Change) -> str:
    r"""Make changes in the TOML text of a record, and return the new text; *name* is what messages call the file.

    >>> from csc_rules.record.change import Append, Put
    >>> text = '[record]\nbody = "B" # ours\n\n[[act]] # the first\nact = "adopt"\non = 2020-12-10\n'
    >>> print(edited(text, "a.toml", Put("record.title", "T"), Append("act[0].evidence", {"page": "12"})))
    [record]
    body = "B" # ours
    title = "T"
    <BLANKLINE>
    [[act]] # the first
    act = "adopt"
    on = 2020-12-10
    <BLANKLINE>
    [[act.evidence]]
    page = "12"
    <BLANKLINE>

    Raises RecordError with every mistake where the text is no record, or would be none with the changes; UsageError
    where a path leads nowhere, or where a change cannot be made without losing a comment. Then nothing is changed.
    """
    left = changes
    while left:
        text, left = _edited_at_once(text, name, left)
    return text


def edited_bytes(content: bytes, name: str, *changes: Change) -> bytes:
    """Make changes in the content of a TOML file; a byte-order mark and the ends of lines stay as they are."""
    decode(content, name)
    mark = BOM if content.startswith(BOM) else b""
    return mark + edited(content.removeprefix(BOM).decode(), name, *changes).encode()


def record_from(tree: dict[str, Any], name: str) -> Record:
    """Make a record of a plain tree that has been changed; raise RecordError with all that is wrong with it."""
    record, problems = structure(tree)
    if problems or record is None:
        raise RecordError(
            Diagnostic(each.code, each.message, (Place(f"{name}, {each.path}"),), each.hint) for each in problems
        )
    return record


def _edited_at_once(text: str, name: str, changes: tuple[Change, ...]) -> tuple[str, tuple[Change, ...]]:
    """Make those of some changes that can be made at once; return the text, and the changes that are left."""
    plain = text.replace("\r\n", "\n")
    tree, where = _tree(plain, name), _Where.of(Lines(Source(name, plain)))
    taken, left = _apart(changes, where)
    try:
        return _one_edit(text, plain, name, tree, where, taken), left
    except CscRulesError:
        # Where changes are in one another's way after all, and where one cannot be made, they are made one after
        # another: by halves, so that the one in the way is soon found, and told by itself.
        if len(changes) == 1:
            raise
    half = len(changes) // 2
    return edited(text, name, *changes[:half]), changes[half:]


def _one_edit(text: str, plain: str, name: str, tree: dict[str, Any], where: _Where, changes: Sequence[Change]) -> str:
    wanted = changed(tree, *changes)
    record_from(wanted, name)
    splices = sorted((_splice(where, widened(tree, change)) for change in changes), key=_order)
    new = _spliced(plain, splices)
    lost = Counter(comments(plain)) - Counter(comments(new))
    # What is alike as a tree is the same record: the tree that is wanted has been found to be one.
    if lost or not _alike(parse(new, name)[0], wanted):
        why = f"the comment “{next(iter(lost))}” would be lost" if lost else "it is written in an unusual way"
        message = f"found no way to change {changes[0].path} in {name}: {why}; nothing was changed"
        raise UsageError(one(NOT_EDITED, message, hint="change it in the file itself"))
    return _with_line_ends(text, splices)


def _order(splice: _Splice) -> tuple[int, bool]:
    """Order splices by their place; of those at one place, pairs stand before headers, which would take them in."""
    return splice.start, splice.text.lstrip("\n").startswith("[")


def _apart(changes: tuple[Change, ...], where: _Where) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Part changes that can be made at once from those that follow from one of them, or are about the same."""
    taken: list[Change] = []
    left: list[Change] = []
    begun, above, appended = set[str](), set[str](), set[str]()
    for change in changes:
        # What is not there yet is begun as a whole, so that all changes below it are about the same.
        ways = _ways(change.path)
        at = next((number for number, way in enumerate(ways) if way not in where.lines.spots), len(ways) - 1)
        if change.path in appended and isinstance(change, Append):
            taken.append(change)
            continue
        if begun.isdisjoint(ways) and ways[at] not in above:
            taken.append(change)
            if isinstance(change, Append) and where.takes_several(change.path):
                appended.add(change.path)
        else:
            left.append(change)
            appended.discard(change.path)
        begun.add(ways[at])
        above.update(ways[: at + 1])
    return tuple(taken), tuple(left)


def _ways(path: str) -> list[str]:
    """Return a path with all that it leads through, the outermost first.

    >>> _ways("act[2].evidence")
    ['act', 'act[2]', 'act[2].evidence']
    """
    ways: list[str] = []
    for key in steps_to(path):
        ways.append(child(ways[-1] if ways else "", key))
    return ways


def _tree(text: str, name: str) -> dict[str, Any]:
    tree, faults = parse(text, name)
    if tree is None or faults or structure(tree)[1]:
        loads(text.encode(), name)
    assert tree is not None
    return tree


def _alike(found: object, wanted: object) -> bool:
    """Tell whether two plain trees are the same: True and 1 are not, nor 5 and 5.0; the order of keys is nothing."""
    if isinstance(found, dict) and isinstance(wanted, dict):
        return found.keys() == wanted.keys() and all(_alike(found[key], wanted[key]) for key in found)
    if isinstance(found, list) and isinstance(wanted, list):
        return len(found) == len(wanted) and all(map(_alike, found, wanted))
    return type(found) is type(wanted) and found == wanted


@frozen
class _Splice:
    """What stands between two offsets of a text is replaced by another text."""

    start: int
    end: int
    text: str


@frozen(kw_only=True)
class _Where:
    """Where a text can be added to: its places, and by each path its section, and the last section at or below it."""

    lines: Lines
    order: dict[str, int]
    sections: dict[str, Section]
    last: dict[str, Section]

    @classmethod
    def of(cls, lines: Lines) -> _Where:
        """Walk the sections of a text once."""
        order: dict[str, int] = {}
        sections: dict[str, Section] = {}
        last: dict[str, Section] = {}
        for number, section in enumerate(lines.sections):
            order[section.path] = number
            sections.setdefault(section.path, section)
            last.update(dict.fromkeys(_ways(section.path) if section.path else (), section))
        return cls(lines=lines, order=order, sections=sections, last=last)

    def takes_several(self, path: str) -> bool:
        """Tell whether several tables can be put behind a list at once, each behind the one before."""
        spot = self.lines.spots.get(path)
        if spot is not None and spot.key != spot.value:
            return child(path, 0) in self.lines.spots
        return self.lines.source.text.endswith("\n") and (path in self.last or _parent(path) in self.sections)

    def holding(self, path: str) -> Section:
        """Return the last section in which a path can be written with dots."""
        every = self.lines.sections
        return every[max(self.order[way] for way in ("", *_ways(path)) if way in self.order)]


def _splice(where: _Where, change: Change) -> _Splice:
    """Find the one place for a change, and what is written there."""
    lines, value = where.lines, plain_value(change)
    spot = lines.spots.get(change.path)
    if isinstance(change, Append):
        return _appended(where, change.path, value)
    if spot is not None and (spot.key != spot.value or _is_entry(change.path, where)):
        return _Splice(spot.value.start, spot.value.end, spelt(value))
    return _put(where, change.path, value)


def _is_entry(path: str, where: _Where) -> bool:
    """Tell whether a path is that of an entry of a list in brackets, whose key and value are one."""
    return path.endswith("]") and path not in where.sections


def _appended(where: _Where, path: str, table: dict[str, Any]) -> _Splice:
    lines, spot, parent = where.lines, where.lines.spots.get(path), _parent(path)
    if spot is not None and spot.key != spot.value:
        return _into_list(lines, path, table)
    if path in where.last:
        return _behind(lines, where.last[path], "\n" + block(_names(path), table, one_of_many=True))
    if not parent:
        return _at_the_end(lines, block(_names(path), table, one_of_many=True))
    if parent in where.sections:
        return _behind(lines, where.sections[parent], "\n" + block(_names(path), table, one_of_many=True))
    return _put(where, path, [table])


def _put(where: _Where, path: str, value: object) -> _Splice:
    """Put a value under a key that is not there yet."""
    lines, parent, last = where.lines, _parent(path), str(steps(path)[-1])
    pair = f"{spelt_key(last)} = "
    if parent in where.sections:
        section = where.sections[parent]
        return _behind(lines, section, _indent(lines, section) + pair + spelt(value) + "\n")
    spot = lines.spots.get(parent)
    if spot is not None and lines.dotted(parent):
        section = where.holding(parent)
        dotted = ".".join(spelt_key(str(key)) for key in steps(path)[len(steps(section.path)) :])
        return _behind(lines, section, f"{_indent(lines, section)}{dotted} = {spelt(value)}\n")
    if spot is not None and lines.source.text[spot.value.start] == "{":
        return _into_table(lines, parent, pair + spelt(value, lines=False))
    header = "\n" + block(_names(parent), {last: value})
    above = _parent(parent)
    if above and above in where.sections:
        return _behind(lines, where.sections[above], header)
    return _at_the_end(lines, header.lstrip("\n")) if not above else _Splice(0, 0, "")


def _into_list(lines: Lines, path: str, table: dict[str, Any]) -> _Splice:
    """Put a table behind the last one of a list in brackets."""
    text, span = lines.source.text, lines.spots[path].value
    value, number = spelt(table, lines=False), 0
    while child(path, number) in lines.spots:
        number += 1
    if not number:
        return _Splice(span.start + 1, span.start + 1, value)
    last = lines.spots[child(path, number - 1)].value
    line = text.rfind("\n", 0, last.start) + 1
    indent = text[line : last.start]
    between = f",\n{indent}" if line > span.start and not indent.strip() else ", "
    return _Splice(last.end, last.end, between + value)


def _into_table(lines: Lines, path: str, pair: str) -> _Splice:
    """Put a pair before the closing brace of a table."""
    text, span = lines.source.text, lines.spots[path].value
    inside = text[span.start + 1 : span.end - 1]
    end = span.start + 1 + len(inside.rstrip())
    return _Splice(end, end, f", {pair}" if inside.strip() else f" {pair} ")


def _behind(lines: Lines, section: Section, added: str) -> _Splice:
    """Put lines behind the last line of a section, and so before comments and blank lines that follow it."""
    text = lines.source.text
    if section.end == 0:
        return _Splice(0, 0, added.lstrip("\n"))
    at = text.find("\n", section.end)
    return _Splice(at + 1, at + 1, added) if at >= 0 else _Splice(len(text), len(text), "\n" + added)


def _at_the_end(lines: Lines, added: str) -> _Splice:
    text = lines.source.text
    return _Splice(len(text), len(text), ("\n" if text.endswith("\n") else "\n\n") + added)


def _indent(lines: Lines, section: Section) -> str:
    """Return how far the last line of a section is indented."""
    text = lines.source.text
    line = text[text.rfind("\n", 0, section.end) + 1 : section.end]
    return line[: len(line) - len(line.lstrip(" \t"))]


def _parent(path: str) -> str:
    parent = ""
    for key in steps(path)[:-1]:
        parent = child(parent, key)
    return parent


def _names(path: str) -> tuple[str, ...]:
    """Return the keys of a header that leads to a path, in which there are no positions."""
    return tuple(key for key in steps(path) if isinstance(key, str))


def _with_line_ends(text: str, splices: Iterable[_Splice]) -> str:
    """Make splices in a text whose lines may end as Windows has it; each line keeps its own end."""
    returns = [at - number for number, at in enumerate(_all(text, "\r\n"))]
    if not returns:
        return _spliced(text, splices)
    made = []
    for each in splices:
        start, end = (offset + bisect_right(returns, offset - 1) for offset in (each.start, each.end))
        made.append(_Splice(start, end, each.text.replace("\n", "\r\n")))
    return _spliced(text, made)


def _spliced(text: str, splices: Iterable[_Splice]) -> str:
    """Make splices that come in the order of their places; what overlaps another is put where that ends."""
    parts, at = [], 0
    for each in splices:
        parts += [text[at : each.start], each.text]
        at = max(at, each.end)
    return "".join((*parts, text[at:]))


def _all(text: str, sought: str) -> list[int]:
    found, at = [], text.find(sought)
    while at >= 0:
        found.append(at)
        at = text.find(sought, at + 1)
    return found
