"""Files of evidence: their digest, and which of them have changed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from csc_rules.dates import When
from csc_rules.errors import UsageError
from csc_rules.record.evidence import changed_files, digest_of
from csc_rules.record.model import Act, Evidence, Record


def record(*seen: Evidence) -> Record:
    """Make a record of one act with evidence."""
    return Record(body="B", acts=(Act(path="act[0]", act="lay", on=When.parse("2021"), evidence=seen),))


def test_a_file_that_is_what_it_was_is_not_told(tmp_path: Path) -> None:
    """A file with the digest that was noted, in capitals or not, is in order."""
    (tmp_path / "plan.pdf").write_bytes(b"plan")
    noted = hashlib.sha256(b"plan").hexdigest()
    seen = (Evidence(file="plan.pdf", sha256=noted), Evidence(file="plan.pdf", sha256=noted.upper()))

    assert list(changed_files(record(*seen), str(tmp_path))) == []


def test_a_file_that_changed_is_told(tmp_path: Path) -> None:
    """A file that has another digest by now is told with the path of the evidence."""
    (tmp_path / "plan.pdf").write_bytes(b"another")
    (found,) = changed_files(record(Evidence(page="1"), Evidence(file="plan.pdf", sha256="0" * 64)), str(tmp_path))

    assert (found.path, found.gone) == ("act[0].evidence[1]", False)
    assert (
        found.said
        == "the evidence file plan.pdf has changed since it was entered; see whether act[0].evidence[1] still holds"
    )


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """A file that is not where the record says is told as that."""
    (found,) = changed_files(record(Evidence(file="plan.pdf", sha256="0" * 64)), str(tmp_path))

    assert found.gone
    assert "is not there" in found.said


def test_without_a_digest_there_is_nothing_to_tell(tmp_path: Path) -> None:
    """What has no digest, or one that is none, is not looked for."""
    seen = (Evidence(file="plan.pdf"), Evidence(source="x", sha256="0" * 64), Evidence(file="a", sha256="ab12"))

    assert list(changed_files(record(*seen), str(tmp_path))) == []


@pytest.mark.parametrize("name", ["no\0such", "x" * 5000, "", "."])
def test_what_is_no_file_is_gone(tmp_path: Path, name: str) -> None:
    """A name that no file can have, or that is a folder, is told as gone."""
    (found,) = changed_files(record(Evidence(file=name, sha256="0" * 64)), str(tmp_path))

    assert found.gone


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe is no file of evidence, and nobody waits for one."""
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(UsageError, match=r"US237 .* is no file"):
        digest_of(str(tmp_path / "pipe"))


def test_how_much_has_been_read_is_told(tmp_path: Path) -> None:
    """Of a large file, how many MiB of how many have been read is told as it goes on."""
    with open(tmp_path / "film", "wb") as file:
        file.truncate(10 * 1024**2)
    told: list[tuple[int, int]] = []

    found = digest_of(str(tmp_path / "film"), lambda done, of: told.append((done, of)))

    assert told == [(4, 10), (8, 10), (10, 10)]
    assert found == hashlib.sha256(bytes(10 * 1024**2)).hexdigest()


def test_a_file_of_endless_size_is_refused_at_once(tmp_path: Path) -> None:
    """What says that it has more than any document, such as the memory of the machine, is not read."""
    with open(tmp_path / "kcore", "wb") as file:
        try:
            file.truncate(2**37)
        except OSError:
            pytest.skip("this disk has no files with holes")

    with pytest.raises(UsageError, match=r"US237 .* has more than 64 GiB; expected a document"):
        digest_of(str(tmp_path / "kcore"))
    assert [each.gone for each in changed_files(record(Evidence(file="kcore", sha256="0" * 64)), str(tmp_path))] == [
        True
    ]
