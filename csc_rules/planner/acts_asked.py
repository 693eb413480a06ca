"""Questions on acts: whether and when something was done, and by whom; and what an answer enters in the record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from csc_rules.dates import spoken
from csc_rules.engine.codes import Verdict
from csc_rules.engine.facts import WITH_OTHERS, Paper
from csc_rules.engine.reach import earliest
from csc_rules.engine.values import Need
from csc_rules.engine.wording import spoken_verb, through
from csc_rules.law.model import Anchor, Duty
from csc_rules.planner.absences import Values, absence
from csc_rules.planner.asked import ANSWER, FIRST, LAST, Entered, Option
from csc_rules.planner.drafts import BY, STATED_BY, Draft
from csc_rules.planner.setting import Setting, slug

DAY, SPAN = "DAY", "FROM to THROUGH"
LEADS = ("on", "of")


def asked_of_act(setting: Setting, need: Need) -> Draft | None:
    """Return the question whether and when an act was done; none where it is one that is done once, and has its day."""
    verb, name = need.verb or "", need.object
    own = need.code == "done"
    doer = need.by if need.code != "condition" else _condition_doer(setting, need)
    known = doer if doer in setting.view.register.bodies else None
    doers = setting.doers(known) if known else ()
    paper = setting.paper(name) or _of_the_cycle(setting, name, own=own) or _the_one_there(setting, verb, name, own=own)
    if _is_recorded(setting, verb, paper.id if paper else name, known):
        return None
    period = setting.entry.period if own and setting.paper(name) is None else None
    base = slug("act", verb, setting.kind(name), known)
    others = _others(setting, verb, name, own=own)
    about = _about(setting, setting.kind(name)) if own and setting.paper(name) is None else None
    ordinal = setting.norm.ordinal if own else None
    return Draft(
        id=slug(
            "act", verb, name, known, period.first if period else None, about, ordinal, "others" if others else None
        ),
        kind="act",
        question=_question(setting, need, paper.id if paper and not others else name, doers, own=own, others=others),
        fact=setting.words.need(need),
        expects="days" if _lasts(setting, verb) else "day",
        options=(
            *(() if others else (_done(setting, verb, name, paper, doers, about, own=own),)),
            *_not_done(setting, need, known, own=own),
        ),
        details=(*(() if known else (BY,)), STATED_BY),
        base=base,
        loose=not own,
        order=period.first.isoformat() if period else "",
    )


def _is_recorded(setting: Setting, verb: str, name: str | None, doer: str | None) -> bool:
    """Tell whether the act is on record, so that whatever is open turns on something else.

    Of a kind of document there may be others, so that only a judgement on the one there is could be open.
    """
    found = [doing for doing in setting.doings(verb, name) if doer is None or doing.by == doer]
    if setting.paper(name) is None and setting.outcome.verdict is not Verdict.NEEDS_JUDGEMENT:
        return False
    return bool(found)


def _others(setting: Setting, verb: str, name: str | None, *, own: bool) -> bool:
    """Tell whether only that there was no earlier one is open: the first of something, of which one is on record."""
    return own and setting.norm.ordinal == "first" and bool(setting.doings(verb, name)) and setting.paper(name) is None


def _condition_doer(setting: Setting, need: Need) -> str | None:
    performers = setting.view.performers(need.verb or "", need.object)
    return setting.view.actor(performers, None, setting.outcome.bearer)


def _of_the_cycle(setting: Setting, kind: str | None, *, own: bool) -> Paper | None:
    """Return the document that a cycle is about, where the act is done to it and does not make another of its kind."""
    norm, paper = setting.norm, setting.paper(setting.outcome.object)
    another = norm.ordinal in ("new", "next") or getattr(norm, "makes", None) == kind
    return paper if own and paper is not None and paper.kind == kind and not another else None


def _the_one_there(setting: Setting, verb: str, name: str | None, *, own: bool) -> Paper | None:
    """Return the one document of the record of a kind to which it may have been done; none where there are several."""
    done = {doing.document for doing in setting.doings(verb, name)}
    period = setting.entry.period if own else None
    found = [
        paper
        for paper in setting.view.facts.papers_of(name)
        if not paper.draft and paper.id not in done and _may_be_for(paper, period)
    ]
    return found[0] if len(found) == 1 else None


def _may_be_for(paper: Paper, period: object) -> bool:
    first, last = getattr(period, "first", None), getattr(period, "last", None)
    if paper.period is None or first is None or last is None:
        return True
    since, through = paper.period.since.latest, paper.period.through.earliest
    return (since is None or since <= last) and (through is None or through >= first)


def _about(setting: Setting, kind: str | None) -> str | None:
    """Return the document that a new one of a kind is to be about: the one its cycle is about, of the kind it takes."""
    declared = setting.view.ruleset.documents.get(kind or "")
    wanted = declared.about if declared else None
    cycle = setting.paper(setting.outcome.object) or setting.paper(setting.outcome.cycle)
    if cycle is None or wanted is None:
        return None
    subjects = (setting.paper(name) for name in (cycle.id, *cycle.about))
    return next((paper.id for paper in subjects if paper and paper.kind == wanted), None)


def _lasts(setting: Setting, verb: str) -> bool:
    word = setting.view.ruleset.acts.get(verb)
    return verb in WITH_OTHERS or (word is not None and word.maintained)


def _question(
    setting: Setting, need: Need, name: str | None, doers: tuple[str, ...], *, own: bool, others: bool = False
) -> str:
    verb = need.verb or ""
    period = setting.entry.period if own else None
    ordinal = setting.norm.ordinal if own else None
    first = ordinal and setting.paper(name) is None
    thing = f"the {ordinal} {setting.words.title(name)}" if first else setting.thing(name)
    whole = f" for {spoken(period.first)} to {spoken(period.last)}" if period else ""
    whom = "".join(f" {word} {setting.named(bodies)}" for word, bodies in _recipients(setting, verb, own=own))
    who = setting.named(doers) if doers else "anybody"
    if others:
        there = setting.words.title(setting.kind(name))
        return f"Did {who} {active(setting, verb)} any other {there}, beside what is on record?"
    asked = "From when through when" if _lasts(setting, verb) else "On which day"
    return f"{asked} did {who} {active(setting, verb)} {thing}{whole}{whom}{through(need)}?"


def active(setting: Setting, verb: str) -> str:
    """Return a verb as "did" takes it, with the word that leads to what it is done to: consult on, decide on."""
    title = setting.words.done(verb).split()
    if len(title) < 2:
        return spoken_verb(verb)
    leads = "" if title[-1] in LEADS or verb not in WITH_OTHERS else " on"
    return f"{spoken_verb(verb.split('-', maxsplit=1)[0])} {' '.join(title[1:])}{leads}"


def _recipients(setting: Setting, verb: str, *, own: bool) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Yield before or to which bodies the sentence of the duty has the act done, where it names them."""
    if own and isinstance(setting.norm, Duty) and setting.norm.verb == verb and not setting.norm.consultees:
        for phrase in setting.norm.phrases:
            named = tuple(party.name for party in phrase.parties if party.name in setting.view.register.bodies)
            if named and phrase.preposition in ("to", "before"):
                yield phrase.preposition, named


