"""Records to be filled in and blank plans: what is in them, for bodies of every kind."""

from __future__ import annotations

import re
from datetime import date

import pytest
from attrs import evolve

from csc_rules.dates import When
from csc_rules.errors import NotFoundError
from csc_rules.planner.outline import outline
from csc_rules.planner.template import Template, template
from csc_rules.record.model import DeclaredBody, Record
from csc_rules.record.toml import loads
from csc_rules.report.blank_toml import blank_record
from csc_rules.report.template_md import template_file as as_markdown
from csc_rules.report.template_parts import Titled, parts
from csc_rules.report.template_toml import template_file as as_record
from csc_rules.report.written import Shown, written
from csc_rules.selection import assess
from tests.hostile import HOSTILE

DAY = date(2024, 7, 1)
BODIES = [
    ("Fife Council", DAY),
    ("Northern Ireland Executive", DAY),
    ("Belfast City Council", DAY),
    ("Brighton & Hove City Council", date(2010, 6, 1)),
    ("Gwent Public Services Board", DAY),
    ("Department of Education", DAY),
    ("Scottish Ministers", DAY),
    ("Police Service of Northern Ireland", DAY),
    ("Welsh Ministers", DAY),
]


def test_a_class_is_that_of_its_own_ruleset() -> None:
    """Two rulesets have a class of one name, and the day is before the second of them has any member."""
    found = outline(Record(body="Health and Social Care Board"), date(2015, 9, 1))
    steps = {step.duty: step for sheet in found.sheets for step in sheet.steps}
    judged = [name for reach in steps["ni-planning-1995.consult-on-review"].reached for name in reach.judged]
    assert "other-consultee" in judged


def blank(body: str, day: date) -> str:
    """Return a record of a body to be filled in."""
    return blank_record(outline(Record(body=body), day))


def filled(text: str) -> str:
    """Take in every block of a blank record, with the examples as answers."""
    lines = (line[1:] if re.match("#(?! |$)", line) else line for line in text.splitlines())
    return "\n".join(re.sub(r"=   # for example (.*?)(: from which .*)?$", r"= \1", line) for line in lines)


@pytest.mark.parametrize(("body", "day"), BODIES, ids=str)
def test_a_blank_record_loads_and_answers_nothing(body: str, day: date) -> None:
    """It loads as it is, and is the record of a body of which nothing is known."""
    record = loads(blank(body, day).encode(), "new.toml")

    assert list(record.facts()) == []


@pytest.mark.parametrize(("body", "day"), BODIES, ids=str)
def test_every_name_in_a_blank_record_is_known(body: str, day: date) -> None:
    """With every block taken in, the check knows each kind, act, slot and body."""
    found = assess(loads(filled(blank(body, day)).encode(), "new.toml"), day)

    assert not [note.text for note in found.notes if note.code == "not-used"]


def test_a_block_that_is_taken_in_as_it_is_is_no_record() -> None:
    """What has to be answered is empty, so that no example is mistaken for an answer."""
    text = blank("Northern Ireland Executive", DAY)
    taken = "\n".join(line[1:] if re.match("#(?! |$)", line) else line for line in text.splitlines())

    with pytest.raises(ValueError, match=r"new\.toml"):
        loads(taken.encode(), "new.toml")


def test_those_to_be_consulted_stand_in_it_by_name() -> None:
    """The consultees of the day are named, each with its provision."""
    text = blank_record(outline(Record(body="Fife Council"), DAY, documents=["childrens-services-plan"]))

    assert '#  "Fife Integration Joint Board",  # (a) Fife Integration Joint Board, s.10(1)(a)' in text


def test_an_unknown_body_is_refused_with_the_nearest() -> None:
    """A body that no register knows is refused, with those that are like it."""
    with pytest.raises(NotFoundError, match="Fife Council"):
        outline(Record(body="Fife Counsil"), DAY)


def test_a_declared_body_has_what_its_kind_owes() -> None:
    """A body of a known kind is bound as that kind is."""
    body = DeclaredBody(name="Rathlin District Council", kind="district-council", jurisdiction="northern-ireland")
    found = outline(Record(body=body.name, bodies=(body,)), DAY)

    assert "community-plan" in [sheet.kind for sheet in found.sheets]
    assert loads(blank_record(found, (body,)).encode(), "new.toml").bodies[0].name == body.name


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_names_stay_text(name: str) -> None:
    """A body may bear any name that a record can hold: it is text in the record and in the blank plan."""
    body = DeclaredBody(name=HOSTILE[name], kind="district-council", jurisdiction="northern-ireland")
    record = Record(body=body.name, bodies=(body,))
    try:
        found = outline(record, DAY, documents=["community-plan"])
        text = blank_record(found, (body,))
        loaded = loads(text.encode(), "new.toml")
    except (ValueError, LookupError, UnicodeError) as error:
        assert name in ("controls", "unicode", "escape", "lines"), error
        return
    assert loaded.body == body.name
    drawn = as_markdown(template("community-plan", record, DAY), Shown()).decode()
    assert not re.search(r"(?<!\\)<(script|img)", drawn)


