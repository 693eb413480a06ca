"""New records in the formats without comments: what is to be filled in stands in them, and counts for nothing."""

from __future__ import annotations

import json
import re
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from csc_rules.dates import When
from csc_rules.engine.codes import Verdict
from csc_rules.engine.vocabulary import choices
from csc_rules.errors import RecordError
from csc_rules.extra import needed
from csc_rules.planner.outline import Outline, outline
from csc_rules.record import workbook
from csc_rules.record.change import Append
from csc_rules.record.formats import amended, loads, written
from csc_rules.record.given import Given, unanswered
from csc_rules.record.json import given as given_in_json
from csc_rules.record.model import Act, Document, Record
from csc_rules.record.toml import loads as loads_toml
from csc_rules.record.workbook import cells
from csc_rules.record.workbook import given as given_in_workbook
from csc_rules.record.workbook.asking import put
from csc_rules.record.workbook.rows import value_at
from csc_rules.record.workbook.sheets import sheets
from csc_rules.report.blank_rows import given_rows
from csc_rules.report.blank_toml import blank_record
from csc_rules.selection import assess
from tests.hostile import HOSTILE
from tests.planner.test_outline import BODIES, DAY, filled

xlsxwriter = needed("xlsxwriter", "tests")
WHY = "What is asked, and why"
PLAN = "childrens-services-plan-1"


def of_fife() -> Outline:
    """Return what Fife has to see to on its plan."""
    return outline(Record(body="Fife Council"), DAY, documents=["childrens-services-plan"])


def new(found: Outline, suffix: str = ".xlsx") -> bytes:
    """Write the new record of an outline."""
    empty = loads_toml(blank_record(found).encode(), "new.toml")
    return written(empty, suffix, choices(found.rulesets), given_rows(found))


def rewritten(content: bytes, change: Any) -> bytes:
    """Write a workbook anew with its values, after a function has changed the rows of its sheets."""
    pages = {name: page.to_python() for name, page in _pages(content)}
    change(pages)
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in pages.items():
        page = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for at, value in enumerate(row):
                if isinstance(value, date):
                    page.write_datetime(number, at, value, day)
                elif value != "":
                    page.write(number, at, value)
    book.close()
    return target.getvalue()


def _pages(content: bytes) -> Any:
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return [(name, book.get_sheet_by_name(name)) for name in book.sheet_names]


def put_in(pages: dict[str, Any], sheet: str, row: int, title: str, value: object) -> None:
    """Write a value below a title; rows count from 1."""
    titles = [str(each).rstrip("*") for each in pages[sheet][0]]
    pages[sheet][row][titles.index(title)] = value


# Nothing is answered


@pytest.mark.parametrize("suffix", [".xlsx", ".json"])
@pytest.mark.parametrize(("body", "day"), BODIES, ids=str)
def test_a_new_record_loads_as_one_of_which_nothing_is_known(body: str, day: date, suffix: str) -> None:
    """However much is given in it, it is the same record as the empty one in TOML."""
    found = outline(Record(body=body), day)

    assert given_rows(found)
    assert loads(new(found, suffix), f"new{suffix}") == loads_toml(blank_record(found).encode(), "new.toml")


@pytest.mark.parametrize(("body", "day"), BODIES[:5], ids=str)
def test_a_new_workbook_meets_and_misses_nothing(body: str, day: date) -> None:
    """No finding on it is met, outstanding, late or breached: silence is no answer."""
    record = loads(new(outline(Record(body=body), day)), "new.xlsx")
    found = {finding.verdict for finding in assess(record, day).findings}

    assert not found & {
        each for each in Verdict if each.name in ("MET", "MET_LATE", "BREACHED", "OUTSTANDING", "LATE", "MISSING")
    }


def test_the_workbook_gives_what_the_text_form_gives() -> None:
    """Every document, item, act and question of the TOML form is in the workbook, with whom it has to reach."""
    found = of_fife()
    record = loads_toml(filled(blank_record(found)).encode(), "new.toml")
    given = given_in_workbook(new(found), "new.xlsx")

    assert [(each.key, each.parent, each.why) for each in given] == [
        (each.key, each.parent, each.why) for each in given_rows(found)
    ]
    assert {each.table["item"] for each in given if each.key == "contents"} == {
        content.item for document in record.documents for content in document.contents
    }
    first = next(each.table["with"] for each in given if each.key == "consultation")
    assert first == re.findall(r'^#  "(.*?)",  # ', blank_record(found), re.MULTILINE)[: len(first)]
    assert len(first) > 5
    for key, facts in (("act", record.acts), ("determination", record.determinations), ("activity", record.activities)):
        names = {(getattr(fact, "act", None) or getattr(fact, "slot", None)) for fact in facts}
        assert {each.table.get("act") or each.table.get("slot") for each in given if each.key == key} == names


