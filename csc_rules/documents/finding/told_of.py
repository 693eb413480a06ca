"""Whether the sentences before a list of members tell of what is the arrangements, and of nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import Cued
from csc_rules.documents.files.titles import cover
from csc_rules.documents.finding.called_by_name import CHILDREN, THE, names_it, plain
from csc_rules.documents.finding.lists_of_members import GROUPS, is_for, is_not_there_yet
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of

# So many sentences stand at most between the one that names a group and those who belong to it.
_FAR = 8
# "It has a choir": the verb and what it is about stand within so many words.
_NEAR = 4
_IT, _ITS = "it", "its"
_THIS = THE | {"this", "that"}
_THEIR = "their"
# "It has a choir", "it is to have", and not "it is a board".
_ONE, _IS, _TO = frozenset({"a", "an", "another", "some"}), frozenset({"is", "was"}), "to"
_AS, _ARTICLES = "as", frozenset({"a", "the", "our"})
_VERBS = frozenset({"is", "has", "meets", "met", "was", "brings", "began", "exists", "works", "decides", "leads"})
_VERBS |= {"agreed", "oversees", "continues", "plans", "goes", "sets", "came", "serves", "acts"}
# What is to come, or has ended, has no members now.
_NOT_NOW = frozenset({"promise", "question", "previous", "next", "other", "draft"})
_ENDED = frozenset({"ended", "abolished", "dissolved", "disbanded", "closed", "ceased", "replaced", "wound", "until"})
_ENDED |= {"shadow", "proposed", "former", "will", "should", "must", "might", "could", "would", "may", "longer"}
_ENDED |= {"close", "end", "suspended", "before", "merged", "stopped", "failed", "planned", "if", "never"}
_SIGNED = frozenset({"signed", "signatories", "parties"})
_AGREEMENTS = frozenset({"agreement", "memorandum", "compact", "concordat", "protocol"})
_PARTIES = frozenset({"members", "partners", "parties"})
# "It goes on meeting" has no other group.
_MEETING = "meeting"
_EARLY = 12


def is_told_of(sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence before names the arrangements, and all behind it go on to tell of the same group."""
    lines, line = sign.text.lines, sign.line
    # "Their members" are those of others.
    if line.folded[0] == _THEIR or is_not_there_yet(sign):
        return False
    between: list[Line] = []
    for each in reversed(lines[max(0, sign.number - _FAR) : sign.number]):
        if each.passage.trail != line.passage.trail or each.passage.role != "paragraph":
            return False
        name = _subject(each, sought)
        if name is not None:
            if each.folded[0] in THE and _is_of_another_place(sign, sought):
                return False
            return _goes_on([each, *reversed(between)], name, sign, sought)
        between.append(each)
    return False


def _is_of_another_place(sign: Sign, sought: Sought) -> bool:
    """Tell whether a file is titled as that of another place: "Skerry Children's Plan"."""
    ours = {word for doer in sought.doers for word in plain(words_of(doer.title).folded)} | {"our"}
    for line in cover(sign.text):
        folded, words = line.words.folded, line.words
        at = next((at for at in range(line.first + 1, line.last) if folded[at] in CHILDREN), None)
        if at is not None and words.is_capital(at - 1) and folded[at - 1].removesuffix("s") not in ours | THE:
            return True
    return False


def _goes_on(told: list[Line], name: int, sign: Sign, sought: Sought) -> bool:
    """Tell whether sentences, of which the first names a group, tell of that one, and a list is of its members."""
    named = name - told[0].first
    called = set(plain(told[0].folded[:named])) & GROUPS
    for at, each in enumerate(told):
        if _is_not_now(each) or (at and not _takes_up(each, called)):
            return False
        called |= _goes_by(each)
    if not set(plain(words_of(sought.document_title or "").folded)) & GROUPS <= called:
        return False
    if any(word in GROUPS for word in plain(sign.line.words.folded[sign.cued.first : sign.cued.last])):
        return not _names_another(sign.line, called, until=sign.cued.last, name=told[0].folded[:named])
    if any(tells_of_another(each, each.first + (0 if at else named)) for at, each in enumerate(told)):
        return False
    last = told[-1].first + (named if len(told) == 1 else 0)
    if not _SIGNED.isdisjoint(sign.line.folded):
        agreed = _is_on_an_agreement(told, sign.line)
    else:
        agreed = not tells_of_another(told[-1], last, far=True)
    return agreed and not _names_another(told[-1], called, since=last)


