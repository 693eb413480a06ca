"""How long a line takes that is made to be slow: 20 kB of one thing over and over, read and looked through.

    python benchmarks/hostile_lines.py [--day DAY] [CHARACTERS...]

Each of many short pieces (a blank, a dot, "2017-20 ", an open bracket) is repeated to 10,000 and to 20,000 characters,
as a text and in Markdown, with an end that no pattern likes. Of what takes longest, what reading and finding take
beyond a case of one word, which is the floor, is printed, and how much longer the longer line takes: about 2 where
time grows with the length, 4 where it grows with its square. It is the processor's time that is measured. Times are of
this machine; the largest ratio, and the largest time against the floor, are added as a line to hostile_lines.jsonl.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.history import measured_and_kept  # noqa: E402 - run as a script, from wherever it lies
from csc_rules.documents.reading import read_text  # noqa: E402
from csc_rules.documents.reading_case import case_of  # noqa: E402
from csc_rules.record.model import Record  # noqa: E402
from csc_rules.selection import load_rulesets_for  # noqa: E402

SIZES = (10_000, 20_000)
ROUNDS = 2
# Who is asked for, and on which day: a body that has to make plans, and one that has to have partners as well.
PLANNING = (Record(body="Fife Council"), date(2021, 6, 1))
CO_OPERATING = (Record(body="Essex County Council"), date(2009, 6, 1))
# Shorter times are of this machine and not of the line; only what takes longer is measured at every size, and printed.
TELLING = 0.15
SIGNS = (" ", "\u00a0", "\t", ".", "-", "_", "*", "#", "~", "`", "=", "|", ">", "<", "/", "\\", "&", ",", ";", ":")
MORE_SIGNS = ("!", "?", '"', "'", "\u2019", "(", ")", "[", "]", "\u2022", "\u2026", "\u00b7", "\u00ad", "\u00a3", "1")
LETTERS = ("a", "A", "x", "i", "aA", "a-", "a'", "a/", "a.", "a ", "A ", "aa ", "co-", "fi ", "Word ", "the ", "The ")
SPACED = (". ", "- ", "* ", "| ", ", ", "; ", ": ", "& ", "> ", "\u2022 ", "() ", '." ', "( ", "(a) ", "1 ", "1. ")
DATED = ("12/", "12-", "12.", "2017 ", "2017-20 ", "2017-20 and ", "2017, ", "(2017) ", "May ", "1 May ", "1st ")
MORE_DATED = (
    "May 2020, ",
    "from 1 May ",
    "5 May 2020 to ",
    "Monday ",
    "Spring ",
    "next ",
    "year ",
    "one year ",
    "one ",
)
NAMED = (
    "health, ",
    "police and ",
    "(EA) ",
    "the Board (the Board) ",
    "Fife Council (the Board) ",
    "North , of ",
    "AB & ",
)
SAID = (
    "plan ",
    "our plan ",
    "consulted ",
    "Page ",
    "page 1 of ",
    "Appendix A ",
    "see annex ",
    "of and the Act ",
    "www.",
    "download ",
    "draft ",
    "before the plan is published ",
    "we consulted children which ",
)
MARKED = ("[a](", "![", "<a ", "<!--", "&amp;", "{", "a@", "http://a.", "three priorities ")
# Whole sentences, each of which is looked at beside others: those before it, those behind, and all of its file.
WHOLE = (
    "Each was sent a draft to comment on. ",
    "They were asked what they thought of the plan. ",
    "This plan was published on 3 May 2020. ",
    "This plan covers the period from 1 April 2020 to 31 March 2023. ",
    "The following were consulted: ",
    "Police Scotland: consulted ",
    "Issued to: Scottish Ministers; Police Scotland ",
    "The plan was sent to Police Scotland, to Scottish Ministers, ",
    "a copy of the plan was sent to Police Scotland; ",
)
# Lists and tables, each of which is looked at with what stands above it.
LISTED = (
    "Members of the board:\n\n- Essex Police\n- NHS Essex\n\n",
    "## The partnership\n\nIts members are:\n\n| Partner | Seat |\n|---|---|\n| Essex Police | One |\n\n",
    "| Step | What was done | When |\n|---|---|---|\n| Consultation | Essex Police was asked | 3 May 2009 |\n\n",
    "We consulted:\n\n- Essex Police\n- NHS Essex\n\n",
)
PIECES = (*SIGNS, *MORE_SIGNS, *LETTERS, *SPACED, *DATED, *MORE_DATED, *NAMED, *SAID, *MARKED, *WHOLE, *LISTED)
# A pattern that looks for an end is slowest where it comes to another one.
ENDS = ("We said ", "!x\n")


def main(arguments: Sequence[str]) -> None:
    """Measure every piece."""
    measured_and_kept(arguments, measured, sizes=SIZES, of="CHARACTERS", file="hostile_lines.jsonl")


def measured(sizes: Sequence[int]) -> dict[str, float]:
    """Return the largest time of the longest lines against the floor, and the largest growth."""
    _seconds(".txt", "Nothing.\n", PLANNING)  # The first one warms up.
    floor = _least(".txt", "Nothing.\n", PLANNING)
    print(f"floor: {floor:.3f} s for a text of one word\n")
    print(f"{'piece':28}{'kind':6}", *(f"{size:>9,}" for size in sizes), f"{'growth':>8}")
    slowest = growth = 0.0
    for kind in (".txt", ".md"):
        for piece in PIECES:
            asked = CO_OPERATING if piece in LISTED else PLANNING
            most = _seconds(kind, _line(piece, sizes[-1]), asked) - floor
            if most < TELLING:
                slowest = max(slowest, most)
                continue
            taken = [_least(kind, _line(piece, size), asked) - floor for size in sizes]
            grown = taken[-1] / max(taken[0], TELLING / 4)
            slowest, growth = max(slowest, taken[-1]), max(growth, grown)
            print(f"{piece!r:28}{kind:6}", *(f"{seconds:9.3f}" for seconds in taken), f"{grown:8.2f}", flush=True)
    print(f"\nslowest: {slowest:.3f} s")
    return {"slowest_to_floor": slowest / floor, f"largest_growth_{sizes[-1] // sizes[0]}": growth}


def _line(piece: str, size: int) -> str:
    before, behind = ENDS
    return before + (piece * (size // len(piece) + 1))[:size] + behind


def _least(kind: str, text: str, asked: tuple[Record, date]) -> float:
    """Return the least time that reading a text and looking through it takes over some rounds."""
    return min(_seconds(kind, text, asked) for _ in range(ROUNDS))


def _seconds(kind: str, text: str, asked: tuple[Record, date]) -> float:
    """Return the time of the processor that reading a text and looking through it takes."""
    rulesets = load_rulesets_for(*asked)
    start = time.process_time()
    case_of([read_text(f"a{kind}", text.encode())], *asked, rulesets)
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
