"""The report on funds: sums in words, and each finding once for all bodies it is on."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import csc_rules
from csc_rules.planner.funds import Sums
from csc_rules.record.model import Record
from csc_rules.report.funds import concise, full, json_file, sums
from csc_rules.report.written import Shown
from tests.house.program import ROOT


def checked(example: str, ruleset: str, as_at: date) -> csc_rules.Assessment:
    """Return the check of an example."""
    record = csc_rules.load_record(ROOT / "examples" / f"{example}.toml")
    return csc_rules.check([csc_rules.load_ruleset(ruleset)], record, as_at)


def test_a_sum_above_the_total() -> None:
    """More than the stated total is said to be more."""
    found = Sums(known=Decimal(30), unknown=0, stated=Decimal(25), left=Decimal(-5), adds_up=False)

    assert sums(found) == "£30, £5 more than the total stated, £25"


def test_a_sum_that_is_the_total() -> None:
    """What adds up is said to."""
    found = Sums(known=Decimal(25), unknown=0, stated=Decimal(25), left=Decimal(0), adds_up=True)

    assert sums(found) == "£25, which is the total stated"


def test_what_is_left_for_contributions_without_a_sum() -> None:
    """What the others have to come to between them is said where some have no sum."""
    text = full(checked("ni-eitp-2014", "ni-act-2015", date(2015, 3, 1)))

    assert "5 contributions have no sum," in text
    assert "£5,000,000 between them" in text


def test_a_finding_on_several_bodies_is_told_once() -> None:
    """What is so for council, trust and health trust alike stands there once, with all their names."""
    text = concise(checked("brighton-and-hove-pooled-fund", "eng-partnership-2000", date(2010, 1, 1)))
    lines = [line for line in text.splitlines() if "appointment of the pool manager" in line]

    assert len(lines) == 1
    assert "Brighton and Hove City Council, Brighton and Hove City Teaching Primary Care Trust, South Downs" in lines[0]


def test_a_record_without_a_fund() -> None:
    """A record without a fund is told how to enter one."""
    law = csc_rules.load_ruleset("ni-act-2015")
    text = full(csc_rules.check([law], Record(body="PSNI"), date(2017, 1, 1)))

    assert "[[fund]]" in text


def test_sums_are_numbers_in_json() -> None:
    """Other tools get sums as numbers, and shares too."""
    found = checked("swindon-pooled-fund", "eng-partnership-2000", date(2010, 1, 1))
    (fund,) = json.loads(json_file(found, Shown()))["funds"]

    assert fund["sums"]["known"] == 28_000_000
    assert fund["paid_in"][0]["share"] == 71.4
