"""What officers entered in an obligations register, as changes of the record: owners, evidence, determinations.

A cell counts only where it says something else than when the register was written. What the record says by now is
never overwritten: where both have changed, nothing is done and both are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, field, frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding
from csc_rules.engine.slots import answers_to
from csc_rules.errors import Diagnostic, Place, RecordError
from csc_rules.record import register_sheet as names
from csc_rules.record.change import Append, Change, Put
from csc_rules.record.model import Determination, Evidence, Owner, Record, Remark
from csc_rules.record.returned import Entry, Returned

UNKNOWN_FINDING = "IN304"
OTHER_RECORD = "IN305"
CONFLICT = "IN306"
INCOMPLETE = "IN307"
NOT_AN_ANSWER = "IN308"

_WEB = re.compile(r"https?://\S+")
_FILE = re.compile(r"(?P<file>[^,;\n]+\.[A-Za-z0-9]{2,5})(?:[,;]?\s+(?:pages?|pp?\.?)\s*(?P<page>\S+))?", re.IGNORECASE)


@frozen(kw_only=True)
class Merged:
    """The changes that a register asks for, what each of them does, in words, and what else is to be said."""

    changes: tuple[Change, ...]
    said: tuple[str, ...]
    notes: tuple[str, ...]


def merge(found: Returned, assessment: Assessment, *, by: str | None = None, on: date | None = None) -> Merged:
    """Return what a register asks to be changed in a record, by the assessment of that record as it is now.

    *by* and *on* say who enters the evidence, and when. Raises RecordError with everything that cannot be merged, each
    with its cell: another record, a finding that is not there any more, a conflict, a decision that says too little.
    """
    merging = _Merging(found=found, assessment=assessment, by=by, on=on)
    merging.look_at_the_whole()
    entries = [entry for entry in found.entries if merging.is_known(entry)]
    merging.owners(entries)
    for entry in entries:
        merging.evidence(entry)
        merging.decision(entry)
    if merging.faults:
        raise RecordError(merging.faults)
    return Merged(changes=tuple(merging.changes), said=tuple(merging.said), notes=tuple(merging.notes))


@frozen(kw_only=True, eq=False)
class _Merging:
    """What comes of a register, entry by entry."""

    found: Returned
    assessment: Assessment
    by: str | None
    on: date | None
    changes: list[Change] = field(factory=list)
    said: list[str] = field(factory=list)
    notes: list[str] = field(factory=list)
    faults: list[Diagnostic] = field(factory=list)
    answered: dict[tuple[str, str], tuple[Determination, Place]] = field(factory=dict)
    by_id: dict[str, Finding] = field(init=False)

    @by_id.default
    def _by_id(self) -> dict[str, Finding]:
        return {finding.id: finding for finding in self.assessment.findings}

    @property
    def record(self) -> Record:
        return self.assessment.record

    def fault(self, code: str, message: str, *places: Place, hint: str = "") -> None:
        self.faults.append(Diagnostic(code, message, places, hint))

    def change(self, change: Change, said: str) -> None:
        self.changes.append(change)
        self.said.append(said)

    def look_at_the_whole(self) -> None:
        """Refuse the register of another body, or of a what-if; say where record or law have changed since."""
        if " ".join(self.found.body.split()) != " ".join(self.record.body.split()):
            message = f"found the register of “{self.found.body}”; expected one of “{self.record.body}”"
            self.fault(OTHER_RECORD, message, self.found.body_at, hint="name the record that it was made from")
        if self.found.what_if:
            message = "found a register of a what-if; expected one of what is the law"
            place = Place(f"{self.found.name}:{names.SOURCES}")
            self.fault(OTHER_RECORD, message, place, hint="write a register without --assume and --law-at")
        if self.found.digest != self.assessment.receipt.record:
            self.notes.append("the record has changed since the register was written")
        now = dict(self.assessment.receipt.rulesets)
        changed = [name for name, digest in self.found.rulesets.items() if now.get(name) != digest]
        if changed:
            self.notes.append(f"the rules have changed since the register was written: {', '.join(changed)}")

    def is_known(self, entry: Entry) -> bool:
        """Tell whether the finding of a row is one of this record and this law; say so where it is not."""
        finding = self.by_id.get(entry.finding)
        if finding is not None and finding.duty == entry.code:
            return True
        message = f"found “{entry.finding}” of “{entry.code}”; expected a finding of this record under the law as it is"
        hint = "write a new register from the record, and enter it there"
        self.fault(UNKNOWN_FINDING, message, entry.place(names.FINDING), hint=hint)
        return False

    # Owners

    def owners(self, entries: Iterable[Entry]) -> None:
        """Take over the owner of each duty, which may stand in any of its rows."""
        by_duty: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            if entry.owner and entry.owner != entry.owner_before:
                by_duty.setdefault(entry.code, {}).setdefault(entry.owner, entry)
        for duty, named in by_duty.items():
            if len(named) > 1:
                message = f"found several owners of “{duty}”: {_listed(named)}; expected one"
                self.fault(CONFLICT, message, *(entry.place(names.OWNER) for entry in named.values()))
            else:
                self.owner(duty, *named.popitem())

    def owner(self, duty: str, owner: str, entry: Entry) -> None:
        at = {each.duty: index for index, each in enumerate(self.record.owners)}
        known = self.record.owners[at[duty]].owner if duty in at else ""
        if known == owner:
            return
        if " ".join(known.split()) != " ".join(entry.owner_before.split()):
            where = self.record.place(f"owner[{at[duty]}].owner") if duty in at else entry.place(names.OWNER)
            was = f"“{known}”" if known else "nobody"
            message = f"found “{owner}” as the owner of “{duty}”; by now the record says {was}"
            self.fault(CONFLICT, message, entry.place(names.OWNER), where, hint="settle it, and write a new register")
        elif duty in at:
            self.change(Put(f"owner[{at[duty]}].owner", owner), f"owner of {duty}: {owner} (was {known})")
        else:
            self.change(Append("owner", Owner(duty=duty, owner=owner)), f"owner of {duty}: {owner}")

    # Evidence

    def evidence(self, entry: Entry) -> None:
        """Add evidence to the one fact that a finding rests on; where there is none or several, as a remark."""
        if not entry.evidence:
            return
        seen, finding = evidence_of(entry.evidence), self.by_id[entry.finding]
        facts = {proof.fact for proof in finding.evidence if not proof.fact.startswith(("complete[", "determination["))}
        paths = sorted(facts)
        if len(paths) == 1:
            fact = self.assessment.fact(paths[0])
            if not any(_same(seen, each) for each in fact.evidence):
                change = Append(f"{paths[0]}.evidence", self.entered(seen))
                self.change(change, f"evidence of {paths[0]}: {_one_line(entry.evidence)}")
            return
        text = f"Evidence entered in the register for {finding.id}: {_one_line(entry.evidence)}"
        if not any(each.about == finding.duty and each.text == text for each in self.record.remarks):
            remark = Remark(about=finding.duty, by=self.by, text=text, evidence=(self.entered(seen),))
            self.change(Append("remark", remark), f"remark on {finding.duty}: {_one_line(entry.evidence)}")

    def entered(self, seen: Evidence) -> Evidence:
        return evolve(seen, entered_by=self.by, entered_on=self.on if self.by else None)

    # Decisions

    def decision(self, entry: Entry) -> None:
        """Take over an answer to what is left to judgement, with who gave it, when and why."""
        if not entry.decision:
            self.refuse_the_rest(entry)
            return
        lacking = [(names.DECIDED_BY, not entry.decided_by), (names.DECIDED_ON, entry.decided_on is None)]
        for column, lacks in lacking:
            if lacks:
                message = f"found a decision without “{column}”; expected both"
                self.fault(INCOMPLETE, message, entry.place(column))
        found = self.determination(entry)
        if found is not None and not any(lacks for _, lacks in lacking):
            self.decided(entry, found)

    def refuse_the_rest(self, entry: Entry) -> None:
        for column, value in (
            (names.REASON, entry.reason),
            (names.DECIDED_BY, entry.decided_by),
            (names.DECIDED_ON, entry.decided_on),
        ):
            if value:
                message = f"found “{column}” without a decision; expected one beside it"
                self.fault(INCOMPLETE, message, entry.place(column), hint="evidence goes into “New evidence”")

    def determination(self, entry: Entry) -> Determination | None:
        """Return the determination that an entry is, or say why it is none."""
        slot = entry.slot
        scope, _, name = slot.partition(".")
        ruleset = next((each.view.ruleset for each in self.assessment.checked if each.view.ruleset.id == scope), None)
        if not slot or ruleset is None:
            several = len(self.by_id[entry.finding].questions) > 1
            why = "several questions are asked in this row" if several else "nothing is left to judgement in this row"
            hint = f"answer each on the sheet “{names.DECISIONS}”" if several else "leave the cell empty"
            message = f"found “{_one_line(entry.decision)}”; {why}"
            self.fault(NOT_AN_ANSWER, message, entry.place(names.DECISION), hint=hint)
            return None
        known, answer, members = answers_to(ruleset, name), entry.decision.casefold(), tuple[str, ...]()
        if name in ruleset.classes:
            members = () if answer in ("none", "no") else tuple(_parted(entry.decision))
            answer = "yes" if members else "none"
        elif answer not in known:
            listed = ", ".join(f"“{each}”" for each in known)
            message = f"found “{_one_line(entry.decision)}”; expected one of {listed}"
            self.fault(NOT_AN_ANSWER, message, entry.place(names.DECISION), hint="what else was said is a reason")
            return None
        return Determination(
            slot=slot,
            answer=answer,
            by=entry.decided_by,
            on=entry.decided_on or self.found.as_at,
            reasons=entry.reason or None,
            about=entry.about or None,
            members=members,
            provision_version=self.found.as_at,
        )

    def decided(self, entry: Entry, found: Determination) -> None:
        """Add a determination once; refuse it where another answer stands, or the question is another one by now."""
        place = entry.place(names.DECISION)
        if any(_alike(found, each) for each in self.record.determinations):
            return
        first, where = self.answered.setdefault((found.slot, found.about or ""), (found, place))
        if first is not found:
            if not _alike(first, found):
                message = f"found two decisions on “{found.slot}”: “{first.answer}” and “{found.answer}”; expected one"
                self.fault(CONFLICT, message, where, place)
            return
        asked = {each.slot: each.question for each in self.by_id[entry.finding].questions}
        if not entry.question.startswith(asked.get(found.slot, "\0")):
            was = "is not asked any more" if found.slot not in asked else "is another one by now"
            message = f"found a decision on “{found.slot}”; the question {was}"
            self.fault(CONFLICT, message, place, hint="write a new register from the record, and look at it there")
            return
        about = f" about {found.about}" if found.about else ""
        answer = ", ".join(found.members) or found.answer
        said = f"determination of {found.slot}{about}: {answer}, by {found.by} on {found.on.isoformat()}"
        self.change(Append("determination", found), said)


def evidence_of(text: str) -> Evidence:
    """Return what was typed as evidence: an address, a file with its page, or else a note.

    >>> evidence_of("minutes.pdf, p. 4").page, evidence_of("https://example.org/a").source, evidence_of("a box").note
    ('4', 'https://example.org/a', 'a box')
    """
    line = _one_line(text)
    if _WEB.fullmatch(line):
        return Evidence(source=line)
    named = _FILE.fullmatch(line)
    return Evidence(file=named["file"].strip(), page=named["page"]) if named else Evidence(note=line)


def _same(first: Evidence, other: Evidence) -> bool:
    """Tell whether two pieces of evidence name the same, whoever entered it."""
    return (first.source, first.file, first.page, first.note) == (other.source, other.file, other.page, other.note)


def _alike(first: Determination, other: Determination) -> bool:
    def said(each: Determination) -> tuple[object, ...]:
        return each.slot, each.answer.strip().casefold(), each.by, each.on, each.about, each.members

    return said(first) == said(other)


def _parted(text: str) -> Iterator[str]:
    yield from (part.strip() for part in re.split(r"[;\n]", text) if part.strip())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(f"“{text}”" for text in texts)
