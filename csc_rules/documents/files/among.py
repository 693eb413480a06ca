"""Which of the documents that are asked for files are; of reports the law that began in the time they are on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date

from csc_rules.documents.asked.makers import ON_ANOTHER, last_word
from csc_rules.documents.asked.sought import Asked
from csc_rules.documents.case import Point
from csc_rules.documents.files.kinds import Kinds, kinds_of, with_drafts, with_parts
from csc_rules.documents.sentences.marks import Marked
from csc_rules.documents.words import words_of
from csc_rules.law.ruleset import Ruleset


def made_of(asked: Asked, making: Collection[str] = ()) -> dict[str, str]:
    """Return the kinds of document (``ruleset.document``) that are asked for, with the last word of their titles.

    One of those in the *making* of which acts are asked, or in its review, is asked for as well, though it was made
    under the law of another day.
    """
    wanted = (each for each in asked.points if each.makes or each.point is Point.ITEM or each.kind in making)
    return {each.kind: last_word(each.document_title or "") for each in wanted}


def drafts_of(asked: Asked) -> dict[str, str]:
    """Return the kinds of document that are drafts of others, with those."""
    return {each.kind: each.spoken_of for each in asked.points if each.of and "draft" in (each.document_title or "")}


def kinds_among(lines: Iterable[Marked], rulesets: Iterable[Ruleset], asked: Asked) -> dict[str, Kinds]:
    """Return which of the documents that rulesets know each file appears to be, by what is asked for."""
    known = frozenset(f"{ruleset.id}.{document.id}" for ruleset in rulesets for document in ruleset.documents.values())
    made = made_of(asked)
    titles = {each.kind: each.document_title or "" for each in asked.points if each.kind in made}
    makers = frozenset(doer.id for each in asked.points for doer in each.doers)
    named = {doer.title for each in asked.points for doer in each.doers}
    places = frozenset(word.removesuffix("s") for title in named for word in words_of(title).folded)
    found = {text.text.file.name: kinds_of(text, known, made, titles, makers, places) for text in lines}
    return with_parts(with_drafts(found, drafts_of(asked)))


def law_of_reports(
    rulesets: Sequence[Ruleset],
    beginnings: Mapping[str, date],
    lasting: frozenset[str],
    lines: Sequence[Marked],
    first: Asked,
    asking: Callable[[date], Asked],
) -> date | None:
    """Return the day on which somebody first had to make what files are, where all that they are is reports.

    *beginnings* are the kinds of document that have to be made from a later day of their period on, each with that day,
    and *lasting* those that have to be at its end; *first* is what is asked on its first day, and *asking* gives what
    is on another. A plan is made before its time, so that a law which begins in it asked nothing of the plan. A report
    is made when its time is over, under the law that has begun by then; where an older law asked for it on the first
    day, and has not ended, it is that law's.
    """
    titles = {f"{each.id}.{document.id}": document.title for each in rulesets for document in each.documents.values()}
    reports = {kind: day for kind, day in beginnings.items() if last_word(titles.get(kind, "")) in ON_ANOTHER}
    if not reports or _is_one_of(lines, rulesets, first, lasting):
        return None
    asked = asking(min(reports.values()))
    owed = made_of(asked).keys()
    kinds = [each.kinds & owed for each in kinds_among(lines, rulesets, asked).values() if each.kinds]
    if not kinds or not all(each and each <= reports.keys() for each in kinds):
        return None
    return min(reports[kind] for each in kinds for kind in each)


def _is_one_of(lines: Iterable[Marked], rulesets: Iterable[Ruleset], asked: Asked, lasting: frozenset[str]) -> bool:
    """Tell whether a file is a report that is asked for, and still has to be made in the end."""
    reports = {kind for kind, word in made_of(asked).items() if word in ON_ANOTHER and kind in lasting}
    return any(each.kinds & reports for each in kinds_among(lines, rulesets, asked).values())
