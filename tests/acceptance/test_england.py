"""Real cases of England: plans of 2005 to 2010, Children's Trust Boards, pooled funds, and a judgment."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.record.toml import loads
from tests.acceptance.program import checked, example, fact, found, law, nothing_else, overall

PLANS = "eng-cypp-2005"
BOARD_PLANS = "eng-cypp-2010"
CHILDREN_ACT = "eng-children-act-2004"
PARTNERSHIP = "eng-partnership-2000"

# E1, the plan of Bath and North East Somerset for 2006-09

PLAN = fact("document", id="plan", kind="plan", period={"from": "2006-04-01", "through": "2009-03-31"})
ENDORSED = fact("act", act="approve", document="plan", on="2006-03-30")
IN_TIME = fact("act", act="publish", document="plan", on="2006-04-01")


def bath(facts: str, as_at: str) -> Assessment:
    """Check the record of Bath and North East Somerset against the Regulations of 2005."""
    return checked("Bath and North East Somerset Council", facts, as_at, PLANS)


def test_e1_due() -> None:
    """E1, reg.5(1): on 30 March 2006 the first plan is due on 1 April.

    Source: https://democracy.bathnes.gov.uk/celistdocuments.aspx?A=1&DF=01%2F03%2F2006&F=embed%2414Children&MID=550&R=0
    """
    finding = found(bath(PLAN + ENDORSED, "2006-03-30"), "first-plan")
    assert (finding.verdict, finding.last_day) == ("due", date(2006, 4, 1))


def test_e1_needs_the_day_of_publication() -> None:
    """E1, reg.5(1): papers show an intention; the day of publication is the fact that is asked for.

    Source: https://democracy.bathnes.gov.uk/celistdocuments.aspx?A=1&DF=01%2F03%2F2006&F=embed%2414Children&MID=550&R=0
    """
    finding = found(bath(PLAN + ENDORSED, "2006-04-02"), "first-plan")
    assert (finding.verdict, finding.last_day) == ("undetermined", date(2006, 4, 1))
    assert finding.settles[0][0].startswith(
        "the day of this, with its evidence: the children and young people's plan published"
    )


def test_e1_published_in_time() -> None:
    """E1, reg.5(1), with evidence of publication on the last day: met.

    Source: https://democracy.bathnes.gov.uk/celistdocuments.aspx?A=1&DF=01%2F03%2F2006&F=embed%2414Children&MID=550&R=0
    """
    assert found(bath(PLAN + IN_TIME, "2006-04-02"), "first-plan").verdict == "met"


def test_e1_contents() -> None:
    """E1, reg.4: the contents are those of the first version, with a vision statement.

    Source: https://democracy.bathnes.gov.uk/celistdocuments.aspx?A=1&DF=01%2F03%2F2006&F=embed%2414Children&MID=550&R=0
    """
    findings = bath(PLAN + IN_TIME, "2006-04-02").findings
    asked = {
        entry.item for entry in findings if entry.duty == f"{PLANS}.first-plan" and entry.verdict == "undetermined"
    }
    assert "vision" in asked
    assert not asked & {"achievement", "integration", "safeguarding", "early-intervention"}


def test_e1_next_plan() -> None:
    """E1, reg.5(2): six weeks after 31 March 2009 the next plan is due, on 12 May 2009.

    Source: https://democracy.bathnes.gov.uk/celistdocuments.aspx?A=1&DF=01%2F03%2F2006&F=embed%2414Children&MID=550&R=0
    """
    finding = found(bath(PLAN + IN_TIME, "2008-06-01"), "next-plan")
    assert (finding.verdict, finding.last_day) == ("due", date(2009, 5, 12))


# E3, Hampshire and its category

EXCELLENT = fact("membership", of="excellent-authority", from_="2005-09-01", through="2006-09-30")
LOST = fact(
    "act", act="withdraw", document="category", by="Secretary of State", to="Hampshire County Council", on="2006-10-01"
)


def hampshire(facts: str, as_at: str) -> Assessment:
    """Check the record of Hampshire against the Regulations of 2005."""
    return checked("Hampshire County Council", facts, as_at, PLANS)


def test_e3() -> None:
    """E3, reg.9(1): an excellent authority owed no plan on 1 April 2006.

    Source: https://www.cypnow.co.uk/content/other/integrated-services-a-plan-of-action
    """
    finding = found(hampshire(EXCELLENT, "2006-04-02"), "first-plan")
    assert (finding.verdict, finding.reason) == ("not_applicable", "disapplied by exempt-first-plan")


def test_e3_category_not_known() -> None:
    """E3, reg.9(1), if the category is not on record: open, and no breach, however complete the record.

    Source: https://www.cypnow.co.uk/content/other/integrated-services-a-plan-of-action
    """
    none = nothing_else("publish", "plan", "2005-09-01", "2006-04-02")
    assert found(hampshire(none, "2006-04-02"), "first-plan").verdict == "undetermined"


def test_e3_gaps_are_no_breaches() -> None:
    """E3: a voluntary plan with no contents, and nobody consulted, is no breach.

    Source: https://www.cypnow.co.uk/content/other/integrated-services-a-plan-of-action
    """
    voluntary = fact("document", id="plan", kind="plan", complete=True) + IN_TIME
    nobody = fact("consultation", about="plan", with_=[], from_="2005-10-01", through="2005-12-31", complete=True)
    none = nothing_else("", "plan", "2005-09-01", "2006-04-02")
    assert not hampshire(EXCELLENT + voluntary + nobody + none, "2006-04-02").fails("late")


def test_e3_category_lost() -> None:
    """E3, reg.9(3): once the category is lost, a plan is due on 1 April of the second year after.

    Source: https://www.cypnow.co.uk/content/other/integrated-services-a-plan-of-action
    """
    finding = found(hampshire(EXCELLENT + LOST, "2006-10-02"), "first-plan-after-loss")
    assert (finding.verdict, finding.last_day) == ("due", date(2008, 4, 1))


# E8, the consultation of Oxfordshire in summer 2005

REACHED = ["shire-district-council", "youth-offending-team", "police-authority", "chief-officer-of-police"]
SUMMER = fact(
    "consultation", about="plan", with_=[*REACHED, "primary-care-trust"], from_="2005-06-22", through="2005-10-31"
)


def oxfordshire(with_: str = SUMMER) -> Assessment:
    """Check the record of Oxfordshire on 30 April 2006, the plan published on the last day of March."""
    document = fact("document", id="plan", kind="plan")
    published = fact("act", act="publish", document="plan", on="2006-03-31")
    return checked("Oxfordshire County Council", document + with_ + published, "2006-04-30", PLANS)


def test_e8_counts() -> None:
    """E8, reg.7(2): what was done before the Regulations were in force counts.

    Source: https://mycouncil.oxfordshire.gov.uk/(S(33rhih553gpijinuki3kvf55))/ceListDocuments.aspx?CommitteeId=138&F=CH270905-06.htm&MeetingId=1151
    """
    finding = found(oxfordshire(), "consult-on-plan")
    assert (finding.verdict, finding.last_day) == ("met", date(2006, 3, 30))


def test_e8_missing() -> None:
    """E8, reg.7(1)(h): those reached are met; probation, Connexions, skills council and health authority are open.

    Source: https://mycouncil.oxfordshire.gov.uk/(S(33rhih553gpijinuki3kvf55))/ceListDocuments.aspx?CommitteeId=138&F=CH270905-06.htm&MeetingId=1151
    """
    finding = found(oxfordshire(), "consult-on-plan", "h")
    assert finding.verdict == "undetermined"
    assert set(finding.missing) == {
        *("local-probation-board", "connexions-provider", "learning-and-skills-council", "strategic-health-authority"),
    }


def test_e8_districts() -> None:
    """E8, reg.7(1)(h): in a county the district councils have to be shown, too.

    Source: https://mycouncil.oxfordshire.gov.uk/(S(33rhih553gpijinuki3kvf55))/ceListDocuments.aspx?CommitteeId=138&F=CH270905-06.htm&MeetingId=1151
    """
    fewer = fact("consultation", about="plan", with_=REACHED[1:], from_="2005-06-22", through="2005-10-31")
    assert "shire-district-council" in found(oxfordshire(fewer), "consult-on-plan", "h").missing


# E10, Brighton and Hove in spring 2010

MEMBERS = [
    *("Brighton and Hove City Council", "police-authority", "chief-officer-of-police", "local-probation-board"),
    *("NOMS", "probation-partner", "youth-offending-team", "young-peoples-support-provider"),
    *("non-maintained-special-school-proprietor", "city-technology-college-proprietor", "academy-proprietor"),
    *("NHS Brighton and Hove", "primary-care-trust"),
]
SCHOOLS_AND_JOBS = ["maintained-school-governing-body", "further-education-institution", "Jobcentre Plus"]


def old_board(members: list[str]) -> Assessment:
    """Check Brighton and Hove on 17 May 2010, with the full list of those on the old board."""
    ran = {"from_": "2010-04-01", "through": "2010-05-17"}
    board = fact("activity", act="maintain", about="trust-board", with_=members, shown=True, complete=True, **ran)
    return checked("Brighton and Hove City Council", board, "2010-05-17", CHILDREN_ACT)


def test_e10() -> None:
    """E10, s.12A: whether the old board had everybody on it is not known: open.

    Source: https://democracy.brighton-hove.gov.uk/ieIssueDetails.aspx?IId=14966&Opt=3
    """
    finding = found(example("brighton-and-hove-trust-board", "2010-05-17", CHILDREN_ACT), "have-trust-board")
    assert finding.verdict == "undetermined"


def test_e10_old_membership_short() -> None:
    """E10, s.12A(2), the old membership shown short of schools, colleges and Jobcentre Plus: missing.

    Source: https://democracy.brighton-hove.gov.uk/ieIssueDetails.aspx?IId=14966&Opt=3
    """
    finding = found(old_board(MEMBERS), "have-trust-board", "b")
    assert finding.verdict == "breached"
    assert {"maintained-school-governing-body", "jobcentre-plus"} <= set(finding.missing)


def test_e10_old_membership_full() -> None:
    """E10, s.12A(2), with every relevant partner on the old board: met.

    Source: https://democracy.brighton-hove.gov.uk/ieIssueDetails.aspx?IId=14966&Opt=3
    """
    assert overall(old_board(MEMBERS + SCHOOLS_AND_JOBS), "have-trust-board") == "met"


@pytest.mark.parametrize("as_at", ["2010-04-01", "2010-05-17"])
def test_e10_no_transition(as_at: str) -> None:
    """E10, s.12A(1), no such board shown: missing from 1 April 2010, for there is no time to set one up.

    Source: https://democracy.brighton-hove.gov.uk/mgDecisionDetails.aspx?IId=15996&Opt=1
    """
    absent = {"from_": "2010-04-01", "through": "2010-05-17", "shown": False}
    none = fact("activity", act="maintain", about="trust-board", **absent)
    finding = found(checked("Brighton and Hove City Council", none, as_at, CHILDREN_ACT), "have-trust-board")
    assert finding.verdict == "breached"


def test_e10_plan() -> None:
    """E10, SI 2010/591 reg.6(1): seen on 17 May 2010, the Board's plan is due on 1 April 2011.

    Source: https://democracy.brighton-hove.gov.uk/mgDecisionDetails.aspx?IId=15996&Opt=1
    """
    finding = found(checked("Brighton and Hove CTB", "", "2010-05-17", BOARD_PLANS), "first-plan")
    assert (finding.verdict, finding.last_day) == ("due", date(2011, 4, 1))


@pytest.mark.parametrize("as_at", ["2010-10-31", "2010-11-01"])
def test_e10_plan_ended(as_at: str) -> None:
    """E10, SI 2010/2129: asked on 31 October 2010 or later, no plan is owed any longer.

    Source: https://www.legislation.gov.uk/uksi/2010/2129/made
    """
    finding = found(checked("Brighton and Hove CTB", "", as_at, BOARD_PLANS), "first-plan")
    assert (finding.verdict, finding.reason) == ("not_applicable", "not in force: ended on 2010-10-31")


# E13, the voluntary plan of Plymouth for 2011-14

PLYMOUTH_BOARD = fact(
    "body",
    name="Plymouth Children's Trust Board",
    kind="childrens-trust-board",
    jurisdiction="england",
    areas=["Plymouth City Council"],
)
VOLUNTARY = fact("document", id="plan", kind="plan", period={"from": "2011", "through": "2014"})
VOLUNTARY += fact("act", act="publish", document="plan", on="2011-04-11")
CONSULTEES = ["local-safeguarding-children-board", "NHS Plymouth"]
VOLUNTARY += fact(
    "consultation", about="plan", with_=CONSULTEES, from_="2011-01-10", through="2011-03-04", complete=True
)
VOLUNTARY += nothing_else("publish", "plan", "2010-04-01", "2011-04-10")


def plymouth(law_at: date | None, as_at: date = date(2011, 4, 12)) -> Assessment:
    """Check the Board of Plymouth, on 12 April 2011 if no day is named, on the law of a day."""
    record = loads(
        f'[record]\nbody = "Plymouth Children\'s Trust Board"\n{PLYMOUTH_BOARD}{VOLUNTARY}'.encode(), "e13.toml"
    )
    return check([law(BOARD_PLANS)], record, as_at, law_at=law_at)


@pytest.mark.parametrize("duty", ["first-plan", "consult-on-plan"])
def test_e13(duty: str) -> None:
    """E13: the Regulations had gone, so neither the day nor the consultees who are missing are a breach.

    Source: https://democracy.plymouth.gov.uk/mgIssueHistoryHome.aspx?IId=44316&PlanId=230&RPID=0
    """
    finding = found(plymouth(None), duty)
    assert (finding.verdict, finding.reason) == ("not_applicable", "not in force: ended on 2010-10-31")


def test_e13_example() -> None:
    """E13: the example record of the council has nothing that is missing or late in these Regulations.

    Source: https://democracy.plymouth.gov.uk/mgIssueHistoryHome.aspx?IId=44316&PlanId=230&RPID=0
    """
    assert not example("plymouth-voluntary-plan", "2011-04-12", BOARD_PLANS).fails("open")


def test_e13_missing_had_the_regulations_lived() -> None:
    """E13, on the law of 30 October 2010, asked on 2 April 2011 with publication complete: missing.

    Source: https://democracy.plymouth.gov.uk/mgIssueHistoryHome.aspx?IId=44316&PlanId=230&RPID=0
    """
    finding = found(plymouth(date(2010, 10, 30), date(2011, 4, 2)), "first-plan")
    assert (finding.verdict, finding.last_day) == ("breached", date(2011, 4, 1))


def test_e13_had_the_regulations_lived() -> None:
    """E13, on the law of 30 October 2010: ten days late.

    Source: https://democracy.plymouth.gov.uk/mgIssueHistoryHome.aspx?IId=44316&PlanId=230&RPID=0
    """
    finding = found(plymouth(date(2010, 10, 30)), "first-plan")
    assert (finding.verdict, finding.days_late) == ("met_late", 10)


@pytest.mark.parametrize(
    ("letter", "verdict"),
    [("e", "met"), ("h", "undetermined"), ("j", "undetermined"), ("k", "breached"), ("l", "breached")],
)
def test_e13_consultees_had_the_regulations_lived(letter: str, verdict: str) -> None:
    """E13, reg.7 on the law of 30 October 2010: the schools forum is missing; an area may lack the "if any" ones.

    Source: https://democracy.plymouth.gov.uk/mgIssueHistoryHome.aspx?IId=44316&PlanId=230&RPID=0
    """
    assert found(plymouth(date(2010, 10, 30)), "consult-on-plan", letter).verdict == verdict


# E16, the day on which the Regulations ended

REVOCATION = [str(date(2010, 8, 24) + timedelta(days=days)) for days in range(68)]


@pytest.mark.parametrize("as_at", REVOCATION)
def test_e16(as_at: str) -> None:
    """E16: revoked on 31 October, not on 24 August: in force (https://www.legislation.gov.uk/uksi/2010/2129/made)."""
    assert found(checked("Brighton and Hove CTB", "", as_at, BOARD_PLANS), "first-plan").verdict == "due"


def test_e16_last_day() -> None:
    """E16: those days end with 30 October 2010 (https://www.legislation.gov.uk/uksi/2010/2129/made)."""
    assert REVOCATION[-1] == "2010-10-30"


# P1, the pooled fund of Swindon


def swindon(as_at: str = "2008-06-30") -> Assessment:
    """Check the example of Swindon against section 75 and its Regulations."""
    return example("swindon-pooled-fund", as_at, PARTNERSHIP, "eng-nhs-act-2006")


def test_p1_power() -> None:
    """P1, s.75: in force, and the parties are such as may be; only whether things get better is for a court.

    Source: https://www.communitycare.co.uk/2011/02/18/pooling-budgets-and-integrated-teams-boost-swindons-childrens-services/
    """
    finding = found(swindon(), "eng-nhs-act-2006.pool-funds", bearer="swindon-borough-council", cycle="agreement-2008")
    assert finding.verdict == "needs_judgement"
    assert {entry.slot for entry in finding.questions} == {"eng-nhs-act-2006.improvement-likely"}


def test_p1_duration() -> None:
    """P1, reg.7(3)(f): whether no end date is a duration is for a person to judge.

    Source: https://www.communitycare.co.uk/2011/02/18/pooling-budgets-and-integrated-teams-boost-swindons-childrens-services/
    """
    finding = found(swindon(), "pooled-fund-terms", "duration", bearer="swindon-borough-council")
    assert (finding.verdict, finding.provision) == ("needs_judgement", "reg.7(3)(f)")


@pytest.mark.parametrize(("item", "provision"), [("changes", "reg.7(3)(f)"), ("host", "reg.7(3)(g)")])
def test_p1_terms(item: str, provision: str) -> None:
    """P1, reg.7(3): review clauses and the host need facts.

    Source: https://www.communitycare.co.uk/2011/02/18/pooling-budgets-and-integrated-teams-boost-swindons-childrens-services/
    """
    finding = found(swindon(), "pooled-fund-terms", item, bearer="swindon-borough-council")
    assert (finding.verdict, finding.provision) == ("undetermined", provision)


@pytest.mark.parametrize(
    "duty", ["agree-on-host", "quarterly-fund-reports", "annual-fund-return", "consult-on-pooled-fund"]
)
def test_p1_host_reports_and_consultation(duty: str) -> None:
    """P1, reg.7(4) and 4(2): host, quarterly reports, annual return and joint consultation need facts.

    Source: https://www.communitycare.co.uk/2011/02/18/pooling-budgets-and-integrated-teams-boost-swindons-childrens-services/
    """
    assert found(swindon(), duty, bearer="swindon-borough-council").verdict == "undetermined"


def test_p1_provision_agreement() -> None:
    """P1: the agreement on provision has the list of regulation 9, not of regulation 7.

    Source: https://www.communitycare.co.uk/2011/02/18/pooling-budgets-and-integrated-teams-boost-swindons-childrens-services/
    """
    facts = fact("document", id="provision", kind="authority-exercise-agreement")
    facts += fact("act", act="make", document="provision", by=["Swindon Borough Council", "Swindon PCT"], on="2008-04")
    findings = checked("Swindon Borough Council", facts, "2008-06-30", PARTNERSHIP).findings
    asked = {entry.provision.partition("(")[0] for entry in findings if entry.item and entry.verdict == "undetermined"}
    assert asked == {"reg.9"}


def test_p1_no_successor_named() -> None:
    """P1: on 1 April 2013 the trust that the record names is gone, and that is said.

    Source: https://www.communitycare.co.uk/2011/02/18/pooling-budgets-and-integrated-teams-boost-swindons-childrens-services/
    """
    notes = [note.text for note in swindon("2013-04-01").notes]
    assert any(text.startswith("Swindon Primary Care Trust ended on 2013-04-01") for text in notes)


# P2, the arrangements of Brighton and Hove

TRUSTS = ["Brighton and Hove PCT", "South Downs Health NHS Trust"]
STAFF = fact("document", id="staff", kind="authority-exercise-agreement")
STAFF += fact("act", act="make", document="staff", to=TRUSTS, on="2006-10-01")


def full(body: str, to: list[str], **keys: object) -> str:
    """Give the full agreement of 1 April 2007, as the record of a body has it."""
    made = fact("act", act="make", document="full", by=[body, *to], on="2007-04-01")
    return fact("document", id="full", kind="pooled-fund-agreement", **keys) + made


def brighton(facts: str, rulesets: str) -> Assessment:
    """Check the record of Brighton and Hove City Council on 30 April 2007."""
    return checked("Brighton and Hove City Council", facts, "2007-04-30", rulesets)


def test_p2_section_31() -> None:
    """P2: the part of 1 October 2006 rests on section 31 of the Health Act 1999.

    Source: https://democracy.brighton-hove.gov.uk/ieIssueDetails.aspx?IId=14966&Opt=3
    """
    finding = found(
        checked("Brighton and Hove City Council", STAFF, "2006-12-31", "eng-health-act-1999"), "let-authority-act"
    )
    assert finding.verdict == "needs_judgement"


def test_p2_section_31_is_gone() -> None:
    """P2: the agreement of 1 April 2007 is no use of section 31, whatever it is called, and that is no breach.

    Source: https://democracy.brighton-hove.gov.uk/ieIssueDetails.aspx?IId=14966&Opt=3
    """
    finding = found(brighton(full("Brighton and Hove City Council", TRUSTS), "eng-health-act-1999"), "pool-funds")
    assert (finding.verdict, finding.reason.partition(":")[0]) == ("not_applicable", "not in force")


def test_p2_section_75() -> None:
    """P2: the agreement of 1 April 2007 rests on section 75 of the Act of 2006.

    Source: https://democracy.brighton-hove.gov.uk/ieIssueDetails.aspx?IId=14966&Opt=3
    """
    finding = found(brighton(full("Brighton and Hove City Council", TRUSTS), "eng-nhs-act-2006"), "pool-funds")
    assert finding.verdict == "needs_judgement"


def test_p2_consent() -> None:
    """P2, reg.7(2): the consent of each commissioner of the NHS trust needs facts.

    Source: https://democracy.brighton-hove.gov.uk/ieIssueDetails.aspx?IId=14966&Opt=3
    """
    facts = full("South Downs Health NHS Trust", ["Brighton and Hove City Council", "Brighton and Hove PCT"])
    finding = found(
        checked("South Downs Health NHS Trust", facts, "2007-04-30", PARTNERSHIP), "obtain-consent-to-pooled-fund"
    )
    assert (finding.verdict, finding.last_day) == ("undetermined", date(2007, 3, 31))


def test_p2_functions() -> None:
    """P2, reg.5 and 6: whether fostering and adoption are such functions is for a person to judge.

    Source: https://democracy.brighton-hove.gov.uk/ieIssueDetails.aspx?IId=14966&Opt=3
    """
    facts = full("Brighton and Hove City Council", TRUSTS)
    finding = found(brighton(facts, PARTNERSHIP), "pool-funds-under-plan")
    assert finding.verdict == "needs_judgement"
    assert "eng-partnership-2000.functions-prescribed" in {entry.slot for entry in finding.questions}


def test_p2_contributions() -> None:
    """P2, reg.7(3)(b), complete contents: amounts alone will not do, how they may be varied is missing.

    Source: https://democracy.brighton-hove.gov.uk/ieIssueDetails.aspx?IId=14966&Opt=3
    """
    facts = full("Brighton and Hove City Council", TRUSTS, contents={"contributions": "present"}, complete=True)
    items = [
        found(brighton(facts, PARTNERSHIP), "pooled-fund-terms", item)
        for item in ("contributions", "contribution-changes")
    ]
    assert [str(entry.verdict) for entry in items] == ["met", "breached"]


# P5, the community budget of Cheshire West and Chester


@pytest.mark.parametrize("ruleset", ["eng-nhs-act-2006", PARTNERSHIP, CHILDREN_ACT])
def test_p5(ruleset: str) -> None:
    """P5: a community budget is no use of a pooling power, and no duty.

    Source: https://publications.parliament.uk/pa/cm201314/cmselect/cmcomloc/writev/budgets/m9.htm
    """
    findings = checked("Cheshire West and Chester Council", "", "2012-11-30", ruleset).findings
    pooling = [entry for entry in findings if "pool" in entry.duty or "fund" in entry.duty.rpartition(".")[2]]
    assert pooling
    assert {str(entry.verdict) for entry in pooling} == {"not_applicable"}


def money(kind: str, ruleset: str) -> Assessment:
    """Check a fund into which the council paid in November 2012, its legal basis not on record."""
    facts = fact("fund", id="fund", kind=kind) + fact(
        "fund.contribution", body="Cheshire West and Chester Council", on="2012-11"
    )
    return checked("Cheshire West and Chester Council", facts, "2012-11-30", ruleset)


def test_p5_section_75_money() -> None:
    """P5: if money moved, the agreement under section 75 is a fact that is asked for.

    Source: https://www.room151.co.uk/interviews/cheshire-west-and-chesters-laurence-ainsworth-on-community-budgets/
    """
    finding = found(money("partnership-fund", PARTNERSHIP), "contribute-to-fund", cycle="fund")
    assert finding.verdict == "undetermined"


def test_p5_section_10_money() -> None:
    """P5: if money moved under section 10, whether it was for the arrangements is for a person to judge.

    Source: https://www.chesterchronicle.co.uk/news/chester-cheshire-news/radical-overhaul-services-across-cheshire-5173274
    """
    finding = found(money("pooled-fund", CHILDREN_ACT), "contribute-to-fund", cycle="fund")
    assert finding.verdict == "needs_judgement"
    assert {entry.slot for entry in finding.questions} == {f"{CHILDREN_ACT}.for-purposes-of-arrangements"}


# C1, R (L) v Buckinghamshire County Council

CLOSING = fact("document", id="closure", kind="centre-closure")
CLOSING += fact("act", act="decide", document="closure", on="2019-03-04")
CLOSING += fact(
    "consultation",
    about="closure",
    with_=["parents-and-prospective-parents"],
    from_="2018-10-04",
    through="2018-12-13",
)
RULED = "".join(
    fact("determination", slot=f"eng-childcare-2006.{slot}", answer="yes", by="a court", on="2019-07-12")
    for slot in ("centres-sufficient", "appropriate-consultation")
)


def buckinghamshire(facts: str) -> Assessment:
    """Check the record of Buckinghamshire on the day of the judgment."""
    return checked("Buckinghamshire County Council", facts, "2019-07-12", "eng-childcare-2006")


@pytest.mark.parametrize("duty", ["consult-before-closure", "provide-sufficient-centres"])
def test_c1(duty: str) -> None:
    """C1, s.5D and s.5A: both are for a court to judge (https://caselaw.nationalarchives.gov.uk/ewhc/admin/2019/1817)."""
    assert overall(buckinghamshire(CLOSING), duty) == "needs_judgement"


@pytest.mark.parametrize("duty", ["consult-before-closure", "provide-sufficient-centres"])
def test_c1_ruled(duty: str) -> None:
    """C1, with the ruling as a determination: met (https://caselaw.nationalarchives.gov.uk/ewhc/admin/2019/1817)."""
    assert overall(buckinghamshire(CLOSING + RULED), duty) == "met"


def test_c1_no_twelve_weeks() -> None:
    """C1, s.5D: no length of consultation is asked for (https://caselaw.nationalarchives.gov.uk/ewhc/admin/2019/1817)."""
    assert "length" not in {entry.item for entry in buckinghamshire(CLOSING).findings}


def test_c1_no_paper() -> None:
    """C1, s.5A: no document is asked for (https://caselaw.nationalarchives.gov.uk/ewhc/admin/2019/1817)."""
    findings = buckinghamshire(CLOSING).findings
    assert {entry.aspect for entry in findings if entry.duty.endswith(".provide-sufficient-centres")} == {"act"}


def test_c1_section_11() -> None:
    """C1, s.11 of the Children Act 2004, dismissed too: met with the ruling as a determination.

    Source: https://caselaw.nationalarchives.gov.uk/ewhc/admin/2019/1817
    """
    duty = found(
        checked("Buckinghamshire County Council", "", "2019-07-12", CHILDREN_ACT), "have-safeguarding-arrangements"
    )
    slot = duty.questions[0].slot
    ruled = fact("determination", slot=slot, answer="yes", by="a court", on="2019-07-12")
    assessment = checked("Buckinghamshire County Council", ruled, "2019-07-12", CHILDREN_ACT)
    assert found(assessment, "have-safeguarding-arrangements").verdict == "met"
