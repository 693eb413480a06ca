"""The tokens of the rule language, and the few ways in which they are put together.

Every token is one named regular expression, and every token that does not match leaves a note of where it was expected.
The furthest note tells what would have been right there; pyparsing's own message tells only where it gave up.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

import pyparsing as pp
from attrs import Factory, define

from csc_rules.dates import MONTHS
from csc_rules.language.nodes import Node
from csc_rules.language.parts import Branch, Leaf, Part
from csc_rules.spans import Span

# A word ends where none of these follows. Without the hyphen, the keyword `plan` would match inside `plan-year`.
WORD_END = "(?![A-Za-z0-9_-])"

# Words that hold a line together. A name cannot be one of them, or it could not be told where the name's phrase ends.
RESERVED = (
    *("each", "another", "must", "may", "need", "not", "first", "next", "new", "previous"),
    *("from", "until", "at", "on", "to", "with", "before", "after", "for", "by", "of", "or", "and", "in"),
    *("is", "has", "lists", "unverified", "because"),
)

# What a test of a cue expects of it.
OUTCOMES = ("stated", "mentioned", "headed", "nothing")

NAME_PATTERN = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*" + WORD_END
_NUMBERED = r"[a-z]+\.[A-Z]*[0-9]+[A-Z]*(?:\([0-9A-Za-z]+\))*"
PROVISION_PATTERN = rf"{_NUMBERED}(?:\.{_NUMBERED})*(?:-\([0-9A-Za-z]+\))?(?![A-Za-z0-9_.(-])"


@define
class Expected:
    """Collect what was expected at the furthest place that any token was tried at."""

    at: int = -1
    labels: list[str] = Factory(list)

    def note(self, at: int, label: str) -> None:
        """Remember that *label* was expected at *at*, unless the parse came further than that."""
        if at > self.at:
            self.at, self.labels = at, []
        if at == self.at and label not in self.labels:
            self.labels.append(label)


expected: ContextVar[Expected] = ContextVar("expected")


def _note(text: str, loc: int, token: pp.ParserElement, error: Exception) -> None:  # noqa: ARG001 - pyparsing's signature
    expected.get().note(loc, str(token.name))


def _token(pattern: str, label: str, action: Callable[[str, int, pp.ParseResults], object]) -> pp.ParserElement:
    token = pp.Regex(pattern).set_name(label)
    return token.set_parse_action(action).set_fail_action(_note)


def _nothing(text: str, loc: int, found: pp.ParseResults) -> list[Leaf]:  # noqa: ARG001
    return []


def _leaf(kind: str, pattern: str, label: str) -> pp.ParserElement:
    def convert(text: str, loc: int, found: pp.ParseResults) -> Leaf:  # noqa: ARG001
        return Leaf(kind, kind, str(found[0]), Span(loc, loc + len(found[0])))

    return _token(pattern, label, convert)


def name() -> pp.ParserElement:
    """name = letter {letter | digit} {"-" (letter | digit) {letter | digit}}, none of the reserved words."""
    return _leaf("name", rf"(?!(?:{'|'.join(RESERVED)}){WORD_END}){NAME_PATTERN}", "a name")


def text() -> pp.ParserElement:
    """text = '"' {any character but '"' and a line end} '"'."""
    return _leaf("text", r'"[^"\n]*"', "a text in quotes")


def day() -> pp.ParserElement:
    """day = digit digit digit digit "-" digit digit "-" digit digit."""
    return _leaf("day", rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{WORD_END}", "a day such as 2011-04-01")


def provision() -> pp.ParserElement:
    """provision = numbered {"." numbered} ["-(" last ")"]; numbered = letters "." number {"(" last ")"}."""
    return _leaf("provision", PROVISION_PATTERN, "a provision such as s.5(5)(a)")


def address() -> pp.ParserElement:
    """address = "<" {any character but "<", ">", '"' and blanks} ">"."""
    return _leaf("address", r'<[^<>"\s]+>', "an address such as <https://…>")


def letter() -> pp.ParserElement:
    """letter = "(" (letter | digit) {letter | digit} ")"."""
    return _leaf("letter", r"\([0-9A-Za-z]+\)", "a letter in brackets such as (a)")


def verdict() -> pp.ParserElement:
    """verdict = letters {("-" | "_") letters}, none of the outcomes."""
    return _leaf(
        "plain", rf"(?!(?:{'|'.join((*RESERVED, *OUTCOMES))}){WORD_END})[a-z]+(?:[_-][a-z]+)*{WORD_END}", "a verdict"
    )


def target() -> pp.ParserElement:
    """target = part {"." part}; a part is a name, or a word that is reserved."""
    return _leaf("name", rf"{NAME_PATTERN}(?:\.{NAME_PATTERN})*(?!\.)", "a name such as ruleset.document.item")


def outcome() -> pp.ParserElement:
    """outcome = "stated" | "mentioned" | "headed" | "nothing"."""
    # It stands where a verdict can, so that in a message it is called one.
    return _leaf("plain", rf"(?:{'|'.join(OUTCOMES)}){WORD_END}", "a verdict")


def item_name() -> pp.ParserElement:
    """item = (letter | digit) {letter | digit | "-"}."""
    return _leaf("plain", rf"[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*{WORD_END}", "an item")


def count() -> pp.ParserElement:
    """count = digit {digit}, at most six of them."""
    return _leaf("count", rf"[0-9]{{1,6}}{WORD_END}", "a number")


def _phrase_pattern(phrase: str, before: str) -> str:
    return r"\s+".join(phrase.split()) + WORD_END + before


def words(phrase: str, *, before: str = "") -> pp.ParserElement:
    """words = the words of a phrase; *before* is a look-ahead that must hold behind them."""
    return _token(_phrase_pattern(phrase, before), f"'{phrase}'", _nothing)


def mark(role: str, phrase: str, value: str | bool = True, *, before: str = "") -> pp.ParserElement:
    """mark = the words of a phrase, kept as a value in a role."""

    def convert(text: str, loc: int, found: pp.ParseResults) -> Leaf:  # noqa: ARG001
        return Leaf(role, "plain", value, Span(loc, loc + len(found[0])))

    return _token(_phrase_pattern(phrase, before), f"'{phrase}'", convert)


def unit() -> pp.ParserElement:
    """unit = "days" | "weeks" | "months" | "years", or the same word in the singular."""
    return pp.MatchFirst([_unit(word) for word in ("days", "weeks", "months", "years")])


def _unit(word: str) -> pp.ParserElement:
    def convert(text: str, loc: int, found: pp.ParseResults) -> Leaf:  # noqa: ARG001
        return Leaf("unit", "plain", word, Span(loc, loc + len(found[0])))

    return _token(f"{word}?{WORD_END}", f"'{word}'", convert)


def month() -> pp.ParserElement:
    """month = "January" | "February" | …, kept in the role of that name."""
    return choice("month", *MONTHS)


def choice(role: str, *phrases: str) -> pp.ParserElement:
    """choice = phrase | phrase | …, kept in a role."""
    return pp.MatchFirst([mark(role, phrase, phrase) for phrase in phrases])


def comma() -> pp.ParserElement:
    """comma = ","."""
    return _token(",", "','", _nothing)


def role(name: str, part: pp.ParserElement) -> pp.ParserElement:
    """Let what *part* finds play a role in the clause around it."""

    def rename(found: pp.ParseResults) -> list[Part]:
        return [each.playing(name) for each in found]

    return part.copy().add_parse_action(rename)


def node(becomes: type[Node], content: pp.ParserElement) -> pp.ParserElement:
    """Gather what *content* finds into one branch, with the place it stands at."""

    def gather(text: str, loc: int, found: pp.ParseResults) -> Branch:  # noqa: ARG001
        start, parts, end = found
        # Behind a choice, the start that pyparsing gives still has the blanks in front of the first token.
        start += len(text[start:end]) - len(text[start:end].lstrip())
        return Branch("", becomes, tuple(parts), Span(start, end))

    return pp.Located(content).set_parse_action(gather)


def several(part: pp.ParserElement) -> pp.ParserElement:
    """several = part {"," part}."""
    more: pp.ParserElement = (comma() - part)[...]
    return part + more


def in_any_order(*parts: pp.ParserElement) -> pp.ParserElement:
    """in_any_order = {part | part | …}; the builder sees to it that none is given twice."""
    any_of_them: pp.ParserElement = pp.MatchFirst(parts)[...]
    return any_of_them