def tells_of_another(line: Line, first: int, *, far: bool = False) -> bool:
    """Tell whether a sentence goes on, right behind its verb, to something else: "it has a choir", "is to have"."""
    folded = line.words.folded[first : line.last]
    return any(
        (behind in _ONE and verb not in _IS and verb != _AS and _AGREEMENTS.isdisjoint(folded[at : at + 3]))
        or (verb in _IS and behind == _TO)
        for at, (verb, behind) in enumerate(pairwise(folded if far else folded[:_NEAR]))
    )


def _subject(line: Line, sought: Sought) -> int | None:
    """Return where the name of the arrangements ends with which a sentence begins, before its verb."""
    folded, words = line.words.folded, line.words
    ours = {word for doer in sought.doers for word in words_of(doer.title).folded}
    first = line.first + (folded[line.first] in THE)
    while first < line.last and folded[first] in ours and words.is_capital(first):
        first += 1
    for cued in line.cued:
        if not (first <= cued.first < first + _FAR and is_for(cued.cue, sought)):
            continue
        last = cued.last + (cued.last < line.last and folded[cued.last] in GROUPS and words.is_capital(cued.last))
        called = cued.first == first and names_it(cued, sought, line)
        if (called or _heads(cued, folded[first:last])) and words.is_capital(first) and words.is_capital(last - 1):
            return last if last < line.last and folded[last] in _VERBS else None
    return None


def _heads(cued: Cued, name: Sequence[str]) -> bool:
    """Tell whether a name is one by which headings call the arrangements."""
    return any(words_of(heading).folded == tuple(name) for heading in cued.cue.headings)


def _takes_up(line: Line, called: set[str]) -> bool:
    """Tell whether a sentence goes on to tell of a group: "it meets", "the Board agreed", "by that agreement"."""
    folded = line.folded
    # "Its choir sang" tells of something else.
    if folded[0] == _IT or (folded[0] == _ITS and not _PARTIES.isdisjoint(folded[1:2])):
        return True
    at = 0 if folded[0] in _THIS else 1
    near = set(plain(folded[at + 1 : at + 2]))
    return folded[at : at + 1] != () and folded[at] in _THIS and not (called | _AGREEMENTS).isdisjoint(near)


def _goes_by(line: Line) -> set[str]:
    """Return what a group is besides: "it meets as a Board", "the partnership serves as the board"."""
    folded = line.folded
    return {
        word
        for before, article, word in zip(folded, folded[1:], folded[2:], strict=False)
        if before == _AS and article in _ARTICLES and word in GROUPS
    }


def _is_not_now(line: Line) -> bool:
    """Tell whether a sentence says that a group is still to come, has ended or does not meet."""
    begin = line.folded[:_EARLY]
    if any(word == "not" and behind not in _ONE for word, behind in pairwise(line.folded)):
        return True
    ended = not _ENDED.isdisjoint(begin)
    idle = "denial" in line.tones and ("is", "not", "a") not in zip(begin, begin[1:], begin[2:], strict=False)
    return ended or idle or bool(_NOT_NOW & line.tones.keys())


def _names_another(line: Line, called: set[str], *, since: int = 0, until: int = 0, name: Sequence[str] = ()) -> bool:
    """Tell whether a sentence has a word for groups by which the one that is told of is not called, or of another."""
    folded = plain(line.words.folded[since or line.first : until or line.last])
    for at, word in enumerate(folded):
        if word not in GROUPS or word == _MEETING or not at:
            continue
        before = next((each for each in reversed(folded[:at]) if each not in plain(name) or each in THE), "")
        if word not in called or before not in _THIS | _ARTICLES:
            return True
    return False


def _is_on_an_agreement(told: list[Line], line: Line) -> bool:
    """Tell whether what some have signed is the agreement that was told of, and no other document is."""
    says = [each for each in told if not (_AGREEMENTS.isdisjoint(each.folded) or _PARTIES.isdisjoint(each.folded))]
    return bool(says) and not any(each.mentions for each in (*told, line))
