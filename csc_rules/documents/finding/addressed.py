"""Letters: whoever one is addressed or copied to got what it encloses, and was asked for what it asks.

"I enclose a copy of our plan", or "a full draft is enclosed, and we are writing to ask for your views" under a subject
line that names the plan: it was done on the day of the letter, to those to whom that went, by those who sign it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.finding.classes import Reached, may_mean
from csc_rules.documents.finding.enclosing import asks_for_views, encloses
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.in_list import within
from csc_rules.documents.finding.took_part import ASKING
from csc_rules.documents.meant.reviews import is_of_a_review
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.sentences.letter_heads import Letter, letter_of, named_in
from csc_rules.documents.sentences.letter_rows import Row
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE

_SEND = "send"
_US = frozenset({"we", "i"})
_NOT = frozenset({"not", "no", "already", "last", "previous", "had", "were", "was", "thank", "thanks", "sent", "later"})
_COPIED, _ANSWER = frozenset({"copied", "cc"}), frozenset({"respond", "reply", "comment", "comments", "views"})
_ASKED = frozenset({"invited", "asked", "welcome", "invite", "ask"})
_ON_BEHALF, _JOINING = ("on", "behalf", "of"), frozenset({"the", "and", "both"})
_DO = frozenset({"write", "am", "are", "enclose", "attach", "send"})
_THAT = frozenset({"that", "whether", "if", "who", "which", "asked", "hope"})
_WHY = "the letter that {} is addressed to them"
_SENDS, _ASKS = "encloses it", "asks for views on the draft it encloses"


class Done(NamedTuple):
    """A sentence of a letter by which an act is done, and the words that say how."""

    text: Marked
    letter: Letter
    line: Line
    how: str

    @property
    def bearing(self) -> Bearing:
        """Return that it was done."""
        return Bearing(quote=self.line.quote(), answer=Answer.FOUND, tone=DONE, why=f"the letter itself {self.how}")


def done_by_letter(grounds: Grounds, sought: Sought) -> tuple[Done, ...]:
    """Return where letters of those who owe an act do it to somebody whom it has to reach."""
    asks = sought.verb in ASKING and sought.stage is not None and not is_of_a_review(sought)
    if not asks and (sought.verb != _SEND or sought.stage is not None):
        return ()
    place = ("by letter", sought.ruleset, sought.duty)
    return grounds.once(place, lambda: tuple(_done(grounds, sought, asks=asks)))


def by_letter(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield what letters tell of an act that they do themselves: that it was done, or whom it reached."""
    for done in done_by_letter(grounds, sought):
        if sought.whom is None:
            yield done.bearing
            continue
        for line, found in _reached(grounds, sought, done):
            answer = Answer.FOUND if found.sure else Answer.PARTLY
            yield Bearing(
                quote=line.quote(), answer=answer, tone=DONE, why=_WHY.format(done.how) if found.sure else found.why
            )


