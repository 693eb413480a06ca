"""Who is bound, and by what, on the two sides of a day on which the law of England changed."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules import duties_of
from csc_rules.engine.findings import Finding
from tests.acceptance.program import checked, fact, found

CHILDREN_ACT = "eng-children-act-2004"
PARTNER = f"{CHILDREN_ACT}.co-operate-in-arrangements"


def bound(name: str, as_at: str) -> set[str]:
    """List what binds a body of the register on a day."""
    return {entry.duty for entry in duties_of(name, date.fromisoformat(as_at)).bound}


def partner(kind: str, as_at: str) -> bool:
    """Tell whether a body of a kind, declared in its own record, is a relevant partner on a day."""
    body = fact("body", name="Anytown Body", kind=kind, jurisdiction="england", areas=["Kent County Council"])
    finding = found(checked("Anytown Body", body, as_at, CHILDREN_ACT), "co-operate-in-arrangements")
    assert finding.verdict == "needs_judgement" or finding.reason.startswith("not a bearer")
    return finding.verdict == "needs_judgement"


@pytest.mark.parametrize(("as_at", "answer"), [("2010-01-11", False), ("2010-01-12", True)])
def test_a_college_is_a_partner(as_at: str, answer: bool) -> None:
    """Is Anytown FE college a section 10 partner? (https://www.legislation.gov.uk/ukpga/2004/31/section/10)."""
    assert partner("further-education-institution", as_at) is answer


@pytest.mark.parametrize(("as_at", "answer"), [("2010-03-31", True), ("2010-04-01", False)])
def test_the_learning_and_skills_council_is_a_partner(as_at: str, answer: bool) -> None:
    """Is the LSC a section 10 partner? (https://www.legislation.gov.uk/ukpga/2004/31/section/10)."""
    assert (PARTNER in bound("LSC", as_at)) is answer


@pytest.mark.parametrize(("as_at", "answer"), [("2013-03-31", True), ("2013-04-01", False)])
def test_a_primary_care_trust_is_a_partner(as_at: str, answer: bool) -> None:
    """Is the PCT a section 10 partner? (https://www.legislation.gov.uk/ukpga/2004/31/section/10)."""
    assert (PARTNER in bound("Swindon PCT", as_at)) is answer


@pytest.mark.parametrize(
    ("as_at", "answer"), [("2013-03-31", False), ("2013-04-01", True), ("2022-06-30", True), ("2022-07-01", False)]
)
def test_a_commissioning_group_is_a_partner(as_at: str, answer: bool) -> None:
    """Is the CCG a section 10 partner? (https://www.legislation.gov.uk/ukpga/2004/31/section/10)."""
    assert partner("clinical-commissioning-group", as_at) is answer


@pytest.mark.parametrize(("as_at", "answer"), [("2022-06-30", False), ("2022-07-01", True)])
def test_a_care_board_is_a_partner(as_at: str, answer: bool) -> None:
    """Is the ICB a section 10 partner? (https://www.legislation.gov.uk/ukpga/2004/31/section/10)."""
    assert partner("integrated-care-board", as_at) is answer


def board_of_nobody(as_at: str) -> Finding:
    """Return whom a trust board has to include, from one that is shown to have nobody on it, in full."""
    ran = {"from_": "2010-04-01", "through": as_at}
    empty = fact("activity", act="maintain", about="trust-board", with_=[], shown=True, complete=True, **ran)
    return found(checked("Kent County Council", empty, as_at, CHILDREN_ACT), "have-trust-board", "b")


def test_a_board_need_not_include_the_strategic_health_authority() -> None:
    """Must a CTB include the SHA on 1 June 2010? No (https://www.legislation.gov.uk/uksi/2010/590)."""
    missing = board_of_nobody("2010-06-01").missing
    assert "primary-care-trust" in missing
    assert "strategic-health-authority" not in missing


def test_a_board_need_not_include_the_health_bodies_of_2014() -> None:
    """Must a CTB include NHS England or the CCG? No (https://www.legislation.gov.uk/ukpga/2004/31/section/12A)."""
    missing = board_of_nobody("2014-06-01").missing
    assert "maintained-school-governing-body" in missing
    assert not {"nhs-england", "clinical-commissioning-group"} & set(missing)


def test_the_health_bodies_of_2014_are_partners_all_the_same() -> None:
    """On 1 June 2014 both are section 10 partners (https://www.legislation.gov.uk/ukpga/2004/31/section/10)."""
    assert PARTNER in bound("NHS England", "2014-06-01")
    assert partner("clinical-commissioning-group", "2014-06-01")


@pytest.mark.parametrize(("as_at", "answer"), [("2010-03-31", True), ("2010-04-01", False)])
def test_an_authority_owes_a_plan(as_at: str, answer: bool) -> None:
    """Does an LA owe a CYPP? (https://www.legislation.gov.uk/uksi/2005/2149)."""
    owed = {"eng-cypp-2005.first-plan", "eng-cypp-2005.next-plan"}
    assert bool(owed & bound("Kent County Council", as_at)) is answer


@pytest.mark.parametrize(
    ("as_at", "answer"), [("2010-03-31", False), ("2010-04-01", True), ("2010-10-30", True), ("2010-10-31", False)]
)
def test_a_board_owes_a_plan(as_at: str, answer: bool) -> None:
    """Does a CTB owe a CYPP? (https://www.legislation.gov.uk/uksi/2010/2129/made)."""
    assert ("eng-cypp-2010.first-plan" in bound("Brighton and Hove CTB", as_at)) is answer


def test_a_boards_plan_is_due() -> None:
    """On 30 October 2010 it is due on 1 April 2011 (https://www.legislation.gov.uk/uksi/2010/591)."""
    finding = found(checked("Brighton and Hove CTB", "", "2010-10-30", "eng-cypp-2010"), "first-plan")
    assert (finding.verdict, finding.last_day) == ("due", date(2011, 4, 1))


@pytest.mark.parametrize(
    ("as_at", "kinds"), [("2007-12-31", ("appoint-director-early",)), ("2008-01-01", ("appoint-director",))]
)
def test_a_director(as_at: str, kinds: tuple[str, ...]) -> None:
    """Must an LA have appointed a DCS? A power, then a duty (https://www.legislation.gov.uk/ukpga/2004/31/section/18)."""
    named = {f"{CHILDREN_ACT}.appoint-director-early", f"{CHILDREN_ACT}.appoint-director"}
    assert named & bound("Kent County Council", as_at) == {f"{CHILDREN_ACT}.{kind}" for kind in kinds}


DISTRICT = fact(
    "body",
    name="Anytown District Council",
    kind="shire-district-council",
    jurisdiction="england",
    areas=["Kent County Council"],
)


@pytest.mark.parametrize("as_at", ["2005-04-01", "2012-01-01", "2024-07-01"])
def test_a_shire_district_has_no_arrangements_to_make(as_at: str) -> None:
    """Shire district asked for its s.10 arrangements: no bearer (https://www.legislation.gov.uk/ukpga/2004/31/section/65)."""
    finding = found(checked("Anytown District Council", DISTRICT, as_at, CHILDREN_ACT), "have-arrangements")
    assert (finding.verdict, finding.reason) == ("not_applicable", "not a bearer")


@pytest.mark.parametrize("as_at", ["2005-04-01", "2012-01-01", "2024-07-01"])
def test_a_shire_district_co_operates(as_at: str) -> None:
    """It is a partner of the county, and must co-operate (https://www.legislation.gov.uk/ukpga/2004/31/section/10)."""
    assert partner("shire-district-council", as_at)


def arrangements_with_nobody(body: str) -> tuple[str, ...]:
    """Return the relevant partners of an authority in 2024, from arrangements shown to be with nobody."""
    ran = {"from_": "2005-04-01", "through": "2024-07-01"}
    empty = fact(
        "activity", act="maintain", about="co-operation-arrangements", with_=[], shown=True, complete=True, **ran
    )
    return found(checked(body, empty, "2024-07-01", CHILDREN_ACT), "have-arrangements", "b").missing


def test_a_county_has_district_partners() -> None:
    """The districts of a county are its partners (https://www.legislation.gov.uk/ukpga/2004/31/section/10)."""
    assert "shire-district-council" in arrangements_with_nobody("Kent County Council")


def test_a_london_borough_has_no_district_partner() -> None:
    """London borough asked for its district partner: none (https://www.legislation.gov.uk/ukpga/2004/31/section/10)."""
    missing = arrangements_with_nobody("London Borough of Camden")
    assert missing
    assert "shire-district-council" not in missing
