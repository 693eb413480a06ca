"""``csc-rules compare`` and ``csc-rules delta`` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csc_rules.cli import main
from csc_rules.report.written import suffixes
from tests.cli.test_program import run

BILL, ACT = "ni-bill-2014@2014-12-08", "ni-act-2015@2016-01-01"


def test_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    """Each answer is a line with what it is to the other, its provision and why."""
    assert main(("compare", BILL, ACT, "-f", "concise")) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[0].startswith("wider  well-being outcomes: list  entries  ni-act-2015, 1 January 2016  s.1(2)(a)")


def test_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    """In full each question stands under its concept."""
    assert main(("compare", BILL, ACT, "-f", "full")) == 0
    out = capsys.readouterr().out

    _, taking_part = out.split("\nco-operation: taking part\n")
    assert taking_part.index("  What it says\n") < taking_part.index("  Who\n")


@pytest.mark.parametrize("kind", ["comparison", "delta"])
def test_every_format_is_written_in_one_run(kind: str, tmp_path: Path) -> None:
    """As many files as there are formats, through the program as it is run."""
    files = [tmp_path / f"result{suffix}" for suffix in suffixes(kind)]
    verb = {"comparison": "compare", "delta": "delta"}[kind]
    done = run(verb, BILL, ACT, "-f", "json", *(f"-o{file}" for file in files))

    assert done.returncode == 0
    assert all(file.stat().st_size for file in files)


def test_json_has_relations_by_row(capsys: pytest.CaptureFixture[str]) -> None:
    """Tools get columns and rows, with a relation in each cell but those of the first ruleset that has the row."""
    assert main(("compare", BILL, ACT, "-f", "json")) == 0
    found = json.loads(capsys.readouterr().out)

    first = found["rows"][0]["slots"][0]["cells"]
    assert (first[0]["relation"], first[1]["relation"]["kind"]) == (None, "wider")


def test_same_inputs_same_bytes(tmp_path: Path) -> None:
    """Two runs give the same files."""
    made = [tmp_path / f"{name}{suffix}" for name in "ab" for suffix in suffixes("delta")]
    for file in made:
        assert main(("delta", BILL, ACT, "-f", "json", f"-o{file}")) == 0
    half = len(made) // 2
    assert [file.read_bytes() for file in made[:half]] == [file.read_bytes() for file in made[half:]]


def test_from_a_bill_to_an_act(capsys: pytest.CaptureFixture[str]) -> None:
    """What went is a line with its provision, and with where it was looked for."""
    assert main(("delta", BILL, ACT, "-f", "concise")) == 0
    lines = capsys.readouterr().out.splitlines()

    assert "lost  plan for children's services: making it  cl.4 → nothing in s.1(1) to s.11" in lines


def test_a_law_that_has_ended_is_that_of_its_last_day(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a day, revoked regulations are compared as they were on their last day."""
    assert main(("compare", "eng-cypp-2010", "--as-at", "2026-01-01", "-f", "json")) == 0
    found = json.loads(capsys.readouterr().out)

    assert found["columns"][0]["day"] == "2010-10-30"


def test_a_range_of_provisions(capsys: pytest.CaptureFixture[str]) -> None:
    """Sections 7 to 18 leave out what stands before and after them."""
    assert main(("compare", "sct-cyp-2014:s.7-18@2018-01-01", "-f", "json")) == 0
    found = json.loads(capsys.readouterr().out)

    cited = {point["provision"] for row in found["rows"] for held in row["sentences"] for point in held}
    assert not any(each.startswith(("s.1(", "s.2(", "s.96")) for each in cited)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ni-act-2015@2016-02-30", "February 2016 has 29 days"),
        ("ni-act-2015:s.99", "'s.99' is no provision of ni-act-2015"),
        ("ni-act-2015:s.9-2", "'s.9-2' is no provision of ni-act-2015"),
        ("ni-act-2051", "did you mean 'ni-act-2015'?"),
        ("ni-act-2015@", "is not a day written YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_compared(written: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake is told with what was found and what there is."""
    assert main(("compare", written, ACT)) == 2
    assert said in capsys.readouterr().err


def test_all_mistakes_are_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Two rulesets that cannot be compared are two mistakes of one run."""
    assert main(("delta", "ni-act-2015@2016-02-30", "no-such-law")) == 2
    said = capsys.readouterr().err
    assert "2016-02-30" in said
    assert "no-such-law" in said


def test_a_drafted_amendment_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    """What an amendment that is laid over changes is told with its day, and that it is no law."""
    amendment = "examples/amendments/annual-reports.rules"
    assert (
        main(("delta", "ni-act-2015@2023-01-01", "ni-act-2015@2026-01-01", "--with", amendment, "-f", "concise")) == 0
    )
    out = capsys.readouterr().out

    assert "2024-04-01  clock tightened  report on the operation of the Act: making it" in out
    assert "WHAT IF: this takes the law as “Annual Reports on Children's Services Bill” would amend it" in out
