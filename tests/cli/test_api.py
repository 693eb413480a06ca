"""The public API: three lines to a result, light to import, every name there."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

import csc_rules
from csc_rules.cli.streams import escaped, fitting
from tests.house.program import ROOT, python


def test_three_lines() -> None:
    """Load a ruleset, load a record, check."""
    law = csc_rules.load_ruleset("ni-act-2015")
    record = csc_rules.load_record(ROOT / "examples" / "ni-executive.toml")
    assessment = csc_rules.check([law], record, date(2016, 12, 10))

    assert csc_rules.Verdict.BREACHED in {finding.verdict for finding in assessment.findings}


@pytest.mark.parametrize("name", csc_rules.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Every name offered can be had."""
    assert getattr(csc_rules, name) is not None


def test_the_names_are_sorted_and_few() -> None:
    """The list of public names is short and sorted, capitals first."""
    assert list(csc_rules.__all__) == sorted(csc_rules.__all__)
    assert len(csc_rules.__all__) < 60


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that is not offered is missing as with any module."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = csc_rules.nothing  # type: ignore[attr-defined]


def test_importing_loads_next_to_nothing() -> None:
    """Importing the package loads no other module of it but the version."""
    code = "import sys, csc_rules; print(*sorted(name for name in sys.modules if name.startswith('csc_rules')))"

    assert python(["-c", code], cwd=ROOT, path=[ROOT]).stdout.split() == ["csc_rules", "csc_rules.version"]


def test_every_error_has_one_root() -> None:
    """Every error can be caught by one name."""
    errors = (
        csc_rules.DocumentError,
        csc_rules.NotFoundError,
        csc_rules.RecordError,
        csc_rules.RuleError,
        csc_rules.UsageError,
    )

    assert all(issubclass(error, csc_rules.CscRulesError) for error in errors)


def test_nothing_is_printed() -> None:
    """The library prints nothing."""
    code = (
        "import csc_rules, datetime\n"
        "law = csc_rules.load_ruleset('ni-act-2015')\n"
        "record = csc_rules.load_record('examples/ni-executive.toml')\n"
        "csc_rules.to_json(csc_rules.check([law], record, datetime.date(2020, 1, 1)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)

    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.parametrize(
    ("encoding", "shown"), [("utf-8", "“é” – …"), ("cp1252", "“é” – …"), ("latin-1", '"é" - ...'), (None, '"?" - ...')]
)
def test_what_a_stream_cannot_show_is_replaced(encoding: str | None, shown: str) -> None:
    """A character that a stream lacks is replaced by the nearest it has."""
    assert fitting("“é” – …", encoding) == shown


def test_json_is_escaped_where_it_must_be() -> None:
    """What a stream cannot show is escaped in JSON, pairs of units included."""
    assert escaped('"é😀"', "ascii") == '"\\u00e9\\ud83d\\ude00"'
    assert escaped('"é"', "utf-8") == '"é"'
