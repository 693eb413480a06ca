"""What is said only within what somebody hopes, claims, doubts or recommends: "the aim is that all were consulted".

Behind "that" stands a clause of its own. Whoever reports, notes or confirms it tells a fact; whoever imagines, doubts
or asks for it does not, and neither does what is important, likely or wrong to say. What leads to the clause is looked
at where it stands right before "that", or as the subject of "is that".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from csc_rules.documents.cueing import Cued
from csc_rules.documents.sentences.marks import Line

_THAT, _TO, _WHO = "that", "to", "who"
# Who does so tells no fact.
_VERBS = (
    "imagine imagines imagined imagining suppose supposes supposed supposing assume assumes assumed assuming doubt"
    " doubts doubted deny denies denied denying claim claims claimed claiming allege alleges alleged suggest"
    " suggests suggested argue argues argued propose proposes proposed proposing recommend recommends recommended"
    " requested require requires required demand demands demanded insist insists insisted hope hopes hoped hoping"
    " expect expects expected wish wishes wished intend intends intended prefer prefers preferred predict predicted"
    " anticipate anticipates anticipated envisage envisages envisaged pledge pledges pledged promise promises"
    " promised fear fears feared worry worries worried questioned dispute disputes disputed reject rejects"
    " rejected pretend pretends pretended believe believes believed rumoured guess guesses guessed contend contends"
    " contended think thinks thought reckon reckons reckoned suspect suspects suspected presume presumes presumed"
    " gather speculate speculated understood appears appeared seems seemed dream dreamt dreamed"
)
_JUDGED = (
    "wrong incorrect untrue false unclear uncertain possible probable likely unlikely important essential vital crucial"
    " critical imperative necessary desirable doubtful inaccurate misleading preferable advisable"
)
_ADJECTIVES = frozenset(_JUDGED.split())
_VERBAL = frozenset(_VERBS.split())
_HEADS = _ADJECTIVES | _VERBAL
# What is such a thing is no fact either: "our target is that", "on condition that".
_THINGS = (
    "aim target goal ambition intention hope expectation proposal suggestion requirement recommendation idea assumption"
    " claim allegation belief condition wish fear possibility vision commitment objective complaint concern view"
    " opinion risk danger rumour argument impression notion prediction promise request demand plea evidence"
)
_NOUNS = frozenset(_THINGS.split())
_AND = frozenset({"and", "but"})
_FINITE = frozenset({"was", "were", "is", "are", "has", "have", "had", "brings", "would"})
_IS = frozenset({"is", "was", "are", "were", "be", "being", "remains", "remained"})
_ASKS = _IS | {
    "ask",
    "asks",
    "asked",
    "say",
    "says",
    "tell",
    "tells",
    "know",
    "knows",
    "knew",
    "clear",
    "unclear",
    "wonder",
    "wondered",
    "about",
    "of",
}
_NOTES = frozenset({"note", "remember", "report", "add", "acknowledge", "recognise", "mention"})
_NOT = frozenset({"not", "no", "nothing", "never", "cannot", "nobody", "none"})
# What is not said, shown or known is no fact; "it is no secret that" and "it was not until May that" tell one.
_SAYING = (
    "say says said show shows shown tell tells told prove proves proven find found know known confirm confirms"
    " confirmed state states stated evidence record records recorded proof true case sure certain clear minuted"
    " suggestion sign"
)
_SAID = frozenset(_SAYING.split())
# "Nobody at the meeting could say for certain that it was sent."
_NOBODY = frozenset({"nobody", "none", "neither"})
# "It is said that", and "an inspector may say that": nobody has said so of what was done.
_BY_NOBODY = frozenset({("it", "is"), ("it", "was"), ("is", "it")})
_COULD_SAY = frozenset({"may", "might", "should", "must", "could", "would", "shall"})
_TO_SAY = frozenset({"say", "state", "show", "tell", "confirm", "record", "demonstrate", "prove", "explain", "read"})
# So many words stand before "that" in which the thing it is of, or a denial, is looked for; and a clause is no longer.
_SUBJECT, _DENIED, _CLAUSE = 8, 6, 60
# "It was suggested in discussion that": by whom, or where, has at most so many words.
_WHERE, _BEHIND = frozenset({"in", "by", "at", "from", "during", "of", "among", "on"}), 5
# "Some people in the town say that it was sent": who says it has at most so many words. "Who, if anyone, sent it".
_SOME = frozenset(
    {"some", "others", "critics", "sceptics", "opponents", "cynics", "rumour", "rumours", "gossip", "legend"}
)
_SAY = frozenset(
    {"say", "says", "said", "claim", "claims", "claimed", "maintain", "maintained", "insist", "insisted", "believe"}
    | {"believed", "argue", "argued", "suggest", "suggests", "suggested", "swear", "allege", "alleged"}
)
_ASKED, _WHOM = frozenset({"ask", "asks", "asked", "tell", "wondered"}), frozenset({"us", "them", "him", "her", "me"})
_SAID_AT, _ASIDE = 7, 6
# "Asked when it was sent": right behind who asks. "When asked" asks nothing.
_WHEN = frozenset({"when", "where", "why"})
_INQUIRED = frozenset({"ask", "asks", "asked", "asking", "wondered", "unclear"})
# Behind these "that" may be left out. "It was thought", "the hoped-for plan", "claims by parents" begin no such clause.
_CLAIMS = frozenset(
    {"claimed", "claims", "alleged", "insisted", "thought", "thinks", "believed", "believes", "hoped", "hopes"}
    | {"assumed", "assumes", "feared", "suspected", "presumed", "supposed", "imagined", "reckoned", "pretended"}
)
_NO_CLAIM = frozenset({"the", "a", "an", "our", "its", "their", "no", "these", "many", "some", "of"})
_AFTER_A_NOUN = frozenset({"for", "by", "of", "to", "about", "in", "on", "with", "from", "that", "at", "and", "or"})
_AUXILIARIES = frozenset({"was", "were", "has", "have", "had", "is", "are"})
_ENDS_A_CLAUSE = frozenset({"and", "but", "when", "while", "which", "who", "that", "as", "before", "after"})
_MARKS = frozenset(",;:()")
_STOPS = (";", ": ", "\n\n")


def is_embedded(line: Line, cued: Cued) -> bool:
    """Tell whether a cue stands in a clause behind "that", to which something leads that makes it no fact."""
    folded, begin = line.words.folded, max(line.first, cued.first - _CLAUSE)
    if _is_asked_who(line, cued.first) or _is_asked_when(line, cued.first) or _is_hearsay(line, cued.first):
        return True
    if _is_thought(line, cued):
        return True
    if _THAT not in folded[begin : cued.first]:
        return False
    places = [at for at in range(begin + 1, cued.first) if folded[at] == _THAT]
    return any(_leads(folded[line.first : at]) and not _ended(line, at, cued.first) for at in places)


def _is_asked_who(line: Line, first: int) -> bool:
    """Tell whether it is asked who did it: "the question was who wrote it", "nobody knows who, if any, sent it"."""
    folded = line.words.folded
    begin = max(line.first + 1, first - _ASIDE)
    at = next((place for place in range(min(first, line.last - 1), begin - 1, -1) if folded[place] == _WHO), None)
    if at is None:
        return False
    asked = at - 2 >= line.first and folded[at - 1] in _WHOM and folded[at - 2] in _ASKED
    if folded[at - 1] not in _ASKS and not asked:
        return False
    return first - at <= 1 or line.words.between(at, at + 1).strip() == ","


def _is_asked_when(line: Line, first: int) -> bool:
    """Tell whether it is asked when, where or why it was done: "a member asked when the plan was published"."""
    folded = line.words.folded
    places = range(max(line.first + 1, first - _ASIDE), min(first, line.last - 1))
    return any(
        folded[at] in _WHEN and folded[at - 1] in _INQUIRED and _MARKS.isdisjoint(line.words.between(at, first))
        for at in places
    )


def _is_thought(line: Line, cued: Cued) -> bool:
    """Tell whether "that" is left out behind what somebody claims or thinks: "they claimed parents were consulted".

    Between the two stands a subject: what was "claimed for the plan" and "the plan we hoped for" lead to no clause.
    """
    folded = line.words.folded
    verb = next((at for at in range(cued.first, cued.last) if folded[at] in _AUXILIARIES), cued.first)
    if verb == cued.first and folded[verb - 1 : verb] and folded[verb - 1] in _AUXILIARIES:
        verb -= 1
    for at in range(max(line.first + 1, verb - _SUBJECT), verb - 1):
        if folded[at] not in _CLAIMS or folded[at - 1] in _NO_CLAIM or at >= cued.first:
            continue
        between = folded[at + 1 : verb]
        clause = between[0] not in _AFTER_A_NOUN and _ENDS_A_CLAUSE.isdisjoint(between)
        if clause and _MARKS.isdisjoint(line.words.between(at, verb)):
            return True
    return False


def _is_hearsay(line: Line, first: int) -> bool:
    """Tell whether a sentence begins with what some say, and no fact: "some say that it was sent", "critics claim"."""
    begun = line.words.folded[line.first : first]
    return begun[:1] != () and begun[0] in _SOME and not _SAY.isdisjoint(begun[1:_SAID_AT])


def _leads(before: Sequence[str]) -> bool:
    """Tell whether what stands before "that" makes no fact of what stands behind it."""
    if before[0] in _NOBODY and not _SAID.isdisjoint(before[-_DENIED:]):
        return True
    near = before[-_DENIED:]
    denied = next((place for place, word in enumerate(near) if word in _NOT), None)
    if denied is not None:
        # "There is no doubt that" tells a fact.
        return not _SAID.isdisjoint(near[denied:])
    last = before[-1]
    # "It would be wrong to say that"; "it is important to note that" notes it.
    if last in _HEADS or last in _NOUNS or (last not in _NOTES and _is_to_do_so(before)):
        return True
    if (last == "said" and tuple(before[-3:-1]) in _BY_NOBODY) or (
        last in _TO_SAY and before[-2:-1] and before[-2] in _COULD_SAY
    ):
        return True
    if last in _IS and not _NOUNS.isdisjoint(before[-_SUBJECT:-1]):
        return True
    behind = before[-_BEHIND:]
    return any(one in _VERBAL and other in _WHERE for one, other in pairwise(behind))


def _is_to_do_so(before: Sequence[str]) -> bool:
    return _TO in before[-2:-1] and not _ADJECTIVES.isdisjoint(before[-3:-2])


def _ended(line: Line, at: int, first: int) -> bool:
    """Tell whether the clause behind "that" has ended before a word: by a stop, or behind a noun by another clause.

    "The condition that it be costed was met and the plan was published" tells that it was published.
    """
    words = line.words
    if any(stop in words.between(at, first) for stop in _STOPS):
        return True
    if words.folded[at - 1] not in _NOUNS:
        return False
    between = words.folded[at + 1 : first]
    joined = next((place for place in range(len(between) - 1, 0, -1) if between[place] in _AND), None)
    return joined is not None and not _FINITE.isdisjoint(between[:joined])
