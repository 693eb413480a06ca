"""Real plans and reports of Scotland under Part 3 of the Act of 2014, and cases that follow from its words.

The Act and the guidance are two layers: each test says which of the two it asks.
"""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.engine.assessment import Assessment
from tests.acceptance.program import checked, example, fact, found, nothing_else, overall

ACT = "sct-cyp-2014"
GUIDANCE_2016 = "sct-csp-guidance-2016"
GUIDANCE_2020 = "sct-csp-guidance-2020"
BOTH = ["Fife Council", "NHS Fife"]
PROVIDERS = ["Police Scotland", "SFRS", "SCRA", "CHS", "SCTS"]


def of_fife(facts: str, as_at: str, rulesets: str = ACT) -> Assessment:
    """Check a record that Fife Council and NHS Fife keep together."""
    return checked("Fife Council", f'jointly_with = ["NHS Fife"]\n{facts}', as_at, rulesets)


def plan(years: str, prepared: str, by: object = BOTH, **keys: object) -> str:
    """Give a plan for the years from one 1 April to a 31 March, prepared on a day by a council and its board."""
    first, last = years.split("-")
    period = {"from": f"{first}-04-01", "through": f"{last}-03-31"}
    document = fact("document", id="plan", kind="childrens-services-plan", period=period, **keys)
    return document + fact("act", act="prepare", document="plan", by=by, on=prepared)


def report(published: str, **keys: object) -> str:
    """Give the report of Fife for the year to 31 March 2018, published on a day."""
    period = {"from": "2017-04-01", "through": "2018-03-31"}
    document = fact("document", id="report", kind="annual-report", period=period, **keys)
    return document + fact("act", act="publish", document="report", by=BOTH, on=published)


# The official reviews of plans

WITHOUT = {"contents": {"childrens-services": "present", "related-services": "present"}, "complete": True}


def test_r1_act() -> None:
    """R1, ACT: complete, and silent on rights: nothing is missing (https://www.legislation.gov.uk/asp/2014/8/section/8)."""
    assessment = of_fife(plan("2020-2023", "2020-03-30", **WITHOUT), "2020-06-30")
    assert overall(assessment, "prepare-plan") == "met"
    assert "childrens-rights" not in {entry.item for entry in assessment.findings}


def silent_on(item: str, years: str, prepared: str, as_at: str) -> Assessment:
    """Check a plan that is shown to leave out an item of the guidance, against the Act and the guidance."""
    return of_fife(plan(years, prepared, contents={item: "absent"}), as_at, f"{ACT} {GUIDANCE_2020}")


def test_r1_guidance() -> None:
    """R1, GUIDANCE: criterion 9 is not met (https://www.legislation.gov.uk/asp/2014/8/section/15)."""
    assessment = silent_on("childrens-rights", "2020-2023", "2020-03-30", "2020-06-30")
    finding = found(assessment, "plan-in-place-from-2020", "childrens-rights")
    assert (finding.verdict, finding.provision, finding.standing) == ("breached", "criterion.9", "guidance")
    assert finding.label == "not as the guidance expects"


def test_r1_guidance_counts_for_no_exit_code() -> None:
    """R1: what guidance alone expects makes nothing missing (https://www.legislation.gov.uk/asp/2014/8/section/15)."""
    assert not silent_on("childrens-rights", "2020-2023", "2020-03-30", "2020-06-30").fails("missing")


def test_r3_act() -> None:
    """R3, ACT: without resource information, whether the aims were pursued is for a person to judge.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/9
    """
    assessment = silent_on("resources", "2023-2026", "2023-03-30", "2023-06-30")
    assert found(assessment, "pursue-aims").verdict == "needs_judgement"


def test_r3_guidance() -> None:
    """R3, GUIDANCE: criterion 12 is not met (https://www.legislation.gov.uk/asp/2014/8/section/15)."""
    assessment = silent_on("resources", "2023-2026", "2023-03-30", "2023-06-30")
    finding = found(assessment, "plan-in-place-from-2020", "resources")
    assert (finding.verdict, finding.provision, finding.standing) == ("breached", "criterion.12", "guidance")


# B1: South Ayrshire, https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens

