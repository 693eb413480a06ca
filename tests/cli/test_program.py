"""The program as a process: exit codes, streams, pipes, encodings, and inputs that cannot be used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house.program import ROOT, python, within

EXECUTIVE = "examples/ni-executive.toml"


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run ``python -m csc_rules`` at the top of the source tree."""
    return python(["-m", "csc_rules", *arguments], cwd=ROOT, path=[ROOT], more=more)


def test_alone_it_shows_three_things() -> None:
    """Without a verb it shows three things one can do, and is content."""
    done = run()

    assert done.returncode == 0
    assert done.stdout.count("\n  csc-rules ") == 3
    assert done.stderr == ""


def test_findings_are_exit_code_1_and_on_stdout() -> None:
    """What is missing makes the exit code 1; the result goes to standard output and nothing else does."""
    done = run("check", EXECUTIVE, "--as-at", "2022-06-11")

    assert done.returncode == 1
    assert "missing" in done.stdout
    assert done.stderr == ""


def test_nothing_missing_is_exit_code_0() -> None:
    """A record in which nothing counts as missing gives 0."""
    assert run("check", "examples/empty.toml", "--as-at", "2022-06-11").returncode == 0


def test_in_a_pipe_the_format_is_concise() -> None:
    """Without a format, a pipe gets one line for each finding."""
    lines = run("check", EXECUTIVE, "--as-at", "2022-06-11").stdout.splitlines()

    assert [line for line in lines if line.startswith("missing  ")]


def test_full_in_a_pipe_has_no_colour_and_80_columns() -> None:
    """The full report in a pipe fits 80 columns, and has no escapes, even where colours are forced."""
    found = run("check", EXECUTIVE, "--as-at", "2022-06-11", "-f", "full", FORCE_COLOR="1", COLUMNS="200").stdout

    assert "\x1b" not in found
    assert all(len(line) <= 80 or "://" in line for line in found.splitlines())


