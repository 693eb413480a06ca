"""Run the program as a user would, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
_MAIN = "import sys; sys.argv[0] = 'csc-rules'; from csc_rules.cli import main; sys.exit(main())"


def csc_rules(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command of the program, in the source tree where no other folder is named."""
    return python(["-c", _MAIN, *arguments], cwd=cwd, path=[ROOT])


def python(
    arguments: Sequence[str],
    *,
    cwd: Path,
    path: Sequence[Path] = (),
    more: Mapping[str, str] | None = None,
    given: str | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with a search path, an input, and nothing of the terminal it was started from."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "FORCE_COLOR", "COLUMNS")}
    environment = kept | {"NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"} | dict(more or {})
    if path:
        environment["PYTHONPATH"] = os.pathsep.join(str(each) for each in path)
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
