"""``record ask``, ``record new`` and ``template`` as a process: pipes, files of answers, a kill in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from csc_rules.record.toml import load
from tests.house.program import ROOT, within

DAY = ("--as-at", "2024-07-01", "--ruleset", "ni-act-2015")
BLANK = '[record]\nbody = "Northern Ireland Executive" # ours\n'
ADOPTED = "act/adopt/strategy/the-executive"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Return a record in which nothing is answered."""
    path = tmp_path / "record.toml"
    path.write_text(BLANK, "utf-8")
    return path


def run(*arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program at the top of the source tree with lines typed into it, within this process."""
    return within(*map(str, arguments), typed=typed)


def piped(*arguments: str | Path, typed: str) -> subprocess.CompletedProcess[str]:
    """Run it as a process of its own, with the lines in a pipe."""
    command = [sys.executable, "-m", "csc_rules", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, input=typed, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, env=environment, check=False
    )


def test_answers_over_a_pipe_are_saved_with_their_evidence(record: Path) -> None:
    """Each line answers the question put, and the comments of the file stay."""
    done = piped("record", "ask", record, *DAY, typed="10 December 2020 | source: https://example.org | page: 2\nq\n")

    assert done.returncode == 0
    assert "1 answer entered" in done.stdout
    assert "# ours" in record.read_text("utf-8")
    assert load(record).acts[0].evidence[0].page == "2"


def test_a_wrong_line_is_named_and_what_was_answered_is_kept(record: Path) -> None:
    """On a pipe nobody can answer again: the line is named, the exit code is 2, the answers before it are saved."""
    done = piped("record", "ask", record, *DAY, typed="2020-12-10\nnonsense\n")

    assert done.returncode == 2
    assert "standard input:2:1" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(load(record).acts) == 1


def test_what_is_not_known_is_put_off_and_asked_again_another_day(record: Path) -> None:
    """With d nothing is entered, another question comes, and the next run asks again."""
    first = run("record", "ask", record, *DAY, typed="d\nd\nq\n")
    again = run("record", "ask", record, *DAY, typed="q\n")

    assert record.read_text("utf-8") == BLANK
    assert first.stdout.count("Question ") == 3
    assert f"[{ADOPTED}]" in again.stdout


def test_back_takes_the_answer_before_away_and_asks_again(record: Path) -> None:
    """With b the file is as it was, and the same question comes once more."""
    done = run("record", "ask", record, *DAY, typed="2020-12-10\nb\nq\n")

    assert done.returncode == 0
    assert record.read_text("utf-8") == BLANK
    assert done.stdout.count(f"[{ADOPTED}]") == 2


def test_it_goes_on_where_it_was_stopped(record: Path) -> None:
    """A second run asks what is still open."""
    run("record", "ask", record, *DAY, typed="2020-12-10\n")
    done = run("record", "ask", record, *DAY, typed="q\n")

    assert f"[{ADOPTED}]" not in done.stdout
    assert "Question 1; " in done.stdout


def test_what_is_needed_beside_an_answer_is_asked_for(record: Path) -> None:
    """Who decided, and when, is asked line by line where it was not given with the answer."""
    record.write_text(Path(ROOT / "examples" / "ni-executive.toml").read_text("utf-8"), "utf-8")
    typed = "s\n" * 6 + "yes\nLegal Services\n2024-06-28\nq\n"
    done = run("record", "ask", record, *DAY, typed=typed)

    assert done.returncode in (0, 2)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("word", ["d", "s", "q"])
def test_who_decided_is_never_taken_from_a_command(record: Path, word: str) -> None:
    """Whoever does not know who decided types d or s there too, and nothing is entered."""
    blank = '[record]\nbody = "Fife Council"\n'
    record.write_text(blank, "utf-8")
    law = ("--as-at", "2017-12-31", "--ruleset", "sct-community-planning-2015")
    done = run("record", "ask", record, *law, typed=f"yes\n{word}\nq\n")

    assert "[judgement/" in done.stdout
    assert done.returncode == 0
    assert record.read_text("utf-8") == blank


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_at_a_terminal_a_wrong_answer_is_explained_and_the_question_not_put_again(record: Path) -> None:
    """What was found and expected stands right above the next line that is typed."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "csc_rules", "record", "ask", str(record), *DAY]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    os.write(ours, b"nonsense\nb\nq\n")
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment
    ) as process:
        shown, told = process.communicate(timeout=120)
    os.close(ours)
    os.close(theirs)

    assert process.returncode == 0
    assert "expected a day" in told.decode()
    assert shown.decode().count("Question ") == 1


def test_the_questions_can_be_listed(record: Path) -> None:
    """--list shows the ids that a file of answers takes, and asks nothing."""
    done = run("record", "ask", record, *DAY, "--list")

    assert done.stdout.startswith(f"{ADOPTED}\n")
    assert record.read_text("utf-8") == BLANK


def test_answers_from_a_file_by_id(record: Path, tmp_path: Path) -> None:
    """A file answers by id, in whatever order it has them; what it gives and nothing asks is said."""
    given = tmp_path / "answers.txt"
    lay = "act/lay/strategy-1/the-executive"
    given.write_text(f"{lay} = 2020-12-11\n{ADOPTED} = 2020-12-10 | page: 4\nact/adop = 2020\n", "utf-8")
    done = run("record", "ask", record, *DAY, "--answers", given)

    assert done.returncode == 0, done.stderr
    assert "2 answers entered" in done.stdout
    assert "not asked: act/adop" in done.stderr
    assert [act.act for act in load(record).acts] == ["adopt", "lay"]


