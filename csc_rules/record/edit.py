"""Changing a record in its TOML text, where everything else stays: comments, order, and how things are written.

A change is put into the text at one place, and nothing else of the text is written anew. The text is then read again
with the reader of records, and has to be the record that was meant, with every comment that was there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import Any

from attrs import frozen

from csc_rules.errors import Diagnostic, Place, RecordError, UsageError, one
from csc_rules.record.change import Append, Change, changed, plain_value, widened
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
    for change in changes:
        text = _one_edit(text, name, change)
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


def _one_edit(text: str, name: str, change: Change) -> str:
    plain = text.replace("\r\n", "\n")
    tree = _tree(plain, name)
    wanted = changed(tree, change)
    record_from(wanted, name)
    splice = _splice(Lines(Source(name, plain)), widened(tree, change))
    new = f"{plain[: splice.start]}{splice.text}{plain[splice.end :]}"
    lost = Counter(comments(plain)) - Counter(comments(new))
    # What is alike as a tree is the same record: the tree that is wanted has been found to be one.
    if lost or not _alike(parse(new, name)[0], wanted):
        why = f"the comment “{next(iter(lost))}” would be lost" if lost else "it is written in an unusual way"
        message = f"found no way to change {change.path} in {name}: {why}; nothing was changed"
        raise UsageError(one(NOT_EDITED, message, hint="change it in the file itself"))
    return _with_line_ends(text, splice)


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


def _splice(lines: Lines, change: Change) -> _Splice:
    """Find the one place for a change, and what is written there."""
    value = plain_value(change)
    spot = lines.spots.get(change.path)
    if isinstance(change, Append):
        return _appended(lines, change.path, value)
    if spot is not None and (spot.key != spot.value or _is_entry(change.path, lines)):
        return _Splice(spot.value.start, spot.value.end, spelt(value))
    return _put(lines, change.path, value)


def _is_entry(path: str, lines: Lines) -> bool:
    """Tell whether a path is that of an entry of a list in brackets, whose key and value are one."""
    return path.endswith("]") and not any(section.path == path for section in lines.sections)


def _appended(lines: Lines, path: str, table: dict[str, Any]) -> _Splice:
    spot = lines.spots.get(path)
    if spot is not None and spot.key != spot.value:
        return _into_list(lines, path, table)
    below = [section for section in lines.sections if _within(section.path, path)]
    if below:
        return _behind(lines, below[-1], "\n" + block(_names(path), table, one_of_many=True))
    parent = _parent(path)
    if not parent:
        return _at_the_end(lines, block(_names(path), table, one_of_many=True))
    for section in lines.sections:
        if section.path == parent:
            return _behind(lines, section, "\n" + block(_names(path), table, one_of_many=True))
    return _put(lines, path, [table])


def _put(lines: Lines, path: str, value: object) -> _Splice:
    """Put a value under a key that is not there yet."""
    parent, last = _parent(path), str(steps(path)[-1])
    pair = f"{spelt_key(last)} = "
    for section in lines.sections:
        if section.path == parent:
            return _behind(lines, section, _indent(lines, section) + pair + spelt(value) + "\n")
    spot = lines.spots.get(parent)
    if spot is not None and lines.dotted(parent):
        section = [each for each in lines.sections if each.path == "" or _within(parent, each.path)][-1]
        dotted = ".".join(spelt_key(str(key)) for key in steps(path)[len(steps(section.path)) :])
        return _behind(lines, section, f"{_indent(lines, section)}{dotted} = {spelt(value)}\n")
    if spot is not None and lines.source.text[spot.value.start] == "{":
        return _into_table(lines, parent, pair + spelt(value, lines=False))
    header = "\n" + block(_names(parent), {last: value})
    above = _parent(parent)
    for section in lines.sections:
        if above and section.path == above:
            return _behind(lines, section, header)
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


def _within(path: str, above: str) -> bool:
    return path == above or path.startswith((f"{above}.", f"{above}["))


def _parent(path: str) -> str:
    parent = ""
    for key in steps(path)[:-1]:
        parent = child(parent, key)
    return parent


def _names(path: str) -> tuple[str, ...]:
    """Return the keys of a header that leads to a path, in which there are no positions."""
    return tuple(key for key in steps(path) if isinstance(key, str))


def _with_line_ends(text: str, splice: _Splice) -> str:
    """Make a splice in a text whose lines may end as Windows has it; each line keeps its own end."""
    returns = [at - number for number, at in enumerate(_all(text, "\r\n"))]
    start, end = (offset + bisect_right(returns, offset - 1) for offset in (splice.start, splice.end))
    added = splice.text.replace("\n", "\r\n") if returns else splice.text
    return f"{text[:start]}{added}{text[end:]}"


def _all(text: str, sought: str) -> list[int]:
    found, at = [], text.find(sought)
    while at >= 0:
        found.append(at)
        at = text.find(sought, at + 1)
    return found
