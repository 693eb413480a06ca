"""Whether a plan that tells what was done with it, or calls itself by its years, is read so."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan, points

SEND = "sct-cyp-2014.send-plan/act"
PUBLISH = "sct-cyp-2014.publish-plan/act"
CONSULT = "sct-cyp-2014.consult-on-plan/act"


answer = partial(in_plan, as_at=date(2023, 10, 2))


@pytest.mark.parametrize(
    ("text", "point"),
    [
        pytest.param("The 2023-2026 plan was published in April 2023.", PUBLISH, id="called by its years"),
        pytest.param("Our 2023-26 plan was published in April 2023.", PUBLISH, id="called by its years, cut short"),
        pytest.param("Submission to Ministers took place in May 2023.", SEND, id="a noun with those it went to"),
        pytest.param("Issued to: Scottish Ministers; Police Scotland", SEND, id="a line of addresses"),
        pytest.param(
            "Version history: v2.0 issued to the Scottish Ministers on 5 May 2023.", SEND, id="a line of its history"
        ),
        pytest.param("This plan was forwarded to Ministers in May 2023.", SEND, id="Ministers alone"),
        pytest.param(
            "Carers sat down with us and went through the proposed actions.", CONSULT, id="actions that were proposed"
        ),
        pytest.param("What you told us about the draft plan", CONSULT, id="you"),
    ],
)
def test_what_was_done_with_a_plan_is_found(text: str, point: str) -> None:
    """What was done with the plan is found."""
    assert answer(text + "\n\n- Too long", point) == "found"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        pytest.param("The 2020-2023 plan was published in April 2020.", PUBLISH, id="called by other years"),
        pytest.param("Our draft 2023-26 plan was published in April 2022.", PUBLISH, id="a draft called by its years"),
        pytest.param(
            "The poverty report was agreed. Submission to Ministers took place in June.", SEND, id="of what came before"
        ),
        pytest.param("Submission to Ministers will take place in May 2023.", SEND, id="a promise"),
        pytest.param("Version history: v0.2 issued to the Scottish Ministers.", SEND, id="an early version"),
        pytest.param("This plan was forwarded to UK Ministers in May 2023.", SEND, id="other Ministers"),
        pytest.param("What you told us about the last plan was that it was long.", CONSULT, id="the last one"),
        pytest.param("Nobody outside the public sector was consulted on this plan.", CONSULT, id="nobody"),
    ],
)
def test_what_was_done_with_another_or_not_at_all_is_not_found(text: str, point: str) -> None:
    """What was done with another document, or not done, is not found."""
    assert answer(text, point) != "found"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Scottish Ministers have the plan in mind.", id="in mind"),
        pytest.param("Scottish Ministers hold the plan in contempt.", id="held in no hand"),
        pytest.param("The Scottish Government has this plan to blame.", id="to blame"),
        pytest.param("The plan has been shown to Scottish Ministers to be too short.", id="shown to be so"),
        pytest.param("The plan has gone to the Scottish Ministers' heads.", id="what is theirs"),
        pytest.param("The plan reached Ministers merely as gossip.", id="gossip"),
        pytest.param("The plan went to Ministers before it was finished.", id="before there was one"),
        pytest.param("A copy of this plan was handed to the Scottish Ministers by a sailor.", id="by an outsider"),
        pytest.param("The Scottish Ministers wrote to the port with a copy of this plan.", id="who wrote"),
        pytest.param("A letter from the Scottish Ministers enclosed this plan.", id="a letter from them"),
        pytest.param("The Scottish Ministers, in a letter, enclosed this plan.", id="who enclosed it"),
        pytest.param("The Scottish Ministers sent the plan straight back.", id="back"),
        pytest.param("Submission to Scottish Ministers took place of our accounts.", id="of something else"),
        pytest.param(
            "The grant claim was late.\n\nSubmission to Scottish Ministers took place.", id="what was told of"
        ),
        pytest.param("Issue to Scottish Ministers took place for a bridge.", id="for something else"),
        pytest.param("Copies to: Scottish Ministers (once signed)", id="not gone yet"),
        pytest.param("Copied to: Scottish Ministers, for their comments", id="gone for comments"),
        pytest.param("Nobody on the quay sent the plan to the Scottish Ministers.", id="nobody there"),
        pytest.param("Nobody can say who, if anybody, sent the plan to Scottish Ministers.", id="nobody can say who"),
        pytest.param("Others say that the plan was sent to Scottish Ministers.", id="what others say"),
        pytest.param("The plan is done. A copy machine was sent to the Scottish Ministers.", id="no copy"),
        pytest.param("The rota was agreed. A copy was sent to the Scottish Ministers.", id="a copy of what was agreed"),
    ],
)
def test_what_did_not_go_to_them_was_not_sent(text: str) -> None:
    """A plan that somebody else sent, that went nowhere, or of which something else was sent, was not sent."""
    assert answer(text, SEND) != "found"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The plan is on display in the staff canteen.", id="a room of staff"),
        pytest.param("The plan was published on the staff intranet.", id="an intranet"),
        pytest.param("The plan is live on our internal network.", id="an internal network"),
        pytest.param("The plan was hosted on the secure area of our website.", id="a secure area"),
        pytest.param("The plan is on our website behind a password.", id="a password"),
        pytest.param("The plan can be read by officers at the area office.", id="read by officers"),
        pytest.param("The plan is open to everyone on the team.", id="everyone on the team"),
        pytest.param("The plan is held in a locked chest at the council office.", id="locked up"),
        pytest.param("The plan is kept in a desk at the town hall.", id="in a desk"),
        pytest.param("View this plan at a glance.", id="no place"),
        pytest.param("Follow the link to see this plan when it appears.", id="when it appears"),
        pytest.param("Getting it Right has been amended since its publication.", id="of what it is, is unsaid"),
        pytest.param("The website carried this plan until it sank.", id="until"),
        pytest.param("Libraries have copies of the tide tables under this plan.", id="copies of something else"),
        pytest.param("The plan was published by a newspaper.", id="by an outsider"),
        pytest.param("Nobody on the board published the plan.", id="nobody there"),
        pytest.param("The board was reminded to publish this plan.", id="reminded"),
        pytest.param("Some on the quay say the plan was published.", id="what some say"),
        pytest.param("The 2023-2026 plan for boats was published.", id="its years, for something else"),
        pytest.param("The plan to dredge the port was published.", id="to do something else"),
        pytest.param("In Moray the 2023-2026 plan was published in May.", id="in another place"),
        pytest.param("Copies of the Plan for Fife can be had from the harbour office.", id="a name that begins so"),
        pytest.param("Publication took place in May of the accounts.", id="of something else"),
        pytest.param("Our website hosts the plan of our neighbours.", id="that of others"),
    ],
)
def test_what_not_everybody_can_see_was_not_published(text: str) -> None:
    """A plan that only some can see, or another one, was not published."""
    assert answer(text, PUBLISH) != "found"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        pytest.param("The plan was published on our website and on the staff intranet.", PUBLISH, id="both"),
        pytest.param("The plan was made available to staff, parents and the public.", PUBLISH, id="the public too"),
        pytest.param("The 2023-2026 plan for young people was published in April 2023.", PUBLISH, id="for the young"),
        pytest.param("Our plan was published by a joint team of the two boards.", PUBLISH, id="by a team"),
        pytest.param("Nobody objected and the plan was published in May 2023.", PUBLISH, id="nobody objected"),
        pytest.param("A letter to the Scottish Ministers enclosed this plan.", SEND, id="a letter to them"),
        pytest.param("The plan was sent to the Scottish Ministers' office.", SEND, id="their office"),
        pytest.param("The plan was sent to the Scottish Ministers back in May 2023.", SEND, id="a time gone by"),
        pytest.param("Submission to Scottish Ministers took place within a week of approval.", SEND, id="a week of it"),
        pytest.param("Sent to: Scottish Ministers (emailed 3/4/23)", SEND, id="how it went"),
    ],
)
def test_what_went_to_all_or_to_them_is_found(text: str, point: str) -> None:
    """What looks like something less is found all the same."""
    assert answer(text, point) == "found"


@pytest.mark.parametrize(
    "goes_on",
    [
        pytest.param("in May 2023 and shared with staff", id="shared besides"),
        pytest.param("on 3 May 2023, as reported to councillors in June", id="reported"),
        pytest.param("on 3 May 2023 after a members' briefing", id="after something"),
        pytest.param("on 3 May 2023 with a briefing for managers", id="with something"),
        pytest.param("on the staff intranet and the council's website", id="a public site besides"),
        pytest.param("on our website without a login", id="no login"),
        pytest.param("on 3 May 2023 by a specialist agency on our behalf", id="on our behalf"),
        pytest.param("on our website and read by parents in every library", id="read by others"),
    ],
)
def test_what_was_done_besides_hides_nothing(goes_on: str) -> None:
    """What a next clause tells, or who reads it, does not tell where it was published."""
    assert answer(f"The plan was published {goes_on}.", PUBLISH) == "found"


@pytest.mark.parametrize(
    "goes_on",
    [
        pytest.param("on our website, in the staff area", id="a place behind a comma"),
        pytest.param("but only on the intranet", id="but only"),
        pytest.param("and placed on the staff intranet", id="two verbs with one place"),
        pytest.param("with access for staff only", id="with access"),
        pytest.param("on our website and can be seen with a login", id="and can"),
        pytest.param("on the staff intranet and not on the website", id="not on the site"),
        pytest.param("on the intranet and the website was down", id="of the site another thing is told"),
        pytest.param("on the staff intranet and on the website for officers", id="two closed places"),
        pytest.param("by a news agency", id="an agency of others"),
        pytest.param("by a member of the public", id="a member of the public"),
    ],
)
def test_what_goes_on_about_a_closed_place_hides_it(goes_on: str) -> None:
    """It is still told who alone can see it, or who did it."""
    assert answer(f"The plan was published {goes_on}.", PUBLISH) != "found"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(
            "The plan was sent to Scottish Ministers in June and they wrote back to thank us.", id="an answer"
        ),
        pytest.param("The plan was sent to Scottish Ministers by a member of the secretariat.", id="a member of ours"),
        pytest.param("The plan was sent to the Scottish Ministers' private office.", id="a private office"),
        pytest.param("The plan was shared with the Scottish Ministers and handed over in person.", id="shared with"),
        pytest.param(
            "The plan was sent to: Scottish Ministers sent 3 June 2023; Police Scotland emailed 4 June 2023.",
            id="with the day",
        ),
        pytest.param("The plan was sent to Scottish Ministers; letters to others went that day.", id="other letters"),
    ],
)
def test_what_is_told_of_them_besides_takes_nothing_back(said: str) -> None:
    """It went to them all the same."""
    assert answer(said, SEND) == "found"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("The plan went to Scottish Ministers and straight back.", id="straight back"),
        pytest.param("The plan was posted to the Scottish Ministers and came back.", id="came back"),
        pytest.param("The plan was sent to the port: Scottish Ministers sent 3 June copies.", id="what they sent"),
    ],
)
def test_what_they_sent_or_got_for_a_moment_was_not_sent(said: str) -> None:
    """They gave it, or gave it back."""
    assert answer(said, SEND) != "found"


@pytest.mark.parametrize(
    "behind",
    [
        "for care leavers",
        "for schools and nurseries",
        "for under-18s",
        "for every pupil",
        "for better outcomes",
        "for the whole of Fife",
        "for growing up in Fife",
        "of both bodies",
        "of action",
        "to improve wellbeing and tackle poverty",
        "to make Fife fairer",
        "for the next three years, for housing and for children,",
        "to be read with this annex",
    ],
)
def test_a_plan_that_says_what_such_a_plan_is_for(behind: str) -> None:
    """A plan for what plans for children are for is no other one."""
    assert answer(f"The plan {behind} was published on 3 May 2023.", PUBLISH) == "found"


@pytest.mark.parametrize(
    "behind",
    [
        "for council house rents",
        "for car parks in the area",
        "to sell 3 schools",
        "for board games evenings",
        "for use of the pool",
        "to improve roads in Fife",
    ],
)
def test_a_plan_for_another_matter(behind: str) -> None:
    """A plan for something foreign is another one, whatever else stands there."""
    assert answer(f"The plan {behind} was published on 3 May 2023.", PUBLISH) == "not in the text supplied"


@pytest.mark.parametrize(
    "behind",
    ["for mending clocks", "to wind the clock", "for the community bandstand", "for the future of the pavilion"],
)
def test_a_plan_for_who_knows_what(behind: str) -> None:
    """Where nobody can tell whether it is another plan, a person looks at it."""
    assert answer(f"The plan {behind} was published on 3 May 2023.", PUBLISH) == "partly"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        pytest.param("Publication took place on the council's website on 3 May 2023.", PUBLISH, id="on a site"),
        pytest.param("Publication took place on both bodies' websites.", PUBLISH, id="on the sites of both"),
        pytest.param("Publication took place in good time for the new school year.", PUBLISH, id="for a year"),
        pytest.param("Submission to Ministers took place on the last day of June 2023.", SEND, id="on a last day"),
        pytest.param("Sent to: Ministers (3 June 2023), for information only", SEND, id="for information"),
        pytest.param("Sent to: Ministers, following approval on 30 May", SEND, id="after a day"),
        pytest.param("Sent to: Ministers (3 June 2023); next review 2026", SEND, id="what comes next"),
        pytest.param("In South Fife, 40 parents were consulted on the draft plan.", CONSULT, id="a part of our place"),
        pytest.param("In Perth, the Scottish Ministers were sent a copy of this plan.", SEND, id="where it took place"),
    ],
)
def test_what_stands_beside_is_no_condition(text: str, point: str) -> None:
    """Times, places and what is told beside it take nothing from what was done."""
    assert answer(text, point) == "found"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        pytest.param("Publication took place for the new school.", PUBLISH, id="for a school"),
        pytest.param("Sent to: Ministers, following approval", SEND, id="once it is approved"),
        pytest.param("Sent to: Ministers next week", SEND, id="next week"),
        pytest.param("In South Ayrshire, 40 parents were consulted on the draft plan.", CONSULT, id="in another place"),
    ],
)
def test_what_stands_beside_as_a_condition(text: str, point: str) -> None:
    """A condition, another object or another place leaves it open."""
    assert answer(text, point) != "found"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        pytest.param("Find this plan on NHS Fife's website.", PUBLISH, id="the site of one"),
        pytest.param("You can see the plan on the website of either body.", PUBLISH, id="the site of either"),
        pytest.param("The plan is on our website until 2026.", PUBLISH, id="until a year"),
        pytest.param("Our websites have carried the plan since 3 May 2023.", PUBLISH, id="sites that carried it"),
        pytest.param("Libraries stock copies of the plan.", PUBLISH, id="stocked"),
        pytest.param("Each household was sent the plan.", PUBLISH, id="each household"),
        pytest.param("The plan reached the Scottish Ministers on 3 June 2023.", SEND, id="it reached them"),
        pytest.param("Copies of the plan went to Police Scotland on 3 June 2023.", SEND, id="copies went there"),
        pytest.param("We questioned 300 parents on the draft plan.", CONSULT, id="questioned"),
        pytest.param("Postcards from pupils shaped the draft plan.", CONSULT, id="postcards"),
        pytest.param("The youth parliament marked our draft.", CONSULT, id="marked"),
    ],
)
def test_plain_words_for_what_was_done(text: str, point: str) -> None:
    """Plain words that can be said of nothing else are found."""
    assert answer(text, point) == "found"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        pytest.param("Find this plan on the staff website.", PUBLISH, id="a site for staff"),
        pytest.param("Our website hosts the plan for the gala.", PUBLISH, id="another plan"),
        pytest.param("Scottish Ministers now have the plan.", SEND, id="how they came by it is unsaid"),
        pytest.param("Copies of the plan went to Police Scotland to check.", SEND, id="to check it"),
        pytest.param("Copies of the plan went to the shop, and none to Scottish Ministers.", SEND, id="none to them"),
        pytest.param("We questioned 300 parents on the draft budget.", CONSULT, id="a budget"),
    ],
)
def test_plain_words_for_something_less(text: str, point: str) -> None:
    """The same words for something less, or something else, are not found."""
    assert answer(text, point) != "found"


BOTH = "Fife Council and NHS Fife made this plan."
FOUR = "Fife Council, NHS Fife, Angus Council and NHS Tayside made this plan."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{BOTH} It was published on the websites of the two bodies on 5 May 2023.", True),
        (f"{BOTH} It was published on the websites of both in May 2023.", True),
        (
            f"{FOUR} It was published on the websites of all four.",
            True,
        ),
        (f"{BOTH} It was published on the websites of two schools on 5 May 2023.", False),
        (f"{BOTH} It was published on the websites of all four on 5 May 2023.", False),
        (f"{FOUR} The four bodies signed it. It was published on the websites of all four.", True),
        (f"{FOUR} It was published on the websites of two of them.", False),
        (f"{BOTH} We hired two printers. It was published on the websites of both.", False),
        ("Fife Council and NHS Fife pay Skerry Press and the Rona Post. It was on the websites of both.", False),
        ("Fife Council, NHS Fife and Angus Council made this plan. The Council published it in three sizes.", False),
        ("Fife Council made this plan. It was published on the websites of the two bodies.", False),
        (f"{BOTH} It will be published on the websites of the two bodies.", False),
    ],
)
def test_what_stands_on_the_sites_of_all_was_published_by_all(text: str, *, found: bool) -> None:
    """Who they are is said before; as many have to be named there."""
    assert (answer(text + "\n\n- Too long", "sct-cyp-2014.publish-plan/together") == "found") is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "This report is on year one of the plan. The two bodies wrote it together and published it in May 2024.",
            True,
        ),
        ("The plan is for three years. The two bodies wrote it together and published it in May 2024.", False),
        ("This report is not ready. The two bodies will publish it in May 2024.", False),
        ("This report goes with the chief social work officer's annual report. It was published in May 2024.", False),
    ],
)
def test_what_a_sentence_begins_with_is_taken_up_by_the_next(text: str, *, found: bool) -> None:
    """What "it" is behind "this report is on year one of the plan" is the report."""
    report = "# Fife Children's Services Plan: Annual Report 2023-24\n\nFife Council and NHS Fife report each year. "
    told = points(report + text, as_at=date(2024, 12, 2), period=(date(2023, 4, 1), date(2024, 3, 31)))
    assert (told["sct-cyp-2014.publish-annual-report/act"].answer.value == "found") is found
