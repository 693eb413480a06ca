"""The other verbs: duties, explain, rules, test, coverage, fmt."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from csc_rules.cli import main
from csc_rules.cli.app import VERBS
from csc_rules.law.loader import load_all
from tests.house.program import ROOT

EXECUTIVE = str(ROOT / "examples" / "ni-executive.toml")
GOLDEN = ROOT / "tests" / "golden"
FORMATTED = 'register a-register "A register"\n\nclass a-class "a class"\n'
UNTIDY = 'register   a-register "A register"\nclass a-class "a class"\n'


def out(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Run a command that answers, and return what it prints."""
    assert main(arguments) == code
    return capsys.readouterr().out


def err(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 2) -> str:
    """Run a command that says something, and return that."""
    assert main(arguments) == code
    return capsys.readouterr().err


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(capsys: pytest.CaptureFixture[str], verb: str) -> None:
    """Every verb explains itself."""
    assert f"csc-rules {verb}" in out(capsys, verb, "--help")


def test_the_list_of_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    """Help lists every verb."""
    found = out(capsys, "--help")

    assert all(f"  {verb} " in found for verb in VERBS)


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is printed."""
    assert out(capsys, "--version").startswith("csc-rules, version ")


# duties


def test_bound_through_its_statutory_name(capsys: pytest.CaptureFixture[str]) -> None:
    """A body is found by any of its names, and its statutory name is said."""
    found = json.loads(out(capsys, "duties", "Public Health Agency", "--as-at", "2020-01-01", "-f", "json"))

    assert found["name"] == "Regional Agency for Public Health and Social Well-being"
    assert "ni-act-2015.co-operate" in [entry["duty"] for entry in found["bound"]]
    assert found["bound"][0]["through"] == "as a member of: children's authority, s.9(1)"
    assert any("Public Health Agency" in note for note in found["notes"])


def test_bound_until_the_day_before(capsys: pytest.CaptureFixture[str]) -> None:
    """A body is bound on the last day of its membership, and no longer on the next."""
    name = "Regional Health and Social Care Board"
    before = json.loads(out(capsys, "duties", name, "--as-at", "2022-03-31", "-f", "json"))
    after = json.loads(out(capsys, "duties", name, "--as-at", "2022-04-01", "-f", "json"))

    assert {entry["until"] for entry in before["bound"]} == {"2022-04-01"}
    assert after["bound"] == []
    assert after["ended"]
    assert "succeeded by Department of Health" in after["notes"][0]


@pytest.mark.parametrize("form", ["full", "concise"])
def test_no_longer_bound_for_people(capsys: pytest.CaptureFixture[str], form: str) -> None:
    """The formats for people say that it ended, and when."""
    name = "Regional Health and Social Care Board"
    found = " ".join(out(capsys, "duties", name, "--as-at", "2022-04-01", "-f", form).split())

    assert "is bound no longer: what bound it ended on 1 April 2022" in found
    assert "succeeded by Department of Health" in found


@pytest.mark.parametrize("form", ["full", "concise"])
def test_a_counterparty_at_most(capsys: pytest.CaptureFixture[str], form: str) -> None:
    """A parliament has no duty, and can be a counterparty at most."""
    found = " ".join(out(capsys, "duties", "Northern Ireland Assembly", "-f", form).split())

    assert "no ruleset has Northern Ireland Assembly as a bearer" in found
    assert "counterparty at most: other children's service provider, Northern Ireland Assembly" in found


def test_before_the_act(capsys: pytest.CaptureFixture[str]) -> None:
    """Before commencement the Act does not bind, and it is said from when."""
    found = json.loads(out(capsys, "duties", "PSNI", "--as-at", "2015-12-09", "-f", "json"))

    assert {entry["duty"].partition(".")[0] for entry in found["bound"]} == {
        "ni-community-planning-2014",
        "ni-safeguarding-board-2011",
    }
    since = {entry["duty"].partition(".")[0]: entry["since"] for entry in found["later"]}
    assert since["ni-act-2015"] == "2015-12-10"


def test_a_bill_is_named_as_no_law(capsys: pytest.CaptureFixture[str]) -> None:
    """A bill that would bind the body is named, and counts as nothing."""
    found = json.loads(out(capsys, "duties", "Department of Education", "-f", "json"))

    assert [entry["ruleset"] for entry in found["not_law"]] == ["ni-bill-2014"]
    assert {entry["duty"].partition(".")[0] for entry in found["bound"]} == {
        "ni-act-2015",
        "ni-community-planning-2014",
        "niccy-good-practice",
    }


def test_duties_of_an_unknown_body(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown name is answered with the nearest ones."""
    assert "did you mean “Barnardo's”" in err(capsys, "duties", "Barnado")


# explain


