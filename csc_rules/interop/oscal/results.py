"""An assessment as OSCAL assessment results: a result for each ruleset, so that law and guidance do not mix.

OSCAL knows two answers, satisfied and not satisfied. What is open is neither, and stands as an observation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from csc_rules.engine.assessment import Assessment, Checked
from csc_rules.engine.codes import Verdict
from csc_rules.engine.findings import Finding, Instance
from csc_rules.engine.receipt import hypotheticals
from csc_rules.interop.losses import READING
from csc_rules.interop.oscal.catalog import control_id, law_id, statement_id
from csc_rules.interop.oscal.facts import Scope, fact_id, facts, proofs, resources
from csc_rules.interop.oscal.noted import finding_notes, finding_props, instance_props
from csc_rules.interop.oscal.plain import (
    VERSION,
    Table,
    line,
    markup,
    prop,
    props,
    prose,
    stamp,
    web,
    without_empty,
)

# What counts as an answer: the state, and OSCAL's word for the reason. Whatever is not here is open.
STATES: Final[Mapping[Verdict, tuple[str, str]]] = {
    Verdict.MET: ("satisfied", "pass"),
    Verdict.WITHIN_POWER: ("satisfied", "pass"),
    Verdict.BREACHED: ("not-satisfied", "fail"),
    Verdict.OUTSIDE_POWER: ("not-satisfied", "fail"),
    Verdict.MET_LATE: ("not-satisfied", "other"),
    Verdict.EXCUSED: ("not-satisfied", "other"),
}

LOSSES: Final = {
    "open": "what is due, outstanding without a last day, open to facts or judgement, in conflict, or does not apply"
    " has no state in OSCAL; each is an observation with its verdict, and no finding.",
    "late": "what was done late, and what is excused, is “not-satisfied” with the reason “other”, and says which.",
    "vague-days": "a day that is known as a range is two properties, the earliest and the latest.",
    "rival-readings": "what each reading of a time limit gives is told in the remarks.",
    "judgement": "what is for somebody to judge, and what each answer would give, is told in the remarks.",
    "missing": "who or what is missing is told by id in properties, and by name in the remarks.",
    "collected": "when a fact was seen is not known to the second; every observation has the day of the check.",
    "plan": "there is no assessment plan; what was asked is the rulesets, as they stood on the day.",
}


def results(assessment: Assessment) -> Table:
    """Return an assessment as OSCAL assessment results. Their times are the day of the check.

    >>> import csc_rules
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="PSNI"), date(2020, 1, 1))
    >>> [each["title"] for each in results(found)["assessment-results"]["results"]]
    ["Children's Services Co-operation Act (Northern Ireland) 2015, as at 2020-01-01"]
    """
    scope = Scope(assessment)
    receipt = assessment.receipt
    about: list[tuple[str, object]] = [("as-at", assessment.as_at), ("law-at", assessment.law_at)]
    about += [("tool", receipt.tool), ("record-sha256", receipt.record)]
    about += [("record-begins", assessment.record.begins)]
    about += [(f"ruleset.{name}", digest) for name, digest in receipt.rulesets]
    about += [(f"assumed.{event}", day) for event, day in receipt.assumptions]
    for laid in receipt.amendments:
        about += [("laid-over", laid.title), ("laid-over.file", laid.file), ("laid-over.sha256", laid.digest)]
    about += [(f"count.{verdict}", number) for verdict, number in assessment.counts.items()]
    judged, of = assessment.judged_share
    about += [("judged", judged), ("judged-of", of)]
    return {
        "assessment-results": without_empty(
            {
                "uuid": scope.uid("assessment-results"),
                "metadata": {
                    "title": markup(f"{_title(assessment)}, as at {assessment.as_at.isoformat()}"),
                    "last-modified": stamp(assessment.as_at),
                    "version": scope.key[:12],
                    "oscal-version": VERSION,
                    "props": [*props(about)],
                    "parties": [*_parties(assessment, scope)],
                    "remarks": prose([READING, *_hypothetical(assessment), *_not_carried()]),
                },
                "import-ap": {"href": f"#{scope.uid('plan')}", "remarks": markup(LOSSES["plan"])},
                "results": [_result(checked, assessment, scope) for checked in assessment.checked]
                or [_nothing(assessment, scope)],
                "back-matter": {"resources": [*resources(assessment, scope)]},
            }
        )
    }


def _title(assessment: Assessment) -> str:
    record = assessment.record
    return record.title or " and ".join((record.body, *record.jointly_with))


def _hypothetical(assessment: Assessment) -> Iterator[str]:
    yield from hypotheticals(assessment.receipt)


def _not_carried() -> Iterator[str]:
    yield "What OSCAL has no element for stands in it as properties and remarks, and is listed here."
    yield from (f"{name}: {why}" for name, why in LOSSES.items())


def _parties(assessment: Assessment, scope: Scope) -> Iterator[Table]:
    """Yield every body that a finding is on, and those whose record it is, each once."""
    names: dict[str, str] = {}
    for instance in assessment.instances:
        names |= {name: name for name in (instance.bearer, *instance.partners)}
    for finding in assessment.findings:
        names |= {name: names.get(name, name) for name in finding.partners}
        names |= dict(zip(finding.partners, finding.partner_names, strict=False))
    names |= {finding.bearer: finding.bearer_name for finding in assessment.findings}
    own = (assessment.record.body, *assessment.record.jointly_with)
    for name, title in names.items():
        yield {"uuid": scope.uid("party", name), "type": "organization", "name": line(title)}
    for name in own:
        if name not in names.values():
            yield {"uuid": scope.uid("party", "named", name), "type": "organization", "name": line(name)}


# Results -------------------------------------------------------------------------------------------------------------


def _result(checked: Checked, assessment: Assessment, scope: Scope) -> Table:
    ruleset = checked.view.ruleset
    found = [each for each in assessment.findings if each.duty.partition(".")[0] == ruleset.id]
    settled = [each for each in found if each.verdict in STATES]
    instances = [each for each in assessment.instances if each.duty.partition(".")[0] == ruleset.id]
    duties = dict.fromkeys(each.duty for each in found)
    day = stamp(assessment.as_at)
    about = [("ruleset", ruleset.id), ("sha256", ruleset.digest), ("standing", ruleset.instrument.standing)]
    observations = [
        *facts(found, ruleset.id, assessment, scope),
        *(_open(each, assessment.as_at, scope) for each in found if each.verdict not in STATES),
        *(_overall(each, assessment.as_at, scope) for each in instances),
    ]
    return without_empty(
        {
            "uuid": scope.uid("result", ruleset.id),
            "title": markup(f"{ruleset.instrument.title}, as at {assessment.as_at.isoformat()}"),
            "description": markup(f"What the record shows against {ruleset.instrument.title}. {READING}"),
            "start": day,
            "end": day,
            "props": [*props(about)],
            "links": [{"href": f"#{law_id(ruleset.id)}", "rel": "law"}],
            "reviewed-controls": {"control-selections": [_selection(duties)]},
            "observations": observations,
            "findings": [_finding(each, scope) for each in settled],
        }
    )


def _selection(duties: Iterable[str]) -> Table:
    controls = [{"control-id": control_id(*_split(duty))} for duty in duties]
    return {"include-controls": controls} if controls else {"include-all": {}}


def _split(duty: str) -> tuple[str, str]:
    ruleset, _, norm = duty.partition(".")
    return ruleset, norm


def _nothing(assessment: Assessment, scope: Scope) -> Table:
    """Return the result of a check that nothing was asked in: OSCAL needs one."""
    said = "No ruleset binds the body, or the record names none."
    return {
        "uuid": scope.uid("result", "nothing"),
        "title": "Nothing was checked",
        "description": said,
        "start": stamp(assessment.as_at),
        "reviewed-controls": {"control-selections": [{"include-all": {}}]},
    }


def _finding(finding: Finding, scope: Scope) -> Table:
    assert finding.verdict is not None
    state, reason = STATES[finding.verdict]
    ruleset, _ = _split(finding.duty)
    rests_on = [fact_id(proof, ruleset, scope) for proof in proofs([finding])]
    status: Table = {"state": state, "reason": reason}
    if reason == "other":
        status["remarks"] = markup(finding.label)
    return without_empty(
        {
            "uuid": scope.uid("finding", finding.id),
            "title": markup(_headline(finding)),
            "description": markup(_described(finding)),
            "props": [*finding_props(finding)],
            "links": [*_source(finding)],
            "target": {
                "type": "statement-id",
                "target-id": statement_id(*_split(finding.duty)),
                "title": markup(finding.title),
                "status": status,
            },
            "related-observations": [{"observation-uuid": each} for each in rests_on],
            "remarks": prose(finding_notes(finding)),
        }
    )


def _open(finding: Finding, day: date, scope: Scope) -> Table:
    ruleset, _ = _split(finding.duty)
    return without_empty(
        {
            "uuid": scope.uid("open", finding.id),
            "title": markup(_headline(finding)),
            "description": markup(_described(finding)),
            "props": [prop("target-id", statement_id(*_split(finding.duty))), *finding_props(finding)],
            "links": [
                *_source(finding),
                *({"href": f"#{fact_id(proof, ruleset, scope)}", "rel": "fact"} for proof in proofs([finding])),
            ],
            "methods": ["EXAMINE"],
            "types": ["open"],
            "subjects": [_subject(name, scope) for name in (finding.bearer, *finding.partners)],
            "collected": stamp(day),
            "remarks": prose(finding_notes(finding)),
        }
    )


def _overall(instance: Instance, day: date, scope: Scope) -> Table:
    return without_empty(
        {
            "uuid": scope.uid("instance", instance.id),
            "title": markup(f"{instance.title}: {instance.cycle}"),
            "description": markup(f"Overall: {instance.label}"),
            "props": [*instance_props(instance)],
            "methods": ["EXAMINE"],
            "types": ["overall"],
            "subjects": [_subject(name, scope) for name in (instance.bearer, *instance.partners)],
            "collected": stamp(day),
        }
    )


def _headline(finding: Finding) -> str:
    about = ": ".join(text for text in (finding.title, finding.item_title) if text)
    return f"{finding.label}: {about} ({finding.provision}, {finding.owed_by})"


def _described(finding: Finding) -> str:
    reason = f". Reason: {finding.reason}" if finding.reason else ""
    return f"Looked for: {finding.looked_for}{reason}"


def _source(finding: Finding) -> Iterator[Table]:
    href = web(finding.source)
    if href:
        yield {"href": href, "rel": "reference", "text": markup(finding.provision)}


def _subject(bearer: str, scope: Scope) -> Table:
    return {"subject-uuid": scope.uid("party", bearer), "type": "party"}
