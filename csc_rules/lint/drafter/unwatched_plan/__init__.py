"""A plan has to be made, and nobody has to look whether it is carried out."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_MAKING = frozenset({"prepare", "adopt", "make"})
_LOOKING = frozenset(
    {"review", "review-yearly", "keep-under-review", "monitor", "report-annually-on", "report-quarterly-on"}
)
_TELLING = frozenset({"prepare", "publish", "lay", "send", "make"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the plans and strategies with no review, no monitoring and no report about them."""
    seen: set[str] = set()
    for duty in sheet.duties:
        thing = sheet.document(duty.object)
        if duty.verb not in _MAKING or thing is None or thing.id in seen or not _is_plan(thing.title):
            continue
        seen.add(thing.id)
        about = [each for each in sheet.law.documents.values() if each.about == thing.id]
        on = {party.name for norm in sheet.norms for phrase in norm.phrases for party in phrase.parties}
        if (
            not sheet.does(_LOOKING, thing.id)
            and thing.id not in on
            and not sheet.does(_TELLING, *(each.id for each in about))
        ):
            yield sheet.hit(
                duty,
                f"{sheet.said(duty)} requires {sheet.asked(duty)}, and no provision encoded here has anybody"
                " look how it is carried out",
            )


def _is_plan(title: str) -> bool:
    words = set(title.casefold().split())
    return bool(words & {"plan", "strategy"}) and "report" not in words


RULE = Rule(code="LD32", severity=Severity.NOTE, says="a plan is watched by nobody", find=find)
