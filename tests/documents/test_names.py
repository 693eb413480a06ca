"""Names in a text: what counts as one, what does not, and what is said of it."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.names.index import names_index
from csc_rules.documents.words import words_of
from csc_rules.law.model import Body, BodyClass, Kind
from csc_rules.law.model.cues import Cue, CueFor
from csc_rules.law.register import Register
from tests.documents.naming import FALKIRK, GRAMPIAN, LEEDS, STOCKTON, WESTERN, Case, read, said

NOBODY = [
    (GRAMPIAN, "Our policies and every policy were read."),
    (GRAMPIAN, "The annual report was sent by a reporter from the Herald."),
    (GRAMPIAN, "Mental health and the health of children improve."),
    (GRAMPIAN, "Education matters, and housing too."),
    (GRAMPIAN, "Health"),
    (GRAMPIAN, "Children in Fife, Moray and Aberdeen"),
    (GRAMPIAN, "A youth council and a pupil council met."),
    (GRAMPIAN, "the council tax"),
    (GRAMPIAN, "NHS Education for Scotland"),
    (GRAMPIAN, "a day in court, a court of law"),
    (GRAMPIAN, "Councillor Smith, a Fife Councillor"),
    (GRAMPIAN, "Fife health and wellbeing"),
    (GRAMPIAN, "what his school said"),
    (GRAMPIAN, "the Council Plan and the Board Room"),
    (WESTERN, "An executive summary; the Executive Summary"),
    (WESTERN, "Mid Ulster and Derry and Strabane"),
    (STOCKTON, "Reading is fun in Reading; Bury and Hull agree."),
]


@pytest.mark.parametrize(("case", "words"), NOBODY)
def test_words_that_name_nobody(case: Case, words: str) -> None:
    """Parts of other words, places alone, and bare words outside of lists name nobody."""
    assert said(case, words) == []


def test_the_longest_name_counts() -> None:
    """A council's name holds the word that stands for the case's own council, and is another council's."""
    assert said(GRAMPIAN, "Aberdeen City Council") == [("Aberdeen City Council", "aberdeen-city-council", "certain")]


def test_a_genitive_is_the_name() -> None:
    """Fife Council's plan is the plan of Fife Council."""
    assert said(GRAMPIAN, "Fife Council\u2019s plan") == [("Fife Council\u2019s", "fife-council", "certain")]


def test_a_name_in_small_letters_is_likely() -> None:
    """Without its capital letters a name of several words is likely that name."""
    assert said(GRAMPIAN, "the police service of scotland") == [
        ("police service of scotland", "police-scotland", "likely")
    ]


def test_a_title_in_capitals_is_the_name() -> None:
    """In a sentence in capitals the capital letters say nothing."""
    assert said(FALKIRK, "THE COUNCIL AND NHS FORTH VALLEY") == [
        ("THE COUNCIL", "falkirk-council", "likely"),
        ("NHS FORTH VALLEY", "nhs-forth-valley", "certain"),
    ]


def test_a_comma_parts_names() -> None:
    """What a comma parts is not one name, unless the name has it."""
    assert [body for _, body, _ in said(GRAMPIAN, "the NHS, Fife Council")] == ["nhs-grampian", "fife-council"]


def test_a_name_with_a_comma() -> None:
    """A name that has a comma is found with and without it."""
    found = said(WESTERN, "Newry, Mourne and Down District Council; Newry Mourne & Down District Council")
    assert [body for _, body, _ in found] == ["newry-mourne-and-down-council"] * 2


def test_a_name_after_a_person() -> None:
    """A body behind a person and an office is found."""
    (found,) = read(WESTERN, "Ms S McCaul, SEO, WELB")
    assert (found.text, found.meaning.bearer) == ("WELB", "western-education-and-library-board")


def test_bare_words_in_a_list() -> None:
    """In a list, bare words name kinds of body, with an unknown item between them too."""
    found = said(GRAMPIAN, "such as health, social work and police")
    assert found == [("health", "nhs-grampian", "class"), ("police", "police-scotland", "class")]


def test_a_bare_word_as_a_row() -> None:
    """A row or an item of a list that is a bare word names a kind of body."""
    assert said(GRAMPIAN, "Health", item=True) == [("Health", "nhs-grampian", "class")]


def test_a_body_of_an_unknown_longer_name_is_class_only() -> None:
    """A district council that the register does not have is not the case's own council."""
    assert said(GRAMPIAN, "Bassetlaw District Council") == [("District Council", None, "class")]


