"""What a check would find otherwise with open suggestions as a paper: marked as a what-if wherever it is read."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.compare.impact import Changed, ChangedFinding
from csc_rules.dates import spoken
from csc_rules.documents.confirming.prospect import Prospect
from csc_rules.report.impact_words import said, summary, tally_of
from csc_rules.report.side.paper import Cell, Line, Paper, Table, paper
from csc_rules.report.words import count, cycle_in_words

# It stands at the head of each table, since a table may be cut out and sent on.
WHAT_IF = "WHAT IF"
COLUMNS = ("Duty", "For", "Change", "By the record", "If the suggestions were accepted")


@paper.register
def prospect_paper(found: Prospect) -> Paper:
    """Return what would change as a paper."""
    tables = (
        Table(
            title=f"{WHAT_IF}: findings that would change", sheet="Changes", columns=COLUMNS, rows=tuple(_rows(found))
        ),
        Table(
            title=f"{WHAT_IF}: suggestions that were taken for accepted",
            sheet="Taken",
            columns=("Suggestion", "Accepted"),
            rows=tuple(((Line(text=name),), (Line(text="by nobody yet"),)) for name in found.taken),
        ),
        Table(
            title="Suggestions that could not be taken for accepted",
            sheet="Left out",
            columns=("Suggestion", "Why"),
            rows=tuple(((Line(text=each.id),), (Line(text=each.why),)) for each in found.left_out),
        ),
    )
    return Paper(
        kicker="what if the suggestions were accepted",
        title=f"What would change for {found.findings.body} if the suggestions were accepted",
        as_at=found.as_at,
        lead=(
            f"*** {found.hypothetical}. ***",
            f"As at {spoken(found.as_at)}: {summary(found.findings)}; {tally_of([found.findings])}.",
        ),
        notes=(
            f"Suggestions taken for accepted: {len(found.taken)}; left out: {len(found.left_out)}",
            f"The check of {found.record} itself is made without any of them, and so is its exit code",
        ),
        tables=tuple(table for table in tables if table.rows),
        concise=tuple(_concise(found)),
        receipt=((f"record {found.record}", found.findings.digest), *found.rulesets),
        mind_title="What this is",
        made_from="the law, the record and suggestions that nobody has accepted",
    )


def _rows(found: Prospect) -> Iterator[tuple[Cell, ...]]:
    for entry in found.findings.changed:
        for each in entry.findings:
            yield (
                (Line(text=entry.title, provision=each.provision, source=entry.source), Line(text=each.what)),
                (Line(text="" if entry.cycle == "once" else cycle_in_words(entry.cycle)),),
                (Line(text=", ".join(each.changes), strong=True),),
                (Line(text=said(each.before, each.changes)),),
                (Line(text=said(each.after, each.changes)),),
            )


def _concise(found: Prospect) -> Iterator[tuple[str, ...]]:
    for entry in found.findings.changed:
        for each in entry.findings:
            yield _line(entry, each)
    yield from (("what if", "left out", each.id, each.why) for each in found.left_out)
    taken = count(len(found.taken), "suggestion")
    yield (f"{found.hypothetical}: {taken}; {summary(found.findings)}",)


def _line(entry: Changed, each: ChangedFinding) -> tuple[str, ...]:
    what = entry.duty if each.what == "the act itself" else f"{entry.duty} [{each.what}]"
    cycle = "" if entry.cycle == "once" else entry.cycle
    change = f"{said(each.before, each.changes)} -> {said(each.after, each.changes)}"
    return ("what if", each.provision, what, entry.bearer_name, cycle, ", ".join(each.changes), change)
