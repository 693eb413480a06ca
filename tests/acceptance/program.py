"""The shipped law, the example records, and the command line as a whole process, for tests of acceptance."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.engine.findings import Finding
from csc_rules.law.loader import load_ruleset
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.toml import load, loads

ROOT = Path(__file__).parents[2]
EXECUTIVE = "the-executive"


@cache
def act_2015() -> Ruleset:
    """Load the Act."""
    return load_ruleset("ni-act-2015")


@cache
def bill_2014() -> Ruleset:
    """Load the Bill."""
    return load_ruleset("ni-bill-2014")


@cache
def example(name: str, as_at: str) -> Assessment:
    """Check an example record against the Act as at a day."""
    return check([act_2015()], load(ROOT / "examples" / f"{name}.toml"), date.fromisoformat(as_at))


def checked(body: str, facts: str, as_at: str, ruleset: Ruleset | None = None, **assume: str) -> Assessment:
    """Check a record of a body, written in TOML, as at a day."""
    record = loads(f'[record]\nbody = "{body}"\n{facts}'.encode(), "facts.toml")
    assumed = {event.replace("_", "-"): date.fromisoformat(day) for event, day in assume.items()}
    return check([ruleset or act_2015()], record, date.fromisoformat(as_at), assume=assumed)


def found(assessment: Assessment, duty: str, item: str | None = None, cycle: str | None = None) -> Finding:
    """Return the finding of a duty on its act, or on an item; of its current cycle if none is named."""
    instances = {entry.id: entry for entry in assessment.instances}
    matches = [
        entry
        for entry in assessment.findings
        if entry.duty.endswith(f".{duty}")
        and entry.item == item
        and (entry.cycle == cycle if cycle else instances[entry.instance].current)
    ]
    assert len(matches) == 1, [entry.id for entry in matches]
    return matches[0]


def program(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program from the top of the source tree, with the arguments of a shell."""
    return subprocess.run(
        [sys.executable, "-m", "csc_rules", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@cache
def printed(*arguments: str) -> Any:
    """Run the program for JSON and read what it prints."""
    done = program(*arguments, "-f", "json")
    assert "Traceback" not in done.stderr
    return json.loads(done.stdout)


def shown(result: Any, duty: str, item: str | None = None) -> Any:
    """Return the one finding of a duty on its act, or on an item, out of printed JSON."""
    matches = [entry for entry in result["findings"] if entry["duty"].endswith(f".{duty}") and entry["item"] == item]
    assert len(matches) == 1, [entry["id"] for entry in matches]
    return matches[0]
