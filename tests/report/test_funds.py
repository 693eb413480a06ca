"""The report on funds: sums in words, and each finding once for all bodies it is on."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from attrs import evolve

import csc_rules
from csc_rules.dates import When
from csc_rules.planner.funds import Sums, funds
from csc_rules.record.model import Payment, Record
from csc_rules.report.fund_parts import bars
from csc_rules.report.funds import concise, full, json_file, sums
from csc_rules.report.written import Shown, suffixes, written
from csc_rules.selection import assess
from tests.house.program import ROOT
from tests.report import pages


def checked(example: str, ruleset: str, as_at: date) -> csc_rules.Assessment:
    """Return the check of an example."""
    record = csc_rules.load_record(ROOT / "examples" / f"{example}.toml")
    return csc_rules.check([csc_rules.load_ruleset(ruleset)], record, as_at)


def holding(text: str) -> csc_rules.Assessment:
    """Return the check of a record with a fund in which each field that may hold any text has one text."""
    record = csc_rules.load_record(ROOT / "examples" / "swindon-pooled-fund.toml")
    fund = record.funds[0]
    paid_in = tuple(evolve(entry, note=text) for entry in fund.contributions)
    paid_out = (Payment(beneficiary="Swindon PCT", amount=1, on=When.parse("2009-01-01")),)
    fund = evolve(fund, title=text, note=text, contributions=paid_in, payments=paid_out)
    return assess(evolve(record, funds=(fund,), title=text), date(2022, 6, 11))


def test_a_sum_above_the_total() -> None:
    """More than the stated total is said to be more."""
    found = Sums(known=Decimal(30), unknown=0, stated=Decimal(25), left=Decimal(-5), adds_up=False)

    assert sums(found) == "£30, £5 more than the total stated, £25"


def test_a_sum_that_is_the_total() -> None:
    """What adds up is said to."""
    found = Sums(known=Decimal(25), unknown=0, stated=Decimal(25), left=Decimal(0), adds_up=True)

    assert sums(found) == "£25, which is the total stated"


def test_what_is_left_for_contributions_without_a_sum() -> None:
    """What the others have to come to between them is said where some have no sum."""
    text = full(checked("ni-eitp-2014", "ni-act-2015", date(2015, 3, 1)))

    assert "5 contributions have no sum," in text
    assert "£5,000,000 between them" in text


def test_a_finding_on_several_bodies_is_told_once() -> None:
    """What is so for council, trust and health trust alike stands there once, with all their names."""
    text = concise(checked("brighton-and-hove-pooled-fund", "eng-partnership-2000", date(2010, 1, 1)))
    lines = [line for line in text.splitlines() if "appointment of the pool manager" in line]

    assert len(lines) == 1
    assert "Brighton and Hove City Council, Brighton and Hove City Teaching Primary Care Trust, South Downs" in lines[0]


def test_a_record_without_a_fund() -> None:
    """A record without a fund is told how to enter one."""
    law = csc_rules.load_ruleset("ni-act-2015")
    text = full(csc_rules.check([law], Record(body="PSNI"), date(2017, 1, 1)))

    assert "[[fund]]" in text


def test_sums_are_numbers_in_json() -> None:
    """Other tools get sums as numbers, and shares too."""
    found = checked("swindon-pooled-fund", "eng-partnership-2000", date(2010, 1, 1))
    (fund,) = json.loads(json_file(found, Shown()))["funds"]

    assert fund["sums"]["known"] == 28_000_000
    assert fund["paid_in"][0]["share"] == 71.4


def brighton() -> csc_rules.Assessment:
    """Return the check of a fund all of whose sums are known."""
    return checked("brighton-and-hove-pooled-fund", "eng-partnership-2000", date(2010, 1, 1))


def test_same_inputs_same_bytes() -> None:
    """Each format is a pure function of the assessment."""
    for suffix in suffixes("funds"):
        assert written("funds", suffix, brighton()) == written("funds", suffix, brighton())


def test_bars_are_as_long_as_the_shares() -> None:
    """Three bodies, three bars, and all of them together are the whole."""
    (fund,) = funds(brighton())
    lengths = [bar.length or 0 for bar in bars(fund)]

    assert [round(length, 3) for length in lengths] == [0.898, 0.009, 0.092]
    assert round(sum(lengths), 9) == 1


def test_contributions_without_a_sum_have_one_bar_between_them() -> None:
    """What is known between them is drawn once, and none of them gets a length of its own."""
    (fund,) = funds(checked("ni-eitp-2014", "ni-act-2015", date(2015, 3, 1)))
    *each, rest = bars(fund)

    assert [bar.length for bar in each] == [None] * 5 + [0.4, 0.4]
    assert (rest.who, rest.paid, rest.length) == ("5 contributions without a sum, between them", "£5,000,000", 0.2)


def test_the_page_has_the_picture_and_its_table() -> None:
    """Every bar has its row with the same sums."""
    page = pages.parsed(written("funds", ".html", brighton()))
    (drawn,) = [each for each in page.all("svg") if "shares" in each.attributes.get("class", "")]
    table = page.all("table")[0]

    for text in ("£78,976,961", "89.8 %", "£818,215", "£8,119,658"):
        assert text in drawn.text
        assert text in table.text


def test_the_document_has_a_bar_for_each_sum() -> None:
    """They are one picture of a point, each drawn as long as its share, and said in words."""
    with ZipFile(BytesIO(written("funds", ".docx", brighton()))) as archive:
        body = archive.read("word/document.xml").decode()
        media = [name for name in archive.namelist() if name.startswith("word/media/")]

    assert len(media) == 1
    assert [body.count(f'descr="{part} %"') for part in ("89.8", "0.9", "9.2")] == [1, 1, 1]


def test_a_page_and_a_document_without_a_fund() -> None:
    """They say how a fund is entered."""
    law = csc_rules.load_ruleset("ni-act-2015")
    found = csc_rules.check([law], Record(body="PSNI"), date(2017, 1, 1))

    assert b"[[fund]]" in written("funds", ".html", found)
    assert written("funds", ".docx", found)
