"""What every report says of an assessment as a whole: of whom, what may follow, with what it was made, what is next."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.errors import Place
from csc_rules.report.words import IN_ORDER, MAY_HAVE_CONSEQUENCES, first_facts


def bearers(assessment: Assessment) -> tuple[str, ...]:
    """Return the titles of the bodies checked, each once."""
    titles = {
        body: checked.view.register.bodies[body].title
        for checked in assessment.checked
        for body in assessment.facts.bodies
        if body in checked.view.register.bodies
    }
    return tuple(titles.values())


def subject(assessment: Assessment) -> str:
    """Return whom an assessment is of, in one line."""
    return ", ".join(bearers(assessment)) or assessment.record.body


def law_of(assessment: Assessment) -> str:
    """Say which law was applied: that of its time, or that of one day."""
    return spoken(assessment.law_at) if assessment.law_at else "as it stood on each day that counts"


def notes(assessment: Assessment, placed: Callable[[Place], str] = str) -> Iterator[str]:
    """Yield what has to be said about the record, each with its places; *placed* says how those are written."""
    for note in assessment.notes:
        places = [placed(assessment.record.place(path)) for path in note.facts]
        yield f"{note.text} ({', '.join(places)})" if places else note.text


def consequences(assessment: Assessment) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what may follow where a duty is not kept, each once, with the provisions of the duties it is said of."""
    by_id = {finding.id: finding for finding in assessment.findings}
    provisions: dict[str, dict[str, None]] = {}
    for entry in assessment.instances:
        act = by_id[entry.findings[0]]
        if act.consequence and entry.verdict in MAY_HAVE_CONSEQUENCES:
            provisions.setdefault(act.consequence, {})[act.provision] = None
    return tuple((text, tuple(cited)) for text, cited in provisions.items())


def receipt(assessment: Assessment) -> str:
    """Return the receipt in one line, its digests cut short; the whole of them are in the JSON."""
    given = assessment.receipt
    laws = ", ".join(f"{name} {digest[:12]}" for name, digest in given.rulesets) or "no ruleset"
    laid = "".join(f"; with {each.file} {each.digest[:12]}" for each in given.amendments)
    return f"{given.tool}; {laws}{laid}; record {given.record[:12]}"


def what_next(assessment: Assessment) -> str:
    """Say what to do next about an assessment as a whole."""
    verdicts = {finding.verdict for finding in assessment.findings if finding.standing == "law"}
    facts = first_facts(assessment, most=1)
    if Verdict.BREACHED in verdicts or Verdict.CONFLICT in verdicts or Verdict.OUTSIDE_POWER in verdicts:
        return "look first at what is missing; “csc-rules explain DUTY RECORD” shows how each finding was reached"
    if facts:
        return f"find out {facts[0][0]}, and enter it in the record"
    if Verdict.NEEDS_JUDGEMENT in verdicts:
        return "have the questions decided, and enter each answer as a determination"
    if Verdict.DUE in verdicts:
        return "keep the last days in view, and enter each act with its day and evidence when it is done"
    if verdicts and verdicts <= {*IN_ORDER, Verdict.NOT_APPLICABLE, None}:
        return "nothing is asked for now; --show-met and --show-not-applying show what was checked"
    return "nothing is asked for now"