def test_wrong_answers_of_a_file_are_named_and_the_others_entered(record: Path, tmp_path: Path) -> None:
    """All that is wrong in a file is told, each with its line; the rest is saved."""
    given = tmp_path / "answers.txt"
    given.write_text(f"{ADOPTED} = 2020-12-10\nact/make/arrangements/the-executive = perhaps\n", "utf-8")
    done = run("record", "ask", record, *DAY, "--answers", given)

    assert done.returncode == 2
    assert f"{given}:2:1" in done.stderr
    assert len(load(record).acts) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("wait", [0.3, 0.8, 1.3])
def test_a_kill_in_the_middle_leaves_a_whole_record(record: Path, wait: float) -> None:
    """Whenever the process is killed, the file is a record, with all or some of the answers."""
    command = [sys.executable, "-m", "csc_rules", "record", "ask", str(record), *DAY]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, env=environment
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"2020-12-10\n2022-01-01\n2021-01-01\n")
        process.stdin.flush()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)

    assert load(record).body == "Northern Ireland Executive"
    assert not [path for path in record.parent.iterdir() if path.suffix == ".unfinished" and path.stat().st_size < 0]


def test_a_new_record_is_never_written_over_another(tmp_path: Path) -> None:
    """A record that is there may hold answers, and is left alone."""
    path = tmp_path / "new.toml"
    first = run("record", "new", "Northern Ireland Executive", *DAY, "-o", path)
    again = run("record", "new", "Northern Ireland Executive", *DAY, "-o", path)

    assert (first.returncode, again.returncode) == (0, 2)
    assert load(path).body.startswith("Executive Committee")
    assert "may hold answers" in again.stderr


def test_an_unknown_body_is_refused_with_suggestions() -> None:
    """A body nobody knows is an error that names the nearest, and how to declare one."""
    done = run("record", "new", "Fife Counsil", "--as-at", "2024-07-01")

    assert done.returncode == 2
    assert "Fife Council" in done.stderr


def test_a_body_nobody_knows_can_be_declared() -> None:
    """With its kind and jurisdiction, a body is declared in the record that is begun."""
    kind = ("--kind", "district-council", "--jurisdiction", "northern-ireland")
    done = run("record", "new", "Rathlin", *kind, "--document", "community-plan", "--as-at", "2024-07-01")

    assert done.returncode == 0, done.stderr
    assert 'kind = "district-council"' in done.stdout


def test_a_template_in_every_form_in_one_run(tmp_path: Path) -> None:
    """Word, Markdown and the record are written in one run, and said."""
    paths = [tmp_path / name for name in ("plan.docx", "plan.md", "record.toml")]
    outputs = [each for path in paths for each in ("-o", str(path))]
    done = run("template", "strategy", "--for", "Northern Ireland Executive", "--as-at", "2024-07-01", *outputs)

    assert done.returncode == 0, done.stderr
    assert all(path.stat().st_size for path in paths)
    assert done.stderr.count("wrote ") == 3


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    """A period has its first day first."""
    period = ("--period", "2026/2025")
    done = run("template", "strategy", "--for", "Northern Ireland Executive", *period)

    assert done.returncode == 2
    assert "ends before it begins" in done.stderr


def test_an_answer_may_have_the_id_of_a_question_that_another_stands_for(record: Path, tmp_path: Path) -> None:
    """Two questions in the same words are put as one, and a file of answers need not know which of them."""
    answers = tmp_path / "answers.txt"
    answers.write_text(f"{ADOPTED} = 2020-12-10\nact/lay/strategy/the-executive/first = 2020-12-16\n", "utf-8")
    done = run("record", "ask", record, *DAY, "--answers", answers)

    assert "2 answers entered" in done.stdout
    assert done.stderr == ""


def test_what_is_not_owed_yet_is_listed_so(record: Path, tmp_path: Path) -> None:
    """What the law leaves time for says so in place of how much it settles."""
    answers = tmp_path / "answers.txt"
    answers.write_text(f"{ADOPTED} = 2020-12-10\n", "utf-8")
    day = ("--as-at", "2021-01-31", "--ruleset", "ni-act-2015")
    run("record", "ask", record, *day, "--answers", answers)
    done = run("record", "ask", record, *day, "--list")

    assert "settles 0" not in done.stdout
    assert "prepare the first report on the operation of the Act?\n  not owed yet; answers: DAY" in done.stdout


@pytest.mark.parametrize(("content", "code"), [(None, "IN001"), (b"", "IN006"), (b"x" * 6_000_000, "IN004")])
def test_a_file_of_answers_that_cannot_be_read_is_named_as_such(
    record: Path, tmp_path: Path, content: bytes | None, code: str
) -> None:
    """What was expected is a file of answers, and no record."""
    answers = tmp_path / "answers.txt"
    if content is not None:
        answers.write_bytes(content)
    done = run("record", "ask", record, *DAY, "--answers", answers)

    assert done.returncode == 2
    assert code in done.stderr
    assert "expected a file of answers" in done.stderr
    assert "record," not in done.stderr
