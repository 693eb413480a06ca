"""Write the page of a check in each of its states, for a browser to look at.

python tests/browser/states.py FOLDER
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks import generated  # noqa: E402 - run as a script, from wherever it lies
from csc_rules.engine.assessment import Assessment  # noqa: E402
from csc_rules.record.toml import load  # noqa: E402
from csc_rules.report.written import Shown, written  # noqa: E402
from csc_rules.selection import assess  # noqa: E402
from tests.report import awkward, test_html  # noqa: E402

ALL = Shown(met=True, not_applying=True)


def example(name: str, day: date) -> Callable[[], Assessment]:
    """Check an example."""
    return lambda: assess(load(ROOT / "examples" / f"{name}.toml"), day)


STATES: dict[str, tuple[Callable[[], Assessment], Shown]] = {
    "findings-executive": (example("ni-executive", date(2022, 6, 11)), Shown()),
    "findings-fife": (example("fife", date(2026, 11, 26)), Shown()),
    "findings-belfast": (example("belfast-community-plan", date(2026, 11, 26)), Shown()),
    "findings-gwent": (example("gwent-well-being-plan", date(2026, 11, 26)), Shown()),
    "everything": (example("ni-executive", date(2022, 6, 11)), ALL),
    "hypothetical": (test_html.hypothetical, Shown()),
    "empty": (test_html.no_finding, Shown()),
    "not-a-bearer": (awkward.empty, Shown()),
    "only-met": (lambda: test_html.checked(test_html.MET), Shown()),
    "only-met-shown": (lambda: test_html.checked(test_html.MET), ALL),
    "nothing-applies": (test_html.nothing_applies, Shown()),
    "500-findings": (lambda: generated.assessment(500), Shown()),
    "hostile": (awkward.hostile, ALL),
}


def main(folder: Path) -> None:
    """Write every state."""
    for name, (assessment, shown) in STATES.items():
        (folder / f"{name}.html").write_bytes(written("assessment", ".html", assessment(), shown))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
