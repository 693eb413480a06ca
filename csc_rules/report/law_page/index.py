"""The index of all pages: every instrument, by jurisdiction, and every register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.law.model import Unit
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.law_page.sheet import Sheet, page_of
from csc_rules.report.law_page.top import place_name, standing
from csc_rules.report.markdown import code, escaped, link, table
from csc_rules.report.rules import Listed, listed
from csc_rules.report.words import DISCLAIMER

_COLUMNS = ("Instrument", "Standing", "Kind", "In force", "Duties", "Powers", "Questions for a person", "Ruleset")


def index_page(rulesets: Iterable[Ruleset], registers: Iterable[Unit]) -> str:
    """Return the index, as Markdown.

    >>> from csc_rules.law.loader import load_ruleset
    >>> index_page([load_ruleset("ni-act-2015")], []).splitlines()[0]
    '# The law that is known here'
    """
    chosen = tuple(rulesets)
    lines = [*_top(), *_instruments(chosen), *_registers(registers)]
    return "\n".join(lines).rstrip() + "\n"


def _top() -> Iterator[str]:
    yield from ("# The law that is known here", "", f"> **{DISCLAIMER}**")
    yield from ("> Each page says what one instrument asks, in our words, with links to the text that counts.", "")
    yield "These pages are made from the rule files and are not edited by hand."
    yield f"To make this one again: {code('csc-rules rules list -o docs/law/README.md')}."
    yield "Each other page says how it is made."
    yield ""


def _instruments(rulesets: tuple[Ruleset, ...]) -> Iterator[str]:
    for name in dict.fromkeys(ruleset.instrument.jurisdiction for ruleset in rulesets):
        rows = [_row(ruleset) for ruleset in rulesets if ruleset.instrument.jurisdiction == name]
        yield from (f"## {place_name(name)}", "", *table(_COLUMNS, rows), "")


def _row(ruleset: Ruleset) -> tuple[str, ...]:
    found = listed(ruleset)
    return (
        link(escaped(found.title), page_of(ruleset.unit)),
        escaped(standing(ruleset.instrument, Sheet(ruleset=ruleset).not_law)),
        escaped(f"{found.kind}, {found.stage.replace('-', ' ')}"),
        "" if found.in_force.startswith("not law") else escaped(found.in_force),
        str(found.duties),
        str(found.powers),
        str(len(ruleset.unit.slots)),
        code(found.ruleset),
    )


def _registers(registers: Iterable[Unit]) -> Iterator[str]:
    rows = [(link(escaped(unit.title), page_of(unit)), _holds(unit), code(unit.name)) for unit in registers]
    if rows:
        yield from ("## Registers", "", *table(("Register", "Holds", "Name"), rows), "")


def _holds(unit: Unit) -> str:
    parts = ((len(unit.bodies), "bodies"), (len(unit.classes), "classes"), (len(unit.acts), "acts"))
    return ", ".join(f"{number} {name}" for number, name in parts if number)


def listing(rulesets: Iterable[Ruleset], folder: str) -> str:
    """Return every instrument in a line, by jurisdiction, with a link to its page below a folder.

    >>> from csc_rules.law.loader import load_ruleset
    >>> print(listing([load_ruleset("ni-act-2015")], "docs/law"), end="")
    | Northern Ireland | standing | in force | ruleset |
    | --- | --- | --- | --- |
    | [Children...](docs/law/northern-ireland/ni-act-2015.md) | law | from 10 December 2015 | `ni-act-2015` |
    """
    chosen = tuple(rulesets)
    tables = []
    for name in dict.fromkeys(ruleset.instrument.jurisdiction for ruleset in chosen):
        held = [ruleset for ruleset in chosen if ruleset.instrument.jurisdiction == name]
        tables.append(
            "\n".join(
                table((place_name(name), "standing", "in force", "ruleset"), [_line(each, folder) for each in held])
            )
        )
    return "\n\n".join(tables) + "\n"


def _line(ruleset: Ruleset, folder: str) -> tuple[str, ...]:
    found: Listed = listed(ruleset)
    not_law = Sheet(ruleset=ruleset).not_law
    title = link(escaped(found.title), f"{folder}/{page_of(ruleset.unit)}")
    force = "" if not_law else escaped(found.in_force)
    return title, escaped(standing(ruleset.instrument, not_law)), force, code(found.ruleset)
