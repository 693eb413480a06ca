"""Documents that only the form of their names tells: what is said of a charter is not said of the plan."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import PLAN, points
from tests.documents.contents import OF_A_PLAN, rest

AS_AT = date(2024, 6, 1)


def _consulted(text: str) -> str:
    return points(f"{PLAN}{text}\n", as_at=AS_AT)["sct-cyp-2014.consult-on-plan/act"].answer.value


@pytest.mark.parametrize("named", ["the Charter", "the Young Carers Covenant", "the National Safety Framework"])
def test_what_is_said_of_another_document(named: str) -> None:
    """The plan stands in the sentence before, and the sentence names another document."""
    said = f"The children's services plan has a vision. In 2022 we consulted children on {named}."
    assert _consulted(said) != "found"


@pytest.mark.parametrize(
    "aside",
    ["which supports the National Safety Framework", "like the housing strategy", "like the Charter"],
)
def test_a_document_in_an_aside(aside: str) -> None:
    """What stands between commas is not what the sentence is about."""
    assert _consulted(f"The children's services plan, {aside}, was consulted on in 2022.") == "found"


@pytest.mark.parametrize(
    "said",
    [
        "The housing strategy, which is old, was reviewed, and the children's services plan, after a debate, was",
        "The housing strategy, together with the children's services plan, was",
        "Building on the housing strategy, which is old, the children's services plan, with its annexes, was",
    ],
)
def test_a_document_behind_an_aside(said: str) -> None:
    """The aside has ended before the plan is named, or joins the plan to the other."""
    found = points(f"{PLAN}{said} published in April 2023.\n", as_at=AS_AT)
    assert found["sct-cyp-2014.publish-plan/act"].answer.value == "found"


@pytest.mark.parametrize(
    "said",
    [
        "The plan and its Outcomes Framework were consulted on in 2022 with children.",
        "We consulted children on our Performance Framework and this plan in 2022.",
        "We consulted children, using the National Participation Framework, on the plan.",
    ],
)
def test_the_plan_beside_another_document(said: str) -> None:
    """The plan is named in the same sentence, and what was done was done on it as well."""
    assert _consulted(said) == "found"


def test_a_document_that_the_sentence_is_about() -> None:
    """The plan stands in an aside."""
    said = "The housing strategy, which supports the children's services plan, was consulted on in 2022."
    assert _consulted(said) != "found"


def test_it_does_not_tell_what_the_file_is() -> None:
    """A page that names a framework in its first sentence, and "our plan" after it, is about the plan."""
    said = "Plans help to reach the National Safety Framework goals.\n\nOur 3-year plan has these priorities:\n\n"
    listed = "- Being well\n- Being safe\n- Being heard\n- Being at school\n"
    found = points(f"{said}{listed}{rest(OF_A_PLAN)}", as_at=AS_AT)
    assert found["sct-csp-guidance-2020.plan-in-place-from-2020/item/few-priorities"].answer.value == "found"
