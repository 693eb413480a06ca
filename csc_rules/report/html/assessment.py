"""An assessment as a page: summary, what to do next, timeline, findings by urgency, law apart from what is not law."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.engine.findings import Instance
from csc_rules.engine.receipt import hypotheticals
from csc_rules.law.model import Instrument
from csc_rules.law.provisions import address
from csc_rules.report.html.pages import page
from csc_rules.report.html.timeline import pictures
from csc_rules.report.markup import anchor
from csc_rules.report.page import in_force
from csc_rules.report.tally import COLUMNS, SECTIONS, Tally, standings, tallies
from csc_rules.report.told import Teller, ToldFinding, ToldInstance
from csc_rules.report.whole import bearers, consequences, law_of, notes, subject, what_next
from csc_rules.report.words import (
    DISCLAIMER,
    IN_ORDER,
    first_facts,
    in_reading_order,
    nothing_applies,
    without_folders,
)
from csc_rules.report.written import Shown


@frozen(kw_only=True, eq=False, repr=False)
class Card:
    """A duty instance as it is laid out: in words, with its anchors, and what is known of its duty.

    ``parts`` are the findings that are shown, each with its anchor.
    """

    told: ToldInstance
    anchor: str
    parts: tuple[tuple[str, ToldFinding], ...]
    instrument: str
    provisions: tuple[tuple[str, str | None], ...]
    gist: str
    in_force: str


@frozen(kw_only=True, eq=False, repr=False)
class Group:
    """The cards of one label, with the anchor of its heading."""

    anchor: str
    verdict: Verdict | None
    label: str
    cards: tuple[Card, ...]


@frozen(kw_only=True, eq=False, repr=False)
class Section:
    """What has one standing: law, guidance or good practice."""

    anchor: str
    title: str
    standing: str
    groups: tuple[Group, ...]


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:
    """Return an assessment as the content of an HTML file."""
    of, day = subject(assessment), spoken(assessment.as_at)
    values = _values(assessment, Teller(assessment=assessment, shown=shown, placed=without_folders))
    return page("assessment.html", values, running_title=f"Check of {of}, as at {day}")


def _values(assessment: Assessment, teller: Teller) -> Mapping[str, Any]:
    """Return everything that the template names."""
    shown, maker = teller.shown, _Maker(teller)
    sections = tuple(maker.sections(lambda verdict: verdict not in {*IN_ORDER, Verdict.NOT_APPLICABLE}))
    in_order = tuple(maker.sections(lambda verdict: verdict in IN_ORDER))
    not_applying = tuple(maker.sections(lambda verdict: verdict is Verdict.NOT_APPLICABLE))
    judged, of = assessment.judged_share
    return {
        "anchors": maker.shown,
        "assessment": assessment,
        "bodies": bearers(assessment) or (assessment.record.body,),
        "columns": [COLUMNS[each] for each in standings(assessment)],
        "consequences": consequences(assessment),
        "disclaimer": DISCLAIMER,
        "facts": first_facts(assessment),
        "hypotheticals": tuple(hypotheticals(assessment.receipt)),
        "in_order": in_order,
        "instruments": [checked.view.ruleset.instrument for checked in assessment.checked],
        "judged": judged,
        "judged_of": of,
        "law": law_of(assessment),
        "next": what_next(assessment),
        "not_applying": not_applying,
        "notes": tuple(notes(assessment, without_folders)),
        "nothing": nothing_applies(assessment.findings),
        "pictures": pictures(assessment),
        "sections": sections,
        "shown": shown,
        "subject": subject(assessment),
        "tallies": tuple(_counted(assessment, maker.groups)),
        "unjudged": sum(1 for entry in assessment.instances if entry.verdict is None),
        "unseen": _unseen(assessment, teller),
    }


def _unseen(assessment: Assessment, teller: Teller) -> Mapping[str, int]:
    """Count the duties that are in order, or do not apply, and are not shown in full."""
    hidden = [entry for entry in assessment.instances if entry.verdict and not teller.findings(entry)]
    not_applying = sum(1 for entry in hidden if entry.verdict is Verdict.NOT_APPLICABLE)
    return {"in_order": len(hidden) - not_applying, "not_applying": not_applying}


def _counted(assessment: Assessment, groups: Mapping[str, str]) -> Iterator[tuple[Tally, tuple[tuple[int, str], ...]]]:
    """Yield how often each label was given, each number with the anchor of its group where that is shown."""
    known = standings(assessment)
    for tally in tallies(assessment):
        anchors = (groups.get(f"{standing}-{tally.verdict.value}", "") for standing in known)
        yield tally, tuple(zip(tally.numbers, anchors, strict=True))


class _Maker:
    """Make the sections of a page, and remember which anchors it has."""

    def __init__(self, teller: Teller) -> None:
        self.teller = teller
        self.shown: set[str] = set()
        self.groups: dict[str, str] = {}
        self.instruments: dict[str, Instrument] = {}
        self.norms: dict[str, tuple[str, str]] = {}
        for checked in teller.assessment.checked:
            ruleset = checked.view.ruleset
            for norm in (*ruleset.duties.values(), *ruleset.powers.values()):
                name = f"{ruleset.id}.{norm.id}"
                self.instruments[name] = ruleset.instrument
                self.norms[name] = (norm.says or "", in_force(norm.force))

    def sections(self, wanted: Callable[[Verdict], bool]) -> Iterator[Section]:
        """Yield the sections of what is shown, of the verdicts that are wanted."""
        for standing, title in SECTIONS.items():
            entries = [
                entry
                for entry in self.teller.assessment.instances
                if entry.standing == standing and entry.verdict and wanted(entry.verdict)
            ]
            groups = tuple(self._groups(standing, entries))
            if groups:
                yield Section(anchor=standing.replace("_", "-"), title=title, standing=standing, groups=groups)

    def _groups(self, standing: str, instances: Iterable[Instance]) -> Iterator[Group]:
        for label, entries in in_reading_order(instances):
            cards = tuple(self._card(entry) for entry in entries if self.teller.findings(entry))
            if cards:
                verdict = entries[0].verdict
                name = f"{standing}-{verdict.value if verdict else 'listed'}"
                self.groups[name] = name.replace("_", "-")
                yield Group(anchor=self.groups[name], verdict=verdict, label=label, cards=cards)

    def _card(self, instance: Instance) -> Card:
        told, instrument = self.teller.told(instance), self.instruments[instance.duty]
        gist, force = self.norms[instance.duty]
        return Card(
            told=told,
            anchor=self._anchor(instance.id),
            parts=tuple((self._anchor(each.id), each) for each in told.findings),
            instrument=instrument.title,
            provisions=tuple((each, address(instrument.source, each)) for each in told.provisions),
            gist=gist,
            in_force=force,
        )

    def _anchor(self, name: str) -> str:
        """Return an anchor that nothing else of the page has."""
        first = found = anchor(name)
        number = 1
        while found in self.shown:
            number += 1
            found = f"{first}-{number}"
        self.shown.add(found)
        return found