def test_each_row_says_why_by_what_provision_and_how() -> None:
    """Beside each row stands what is asked, its provision, and an example of each answer."""
    pages = dict(_pages(new(of_fife())))
    rows = [list(map(str, row)) for name in ("Contents", "Acts") for row in pages[name].to_python()[1:]]
    given = [row for row in rows if row[1]]

    assert given[0][1] == (
        "s.8(2): the provision of all children's services\n"
        "criterion.6(a): children's services in its scope; guidance, not law\n"
        "To fill in, for example: Status: present."
    )
    assert all("To fill in, for example: " in row[1] for row in given)


def test_a_workbook_of_a_record_has_no_such_column() -> None:
    """Where nothing is given, there is no column for it, and no hidden sheet."""
    pages = dict(_pages(written(Record(body="B"), ".xlsx")))

    assert "As given" not in pages
    assert all(WHY not in page.to_python()[0] for page in pages.values())


# What is answered counts


def test_filled_in_as_the_examples_have_it_it_is_the_record_of_the_text_form() -> None:
    """With each example put into its cell, the workbook is the record that the TOML form makes with its examples."""
    found = of_fife()
    content = new(found)

    def fill(pages: dict[str, Any]) -> None:
        for sheet in sheets():
            own = [each for each in given_rows(found) if _is_on(each, sheet)]
            for number, entry in enumerate(own, start=1):
                for column in sheet.columns:
                    value = value_at(entry.asked, column.keys)
                    if value is not None:
                        put_in(pages, sheet.title, number, column.title, cells.as_text(value))

    tree: dict[str, Any] = {"record": {"body": "Fife Council"}}
    for entry in given_rows(found):
        table: dict[str, Any] = {}
        for source in (entry.table, entry.asked):
            for key, value in source.items():
                put(table, (key,), value)
        if entry.key == "contents":
            tree["document"][0].setdefault("contents", {})[table["item"]] = table["status"]
        else:
            tree.setdefault(entry.key, []).append(table)
    expected = loads(json.dumps(tree, default=str).encode(), "a.json")

    assert loads(rewritten(content, fill), "a.xlsx") == expected


def _is_on(entry: Given, sheet: Any) -> bool:
    return sheet.title == "Contents" if entry.key == "contents" else sheet.key == entry.key and not sheet.parents


def test_an_answer_about_a_document_makes_it_be_there() -> None:
    """A day for an act brings in the act and the document it is about, and nothing else."""
    content = rewritten(new(of_fife()), lambda pages: put_in(pages, "Acts", 1, "When", "2023-03"))
    record = loads(content, "a.xlsx")

    assert record.acts == (
        Act(act="prepare", document=PLAN, by=("Fife Council", "NHS Fife"), on=When.parse("2023-03")),
    )
    assert record.documents == (Document(id=PLAN, kind="childrens-services-plan"),)
    assert len(list(record.facts())) == 2


def test_an_item_that_is_answered_belongs_to_its_document() -> None:
    """A status brings in the item, in the document that it was given for."""
    content = rewritten(new(of_fife()), lambda pages: put_in(pages, "Contents", 3, "Status", "absent"))
    (document,) = loads(content, "a.xlsx").documents

    assert [(each.item, each.status) for each in document.contents] == [("vision", "absent")]


def test_what_is_changed_and_not_answered_is_told_with_its_cell() -> None:
    """Whoever takes somebody out of a list and forgets the day is told so: nothing is passed over in silence."""
    content = rewritten(
        new(of_fife()), lambda pages: put_in(pages, "Consultation", 1, "With whom", "Principal Reporter")
    )

    with pytest.raises(RecordError) as caught:
        loads(content, "a.xlsx")
    assert [str(each) for each in caught.value.diagnostics] == [
        "a.xlsx:Consultation!G2: IN010 found nothing in “From”; expected it in this row"
    ]


def test_rows_may_be_sorted_and_taken_out() -> None:
    """Rows that are as they were given count for nothing wherever they stand."""

    def turn(pages: dict[str, Any]) -> None:
        pages["Contents"][1:] = pages["Contents"][:3:-1]
        del pages["Acts"][1]

    assert list(loads(rewritten(new(of_fife()), turn), "a.xlsx").facts()) == []


def test_evidence_for_a_row_without_an_answer_is_told() -> None:
    """Evidence belongs to something that is so: a row that is only given is none."""

    def cite(pages: dict[str, Any]) -> None:
        pages["Evidence"] = [["Belongs to", "Page"], ["act 1", "3"]]

    with pytest.raises(RecordError, match="a row that says nothing; expected one that is filled in"):
        loads(rewritten(new(of_fife()), cite), "a.xlsx")


