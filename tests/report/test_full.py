"""The report for people: five answers for each finding, nothing of the text lost, and nothing said by colour alone."""

from __future__ import annotations

import re
from datetime import date

import pytest

from csc_rules.engine.check import check
from csc_rules.law.loader import load_ruleset
from csc_rules.record.model import Record
from csc_rules.record.toml import loads
from csc_rules.report.concise import concise
from csc_rules.report.console import Look
from csc_rules.report.full import full
from csc_rules.report.words import DISCLAIMER
from tests.engine.small import law

DUTY = """
document plan "plan [as amended by s. 2]" at s.1
duty adopt "adoption [b] of [/x] the plan" at s.1
  each authority must adopt plan
  by 2011-03-31
"""
MISSING = b'[record]\nbody = "The Council"\n[[complete]]\nacts = "adopt"\nfrom = 2010-01-01\nthrough = 2012-01-01\n'
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def report(rules: str = DUTY, facts: bytes = MISSING, look: Look | None = None, **options: str) -> str:
    """Return the full report of a check of a small law."""
    return full(check([law(rules, **options)], loads(facts, "record.toml"), date(2012, 1, 1)), look)


def test_square_brackets_stay() -> None:
    """What stands in square brackets in the law stands in the report."""
    assert "adoption [b] of [/x] the plan [small.adopt]" in report()
    assert "plan [as amended by s. 2]" in " ".join(report().split())


@pytest.mark.parametrize("question", ["Provision:", "On whom:", "Looked for:", "Found:", "What next:"])
def test_five_questions_are_answered(question: str) -> None:
    """A finding says which duty, on whom, what was looked for, what was found, and what to do next."""
    assert question in report()


def test_it_says_whose_reading_it_is() -> None:
    """Every report says that it is a reading, and no advice."""
    assert DISCLAIMER in report()


def test_it_says_the_day_and_the_receipt() -> None:
    """Every report has its day, its law and its receipt."""
    found = report()

    assert "As at: 1 January 2012" in found
    assert "Receipt:" in found


def test_colour_only_repeats_the_words() -> None:
    """Without its colours, a report with colours is the report without them."""
    coloured = report(look=Look(colour=True))

    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured) == report()


def test_it_fits_eighty_columns() -> None:
    """No line is longer than the width, but for addresses, which are kept whole."""
    assert all(len(line) <= 80 or "://" in line for line in report().splitlines())


def test_an_address_is_kept_whole() -> None:
    """An address longer than the width is not broken."""
    address = "https://example.org/" + "a" * 120
    evidence = f'evidence = [{{ source = "{address}" }}]'
    act = f'[[act]]\nact = "adopt"\ndocument = "plan"\non = 2011-05-01\n{evidence}\n'

    assert any(line.endswith(address) for line in report(facts=MISSING + act.encode()).splitlines())


def test_a_note_with_line_ends_keeps_the_layout() -> None:
    """A text of several lines in a record does not break the lines of the report."""
    assert "two lines" in report(facts=MISSING + b'[[remark]]\nabout = "small.adopt"\ntext = "two\\nlines"\n')


def test_guidance_stands_apart() -> None:
    """What is guidance has its own heading and labels, and is not called missing."""
    found = report(standing="guidance")

    assert "Guidance, which is not law" in found
    assert "NOT AS THE GUIDANCE EXPECTS" in found
    assert "MISSING" not in found


def test_good_practice_stands_apart() -> None:
    """What is good practice has its own heading."""
    assert "Good practice, which is not law" in report(standing="good-practice")


def test_a_hypothetical_is_marked_loudly() -> None:
    """A law frozen on a day is marked at the top and under each finding."""
    found = full(check([law(DUTY)], loads(MISSING, "record.toml"), date(2012, 1, 1), law_at=date(2011, 1, 1)))

    assert "*** HYPOTHETICAL: the law is taken as it stood on 1 January 2011" in found
    assert "WHAT IF:" in found


