"""Saving: whatever happens, the old or the new record is there, and whole."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from csc_rules.errors import UsageError
from csc_rules.record.save import previous, save, save_together, write_all_whole, write_whole
from tests.house.program import ROOT, python

KILLS = 120

# Saves one of two long contents over and over, and says when it begins.
SAVER = """
import sys
from csc_rules.record.save import save
print("ready", flush=True)
contents = [letter.encode() * 300_000 + b"end" for letter in "ab"]
number = 0
while True:
    save(sys.argv[1], contents[number % 2])
    number += 1
"""


def whole(content: bytes) -> bool:
    """Tell whether a content is one of those that are saved, from its first letter to its end."""
    return content in (b"a" * 300_000 + b"end", b"b" * 300_000 + b"end")


def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    """A process that is killed while it saves, a hundred times and more, leaves the old or the new content, whole."""
    path = tmp_path / "record.toml"
    path.write_bytes(b"a" * 300_000 + b"end")
    moments = random.Random(4)  # noqa: S311 - any moments will do, if they are the same each time
    kept = 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-S", "-c", SAVER, str(path)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *(each for each in sys.path if each)])},
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(moments.uniform(0, 0.02))
        process.kill()
        assert process.wait() == -signal.SIGKILL
        process.stdout.close()
        assert whole(path.read_bytes())
        if os.path.exists(previous(str(path))):
            kept += 1
            assert whole(Path(previous(str(path))).read_bytes())
    assert kept
    # What is left of saves that were in the middle.
    assert list(tmp_path.glob("*.unfinished*"))


def test_the_version_before_is_kept(tmp_path: Path) -> None:
    """The version before stands beside the new one, under a name that opens in the same program."""
    path = tmp_path / "record.toml"
    for content in (b"one", b"two", b"three"):
        save(str(path), content)

    assert path.read_bytes() == b"three"
    assert (tmp_path / "record.previous.toml").read_bytes() == b"two"
    assert sorted(os.listdir(tmp_path)) == ["record.previous.toml", "record.toml"]


def test_the_version_before_is_copied_where_a_disk_has_no_second_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without links, the version before is kept all the same."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "record.toml"
    save(str(path), b"one")
    save(str(path), b"two")

    assert (tmp_path / "record.previous.toml").read_bytes() == b"one"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_permissions_stay(tmp_path: Path, mode: int) -> None:
    """Who may read a record may read it afterwards, and nobody else."""
    path = tmp_path / "record.toml"
    path.write_bytes(b"one")
    path.chmod(mode)
    save(str(path), b"two")

    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_link_in_the_place_of_the_new_content_is_not_followed(tmp_path: Path) -> None:
    """A link that somebody has put where the new content is written leads to no other file."""
    path, other = tmp_path / "record.toml", tmp_path / "other"
    other.write_bytes(b"not yours")
    (tmp_path / f"record.toml.{os.getpid()}.unfinished").symlink_to(other)
    (tmp_path / f"record.toml.{os.getpid()}.unfinished.previous").symlink_to(other)
    save(str(path), b"one")
    save(str(path), b"two")

    assert other.read_bytes() == b"not yours"
    assert path.read_bytes() == b"two"
    assert not path.is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_record_that_is_a_link_stays_one(tmp_path: Path) -> None:
    """Where the record itself is a link, the file it leads to is saved."""
    path, real = tmp_path / "record.toml", tmp_path / "real.toml"
    real.write_bytes(b"one")
    path.symlink_to(real)
    save(str(path), b"two")

    assert path.is_symlink()
    assert real.read_bytes() == b"two"
    assert (tmp_path / "real.previous.toml").read_bytes() == b"one"


def test_what_somebody_else_has_changed_is_not_overwritten(tmp_path: Path) -> None:
    """A record that was changed since it was read is left as it is."""
    path = tmp_path / "record.toml"
    path.write_bytes(b"theirs")

    with pytest.raises(UsageError, match=r"US235 .* has been changed by somebody else"):
        save(str(path), b"ours", was=b"before")
    assert path.read_bytes() == b"theirs"


def test_a_disk_that_is_full_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new content cannot be written, the old one stays, and nothing is left beside it."""
    path = tmp_path / "record.toml"
    path.write_bytes(b"one")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match=r"US234 .* could not be saved: No space left on device; .* unchanged"):
        save(str(path), b"two")

    assert os.listdir(tmp_path) == ["record.toml"]
    assert path.read_bytes() == b"one"


def test_without_a_folder_nothing_is_saved(tmp_path: Path) -> None:
    """A folder that is not there is told, and not made."""
    with pytest.raises(UsageError, match=r"US234"):
        save(str(tmp_path / "no" / "record.toml"), b"one")


