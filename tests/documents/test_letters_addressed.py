"""Letters: whoever one is addressed or copied to got what it encloses, and was asked for what it asks."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import FIFE, in_plan, points

SENT = "sct-cyp-2014.send-plan/reached"
CONSULTED = "sct-cyp-2014.consult-on-plan/reached/social-landlord"
AS_AT = date(2023, 12, 1)
HEAD = "Fife Council\n\n22 September 2023\n\n"
TITLE = "Dear colleague\n\n# Fife Children's Services Plan 2023-2026\n\n"
ENCLOSES = "I enclose a copy of our plan."
LANDLORD = "To: Chief Executive, Hirta Housing Association; Skerry Homes\n\n"
ASKS = "I enclose the draft of the plan. We would be glad to have your views on it by 7 October.\n\nYours sincerely"
BELOW = "Divisional Commander, Police Scotland\n\nScottish Courts and Tribunals Service, Chief Executive\n\n"
SIGNED = "\n\nYours sincerely\n\nChief Executive, Fife Council\n\nChief Executive, NHS Fife\n"
GIVEN = "sct-cyp-2014.give-opportunity-on-plan"


def said(letter: str, point: str) -> str:
    """Return the answer that a letter gives to a point."""
    return points(letter, record=FIFE, as_at=AS_AT, period=None)[point].answer.value


@pytest.mark.parametrize(
    "head",
    [
        "To: Area Commander, Police Scotland; NHS Fife\n\n",
        "Scottish Government\n\nCopy to: Area Commander, Police Scotland\n\n",
        "Area Commander\n\nPolice Scotland\n\n",
        "Area Commander, Police Scotland\n\n",
    ],
)
def test_who_got_what_a_letter_encloses(head: str) -> None:
    """Whoever a letter is addressed or copied to got it."""
    assert said(HEAD + head + TITLE + ENCLOSES, f"{SENT}/police-scotland") == "found"


def test_the_plan_itself_is_enclosed() -> None:
    """The plan is what stands behind the verb, with nothing else between."""
    text = HEAD + "To: Police Scotland\n\n" + TITLE + "We enclose, as agreed, a copy of our plan, as the Act asks."
    assert said(text, f"{SENT}/police-scotland") == "found"


def test_the_place_in_the_title_of_the_plan_stands_before_it() -> None:
    """A letter has its subject over it, and calls the plan so."""
    text = HEAD + "To:\n\nPolice Scotland\n\n" + TITLE + "I enclose a copy of the Fife Plan for Children."
    assert said(text, f"{SENT}/police-scotland") == "found"
    other = HEAD + "To:\n\nPolice Scotland\n\n" + TITLE + "I enclose a copy of the Skerry Plan for Children."
    assert said(other, f"{SENT}/police-scotland") != "found"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("To: tenants of Police Scotland\n\n", ENCLOSES),
        ("To: Police Scotland\n\n", "I do not enclose a copy of our plan."),
        ("To: Police Scotland\n\n", "We will enclose a copy of our plan with our next letter."),
        ("To: Police Scotland\n\n", "I enclose a copy of the Housing Strategy."),
        ("To: Police Scotland\n\n", "Thank you for the copy of our plan that you enclosed."),
        ("To: Police Scotland\n\n", "I enclose an invitation to the launch of our plan."),
        ("To: Police Scotland\n\n", "I enclose our plan's timetable."),
        ("To: Police Scotland\n\n", "I enclose a copy of your comments for our plan."),
        ("To: Police Scotland\n\n", "An order form for our plan is enclosed."),
        ("NHS Fife\n\nMeeting with Police Scotland\n\n", ENCLOSES),
        ("Re: Police Scotland\n\n", ENCLOSES),
        ("To: Police Scotland\n\n", "The last plan was enclosed with our letter of May."),
    ],
)
def test_who_got_nothing_by_a_letter(head: str, text: str) -> None:
    """Nobody got what a letter does not enclose, or what went to others."""
    assert said(HEAD + head + TITLE + text, f"{SENT}/police-scotland") != "found"


@pytest.mark.parametrize(
    "encloses", ["I enclose for your views the draft of the plan.", "A draft of the plan is enclosed."]
)
def test_whom_a_letter_asks(encloses: str) -> None:
    """Whoever a letter with the draft is addressed to, and asked for views by, was consulted."""
    letter = HEAD + LANDLORD + TITLE + ASKS.replace("I enclose the draft of the plan.", encloses)
    assert said(letter, CONSULTED) == "found"


@pytest.mark.parametrize(
    "letter",
    [
        HEAD + LANDLORD.replace("To:", "cc:") + TITLE + ASKS,
        HEAD + LANDLORD + TITLE + ASKS.replace("draft of the plan", "plan"),
        HEAD + LANDLORD + TITLE + ASKS.replace("draft of the plan", "draft budget"),
        HEAD + LANDLORD + TITLE + ASKS.replace("We would be glad to have", "You have already sent us"),
        HEAD + LANDLORD + TITLE + ASKS.replace("have your views", "have your views on the new hall, and not"),
        LANDLORD + TITLE + ASKS,
        HEAD + LANDLORD + TITLE + ASKS.replace("of the plan", "of the Housing Strategy, to be read with our plan"),
    ],
)
def test_whom_a_letter_does_not_ask(letter: str) -> None:
    """Nobody was consulted by a copy, by a letter without the draft or a request, or by one without a day."""
    assert said(letter, CONSULTED) != "found"


@pytest.mark.parametrize(
    "letter",
    [
        HEAD + "To:\n\n" + BELOW + TITLE + ENCLOSES,
        HEAD + "By e-mail to:\n\n" + BELOW + TITLE + ENCLOSES,
        HEAD + "Addressees\n\n- " + BELOW.replace("\n\n", "\n- ", 1) + TITLE + ENCLOSES,
        HEAD + TITLE + ENCLOSES + "\n\nYours faithfully\n\nHead of Policy\n\nDistribution:\n\n" + BELOW,
        HEAD + "To: NHS Fife\n\n" + TITLE + ENCLOSES + "\n\nKind regards\n\nCopies to\n\n" + BELOW,
        "From: Fife Council\nTo: Police Scotland; Scottish Courts and Tribunals Service\nDate: 22 September 2023\n"
        "Subject: Fife Children's Services Plan 2023-2026\n\n" + ENCLOSES,
        "From | Fife Council\n\nTo | Police Scotland; Scottish Courts and Tribunals Service\n\n"
        "Date | 22 September 2023\n\nRe | Fife Children's Services Plan 2023-2026\n\n" + ENCLOSES,
        HEAD
        + "To:\n\n"
        + BELOW
        + "Dear Sir or Madam\n\nRe: Fife Children's Services Plan 2023-2026\n\nA copy is enclosed.",
        HEAD + "To:\n\n" + BELOW + TITLE + "Please find attached the final plan, which came out last week.",
        HEAD + "To:\n\n" + BELOW + TITLE + "The plan is sent to you in accordance with section 10 of the Act.",
        HEAD + "To:\n\n" + BELOW + TITLE + "I am sending you a copy of our plan.",
        HEAD + "For the attention of:\n\n" + BELOW + TITLE.replace("# ", "") + "A copy is attached.",
        HEAD
        + "To:\n\n"
        + BELOW
        + "Dear Sir\n\nThe Fife Children's Services Plan was agreed on 3 May. I enclose a copy.",
    ],
)
def test_the_lists_of_a_letter(letter: str) -> None:
    """Whoever stands below a label, in the list at the end or in the head of a memo got what it encloses."""
    assert said(letter, f"{SENT}/police-scotland") == "found"
    assert said(letter, f"{SENT}/scottish-courts-and-tribunals-service") == "found"


@pytest.mark.parametrize(
    "letter",
    [
        HEAD + "To:\n\nNHS Fife\n\nYour ref: Police Scotland\n\n" + TITLE + ENCLOSES,
        HEAD + "To:\n\nNHS Fife\n\nApologies for the delay to Police Scotland\n\n" + TITLE + ENCLOSES,
        HEAD + "To:\n\nNHS Fife\n\nTenants of\nPolice Scotland\n\n" + TITLE + ENCLOSES,
        "From: NHS Grampian\n\nTo: Police Scotland\n\nDate: 22 September 2023\n\n"
        "Subject: Fife Children's Services Plan 2023-2026\n\n" + ENCLOSES,
        HEAD + "To:\n\n" + BELOW + TITLE + "We are sending you our plan next week.",
        HEAD + "To:\n\n" + BELOW + TITLE + "A summary is enclosed.",
        HEAD + "To:\n\n" + BELOW + TITLE + "The Local Housing Strategy was agreed on 3 May. I enclose a copy.",
        HEAD + "To:\n\n" + BELOW + TITLE + "We enclosed a copy with our letter of May.",
        HEAD + "To:\n\n" + BELOW + TITLE + "A copy will be enclosed with our next letter.",
        HEAD + "To:\n\n" + BELOW + TITLE + "A copy of the agenda is enclosed.",
        HEAD + "To:\n\n" + BELOW + TITLE.replace("# Fife", "# Draft Fife") + "A copy is enclosed.",
        HEAD + "To:\n\n" + BELOW + TITLE.replace("Children's Services Plan", "Housing Plan") + "A copy is enclosed.",
        HEAD + "To: NHS Fife\n\n" + TITLE + ENCLOSES + "\n\nFrom: A Reader\n\nTo: Police Scotland\n\nSubject: other",
        HEAD + "To:\n\n" + BELOW + TITLE + ENCLOSES + "\n\nYours faithfully\n\nChief Executive, NHS Grampian",
    ],
)
def test_what_looks_like_such_a_list(letter: str) -> None:
    """Nobody got what was not enclosed, or stands under another label, in a quoted mail or in a letter of others."""
    assert said(letter, f"{SENT}/police-scotland") != "found"


@pytest.mark.parametrize(
    "asks",
    [
        "A full draft is enclosed, and we are writing to ask for your views.",
        "We attach the draft plan. Please let us have any suggestions that you may have by 7 October.",
        "We attach a consultation draft. We would welcome comments on it by 7 October.",
        "We would be grateful for your comments on the attached draft plan by 7 October.",
        "We are pleased to send you the draft of our plan for your comments.",
    ],
)
def test_a_letter_with_a_draft_gives_an_opportunity(asks: str) -> None:
    """Whoever is asked by it for views on the draft may take part, on its day, and by all who sign it."""
    letter = HEAD + "To:\n\n" + BELOW + TITLE + asks + SIGNED
    for point in ("act", "day", "together", "reached/police-scotland"):
        assert said(letter, f"{GIVEN}/{point}") == "found"


@pytest.mark.parametrize(
    "asks",
    [
        "We attach the draft plan. Please let us have your views on the new hall.",
        "We attach the draft plan. Thank you for your comments.",
        "We attach the plan. Please let us have your views.",
        "The draft will be enclosed with our next letter. Please let us have your views.",
        "We attach the draft plan. We are grateful for your comments.",
        "We attach the draft plan. We will ask for your views on it in May.",
    ],
)
def test_a_letter_that_gives_none(asks: str) -> None:
    """Views on something else, thanks, the final plan or a draft that is still to be sent give no opportunity."""
    letter = HEAD + "To:\n\n" + BELOW + TITLE + asks + SIGNED
    for point in ("act", "day", "together", "reached/police-scotland"):
        assert said(letter, f"{GIVEN}/{point}") != "found"


@pytest.mark.parametrize(
    ("signed", "answer"),
    [
        (SIGNED, "found"),
        (SIGNED.replace("Chief Executive, NHS", "cc: NHS"), "partly"),
        ("\n\nYours sincerely\n\nChief Executive, Fife Council", "partly"),
    ],
)
def test_who_signs_a_letter(signed: str, answer: str) -> None:
    """Those who sign it did it together; whoever got a copy signed nothing."""
    letter = HEAD + "To:\n\n" + BELOW + TITLE + "We enclose a copy of our plan." + signed
    assert (said(letter, "sct-cyp-2014.send-plan/together") == "found") == (answer == "found")


def test_those_who_are_copied_in_are_asked() -> None:
    """Whoever only got a copy was asked where the letter says so."""
    letter = HEAD + "To: NHS Fife\n\ncc: Police Scotland\n\n" + TITLE + ASKS
    assert said(letter, f"{GIVEN}/reached/police-scotland") != "found"
    invited = letter.replace("\n\nYours", " Those copied in are also invited to comment.\n\nYours")
    invited = invited.replace("To: NHS Fife", "To: Scottish Courts and Tribunals Service")
    assert said(invited, f"{GIVEN}/reached/police-scotland") == "found"


@pytest.mark.parametrize(
    ("says", "answer"),
    [
        ("I am copying this letter to the Chief Constable of Police Scotland.", "found"),
        ("A similar letter has gone to NHS Fife, Police Scotland and SCRA.", "found"),
        ("A similar letter will be sent to Police Scotland.", "partly"),
        ("A similar letter was sent to Police Scotland last year.", "partly"),
        ("I am copying this letter to tenants of Police Scotland.", "partly"),
    ],
)
def test_to_whom_else_a_letter_says_that_it_went(says: str, answer: str) -> None:
    """Whoever a letter says that it is copied to, or gone to as well, got what it encloses."""
    letter = HEAD + "To: Scottish Courts and Tribunals Service\n\n" + TITLE + f"{ENCLOSES} {says}"
    assert (said(letter, f"{SENT}/police-scotland") == "found") == (answer == "found")


def test_a_list_that_the_address_leads_to() -> None:
    """Those on the list at the end are whom a letter asks whose address only leads to that list."""
    letter = HEAD + "To: see list attached\n\n" + TITLE + ASKS + "\n\n# Annex A: List of consultees\n\n" + BELOW
    assert said(letter, f"{GIVEN}/reached/police-scotland") == "found"


def test_a_letter_that_is_still_to_be_sent() -> None:
    """The draft of a letter went to nobody."""
    letter = "# Draft letter to partners\n\n" + HEAD + "To:\n\n" + BELOW + TITLE + ENCLOSES
    assert said(letter, f"{SENT}/police-scotland") != "found"


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("The plan was published on 3 May 2023. We regret the delay.", "found"),
        ("The plan was published on 3 May 2023. A leaflet on fostering came out in June.", "partly"),
        ("The plan is to be published. We regret the delay.", "partly"),
    ],
)
def test_copies_of_what_the_passage_before_tells_of(before: str, told: str) -> None:
    """Copies are of the plan where the passage before says that it was published, and speaks of nothing else."""
    text = f"# Introduction\n\n{before}\n\nIn line with section 10 of the Act, copies were sent to Police Scotland."
    assert in_plan(text, f"{SENT}/police-scotland", as_at=AS_AT, period=None) == told


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("We consulted Skerry Homes and Hirta Housing Association.", "found"),
        ("We consulted NHS Fife, but not Hirta Housing Association.", "absent"),
        ("We consulted tenants of Hirta Housing Association.", "absent"),
    ],
)
def test_whom_it_was_not_done_to(told: str, answer: str) -> None:
    """Whoever stands behind "but not", or only has tenants who were asked, was not asked."""
    opened = "The draft plan was ready in May 2022. "
    found = in_plan(
        opened + told.replace("consulted", "consulted on the draft with"), CONSULTED, as_at=AS_AT, period=None
    )
    assert (found == "found") == (answer == "found")


@pytest.mark.parametrize(
    ("heading", "answer"),
    [
        ("Who was consulted", "found"),
        ("Who was consulted last time", "partly"),
        ("Who will be consulted", "partly"),
        ("Who was consulted on the harbour", "partly"),
    ],
)
def test_a_heading_in_the_chapter_on_the_making(heading: str, answer: str) -> None:
    """A heading in an appendix on how the plan was made heads those who were asked about it."""
    text = f"# Appendix 1: How this plan was prepared\n\n## {heading}\n\nThe draft was sent to the bodies below.\n\n"
    text += "Housing: Hirta Housing Association\n\nHealth: NHS Fife"
    found = in_plan(text, CONSULTED, as_at=AS_AT, period=None)
    assert (found == "found") == (answer == "found")


@pytest.mark.parametrize(
    "row",
    [
        "Police Scotland (to follow)",
        "Police Scotland - gone away",
        "Later: Police Scotland",
        "Working with Police Scotland",
        "Names to be added\n\nPolice Scotland",
    ],
)
def test_a_row_of_a_list_has_nothing_else_in_it(row: str) -> None:
    """What stands beside a name in a list of addressees may say that nothing went there."""
    letter = HEAD + "To:\n\nScottish Courts and Tribunals Service\n\n{}\n\n" + TITLE + ENCLOSES
    assert said(letter.format(row), f"{SENT}/police-scotland") != "found"
    for right in (
        "Police Scotland, Fife Division",
        "Mrs Reid, Area Commander, Police Scotland",
        "Police Scotland (PS)",
    ):
        assert said(letter.format(right), f"{SENT}/police-scotland") == "found"


@pytest.mark.parametrize(
    "copied",
    [
        "cc: Police Scotland (letter only)",
        "cc (without enclosure): Police Scotland",
        "cc without the plan: Police Scotland",
    ],
)
def test_a_copy_of_the_letter_alone(copied: str) -> None:
    """Whoever got a copy of the letter without what it encloses did not get that."""
    letter = HEAD + "To: NHS Fife\n\n" + TITLE + ENCLOSES + SIGNED + "\n" + copied
    assert said(letter, f"{SENT}/police-scotland") != "found"


@pytest.mark.parametrize(
    "signed",
    [
        "Printed by NHS Fife",
        "Not signed: NHS Fife",
        "NHS Fife (to sign)",
        "Signature awaited: Chief Executive, NHS Fife",
    ],
)
def test_a_row_of_a_signature_has_nothing_else_in_it(signed: str) -> None:
    """Whoever is only named below a letter did not sign it."""
    letter = HEAD + "To:\n\n" + BELOW + TITLE + ENCLOSES + "\n\nYours sincerely\n\nFife Council\n\n"
    assert said(letter + signed, "sct-cyp-2014.send-plan/together") != "found"
    assert said(letter + "Director, NHS Fife", "sct-cyp-2014.send-plan/together") == "found"


@pytest.mark.parametrize(
    ("behalf", "answer"),
    [
        ("I write on behalf of Fife Council and NHS Fife, and enclose a copy of our plan.", "found"),
        ("I write on behalf of Fife Council and NHS Fife, and enclose the cover of our plan.", "partly"),
        ("On behalf of Fife Council and NHS Fife I enclose a copy of our plan.", "found"),
        ("I hope to write on behalf of Fife Council and NHS Fife. We enclose a copy of our plan.", "partly"),
        ("On behalf of Fife Council I ask NHS Fife to agree. We enclose a copy of our plan.", "partly"),
    ],
)
def test_on_whose_behalf_a_letter_is_written(behalf: str, answer: str) -> None:
    """A letter is of those on whose behalf it encloses something."""
    letter = HEAD + "To:\n\n" + BELOW + TITLE + behalf + "\n\nYours sincerely\n\nAnn Reid"
    assert (said(letter, "sct-cyp-2014.send-plan/together") == "found") == (answer == "found")


@pytest.mark.parametrize(
    "letter",
    [
        HEAD + "To:\n\n" + BELOW + TITLE + "Thank you for your mail.\n\nJane Ross wrote:\n\n" + ENCLOSES,
        "# Minutes\n\nThe clerk read this letter:\n\n" + HEAD + "To:\n\n" + BELOW + TITLE + ENCLOSES,
        "Wording for officers\n\n" + HEAD + "To:\n\n" + BELOW + TITLE + ENCLOSES,
        HEAD + "To:\n\n" + BELOW + TITLE + ENCLOSES + SIGNED + "\nNever posted.",
        "Hirta Herald\n\n" + HEAD[14:] + "To:\n\n" + BELOW + TITLE + ENCLOSES + "\n\nYours sincerely\n\nAnn Reid",
        "From: Herald\nTo: Police Scotland\nDate: 22 September 2023\nRe: Fife Children's Services Plan\n\n" + ENCLOSES,
    ],
)
def test_a_letter_that_they_did_not_send(letter: str) -> None:
    """What is quoted, was not sent, or comes from somebody else is no letter of theirs."""
    assert said(letter, f"{SENT}/police-scotland") != "found"


@pytest.mark.parametrize(
    ("day", "answer"), [("Fife, 22 September 2023", "found"), ("Received, 22 September 2023", "absent")]
)
def test_the_day_behind_a_place(day: str, answer: str) -> None:
    """Before the day of a letter stands a place that its head has elsewhere, too."""
    letter = f"Fife Council\n\n{day}\n\nTo:\n\n{BELOW}{TITLE}{ENCLOSES}{SIGNED}"
    assert (said(letter, "sct-cyp-2014.send-plan/day") == "found") == (answer == "found")


@pytest.mark.parametrize(
    ("says", "answer"),
    [
        ("As agreed, I now attach the final plan for your information.", "found"),
        ("The plan is now enclosed, as required by section 10 of the Act.", "found"),
        ("We rarely enclose our plan.", "absent"),
        ("Please enclose our plan with your own letters.", "absent"),
        ("We can send you our plan on request.", "absent"),
        ("We are sending you our plan in March.", "absent"),
        ("I enclose our plan in outline.", "absent"),
        ("I enclose our plan for 2019-2022.", "absent"),
        ("The cleaners tell us that they are sending you our plan.", "absent"),
        ("I enclose our plan. It has yet to be approved.", "absent"),
    ],
)
def test_the_whole_sentence_encloses_it(says: str, answer: str) -> None:
    """Orders, habits, offers, what comes later and what is no final plan enclose nothing."""
    letter = HEAD + "To:\n\n" + BELOW + TITLE + says + SIGNED
    assert (said(letter, f"{SENT}/police-scotland") == "found") == (answer == "found")


@pytest.mark.parametrize(
    ("title", "says", "answer"),
    [
        ("# Fife Children's Services Plan 2023-2026", "The plan was approved in May. A copy is enclosed.", "found"),
        ("# Fife Children's Services Plan 2023-2026", "There is a calendar. A copy is enclosed.", "absent"),
        ("# Fife Children's Services Plan 2023-2026: your bill", "A copy is enclosed.", "absent"),
        ("# Binding of the Fife Children's Services Plan 2023-2026", "A copy is enclosed.", "absent"),
    ],
)
def test_of_what_a_copy_is_enclosed(title: str, says: str, answer: str) -> None:
    """A copy is of what the subject line names alone, or the sentence before tells of."""
    letter = HEAD + "To:\n\n" + BELOW + f"Dear colleague\n\n{title}\n\n{says}{SIGNED}"
    assert (said(letter, f"{SENT}/police-scotland") == "found") == (answer == "found")


@pytest.mark.parametrize(
    "asks",
    [
        "We value your comments of May.",
        "Please keep your comments for the meeting.",
        "We would be glad of your response to the attached invoice.",
        "We would be grateful for your comments as to a room.",
    ],
)
def test_what_asks_for_no_views(asks: str) -> None:
    """Thanks, and views that are not wanted now or on something else, are no request."""
    letter = HEAD + "To:\n\n" + BELOW + TITLE + "We attach the draft plan. " + asks + SIGNED
    assert said(letter, f"{GIVEN}/act") != "found"
