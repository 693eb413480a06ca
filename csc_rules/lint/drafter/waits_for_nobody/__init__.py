"""A duty waits for an act that nobody has to do or may do."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

# What comes from outside, and what another rule looks at.
_OTHERS = frozenset({None, "request", "issue", "direct", "start"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties contingent on an act that no duty or power of the instrument is about."""
    for duty in sheet.duties:
        anchor = duty.contingent
        if anchor is None or anchor.verb in _OTHERS or sheet.document(anchor.object) is None:
            continue
        if not any((norm.verb, norm.object) == (anchor.verb, anchor.object) for norm in sheet.norms):
            message = (
                f"{sheet.said(duty)} waits for {sheet.awaited(anchor)}, which no provision encoded here asks or allows"
                " anybody to do"
            )
            yield sheet.hit(duty, message)


RULE = Rule(code="LD30", severity=Severity.NOTE, says="a duty waits for what nobody has to do", find=find)
