"""A case as a page: the summary, what to mind, which law applies, every suggestion with its quotes, and the reverse."""

from __future__ import annotations

from attrs import frozen
from markupsafe import Markup

from csc_rules.documents.case import Answer, Case, Suggestion
from csc_rules.documents.confirming.reverse import Duty, Part, duties, parts, unserved, unused
from csc_rules.report.case.picture import pictures
from csc_rules.report.case.words import (
    LAYERS,
    SILENCE,
    SUGGESTED,
    Group,
    entered_line,
    file_line,
    groups,
    heading,
    needed,
    notice_line,
    notices,
    period,
    regime_line,
    tally,
    told_of,
    tone,
    trail,
    unbound,
    unread_line,
    unsaid_of,
    what_next,
    where,
)
from csc_rules.report.html.pages import page
from csc_rules.report.markup import anchor
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import VERSION

# The look of an answer: that of the verdict whose shape says the same; none is told by colour alone.
_LOOKS = {Answer.FOUND: "met", Answer.PARTLY: "undetermined", Answer.ABSENT: "not_applicable"}
# What serves no duty is long in a long plan; all of it is in the workbook and in the JSON.
MOST_UNUSED = 400


@frozen(kw_only=True, eq=False)
class _Layer:
    """Law, guidance or good practice on the page."""

    name: str
    title: str
    groups: tuple[Group, ...]


@frozen(kw_only=True, eq=False)
class _File:
    """The pages of a file: its pictures, and the same as rows of a table."""

    name: str
    anchor: str
    drawn: tuple[Markup, ...]
    parts: tuple[Part, ...]


def case_file(case: Case, shown: Shown) -> bytes:  # noqa: ARG001 - a case hides nothing
    """Return a case as the content of an HTML file."""
    served = tuple(duty for duty in duties(case) if duty.served)
    without = unused(case)
    values = {
        "case": case,
        "heading": heading(case),
        "period": period(case),
        "tally": [(answer, _LOOKS[answer], _count(case, answer)) for answer in Answer],
        "counted": tally(case.suggestions),
        "layers": tuple(_layers(case)),
        "notices": notices(case),
        "kinds": dict(case.kinds),
        "served": served,
        "numbers": {duty.id: number for number, duty in enumerate(served, 1)},
        "unserved": unserved(case),
        "unbound": unbound(case),
        "unused": without[:MOST_UNUSED],
        "unused_more": max(len(without) - MOST_UNUSED, 0),
        "files": tuple(_files(case, served)),
        "looks": {answer.value: look for answer, look in _LOOKS.items()},
        "lines": _Lines(),
        "duty_anchor": _anchor,
        "absent": Answer.ABSENT.value,
        "told_of": told_of,
        "unsaid_of": unsaid_of,
        "next": what_next(case),
        "mind": (SUGGESTED, SILENCE),
        "disclaimer": DISCLAIMER,
        "tool": f"csc-rules {VERSION}",
    }
    return page("case.html", values, running_title=f"What was read for {heading(case)}")


class _Lines:
    """What the page says in the words of every other form."""

    notice = staticmethod(notice_line)
    regime = staticmethod(regime_line)
    file = staticmethod(file_line)
    unread = staticmethod(unread_line)
    where = staticmethod(where)
    trail = staticmethod(trail)
    tone = staticmethod(tone)
    fact = staticmethod(entered_line)
    needed = staticmethod(needed)


def _count(case: Case, answer: Answer) -> int:
    return sum(each.answer is answer for each in case.suggestions)


def _anchor(duty: Duty | Suggestion) -> str:
    return anchor(duty.id)


def _layers(case: Case) -> tuple[_Layer, ...]:
    made = ((standing, title, tuple(groups(case, standing))) for standing, title in LAYERS.items())
    return tuple(_Layer(name=name.replace("_", "-"), title=title, groups=each) for name, title, each in made if each)


def _files(case: Case, served: tuple[Duty, ...]) -> tuple[_File, ...]:
    every, columns = parts(case), [duty.id for duty in served]
    made = []
    for number, name in enumerate(dict.fromkeys(part.file for part in every), 1):
        own = tuple(part for part in every if part.file == name)
        drawn = pictures(
            own,
            columns,
            name=f"pages-{number}",
            title=f"The pages of {name}, and the duties that each serves",
            description="A strip for each page or part, full as far as its passages serve a duty; beside it a mark for "
            "each duty: a full circle for found, a ring for partly. The table below has the same.",
        )
        made.append(_File(name=name, anchor=f"pages-of-{number}", drawn=tuple(drawn), parts=own))
    return tuple(made)
