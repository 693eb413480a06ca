"""The sentences of reports for people: what was found, what to do next, days and delays in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict, label
from csc_rules.engine.findings import Finding, Future, Instance, Question
from csc_rules.errors import Place
from csc_rules.record.model import Evidence
from csc_rules.report.visible import pictured

_DAY = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])", re.ASCII)

# What is said behind the title of what is no law.
STANDING_BEHIND = {"law": "", "guidance": "; guidance, not law", "good_practice": "; good practice, not law"}
DISCLAIMER = "This is csc-rules' reading of the law; it is not legal advice."

# What a reader has to act on comes first; what is in order, or asks for nothing, comes last.
READING_ORDER = (
    Verdict.CONFLICT,
    Verdict.BREACHED,
    Verdict.OUTSIDE_POWER,
    Verdict.MET_LATE,
    Verdict.OUTSTANDING,
    Verdict.NEEDS_JUDGEMENT,
    Verdict.UNDETERMINED,
    Verdict.DUE,
    Verdict.EXCUSED,
    Verdict.MET,
    Verdict.WITHIN_POWER,
    Verdict.NOT_APPLICABLE,
)
IN_ORDER = frozenset({Verdict.MET, Verdict.WITHIN_POWER})
MAY_HAVE_CONSEQUENCES = frozenset(READING_ORDER) - IN_ORDER - {Verdict.DUE, Verdict.NOT_APPLICABLE}


def cycle_in_words(cycle: str) -> str:
    """Return the name of a cycle with its days as they are spoken; what is no day, such as an id, stays as it is.

    >>> cycle_in_words("2020-04-01 to 2023-03-31"), cycle_in_words("plan-2020-04-01")
    ('1 April 2020 to 31 March 2023', 'plan-2020-04-01')
    """
    return _DAY.sub(_spoken, cycle)


def _spoken(found: re.Match[str]) -> str:
    try:
        return spoken(date.fromisoformat(found[0]))
    except ValueError:
        return found[0]


def days(first: date | None, latest: date | None) -> str:
    """Return a day in words, or both ends of a range of days.

    >>> days(date(2030, 1, 1), date(2030, 12, 31))
    '1 January 2030 at the earliest, 31 December 2030 at the latest'
    """
    if first is None:
        return ""
    return spoken(first) if latest is None else f"{spoken(first)} at the earliest, {spoken(latest)} at the latest"


def capital(text: str) -> str:
    """Begin a text with a capital, as a heading or a sentence does.

    >>> capital("NHS board"), capital("children's services plan"), capital("")
    ('NHS board', "Children's services plan", '')
    """
    return f"{text[:1].upper()}{text[1:]}"


def count(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> count(1, "day"), count(738, "day")
    ('1 day', '738 days')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def lateness(low: int | None, high: int | None) -> str:
    """Return by how many days something came late, both ends where that is a range.

    >>> lateness(738, None), lateness(2, 9)
    ('738 days late', '2 to 9 days late')
    """
    if low is None:
        return ""
    return f"{count(low, 'day')} late" if high is None else f"{low:,} to {high:,} days late"


def owed(since: str, earliest: date | None) -> str:
    """Return since when something is owed; where that is a range, only that it is owed since its end.

    >>> owed("1 August 2027", None), owed("1 August 2027", date(2024, 7, 15))
    ('owed since 1 August 2027', 'owed at the latest since 1 August 2027')
    """
    return f"owed at the latest since {since}" if earliest else f"owed since {since}"


def found(finding: Finding) -> str:
    """Say what was found, without accusing anybody."""
    match finding.verdict:
        case Verdict.BREACHED:
            return f"no record was found that {_it(finding)} {_by_then(finding)}, and the record is complete for it"
        case Verdict.OUTSTANDING:
            since = f"; it is {owed(spoken(finding.since), finding.since_earliest)}" if finding.since else ""
            return f"no record was found that {_it(finding)}{since}, and the law names no last day"
        case Verdict.UNDETERMINED:
            return "what the record holds does not settle it"
        case Verdict.NEEDS_JUDGEMENT:
            return "it turns on a judgement that nobody has recorded yet"
        case Verdict.DUE:
            return f"no record was found that {_it(finding)}; the time for it has not run out"
        case Verdict.MET:
            return f"{_it(finding)}, as the record shows"
        case Verdict.MET_LATE:
            late = lateness(finding.days_late, finding.days_late_latest)
            return f"{_it(finding)}, {late}" if late else f"{_it(finding)}, late"
        case Verdict.EXCUSED:
            return f"no record was found that {_it(finding)}; a determination excuses it"
        case Verdict.CONFLICT:
            return "provisions of the same rank say different things here"
        case Verdict.OUTSIDE_POWER:
            return "the act is recorded, and it goes against a limit of the power"
        case Verdict.WITHIN_POWER:
            return "the act is recorded, and nothing in the record speaks against a limit of the power"
        case Verdict.NOT_APPLICABLE:
            return "it does not apply"
        case _:
            return "not judged yet"


def _it(finding: Finding) -> str:
    match finding.aspect:
        case "content":
            return "the document has this"
        case "process":
            return "this step was taken"
        case _:
            return "this was done"


def _by_then(finding: Finding) -> str:
    return "by the last day" if finding.last_day else "as the law asks"


def next_steps(finding: Finding) -> tuple[str, ...]:
    """Say what to do next about a finding; nothing where there is nothing to do."""
    match finding.verdict:
        case Verdict.BREACHED | Verdict.EXCUSED:
            return ("if it was done after all, enter the day and the evidence; if not, it can still be done, late",)
        case Verdict.OUTSTANDING:
            return ("do it, or enter the day on which it was done, with its evidence",)
        case Verdict.UNDETERMINED:
            return _to_find_out(finding)
        case Verdict.NEEDS_JUDGEMENT:
            return tuple(_to_decide(question) for question in finding.questions) or _to_find_out(finding)
        case Verdict.DUE:
            return (f"do it by {spoken(finding.last_day)}, and enter the day",) if finding.last_day else ()
        case Verdict.CONFLICT:
            return ("take legal advice: the rules do not say which of the two goes first",)
        case Verdict.OUTSIDE_POWER:
            return ("take legal advice on the limit named, or enter what shows that it was kept",)
        case _:
            return ()


def _to_find_out(finding: Finding) -> tuple[str, ...]:
    """Say which sets of facts would settle a finding, the first without an introduction, the others as alternatives."""
    sets = [" and ".join(_one(need) for need in needs) for needs in finding.settles]
    return tuple(f"find out {text}" if index == 0 else f"or else {text}" for index, text in enumerate(sets))


def _one(need: str) -> str:
    return need.removeprefix("or ")


def _to_decide(question: Question) -> str:
    asked = f"have it decided, with reasons (the law leaves it to {question.by})" if question.by else "have it decided"
    return f"{asked}, and enter the answer as a determination of “{question.slot}”"


def future(entry: Future) -> str:
    """Say what the verdict would be under an answer.

    >>> future(
    ...     Future(
    ...         answer="yes", verdict=Verdict.MET_LATE, reason="", last_day=None, days_late=738, days_late_latest=None
    ...     )
    ... )
    'if yes: met late, 738 days late'
    """
    late = lateness(entry.days_late, entry.days_late_latest)
    parts = [label(entry.verdict), entry.reason, late]
    return f"if {entry.answer}: {', '.join(part for part in parts if part)}"


def seen(evidence: Evidence) -> str:
    """Return where a fact was seen, in one line, the address last, so that nothing sticks to it."""
    page = page_named(evidence.page) if evidence.page else None
    quote = f"“{evidence.quote}”" if evidence.quote else None
    on = f" on {spoken(evidence.entered_on)}" if evidence.entered_on else ""
    who = f"entered by {evidence.entered_by}{on}" if evidence.entered_by else None
    return ", ".join(
        plain_text(part) for part in (evidence.file, page, quote, evidence.note, who, evidence.source) if part
    )


def page_named(page: str) -> str:
    """Return where a quote stands: a page by its number; what is none, such as a paragraph, by its own name.

    >>> page_named("12"), page_named("paragraph 9")
    ('page 12', 'paragraph 9')
    """
    return page if page.startswith("paragraph ") else f"page {page}"


def first_facts(assessment: Assessment, most: int = 5) -> tuple[tuple[str, int], ...]:
    """Return the facts to find out first: those that would settle, or help to settle, the most findings, and how many.

    Only the first way of settling each open finding counts. Judgements are for somebody to make, and are no facts.
    """
    from csc_rules.planner.questions import questions

    asked = (entry for entry in questions(assessment) if entry.settles and entry.kind not in ("judgement", "members"))
    return tuple((entry.fact, entry.settles) for entry in asked)[:most]


def is_shown(finding: Finding, *, show_met: bool, show_not_applying: bool) -> bool:
    """Tell whether a report shows a finding: what is in order, or does not apply, only where it is asked for.

    What does not apply and was to be expected is shown all the same.
    """
    if finding.verdict is None:
        return False
    if finding.verdict is Verdict.NOT_APPLICABLE:
        return show_not_applying or finding.expected
    return show_met or finding.verdict not in IN_ORDER


def in_reading_order(instances: Iterable[Instance]) -> Iterator[tuple[str, tuple[Instance, ...]]]:
    """Yield the instances grouped by the label people see, what has to be acted on first."""
    known = tuple(instances)
    for verdict in READING_ORDER:
        of_verdict = [entry for entry in known if entry.verdict is verdict]
        for name in dict.fromkeys(entry.label for entry in of_verdict):
            yield name, tuple(entry for entry in of_verdict if entry.label == name)


def nothing_applies(findings: Iterable[Finding]) -> str:
    """Say why nothing applies, where that is so; nothing where something does."""
    reasons: dict[str, int] = {}
    for finding in findings:
        if finding.verdict is not Verdict.NOT_APPLICABLE:
            return ""
        reasons[finding.reason] = reasons.get(finding.reason, 0) + 1
    listed = "; ".join(f"{reason} ({number})" for reason, number in reasons.items())
    return f"no duty or power applies, because: {listed}" if listed else ""


def plain_text(written: str) -> str:
    """Return a text on one line: a note of a record may have line ends and tabs of its own, and controls."""
    return " ".join(pictured(written).split())


def without_folders(place: Place) -> str:
    r"""Return a place by the name of its file alone: what is circulated does not tell where somebody keeps a file.

    >>> from csc_rules.spans import Position
    >>> without_folders(Place("C:\\Users\\me\\record.toml", Position(4, 1)))
    'record.toml:4:1'
    """
    name = place.file.replace("\\", "/").rpartition("/")[2]
    return str(evolve(place, file=name or place.file))