@pytest.mark.parametrize("target", ["first-report", "ni-act-2015.first-report", "s.5(5)(a)", "ni-act-2015 s.5(5)(a)"])
def test_a_duty_by_any_name(capsys: pytest.CaptureFixture[str], target: str) -> None:
    """A duty is found by its name, with its ruleset or without, and by its provision."""
    found = " ".join(out(capsys, "explain", target, "-f", "full").split())

    assert "[ni-act-2015.first-report]" in found
    assert "within 18 months after the adoption" in found
    assert "https://www.legislation.gov.uk/nia/2015/10/section/5" in found


def test_a_page_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """A page has its contents with their provisions, and the question it leaves to judgement."""
    (found,) = json.loads(out(capsys, "explain", "first-report", "-f", "json"))

    assert {
        "title": "progress towards the outcomes, or how far they are achieved",
        "provision": "s.5(3)(b)",
        "note": "",
    } in (found["contents"])
    assert found["questions"][0]["slot"] == "ni-act-2015.prepared"


def test_the_arithmetic_is_spelt_out(capsys: pytest.CaptureFixture[str]) -> None:
    """With a record the arithmetic of the last day is in words."""
    found = out(capsys, "explain", "first-report", EXECUTIVE, "--as-at", "2022-06-11", "-f", "full")

    wanted = "18 months after 10 December 2020, that day left out, by corresponding date: 10 June 2022"
    assert wanted in " ".join(found.split())


@pytest.mark.parametrize("more", ["", "#act"])
def test_a_finding_by_its_id(capsys: pytest.CaptureFixture[str], more: str) -> None:
    """The id of an instance, or of one of its findings, is a target."""
    target = f"ni-act-2015.first-report/the-executive/strategy-2020{more}"
    found = json.loads(out(capsys, "explain", target, EXECUTIVE, "--as-at", "2022-06-11", "-f", "json"))

    assert len(found["proofs"]) == 1


def test_an_instance_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """An instance that the check has not is answered with those it has."""
    target = "ni-act-2015.first-report/the-executive/strategy-1999"

    assert "strategy-2020" in err(capsys, "explain", target, EXECUTIVE, "--as-at", "2022-06-11")


