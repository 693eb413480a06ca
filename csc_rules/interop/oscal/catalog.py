"""A ruleset as an OSCAL catalog: a group for each section, a control for each duty, power and exception.

What the rules speak of, such as classes and documents, stands in the back matter, and controls link to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from csc_rules.engine.receipt import laid_over
from csc_rules.engine.wording import what_if
from csc_rules.interop.losses import LEFT_OUT, READING, Loss, in_words, losses
from csc_rules.interop.oscal.plain import (
    NAMESPACE,
    VERSION,
    Table,
    line,
    markup,
    prop,
    props,
    prose,
    stamp,
    uid,
    web,
    without_empty,
)
from csc_rules.interop.said import Entry, Said
from csc_rules.interop.sheet import Sheet, reports
from csc_rules.interop.tokens import token
from csc_rules.law.model import Excused, Force, Instrument
from csc_rules.law.provisions import address, in_full, section_of, sort_key
from csc_rules.law.ruleset import Ruleset

_TABLE = {
    "rival-reading": "the law can be read in two ways, and a control has one text.",
    "unsettled": "that the law can be read in two ways, and why.",
    "judged-clock": "a time limit that is for somebody to judge.",
    "unknown-clock": "there is a time limit, and it is not known.",
    "clock": "controls have no time limits and no cycles.",
    "former-clock": "the time limits that it had before; its days are those on which what it is for began.",
    "saved": "what began before such a day keeps the law of the day before.",
    "earlier-version-of": "that one control became another is a link whose meaning is ours.",
    "counts-earlier": "that what was done before it was in force counts.",
    "lasting": "the least time that it has to take.",
    "contingent": "what a duty waits for.",
    "condition": "under which condition it is owed, or an exception holds.",
    "while-lifetime-of": "that it is owed while the lifetime of a document runs.",
    "bearer": "a catalog does not say who has to meet a control.",
    "jointly": "several bodies owe it together, and one act of all of them discharges it.",
    "completed-by": "any of several acts discharges it.",
    "consultee": "whom an act has to reach, by letter.",
    "item": "what a document must contain, or a list holds, by letter.",
    "qualifier": "how far it is owed is for somebody to judge.",
    "slot": "whether what was done counts is for somebody to judge.",
    "shared": "whether one document counts for several bodies is for somebody to judge.",
    "limit": "the limits of a power.",
    "procedure": "how a power is used.",
    "effect": "an exception is a control of its own that links to what it is made to; no reader works out more.",
    "answers": "that a duty mirrors another is a link whose meaning is ours.",
    "consequence": "what may follow a breach.",
    "member": "who belongs to a class, and when.",
    "unverified": "that the source has not been seen.",
}
_GENERAL = (
    ("power", "a catalog holds what is required; a power is a control of class “power”, which nobody has to meet."),
    (
        "days-in-force",
        "they are properties: “since” is the first day in force, “until” the first day no longer in force.",
    ),
    ("rule-file", LEFT_OUT),
)


def catalog(ruleset: Ruleset) -> Table:
    """Return a ruleset as an OSCAL catalog.

    >>> from csc_rules.law.loader import load_ruleset
    >>> found = catalog(load_ruleset("ni-act-2015"))["catalog"]
    >>> found["groups"][2]["id"], found["groups"][2]["controls"][0]["id"]
    ('ni-act-2015.s.3', 'ni-act-2015.adopt-strategy')
    """
    sheet = Sheet(ruleset=ruleset)
    missing = losses(sheet, _TABLE, _GENERAL)
    return {
        "catalog": without_empty(
            {
                "uuid": uid("catalog", ruleset.digest),
                "metadata": _metadata(sheet, missing),
                "groups": [*_groups(sheet)],
                "back-matter": {"resources": [*_resources(sheet, missing)]},
            }
        )
    }


# The earliest moment that every reader of OSCAL takes.
_NO_DAY = date(1980, 1, 1)


def _metadata(sheet: Sheet, missing: tuple[Loss, ...]) -> Table:
    ruleset, instrument = sheet.ruleset, sheet.ruleset.instrument
    day = sheet.last_change or _NO_DAY
    found = [("ruleset", ruleset.id), ("sha256", ruleset.digest), *_days(instrument.force)]
    found += [("kind", instrument.kind), ("stage", instrument.stage), ("standing", instrument.standing)]
    found += [("jurisdiction", instrument.jurisdiction), ("citation", instrument.citation)]
    table = {
        "title": markup(instrument.title),
        "last-modified": stamp(max(day, _NO_DAY)),
        "version": ruleset.digest[:12],
        "oscal-version": VERSION,
        "props": [*props(found)],
        "links": [*_link(instrument.source)],
        "remarks": prose(
            [
                *([sheet.instrument.gist] if sheet.instrument.gist else []),
                READING,
                *map(what_if, laid_over((ruleset,))),
                "The time of the last change is the last day on which anything of the instrument begins or ends.",
                "What OSCAL has no element for stands in it as parts and properties of our own, and is listed here.",
                *(in_words(loss) for loss in missing),
            ]
        ),
    }
    return without_empty(table)


def _days(force: Force) -> list[tuple[str, object]]:
    return [("since", force.since), ("until", force.until)]


def _link(address: str | None, text: str | None = None) -> Iterator[Table]:
    href = web(address)
    if href:
        yield {"href": href, "rel": "reference", **({"text": markup(text)} if text else {})}


# Groups and controls -------------------------------------------------------------------------------------------------


def control_id(ruleset: str, norm: str) -> str:
    """Return the id of the control that a duty, power or exception is, made from the name it has in findings."""
    return token(f"{ruleset}.{norm}")


def statement_id(ruleset: str, norm: str) -> str:
    """Return the id of the part of a control that says what is to be done."""
    return f"{control_id(ruleset, norm)}_smt"


_NOWHERE = "elsewhere"


def _groups(sheet: Sheet) -> Iterator[Table]:
    """Yield a group for each section that says anything, or of which nothing is encoded."""
    instrument = sheet.ruleset.instrument
    held: dict[str, list[Entry]] = {}
    reporting = reports(sheet)
    for each in (*sheet.norms, *sheet.exceptions):
        held.setdefault(section_of(each.provisions[0]) if each.provisions else _NOWHERE, []).append(each)
    excused: dict[str, list[tuple[str, Excused]]] = {}
    for entry in instrument.not_encoded:
        for provision in entry.provisions:
            excused.setdefault(section_of(provision), []).append((provision, entry))
    for section in sorted({*held, *excused}, key=lambda name: (name == _NOWHERE, sort_key(name))):
        yield without_empty(
            {
                "id": token(f"{sheet.ruleset.id}.{section}"),
                "class": "section",
                "title": markup(in_full(section) if section != _NOWHERE else "Without a provision of its own"),
                "links": [*_link(address(instrument.source, section))] if section != _NOWHERE else [],
                "parts": [_excused(provision, entry) for provision, entry in excused.get(section, ())],
                "controls": [_control(each, sheet, reporting) for each in held.get(section, ())],
            }
        )


def _excused(provision: str, entry: Excused) -> Table:
    return {
        "name": "not-encoded",
        "ns": NAMESPACE,
        "props": [prop("provision", provision)],
        "prose": markup(f"Not encoded: {entry.because}"),
    }


def _control(found: Entry, sheet: Sheet, reporting: frozenset[str]) -> Table:
    ruleset = sheet.ruleset
    about = [("id", found.id), *_days(found.force)]
    about += [("standing", ruleset.instrument.standing)]
    about += [("profile", "reporting-obligation")] if found.id in reporting else []
    about += [("provision", provision) for provision in found.provisions]
    about += [("unverified", found.unverified)]
    table = {
        "id": control_id(ruleset.id, found.id),
        "class": found.kind,
        "title": markup(found.title),
        "props": [{"name": "label", "value": line(", ".join(found.provisions) or found.id)}, *props(about)],
        "links": [*_links(found, sheet)],
        "parts": [*_parts(found, sheet)],
    }
    return without_empty(table)


def _links(found: Entry, sheet: Sheet) -> Iterator[Table]:
    for provision in found.provisions:
        yield from _link(address(sheet.ruleset.instrument.source, provision), provision)
    for said in found.all("target", "instead", "answers", "earlier-version-of"):
        yield {"href": f"#{control_id(sheet.ruleset.id, str(said.value))}", "rel": said.name}
    names = {text for said in found.said for _, text in said.pairs}
    for term in (*sheet.terms, *sheet.questions):
        if term.id in names:
            yield {"href": f"#{_resource_id(term, sheet)}", "rel": term.kind, "text": markup(term.title)}


def _parts(found: Entry, sheet: Sheet) -> Iterator[Table]:
    """Yield the sentence of a control, its gist, and every part of what it says."""
    top = control_id(sheet.ruleset.id, found.id)
    yield {"id": f"{top}_smt", "name": "statement", "prose": markup(_sentence(found, sheet))}
    if found.gist:
        yield {"id": f"{top}_gist", "name": "guidance", "prose": markup(found.gist)}
    for number, said in enumerate(found.said, 1):
        yield _part(f"{top}_{number}", said)


def _sentence(found: Entry, sheet: Sheet) -> str:
    if found.kind == "exception":
        by_name = {said.name: said.text for said in found.said}
        instead = f" with {by_name['instead']}" if "instead" in by_name else ""
        asked = f", {by_name['condition']}" if "condition" in by_name else ""
        return f"{found.title} {by_name.get('effect', '')} {by_name.get('target', '')}{instead}{asked}"
    return sheet.words.sentence(found.value)


def _part(name: str, said: Said) -> Table:
    about: list[tuple[str, object]] = [*said.pairs]
    about += [("provision", provision) for provision in said.provisions]
    about += [*_days(said.force), ("unverified", said.unverified)]
    return without_empty(
        {"id": name, "name": token(said.name), "ns": NAMESPACE, "props": [*props(about)], "prose": markup(said.text)}
    )


# Back matter ---------------------------------------------------------------------------------------------------------


def _resource_id(found: Entry, sheet: Sheet) -> str:
    return uid("resource", sheet.ruleset.id, found.kind, found.id)


def law_id(ruleset: str) -> str:
    """Return the identifier of the resource that the instrument itself is."""
    return uid("law", ruleset)


def law_resource(instrument: Instrument) -> Table:
    """Return the instrument itself, with its address, as a resource."""
    cited = f"{instrument.title} ({instrument.citation})" if instrument.citation else instrument.title
    href = web(instrument.source)
    return without_empty(
        {
            "uuid": law_id(instrument.id),
            "title": markup(instrument.title),
            "props": [{"name": "type", "value": "law"}, prop("standing", instrument.standing)],
            "citation": {"text": markup(cited)},
            "rlinks": [{"href": href}] if href else [],
        }
    )


def _resources(sheet: Sheet, missing: tuple[Loss, ...]) -> Iterator[Table]:
    yield law_resource(sheet.ruleset.instrument)
    for each in (sheet.instrument, *sheet.terms, *sheet.questions):
        yield _resource(each, sheet)
    for unit in sheet.ruleset.units:
        about = [("jurisdiction", unit.jurisdiction), ("name", unit.name), ("sha256", unit.digest)]
        about += [("uses", name) for name in unit.uses]
        for laid in unit.laid_over:
            about += [("laid-over", laid.title), ("laid-over.file", laid.file), ("laid-over.sha256", laid.digest)]
        yield {
            "uuid": uid("rule-file", unit.name, unit.digest),
            "title": markup(f"Rule file {unit.name}: {unit.title}"),
            "props": [*props(about), {"name": "type", "value": "raw-data"}],
        }
    yield {
        "uuid": uid("losses", sheet.ruleset.digest),
        "title": "What OSCAL cannot carry",
        "description": prose(in_words(loss) for loss in missing),
        "props": [
            *(prop("not-carried", loss.name, remarks=markup(in_words(loss))) for loss in missing),
            *(prop("not-carried.in", where, **{"class": token(loss.name)}) for loss in missing for where in loss.where),
        ],
    }


def _resource(found: Entry, sheet: Sheet) -> Table:
    said = [f"{each.name}: {each.text}{_where(each)}" for each in found.said]
    about = [("kind", found.kind), ("id", found.id), *_days(found.force), ("unverified", found.unverified)]
    about += [("provision", provision) for provision in found.provisions]
    return without_empty(
        {
            "uuid": _resource_id(found, sheet),
            "title": markup(f"{found.kind}: {found.title}"),
            "description": prose([found.gist or "", *said]),
            "props": [*props(about), *_numbered(found)],
            "rlinks": [{"href": href} for each in found.all("source") if (href := web(each.text))],
        }
    )


def _where(said: Said) -> str:
    notes = [", ".join(said.provisions)]
    notes += [f"from {said.force.since.isoformat()}"] if said.force.since else []
    notes += [f"until {said.force.until.isoformat()}, that day left out"] if said.force.until else []
    notes += [f"unverified: {said.unverified}"] if said.unverified else []
    found = "; ".join(note for note in notes if note)
    return f" ({found})" if found else ""


def _numbered(found: Entry) -> Iterator[Table]:
    """Yield the plain values of a term; those that belong together have one group."""
    for number, said in enumerate(found.said, 1):
        pairs: list[tuple[str, object]] = [*said.pairs]
        pairs += [("provision", provision) for provision in said.provisions] + _days(said.force)
        pairs += [("unverified", said.unverified)]
        for each in props(pairs):
            yield {**each, "name": line(f"{token(said.name)}.{each['name']}"), "group": f"g{number}"}
