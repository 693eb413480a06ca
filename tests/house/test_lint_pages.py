"""The pages of lint that are kept in the documents are what the rules and the rulesets give.

Set CSC_UPDATE_EXPECTED=1 to write them anew; read the difference before it is kept.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from csc_rules.law.library import cue_names, shipped
from csc_rules.law.loader import load_all
from csc_rules.lint.model import Pack
from csc_rules.lint.run import look, opened, together
from csc_rules.report.lint_pages import findings_page, reference, surroundings
from tests.expected import UPDATE
from tests.house.program import ROOT

DAY = date(2026, 11, 26)


def between(path: Path, mark: str, wanted: str) -> str:
    """Return what stands in a page between two marks, after an update what should."""
    first, last = f"<!-- {mark} -->\n", f"<!-- end of {mark} -->"
    before, rest = path.read_text("utf-8").split(first, 1)
    found, after = rest.split(last, 1)
    if UPDATE:
        path.write_text(f"{before}{first}{wanted}{last}{after}", "utf-8")
        return wanted
    return found


def test_the_page_of_all_rules_is_what_their_pages_give() -> None:
    """Every rule has its section, as its own page has it."""
    path = ROOT / "docs" / "reference" / "lint.md"

    assert between(path, "rules", reference()) == reference()
    assert between(path, "surroundings", surroundings()) == surroundings()


def test_the_page_of_findings_is_what_lint_finds() -> None:
    """What the drafter's pack finds in the shipped rulesets is what the page says."""
    rulesets = load_all()
    packs = (Pack.DRAFTER,)
    found = together([look(opened(ruleset, packs), DAY, packs) for ruleset in rulesets], DAY, packs)
    wanted = findings_page(found, rulesets)

    assert between(ROOT / "docs" / "explanation" / "what-the-drafters-pack-finds.md", "findings", wanted) == wanted


def test_the_encoders_pack_finds_nothing_in_what_is_shipped() -> None:
    """The shipped rule files are in order, but for what has a reason beside it."""
    names = sorted(set(shipped().names()) - set(cue_names()))
    found = together([look(opened(name, [Pack.ENCODER]), DAY) for name in names], DAY, (Pack.ENCODER,))

    assert [f"{each.place}: {each.code} {each.message}" for each in found.findings] == []
