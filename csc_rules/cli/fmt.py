"""``csc-rules fmt``: put rule files into their canonical form."""

from __future__ import annotations

import sys

import click

from csc_rules.cli import FINDINGS, OK, UNUSABLE, files
from csc_rules.cli.streams import complain, remark, show
from csc_rules.errors import Diagnostic, RuleError
from csc_rules.language.parser import parse
from csc_rules.language.printer import format_file
from csc_rules.law.library import read
from csc_rules.spans import Source

STDIN = "-"


@click.command("fmt")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 if a file is not in its canonical form.")
def command(paths: tuple[str, ...], check: bool) -> int:
    """Put rule files into their one canonical form, comments kept. With - the standard input goes to standard output.

    A file that cannot be read as rules is left as it is, and its mistakes are shown.
    """
    mistakes: list[Diagnostic] = []
    changed = 0
    for path in paths:
        try:
            changed += _format(path, check=check)
        except RuleError as error:
            mistakes += error.diagnostics
    if mistakes:
        from csc_rules.report.diagnostics import draw

        complain(draw(mistakes))
        return UNUSABLE
    return FINDINGS if check and changed else OK


def _format(path: str, *, check: bool) -> bool:
    """Format one file; return whether that changes it."""
    source = _from_stdin() if path == STDIN else read(path)
    text = format_file(parse(source.text, source.name))
    changed = text != source.text or (path != STDIN and _has_carriage_returns(path))
    if path == STDIN and not check:
        show(text)
    elif changed and check:
        remark(f"{source.name} is not in its canonical form")
    elif changed:
        files.write(path, text.encode())
        remark(f"formatted {path}")
    return changed


def _from_stdin() -> Source:
    from csc_rules.language.diagnostics import decode

    return Source("<stdin>", decode("<stdin>", sys.stdin.buffer.read()).replace("\r\n", "\n"))


def _has_carriage_returns(path: str) -> bool:
    """Tell whether the line ends of a file are not the canonical ones, which reading has made the same."""
    with open(path, "rb") as file:
        return b"\r\n" in file.read()
