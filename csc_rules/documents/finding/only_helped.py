"""Whether somebody who is named in a sentence on a consultation only lent a hand, or stayed away, and was not asked."""

from __future__ import annotations

from itertools import pairwise

from csc_rules.documents.cueing import Cued
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.sentences.marks import Line

_DETERMINERS = frozenset({"the", "all", "its", "our", "their"})
# "Asked by the youth council", "at the carers' centre": who asked, and where others met, was not asked there.
_BY, _AT, _OUT = "by", "at", "out"
_LED = frozenset(
    {"asked", "led", "hosted", "run", "organised", "held", "arranged", "chaired", "facilitated", "convened", "carried"}
    | {"conducted", "designed", "funded", "gathered", "collected", "interviewed", "visited", "surveyed"}
)
_PLACES = frozenset({"centre", "centres"})
# "Near the youth forum", "and thanked the youth council", "set up a youth forum".
_BESIDE = frozenset({"near", "outside", "inside", "beside", "opposite", "behind", "thanked", "praised", "funded"})
_BESIDE |= {"up", "formed", "created", "established", "founded", "joined", "elected"}
_WITH_HELP = frozenset(
    {"eve", "words", "help", "support", "advice", "hall", "offices", "rooms", "premises", "day", "style"}
)
_MADE_BY = frozenset({"written", "designed", "made", "funded", "drawn"})
# "A Youth Forum day": what is held is called after somebody, and others may have come to it.
_HELD = frozenset({"day", "days", "evening", "evenings", "event", "events", "conference", "weekend", "gala", "awards"})
_STAYED_AWAY = frozenset({"apologies", "regrets"})
# "Tenants of the landlords", "no replies came from them": others were asked, or nobody answered.
_OF_THEM = frozenset({"tenants", "residents", "staff", "customers", "users", "patients", "pupils", "clients"})
_OF_THEM |= {"offices", "premises", "building", "housing", "band", "club", "choir"}
# "Seven groups brought together figures and views": who gathered what others said was not asked for it.
_GATHERED = frozenset({"gathered", "collected", "compiled", "collated", "analysed", "summarised"})
_TOGETHER = frozenset({("brought", "together"), ("drew", "together"), ("pulled", "together"), ("put", "together")})
_OF, _OF_AT = "of", 4
_NONE = "no"
ANSWERS = frozenset({"responses", "response", "replies", "reply", "comments", "answers", "answer", "views"})


def only_helped(line: Line, cued: Cued | NameRead) -> bool:
    """Tell whether whoever is named asked others, lent them a room or sent apologies: "pupils were asked by it"."""
    folded, at = line.words.folded, cued.first
    while at > line.first and (line.words.is_capital(at - 1) or folded[at - 1] in _DETERMINERS | {"a", "an"}):
        at -= 1
    led = [word for word in folded[max(line.first, at - 3) : at] if word != _OUT]
    if led[-1:] == [_BY] and not _LED.isdisjoint(led[-2:-1]):
        return True
    if led[-1:] == [_BY] and not _MADE_BY.isdisjoint(folded[max(line.first, at - 5) : at]):
        return True
    if led[-1:] == [_AT] and folded[cued.last - 1] in _PLACES:
        return True
    if not _BESIDE.isdisjoint(led[-1:]) or (led[-1:] == [_OF] and not _WITH_HELP.isdisjoint(led[-2:-1])):
        return True
    if not (_OF_THEM | _HELD).isdisjoint(folded[cued.last : cued.last + 1]):
        return True
    if only_gathered(line, cued):
        return True
    before = folded[line.first : cued.first]
    if any(word == _NONE and behind in ANSWERS for word, behind in pairwise(before)):
        return True
    return is_of_theirs(line, cued.first) or not _STAYED_AWAY.isdisjoint(before)


def only_gathered(line: Line, cued: Cued | NameRead) -> bool:
    """Tell whether whoever is named gathered what others had said: "seven groups brought together their views"."""
    behind = line.words.folded[cued.last : cued.last + 2]
    return behind in _TOGETHER or not _GATHERED.isdisjoint(behind[:1])


def is_of_theirs(line: Line, first: int) -> bool:
    """Tell whether those who belong to somebody are meant: "tenants of the four housing associations"."""
    near = line.words.folded[max(line.first, first - _OF_AT - 1) : first]
    return any(word in _OF_THEM and behind == _OF for word, behind in pairwise(near))
