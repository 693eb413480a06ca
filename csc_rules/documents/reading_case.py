"""A pile of files → a case: which law applies, what it asks, and what the text supplied says of each point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial

from attrs import evolve, frozen

from csc_rules.documents.asked.law_day import beginnings, since_its_body, to_be_made
from csc_rules.documents.asked.makers import made_by
from csc_rules.documents.asked.regimes import regimes
from csc_rules.documents.asked.sought import Asked, Bound, asked_of, bound_by
from csc_rules.documents.case import Case, Named, Regime, Sought
from csc_rules.documents.clashes.every import clashes
from csc_rules.documents.collector import collector_waits
from csc_rules.documents.completing import completed
from csc_rules.documents.cueing import CueIndex
from csc_rules.documents.days.own_period import own_periods
from csc_rules.documents.days.roles import document_phrases, role_phrases, tone_phrases
from csc_rules.documents.days.times import Times, times_of
from csc_rules.documents.files.among import drafts_of, kinds_among, law_of_reports, made_of
from csc_rules.documents.files.kinds import Kinds
from csc_rules.documents.files.unsaid import with_unsaid
from csc_rules.documents.finding.doubts import without_idle
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.to_come import not_to_come
from csc_rules.documents.finding.two_days import two_days
from csc_rules.documents.finding.weighing import weigh
from csc_rules.documents.matching import Phrases
from csc_rules.documents.model import Notice, Text
from csc_rules.documents.names.index import Names, names_index
from csc_rules.documents.sentences.marks import Marked, marked
from csc_rules.documents.words import Words, words_of
from csc_rules.law.cues import load_cues
from csc_rules.law.model.cues import Cue
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Record
from csc_rules.selection import load_rulesets_for

Days = tuple[date, date]
NO_DUTY = "no-duty"


@collector_waits()
def case_of(
    texts: Sequence[Text],
    record: Record,
    as_at: date,
    rulesets: Iterable[Ruleset] | None = None,
    *,
    period: Days | None = None,
    law_at: date | None = None,
    told: Callable[[int], None] | None = None,
) -> Case:
    """Return what some texts of a body say of each point that the law asks of it.

    The law is that of *law_at*; without it that of the first day of the *period* the files are for, which is read from
    them where it is not given; where they do not say, that of the last day they give, or else of *as_at*. Where the
    body was not there yet on such a day, it is that of the day on which it came into being; and where all that the
    files are is reports, for which no law that lasts asked yet on the first day of their period, that of the day of the
    period from which on one does. *told* hears how many passages were read.

    Raises NotFoundError for a body that no register knows, and RuleError for cues that are wrong.
    """
    chosen = tuple(rulesets) if rulesets is not None else load_rulesets_for(record, as_at)
    cues = load_cues(chosen)
    indexes = _indexes(cues)
    roles, naming = indexes.roles, indexes.naming
    words = [tuple(words_of(passage.text) for passage in text.passages) for text in texts]
    times = [_times(text, own, roles, period) for text, own in zip(texts, words, strict=True)]
    owns = tuple(own for text, each in zip(texts, times, strict=True) for own in own_periods(text, each, roles, naming))
    read = None if period else next((own.period.days for own in owns), None)
    whole = period or read
    day = law_at or (whole[0] if whole else _last_day(times, as_at) or as_at)
    bound = bound_by(record, day, chosen)
    ours = _named(bound)
    begun = since_its_body(day, bound.register.bodies.get(ours[0].id), as_at)
    if law_at is None and begun != day:
        day, bound = begun, bound_by(record, begun, chosen)
    read_on = partial(_read_on, texts, words, times, cues, indexes.told)
    lines = read_on(day, bound, ours, told)

    def asking(on: date, bound: Bound | None = None) -> Asked:
        return asked_of(record, on, chosen, whole, _named_in(lines), bound)

    asked = asking(day, bound)
    if law_at is None and whole is not None:
        own, last = [bound.register.bodies[each.id] for each in ours], min(whole[1], as_at)
        begin, lasting = beginnings(chosen, own, (day, last)), to_be_made(chosen, own, last)
        later = law_of_reports(chosen, begin, lasting, lines, asked, asking)
        if later is not None:
            day, bound = later, bound_by(record, later, chosen)
            lines = read_on(day, bound, ours)
            asked = asking(day, bound)
    shown_by = _shown_by(chosen)
    making = _making(chosen, shown_by)
    drafts, made = drafts_of(asked), made_of(asked, making)
    points = tuple(_of_drafts(each, drafts) for each in asked.points)
    kinds = with_unsaid(kinds_among(lines, chosen, asked), lines, made)
    grounds = Grounds(
        texts=lines,
        kinds=kinds,
        register=asked.register,
        shown_by=shown_by,
        own=frozenset(body.id for body in ours),
        day=day,
        made=made,
        making=making,
        things=_things(chosen),
        period=whole,
        periods=tuple(own for own in owns if own.quote is not None),
        day_roles=roles,
    )
    bodies = tuple(asked.register.bodies[body.id] for body in ours)
    of_files = frozenset(kind for each in kinds.values() for kind in each.kinds)
    law = regimes(chosen, bodies, day, of_files, whole[1] if whole else None)
    suggestions = tuple(map(completed, not_to_come(weigh(grounds, points), as_at)))
    clashing = clashes(texts, roles=roles, tones=indexes.tones, naming=naming, times=times, period=period)
    return Case(
        body=ours[0],
        jointly=ours[1:],
        period=whole,
        period_read=read is not None,
        law_at=day,
        texts=tuple(texts),
        kinds=tuple(_kinds_said(kinds, law)),
        regimes=law,
        suggestions=suggestions,
        notices=(
            *(notice for text in texts for notice in text.notices),
            *_no_duty(kinds, law, frozenset(each.kind for each in asked.points)),
            *without_idle(lines, asked.register, suggestions, grounds.own),
            *clashing,
            *two_days(grounds, asked.points, clashing),
        ),
    )


def _read_on(
    texts: Iterable[Text],
    words: Iterable[Sequence[Words]],
    times: Iterable[Sequence[Times]],
    cues: tuple[Cue, ...],
    told_by: CueIndex,
    day: date,
    bound: Bound,
    ours: Iterable[Named],
    told: Callable[[int], None] | None = None,
) -> tuple[Marked, ...]:
    """Mark what texts say, with the names that bodies have on a day."""
    names = names_index(bound.register, cues, day=day, bodies=(body.id for body in ours))
    return tuple(_marked_all(texts, words, times, told_by, names, told))


def _of_drafts(sought: Sought, drafts: Mapping[str, str]) -> Sought:
    """Let what comes before a document is made be about its draft, where a law has a name for that."""
    if sought.stage is None or sought.document is None or sought.of is not None:
        return sought
    return evolve(sought, drafts=tuple(kind for kind, final in drafts.items() if final == sought.kind))


@frozen(kw_only=True)
class _Indexes:
    """The phrases of cues by what they tell: what sentences say, what days are days of, how one is meant, documents."""

    told: CueIndex
    roles: Phrases[str]
    tones: Phrases[str]
    naming: Phrases[str]


@lru_cache(maxsize=4)
def _indexes(cues: tuple[Cue, ...]) -> _Indexes:
    """Make the indexes of cues, once for all cases of bodies that the same rulesets bind.

    What only stands for bodies is read with their names.
    """
    told = (cue for cue in cues if any(target.kind != "body" for target in cue.targets))
    return _Indexes(
        told=CueIndex(told), roles=role_phrases(cues), tones=tone_phrases(cues), naming=document_phrases(cues)
    )


def _things(rulesets: Iterable[Ruleset]) -> frozenset[str]:
    """Return the kinds (``ruleset.document``) of what rulesets have acts on and is no document."""
    every = ((ruleset.id, each) for ruleset in rulesets for each in ruleset.documents.values())
    return frozenset(f"{ruleset}.{each.id}" for ruleset, each in every if each.plain_object)


def _making(rulesets: Iterable[Ruleset], shown_by: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Look up the acts by which documents are made, by their kind, with the acts that those show to be done.

    A duty to make the first of a kind is over after its day, and what is said of its making still is.
    """
    found: dict[str, set[str]] = {}
    for ruleset in rulesets:
        for duty in ruleset.duties.values():
            made = made_by(duty, ruleset)
            if made is not None:
                shown = {verb for verb, by in shown_by.items() if duty.verb in by}
                found.setdefault(f"{ruleset.id}.{made}", set()).update({duty.verb, *shown})
    return {kind: frozenset(verbs) for kind, verbs in found.items()}


