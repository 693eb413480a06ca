"""Names that have to be spoken of: abolished, misspelt, ambiguous, of another area, of another day, defined."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.model import Notice, Passage, SourceFile, Text
from csc_rules.documents.names.notices import names_in
from tests.documents.naming import FALKIRK, GRAMPIAN, STOCKTON, WESTERN, Case, index, read


def document(*passages: str, role: str = "paragraph") -> Text:
    """Return a document with some passages."""
    numbered = tuple(Passage(number=at, text=text, role=role, page=at) for at, text in enumerate(passages, 1))
    return Text(file=SourceFile(name="plan.txt", kind="txt", sha256=""), passages=numbered)


def notices(case: Case, *passages: str) -> tuple[Notice, ...]:
    """Return the notices about the names in a document."""
    return names_in(document(*passages), index(case)).notices


def test_an_abolished_body_with_its_heir() -> None:
    """A notice about an abolished body quotes it, and says since when it is gone and who took its place."""
    (notice,) = notices(GRAMPIAN, "Thanks to Northern Constabulary.")
    assert (notice.code, notice.quotes[0].text, notice.page) == ("abolished-body", "Northern Constabulary", 1)
    assert "2013-04-01" in notice.text
    assert "Police Service of Scotland" in notice.text


def test_a_fire_service_of_old_in_a_notice_of_2020() -> None:
    """The fire service that is gone is told, and the one of today is likely meant."""
    (found,) = read(GRAMPIAN, "Grampian Fire Service was asked.")
    assert (found.body, found.meaning.bearer, found.meaning.gone) == (
        "scottish-fire-and-rescue-service",
        "grampian-fire-and-rescue-service",
        date(2013, 4, 1),
    )


def test_before_its_end_a_body_is_not_abolished() -> None:
    """On a day on which it was there, an old body is itself."""
    (found,) = read(("scotland", date(2012, 5, 1), ("highland-council",)), "Northern Constabulary")
    assert (found.body, found.certainty) == ("northern-constabulary", "certain")


def test_a_body_that_is_not_there_yet() -> None:
    """A body named before it began is likely meant, and that is said."""
    (found,) = read(("scotland", date(2012, 5, 1), ("highland-council",)), "Police Scotland")
    assert (found.body, found.flags) == ("police-scotland", ("name-of-another-day",))


def test_a_name_that_is_borne_no_more() -> None:
    """A department under the name it had is that department, and that is said."""
    (notice,) = notices(WESTERN, "The Department for Regional Development agreed.")
    assert notice.code == "name-of-another-day"
    assert "Department for Infrastructure" in notice.text


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("NHS Border", "nhs-borders"),
        ("Scottish Children's Report Administrator", "principal-reporter"),
        ("Comhairle nan Eilan Siar", "western-isles-council"),
        ("Clackmananshire Council", "clackmannanshire-council"),
    ],
)
def test_misspelt(words: str, body: str) -> None:
    """A name with a slip suggests the body, and is told."""
    (found,) = read(GRAMPIAN, f"We met {words} there.")
    assert (found.text, found.body, found.certainty) == (words, body, "likely")
    assert "misspelt-name" in found.flags


@pytest.mark.parametrize(
    "words", ["the Children\u2019s Report", "Fife Councillor", "the Southern Border", "Eastern Trust"]
)
def test_other_words_are_no_slips(words: str) -> None:
    """Words that differ in sense, not in spelling, suggest no body."""
    assert not any("misspelt-name" in each.flags for each in read(GRAMPIAN, f"We met {words} there."))


def test_a_misspelt_name_is_told_once() -> None:
    """One notice is made for a form, with the first places quoted and all of them counted."""
    (notice,) = [each for each in notices(GRAMPIAN, *["NHS Border"] * 5) if each.code == "misspelt-name"]
    assert (len(notice.quotes), "5 places" in notice.text) == (3, True)


@pytest.mark.parametrize(
    ("case", "words"), [(WESTERN, "EA"), (WESTERN, "DE"), (WESTERN, "CYPSP"), (WESTERN, "the Executive")]
)
def test_ambiguous_in_northern_ireland(case: Case, words: str) -> None:
    """What can mean more than one thing is asked about."""
    assert [each.code for each in notices(case, f"With {words} we met.")] == ["ambiguous-name"]


@pytest.mark.parametrize("words", ["CSP", "CYPSP", "SDS", "The Board"])
def test_ambiguous_in_scotland(words: str) -> None:
    """What can mean more than one thing is asked about."""
    assert [each.code for each in notices(FALKIRK, f"With {words} we met.")] == ["ambiguous-name"]


def test_an_ambiguous_name_lists_what_it_can_mean() -> None:
    """The notice says what an acronym can stand for."""
    (notice,) = notices(FALKIRK, "SDS was used.")
    assert "Skills Development Scotland or self-directed support" in notice.text


def test_a_definition_makes_certain() -> None:
    """An acronym in brackets behind a name is that body in the whole document, before it too."""
    found = read(WESTERN, "EA agreed.", "The Education Authority (EA) met.", "So did EA.")
    assert {(each.body, each.certainty.value) for each in found} == {("education-authority", "certain")}


def test_a_definition_of_the_board() -> None:
    """A short form with an article is defined as well."""
    found = read(WESTERN, "The Health and Social Care Board (the Board) leads. The Board met.")
    assert [(each.text, each.certainty.value, each.flags) for each in found[1:]] == [
        ("the Board", "certain", ()),
        ("The Board", "certain", ()),
    ]


def test_a_definition_the_other_way_round() -> None:
    """An acronym with its name in brackets is defined."""
    found = read(WESTERN, "EA (Education Authority) met. EA agreed.")
    assert {each.certainty.value for each in found} == {"certain"}


@pytest.mark.parametrize(
    "words",
    [
        "self-directed support (SDS)",
        "SDS (self-directed support)",
        "\u201cself-directed support\u201d (\u201cSDS\u201d)",
    ],
)
def test_an_acronym_defined_as_something_else_names_nobody(words: str) -> None:
    """An acronym that the document defines as no body is none."""
    assert read(FALKIRK, f"We offer {words}.", "More SDS is used.") == ()


def test_two_definitions_leave_the_question_open() -> None:
    """A form that a document defines twice, differently, is asked about like any other."""
    found = read(WESTERN, "The Education Authority (EA) met.", "The Executive Advice (EA) came.", "EA agreed.")
    assert found[-1].flags == ("ambiguous-name",)


def test_a_place_in_brackets_does_not_define_a_kind() -> None:
    """An acronym of which the name has not the letters is not defined by it."""
    found = read(STOCKTON, "NHS Brighton and Hove (PCT) came.")
    assert found[-1].body == "stockton-on-tees-primary-care-trust"


def test_another_area() -> None:
    """A council of elsewhere is told, and is certain all the same."""
    (notice,) = notices(FALKIRK, "Highland Council was visited.")
    assert (notice.code, notice.quotes[0].text) == ("other-area", "Highland Council")


@pytest.mark.parametrize(
    "words", ["NHS Forth Valley", "Falkirk Council", "Police Scotland", "Falkirk HSCP", "the police"]
)
def test_bodies_of_the_area_and_of_the_country_are_not_elsewhere(words: str) -> None:
    """Who serves the area, or the whole country, is not of another area."""
    assert notices(FALKIRK, f"With {words} we met.") == ()


def test_a_council_that_the_same_board_serves_is_elsewhere() -> None:
    """Seen from a council and its board, the area is that of the council."""
    assert [each.code for each in notices(FALKIRK, "Stirling Council")] == ["other-area"]


def test_contents_and_furniture_name_nobody() -> None:
    """What stands on every page, and the table of contents, name nobody."""
    found = names_in(document("Highland Council", role="furniture"), index(FALKIRK))
    assert (found.passages, found.notices) == (((),), ())


def test_rows_may_be_bare_words() -> None:
    """In a row of a table a bare word counts."""
    found = names_in(document("Health", role="row"), index(FALKIRK))
    assert [each.body for each in found.passages[0]] == ["nhs-forth-valley"]
