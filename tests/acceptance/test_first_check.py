"""What the program shows for the Executive of Northern Ireland, the Bill, an empty record, and four bodies."""

from __future__ import annotations

from typing import Any

import pytest

from tests.acceptance.program import printed, program, shown
from tests.house.program import ROOT, within

EXECUTIVE = "examples/ni-executive.toml"


def executive(as_at: str) -> Any:
    """Check the record of the Executive by the program."""
    return printed("check", EXECUTIVE, "--as-at", as_at)


def test_laying_the_first_strategy_is_due() -> None:
    """On 1 November 2016 the first strategy is due before the Assembly by 8 December."""
    finding = shown(executive("2016-11-01"), "lay-first-strategy")
    assert (finding["verdict"], finding["last_day"]) == ("due", "2016-12-08")


def test_the_other_reading_of_the_day_is_named() -> None:
    """The Interpretation Act may leave the first day out, which gives 9 December."""
    readings = shown(executive("2016-11-01"), "lay-first-strategy")["readings"]
    assert [entry["last_day"] for entry in readings] == ["2016-12-08", "2016-12-09"]


def test_laying_the_first_strategy_is_missing() -> None:
    """On 10 December 2016 it is missing on either reading."""
    assert shown(executive("2016-12-10"), "lay-first-strategy")["verdict"] == "breached"


def test_something_missing_gives_exit_code_one() -> None:
    """A finding that is missing makes the program end with 1; nothing that is missing, with 0."""
    codes = [program("check", EXECUTIVE, "--as-at", day).returncode for day in ("2016-12-10", "2016-11-01")]
    assert codes == [1, 0]


def test_a_departments_strategy_is_no_adoption() -> None:
    """At the end of 2019 adoption is outstanding, although a department had published a strategy."""
    assert shown(executive("2019-12-31"), "adopt-strategy")["verdict"] == "outstanding"


def test_no_adoption_no_report() -> None:
    """Without an adoption the first report is not triggered."""
    finding = shown(executive("2019-12-31"), "first-report")
    assert (finding["verdict"], finding["reason"]) == ("not_applicable", "not triggered")


def test_the_first_report_is_due() -> None:
    """On 1 March 2022 the first report is due on 10 June."""
    finding = shown(executive("2022-03-01"), "first-report")
    assert (finding["verdict"], finding["last_day"], finding["last_day_latest"]) == ("due", "2022-06-10", None)


def test_the_first_report_is_missing() -> None:
    """On 11 June 2022 the first report is missing, under section 5(5)(a)."""
    finding = shown(executive("2022-06-11"), "first-report")
    assert (finding["verdict"], finding["provision"]) == ("breached", "s.5(5)(a)")


def test_the_arithmetic_is_spelt_out() -> None:
    """The explanation says how the last day was counted."""
    done = within("explain", "ni-act-2015.first-report", EXECUTIVE, "--as-at", "2022-06-11", "-f", "full")
    words = " ".join(done.stdout.split())
    assert "18 months after" in words
    assert "10 December 2020, that day left out, by corresponding date: 10 June 2022" in words


def test_a_circulated_report_is_for_a_person_to_judge() -> None:
    """On 1 July 2024 a report has gone to ministers, and whether it is prepared is asked."""
    finding = shown(executive("2024-07-01"), "first-report")
    assert finding["verdict"] == "needs_judgement"
    assert "What counts as prepared" in finding["questions"][0]["question"]


def test_both_futures_of_the_circulated_report() -> None:
    """It is either 738 days late, or still missing."""
    futures = shown(executive("2024-07-01"), "first-report")["futures"]
    assert {(entry["verdict"], entry["days_late"]) for entry in futures} == {("met_late", 738), ("breached", None)}


DETERMINED = """
[[determination]]
slot = "ni-act-2015.prepared"
answer = "{}"
by = "a court"
on = 2024-06-28
"""


def determined(answer: str, folder: Any) -> Any:
    """Check the Executive's record with a determination on what counts as prepared."""
    path = folder / "determined.toml"
    path.write_text((ROOT / EXECUTIVE).read_text(encoding="utf-8") + DETERMINED.format(answer), encoding="utf-8")
    return printed("check", str(path), "--as-at", "2024-07-01")