def _named(bound: Bound) -> tuple[Named, ...]:
    found = []
    for named in (bound.outline.body, *bound.outline.jointly):
        match = bound.register.find(named.name, bound.outline.as_at)
        found.append(Named(id=match.body.id if match else f"declared:{named.name}", title=named.title))
    return tuple(found)


def _named_in(lines: Iterable[Marked]) -> frozenset[str]:
    """Return the kinds of document that texts name."""
    mentions = (mention for text in lines for line in text.lines for mention in line.mentions)
    return frozenset(kind for mention in mentions if not mention.here for kind in mention.kinds)


def _last_day(times: Iterable[Sequence[Times]], as_at: date) -> date | None:
    """Return the last day that the texts give, which is about when they were written; none that is still to come.

    Where they give no day, it is the end of the last month that they give, or else the first day of the last stretch
    of years. A year alone is often that of an Act.
    """
    read = [each for text in times for each in text]
    days = [day for each in read for day in each.days if day.known and not day.inferred]
    exact = [day.when.latest for day in days if day.when.exact]
    ends = [day.when.latest for day in days if day.form == "month"]
    begins = [each.days[0] for found in read for each in found.periods if each.days is not None]
    for told in (exact, ends, begins):
        last = max((day for day in told if day is not None and day <= as_at), default=None)
        if last is not None:
            return last
    return None


