"""The top of a page: whose reading it is, what the instrument is, when it is in force, and how the page is made."""

from __future__ import annotations

import posixpath
import shlex
from collections.abc import Iterator
from datetime import date

from csc_rules.dates import spoken
from csc_rules.engine.receipt import laid_over
from csc_rules.engine.wording import what_if
from csc_rules.law.model import Instrument, Unit
from csc_rules.law.provisions import address
from csc_rules.report.law_page.sheet import Sheet, page_of
from csc_rules.report.markdown import code, escaped, labelled, link
from csc_rules.report.page import in_force
from csc_rules.report.words import DISCLAIMER

OURS = "The words on this page are ours, and no sentence of the text itself stands here. What counts is the text"
_STANDINGS = {
    "law": "law",
    "guidance": "guidance, which is not law",
    "good_practice": "good practice, which is not law and which nobody owes",
}


def top_lines(sheet: Sheet) -> Iterator[str]:
    """Yield the title, whose reading the page is, and the particulars of the instrument."""
    instrument = sheet.ruleset.instrument
    amended = [what_if(laid) for laid in laid_over((sheet.ruleset,))]
    yield from (f"# {escaped(instrument.title)}", "", f"> **{DISCLAIMER}**", f"> {OURS}{_where(instrument)}.", "")
    yield from (f"> **{escaped(each)}**" for each in amended)
    yield from ("",) if amended else ()
    yield from _particulars(instrument, sheet)
    if instrument.says:
        yield from ("", sheet.sentence(instrument.says))
    if instrument.standing != "law":
        yield from ("", _expectation(instrument))
    if sheet.day:
        yield ""
        yield f"This is the law of {spoken(sheet.day)}: what is in force on that day, and nothing else."
    yield from ("", *generated(sheet.ruleset.unit, sheet.file, sheet.day), "")


def _where(instrument: Instrument) -> str:
    """Say where the text is to be found, from the links that the page has."""
    source, listed = instrument.source, instrument.all_provisions
    if source is None:
        return ""
    return ", to which each section links" if address(source, next(iter(listed), "")) != source else ", linked below"


def _expectation(instrument: Instrument) -> str:
    named = instrument.standing.replace("_", " ")
    return f"Where this page says that somebody must do something, it means that this {named} expects it."


def _particulars(instrument: Instrument, sheet: Sheet) -> Iterator[str]:
    yield from labelled("Standing", [standing(instrument, sheet.not_law)])
    yield from labelled("Kind", [escaped(f"{instrument.kind}, {instrument.stage.replace('-', ' ')}")])
    yield from labelled("Citation", [escaped(instrument.citation)] if instrument.citation else [])
    yield from labelled("Jurisdiction", [place_name(instrument.jurisdiction)])
    yield from labelled("Made", [spoken(instrument.made)] if instrument.made else [])
    yield from labelled("In force", [escaped(_force(instrument, sheet))])
    days = [f"{event.title}: {spoken(event.day) if event.day else 'no day is known'}" for event in instrument.events]
    yield from labelled("Events that clocks count from", [escaped(text) for text in days])
    yield from labelled("Text", [link(escaped(instrument.source), instrument.source)] if instrument.source else [])
    follows = [sheet.text(sheet.remedy(step)) for step in instrument.remedies]
    yield from labelled("If it is not followed" if sheet.expects else "What may follow a breach", follows)
    yield from labelled("Not verified", [sheet.text(instrument.unverified)] if instrument.unverified else [])
    yield from labelled("Ruleset", [code(instrument.id)])


def standing(instrument: Instrument, not_law: str) -> str:
    """Say whether an instrument is law, and where it is not, what it is.

    >>> from csc_rules.law.loader import load_ruleset
    >>> standing(load_ruleset("ni-bill-2014").instrument, "a bill binds nobody")
    'not law: a bill binds nobody'
    """
    if not_law and instrument.standing == "law":
        return f"not law: {not_law}"
    return _STANDINGS.get(instrument.standing, instrument.standing)


def _force(instrument: Instrument, sheet: Sheet) -> str:
    waits = next((event.title for event in instrument.events if event.id == instrument.commences_on), "")
    cited = f" ({', '.join(instrument.provisions)})" if instrument.provisions else ""
    if instrument.commences_on and instrument.force.since is None and instrument.kind != "bill":
        return f"not yet; it waits for: {waits or instrument.commences_on}{cited}"
    return f"{sheet.not_law or in_force(instrument.force)}{cited}"


def place_name(jurisdiction: str | None) -> str:
    """Return the name of a jurisdiction as it is written.

    >>> place_name("a-far-country"), place_name(None)
    ('A Far Country', 'every jurisdiction')
    """
    return (
        escaped(" ".join(part.capitalize() for part in jurisdiction.split("-")))
        if jurisdiction
        else "every jurisdiction"
    )


def generated(unit: Unit, file: str | None = None, day: date | None = None) -> Iterator[str]:
    """Yield how a page is made, and made again; *file* is the path of a rule file that is not one of those shipped."""
    page = f"{posixpath.basename(unit.name)}.md" if file or day else f"docs/law/{page_of(unit)}"
    command = f"csc-rules rules show {shlex.quote(file or unit.name)}{f' --at {day}' if day else ''} -o {page}"
    made_from = file or f"rulesets/{unit.name}.rules"
    yield f"This page is made from the rule file {code(made_from)} and is not edited by hand."
    yield f"To make it again: {code(command)}."
