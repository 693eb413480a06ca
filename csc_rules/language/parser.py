"""Rule text → syntax tree, with every mistake of a file found in one run."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from attrs import Factory, define, evolve

from csc_rules.errors import Diagnostic, RuleError
from csc_rules.language import diagnostics as d
from csc_rules.language import grammar
from csc_rules.language import nodes as n
from csc_rules.language.builder import NodeError, build
from csc_rules.language.grammar.table import KEYWORDS, SENTENCE, Entry
from csc_rules.language.lexis import Line, Section, cut
from csc_rules.language.parts import Branch
from csc_rules.spans import Source, Span

_KEYWORDS = tuple(entry.keyword for entry in KEYWORDS)


def parse(text: str, name: str = "<text>") -> n.File:
    """Read the text of a rule file.

    *name* is what the file is called in messages. Raises RuleError with all the mistakes of the file.

    >>> parse('duty publish "publication" at s.1').blocks[0].name.text
    'publish'
    """
    file, found = parse_leniently(text, name)
    if found:
        raise RuleError(found)
    return file


def parse_leniently(text: str, name: str = "<text>", *, tests: bool = True) -> tuple[n.File, tuple[Diagnostic, ...]]:
    """Read what can be read of a rule file, and say what cannot.

    Gives the tree of the good blocks with their good clauses, and the mistakes in the order they stand in. Without
    *tests* the tests of the file, which are most of its lines, are passed over.

    >>> file, found = parse_leniently("duty publish\\n  makse report")
    >>> len(file.blocks), found[0].hint
    (1, "did you mean 'makes'?")
    """
    source = Source(name, text)
    if refused := d.too_large(source):
        return n.File(), (refused,)
    reading = _Reading(text, tests)
    file = reading.file()
    return file, d.diagnostics(reading.mistakes, source)


@define
class _Reading:
    """One run over a text, which gathers the mistakes on its way."""

    text: str
    tests: bool = True
    mistakes: list[d.Mistake] = Factory(list)
    guesses: int = 0

    def file(self) -> n.File:
        """Return the tree of all that could be read."""
        whole = cut(self.text, self._meant_block)
        self.mistakes += d.unseen(self.text)
        unseen = [mistake.span.start for mistake in self.mistakes]
        for line in whole.stray:
            if not self._enough():
                self.mistakes.append(d.stray(line.text, line.start))
        sections = [section for section in whole.sections if self.tests or section.word != "test"]
        blocks = [self._block(section, unseen) for section in sections]
        kept = tuple(block for block in blocks if block is not None)
        return n.File(blocks=kept, comments=whole.comments, span=Span(0, len(self.text)))

    def _enough(self) -> bool:
        return len(self.mistakes) >= d.MISTAKE_LIMIT

    def _meant_block(self, line: str) -> str | None:
        # Guessing is slow; a file that needs more guesses than a file may have mistakes is not read to its end anyway.
        if self.guesses >= d.MISTAKE_LIMIT or grammar.entry_for(line):
            return None
        self.guesses += 1
        return d.meant_block(line, _KEYWORDS)

    def _block(self, section: Section, unseen: list[int]) -> n.Block | None:
        # The clauses of a block that is lost are read all the same: their mistakes are worth knowing.
        header = self._header(section, unseen)
        read = [self._clause(line, section.word, unseen) for line in section.clauses]
        clauses = tuple(clause for clause in read if clause is not None)
        return evolve(header, clauses=clauses, span=section.span) if header else None

    def _header(self, section: Section, unseen: list[int]) -> n.Block | None:
        line = section.header
        if section.guessed:
            self.mistakes.append(d.mistyped_block(section.guessed, section.word, line.start))
            return None
        read = partial(grammar.parse_header, section.word)
        made: n.Block | None = self._node(line, read, line.comments(spaced=True), unseen)
        return made

    def _clause(self, line: Line, block: str, unseen: list[int]) -> n.Clause | None:
        if self._enough():
            return None
        entry = grammar.entry_for(line.text) or _meant_sentence(line.text, block)
        if entry is None:
            allowed = [each.keyword for each in KEYWORDS if block in each.blocks]
            self.mistakes.append(d.unknown_clause(line.text, line.start, block, allowed, _KEYWORDS))
            return None
        if block not in entry.blocks:
            self.mistakes.append(d.misplaced(line.text, line.start, entry.keyword, block, entry.blocks))
            return None
        made: n.Clause | None = self._node(
            line, partial(grammar.parse_clause, entry), line.comments(spaced=False), unseen
        )
        return made

    def _node(self, line: Line, read: Callable[[str], Branch], comments: n.Comments, unseen: list[int]) -> Any:
        """Return the node of a line, or nothing, with the mistake noted, where the line makes none."""
        if any(line.start <= at < line.end for at in unseen) or self._enough():
            return None
        mistake = d.too_long(line.text, line.start) or d.unclosed(line.text, line.start)
        if mistake is None:
            try:
                return build(read(line.text), line.start, comments=comments)
            except grammar.MismatchError as error:
                mistake = d.unexpected(line.text, line.start, error.at, error.labels)
            except NodeError as fault:
                mistake = d.Mistake(fault.code, fault.message, fault.span, fault.hint)
        self.mistakes.append(mistake)
        return None


def _meant_sentence(line: str, block: str) -> Entry | None:
    """Take a line that begins with no keyword, nor nearly with one, for a sentence, where a sentence can stand."""
    return SENTENCE if block in SENTENCE.blocks and not d.is_near(line, _KEYWORDS) else None
