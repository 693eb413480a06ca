"""Whether what was made known went out, and by whom: not "on the staff intranet", "back", "by a protester"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from csc_rules.documents.case import Sought
from csc_rules.documents.finding.of_what import went_something_else
from csc_rules.documents.finding.who_got_it import GAVE
from csc_rules.documents.meant.consulting import is_for_consultation, is_of_what_goes_with_it
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

# What stands so many words behind the words that say it tells where it was done, or by whom.
_REACH = 10
_INSIDE = frozenset({"intranet", "sharepoint", "extranet", "internally"})
_CLOSED = frozenset(
    {"internal", "staff", "staffs", "secure", "restricted", "private", "confidential", "closed", "locked", "protected"}
    | {"members", "employee", "employees", "officers", "councillors", "managers", "teachers", "directors", "filing"}
)
_ROOMS = frozenset(
    {"room", "rooms", "portal", "portals", "site", "sites", "website", "websites", "area", "areas", "network", "drive"}
    | {"folder", "folders", "system", "systems", "handbook", "bulletin", "newsletter", "noticeboard", "noticeboards"}
    | {"board", "boards", "canteen", "kitchen", "cabinet", "drawer", "office", "offices", "hub", "platform", "server"}
    | {"wall", "walls", "corridor", "corridors", "page", "pages", "app", "only", "library", "channel", "channels"}
    | {"group", "meeting", "meetings", "magazine", "lounge", "cupboard", "safe", "files", "space", "workspace", "teams"}
    | {"zone", "section", "web", "notice", "briefing", "briefings", "circulation", "use", "communications"}
)
_INSIDERS = frozenset({"staff", "officers", "employees", "colleagues", "councillors", "managers", "directors"})
_TO_THEM = frozenset({"to", "for", "among", "amongst", "with", "only"})
_SEEN = frozenset({"read", "seen", "viewed", "accessed", "downloaded", "consulted", "inspected", "opened", "found"})
_OTHERS = frozenset({"and", "or", "parents", "partners", "families", "children", "people", "carers", "pupils"})
_ALL = frozenset({"all", "our", "its", "their", "the", "own", "senior", "council", "every"})
_HIDDEN = frozenset({"drawer", "drawers", "desk", "desks", "vault", "cupboard", "briefcase", "storeroom", "basement"})
# "Open to everyone on the team."
_EVERYBODY = frozenset({"everyone", "everybody", "anyone", "anybody", "all"})
_WITHIN = frozenset({"in", "on", "at", "within", "inside", "from", "who"})
_BODIES = frozenset(
    {"team", "teams", "office", "offices", "board", "building", "department", "directorate", "organisation", "company"}
    | {"headquarters", "staff", "works", "council", "partnership", "management", "payroll"}
)
_KEPT, _HOME = frozenset({"kept", "held", "stored"}), "home"
_PUBLIC = frozenset({"public", "publicly", "libraries"})
_SITES, _ALSO = frozenset({"website", "websites", "online", "internet"}), frozenset({"and", "also", "plus", "well"})
# Another thing, and no more of the same: "on the intranet and the website" are two, "the staff page and website" one.
_ANOTHER = frozenset({"the", "our", "its", "their", "both", "on", "online"})
_JOINED, _NOT_THERE = 6, frozenset({"not", "no", "never", "from", "off"})
_KEYS, _WITHOUT = frozenset({"password", "passworded", "login"}), frozenset({"no", "without", "any"})
# With what another clause begins, or what was done besides; "and can be read with a login" goes on about the same.
_ENDS = frozenset({"and", "but", "who", "whose", "after", "before", "following", "as", "when", "while", "with"})
_CAN = frozenset({"can", "may", "could", "must", "only", "just"})
_PLACED = frozenset({"in", "on", "at", "behind", "within", "inside", "for", "to", "only", "which", "that"})
# "But only on the intranet", "with access for staff", "as an internal paper" go on about the same, too.
_GOES_ON = {
    "but": _CAN | _PLACED | {"not"},
    "as": frozenset({"a", "an", "one"}) | _CAN,
    "with": _KEYS | {"access"},
    "after": _KEYS | {"logging", "signing"},
}
_BESIDES, _MARKS = frozenset({"with", "after"}), frozenset(",;:")
_BACK, _THEN, _STRAIGHT = "back", frozenset({"in", "on", "at"}), frozenset({"straight", "right"})
_IT, _DONE = frozenset({"it", "plan", "them", "copies", "returned"}), frozenset({"made", "put", "laid", "set", "kept"})
_MERELY, _ITSELF = frozenset({"only", "merely", "just", "simply"}), frozenset({"it", "the", "this", "they"})
_BEGUN = frozenset(
    {"written", "drafted", "finished", "completed", "complete", "ready", "begun", "started", "made", "drawn", "existed"}
)
_CAME, _BY = frozenset({"came", "bounced", "went"}), "by"
_SOME = frozenset({"a", "an", "one", "some", "another", "several", "two"})
_OUTSIDERS = frozenset(
    {"someone", "somebody", "others", "strangers", "campaigners", "protesters", "journalists", "critics", "hackers"}
    | {"newspapers", "unions", "activists", "opponents", "parents", "pupils", "residents", "students", "neighbours"}
    | {"bloggers", "broadcasters", "mistake"}
)
# By whom, by what means or until when it may well have been done for those who owe it.
_FOR_THEM = frozenset(
    {"courier", "letter", "email", "mail", "post", "link", "press", "notice", "officer", "officers", "director", "team"}
    | {"staff", "panel", "group", "board", "committee", "council", "partnership", "body", "bodies", "meeting", "vote"}
    | {"majority", "clerk", "secretary", "chair", "manager", "lead", "convener", "convenor", "colleague", "decision"}
    | {"resolution", "partner", "partners", "range", "number", "variety", "series", "date", "deadline", "click"}
    | {"means", "way", "week", "month", "year", "day", "fortnight", "message", "download", "printer", "designer"}
    | {"process", "review", "survey", "statement", "release", "campaign", "event", "launch", "members", "unit"}
    | {"agencies", "organisations", "councils", "boards", "authorities", "services", "statutory", "joint", "working"}
)
_FOR_US = frozenset({("our", "behalf"), ("their", "behalf"), ("its", "behalf"), ("for", "us"), ("of", "both")})
# "By a member of the secretariat"; "by a member of the public", "of a protest group" are none of theirs.
_ONE_OF = frozenset({"member", "worker"})
_NOT_OURS = frozenset(
    {"public", "parliament", "press", "opposition", "union", "protest", "family", "audience", "news", "rival", "firm"}
    | {"company", "charity", "campaign", "newspaper", "crowd"}
)
_NAMED = 5
_STOPS = frozenset({"and", "but", "was", "were", "is", "are", "has", "have", "had", "which", "who", "that"})
_COPIES, _OF = frozenset({"copy", "copies"}), "of"
# "A copy machine was sent."
_NO_COPY = frozenset({"machine", "machines", "editor", "editors", "shop", "paper", "writer", "deadline"})
_ITS_COPIES = frozenset(
    {"plan", "plans", "strategy", "report", "document", "text", "version", "it", "this", "them", "both", "each"}
    | {"which", "these", "publication", "statement", "booklet", "same", "edition", "final", "finished", "published"}
)
_LEADS = frozenset({"for", "with", "under", "about", "on", "in", "alongside", "beside", "to", "at", "by"})
_BEFORE, _OBJECT = 6, 6


def of_what_else(sign: Sign, sought: Sought) -> str | None:
    """Return the tone of what is said of a draft that people are asked about, or of what goes with a document."""
    if sought.stage is not None or sought.document is None:
        return None
    if is_for_consultation(sign):
        return "draft"
    return "other" if is_of_what_goes_with_it(sign) else None


def why_not_made_known(sign: Sign, sought: Sought) -> str | None:
    """Return why a sentence does not say that a document was made known by those who owe it; None if it may say so."""
    if sought.stage is not None or sought.document is None:
        return None
    if sought.makes:
        return went_something_else(sign, sought)
    line, first, last = sign.line, sign.cued.first, sign.cued.last
    told = line.words.folded[first : min(line.last, last + _REACH)]
    # "Published and placed on the intranet" goes on about the same.
    begin = last + 1 if any(map(_is_done, line.words.folded[last + 1 : min(last + 2, line.last)])) else last
    end = next((at - first for at in range(begin, first + len(told)) if _ends(line, at)), len(told))
    if not sought.reaches and _is_kept_in(told, end):
        return "it says that it stands where only some can see it"
    if sought.reaches and _is_given_back(told, end):
        return "it says that it was given back"
    if _is_of_none_yet(told):
        return "it says so of what was no document yet"
    if _is_by_an_outsider(line, first, last):
        return "it says so of another body"
    if _is_of_other_copies(line, first, last):
        return "it says so of copies of something else"
    return went_something_else(sign, sought)


def _ends(line: Line, at: int) -> bool:
    """Tell whether another clause begins at a word, or what was done besides: "and shared with staff"."""
    words, word = line.words, line.words.folded[at]
    behind = words.folded[at + 1 : min(at + (4 if word in _BESIDES else 2), line.last)]
    if word in _ENDS:
        return _GOES_ON.get(word, _CAN).isdisjoint(behind)
    return not _MARKS.isdisjoint(words.between(at - 1, at)) and not (word in _PLACED or word[:1].isdigit())


def _is_done(word: str) -> bool:
    return word.endswith("ed") or word in GAVE or word in _DONE


def _is_kept_in(told: Sequence[str], end: int) -> bool:
    """Tell whether words say that only those within a body can see a thing: "on the staff portal", "by officers".

    *end* is where their clause ends.
    """
    at = next((place for place in range(end) if _is_closed(told, place)), None)
    if at is None or not _PUBLIC.isdisjoint(told):
        return False
    before = told[:at]
    sites = [place for place, word in enumerate(before) if word in _SITES]
    if sites and any(one in _ALSO and other not in _CAN for one, other in pairwise(told[sites[0] : at + 1])):
        return False
    return not any(_is_another_site(told, at, place) for place in range(at + 1, len(told)) if told[place] in _SITES)


def _is_another_site(told: Sequence[str], at: int, site: int) -> bool:
    """Tell whether a site is named besides a closed place: "on the intranet and the website"."""
    joined = next((place for place in range(site - 1, max(at, site - _JOINED), -1) if told[place] in _ALSO), None)
    if joined is None or not (_STOPS | _NOT_THERE).isdisjoint(told[joined + 1 : site]):
        return False
    closed = any(_is_closed(told, place) for place in range(joined + 1, min(len(told), site + _JOINED)))
    # "And the website was down" is a clause of its own.
    verb = any(word.endswith("ed") or (word in _STOPS and word not in _ALSO) for word in told[site + 1 : site + 2])
    return told[joined + 1] in _ANOTHER and not closed and not verb


def _is_closed(told: Sequence[str], at: int) -> bool:
    word, behind = told[at], told[at + 1 : at + 3]
    if word in _INSIDE or word in _HIDDEN:
        return True
    if word in _KEYS:
        return _WITHOUT.isdisjoint(told[max(0, at - 2) : at])
    if word in _EVERYBODY:
        return not _WITHIN.isdisjoint(behind[:1]) and not _BODIES.isdisjoint(told[at + 2 : at + 5])
    if word == _HOME:
        return not _KEPT.isdisjoint(told[:at])
    if word in _CLOSED and not _ROOMS.isdisjoint(behind):
        return True
    if word not in _INSIDERS or (behind and behind[0] in _OTHERS and _INSIDERS.isdisjoint(behind[1:])):
        return False
    by = next((told[place] for place in range(at - 1, -1, -1) if told[place] not in _ALL), "")
    return by in _TO_THEM or (by == _BY and not _SEEN.isdisjoint(told[:at]))


def _is_given_back(told: Sequence[str], end: int) -> bool:
    """Tell whether a thing came back: "sent the plan back", "and straight back"; not "sent it back in May".

    In the next clause, which begins at *end*, something else may come back: "and they wrote back", "sent back a note".
    """
    while end < len(told) and (told[end] in _STRAIGHT or told[end] in _ALSO):
        end += 1
    places = [at for at, word in enumerate(told) if word == _BACK and _THEN.isdisjoint(told[at + 1 : at + 2])]
    came = not _CAME.isdisjoint(told[end : end + 1])
    return any(at <= end or came or not _IT.isdisjoint(told[end:at]) for at in places)


def _is_of_none_yet(told: Sequence[str]) -> bool:
    """Tell whether it went "only as a rumour", or "before it was written"."""
    triples = list(zip(told, told[1:], told[2:], strict=False))
    if any(one in _MERELY and two == "as" for one, two, _ in triples):
        return True
    return any(
        one == "before" and two in _ITSELF and not _BEGUN.isdisjoint(told[at : at + _NAMED])
        for at, (one, two, _) in enumerate(triples)
    )


def _is_by_an_outsider(line: Line, first: int, last: int) -> bool:
    """Tell whether somebody did it who is none of those who owe it: "by a protester", "by a newspaper"."""
    folded = line.words.folded
    for at in range(first, min(line.last, last + _REACH) - 1):
        if folded[at] in _STOPS and at >= last:
            return False
        if folded[at] != _BY or not _SEEN.isdisjoint(folded[first:at]):
            continue
        named = folded[at + 2 : min(at + 2 + _NAMED, line.last)]
        if _is_for_them(folded[at + 2 : min(at + 2 + _REACH, line.last)]):
            return False
        if folded[at + 1] in _OUTSIDERS:
            return True
        if folded[at + 1] in _SOME:
            ours = not _FOR_THEM.isdisjoint(named) if _ONE_OF.isdisjoint(named) else _NOT_OURS.isdisjoint(named)
            return bool(named) and not ours and not any(word.isdigit() for word in named)
    return False


def _is_for_them(behind: Sequence[str]) -> bool:
    """Tell whether somebody did it for those who owe it: "by an agency on our behalf", "by a printer for us"."""
    return any(
        pair in _FOR_US and behind[at : at + 1] not in (("all",), ("to",))
        for at, pair in enumerate(pairwise(behind), 2)
    )


def _is_of_other_copies(line: Line, first: int, last: int) -> bool:
    """Tell whether it was done to copies of something else: "copies of the budget were placed in libraries"."""
    folded = line.words.folded
    for at in range(max(line.first, first - _BEFORE), min(last, line.last - 1)):
        if folded[at] not in _COPIES:
            continue
        if folded[at + 1] in _NO_COPY:
            return True
        if folded[at + 1] == _OF:
            end = min(line.last, at + 2 + _OBJECT)
            end = next((place for place in range(at + 3, end) if folded[place] in _STOPS | _LEADS), end)
            named = any(each.first < end and each.last > at + 1 for each in line.mentions)
            return not named and _ITS_COPIES.isdisjoint(folded[at + 2 : end])
    return False
