"""Records and rulesets made up for measuring: the same every time."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import evolve

from csc_rules.dates import When
from csc_rules.engine.assessment import Assessment, Checked
from csc_rules.engine.check import check
from csc_rules.engine.evaluate import InstanceOutcome
from csc_rules.law.loader import load_text
from csc_rules.record.model import Act, Complete, Document, Evidence, Period, Record

BODY = "Northern Ireland Executive"
START = date(2015, 12, 10)


def records(count: int) -> Iterator[Record]:
    """Yield records of an executive that adopts a strategy or not, and reports on it early, late or not at all."""
    chance = random.Random(2015)  # noqa: S311 - made-up records keep no secrets
    for _ in range(count):
        yield _record(chance)


def _record(chance: random.Random) -> Record:
    acts: list[Act] = []
    documents: list[Document] = []

    def did(verb: str, document: str, day: date) -> date:
        acts.append(Act(path=f"act[{len(acts)}]", act=verb, document=document, on=When.on(day)))
        return day

    def later(day: date, days: int) -> date:
        return day + timedelta(days=chance.randrange(days))

    if chance.random() < 0.9:
        adopted = did("adopt", "s-1", later(START, 1500))
        ends = date(adopted.year + 10, 12, 31)
        period = Period(since=When.on(adopted), through=When.on(ends))
        documents.append(Document(path="document[0]", id="s-1", kind="strategy", period=period))
        for verb in ("lay", "publish"):
            if chance.random() < 0.7:
                did(verb, "s-1", later(adopted, 400))
        reported = adopted
        for number in range(chance.randrange(3)):
            name = f"r-{number}"
            documents.append(Document(path=f"document[{number + 1}]", id=name, kind="report", about=("s-1",)))
            reported = did("approve", name, later(reported, 900) + timedelta(days=1))
            if chance.random() < 0.5:
                did("publish", name, later(reported, 100))
    complete: tuple[Complete, ...] = ()
    if chance.random() < 0.8:
        through = START + timedelta(days=chance.randrange(500, 4500))
        complete = (Complete(path="complete[0]", since=START, through=through),)
    return Record(body=BODY, documents=tuple(documents), acts=tuple(acts), complete=complete, digest="generated")


def rules(count: int) -> str:
    """Return a ruleset of *count* duties, half of them to adopt a plan, half to publish a report on it in time."""
    pairs = range(count // 2)
    head = (
        'instrument generated "Generated"\n  kind act\n  stage as-made\n  jurisdiction northern-ireland\n'
        f"  in force from 2015-12-10\n  provisions {', '.join(f's.{pair + 1}' for pair in pairs)}\n"
        '  use "acts"\n  use "northern-ireland/bodies"'
    )
    blocks = [
        f'document plan-{pair} "plan" at s.{pair + 1}\n\n'
        f'document report-{pair} "report" at s.{pair + 1}\n  about plan-{pair}\n\n'
        f"duty adopt-{pair} at s.{pair + 1}\n  the-executive must adopt plan-{pair}\n  makes plan-{pair}\n\n"
        f"duty report-on-{pair} at s.{pair + 1}\n  the-executive must prepare report-{pair}\n  makes report-{pair}\n"
        f"  within 18 months after adoption of plan-{pair}"
        for pair in pairs
    ]
    return "\n\n".join([head, *blocks]) + "\n"


def facts(count: int, kinds: int) -> Record:
    """Return a record of *count* acts, spread over plans of so many kinds and the reports on them."""
    documents: list[Document] = []
    acts: list[Act] = []
    for number in range(count // 2):
        kind = number % kinds
        day = START + timedelta(days=number * 7 % 3000)
        plan, report = f"p-{number}", f"r-{number}"
        documents.append(Document(path=f"document[{len(documents)}]", id=plan, kind=f"plan-{kind}"))
        documents.append(Document(path=f"document[{len(documents)}]", id=report, kind=f"report-{kind}", about=(plan,)))
        acts.append(Act(path=f"act[{len(acts)}]", act="adopt", document=plan, on=When.on(day)))
        acts.append(
            Act(path=f"act[{len(acts)}]", act="prepare", document=report, on=When.on(day + timedelta(days=300)))
        )
    return Record(body=BODY, documents=tuple(documents), acts=tuple(acts), digest="generated")


def assessment(findings: int) -> Assessment:
    """Return the check of an executive with about so many findings, of every kind that is common, some of guidance.

    Of four plans one is made in full, one late, one on a day that is not known, and one without what has to follow.
    What is checked are twenty plans; their findings come again and again, each time as those of another cycle.
    """
    law, guide = range(16), range(16, 20)
    laws = [
        load_text(_planning("planning", "Planning Act", "law", law), "planning"),
        load_text(_planning("planning-guide", "Planning guidance", "guidance", guide), "guide"),
    ]
    found = check(laws, _plans(20), date(2022, 6, 11))
    turns = max(1, findings // len(found.findings))
    return evolve(found, checked=tuple(_again(checked, turns) for checked in found.checked))


def planned(findings: int) -> tuple[tuple[str, str], Record]:
    """Return two rulesets, law and guidance, and a record by which they give about so many findings, all different."""
    plans = max(20, findings // 3)
    # A body has not a thousand plans of one kind: kinds grow with plans.
    kinds = max(20, plans // 80)
    law = _planning("planning", "Planning Act", "law", range(kinds * 4 // 5))
    guide = _planning("planning-guide", "Planning guidance", "guidance", range(kinds * 4 // 5, kinds))
    return (law, guide), _plans(plans, kinds)


def _again(checked: Checked, turns: int) -> Checked:
    return evolve(checked, outcomes=tuple(_turned(each, turn) for turn in range(turns) for each in checked.outcomes))


def _turned(entry: InstanceOutcome, turn: int) -> InstanceOutcome:
    cycle = f"{entry.cycle}, turn {turn + 1}"
    return evolve(entry, cycle=cycle, outcomes=tuple(evolve(each, cycle=cycle) for each in entry.outcomes))


def _planning(name: str, title: str, standing: str, kinds: Iterable[int]) -> str:
    """Return a ruleset with four duties for each of so many kinds of plan."""
    kinds = tuple(kinds)
    cited = ", ".join(f"s.{kind + 1}(1)-(6)" for kind in kinds)
    head = (
        f'instrument {name} "{title}"\n  kind act\n  stage as-made\n  standing {standing}\n'
        "  jurisdiction northern-ireland\n  source <https://www.legislation.gov.uk/nia/2015/10>\n"
        f'  in force from 2015-12-10\n  provisions {cited}\n  use "acts"\n  use "northern-ireland/bodies"'
    )
    blocks = [
        f'document plan-{kind} "plan {kind}" at s.{kind + 1}(1)\n'
        f'  must contain outcomes "the outcomes intended" at s.{kind + 1}(2)\n'
        f'  must contain means "the means to reach them" at s.{kind + 1}(3)\n\n'
        f'document report-{kind} "report {kind}" at s.{kind + 1}(4)\n  about plan-{kind}\n\n'
        f'duty adopt-{kind} "adoption of plan {kind}" at s.{kind + 1}(1)\n'
        f"  the-executive must adopt plan-{kind}\n  makes plan-{kind}\n\n"
        f'duty publish-{kind} "publication of plan {kind}" at s.{kind + 1}(5)\n'
        f"  the-executive must publish plan-{kind}\n  within 3 months after adoption of plan-{kind}\n\n"
        f'duty report-on-{kind} "report on plan {kind}" at s.{kind + 1}(4)\n'
        f"  the-executive must prepare report-{kind}\n  makes report-{kind}\n"
        f"  within 18 months after adoption of plan-{kind}\n"
        f'  judged counts-as-prepared-{kind} "What counts as prepared?" by the-executive\n    raised by circulation\n\n'
        f'duty review-{kind} "review of plan {kind}" at s.{kind + 1}(6)\n'
        f"  the-executive must review plan-{kind}\n  within 10 years after adoption of plan-{kind}"
        for kind in kinds
    ]
    return "\n\n".join([head, *blocks]) + "\n"


def _plans(count: int, kinds: int = 20) -> Record:
    documents: list[Document] = []
    acts: list[Act] = []

    def did(verb: str, document: str, when: When) -> None:
        acts.append(Act(path=f"act[{len(acts)}]", act=verb, document=document, on=when, evidence=_SEEN))

    for number in range(count):
        plan, report, day = f"p-{number}", f"r-{number}", START + timedelta(days=number * 7 % 2200)
        documents.append(Document(path=f"document[{len(documents)}]", id=plan, kind=f"plan-{number % kinds}"))
        did("adopt", plan, When(day, day + timedelta(days=200)) if number % 4 == 2 else When.on(day))
        if number % 4 < 2:
            kind = f"report-{number % kinds}"
            did("publish", plan, When.on(day + timedelta(days=30 if number % 4 == 0 else 300)))
            documents.append(Document(path=f"document[{len(documents)}]", id=report, kind=kind, about=(plan,)))
            did("prepare" if number % 4 else "circulate", report, When.on(day + timedelta(days=400)))
    complete = (Complete(path="complete[0]", acts=("publish",), since=START, through=date(2022, 6, 11)),)
    return Record(
        body=BODY, documents=tuple(documents), acts=tuple(acts), complete=complete, begins=START, digest="generated"
    )


_SEEN = (Evidence(file="minutes.pdf", page="4", quote="resolved, that the plan be adopted"),)


def bodies(count: int) -> str:
    """Return a ruleset that binds each of *count* councils, a tenth as many boards with the areas of ten councils."""
    head = (
        'instrument generated "Generated"\n  kind act\n  stage as-made\n  jurisdiction northern-ireland\n'
        '  in force from 2015-12-10\n  provisions s.1, s.2\n  use "acts"\n\n'
        'class council "council"\n\nclass board "board"\n\ndocument plan "plan" at s.1\n\n'
        "duty publish-plan at s.1\n  each council must publish plan\n  makes plan\n  by 2020-01-01\n\n"
        "duty send-plan at s.2\n  each council must send plan\n  (a) each board in its area\n"
    )
    councils = [f'body council-{number} "Council {number}"\n  is council' for number in range(count)]
    boards = [
        f'body board-{number} "Board {number}"\n  is board\n  covers '
        + ", ".join(f"council-{number * 10 + each}" for each in range(10))
        for number in range(count // 10)
    ]
    return "\n\n".join([head, *councils, *boards]) + "\n"


def record_of_a_council() -> Record:
    """Return a record of one of these councils, with a plan that it published and sent to a board."""
    acts = (
        Act(path="act[0]", act="publish", document="p", on=When.on(date(2019, 5, 1))),
        Act(path="act[1]", act="send", document="p", to=("Board 0",), on=When.on(date(2019, 6, 1))),
    )
    documents = (Document(path="document[0]", id="p", kind="plan"),)
    return Record(body="Council 3", documents=documents, acts=acts, digest="generated")
