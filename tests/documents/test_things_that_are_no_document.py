"""Duties about what is no document: an office, a board. No file is one, and no sentence has to say which is meant."""

from __future__ import annotations

from datetime import date

from csc_rules.record.model import Record
from tests.documents.cases import points
from tests.documents.contents import ENGLAND, ENGLISH, IN_ENGLAND

FLINT = Record(body="Flintshire County Council")
IN_WALES = (date(2011, 4, 1), date(2014, 3, 31))
WELSH = "# Flintshire Children and Young People's Plan 2011-2014\n\n"
DIRECTOR = "wal-children-act-2004.appoint-lead-director/act"
MEMBER = "wal-children-act-2004.designate-lead-member/act"
ENGLISH_DIRECTOR = "eng-children-act-2004.appoint-director/act"


def in_wales(point: str, said: str) -> str:
    """Return what a Welsh plan says of a point."""
    return points(WELSH + said, record=FLINT, as_at=date(2011, 10, 1), period=IN_WALES)[point].answer.value


def in_england(point: str, said: str) -> str:
    """Return what an English plan says of a point."""
    return points(ENGLISH + said, record=ENGLAND, as_at=date(2008, 10, 1), period=IN_ENGLAND)[point].answer.value


def test_who_was_appointed_is_said_of_no_document() -> None:
    """The plan tells of it, and is not the office."""
    said = "The Director of Lifelong Learning was appointed lead director in November 2008."
    assert in_wales(DIRECTOR, said) == "found"


def test_one_office_is_not_the_other() -> None:
    """Who the lead member is tells nothing of the lead director."""
    assert in_wales(DIRECTOR, "The Executive Member for Education is the lead member.") != "found"


def test_a_lead_member_is_told_of_by_that_name() -> None:
    """The plan says who it is."""
    assert in_wales(MEMBER, "The Executive Member for Education is the lead member.") == "found"


def test_an_office_that_is_to_be_filled_is_not_filled() -> None:
    """It is intended."""
    assert in_wales(DIRECTOR, "A lead director will be appointed in the autumn.") == "partly"


def test_an_office_that_is_only_named_is_touched() -> None:
    """Whoever does the work may have been appointed."""
    said = "The Director of Children's Services is the senior person who answers for it."
    assert in_england(ENGLISH_DIRECTOR, said) == "partly"
