"""The page of a register: bodies by class, with the names they bore, their days, areas and successors; or acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine.wording import spoken_verb
from csc_rules.law.model import ALWAYS, ActWord, Body, BodyClass, Force, Membership, PublicEvent, Unit
from csc_rules.report.law_page.sheet import leads, place
from csc_rules.report.law_page.top import generated, place_name
from csc_rules.report.markdown import anchor, escaped, labelled, link, sentence, table
from csc_rules.report.page import in_force
from csc_rules.report.words import DISCLAIMER, capital

_WHO = (
    "It says who is who for the rulesets that use it, as far as they need it. "
    "It is no official list, and a body that is not here can be declared in a record."
)
_DONE = "An act that is recorded is one of these. A ruleset may add acts of its own."
_COLUMNS = (
    *("Body", "Also called", "Names it bore", "Is one of these", "Exists"),
    *("Its area takes in", "Events", "What became of it", "Not verified", "Source"),
)


@frozen(kw_only=True, slots=False)
class Book:
    """A register with those it uses, and where the names in them lead."""

    units: tuple[Unit, ...]

    @property
    def unit(self) -> Unit:
        """Return the register itself."""
        return self.units[0]

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Look up the title of a body or class."""
        return {each.id: each.title for unit in self.units for each in (*unit.bodies, *unit.classes)}

    @cached_property
    def where(self) -> Mapping[str, str]:
        """Look up where a class stands, on this page or another."""
        pages = ((unit, "" if unit is self.unit else leads(self.unit, unit)) for unit in self.units)
        return {each.id: f"{page}#{place(each.id)}" for unit, page in pages for each in unit.classes}

    def named(self, name: str) -> str:
        """Return the title of a body or class, as a link where it has a place of its own."""
        return link(escaped(self.titles.get(name, name)), self.where.get(name))


def register_page(units: Iterable[Unit]) -> str:
    """Return the page of a register, as Markdown; *units* are the register and then those it uses.

    >>> from csc_rules.law.loader import load_register
    >>> register_page(load_register("northern-ireland/bodies")).splitlines()[0]
    '# Public bodies of Northern Ireland'
    """
    book = Book(units=tuple(units))
    lines = [*_top(book), *_classes(book), *_others(book), *_acts(book.unit.acts)]
    return "\n".join(lines).rstrip() + "\n"


def _top(book: Book) -> Iterator[str]:
    unit = book.unit
    ours = " ".join([_WHO] * bool(unit.bodies or unit.classes) + [_DONE] * bool(unit.acts))
    yield from (f"# {escaped(unit.title)}", "", f"> **{DISCLAIMER}**", f"> {ours}", "")
    if unit.bodies or unit.classes:
        yield from labelled("Jurisdiction", [place_name(unit.jurisdiction)])
    used = [link(escaped(each.title), leads(unit, each)) for each in book.units[1:]]
    yield from labelled("Uses", [", ".join(used)] if used else [])
    yield from ("", *generated(unit), "")
    if unit.classes:
        yield from (f"On this page: {', '.join(book.named(each.id) for each in unit.classes)}.", "")


# Classes --------------------------------------------------------------------------------------------------------------


def _classes(book: Book) -> Iterator[str]:
    seen: set[str] = set()
    for entry in book.unit.classes:
        yield from (anchor(place(entry.id)), "", f"## {_capital(entry.title)}", "")
        yield from _particulars(entry, book)
        held = [body for body in book.unit.bodies if any(kind.name == entry.id for kind in body.kinds)]
        yield from ("", *_bodies(held, entry.id, seen, book), "")


def _capital(title: str) -> str:
    return escaped(capital(title))


def _particulars(entry: BodyClass, book: Book) -> Iterator[str]:
    yield from labelled("Also called", [escaped(", ".join(entry.aliases))] if entry.aliases else [])
    yield from labelled("In short", [escaped(entry.says)] if entry.says else [])
    yield from labelled("Days", [escaped(in_force(entry.force))] if entry.force != ALWAYS else [])
    yield from labelled("Takes in", [_member(member, book) for member in entry.members])
    yield from labelled("Persons", ["a class of persons, who are named as a whole"] if entry.persons else [])
    yield from labelled("No list", [escaped(sentence(entry.unlisted))] if entry.unlisted else [])
    yield from labelled("Not known", [escaped(sentence(entry.unknown))] if entry.unknown else [])
    yield from labelled("Not verified", [escaped(sentence(entry.unverified))] if entry.unverified else [])
    yield from labelled("Events", [escaped(text) for text in _events(entry.events)])


