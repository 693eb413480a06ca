"""The cache: what is kept comes back; what is corrupt, foreign or open to others does not."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from csc_rules.law import cache, codec
from csc_rules.law.cache import Entry
from csc_rules.law.model import Unit

ENTRY = Entry("a key", (("acts", "its key"),), Unit(name="acts", title="Acts", digest="0"))
posix = pytest.mark.skipif(os.name == "nt", reason="rights of files are those of POSIX")


def the_file(cache_folder: Path) -> Path:
    """Return the one file of the cache."""
    (path,) = cache_folder.iterdir()
    return path


def test_what_is_kept_comes_back() -> None:
    """The entry of a path is found under its key."""
    cache.keep("acts.rules", ENTRY)

    assert cache.fetch("acts.rules", "a key") == ENTRY


def test_another_key_finds_nothing() -> None:
    """A text that has changed since is another one."""
    cache.keep("acts.rules", ENTRY)

    assert cache.fetch("acts.rules", "another key") is None


def test_a_file_has_one_place(cache_folder: Path) -> None:
    """Keeping a file again replaces what was kept, and leaves nothing unfinished behind."""
    cache.keep("acts.rules", ENTRY)
    cache.keep("acts.rules", Entry("newer", (), ENTRY.unit))

    the_file(cache_folder)
    assert cache.fetch("acts.rules", "newer") is not None


def test_an_empty_cache_finds_nothing() -> None:
    """No folder is no mistake."""
    assert cache.fetch("acts.rules", "a key") is None


@posix
def test_the_folder_is_for_the_user_alone(cache_folder: Path) -> None:
    """Nobody else can read or write it."""
    cache.keep("acts.rules", ENTRY)

    assert stat.S_IMODE(cache_folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(the_file(cache_folder).stat().st_mode) == 0o600


@posix
@pytest.mark.parametrize("mode", [0o770, 0o702])
def test_a_folder_that_others_can_write_to_is_not_used(cache_folder: Path, mode: int) -> None:
    """What others could have put there is not law."""
    cache.keep("acts.rules", ENTRY)
    cache_folder.chmod(mode)

    assert cache.fetch("acts.rules", "a key") is None


@posix
def test_nothing_is_written_where_others_can_write(cache_folder: Path) -> None:
    """Such a folder is left alone."""
    cache_folder.mkdir()
    cache_folder.chmod(0o777)
    cache.keep("acts.rules", ENTRY)

    assert list(cache_folder.iterdir()) == []


@posix
def test_a_file_that_others_can_write_is_not_used(cache_folder: Path) -> None:
    """The same holds for a single file."""
    cache.keep("acts.rules", ENTRY)
    the_file(cache_folder).chmod(0o620)

    assert cache.fetch("acts.rules", "a key") is None


@posix
def test_a_file_of_someone_else_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the program trusts what they wrote themselves."""
    cache.keep("acts.rules", ENTRY)
    someone_else = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: someone_else)

    assert cache.fetch("acts.rules", "a key") is None


@posix
def test_a_link_in_place_of_the_folder_is_not_used(cache_folder: Path, tmp_path: Path) -> None:
    """A link could lead anywhere."""
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    cache_folder.symlink_to(tmp_path / "elsewhere")
    cache.keep("acts.rules", ENTRY)

    assert list((tmp_path / "elsewhere").iterdir()) == []


@posix
def test_a_link_in_place_of_the_file_is_not_used(cache_folder: Path, tmp_path: Path) -> None:
    """The same holds for a single file."""
    cache.keep("acts.rules", ENTRY)
    path = the_file(cache_folder)
    path.rename(tmp_path / "elsewhere.json")
    path.symlink_to(tmp_path / "elsewhere.json")

    assert cache.fetch("acts.rules", "a key") is None


def test_a_folder_in_place_of_the_file_is_not_used(cache_folder: Path) -> None:
    """It cannot be read, nor can the entry be kept, and neither is a mistake."""
    cache.keep("acts.rules", ENTRY)
    path = the_file(cache_folder)
    path.unlink()
    path.mkdir()
    (path / "in the way").touch()
    cache.keep("acts.rules", ENTRY)

    assert cache.fetch("acts.rules", "a key") is None
    the_file(cache_folder)


def test_a_file_in_place_of_the_folder_is_not_used(cache_folder: Path) -> None:
    """Not being able to write is harmless."""
    cache_folder.touch()
    cache.keep("acts.rules", ENTRY)

    assert cache.fetch("acts.rules", "a key") is None


def test_a_changed_byte_is_a_miss(cache_folder: Path) -> None:
    """The checksum tells."""
    cache.keep("acts.rules", ENTRY)
    path = the_file(cache_folder)
    path.write_bytes(path.read_bytes().replace(b"Acts", b"Axts"))

    assert cache.fetch("acts.rules", "a key") is None


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"not json",
        b"\xff",
        b"[" * 100_000,
        b"[-9]",
        b'"a"',
        json.dumps(codec.encode(("a key", (), "no unit"))).encode(),
    ],
    ids=["empty", "no json", "no text", "deep", "no value", "plain", "no entry"],
)
def test_a_file_that_holds_something_else_is_a_miss(cache_folder: Path, payload: bytes) -> None:
    """Even with a checksum that fits."""
    cache.keep("acts.rules", ENTRY)
    the_file(cache_folder).write_bytes(hashlib.sha256(payload).hexdigest().encode() + b"\n" + payload)

    assert cache.fetch("acts.rules", "a key") is None


def test_a_file_too_large_is_a_miss(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule file comes to so much."""
    cache.keep("acts.rules", ENTRY)
    monkeypatch.setattr(cache, "LIMIT", 10)

    assert cache.fetch("acts.rules", "a key") is None


def test_the_folder_of_the_desktop_standard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a variable of our own, XDG_CACHE_HOME says where caches are."""
    monkeypatch.delenv("CSC_RULES_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert cache.folder() == str(tmp_path / "csc-rules")


def test_the_folder_in_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A relative XDG_CACHE_HOME is to be ignored, says its standard."""
    monkeypatch.delenv("CSC_RULES_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert cache.folder() == str(tmp_path / ".cache" / "csc-rules")


def test_the_folder_on_windows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """There programs keep their files in LOCALAPPDATA, which others cannot write to."""
    monkeypatch.delenv("CSC_RULES_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(cache, "WINDOWS", True)
    cache.keep("acts.rules", ENTRY)
    (tmp_path / "csc-rules").chmod(0o777)

    assert cache.fetch("acts.rules", "a key") == ENTRY


def test_no_home_means_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept, and nothing found."""
    monkeypatch.delenv("CSC_RULES_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    cache.keep("acts.rules", ENTRY)

    assert cache.fetch("acts.rules", "a key") is None


def test_a_folder_of_code_that_is_not_there_has_no_state(tmp_path: Path) -> None:
    """The state of the code is that of the folders there are."""
    assert cache._states(str(tmp_path / "nowhere")) == []


LOADED = """
import sys
from csc_rules.law.loader import load_ruleset
load_ruleset("ni-act-2015")
print([name for name in ("pyparsing", "csc_rules.language.grammar", "csc_rules.language.nodes") if name in sys.modules])
"""


def test_with_the_cache_filled_neither_parser_nor_syntax_is_imported() -> None:
    """Reading the cache takes a fraction of the time it takes to import the parser."""
    run = [sys.executable, "-c", LOADED]
    cold = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    warm = subprocess.run(run, check=True, capture_output=True, text=True).stdout

    assert "pyparsing" in cold
    assert warm == "[]\n"
