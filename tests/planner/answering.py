"""Answering the questions of an assessment one after the other, as an officer who knows every fact would."""

from __future__ import annotations

from datetime import date, timedelta

from csc_rules.engine.assessment import Assessment
from csc_rules.planner.answers import Answer, missing, read, with_detail
from csc_rules.planner.asked import OpenQuestion
from csc_rules.planner.questions import questions
from csc_rules.planner.what_if import fitted, with_answer
from csc_rules.record.model import Record
from csc_rules.selection import assess

JUDGED = ("judgement", "members")
MOST = 150

# How long before the day looked at things were done: people are asked first, and what is made is then sent out.
BEFORE = {"reached": 300, "consult": 300, "give-opportunity": 300, "request": 280, "provide": 250, "approve": 130}
BEFORE |= {
    "decide": 200,
    "prepare": 120,
    "adopt": 120,
    "make": 120,
    "appoint": 120,
    "publish": 100,
    "lay": 60,
    "send": 60,
}


def day_of(question: OpenQuestion, as_at: date) -> date:
    """Return a day for an answer, such that acts come in the order in which they have to be done."""
    kind, verb = question.id.split("/")[:2]
    return as_at - timedelta(days=BEFORE["reached"] if kind == "reached" else BEFORE.get(verb, 90))


def known_fact(question: OpenQuestion, as_at: date, body: str) -> Answer:
    """Answer a question of fact in the way that settles most: done, all reached, everything there, and no others."""
    words = [option.answer for option in question.options]
    day = day_of(question, as_at)
    last = day + timedelta(days=3650 if question.kind == "period" else 100)
    if question.expects == "names":
        text = "all" if question.names else body
    elif question.expects == "choice" or "DAY" not in words:
        text = words[0] if "FROM" not in words[0] else f"{day.isoformat()} to {last.isoformat()}"
    else:
        text = day.isoformat()
    answer = read(question, text, as_at)
    given = {"from": day.isoformat(), "through": last.isoformat()}
    for detail in missing(question, answer):
        answer = with_detail(answer, detail, given.get(detail.name, body), as_at)
    return answer


def answered(record: Record, as_at: date, names: tuple[str, ...] = ()) -> tuple[Assessment, tuple[str, ...]]:
    """Answer every question of fact that settles something, each once.

    Returns the assessment then and the ids of questions that were put again.
    """
    assessment, again = assess(record, as_at, names), []
    seen: set[str] = set()
    for _ in range(MOST):
        open_now = [each for each in questions(assessment) if each.settles and each.kind not in JUDGED]
        left = [each for each in open_now if each.id not in seen]
        if not left:
            break
        asked = left[0]
        seen.add(asked.id)
        answer = fitted(assessment, asked, known_fact(asked, as_at, record.body))
        assessment = assess(with_answer(assessment, answer), as_at, names)
        again += [asked.id for each in questions(assessment) if each.id == asked.id]
    return assessment, tuple(again)