def _member(member: Membership, book: Book) -> str:
    quantifier = f"{member.party.quantifier} " if member.party.quantifier else ""
    return f"{quantifier}{book.named(member.party.name)}{_days(member.force)}"


def _events(events: Iterable[PublicEvent]) -> Iterator[str]:
    for event in events:
        yield f"{event.title}: {', '.join(spoken(day) for day in event.days) or 'no day is known'}"


def _days(force: Force) -> str:
    return "" if force == ALWAYS else f", {in_force(force)}"


# Bodies ---------------------------------------------------------------------------------------------------------------


def _others(book: Book) -> Iterator[str]:
    """Yield the bodies of classes that stand in another register, and those of none."""
    own = {entry.id for entry in book.unit.classes}
    left = [body for body in book.unit.bodies if not own.intersection(kind.name for kind in body.kinds)]
    if left:
        title = "Others" if own else "Bodies"
        yield from (f"## {title}", "", *_bodies(left, None, set(), book), "")


def _bodies(bodies: Iterable[Body], name: str | None, seen: set[str], book: Book) -> Iterator[str]:
    """Yield a table of bodies; what stands in it as a member of the class *name* says since when."""
    rows = []
    for body in bodies:
        mark = "" if body.id in seen else anchor(f"body-{body.id}")
        seen.add(body.id)
        rows.append((f"{mark}{escaped(body.title)}", *_cells(body, name, book)))
    yield from table(_COLUMNS, rows)


def _cells(body: Body, name: str | None, book: Book) -> tuple[str, ...]:
    former = (f"{each.name} until {spoken(each.until)}" for each in body.former_names)
    became = (f"{each.how} {book.titles.get(each.body, each.body)} on {spoken(each.day)}" for each in body.successors)
    return (
        escaped("; ".join(body.aliases)),
        escaped("; ".join(former)),
        _kinds(body, name, book),
        "" if body.force == ALWAYS else escaped(in_force(body.force)),
        escaped(_areas(body, book)),
        escaped("; ".join(_events(body.events))),
        escaped("; ".join(became)),
        escaped("; ".join(_doubts(body))),
        link("source", body.source) if body.source else "",
    )


def _kinds(body: Body, name: str | None, book: Book) -> str:
    """Say in which days a body is a member of the class of the table, and of which others it is one."""
    own = (in_force(kind.force) for kind in body.kinds if kind.name == name and kind.force != ALWAYS)
    others = (f"{book.named(kind.name)}{_days(kind.force)}" for kind in body.kinds if kind.name != name)
    also = "also " if name else ""
    return "; ".join([*(escaped(text) for text in own), *(f"{also}{text}" for text in others)])


def _areas(body: Body, book: Book) -> str:
    """Return whose areas the area of a body takes in, those of the same days together."""
    together: dict[Force, list[str]] = {}
    for area in body.areas:
        together.setdefault(area.force, []).append(book.titles.get(area.body, area.body))
    return "; ".join(f"{', '.join(names)}{_days(force)}" for force, names in together.items())


def _doubts(body: Body) -> Iterable[str]:
    found = [body.unverified, *(each.unverified for each in body.kinds), *(each.unverified for each in body.areas)]
    return dict.fromkeys(doubt for doubt in found if doubt)


# Acts -----------------------------------------------------------------------------------------------------------------


def _acts(acts: tuple[ActWord, ...]) -> Iterator[str]:
    if acts:
        titles = {act.id: act.title for act in acts}
        rows = [_act(act, titles) for act in acts]
        yield from ("## Acts", "", *table(("Verb", "Done", "Noun", "How", "Shows that it was", "In short"), rows), "")


def _act(act: ActWord, titles: Mapping[str, str]) -> tuple[str, ...]:
    how = "kept up over time" if act.maintained else "at most once for one document" if act.once else "done on a day"
    shows = ", ".join(titles.get(verb, verb) for verb in act.shows)
    cells = (spoken_verb(act.id), act.title, spoken_verb(act.noun), how, shows, act.says or "")
    return tuple(escaped(cell) for cell in cells)
