"""Points × texts → suggestions: what the text supplied says of each point, why, and what would make it certain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from attrs import evolve

from csc_rules.documents.asked.makers import ON_ANOTHER
from csc_rules.documents.case import Answer, Bearing, Point, Sought, Suggestion
from csc_rules.documents.files.pages import leading_to
from csc_rules.documents.files.unsaid import taken_back
from csc_rules.documents.finding.acts import act
from csc_rules.documents.finding.bearings import best
from csc_rules.documents.finding.by_day import told_apart
from csc_rules.documents.finding.contents import shown_together
from csc_rules.documents.finding.days import day_of
from csc_rules.documents.finding.for_what_time import named_by, period
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.in_passing import not_in_passing
from csc_rules.documents.finding.items import item
from csc_rules.documents.finding.jointly import by_whom_unsaid, together
from csc_rules.documents.finding.kept_up import step
from csc_rules.documents.finding.run_together import not_run_together
from csc_rules.documents.finding.suggested import with_fact
from csc_rules.documents.finding.whom import reached
from csc_rules.documents.finding.whose_file import without_others

_PUBLISH = "publish"
_NOT_IT = frozenset({"draft", "previous", "next", "promise", "denial"})
_CERTAIN = {
    Point.ACT: "a sentence that says that it was done, of this document: a minute, a foreword, a notice",
    Point.TOGETHER: "a sentence that names each of them as having done it together, or a decision of each",
    Point.ITEM: "the part of the document that gives it",
    Point.REACHED: "a list of those who were reached, or a letter or minute that names them",
    Point.DAY: "a minute, a notice or a letter that gives the day",
    Point.PERIOD: "a sentence or a cover that gives the first and the last day",
    Point.STEP: "what the body has on how it does this; a person then judges it",
}


def weigh(grounds: Grounds, points: Iterable[Sought]) -> Iterator[Suggestion]:
    """Yield a suggestion for each point, in the order of the points."""
    # What is said of one point may tell how another is to be taken.
    own = without_others(_each(grounds, points), grounds.texts, grounds.register, grounds.own)
    whole = not_in_passing(shown_together(told_apart(own), grounds.texts), grounds.texts)
    for each in not_run_together(whole, grounds.texts):
        yield with_fact(each, each.sought)


def _each(grounds: Grounds, points: Iterable[Sought]) -> Iterator[Suggestion]:
    """Yield what the texts say of each point; by whom an act was done is asked where it is known to be done."""
    acts: dict[tuple[str, str], tuple[Bearing, ...]] = {}
    for sought in points:
        if sought.point is Point.DAY:
            found = _day(grounds, sought)
        elif sought.point is Point.PERIOD:
            found = period(grounds, _bare(sought))
        else:
            bearings = best(list(_WEIGHERS[sought.point](grounds, sought)))
            if sought.point is Point.ACT:
                bearings = _or_itself(grounds, sought, bearings) or tuple(_led_to(grounds, sought))
                acts[sought.ruleset, sought.duty] = bearings
            if sought.point is Point.TOGETHER and not bearings:
                bearings = tuple(by_whom_unsaid(grounds, sought, acts.get((sought.ruleset, sought.duty), ())))
            found = _suggestion(sought, bearings)
        yield taken_back(found, sought, grounds.kinds)


_WEIGHERS: dict[Point, Callable[[Grounds, Sought], Iterator[Bearing]]] = {
    Point.ACT: act,
    Point.TOGETHER: together,
    Point.ITEM: item,
    Point.REACHED: reached,
    Point.STEP: step,
}


def _bare(sought: Sought) -> Suggestion:
    nothing = "no sentence of the text supplied bears on it"
    return Suggestion(sought=sought, answer=Answer.ABSENT, why=nothing, certain=_CERTAIN[sought.point])


def _suggestion(sought: Sought, bearings: tuple[Bearing, ...]) -> Suggestion:
    if not bearings:
        return _bare(sought)
    first = bearings[0]
    return evolve(_bare(sought), answer=first.answer, why=first.why, bearings=bearings)


def _or_itself(grounds: Grounds, sought: Sought, found: tuple[Bearing, ...]) -> tuple[Bearing, ...]:
    """Add the file itself, where making a document is asked for and the file appears to be that document."""
    if not sought.makes or any(each.answer is Answer.FOUND for each in found):
        return found
    kind = sought.kind
    for text in grounds.texts:
        kinds = grounds.kinds[text.text.file.name]
        if kind in kinds.kinds and kinds.line is not None:
            why = "the file appears to be the document; no sentence says that it was made final"
            itself = Bearing(quote=kinds.line.quote(), answer=Answer.PARTLY, tone="done", why=why)
            return (*found, itself)
    others = grounds.made.get(kind) in ON_ANOTHER
    for quote, _, _ in named_by(grounds, kind) if not (found or others) else ():
        why = "it names the document with its years, and does not say that it was done"
        return (Bearing(quote=quote, answer=Answer.PARTLY, tone="done", why=why),)
    return found


def _led_to(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield where a page only leads to a document that is to be published, or has its title in a list."""
    if sought.verb != _PUBLISH or sought.document is None or sought.of is not None:
        return
    for text in grounds.texts:
        for line in leading_to(text, partial(grounds.means, text, sought)):
            if not _NOT_IT & line.tones.keys():
                why = "a page leads to it, and does not say that it was published"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="done", why=why)


def _day(grounds: Grounds, sought: Sought) -> Suggestion:
    found = day_of(grounds, sought)
    bare = _bare(sought)
    if found is None:
        return evolve(bare, why="no day stands with what says that it was done")
    bearing, when = found
    return evolve(
        bare,
        answer=bearing.answer,
        why=bearing.why,
        bearings=(bearing,),
        day=when if when.earliest or when.latest else None,
    )
