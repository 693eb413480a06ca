"""Where every key and value of a TOML text stands.

The text has been accepted by ``tomllib`` before; so this walks its tokens without checking them a second time.
"""

from __future__ import annotations

import re
import tomllib
from functools import cached_property

from attrs import frozen

from csc_rules.errors import Place
from csc_rules.record.problems import child
from csc_rules.spans import Source, Span

# re compiles this when the first place is asked for.
_LEXEME = r"""
      (?P<skip> [ \t]++ | \#[^\n]*+ )
    | (?P<newline> \n )
    | (?P<text>
          \"{3} (?: [^"\\]++ | \\. | \"(?!\"\") )* \"{3,5}
        | '{3} (?: [^']++ | '(?!'') )* '{3,5}
        | " (?: [^"\\\n]++ | \\. )* "
        | ' [^'\n]*+ ' )
    | (?P<mark> [][{}=,.] )
    | (?P<bare> [^][{}=,.\s#"']++ )
    """


@frozen
class Spot:
    """Where a key and its value stand; for a table both are its header."""

    key: Span
    value: Span


@frozen
class Section:
    """A header with the pairs below it: where it begins, and where the last of its tokens ends.

    The first section of a text has no header, and the path "".
    """

    path: str
    start: int
    end: int


@frozen(slots=False)
class Lines:
    """Answer where a path of a TOML text stands.

    >>> str(Lines(Source("a.toml", '[record]\\nbody = "B"\\n')).value("record.body"))
    'a.toml:2:8'
    """

    source: Source

    @cached_property
    def spots(self) -> dict[str, Spot]:
        """Return the spot of every path; built when the first place is asked for."""
        return self._walk.spots

    @property
    def sections(self) -> tuple[Section, ...]:
        """Return the sections of the text, in its order."""
        return tuple(self._walk.sections)

    def dotted(self, path: str) -> bool:
        """Tell whether a table is only there because keys are written with dots, as in ``contents.outcomes``."""
        return path in self._walk.dotted

    @cached_property
    def _walk(self) -> _Walk:
        return _Walk(self.source.text)

    def key(self, path: str) -> Place:
        """Return the place of the key of *path*, or of the nearest thing known above it."""
        return self.at(self._nearest(path).key)

    def value(self, path: str) -> Place:
        """Return the place of the value of *path*, or of the nearest thing known above it."""
        return self.at(self._nearest(path).value)

    def _nearest(self, path: str) -> Spot:
        while path and path not in self.spots:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.spots.get(path, Spot(Span(0, 0), Span(0, 0)))

    def at(self, span: Span) -> Place:
        """Return the place of a stretch of the text."""
        position = self.source.position(span.start)
        line = self.source.line(position.line)
        room = max(len(line) - position.column + 1, 1)
        return Place(self.source.name, position, min(max(span.end - span.start, 1), room), line)


class _Walk:
    """Walk the tokens of a text once, keeping the table that is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spots: dict[str, Spot] = {}
        self.arrays: dict[str, int] = {}
        self.sections = [Section("", 0, 0)]
        self.dotted: set[str] = set()
        found = (match for match in re.finditer(_LEXEME, text, re.VERBOSE | re.DOTALL) if match.lastgroup != "skip")
        self.tokens = [(match.group(), match.start(), match.end()) for match in found]
        self.tokens.append(("", len(text), len(text)))
        self.at = 0
        self.statements()

    @property
    def word(self) -> str:
        return self.tokens[self.at][0]

    def statements(self) -> None:
        table = ""
        while self.word:
            if self.word == "\n":
                self.at += 1
            elif self.word == "[":
                start = self.tokens[self.at][1]
                table = self.header()
                self.sections.append(Section(table, start, self.tokens[self.at - 1][2]))
            else:
                self.pair(table)
                last = self.sections[-1]
                self.sections[-1] = Section(last.path, last.start, self.tokens[self.at - 1][2])

    def header(self) -> str:
        start = self.tokens[self.at][1]
        double = self.text.startswith("[[", start)
        self.at += 2 if double else 1
        keys = self.keys()
        self.at += 2 if double else 1
        span = Span(start, self.tokens[self.at - 1][2])
        path = ""
        for number, (key, _) in enumerate(keys, start=1):
            path = child(path, key)
            self.spots.setdefault(path, Spot(span, span))
            if double and number == len(keys):
                self.arrays[path] = self.arrays.get(path, 0) + 1
            if path in self.arrays:
                path = child(path, self.arrays[path] - 1)
        self.spots[path] = Spot(span, span)
        return path

    def keys(self) -> list[tuple[str, Span]]:
        """Read a dotted key up to the mark behind it."""
        keys = []
        while self.word not in ("=", "]", ""):
            word, start, end = self.tokens[self.at]
            if word != ".":
                keys.append((_unquoted(word), Span(start, end)))
            self.at += 1
        return keys

    def pair(self, table: str) -> None:
        keys = self.keys()
        self.at += 1
        path = table
        for key, span in keys:
            path = child(path, key)
            self.spots.setdefault(path, Spot(span, span))
            if span is not keys[-1][1]:
                self.dotted.add(path)
        self.value(path, keys[-1][1])

    def value(self, path: str, key: Span | None = None) -> None:
        start = self.tokens[self.at][1]
        if self.word == "[":
            self.entries(path)
        elif self.word == "{":
            self.pairs(path)
        else:
            while self.word not in (",", "]", "}", "\n", ""):
                self.at += 1
        span = Span(start, self.tokens[self.at - 1][2])
        self.spots[path] = Spot(key or span, span)

    def entries(self, path: str) -> None:
        self.at += 1
        number = 0
        while self.word != "]":
            if self.word in (",", "\n"):
                self.at += 1
            else:
                self.value(child(path, number))
                number += 1
        self.at += 1

    def pairs(self, path: str) -> None:
        self.at += 1
        while self.word != "}":
            if self.word in (",", "\n"):
                self.at += 1
            else:
                self.pair(path)
        self.at += 1


def comments(text: str) -> list[str]:
    """Return the comments of a TOML text, in its order.

    >>> comments('[record] # ours\\nbody = "# not one"\\n')
    ['# ours']
    """
    found = re.finditer(_LEXEME, text, re.VERBOSE | re.DOTALL)
    return [match.group() for match in found if match.group().startswith("#")]


def _unquoted(word: str) -> str:
    return str(tomllib.loads(f"key = {word}")["key"]) if word[0] in "\"'" else word
