"""Whether the verb of a sentence tells a fact: "was published" does, "be published", "could be" and "if it is" do not.

The grammar of English tells it, whatever is spoken of. A verb is told as open where "be" or a modal governs it, also
over "and" ("will be approved and put on the web site"), where the sentence begins with a condition, where it stands
behind "whether", and where the present tense tells what is done whenever something has happened ("once agreed, it is
sent out").
"""

from __future__ import annotations

from csc_rules.documents.cueing import Cued
from csc_rules.documents.sentences.infinitives import is_still_to_do, is_to_be_put, talks_of_asking
from csc_rules.documents.sentences.marks import Line

# What makes a verb a fact of the past, and what says that it is so now, or again and again.
_PAST = frozenset({"was", "were", "has", "had", "did"})
_PRESENT = frozenset({"is", "are", "gets", "get"})
_GOING_ON = frozenset({"to", "being"})
# Past forms that are no participles: nothing before them can make them open.
_IS_TO = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_TOLD = frozenset({"took", "gave", "wrote", "saw", "came", "went", "spoke", "chose", "drew", "ran", "began", "met"})
_SENT = frozenset({"sent", "held", "put", "made", "laid", "told", "brought"})
_SUBJECTS = frozenset({"we", "they", "he", "she", "who", "i"})
_MODALS = frozenset({"would", "could", "should", "might", "ought", "must", "shall", "will", "may", "cannot"})
# "Can be found on the web site" says that it is there, and so does "may be seen"; "may be published" does not.
_ABLE = "can"
_MAY = "may"
_SEEN = frozenset({"seen", "viewed", "inspected", "read", "downloaded", "found", "obtained", "accessed", "consulted"})
# "Can be published" tells of no plan that anybody can see.
_MADE = frozenset(
    {"published", "sent", "approved", "adopted", "agreed", "prepared", "produced", "finalised", "issued", "launched"}
    | {"submitted", "placed", "put", "circulated", "completed"}
)
# "Can now be read": such words stand between.
_NOW = frozenset({"now", "also", "still", "already", "either", "both", "all"})
_OWNED = frozenset({"their", "your", "our", "its", "his", "her", "a", "an", "the", "no"})
_BEEN, _BE, _BEING = "been", "be", "being"
# "They looked forward to being consulted", "the hope of being heard", "instead of being published".
_TO_BEING = frozenset({"to", "of", "about", "against", "from", "without", "before", "for"})
_GOVERN = _PAST | _PRESENT | _MODALS | {"been", "have", _BE}
_PERFECT = frozenset({"have", "been", "not", "already", "also", "since", "now", "all", "both", "either", "yet"})
_SEEMS = frozenset({"known", "reported", "found", "shown"})
_WHETHER = frozenset({"whether", "if"})
_CONDITIONS = frozenset(
    {
        "if",
        "unless",
        "assuming",
        "providing",
        "provided",
        "should",
        "pending",
        "lest",
        "suppose",
        "supposing",
        "imagine",
    }
)
_TURNED = frozenset({"had", "were"})
_ARTICLES = frozenset({"the", "we", "it", "they", "this", "our", "a", "an", "he", "she", "both", "either"})
_WHENEVER = frozenset(
    {"once", "when", "whenever", "until", "normally", "usually", "generally", "typically", "ordinarily", "routinely"}
    | {"always", "often", "sometimes", "rarely", "seldom", "ideally"}
)
_EVENT = (("in", "the", "event"), ("in", "case"), ("on", "condition"), ("subject", "to"), ("as", "soon", "as"))
_AS_IF = (("as", "if"), ("as", "though"))
_UNTIL, _BEFORE = frozenset({"until"}), "before"
# "Would be considered when": what is to be done then, whatever the tense behind it.
_WHEN = frozenset({"when", "once", "whenever", "after"})
_COMING = frozenset({"would", "will", "should", "could", "shall", "must"})
_PERFECT_NOW = frozenset({"has", "have"})
_PERFECTS = frozenset({"has", "have", "is", "are"})
_COMES = frozenset({"will", "shall", "going", "would"})
_LIKE = frozenset({"like", "remember", "recall", "know"})
_RECALLED = frozenset({"recall", "remember", "aware"})
_YET = frozenset({"has", "have", "is", "are"})
_ONLY = (("only", "after"), ("only", "when"), ("only", "once"), ("only", "if"))
_ROMAN = frozenset({"ii", "iii", "iv", "vi", "vii", "viii", "ix"})
_AND = frozenset({"and", "or", "then", "but"})
_CLAUSES = (",", ":", ";", "\u2013")
_STOPS = (";", ": ", ":\n")
# How far a modal reaches, how far "be" does over "and", and how few words stand between that and what it governs.
MODAL, CHAIN, GAP = 5, 30, 4
# What an item decides stands so close behind the "to" with which it begins.
_DECIDED = 2
# A clause behind "whether" is no longer.
CLAUSE, _FAR = 14, 30
# The last of a list of bodies has at most so many words behind "and".
_LISTED = 8
PAST, PRESENT, OPEN, BARE = "past", "present", "open", "bare"


