"""Answers: what is taken for one, what is refused and how that is said, and what they enter in the record."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.errors import UsageError
from csc_rules.planner.answers import changes, missing, read, with_detail
from csc_rules.planner.asked import OpenQuestion
from csc_rules.planner.given import answers_in
from csc_rules.planner.questions import questions
from csc_rules.planner.what_if import fitted, with_answer
from csc_rules.record.change import Append, Put
from csc_rules.selection import assess
from tests.hostile import HOSTILE
from tests.planner.test_questions import DAY, of_executive, of_nothing, one


def act() -> OpenQuestion:
    """Return the question when the strategy was adopted."""
    return questions(of_nothing("Northern Ireland Executive", "ni-act-2015"))[0]


def of_kind(kind: str) -> OpenQuestion:
    """Return the first question of a kind on the Executive's record."""
    return one(of_executive(), lambda entry: entry.kind == kind)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2020-12-10", "2020-12-10"),
        ("10 December 2020", "2020-12-10"),
        ("2020-12", "2020-12"),
        (" 2020 ", "2020"),
        ("1 Dec 2020", "2020-12-01"),
        ("December 2020", "2020-12"),
    ],
)
def test_days_as_people_write_them(written: str, day: str) -> None:
    """A day, a month or a year is taken, and nothing is guessed."""
    assert read(act(), written, DAY).said["answer"] == day


@pytest.mark.parametrize("written", ["tomorrow", "10/12/2020", "2020-13-01", "31 June 2020", "", "yes"])
def test_what_is_no_day_is_refused(written: str) -> None:
    """What is no day is refused, with what would be."""
    with pytest.raises(UsageError, match=r"expected a day \(2021-01-31 or 31 January 2021\)"):
        read(act(), written, DAY)


def test_a_day_to_come_is_refused() -> None:
    """Nothing can have been done after the day that is looked at."""
    with pytest.raises(UsageError, match="2024-08-01”, which is after 2024-07-01"):
        read(act(), "2024-08-01", DAY)


def test_what_cannot_be_done_yet_has_an_answer_too() -> None:
    """Where “no” is none of the answers, whoever types it is told what is."""
    asked = of_executive()
    later = one(asked, lambda entry: entry.kind == "act" and all(option.answer != "no" for option in entry.options))

    with pytest.raises(UsageError) as caught:
        read(later, "no", DAY)

    assert "has not been done yet" in (caught.value.diagnostics[0].hint or "")


def test_an_act_enters_its_document_and_its_evidence() -> None:
    """A day enters a document, the act on it, and where it was seen."""
    document, done = changes(read(act(), "2020-12-10 | file: minutes.pdf | page: 3 | quote: adopted", DAY))

    assert document == Append("document", {"id": "strategy-1", "kind": "strategy"})
    assert isinstance(done, Append)
    assert done.table == {
        "act": "adopt",
        "document": "strategy-1",
        "on": date(2020, 12, 10),
        "evidence": [{"file": "minutes.pdf", "page": "3", "quote": "adopted"}],
    }


def test_a_detail_of_another_name_is_refused_with_the_nearest() -> None:
    """What stands behind a bar has a name that is known."""
    with pytest.raises(UsageError, match="did you mean “page: …”"):
        read(act(), "2020-12-10 | pag: 3", DAY)


def test_an_item_keeps_its_evidence() -> None:
    """Evidence of a required item stands with the item."""
    asked = of_kind("content")
    put, seen = changes(read(asked, "present | page: 12", DAY))

    assert put == Put("document[2].contents.outcomes", "present")
    assert seen == Append("document[2].contents.outcomes.evidence", {"page": "12"})


def test_a_judgement_needs_to_know_who_decided() -> None:
    """Who decided, and on which day, is asked for where it was not given; a whole day is needed."""
    asked = of_kind("judgement")
    answer = read(asked, "yes | by: Legal Services", DAY)
    (needed,) = missing(asked, answer)

    assert needed.name == "on"
    with pytest.raises(UsageError, match="expected a whole day"):
        with_detail(answer, needed, "2024-06", DAY)
    assert missing(asked, with_detail(answer, needed, "2024-06-28", DAY)) == ()


