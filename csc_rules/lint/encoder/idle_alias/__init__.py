"""An alias is another spelling of a name that is found anyway."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.law.names import fold
from csc_rules.lint.model import Change, Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet
from csc_rules.spans import Span


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the aliases that are the title or an alias before, but for what finding a name leaves aside."""
    for block in sheet.blocks:
        seen = {fold(str(block.title or ""))}
        for clause in block.clauses:
            if isinstance(clause, n.Texts) and clause.key == "alias":
                for text in clause.texts:
                    if fold(text.text) in seen:
                        message = (
                            f"the alias “{text}” is found without being said: case, “the” and “&” make no difference"
                        )
                        yield sheet.in_block(block, message, text, fix=(_without(text, clause, sheet),))
                    seen.add(fold(text.text))


def _without(text: n.Text, clause: n.Texts, sheet: Sheet) -> Change:
    """Take out one alias with the comma before or behind it, or the whole line where it is the only one."""
    if len(clause.texts) == 1:
        return sheet.taken_out(clause)
    at = clause.texts.index(text)
    if at == 0:
        return Change(span=Span(text.span.start, clause.texts[1].span.start), text="")
    return Change(span=Span(clause.texts[at - 1].span.end, text.span.end), text="")


RULE = Rule(code="LE23", severity=Severity.NOTE, says="an alias is found without being said", find=find)
