"""Of which day the law is asked, where a body was not there yet in the time that a text tells of."""

from __future__ import annotations

from datetime import date

from csc_rules.record.model import Record
from tests.documents.cases import case

MERGED = Record(body="Cwm Taf Morgannwg Public Services Board")
WITH_A_YOUNGER = Record(body="Fife Council", jointly_with=("Fife Integration Joint Board",))


def test_a_board_that_came_later() -> None:
    """The law is that of its first day."""
    found = case("# Well-being plan\n\nThe plan was published on 3 May 2023.\n", record=MERGED, as_at=date(2023, 12, 1))
    assert found.law_at == date(2023, 5, 18)


def test_what_is_asked_of_a_board_that_came_later() -> None:
    """A plan is asked of it, though the text tells of the time before."""
    found = case("# Well-being plan\n\nThe plan was published on 3 May 2023.\n", record=MERGED, as_at=date(2023, 12, 1))
    assert any(each.id == "wal-wfga-2015.publish-plan/act" for each in found.suggestions)


def test_a_partner_that_came_later() -> None:
    """The law is that of the time of the body that the text is read for."""
    text = "# Fife Children's Services Plan 2014-2015\n"
    period = (date(2014, 4, 1), date(2015, 3, 31))
    assert case(text, record=WITH_A_YOUNGER, as_at=date(2020, 1, 1), period=period).law_at == date(2014, 4, 1)


def test_what_is_asked_of_a_board_that_merged_after_the_first_day_of_its_plan() -> None:
    """The plan of two boards that became one is asked of the one."""
    board = Record(body="Flintshire and Wrexham PSB")
    found = case("# Flintshire and Wrexham Well-being Plan 2023-28\n", record=board, as_at=date(2024, 1, 1))
    assert any(each.id == "wal-wfga-2015.publish-plan/act" for each in found.suggestions)


def test_what_is_asked_of_boards_that_work_as_one() -> None:
    """Two boards that have not merged are asked together."""
    boards = Record(body="Gwynedd PSB", jointly_with=("Anglesey Public Services Board",))
    found = case("# Gwynedd and Ynys Môn Well-being Plan 2023-28\n", record=boards, as_at=date(2024, 1, 1))
    assert any(each.id == "wal-wfga-2015.publish-plan/act" for each in found.suggestions)
