"""One assessment, and its empty twin, through every writer.

Set CSC_UPDATE_EXPECTED=1 to write what is found now into the files; read the difference before it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.engine.explain import explain
from csc_rules.errors import CscRulesError
from csc_rules.law.loader import load_ruleset
from csc_rules.record.toml import load
from csc_rules.report import diagnostics, duties, explained
from csc_rules.report.concise import concise
from csc_rules.report.console import Look
from csc_rules.report.full import full
from csc_rules.report.html.assessment import assessment_file
from csc_rules.report.json import text, to_json
from csc_rules.report.page import page
from csc_rules.report.rules import list_text, listed, show_text, shown
from csc_rules.report.verified import of_coverage, of_tests
from csc_rules.report.written import Shown
from csc_rules.selection import duties_of
from csc_rules.verify.coverage import coverage
from csc_rules.verify.run import run_tests
from tests.expected import UPDATE

HERE = Path(__file__).parent
DAY = date(2013, 1, 31)
LAW = "harbour.rules"


def settled(found: str) -> str:
    """Leave out what changes with every change of a text: the digests and the version."""
    return re.sub(r"csc-rules \d+\.\d+\.\d+", "csc-rules VERSION", re.sub(r"\b[0-9a-f]{12,64}\b", "DIGEST", found))


def settled_page(found: bytes) -> str:
    """Leave out the style of a page, which is looked at and not read, and the digest of it in its policy."""
    page = re.sub(r"<style>.*?</style>", "<style></style>", found.decode(), flags=re.DOTALL)
    return re.sub(r"sha256-[^']*", "sha256-DIGEST", page)


def assessment(record: str) -> Assessment:
    """Check a record of this folder."""
    return check([load_ruleset(LAW)], load(record), DAY)


OF_ASSESSMENTS: dict[str, Callable[[Assessment], str]] = {
    "concise.txt": concise,
    "concise-all.txt": lambda found: concise(found, show_met=True, show_not_applying=True),
    "full.txt": full,
    "full-all.txt": lambda found: full(found, show_met=True, show_not_applying=True),
    "full-colour.txt": lambda found: full(found, Look(width=60, colour=True)),
    "assessment.html": lambda found: settled_page(assessment_file(found, Shown())),
    "assessment-all.html": lambda found: settled_page(assessment_file(found, Shown(met=True, not_applying=True))),
    "assessment.json": to_json,
    "proof.txt": lambda found: explained.proofs(explain(found, "harbour-act.publish-plan")),
    "proof-lines.txt": lambda found: explained.proof_lines(explain(found, "harbour-act.publish-plan")),
}


def refused(name: str) -> str:
    """Draw the mistakes of a record that is none."""
    with pytest.raises(CscRulesError) as caught:
        load(name)
    return diagnostics.draw(caught.value.diagnostics)


OF_OTHERS: dict[str, Callable[[], str]] = {
    "duties-full.txt": lambda: duties.full(duties_of("Harbour Board", DAY, [load_ruleset(LAW)])),
    "duties-concise.txt": lambda: duties.concise(duties_of("Harbour Board", DAY, [load_ruleset(LAW)])),
    "duties-none.txt": lambda: duties.full(duties_of("The Ministry", DAY, [load_ruleset(LAW)])),
    "duties.json": lambda: text(duties_of("Harbour Board", DAY, [load_ruleset(LAW)])),
    "page.txt": lambda: explained.pages([page(load_ruleset(LAW), "publish-plan")]),
    "page.json": lambda: text(page(load_ruleset(LAW), "adopt-plan")),
    "rules-list.txt": lambda: list_text([listed(load_ruleset(LAW))]),
    "rules-show.txt": lambda: show_text(shown(load_ruleset(LAW))),
    "tests.txt": lambda: of_tests(run_tests(LAW), show_met=True),
    "coverage.txt": lambda: of_coverage([coverage(LAW)]),
    "unreadable.txt": lambda: refused("unreadable.toml"),
}


def compare(name: str, found: str) -> None:
    """Compare a text with what is expected of it."""
    path = HERE / "expected" / name
    found = settled(found)
    if UPDATE:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in this folder, so that places are the same wherever the tests run."""
    monkeypatch.chdir(HERE)


@pytest.mark.parametrize("name", OF_ASSESSMENTS)
def test_an_assessment(name: str) -> None:
    """Every writer writes the shared assessment as it did before."""
    compare(name, OF_ASSESSMENTS[name](assessment("record.toml")))


@pytest.mark.parametrize("name", OF_ASSESSMENTS)
def test_its_empty_twin(name: str) -> None:
    """Every writer writes the assessment of an empty record as it did before."""
    compare(f"empty-{name}", OF_ASSESSMENTS[name](assessment("empty.toml")))


@pytest.mark.parametrize("name", OF_OTHERS)
def test_other_results(name: str) -> None:
    """Every writer of another result writes it as it did before."""
    compare(name, OF_OTHERS[name]())


@pytest.mark.parametrize("name", OF_ASSESSMENTS)
def test_same_inputs_same_bytes(name: str) -> None:
    """What is written does not change from run to run."""
    assert OF_ASSESSMENTS[name](assessment("record.toml")) == OF_ASSESSMENTS[name](assessment("record.toml"))


@pytest.mark.parametrize("path", sorted((HERE / "expected").iterdir()), ids=lambda path: path.name)
def test_every_expectation_is_used(path: Path) -> None:
    """No file of expectations is left over."""
    assert path.name.removeprefix("empty-") in {**OF_ASSESSMENTS, **OF_OTHERS}


@pytest.mark.parametrize("path", sorted((HERE / "expected").glob("*.txt")), ids=lambda path: path.name)
def test_nothing_accuses(path: Path) -> None:
    """No report says of a body that it failed or violated anything."""
    # The results of tests of rules may say that a test failed.
    if path.name != "tests.txt":
        assert not re.search(
            r"\b(?:fail(?:s|ed|ure)?|violat\w*|breach(?:es|ed)?)\b", path.read_text("utf-8"), re.IGNORECASE
        )
