"""``csc-rules record ask``: put the questions that are open, and enter the answers in the record as they come."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date

import click
from attrs import Factory, define, evolve

from csc_rules.cli import OK, options
from csc_rules.cli.streams import complain, remark, show
from csc_rules.cli.waiting import working
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.receipt import hypotheticals
from csc_rules.engine.vocabulary import choices
from csc_rules.errors import CscRulesError, Diagnostic, Place, UsageError, one
from csc_rules.planner import answers
from csc_rules.planner.answers import Answer
from csc_rules.planner.asked import OpenQuestion
from csc_rules.planner.given import Given, answers_in
from csc_rules.planner.questions import questions
from csc_rules.planner.what_if import consequences, fitted
from csc_rules.record.files import decode, read_bytes
from csc_rules.record.formats import amended, loads
from csc_rules.record.save import save
from csc_rules.report import asking
from csc_rules.report.words import count
from csc_rules.selection import assess, assess_again
from csc_rules.similar import nearest
from csc_rules.spans import Position

NOT_KNOWN = ("d", "don't know", "don’t know", "dont know")
PUT_OFF = ("s", "skip")
BACK = ("b", "back")
ANSWERS = "a file of answers"
# That the same question takes another line; no question has such an id.
AGAIN = "again"


@define(kw_only=True)
class Session:
    """A record that is being added to: its text as saved, what it is checked by, and what was put off."""

    path: str
    content: bytes
    as_at: date
    rulesets: tuple[str, ...]
    entered_by: str | None
    assessment: Assessment
    before: list[tuple[str, bytes]] = Factory(list)
    unknown: set[str] = Factory(set)
    skipped: list[str] = Factory(list)

    def open(self) -> tuple[OpenQuestion, ...]:
        """Return the questions to be put, those that were skipped last."""
        found = [entry for entry in questions(self.assessment) if not self.unknown.intersection(entry.ids)]
        return tuple(sorted(found, key=lambda entry: any(name in self.skipped for name in entry.ids)))

    def enter(self, question: OpenQuestion, answer: Answer) -> None:
        """Enter an answer, check the record with it, and save it; nothing is saved where that cannot be used."""
        if self.entered_by and answer.evidence:
            answer = evolve(answer, evidence=evolve(answer.evidence, entered_by=self.entered_by))
        with working("entering the answer"):
            tied = fitted(self.assessment, question, answer)
            words = choices(checked.view.ruleset for checked in self.assessment.checked)
            content = amended(self.content, self.path, *answers.changes(tied), choices=words)
            assessment = assess_again(self.assessment, loads(content, self.path), self.rulesets)
        save(self.path, content, was=self.content)
        self.before.append((question.id, self.content))
        self.content, self.assessment = content, assessment

    def back(self) -> str | None:
        """Undo the answer before, and return the question it was to; none where there is none."""
        if not self.before:
            return None
        question, content = self.before.pop()
        save(self.path, content, was=self.content)
        self.content = content
        self.assessment = assess_again(self.assessment, loads(content, self.path), self.rulesets)
        self.unknown.discard(question)
        return question


@click.command("ask")
@click.argument("record")
@click.option("--answers", "given", metavar="FILE", help="Take answers from FILE, by the ids of the questions.")
@click.option("--list", "only_list", is_flag=True, help="List the open questions with their ids, and ask nothing.")
@click.option("--by", "entered_by", metavar="NAME", help="Who enters the answers; named with the evidence.")
@options.as_at()
@options.rulesets()
@options.laid_over()
def command(
    record: str,
    given: str | None,
    only_list: bool,
    entered_by: str | None,
    as_at: date,
    rulesets: tuple[str, ...],
) -> int:
    """Put the open questions of RECORD, the most useful first, and enter each answer as it is given.

    RECORD is saved after every answer, and what is asked next is worked out anew. Stop with q, and
    go on another day with the same command.
    """
    session = _session(record, as_at, rulesets, entered_by)
    for line in hypotheticals(session.assessment.receipt):
        show(f"{line}\n")
    if only_list:
        show(asking.listed(session.open()))
    elif given is not None:
        _from_file(session, _answers(given), given)
    else:
        _converse(session)
    return OK


def _answers(path: str) -> dict[str, Given]:
    return answers_in(decode(read_bytes(path, ANSWERS), path, ANSWERS), path)


def _session(record: str, as_at: date, rulesets: tuple[str, ...], entered_by: str | None) -> Session:
    content = read_bytes(record)
    with working("checking the record"):
        assessment = assess(loads(content, record), as_at, rulesets)
    return Session(
        path=record,
        content=content,
        as_at=as_at,
        rulesets=rulesets,
        entered_by=entered_by,
        assessment=assessment,
    )


# From a file ----------------------------------------------------------------------------------------------------------


def _from_file(session: Session, given: dict[str, Given], name: str) -> None:
    """Enter the answers of a file, each when its question is open, until none of those left is asked."""
    left, wrong = dict(given), []
    while (
        asked := next((entry for entry in session.open() if not left.keys().isdisjoint(entry.ids)), None)
    ) is not None:
        entry = left.pop(next(name for name in asked.ids if name in left))
        try:
            _enter_given(session, asked, entry)
        except CscRulesError as error:
            wrong += [evolve(each, places=(entry.place,)) for each in error.diagnostics]
    _say_unasked(session, left, given, name)
    _sum_up(session)
    if wrong:
        raise UsageError(wrong)


def _enter_given(session: Session, asked: OpenQuestion, entry: Given) -> None:
    if entry.text.casefold() in (*NOT_KNOWN, *PUT_OFF):
        session.unknown.add(asked.id)
        return
    answer = answers.read(asked, entry.text, session.as_at, entry.details)
    if needed := answers.missing(asked, answer):
        wanted = ", ".join(f"{detail.name} ({detail.question})" for detail in needed)
        form = "".join(f" | {detail.name}: {'DAY' if detail.day else '…'}" for detail in needed)
        raise UsageError(one("US250", f"the answer “{entry.text}” needs more: {wanted}", hint=f"{entry.text}{form}"))
    session.enter(asked, answer)
    if asked.id in {each.id for each in questions(session.assessment)}:
        session.unknown.add(asked.id)


def _say_unasked(session: Session, left: Iterable[str], given: Iterable[str], name: str) -> None:
    known = [entry.id for entry in session.open() if entry.id not in set(given)]
    for key in left:
        near = nearest(key, known)
        meant = f"; did you mean {near[0]}?" if near else ""
        remark(f"{name}: not asked: {key}; it has been answered already, or nothing asks it{meant}")


# In a conversation ----------------------------------------------------------------------------------------------------


@define
class _Lines:
    """What is typed or piped in, line by line, with the number of the last one."""

    number: int = 0

    def next(self, prompt: str) -> str | None:
        """Return the next line; none at the end, or where q was typed."""
        if sys.stdin.isatty():
            show(f"{prompt} ")
        line = sys.stdin.readline()
        self.number += 1
        return None if not line or line.strip().casefold() in ("q", "quit", "stop") else line.strip()

    def refuse(self, error: CscRulesError) -> None:
        """Explain a wrong answer to somebody who can answer again; otherwise it is an error of its line."""
        if not sys.stdin.isatty():
            place = Place("standard input", Position(self.number, 1))
            raise UsageError(evolve(each, places=(place,)) for each in error.diagnostics)
        for each in error.diagnostics:
            complain(_explained(each))


def _explained(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.message}{f' ({diagnostic.hint})' if diagnostic.hint else ''}"


def _converse(session: Session) -> None:
    """Put questions until none is left or the answers end."""
    lines, again = _Lines(), ""
    if session.open():
        show(asking.HOW)
    number = 1
    while found := session.open():
        asked = next((entry for entry in found if entry.id == again), found[0])
        with working("working out what each answer would change"):
            follows = consequences(session.assessment, asked)
        show(asking.question(asked, follows, number, len(found)))
        step = _answered(session, asked, lines)
        if step is None:
            break
        again = step
        number += 1
    _sum_up(session)


def _answered(session: Session, asked: OpenQuestion, lines: _Lines) -> str | None:
    """Take one line for a question; return the id of the question to be put next where that is fixed, none to stop."""
    while True:
        line = lines.next(">")
        if line is None:
            return None
        if line == "":
            session.skipped.append(asked.id)
            return ""
        step = _instead(session, asked, line)
        if step is None:
            step = _entered(session, asked, line, lines)
        # After an answer that cannot be taken the question is still on the screen, and is not put a second time.
        if step != AGAIN:
            return step


def _instead(session: Session, asked: OpenQuestion, line: str) -> str | None:
    """Do what is typed in place of an answer; return the id of the question to be put next, none where it is one."""
    word = line.casefold()
    if word in NOT_KNOWN or word in PUT_OFF:
        (session.unknown.add if word in NOT_KNOWN else session.skipped.append)(asked.id)
        return ""
    if word not in BACK:
        return None
    before = session.back()
    complain("the answer before was taken back" if before else "there is no answer to take back")
    return before or AGAIN


def _entered(session: Session, asked: OpenQuestion, line: str, lines: _Lines) -> str | None:
    try:
        answer = answers.read(asked, line, session.as_at)
        for detail in answers.missing(asked, answer):
            more = lines.next(f"{detail.question} >") if not sys.stdin.isatty() else lines.next(detail.question)
            if more is None:
                return None
            if more.casefold() in BACK:
                return AGAIN
            # No name is taken from what is typed in place of an answer: who decided is not “d”.
            if (step := _instead(session, asked, more)) is not None:
                return step
            answer = answers.with_detail(answer, detail, more, session.as_at)
        left = len(session.open())
        session.enter(asked, answer)
        show(f"Saved in {session.path}. {_change(left, len(session.open()))}\n")
    except CscRulesError as error:
        lines.refuse(error)
        return AGAIN
    return ""


def _change(before: int, now: int) -> str:
    return f"{count(now, 'question')} open, {before} before." if before != now else f"{count(now, 'question')} open."


def _sum_up(session: Session) -> None:
    entered = count(len(session.before), "answer")
    left = len(questions(session.assessment))
    put_off = f", {len(session.unknown)} of them not known" if session.unknown else ""
    show(f"\n{entered} entered in {session.path}; {count(left, 'question')} open{put_off}.\n")
    show(f"Next: csc-rules check {session.path} --as-at {session.as_at.isoformat()}\n")