def test_a_judgement_on_one_document_is_tied_to_it() -> None:
    """A decision on what counts as one report is not one on the next."""
    assessment = of_executive()
    asked = one(assessment, lambda entry: entry.id == "judgement/ni-act-2015.prepared/strategy-2020/report-2024")
    answer = fitted(assessment, asked, read(asked, "circulation | by: Legal Services | on: 2024-06-28", DAY))

    assert with_answer(assessment, answer).determinations[-1].about == "report-2024"


@pytest.mark.parametrize("written", ["1, 2", "1 2", "children-and-young-persons; parents-and-guardians", "all"])
def test_names_by_number_or_as_they_are_written(written: str) -> None:
    """Those of a list are named by their numbers, by their names, or all together."""
    found = read(of_kind("reached"), written, DAY)

    assert found.said["names"] == ("children-and-young-persons", "parents-and-guardians")


@pytest.mark.parametrize("written", ["3", "parents-and-gardians", ";"])
def test_who_is_not_on_the_list_is_refused(written: str) -> None:
    """A name or number that is not on the list is refused."""
    with pytest.raises(UsageError, match="expected"):
        read(of_kind("reached"), written, DAY)


def test_a_word_that_is_no_answer_is_refused_with_those_that_are() -> None:
    """Where there are but a few answers, they are named."""
    with pytest.raises(UsageError, match=r"expected “present”, “absent” or “partial”.*did you mean “present”"):
        read(of_kind("content"), "pressent", DAY)


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_is_refused_or_kept_as_text(name: str) -> None:
    """Whatever stands behind a bar is text in the record, or is refused; nothing else comes of it."""
    text = HOSTILE[name].replace("|", "/").replace("\n", " ").replace("\r", " ")
    assessment = of_nothing("Northern Ireland Executive", "ni-act-2015")
    try:
        record = with_answer(assessment, read(act(), f"2020-12-10 | quote: {text}", DAY))
    except UsageError:
        return
    assert record.acts[0].evidence[0].quote == text.strip()


def test_answers_of_a_file_by_their_ids() -> None:
    """Lines and TOML give the same answers; a table has what else belongs to one."""
    lines = answers_in("# ours\n\na/b = 2020-12-10\nc = yes | by: A\n", "answers.txt")
    toml = answers_in('"a/b" = 2020-12-10\n[c]\nanswer = true\nby = "A"\non = 2024-01-01\n', "answers.toml")

    assert [lines["a/b"].text, lines["c"].text] == ["2020-12-10", "yes | by: A"]
    assert [toml["a/b"].text, toml["c"].text] == ["2020-12-10", "yes"]
    assert toml["c"].details == {"by": "A", "on": "2024-01-01"}


def test_every_wrong_line_of_a_file_is_named() -> None:
    """All lines that are no answers are told at once, each with its number."""
    with pytest.raises(UsageError) as caught:
        answers_in("a = 1\nnothing\na = 2\n= 3\n", "answers.txt")

    assert [str(entry.places[0]) for entry in caught.value.diagnostics] == [
        "answers.txt:2:1",
        "answers.txt:3:1",
        "answers.txt:4:1",
    ]


def test_a_record_with_an_answer_is_checked_as_any_other() -> None:
    """The answer is entered, and the finding that asked for it is settled."""
    assessment = of_nothing("Northern Ireland Executive", "ni-act-2015")
    record = with_answer(assessment, read(act(), "2020-12-10", DAY))
    acts = [each for each in assess(record, DAY, ("ni-act-2015",)).findings if each.aspect == "act"]

    assert {each.duty: each.verdict for each in acts}["ni-act-2015.adopt-strategy"] == "met"