AYRSHIRE = ["South Ayrshire Council", "NHS Ayrshire and Arran"]


def south_ayrshire(facts: str, as_at: str, rulesets: str = ACT) -> Assessment:
    """Check a record that South Ayrshire Council and NHS Ayrshire and Arran keep together."""
    return checked(AYRSHIRE[0], f'jointly_with = ["{AYRSHIRE[1]}"]\n{facts}', as_at, rulesets)


def consulted() -> str:
    """Give the consultation of B1; whom it reached is told only in part."""
    ran = {"from_": "2020-02-18", "through": "2020-03-06"}
    opened = fact("act", act="consult", document="plan", by=AYRSHIRE, on="2020-02-18")
    return fact("consultation", about="plan", with_=[], by=AYRSHIRE, **ran) + opened


def signed() -> Assessment:
    """Check B1 on 30 April 2020, the plan prepared by both on 30 March and consulted on."""
    return south_ayrshire(plan("2020-2023", "2020-03-30", AYRSHIRE) + consulted(), "2020-04-30")


def test_b1_as_it_is() -> None:
    """B1, ACT, s.8: the board was asked; that both agreed is not in the paper, so the plan is open.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    assert found(example("south-ayrshire", "2020-04-30", ACT), "prepare-plan").verdict == "undetermined"


def test_b1_the_board_alone() -> None:
    """B1, ACT, s.7(6): the board's decision is shown and the council's is not: open.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    assessment = south_ayrshire(plan("2020-2023", "2020-03-30", AYRSHIRE[1:]), "2020-04-30")
    assert found(assessment, "prepare-plan").verdict == "undetermined"


def test_b1_period() -> None:
    """B1, ACT, s.8: with both decisions shown, the plan is there for the period that began on 1 April 2020.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    finding = found(signed(), "prepare-plan")
    assert (finding.verdict, finding.cycle) == ("met", "2020-04-01 to 2023-03-31")


def test_b1_consultation() -> None:
    """B1, ACT, s.10(1)(b): a consultation before the plan is shown.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    finding = found(signed(), "consult-on-plan")
    assert (finding.verdict, finding.last_day) == ("met", date(2020, 3, 29))


def test_b1_no_least_length() -> None:
    """B1, ACT, s.10(1)(b): eighteen days are measured against no length, for the Act names none.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    assert "length" not in {entry.item for entry in signed().findings}


def test_b1_other_service_providers() -> None:
    """B1, ACT, s.10(1)(a): that each other service provider had an opportunity needs evidence; they are named.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    finding = found(signed(), "give-opportunity-on-plan", "a")
    assert finding.verdict == "undetermined"
    assert finding.missing == (
        *("police-scotland", "scottish-fire-and-rescue-service", "principal-reporter", "national-convener"),
        *("scottish-courts-and-tribunals-service", "south-ayrshire-ijb"),
    )


@pytest.mark.parametrize("letter", ["a", "b", "c"])
def test_b1_landlords_and_organisations(letter: str) -> None:
    """B1, ACT, s.10(2) and (3): which organisations and landlords belong to the list is for somebody to say.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    assert found(signed(), "consult-on-plan", letter).verdict == "needs_judgement"


@pytest.mark.parametrize("duty", ["send-plan", "publish-plan"])
def test_b1_after_preparation(duty: str) -> None:
    """B1, ACT, s.10(7): sending and publishing are owed as soon as practicable, without a day; not shown: open.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    finding = found(signed(), duty)
    assert (finding.verdict, finding.last_day) == ("undetermined", None)


