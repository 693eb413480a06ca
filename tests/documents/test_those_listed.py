"""Those whom a sentence calls "the following", or a whole class, and who they were stands in what follows."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

AS_AT = date(2023, 10, 2)
OFFERED = "sct-cyp-2014.give-opportunity-on-plan/reached"
CONSULTED = "sct-cyp-2014.consult-on-plan/reached"
SENT = "sct-cyp-2014.send-plan/reached"
FIRE = "scottish-fire-and-rescue-service"
LANDLORD = "social-landlord"
LIST = "\n\n- Scottish Fire and Rescue Service\n- Tentsmuir Rangers\n"
THE_FIRE_SERVICE = "the Scottish Fire and Rescue Service"
ALL_COULD = "The other service providers had an opportunity to take part in preparing this plan. "
CONSULTED_ON = "Fife Council and NHS Fife consulted on the draft plan in May 2022. "


said = partial(in_plan, as_at=AS_AT, period=None)


@pytest.mark.parametrize(
    "text",
    [
        "The following were asked to help us. Each was invited to comment on drafts of this plan.",
        "We invited the following bodies to take part in preparing this plan. All came to two days in May.",
        "The bodies named below were invited to take part in preparing this plan. Each had a draft in May.",
    ],
)
def test_a_list_behind_what_was_done_with_each(text: str) -> None:
    """Those who follow stand in it."""
    assert said(text + LIST, f"{OFFERED}/{FIRE}") == "found"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We consulted on this plan in the following year. Each answer was read.", id="a year"),
        pytest.param(
            "We invited the following to take part in preparing this plan. Each was sent papers on:",
            id="a list of what each was sent",
        ),
        pytest.param(
            "The following were consulted on the Local Housing Strategy. Each had a draft of it.", id="another plan"
        ),
    ],
)
def test_a_list_of_something_else(text: str) -> None:
    """Those who had a part in this plan do not stand in it."""
    assert said(text + LIST, f"{OFFERED}/{FIRE}") != "found"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "We invited the following to take part in preparing this plan. The days were cold.",
            id="behind a sentence on something else",
        ),
        pytest.param(
            "The following will be invited to take part in preparing this plan. Each will be sent a draft.",
            id="of those who will be asked",
        ),
    ],
)
def test_a_list_that_has_to_be_looked_at(text: str) -> None:
    """The name is there, and not said for certain to be of those who were asked."""
    assert said(text + LIST, f"{OFFERED}/{FIRE}") == "partly"


@pytest.mark.parametrize(
    "told",
    [
        f"In May we wrote to {THE_FIRE_SERVICE} and NHS Fife. They were sent papers and asked to join the writers.",
        f"In May we approached {THE_FIRE_SERVICE}, asking for a name.",
        f"In May the draft was sent to {THE_FIRE_SERVICE}.",
    ],
)
def test_to_whom_in_particular(told: str) -> None:
    """What is said of the class is told of one of it."""
    assert said(ALL_COULD + told, f"{OFFERED}/{FIRE}") == "found"


@pytest.mark.parametrize(
    "told",
    [
        f"In May we wrote to {THE_FIRE_SERVICE} about its lease.",
        f"In May we wrote to {THE_FIRE_SERVICE}. The weather was fine, and we asked for more.",
        f"In May we will write to {THE_FIRE_SERVICE}, asking for a name.",
        f"In May we did not approach {THE_FIRE_SERVICE}, asking for a name.",
        f"In May we approached {THE_FIRE_SERVICE}, asking for views on the Local Housing Strategy.",
        f"In May the draft was sent to {THE_FIRE_SERVICE} for information.",
        f"In May the invoice was sent to {THE_FIRE_SERVICE}.",
    ],
)
def test_what_asks_nobody_to_take_part(told: str) -> None:
    """It names the body beside what is said of the class."""
    assert said(ALL_COULD + told, f"{OFFERED}/{FIRE}") == "partly"


def test_to_whom_a_draft_went_that_was_consulted_on() -> None:
    """They were consulted."""
    text = CONSULTED_ON + "It was sent to Hirta Housing Association."
    assert said(text, f"{CONSULTED}/social-landlord") == "found"


@pytest.mark.parametrize(
    "told",
    [
        "The draft was sent on Monday 9 May to Hirta Housing Association.",
        "The draft was sent on 9 May to NHS Fife. It was sent the same day to Hirta Housing Association with a letter.",
        "The consultation paper went to:\n\n- NHS Fife\n- Hirta Housing Association, which has homes here",
        "The draft went to:\n\n- NHS Fife (12 responses)\n- the board of Hirta Housing Association",
        "Comments came from:\n\n- two housing associations, Hirta Housing Association and Skerry Homes",
    ],
)
def test_when_and_to_whom_a_draft_went(told: str) -> None:
    """The day stands between, another sentence goes on, or a list stands behind it."""
    assert said(
        "Fife Council is consulting on this draft from Monday 2 May 2022. " + told, f"{CONSULTED}/{LANDLORD}"
    ) == ("found")


@pytest.mark.parametrize(
    "told",
    [
        "The draft budget was sent on 9 May to Hirta Housing Association.",
        "A reminder was sent on 9 May to Hirta Housing Association.",
        "The draft was sent on 9 May to NHS Fife, which is a tenant of Hirta Housing Association.",
        "The draft was sent on 9 May to NHS Fife. The weather was fine. It was sent to Hirta Housing Association.",
        "The draft was sent on 9 May to NHS Fife. The rent book was sent the same day to Hirta Housing Association.",
        "The draft was sent on 9 May to NHS Fife. It will be sent next week to Hirta Housing Association.",
        "The draft was sent on 9 May to NHS Fife, but not to Hirta Housing Association.",
        "It was sent on 9 May to the printers in Hirta Housing Association's building.",
        "It was sent on 9 May to NHS Fife on behalf of Hirta Housing Association.",
        "It was sent on 9 May to the staff of Hirta Housing Association.",
        "It was sent on 9 May to Hirta Housing Association for translation.",
        "It was sent on to Hirta Housing Association in error.",
        "In 2015 the draft was sent to Hirta Housing Association.",
        "The consultation paper went to:\n\n- NHS Fife (copied to Hirta Housing Association)",
        "The consultation paper will go to:\n\n- NHS Fife\n- Hirta Housing Association",
        "The consultation paper went to:\n\n- NHS Fife\n- Hirta Housing Association (still to be sent)",
        "The consultation paper on parking went to:\n\n- NHS Fife\n- Hirta Housing Association",
        "The draft Local Housing Strategy went to:\n\n- NHS Fife\n- Hirta Housing Association",
        "The draft was sent on 9 May to Hirta Housing Association, and came back unopened.",
        "The draft was sent on 9 May to Hirta Housing Association for safe keeping.",
        "The draft was sent on 9 May to Hirta Housing Association House.",
        "The draft was sent on 9 May to partners of Hirta Housing Association.",
        "The draft was sent on 9 May to NHS Fife and Hirta Housing Association was left out.",
        "The draft was to have been sent on 9 May to Hirta Housing Association.",
        "The draft was said to have been sent on 9 May to Hirta Housing Association.",
        "The consultation paper went to:\n\n- NHS Fife\n- Hirta Housing Association: declined",
        "The consultation paper went to:\n\n- NHS Fife, for Hirta Housing Association",
        "The draft went to:\n\n- NHS Fife (copied to Hirta Housing Association)",
        "The draft went to:\n\n- NHS Fife, instead of Hirta Housing Association",
        "The draft went to:\n\n- Members who sit with Hirta Housing Association",
        "Comments came from:\n\n- tenants of Hirta Housing Association",
        "The consultation paper went for information to:\n\n- NHS Fife\n- Hirta Housing Association",
    ],
)
def test_what_else_went_out(told: str) -> None:
    """It was something else, to somebody else, or is still to go."""
    text = "Fife Council is consulting on this draft from Monday 2 May 2022. " + told
    assert said(text, f"{CONSULTED}/{LANDLORD}") != "found"


def test_to_whom_something_went_where_others_are_named_as_consulted() -> None:
    """Those are whom it says of."""
    text = (
        CONSULTED_ON.replace("consulted on", "consulted Skerry Advocacy on") + "It went to Hirta Housing Association."
    )
    assert said(text, f"{CONSULTED}/social-landlord") == "partly"


def test_a_copy_of_what_was_published_in_the_sentence_before() -> None:
    """It is one of this plan."""
    text = f"This plan was published on 3 May 2023. The two bodies sent a copy to {THE_FIRE_SERVICE}."
    assert said(text, f"{SENT}/{FIRE}") == "found"


def test_a_copy_of_what_it_says_was_published() -> None:
    """What "it" is, the sentences before say."""
    text = f"We published it on this website on 3 May 2023. The two bodies sent a copy to {THE_FIRE_SERVICE}."
    assert said(text, f"{SENT}/{FIRE}") == "found"


@pytest.mark.parametrize(
    "text",
    [
        f"We published it on this website. The two bodies sent a copy of a leaflet to {THE_FIRE_SERVICE}.",
        f"The Local Housing Strategy was published in May. The two bodies sent a copy to {THE_FIRE_SERVICE}.",
        f"We published it on this website. The two bodies will send a copy to {THE_FIRE_SERVICE}.",
        f"We printed a calendar. The two bodies sent a copy to {THE_FIRE_SERVICE}.",
    ],
)
def test_a_copy_of_something_else(text: str) -> None:
    """It was not the plan, or not sent."""
    assert said(text, f"{SENT}/{FIRE}") != "found"


def test_who_is_named_beside_what_was_done() -> None:
    """What only touches on it beside it takes nobody out of sight."""
    text = CONSULTED_ON + "Hirta Housing Association spoke for its tenants."
    assert said(text, f"{CONSULTED}/social-landlord") == "partly"


APPENDIX = "\n\n# Resources\n\nWe spend a lot.\n\n# Appendix 2 Names" + LIST


@pytest.mark.parametrize(
    "text",
    [
        "Everybody in Appendix 2 was invited to take part in preparing this plan.",
        "We invited all the bodies named in Appendix 2 to take part in preparing this plan.",
        "We invited our partners (see Appendix 2) to take part in preparing this plan.",
        "Partners were invited to take part in preparing this plan. A list of those who were invited is at Appendix 2.",
        "Partners were invited to take part in preparing this plan. They are listed in Appendix 2.",
    ],
)
def test_a_list_in_an_appendix(text: str) -> None:
    """The sentence says who they are by where they are listed."""
    assert said(text + APPENDIX, f"{OFFERED}/{FIRE}") == "found"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "We invited children to take part in preparing this plan, which all partners in Appendix 2 deliver.",
            id="those who do something else",
        ),
        pytest.param(
            "Children were invited to take part in preparing this plan. Comments of all partners are in Appendix 2.",
            id="what they said",
        ),
        pytest.param("Everybody in Appendix 3 was invited to take part in preparing this plan.", id="another appendix"),
        pytest.param("Everybody in Appendix 2 will be invited to take part in preparing this plan.", id="later"),
        pytest.param("Not everybody in Appendix 2 was invited to take part in preparing this plan.", id="some"),
        pytest.param(
            "Some of those in Appendix 2 were invited to take part in preparing this plan.", id="some of them"
        ),
        pytest.param("The partners in Appendix 2 invited parents to take part in preparing this plan.", id="who asked"),
        pytest.param("Parents were invited to take part in preparing this plan by all in Appendix 2.", id="by whom"),
        pytest.param(
            "Parents were invited to take part in preparing this plan; all bodies in Appendix 2 fund it.", id="apart"
        ),
        pytest.param(
            "Everybody in Appendix 2 of the plan of 2017 was invited to take part in preparing this plan.",
            id="of another",
        ),
    ],
)
def test_an_appendix_of_something_else(text: str) -> None:
    """It lists no one who was asked."""
    assert said(text + APPENDIX, f"{OFFERED}/{FIRE}") != "found"


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("# Appendix 2 Glossary\n\n- Scottish Fire and Rescue Service\n", id="words"),
        pytest.param("# Appendix 2 Names\n\n| Scottish Fire and Rescue Service | declined |\n", id="who did not come"),
        pytest.param(
            "# Appendix 2 Names\n\nWe did not invite the Scottish Fire and Rescue Service.\n", id="who was not asked"
        ),
    ],
)
def test_what_an_appendix_says_of_others(listed: str) -> None:
    """Who is named there was not asked, or did not come."""
    text = "Everybody in Appendix 2 was invited to take part in preparing this plan.\n\n# Money\n\nWe spend.\n\n"

    assert said(text + listed, f"{OFFERED}/{FIRE}") != "found"


def test_an_appendix_that_is_there_twice() -> None:
    """Nobody can tell which of them is meant."""
    text = "Everybody in Appendix 2 was invited to take part in preparing this plan."

    assert said(text + APPENDIX + APPENDIX, f"{OFFERED}/{FIRE}") != "found"


def test_a_table_by_its_caption() -> None:
    """The rows below it are those who were asked."""
    text = "The organisations shown in Table 3 were invited to take part in preparing this plan."
    table = "\n\n# Money\n\nWe spend.\n\nTable 3 Who came\n\n| Scottish Fire and Rescue Service | 3 May 2022 |\n"

    assert said(text + table, f"{OFFERED}/{FIRE}") == "found"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Copies were sent to the bodies on the distribution list.", "found"),
        ("Copies were sent to all on the distribution list below.", "found"),
        ("Copies were sent to all on the distribution list of the harbour.", "partly"),
        ("Copies were sent to all on the distribution list but those with a star.", "partly"),
        ("Copies will be sent to the bodies on the distribution list.", "partly"),
        ("Copies were not sent to those on the distribution list.", "partly"),
        ("Copies of the housing strategy were sent to those on the distribution list.", "partly"),
    ],
)
def test_a_distribution_list(text: str, answer: str) -> None:
    """Those on it got what a sentence says was sent to them."""
    paper = f"The plan was published on 3 May 2023. {text}\n\n# Distribution list\n\nPolice Scotland\n\nNHS Fife"
    assert (said(paper, f"{SENT}/police-scotland") == "found") == (answer == "found")