def together_by_letter(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield the letters by which all who owe an act do it: on behalf of all of them, or signed by all of them."""
    doers = {doer.id for doer in sought.doers}
    for done in done_by_letter(grounds, sought):
        behalf = (_certain(_on_behalf(line)) for line in done.letter.body)
        signed = {name for row in (*done.letter.sender, *done.letter.signed) for name in _certain(row.names)}
        if any(doers <= named for named in behalf) or doers <= signed:
            yield done.bearing


def _on_behalf(line: Line) -> list[NameRead]:
    """Return for whom a sentence says that a letter is written: "on behalf of both boards I enclose"."""
    folded, words = line.words.folded, line.words
    of = next((at for at in range(line.first + 2, line.last) if folded[at - 2 : at + 1] == _ON_BEHALF), None)
    if of is None:
        return []
    names = [name for name in line.names if name.first > of]
    at, found = of + 1, []
    while at < line.last and (folded[at] in _JOINING or any(name.first == at for name in names)):
        name = next((each for each in names if each.first == at), None)
        found += [name] if name is not None else []
        at = name.last if name is not None else at + 1
    close = found[-1].last if found else at
    opens, ends = of - 2 == line.first, close == line.last or "," in words.between(close - 1, close)
    before, behind = folded[line.first : line.first + 2], folded[at : at + 2]
    writes = _writes(behind) if opens else ends and _writes(before) and _THAT.isdisjoint(folded[line.first : of])
    return found if writes else []


def _writes(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[0] in _US and words[1] in _DO


def _certain(names: Iterable[NameRead]) -> set[str]:
    return {name.body for name in names if name.body is not None and not name.flags}


def _done(grounds: Grounds, sought: Sought, *, asks: bool) -> Iterator[Done]:
    for text in grounds.texts:
        letter = _letter(grounds, text)
        if letter is None or not _is_theirs(letter, sought) or not _goes_to_them(grounds, sought, letter, asks=asks):
            continue
        enclosing = [line for line in letter.body if encloses(grounds, sought, text, letter, line, draft=asks)]
        if not asks:
            yield from (Done(text, letter, line, _SENDS) for line in enclosing)
        elif enclosing:
            asking = (line for line in letter.body if _asks(grounds, sought, text, letter, line))
            yield from (Done(text, letter, line, _ASKS) for line in asking)


def _letter(grounds: Grounds, text: Marked) -> Letter | None:
    return grounds.once(("letter", id(text)), lambda: letter_of(text))


def _is_theirs(letter: Letter, sought: Sought) -> bool:
    """Tell whether a letter is from those who owe an act, as its label, signature, words or head say."""
    doers = {doer.id for doer in sought.doers}
    names = [name for row in (*letter.sender, *letter.signed, *letter.headed) for name in row.names]
    names += [name for line in letter.body for name in _on_behalf(line)]
    return not {name.body for name in names}.isdisjoint(doers)


def _addressed(letter: Letter, *, asks: bool) -> Iterator[tuple[Row, Answer]]:
    """Yield to whom a letter went; whoever only got a copy of what asks for views was perhaps not asked."""
    yield from ((each, Answer.FOUND) for each in letter.to)
    invited = not asks or any(_asks_the_copied(line) for line in letter.body)
    yield from ((each, Answer.FOUND if invited else Answer.PARTLY) for each in letter.copied)


def _asks_the_copied(line: Line) -> bool:
    """Tell whether a sentence asks those who got a copy, too: "colleagues copied in are invited to respond"."""
    folded = line.folded
    return not any(each.isdisjoint(folded) for each in (_COPIED, _ASKED, _ANSWER)) and _NOT.isdisjoint(folded)


def _goes_to_them(grounds: Grounds, sought: Sought, letter: Letter, *, asks: bool) -> bool:
    """Tell whether a letter is addressed to anybody, or to one of the bodies that alone an act has to reach."""
    sure = [address for address, answer in _addressed(letter, asks=asks) if answer is Answer.FOUND]
    if not sought.reaches_only:
        return bool(sure)
    spans = ((address.line, *span) for address in sure for span in named_in(address))
    return any(
        may_mean(grounds, name, sought.reaches_only)
        for line, since, until in spans
        for name in line.names
        if since <= name.first < until
    )


def _reached(grounds: Grounds, sought: Sought, done: Done) -> Iterator[tuple[Line, Reached]]:
    """Yield where a letter names whom a point asks of among those to whom it went."""
    for address, answer in _addressed(done.letter, asks=done.how == _ASKS):
        for span in named_in(address):
            found = within(grounds, sought, address.line, *span)
            if found is not None:
                yield address.line, found if answer is Answer.FOUND else evolve(found, sure=False)


def _asks(grounds: Grounds, sought: Sought, text: Marked, letter: Letter, line: Line) -> bool:
    return asks_for_views(grounds, sought, text, letter, line) and _is_of_stage(grounds, sought, text, line)


def _is_of_stage(grounds: Grounds, sought: Sought, text: Marked, line: Line) -> bool:
    """Tell whether the draft is of the document that is made, where others ask for views before other acts."""
    number = text.lines.index(line)
    signs = (Sign(text, number, line, cued) for cued in line.told)
    first = next(signs, None)
    made = sought.stage in grounds.making.get(sought.kind, ()) or not sought.stages
    return made if first is None else grounds.is_of_stage(first, sought)
