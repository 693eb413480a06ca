"""What was read as people and tools get it: on the screen, as JSON of its schema, as files to be filled in."""

from __future__ import annotations

import io
import json
import os
import tomllib

import docx
import jsonschema
import pytest
from attrs import evolve

from csc_rules.documents.case import Answer, Case
from csc_rules.report.case.json import case_schema, schema_text, to_json
from csc_rules.report.case.terminal import concise, full
from csc_rules.report.case.toml import to_toml
from csc_rules.report.case.words import in_order, unbound
from csc_rules.report.written import suffixes, written
from tests.house.program import ROOT
from tests.report import cases, pages


@pytest.mark.parametrize("suffix", suffixes("read"))
def test_same_inputs_same_bytes(suffix: str) -> None:
    """Each form is a pure function of the case; and one of nothing is written, too."""
    assert written("read", suffix, cases.case()) == written("read", suffix, cases.case())
    assert written("read", suffix, cases.empty())


def test_each_suggestion_is_a_line() -> None:
    """With its answer, provision, first quote and place."""
    line = next(each for each in concise(cases.case()).splitlines() if "publish-plan/day" in each)

    assert line.startswith("found  ")
    assert "“The plan for 2017-2021 was published on 3 May 2017.” report.docx, paragraph 3" in line


def test_which_law_applies_comes_first() -> None:
    """Before any answer: nothing can be missing from a document that no law requires."""
    begins = [line.partition("  ")[0] for line in concise(cases.case()).splitlines()]

    assert begins[0] == "no duty"
    assert max(at for at, each in enumerate(begins) if each in ("no duty", "which law")) < begins.index("found")


def test_the_full_report_fits_80_columns() -> None:
    """Only an address may be longer."""
    assert all(len(line) <= 80 or "://" in line for line in full(cases.case()).splitlines())


@pytest.mark.parametrize("text", [full(cases.case()), concise(cases.case())], ids=["full", "concise"])
def test_it_says_what_it_is_and_what_it_is_not(text: str) -> None:
    """No verdict, silence no proof, contradictions with both quotes, unread pages, and what no law requires."""
    flat = " ".join(text.split())

    assert "None of them is a verdict" in flat
    assert "silence proves nothing" in flat
    assert flat.index("This plan covers 2017–2020.", flat.index("The files name two times"))
    assert "1 page could not be read: 4" in flat
    assert "no duty: it never bound a body of Scotland" in flat


def test_partly_is_never_said_to_enter_an_act() -> None:
    """Only a correction would."""
    assert "only if it is corrected to found" in " ".join(full(cases.case()).split())


def test_json_is_as_its_schema_says() -> None:
    """And the schema that is checked in is that of the code; CSC_UPDATE_EXPECTED=1 writes it anew."""
    path = ROOT / "docs" / "reference" / "case.schema.json"
    if os.environ.get("CSC_UPDATE_EXPECTED") == "1":
        path.write_text(schema_text(), "utf-8")
    jsonschema.Draft202012Validator.check_schema(case_schema())
    jsonschema.Draft202012Validator(case_schema()).validate(json.loads(to_json(cases.case())))

    assert path.read_text("utf-8") == schema_text()


def test_json_has_the_reverse() -> None:
    """Passages that serve no duty, duties that no passage serves, and every page."""
    found = json.loads(to_json(cases.case()))

    assert [each["text"] for each in found["passages_that_serve_no_duty"]] == ["The canteen is open on weekdays."]
    assert found["duties_without_a_passage"] == ["sct-cyp-2014.report-annually"]
    assert [each["read"] for each in found["pages"]] == [True, True, True, False, True]


def test_toml_leaves_every_decision_open() -> None:
    """Nothing is decided in a file that nobody has filled in."""
    found = tomllib.loads(to_toml(cases.case()))

    assert [each["decision"] for each in found["suggestion"]] == [""] * 6


def test_the_page_has_a_picture_of_the_pages_and_the_same_as_a_table() -> None:
    """Named for those who do not see it, without a script."""
    page = pages.parsed(written("read", ".html", cases.case()))
    pictures = [each for each in page.all("svg") if each.attributes.get("role") == "img"]
    captions = [each.text for each in page.all("caption")]

    assert len(pictures) == 2
    assert all("pages" in each.text for each in pictures)
    assert "The same in words: plan.pdf" in captions
    assert not page.all("script")


def test_law_and_guidance_are_apart() -> None:
    """Each in a section of its own."""
    page = pages.parsed(written("read", ".html", cases.case()))
    heads = [each.text for each in page.all("h2")]

    assert heads.index("What the law asks") < heads.index("Guidance, not law")


def test_ids_of_the_page_are_there_once() -> None:
    """So that links lead to one place."""
    ids = pages.parsed(written("read", ".html", cases.case())).ids()

    assert len(set(ids)) == len(ids)


def silent_on(*names: str) -> Case:
    """Return a case in which nothing is said of so many points of one duty, for the same reason."""
    known = cases.suggestions()[-1]
    more = (evolve(known, sought=evolve(known.sought, id=f"{known.id}/{name}", looked_for=name)) for name in names)
    return evolve(cases.case(), suggestions=(*cases.suggestions(), *more))


def test_what_nothing_is_said_of_has_its_reason_once() -> None:
    """On the page: each point is in a list, with the reason below."""
    page = pages.parsed(written("read", ".html", silent_on("one", "other")))
    said = [each.text for each in page.all("p") if "no passage bears on it" in each.text]

    assert said == ["Why: no passage bears on it. What would make it certain: the report itself."]
    assert {"one", "other"} <= {each.text.split()[0] for each in page.all("li") if each.text}


def test_what_nothing_is_said_of_is_one_row_in_word() -> None:
    """With a line for each point."""
    tables = docx.Document(io.BytesIO(written("read", ".docx", silent_on("one", "other")))).tables
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]

    assert [row[1].splitlines() for row in rows if row[0] == Answer.ABSENT.value] == [
        ["\u2013 that this was done: publish an annual report", "\u2013 one", "\u2013 other"]
    ]


def test_headings_of_a_template_are_shown_as_such() -> None:
    """By their number, with the file."""
    assert "1 heading of a template" in " ".join(full(cases.case()).split())


def test_what_the_files_are_about_comes_first() -> None:
    """An officer with a plan is not shown first what the law asks of other documents."""
    made = cases.case()
    stranger = evolve(made.suggestions[0], sought=evolve(made.suggestions[0].sought, id="other.duty/act", duty="other"))
    stranger = evolve(stranger, sought=evolve(stranger.sought, document="minutes", document_title="minutes"))
    ordered = in_order(evolve(made, suggestions=(stranger, *made.suggestions))).suggestions

    law = [each.sought.document_title for each in ordered if each.sought.standing == "law"]
    assert law[0] in {kind for _, kind in made.kinds}
    assert "minutes" in law[1:]
    assert len(ordered) == len(made.suggestions) + 1


def test_an_ended_law_is_no_warning_where_another_asks_for_the_same() -> None:
    """The first edition of some guidance has ended, and the Act binds."""
    case = cases.case()
    ended = evolve(case.regimes[0], ruleset="first-edition", binds=False)

    assert not unbound(evolve(case, regimes=(*case.regimes, ended)))


def test_what_no_law_asks_for_any_more_is_a_warning() -> None:
    """A file that appears to be a document nobody has to make is told at the top of the page."""
    case = cases.case()
    ended = evolve(case.regimes[0], binds=False)

    assert unbound(evolve(case, regimes=(ended, case.regimes[1]))) == (ended,)
