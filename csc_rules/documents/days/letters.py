"""The day that a letter, an e-mail or a notice for the press gives at its head."""

from __future__ import annotations

import re
from datetime import date

from csc_rules.documents.days.points import points
from csc_rules.documents.model import Text

# A letter has its day among so many lines at its beginning, and a salutation behind it, or behind so many short ones.
_HEAD, _ADDRESSES, _SHORT = 14, 60, 14
_DEAR = re.compile(r"\s*(?:(?:Dear|Annwyl)\s+\S|(?:Dear )?[Cc]olleagues?\W*$|To whom it may concern)")
# A notice for the press has its day there on a line of its own, with nothing but a label and the hour.
_NOTICE_HEAD = 6
_NOTICE_LABEL = re.compile(
    r"\W*(?:(?:date\W+)?(?:published|issued|posted|released?|(?:press|news)\s+release|date)(?:\s+(?:on|date))?)?\W*",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\W*(?:at\s+)?(?:\d{1,2}[:.]\d{2}\s*(?:am|pm)?)?\W*", re.IGNORECASE)
_EMAIL = re.compile(r"\W*(from|sent|date|to|subject|re)\s*[:|]", re.IGNORECASE)
# "Date: 3 May 2021", and "Skerry, 3 May 2021" in a letter whose head has the place elsewhere, too.
_DATE_LINE = re.compile(r"\W*(?:(?i:date[d]?|our date)|(?P<place>[A-Z][a-z]+),)?\W*")


def notice_day(text: Text) -> date | None:
    """Return the only day that stands alone in the head of a notice or page; None where none does, or several.

    >>> from csc_rules.documents.model import Passage, SourceFile
    >>> lines = (Passage(number=1, text="Plan launched"), Passage(number=2, text="Published Date: 6 Oct 2017 - 13:49"))
    >>> notice_day(Text(file=SourceFile(name="news.txt", kind="txt", sha256=""), passages=lines))
    datetime.date(2017, 10, 6)
    """
    head = [passage for passage in text.passages if passage.role != "furniture"][:_NOTICE_HEAD]
    found = {
        day.when.earliest
        for passage in head
        for day in points(passage.text)
        if day.when.exact
        and _NOTICE_LABEL.fullmatch(passage.text[: day.start])
        and _HOUR.fullmatch(passage.text[day.end :])
    }
    return found.pop() if len(found) == 1 else None


def _sent_on(text: Text) -> date | None:
    """Return the day on which an e-mail or a memo was sent, by its head: "Sent: 5 November 2010", with "To: …"."""
    head = [line for passage in text.passages[:_HEAD] for line in passage.text.splitlines()]
    labels = {match[1].casefold(): line for line in head if (match := _EMAIL.match(line))}
    if not {"from", "to"} <= labels.keys() or labels.keys().isdisjoint({"subject", "re"}):
        return None
    told = labels.get("sent") or labels.get("date")
    days = [day for day in points(told or "") if day.when.exact]
    return days[0].when.earliest if len(days) == 1 else None


def salutation(text: Text) -> int | None:
    """Return the place of the passage with which a letter greets its readers; before it stands nothing but its head.

    >>> from csc_rules.documents.model import Passage, SourceFile
    >>> lines = (Passage(number=1, text="14 August 2023"), Passage(number=2, text="Dear colleagues,"))
    >>> salutation(Text(file=SourceFile(name="letter.txt", kind="txt", sha256=""), passages=lines))
    1
    """
    for place, passage in enumerate(text.passages[:_ADDRESSES]):
        if _DEAR.match(passage.text):
            return place
        if place >= _HEAD and len(passage.text.split()) > _SHORT and ":" not in passage.text:
            return None
    return None


def greets(said: str) -> bool:
    """Tell whether a line greets the readers of a letter.

    >>> greets("Dear Ann"), greets("The port is dear.")
    (True, False)
    """
    return _DEAR.match(said) is not None


def letter_day(text: Text) -> date | None:
    """Return the day that a letter gives on a line of its own above its salutation; None of what is no letter.

    >>> from csc_rules.documents.model import Passage, SourceFile
    >>> lines = (Passage(number=1, text="14 August 2023"), Passage(number=2, text="Dear colleagues,"))
    >>> letter_day(Text(file=SourceFile(name="letter.txt", kind="txt", sha256=""), passages=lines))
    datetime.date(2023, 8, 14)
    """
    head = text.passages[:_HEAD]
    sent = _sent_on(text)
    if sent is not None:
        return sent
    dear = salutation(text)
    if dear is None:
        return None
    for passage in head[:dear]:
        for day in points(passage.text):
            before = _DATE_LINE.fullmatch(passage.text[: day.start])
            if before is None or passage.text[day.end :].strip(" .") or not day.when.exact:
                continue
            place = before["place"]
            if place is None or any(place in each.text for each in head[:dear] if each is not passage):
                return day.when.earliest
    return None
