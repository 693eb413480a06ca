"""What decisions about suggestions make of a record, and what stands in their way."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from csc_rules.dates import When
from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.accepting import accept
from csc_rules.documents.confirming.in_words import in_words
from csc_rules.documents.confirming.log import decided_before, log_of, logged, with_more
from csc_rules.documents.confirming.offer_files import Decided, brought_back
from csc_rules.documents.confirming.offers import Offer, held, offers_of
from csc_rules.errors import RecordError
from csc_rules.record.change import changed
from csc_rules.record.edit import record_from
from csc_rules.record.formats import amended, loads
from csc_rules.record.model import Act, Consultation, Document, Record
from csc_rules.record.paths import placed
from csc_rules.record.plain import unstructure
from tests.documents.decided import ABSENT, ACT, DAY, ITEM, PERIOD, REACHED, as_toml, as_workbook
from tests.report import cases
from tests.work import calls

ON = date(2026, 11, 26)
EMPTY = Record(body="Fife Council")
OFFERS = {offer.id: offer for offer in offers_of(cases.case())}


def decide(
    name: str,
    decision: str = "accept",
    on: str = "",
    correction: str = "",
    reason: str | None = None,
    done_by: str = "all",
) -> Decided:
    """Decide on one of the suggestions."""
    made = Decided(offer=OFFERS[name], decision=decision, by="A. Clerk", done_by=done_by)
    return evolve(made, on=on, correction=correction, reason=reason)


def after(*decided: Decided, record: Record = EMPTY) -> Record:
    """Return the record with decisions entered."""
    changes = accept(record, decided, ON).changes
    return record_from(changed(unstructure(record), *changes), "record")


def codes(*decided: Decided, record: Record = EMPTY) -> list[str]:
    """Return the codes of what stands in the way."""
    with pytest.raises(RecordError) as caught:
        accept(record, decided, ON)
    return [each.code for each in caught.value.diagnostics]


def with_plan(**more: object) -> Record:
    """Return a record that has the plan."""
    plan = Document(id="the-plan", kind="childrens-services-plan")
    return placed(Record(body="Fife Council", documents=(plan,), **more))  # type: ignore[arg-type]


def test_open_suggestions_enter_nothing() -> None:
    """What nobody has decided changes no record."""
    assert after(*(Decided(offer=offer) for offer in OFFERS.values())) == EMPTY


def test_what_is_accepted_becomes_a_fact_with_its_evidence() -> None:
    """With file, page, quote, digest, who and when."""
    (act,) = after(decide(DAY)).acts
    (seen,) = act.evidence

    assert (act.act, act.document, act.on) == ("publish", "childrens-services-plan-2017", When.parse("2017-05-03"))
    assert (seen.file, seen.page) == ("report.docx", "paragraph 3")
    assert seen.quote == "The plan for 2017-2021 was published on 3 May 2017."
    assert (seen.sha256, seen.entered_by, seen.entered_on) == ("b" * 64, "A. Clerk", ON)


def test_facts_of_one_document_go_to_one_document() -> None:
    """It is begun once, with its time, and its items are in it."""
    (plan,) = after(decide(ITEM), decide(DAY), decide(PERIOD)).documents

    assert plan.period is not None and plan.period.through == When.parse("2020-03-31")
    assert [(each.item, each.status) for each in plan.contents] == [("aims", "partial")]


def test_a_report_is_for_its_own_year() -> None:
    """A suggestion of a document that states its time is for that time, and not for that of all the files."""
    year, known = (date(2017, 4, 1), date(2018, 3, 31)), {each.id: each for each in cases.case().suggestions}
    stated = evolve(known[PERIOD], sought=evolve(known[PERIOD].sought, period=year))
    item = evolve(known[ITEM], sought=evolve(known[ITEM].sought, period=None))
    said, unsaid = (
        evolve(cases.case(), suggestions=(evolve(stated, answer=answer), item))
        for answer in (Answer.FOUND, Answer.ABSENT)
    )

    assert [offer.period for offer in offers_of(said)] == [year, year]
    assert offers_of(unsaid)[1].period is None


def test_they_go_to_the_document_that_the_record_has() -> None:
    """Its kind may be named without the ruleset."""
    found = after(decide(ITEM), decide(DAY), record=with_plan())

    assert [each.id for each in found.documents] == ["the-plan"]
    assert found.acts[0].document == "the-plan"


def test_several_documents_that_may_be_meant() -> None:
    """Which is meant is for a person to say."""
    plans = (Document(id="a", kind="childrens-services-plan"), Document(id="b", kind="childrens-services-plan"))

    assert codes(decide(ITEM), record=Record(body="Fife Council", documents=plans)) == ["IN505"]


def test_what_is_incomplete_is_refused() -> None:
    """An act without its day is none."""
    assert codes(decide(ACT)) == ["IN504"]


@pytest.mark.parametrize(("on", "day"), [("2017-03-20", "2017-03-20"), ("2017", "2017"), ("unknown", None)])
def test_a_person_may_add_the_day(on: str, day: str | None) -> None:
    """As far as it is known; “unknown” is for a person to say."""
    (act,) = after(decide(ACT, on=on)).acts

    assert act.on == (When.parse(day) if day else When(None, None))


def test_a_day_from_another_suggestion_is_enough() -> None:
    """What says that it was done, and what says on which day, are of one act."""
    offer = evolve(OFFERS[DAY], id=ACT, fact={**(OFFERS[DAY].fact or {}), "on": "unknown"}, needs=("on",))
    found = after(Decided(offer=offer, decision="accept", by="A. Clerk"), decide(DAY))

    assert [str(act.on) for act in found.acts] == ["3 May 2017"]


def test_what_the_record_has_gets_evidence() -> None:
    """And no second fact; a second time, nothing."""
    record = with_plan(acts=(Act(act="publish", document="the-plan", on=When.parse("2017-05-03")),))
    once = placed(after(decide(DAY), record=record))

    assert [len(act.evidence) for act in once.acts] == [1]
    assert after(decide(DAY), record=once) == once


def test_a_record_that_says_more_stays_as_it_is() -> None:
    """The text says the year, the record the day: they agree."""
    record = with_plan(acts=(Act(act="publish", document="the-plan", on=When.parse("2017-05-03")),))
    offer = evolve(OFFERS[DAY], fact={**(OFFERS[DAY].fact or {}), "on": "2017"})

    assert after(Decided(offer=offer, decision="accept", by="A."), record=record).acts[0].on.exact


def test_a_record_that_says_otherwise_is_not_overwritten() -> None:
    """It takes a decision to correct it."""
    record = with_plan(acts=(Act(act="publish", document="the-plan", on=When.parse("2017-06-01")),))

    assert codes(decide(DAY), record=record) == ["IN505"]
    assert str(after(decide(DAY, "correct", on="2017-05-03"), record=record).acts[0].on) == "3 May 2017"


def test_what_differs_by_the_reading_is_not_accepted() -> None:
    """Both are shown, and a person says which is right."""
    offer = evolve(OFFERS[DAY], differs="the record says June, the text says May")

    assert codes(Decided(offer=offer, decision="accept", by="A. Clerk")) == ["IN505"]


def test_partly_enters_no_act() -> None:
    """It is kept as decided, and is no consultation."""
    assert after(decide(REACHED)) == EMPTY


def test_a_person_who_knows_corrects_it() -> None:
    """With the names of those who were reached, and the days."""
    (found,) = after(
        decide(REACHED, "correct", correction="Ore Valley Housing", on="2016-10-01/2016-12-31")
    ).consultations

    assert (found.consulted, str(found.since)) == (("Ore Valley Housing",), "1 October 2016")
    assert str(found.through) == "31 December 2016"


def test_an_item_may_be_corrected_to_absent() -> None:
    """A person may say so; silence may not."""
    (plan,) = after(decide(ITEM, "correct", correction="absent")).documents

    assert [(each.item, each.status, each.evidence) for each in plan.contents] == [("aims", "absent", ())]
    assert after(decide(ABSENT)) == EMPTY


def test_rejected_enters_nothing() -> None:
    """It is kept in the log alone."""
    found = accept(EMPTY, [decide(DAY, "reject", reason="another plan")], ON)

    assert not found.changes
    assert [(each.decision, each.reason) for each in found.logged] == [("reject", "another plan")]


def test_all_mistakes_at_once() -> None:
    """In the order of the file: nobody, incomplete, and no correction."""
    wrong = decide(ITEM, "correct", correction="maybe")

    assert codes(evolve(decide(DAY), by=None), decide(ACT), wrong) == ["IN507", "IN504", "IN506"]


def test_two_decisions_about_one_suggestion() -> None:
    """Two files may not decide in two ways."""
    assert codes(decide(DAY), decide(DAY, "reject")) == ["IN508"]


# Files that come back


@pytest.fixture(params=[".toml", ".xlsx"])
def suffix(request: pytest.FixtureRequest) -> str:
    """Give each form in turn."""
    return str(request.param)


def back(folder: Path, suffix: str, entered: dict[str, dict[str, str]]) -> Path:
    """Write a file of suggestions that comes back."""
    path = folder / f"suggestions{suffix}"
    made = as_toml if suffix == ".toml" else as_workbook
    path.write_bytes(made(cases.case(), entered))
    return path


def test_suggestions_come_back_as_they_were(tmp_path: Path, suffix: str) -> None:
    """Every one of them, with its fact and its quotes, and what was decided beside it."""
    found = brought_back(str(back(tmp_path, suffix, {DAY: {"decision": "accept", "by": "A. Clerk"}})))
    entries = {each.offer.id: each for each in found.entries}

    assert found.body == "Fife Council"
    assert {each: _plain(entry.offer) for each, entry in entries.items()} == {
        each: _plain(offer) for each, offer in OFFERS.items()
    }
    assert (entries[DAY].decision, entries[DAY].by) == ("accept", "A. Clerk")


def _plain(offer: Offer) -> tuple[object, ...]:
    return (offer.key, offer.evidence, offer.needs, offer.kind, offer.point, sorted(offer.fact or {}))


def test_what_comes_back_makes_one_record(tmp_path: Path, suffix: str) -> None:
    """Both forms have the same fact in the end."""
    path = back(tmp_path, suffix, {DAY: {"decision": "accept", "done_by": "all", "by": "A. Clerk"}})

    assert after(*brought_back(str(path)).entries) == after(decide(DAY))


def test_a_wrong_decision_is_told_with_its_place(tmp_path: Path, suffix: str) -> None:
    """The line, or the sheet and cell."""
    path = back(tmp_path, suffix, {DAY: {"decision": "aggree"}, ACT: {"decision": "yes"}})
    with pytest.raises(RecordError) as caught:
        brought_back(str(path))
    places = [str(each.places[0]) for each in caught.value.diagnostics]

    assert [each.code for each in caught.value.diagnostics] == ["IN502", "IN502"]
    assert all("Suggestions!F" in each if suffix == ".xlsx" else each.count(":") >= 2 for each in places)


def test_another_file_is_told_apart(tmp_path: Path) -> None:
    """A record is no file of suggestions."""
    path = tmp_path / "record.toml"
    path.write_text('[record]\nbody = "Fife Council"\n')
    with pytest.raises(RecordError) as caught:
        brought_back(str(path))

    assert [each.code for each in caught.value.diagnostics] == ["IN501"]


@pytest.mark.parametrize("spoilt", ['answer = "fuond"', "seen = 5", 'kind = "act"', 'period = "soon"'])
def test_a_spoilt_suggestion_is_told(tmp_path: Path, spoilt: str) -> None:
    """What was not to be filled in is taken as it was written, or not at all."""
    text = as_toml(cases.case(), {}).decode()
    key = spoilt.partition(" ")[0]
    lines = [line for line in text.splitlines() if not line.startswith(f"{key} = ")]
    path = tmp_path / "suggestions.toml"
    path.write_text("\n".join(lines).replace("[[suggestion]]", f"[[suggestion]]\n{spoilt}"))
    if key == "seen":
        assert len(brought_back(str(path)).entries) == 6
        return
    with pytest.raises(RecordError) as caught:
        brought_back(str(path))

    assert {each.code for each in caught.value.diagnostics} == {"IN503"}


# The log


def test_what_was_decided_is_not_asked_again(tmp_path: Path) -> None:
    """On the same words; with others it is asked."""
    record = tmp_path / "fife.toml"
    found = accept(EMPTY, [decide(DAY, "reject")], ON)
    content = with_more(None, (), found.logged)
    assert content is not None
    Path(log_of(str(record))).write_bytes(content)
    known = logged(str(record))[1]
    other = evolve(OFFERS[DAY], answer=Answer.PARTLY)

    assert [offer.id for offer in decided_before(OFFERS.values(), known)] == [DAY]
    assert decided_before([other], known) == ()
    assert with_more(content, known, found.logged) == content


def test_a_log_that_is_none(tmp_path: Path) -> None:
    """It is told, and not written over."""
    Path(log_of(str(tmp_path / "fife.toml"))).write_text("[[reading]]\nsuggestion = 5\n")
    with pytest.raises(RecordError) as caught:
        logged(str(tmp_path / "fife.toml"))

    assert [each.code for each in caught.value.diagnostics] == ["IN509"]


@pytest.mark.parametrize("text", ["a\r\nb", "tab\tand \x07 bell", "\ufffe half"])
def test_every_quote_can_be_held(text: str) -> None:
    """A record takes no control characters; so none comes into it with a quote."""
    seen = tuple(evolve(each, evidence=evolve(each.evidence, quote=held(text))) for each in OFFERS[DAY].seen)
    changes = accept(EMPTY, [evolve(decide(DAY), offer=evolve(OFFERS[DAY], seen=seen))], ON).changes

    assert loads(amended(b'[record]\nbody = "Fife Council"\n', "a.toml", *changes), "a.toml").acts


# Corrections say whether it was done


@pytest.mark.parametrize("right", [{"correction": "2016-10-01"}, {"on": "2016-10-01"}, {"on": "unknown"}])
def test_a_day_alone_makes_no_partly_a_found(right: dict[str, str]) -> None:
    """It is asked whether it was done, too."""
    with pytest.raises(RecordError) as caught:
        accept(EMPTY, [decide(REACHED, "correct", **right)], ON)
    (told,) = caught.value.diagnostics

    assert told.code == "IN506"
    assert "does not say whether it was done" in told.message
    assert "found 2017-05-03" in told.message


@pytest.mark.parametrize(
    "right",
    [
        {"correction": "found 2016-10-01"},
        {"correction": "Found, 2016-10-01"},
        {"correction": "done", "on": "2016-10-01"},
    ],
)
def test_found_and_the_day_make_it_found(right: dict[str, str]) -> None:
    """In one cell, or in two."""
    (found,) = after(decide(REACHED, "correct", **right)).consultations

    assert str(found.since) == "1 October 2016"


def test_a_day_alone_corrects_the_day_of_what_was_found() -> None:
    """That it was done is not in question."""
    (act,) = after(decide(DAY, "correct", correction="2017-05-08")).acts

    assert str(act.on) == "8 May 2017"


def test_partly_and_a_day_stay_partly() -> None:
    """Who says partly says that it was not done, whatever day there is."""
    assert after(decide(REACHED, "correct", correction="partly", on="2016-10-01")) == EMPTY


def test_a_time_is_an_answer_of_its_own() -> None:
    """Of a document, it says for which time it is."""
    partly = evolve(OFFERS[PERIOD], answer=Answer.PARTLY)
    made = Decided(offer=partly, decision="correct", correction="2017-04-01/2021-03-31", by="A. Clerk")
    (plan,) = after(made).documents

    assert plan.period is not None
    assert str(plan.period.through) == "31 March 2021"


# Who did what several owe


def test_who_did_what_several_owe_is_asked() -> None:
    """The body of the record is not taken to have done it alone; nothing else stands in the way."""
    with pytest.raises(RecordError) as caught:
        accept(EMPTY, [decide(DAY, done_by="")], ON)
    (told,) = caught.value.diagnostics

    assert told.code == "IN511"
    assert "Fife Council and NHS Fife" in told.message
    assert "--done-by" in told.hint


@pytest.mark.parametrize(
    ("done_by", "doers"),
    [
        ("all", ("Fife Council", "NHS Fife")),
        ("NHS Fife", ("NHS Fife",)),
        ("NHS Fife; A Board", ("NHS Fife", "A Board")),
    ],
)
def test_a_person_says_who_did_it(done_by: str, doers: tuple[str, ...]) -> None:
    """By names, or as all who owe it."""
    assert after(decide(DAY, done_by=done_by)).acts[0].by == doers


def test_that_they_did_it_together_says_who_did_it() -> None:
    """Where a quote says so and a person accepts it, nobody is asked again."""
    fact = {**(OFFERS[DAY].fact or {}), "by": ["Fife Council", "NHS Fife"]}
    both = evolve(OFFERS[DAY], id="sct-cyp-2014.publish-plan/together", point=Point.TOGETHER, fact=fact)
    sent = evolve(OFFERS[DAY], id="sct-cyp-2014.publish-plan/reached/x", fact={**(OFFERS[DAY].fact or {}), "to": ["X"]})
    made = [Decided(offer=offer, decision="accept", by="A. Clerk") for offer in (sent, both)]

    assert {act.by for act in after(*made).acts} == {("Fife Council", "NHS Fife")}


def test_one_body_is_not_asked_who_did_it() -> None:
    """What one body owes, it did."""
    offer = evolve(OFFERS[DAY], doers=())

    assert after(Decided(offer=offer, decision="accept", by="A. Clerk")).acts[0].by == ()


def test_for_all_that_lack_it_who_did_it_is_said_once() -> None:
    """What a decision says itself goes before."""
    fact = OFFERS[DAY].fact or {}
    one, other = (evolve(OFFERS[DAY], id=name, fact={**fact, "to": [name]}) for name in ("X", "Y"))
    own = Decided(offer=other, decision="accept", by="A. Clerk", done_by="NHS Fife")
    changes = accept(EMPTY, [evolve(own, offer=one, done_by=""), own], ON, done_by="Fife Council").changes
    found = record_from(changed(unstructure(EMPTY), *changes), "record")

    assert [(act.to, act.by) for act in found.acts] == [(("X",), ("Fife Council",)), (("Y",), ("NHS Fife",))]


def test_who_did_it_by_the_record_is_not_overwritten() -> None:
    """That takes a decision to correct it."""
    day, alone = When.parse("2017-05-03"), ("Fife Council",)
    record = with_plan(acts=(Act(act="publish", document="the-plan", on=day, by=alone),))

    assert codes(decide(DAY), record=record) == ["IN505"]
    assert after(decide(DAY, "correct", correction="found"), record=record).acts[0].by == ("Fife Council", "NHS Fife")


# Consultations as a whole

CONSULTED = "sct-cyp-2014.consult-on-plan"


def held_on(day: object, point: Point = Point.ACT, **more: object) -> Offer:
    """Return a suggestion that a consultation was held."""
    fact = {"about": ["childrens-services-plan"], "with": [], "act": "consult", "from": day, **more}
    name = f"{CONSULTED}/{point.value}"
    return evolve(OFFERS[REACHED], id=name, point=point, answer=Answer.FOUND, fact=fact, seen=OFFERS[DAY].seen)


def accepted(*offers: Offer, record: Record = EMPTY) -> Record:
    """Return the record with suggestions accepted."""
    made = [Decided(offer=offer, decision="accept", by="A. Clerk", done_by="all") for offer in offers]
    return after(*made, record=record)


def test_that_a_consultation_was_held_is_a_fact() -> None:
    """With its day, of nobody: who was reached is another question."""
    (found,) = accepted(held_on(date(2016, 10, 1))).consultations

    assert (found.act, found.consulted, str(found.since)) == ("consult", (), "1 October 2016")
    assert (found.by, found.complete, len(found.evidence)) == (("Fife Council", "NHS Fife"), False, 1)


def test_the_day_of_a_consultation_may_stand_elsewhere() -> None:
    """That it was held, and when, make one consultation."""
    found = accepted(held_on("unknown"), held_on(date(2016, 10, 1), Point.DAY)).consultations

    assert [str(each.since) for each in found] == ["1 October 2016"]


def test_a_consultation_of_which_nothing_else_is_known_lacks_its_day() -> None:
    """As an act does."""
    assert codes(Decided(offer=held_on("unknown"), decision="accept", by="A. Clerk", done_by="all")) == ["IN504"]


def test_that_it_was_held_is_evidence_for_those_whom_it_was_with() -> None:
    """Where somebody was reached, that a consultation was held is no second one without a day."""
    with_some = evolve(held_on(date(2016, 10, 1), Point.REACHED), id=REACHED)
    with_some = evolve(with_some, fact={**(with_some.fact or {}), "with": ["A Landlord"]})
    (found,) = accepted(held_on("unknown"), with_some).consultations

    assert found.consulted == ("A Landlord",)


def test_a_consultation_that_the_record_has_gets_evidence() -> None:
    """Of that day; of another day it is another one."""
    held = Consultation(about=("the-plan",), consulted=("X",), since=When.parse("2016-10-01"))
    record = with_plan(consultations=(held,))

    assert [len(each.evidence) for each in accepted(held_on("2016-10"), record=record).consultations] == [1]
    assert len(accepted(held_on("2015"), record=record).consultations) == 2


def test_what_no_record_can_hold_is_said_to_be_kept_with_the_decisions() -> None:
    """Nobody has to look for it in the record."""
    step = evolve(OFFERS[DAY], id="sct-cyp-2014.keep-plan-under-review/step", point=Point.STEP, kind=None, fact=None)
    (said,) = accept(EMPTY, [Decided(offer=step, decision="accept", by="A. Clerk")], ON).said

    assert "nothing entered, kept with the decisions" in said


# Several decisions of one thing


def test_two_suggestions_of_one_item_keep_the_evidence_of_both() -> None:
    """Law and guidance may ask for the same item of the plan that the record has."""
    other = evolve(OFFERS[ITEM], id="sct-csp-guidance-2020.x/item/aims", seen=OFFERS[DAY].seen)
    made = [Decided(offer=offer, decision="accept", by="A. Clerk") for offer in (OFFERS[ITEM], other)]
    (plan,) = after(*made, record=with_plan()).documents

    assert [len(each.evidence) for each in plan.contents] == [len(OFFERS[ITEM].seen) + len(OFFERS[DAY].seen)]


@pytest.mark.parametrize("record", [EMPTY, with_plan()], ids=["new", "known"])
def test_two_suggestions_that_say_otherwise_of_one_item(record: Record) -> None:
    """Neither wins in silence."""
    other = evolve(OFFERS[ITEM], id="sct-csp-guidance-2020.x/item/aims", answer=Answer.FOUND)
    made = [Decided(offer=offer, decision="accept", by="A. Clerk") for offer in (OFFERS[ITEM], other)]

    assert codes(*made, record=record) == ["IN505"]


def test_two_days_of_an_act_whose_day_the_record_lacks() -> None:
    """Neither wins in silence."""
    record = with_plan(acts=(Act(act="publish", document="the-plan", on=When(None, None)),))
    other = evolve(OFFERS[DAY], id="x", fact={**(OFFERS[DAY].fact or {}), "on": date(2017, 5, 8)})

    assert codes(decide(DAY), Decided(offer=other, decision="accept", by="A."), record=record) == ["IN505"]


def test_many_suggestions_are_entered_in_a_moment() -> None:
    """The work grows with their number: 400 are no more than five times what 100 are."""
    fact = OFFERS[DAY].fact or {}

    def work(number: int) -> int:
        offers = [evolve(OFFERS[DAY], id=f"x/{each}", fact={**fact, "to": [f"B{each}"]}) for each in range(number)]
        made = [Decided(offer=offer, decision="accept", by="A. Clerk", done_by="all") for offer in offers]
        return calls(lambda: accept(EMPTY, made, ON))

    work(10)
    assert work(400) < 5 * work(100)


# A record that has changed since the files were read

SENT = Act(act="send", document="the-plan", on=When.parse("2017-05-09"), to=("X",))
PUBLISHED = Act(act="publish", document="the-plan", on=When.parse("2017-05-03"))


def touched(place: str, recorded: str | None) -> Decided:
    """Accept evidence for a fact that the record had when the files were read."""
    offer = evolve(OFFERS[DAY], answer=Answer.PARTLY, existing=place, recorded=recorded)
    return Decided(offer=offer, decision="accept", by="A. Clerk")


def test_evidence_goes_to_the_fact_that_was_meant() -> None:
    """Though another one has taken its place since."""
    record = with_plan(acts=(SENT, PUBLISHED))
    found = after(touched("act[0]", in_words(PUBLISHED)), record=record)

    assert [len(act.evidence) for act in found.acts] == [0, 1]


@pytest.mark.parametrize("acts", [(SENT,), (), (SENT, PUBLISHED, PUBLISHED)], ids=["another", "none", "twice"])
def test_a_fact_that_the_record_has_no_longer(acts: tuple[Act, ...]) -> None:
    """Nothing else gets the evidence."""
    assert codes(touched("act[0]", in_words(PUBLISHED)), record=with_plan(acts=acts)) == ["IN505"]


def test_no_path_is_shown_for_what_the_record_has() -> None:
    """It is told in words."""
    record = with_plan(acts=(PUBLISHED,))
    (said,) = accept(record, [decide(DAY)], ON).said

    assert said.endswith("evidence for what the record has: act: publish the-plan, on 3 May 2017")
