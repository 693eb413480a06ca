"""The page of what may follow a breach is what the rules give, on the day it names.

Set CSC_UPDATE_EXPECTED=1 to write it anew; read the difference before it is kept.
"""

from __future__ import annotations

import os
from datetime import date

from csc_rules.compare.remedies import remedies
from csc_rules.law.loader import load_all
from csc_rules.report.written import written
from tests.house.program import ROOT

PAGE = ROOT / "docs" / "explanation" / "remedies.md"
DAY = date(2026, 11, 26)


def test_the_page_is_what_the_rules_give() -> None:
    """The page in the documents says what is found on its day."""
    wanted = written("remedies", ".md", remedies(load_all(), DAY)).decode()
    if os.environ.get("CSC_UPDATE_EXPECTED") == "1":
        PAGE.write_text(wanted, "utf-8")
    assert PAGE.read_text("utf-8") == wanted
