"""What an amendment would change as a page: record by record, with the proof by each law."""

from __future__ import annotations

from csc_rules.compare.impact import Impact
from csc_rules.report.html.pages import page
from csc_rules.report.impact_words import heading, proof_lines, said, summary, tally, warnings
from csc_rules.report.words import DISCLAIMER, cycle_in_words
from csc_rules.report.written import Shown


def impact_file(found: Impact, shown: Shown) -> bytes:  # noqa: ARG001 - an impact hides nothing
    """Return an impact as the content of an HTML file."""
    values = {
        "found": found,
        "subject": heading(found),
        "warnings": tuple(warnings(found)),
        "tally": tally(found),
        "summary": summary,
        "said": said,
        "proof_lines": lambda step: tuple(proof_lines(step)),
        "cycle_in_words": cycle_in_words,
        "disclaimer": DISCLAIMER,
    }
    return page("impact.html", values, running_title=f"What would change: {heading(found)}")