def test_writing_whole_keeps_nothing(tmp_path: Path) -> None:
    """A result that is written again leaves no version before."""
    path = tmp_path / "report.json"
    write_whole(str(path), b"one")
    write_whole(str(path), b"two")

    assert os.listdir(tmp_path) == ["report.json"]


# Answers a record in one child after the other, each killed after a while; says after each what the file then is.
ASKER = """
import os, random, signal, sys, time
from csc_rules.cli import main
from csc_rules.record.formats import loads
path, answers, before = sys.argv[1], sys.argv[2], open(sys.argv[1], "rb").read()
arguments = ["record", "ask", path, "--answers", answers, "--as-at", "2017-12-31", "--ruleset", "sct-cyp-2014"]
moments, longest = random.Random(4), None
for number in range(int(sys.argv[3]) + 1):
    open(path, "wb").write(before)
    start, child = time.monotonic(), os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os._exit(main(arguments))
    if longest is not None:
        time.sleep(moments.uniform(0.2 * longest, longest))
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    # The first goes on to its end, and tells how long that takes.
    longest = longest or time.monotonic() - start
    record = loads(open(path, "rb").read(), path)  # Whole, or this raises.
    print(len(record.acts), len(record.consultations))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no forks")
def test_killed_while_it_asks_the_record_has_some_of_the_answers_whole(tmp_path: Path) -> None:
    """Whoever pulls the plug in the middle of answering has a record with the answers up to then, and no half one."""
    path, answers = tmp_path / "fife.toml", ROOT / "examples" / "answers" / "fife.txt"
    path.write_text('[record]\nbody = "Fife Council"\njointly_with = ["NHS Fife"]\n')
    done = python(["-c", ASKER, str(path), str(answers), "6"], cwd=tmp_path, path=[ROOT])
    found = [tuple(map(int, line.split())) for line in done.stdout.splitlines()]

    assert found[0] == (1, 1), done.stderr
    assert len(found) == 7
    assert set(found) <= {(0, 0), (1, 0), (1, 1)}


# Several at once

# Writes two files where no file may have more than a thousand bytes: a disk that fills up at the second.
FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
from csc_rules.record.save import write_all_whole
try:
    write_all_whole([(sys.argv[1], b"new"), (sys.argv[2], bytes(2000)), (sys.argv[3], b"new")], keep=True)
except OSError as error:
    print(error.strerror, "|", error.filename)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits")
def test_of_several_files_all_or_none_are_written(tmp_path: Path) -> None:
    """A disk that is full in the middle leaves what was there, and nothing that was not."""
    names = ["first.toml", "second.toml", "third.toml"]
    (tmp_path / "first.toml").write_bytes(b"old")
    done = python(["-c", FULL, *(str(tmp_path / name) for name in names)], cwd=tmp_path, path=[ROOT])

    assert done.stdout == f"File too large | {tmp_path / 'second.toml'}\n"
    assert os.listdir(tmp_path) == ["first.toml"]
    assert (tmp_path / "first.toml").read_bytes() == b"old"


@pytest.mark.parametrize("there", [True, False])
def test_where_the_second_file_cannot_be_named_the_first_is_what_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    """A log that somebody has open leaves the record as it was: both are written, or neither."""
    one, two, replace = tmp_path / "a.toml", tmp_path / "b.toml", os.replace
    if there:
        one.write_bytes(b"old")

    def refused(source: str, target: str) -> None:
        if target == os.path.realpath(two):
            raise PermissionError(13, "Permission denied", source)
        replace(source, target)

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(UsageError, match=r"US234 .*b.toml could not be saved: Permission denied; .* unchanged"):
        save_together([(str(one), b"new", b"old" if there else None), (str(two), b"new", None)])

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == (
        {"a.toml": b"old", "a.previous.toml": b"old"} if there else {}
    )


def test_several_files_take_their_names_together(tmp_path: Path) -> None:
    """Where nothing stands in the way, all of them are there, and the versions before are kept where that is asked."""
    (tmp_path / "a.toml").write_bytes(b"old")
    write_all_whole([(str(tmp_path / "a.toml"), b"a"), (str(tmp_path / "b.toml"), b"b")], keep=True)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.toml": b"a",
        "b.toml": b"b",
        "a.previous.toml": b"old",
    }


@pytest.mark.skipif(os.name == "nt", reason="Windows counts letters of whole paths")
def test_the_longest_names_can_be_written(tmp_path: Path) -> None:
    """A name of 255 bytes has no room for more behind it, and is written all the same."""
    name = "é" * 125 + ".toml"
    save(str(tmp_path / name), b"one")

    assert (tmp_path / name).read_bytes() == b"one"
