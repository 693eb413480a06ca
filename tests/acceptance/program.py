"""The shipped law, the example records, and the command line as a whole process, for tests of acceptance."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.engine.findings import Finding
from csc_rules.law.loader import load_ruleset
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.toml import load, loads
from tests.house.program import ROOT, within

DAY = re.compile(r"\d{4}-\d\d-\d\d")


@cache
def law(ruleset: str) -> Ruleset:
    """Load a ruleset by its id."""
    return load_ruleset(ruleset)


@cache
def example(name: str, as_at: str, *rulesets: str) -> Assessment:
    """Check an example record against rulesets as at a day; against the Act of 2015 if none is named."""
    found = [law(each) for each in rulesets or ("ni-act-2015",)]
    return check(found, load(ROOT / "examples" / f"{name}.toml"), date.fromisoformat(as_at))


def checked(body: str, facts: str, as_at: str, rulesets: str = "ni-act-2015", **assume: str) -> Assessment:
    """Check a record of a body, written in TOML, as at a day, against rulesets whose ids have blanks between them."""
    record = loads(f'[record]\nbody = "{body}"\n{facts}'.encode(), "facts.toml")
    assumed = {event.replace("_", "-"): date.fromisoformat(day) for event, day in assume.items()}
    return check([law(each) for each in rulesets.split()], record, date.fromisoformat(as_at), assume=assumed)


def fact(table: str, **keys: object) -> str:
    """Write one table of a record in TOML; `from_` stands for `from`, and a whole day is a day, not a text."""
    return f"[[{table}]]\n" + "".join(f"{key.rstrip('_')} = {_toml(value)}\n" for key, value in keys.items())


def _toml(value: object) -> str:
    match value:
        case Mapping():
            return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
        case list():
            return "[" + ", ".join(_toml(each) for each in value) + "]"
        case str() if DAY.fullmatch(value):
            return value
        case _:
            return json.dumps(value, ensure_ascii=False)


def nothing_else(acts: str, about: str, since: str, through: str, *by: str) -> str:
    """State that the record lists every such act: verbs with blanks between, or none for any."""
    named = {"acts": acts.split()} if acts else {}
    whose = {"by": list(by)} if by else {}
    return fact("complete", about=about, from_=since, through=through, **named, **whose)


def found(
    assessment: Assessment, duty: str, item: str | None = None, cycle: str | None = None, bearer: str | None = None
) -> Finding:
    """Return the finding of a duty on its act, or on an item; of its current cycle if none is named."""
    instances = {entry.id: entry for entry in assessment.instances}
    matches = [
        entry
        for entry in assessment.findings
        if (entry.duty == duty or entry.duty.endswith(f".{duty}"))
        and entry.item == item
        and bearer in {None, entry.bearer, entry.bearer_name}
        and (cycle in entry.cycle if cycle else instances[entry.instance].current)
    ]
    assert len(matches) == 1, [entry.id for entry in matches]
    return matches[0]


def overall(assessment: Assessment, duty: str, cycle: str | None = None) -> str:
    """Return the verdict of a duty as a whole; of its current cycle if none is named."""
    instance = found(assessment, duty, cycle=cycle).instance
    return str(next(entry.verdict for entry in assessment.instances if entry.id == instance))


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
    """Run the program for JSON, within this process, and read what it prints."""
    done = within(*arguments, "-f", "json")
    assert "Traceback" not in done.stderr
    return json.loads(done.stdout)


def shown(result: Any, duty: str, item: str | None = None) -> Any:
    """Return the one finding of a duty on its act, or on an item, out of printed JSON."""
    matches = [entry for entry in result["findings"] if entry["duty"].endswith(f".{duty}") and entry["item"] == item]
    assert len(matches) == 1, [entry["id"] for entry in matches]
    return matches[0]
