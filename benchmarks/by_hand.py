"""The duties of the Executive under the Act of 2015, decided by one Python function, to measure the engine against.

It is what a programmer would write who has this Act, exact days and one strategy in mind. It gives verdicts and last
days and nothing else: no vague days, no judgements, no other readings than the two of the first laying, no evidence and
no proof. run.py says how often the engine gives the same.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from csc_rules.record.model import Record

START = date(2015, 12, 10)
LAY_BY = (date(2016, 12, 8), date(2016, 12, 9))
ONE_DAY = timedelta(days=1)
# Not the Executive's, or waiting for what is not in these records.
NOT_APPLICABLE = (
    *("regard-to-convention", "co-operate", "co-operate-in-arrangements", "lay-strategy-revision"),
    *("lay-strategy-extension", "publish-strategy-revision", "publish-strategy-extension", "co-operate-in-report"),
    *("take-account-of-report", "regard-to-guidance", "amend-well-being", "revise-strategy", "replace-strategy"),
    *("extend-lifetime", "share-resources", "contribute-to-fund", "issue-guidance", "pooling-regulations-power"),
    "amend-authorities",
)

Verdict = tuple[str, date | None]
Covered = Callable[[date, date], bool]


def decide(record: Record, as_at: date) -> dict[str, Verdict]:
    """Return verdict and last day of each duty and power."""
    kinds = {document.id: document.kind for document in record.documents}
    days: dict[tuple[str, str], dict[str, date]] = {}
    for act in record.acts:
        day = act.on.latest
        if not act.by and act.document is not None and day is not None and day <= as_at:
            key = (act.act, kinds.get(act.document, act.document))
            days.setdefault(key, {}).setdefault(act.document, day)
    spans = [(entry.since, entry.through) for entry in record.complete if not entry.acts and entry.about is None]

    def covered(first: date, last: date) -> bool:
        return any(since <= first and last <= through for since, through in spans)

    found: dict[str, Verdict] = dict.fromkeys(NOT_APPLICABLE, ("not_applicable", None))
    found["make-arrangements"] = _open(None, START, as_at, covered)
    found |= _strategy(days, as_at, covered)
    adopted = min(days.get(("adopt", "strategy"), {}).values(), default=None)
    if adopted is None:
        found |= _nothing_adopted(as_at, covered)
    else:
        ends = [document.period.through.latest for document in record.documents if document.period]
        found |= _adopted(days, adopted, ends[0] if ends else None, as_at, covered)
    return found


def _strategy(days: dict[tuple[str, str], dict[str, date]], as_at: date, covered: Covered) -> dict[str, Verdict]:
    adopted = min(days.get(("adopt", "strategy"), {}).values(), default=None)
    laid = min(days.get(("lay", "strategy"), {}).values(), default=None)
    by_reading = {_by(laid, START, last, as_at, covered) for last in LAY_BY}
    verdict = by_reading.pop() if len(by_reading) == 1 else "undetermined"
    return {"adopt-strategy": _open(adopted, START, as_at, covered), "lay-first-strategy": (verdict, LAY_BY[0])}


def _nothing_adopted(as_at: date, covered: Covered) -> dict[str, Verdict]:
    absent = covered(START, as_at)
    names = ("lay-strategy", "publish-strategy", "adopt-new-strategy", "first-report", "later-report")
    more = ("end-of-lifetime-report", "lay-report", "publish-report")
    verdict = "not_applicable" if absent else "undetermined"
    found: dict[str, Verdict] = dict.fromkeys((*names, *more), (verdict, None))
    found["consult-on-strategy"] = ("due" if absent else "undetermined", None)
    return found


def _adopted(
    days: dict[tuple[str, str], dict[str, date]], adopted: date, ends: date | None, as_at: date, covered: Covered
) -> dict[str, Verdict]:
    before = adopted - ONE_DAY
    laid = min(days.get(("lay", "strategy"), {}).values(), default=None)
    published = min(days.get(("publish", "strategy"), {}).values(), default=None)
    reports = days.get(("approve", "report"), {}) | days.get(("prepare", "report"), {})
    first = min(reports.values(), default=None)
    report_by = _after(adopted, 18)
    found: dict[str, Verdict] = {
        "consult-on-strategy": (_by(None, START, before, as_at, covered), before),
        "lay-strategy": _open(laid, adopted, as_at, covered),
        "publish-strategy": _open(published, adopted, as_at, covered),
        "first-report": (_by(first, adopted, report_by, as_at, covered), report_by),
        "adopt-new-strategy": ("due", ends) if ends and as_at <= ends else ("undetermined", None),
        "end-of-lifetime-report": ("due", ends) if ends and as_at <= ends else ("undetermined", None),
    }
    return found | _reports(days, reports, adopted, ends, as_at, covered)


def _reports(
    days: dict[tuple[str, str], dict[str, date]],
    reports: dict[str, date],
    adopted: date,
    ends: date | None,
    as_at: date,
    covered: Covered,
) -> dict[str, Verdict]:
    names = ("later-report", "lay-report", "publish-report")
    if not reports:
        absent = covered(START, as_at) or (covered(START, adopted - ONE_DAY) and covered(adopted, as_at))
        return dict.fromkeys(names, ("not_applicable" if absent else "undetermined", None))
    last, prepared = max(reports.items(), key=lambda entry: entry[1])
    again = _after(prepared, 36)
    verdict = _by(None, prepared, again, as_at, covered) if ends and again <= ends else "not_applicable"
    return {
        "later-report": (verdict, again),
        "lay-report": _open(days.get(("lay", "report"), {}).get(last), prepared, as_at, covered),
        "publish-report": _open(days.get(("publish", "report"), {}).get(last), prepared, as_at, covered),
    }


def _open(done: date | None, first: date, as_at: date, covered: Covered) -> Verdict:
    """Decide an act for which the law names no last day."""
    if done is not None:
        return "met", None
    return ("outstanding" if covered(first, as_at) else "undetermined"), None


def _by(done: date | None, first: date, last: date, as_at: date, covered: Covered) -> str:
    """Decide an act with a last day; one seen late may have been done before, where nobody says that it was not."""
    in_time = done is not None and done <= last
    if in_time or (done is None and as_at <= last):
        return "met" if in_time else "due"
    if first > last or not covered(first, last):
        return "undetermined"
    return "met_late" if done else "breached"


def _after(day: date, months: int) -> date:
    """Return the corresponding date some months later, or the last day of that month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
