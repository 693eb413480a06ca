"""Questions as they are put to an officer on a terminal or in a pipe: plain lines, at most as wide as the screen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from csc_rules.planner.asked import Ground, OpenQuestion
from csc_rules.planner.what_if import Consequence
from csc_rules.report.words import count, plain_text

HOW = """\
Answer each question on one line. Behind the answer, after a bar, you can say where it can be read:
  2021-03-30 | file: plan.pdf | page: 3 | quote: approved by the board
Instead of an answer: d (don't know), s (skip for now), b (back to the one before), q (stop; all answers are saved).
"""
NOT_DONE = "d: it has not been done yet, or that is not known"
STANDINGS = {"law": "law", "guidance": "guidance, not law", "good_practice": "good practice, not law"}
MOST = 4
WIDTH = 96


def question(asked: OpenQuestion, consequences: Iterable[Consequence], number: int, left: int) -> str:
    """Return a question with why it is asked, the answers it takes, and what they would change."""
    lines = [f"Question {number}; {count(left, 'question')} open   [{asked.id}]", "", *_wrapped(asked.question, "")]
    lines += [""]
    lines += _why(asked)
    lines += [line for note in asked.notes for line in _wrapped(note, "  ")]
    lines += _names(asked)
    lines += ["  Answers:"]
    for option in asked.options:
        lines += _wrapped(f"{option.answer}: {option.means}", "    ")
    if asked.kind == "act" and not any(option.answer == "no" for option in asked.options):
        lines += [f"    {NOT_DONE}"]
    lines += _changes(consequences)
    return "\n".join(("", *lines, ""))


def _why(asked: OpenQuestion) -> Iterator[str]:
    grounds = list(dict.fromkeys(_ground(ground) for ground in asked.because))
    yield "  Asked because of:"
    for text in grounds[:MOST]:
        yield from _wrapped(text, "    ")
    if len(grounds) > MOST:
        yield f"    and {len(grounds) - MOST} more"
    if not asked.owed:
        yield "  The law still leaves time for it; it may have been done all the same."
    if asked.settles:
        yield f"  The answer settles, or helps to settle, {count(asked.settles, 'finding')}."


def _ground(ground: Ground) -> str:
    link = f" <{ground.source}>" if ground.source else ""
    standing = STANDINGS.get(ground.standing, ground.standing)
    return f"{ground.provision}: {ground.title} ({ground.duty}; {standing}){link}"


def _names(asked: OpenQuestion) -> Iterator[str]:
    for number, name in enumerate(asked.names, 1):
        yield from _wrapped(f"{number:3}. {name.title}", "    ")


def _changes(consequences: Iterable[Consequence]) -> Iterator[str]:
    shown = [entry for entry in consequences if entry.findings]
    if shown:
        yield "  What that would make of the findings:"
    for entry in shown:
        tally: dict[str, int] = {}
        for prospect in entry.findings:
            tally[prospect.label] = tally.get(prospect.label, 0) + 1
        said = "; ".join(f"{label} ({number})" if number > 1 else label for label, number in tally.items())
        yield from _wrapped(f"{entry.answer}: {said}", "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        plain_text(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _worth(asked: OpenQuestion) -> str:
    """Say in short what an answer is good for."""
    if not asked.owed:
        return "not owed yet"
    return f"settles {asked.settles}" if asked.settles else f"helps to settle {len(asked.findings)}"


def listed(asked: Iterable[OpenQuestion]) -> str:
    """Return the open questions in their order, each with its id and the answers it takes, for writers of answers."""
    lines = []
    for entry in asked:
        takes = ", ".join(option.answer for option in entry.options)
        lines += [f"{entry.id}", f"  {plain_text(entry.question)}", f"  {_worth(entry)}; answers: {takes}"]
        lines += [f"  {number}. {name.title}" for number, name in enumerate(entry.names, 1)]
    return "".join(f"{line}\n" for line in lines)
