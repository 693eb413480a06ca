"""The comparison that is kept in the documents is what the rules give.

Set CSC_UPDATE_EXPECTED=1 to write it anew; read the difference before it is kept.
"""

from __future__ import annotations

from datetime import date

from csc_rules.compare.delta import Delta, delta
from csc_rules.compare.matrix import Comparison, Subject, compare
from csc_rules.law.loader import load_ruleset
from csc_rules.report.side import markdown, papers
from tests.expected import UPDATE
from tests.house.program import ROOT

PAGE = ROOT / "docs" / "explanation" / "side-by-side.md"
HEAD = """\
# Side by side: the Bill, the Act, section 10, and Scotland's Part 3

What the 2015 report looked at, as the rulesets have it: the Children's Services Co-operation Bill as introduced, the
Act, section 10 of the Children Act 2004 on three days, and Part 3 of the Children and Young People (Scotland) Act 2014.
Then what changed from the Bill to the Act. Every cell cites its provision; nothing here was written by hand.
How to read it is told in [the reference](../reference/comparison.md).

"""
NOW = date(2026, 1, 1)


def of(name: str, day: date, part: str | None = None) -> Subject:
    """Return a shipped ruleset on a day."""
    return Subject(ruleset=load_ruleset(name), day=day, part=part)


BILL = of("ni-bill-2014", date(2014, 12, 8))


def side() -> Comparison:
    """Compare what the report looked at."""
    section = [of("eng-children-act-2004", day, "s.10") for day in (date(2010, 4, 1), date(2010, 11, 1), NOW)]
    return compare([BILL, of("ni-act-2015", NOW), *section, of("sct-cyp-2014", NOW, "s.7-18")])


def changed() -> Delta:
    """Return what changed from the Bill to the Act as made."""
    return delta(BILL, of("ni-act-2015", date(2015, 12, 10)))


def page() -> str:
    """Make the page."""
    found = (papers.of(side()), papers.of(changed()))
    return HEAD + "\n".join(line for each in found for line in (*markdown.lines(each, 2), "")).rstrip("\n") + "\n"


def test_the_page_is_what_the_rules_give() -> None:
    """The page that is kept is the one that is made now, byte for byte."""
    wanted = page()
    if UPDATE:
        PAGE.write_text(wanted, "utf-8")
    assert PAGE.read_text("utf-8") == wanted, "CSC_UPDATE_EXPECTED=1 writes the page anew"
