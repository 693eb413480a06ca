"""What time a document is for, as far as the texts say so or call it by its years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from csc_rules.dates import When, spoken
from csc_rules.documents.asked.makers import ON_ANOTHER
from csc_rules.documents.case import Answer, Bearing, Sought, Suggestion
from csc_rules.documents.cueing import How
from csc_rules.documents.files.title_lines import gives_a_title
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.grammar_words import IN_MAKING
from csc_rules.documents.meant.model import THIS
from csc_rules.documents.model import Quote
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.tones import DONE, OPEN
from csc_rules.documents.sentences.years import years_of
from csc_rules.documents.words import words_of

Days = tuple[date, date]
# "Progress made in the plan": what is made under a document stands at most so many words before its name.
NEAR = 7
# Its years and its place can stand between: "set out in the 2017-20 Harbour Bay Plan".
FAR = 12
# "Was prepared for the three years from 1 April 2017": before a time that a document was made for.
_FOR = frozenset({"for", "covering", "cover"})
# "The plan, which runs from April 2017 to March 2020": so many words at most between its name and its time.
RUNS = 9
# The three words before a period are among so many letters.
_LETTERS = 60
_COVERS = frozenset(
    {"covers", "covering", "runs", "running", "spans", "spanning", "lasts", "began", "begins", "starts"}
)
_BEFORE_VERB = frozenset({"which", "that", "and", "itself", "now", "also"})
_OF_A_PLACE = frozenset({"for", "of", "in", "the", "and"})
_NOT_THERE = frozenset({"previous", "next", "recital", "denial", "question"})
_WITHIN = frozenset({"in", "within"})
_MADE_UNDER = frozenset({"progress", "achievements"})
_LEADING = frozenset({"in", "on", "of", "under", "against", "with", "towards"})
# A line of a list has no such word; of a sentence its own rules tell.
_VERBS = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "to"})
# The place before the name has at most so many words, and a number.
PLACE = 5
_DEALT_WITH = frozenset({"approved", "endorsed", "agreed", "considered", "discussed", "noted", "welcomed", "launched"})
# Behind the name of a document: its years, and what was done to it or became of it.
_TO_YEARS, _WAS = frozenset({"for", "to", "of", "and", "the", "years"}), frozenset({"was", "were"})
_CAME, _ENDED = "came", frozenset({"came", "ended", "expired", "lapsed", "finished"})
_END = frozenset({"end", "close"})
# What may stand before its name, beside the names of places.
_LEAD = frozenset({"the", "our", "this", "since", "that", "and", "to", "joint", "integrated", "first", "new", "whole"})
_APART = frozenset({"of", "for"})


def period(grounds: Grounds, bare: Suggestion) -> Suggestion:
    """Return what the files say of the time that a document is for, beside the time that the law has it be for."""
    wanted = bare.sought.period
    assert wanted is not None
    kind = bare.sought.kind
    told = [
        *_own(grounds, kind),
        *named_by(grounds, kind),
        *_made_for(grounds, bare.sought),
        *_runs(grounds, bare.sought),
    ]
    fitting = [each for each in told if each[1] == wanted]
    if not told:
        return _only_named(grounds, bare, wanted)
    quote, days, reason = (fitting or told)[0]
    said = f"it gives “{quote.text}”: {reason}"
    why = said if fitting else f"{said}; and the law has it be for {_spoken(wanted)}"
    answer = Answer.FOUND if fitting else Answer.PARTLY
    bearing = Bearing(quote=quote, answer=answer, tone=DONE, why=why)
    return _with_period(bare, bearing, days)


def _with_period(bare: Suggestion, bearing: Bearing, days: Days) -> Suggestion:
    opened, closed = map(When.on, days)
    return evolve(bare, answer=bearing.answer, why=bearing.why, bearings=(bearing,), period=(opened, closed))


def _only_named(grounds: Grounds, bare: Suggestion, wanted: Days) -> Suggestion:
    """Return what calls a document by the years wanted, and does not say that there is one: "we will write the …"."""
    for text in grounds.texts:
        for line in text.lines:
            for mention in line.mentions if line.times.periods else ():
                if bare.sought.kind in mention.kinds and years_of(line, mention) == wanted:
                    quote = line.quote(mention.first)
                    why = f"it gives “{quote.text}”, and does not say that there is a document of these years"
                    return _with_period(bare, Bearing(quote=quote, answer=Answer.PARTLY, tone=OPEN, why=why), wanted)
    return bare


def _own(grounds: Grounds, kind: str) -> Iterator[tuple[Quote, Days, str]]:
    """Yield what a file that appears to be the document says of its own time."""
    for own in grounds.periods:
        if own.quote is not None and own.period.days is not None and kind in grounds.kinds[own.quote.file].kinds:
            yield own.quote, own.period.days, own.reason


def named_by(grounds: Grounds, kind: str) -> Iterator[tuple[Quote, Days, str]]:
    """Yield the years that the document is called by, in whichever file."""
    for text in grounds.texts:
        for line in text.lines:
            for mention in line.mentions if line.times.periods else ():
                days = years_of(line, mention) if kind in mention.kinds else None
                if days is not None and (
                    line.is_heading
                    or gives_a_title(line)
                    or (_is_there(line, mention) and (_says_it_is_there(line) or _goes_by_it(line, mention)))
                    or _holds_something(line, mention)
                    or (_begins_with_it(line, mention) and (mention.on or grounds.made.get(kind) not in ON_ANOTHER))
                    or _was_dealt_with(line, mention, grounds)
                ):
                    yield line.quote(mention.first), days, "the document is called by these years"


def _made_for(grounds: Grounds, sought: Sought) -> Iterator[tuple[Quote, Days, str]]:
    """Yield the time that a sentence says a document was made for: "was prepared for the three years from 1 April"."""
    # Much is said in one long sentence, and of each of its periods the same.
    made_for: dict[int, tuple[tuple[int, Days], ...]] = {}
    for sign in grounds.of_act(sought):
        line = sign.line
        if not line.times.periods or line.is_heading or sign.cued.how is not How.STATED or grounds.tone(sign) != DONE:
            continue
        if grounds.about(sign, sought).which != THIS:
            continue
        if id(line) not in made_for:
            made_for[id(line)] = tuple(_times_for(line))
        for start, days in made_for[id(line)]:
            if line.words.starts[sign.cued.last - 1] < start:
                yield line.quote(sign.cued.first), days, "it says that the document was made for this time"


def _times_for(line: Line) -> Iterator[tuple[int, Days]]:
    """Yield the periods of a sentence that stand behind "for", with the character at which each begins."""
    for each in line.times.periods:
        before = line.words.text[max(0, each.start - _LETTERS) : each.start].casefold().split()[-3:]
        if each.days is not None and (each.whole_years or 0) >= 1 and not _FOR.isdisjoint(before):
            yield each.start, each.days


def _runs(grounds: Grounds, sought: Sought) -> Iterator[tuple[Quote, Days, str]]:
    """Yield the time that a sentence says a document covers or runs for: "the plan runs from April 2017 to …"."""
    for text in grounds.texts:
        for line in text.lines:
            for mention in line.mentions if line.times.periods and not line.tones.keys() & _NOT_THERE else ():
                for each in line.times.periods:
                    if each.days is None or (each.whole_years or 0) < 1 or not _covers(line, mention, each.start):
                        continue
                    if grounds.means(text, sought, mention):
                        yield line.quote(mention.first), each.days, "it says that the document is for this time"


def _covers(line: Line, mention: Mention, start: int) -> bool:
    """Tell whether a document is what covers the time that begins at a character."""
    words = line.words
    end = next((at for at in range(mention.last, line.last) if words.starts[at] >= start), line.last)
    between = words.folded[mention.last : end]
    verbs = {at for at, word in enumerate(between) if word in _COVERS}
    if len(between) > RUNS or not verbs:
        return False
    leading = range(mention.last, mention.last + min(verbs))
    return all(words.folded[at] in _BEFORE_VERB or _is_of_place(line, at) for at in leading)


def _is_of_place(line: Line, at: int) -> bool:
    """Tell whether a word is part of "for Harbour Bay" behind the name of a document."""
    words = line.words
    return words.folded[at] in _OF_A_PLACE or words.is_capital(at)


def _begins_with_it(line: Line, mention: Mention) -> bool:
    """Tell whether a line begins with the name of a document and its years: an item of an agenda, a link, a caption.

    "11. Harbour Bay Plan 2020-23 Report by the Head of Harbours"; behind a sentence with a verb other rules hold.
    """
    if line.tones.keys() & _NOT_THERE or "promise" in line.tones or not _is_there(line, mention):
        return False
    words = line.words
    numbers = (at + 1 for at in range(mention.first - 1, line.first - 1, -1) if words.folded[at].isdigit())
    first = max(next(numbers, line.first), mention.first - PLACE - 1)
    near = words.folded[first : mention.last + PLACE]
    named = all(words.is_capital(at) for at in range(first, mention.first))
    return named and mention.first - first <= PLACE and _VERBS.isdisjoint(near)


def _was_dealt_with(line: Line, mention: Mention, grounds: Grounds) -> bool:
    """Tell whether somebody did something to a document: "have today approved the Harbour Plan 2023-26".

    So it is said of one that "was agreed in May", and of one that "came to its end".
    """
    if not _is_there(line, mention):
        return False
    if _was_dealt_with_behind(line, mention, grounds):
        return True
    if line.tones.keys() & (_NOT_THERE | {"promise"}):
        return False
    return not _DEALT_WITH.isdisjoint(line.words.folded[max(line.first, mention.first - NEAR) : mention.first])


def _was_dealt_with_behind(line: Line, mention: Mention, grounds: Grounds) -> bool:
    """Tell whether a sentence has a document with its years for its subject, and says what was done or became of it.

    "The Harbour Plan for 2023-26 was agreed in June", "since the 2017-20 plan came to its end"; not "a draft of".
    Before the name stand no words but those of the bodies of the case: other places have such plans as well.
    """
    folded = line.words.folded
    before = folded[max(line.first, mention.first - PLACE) : mention.first]
    at = mention.last
    while at < line.last and (folded[at][0].isdigit() or folded[at] in _TO_YEARS):
        at += 1
    behind = folded[at : min(at + PLACE, line.last)]
    # What another clause denies or promises, "and its successor has not been finished", is not said of this.
    doubts = (mark for tone in (*_NOT_THERE, "promise") for mark in line.tones.get(tone, ()))
    if len(behind) < PLACE - 2 or not _is_ours(before, grounds) or any(mark.first < at + 2 for mark in doubts):
        return False
    ended = behind[0] in _ENDED and (behind[0] != _CAME or not _END.isdisjoint(behind))
    return ended or (behind[0] in _WAS and behind[1] in _DEALT_WITH)


def _is_ours(before: tuple[str, ...], grounds: Grounds) -> bool:
    """Tell whether words before a name are none but those of the bodies of the case, its years and "the"."""
    titles = (grounds.register.bodies[each].title for each in grounds.own if each in grounds.register.bodies)
    places = {word for title in titles for word in words_of(title).folded} - _APART
    return all(word[0].isdigit() or word in _LEAD or {word, word.removesuffix("s")} & places for word in before)


def _says_it_is_there(line: Line) -> bool:
    """Tell whether a sentence says that something was done to a document, so that there is one."""
    done = any(cued.how is How.STATED and cued.cue.names("act") for cued in line.told)
    return done and not line.tones.keys() & {"previous", "next", "recital", "promise", "denial"}


def _is_there(line: Line, mention: Mention) -> bool:
    """Tell whether a sentence does not speak of a document as one that is still being made: "drafting the plan"."""
    return IN_MAKING.isdisjoint(line.words.folded[max(line.first, mention.first - NEAR) : mention.first])


def _goes_by_it(line: Line, mention: Mention) -> bool:
    """Tell whether a sentence speaks of progress on a document, so that there is one: "progress made in the plan"."""
    folded = line.words.folded
    before = folded[max(line.first, mention.first - FAR) : mention.first]
    if not _MADE_UNDER.intersection(before) or not _LEADING.intersection(before):
        return False
    return not line.tones.keys() & {"previous", "next", "denial"}


def _holds_something(line: Line, mention: Mention) -> bool:
    """Tell whether a sentence says what a document is or has, or names what is "set out in the 2017-20 plan"."""
    if line.tones.keys() & {"previous", "next", "recital", "promise", "denial", "draft"}:
        return False
    folded = line.words.folded
    behind = next((word for word in folded[mention.last : line.last] if not word.isdigit()), "")
    before = folded[max(line.first, mention.first - FAR) : mention.first]
    leads = (
        _is_there(line, mention)
        and not _WITHIN.isdisjoint(before)
        and any(word.endswith("ed") or word == "set" for word in before)
    )
    return leads or (behind.endswith("s") and mention.first <= line.first + NEAR)


def _spoken(days: Days) -> str:
    return f"{spoken(days[0])} to {spoken(days[1])}"
