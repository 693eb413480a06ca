"""Reading the bytes of a file, and refusing what cannot be a record."""

from __future__ import annotations

import os
import socket
import subprocess
from pathlib import Path

import pytest

from csc_rules.errors import RecordError
from csc_rules.record import files
from csc_rules.record.toml import load, loads
from csc_rules.spans import Position


def refusal(path: Path | str) -> str:
    """Give the one thing that is wrong with a file, without the folder of the test."""
    with pytest.raises(RecordError) as caught:
        load(path)
    (diagnostic,) = caught.value.diagnostics
    return str(diagnostic).replace(f"{Path(path).parent}{os.sep}", "")


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is answered with one of a similar name."""
    (tmp_path / "executive.toml").touch()
    found = refusal(tmp_path / "excutive.toml")
    assert found == "excutive.toml: IN001 found no such file; expected a record (did you mean executive.toml?)"


def test_missing_folder(tmp_path: Path) -> None:
    """A folder that is not there is named."""
    found = refusal(tmp_path / "folder" / "a.toml")
    assert found == f"a.toml: IN001 found no such file; expected a record (there is no folder {tmp_path / 'folder'})"


def test_missing_file_without_a_likeness(tmp_path: Path) -> None:
    """Nothing is suggested where nothing is similar."""
    assert refusal(tmp_path / "a.toml") == "a.toml: IN001 found no such file; expected a record"


def test_missing_file_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare name is looked for where one stands."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.toml").touch()
    with pytest.raises(RecordError, match=r"did you mean plan\.toml"):
        load("plam.toml")


def test_folder(tmp_path: Path) -> None:
    """A folder is not a record."""
    assert "IN002 found a folder; expected a file (name one record in it)" in refusal(tmp_path)


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is said to be one."""

    def refuse(*_: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.toml").touch()
    monkeypatch.setattr("builtins.open", refuse)
    found = refusal(tmp_path / "a.toml")
    assert found == "a.toml: IN003 found a file that cannot be read (Permission denied); expected a readable one"


def test_folder_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where opening a folder is answered with a lack of permission, it is still called a folder."""

    def refuse(*_: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert "IN002" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["a\0b.toml", "a" * 5000 + ".toml"])
def test_impossible_names(name: str) -> None:
    """A name that no file can have is an unreadable file."""
    assert "IN003" in refusal(name)


def test_too_large(tmp_path: Path) -> None:
    """Fifty megabytes are refused, and the limit is stated."""
    with open(tmp_path / "a.toml", "wb") as file:
        file.truncate(50_000_000)
    found = refusal(tmp_path / "a.toml")
    assert found.startswith("a.toml: IN004 found a file of more than 5 MiB; expected a record")


def test_too_large_is_not_read_to_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than one byte above the limit is read."""
    monkeypatch.setattr(files, "LARGEST", 10)
    (tmp_path / "a.toml").write_bytes(b"#" * 11)
    with pytest.raises(RecordError, match="IN004"):
        files.read_bytes(tmp_path / "a.toml")


def test_too_many_bytes() -> None:
    """The limit holds for bytes that come from elsewhere too."""
    with pytest.raises(RecordError, match="IN004"):
        loads(b"#" * (files.LARGEST + 1), "a.toml")


def test_just_not_too_large() -> None:
    """The limit itself is allowed."""
    assert files.decode(b"#" * files.LARGEST, "a.toml")


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_empty(content: bytes) -> None:
    """An empty file is told what the least record is."""
    with pytest.raises(RecordError) as caught:
        loads(content, "a.toml")
    assert (
        str(caught.value) == 'a.toml: IN006 found an empty file; expected [record] with body = "…", whose record it is'
    )


def test_only_comments() -> None:
    """A file of comments lacks a body."""
    with pytest.raises(RecordError, match="IN010 found no body"):
        loads(b"# nothing yet\n", "a.toml")


@pytest.mark.parametrize(
    ("content", "offset", "position"),
    [
        (b"\xff", 0, Position(1, 1)),
        (b"a\n\xc3\xa9\xe9b", 4, Position(2, 2)),
        (b"\xef\xbb\xbfa\xe9", 4, Position(1, 2)),
    ],
)
def test_not_utf8(content: bytes, offset: int, position: Position) -> None:
    """A byte that is not UTF-8 is named with its offset, line and column."""
    with pytest.raises(RecordError, match=f"IN005 found the byte 0x.. at offset {offset},") as caught:
        loads(content, "a.toml")
    assert caught.value.diagnostics[0].places[0].position == position


def test_utf16() -> None:
    """The other way in which Windows saves text is named."""
    with pytest.raises(RecordError, match="IN005 found a file saved as UTF-16"):
        loads("[record]".encode("utf-16"), "a.toml")


# What is no file


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    """A named pipe without a writer is at its end at once."""
    path = tmp_path / "pipe"
    os.mkfifo(path)

    with pytest.raises(RecordError, match="IN006"):
        load(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_that_somebody_writes_to_is_read_to_its_end(tmp_path: Path) -> None:
    """A record can come out of another command, however slowly."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    said = f"exec 3>{path}; echo open; sleep 0.3; echo '[record]' >&3; echo 'body = \"B\"' >&3"
    writer = subprocess.Popen(["/bin/sh", "-c", said], stdout=subprocess.PIPE)
    # Opening waits for a reader: this one.
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    assert writer.stdout is not None
    writer.stdout.readline()
    try:
        assert load(path).body == "B"
    finally:
        os.close(handle)
        writer.wait()
        writer.stdout.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other devices")
@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_no_record(name: str) -> None:
    """A device, which would be waited for or never end, is refused before it is opened."""
    with pytest.raises(RecordError) as caught:
        load(name)
    assert str(caught.value.diagnostics[0]) == (
        f"{name}: IN003 found a file that cannot be read (it is a device); expected a readable one"
    )


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Windows has no such sockets")
def test_a_socket_is_no_record(tmp_path: Path) -> None:
    """A socket is told as what it is."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        with pytest.raises(RecordError, match="it is a socket"):
            load(tmp_path / "s")
