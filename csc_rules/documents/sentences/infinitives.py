"""Whether an infinitive or a gerund tells what is still to be done: "we mean to publish", "considered publishing".

Words that take an infinitive and say nothing of whether it came about are a small class of English. Behind others it
may well tell what was done: "we were pleased to publish", "a meeting was held to consult parents", "managed to send".
"""

from __future__ import annotations

from collections.abc import Sequence

_TO = "to"
# What somebody wants, plans, is bound or about to do, or tried: by the word that governs the infinitive.
_NOT_YET = frozenset(
    {"mean", "means", "meant", "meaning", "plan", "plans", "planned", "planning", "look", "looks", "looking", "keen"}
    | {"eager", "anxious", "willing", "ready", "set", "due", "minded", "bound", "about", "scheduled", "supposed"}
    | {"prepare", "prepares", "prepared", "preparing", "arranging", "determined", "obliged", "unable", "reluctant"}
    | {"want", "wants", "wanted", "wanting", "wish", "wishes", "wished", "hope", "hopes", "hoped", "hoping", "like"}
    | {"aim", "aims", "aimed", "aiming", "intend", "intends", "intended", "intending", "propose", "proposes"}
    | {"proposed"}
    | {"decide", "decides", "decided", "resolve", "resolves", "resolved", "choose", "chose", "chosen", "elected"}
    | {"promise", "promises", "promised", "pledge", "pledges", "pledged", "undertake", "undertook"}
    | {"undertaken", "vowed"}
    | {"commit", "commits", "committed", "committing", "offer", "offers", "offered", "volunteered", "expect", "expects"}
    | {"expected", "expecting", "try", "tries", "tried", "trying", "attempt", "attempted", "seek", "seeks", "sought"}
    | {"need", "needs", "needed", "failed", "fails", "forgot", "forgotten", "omitted", "neglected", "refused"}
    | {"declined"}
    | {"begin", "begins", "began", "begun", "start", "starts", "started", "starting", "beginning", "likely", "unlikely"}
    | {"ask", "asks", "told", "urged", "instructed", "directed", "required", "authorised", "recommended", "tempted"}
    | {"intention", "intentions", "decision", "proposal", "proposals", "commitment", "wish", "duty", "power", "desire"}
    | {"having", "yet", "going", "aspire", "aspires", "striving", "strive", "agreement", "step", "task", "time"}
)
# "The council was asked to publish" is open; "parents were asked to comment" tells that they were.
_ASKED = frozenset(
    {"asked", "reminded", "encouraged", "advised", "invited", "pressed", "begged", "lobbied", "prompted", "petitioned"}
    | {"ordered", "commanded", "tasked", "charged", "mandated", "empowered", "permitted", "allowed", "entitled", "free"}
    | {"pushed", "nudged", "implored", "pressured", "warned", "counselled", "upon", "trusted"}
    | {"reminder", "reminders", "request", "advice", "plea", "invitation"}
    | {"instruction", "instructions", "permission", "reason", "reasons", "opportunity", "chance", "pressure"}
)
_TO_BE_ASKED = frozenset(
    {"comment", "respond", "reply", "tell", "say", "give", "share", "take", "answer", "complete", "contribute", "join"}
    | {"attend", "help", "write", "speak", "participate", "shape", "add", "meet", "discuss", "have", "offer"}
    | {"see", "read", "look", "hear", "influence", "feed", "inform", "review", "vote", "choose", "consider", "express"}
    | {"be", "suggest", "ask", "raise", "provide", "submit", "voice"}
)
# "Parents were asked to put forward ideas, to make comments"; "the council was asked to put the plan on its website".
_VIEWS = frozenset({"view", "views", "comment", "comments", "suggestion", "suggestions", "question", "questions"}) | {
    "idea",
    "ideas",
    "point",
    "points",
    "opinion",
    "opinions",
    "observations",
    "forward",
    "across",
    "choices",
    "known",
}
_TO_BE_ASKED_SO = {"put": _VIEWS, "make": _VIEWS, "get": frozenset({"involved"})}
_SO = 4
# "Asked to put the plan on the website": what is put there has at most so many words.
_PUTTING, _PUT_AT = frozenset({"put", "make", "place", "get", "keep", "leave"}), 6
# "The plan to make the port fairer was published" tells of another verb.
_ANOTHER = frozenset({"and", "was", "were", "is", "are", "has", "have", "had"})
# "We are able to send it" tells of no sending; "we were able to" does.
_ABLE = "able"
_NOW = frozenset({"is", "are", "be", "now"})
# "The board considered consulting parents", "thought about publishing": what was talked of.
_TALKED_OF = frozenset(
    {"considered", "considering", "consider", "considers", "discussed", "discussing", "discuss", "suggested"}
    | {"suggests"}
    | {"proposed", "proposes", "recommended", "recommends", "contemplated", "postponed", "delayed", "avoided"}
    | {"resisted"}
    | {"planned", "anticipate", "anticipated", "envisaged", "about", "against", "towards", "favoured"}
)
_GERUND = "ing"
_ASKING = frozenset({"consulting", "asking", "involving", "engaging", "inviting"})
# "To jointly publish": what stands between.
_BETWEEN = frozenset({"now", "also", "then", "soon", "again", "not"})


def is_still_to_do(folded: Sequence[str], at: int, begin: int = 0) -> bool:
    """Tell whether a verb is an infinitive, or a gerund, behind a word that leaves open whether it came about.

    *folded* are the words of a sentence, which begins at *begin*; the verb stands at *at*.

    >>> is_still_to_do("we are keen to publish it".split(), 4)
    True
    >>> is_still_to_do("we were pleased to publish it".split(), 4)
    False
    """
    if folded[at].endswith(_GERUND):
        return at > begin and folded[at - 1] in _TALKED_OF
    to = at - 1
    while to > begin and (folded[to] in _BETWEEN or folded[to].endswith("ly")):
        to -= 1
    if to <= begin or folded[to] != _TO:
        return False
    by = to - 1
    while by > begin and folded[by].endswith("ly"):
        by -= 1
    governing = folded[by]
    if governing == _ABLE:
        return by > begin and folded[by - 1] in _NOW
    if governing in _ASKED:
        views = _TO_BE_ASKED_SO.get(folded[at], frozenset())
        return folded[at] not in _TO_BE_ASKED and views.isdisjoint(folded[at + 1 : at + _SO])
    return governing in _NOT_YET


def is_to_be_put(folded: Sequence[str], at: int, begin: int = 0) -> bool:
    """Tell whether what stands at a place says where somebody was asked to put a thing.

    >>> is_to_be_put("they were asked to put the plan on the website".split(), 7)
    True
    """
    verb = next((place for place in range(at - 1, max(begin, at - _PUT_AT), -1) if folded[place] in _PUTTING), None)
    between = () if verb is None else folded[verb + 1 : at]
    return verb is not None and _ANOTHER.isdisjoint(between) and is_still_to_do(folded, verb, begin)


def talks_of_asking(folded: Sequence[str], first: int, last: int) -> bool:
    """Tell whether words from one place to another only talk of asking somebody: "discussed consulting parents on".

    >>> talks_of_asking("they thought about consulting parents".split(), 1, 5)
    True
    """
    return any(folded[at] in _ASKING and folded[at - 1] in _TALKED_OF for at in range(first + 1, last))
