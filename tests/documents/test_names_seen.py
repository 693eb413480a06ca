"""Every form of a name that real plans, reports, minutes and notices were seen to use."""

from __future__ import annotations

import pytest

from tests.documents.naming import FALKIRK, GRAMPIAN, LEEDS, OLD_WESTERN, STOCKTON, WESTERN, Case, read, said

# A case, the words, whom they mean, how certain that is.
HEALTH_BOARDS = [
    (GRAMPIAN, "NHS Grampian", "nhs-grampian", "certain"),
    (GRAMPIAN, "NHS Greater Glasgow and Clyde", "nhs-greater-glasgow-and-clyde", "certain"),
    (GRAMPIAN, "NHS GG&C", "nhs-greater-glasgow-and-clyde", "certain"),
    (GRAMPIAN, "NHS Ayrshire & Arran", "nhs-ayrshire-and-arran", "certain"),
    (GRAMPIAN, "NHS Border", "nhs-borders", "likely"),
    (GRAMPIAN, "NHS & Arran", "nhs-ayrshire-and-arran", "likely"),
    (GRAMPIAN, "NHS Forth so we said Valley", "nhs-forth-valley", "likely"),
    (GRAMPIAN, "NHS Forth\nValley", "nhs-forth-valley", "certain"),
    (GRAMPIAN, "NHS Board", "nhs-grampian", "likely"),
    (GRAMPIAN, "The Board", "nhs-grampian", "likely"),
    (GRAMPIAN, "the NHS", "nhs-grampian", "class"),
]
COUNCILS = [
    (GRAMPIAN, "City of Edinburgh Council", "city-of-edinburgh-council", "certain"),
    (GRAMPIAN, "Aberdeen City Council", "aberdeen-city-council", "certain"),
    (GRAMPIAN, "the Council", "aberdeenshire-council", "likely"),
    (GRAMPIAN, "the local authority", "aberdeenshire-council", "likely"),
    (GRAMPIAN, "Comhairle nan Eilean Siar", "western-isles-council", "certain"),
    (GRAMPIAN, "SBC", "scottish-borders-council", "certain"),
    (GRAMPIAN, "ERC", "east-renfrewshire-council", "certain"),
    (GRAMPIAN, "PKC", "perth-and-kinross-council", "certain"),
    (GRAMPIAN, "Argyll Council", "argyll-and-bute-council", "likely"),
]
JOINT_BOARDS = [
    (GRAMPIAN, "IJB", "aberdeenshire-ijb", "likely"),
    (GRAMPIAN, "Integrated Joint Board", "aberdeenshire-ijb", "likely"),
    (GRAMPIAN, "Health and Social Care Partnership", "aberdeenshire-ijb", "likely"),
    (GRAMPIAN, "HSCP", "aberdeenshire-ijb", "likely"),
    (GRAMPIAN, "Aberdeenshire\u2019s Health and Social Care Partnership", "aberdeenshire-ijb", "likely"),
    (GRAMPIAN, "Fife HSCP", "fife-ijb", "likely"),
    (GRAMPIAN, "Fife Integration Joint Board", "fife-ijb", "certain"),
]
SERVICES = [
    (GRAMPIAN, "Police Scotland", "police-scotland", "certain"),
    (GRAMPIAN, "the police", "police-scotland", "class"),
    (GRAMPIAN, "Police", "police-scotland", "class"),
    (GRAMPIAN, "policing", "police-scotland", "class"),
    (GRAMPIAN, "Northern Constabulary", "police-scotland", "likely"),
    (GRAMPIAN, "Scottish Fire and Rescue", "scottish-fire-and-rescue-service", "certain"),
    (GRAMPIAN, "Scottish Fire and Rescue Services", "scottish-fire-and-rescue-service", "certain"),
    (GRAMPIAN, "Grampian Fire Service", "scottish-fire-and-rescue-service", "likely"),
    (GRAMPIAN, "Scottish Children's Reporter Administration", "principal-reporter", "certain"),
    (GRAMPIAN, "SCRA", "principal-reporter", "certain"),
    (GRAMPIAN, "The Reporter", "principal-reporter", "likely"),
    (GRAMPIAN, "The Scottish Children\u2019s Reporter", "principal-reporter", "certain"),
    (GRAMPIAN, "Scottish Children's Report Administrator", "principal-reporter", "likely"),
    (GRAMPIAN, "Children's Hearing System", "national-convener", "likely"),
    (GRAMPIAN, "Children's Hearings System", "national-convener", "likely"),
    (GRAMPIAN, "Area Support Team", "national-convener", "likely"),
    (GRAMPIAN, "Children's Panel", "national-convener", "likely"),
]
NORTHERN_IRELAND = [
    (WESTERN, "FHSST", None, "class"),
    (WESTERN, "HSC Trusts", None, "class"),
    (WESTERN, "Health and Social Care (HSC) Trusts", None, "class"),
    (WESTERN, "the Trust", "western-trust", "likely"),
    (WESTERN, "Southern Trust", "southern-trust", "certain"),
    (WESTERN, "WHSSB", "regional-health-and-social-care-board", "likely"),
    (OLD_WESTERN, "WHSSB", "western-health-and-social-services-board", "certain"),
    (OLD_WESTERN, "Western Health and Social Services Board", "western-health-and-social-services-board", "certain"),
    (OLD_WESTERN, "The Board", "western-health-and-social-services-board", "likely"),
    (WESTERN, "Health and Social Care Board", "regional-health-and-social-care-board", "certain"),
    (WESTERN, "HSCB", "regional-health-and-social-care-board", "certain"),
    (WESTERN, "the Board", "regional-health-and-social-care-board", "likely"),
    (WESTERN, "WELB", "education-authority", "likely"),
    (OLD_WESTERN, "WELB", "western-education-and-library-board", "certain"),
    (WESTERN, "Education and Library Boards", "education-authority", "class"),
    (OLD_WESTERN, "Education and Library Boards", None, "class"),
    (WESTERN, "Education Authority", "education-authority", "certain"),
    (WESTERN, "EA", "education-authority", "likely"),
    (WESTERN, "Education Authority Northern Ireland", "education-authority", "certain"),
    (WESTERN, "PSNI", "police-service", "certain"),
    (WESTERN, "Police Service of Northern Ireland", "police-service", "certain"),
    (WESTERN, "the police", "police-service", "class"),
    (WESTERN, "policing", "police-service", "class"),
    (WESTERN, "NIHE", "housing-executive", "certain"),
    (WESTERN, "Northern Ireland Housing Executive", "housing-executive", "certain"),
    (WESTERN, "PBNI", "probation-board", "certain"),
    (WESTERN, "Probation Board for Northern Ireland", "probation-board", "certain"),
    (WESTERN, "DE", "department-of-education", "likely"),
    (WESTERN, "Dept of Education", "department-of-education", "certain"),
    (WESTERN, "OFMdFM", "executive-office", "certain"),
    (WESTERN, "OFMDFM", "executive-office", "certain"),
    (WESTERN, "The Executive Office", "executive-office", "certain"),
    (WESTERN, "NICS departments", None, "class"),
    (WESTERN, "the Executive", "the-executive", "likely"),
]
ENGLAND = [
    (STOCKTON, "NHS Stockton", "stockton-on-tees-primary-care-trust", "certain"),
    (STOCKTON, "NHS Plymouth Board", "plymouth-primary-care-trust", "certain"),
    (STOCKTON, "NHS Brighton and Hove", "brighton-and-hove-primary-care-trust", "certain"),
    (
        STOCKTON,
        "Central and Eastern Cheshire Primary Care Trust",
        "central-and-eastern-cheshire-primary-care-trust",
        "certain",
    ),
    (STOCKTON, "NHS Leeds", None, "likely"),
    (STOCKTON, "Leeds PCT", None, "likely"),
    (STOCKTON, "the PCT", "stockton-on-tees-primary-care-trust", "likely"),
    (LEEDS, "NHS Leeds", None, "likely"),
    (LEEDS, "NHS Stockton", "stockton-on-tees-primary-care-trust", "likely"),
    (STOCKTON, "Plymouth Safeguarding Children\u2019s Board", None, "likely"),
    (STOCKTON, "ESCB", None, "class"),
    (STOCKTON, "Safeguarding Children Partnership", None, "class"),
    (STOCKTON, "Catalyst", None, "class"),
    (STOCKTON, "Voluntary, Community and Faith Sector Hub", None, "class"),
    (STOCKTON, "Essex Police", None, "likely"),
    (STOCKTON, "Kent County Council", "kent-county-council", "certain"),
]
SEEN = [*HEALTH_BOARDS, *COUNCILS, *JOINT_BOARDS, *SERVICES, *NORTHERN_IRELAND, *ENGLAND]


