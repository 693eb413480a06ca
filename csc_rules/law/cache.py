"""The cache of parsed units: one JSON file for each rule file, in a folder that only the user can write.

What cannot be read, is not ours, or was made by another version of the program is as good as not there; not being able
to write is no mistake either. A file holds a checksum, then the key it was made under, the units it used, and the unit.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from attrs import frozen

import csc_rules
from csc_rules.law import codec
from csc_rules.law.model import Unit

T = TypeVar("T")
# Raised when the model, the codec or the layout of the file changes in a way that its code does not show.
FORMAT = 3
WINDOWS = os.name == "nt"
LIMIT = 16 * 1_048_576
# More units than are shipped, so that one process decodes each of those once.
DECODED = 256


@frozen
class Entry:
    """A unit as kept: the key of its own text, and name and key of each unit it uses."""

    key: str
    used: tuple[tuple[str, str], ...]
    unit: Unit


def sha256(*parts: str) -> str:
    """Return the digest of some texts, each kept apart from the next.

    >>> sha256("ab", "c") == sha256("a", "bc")
    False
    """
    digest = hashlib.sha256()
    for part in parts:
        held = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(held) + held)
    return digest.hexdigest()


@cache
def tool() -> str:
    """Return what the program is, as far as a parsed unit depends on it: its version, and the state of its code.

    The sizes and times of the modules stand in for their text, so that a change in the source tree is seen at once.
    """
    top = os.path.dirname(csc_rules.__file__)
    parts = [str(FORMAT), str(getattr(csc_rules, "__version__", "")), sys.version]
    for folder in ("", "law", "language", "language/grammar", "language/nodes", "language/wording"):
        parts += _states(os.path.join(top, folder))
    return sha256(*parts)


def _states(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            found = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py")]
    except OSError:
        return []
    return sorted(f"{name}:{state.st_size}:{state.st_mtime_ns}" for name, state in found)


def folder() -> str | None:
    """Return the folder of the cache, or none where the user has no place for one."""
    for variable, below in (("CSC_RULES_CACHE", ""), ("XDG_CACHE_HOME", "csc-rules"), ("LOCALAPPDATA", "csc-rules")):
        if variable == "LOCALAPPDATA" and not WINDOWS:
            continue
        value = os.environ.get(variable, "")
        if os.path.isabs(value):
            return os.path.join(value, below) if below else value
    home = os.path.expanduser("~")
    return os.path.join(home, ".cache", "csc-rules") if os.path.isabs(home) else None


def fetch(path: str, key: str) -> Entry | None:
    """Return what was kept for the rule file at a path under this key, or none."""
    whole = _whole(_name(path))
    if whole is None:
        return None
    try:
        found = _entry(*whole)
    except codec.Unreadable:
        return None
    return found if found is not None and found.key == key else None


def fetch_read(name: str, key: str, read: Callable[[object], T | None]) -> T | None:
    """Return what a function makes of the plain value kept by a name under this key, or none; it is made once."""
    whole = _whole(f"{name}.json")
    if whole is None:
        return None
    checksum, payload = whole
    what = checksum, read
    if what not in _READ:
        match _parsed(payload):
            case [str(kept), value] if (made := read(value)) is not None:
                if len(_READ) >= DECODED:
                    _READ.clear()
                _READ[what] = kept, made
            case _:
                return None
    kept, found = _READ[what]
    return found if kept == key else None


def _whole(file: str) -> tuple[bytes, bytes] | None:
    """Return the checksum and the content of a file of the cache, where it is whole and ours."""
    place = folder()
    if place is None or not _ours(place):
        return None
    raw = _read(os.path.join(place, file))
    checksum, _, payload = raw.partition(b"\n")
    if not payload or hashlib.sha256(payload).hexdigest().encode() != checksum:
        return None
    return checksum, payload


def _parsed(payload: bytes) -> object | None:
    try:
        found: object = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    return found


# What was read in this process, by the checksum of its file and by what read it: the key that it was kept under, and
# what was made of it.
_READ: dict[tuple[bytes, Callable[[object], object]], tuple[str, Any]] = {}
# What was decoded in this process, by the checksum of its file: rulesets use the same registers over and over.
_DECODED: dict[bytes, Entry] = {}


def _entry(checksum: bytes, payload: bytes) -> Entry | None:
    if checksum in _DECODED:
        return _DECODED[checksum]
    match codec.decode(_parsed(payload)):
        case (str(key), tuple(used), Unit() as unit):
            if len(_DECODED) >= DECODED:
                _DECODED.clear()
            found = _DECODED[checksum] = Entry(key, used, unit)
            return found
        case _:
            return None


def forget() -> None:
    """Forget what was decoded in this process, so that it is decoded anew: for whoever measures that."""
    _DECODED.clear()
    _READ.clear()


def keep(path: str, entry: Entry) -> None:
    """Keep a unit for the rule file at a path; do nothing where that cannot be done."""
    _keep(_name(path), codec.encode((entry.key, entry.used, entry.unit)))


def keep_plain(name: str, key: str, value: object) -> None:
    """Keep a plain value by a name; do nothing where that cannot be done."""
    _keep(f"{name}.json", [key, value])


def _keep(file: str, value: object) -> None:
    place = folder()
    if place is None:
        return
    payload = json.dumps(value, separators=(",", ":")).encode()
    checksum = hashlib.sha256(payload).hexdigest().encode()
    try:
        os.makedirs(place, mode=0o700, exist_ok=True)
        if _ours(place):
            _write(os.path.join(place, file), checksum + b"\n" + payload)
    except OSError:
        return


def _name(path: str) -> str:
    return sha256(os.path.abspath(path))[:40] + ".json"


def _write(path: str, content: bytes) -> None:
    """Write a file whole or not at all: readers see the old one or the new one."""
    unfinished = f"{path}.{os.getpid()}.{os.urandom(4).hex()}"
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with open(handle, "wb") as file:
            file.write(content)
        os.replace(unfinished, path)
    except OSError:
        os.unlink(unfinished)
        raise


def _read(path: str) -> bytes:
    """Return the content of a file that is ours, or nothing."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(os.open(path, flags), "rb") as file:
            state = os.fstat(file.fileno())
            return file.read() if stat.S_ISREG(state.st_mode) and state.st_size <= LIMIT and _private(state) else b""
    except OSError:
        return b""


def _ours(place: str) -> bool:
    """Tell whether a folder is one (no link to one), is the user's, and nobody else can write to it."""
    try:
        state = os.lstat(place)
    except OSError:
        return False
    return stat.S_ISDIR(state.st_mode) and _private(state)


def _private(state: os.stat_result) -> bool:
    if WINDOWS:
        return True  # There the folder lies in the user's profile, which others cannot write to.
    return state.st_uid == os.geteuid() and not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
