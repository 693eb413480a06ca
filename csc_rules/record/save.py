"""Writing a file such that, whatever happens meanwhile, the old or the new one is there, and whole.

The new content is written beside the file, brought to the disk, and only then takes the name of the file.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from contextlib import suppress

from csc_rules.errors import UsageError, one

LONGEST_NAME = 200
NOT_SAVED = "US234"
CHANGED_MEANWHILE = "US235"


def save(path: str, content: bytes, *, was: bytes | None = None) -> None:
    """Write a record over its file; the version before is kept beside it, ``record.previous.toml`` for ``record.toml``.

    *was* is the content that was read before: where the file holds something else by now, nothing is written.

    Raises UsageError where that is so, or where the file cannot be written; what was there is then unchanged.
    """
    try:
        if was is not None and _content(path) != was:
            message = f"{path} has been changed by somebody else since it was read; nothing was written"
            raise UsageError(one(CHANGED_MEANWHILE, message, hint="run the command again"))
        write_whole(path, content, keep=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(one(NOT_SAVED, f"{path} could not be saved: {reason}; what was there is unchanged")) from None


def save_together(files: Iterable[tuple[str, bytes, bytes | None]]) -> None:
    """Write files over what they were, all of them or none, as ``save`` writes one.

    Each comes with its path, its new content, and the content that was read before; none where it was not there.

    Raises UsageError where one holds something else by now, or cannot be written; what was there is then unchanged.
    """
    made = tuple(files)
    for path, _, was in made:
        if (_content(path) if os.path.exists(path) else None) != was:
            message = f"{path} has been changed by somebody else since it was read; nothing was written"
            raise UsageError(one(CHANGED_MEANWHILE, message, hint="run the command again"))
    try:
        write_all_whole([(path, content) for path, content, _ in made], keep=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"{error.filename} could not be saved: {reason}; what was there is unchanged"
        raise UsageError(one(NOT_SAVED, message)) from None


def write_whole(path: str, content: bytes, *, keep: bool = False) -> None:
    """Write a file whole or not at all, with the permissions that it had; *keep* the version before beside it.

    Where the path is a link, the file that it leads to is written. Raises OSError where that cannot be done.
    """
    write_all_whole([(path, content)], keep=keep)


def write_all_whole(files: Iterable[tuple[str, bytes]], *, keep: bool = False) -> None:
    """Write several files, all of them or none: each takes its name only once all of them are on the disk.

    Raises OSError with the name of the file that cannot be written.
    """
    targets = [(path, os.path.realpath(path), content) for path, content in files]
    at, replaced = "", list[str]()
    try:
        for path, target, content in targets:
            at = path
            _write(_unfinished(target), content, target)
        for path, target, _ in targets:
            at = path
            if keep and os.path.exists(target):
                _keep(target)
        for _, target, _ in targets[:-1]:
            _put_by(target)
        for path, target, _ in targets:
            at = path
            os.replace(_unfinished(target), target)
            replaced.append(target)
    except OSError as error:
        for target in replaced:
            _put_back(target)
        raise OSError(error.errno, error.strerror or type(error).__name__, at) from None
    finally:
        for _, target, _ in targets:
            _discard(_unfinished(target))
            _discard(_by(target))
    for folder in {os.path.dirname(target) for _, target, _ in targets}:
        _to_disk(folder)


def previous(path: str) -> str:
    """Return where the version before is kept, under a name that opens in the same program.

    >>> previous("work/record.toml")
    'work/record.previous.toml'
    """
    stem, suffix = os.path.splitext(path)
    return f"{stem}.previous{suffix}"


def _unfinished(target: str) -> str:
    folder, name = os.path.split(target)
    # A name that is almost as long as names may be would be too long with more behind it.
    if len(os.fsencode(name)) > LONGEST_NAME:
        name = hashlib.sha256(os.fsencode(name)).hexdigest()
    return os.path.join(folder, f"{name}.{os.getpid()}.unfinished")


def _write(path: str, content: bytes, target: str) -> None:
    # Only a file that is new is written: what a run that was killed has left, or a link that somebody has put there
    # to have another file overwritten, is removed first.
    _discard(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    mode = _mode(target)
    with open(os.open(path, flags, 0o666 if mode is None else mode), "wb") as file:
        if mode is not None:
            # Opening leaves out what new files may not have here. Not every disk has permissions to keep.
            with suppress(OSError):
                os.chmod(path, mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _keep(target: str) -> None:
    """Give the version that is there a second name; where the disk has no second names, copy it."""
    kept, unfinished = previous(target), f"{_unfinished(target)}.previous"
    _discard(unfinished)
    try:
        try:
            os.link(target, unfinished)
        except OSError:
            _write(unfinished, _content(target), target)
        os.replace(unfinished, kept)
    except BaseException:
        _discard(unfinished)
        raise


def _by(target: str) -> str:
    return f"{_unfinished(target)}.before"


def _put_by(target: str) -> None:
    """Keep what a file is, until all others that are written with it have taken their names."""
    _discard(_by(target))
    if os.path.exists(target):
        try:
            os.link(target, _by(target))
        except OSError:
            _write(_by(target), _content(target), target)


def _put_back(target: str) -> None:
    """Make a file again what it was before; one that was not there is taken away."""
    with suppress(OSError):
        if os.path.exists(_by(target)):
            os.replace(_by(target), target)
        else:
            os.unlink(target)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _mode(target: str) -> int | None:
    try:
        return stat.S_IMODE(os.stat(target).st_mode)
    except OSError:
        return None


def _to_disk(folder: str) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    with suppress(OSError):
        handle = os.open(folder or os.curdir, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _discard(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)