@pytest.mark.parametrize(("case", "words", "body", "certainty"), SEEN)
def test_a_form_that_was_seen(case: Case, words: str, body: str | None, certainty: str) -> None:
    """In a sentence, a form means the body it was seen to mean, as certainly as it can."""
    ((text, *meant),) = said(case, f"and then {words} decided to go on.")
    assert text in (words, words.removeprefix("The ").removeprefix("the "))
    assert meant == [body, certainty]


THIRD_SECTOR = [
    "third sector",
    "Third (Voluntary) Sector",
    "third (voluntary) sector",
    "third sector interface",
    "VCEL",
    "Stirlingshire Voluntary Enterprise",
    "tsiMORAY",
    "Engage Renfrewshire",
    "Voluntary Action East Renfrewshire",
]


@pytest.mark.parametrize("words", THIRD_SECTOR)
def test_the_third_sector_is_a_class_under_each_of_its_names(words: str) -> None:
    """A name of the third sector is a word for a class, whoever bears it."""
    (found,) = read(GRAMPIAN, f"We met {words} twice.")
    assert (found.text, found.certainty, "third-sector-body" in found.classes) == (words, "class", True)


def test_a_word_that_states_a_class_is_firm() -> None:
    """Registered social landlords are the class as a whole; a housing association only touches it."""
    firm = [each.meaning.firm for each in read(GRAMPIAN, "Registered social landlords and a housing association met.")]
    assert firm == [True, False]


def test_councils_that_share_the_word() -> None:
    """Places listed before a plural are each the council of theirs."""
    found = said(
        FALKIRK, "Falkirk, Stirling and Clackmannanshire Councils with East, North and South Ayrshire Councils"
    )
    assert [body for _, body, _ in found] == [
        "falkirk-council",
        "stirling-council",
        "clackmannanshire-council",
        "east-ayrshire-council",
        "north-ayrshire-council",
        "south-ayrshire-council",
    ]


def test_councils_that_share_the_word_are_named() -> None:
    """Where each of them bears the name that the plural shares out, it is certain who is meant."""
    found = read(FALKIRK, "Stirling, Falkirk and Clackmannanshire Councils")
    assert [each.certainty for each in found] == ["certain"] * 3
