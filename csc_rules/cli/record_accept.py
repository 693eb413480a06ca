"""``csc-rules record accept``: decide on suggestions that were read, and enter what is accepted in the record."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import click
from attrs import define, evolve

from csc_rules.cli import OK, options
from csc_rules.cli.changing import beside
from csc_rules.cli.params import Day
from csc_rules.cli.streams import complain, remark, show
from csc_rules.cli.waiting import reading_on, working
from csc_rules.documents.case import Answer
from csc_rules.documents.confirming.accepting import FIRST, NO_DOER, NOT_COMPLETE, Accepted, accept
from csc_rules.documents.confirming.log import Logged, decided_before, log_of, logged, with_more
from csc_rules.documents.confirming.offer_files import Decided, brought_back, refuse_others
from csc_rules.documents.confirming.offers import Offer
from csc_rules.documents.confirming.resting import Files, asked_by
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.declared import who_is_who
from csc_rules.engine.vocabulary import choices
from csc_rules.errors import CscRulesError, Diagnostic, Place, RecordError
from csc_rules.record.files import read_bytes
from csc_rules.record.formats import amended, loads
from csc_rules.record.model import Evidence
from csc_rules.record.save import previous, save_together
from csc_rules.report import deciding
from csc_rules.report.whole import bearers
from csc_rules.report.words import count
from csc_rules.selection import assess
from csc_rules.spans import Position

if TYPE_CHECKING:
    from csc_rules.documents.model import Text

UNSEEN = "not looked for when it was entered: the file was not at hand"
WORDS = {"a": "accept", "accept": "accept", "r": "reject", "reject": "reject", "c": "correct", "correct": "correct"}


@define(kw_only=True)
class Session:
    """A record and its log of decisions, both as they are on the disk."""

    path: str
    content: bytes
    log: bytes | None
    known: tuple[Logged, ...]
    on: date
    by: str | None
    done_by: str
    dry_run: bool
    assessment: Assessment
    rulesets: tuple[str, ...]
    files: Files

    def enter(self, decided: list[Decided]) -> Accepted:
        """Enter decisions and save them; nothing is saved unless all of them can be entered."""
        accepted = accept(
            loads(self.content, self.path),
            decided,
            self.on,
            by=self.by,
            placed=self._placed,
            done_by=self.done_by,
            rests=self._rests(),
        )
        new = self._amended(accepted)
        log = with_more(self.log, self.known, accepted.logged)
        changed: list[tuple[str, bytes, bytes | None]] = []
        if new != self.content:
            changed.append((self.path, new, self.content))
        if log is not None and log != self.log:
            changed.append((log_of(self.path), log, self.log))
        if changed and not self.dry_run:
            save_together(changed)
        if not self.dry_run:
            self.content, self.log, self.known = new, log, (*self.known, *accepted.logged)
        return accepted

    def _amended(self, accepted: Accepted) -> bytes:
        if not accepted.changes:
            return self.content
        words = choices(checked.view.ruleset for checked in self.assessment.checked)
        new = amended(self.content, self.path, *accepted.changes, choices=words)
        # A name that nobody knows is refused before it is written.
        assess(loads(new, self.path), self.on, self.rulesets)
        return new

    def _rests(self) -> Callable[[Decided], Iterator[Diagnostic]]:
        checked = self.assessment.checked
        bodies = who_is_who((each.view.ruleset for each in checked), self.assessment.record)
        together = bool(self.assessment.record.jointly_with)
        asked = asked_by((each.view.ruleset for each in checked), bodies, together=together)
        quoted = self.files.rests()
        return lambda decision: chain(asked(decision), quoted(decision))

    def _placed(self, entry: Evidence) -> Evidence:
        """Name the file of evidence as seen from the record, and note where nobody has looked into it."""
        if entry.file is None:
            return entry
        path = self.files.path_of(entry.file, entry.sha256)
        return evolve(entry, note=UNSEEN) if path is None else evolve(entry, file=beside(path, self.path))


def _read(path: str) -> Text:
    """Read a file in which suggestions were seen; a bar shows how far."""
    from csc_rules.documents.reading import read_texts

    with reading_on("looking for the quotes") as told:
        return read_texts([path], told)[0]


@click.command("accept")
@click.argument("record")
@click.argument("suggestions", nargs=-1, required=True, metavar="SUGGESTIONS...")
@click.option("--by", metavar="NAME", help="Who decides, where the files do not say so; noted with each decision.")
@click.option(
    "--on", type=Day(), default=options.today, show_default="today", metavar="DAY", help="The day of the decisions."
)
@click.option(
    "--done-by",
    default="",
    metavar="NAMES",
    help="Who did what several bodies owe, where neither the quotes nor the files say so: names, or all.",
)
@options.rulesets()
@click.option("--unseen", is_flag=True, help="Take quotes on trust where their file is not at hand; this is noted.")
@click.option("--ask", is_flag=True, help="Put what the files leave open as questions, too.")
@click.option("--dry-run", is_flag=True, help="Say what would be entered, and change nothing.")
def command(
    record: str,
    suggestions: tuple[str, ...],
    by: str | None,
    on: date,
    done_by: str,
    rulesets: tuple[str, ...],
    unseen: bool,
    ask: bool,
    dry_run: bool,
) -> int:
    """Enter in RECORD what was decided in SUGGESTIONS, .xlsx or .toml, that “read -o” has written.

    Where nothing is decided in them, each suggestion is put as a question. Accepted ones become facts and evidence of
    the record; what is rejected and corrected is kept beside it, so that a second reading does not ask again.
    """
    returned = [brought_back(path) for path in suggestions]
    folders = tuple(dict.fromkeys(os.path.dirname(os.path.abspath(path)) for path in (*suggestions, record)))
    files = Files(read=_read, folders=folders, unseen=unseen)
    session = _session(record, on, rulesets, by=by, done_by=done_by, dry_run=dry_run, files=files)
    refuse_others(returned, (session.assessment.record.body, *bearers(session.assessment)))
    entries = [entry for each in returned for entry in each.entries]
    decided = [entry for entry in entries if entry.decision]
    if decided:
        _in_one(session, decided)
    if ask or not decided:
        _converse(session, [entry.offer for entry in entries if not entry.decision])
    elif left := len(entries) - len(decided):
        remark(f"{count(left, 'suggestion')} still open; --ask puts them as questions")
    return OK


def _session(
    record: str,
    on: date,
    rulesets: tuple[str, ...],
    *,
    by: str | None,
    done_by: str,
    dry_run: bool,
    files: Files,
) -> Session:
    content = read_bytes(record)
    log, known = logged(record)
    with working("checking the record"):
        assessment = assess(loads(content, record), on, rulesets)
    return Session(
        path=record,
        content=content,
        log=log,
        known=known,
        on=on,
        by=by,
        done_by=done_by,
        dry_run=dry_run,
        assessment=assessment,
        rulesets=rulesets,
        files=files,
    )


# From files -----------------------------------------------------------------------------------------------------------


def _in_one(session: Session, decided: list[Decided]) -> None:
    """Enter all that was decided in files, or nothing."""
    before = session.content
    accepted = session.enter(decided)
    show("".join(f"{line}\n" for line in accepted.said))
    if session.dry_run:
        remark(f"{session.path} is unchanged: this was a dry run")
        return
    if session.content == before:
        remark(f"nothing new for {session.path}, which is unchanged")
    else:
        remark(f"wrote {session.path}; the version before is {previous(session.path)}")
    remark(f"the decisions are kept in {log_of(session.path)}")


# In a conversation ----------------------------------------------------------------------------------------------------


@define
class _Lines:
    """What is typed or piped in, line by line."""

    number: int = 0

    def next(self, prompt: str) -> str | None:
        """Return the next line; none at the end, or where q was typed."""
        if sys.stdin.isatty():
            show(f"{prompt} > ")
        line = sys.stdin.readline()
        self.number += 1
        return None if not line or line.strip().casefold() in ("q", "quit", "stop") else line.strip()

    def place(self, _key: str) -> Place:
        """Say where the last line stands."""
        return Place("standard input", Position(max(self.number, 1), 1))


def _converse(session: Session, offers: list[Offer]) -> None:
    """Put each suggestion that is open, until none is left or the answers end."""
    lines, asked = _Lines(), _to_ask(session, offers)
    if asked and session.by is None:
        session.by = lines.next(deciding.WHO) or None
    if asked and session.by:
        show(deciding.HOW)
        done = sum(1 for _ in _decisions(session, asked, lines))
    else:
        done = 0
    show(f"\n{count(done, 'decision')} entered in {session.path} and {log_of(session.path)}.\n")
    show(f"Next: csc-rules check {session.path}\n")


def _to_ask(session: Session, offers: list[Offer]) -> list[Offer]:
    """Return what is asked: what was decided before is not, nor what no passage says."""
    before = {offer.id for offer in decided_before(offers, session.known)}
    said = [offer for offer in offers if offer.answer is not Answer.ABSENT]
    asked = [offer for offer in said if offer.id not in before]
    if len(said) < len(offers):
        remark(f"{count(len(offers) - len(said), 'suggestion')} not in the text supplied: nothing to accept")
    if len(asked) < len(said):
        remark(f"{count(len(said) - len(asked), 'suggestion')} decided before, on the same words; not asked again")
    return sorted(asked, key=lambda offer: FIRST.get(offer.point, len(FIRST)))


def _decisions(session: Session, asked: list[Offer], lines: _Lines) -> Iterator[Decided]:
    """Yield each decision once it is saved."""
    for number, offer in enumerate(asked, 1):
        show(deciding.question(offer, number, len(asked)))
        while True:
            line = lines.next("accept, reject, correct, skip, quit")
            if line is None:
                return
            if line.casefold() in ("s", "skip", ""):
                break
            decided = _decided(session, offer, line, lines)
            if decided is not None:
                yield decided
                break


def _decided(session: Session, offer: Offer, line: str, lines: _Lines) -> Decided | None:
    """Return what was decided with one line and what it asks for, saved; none where it cannot be taken."""
    decision = WORDS.get(line.casefold())
    if decision is None:
        _refuse(lines, [_no_word(line, lines)])
        return None
    made = Decided(offer=offer, decision=decision, place=lines.place)
    if decision == "correct":
        made = evolve(made, correction=lines.next(deciding.RIGHT) or "")
    if decision != "accept":
        made = evolve(made, reason=lines.next(deciding.WHY) or None)
    try:
        return _saved(session, made, lines)
    except CscRulesError as error:
        _refuse(lines, list(error.diagnostics))
        return None


def _saved(session: Session, made: Decided, lines: _Lines) -> Decided:
    """Save a decision; where only its day is missing, or who did it, ask for that."""
    while True:
        try:
            accepted = session.enter([made])
            break
        except RecordError as error:
            more = _with_missing(made, {each.code for each in error.diagnostics}, lines)
            if more is None:
                raise
            made = more
    show("".join(f"Saved. {each}\n" for each in accepted.said))
    return made


def _with_missing(made: Decided, codes: set[str], lines: _Lines) -> Decided | None:
    """Ask for what is missing and was not asked yet; return nothing where something else is wrong, or none is given."""
    if not codes <= {NOT_COMPLETE, NO_DOER}:
        return None
    if NOT_COMPLETE in codes:
        day = "" if made.on else lines.next(deciding.WHEN)
        return evolve(made, on=day) if day else None
    doers = "" if made.done_by else lines.next(deciding.who_did(made.offer))
    return evolve(made, done_by=doers) if doers else None


def _no_word(line: str, lines: _Lines) -> Diagnostic:
    said = f"found “{line}”; expected a (accept), r (reject), c (correct), s (skip) or q (quit)"
    return Diagnostic("IN502", said, (lines.place(""),))


def _refuse(lines: _Lines, diagnostics: list[Diagnostic]) -> None:
    """Explain what cannot be taken to somebody who can answer again; otherwise it is an error of its line."""
    if not sys.stdin.isatty():
        raise RecordError(evolve(each, places=(lines.place(""),)) for each in diagnostics)
    for each in diagnostics:
        complain(f"{each.message}{f' ({each.hint})' if each.hint else ''}")
