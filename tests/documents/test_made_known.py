"""Whether a plan that tells what was done with it, or calls itself by its years, is read so."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

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
