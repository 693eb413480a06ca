"""Questions on all else: contents, judgements, periods, days, spans, memberships and lists that are complete."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import When, spoken
from csc_rules.engine.codes import Aspect, Verdict, label
from csc_rules.engine.facts_in_words import sentence
from csc_rules.engine.findings import Future
from csc_rules.engine.slots import answers_to
from csc_rules.engine.values import Need
from csc_rules.planner.absences import Values
from csc_rules.planner.acts_asked import SPAN
from csc_rules.planner.asked import ANSWER, FIRST, LAST, Entered, Option, Prospect
from csc_rules.planner.drafts import DECIDED_BY, DECIDED_ON, REASONS, Draft
from csc_rules.planner.setting import Setting, slug
from csc_rules.record.model import Consultation

NOTHING = {"it does not count", "none of it counts"}
KEPT_UP = "it was kept up on all of these days"
NOT_KEPT_UP = (
    "it was not kept up on any of these days; where it was on some, enter those as an activity in the record itself"
)
YES_NO = (("yes", True), ("no", False))
STATUSES = (
    ("present", "the document has it", Verdict.MET),
    ("absent", "the document does not have it", Verdict.BREACHED),
    ("partial", "the document touches it; a person decides whether that is enough", Verdict.NEEDS_JUDGEMENT),
)


def asked_of_content(setting: Setting, need: Need) -> Draft | None:
    """Return the question whether a document has a required item; none where there are several that it may be about."""
    item = setting.outcome.item or ""
    paper = setting.paper(need.object)
    if paper is None and any(doing.document for doing in setting.doings(setting.norm.verb, need.object)):
        return None
    sure = len(setting.outcome.needs) == 1 and not setting.outcome.causes
    return Draft(
        id=slug("content", need.object, item),
        kind="content",
        question=f"Does {setting.thing(need.object)} have: {need.item}?",
        fact=setting.words.need(need),
        expects="choice",
        options=tuple(
            Option(
                answer=status,
                means=means,
                leads_to=(_prospect(setting, verdict),) if sure else (),
                entered=tuple(_content(setting, need, paper.path if paper else None, status)),
            )
            for status, means, verdict in STATUSES
        ),
    )


def _prospect(setting: Setting, verdict: Verdict) -> Prospect:
    return Prospect(finding=setting.finding.id, verdict=verdict, label=label(verdict, setting.finding.standing))


def _content(setting: Setting, need: Need, path: str | None, status: str) -> Iterator[Entered]:
    """Yield the item in its document; in a new one where what was done is recorded without a document."""
    key = f"contents.{setting.outcome.item}"
    if path is not None:
        yield Entered(path=path, new=False, values={key: status})
        return
    kind = need.object or ""
    taken = {*setting.view.facts.papers, *setting.view.facts.funds}
    name = next(each for number in range(1, len(taken) + 2) if (each := f"{kind}-{number}") not in taken)
    yield Entered(path="document", new=True, values={"id": name, "kind": kind, key: status})
    for doing in setting.doings(setting.norm.verb, kind):
        if doing.document is None and doing.path.startswith("act["):
            yield Entered(path=doing.path, new=False, values={"document": name})


def asked_to_judge(setting: Setting, slot: str) -> Draft | None:
    """Return the question of a judgement slot, with the answers it takes and what follows from each.

    None is asked of what another body keeps up: a determination is about the body of the record.
    """
    if getattr(setting.norm, "maintained", False) and setting.outcome.bearer != setting.view.facts.bodies[0]:
        return None
    view, ruleset = setting.view, setting.view.ruleset
    declared, futures = ruleset.slots.get(slot), setting.finding.futures
    question = declared.question if declared else setting.words.implied_question(slot)
    documents = _judged_documents(setting)
    full = f"{ruleset.id}.{slot}"
    takes = tuple(each for each in answers_to(ruleset, slot) if not futures or _future(futures, each)) or ("yes", "no")
    notes = (
        f"the law leaves it to {setting.words.body(declared.by)}" if declared else "",
        f"by this standard: {declared.standard}" if declared and declared.standard else "",
        f"what bears on it: {declared.evidence}" if declared and declared.evidence else "",
        *(f"said: {remark.text}" for remark in setting.finding.remarks),
    )
    return Draft(
        id=slug("judgement", full, *documents),
        kind="judgement",
        question=question + (f" ({', '.join(setting.thing(name) for name in documents)})" if documents else ""),
        fact=question,
        expects="choice",
        options=tuple(_answer(setting, slot, answer, view.ruleset.id) for answer in takes),
        details=(DECIDED_BY, DECIDED_ON, REASONS),
        notes=tuple(note for note in notes if note),
        documents=documents,
    )


def _judged_documents(setting: Setting) -> tuple[str, ...]:
    """Return the documents that a judgement may be about: the one that was made or done something to, by the facts."""
    if getattr(setting.norm, "maintained", False):
        return ()
    acts = (setting.facts.get(path) for path in setting.outcome.facts)
    named = [getattr(fact, "document", None) for fact in acts]
    named += [setting.outcome.document] if setting.outcome.aspect is not Aspect.PROCESS else []
    return tuple(name for name in dict.fromkeys(named) if name and setting.paper(name))


def _future(futures: tuple[Future, ...], answer: str) -> Future | None:
    """Return what follows from an answer as a determination gives it: findings say of acts that they count or not."""
    said = {answer, f"{answer} counts"} | (NOTHING if answer == "no" else set())
    return next((entry for entry in futures if entry.answer in said), None)


def _answer(setting: Setting, slot: str, answer: str, ruleset: str) -> Option:
    # Where there are exceptions to a duty, what an answer alone leads to is not certain.
    sure = setting.outcome.slots == (slot,) and not setting.view.ruleset.exemptions.get(setting.norm.id)
    future = _future(setting.finding.futures, answer) if sure else None
    values: Values = {"slot": f"{ruleset}.{slot}", "answer": answer, "by": "{by}", "on": "{on}"}
    values |= {"reasons": "{reasons}", "about": "{document}"}
    return Option(
        answer=answer,
        means=f"it was decided: {answer}" if answer in ("yes", "no") else f"it was decided that the {answer} counts",
        leads_to=(_prospect(setting, future.verdict),) if future else (),
        entered=(Entered(path="determination", new=True, values=values),),
    )


def asked_of_period(setting: Setting, need: Need) -> Draft | None:
    """Return the question for which period a document is; none where no document is on record."""
    paper = setting.paper(need.object)
    if paper is None:
        return None
    period: Values = {"period.from": FIRST, "period.through": LAST}
    return Draft(
        id=slug("period", paper.id),
        kind="period",
        question=f"For which period is {setting.thing(paper.id)}: from when through when?",
        fact=setting.words.need(need),
        expects="days",
        options=(
            Option(
                answer=SPAN,
                means="the first and the last day that the document is for",
                entered=(Entered(path=paper.path, new=False, values=period),),
            ),
        ),
    )


def asked_of_day(setting: Setting, path: str, fact: str) -> Draft | None:
    """Return the question on which day something was done whose day is not known closely; of what went on, which days.

    None is asked of a day that is known: then something else is not.
    """
    found = setting.facts.get(path)
    if isinstance(found, Consultation):
        return None if _is_known(found) else _on_days(setting, path, found, fact)
    when = getattr(found, "on", None)
    if found is None or not isinstance(when, When) or when.earliest == when.latest is not None:
        return None
    said = sentence(found, setting.words)
    return Draft(
        id=slug("day", path),
        kind="day",
        question=f"On which day was it: {said}?",
        fact=fact,
        expects="day",
        options=(
            Option(
                answer="DAY",
                means="the day, or more closely than now",
                entered=(Entered(path=path, new=False, values={"on": ANSWER}),),
            ),
        ),
    )


def asked_of_span(setting: Setting, need: Need) -> Draft:
    """Return the question whether something was kept up over some days."""
    thing = need.object or setting.norm.object
    by = setting.by(setting.doers(need.by or setting.outcome.bearer))
    first, last = need.first or setting.view.as_at, need.last or setting.view.as_at
    values: Values = {"act": need.verb or "", **({"about": thing} if thing else {}), **({"by": by} if by else {})}
    values |= {"from": first.isoformat(), "through": last.isoformat()}
    what = setting.words.does(setting.norm).replace("must ", "", 1)
    return Draft(
        id=slug("kept", setting.norm.id, need.by, first),
        base=slug("kept", setting.norm.id, need.by, thing, last),
        span=(first, last),
        kind="kept",
        question=f"Did {setting.words.body(need.by)} {what} throughout, from {spoken(first)} through {spoken(last)}?",
        fact=setting.words.need(need),
        expects="choice",
        options=tuple(
            Option(
                answer=answer,
                means=KEPT_UP if shown else NOT_KEPT_UP,
                entered=(Entered(path="activity", new=True, values={**values, "shown": shown}),),
            )
            for answer, shown in YES_NO
        ),
    )


def asked_of_membership(setting: Setting, need: Need) -> Draft:
    """Return the question whether a body belonged to a class on a day."""
    body, day = need.by or setting.outcome.bearer, need.first
    when: Values = {"from": day.isoformat(), "through": day.isoformat()} if day else {}
    own = body == setting.view.facts.bodies[0]
    values: Values = {"of": need.item or "", **({} if own else {"body": setting.written(body)}), **when}
    on = f" on {spoken(day)}" if day else ""
    return Draft(
        id=slug("belongs", need.item, body, day),
        kind="belongs",
        question=f"Was {setting.words.body(body)} one of these{on}: {setting.words.body(need.item)}?",
        fact=setting.words.need(need),
        expects="choice",
        options=tuple(
            Option(
                answer=answer,
                means=f"it {'was' if holds else 'was not'}",
                entered=(Entered(path="membership", new=True, values={**values, "holds": holds}),),
            )
            for answer, holds in YES_NO
        ),
    )


def asked_of_length(setting: Setting) -> Iterator[Draft]:
    """Yield the question how long an occasion went on, for each that is on record."""
    for path in setting.outcome.facts:
        found = setting.facts.get(path)
        if isinstance(found, Consultation) and not _is_known(found):
            yield _on_days(setting, path, found, f"how long it lasted: {sentence(found, setting.words)}")


def _is_known(found: Consultation) -> bool:
    """Tell whether the first and the last day of a consultation are known."""
    ends = (found.since, found.through)
    return all(end is not None and end.earliest == end.latest is not None for end in ends)


def _on_days(setting: Setting, path: str, found: Consultation, fact: str) -> Draft:
    days: Values = {"from": FIRST, "through": LAST}
    return Draft(
        id=slug("days", path),
        kind="day",
        question=f"From when through when was it: {sentence(found, setting.words)}?",
        fact=fact,
        expects="days",
        options=(
            Option(
                answer=SPAN,
                means="the first and the last day",
                entered=(Entered(path=path, new=False, values=days),),
            ),
        ),
    )


def asked_of_payments(setting: Setting, need: Need) -> Draft | None:
    """Return the question whether all that was paid into and from a fund is listed; none where none is on record."""
    fund = setting.view.facts.funds.get(need.object or "")
    if fund is None:
        return None
    return Draft(
        id=slug("payments", fund.id),
        kind="payments",
        question=f"Are all contributions to “{fund.title or fund.id}” and all payments from it in the record?",
        fact=setting.words.need(need),
        expects="choice",
        options=(
            Option(
                answer="yes",
                means="they are all listed",
                entered=(Entered(path=fund.path, new=False, values={"complete": True}),),
            ),
        ),
    )
