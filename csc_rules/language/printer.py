"""Syntax tree → rule text in its one canonical form, comments kept."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.language.wording import BREAK, of_clause, of_header

WIDTH = 100
INDENT = "  "
DEEPER = "    "


def format_file(file: n.File) -> str:
    """Return the text of a rule file in its canonical form.

    One empty line stands between blocks, a clause is set in by two blanks, and what goes on over several lines by four.
    What is formatted parses to the same tree, and formatting it again changes nothing.

    >>> from csc_rules.language.parser import parse
    >>> print(format_file(parse("duty publish\\n a-body must publish report at s.1(2)")), end="")
    duty publish
      a-body must publish report at s.1(2)
    """
    blocks = ["\n".join(_block(block)) for block in file.blocks]
    leftover = ["\n".join(file.comments)] if file.comments else []
    text = "\n\n".join([*blocks, *leftover])
    return f"{text}\n" if text else ""


def format_block(block: n.Block) -> str:
    """Return the text of one block in its canonical form, without a line end behind it.

    >>> from csc_rules.language.parser import parse
    >>> format_block(parse("duty  publish").blocks[0])
    'duty publish'
    """
    return "\n".join(_block(block))


def format_clause(clause: n.Clause) -> str:
    """Return the text of one clause in its canonical form, set in as in its block.

    >>> from csc_rules.language.parser import parse
    >>> format_clause(parse("act lay \\"laid\\"\\n  noun   laying").blocks[0].clauses[0])
    '  noun laying'
    """
    return "\n".join(_clause(clause))


def joined_block(block: n.Block) -> str:
    """Return the words of a block, a line for each clause however long, without its comments: only what it says.

    Parsed again it gives the same block, but for comments; widths and places of breaks have no part in it.

    >>> from csc_rules.language.parser import parse
    >>> joined_block(parse("# ours\\nduty  publish  # a duty\\n    from   2020-01-01").blocks[0])
    'duty publish\\n  from 2020-01-01'
    """
    first, *further = (_joined(pieces) for pieces in (of_header(block), *map(of_clause, block.clauses)))
    return "\n".join([first, *(INDENT + line for line in further)])


def _joined(pieces: list[str]) -> str:
    return " ".join(piece for piece in pieces if piece != BREAK)


def _block(block: n.Block) -> Iterator[str]:
    yield from block.comments.before
    yield from _behind(_wrapped(of_header(block), ""), block.comments.behind)
    for clause in block.clauses:
        yield from _clause(clause)


def _clause(clause: n.Clause) -> Iterator[str]:
    yield from (f"{INDENT}{comment}" for comment in clause.comments.before)
    yield from _behind(_wrapped(of_clause(clause), INDENT), clause.comments.behind)


def _behind(lines: list[str], comment: str | None) -> list[str]:
    return [*lines[:-1], f"{lines[-1]}  {comment}"] if comment else lines


def _wrapped(pieces: list[str], indent: str) -> list[str]:
    """Join pieces to lines of at most WIDTH where they can be broken behind a comma; what cannot stays long."""
    lines: list[str] = []
    line = indent
    for run in _runs(pieces):
        full = line.strip() and len(line) + 1 + len(run) > WIDTH
        if run == BREAK or full:
            lines.append(line)
            line = DEEPER
        if run != BREAK:
            line += f" {run}" if line.strip() else run
    return [*lines, line]


def _runs(pieces: list[str]) -> Iterator[str]:
    """Join the pieces between which a line cannot be broken."""
    run: list[str] = []
    for piece in pieces:
        if piece != BREAK:
            run.append(piece)
        if run and (piece == BREAK or piece.endswith(",")):
            yield " ".join(run)
            run = []
        if piece == BREAK:
            yield BREAK
    yield " ".join(run)
