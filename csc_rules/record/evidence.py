"""The files that a record names as evidence: what their digest is, and which of them are no longer what they were."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import frozen

from csc_rules.errors import Place, UsageError, one
from csc_rules.record.model import Record

Told: TypeAlias = Callable[[int, int], None]

NO_EVIDENCE = "US237"
LARGEST = 64 * 1024**3
_MIB = 1024**2
_CHUNK = 4 * _MIB
_DIGEST = re.compile(r"[0-9a-fA-F]{64}")


@frozen(kw_only=True)
class Changed:
    """A file of evidence that is not what it was when it was entered: *gone*, or else another by now.

    *path* leads to the evidence in the record, *place* says where that stands.
    """

    path: str
    place: Place
    file: str
    gone: bool

    @property
    def said(self) -> str:
        """Return what is the matter, in words."""
        what = "is not there" if self.gone else "has changed since it was entered"
        return f"the evidence file {self.file} {what}; see whether {self.path} still holds"


def digest_of(path: str, told: Told | None = None) -> str:
    """Return the sha256 of a file; *told* is told how many MiB of how many have been read.

    Raises UsageError where it is no file that can be read, or one that is no evidence by its size.

    >>> digest_of("examples/empty.toml") == digest_of("examples/empty.toml")
    True
    """
    # Opening something else than a file, such as a pipe, could wait for ever.
    if os.path.exists(path) and not os.path.isfile(path):
        raise UsageError(one(NO_EVIDENCE, f"{path} is no file; expected the file that was seen"))
    try:
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            # The system has files that look like 128 TiB, such as its own memory.
            if size > LARGEST:
                what = "a document, a picture or a recording"
                message = f"{path} has more than {LARGEST // _MIB // 1024} GiB; expected {what}"
                raise UsageError(one(NO_EVIDENCE, message))
            digest, done = hashlib.sha256(), 0
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                done += len(chunk)
                if told is not None:
                    told(done // _MIB, max(size, done) // _MIB)
            return digest.hexdigest()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(one(NO_EVIDENCE, f"{path} cannot be read as evidence: {reason}")) from None


def changed_files(record: Record, folder: str, told: Told | None = None) -> Iterator[Changed]:
    """Yield the files of evidence with a sha256 that are gone from *folder*, the record's own, or have changed.

    *told* is told how many MiB of how many of a file have been read.

    >>> from csc_rules.record.model import Act, Evidence
    >>> from csc_rules.dates import When
    >>> seen = Evidence(file="no-such-file.pdf", sha256="0" * 64)
    >>> act = Act(path="act[0]", act="lay", on=When.parse("2021"), evidence=(seen,))
    >>> [each.gone for each in changed_files(Record(body="B", acts=(act,)), ".")]
    [True]
    """
    digests: dict[str, str | None] = {}
    for fact in record.facts():
        for number, seen in enumerate(fact.evidence):
            if seen.file is None or seen.sha256 is None or not _DIGEST.fullmatch(seen.sha256):
                continue
            if seen.file not in digests:
                digests[seen.file] = _at_hand(os.path.join(folder, seen.file), told)
            now = digests[seen.file]
            if now != seen.sha256.lower():
                path = f"{fact.path}.evidence[{number}]"
                yield Changed(path=path, place=record.place(path), file=seen.file, gone=now is None)


def _at_hand(path: str, told: Told | None) -> str | None:
    try:
        return digest_of(path, told)
    except UsageError:
        return None
