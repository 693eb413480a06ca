"""An assessment as a Word report that can be edited and circulated: summary, what to do next, findings by urgency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.documents.anchors import bookmark_of
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Instance
from csc_rules.engine.receipt import hypotheticals
from csc_rules.report.instance import lines
from csc_rules.report.tally import COLUMNS, SECTIONS, standings, tallies
from csc_rules.report.told import Teller, ToldFinding, ToldInstance
from csc_rules.report.whole import consequences, law_of, notes, receipt, subject, what_next
from csc_rules.report.word import blocks
from csc_rules.report.word.blocks import Cell, Links
from csc_rules.report.word.pages import document
from csc_rules.report.words import DISCLAIMER, count, first_facts, in_reading_order, nothing_applies
from csc_rules.report.written import Shown


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:
    """Return an assessment as the content of a Word file. Raises UsageError without the extra."""
    title = f"Check of {subject(assessment)}"
    links = Links()
    teller = Teller(assessment=assessment, shown=shown)
    found = tuple(_groups(teller))
    report = _Report(assessment=assessment, teller=teller, links=links, groups=found)
    return document(f"{title}, as at {spoken(assessment.as_at)}", title, assessment.as_at, report.blocks(), links)


@frozen(kw_only=True, eq=False, repr=False)
class _Group:
    """The instances of one standing that have one label, as they are told."""

    standing: str
    label: str
    told: tuple[ToldInstance, ...]


def _groups(teller: Teller) -> Iterator[_Group]:
    for standing in SECTIONS:
        of_standing = [entry for entry in teller.assessment.instances if entry.standing == standing]
        for label, instances in in_reading_order(of_standing):
            told = tuple(teller.told(entry) for entry in _seen(teller, instances))
            if told:
                yield _Group(standing=standing, label=label, told=told)


def _seen(teller: Teller, instances: Iterable[Instance]) -> Iterator[Instance]:
    yield from (entry for entry in instances if teller.findings(entry))


@frozen(kw_only=True, eq=False, repr=False)
class _Report:
    """What the blocks of a report are made from."""

    assessment: Assessment
    teller: Teller
    links: Links
    groups: tuple[_Group, ...]

    def blocks(self) -> Iterator[str]:
        yield from self._head()
        yield from self._summary()
        yield from self._next()
        yield from self._glance()
        for standing, title in SECTIONS.items():
            groups = [group for group in self.groups if group.standing == standing]
            if groups:
                yield blocks.heading(title, 1)
            for group in groups:
                yield from self._group(group)
        yield from self._consequences()
        yield from self._receipt()

    def _head(self) -> Iterator[str]:
        yield blocks.paragraph(blocks.run(f"Check of {subject(self.assessment)}"), "Title")
        if self.assessment.record.title:
            yield blocks.paragraph(blocks.bold(self.assessment.record.title))
        day, law = spoken(self.assessment.as_at), law_of(self.assessment)
        law = f"as on {law}" if self.assessment.law_at else law
        said = blocks.run(f". The law is taken {law}. {DISCLAIMER}")
        yield blocks.paragraph(f"{blocks.run('As at ')}{blocks.bold(day)}{said}")
        for line in hypotheticals(self.assessment.receipt):
            yield blocks.paragraph(blocks.run(line), "Alert")

    def _summary(self) -> Iterator[str]:
        yield blocks.heading("Summary", 1)
        none = nothing_applies(self.assessment.findings)
        if none:
            yield blocks.paragraph(blocks.run(f"{none[0].upper()}{none[1:]}."))
        if not self.assessment.findings:
            text = "There is no finding: no ruleset that was used asks anything of this body."
            yield blocks.paragraph(blocks.run(text))
        yield from self._tally()
        judged, of = self.assessment.judged_share
        yield blocks.paragraph(blocks.run(f"{judged} of {count(of, 'finding')} that apply rest on a determination."))
        yield from self._unseen()
        noted = [blocks.with_links(note, self.links) for note in notes(self.assessment)]
        if noted:
            yield blocks.heading("Notes on the record", 2)
            yield from blocks.listed(noted)

    def _tally(self) -> Iterator[str]:
        columns = [COLUMNS[each] for each in standings(self.assessment)]
        rows = [
            [Cell(text=each.label), *(Cell(text=f"{number:,}" if number else "–") for number in each.numbers)]
            for each in tallies(self.assessment)
        ]
        if rows:
            caption = "How many findings there are of each kind"
            widths = (46, *(18 for _ in columns))
            yield from blocks.table(caption, ("Found", *columns), rows, widths, self.links)

    def _unseen(self) -> Iterator[str]:
        shown = {entry.id for group in self.groups for entry in group.told}
        hidden = sum(1 for entry in self.assessment.instances if entry.verdict and entry.id not in shown)
        if hidden:
            text = f"Not shown in full: {count(hidden, 'duty or power')} in order or not applying."
            yield blocks.paragraph(blocks.run(text.replace("duty or powers", "duties and powers")))

    def _next(self) -> Iterator[str]:
        yield blocks.heading("What to do next", 1)
        text = what_next(self.assessment)
        yield blocks.paragraph(blocks.run(f"{text[0].upper()}{text[1:]}."))
        facts = first_facts(self.assessment)
        if facts:
            yield blocks.heading("Facts to find out first", 2)
        for_how_many = (f" (for {count(settled, 'finding')})" if settled > 1 else "" for _, settled in facts)
        texts = (f"{fact}{more}" for (fact, _), more in zip(facts, for_how_many, strict=True))
        yield from blocks.listed((blocks.with_links(text, self.links) for text in texts), numbered=True)

    def _glance(self) -> Iterator[str]:
        """Yield a table of what is shown below, each row leading to its place."""
        # Where what is shown is owed by more than one body, each row has to name its own.
        several = len({told.bearer for group in self.groups for told in group.told}) > 1
        rows = [self._glanced(group, told, named=several) for group in self.groups for told in group.told]
        if rows:
            yield blocks.heading("Findings at a glance", 1)
            headers = ("Found", "Duty or power", "Provision", "Last day")
            yield from blocks.table("The duties and powers shown below", headers, rows, (21, 38, 13, 28), self.links)

    def _glanced(self, group: _Group, told: ToldInstance, *, named: bool) -> tuple[Cell, ...]:
        label = told.label if group.standing == "law" else f"{told.label} ({COLUMNS[group.standing].lower()})"
        day = next((finding.last_day for finding in told.findings if not finding.named), "")
        whom = f" ({told.bearer})" if named else ""
        return (
            Cell(text=label),
            Cell(text=f"{told.title}{told.about}{whom}", bookmark=bookmark_of(told.id)),
            Cell(text=told.provisions[0] if told.provisions else "", address=told.source),
            Cell(text=day),
        )

    def _group(self, group: _Group) -> Iterator[str]:
        yield blocks.heading(f"{group.label[0].upper()}{group.label[1:]} ({len(group.told)})", 2)
        for told in group.told:
            yield from self._instance(told)

    def _instance(self, told: ToldInstance) -> Iterator[str]:
        yield blocks.heading_at(f"{told.title} [{told.duty}]", 3, bookmark_of(told.id), self.links)
        yield blocks.titled("Provision:", blocks.linked(", ".join(told.provisions), told.source, self.links))
        yield self._line("On whom:", told.bearer)
        yield self._line("Looked for:", told.looked_for)
        yield from (self._line("Not now:", reason) for reason in told.not_applying)
        for finding in told.findings:
            yield from self._finding(finding)
        if told.in_order:
            named = ", ".join(f"{part.provision} ({part.name})" for part in told.in_order)
            yield self._line("In order:", named)
        if told.also_asked:
            named = "; ".join(f"{part.name}, {part.provision}" for part in told.also_asked)
            yield self._line("Also asked:", f"{named} (not judged yet)")

    def _finding(self, told: ToldFinding) -> Iterator[str]:
        if told.named:
            yield self._line(f"{told.provision}:", f"{told.named}: {told.label}")
        for title, text in lines(told):
            yield self._line(title, text, deep=bool(told.named))

    def _line(self, title: str, text: str, *, deep: bool = False) -> str:
        return blocks.titled(title, blocks.with_links(text, self.links), deep=deep)

    def _consequences(self) -> Iterator[str]:
        entries = consequences(self.assessment)
        if entries:
            yield blocks.heading("What the law says may follow where a duty is not kept", 1)
        for text, cited in entries:
            where = f"{', '.join(cited)}: " if len(entries) > 1 else ""
            yield blocks.paragraph(blocks.with_links(f"{where}{text}", self.links))

    def _receipt(self) -> Iterator[str]:
        yield blocks.heading("Receipt", 1)
        rows = [
            [
                Cell(text=entry.title, address=entry.source),
                Cell(text=f"{entry.kind}, {entry.stage.replace('-', ' ')}"),
                Cell(text=entry.source or ""),
            ]
            for entry in (checked.view.ruleset.instrument for checked in self.assessment.checked)
        ]
        if rows:
            headers = ("Checked against", "What it is", "Address")
            yield from blocks.table("What the record was checked against", headers, rows, (42, 18, 40), self.links)
        else:
            yield blocks.paragraph(blocks.run("No ruleset binds the body."))
        yield blocks.paragraph(blocks.run(receipt(self.assessment)))
        yield blocks.paragraph(blocks.run(DISCLAIMER))