def _done(
    setting: Setting,
    verb: str,
    name: str | None,
    paper: Paper | None,
    doers: tuple[str, ...],
    about: str | None,
    *,
    own: bool,
) -> Option:
    """Return the answer that it was done, on a day or over some."""
    kind = setting.kind(name)
    new = paper is None and setting.is_document(kind)
    document = paper.id if paper else _new_id(setting, kind, own=own) if new else kind
    entered = [_document(setting, document, kind, about, own=own)] if new and document and kind else []
    by: Values = {"by": setting.by(doers)} if doers else {"by": "{by}"}
    if verb in WITH_OTHERS and paper is None and not new and document:
        entered.append(Entered(path="document", new=True, values={"id": document, "kind": kind or ""}))
    entered.append(_act(setting, verb, document, by, own=own))
    if _lasts(setting, verb):
        return Option(answer=SPAN, means="over these days, or from that day on", entered=tuple(entered))
    last = setting.outcome.last if own else None
    means = f"the day; in time up to {spoken(last.first)}" if last else "the day, or honestly less: 2021-01, 2021"
    return Option(answer=DAY, means=means, entered=tuple(entered))


def _act(setting: Setting, verb: str, document: str | None, by: Values, *, own: bool) -> Entered:
    if verb in WITH_OTHERS:
        asked: Values = {} if verb == "consult" else {"act": verb}
        asked |= {"about": (document,) if document else (), "with": (), **by, "from": FIRST, "through": LAST}
        return Entered(path="consultation", new=True, values=asked)
    about: Values = {"about": document} if document else {}
    if _lasts(setting, verb):
        return Entered(path="activity", new=True, values={"act": verb, **about, **by, "from": FIRST, "through": LAST})
    on: Values = {"document": document} if document else {}
    to = tuple(setting.written(body) for _, bodies in _recipients(setting, verb, own=own) for body in bodies)
    return Entered(path="act", new=True, values={"act": verb, **on, **by, **({"to": to} if to else {}), "on": ANSWER})


