"""What differs in an instrument between two days: what is new on the later one, and what is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.law.model import Duty, Force, Power
from csc_rules.law.provisions import address, in_full
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.law_page.changes import Changed, Part, changes, parts_of
from csc_rules.report.law_page.sheet import Sheet
from csc_rules.report.markdown import code, escaped, link, plain, table
from csc_rules.report.markup import address as linkable
from csc_rules.report.page import in_force, when
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER


@frozen(kw_only=True)
class Entry:
    """A statement or a line of one that is in force on one of the days only; ``says`` is what a duty or power says."""

    statement: str
    text: str
    says: str
    provisions: tuple[str, ...]
    source: str | None
    days: Force


@frozen(kw_only=True)
class Section:
    """What differs in a section: what is gone on the later day, and what is new.

    What is called the same on both days and is another stands in ``before`` as it was, and in ``after`` as it is.
    """

    section: str
    gone: tuple[Entry, ...]
    new: tuple[Entry, ...]
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]


@frozen(kw_only=True)
class Between:
    """A day on which something changed after the earlier day and through the later one, and by what."""

    day: date
    by: tuple[str, ...]


@frozen(kw_only=True)
class Differences:
    """What differs between two days, section by section."""

    ruleset: str
    title: str
    digest: str
    first: date
    last: date
    days: tuple[Between, ...]
    sections: tuple[Section, ...]


def differences(ruleset: Ruleset, first: date, last: date) -> Differences:
    """Return what differs in a ruleset between two days.

    >>> from csc_rules.law.loader import load_ruleset
    >>> found = differences(load_ruleset("ni-act-2015"), date(2016, 1, 1), date(2022, 4, 1))
    >>> [section.section for section in found.sections], [str(each.day) for each in found.days]
    (['s.7', 's.9'], ['2016-05-08', '2022-04-01'])
    """
    # Where the page of one day would leave a name out, here it is only a name: nothing leads anywhere.
    sheet = Sheet(ruleset=ruleset)
    parts = tuple(parts_of(sheet))
    names = dict.fromkeys(part.section for part in parts)
    found = (_section(name, [part for part in parts if part.section == name], first, last, sheet) for name in names)
    return Differences(
        ruleset=ruleset.id,
        title=ruleset.instrument.title,
        digest=ruleset.digest,
        first=first,
        last=last,
        days=tuple(_between(each) for each in changes(sheet) if first < each.day <= last),
        sections=tuple(each for each in found if each.gone or each.new or each.after),
    )


def _between(change: Changed) -> Between:
    return Between(day=change.day, by=tuple(plain(text) for text in change.amendments))


def _section(name: str, parts: Iterable[Part], first: date, last: date, sheet: Sheet) -> Section:
    held = tuple(parts)
    before = [part for part in held if part.days.covers(first) and not part.days.covers(last)]
    after = [part for part in held if part.days.covers(last) and not part.days.covers(first)]
    old, new = ({plain(part.text) for part in each} for each in (before, after))
    return Section(
        section=name,
        gone=tuple(_entry(part, sheet) for part in before if plain(part.text) not in new),
        new=tuple(_entry(part, sheet) for part in after if plain(part.text) not in old),
        before=tuple(_entry(part, sheet) for part in before if plain(part.text) in new),
        after=tuple(_entry(part, sheet) for part in after if plain(part.text) in old),
    )


def _entry(part: Part, sheet: Sheet) -> Entry:
    source = sheet.ruleset.instrument.source
    return Entry(
        statement=part.of,
        text=plain(part.text),
        says=_says(part, sheet),
        provisions=part.provisions,
        source=address(source, part.provisions[0]) if part.provisions else source,
        days=part.days,
    )


def _says(part: Part, sheet: Sheet) -> str:
    """Return what a duty or power says, and by when; nothing of a line of one, nor of what lays no duty."""
    statement = sheet.known[part.of]
    if not isinstance(statement, Duty | Power) or plain(part.text) != statement.title:
        return ""
    by_when = f"; {when(statement, sheet.plain)}" if isinstance(statement, Duty) else ""
    return f"{sheet.plain.sentence(statement)}{by_when}"


# As text and Markdown -------------------------------------------------------------------------------------------------


KINDS = (("gone", "Gone"), ("new", "New"), ("before", "Was"), ("after", "Is now"))


def heading(found: Differences) -> str:
    """Name what is compared."""
    return f"{one_line(found.title)}: what differs between {spoken(found.first)} and {spoken(found.last)}"


def named(section: Section) -> str:
    """Name a section."""
    return in_full(section.section) if section.section else "Terms of no section of their own"


def text(found: Differences) -> str:
    """Return what differs in lines: the section, whether it is gone or new, the provision, what it is, and its days."""
    lines = [heading(found), ""]
    for section in found.sections:
        for kind, title in KINDS:
            for entry in getattr(section, kind):
                cited, words = ", ".join(entry.provisions), (one_line(entry.text), one_line(entry.says))
                parts = (title.lower(), cited, *words, in_force(entry.days))
                lines.append("  ".join(part for part in parts if part))
    lines += [] if found.sections else ["nothing differs"]
    lines += ["", *(_day_line(each) for each in found.days), DISCLAIMER]
    return "\n".join(lines) + "\n"


def _day_line(each: Between) -> str:
    by = f", by {', '.join(one_line(name) for name in each.by)}" if each.by else ""
    return f"changed on {spoken(each.day)}{by}"


def markdown(found: Differences) -> str:
    """Return what differs as a page of Markdown."""
    return "\n".join(lines_of(found)).rstrip() + "\n"


def lines_of(found: Differences) -> Iterator[str]:
    """Yield the lines of the page."""
    yield from (f"# {escaped(heading(found))}", "", f"> **{DISCLAIMER}**", "")
    if found.days:
        yield from ("## The days in between on which something changed", "")
        yield from (f"- {escaped(_day_line(each).removeprefix('changed on '))}" for each in found.days)
        yield ""
    yield from ("## What differs", "")
    if not found.sections:
        yield from ("Nothing differs.", "")
    for section in found.sections:
        yield from (f"### {escaped(named(section))}", "")
        rows = [_row(title, entry) for kind, title in KINDS for entry in getattr(section, kind)]
        yield from (*table(("", "Provision", "What", "What it says", "In force"), rows), "")
    yield f"Made from the ruleset {code(found.ruleset)}, sha256 {code(found.digest)}."


def _row(title: str, entry: Entry) -> tuple[str, ...]:
    cited = link(escaped(", ".join(entry.provisions)), linkable(entry.source))
    words = (escaped(one_line(text)) for text in (entry.text, entry.says, in_force(entry.days)))
    return (title, cited, *words)
