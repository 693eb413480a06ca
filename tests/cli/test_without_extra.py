"""The program without the extra: what needs it says what to install and writes nothing, and the rest goes on."""

from __future__ import annotations

import json

import pytest

from csc_rules.record.formats import FORMATS, load, written
from csc_rules.report.written import WRITERS
from tests.house.program import ROOT, python

PACKAGES = ("docx", "icalendar", "python_calamine", "xlsxwriter")
NEED_IT = (".docx", ".ics", ".xlsx")
EXECUTIVE = str(ROOT / "examples" / "ni-executive.toml")
PLAN = str(ROOT / "tests" / "documents" / "fife-plan.md")
SUGGESTIONS = str(ROOT / "tests" / "documents" / "suggestions.toml")
SCHEDULE = ("--document", "childrens-services-plan", "--publish-by", "2030-01-01")
COMMANDS = {
    "assessment": ("check", EXECUTIVE),
    "calendar": ("calendar", "Northern Ireland Executive"),
    "schedule": ("schedule", "Fife Council", *SCHEDULE),
    "cure": ("schedule", "--record", EXECUTIVE, "--cure"),
    "load": ("load", "Northern Ireland Executive"),
    "funds": ("funds", str(ROOT / "examples" / "swindon-pooled-fund.toml")),
    "template": ("template", "strategy", "--for", "Northern Ireland Executive"),
    "lint": ("lint", "sct-coronavirus-2020"),
    "remedies": ("remedies", "ni-act-2015"),
    "read": ("read", PLAN, "--for", "Fife Council", "--ruleset", "sct-cyp-2014"),
    "reading": ("rules", "show", "ni-act-2015"),
    "differences": ("rules", "show", "eng-children-act-2004", "--from", "2010-04-01", "--to", "2012-01-01"),
    "ruleset": ("export", "ni-act-2015"),
    "comparison": ("compare", "ni-act-2015", "ni-bill-2014"),
    "delta": ("delta", "ni-bill-2014", "ni-act-2015"),
    "impact": ("impact", str(ROOT / "examples" / "amendments" / "annual-reports.rules"), EXECUTIVE),
    "prospect": ("check", str(ROOT / "examples" / "fife.toml"), "--with-suggestions", SUGGESTIONS),
    "record": ("record", "check", EXECUTIVE),
    "new record": ("record", "new", "Northern Ireland Executive"),
}
SUFFIXES = {**WRITERS, "record": FORMATS, "new record": FORMATS}
CASES = [(kind, suffix) for kind, known in SUFFIXES.items() for suffix in known]


READING = (
    ("check", "record.xlsx"),
    ("record", "check", "record.xlsx"),
    ("calendar", "--record", "record.xlsx"),
    ("load", "--record", "record.xlsx"),
    ("schedule", "--record", "record.xlsx", "--cure"),
    ("funds", "record.xlsx"),
    ("impact", str(ROOT / "examples" / "amendments" / "annual-reports.rules"), "record.xlsx"),
    ("explain", "ni-act-2015.adopt-strategy", "record.xlsx"),
    ("record", "ask", "record.xlsx"),
    ("read", PLAN, "--record", "record.xlsx", "--ruleset", "ni-act-2015"),
)

# Runs each command in a folder of its own, and tells how it ended, what it said and which files are there.
RUNS = """
import contextlib, io, json, os, sys
from csc_rules.cli import main
found = []
for number, command in enumerate(json.load(sys.stdin)):
    os.makedirs(str(number), exist_ok=True)
    os.chdir(str(number))
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as said:
        code = main(command)
    found.append((code, said.getvalue(), sorted(os.listdir("."))))
    os.chdir("..")
print(json.dumps(found))
"""

Ended = tuple[int, str, list[str]]


def wanted(kind: str, suffix: str) -> tuple[str, ...]:
    """Return the command that writes a kind of result, with a file before it where a command takes several."""
    several = kind != "new record" and ".json" in SUFFIXES[kind]
    return (*COMMANDS[kind], *(("-o", "first.json") if several else ()), "-o", f"result{suffix}")


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Ended]:
    """Run every command, in one process in which no package of the extra can be imported."""
    blocked, place = tmp_path_factory.mktemp("blocked"), tmp_path_factory.mktemp("place")
    for name in PACKAGES:
        (blocked / name).mkdir()
        (blocked / name / "__init__.py").write_text(f"raise ModuleNotFoundError('not here', name='{name}')\n")
    commands = [*(wanted(*case) for case in CASES), *READING]
    for number in range(len(CASES), len(commands)):
        (place / str(number)).mkdir()
        (place / str(number) / "record.xlsx").write_bytes(written(load(EXECUTIVE), ".xlsx"))
    # A ruleset is exported whole, with its days in force, and not as at a day.
    day = ("--as-at", "2022-06-11")
    given = json.dumps([[*command, *(() if command[0] in {"export", "rules"} else day)] for command in commands])
    done = python(["-c", RUNS], cwd=place, path=[blocked, ROOT], given=given)
    assert done.returncode == 0, done.stderr
    return dict(zip(commands, json.loads(done.stdout), strict=True))


def test_every_kind_of_result_is_tried() -> None:
    """A kind of result that is added has to be added here."""
    assert set(COMMANDS) == set(SUFFIXES)


@pytest.mark.parametrize(("kind", "suffix"), CASES)
def test_a_file_without_the_extra(ended: dict[tuple[str, ...], Ended], kind: str, suffix: str) -> None:
    """A format that needs the extra is refused with what to install, and nothing is written; others are written."""
    code, said, files = ended[wanted(kind, suffix)]

    if suffix in NEED_IT:
        assert code == 2, said
        assert "pip install 'csc-rules[officer]'" in said
        assert not files
    else:
        assert code in (0, 1), said
        assert f"result{suffix}" in files


@pytest.mark.parametrize("command", READING, ids=lambda command: " ".join(command[:-1]))
def test_a_workbook_is_not_read_without_the_extra(
    ended: dict[tuple[str, ...], Ended], command: tuple[str, ...]
) -> None:
    """Every command that reads a record reads a workbook, and says what to install where it cannot."""
    code, said, _ = ended[command]

    assert code == 2
    assert "reading .xlsx needs the package python-calamine" in said
    assert "pip install 'csc-rules[officer]'" in said
