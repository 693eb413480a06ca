"""The answer that something was not done, with the days that were looked through for it; two of them as one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from csc_rules.dates import next_day, spoken
from csc_rules.planner.asked import Entered, Option

Values = dict[str, str | bool | tuple[str, ...]]
Days = tuple[date, date]

COMPLETE = "complete"


def absence(whole: str, values: Values, days: Days) -> Option:
    """Return the answer that an act was not done on some days; *whole* names what else that is said of.

    >>> absence("", {"acts": ("publish",)}, (date(2020, 1, 1), date(2020, 12, 31))).means.partition(":")[0]
    'it was not done from 1 January 2020 through 31 December 2020'
    """
    said = f"it was not done{whole} {_spoken([days])}: somebody has looked through the records of these days for it"
    return Option(answer="no", means=said, entered=(_entered(values, days),))


def _entered(values: Values, days: Days) -> Entered:
    first, last = days
    span: Values = {"from": first.isoformat(), "through": last.isoformat(), "stated_by": "{stated_by}"}
    return Entered(path=COMPLETE, new=True, values={**values, **span})


def is_absence(option: Option) -> bool:
    """Tell whether an answer says that something was not done on days that were looked through."""
    return bool(option.entered) and all(entry.path == COMPLETE for entry in option.entered)


def together(one: Option, other: Option) -> Option:
    """Return two answers to questions in the same words as one; of two absences, with the days of both."""
    leads_to = tuple(dict.fromkeys((*one.leads_to, *other.leads_to)))
    entries = (*one.entered, *other.entered)
    if one.entered == other.entered or not (is_absence(one) and is_absence(other)) or not _alike(entries):
        return evolve(one, leads_to=leads_to)
    known, spans = [_days(entry) for entry in one.entered], _joined(_days(entry) for entry in entries)
    values = {key: value for key, value in one.entered[0].values.items() if key not in ("from", "through")}
    return evolve(
        one,
        means=one.means.replace(_spoken(known), _spoken(spans), 1),
        leads_to=leads_to,
        entered=tuple(_entered(values, days) for days in spans),
    )


def _alike(entries: Iterable[Entered]) -> bool:
    """Tell whether absences are of the same act, about the same, by the same, whatever their days."""
    rest = [{key: value for key, value in entry.values.items() if key not in ("from", "through")} for entry in entries]
    return all(each == rest[0] for each in rest)


def _days(entry: Entered) -> Days:
    return date.fromisoformat(str(entry.values["from"])), date.fromisoformat(str(entry.values["through"]))


def _joined(spans: Iterable[Days]) -> list[Days]:
    """Return spans of days in their order, those that meet or overlap as one."""
    found: list[Days] = []
    for first, last in sorted(spans):
        if found and first <= _after(found[-1][1]):
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def _after(day: date) -> date:
    return day if day == date.max else next_day(day)


def _spoken(spans: Iterable[Days]) -> str:
    return " and ".join(f"from {spoken(first)} through {spoken(last)}" for first, last in spans)
