"""JSON text to a plain tree with the place of everything in it; what keeps a text from being JSON, in words.

The reader of the standard library knows no places, keeps the last of two equal keys without a word, and takes NaN.
"""

from __future__ import annotations

import json
import re
from typing import Any

from csc_rules.errors import Diagnostic
from csc_rules.record.lines import Lines, Spot
from csc_rules.record.problems import BAD_AMOUNT, SYNTAX, TOO_DEEP, child
from csc_rules.record.structure import DEEPEST
from csc_rules.spans import Source, Span

MOST_DIGITS = 300

_SPACE = re.compile(r"[ \t\n\r]*+")
_TEXT = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?")
_WORD = re.compile(r"[^\s,:{}\[\]\"]++")
_WORDS = {"true": True, "false": False, "null": None}
_VALUE = "text, a number, true, false, a list or an object"


class _Unreadable(Exception):
    """The text is no JSON from here on."""


class Parsed(Lines):
    """A JSON text that was parsed: its tree, where each path stands, and its mistakes.

    >>> found = Parsed.of('{"record": {"body": "B"}}', "a.json")
    >>> found.tree, str(found.value("record.body"))
    ({'record': {'body': 'B'}}, 'a.json:1:21')
    """

    tree: object
    faults: list[Diagnostic]

    @classmethod
    def of(cls, text: str, name: str) -> Parsed:
        """Parse a text; *name* is what messages call it."""
        parsed = cls(Source(name, text))
        reader = _Reader(text, parsed)
        values = vars(parsed)
        values.update(tree=None, faults=[], spots=reader.spots)
        try:
            values["tree"] = reader.whole()
        except _Unreadable:
            values["tree"] = None
        return parsed

    def mistake(self, code: str, message: str, start: int, end: int, hint: str = "") -> None:
        """Keep a mistake that stands between two offsets."""
        self.faults.append(Diagnostic(code, message, (self.at(Span(start, end)),), hint))


class _Reader:
    """Read a text from its beginning, and note where every path stands."""

    def __init__(self, text: str, parsed: Parsed) -> None:
        self.text = text
        self.parsed = parsed
        self.spots: dict[str, Spot] = {}
        self.offset = 0

    def whole(self) -> object:
        value = self.value("", 0)
        self.space()
        if self.offset < len(self.text):
            self.stop("found more behind the end of the record; expected nothing")
        return value

    def space(self) -> str:
        """Go on to the next character that says something, and return it."""
        match = _SPACE.match(self.text, self.offset)
        assert match is not None
        self.offset = match.end()
        return self.text[self.offset : self.offset + 1]

    def stop(self, message: str, hint: str = "") -> None:
        self.parsed.mistake(SYNTAX, message, self.offset, self.offset + 1, hint)
        raise _Unreadable

    def value(self, path: str, level: int, key: Span | None = None) -> object:
        mark = self.space()
        start = self.offset
        if level > DEEPEST and mark in ("{", "["):
            message = f"found more than {DEEPEST} levels of nesting; expected a record"
            self.parsed.mistake(TOO_DEEP, message, start, start + 1)
            raise _Unreadable
        # The place of a table is noted before those inside it, whose paths begin with its own.
        self.spots[path] = Spot(key or Span(start, start + 1), Span(start, start + 1))
        value = self.table(path, level) if mark == "{" else self.entries(path, level) if mark == "[" else self.single()
        if mark not in ("{", "["):
            span = Span(start, self.offset)
            self.spots[path] = Spot(key or span, span)
        return value

    def table(self, path: str, level: int) -> dict[str, object]:
        found: dict[str, object] = {}
        self.offset += 1
        mark = self.space()
        while mark != "}":
            start = self.offset
            key = self.quoted("found no key in quotes; expected one, or }")
            span = Span(start, self.offset)
            if self.space() != ":":
                self.stop("found a key without its value; expected a colon and the value")
            self.offset += 1
            where = child(path, key)
            value = self.value(where, level + 1, span)
            if key in found:
                message = f"found the key '{key}' a second time; expected every key once"
                self.parsed.mistake(SYNTAX, message, start, span.end)
            found[key] = value
            mark = self.between("}")
        self.offset += 1
        return found

    def entries(self, path: str, level: int) -> list[object]:
        found: list[object] = []
        self.offset += 1
        mark = self.space()
        while mark != "]":
            found.append(self.value(child(path, len(found)), level + 1))
            mark = self.between("]")
        self.offset += 1
        return found

    def between(self, end: str) -> str:
        """Go over the comma between two entries, or up to the end of them."""
        mark = self.space()
        if mark == end:
            return mark
        if mark != ",":
            what = "the end of the file" if not mark else f"“{mark}”"
            self.stop(f"found {what}; expected a comma or {end}")
        self.offset += 1
        if self.space() == end:
            self.stop(f"found {end} behind a comma; expected another entry", "take the comma out")
        return ","

    def quoted(self, otherwise: str) -> str:
        match = _TEXT.match(self.text, self.offset)
        if match is None:
            if self.text.startswith('"', self.offset):
                hint = r"write \n for a line end, \\ for a backslash and \" for a quote"
                self.stop("found text that is not closed, or that JSON cannot hold as it is; expected a quote", hint)
            curly = self.text[self.offset : self.offset + 1] in "“”„" and self.text[self.offset :]
            self.stop(otherwise, 'Word has curled the quotes: type " instead' if curly else "")
        assert match is not None
        self.offset = match.end()
        return str(json.loads(match.group()))

    def single(self) -> object:
        if self.text.startswith('"', self.offset):
            return self.quoted("")
        match = _WORD.match(self.text, self.offset)
        word = match.group() if match else ""
        if word in _WORDS:
            self.offset += len(word)
            return _WORDS[word]
        if _NUMBER.fullmatch(word):
            return self.number(word)
        what = f"“{word[:40]}”" if word else "no value"
        hint = "a date is text in JSON: put it in quotes" if re.match(r"[0-9]{4}-", word) else ""
        self.stop(f"found {what}; expected {_VALUE}", hint)
        return None

    def number(self, word: str) -> Any:
        start, self.offset = self.offset, self.offset + len(word)
        if len(word) > MOST_DIGITS:
            message = f"found a number of {len(word):,} characters; expected an amount"
            self.parsed.mistake(BAD_AMOUNT, message, start, self.offset)
            return 0
        return float(word) if set(word) & set(".eE") else int(word)