def test_an_unknown_target(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown target is answered with the nearest ones."""
    assert "“first-report”" in err(capsys, "explain", "frst-report")


def test_every_duty_has_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    """Every duty and power of every ruleset can be explained."""
    for ruleset in ("ni-act-2015", "ni-bill-2014"):
        rows = json.loads(out(capsys, "rules", "show", ruleset, "-f", "json"))["rows"]
        for row in rows:
            if row["kind"] in ("duty", "power", "prohibition"):
                assert row["name"] in out(capsys, "explain", f"{ruleset}.{row['name']}", "-f", "concise")


# rules


def test_the_list_of_rulesets(capsys: pytest.CaptureFixture[str]) -> None:
    """Every ruleset is listed with its stage and force."""
    found = json.loads(out(capsys, "rules", "list", "-f", "json"))

    assert [entry["ruleset"] for entry in found] == sorted(ruleset.id for ruleset in load_all())
    force = {entry["ruleset"]: entry["in_force"] for entry in found}
    assert force["ni-bill-2014"] == "not law: a bill binds nobody"


@pytest.mark.parametrize(("name", "said"), [("acts", "lay  laid"), ("northern-ireland/bodies", "Barnardo's")])
def test_a_register_can_be_shown(capsys: pytest.CaptureFixture[str], name: str, said: str) -> None:
    """The vocabulary of acts and a register of bodies can be shown."""
    assert said in out(capsys, "rules", "show", name)


def test_an_unknown_ruleset(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown name is answered with the nearest one."""
    assert "did you mean 'ni-act-2015'?" in err(capsys, "rules", "show", "ni-act-2014")


def test_a_page_of_a_ruleset(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A file that ends in .md is a page of the ruleset, and it is said that it was written."""
    path = tmp_path / "page.md"

    assert err(capsys, "rules", "show", "ni-bill-2014", "-o", str(path), code=0) == f"wrote {path}\n"
    assert path.read_text("utf-8").startswith("# Children's Services Co-operation Bill")


def test_a_page_of_a_register(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A register has a page as well."""
    out(capsys, "rules", "show", "united-kingdom/bodies", "-o", str(tmp_path / "page.md"))

    assert (tmp_path / "page.md").read_text("utf-8").startswith("# Public bodies of the United Kingdom")


def test_a_page_of_a_file_of_ones_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The page of a rule file of one's own names the file."""
    law = str(GOLDEN / "harbour.rules")
    out(capsys, "rules", "show", law, "-o", str(tmp_path / "page.md"))

    assert f"made from the rule file `{law}`" in (tmp_path / "page.md").read_text("utf-8")


def test_the_index_of_all_pages(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The list of rulesets can be written as an index of pages."""
    out(capsys, "rules", "list", "-o", str(tmp_path / "index.md"))

    assert "(northern-ireland/ni-act-2015.md)" in (tmp_path / "index.md").read_text("utf-8")


@pytest.mark.parametrize(("suffix", "form"), [(".json", "json"), (".txt", "concise")])
def test_the_other_formats_in_files(capsys: pytest.CaptureFixture[str], tmp_path: Path, suffix: str, form: str) -> None:
    """What is written in a file is what is printed in the same format."""
    path = tmp_path / f"shown{suffix}"
    printed = out(capsys, "rules", "show", "ni-bill-2014", "-f", form, "-o", str(path))

    assert path.read_text("utf-8") == printed


def test_a_format_that_cannot_be_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A suffix that stands for no format is told, with those that do."""
    found = err(capsys, "rules", "show", "ni-bill-2014", "-o", str(tmp_path / "page.pdf"))

    assert "the formats that can be written end in .json, .md and .txt" in found


def test_a_rule_file_is_not_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What is shown is not overwritten, whatever its file is called."""
    path = tmp_path / "law.md"
    path.write_bytes((GOLDEN / "harbour.rules").read_bytes())

    assert "is read by this command" in err(capsys, "rules", "show", str(path), "-o", str(path))
    assert path.read_bytes() == (GOLDEN / "harbour.rules").read_bytes()


# test and coverage


def test_tests_that_pass(capsys: pytest.CaptureFixture[str]) -> None:
    """The tests of a shipped ruleset pass."""
    assert "0 tests failed" in out(capsys, "test", "ni-bill-2014")


def test_a_test_that_fails(capsys: pytest.CaptureFixture[str]) -> None:
    """A test that fails makes the exit code 1, and is placed."""
    found = out(capsys, "test", str(GOLDEN / "harbour.rules"), code=1)

    assert "harbour.rules:78: failed" in found
    assert "1 test passed, 1 test failed" in found


def test_coverage_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    """Where all is encoded or excused, the exit code is 0."""
    assert "in order" in out(capsys, "coverage", "ni-act-2015")


def test_coverage_not_in_order(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A test that claims a provision of which it expects nothing makes the exit code 1."""
    text = (GOLDEN / "harbour.rules").read_text("utf-8").replace("covers s.5", "covers s.7")
    path = tmp_path / "harbour.rules"
    path.write_text(text, "utf-8")

    assert "not in order" in out(capsys, "coverage", str(path), code=1)


def test_mistakes_of_all_files(capsys: pytest.CaptureFixture[str]) -> None:
    """The mistakes of every file named are shown in one run."""
    found = err(capsys, "test", "no-such-one", "nor-this-one")

    assert "'no-such-one'" in found
    assert "'nor-this-one'" in found


# fmt


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    """Return a rule file that is not in its canonical form."""
    path = tmp_path / "a.rules"
    path.write_text(UNTIDY, "utf-8")
    return path


def test_a_file_is_formatted(capsys: pytest.CaptureFixture[str], untidy: Path) -> None:
    """A file is put into its form, which is said; a second time nothing is said."""
    assert err(capsys, "fmt", str(untidy), code=0) == f"formatted {untidy}\n"
    assert untidy.read_text("utf-8") == FORMATTED
    assert err(capsys, "fmt", str(untidy), code=0) == ""


def test_check_changes_nothing(capsys: pytest.CaptureFixture[str], untidy: Path) -> None:
    """With --check nothing is written, and the exit code is 1."""
    assert "not in its canonical form" in err(capsys, "fmt", "--check", str(untidy), code=1)
    assert untidy.read_text("utf-8") == UNTIDY


def test_other_line_ends_are_a_change(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Line ends are a part of the form."""
    path = tmp_path / "a.rules"
    path.write_bytes(FORMATTED.replace("\n", "\r\n").encode())

    assert "not in its canonical form" in err(capsys, "fmt", "--check", str(path), code=1)


def test_a_file_that_does_not_parse_is_left_alone(
    capsys: pytest.CaptureFixture[str], untidy: Path, tmp_path: Path
) -> None:
    """A file with mistakes stays as it is, and the others are formatted."""
    broken = tmp_path / "b.rules"
    broken.write_text("duty publish\n  a-body mst publish report\n")
    found = err(capsys, "fmt", str(broken), str(untidy))

    assert f"{broken}:2:10: RL004" in found
    assert broken.read_text() == "duty publish\n  a-body mst publish report\n"
    assert untidy.read_text("utf-8") == FORMATTED


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With - the standard input goes to the standard output."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(UNTIDY.encode())))

    assert out(capsys, "fmt", "-") == FORMATTED


def test_a_folder_cannot_be_formatted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A folder is no rule file."""
    assert "found a folder" in err(capsys, "fmt", str(tmp_path))


def test_the_rulesets_are_in_their_form(capsys: pytest.CaptureFixture[str]) -> None:
    """Every shipped rule file is in its canonical form."""
    paths = [str(path) for path in sorted((ROOT / "rulesets").rglob("*.rules"))]

    assert err(capsys, "fmt", "--check", *paths, code=0) == ""
