"""When an act was done, as far as the record shows: alternatives, where a date is vague or a judgement is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from attrs import evolve, field, frozen

from csc_rules.dates import When
from csc_rules.engine.addressed import may_be_addressed
from csc_rules.engine.codes import NO, YES
from csc_rules.engine.facts import Doing, Facts
from csc_rules.engine.in_order import InOrder, in_order
from csc_rules.engine.slots import Answers
from csc_rules.engine.values import Choice, Days
from csc_rules.engine.ways import Occurrence, Way, Window, at_edge, counted, perhaps
from csc_rules.law.model import Anchor, Duty, Power, Slot
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset

Allowed = Callable[[Doing], bool]

# How it is said that of what may be an act nothing is: of one thing, and of several.
NOTHING_COUNTS: Final = ("it does not count", "none of it counts")


@frozen(kw_only=True, slots=False)
class View:
    """What one ruleset can see of the facts on a day."""

    ruleset: Ruleset
    register: Register
    facts: Facts
    answers: Answers
    as_at: date
    law_at: date | None = None
    assumed: Mapping[str, date] = field(factory=dict)
    _found: dict[tuple[Anchor, str, str], tuple[Occurrence, ...]] = field(
        factory=dict, init=False, eq=False, repr=False
    )
    _bearing: dict[tuple[str, str], bool] = field(factory=dict, init=False, eq=False, repr=False)
    _orders: dict[tuple[frozenset[str], str | None], InOrder] = field(factory=dict, init=False, eq=False, repr=False)

    def performers(self, verb: str, kind: str | None) -> tuple[Duty | Power, ...]:
        """Return the duties and powers of the ruleset whose act this is."""
        return self._performers.get((verb, kind), ())

    @cached_property
    def _performers(self) -> Mapping[tuple[str, str | None], tuple[Duty | Power, ...]]:
        found: dict[tuple[str, str | None], tuple[Duty | Power, ...]] = {}
        norms: Iterable[Duty | Power] = (*self.ruleset.duties.values(), *self.ruleset.powers.values())
        for norm in norms:
            completing = norm.completed_by if isinstance(norm, Duty) else ()
            done = [(anchor.verb or "", anchor.object) for anchor in completing]
            for key in dict.fromkeys(((norm.verb, target(norm, self.ruleset)), *done)):
                found[key] = (*found.get(key, ()), norm)
        return found

    def is_own(self, norms: Iterable[Duty | Power], body: str) -> bool:
        """Tell whether a body is, on some day perhaps, one of those whose act this is."""
        return any(self._bears(norm, body) for norm in norms)

    def _bears(self, norm: Duty | Power, body: str) -> bool:
        key = (norm.id, body)
        if key not in self._bearing:
            self._bearing[key] = any(self.register.may_ever_be(body, party.name) for party in norm.bearers)
        return self._bearing[key]

    @cached_property
    def _makers(self) -> Mapping[str, Duty]:
        return {duty.makes: duty for duty in reversed(tuple(self.ruleset.duties.values())) if duty.makes}

    def may_do(self, doing: Doing, norms: Iterable[Duty | Power]) -> bool:
        """Tell whether it was done by somebody whose act counts: a bearer of one of the duties and powers."""
        parties = [party for norm in norms for party in norm.bearers]
        return not parties or any(self.is_party(doing.by, party.name, self._day_of(doing)) for party in parties)

    def _day_of(self, doing: Doing) -> date:
        return self.law_at or doing.when.earliest or doing.when.latest or self.as_at

    def is_addressed(self, doing: Doing, norm: Duty | Power) -> bool:
        """Tell whether an act may have been done to one of those that a sentence names."""
        days = (doing.when.earliest or self.as_at,)
        return may_be_addressed(self.register, norm, (doing.by,), doing.to, days)

    def _is_act_of(
        self, doing: Doing, anchor: Anchor, own: str, norms: Iterable[Duty | Power], slot: Slot | None
    ) -> bool | None:
        """Tell whether an act is the one of an anchor, by who did it and to whom; None where nobody knows.

        It is that of the body whose *own* it is, of the one named or one of the class named, or of a bearer of the
        duties and powers; to one of those that a sentence names which binds who did it, if any does. What raises a
        question may be anybody's.
        """
        if slot and doing.verb in slot.raised and doing.verb not in slot.settled:
            return True
        binding = [norm for norm in norms if self._bears(norm, doing.by)]
        if binding and not any(self.is_addressed(doing, norm) for norm in binding):
            return False
        if own:
            return doing.by == own
        return self.belongs(doing.by, anchor.by, self._day_of(doing)) if anchor.by else self.may_do(doing, norms)

    def is_party(self, body: str, name: str, day: date) -> bool:
        """Tell whether a body is the one named, or known to be of the class named, on a day."""
        return self.belongs(body, name, day) is True

    def belongs(self, body: str, name: str, day: date) -> bool | None:
        """Tell whether a body is the one named or of the class named; None where membership is not known."""
        if name in self.register.classes:
            return self.register.is_member(body, name, day)
        return body == name

    def first_day(self, norms: Iterable[Duty | Power]) -> date:
        """Return the first day on which any of these duties or powers was in force."""
        return max(min((norm.force.since or date.min for norm in norms), default=date.min), self.commenced)

    @property
    def commenced(self) -> date:
        """Return the day on which a what-if brings the instrument into force; the first day of all otherwise."""
        instrument = self.ruleset.instrument
        if not self.assumed:
            return date.min
        return self.assumed.get(instrument.commences_on or "", min(self.assumed.values()))

    def doer(self, anchor: Anchor, bearer: str) -> str | None:
        """Return the one body whose act an anchor is; None where it could be several. Nobody does it to itself."""
        norms = self.performers(anchor.verb or "", anchor.object)
        return self.actor(norms, anchor.by, "" if anchor.to_bearer and norms else bearer)

    def actor(self, norms: Iterable[Duty | Power], by: str | None, bearer: str = "") -> str | None:
        """Return the one body whose act this is; None where it could be several.

        Where the bearer asked about is one of those whose act it is, its own act is meant.
        """
        norms = tuple(norms)
        if by is not None:
            return None if by in self.register.classes else by
        if bearer and (not norms or self.is_own(norms, bearer)):
            return bearer
        parties = {(party.name, party.quantifier) for norm in norms for party in norm.bearers}
        if len(parties) == 1:
            name, quantifier = parties.pop()
            return name if quantifier is None else None
        return None

    def occurrences(self, anchor: Anchor, bearer: str, edge: str = "") -> tuple[Occurrence, ...]:
        """Return the occurrences of an anchoring act, the earliest first; those shown not to have been left out.

        Of an act that is the bearer's own to do, only what it did itself counts. Of what goes on over days, *edge* is
        the day that matters: ``began`` or ``ended``.
        """
        performing = self.performers(anchor.verb or "", anchor.object)
        own = bool(bearer) and anchor.by is None and not anchor.to_bearer and self.is_own(performing, bearer)
        key = (anchor, bearer if anchor.to_bearer or own else "", edge)
        if key not in self._found:
            self._found[key] = self._look_for(anchor, bearer, edge, own=own)
        return self._found[key]

    def _look_for(self, anchor: Anchor, bearer: str, edge: str, *, own: bool) -> tuple[Occurrence, ...]:
        norms = self.performers(anchor.verb or "", anchor.object)
        slot = next((self.ruleset.slots[norm.slot] for norm in norms if norm.slot and isinstance(norm, Duty)), None)
        itself = (bearer,) if self.is_own(norms, bearer) else ()

        def done(doer: bool | None) -> list[Occurrence]:
            return self.acts(
                anchor.verb or "",
                anchor.object,
                slot=slot,
                window=Window(since=self.first_day(norms), law=self.first_day(norms), edge=edge),
                allowed=lambda doing: (
                    self._is_act_of(doing, anchor, bearer if own else "", norms, slot) is doer
                    and (not anchor.to_bearer or bearer in doing.to or (not doing.to and doing.by not in itself))
                ),
            )

        kind = self.register.classes.get(anchor.by or "")
        found = done(True)
        if kind is not None:
            doubt = Choice("fact", f"whether who did it was one of these is not known: {kind.title}", "")
            found += [perhaps(entry, doubt) for entry in done(None)]
        return tuple(sorted(found, key=lambda entry: (entry.earliest, entry.document or "")))

    def acts(
        self,
        verb: str,
        kind: str | None,
        *,
        slot: Slot | None,
        window: Window,
        allowed: Allowed,
        among: Callable[[str], Iterable[Doing]] | None = None,
        denied: bool = False,
    ) -> list[Occurrence]:
        """Return what the record shows of an act on a kind of object, one occurrence for each document or doing.

        *among* gives the doings of a verb that are looked through, where not all of them can matter. With *denied*,
        those are kept of which it was determined that they do not count.
        """
        word = self.ruleset.acts[verb]
        verbs = {verb, *(slot.settled if slot else ()), *(slot.raised if slot else ())}
        known = (doing for each in sorted(verbs) for doing in (among(each) if among else self.facts.done(each, kind)))
        seen = [at_edge(doing, window.edge) for doing in known if self.sees(doing)]
        groups: dict[tuple[str | None, int], list[Doing]] = {}
        for index, doing in enumerate(seen):
            single = word.once or slot is not None or doing.shown_by is not None
            if allowed(doing):
                groups.setdefault((doing.document, -1 if doing.document and single else index), []).append(doing)
        told = ((document, counted(group, slot, window)) for (document, _), group in groups.items())
        laid_out = ((document, self._ways(verb, group, slot, window)) for document, group in told if group)
        return [
            Occurrence(document=document, ways=ways, act=(verb, kind))
            for document, ways in laid_out
            if any(way.days or (denied and way.determinations) for way in ways)
        ]

    def in_order(self, verbs: frozenset[str], kind: str | None) -> InOrder:
        """Return what was done to the documents of a kind by some verbs, in the order of its days."""
        if (verbs, kind) not in self._orders:
            self._orders[verbs, kind] = in_order(
                doing for verb in sorted(verbs) for doing in self.facts.done(verb, kind)
            )
        return self._orders[verbs, kind]

    def making(self, kind: str) -> Anchor | None:
        """Return the act by which a kind of document is made; None where no duty makes it."""
        maker = self._makers.get(kind)
        return Anchor(verb=maker.verb, object=kind) if maker else None

    def related(self, kind: str | None, document: str | None) -> str | None:
        """Return the document of a kind that a document is or is about; failing that, the last one of the kind made."""
        paper = self.facts.papers.get(document or "")
        if kind is None or (paper is not None and paper.kind == kind):
            return document
        for about in paper.about if paper else ():
            if about in self.facts.papers and self.facts.papers[about].kind == kind:
                return about
        made = self.making(kind)
        found = self.occurrences(made, "") if made else ()
        return found[-1].document if found else None

    def sees(self, doing: Doing) -> bool:
        """Tell whether a doing can be seen as at the day, and belongs to this ruleset."""
        paper = self.facts.papers.get(doing.document or "")
        if paper is not None and paper.scope not in (None, self.ruleset.id):
            return False
        first = doing.seen_from if doing.shown_by else doing.when.earliest
        return first is None or first <= self.as_at

    def _ways(self, verb: str, group: list[Doing], slot: Slot | None, window: Window) -> tuple[Way, ...]:
        """Lay out every way an act on one document may have come about."""
        if slot is None:
            return self._plain_ways(verb, group, window)
        return self._judged_ways(verb, group, slot, window)

    def _plain_ways(self, verb: str, group: list[Doing], window: Window) -> tuple[Way, ...]:
        stated = [doing for doing in group if doing.shown_by is None] or group
        first = min(stated, key=lambda doing: (doing.when.latest or date.max, doing.path))
        starts = [doing.when.earliest for doing in stated]
        earliest = None if None in starts else min(start for start in starts if start)
        return self._seen(evolve(first, when=When(earliest, first.when.latest)), verb, window, ())

    def _judged_ways(self, verb: str, group: list[Doing], slot: Slot, window: Window) -> tuple[Way, ...]:
        own = [doing for doing in group if not doing.only_raises]
        strong = [doing for doing in own if doing.verb in slot.settled or (doing.shown_by and doing.verb == verb)]
        weak = [doing for doing in group if doing not in strong]
        if any(doing.shown_by is None for doing in strong):
            strong = [doing for doing in strong if doing.shown_by is None]
        settled = min((doing.when.latest for doing in strong if doing.when.latest), default=date.max)
        weak = [doing for doing in weak if doing.when.earliest is None or doing.when.earliest < settled]
        answer = self.answers.to(slot.id, group[0].document)
        if answer is not None:
            chosen = self._chosen(answer.answer, [*weak, *strong], weak)
            if chosen is not None:
                ways = self._chosen_ways(chosen, strong, verb, window)
                return tuple(evolve(way, determinations=(answer.path,)) for way in ways)
        if strong and not weak:
            return self._plain_ways(verb, strong, window)
        laid_out: list[Way] = []
        for doing in [*weak, *strong[:1]]:
            # What is shown by an act that raises the question is told apart from that act.
            told = doing.shown_by if doing.shown_by and doing.shown_by not in slot.raised else doing.verb
            choice = Choice("judgement", slot.id, f"{self.ruleset.acts[told].noun} counts")
            laid_out.extend(self._seen(doing, verb, window, (choice,)))
        if not strong:
            nothing = Choice("judgement", slot.id, NOTHING_COUNTS[0 if len(weak) == 1 else 1])
            laid_out.append(Way(days=None, choices=(nothing,), document=group[0].document))
        return tuple(laid_out)

    def _chosen(self, answer: str, doings: list[Doing], weak: list[Doing]) -> list[Doing] | None:
        """Return the doings an answer picks, by noun or verb, or "yes" for a single doubtful one; None if none."""
        folded = answer.strip().casefold()
        if folded in NO:
            return []
        if folded == YES:
            return weak if len(weak) == 1 else None
        acts = self.ruleset.acts
        picked = [doing for doing in doings if folded in (doing.verb, acts[doing.verb].noun, acts[doing.verb].title)]
        return picked or None

    def _chosen_ways(self, chosen: list[Doing], strong: list[Doing], verb: str, window: Window) -> tuple[Way, ...]:
        if chosen or strong:
            return self._plain_ways(verb, chosen or strong, window)
        return (Way(days=None),)

    def _seen(self, doing: Doing, verb: str, window: Window, choices: tuple[Choice, ...]) -> tuple[Way, ...]:
        """Return how a doing looks as at the day: done, or where its day is vague, perhaps not yet, or too early."""
        first, last, notes = self._days(doing, verb, window)
        ways: list[Way] = []
        facts = (doing.path,)
        if last > self.as_at:
            later = Choice("date", doing.path, f"after {self.as_at.isoformat()}")
            ways.append(Way(days=None, choices=(*choices, later), document=doing.document))
            choices = (*choices, Choice("date", doing.path, f"by {self.as_at.isoformat()}"))
            last = self.as_at
        if first < window.since:
            early = Choice("date", doing.path, f"before {window.since.isoformat()}")
            ways.append(Way(days=None, choices=(*choices, early), document=doing.document))
            choices = (*choices, Choice("date", doing.path, f"from {window.since.isoformat()} on"))
            first = window.since
        seen = Way(days=Days(first, last), choices=choices, facts=facts, document=doing.document, notes=notes)
        return (seen, *ways)

    def _days(self, doing: Doing, verb: str, window: Window) -> tuple[date, date, tuple[str, ...]]:
        """Return the range of a doing; what another act shows is narrowed by what the record is complete for."""
        last = doing.when.latest or date.max
        if doing.shown_by is None:
            return doing.when.earliest or date.min, last, ()
        first = window.law if window.reaches_back else window.since
        spans = self.facts.gaps(verb, doing.by, doing.object, doing.document, first, min(last, self.as_at))
        if not spans:
            contradiction = (
                f"contradiction: the record is complete for “{verb}” and yet {doing.path} shows that it was done"
            )
            return first, last, (contradiction,)
        return max(first, spans[0][0]), last, ()


def target(norm: Duty | Power, ruleset: Ruleset) -> str | None:
    """Return the kind of object a sentence is about: its object, or the first document or thing a phrase names."""
    if norm.object is not None:
        return norm.object
    for phrase in norm.phrases:
        for party in phrase.parties:
            if party.name in ruleset.documents:
                return party.name
    return None