@pytest.mark.parametrize("form", ["full", "concise", "json"])
@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1"])
def test_any_encoding_will_do(form: str, encoding: str) -> None:
    """A stream that cannot show a character gets another one, and never an error."""
    done = subprocess.run(
        [sys.executable, "-m", "csc_rules", "check", EXECUTIVE, "--as-at", "2022-06-11", "-f", form],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr == b""
    text = done.stdout.decode(encoding)
    if form == "json":
        assert "taken to be" in json.loads(text)["notes"][0]["text"]


def test_a_closed_pipe_is_quiet() -> None:
    """A reader that goes away early hears nothing of it."""
    code = f"{sys.executable} -m csc_rules check {EXECUTIVE} -f json | head -c 10"
    done = subprocess.run(
        ["/bin/sh", "-c", code], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )

    assert done.stdout == b'{\n  "schem'
    assert done.stderr == b""


def test_json_needs_neither_rich_nor_pyparsing() -> None:
    """A check for JSON loads neither the terminal, nor the parser, nor what runs tests."""
    code = (
        "import sys; from csc_rules.cli import main; main(sys.argv[1:]);"
        "print(*sorted({'rich', 'pyparsing', 'cattrs', 'csc_rules.verify'} & set(sys.modules)), file=sys.stderr)"
    )
    arguments = ["-c", code, "check", EXECUTIVE, "-f", "json"]
    python(arguments, cwd=ROOT, path=[ROOT])

    assert python(arguments, cwd=ROOT, path=[ROOT]).stderr == "\n"


def test_a_fault_is_exit_code_3_in_one_line() -> None:
    """A fault of ours is one line that says so and how to report it; the traceback is there on request."""
    code = (
        "import sys, csc_rules.record.formats as t\n"
        "def load(path): raise RuntimeError('boom')\n"
        "t.load = load\n"
        "from csc_rules.cli import main; sys.exit(main(['check', 'x.toml']))"
    )
    done = python(["-c", code], cwd=ROOT, path=[ROOT])
    with_debug = python(["-c", code], cwd=ROOT, path=[ROOT], more={"CSC_RULES_DEBUG": "1"})

    assert done.returncode == with_debug.returncode == 3
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("internal fault in csc-rules")
    assert "RuntimeError: boom" in with_debug.stderr


# Inputs that cannot be used


def refused(*arguments: str, run: Callable[..., subprocess.CompletedProcess[str]] = within) -> str:
    """Run a command that cannot be answered, within this process if no other way is asked for; return what it says."""
    done = run(*arguments)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    return done.stderr


def test_a_missing_record() -> None:
    """A file that is not there is said, with the nearest name."""
    assert "did you mean examples/empty.toml?" in refused("check", "examples/emty.toml")


def test_a_folder() -> None:
    """A folder is no record."""
    assert "found a folder" in refused("check", "examples")


def test_a_record_that_is_not_utf8(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are placed."""
    path = tmp_path / "record.toml"
    path.write_bytes(b'[record]\nbody = "\xff"\n')

    assert f"{path}:2:9: IN005" in refused("check", str(path))


def test_a_record_of_50_megabytes(tmp_path: Path) -> None:
    """A file far too large is refused without reading it all."""
    path = tmp_path / "record.toml"
    path.write_bytes(b"# " + b"x" * 50 * 1024 * 1024)

    assert "IN004" in refused("check", str(path), run=run)


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 100_000, "[record]\nbody = " + "{a=" * 5_000, "[" + "a." * 50_000 + "b]"]
)
def test_a_record_nested_deeply(tmp_path: Path, text: str) -> None:
    """Deep nesting is a mistake like any other."""
    path = tmp_path / "record.toml"
    path.write_text(text)

    assert "IN0" in refused("check", str(path), run=run)


def test_an_unknown_body(tmp_path: Path) -> None:
    """A body that no register knows is placed, with the nearest names."""
    path = tmp_path / "record.toml"
    path.write_text('[record]\nbody = "Belfst City Council"\n')
    found = refused("check", str(path))

    assert f"{path}:2:8: IN101" in found
    assert "Belfast City Council" in found


def test_a_day_that_does_not_exist(tmp_path: Path) -> None:
    """A day of a record that is not in the calendar is placed."""
    path = tmp_path / "record.toml"
    path.write_text('[record]\nbody = "PSNI"\n[[act]]\nact = "adopt"\ndocument = "strategy"\non = "2022-02-30"\n')

    assert f"{path}:6:6: IN012" in refused("check", str(path))


def test_a_document_adopted_on_two_days(tmp_path: Path) -> None:
    """The same document adopted on two days is a mistake at both places."""
    path = tmp_path / "record.toml"
    acts = "".join(f'[[act]]\nact = "adopt"\ndocument = "s"\non = 2020-12-{day}\n' for day in (10, 11))
    path.write_text(f'[record]\nbody = "NI Executive"\n[[document]]\nid = "s"\nkind = "strategy"\n{acts}')

    assert "IN107" in refused("check", str(path))


def test_a_period_that_ends_before_it_begins(tmp_path: Path) -> None:
    """A period that ends before it begins is placed."""
    path = tmp_path / "record.toml"
    period = 'period = { from = "2030", through = "2020" }'
    path.write_text(f'[record]\nbody = "NI Executive"\n[[document]]\nid = "s"\nkind = "strategy"\n{period}\n')

    assert "IN013" in refused("check", str(path))


def test_a_rule_file_that_is_none(tmp_path: Path) -> None:
    """A ruleset that does not parse is drawn with all its mistakes."""
    path = tmp_path / "law.rules"
    path.write_bytes(b"dutty x\n\xff")

    assert str(path) in refused("check", EXECUTIVE, "--ruleset", str(path))


def test_an_unwritable_file(tmp_path: Path) -> None:
    """A file that cannot be written is said, and nothing half-written stays."""
    target = tmp_path / "no-folder" / "out.json"
    done = run("check", EXECUTIVE, "-o", str(target), "-f", "json")

    assert done.returncode == 2
    assert "US203" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("duties", "Fife\nCouncil X"), "“Fife\\nCouncil X” is not a body"),
        (("duties", "Fife\r\nCouncil X"), "“Fife\\r\\nCouncil X” is not a body"),
        (("template", "strat\negy", "--for", "Fife Council"), "is about “strat\\negy”"),
        (("check", "no\nfile.toml"), "no\\nfile.toml: IN001"),
        (("du\nties",), "'du\\nties' is not a command"),
        (("calendar", "Fife Council", "--as-at", "2024\n-01"), "'2024\\n-01' is not a day"),
    ],
)
def test_a_line_end_in_what_was_typed_breaks_no_line(arguments: tuple[str, ...], said: str) -> None:
    """A name with a line end in it is shown with that written out, on the line of the message."""
    assert said in refused(*arguments)


def test_a_pipe_gets_every_mistake(tmp_path: Path) -> None:
    """However many mistakes there are, all are in a file or pipe."""
    path = tmp_path / "record.toml"
    path.write_text('[record]\nbody = "Fife Council"\n' + '[[document]]\nid = "d"\nkind = 5\n' * 300)

    assert refused("check", str(path)).count("IN011") == 300


def test_a_line_end_in_the_name_of_a_file_that_is_written(tmp_path: Path) -> None:
    """What was written is named on one line."""
    done = run("check", "examples/empty.toml", "-f", "json", "-o", f"{tmp_path}/two\nlines.json")

    assert done.stderr == f"wrote {tmp_path}/two\\nlines.json\n"
