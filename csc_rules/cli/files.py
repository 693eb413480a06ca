"""Writing files whole or not at all, and never over what a run reads."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Sequence

from csc_rules.cli.streams import remark
from csc_rules.cli.waiting import working
from csc_rules.errors import UsageError, one
from csc_rules.record.save import write_all_whole
from csc_rules.report.written import Shown, all_written


def write(path: str, content: bytes) -> None:
    """Write a file: beside it, to the disk, and then into its place; what was there before stays until then.

    Raises UsageError where that cannot be done.
    """
    write_together([(path, content)])


def write_together(made: Sequence[tuple[str, bytes]], *, keep: bool = False) -> None:
    """Write files, all of them or none: none takes its place before all are on the disk.

    *keep*: the version before of each stays beside it. Raises UsageError where that cannot be done.
    """
    try:
        write_all_whole(made, keep=keep)
    except OSError as error:
        more = "what was there is unchanged" if len(made) == 1 else "none of the files was written"
        message = f"{error.filename} could not be written: {error.strerror}; {more}"
        raise UsageError(one("US203", message)) from None


def write_all(kind: str, outputs: Iterable[str], result: object, shown: Shown | None = None) -> None:
    """Write a result to files, each in the format of its suffix, and say so; none is begun before all are made."""
    paths = tuple(outputs)
    made: list[tuple[str, bytes]] = []
    for number, path in enumerate(paths, 1):
        with working(f"making file {number} of {len(paths)}"):
            made += all_written(kind, [path], result, shown)
    _refuse_impossible(paths)
    write_together(made)
    for path, _ in made:
        remark(f"wrote {path}")


def _refuse_impossible(outputs: Iterable[str]) -> None:
    """Refuse outputs in a folder that is not there or cannot be written to, before any is begun."""
    for path in outputs:
        folder = os.path.dirname(os.path.realpath(path))
        reason = "" if os.access(folder, os.W_OK) else "the folder cannot be written to"
        if not os.path.isdir(folder):
            reason = "there is no such folder"
        if reason:
            raise UsageError(one("US203", f"{path} could not be written: {reason}; nothing was written"))


def refuse_overwriting(outputs: Iterable[str], inputs: Iterable[str]) -> None:
    """Refuse outputs that would overwrite an input, or one another, or that are no files."""
    read = {os.path.realpath(path): path for path in inputs}
    written: dict[str, str] = {}
    for path in outputs:
        real = os.path.realpath(path)
        if real in read or any(_same(path, other) for other in read.values()):
            raise UsageError(one("US202", f"{path} is read by this command; expected another file to write to"))
        # Many disks take names that differ in nothing but capitals or the way an accent is written for one.
        folded = unicodedata.normalize("NFC", real).casefold()
        if (other := written.get(folded)) is not None:
            if other == real:
                raise UsageError(one("US202", f"{path} is named twice with -o; expected each file once"))
            message = f"{path} differs from another -o in capitals only, and many disks take the two for one file"
            raise UsageError(one("US202", f"{message}; expected names that differ in more"))
        if os.path.exists(path) and not os.path.isfile(path):
            raise UsageError(one("US202", f"{path} is there and is no file; expected the name of a file to write to"))
        written[folded] = real


def _same(path: str, other: str) -> bool:
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False