@pytest.mark.parametrize("words", ["", "my own note"])
def test_no_notice_is_taken_of_the_column_that_says_why(words: str) -> None:
    """Whatever is written there, the row is as it was given."""
    content = rewritten(new(of_fife()), lambda pages: put_in(pages, "Acts", 1, WHY, words))

    assert list(loads(content, "a.xlsx").facts()) == []


# What goes on with it


@pytest.mark.parametrize("suffix", [".xlsx", ".json"])
def test_a_command_that_adds_to_it_keeps_what_is_open(suffix: str) -> None:
    """What is not answered yet stays, and what is answered goes out of the rows to be filled in."""
    found, name = of_fife(), f"a{suffix}"
    done = Act(act="publish", document=PLAN, by=("Fife Council", "NHS Fife"), on=When.parse("2023"))
    document = Document(id=PLAN, kind="childrens-services-plan")
    changes = (Append("document", document), Append("act", done))
    content = amended(new(found, suffix), name, *changes, choices=choices(found.rulesets))
    kept = (given_in_workbook if suffix == ".xlsx" else given_in_json)(content, name)

    assert loads(content, name) == Record(body="Fife Council", documents=(document,), acts=(done,))
    assert [each for each in given_rows(found) if each.why not in {other.why for other in kept}] == [
        each
        for each in given_rows(found)
        if each.key == "document" or (each.key == "act" and each.table["act"] == "publish")
    ]


def test_in_json_it_stands_in_a_list_of_its_own() -> None:
    """Each entry says into which list it goes, what is known, an example of each answer, and why."""
    asked = json.loads(new(of_fife(), ".json"))["asked"]

    assert asked[1] == {
        "in": "contents",
        "of": PLAN,
        "given": {"item": "childrens-services"},
        "example": {"status": "present"},
        "why": "s.8(2): the provision of all children's services\n"
        "criterion.6(a): children's services in its scope; guidance, not law",
    }


@pytest.mark.parametrize("asked", ['[1, {}, {"in": "record", "given": {}, "example": {}}]', "[]"])
def test_odd_entries_in_json_are_passed_over(asked: str) -> None:
    """What is only asked is none of the record, whatever somebody has written there."""
    content = f'{{"record": {{"body": "Fife Council"}}, "asked": {asked}}}'.encode()

    assert loads(content, "a.json") == Record(body="Fife Council")
    assert amended(content, "a.json", Append("act", Act(act="lay", on=When.parse("2021"))))
    assert unanswered(given_in_json(content, "a.json"), {"record": {}}) == given_in_json(content, "a.json")


def test_asked_has_to_be_a_list() -> None:
    """Anything else under that key is an unknown key as any other."""
    with pytest.raises(RecordError, match="asked"):
        loads(b'{"record": {"body": "B"}, "asked": 5}', "a.json")


@pytest.mark.parametrize(
    "rows", [[["Nothing", "x"]], [["Acts"]], [["Documents", "w", "Kind", "k"]], [["Acts", "w", "No", 1]]]
)
def test_odd_rows_on_the_hidden_sheet_are_passed_over(rows: list[list[Any]]) -> None:
    """Whatever somebody has done to the copies, the record is read."""

    def spoil(pages: dict[str, Any]) -> None:
        pages["Owners"] = [["Duty", "Owner"], ["a", "b"]]
        for name in ("Documents", "Contents", "Acts", "Consultation", "Arrangements", "Determinations", "Completeness"):
            del pages[name]
        pages["As given"] = rows

    assert len(list(loads(rewritten(new(of_fife()), spoil), "a.xlsx").facts())) == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(name: str) -> None:
    """Whatever is given, it is text in its cells, and read back as it was."""
    text = cells.guarded("".join(c if c.isprintable() else " " for c in HOSTILE[name])).strip('" ')
    entry = Given(key="act", table={"act": "lay", "document": text, "to": [text]}, asked={"on": "2021"}, why=text)
    content = workbook.written(Record(body="B"), given=[entry])

    assert loads(content, "a.xlsx") == Record(body="B")
    assert given_in_workbook(content, "a.xlsx")[0].table == entry.table


@pytest.mark.parametrize("suffix", [".xlsx", ".json"])
def test_a_period_that_was_asked_for_is_no_answer(suffix: str) -> None:
    """Days that the new record was begun with stand in its row as days, and count for nothing there."""
    period = (When.on(date(2017, 4, 1)), When.on(date(2020, 3, 31)))
    found = outline(Record(body="Fife Council"), DAY, documents=["childrens-services-plan"], period=period)

    assert loads(new(found, suffix), f"new{suffix}").documents == ()
