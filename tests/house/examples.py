"""The blocks of a document that are run.

``python``: run, and where it has prompts, compared. ``rules``: parsed, and the same when formatted; where it has an
instrument, it is loaded and its tests are run.
``toml``: a record, a part of one, explanations of survivors, sign-offs, what lint is to leave, or a decided suggestion.
``console``: each ``$ csc-rules`` line is run, and what it prints is compared; ``...`` stands for anything,
``$ echo $?`` for the exit code.
"""

from __future__ import annotations

import doctest
import os
import shlex
import shutil
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sybil import Example
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

from tests.house.program import ROOT, within

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
_HEADER = '[record]\nbody = "Northern Ireland Executive"\n\n'


def at_the_root(namespace: dict[str, Any]) -> None:
    """Go where a reader stands: into a folder that holds the examples, and in which commands can write."""
    namespace["_came_from"] = os.getcwd()
    namespace["_folder"] = folder = Path(tempfile.mkdtemp())
    for entry in ROOT.iterdir():
        if not entry.name.startswith("."):
            (folder / entry.name).symlink_to(entry)
    os.chdir(folder)


def back(namespace: dict[str, Any]) -> None:
    """Return to where the tests were run, and leave nothing behind."""
    os.chdir(namespace["_came_from"])
    shutil.rmtree(namespace["_folder"])


def rules(example: Example) -> None:
    """Parse rule text, compare it with its own format, and where it is a whole ruleset load it and run its tests."""
    from csc_rules.language.parser import parse
    from csc_rules.language.printer import format_file
    from csc_rules.verify.run import run_suite
    from csc_rules.verify.suite import suite_of_text

    text = example.parsed.strip("\n") + "\n"
    formatted = format_file(parse(text, example.path))
    if formatted != text:
        message = f"the example is not in its format; expected\n{formatted}"
        raise AssertionError(message)
    if text.startswith("instrument "):
        failed = [result for result in run_suite(suite_of_text(text, example.path)) if not result.passed]
        assert not failed, failed


def record(example: Example) -> None:
    """Load a record, or a part of one under a header of our own; or what stands beside rules."""
    from csc_rules.lint import ignores
    from csc_rules.record.toml import loads
    from csc_rules.verify import sign_offs
    from csc_rules.verify.mutation import explained

    text = example.parsed
    if text.startswith("[[survivor]]"):
        assert explained.loads(text.encode(), example.path)
        return
    if text.startswith("[[ignore]]"):
        assert ignores.loads(text.encode(), example.path)
        return
    if text.startswith("[[signed]]"):
        assert sign_offs.loads(text.encode(), example.path)
        return
    if text.startswith("[[suggestion]]"):
        _decided(text)
        return
    loads((text if "[record]" in text else _HEADER + text).encode(), example.path)


def _decided(text: str) -> None:
    """Look for decisions on a suggestion in the file of them that is shipped: all that is shown stands there."""
    (shown,) = tomllib.loads(text)["suggestion"]
    shipped = tomllib.loads((ROOT / "examples/reading/decided.toml").read_text(encoding="utf-8"))["suggestion"]
    (there,) = (each for each in shipped if each["id"] == shown["id"])
    assert shown == {key: there[key] for key in shown}


def console(example: Example) -> None:
    """Run the commands of a session, and compare what they print."""
    code = 0
    for command, expected in session(example.parsed):
        if command == "echo $?":
            found = f"{code}\n"
        else:
            program, *arguments = shlex.split(command)
            assert program == "csc-rules", f"found the program '{program}'; expected csc-rules in a console block"
            result = within(*arguments, cwd=Path.cwd())
            found, code = result.stdout + result.stderr, result.returncode
        if not doctest.OutputChecker().check_output(_settled(expected), _settled(found), FLAGS):
            message = f"$ {command}\nexpected:\n{expected}\nfound:\n{found}"
            raise AssertionError(message)


def _settled(text: str) -> str:
    # An empty expectation would be compared with everything else that is printed.
    return "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"


def session(text: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a session with what it prints."""
    command, printed = "", ""
    for line in text.splitlines():
        if line.startswith("$ "):
            if command:
                yield command, printed
            command, printed = line[2:], ""
        elif command.endswith("\\"):
            command = command[:-1].rstrip() + " " + line.strip()
        else:
            printed += line + "\n"
    if command:
        yield command, printed


PARSERS = (
    PythonCodeBlockParser(doctest_optionflags=FLAGS),
    CodeBlockParser("rules", rules),
    CodeBlockParser("toml", record),
    CodeBlockParser("console", console),
    SkipParser(),
)
