"""What an answer would make of an assessment: the record with the answer in it is checked, and nothing is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.engine.codes import Aspect, Verdict, label
from csc_rules.engine.findings import Finding
from csc_rules.errors import CscRulesError, UsageError, one
from csc_rules.planner.answers import Answer, changes, missing
from csc_rules.planner.asked import OpenQuestion, Prospect
from csc_rules.record.change import changed
from csc_rules.record.model import Record
from csc_rules.record.plain import unstructure
from csc_rules.record.structure import structure
from csc_rules.selection import installed

NO_RECORD = "US251"


@frozen(kw_only=True)
class Consequence:
    """What follows if a question is answered in some way: the way, in words, and what the findings would be."""

    answer: str
    findings: tuple[Prospect, ...]


def with_answer(assessment: Assessment, answer: Answer) -> Record:
    """Return the record of an assessment with an answer entered in it.

    Raises UsageError where that would not be a record.
    """
    record, problems = structure(changed(unstructure(assessment.record), *changes(answer)))
    if record is None:
        raise UsageError(one(NO_RECORD, "; ".join(f"{each.path}: {each.message}" for each in problems)))
    return record


def after(assessment: Assessment, answer: Answer, duties: Iterable[str] = ()) -> Assessment:
    """Return the assessment that an answer would lead to, of some duties alone, or of all.

    Raises CscRulesError where the record could not be used with the answer.
    """
    only = frozenset(duties)
    wanted = {duty.rpartition(".")[0] for duty in only}
    rulesets = tuple(checked.view.ruleset for checked in assessment.checked)
    return check(
        [ruleset for ruleset in rulesets if not wanted or ruleset.id in wanted],
        with_answer(assessment, answer),
        assessment.as_at,
        law_at=assessment.law_at,
        assume=dict(assessment.receipt.assumptions),
        known_elsewhere=installed(rulesets),
        only=only or None,
    )


def fitted(assessment: Assessment, question: OpenQuestion, answer: Answer) -> Answer:
    """Return an answer tied to the document it is about, where it counts so; otherwise as it is.

    A decision on one document must not be taken for one on the next; but some questions are asked of no document.
    """
    for document in question.documents:
        tied = evolve(answer, said={**answer.said, "document": document})
        if _answers(assessment, question, tied):
            return tied
    return answer


def _answers(assessment: Assessment, question: OpenQuestion, answer: Answer) -> bool:
    duties = [ground.duty for ground in question.because]
    before = {finding.id: finding for finding in assessment.findings if finding.id in question.findings}
    then = {finding.id: finding for finding in after(assessment, answer, duties).findings}
    return any(then.get(name) is None or _said(then[name]) != _said(finding) for name, finding in before.items())


def _said(finding: Finding) -> tuple[object, ...]:
    return finding.verdict, finding.questions, finding.settles, finding.determinations


def consequences(assessment: Assessment, question: OpenQuestion) -> tuple[Consequence, ...]:
    """Return what would follow from each answer to a question, as the law has it with all else as it is.

    Of days, one in time and one after the last day are tried. What names would lead to is not tried.
    """
    return tuple(
        Consequence(answer=said, findings=_prospects(assessment, question, answer))
        for said, answer in _tried(assessment, question)
    )


def _tried(assessment: Assessment, question: OpenQuestion) -> Iterator[tuple[str, Answer]]:
    as_at = assessment.as_at
    filled = {detail.name: as_at.isoformat() if detail.day else "somebody" for detail in question.details}
    for option in question.options:
        if option.answer.startswith(("DAY", "FROM")):
            for words, day in _days(assessment, question):
                yield words, Answer(option=option, said={**filled, "answer": day.isoformat(), "from": day.isoformat()})
        elif question.expects != "names":
            yield option.answer, Answer(option=option, said=filled)


def _days(assessment: Assessment, question: OpenQuestion) -> Iterator[tuple[str, date]]:
    lasts = [
        finding.last_day
        for finding in assessment.findings
        if finding.id in question.findings and finding.aspect is Aspect.ACT and finding.last_day
    ]
    as_at = assessment.as_at
    if question.kind != "act":
        return
    if not lasts:
        yield f"on a day such as {spoken(as_at)}", as_at
    elif min(lasts) >= as_at:
        yield f"by {spoken(as_at)}", as_at
    else:
        yield f"by {spoken(min(lasts))}", min(lasts)
        yield f"later, such as {spoken(as_at)}", as_at


def _prospects(assessment: Assessment, question: OpenQuestion, answer: Answer) -> tuple[Prospect, ...]:
    assert not missing(question, answer)
    before = {finding.id: finding for finding in assessment.findings if finding.id in question.findings}
    try:
        tied = fitted(assessment, question, answer)
        then = after(assessment, tied, [ground.duty for ground in question.because]).findings
    except CscRulesError:
        return ()
    return tuple(_prospect(finding, then) for finding in before.values())


def _prospect(finding: Finding, then: tuple[Finding, ...]) -> Prospect:
    """Return what a finding has become; one that is not there any more is on what does not apply."""
    found = _counterpart(finding, then)
    verdict = found.verdict if found else None
    made = verdict or Verdict.NOT_APPLICABLE
    return Prospect(finding=finding.id, verdict=made, label=label(made, finding.standing))


def _counterpart(finding: Finding, then: tuple[Finding, ...]) -> Finding | None:
    """Return what a finding has become: that of its id; where its cycle has got a name, the last that is like it."""
    same = [other for other in then if other.id == finding.id]
    like = [other for other in then if _of(other) == _of(finding) and other.verdict is not Verdict.NOT_APPLICABLE]
    return same[0] if same else like[-1] if like else None


def _of(finding: Finding) -> tuple[object, ...]:
    return finding.duty, finding.bearer, finding.aspect, finding.item
