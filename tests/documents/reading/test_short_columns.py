"""Short columns that were read straight across without any room between them, and short texts that are no columns."""

from __future__ import annotations

import pytest

from csc_rules.documents import notices
from csc_rules.documents.reading import read_text
from tests.documents.corpus.faults import across


def is_told(written: str) -> bool:
    """Tell whether it is told of a text that columns were read straight across."""
    return any(each.code == notices.INTERLEAVED for each in read_text("a.txt", written.encode()).notices)


@pytest.mark.parametrize(
    ("left", "right", "width"),
    [
        (
            (
                "Who may come? Anybody who lives by the harbour and has a child. The door is open from nine, and the"
                " tea is free for all of you."
            ),
            (
                "What is on? Songs at ten. Paint at noon. The boat trip is on the first of May, and the"
                " bus will go from"
                " the school at eight."
            ),
            40,
        ),
        (
            (
                "We asked families on the quay what they would change. They told us of the bus and of the dark path to"
                " the swings."
            ),
            (
                "Our pledge is to light the path by the end of the year. It will be done by the roads"
                " team with the help"
                " of the port."
            ),
            36,
        ),
        (
            (
                "Each of the islands has a nurse of its own. The nurse calls on every baby in the first"
                " week and again in"
                " the spring."
            ),
            (
                "A team of six looks after the older ones. It is led by the school and meets in the hall on the last"
                " day of term."
            ),
            34,
        ),
        (
            (
                "Children are safe. The number of those who had to move house twice in a year is down"
                " by a third. That is"
                " the best since we began."
            ),
            (
                "Children do well. More of them read by the age of seven, and the gap to the rest of the county is the"
                " smallest in years."
            ),
            44,
        ),
        (
            (
                "There is a plan for the bairns of the burgh. It was drawn up by the council and the board, and tells"
                " what the two of them will do."
            ),
            (
                "You can help. Tell us by the end of June what you think of it. There is a form at the desk of the"
                " library and on the web."
            ),
            38,
        ),
        (
            (
                "Money is short. The fund of 2005 has gone. Each of the two of us put in the same sum as in the"
                " year before, and it will not last."
            ),
            (
                "Staff are few. We have a post in the north that has been empty since May. They all do the work of two"
                " in the meantime."
            ),
            36,
        ),
    ],
)
def test_short_columns_are_told(left: str, right: str, width: int) -> None:
    """Two texts of a few lines each, side by side."""
    assert is_told("\n".join(across((left, right), width)))


@pytest.mark.parametrize(
    "written",
    [
        "Ward North South\nBabies 12 15\nPupils 140 162\nYoung carers 3 9\n",
        "Aim     Who leads     By when\nHomes   The Council   May 2019\nPlay   The Board   June 2019\n",
        "The Clerk\nHarbour House\n4 The Quay\nPort Ellen\nIsle of Islay\nPA42 7DF\n",
        (
            "The sea is in. The sea is out.\nWe run along the sand and shout.\nThe gulls are white, the sky is wide,\n"
            "And we are happy, side by side.\n"
        ),
        (
            "One girl said: “I like it here. The grown ups listen. They ask, and then they do it.” A"
            " boy said: “It is OK,"
            " but the bus is slow.”"
        ),
        (
            "We use Getting It Right for Every Child, The Promise, Making It Work and On the Move in each school, and"
            " Growing Up in the North as well."
        ),
        "- safe, e.g. at home. at school. online.\n- healthy, incl. teeth. eyes. ears.\n- active\n",
        (
            "Q. Who is it for? A. Everybody. Q. When is it? A. On Monday. Q. Where? A. In the hall. Q. What is it? A. A"
            " fair."
        ),
        (
            "The nurse whom we spoke of is one of those we work with and care for. It is dealt with by the team, and"
            " looked at by and for parents."
        ),
        (
            "Vitamin A is given to all. Hepatitis A and B are tested for. Plan A was to go on; Option A"
            " has the least cost"
            " and Grade A is the best."
        ),
    ],
)
def test_short_texts_that_are_no_columns(written: str) -> None:
    """Tables, addresses, verse, what children said, titles and lists are left alone."""
    assert not is_told(written)