def _times(text: Text, words: Sequence[Words], roles: Phrases[str], period: Days | None) -> tuple[Times, ...]:
    by_number = {passage.number: own for passage, own in zip(text.passages, words, strict=True)}
    return times_of(text, roles, words=by_number, period=period)


def _marked_all(
    texts: Iterable[Text],
    words: Iterable[Sequence[Words]],
    times: Iterable[Sequence[Times]],
    cues: CueIndex,
    names: Names,
    told: Callable[[int], None] | None,
) -> Iterator[Marked]:
    for text, own, dated in zip(texts, words, times, strict=True):
        yield marked(text, cues, names, dated, own)
        if told is not None:
            told(len(text.passages))


def _shown_by(rulesets: Iterable[Ruleset]) -> Mapping[str, frozenset[str]]:
    """Look up the acts that show, directly or not, that an act was done."""
    shows = {act.id: act.shows for ruleset in rulesets for unit in ruleset.units for act in unit.acts}
    found: dict[str, set[str]] = {}
    for verb, shown_first in shows.items():
        waiting, seen = list(shown_first), set()
        while waiting:
            shown = waiting.pop()
            if shown not in seen:
                seen.add(shown)
                found.setdefault(shown, set()).add(verb)
                waiting += shows.get(shown, ())
    return {verb: frozenset(verbs) for verb, verbs in found.items()}


def _kinds_said(kinds: Mapping[str, Kinds], law: Iterable[Regime]) -> Iterator[tuple[str, str]]:
    """Yield what each file appears to be, in words; a file that does not say is left out."""
    titles = {f"{regime.ruleset}.{regime.document}": regime.document_title for regime in law}
    for name, found in kinds.items():
        titled = sorted({titles[kind] for kind in found.kinds if kind in titles})
        if titled and not found.unsaid:
            yield name, " or ".join(titled)


def _no_duty(kinds: Mapping[str, Kinds], law: Sequence[Regime], asked: frozenset[str]) -> Iterator[Notice]:
    """Yield for each file that appears to be a document that no law required of the body at the time, why not."""
    by_kind = {f"{regime.ruleset}.{regime.document}": regime for regime in law}
    for name, found in kinds.items():
        regimes_of = [by_kind[kind] for kind in sorted(found.kinds) if kind in by_kind]
        if regimes_of and not found.kinds & asked and all(regime.binds is False for regime in regimes_of):
            why = "; ".join(dict.fromkeys(f"{each.ruleset_title}: {each.reason}" for each in regimes_of))
            title = regimes_of[0].document_title
            text = f"no law required a {title} of the body at that time, so that nothing of it can be missing: {why}"
            quotes = (found.line.quote(),) if found.line else ()
            yield Notice(code=NO_DUTY, text=text, quotes=quotes, file=name)
