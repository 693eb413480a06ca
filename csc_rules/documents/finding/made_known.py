"""Whether what was made known went out, and by whom: not "on the staff intranet", "back", "by a protester".

Who gave a document to others did not receive it: "the Ministers wrote to us with a copy", "an email from the police".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from csc_rules.documents.case import Sought
from csc_rules.documents.meant.consulting import is_for_consultation, is_of_what_goes_with_it
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

# What stands so many words behind the words that say it tells where it was done, or by whom.
_REACH = 10
_INSIDE = frozenset({"intranet", "sharepoint", "extranet", "internally", "login", "passworded"})
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
_PASSWORD, _WITHOUT = "password", frozenset({"no", "without", "any"})
_PUBLIC = frozenset({"public", "publicly", "libraries"})
_SITES, _ALSO = frozenset({"website", "websites", "online", "internet"}), frozenset({"and", "also", "plus", "well"})
_BACK, _THEN = "back", frozenset({"in", "on", "at"})
_MERELY, _ITSELF = frozenset({"only", "merely", "just", "simply"}), frozenset({"it", "the", "this", "they"})
_BEGUN = frozenset(
    {"written", "drafted", "finished", "completed", "complete", "ready", "begun", "started", "made", "drawn", "existed"}
)
_BY = "by"
_SOME = frozenset({"a", "an", "one", "some", "another", "several", "two"})
_OUTSIDERS = frozenset(
    {"someone", "somebody", "others", "strangers", "campaigners", "protesters", "journalists", "critics"}
    | {"newspapers", "unions", "activists", "opponents", "parents", "pupils", "residents", "students", "neighbours"}
    | {"hackers", "bloggers", "broadcasters", "mistake"}
)
# By whom, by what means or until when it may well have been done for those who owe it.
_FOR_THEM = frozenset(
    {"courier", "letter", "email", "mail", "post", "link", "press", "notice", "officer", "officers", "director", "team"}
    | {"staff", "panel", "group", "board", "committee", "council", "partnership", "body", "bodies", "meeting", "vote"}
    | {"majority", "clerk", "secretary", "chair", "manager", "lead", "convener", "convenor", "colleague", "decision"}
    | {"resolution", "partner", "partners", "range", "number", "variety", "series", "date", "deadline", "click"}
    | {"means", "way", "week", "month", "year", "day", "fortnight", "message", "download", "printer", "designer"}
    | {"process", "review", "survey", "statement", "release", "campaign", "event", "launch", "members"}
    | {"agencies", "organisations", "councils", "boards", "authorities", "services", "statutory", "joint", "working"}
)
_NAMED = 5
_STOPS = frozenset({"and", "but", "was", "were", "is", "are", "has", "have", "had", "which", "who", "that"})
_GAVE = frozenset(
    {"sent", "gave", "forwarded", "emailed", "posted", "mailed", "wrote", "handed", "passed", "issued", "presented"}
    | {"submitted", "supplied", "provided", "shared", "published", "circulated", "copied", "delivered", "returned"}
    | {"rejected", "refused", "declined", "distributed", "released", "transmitted", "conveyed", "brought", "showed"}
    | {"enclosed", "attached", "lent", "leaked", "written", "given", "shown", "wanted", "requested", "demanded"}
    | {"await", "awaited", "lack"}
)
_BEFORE_VERB = frozenset({"has", "have", "had", "also", "then", "later", "both", "and", "each", "now", "again", "soon"})
# "The Ministers (emailed 3 April); the police (posted)" are those it went to.
_APART = frozenset("(:;|\u2013\u2014")
_LETTERS = frozenset({"letter", "letters", "email", "emails", "mail", "note", "message", "reply", "response"})
_CAME_FROM = _LETTERS | {"copy", "copies", "received", "came", "arrived", "obtained", "sent", "got", "back", "plan"}
_OWNS = ("'", "\u2019")
_OFFICES = frozenset(
    {"office", "offices", "officials", "inbox", "team", "department", "mailbox", "secretariat", "directorate", "unit"}
    | {"representative", "representatives", "address", "desk", "staff", "headquarters", "portal"}
)
_FROM, _FROM_AT, _TO = "from", 4, "to"
_GOT_IT = frozenset(
    {"received", "acknowledged", "held", "read", "noted", "seen", "welcomed", "confirmed", "recorded", "accepted"}
    | {"requested", "required", "asked", "agreed", "viewed", "signed", "obtained", "approved", "receipt", "delivery"}
)
_COPIES, _OF = frozenset({"copy", "copies"}), "of"
# "A copy machine was sent."
_NO_COPY = frozenset({"machine", "machines", "editor", "editors", "shop", "paper", "writer", "deadline"})
_ITS_COPIES = frozenset(
    {"plan", "plans", "strategy", "report", "document", "text", "version", "it", "this", "them", "both", "each"}
    | {"which", "these", "publication", "statement", "booklet", "same", "edition", "final", "finished", "published"}
)
_LEADS = frozenset({"for", "with", "under", "about", "on", "in", "alongside", "beside", "to", "at", "by"})
_BEFORE, _OBJECT, _ASIDE = 6, 6, 7
# Bodies that are named together have at most so many words.
_LISTED = 40


def of_what_else(sign: Sign, sought: Sought) -> str | None:
    """Return the tone of what is said of a draft that people are asked about, or of what goes with a document."""
    if sought.stage is not None or sought.document is None:
        return None
    if is_for_consultation(sign):
        return "draft"
    return "other" if is_of_what_goes_with_it(sign) else None


def why_not_made_known(sign: Sign, sought: Sought) -> str | None:
    """Return why a sentence does not say that a document was made known by those who owe it; None if it may say so."""
    if sought.stage is not None or sought.document is None or sought.makes:
        return None
    line, first, last = sign.line, sign.cued.first, sign.cued.last
    told = line.words.folded[first : min(line.last, last + _REACH)]
    if not sought.reaches and _is_kept_in(told):
        return "it says that it stands where only some can see it"
    if sought.reaches and _is_given_back(told):
        return "it says that it was given back"
    if _is_of_none_yet(told):
        return "it says so of what was no document yet"
    if _is_by_an_outsider(line, first, last):
        return "it says so of another body"
    if _is_of_other_copies(line, first, last):
        return "it says so of copies of something else"
    return None


def _is_kept_in(told: Sequence[str]) -> bool:
    """Tell whether words say that only those within a body can see a thing: "on the staff portal", "by officers"."""
    at = next((place for place in range(len(told)) if _is_closed(told, place)), None)
    if at is None or not _PUBLIC.isdisjoint(told):
        return False
    before = told[:at]
    sites = [place for place, word in enumerate(before) if word in _SITES]
    return not sites or _ALSO.isdisjoint(before[sites[0] :])


def _is_closed(told: Sequence[str], at: int) -> bool:
    word, behind = told[at], told[at + 1 : at + 3]
    if word in _INSIDE or word in _HIDDEN:
        return True
    if word == _PASSWORD:
        return _WITHOUT.isdisjoint(told[max(0, at - 2) : at])
    if word in _EVERYBODY:
        return not _WITHIN.isdisjoint(behind[:1]) and not _BODIES.isdisjoint(told[at + 2 : at + 5])
    if word == _HOME:
        return not _KEPT.isdisjoint(told[:at])
    if word in _CLOSED and not _ROOMS.isdisjoint(behind):
        return True
    if word not in _INSIDERS or (behind and behind[0] in _OTHERS):
        return False
    by = next((told[place] for place in range(at - 1, -1, -1) if told[place] not in _ALL), "")
    return by in _TO_THEM or (by == _BY and not _SEEN.isdisjoint(told[:at]))


def _is_given_back(told: Sequence[str]) -> bool:
    """Tell whether a thing came back: "sent the plan back"; not "sent it back in May"."""
    return any(word == _BACK and _THEN.isdisjoint(told[at + 1 : at + 2]) for at, word in enumerate(told))


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
        if folded[at] != _BY:
            continue
        if folded[at + 1] in _OUTSIDERS:
            return True
        if folded[at + 1] in _SOME:
            named = folded[at + 2 : min(at + 2 + _NAMED, line.last)]
            return bool(named) and _FOR_THEM.isdisjoint(named) and not any(word.isdigit() for word in named)
    return False


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


def did_not_get_it(line: Line, name: NameRead) -> bool:
    """Tell whether a body is not who got a document, but who gave it, or what is named is its own.

    "The police wrote to us", "a letter from the police"; "it has gone to the director's head".
    """
    words = line.words
    folded, at = words.folded, name.first - 1
    if at > line.first and folded[at] == "the":
        at -= 1
    if at > line.first and folded[at] == _FROM and not _CAME_FROM.isdisjoint(folded[max(line.first, at - 4) : at]):
        return True
    if at > line.first and folded[at] == _BY and _GOT_IT.isdisjoint(folded[max(line.first, at - _FROM_AT) : at]):
        return True
    at, behind = name.last, words.text[words.ends[name.last - 1] :][:2]
    if at < line.last and (folded[at] in _LETTERS or (behind[:1] in _OWNS and folded[at] not in _OFFICES)):
        return True
    if _is_led_to(line, name):
        return False
    if behind[:1] == "," and (closed := _end_of_aside(line, at)) is not None:
        at = closed
    end = min(line.last, at + _LISTED)
    while at < end:
        other = _name_at(line, at)
        if other is None and not (folded[at] in _BEFORE_VERB or folded[at].endswith("ly")):
            break
        at = at + 1 if other is None else other.last
    given = at < line.last and folded[at] in _GAVE
    return given and _APART.isdisjoint(words.between(name.last - 1, at))


def _is_led_to(line: Line, name: NameRead) -> bool:
    """Tell whether "to" leads to a body, or to those it is named with: "a letter to the port and the police"."""
    folded, at = line.words.folded, name.first - 1
    begin = max(line.first, at - _LISTED)
    while at > begin and (folded[at] in ("the", "and") or _name_at(line, at) is not None):
        at -= 1
    return at > line.first and folded[at] == _TO


def _name_at(line: Line, at: int) -> NameRead | None:
    place = bisect_right(line.names, at, key=attrgetter("first")) - 1
    return line.names[place] if place >= 0 and at < line.names[place].last else None


def _end_of_aside(line: Line, at: int) -> int | None:
    """Return where a sentence goes on behind what is said by the way: "the police, in a letter, enclosed it"."""
    words = line.words
    return next(
        (place for place in range(at + 1, min(line.last, at + _ASIDE)) if "," in words.between(place - 1, place)), None
    )