def of_strategy() -> Template:
    """Return a blank strategy of the Executive."""
    return template(
        "strategy",
        Record(body="Northern Ireland Executive"),
        DAY,
        period=(When.parse("2025"), When.parse("2035")),
        starts={"ni-act-2015.lay-strategy": date(2025, 3, 1)},
    )


def test_a_blank_plan_has_every_required_item_once() -> None:
    """Every item that the law asks for has its heading, with its id."""
    ids = [part.id for part in parts(of_strategy()) if isinstance(part, Titled) and part.id]

    assert ids == ["strategy.outcomes", "strategy.actions", "strategy.measures", "strategy.lifetime"]


def test_good_practice_is_marked_as_not_law() -> None:
    """The tables of outcomes stand in an annex that says that no law asks for them; one for each outcome of the Act."""
    text = as_markdown(of_strategy(), Shown()).decode()
    annex = text[text.index("## Annex") :]

    assert "No law asks for these tables" in annex
    assert annex.count("### Outcome ") == 8
    assert "| Indicator | Where it stood at the start | The target |" in annex


def test_the_day_by_which_a_step_has_to_be_begun_has_its_place() -> None:
    """What a schedule gives stands beside its step."""
    assert "1 March 2025" in as_markdown(of_strategy(), Shown()).decode()


def test_a_report_of_a_body_elsewhere_is_lent_the_form() -> None:
    """A report outside Northern Ireland may have the tables, which say that they were written for another place."""
    made = template("annual-report", Record(body="Fife Council"), DAY)

    assert made.framework is not None
    assert not made.framework.binding
    assert "written for another place" in as_markdown(made, Shown()).decode()


def test_a_kind_that_nothing_is_about_is_refused_with_the_nearest() -> None:
    """A kind of document that no duty of the body is about is refused."""
    with pytest.raises(NotFoundError, match="did you mean strategy"):
        template("stratgy", Record(body="Northern Ireland Executive"), DAY)


def test_a_heading_that_guidance_wants_too_says_so() -> None:
    """Nothing that guidance asks for is lost where the law asks for the same, and it does not count as law."""
    found = template("childrens-services-plan", Record(body="Fife Council"), DAY)
    text = as_markdown(found, Shown()).decode()

    assert [each.item.provisions for each in found.sheet.headings[0].also] == [("criterion.6(a)",)]
    assert "There it is called: children's services in its scope." in text
    assert text.count("csc-rules: childrens-services-plan.childrens-services -->") == 1


def test_a_kind_is_known_by_its_title() -> None:
    """Officers know a document by its name."""
    body = Record(body="Fife Council")

    assert template("Children's services plan", body, DAY).sheet.kind == "childrens-services-plan"
    assert outline(body, DAY, documents=["Children's services plan"]).chosen == ("childrens-services-plan",)


def test_what_no_duty_is_about_is_refused_with_all_there_are() -> None:
    """Where no name is like it, all kinds of documents of the body are named."""
    with pytest.raises(NotFoundError) as caught:
        outline(Record(body="Fife Council"), DAY, documents=["xyz"])

    assert "childrens-services-plan" in (caught.value.diagnostics[0].hint or "")


def test_the_record_of_a_blank_plan_has_its_items_unanswered() -> None:
    """The record that goes with a plan names its items and its period, and answers nothing."""
    text = as_record(of_strategy(), Shown()).decode()

    assert '#period = { from = "2025", through = "2035" }' in text
    assert '#outcomes =   # for example "present"' in text
    assert list(loads(text.encode(), "new.toml").facts()) == []


@pytest.mark.parametrize("suffix", [".docx", ".md", ".toml"])
def test_the_same_template_gives_the_same_bytes(suffix: str) -> None:
    """Nothing of the clock or the machine is in the files."""
    assert written("template", suffix, of_strategy()) == written("template", suffix, of_strategy())


def test_word_keeps_the_ids_in_content_controls() -> None:
    """Each place to write is a content control that bears the id of its item."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(written("template", ".docx", of_strategy()))) as archive:
        text = archive.read("word/document.xml").decode()

    assert '<w:tag w:val="strategy.outcomes"/>' in text
    assert text.count("<w:sdt>") == len(set(re.findall(r'<w:tag w:val="([^"]+)"', text)))


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_names_do_not_break_word(name: str) -> None:
    """A Word file with any text in its names is still XML that can be read."""
    import io
    import zipfile
    from xml.etree import ElementTree as ET

    made = of_strategy()
    body = evolve(made.outline.body, title=HOSTILE[name])
    steps = tuple(evolve(step, doers=(body,)) for step in made.making)
    content = written("template", ".docx", evolve(made, making=steps, outline=evolve(made.outline, body=body)))

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert ET.fromstring(archive.read("word/document.xml")) is not None  # noqa: S314 - we made it
