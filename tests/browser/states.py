"""Write every kind of web page in each of its states, for a browser to look at.

python tests/browser/states.py FOLDER
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks import generated  # noqa: E402 - run as a script, from wherever it lies
from csc_rules.compare.impact import Impact  # noqa: E402
from csc_rules.compare.remedies import Remedies, remedies  # noqa: E402
from csc_rules.engine.assessment import Assessment  # noqa: E402
from csc_rules.law.loader import load_all, load_ruleset  # noqa: E402
from csc_rules.lint.model import Lint, Pack  # noqa: E402
from csc_rules.lint.run import lint  # noqa: E402
from csc_rules.planner.calendar import Calendar, calendar  # noqa: E402
from csc_rules.planner.cure import Cure, cure  # noqa: E402
from csc_rules.planner.load import Load  # noqa: E402
from csc_rules.planner.load import load as load_of  # noqa: E402
from csc_rules.planner.schedule import Schedule, Span, schedule  # noqa: E402
from csc_rules.record.model import Record  # noqa: E402
from csc_rules.record.toml import load  # noqa: E402
from csc_rules.report.law_page.differences import Differences, differences  # noqa: E402
from csc_rules.report.reading import Reading  # noqa: E402
from csc_rules.report.written import Shown, written  # noqa: E402
from csc_rules.selection import assess  # noqa: E402
from csc_rules.verify.coverage import coverage  # noqa: E402
from tests.hostile import HOSTILE  # noqa: E402
from tests.house import test_side_by_side  # noqa: E402
from tests.report import (  # noqa: E402
    awkward,
    calendars,
    cases,
    steps,
    test_funds,
    test_html,
    test_impact,
    test_lint,
    test_load,
    test_reading,
    test_side,
)

ALL = Shown(met=True, not_applying=True)


def example(name: str, day: date) -> Callable[[], Assessment]:
    """Check an example."""
    return lambda: assess(load(ROOT / "examples" / f"{name}.toml"), day)


STATES: dict[str, tuple[Callable[[], Assessment], Shown]] = {
    "findings-executive": (example("ni-executive", date(2022, 6, 11)), Shown()),
    "findings-fife": (example("fife", date(2026, 11, 26)), Shown()),
    "findings-belfast": (example("belfast-community-plan", date(2026, 11, 26)), Shown()),
    "findings-gwent": (example("gwent-well-being-plan", date(2026, 11, 26)), Shown()),
    "everything": (example("ni-executive", date(2022, 6, 11)), ALL),
    "hypothetical": (test_html.hypothetical, Shown()),
    "empty": (test_html.no_finding, Shown()),
    "not-a-bearer": (awkward.empty, Shown()),
    "only-met": (lambda: test_html.checked(test_html.MET), Shown()),
    "only-met-shown": (lambda: test_html.checked(test_html.MET), ALL),
    "nothing-applies": (test_html.nothing_applies, Shown()),
    "500-findings": (lambda: generated.assessment(500), Shown()),
    "hostile": (awkward.hostile, ALL),
}


# All of them, one after another.
TEXT = " ".join(HOSTILE.values())


def years(body: str, first: date, last: date) -> Calendar:
    """Return the calendar of a body for some years, without its record."""
    return calendar(assess(Record(body=body), first), first, last, has_record=False)


def of_a_record(name: str, first: date, last: date) -> Calendar:
    """Return the calendar of an example."""
    return calendar(example(name, first)(), first, last, has_record=True)


def side_by_side(body: str, first: date, last: date) -> Load:
    """Return the load of a body for some years, without its record."""
    return load_of(assess(Record(body=body), first), first, last, has_record=False)


NOW, THEN = date(2026, 11, 26), date(2036, 11, 25)
CALENDARS: dict[str, Callable[[], Calendar]] = {
    "calendar-fife": lambda: years("Fife Council", NOW, THEN),
    "calendar-executive-record": lambda: of_a_record("ni-executive", date(2016, 1, 1), THEN),
    "calendar-nothing": lambda: years("Gwent Public Services Board", date(2000, 1, 1), date(2001, 1, 1)),
    "calendar-hostile": lambda: calendars.holding(TEXT),
}
LOADS: dict[str, Callable[[], Load]] = {
    "load-fife": lambda: side_by_side("Fife Council", NOW, THEN),
    "load-belfast": lambda: side_by_side("Belfast City Council", NOW, THEN),
    "load-nothing": lambda: side_by_side("Gwent Public Services Board", date(2000, 1, 1), date(2001, 1, 1)),
    "load-hostile": lambda: test_load.holding(TEXT),
}
GWENT = ("Gwent Public Services Board", "local-well-being-plan")


def backwards(body: str, document: str, act: str, by: date, as_at: date, lead: Span) -> Schedule:
    """Return the schedule of a body without a record, its consultation taking a time."""
    return schedule(assess(Record(body=body), as_at), document, act, by, {"consult": lead, "approve": lead})


def cured(name: str, as_at: date) -> Cure:
    """Return how what an example is missing can be put right."""
    return cure(example(name, as_at)())


WEEKS, YEARS = Span(count=12, unit="weeks"), Span(count=2, unit="years")
SCHEDULES: dict[str, Callable[[], Schedule | Cure]] = {
    "schedule-gwent": lambda: backwards(*GWENT, "publish", date(2023, 5, 5), date(2022, 6, 1), WEEKS),
    "schedule-too-late": lambda: backwards(*GWENT, "publish", date(2023, 5, 5), date(2023, 4, 1), YEARS),
    "schedule-hostile": lambda: steps.schedule_holding(TEXT),
    "cure-executive": lambda: cured("ni-executive", date(2016, 12, 20)),
    "cure-late": lambda: cured("highland", date(2026, 11, 26)),
    "cure-nothing": lambda: cured("empty", date(2026, 11, 26)),
    "cure-hostile": lambda: steps.cure_holding(TEXT),
}
FUNDS: dict[str, Callable[[], Assessment]] = {
    "funds-brighton": example("brighton-and-hove-pooled-fund", date(2010, 1, 1)),
    "funds-without-sums": example("ni-eitp-2014", date(2015, 3, 1)),
    "funds-none": example("fife", date(2026, 11, 26)),
    "funds-hostile": lambda: test_funds.holding(TEXT),
}


SIDES: dict[str, tuple[str, Callable[[], object]]] = {
    "compare-headline": ("comparison", test_side_by_side.side),
    "compare-hostile": ("comparison", lambda: test_side.comparison_holding(TEXT)),
    "delta-bill-to-act": ("delta", test_side_by_side.changed),
    "delta-nothing": ("delta", test_side.nothing_changed),
    "what-if-accepted": ("prospect", cases.what_if),
    "what-if-hostile": ("prospect", lambda: cases.prospect_holding(TEXT)),
    "read-plan": ("read", cases.case),
    "read-nothing": ("read", cases.empty),
    "read-hostile": ("read", lambda: cases.holding(TEXT)),
}


IMPACTS: dict[str, Callable[[], Impact]] = {
    "impact-annual": test_impact.annual,
    "impact-hostile": lambda: test_impact.holding(TEXT),
}
LINTS: dict[str, Callable[[], Lint]] = {
    "lint-act": lambda: lint(["ni-act-2015"], NOW, tuple(Pack)),
    "lint-several": lambda: lint(["sct-cyp-2014", "ni-planning-1995", "eng-children-act-2004"], NOW, [Pack.DRAFTER]),
    "lint-nothing": lambda: test_lint.NOTHING,
    "lint-ignored": lambda: test_lint.FOUND,
    "lint-hostile": lambda: test_lint.holding(TEXT),
}
REMEDIES: dict[str, Callable[[], Remedies]] = {
    "remedies-all": lambda: remedies(load_all(), NOW),
    "remedies-nothing": lambda: remedies([load_ruleset("ni-bill-2014")], NOW),
}


def to_read(name: str, day: date | None = None) -> Reading:
    """Return a ruleset to be read beside the law."""
    return Reading(ruleset=load_ruleset(name), coverage=coverage(name), day=day)


READINGS: dict[str, Callable[[], Reading]] = {
    "reading-ni-act": lambda: to_read("ni-act-2015"),
    "reading-scotland": lambda: to_read("sct-cyp-2014"),
    "reading-england": lambda: to_read("eng-children-act-2004"),
    "reading-wales": lambda: to_read("wal-partnership-2015"),
    "reading-of-a-day": lambda: to_read("ni-act-2015", date(2023, 1, 1)),
    "reading-signed": lambda: test_reading.reading(signed=True),
}
DIFFERENCES: dict[str, Callable[[], Differences]] = {
    "differences-england": lambda: differences(load_ruleset("eng-children-act-2004"), date(2010, 4, 1), NOW),
    "differences-nothing": lambda: differences(load_ruleset("ni-act-2015"), date(2023, 1, 1), NOW),
}


def main(folder: Path) -> None:
    """Write every state."""
    for name, (assessment, shown) in STATES.items():
        (folder / f"{name}.html").write_bytes(written("assessment", ".html", assessment(), shown))
    for name, found in CALENDARS.items():
        (folder / f"{name}.html").write_bytes(written("calendar", ".html", found()))
    for name, side in LOADS.items():
        (folder / f"{name}.html").write_bytes(written("load", ".html", side()))
    for name, follows in REMEDIES.items():
        (folder / f"{name}.html").write_bytes(written("remedies", ".html", follows()))
    for name, reading in READINGS.items():
        (folder / f"{name}.html").write_bytes(written("reading", ".html", reading()))
    for name, between in DIFFERENCES.items():
        (folder / f"{name}.html").write_bytes(written("differences", ".html", between()))
    for name, changed in IMPACTS.items():
        (folder / f"{name}.html").write_bytes(written("impact", ".html", changed()))
    for name, (kind, result) in SIDES.items():
        (folder / f"{name}.html").write_bytes(written(kind, ".html", result()))
    for name, planned in SCHEDULES.items():
        made = planned()
        kind = "schedule" if isinstance(made, Schedule) else "cure"
        (folder / f"{name}.html").write_bytes(written(kind, ".html", made))
    for name, checked in FUNDS.items():
        (folder / f"{name}.html").write_bytes(written("funds", ".html", checked()))
    for name, looked in LINTS.items():
        (folder / f"{name}.html").write_bytes(written("lint", ".html", looked()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
