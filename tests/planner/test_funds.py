"""Funds: sums, shares, and what the law says of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import csc_rules
from csc_rules.dates import When
from csc_rules.planner.funds import FundReport, funds
from csc_rules.record.model import Contribution, Fund, Payment, Record
from tests.house.program import ROOT

APRIL = When.on(date(2016, 4, 1))
PAYERS = ("Department of Health", "Department of Education", "Education Authority", "PSNI", "Belfast City Council")


def report(fund: Fund) -> FundReport:
    """Return the report on a fund in a record of the Department of Health."""
    law = csc_rules.load_ruleset("ni-act-2015")
    record = Record(body="Department of Health", funds=(fund,))
    (found,) = funds(csc_rules.check([law], record, date(2017, 1, 1)))
    return found


def fund(*amounts: float | None, total: float | None = None, payments: tuple[Payment, ...] = ()) -> Fund:
    """Return a fund with a contribution of each amount, by one body after the other."""
    paid = tuple(
        Contribution(body=body, amount=amount, on=APRIL) for body, amount in zip(PAYERS, amounts, strict=False)
    )
    return Fund(id="pool", kind="pooled-fund", total=total, contributions=paid, payments=payments)


def test_pence_add_up_exactly() -> None:
    """Ten pence and twenty pence are thirty pence."""
    assert report(fund(0.1, 0.2, total=0.3)).sums.adds_up is True


def test_a_sum_that_differs_from_the_total() -> None:
    """What is short of the stated total is told."""
    found = report(fund(20, 4, total=25)).sums

    assert (found.adds_up, found.left) == (False, Decimal(1))


def test_a_sum_without_a_total() -> None:
    """Without a stated total nobody can say whether it adds up."""
    assert report(fund(20, 4)).sums.adds_up is None


def test_an_amount_that_is_not_known() -> None:
    """A contribution without a sum leaves open whether it adds up, and every share."""
    found = report(fund(20, None, total=25))

    assert found.sums.adds_up is None
    assert [entry.share for entry in found.paid_in] == [None, None]


def test_contributions_of_one_body_are_one() -> None:
    """What a body paid at several times is one part of the whole, whichever of its names stands there."""
    twice = (
        Contribution(body="PSNI", amount=10, on=APRIL),
        Contribution(body="Police Service of Northern Ireland", amount=20, on=APRIL),
        Contribution(body="Education Authority", amount=30, on=APRIL),
    )
    found = report(Fund(id="pool", kind="pooled-fund", contributions=twice))

    assert [(entry.body, entry.share) for entry in found.paid_in] == [
        ("PSNI", Decimal("50.0")),
        ("Education Authority", Decimal("50.0")),
    ]


def test_a_payment_to_one_who_paid_in() -> None:
    """It is told of each payment whether it met expenditure of one who paid in."""
    paid = (Payment(beneficiary="Department of Health", amount=1, on=APRIL), Payment(beneficiary="PSNI", on=APRIL))
    found = report(fund(5, payments=paid))

    assert [entry.to_contributor for entry in found.paid_out] == [True, False]


@given(st.lists(st.integers(min_value=0, max_value=10**9), min_size=1, max_size=len(PAYERS)))
def test_shares_make_a_whole(amounts: list[int]) -> None:
    """Shares are of everything, but for what rounding takes or gives."""
    shares = [entry.share for entry in report(fund(*amounts)).paid_in]

    if sum(amounts):
        known = [share for share in shares if share is not None]
        assert len(known) == len(shares)
        assert abs(sum(known, Decimal(0)) - 100) <= Decimal("0.05") * len(known)
    else:
        assert shares == [None] * len(shares)


@pytest.mark.parametrize(
    ("example", "shares"),
    [
        ("brighton-and-hove-pooled-fund", ["89.8", "0.9", "9.2"]),
        ("swindon-pooled-fund", ["71.4", "28.6"]),
    ],
)
def test_the_shares_of_the_examples(example: str, shares: list[str]) -> None:
    """The shares of two real funds are those that their sources give."""
    record = csc_rules.load_record(ROOT / "examples" / f"{example}.toml")
    law = csc_rules.load_ruleset("eng-partnership-2000")
    (found,) = funds(csc_rules.check([law], record, date(2010, 1, 1)))

    assert [str(entry.share) for entry in found.paid_in] == shares


def test_a_fund_before_there_was_a_power() -> None:
    """A fund of 2014 rests on no power of the Act of 2015, and the report says since when there is one."""
    record = csc_rules.load_record(ROOT / "examples" / "ni-eitp-2014.toml")
    law = csc_rules.load_ruleset("ni-act-2015")
    (found,) = funds(csc_rules.check([law], record, date(2015, 3, 1)))

    assert {finding.reason for finding in found.powers} == {"not in force: in force from 2015-12-10"}


def test_the_terms_of_an_agreement_are_asked_for() -> None:
    """With the fund come the findings on the agreement that it has to rest on, item by item."""
    record = csc_rules.load_record(ROOT / "examples" / "brighton-and-hove-pooled-fund.toml")
    law = csc_rules.load_ruleset("eng-partnership-2000")
    (found,) = funds(csc_rules.check([law], record, date(2010, 1, 1)))

    assert "host" in {finding.item for finding in found.duties}