def is_open(line: Line, cued: Cued) -> bool:
    """Tell whether a sentence tells what a cue in it says as open, and not as done."""
    return _Verb(line, cued).is_open()


def is_told(line: Line, cued: Cued, behind: int = 0) -> bool:
    """Tell whether a sentence tells what a cue in it says as a fact of the past, by a verb *behind* some word."""
    verb = _Verb(line, cued)
    verb.first = max(verb.first, behind)
    return verb.mood() == PAST


class _Verb:
    """The verb of a cue in its sentence."""

    def __init__(self, line: Line, cued: Cued) -> None:
        self.words = line.words
        self.folded = line.words.folded
        self.names = line.names
        self.first, self.end = _begin(line), line.last
        self.cued = cued
        self.is_item = line.passage.role == "item" or self.first > line.first

    def is_open(self) -> bool:
        mood = self.mood()
        if mood == OPEN or self._behind_whether() or self._behind_until() or self._behind_when():
            return True
        if mood != PAST and self._is_of_decision(mood):
            return True
        begun = self._condition()
        if begun:
            return mood != PAST or not self._is_behind_comma() or begun == _TURNED
        return mood == PRESENT and self._is_whenever()

    def mood(self) -> str:
        """Return how the verb is governed, by the nearest word before its end that tells."""
        first, last = self.cued.first, self.cued.last
        if first - self.first > 1 and self.folded[first - 1] == _BEING and self.folded[first - 2] in _TO_BEING:
            return OPEN
        to_do = is_still_to_do(self.folded, first, self.first) or is_to_be_put(self.folded, first, self.first)
        if to_do or talks_of_asking(self.folded, first, last):
            return OPEN
        for at in range(last - 1, first - 1, -1):
            word = self.folded[at]
            if word in _TOLD or word in _PAST:
                return self._pluperfect(at) if word == "had" else PAST
            if word in _PRESENT:
                return PRESENT
            if word == _BE:
                # "Copies be sent" is wished for; a longer cue tells by its own words how it is meant.
                return OPEN if at == first + 1 and self.folded[first] != _ABLE else BARE
            if word in _MODALS and not self.words.is_month(at):
                return BARE
            if word in ("been", "have") and not self._is_to_own(at):
                return self._perfect(at)
        if first > self.first and (self.folded[first - 1] in _SUBJECTS or self._is_done_by_a_body(first)):
            return PAST
        if first - self.first > 1 and self.folded[first - 1] == "to" and self.folded[first - 2] in _IS_TO:
            return OPEN
        return self._governed(first)

    def _is_done_by_a_body(self, at: int) -> bool:
        """Tell whether a verb of the past stands right behind the name of a body: "the board sent copies"."""
        word = self.folded[at]
        return (word.endswith("ed") or word in _SENT) and any(name.last == at for name in self.names)

    def _governed(self, first: int) -> str:
        for at in range(first - 1, max(self.first, first - CHAIN) - 1, -1):
            word = self.folded[at]
            # Most words tell nothing: what stands between is looked at where one does.
            if (
                word not in _GOVERN
                or self._is_to_own(at)
                or (word in _MODALS and (first - at > MODAL or self.words.is_month(at) or self._is_recalled(at, first)))
            ):
                continue
            if self._stops_between(at, first):
                return BARE
            if word in _PAST:
                return PAST
            if word in _PRESENT:
                # "Is to receive the draft" tells what is to come, and so do "is being sent", "before it is published".
                return OPEN if self.folded[at + 1] in _GOING_ON or self._is_before(at) else PRESENT
            if word in _MODALS:
                return OPEN
            if word == _BE:
                return OPEN if not self._is_able(at) and self._carries(at, first) else BARE
            return self._perfect(at)
        return BARE

    def _is_to_own(self, at: int) -> bool:
        """Tell whether "have" is no auxiliary: "to have their say", "we have a plan"."""
        return self.folded[at] == "have" and not _OWNED.isdisjoint(self.folded[at + 1 : at + 2])

    def _is_recalled(self, at: int, first: int) -> bool:
        """Tell whether a modal only says that readers know it: "members will recall that the board sent copies"."""
        behind = self.folded[at + 1 : first]
        return "that" in behind and not _RECALLED.isdisjoint(behind[:2])

    def _is_before(self, at: int) -> bool:
        """Tell whether a verb of the present stands in a clause that begins with "before"."""
        begin = max(self.first, at - CLAUSE)
        return any(self.folded[place] == _BEFORE and not self._stops_between(place, at) for place in range(begin, at))

    def _perfect(self, at: int) -> str:
        """Return the mood of "have been": of "should have been" or "to have been" it is open."""
        while at > self.first and self.folded[at] in _PERFECT:
            at -= 1
        word = self.folded[at]
        if word in _MODALS and not self.words.is_month(at):
            return OPEN
        if word == "to":
            return PAST if self.folded[max(at - 1, self.first)] in _SEEMS else OPEN
        return PAST

    def _pluperfect(self, at: int) -> str:
        turned = at == self.first and (_BEEN in self.folded[at + 1 : at + 7] or self.folded[at + 1] in _ARTICLES)
        return OPEN if turned else PAST

    def _carries(self, at: int, first: int) -> bool:
        """Tell whether "be" governs a participle: it stands close by, or behind "and" in the same row of them."""
        if first - at <= MODAL:
            return True
        near = range(max(at + 1, first - GAP - 1), first)
        joined = [place for place in near if self.folded[place] in _AND or "," in self._before(place + 1)]
        return bool(joined) and _SUBJECTS.isdisjoint(self.folded[joined[-1] : first])

    def _is_able(self, at: int) -> bool:
        """Tell whether "be" tells what anybody can do: "can be found", "may be seen"."""
        be = at
        while at - 1 > self.first and self.folded[at - 1] in _NOW:
            at -= 1
        word = self.folded[at - 1] if at > self.first else ""
        behind = self.folded[be + 1 : be + 2]
        if word == _ABLE:
            return _MADE.isdisjoint(behind)
        return word == _MAY and not _SEEN.isdisjoint(behind)

    def _behind_whether(self) -> bool:
        at = self._nearest(_WHETHER, _FAR)
        if at is None or self._stops_between(at, self.cued.first) or "," in self.words.between(at, self.cued.first):
            return False
        return self.folded[at + 1 : at + 3] != ("or", "not")

    def _behind_until(self) -> bool:
        """Tell whether "until" leads to what has not come yet: "until all have been heard"; not "until it was"."""
        at = self._nearest(_UNTIL)
        return at is not None and not _YET.isdisjoint(self.folded[at + 1 : self.cued.last])

    def _behind_when(self) -> bool:
        """Tell whether it only says when something is to be done."""
        at = self._nearest(_WHEN)
        if at is None or self._stops_between(at, self.cued.first):
            return False
        return self._comes_before(at) or self._comes_behind(at)

    def _comes_before(self, at: int) -> bool:
        """Tell whether what is to be done stands before "when": "it would be looked at when the plan was reviewed".

        What somebody would like, or can be seen, is no such thing.
        """
        for place in range(at - 1, max(self.first, at - CHAIN) - 1, -1):
            if self.folded[place] in _COMING and not self.words.is_month(place):
                return not self._stops_between(place, at) and _LIKE.isdisjoint(self.folded[place + 1 : place + 3])
        return False

    def _comes_behind(self, at: int) -> bool:
        """Tell whether what is to be done stands behind it: "when it has been published, they will meet"."""
        if "," in self.words.between(at, self.cued.first):
            return False
        within = self.folded[at + 1 : self.cued.last]
        if at == self.first and not _PERFECT_NOW.isdisjoint(within):
            # "Once it has been published, the work begins."
            return True
        behind = self.folded[self.cued.last : min(self.cued.last + CLAUSE, self.end)]
        coming = next((place for place, word in enumerate(behind) if word in _COMES), None)
        return not _PERFECTS.isdisjoint(within) and coming is not None and _AND.isdisjoint(behind[:coming])

    def _nearest(self, words: frozenset[str], reach: int = CLAUSE) -> int | None:
        """Return where the nearest of some words stands before the cue, in one clause."""
        begin, end = max(self.first, self.cued.first - reach), self.cued.first
        before = self.folded[begin:end]
        if words.isdisjoint(before):
            return None
        return next(end - 1 - back for back, word in enumerate(reversed(before)) if word in words)

    def _is_of_decision(self, mood: str) -> bool:
        """Tell whether an item says what is to be done: "(ii) to send it, after consultation with the chair"; "that …".

        What such an item begins with is decided by it: "to approve the plan" is its approval.
        """
        if not self.is_item:
            return False
        begun = self.folded[self.first]
        return (begun == "to" and self.cued.first > self.first + _DECIDED) or (begun == "that" and mood == PRESENT)

    def _condition(self) -> frozenset[str]:
        """Return what the sentence begins with, where that is a condition."""
        begun = self.folded[self.first : self.first + 3]
        if begun[:1] and begun[0] in _CONDITIONS:
            return _CONDITIONS
        if len(begun) > 1 and begun[0] in _TURNED:
            # "Had the plan been sent", "had Harbour Council sent it".
            named = begun[0] == "had" and self.words.is_capital(self.first + 1)
            turned = named or begun[1] in _ARTICLES or _BEEN in self.folded[self.first + 1 : self.first + 7]
            return _TURNED if turned else frozenset()
        begins = (*_EVENT[:-1], *_ONLY, *_AS_IF)
        return _CONDITIONS if any(begun[: len(each)] == each for each in begins) else frozenset()

    def _is_whenever(self) -> bool:
        before = self.folded[self.first : self.cued.last]
        return not _WHENEVER.isdisjoint(before) or before[:3] == _EVENT[-1]

    def _is_behind_comma(self) -> bool:
        """Tell whether the cue stands in another clause than the one that the sentence begins with."""
        between = self.words.between(self.first, self.cued.first)
        if not any(sign in between for sign in _CLAUSES):
            return False
        # "If the board, the trust and the police were consulted" has but one clause.
        end = self.cued.first
        while end > self.first and self.folded[end - 1] in _GOVERN:
            end -= 1
        if _AND.isdisjoint(self.folded[max(self.first, end - _LISTED) : end]):
            return True
        return any(word in _GOVERN or word in _SUBJECTS for word in self.folded[self.first : end])

    def _stops_between(self, at: int, first: int) -> bool:
        between = self.words.between(at, first)
        return any(stop in between for stop in _STOPS)

    def _before(self, at: int) -> str:
        """Return what stands between a word and the one before it."""
        if at >= len(self.folded):
            return ""
        return self.words.between(at - 1, at)


def _begin(line: Line) -> int:
    """Return the first word of a sentence behind its number: "(a)", "2.1"."""
    first = line.first
    folded = line.words.folded
    while first < line.last - 1 and (len(folded[first]) == 1 or folded[first].isdigit() or folded[first] in _ROMAN):
        if folded[first] == "a" and "a)" not in line.words.text[: line.words.ends[first] + 1].casefold():
            break
        first += 1
    return first
