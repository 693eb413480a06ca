"""Say what is wrong with a rule file in words its author can act on: every code of the syntax is made here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from attrs import frozen

from csc_rules.errors import Diagnostic, Place, RuleError
from csc_rules.language.nodes import BLOCK_WORDS
from csc_rules.spans import Source, Span

FILE_LIMIT = 1_048_576
LINE_LIMIT = 20_000
MISTAKE_LIMIT = 200

# What cannot be seen can make a rule read otherwise than it stands: control characters, marks that turn the direction
# of writing, halves of characters. Line ends are \n or \r\n; tabs are let through.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]|\r(?!\n)"
)
_FOUND = re.compile(r'"[^"\n]*"|[^\s,"]+|.', re.DOTALL)
_LIKE_A_HEADER = re.compile(r'[a-z-]+[ \t]+(?:[a-z][a-z0-9-]*[ \t]*(?:"|at\b|$)|")')
_ABOUT_ALIKE = 0.6
_ALIKE = 0.75
_MANY = 8


@frozen
class Mistake:
    """One thing wrong at one stretch of the source, before it is placed in lines and columns."""

    code: str
    message: str
    span: Span
    hint: str = ""


def diagnostic(mistake: Mistake, source: Source) -> Diagnostic:
    """Place a mistake in the file it was found in."""
    position = source.position(mistake.span.start)
    line = source.line(position.line)
    length = max(1, min(mistake.span.end - mistake.span.start, len(line) - position.column + 1))
    place = Place(file=source.name, position=position, length=length, line=line)
    return Diagnostic(code=mistake.code, message=mistake.message, places=(place,), hint=mistake.hint)


def diagnostics(mistakes: Iterable[Mistake], source: Source) -> tuple[Diagnostic, ...]:
    """Place the mistakes of a file in the order they stand in, at most MISTAKE_LIMIT of them."""
    ordered = sorted(mistakes, key=lambda mistake: (mistake.span.start, mistake.code))
    if len(ordered) >= MISTAKE_LIMIT:
        message = f"found {MISTAKE_LIMIT} mistakes up to here; what follows was not read"
        ordered[MISTAKE_LIMIT - 1 :] = [Mistake("RL013", message, ordered[MISTAKE_LIMIT - 1].span)]
    return tuple(diagnostic(mistake, source) for mistake in ordered)


def decode(name: str, data: bytes) -> str:
    """Read the bytes of a rule file as UTF-8 text; drop a byte order mark and turn CRLF into LF.

    Raises RuleError where the file is beyond FILE_LIMIT or is not UTF-8.

    >>> decode("a.rules", b"duty publish\\r\\n")
    'duty publish\\n'
    """
    if len(data) > FILE_LIMIT:
        raise RuleError([_too_large(name, len(data), "bytes")])
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        # With a byte order mark, Python counts from behind it.
        at = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        line = data.count(b"\n", 0, at) + 1
        message = f"found byte 0x{data[at]:02x} at offset {at}, line {line}; expected UTF-8 text"
        hint = "save the file as UTF-8"
        raise RuleError([Diagnostic(code="RL012", message=message, places=(Place(name),), hint=hint)]) from None


def too_large(source: Source) -> Diagnostic | None:
    """Say so where a text is beyond FILE_LIMIT."""
    size = len(source.text)
    return _too_large(source.name, size, "characters") if size > FILE_LIMIT else None


def _too_large(name: str, size: int, unit: str) -> Diagnostic:
    message = f"found a file of {size:,} {unit}; expected at most {FILE_LIMIT:,}"
    return Diagnostic(code="RL008", message=message, places=(Place(name),), hint="split it into several files")


def unseen(text: str) -> list[Mistake]:
    """Find the characters that cannot be seen, one in a line, and no more than a file may have mistakes."""
    found: list[Mistake] = []
    at = 0
    while at >= 0 and len(found) < MISTAKE_LIMIT and (each := _UNSEEN.search(text, at)):
        message = f"found the character U+{ord(each.group()):04X}, which cannot be seen; expected plain text"
        found.append(Mistake("RL010", message, Span(*each.span()), "delete it"))
        at = text.find("\n", each.end())
    return found


def unclosed(line: str, start: int) -> Mistake | None:
    """Find the first text of a clause that is not closed on the line it was opened on."""
    for physical in line.split("\n"):
        if physical.count('"') % 2:
            span = Span(start + physical.rfind('"'), start + len(physical))
            hint = "a text ends on its own line, and has no quotes inside"
            return Mistake("RL005", "found '\"' with no '\"' behind it; expected the text to be closed", span, hint)
        start += len(physical) + 1
    return None


def too_long(line: str, start: int) -> Mistake | None:
    """Say so where a clause is beyond LINE_LIMIT."""
    if len(line) <= LINE_LIMIT:
        return None
    message = f"found a line of {len(line):,} characters with those it goes on over; expected at most {LINE_LIMIT:,}"
    return Mistake("RL009", message, Span(start, start + len(line)), "split it into several clauses")


def unexpected(line: str, start: int, at: int, labels: Sequence[str]) -> Mistake:
    """Say what a line has where it stops to follow its grammar, and what it could have had there."""
    match = _FOUND.match(line, at)
    if match is None:
        return Mistake(
            "RL004", f"found the end of the line; expected {listed(labels)}", Span(start + at, start + at + 1)
        )
    found = match.group()
    span = Span(start + at, start + match.end())
    if _unbalanced(found):
        return Mistake("RL011", f"found '{found}'; expected each bracket to have its partner", span)
    return Mistake("RL004", f"found {_quoted(found)}; expected {listed(labels)}", span, _hint(line[at:], found, labels))


def _unbalanced(found: str) -> bool:
    return not found.startswith('"') and found.count("(") != found.count(")")


def _quoted(found: str) -> str:
    if found.isspace():
        return f"the blank U+{ord(found):04X}"
    return found if found.startswith('"') else f"'{found}'"


def is_near(line: str, phrases: Iterable[str]) -> bool:
    """Say whether the first words of a line are a phrase, mistyped."""
    return alike(line, phrases, _ALIKE) is not None


def _hint(rest: str, found: str, labels: Sequence[str]) -> str:
    if found[0] in "“”„«»‘’":
        return 'quotes are written "…"'
    if found.isspace():
        return "put an ordinary blank"
    words = [label.strip("'") for label in labels if label.startswith("'")]
    return did_you_mean(rest, words)


def listed(labels: Sequence[str]) -> str:
    """Join labels as a person would.

    >>> listed(["'by'", "a name", "a day"])
    "'by', a name or a day"
    """
    *others, last = labels
    return f"{', '.join(others)} or {last}" if others else last


def alike(line: str, phrases: Iterable[str], cutoff: float = _ABOUT_ALIKE) -> str | None:
    """Return the phrase that the first words of a line come nearest to, if one is near enough.

    >>> alike("must contian outcomes", ["must contain", "makes"])
    'must contain'
    """
    written = line.split(maxsplit=8)
    near: list[tuple[float, str]] = []
    for phrase in phrases:
        start = " ".join(written[: len(phrase.split())])
        likeness = SequenceMatcher(None, start[:80], phrase).ratio()
        if likeness >= cutoff:
            near.append((likeness, phrase))
    return max(near)[1] if near else None


def did_you_mean(line: str, phrases: Iterable[str]) -> str:
    """Make the hint for a mistyped word, or none."""
    meant = alike(line, phrases)
    return f"did you mean '{meant}'?" if meant else ""


def stray(line: str, start: int) -> Mistake:
    """Say that a line stands in no block."""
    word = first_word(line)
    meant = alike(word, BLOCK_WORDS, _ALIKE) if "-" not in word else None
    hint = f"did you mean '{meant}'?" if meant else f"a block begins with {listed(BLOCK_WORDS)}"
    return Mistake("RL001", f"found '{word}'; expected a block word", Span(start, start + len(word)), hint)


def mistyped_block(written: str, meant: str, start: int) -> Mistake:
    """Say that a block begins with a word that is none."""
    message = f"found '{written}'; expected a block word"
    return Mistake("RL001", message, Span(start, start + len(written)), f"did you mean '{meant}'?")


def unknown_clause(line: str, start: int, block: str, allowed: Iterable[str], elsewhere: Iterable[str]) -> Mistake:
    """Say that a clause begins with words that no clause begins with."""
    word = first_word(line)
    message = f"found '{word}'; expected a clause of {article(block)}"
    hint = did_you_mean(line, allowed) or did_you_mean(line, elsewhere)
    return Mistake("RL002", message, Span(start, start + len(word)), hint)


def misplaced(line: str, start: int, keyword: str, block: str, blocks: Sequence[str]) -> Mistake:
    """Say that a clause stands in a block that it does not belong in, and where it belongs."""
    named = {"a sentence": "a sentence with must or may", "(": "an item"}.get(keyword, f"'{keyword}'")
    where = "any other block" if len(blocks) > _MANY else listed([article(each) for each in blocks])
    span = Span(start, start + len(first_word(line)))
    return Mistake("RL003", f"found {named} in {article(block)}; it belongs in {where}", span)


def article(block: str) -> str:
    """Return a block word with its article.

    >>> article("act"), article("outcomes")
    ('an act', 'a list of outcomes')
    """
    if block == "outcomes":
        return "a list of outcomes"
    if block == "cues":
        return "a list of cues"
    return f"an {block}" if block[0] in "aeiou" else f"a {block}"


def first_word(line: str) -> str:
    """Return the first word of a line, or its first character."""
    found = _FOUND.match(line)
    return found.group() if found else line


def meant_block(line: str, keywords: Iterable[str]) -> str | None:
    """Return the block word that a line was meant to begin with, where the rest of it looks like a block's first line.

    >>> meant_block('dutty publish "publication"', ["makes"])
    'duty'
    """
    if not _LIKE_A_HEADER.match(line):
        return None
    meant = alike(line, [*BLOCK_WORDS, *keywords], _ALIKE)
    return meant if meant in BLOCK_WORDS else None
