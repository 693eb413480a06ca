"""Whether it was others who did what a sentence says was done, and none of those who owe it."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.documents.case import Named, Sought
from csc_rules.documents.finding.grounds import Grounds, is_certain
from csc_rules.documents.finding.namesakes import is_of_a_namesake
from csc_rules.documents.grammar_words import MONTH_NAMES, PASSIVE
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of

_BY, _OF = "by", "of"
# Who does for others what they owe, if it is none of them: so many words stand at most between it and what it did.
_OTHERS, _NEAR = frozenset({"department", "government", "ministry", "inspectorate"}), 12
_WE, _HAD = frozenset({"we", "our", "us"}), frozenset({"had", "has", "have"})
_LEADS = frozenset({"by", "to", "from", "with", "of", "for", "and", "or", "in", "at", "on"})
# So many words stand at most between "were" and what was done, and before who is named first.
PASSIVE_AT = 3
# "By the Council", "by full Council": what stands before the word that tells which kind of body it is.
_THE = frozenset({"the", "full", "our", "this"})
# "By the Leader" leaves no doubt whose; "by the County Council's Employment Committee" has so many words.
_ORGANS = frozenset({("leader",), ("mayor",), ("cabinet",), ("chief", "executive"), ("full", "council")})
_COUNCILS, _COMMITTEE, _ORGAN = frozenset({"councils"}), frozenset({"committee", "panel", "subcommittee"}), 6
_LED = frozenset({"led", "overseen", "steered", "coordinated", "supervised", "directed", "guided", "managed"})


def is_by_others(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence says that others did something, and none of those who owe it."""
    if by_another(grounds, sign, sought.doers) and not _were_reached(sign, sought):
        return True
    if _says_by_others(sign, sought) or _shown_by_another(sign, sought) or _is_by_a_department(sign, sought):
        return True
    return is_of_a_namesake(sign.line, grounds.register, sought.doers)


def by_another(grounds: Grounds, sign: Sign, doers: Iterable[Named]) -> bool:
    """Tell whether somebody of the same kind as those who owe it is named before the act, and none of them."""
    ours = {doer.id for doer in doers}
    before = [name.body for name in sign.line.names if is_certain(name) and name.first < sign.cued.first]
    if not before or any(name.body in ours for name in sign.line.names):
        return False
    kinds = {kind for doer in ours for kind in _kinds(grounds, doer)}
    return any(kind in kinds for body in before for kind in _kinds(grounds, body))


def _were_reached(sign: Sign, sought: Sought) -> bool:
    """Tell whether those named before the act are whom it reached: "the harbour trust was consulted"."""
    if not sought.reaches or not sign.line.names:
        return False
    words = sign.line.words.folded[max(sign.line.first, sign.cued.first - PASSIVE_AT) : sign.cued.last]
    begins = sign.line.names[0].first - sign.line.first < PASSIVE_AT
    return begins and f"{sought.verb}ed" in words and not PASSIVE.isdisjoint(words)


def _shown_by_another(sign: Sign, sought: Sought) -> bool:
    """Tell whether what only shows the act was done by another body: "the department has published the strategy".

    That nobody of the same kind as those who owe it did so is no matter then.
    """
    if any((target.kind, target.name) in sought.targets for target in sign.cued.cue.targets):
        return False
    before = [name for name in sign.line.names if name.last == sign.cued.first and is_certain(name)]
    ours = {doer.id for doer in sought.doers}
    return bool(before) and not any(name.body in ours for name in sign.line.names)


def _says_by_others(sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence says by whom it was done, and names none who owe it: "written by the Partnership"."""
    words, last = sign.line.words, sign.cued.last
    folded = words.folded
    at = next((place + 1 for place in range(sign.cued.first, last + 1) if folded[place : place + 1] == (_BY,)), None)
    if at is not None and not _LED.isdisjoint(folded[max(at - 2, 0) : at]):
        # Whoever led or oversaw it did so for those who owe it.
        return False
    if at is not None and _is_by_an_organ(sign.line, at):
        return False
    if at is not None and at < sign.line.last and (folded[at].isdigit() or folded[at] in MONTH_NAMES):
        # "With a request to reply by 31 January".
        return False
    named = [words.text[start] for start in words.starts[at : min(at + 3, sign.line.last)]] if at is not None else []
    if not any(letter.isupper() for letter in named) or (at is not None and _is_one_of_ours(sign.line, at, sought)):
        return False
    ours = {doer.id for doer in sought.doers}
    return not any(name.body in ours for name in sign.line.names) and "this" not in folded[last : last + 3]


def _is_by_an_organ(line: Line, at: int) -> bool:
    """Tell whether "by the Leader" or "by the Council's Staffing Committee" says which part of ours did it."""
    folded = line.words.folded
    at += folded[at : at + 1] == ("the",)
    near = folded[at : min(at + _ORGAN, line.last)]
    committee = any(word in _COUNCILS and not _COMMITTEE.isdisjoint(near[place:]) for place, word in enumerate(near))
    return near[:1] in _ORGANS or near[:2] in _ORGANS or (committee and not any(n.first == at for n in line.names))


def _is_by_a_department(sign: Sign, sought: Sought) -> bool:
    """Tell whether a department did it that does not owe it: "the Department for Schools had published the plan"."""
    line, first = sign.line, sign.cued.first
    folded, ours = line.words.folded, {doer.id for doer in sought.doers}
    if any(name.body in ours for name in line.names) or not _WE.isdisjoint(line.folded):
        return False
    if any(not _OTHERS.isdisjoint(doer.title.casefold().split()) for doer in sought.doers):
        return False
    begin = max(line.first, first - _NEAR)
    at = next((place for place in range(first - 1, begin - 1, -1) if folded[place] in _OTHERS), None)
    # "Asked by the Department, it published the plan": somebody else did.
    led = at is not None and at - 2 >= line.first and folded[at - 2] in _LEADS
    return at is not None and not led and (not _HAD.isdisjoint(folded[first - 1 : first + 1]) or at == first - 1)


def _is_one_of_ours(line: Line, at: int, sought: Sought) -> bool:
    """Tell whether "by the Council" means one who owes it: whose name ends so, where nothing else is named so.

    "By the Council Youth Forum" is by others.
    """
    words = line.words
    at = next((place for place in range(at, line.last) if words.folded[place] not in _THE), line.last)
    if at == line.last or any(name.body is not None and name.first <= at < name.last for name in line.names):
        return False
    behind = words.text[words.ends[at] :].split(None, 2)[:2]
    # "By the Council." ends a file where no word stands behind it.
    near = words.starts[at + 1 : at + 2] == (words.ends[at] + 1,)
    goes_on = near and bool(behind) and (behind[0][0].isupper() or _OF in behind)
    return not goes_on and any(words.folded[at] == words_of(doer.title).folded[-1] for doer in sought.doers)


def _kinds(grounds: Grounds, body: str | None) -> set[str]:
    found = grounds.register.bodies.get(body or "")
    return {kind.name for kind in found.kinds} if found else set()
