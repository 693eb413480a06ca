"""Assessments that every writer is tried with: one of hostile texts, an empty one, and large ones."""

from __future__ import annotations

from datetime import date
from functools import cache

from attrs import evolve

from csc_rules.dates import When
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.record.model import Act, Content, DeclaredBody, Document, Evidence, Owner, Record, Remark
from csc_rules.record.paths import placed
from tests.engine.small import law
from tests.hostile import HOSTILE
from tests.house.program import ROOT

DAY = date(2012, 1, 1)
LATE = When(date(2011, 5, 1), date(2011, 5, 1))
NAME = "=cmd|' /C calc'!A0 <script>alert(1)</script> [red]\r\n\u202eeman"
DUTIES = ("adopt", "consult-first", "prepare-report", "lay-plan")

RULES = """
class friend "friend"
  members judged by council "such as it thinks fit"
document plan "plan [as amended by s. 2]" at s.1
  must contain risks "the [known] risks" at s.2
document report "report" at s.4
duty adopt "adoption [b] of [/x] the plan" at s.1
  each authority must adopt plan
  makes plan
  by 2011-03-31
duty consult-first "consultation" at s.3
  each authority must consult on plan
  before adoption of plan
  (a) charity at s.3(1)
  (b) each friend at s.3(2)
duty prepare-report "report" at s.4
  each authority must prepare report
  within 1 years after adoption of plan
  judged ready "Was it ready?" by court
    raised by circulation
duty lay-plan "laying" at s.5
  each authority must lay plan
  within 1 years after adoption of plan
"""


def record(texts: tuple[str, ...]) -> Record:
    """Return a record, made in a program, that has these texts in its fields: a document and its acts for each."""
    documents, acts, remarks = [], [], []
    for number, text in enumerate(texts):
        name, seen = f"{text} {number}", (_evidence(text),)
        content = Content(item="risks", status="present", evidence=seen, note=text)
        documents.append(Document(id=name, kind="plan", title=text, contents=(content,)))
        documents.append(Document(id=f"report on {name}", kind="report", title=text, about=(name,)))
        acts.append(Act(act="adopt", document=name, on=LATE, evidence=seen, note=text))
        acts.append(Act(act="circulate", document=f"report on {name}", on=LATE, evidence=seen))
        remarks.append(Remark(about="small.adopt", by=text, text=text, evidence=seen))
    return placed(
        Record(
            body=NAME,
            bodies=(DeclaredBody(name=NAME, kind="authority", jurisdiction="somewhere"),),
            title=" ".join(texts),
            note=" ".join(texts),
            documents=tuple(documents),
            acts=tuple(acts),
            remarks=tuple(remarks),
            owners=tuple(Owner(duty=f"small.{duty}", owner=text) for duty, text in zip(DUTIES, texts, strict=False)),
        )
    )


def _evidence(text: str) -> Evidence:
    return Evidence(source=text, file=text, page=text, quote=text, sha256="ab12", entered_by=text, note=text)


@cache
def hostile() -> Assessment:
    """Return the assessment of a record that has a hostile text in every field that takes any."""
    return check([law(RULES)], record(tuple(HOSTILE.values())), DAY)


@cache
def executive(day: date = date(2026, 11, 1)) -> Assessment:
    """Return the assessment of a real record."""
    from csc_rules.record.toml import load
    from csc_rules.selection import assess

    return assess(load(ROOT / "examples" / "ni-executive.toml"), day)


@cache
def empty() -> Assessment:
    """Return an assessment without any finding."""
    rules = law('document plan "plan"\nduty nothing "nothing"\n  other must adopt plan\n')
    return check([rules], Record(body="The Council"), DAY)


@cache
def large(findings: int) -> Assessment:
    """Return an assessment of a real record with its instances over and over, each time of another cycle."""
    once = executive()
    times = range(-(-findings // sum(once.counts.values())))
    return evolve(
        once,
        checked=tuple(
            evolve(
                each,
                outcomes=tuple(
                    evolve(entry, cycle=f"{entry.cycle} {time}") for time in times for entry in each.outcomes
                ),
            )
            for each in once.checked
        ),
    )
