"""The day that figures are kept under."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path


def of_the_last_commit(root: Path) -> date:
    """Return the day of the last commit of a source tree."""
    command = ["git", "-C", str(root), "log", "-1", "--format=%cs"]
    return date.fromisoformat(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())