@pytest.mark.parametrize("duty", ["send-plan", "publish-plan"])
def test_b1_after_preparation_and_shown_not_done(duty: str) -> None:
    """B1, ACT, s.10(7), if the record is complete: outstanding since the day after the preparation.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    none = nothing_else("send publish", "childrens-services-plan", "2020-01-01", "2020-04-30", *AYRSHIRE)
    finding = found(south_ayrshire(plan("2020-2023", "2020-03-30", AYRSHIRE) + none, "2020-04-30"), duty)
    assert (finding.verdict, finding.since) == ("outstanding", date(2020, 3, 31))


def test_b1_guidance() -> None:
    """B1, GUIDANCE: five priorities are as the guidance expects.

    Source: https://docslib.org/doc/6520407/south-ayrshire-health-and-social-care-partnership-childrens
    """
    facts = plan("2020-2023", "2020-03-30", AYRSHIRE, contents={"few-priorities": "present"})
    finding = found(south_ayrshire(facts, "2020-04-30", GUIDANCE_2020), "plan-in-place-from-2020", "few-priorities")
    assert (finding.verdict, finding.standing) == ("met", "guidance")


# B3: Highland, https://caithness-business.co.uk/article/13898

HIGHLAND = ["Highland Council", "NHS Highland"]
NOT_PREPARED = nothing_else("prepare", "childrens-services-plan", "2016-10-07", "2021-05-20", *HIGHLAND)
CLAIM = fact("excuse", duty="sct-cyp-2014.prepare-plan", claim="coronavirus law", on="2021-05-20")


def highland(facts: str, as_at: str = "2021-05-20", rulesets: str = ACT) -> Assessment:
    """Check a record that the Highland Council and NHS Highland keep together."""
    return checked(HIGHLAND[0], f'jointly_with = ["{HIGHLAND[1]}"]\n{facts}', as_at, rulesets)


def test_b3_as_it_is() -> None:
    """B3, ACT, s.8(1): a draft is no plan; without a statement of completeness the plan is open, with no last day.

    Source: https://www.obantimes.co.uk/2020/11/19/councillors-get-progress-report-on-integrated-childrens-plan-2020/
    """
    finding = found(example("highland", "2021-05-20", ACT), "prepare-plan")
    assert (finding.verdict, finding.last_day) == ("undetermined", None)


def test_b3_outstanding() -> None:
    """B3, ACT, s.8(1), complete for preparation by 20 May 2021: outstanding since 1 April 2020, with no last day.

    Source: https://caithness-business.co.uk/article/13898
    """
    finding = found(highland(NOT_PREPARED), "prepare-plan")
    assert (finding.verdict, finding.since, finding.last_day) == ("outstanding", date(2020, 4, 1), None)


def test_b3_days() -> None:
    """B3, ACT: on 20 May 2021 the period had run 414 days (https://caithness-business.co.uk/article/13898)."""
    since = found(highland(NOT_PREPARED), "prepare-plan").since
    assert since is not None
    assert (date(2021, 5, 20) - since).days == 414


def test_b3_claim() -> None:
    """B3, ACT: the coronavirus claim changes nothing and is a question (https://highland.gov.uk/news/article/13641)."""
    finding = found(highland(NOT_PREPARED + CLAIM), "prepare-plan")
    assert finding.verdict == "outstanding"
    assert "coronavirus law" in finding.questions[0].question


def test_b3_claim_on_publication() -> None:
    """B3, ACT: a plan, once signed off and not published, is outstanding whatever is claimed.

    Source: https://highland.gov.uk/news/article/13641
    """
    none = nothing_else("publish", "childrens-services-plan", "2016-10-07", "2021-06-30", *HIGHLAND)
    claim = fact("excuse", duty="sct-cyp-2014.publish-plan", claim="coronavirus law")
    finding = found(highland(plan("2020-2023", "2021-06-10", HIGHLAND) + none + claim, "2021-06-30"), "publish-plan")
    assert finding.verdict == "outstanding"
    assert {entry.slot for entry in finding.questions} == {"sct-cyp-2014.plan-postponed"}


def test_b3_postponement() -> None:
    """B3: whether paragraph 8 of the coronavirus Act reaches a plan is for a person to judge.

    Source: https://highland.gov.uk/news/article/13641
    """
    used = fact("act", act="postpone", document="childrens-services-plan", on="2020-04-20")
    finding = found(highland(used, rulesets="sct-coronavirus-2020"), "postpone-plan", bearer="highland-council")
    assert finding.verdict == "needs_judgement"


def test_b3_guidance() -> None:
    """B3, GUIDANCE, complete: no plan was in place on 1 April 2020 (https://highland.gov.uk/news/article/13641)."""
    finding = found(highland(NOT_PREPARED, rulesets=GUIDANCE_2020), "plan-in-place-from-2020")
    assert (finding.verdict, finding.last_day, finding.standing) == ("breached", date(2020, 4, 1), "guidance")


def test_b3_guidance_counts_for_no_exit_code() -> None:
    """B3, both layers, complete: nothing counts as missing in law (https://highland.gov.uk/news/article/13641)."""
    assert not highland(NOT_PREPARED, rulesets=f"{ACT} {GUIDANCE_2020}").fails("missing")


def test_b3_no_reset() -> None:
    """B3, ACT: a cover that says 2021-2023 moves no period; it is noted (https://highland.gov.uk/news/article/13641)."""
    cover = {"from": "2021-04-01", "through": "2023-03-31"}
    facts = fact("document", id="plan", kind="childrens-services-plan", period=cover)
    facts += fact("act", act="prepare", document="plan", by=HIGHLAND, on="2021-06-10")
    finding = found(highland(facts, "2021-06-30"), "prepare-plan")
    assert (finding.verdict, finding.cycle) == ("met", "2020-04-01 to 2023-03-31")
    assert finding.notes == ("“plan” states a shorter period than 2020-04-01 to 2023-03-31",)


def test_b3_next_plan() -> None:
    """B3, ACT: the next plan is for the period from 1 April 2023 (https://highland.gov.uk/news/article/13641)."""
    assert found(highland(NOT_PREPARED), "prepare-plan", cycle="2023-04-01").verdict == "due"


# B7: Tayside, https://www.taycollab.org.uk/the-tayside-plan-for-children-young-people-and-families/

COUNCILS = ["angus-council", "dundee-city-council", "perth-and-kinross-council"]


@pytest.mark.parametrize("council", COUNCILS)
def test_b7(council: str) -> None:
    """B7, ACT, s.8(1): one document serves three duties; whether it is a plan for each area is for a person to judge.

    Source: https://www.taycollab.org.uk/the-tayside-plan-for-children-young-people-and-families/
    """
    finding = found(example("tayside", "2018-01-31", ACT), "prepare-plan", bearer=council)
    assert finding.verdict == "needs_judgement"
    assert {entry.slot for entry in finding.questions} == {"sct-cyp-2014.for-the-area"}


@pytest.mark.parametrize("council", COUNCILS)
def test_b7_is_linked(council: str) -> None:
    """B7, ACT: the one document is evidence under each of the three duties.

    Source: https://www.taycollab.org.uk/the-tayside-plan-for-children-young-people-and-families/
    """
    finding = found(example("tayside", "2018-01-31", ACT), "prepare-plan", bearer=council)
    assert any("tayside-plan" in proof.text for proof in finding.evidence)


@pytest.mark.parametrize("council", COUNCILS)
def test_b7_accepted(council: str) -> None:
    """B7, ACT, once it is determined that one plan will do: met for each.

    Source: https://www.taycollab.org.uk/the-tayside-plan-for-children-young-people-and-families/
    """
    four = ["Angus Council", "Dundee City Council", "PKC", "NHS Tayside"]
    yes = fact("determination", slot="sct-cyp-2014.for-the-area", answer="yes", by="a court", on="2017-06-01")
    facts = f"jointly_with = {four[1:]}\n{plan('2017-2020', '2017-03-30', four)}{yes}"
    assert found(checked("Angus Council", facts, "2017-06-30", ACT), "prepare-plan", bearer=council).verdict == "met"


def test_b7_the_board_is_one() -> None:
    """B7, ACT: the same board answers for the plans of all three.

    Source: https://www.taycollab.org.uk/the-tayside-plan-for-children-young-people-and-families/
    """
    assessment = checked("NHS Tayside", "", "2018-01-31", ACT)
    current = {entry.bearer for entry in assessment.instances if entry.duty == "sct-cyp-2014.prepare-plan"}
    assert current == set(COUNCILS)


# B8: Fife, https://girfec.fife.scot/partnership-working/childrens-services/

OTHERS = ("scottish-fire-and-rescue-service", "national-convener", "scottish-courts-and-tribunals-service", "fife-ijb")


def test_b8_plan() -> None:
    """B8, ACT, s.8(1): the plan of 2017 is there; the Act sets no number of priorities.

    Source: https://girfec.fife.scot/partnership-working/childrens-services/
    """
    assessment = example("fife", "2018-01-31", ACT)
    assert found(assessment, "prepare-plan").verdict == "met"
    assert "few-priorities" not in {entry.item for entry in assessment.findings}


def test_b8_guidance() -> None:
    """B8, GUIDANCE: sixteen priorities are not as the guidance expects.

    Source: https://girfec.fife.scot/partnership-working/childrens-services/
    """
    finding = found(example("fife", "2018-01-31", GUIDANCE_2016), "plan-in-place-from-2017", "few-priorities")
    assert (finding.verdict, finding.standing) == ("breached", "guidance")


def test_b8_opportunity() -> None:
    """B8, ACT, s.10(1)(a): those whom the list of owners leaves out are named, and nothing is presumed.

    Source: https://girfec.fife.scot/partnership-working/childrens-services/
    """
    finding = found(example("fife", "2018-01-31", ACT), "give-opportunity-on-plan", "a")
    assert (finding.verdict, finding.missing) == ("undetermined", OTHERS)


def opportunity(providers: list[str], about: str = "plan", **keys: object) -> str:
    """Give an opportunity to take part for some providers, in autumn 2016."""
    ran = {"from_": "2016-10-10", "through": "2016-12-16"}
    return fact("consultation", act="give-opportunity", about=about, with_=providers, by=BOTH, **ran, **keys)


def test_b8_opportunity_complete() -> None:
    """B8, ACT, s.10(1)(a), the list stated complete: missing.

    Source: https://girfec.fife.scot/partnership-working/childrens-services/
    """
    facts = plan("2017-2020", "2017-03-30") + opportunity(["Police Scotland", "SCRA"], complete=True)
    finding = found(of_fife(facts, "2018-01-31"), "give-opportunity-on-plan", "a")
    assert (finding.verdict, finding.missing) == ("breached", OTHERS)


# B11, the report of Aberdeenshire

YEAR_2 = {"from": "2018-04-01", "through": "2019-03-31"}
GRAMPIAN = ["Aberdeenshire Council", "NHS Grampian"]
FIRST_SEEN = fact("document", id="report", kind="annual-report", period=YEAR_2)
FIRST_SEEN += fact("act", act="publish", document="report", by=GRAMPIAN, on="2019-12-23")


def aberdeenshire(as_at: str, rulesets: str = ACT) -> Assessment:
    """Check the report for 2018-19, first seen on 23 December 2019."""
    return checked(GRAMPIAN[0], f'jointly_with = ["{GRAMPIAN[1]}"]\n{FIRST_SEEN}', as_at, rulesets)


def test_b11_period() -> None:
    """B11, ACT, s.13(2): the report for "year 2" serves the second year.

    Source: https://vdocuments.site/aberdeenshire-2019-12-23-participation-girfec-module-was-co-created-with.html
    """
    finding = found(aberdeenshire("2019-12-31"), "publish-annual-report")
    assert finding.cycle == "2018-04-01 to 2019-03-31"


def test_b11() -> None:
    """B11, ACT, s.13(1): whether 267 days after the year's end is soon enough is for a person to judge.

    Source: https://vdocuments.site/aberdeenshire-2019-12-23-participation-girfec-module-was-co-created-with.html
    """
    finding = found(aberdeenshire("2019-12-31"), "publish-annual-report")
    assert finding.verdict == "needs_judgement"
    assert "267 days after" in finding.reason


def test_b11_guidance() -> None:
    """B11, GUIDANCE: "ideally by June" came on 13 January 2020 and is not applied to this report.

    Source: https://vdocuments.site/aberdeenshire-2019-12-23-participation-girfec-module-was-co-created-with.html
    """
    finding = found(aberdeenshire("2019-12-31", GUIDANCE_2020), "annual-report-by-june")
    assert (finding.verdict, finding.reason.partition(":")[0]) == ("not_applicable", "not in force")


def test_b11_guidance_once_issued() -> None:
    """B11, GUIDANCE, asked on 31 January 2020: June is spoken of for the next report only.

    Source: https://vdocuments.site/aberdeenshire-2019-12-23-participation-girfec-module-was-co-created-with.html
    """
    assessment = aberdeenshire("2020-01-31", GUIDANCE_2020)
    days = {entry.last_day for entry in assessment.findings if entry.duty.endswith(".annual-report-by-june")}
    assert date(2019, 6, 30) not in days
    assert found(assessment, "annual-report-by-june").last_day == date(2020, 6, 30)


# What follows from the words of the Act


def test_c1() -> None:
    """C1, s.8(1), complete for both: the council alone did it, so the joint plan is outstanding.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/7
    """
    none = nothing_else("", "childrens-services-plan", "2016-10-07", "2017-06-30", *BOTH)
    document = fact(
        "document", id="p", kind="childrens-services-plan", period={"from": "2017", "through": "2020-03-31"}
    )
    alone = document + fact("act", act="publish", document="p", by="Fife Council", on="2017-04-03")
    assert found(of_fife(alone + none, "2017-06-30"), "prepare-plan").verdict == "outstanding"


def test_c1_without_the_completeness() -> None:
    """C1, if nobody says what the board did: open (https://www.legislation.gov.uk/asp/2014/8/section/7)."""
    alone = plan("2017-2020", "2017-03-30", ["Fife Council"])
    assert found(of_fife(alone, "2017-06-30"), "prepare-plan").verdict == "undetermined"


def disagreement(notice: str, *more: str) -> str:
    """Give the plan of Fife, an objection of the police over a service of their own, and what they did about it."""
    objected = fact("act", act="object-to", document="plan", by="Police Scotland", on="2017-04-10")
    own = fact("determination", slot="sct-cyp-2014.own-service", answer="yes", by="a court", on="2017-04-10")
    return plan("2017-2020", "2017-03-30") + objected + own + notice + "".join(more)


NOTICE = fact(
    "document", id="notice", kind="notice-of-disagreement", contents={"matters": "present", "reasons": "present"}
)
PUBLISHED = NOTICE + fact("act", act="publish", document="notice", by="Police Scotland", on="2017-04-24")
SENT = NOTICE + fact("act", act="send", document="notice", by="Police Scotland", to="Fife Council", on="2017-04-24")
UNPUBLISHED = nothing_else("publish", "notice-of-disagreement", "2016-10-07", "2017-05-31", "Police Scotland")


def police(facts: str) -> Assessment:
    """Check the record of Police Scotland on 31 May 2017."""
    return checked("Police Scotland", facts, "2017-05-31", ACT)


def test_c3() -> None:
    """C3, s.10(8): the police publish notice and reasons, and have done their duty.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/10
    """
    assert overall(police(disagreement(PUBLISHED)), "publish-notice-of-disagreement") == "met"


def test_c3_released() -> None:
    """C3, s.12(3)(b): they are released as to those matters (https://www.legislation.gov.uk/asp/2014/8/section/12)."""
    finding = found(police(disagreement(PUBLISHED)), "deliver-disputed-services")
    assert (finding.verdict, finding.reason) == ("not_applicable", "disapplied by published-disagreement")


def test_c3_released_for_no_more() -> None:
    """C3, s.12(1): for everything else the police stay bound (https://www.legislation.gov.uk/asp/2014/8/section/12)."""
    assert found(police(disagreement(PUBLISHED)), "deliver-plan").verdict == "needs_judgement"


def test_c3_the_plan_stands() -> None:
    """C3: the disagreement takes nothing from the plan (https://www.legislation.gov.uk/asp/2014/8/section/10)."""
    assert found(of_fife(disagreement(PUBLISHED), "2017-05-31"), "prepare-plan").verdict == "met"


def test_c4() -> None:
    """C4, s.10(8), complete for publication: an e-mail to the council is no published notice; outstanding.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/10
    """
    assessment = police(disagreement(SENT, UNPUBLISHED))
    assert found(assessment, "publish-notice-of-disagreement").verdict == "outstanding"


def test_c4_not_released() -> None:
    """C4, s.12(3)(b): no release; whether the services are delivered is for a person to judge.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/12
    """
    assessment = police(disagreement(SENT, UNPUBLISHED))
    assert found(assessment, "deliver-disputed-services").verdict == "needs_judgement"


def test_c8() -> None:
    """C8, s.11(2), complete for the revised plan: revised without consultation, so the consultation is missing.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/11
    """
    revised = fact("document", id="revised", kind="revised-plan", about="plan")
    revised += fact("act", act="prepare", document="revised", by=BOTH, on="2018-09-03")
    none = nothing_else("", "revised-plan", "2016-10-07", "2018-12-31", *BOTH)
    finding = found(of_fife(plan("2017-2020", "2017-03-30") + revised + none, "2018-12-31"), "consult-on-revised-plan")
    assert (finding.verdict, finding.last_day) == ("breached", date(2018, 9, 2))


REVIEWED = fact("determination", slot="sct-cyp-2014.plan-reviewed", answer="yes", by="a court", on="2018-06-15")


def test_c9() -> None:
    """C9, s.11(1)(a): reviewed, as determined: met (https://www.legislation.gov.uk/asp/2014/8/section/11)."""
    assessment = of_fife(plan("2017-2020", "2017-03-30") + REVIEWED, "2018-06-30")
    assert found(assessment, "keep-plan-under-review").verdict == "met"


def test_c9_no_revised_plan() -> None:
    """C9, s.11(1)(b): that no plan was revised is no breach (https://www.legislation.gov.uk/asp/2014/8/section/11)."""
    assessment = of_fife(plan("2017-2020", "2017-03-30") + REVIEWED, "2018-06-30")
    finding = found(assessment, "revise-plan", bearer="fife-council")
    assert (finding.verdict, finding.reason) == ("not_applicable", "no use recorded")


AIMS = ("best-wellbeing", "early-action", "integration", "best-use", "related")
DELIVERY_ONLY = report("2018-06-20", contents={"delivery": "present"}, complete=True)


@pytest.mark.parametrize("aim", AIMS)
def test_c10(aim: str) -> None:
    """C10, s.13(1)(b)(i), complete contents: each aim is missing (https://www.legislation.gov.uk/asp/2014/8/section/13)."""
    finding = found(of_fife(DELIVERY_ONLY, "2018-06-30"), "publish-annual-report", aim)
    assert (finding.verdict, finding.provision) == ("breached", "s.13(1)(b)(i)")


def full_report(*determinations: str) -> Assessment:
    """Check a report that has everything, published on 20 June 2018 and shown to be sent to nobody."""
    contents = dict.fromkeys(("delivery", *AIMS), "present")
    none = nothing_else("send", "annual-report", "2016-10-07", "2018-06-30", *BOTH)
    facts = report("2018-06-20", contents=contents, complete=True) + none
    return of_fife(facts + "".join(determinations), "2018-06-30")


def test_c12() -> None:
    """C12: no duty of the Act asks for an annual report to be sent to anybody.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/13
    """
    sending = {entry.duty for entry in full_report().findings if ".send-" in entry.duty}
    assert sending == {"sct-cyp-2014.send-plan", "sct-cyp-2014.send-revised-plan"}


def test_c12_met() -> None:
    """C12, once it is determined that it came soon enough: met, though sent to nobody.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/13
    """
    slot = "sct-cyp-2014.publish-annual-report.delay"
    soon = fact("determination", slot=slot, answer="yes", by="a court", on="2018-06-25")
    assert overall(full_report(soon), "publish-annual-report") == "met"


def test_c14() -> None:
    """C14, s.10(1)(a), the list complete: an integration joint board without an opportunity is missing.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/10
    """
    facts = plan("2017-2020", "2017-03-30") + opportunity([*PROVIDERS, "Scottish Ministers"], complete=True)
    finding = found(of_fife(facts, "2017-04-30"), "give-opportunity-on-plan", "a")
    assert (finding.verdict, finding.missing) == ("breached", ("fife-ijb",))


LANDLORD = fact("body", name="Anytown Homes", kind="social-landlord", jurisdiction="scotland")
ASKED = fact("act", act="request", document="assistance", by="Fife Council", to="Anytown Homes", on="2019-01-14")
REASONABLE = fact("determination", slot="sct-cyp-2014.reasonable-request", answer="yes", by="a court", on="2019-01-15")
DATA_DUTIES = fact(
    "determination",
    slot="sct-cyp-2014.incompatibility-considered",
    answer="yes",
    by="Anytown Homes",
    on="2019-01-20",
)


def landlord(facts: str) -> Assessment:
    """Check the record of a social landlord, complete for assistance given, on 28 February 2019."""
    none = nothing_else("provide", "assistance", "2016-10-07", "2019-02-28")
    return checked("Anytown Homes", LANDLORD + facts + none, "2019-02-28", ACT)


def test_c16() -> None:
    """C16, s.14(3)(a): nothing is owed where the landlord considers it incompatible with its data duties.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/14
    """
    finding = found(landlord(ASKED + REASONABLE + DATA_DUTIES), "assist-as-consultee")
    assert finding.verdict == "not_applicable"
    assert finding.reason.startswith("disapplied by incompatible-for-consultee")


def test_c16_without_that_view() -> None:
    """C16, if nobody says what the landlord considers: never missing (https://www.legislation.gov.uk/asp/2014/8/section/14)."""
    assert found(landlord(ASKED + REASONABLE), "assist-as-consultee").verdict == "needs_judgement"


def test_c20() -> None:
    """C20, s.15(1): departed from with reasons: the quality of the regard is for a person to judge.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/15
    """
    said = fact("remark", about="sct-cyp-2014.regard-had", text="The 15 criteria were considered, and departed from.")
    finding = found(of_fife(said, "2020-06-30"), "regard-to-guidance", bearer="fife-council")
    assert finding.verdict == "needs_judgement"
    assert [proof.text for proof in finding.remarks] == ["The 15 criteria were considered, and departed from."]


def test_c20_determined() -> None:
    """C20, s.15(1), with a determination that regard was had: met, though no criterion was followed.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/15
    """
    yes = fact("determination", slot="sct-cyp-2014.regard-had", answer="yes", by="a court", on="2020-06-01")
    assert found(of_fife(yes, "2020-06-30"), "regard-to-guidance", bearer="fife-council").verdict == "met"


def published_on_20_june(rulesets: str) -> Assessment:
    """Check a report for the year to 31 March 2021, published on 20 June."""
    period = {"from": "2020-04-01", "through": "2021-03-31"}
    facts = fact("document", id="report", kind="annual-report", period=period)
    facts += fact("act", act="publish", document="report", by=BOTH, on="2021-06-20")
    return of_fife(facts, "2021-06-30", rulesets)


def test_c21_guidance() -> None:
    """C21, GUIDANCE: 20 June is by June (https://www.legislation.gov.uk/asp/2014/8/section/15)."""
    finding = found(published_on_20_june(GUIDANCE_2020), "annual-report-by-june")
    assert (finding.verdict, finding.standing) == ("met", "guidance")


def test_c21_act() -> None:
    """C21, ACT, s.13(1): as soon as practicable, 81 days on, is for a person to judge.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/13
    """
    finding = found(published_on_20_june(ACT), "publish-annual-report")
    assert finding.verdict == "needs_judgement"
    assert "81 days after" in finding.reason


@pytest.mark.parametrize("cycle", ["2020-04-01 to 2023-03-31", "2023-04-01 to 2026-03-31"])
def test_c28(cycle: str) -> None:
    """C28, s.8(2): a plan titled 2021-24 lies across two periods, and is for a person to judge in each.

    Source: https://www.legislation.gov.uk/asp/2014/8/section/8
    """
    assessment = of_fife("begins = 2020-04-01\n" + plan("2021-2024", "2021-03-30"), "2023-04-30")
    assert found(assessment, "prepare-plan", cycle=cycle).verdict == "needs_judgement"


def test_c28_is_flagged() -> None:
    """C28: the mismatch of the periods is noted (https://www.legislation.gov.uk/asp/2014/8/section/8)."""
    assessment = of_fife("begins = 2020-04-01\n" + plan("2021-2024", "2021-03-30"), "2023-04-30")
    assert found(assessment, "prepare-plan").notes == ("“plan”: its period runs across",)