def test_circulation_counts(tmp_path: Any) -> None:
    """With a determination that circulation counts, the report is met late by 738 days."""
    finding = shown(determined("circulation", tmp_path), "first-report")
    assert (finding["verdict"], finding["days_late"], finding["days_late_latest"]) == ("met_late", 738, None)


def test_the_next_report_after_circulation(tmp_path: Any) -> None:
    """The next report is then due three years after the circulation."""
    assert shown(determined("circulation", tmp_path), "later-report")["last_day"] == "2027-06-17"


@pytest.mark.parametrize("answer", ["circulation", "no"])
def test_the_first_report_is_never_met(answer: str, tmp_path: Any) -> None:
    """Whatever was determined, the report is not met in time."""
    result = determined(answer, tmp_path)
    assert shown(result, "first-report")["verdict"] in ("met_late", "breached")
    instances = [entry for entry in result["instances"] if entry["duty"] == "ni-act-2015.first-report"]
    assert "met" not in {entry["verdict"] for entry in instances}


# The Bill


def test_the_bill_was_never_law() -> None:
    """Every duty and power of the Bill is never law."""
    result = printed("check", EXECUTIVE, "--as-at", "2019-12-31", "--ruleset", "ni-bill-2014")
    found = {(entry["verdict"], entry["reason"].partition(":")[0]) for entry in result["findings"]}
    assert found == {("not_applicable", "never law")}


def what_if() -> Any:
    """Ask what the Bill would ask of the Executive Office, had it been passed on a day."""
    options = ("--ruleset", "ni-bill-2014", "--assume", "passing=2015-11-09", "--as-at", "2018-06-01")
    return printed("check", str(OFFICE), *options)


OFFICE = ROOT / "tests" / "acceptance" / "executive-office.toml"


def test_a_what_if_is_marked_on_every_finding() -> None:
    """With an event assumed, every finding says so."""
    result = what_if()
    assert {tuple(entry["assumptions"]) for entry in result["findings"]} == {("passing on 2015-11-09",)}


def test_a_what_if_gives_the_report_a_last_day() -> None:
    """The report is due within three years of the assumed event."""
    finding = shown(what_if(), "first-departments-report")
    assert (finding["verdict"], finding["last_day"]) == ("due", "2018-11-09")


def test_a_what_if_names_the_unsettled_event() -> None:
    """That the start is unsettled is named, with its readings."""
    finding = shown(what_if(), "first-departments-report")
    named = " ".join(entry["label"] for entry in finding["readings"])
    assert len(finding["readings"]) == 3
    assert all(event in named for event in ("passing", "royal assent", "commencement"))


# An empty record


def test_an_empty_record_accuses_and_praises_nobody() -> None:
    """An empty record has nothing that is met and nothing that is missing."""
    verdicts = {
        entry["verdict"] for entry in printed("check", "examples/empty.toml", "--as-at", "2024-07-01")["findings"]
    }
    assert verdicts.isdisjoint({"met", "met_late", "breached", "outstanding", "outside_power", "within_power"})


def test_an_empty_record_says_what_to_find_out() -> None:
    """Every open finding of an empty record says which facts would settle it."""
    result = printed("check", "examples/empty.toml", "--as-at", "2024-07-01")
    open_ones = [entry for entry in result["findings"] if entry["verdict"] == "undetermined"]
    assert open_ones
    assert all(entry["settles"] for entry in open_ones)


# Who is bound


def bound(body: str, as_at: str) -> set[str]:
    """List what the program says binds a body on a day."""
    return {entry["duty"] for entry in printed("duties", body, "--as-at", as_at)["bound"]}


def test_the_public_health_agency_is_bound_through_its_statutory_name() -> None:
    """The Public Health Agency is bound to co-operate, and its statutory name is said."""
    result = printed("duties", "Public Health Agency", "--as-at", "2020-01-01")
    assert result["name"] == "Regional Agency for Public Health and Social Well-being"
    assert "ni-act-2015.co-operate" in bound("Public Health Agency", "2020-01-01")


def test_the_regional_board_is_bound_through_its_last_day() -> None:
    """On 31 March 2022 the Regional Board is bound."""
    assert "ni-act-2015.co-operate" in bound("Regional Health and Social Care Board", "2022-03-31")