def test_a_what_if_is_marked_loudly() -> None:
    """An assumed event is marked at the top, under each finding, and on each line of the short form."""
    bill = load_ruleset("ni-bill-2014")
    found = check([bill], Record(body="PSNI"), date(2016, 1, 1), assume={"commencement": date(2015, 12, 10)})

    assert "*** WHAT IF: this assumes commencement on 10 December 2015" in full(found).replace("\n", " ")
    lines = [line for line in concise(found, show_not_applying=True).splitlines() if "ni-bill-2014." in line]
    assert lines
    assert all("what if: commencement on 2015-12-10" in line for line in lines)


def test_what_never_was_law_is_said() -> None:
    """A bill without an assumption shows that it never was law, though nothing applies."""
    found = full(check([load_ruleset("ni-bill-2014")], Record(body="PSNI"), date(2016, 1, 1)))

    assert "never law" in found


def test_what_does_not_apply_is_shown_on_request() -> None:
    """What does not apply is counted always, and listed on request."""
    assessment = check([load_ruleset("ni-act-2015")], Record(body="PSNI"), date(2020, 1, 1))

    assert "DOES NOT APPLY" not in full(assessment)
    assert "does not apply" in full(assessment)
    assert "DOES NOT APPLY" in full(assessment, show_not_applying=True)


def test_nothing_applies_is_said() -> None:
    """Where no duty applies the report says why."""
    assessment = check([load_ruleset("ni-act-2015")], Record(body="PSNI"), date(2014, 1, 1))

    assert "no duty or power applies, because: not in force" in " ".join(full(assessment).split())
    assert "no duty or power applies, because: not in force" in concise(assessment)


def test_met_is_shown_on_request() -> None:
    """What was met is counted always, and listed on request."""
    met = (
        MISSING.replace(b"2010-01-01", b"2010-01-01") + b'[[act]]\nact = "adopt"\ndocument = "plan"\non = 2011-03-01\n'
    )
    assessment = check([law(DUTY)], loads(met, "record.toml"), date(2012, 1, 1))

    assert "1 met" in full(assessment)
    assert "adoption [b]" not in full(assessment)
    assert "adoption [b]" in full(assessment, show_met=True)


def test_one_line_for_each_finding() -> None:
    """The short form has one line for each finding, whatever stands in the record."""
    facts = MISSING + b'[[remark]]\nabout = "small.adopt"\ntext = "two\\nlines"\n'
    found = concise(check([law(DUTY)], loads(facts, "record.toml"), date(2012, 1, 1)))

    assert [line for line in found.splitlines() if "small.adopt" in line] == [found.splitlines()[0]]
    assert found.startswith("missing                      s.1  small.adopt  The Council  last day 2011-03-31")


CONTENTS = """
document plan "plan"
  must contain related-services "services that are [closely] related"
duty adopt "adoption"
  council must adopt plan
  makes plan
duty ask "consultation"
  council must consult on plan
  before adoption of plan
  (a) charity
"""
LACKING = b"""[record]
body = "The Council"
[[document]]
id = "p"
kind = "plan"
complete = true
[[act]]
act = "adopt"
document = "p"
on = 2011-06-01
[[consultation]]
about = "p"
with = ["The Other"]
from = 2011-01-01
through = 2011-02-01
complete = true
"""


@pytest.mark.parametrize("name", ["services that are [closely] related", "The Charity"])
def test_what_is_missing_is_named(name: str) -> None:
    """What a document lacks, and whom an act did not reach, are told by their names."""
    assert f"missing: {name}" in " ".join(report(CONTENTS, LACKING).split())


@pytest.mark.parametrize("name", ["services that are [closely] related", "The Charity"])
def test_what_is_missing_is_named_in_a_line(name: str) -> None:
    """The short form names it as well."""
    lines = concise(check([law(CONTENTS)], loads(LACKING, "record.toml"), date(2012, 1, 1))).splitlines()

    assert [line for line in lines if line.startswith("missing") and line.endswith(f"  {name}")]