def test_a_never_phrase_takes_a_cue_away() -> None:
    """In a sentence with one of its never phrases a cue counts for nothing."""
    target = CueFor(kind="body", name="a")
    cue = Cue(id="c", title="c", targets=(target,), states=("the firm",), never=("no firm",))
    names = names_index(Register([Body(id="a", title="A Body")], ()), [cue], day=date(2020, 1, 1), bodies=[])
    assert [each.body for each in names.read(words_of("The firm is no firm. The firm is."))] == ["a"]


def test_a_cue_of_another_day_counts_for_nothing() -> None:
    """Police Scotland is not what "the police" were before it began."""
    (found,) = read(("scotland", date(2010, 1, 1), ("fife-council",)), "the police")
    assert (found.body, found.classes) == (None, ("police-force",))


def test_two_bodies_of_one_name_are_ambiguous() -> None:
    """A name that two bodies bear on the day names neither."""
    register = Register([Body(id="a", title="The Trust Fund"), Body(id="b", title="Trust Fund")], ())
    names = names_index(register, (), day=date(2020, 1, 1), bodies=[])
    (found,) = names.read(words_of("the Trust Fund"))
    assert (found.body, found.flags, found.meaning.meanings) == (
        None,
        ("ambiguous-name",),
        ("The Trust Fund", "Trust Fund"),
    )


def test_a_class_of_several_in_the_area_is_class_only() -> None:
    """Seen from a board that serves three councils, "the council" is any of them."""
    (found,) = read(("scotland", date(2020, 1, 1), ("nhs-forth-valley",)), "the council")
    assert (found.body, len(found.meaning.meanings)) == (None, 3)


def test_places_where_it_stands() -> None:
    """A name says its words and its characters."""
    (found,) = read(GRAMPIAN, "With NHS  Grampian.")
    assert (found.first, found.last, found.start, found.end, found.text) == (1, 3, 5, 18, "NHS  Grampian")


def test_a_partnership_is_neither_board_nor_council() -> None:
    """A health and social care partnership is likely the joint board, and nobody else."""
    assert {body for _, body, _ in said(GRAMPIAN, "the Aberdeenshire Health and Social Care Partnership (HSCP)")} == {
        "aberdeenshire-ijb"
    }


def test_a_place_with_a_kind_that_is_not_listed() -> None:
    """The trust of a place of which no list is kept is one of that class; where it ends nobody knows."""
    (found,) = read(STOCKTON, "NHS Leeds")
    assert (found.classes, found.flags) == (("primary-care-trust",), ())


def test_a_kind_that_has_ended() -> None:
    """After the last day of a kind, its form says so."""
    (found,) = read(LEEDS, "NHS Leeds")
    assert (found.flags, found.meaning.gone) == (("abolished-body",), date(2013, 4, 1))


def test_an_index_without_cues_knows_names_only() -> None:
    """Without cues only the register speaks."""
    council = Body(id="f", title="Fife Council", kinds=(Kind(name="council"),))
    register = Register([council], [BodyClass(id="council", title="council")])
    names = names_index(register, (), day=date(2020, 1, 1), bodies=["f"])
    assert [each.body for each in names.read(words_of("The council: Fife Council"))] == ["f"]


def test_the_genitive_of_a_short_form() -> None:
    """The council's plan is the one council's; councils are several."""
    assert said(FALKIRK, "the council\u2019s plan for councils") == [
        ("the council\u2019s", "falkirk-council", "likely"),
        ("councils", None, "class"),
    ]


def test_a_place_that_is_joined_to_another_is_class_only() -> None:
    """A force of two counties is not that of the second."""
    assert said(STOCKTON, "Devon and Cornwall Constabulary") == [("Cornwall Constabulary", None, "class")]


def test_an_acronym_before_the_name_of_a_place_is_no_longer_name() -> None:
    """A group that puts NHS before its place is the group of that place."""
    found = said(("england", date(2014, 5, 1), ("leeds-city-council",)), "by NHS Leeds Clinical Commissioning Group")
    assert found[-1] == ("Leeds Clinical Commissioning Group", None, "likely")


@pytest.mark.parametrize("words", ["Estyn's view was sought.", "Of Wales\u2019s own"])
def test_the_genitive_of_one_word(words: str) -> None:
    """Estyn's view is that of Estyn, and a name that ends in s has a genitive as well."""
    bodies = [Body(id="estyn", title="Estyn"), Body(id="wales", title="Wales")]
    index = names_index(Register(bodies, ()), (), day=date(2010, 1, 1), bodies=["estyn"])
    assert len(index.read(words_of(words))) == 1


def test_a_plural_is_no_genitive() -> None:
    """Several Estyns are not Estyn."""
    index = names_index(Register([Body(id="estyn", title="Estyn")], ()), (), day=date(2010, 1, 1), bodies=["estyn"])
    assert index.read(words_of("The Estyns are here.")) == ()