def _document(setting: Setting, document: str, kind: str, about: str | None, *, own: bool) -> Entered:
    values: Values = {"id": document, "kind": kind}
    if about:
        values["about"] = (about,)
    period = setting.entry.period if own else None
    if period:
        values |= {"period.from": period.first.isoformat(), "period.through": period.last.isoformat()}
    return Entered(path="document", new=True, values=values)


def _new_id(setting: Setting, kind: str | None, *, own: bool) -> str:
    """Return an id for a document that the record does not have yet."""
    period = setting.entry.period if own else None
    facts = setting.view.facts
    wanted = f"{kind}-{period.first.year}" if period else f"{kind}-1"
    number = 1
    while wanted in facts.papers or wanted in facts.funds:
        number += 1
        wanted = f"{kind}-{period.first.year}-{number}" if period else f"{kind}-{number}"
    return wanted


def _not_done(setting: Setting, need: Need, doer: str | None, *, own: bool) -> Iterable[Option]:
    """Yield the answer that it was not done, which only somebody who has looked for it can give."""
    spans = _looked_through(setting, need, own=own)
    if doer is None or spans is None:
        return
    by = setting.by((doer,))
    values: Values = {"acts": (need.verb or "",), **({"by": by} if by else {})}
    about = setting.kind(need.object)
    values |= {"about": about} if about else {}
    # What is entered closes the record for the kind, and so for the documents of other periods as well.
    whole = f" for this or any other {setting.words.title(about)}" if setting.is_document(about) else ""
    yield absence(whole, values, spans)


def _looked_through(setting: Setting, need: Need, *, own: bool) -> tuple[date, date] | None:
    """Return the days that have to be looked through before it can be said that something was not done."""
    kind = setting.kind(need.object)
    wanted = [
        other
        for needs in setting.outcome.needs
        for other in needs
        if other.code == "complete" and (other.verb, other.object) == (need.verb, kind)
    ]
    firsts = [other.first for other in wanted if other.first and other.first > date.min]
    lasts = [other.last for other in wanted if other.last]
    if need.first and need.last and need.first > date.min:
        return need.first, min(need.last, setting.view.as_at)
    if own:
        return (min(firsts), min(max(lasts), setting.view.as_at)) if firsts and lasts else None
    first = earliest(setting.view, Anchor(verb=need.verb, object=need.object), setting.outcome.bearer)
    return (first, setting.view.as_at) if date.min < first <= setting.view.as_at else None
