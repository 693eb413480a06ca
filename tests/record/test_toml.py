"""The reader of records in TOML."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from csc_rules.dates import When
from csc_rules.errors import Diagnostic, Place, RecordError
from csc_rules.record.model import Content, Evidence, Period, Record
from csc_rules.record.syntax import lines_of
from csc_rules.record.toml import load, loads
from csc_rules.spans import Position

ROOT = Path(__file__).parents[2]
HEAD = '[record]\nbody = "B"\n'


def read(text: str) -> Record:
    """Read a record that starts with a header."""
    return loads((HEAD + text).encode(), "a.toml")


def refusal(text: str) -> list[str]:
    """Give what is wrong with a record that starts with a header, one text for each mistake."""
    with pytest.raises(RecordError) as caught:
        read(text)
    return [str(each) for each in caught.value.diagnostics]


def test_body_alone() -> None:
    """A record needs no more than a body."""
    assert read("") == Record(body="B")


def test_digest() -> None:
    """The digest is that of the bytes, byte-order mark and all."""
    content = b"\xef\xbb\xbf" + HEAD.encode()
    assert loads(content, "a.toml").digest == sha256(content).hexdigest()


def test_one_text_for_a_list() -> None:
    """Where several can be named, one can stand without brackets."""
    assert read('jointly_with = "C"').jointly_with == ("C",)
    assert read('jointly_with = ["C", "D"]').jointly_with == ("C", "D")


def test_keys_that_differ_from_the_model() -> None:
    """The keys from, with and for are read into the attributes that cannot be called so."""
    record = read(
        '[[consultation]]\nabout = "d"\nwith = "C"\nfrom = 2020-01-01\n'
        '[[act]]\nact = "provide"\non = 2020-01-01\nfor = "C"\n'
        '[[activity]]\nact = "co-operate"\nwith = "C"\nfrom = 2020-01-01\n'
    )
    assert record.consultations[0].consulted == ("C",)
    assert record.consultations[0].since == When.on(date(2020, 1, 1))
    assert record.acts[0].beneficiary == "C"
    assert record.activities[0].involving == ("C",)


def test_those_who_did_something_together() -> None:
    """An act, a consultation and an activity name one who did it, or several."""
    record = read(
        '[[act]]\nact = "adopt"\non = 2020-01-01\nby = "C"\n'
        '[[consultation]]\nabout = "d"\nwith = []\nfrom = 2020-01-01\nby = ["C", "D"]\n'
        '[[activity]]\nact = "co-operate"\nfrom = 2020-01-01\nby = ["C", "D"]\n'
    )
    assert record.acts[0].by == ("C",)
    assert record.consultations[0].by == ("C", "D")
    assert record.activities[0].by == ("C", "D")


def test_without_anybody_the_body_of_the_record_did_it() -> None:
    """Nobody is named where the body itself did it."""
    assert read('[[act]]\nact = "adopt"\non = 2020-01-01').acts[0].by == ()


def test_consulting_is_meant_where_nothing_is_said() -> None:
    """A consultation is one, unless it says that people were given an opportunity."""
    lines = '[[consultation]]\nabout = "d"\nwith = []\nfrom = 2020-01-01\n'
    record = read(f'{lines}{lines}act = "give-opportunity"')
    assert [each.act for each in record.consultations] == ["consult", "give-opportunity"]


def test_activity_on_an_object() -> None:
    """An activity may say what it was about, and that nobody else took part."""
    lines = '[[activity]]\nact = "maintain"\nfrom = 2020-01-01\n'
    record = read(f'{lines}{lines}about = "board"\ncomplete = true')
    assert [(each.about, each.complete) for each in record.activities] == [(None, False), ("board", True)]


def test_membership() -> None:
    """A membership is that of the body of the record and holds throughout, unless it says otherwise."""
    record = read(
        '[[membership]]\nof = "county"\n'
        '[[membership]]\nof = "county"\nbody = "C"\nfrom = "2010"\nthrough = 2012-03-31\nholds = false\n'
    )
    assert [(each.of, each.body, each.since, each.through, each.holds) for each in record.memberships] == [
        ("county", None, None, None, True),
        ("county", "C", When.parse("2010"), When.on(date(2012, 3, 31)), False),
    ]


def test_areas_of_a_declared_body() -> None:
    """A body that is declared may take in the areas of others."""
    lines = '[[body]]\nkind = "board"\njurisdiction = "somewhere"\n'
    record = read(f'{lines}name = "C"\n{lines}name = "D"\nareas = ["A", "B"]\n')
    assert [each.areas for each in record.bodies] == [(), ("A", "B")]


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("2020-12-10", When.on(date(2020, 12, 10))),
        ('"2020-12-10"', When.on(date(2020, 12, 10))),
        ('"2021-01"', When(date(2021, 1, 1), date(2021, 1, 31))),
        ('"2021"', When(date(2021, 1, 1), date(2021, 12, 31))),
        ("{ not_before = 2021-01-05 }", When(date(2021, 1, 5), None)),
        ("{ not-after = 2021-01-05 }", When(None, date(2021, 1, 5))),
        ('{ not_before = "2014", not_after = "2015-02" }', When(date(2014, 1, 1), date(2015, 2, 28))),
        ('"unknown"', When(None, None)),
    ],
)
def test_dates(written: str, when: When) -> None:
    """A date is a day, or honestly less."""
    assert read(f'[[act]]\nact = "adopt"\non = {written}').acts[0].on == when


@pytest.mark.parametrize(
    "written",
    [
        *('"20270331"', '"2021-W05"', '"2021-W05-1"', '"2021-13"', '"2021-02-30"', '"10 December 2020"', '"21-01-05"'),
        *("2021", "20270331", "true", "2020-12-10T09:00:00", "2020-12-10T09:00:00Z", "09:00:00", "[2020-12-10]", "{}"),
        *(
            '"２０２１"',
            '"2021 "',
            '"0000"',
            "{ not_before = 2021-02-01, not_after = 2021-01-01 }",
            "{ since = 2021-01-01 }",
        ),
        *("{ not_before = {} }", '{ not_after = "unknown" }', "{ not_before = 2021-01-01, not-before = 2021-01-01 }"),
    ],
)
def test_no_dates(written: str) -> None:
    """Nothing else is a date, however near it comes."""
    (found,) = refusal(f'[[act]]\nact = "adopt"\non = {written}')
    assert found.startswith("a.toml:5:6: IN0")


def test_vague_day_where_a_day_is_needed() -> None:
    """The day of a determination is exact."""
    (found,) = refusal('[[determination]]\nslot = "a.b"\nanswer = "yes"\nby = "C"\non = "2021-01"')
    assert found == 'a.toml:7:6: IN012 found "2021-01"; expected a day, as in 2021-01-31 (this needs the exact day)'


def test_contents_by_item() -> None:
    """Contents are a table by item, short or long."""
    record = read(
        '[[document]]\nid = "d"\nkind = "strategy"\nperiod = { from = "2020", through = "2030" }\n'
        '[document.contents]\noutcomes = "present"\nactions = { status = "partial", note = "N" }\n'
    )
    assert record.documents[0].contents == (
        Content(item="outcomes", status="present"),
        Content(item="actions", status="partial", note="N"),
    )
    assert record.documents[0].period == Period(since=When.parse("2020"), through=When.parse("2030"))


def test_fund() -> None:
    """A fund holds its contributions and payments as tables of its own."""
    record = read(
        '[[fund]]\nid = "f"\nkind = "pooled-fund"\n[[fund.contribution]]\nbody = "C"\namount = 5_000_000\non = "2014"\n'
        '[[fund.payment]]\nfor = "D"\namount = 2.5\non = "2015"\n'
    )
    (fund,) = record.funds
    assert [each.amount for each in fund.contributions] == [5_000_000]
    assert [(each.beneficiary, each.amount) for each in fund.payments] == [("D", 2.5)]


def test_evidence_on_any_fact() -> None:
    """Every fact can carry where it was seen."""
    record = read('[[owner]]\nduty = "a.b"\nowner = "O"\nevidence = [{ source = "S", page = "iv", quote = "Q" }]')
    assert record.owners[0].evidence == (Evidence(source="S", page="iv", quote="Q"),)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("record.body", "a.toml:2:8"),
        ("act[1]", "a.toml:7:1"),
        ("act[1].on", "a.toml:9:6"),
        ("act[1].evidence[1]", "a.toml:12:3"),
        ("act[1].evidence[1].page", "a.toml:12:26"),
        ("act[1].by", "a.toml:7:1"),
        ("act[7].by", "a.toml:3:1"),
        ("nowhere", "a.toml:1:1"),
    ],
)
def test_places(path: str, place: str) -> None:
    """A path stands where its value stands, or where the nearest thing above it does."""
    record = read(
        '[[act]]\nact = "lay"\n# [[act]]\non = 2020-01-01\n[[act]]\nact = "adopt"\non = "2021"\n'
        'evidence = [\n  { source = """a\n""" }, # first\n  { source = "b", page = "5" },\n]\n'.replace("a\n", "a")
    )
    assert str(record.place(path)) == place


def test_paths_of_facts() -> None:
    """A fact knows its path: by number in a list, by item in contents."""
    record = read(
        '[[document]]\nid = "d"\nkind = "k"\ncontents = { "a b" = "present" }\n[[fund]]\nid = "f"\nkind = "k"\n'
        '[[fund.payment]]\nfor = "C"\non = "2020"\n'
    )
    paths = [fact.path for fact in record.facts()]
    assert paths == ["document[0]", 'document[0].contents."a b"', "fund[0]", "fund[0].payment[0]"]
    assert record.place(paths[1]).position == Position(6, 22)


def test_all_mistakes_at_once_in_order() -> None:
    """Mistakes of the language, of values and of the whole come together, in the order of their lines."""
    found = refusal(
        'begin = 1\n[[act]]\nact = 5\non = 2021-01\n[[document]]\nid = "d"\n[[document]]\nid = "d"\nkind = "k"'
    )
    assert [each.split(" ")[0] + " " + each.split(" ")[1] for each in found] == [
        "a.toml:3:1: IN009",
        "a.toml:5:7: IN011",
        "a.toml:6:10: IN007",
        "a.toml:7:1: IN010",
        "a.toml:10:6: IN014",
    ]


def test_both_places_of_an_id() -> None:
    """An id given twice names both places."""
    with pytest.raises(RecordError) as caught:
        read('[[document]]\nid = "d"\nkind = "k"\n[[fund]]\nid = "d"\nkind = "k"')
    (diagnostic,) = caught.value.diagnostics
    assert [str(place) for place in diagnostic.places] == ["a.toml:7:6", "a.toml:4:6"]
    assert [place.note for place in diagnostic.places] == ["fund[0].id", "document[0].id, the first"]


def test_path_and_line_of_a_mistake() -> None:
    """A mistake is placed by its path as well as by its line, with the line itself."""
    with pytest.raises(RecordError) as caught:
        read('[[act]]\nact = "adopt"\non = 2020-01-01\nto = ["C", 5]')
    (place,) = caught.value.diagnostics[0].places
    assert (place.note, place.position, place.length, place.line) == (
        "act[0].to[1]",
        Position(6, 12),
        1,
        'to = ["C", 5]',
    )


def test_windows_line_ends() -> None:
    """Line ends of Windows change neither values nor places."""
    record = loads((HEAD + 'note = """a\nb"""\n').replace("\n", "\r\n").encode(), "a.toml")
    assert record.note == "a\nb"
    assert record.place("record.note").position == Position(3, 8)


def test_missing_required_key_is_placed_at_the_header() -> None:
    """What is not there is placed where its table begins."""
    assert refusal('[[act]]\nact = "adopt"') == ["a.toml:3:1: IN010 found no 'on'; expected it in every act"]


def test_single_brackets() -> None:
    """Single brackets where there can be several are explained."""
    (found,) = refusal('[act]\nact = "adopt"\non = 2020-01-01')
    assert found.endswith("(write the header in double brackets, [[…]]: there can be several)")


def test_double_brackets_around_record() -> None:
    """Double brackets where there can be only one are explained."""
    with pytest.raises(RecordError) as caught:
        loads(b'[[record]]\nbody = "B"', "a.toml")
    assert "a.toml:1:1: IN011 found a list; expected the one table [record]" in str(caught.value)


def test_no_more_syntax_mistakes_than_can_be_read() -> None:
    """After twenty mistakes of the language the reading ends."""
    found = refusal("".join(f"title{number} = 2021-01\n" for number in range(30)))
    assert len([each for each in found if "IN007" in each]) == len(found) == 20


def test_line_with_two_mistakes() -> None:
    """A line that stays wrong after its value is blanked is reported once, and ends the reading."""
    assert [each.split(" ")[1] for each in refusal("a b = 2021-01\nbegins = 5")] == ["IN007"]


def test_line_that_stays_wrong_once_its_value_is_left_out() -> None:
    """A line whose value and key are both wrong is reported once."""
    assert [each.split(" ")[1] for each in refusal("a..b = 2021-01\nbegins = 5")] == ["IN007"]


def test_faults_without_a_place_have_no_line() -> None:
    """What is wrong with the whole file stands on none."""
    assert list(lines_of((Diagnostic("IN008", "far too deep", (Place("a.toml"),)),))) == []


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "examples").glob("*.toml")))
def test_examples_load(name: str) -> None:
    """Every example is a record."""
    assert load(ROOT / "examples" / name).body


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "examples").glob("*.toml")))
def test_examples_are_evidenced(name: str) -> None:
    """Every fact of an example has its evidence."""
    assert [fact.path for fact in load(ROOT / "examples" / name).facts() if not fact.evidence] == []
