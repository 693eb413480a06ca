"""A schedule or a cure as a page: a picture of the steps along their days, the same as a table, and what follows."""

from __future__ import annotations

from markupsafe import Markup

from csc_rules.planner.cure import Cure
from csc_rules.planner.schedule import Schedule
from csc_rules.planner.timeline import Row, Span
from csc_rules.report import svg
from csc_rules.report.html.pages import page
from csc_rules.report.laid_out import ENTER_IT, LaidOut, Line, laid_out, when
from csc_rules.report.schedule import SAID_OF_TIMES
from csc_rules.report.words import DISCLAIMER, count
from csc_rules.report.written import Shown


def schedule_file(found: Schedule | Cure, shown: Shown) -> bytes:  # noqa: ARG001 - it hides nothing
    """Return a schedule or a cure as the content of an HTML file."""
    whole = laid_out(found)
    values = {
        "found": whole,
        "steps": count(len(whole.lines), "step"),
        "picture": _picture(whole) if whole.lines else None,
        "caveat": SAID_OF_TIMES,
        "next": ENTER_IT,
        "disclaimer": DISCLAIMER,
    }
    return page("schedule.html", values, running_title=whole.title)


def _picture(whole: LaidOut) -> Markup:
    rows = [_row(line, whole) for line in whole.lines]
    described = f"{count(len(rows), 'step')}, each a bar along its days. The table below holds the same days in words."
    return svg.timeline(rows, whole.as_at, name="steps", title=f"Steps: {whole.title}", description=described)


def _row(line: Line, whole: LaidOut) -> Row:
    """Return a step as a row of a timeline: its days are a bar, and where they are last days a flag ends it."""
    last = Span(first=line.ends, last=line.ends) if whole.kind == "schedule" else None
    return Row(
        instance=line.name,
        duty="",
        title=line.title,
        provision="",
        bearer="",
        object=None,
        object_title=None,
        cycle="once",
        ruleset=whole.ruleset,
        standing="law",
        verdict=None,
        label=when(line, whole),
        period=Span(first=line.begins, last=line.ends),
        deadline=last,
        marks=(),
        windows=(),
    )
