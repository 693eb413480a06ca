"""Whether a document has what it must contain: a heading with a body, or a sentence that gives it.

A heading alone, or a line of the contents page, is never more than partly.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from csc_rules.documents.anchors import is_anchor_of
from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.grounds import Grounds, bearing, meant
from csc_rules.documents.finding.marks import Line, Marked
from csc_rules.documents.finding.subjects import THIS

# What stands under a heading has to have so many words before it is a body.
A_BODY = 15
# Tones in which a document may well give what it must contain: a plan promises, and is a draft until it is none.
_GIVES = frozenset({"done", "promise", "membership", "meeting", "draft"})


def item(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield what bears on whether a document has an item."""
    key = ("item", f"{sought.kind}.{sought.item}")
    for text in grounds.texts:
        if sought.kind in grounds.file_kinds(text):
            yield from (
                _of_draft(grounds, text, found) for found in _headed(text, key, f"{sought.document}.{sought.item}")
            )
    for sign in grounds.signs(*key):
        own_file = grounds.is_of_own_file(sign, sought)
        found = grounds.about(sign, sought)
        if found.which == "other" or (not own_file and found.which != THIS):
            continue
        if any(each.first <= sign.cued.first and sign.cued.last <= each.last for each in sign.line.mentions):
            continue
        tone = grounds.tone(sign)
        if sign.line.is_heading or sign.line.passage.role == "contents":
            yield bearing(sign, Answer.PARTLY, tone, "a heading or a line of the contents says so, and no text does")
        elif not own_file:
            yield bearing(sign, Answer.PARTLY, tone, "another file says so; the document itself is not this file")
        elif tone not in _GIVES or sign.cued.how is not How.STATED:
            yield bearing(sign, Answer.PARTLY, tone, meant(tone) if tone not in _GIVES else "it touches on this")
        else:
            yield _of_draft(grounds, sign.text, bearing(sign, Answer.FOUND, tone, "the document says so"))


def _of_draft(grounds: Grounds, text: Marked, found: Bearing) -> Bearing:
    """Take back what is found in a draft: it may not stand in the document."""
    if found.answer is Answer.FOUND and grounds.kinds[text.text.file.name].draft:
        return evolve(found, answer=Answer.PARTLY, tone="draft", why=meant("draft"))
    return found


def _headed(text: Marked, key: tuple[str, str], name: str) -> Iterator[Bearing]:
    """Yield the headings for an item, each with whether there is a body under it.

    A heading of our template is known by the *name* that its anchor keeps, whatever it is called by now.
    """
    lines = text.lines
    for number, line in enumerate(lines):
        if line.is_heading and (is_anchor_of(line.passage.anchor, name) or _is_for(line, key)):
            body = tuple(_body(lines, number))
            put_off = bool(body) and "denial" in body[0].tones
            if put_off:
                why = "a heading is there, and what stands under it says that it is not there yet"
                yield Bearing(quote=body[0].quote(), answer=Answer.PARTLY, tone="denial", why=why)
            elif line.passage.role != "contents" and sum(each.last - each.first for each in body) >= A_BODY:
                why = f"it stands under the heading “{line.quote().text}”"
                for each in (body[0],):
                    yield Bearing(quote=each.quote(), answer=Answer.FOUND, tone="done", why=why)
            else:
                why = "a heading is there, and no text under it"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="done", why=why)


def _is_for(line: Line, key: tuple[str, str]) -> bool:
    return any((target.kind, target.name) == key for cue in line.heads for target in cue.targets)


def _body(lines: tuple[Line, ...], number: int) -> Iterator[Line]:
    """Yield what stands under a heading, until the next one that is no lower."""
    level = lines[number].passage.level or 1
    for place, line in enumerate(lines[number + 1 :], number + 1):
        if line.is_heading:
            if line.passage.number == lines[number].passage.number:
                continue
            if (line.passage.level or 1) <= level:
                return
        elif line.passage.role != "contents" and not _heads_nothing(lines, place):
            yield line


def _heads_nothing(lines: tuple[Line, ...], place: int) -> bool:
    """Tell whether a line is the head of a table that has no other row, as in a template that nobody has filled in."""
    passage = lines[place].passage
    if passage.role != "row" or " | " not in passage.text or passage.text.rstrip().endswith((".", "!", "?")):
        return False
    beside = (*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2])
    return not any(line.passage.role == "row" for line in beside)
