"""Which file is read as what, and what is said of files that cannot be: all of them at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from csc_rules.documents import limits, notices
from csc_rules.documents.formats.kinds import SUFFIXES
from csc_rules.documents.reading import read_text, read_texts
from csc_rules.errors import DocumentError
from tests.documents.reading.hostile import HOSTILE
from tests.documents.reading.made import as_docx, codes
from tests.house.program import ROOT

WATCHED = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1536 * 2**20,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
from csc_rules.documents.reading import read_text
from csc_rules.errors import DocumentError
from tests.documents.reading.hostile import HOSTILE, PARAGRAPH, pages, word
for name, content in (("a.docx", word(PARAGRAPH)), ("a.pdf", pages(b"3 0 R", 1)), ("a.html", b"<html><p>We met.</p>")):
    read_text(name, content)  # What is imported is not what a file does.
made = {case: (name, make()) for case, (name, make, _) in HOSTILE.items()}

def watch(event, arguments):
    writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if writes or event.split(".")[0] in ("socket", "subprocess", "os", "shutil", "ctypes", "urllib"):
        if event not in ("os.listdir", "os.scandir"):
            print(json.dumps(["DID", event, [repr(each) for each in arguments]]), flush=True)

sys.addaudithook(watch)
for case, (name, content) in made.items():
    try:
        text = read_text(name, content)
        found = [None, len(text.notices)]
    except DocumentError as error:
        found = [error.diagnostics[0].code, str(error)]
    print(json.dumps([case, found]), flush=True)
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    """Read every hostile file in a process of its own, with bounds on memory and time, watched for what it does."""
    folder = tmp_path_factory.mktemp("hostile")
    done = subprocess.run(
        [sys.executable, "-c", WATCHED],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=1200,
    )
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line for line in lines if line[0] == "DID"] == []
    assert list(folder.iterdir()) == []
    return dict(lines)


@pytest.mark.skipif(sys.platform == "win32", reason="bounds on a process are those of POSIX")
@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file(case: str, outcomes: dict[str, list[object]]) -> None:
    """A file made to do harm is refused with its code or read, in bounded time and memory, and does nothing."""
    code, _ = outcomes[case]

    assert code == HOSTILE[case][2]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("plan.pdf", as_docx([("p", "We met.")]), "docx"),
        ("plan.docx", b"<!DOCTYPE html><html><p>We met.</p></html>", "html"),
        ("plan.docm", as_docx([("p", "We met.")]), "docx"),
        ("plan", b"We met.", "txt"),
        ("plan.html", b"We met.", "html"),
        ("plan.pdf", b"We met.", "txt"),
    ],
)
def test_the_kind_is_that_of_the_content(name: str, content: bytes, kind: str) -> None:
    """A file is read as what it is, and a suffix that says otherwise is told."""
    text = read_text(name, content)
    wrong = name in ("plan.pdf", "plan.docx")

    assert text.file.kind == kind
    assert codes(text) == [notices.OTHER_KIND] * wrong


def test_a_file_has_its_digest() -> None:
    """The digest is that of the bytes."""
    assert read_text("a.txt", b"We met.").file.sha256 == sha256(b"We met.").hexdigest()


def test_several_files(tmp_path: Path) -> None:
    """Several files are read as one case, in their order."""
    paths = [tmp_path / "b.txt", tmp_path / "a.md"]
    for path in paths:
        path.write_text("We met.")

    assert [text.file.name for text in read_texts(paths)] == [str(path) for path in paths]


def test_all_faults_of_all_files_at_once(tmp_path: Path) -> None:
    """Whatever is wrong with any of the files is told in one go."""
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (tmp_path / "good.txt").write_text("We met.")
    with pytest.raises(DocumentError) as raised:
        read_texts([tmp_path / "missing.pdf", tmp_path / "old.doc", tmp_path / "good.txt", tmp_path])

    assert [each.code for each in raised.value.diagnostics] == ["IN001", "IN451", "IN002"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of this kind")
def test_a_pipe_and_a_device(tmp_path: Path) -> None:
    """A pipe that nobody writes to and a device that never ends are refused at once."""
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(DocumentError) as raised:
        read_texts([tmp_path / "pipe.txt", "/dev/zero"])

    assert [each.code for each in raised.value.diagnostics] == ["IN459", "IN003"]


def test_the_page_of_reading() -> None:
    """The limits, the kinds and the codes of notices are documented as they are."""
    page = (ROOT / "docs" / "reference" / "reading.md").read_text("utf-8")
    counts = (limits.LINES, limits.PARTS, limits.ELEMENTS, limits.PASSAGES, limits.PAGES, limits.PDF_OPERATORS)
    sizes = (limits.FILE_BYTES, limits.TEXT_BYTES, limits.PART_BYTES, limits.UNPACKED_BYTES, limits.PDF_STREAM_BYTES)

    assert all(f"{count:,} " in page for count in counts)
    assert all(f"{size // limits.MIB} MiB" in page for size in sizes)
    assert all(f"`{suffix}`" in page for suffix in SUFFIXES if suffix != ".text")
    assert [line for line in page.splitlines() if line.startswith("| `") and "-" in line.split("`")[1]] == [
        f"| `{code}` | {meaning} |" for code, meaning in notices.MEANINGS.items() if "-" in code
    ]
    assert all(f"| `{code}` | {meaning} |" in page for code, meaning in notices.MEANINGS.items())
