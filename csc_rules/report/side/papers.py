"""Where results become papers; a new kind of result is imported here, and says in its module how."""

from __future__ import annotations

from csc_rules.report.side import comparison, delta, prospect
from csc_rules.report.side.paper import Paper, paper

KINDS = (comparison, delta, prospect)


def of(found: object) -> Paper:
    """Return a result as a paper. Raises TypeError for a result that is none."""
    return paper(found)
