"""An assessment as an obligations register: a workbook of findings that a compliance office can sort and fill in.

What officers enter in it comes back with ``csc-rules record import``. It is not the record workbook.
"""

from __future__ import annotations

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.record.register_sheet import TITLE
from csc_rules.report.written import Shown


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:
    """Return an assessment as the content of an Excel file. Raises UsageError without the extra."""
    from csc_rules.report.register.decisions import decisions
    from csc_rules.report.register.findings import findings
    from csc_rules.report.register.front import read_me, summary
    from csc_rules.report.register.lists import consultees, deadlines, sources
    from csc_rules.report.register.sheets import book
    from csc_rules.report.rows import rows
    from csc_rules.report.whole import subject

    title = f"{TITLE}: {subject(assessment)}, as at {spoken(assessment.as_at)}"
    made = book(title, "What the law asks, and how each duty stands", assessment.as_at)
    every = rows(assessment, listed=True, not_applying=shown.not_applying)
    judged = tuple(row for row in every if row.finding.verdict is not None)
    read_me(made, assessment)
    summary(made, assessment)
    findings(made, assessment, judged)
    decisions(made, assessment, judged)
    deadlines(made, assessment, judged)
    consultees(made, assessment, every)
    sources(made, assessment)
    return made.bytes()
