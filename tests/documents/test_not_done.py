"""Sentences with the very words of an act that tell of none: what is meant, tried, talked of, supposed, or in doubt."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import PERIOD, in_plan, points

PUBLISHED = "sct-cyp-2014.publish-plan/act"
SENT = "sct-cyp-2014.send-plan/act"
CONSULTED = "sct-cyp-2014.consult-on-plan/act"


answer = partial(in_plan, as_at=date(2024, 12, 1))


@pytest.mark.parametrize(
    "begun",
    [
        *("mean to", "plan to", "are looking to", "are keen to", "are ready to", "are set to", "are minded to"),
        *("decided to", "have undertaken to", "promised to", "offered to", "have been asked to", "forgot to"),
        *("tried to", "have begun to", "were due to", "want to", "had hoped to", "are able to", "mean formally to"),
    ],
)
def test_what_is_meant_or_tried_is_not_done(begun: str) -> None:
    """The infinitive leaves open whether it came about."""
    assert answer(f"Fife Council and NHS Fife {begun} publish this plan.", PUBLISHED) == "partly"


@pytest.mark.parametrize("begun", ["were pleased to", "were able to", "managed to"])
def test_what_somebody_managed_is_done(begun: str) -> None:
    """It came about."""
    assert answer(f"Fife Council and NHS Fife {begun} publish this plan in May 2023.", PUBLISHED) == "found"


@pytest.mark.parametrize("begun", ["considered", "discussed", "thought about", "advised against", "suggested"])
def test_what_is_talked_of_is_not_done(begun: str) -> None:
    """A gerund names what was talked of."""
    assert answer(f"The board {begun} consulting parents on the draft of this plan.", CONSULTED) != "found"


@pytest.mark.parametrize(
    "said",
    [
        "Perhaps this plan was published in May 2023.",
        "Perhaps recently, this plan was published.",
        "Perhaps surprisingly, this plan was perhaps published in May 2023.",
        "This plan was reportedly published in May 2023.",
        "Fife Council almost published this plan in May 2023.",
        "It is said that this plan was published in May 2023.",
        "Some believe that this plan was published in May 2023.",
        "This plan seems to have been published.",
        "For example, a plan may say that this plan was published.",
        "Evidence that this plan was published is missing.",
        "The question was who published this plan.",
        "Suppose this plan was published.",
        "As though this plan was published, the paper went on.",
        "Once this plan has been published, the work begins.",
    ],
)
def test_what_is_in_doubt_is_not_done(said: str) -> None:
    """Nobody tells it as a fact."""
    assert answer(said, PUBLISHED) != "found"


@pytest.mark.parametrize(
    "said",
    [
        "The council was asked to put this plan on its website.",
        "Officers were advised to put this plan online.",
        "The council was asked to make this plan available on its website.",
    ],
)
def test_what_somebody_was_asked_to_put_somewhere_is_not_done(said: str) -> None:
    """To put something is asked of who has it; to put forward a view, of who is consulted."""
    assert answer(said, PUBLISHED) != "found"


def test_who_was_asked_to_put_forward_a_view_was_consulted() -> None:
    """It is asked of who is consulted."""
    assert answer("Parents were asked to put forward their views on the draft plan.", CONSULTED) == "found"


@pytest.mark.parametrize(
    "begun",
    [
        *("Allegedly secretly,", "Presumably correctly,", "Reportedly surprisingly,", "Perhaps publicly,"),
    ],
)
def test_an_adverb_of_manner_in_doubt_is_no_comment(begun: str) -> None:
    """Only who weighs how to judge a fact comments on it."""
    assert answer(f"{begun} this plan was published in May 2023.", PUBLISHED) != "found"


@pytest.mark.parametrize(
    "said",
    [
        "Perhaps surprisingly, nobody published this plan.",
        "Sadly, neither body published this plan.",
        "To our regret, few copies of this plan were placed in libraries.",
    ],
)
def test_a_denial_behind_an_opening_is_one(said: str) -> None:
    """What a sentence opens with changes nothing."""
    assert answer(said, PUBLISHED) != "found"


def test_nobody_in_what_a_sentence_opens_with_denies_nothing() -> None:
    """Who objected to it did not publish it."""
    assert answer("In May 2023, nobody having objected, this plan was published.", PUBLISHED) == "found"


@pytest.mark.parametrize("begun", ["Perhaps most importantly, this plan was", "This plan was, perhaps surprisingly,"])
def test_a_comment_in_doubt_leaves_the_fact(begun: str) -> None:
    """What is doubted is how surprising it was."""
    assert answer(f"{begun} published in May 2023.", PUBLISHED) == "found"


@pytest.mark.parametrize("nobody", ["Nobody", "No partner"])
def test_what_nobody_did_is_not_done(nobody: str) -> None:
    """It is denied of everybody."""
    assert answer(f"{nobody} sent this plan to the Scottish Ministers.", SENT) != "found"


def test_what_is_being_done_is_not_done() -> None:
    """It goes on."""
    assert answer("This plan is being sent to the Scottish Ministers.", SENT) == "partly"


def test_a_number_with_almost_is_no_doubt() -> None:
    """It is doubted how many they were, and not that they were."""
    assert answer("Almost 300 parents were consulted on the draft of this plan.", CONSULTED) == "found"


def test_almost_before_the_number_of_those_who_took_part() -> None:
    """It is of the number, too, where that is the first of the words that say so."""
    assert answer("In May almost 40 parents took part in preparing this plan.", CONSULTED) == "found"


def test_a_body_that_did_as_the_act_requires_did_it() -> None:
    """The Act is named by the way."""
    said = (
        "As section 10 of the Act requires, NHS Fife sent copies of the plan on 25 May 2023 to the Scottish Ministers."
    )
    assert answer(said, SENT) == "found"


def test_what_the_act_requires_is_not_done() -> None:
    """Nobody is said to have done it."""
    said = "Section 10 of the Act requires that NHS Fife send copies of the plan to the Scottish Ministers."
    assert answer(said, SENT) != "found"


def test_a_sentence_ends_behind_the_number_of_a_section() -> None:
    """What is asked there asks nothing of the plan before it."""
    said = "We wrote section 5. The plan was published on 4 May 2023. Do you like it?"
    assert answer(said, PUBLISHED) == "found"


def test_what_a_draft_was_sent_to_did_not_get_the_plan() -> None:
    """The draft went to them."""
    draft = "# Draft Fife Children's Services Plan 2023-2026 for consultation\n\n"
    said = "The draft was sent to parents on 3 May. It was sent the same day to Police Scotland."
    found = points(draft + said, as_at=date(2024, 12, 1), period=PERIOD)
    assert found["sct-cyp-2014.send-plan/reached/police-scotland"].answer.value != "found"


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Reid asked when the plan was published and received no answer.",
        "Nobody on the panel could say for certain that the plan was published in 2023.",
        "The union claimed the plan was published in 2023.",
        "Some at the meeting had hoped for more, and others believed the plan was published already.",
    ],
)
def test_what_is_asked_or_claimed_without_that(said: str) -> None:
    """Who asks when it was done, claims it, or cannot say it tells no fact."""
    assert answer(said, PUBLISHED) != "found"


@pytest.mark.parametrize(
    "said",
    [
        "Parents asked for a short one, and the plan was published in May 2023.",
        "Those who hoped for a say got one when the plan was published in May 2023.",
    ],
)
def test_what_is_told_beside_a_wish(said: str) -> None:
    """It is no clause of what was asked or hoped."""
    assert answer(said, PUBLISHED) == "found"


@pytest.mark.parametrize(
    "said",
    ["Copies of the plan were sent to nobody at the Scottish Ministers.", "It was late, though no copies were sent."],
)
def test_what_reached_nobody(said: str) -> None:
    """A clause behind “though” may be of none, and so may be those to whom it went."""
    assert answer(said, SENT) != "found"


def test_what_reached_nobody_else() -> None:
    """Whoever is named behind “but” got it."""
    assert answer("The plan was sent to nobody but the Scottish Ministers.", SENT) == "found"


def test_a_gerund_behind_a_preposition() -> None:
    """Who looks forward to it has not been asked yet."""
    said = "Community councils said that they looked forward to being consulted on the draft plan."
    assert answer(said, CONSULTED) != "found"
