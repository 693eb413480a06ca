"""Run the program as a user would: in a process of its own, or within this one where starting it shows nothing new."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from csc_rules.cli import main

ROOT = Path(__file__).parents[2]
_MAIN = "import sys; sys.argv[0] = 'csc-rules'; from csc_rules.cli import main; sys.exit(main())"


def csc_rules(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command of the program, in the source tree where no other folder is named."""
    return python(["-c", _MAIN, *arguments], cwd=cwd, path=[ROOT])


def within(*arguments: str, cwd: Path = ROOT, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command of the program within this process, where most of the time would go into starting another one."""
    said, complained = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(said), redirect_stderr(complained):
        patch.chdir(cwd)
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8"))
        patch.setenv("NO_COLOR", "1")
        for name in ("FORCE_COLOR", "COLUMNS"):
            patch.delenv(name, raising=False)
        code = main(arguments)
    return subprocess.CompletedProcess(arguments, code, _text(said), _text(complained))


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


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