def test_the_regional_board_is_bound_no_longer() -> None:
    """On 1 April 2022 the Regional Board is bound by nothing."""
    assert bound("Regional Health and Social Care Board", "2022-04-01") == set()


ACT_2015 = ("--as-at", "2020-01-01", "--ruleset", "ni-act-2015")


def test_barnardos_has_no_duty() -> None:
    """Under the Act of 2015 Barnardo's has no duty; it can be a counterparty at most, and that is said."""
    assert printed("duties", "Barnardo's", *ACT_2015)["bound"] == []
    done = within("duties", "Barnardo's", *ACT_2015)
    assert (done.returncode, "counterparty at most" in done.stdout) == (0, True)


def test_barnardos_under_another_act() -> None:
    """Any voluntary organisation co-operates with the Safeguarding Board (https://www.legislation.gov.uk/nisr/2012/324)."""
    assert {duty.partition(".")[0] for duty in bound("Barnardo's", "2020-01-01")} == {"ni-safeguarding-board-2011"}


# What JSON carries

FINDING_KEYS = (
    *("duty", "provision", "bearer", "instance", "cycle", "aspect", "standing", "verdict", "reason", "last_day"),
    *("readings", "days_late", "missing", "causes", "assumptions", "evidence", "source"),
)


@pytest.mark.parametrize("key", FINDING_KEYS)
def test_every_finding_carries(key: str) -> None:
    """Every finding of the JSON has the key."""
    assert all(key in entry for entry in executive("2024-07-01")["findings"])


@pytest.mark.parametrize("key", ["findings", "instances", "notes", "counts", "receipt"])
def test_the_top_level_carries(key: str) -> None:
    """The top level of the JSON has the key."""
    assert key in executive("2024-07-01")


def test_same_inputs_same_bytes() -> None:
    """Two runs print the same bytes."""
    runs = [program("check", EXECUTIVE, "--as-at", "2024-07-01", "-f", "json").stdout for _ in range(2)]
    assert runs[0] == runs[1]


# Bad input

BAD = {
    "empty": b"",
    "not-utf-8": b"\xff\xfe\x00",
    "unknown-body": b'[record]\nbody = "Nobody at all"\n',
    "no-such-day": b'[record]\nbody = "NI Executive"\n[[act]]\nact = "adopt"\non = "2020-02-30"\n',
    "adopted-twice": b'[record]\nbody = "NI Executive"\n[[document]]\nid = "s"\nkind = "strategy"\n'
    b'[[act]]\nact = "adopt"\ndocument = "s"\non = "2020-12-10"\n'
    b'[[act]]\nact = "adopt"\ndocument = "s"\non = "2020-12-11"\n',
    "ends-before-it-begins": b'[record]\nbody = "NI Executive"\n'
    b"[[complete]]\nfrom = 2020-01-02\nthrough = 2020-01-01\n",
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD.keys())
def test_bad_input_ends_with_two(content: bytes, tmp_path: Any) -> None:
    """A record that cannot be used ends the program with 2 and no traceback."""
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    done = within("check", str(path), "--as-at", "2020-12-31")
    assert (done.returncode, "Traceback" in done.stderr, done.stdout) == (2, False, "")


@pytest.mark.parametrize("name", ["", "no-such-file.toml"])
def test_no_file_ends_with_two(name: str, tmp_path: Any) -> None:
    """A folder, or a file that is not there, ends the program with 2 and no traceback."""
    done = within("check", str(tmp_path / name), "--as-at", "2020-12-31")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_a_report_before_its_strategy_is_a_note(tmp_path: Any) -> None:
    """A report prepared before the strategy it is about is a note, and no error."""
    path = tmp_path / "early.toml"
    path.write_text(
        '[record]\nbody = "NI Executive"\n[[document]]\nid = "s"\nkind = "strategy"\n'
        '[[document]]\nid = "r"\nkind = "report"\nabout = "s"\n'
        '[[act]]\nact = "adopt"\ndocument = "s"\non = "2020-12-10"\n'
        '[[act]]\nact = "prepare"\ndocument = "r"\non = "2019-12-10"\n',
        encoding="utf-8",
    )
    notes = printed("check", str(path), "--as-at", "2021-12-31")["notes"]
    assert "before-its-subject" in {note["code"] for note in notes}
