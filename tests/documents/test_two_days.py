"""One act on one document with two days, in whatever words the second is told; and what is no contradiction."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.model import Notice
from csc_rules.record.model import Record
from tests.documents.cases import FIFE, case
from tests.documents.test_acts_found import AS_AT

NEWS = (
    "# News\n\nThe Fife Children's Services Plan 2023-2026 was published by Fife Council and NHS Fife on 12 June 2023."
)
SHORT = "# For you\n\nThis is the short version of a long book that grown ups wrote.\n\n"


def notices(*written: str, record: Record = FIFE, as_at: date = AS_AT) -> list[Notice]:
    """Return what is told of days that contradict each other in some files."""
    found = case(*written, record=record, as_at=as_at)
    return [each for each in found.notices if each.code == "two-days"]


@pytest.mark.parametrize(
    "other",
    [
        SHORT + "The long book came out on 15 June 2023.",
        SHORT + "The long book came out on 15 June. Ask for one.",
        SHORT + "The big book has been out since 19 June 2023.",
        "# Hello\n\nHere is a summary of the full document.\n\nThe full document appeared on 3 July 2023.",
        "# Dear families\n\nThe Fife Children's Services Plan is for you.\n\nIt came out on 19 June 2023.",
        "# Children's services\n\nFife's Children's Services Plan 2023-2026 saw the light of day on 30 May 2023.",
        "# Our plan\n\nWe brought out our plan on 16 June 2023 and are proud of it.",
        "# Minutes\n\nMembers heard that the Children's Services Plan 2023-2026 had come out in May 2023.",
        "# Fife Children's Services Plan 2023-2026\n\nThis plan was first published on 26 June 2023.",
        "# Update\n\nSince publication of the Children's Services Plan on 1 June 2023 four hubs have opened.",
        "# Leaflet\n\nThe grown ups' plan came out on Monday 26 June 2023.",
    ],
)
def test_a_publication_with_two_days_is_told(other: str) -> None:
    """The reading takes both for the publication of the plan."""
    assert len(notices(NEWS, other)) == 1


@pytest.mark.parametrize(
    "other",
    [
        SHORT + "This leaflet came out on 15 June 2023.",
        SHORT + "The long book came out on 12 June 2023.",
        SHORT + "The long book will come out on 15 June 2023.",
        SHORT + "The long film came out on 15 June 2023.",
        "# Minutes\n\nThe Children's Services Plan 2023-2026 was approved by Fife Council on 8 June 2023.",
        "# Minutes\n\nThe Children's Services Plan 2023-2026 was published in June 2023.",
        "# Consultation\n\nThe draft Children's Services Plan was published for consultation on 2 May 2023.",
        "# Before\n\nThe previous Children's Services Plan was published on 25 May 2023.",
        "# Report\n\nThe annual report on the Children's Services Plan was published on 29 June 2023.",
        "# Copies\n\nPrinted copies of the Children's Services Plan 2023-2026 came out on 30 June 2023.",
        "# Web\n\nThe Children's Services Plan 2023-2026 was put on the website on 14 June 2023.",
        "# Timetable\n\nThe Children's Services Plan 2023-2026 was due to be published on 5 June 2023.",
        "# Ask\n\nThe consultation document came out on 3 May 2023.",
        "# Other\n\nThe Fife Mental Health Strategy came out on 15 June 2023.",
        "# Minutes\n\nThe Children's Services Plan 2023-2026 was published before 30 June 2023.",
        "# Easy read\n\nAn easy read version of the Children's Services Plan was published on 30 June 2023.",
        "# Two\n\nThe Children's Services Plan 2020-2023 came out on 30 June 2020.",
    ],
)
def test_two_events_are_no_contradiction(other: str) -> None:
    """Another act, another document, other copies, a limit or a plan for the day has a day of its own."""
    assert notices(NEWS, other) == []
