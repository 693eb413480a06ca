"""Put right what can be put right without a loss: the changes of findings, made in the text of a rule file."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import unified_diff

from csc_rules.language.parser import parse
from csc_rules.language.printer import format_file
from csc_rules.lint.model import Change
from csc_rules.lint.run import Looked
from csc_rules.spans import Source
from csc_rules.verify.suite import refuse_unloadable


def fixed(looked: Looked) -> str:
    """Return the text of a rule file with every change of its findings made, in its canonical form.

    Of changes that meet, the first is made; the others are found again in the next run. Raises RuleError where what
    comes out would not load, so that nothing is written then.
    """
    source = looked.suite.source
    text = changed(source.text, (change for _, changes in looked.changes for change in changes))
    made = format_file(parse(text, source.name))
    refuse_unloadable(Source(source.name, made))
    return made


def changed(text: str, changes: Iterable[Change]) -> str:
    """Make changes in a text, those from behind first, so that each still finds its place.

    >>> from csc_rules.spans import Span
    >>> changed("one two", [Change(span=Span(0, 3), text="a"), Change(span=Span(1, 5), text="?")])
    'a two'
    """
    kept: list[Change] = []
    for change in sorted(dict.fromkeys(changes), key=lambda each: (each.span.start, each.span.end)):
        if not kept or change.span.start >= kept[-1].span.end:
            kept.append(change)
    for change in reversed(kept):
        text = text[: change.span.start] + change.text + text[change.span.end :]
    return text


def difference(before: str, after: str, name: str) -> str:
    """Return what was changed in a file, as lines taken out and put in.

    >>> print(difference("a\\nb\\n", "a\\n", "x.rules"), end="")
    --- x.rules
    +++ x.rules
    @@ -1,2 +1 @@
     a
    -b
    """
    lines = unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="")
    return "".join(f"{line}\n" for line in lines)
