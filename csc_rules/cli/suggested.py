"""What ``check --with-suggestions`` shows beside the check: what would change if open suggestions were accepted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from csc_rules.cli.streams import show
from csc_rules.cli.waiting import working
from csc_rules.engine.assessment import Assessment
from csc_rules.report.written import suffix_of, suffixes

if TYPE_CHECKING:
    from csc_rules.documents.confirming.prospect import Prospect

MARK = ".with-suggestions"


def prospect_of(record: str, now: Assessment, suggestions: Iterable[str], rulesets: tuple[str, ...]) -> Prospect:
    """Return what would change in a check if the suggestions of some files were accepted.

    Raises CscRulesError where a file is none of suggestions, or one for another body.
    """
    from csc_rules.documents.confirming.log import logged
    from csc_rules.documents.confirming.offer_files import brought_back, refuse_others
    from csc_rules.documents.confirming.prospect import prospect
    from csc_rules.report.whole import bearers
    from csc_rules.selection import assess_again

    found = [brought_back(path) for path in suggestions]
    refuse_others(found, (now.record.body, *bearers(now)))
    decided = [entry for each in found for entry in each.entries]
    with working("checking the record with the suggestions"):
        return prospect(record, now, decided, logged(record)[1], lambda more: assess_again(now, more, rulesets))


def show_both(assessment: Assessment, what_if: Prospect) -> None:
    """Show a check and what would change as one JSON, each under its own name."""
    from csc_rules.report.json import text
    from csc_rules.report.published import published

    show(text({"assessment": published(assessment), "with_suggestions": what_if}), json=True)


def beside(outputs: Iterable[str], suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """Return where what would change is written: beside each file of the check that has such a form.

    >>> beside(["report.html", "report.sarif"], ("suggestions.toml",))
    ('report.with-suggestions.html',)
    """
    if not suggestions:
        return ()
    made = []
    for path in outputs:
        suffix = suffix_of(path, suffixes("assessment"))
        if suffix in suffixes("prospect"):
            made.append(f"{path[: -len(suffix)]}{MARK}{suffix}")
    return tuple(made)
