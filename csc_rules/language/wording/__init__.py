"""From nodes to the words of the language, the other way round from the grammar; importing it loads no parser.

A line is a list of pieces, which the printer joins with blanks: a piece that ends in a comma is one that the line may
be broken behind, and BREAK is a place where it must be.
"""

from csc_rules.language.wording import (
    amendments,  # noqa: F401 - registers the wording of what amends
    cues,  # noqa: F401 - registers the wording of cues
    scenarios,  # noqa: F401 - registers the wording of a test's clauses
)
from csc_rules.language.wording.clauses import of_clause
from csc_rules.language.wording.leaves import BREAK
from csc_rules.language.wording.phrases import of_header

__all__ = ["BREAK", "of_clause", "of_header"]
