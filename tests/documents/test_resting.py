"""What suggestions rest on: points that rulesets ask, and quotes that stand in their files as they are now."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import evolve

from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.offer_files import Decided
from csc_rules.documents.confirming.offers import Offer, Seen, offers_of
from csc_rules.documents.confirming.resting import Files, asked_by
from csc_rules.documents.reading import read_text
from csc_rules.errors import Diagnostic
from csc_rules.law.loader import load_ruleset
from csc_rules.record.model import Evidence
from tests.documents.decided import ACT, DAY, PERIOD, REACHED
from tests.report import cases

OFFERS = {offer.id: offer for offer in offers_of(cases.case())}
# The case is made up, and names the class otherwise than the law.
LANDLORDS = evolve(
    OFFERS[REACHED],
    id="sct-cyp-2014.consult-on-plan/reached/social-landlord",
    fact={**(OFFERS[REACHED].fact or {}), "with": ["social landlords in the area"]},
)
RULESETS = (load_ruleset("sct-cyp-2014"),)
TEXT = "Our plan\n\nThe plan was published on 3 May 2017.\n\nWe asked nobody.\n"


def decided(offer: Offer, decision: str = "accept") -> Decided:
    """Decide on a suggestion."""
    return Decided(offer=offer, decision=decision, by="A. Clerk")


# Points


def told(offer: Offer, decision: str = "accept") -> list[str]:
    """Return what is said of the point of a suggestion."""
    return [each.message for each in asked_by(RULESETS, RULESETS[0].register)(decided(offer, decision))]


@pytest.mark.parametrize("offer", [OFFERS[ACT], OFFERS[DAY], OFFERS[PERIOD], LANDLORDS], ids=lambda offer: offer.id)
def test_what_a_ruleset_asks_is_asked(offer: Offer) -> None:
    """As reading has suggested it."""
    assert told(offer) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("sct-no-such-2014.publish-plan/day", "is none of those that are used (sct-cyp-2014)"),
        ("sct-cyp-2014.publish-plans/day", "did you mean publish-plan?"),
        ("sct-cyp-2014.publish-plan/act", "what it says of itself is not what its name says"),
        ("sct-cyp-2014.prepare-plan/day", "what it says of itself is not what its name says"),
        ("publish", "is none of those"),
        ("", "is none of those"),
    ],
)
def test_a_point_that_no_ruleset_asks(name: str, why: str) -> None:
    """It says why, with the nearest duty where there is one."""
    (said,) = told(evolve(OFFERS[DAY], id=name))

    assert why in said


@pytest.mark.parametrize(
    "more",
    [
        {"act": "adopt"},
        {"document": "report"},
        {"to": ["Scottish Ministers"]},
        {"amount": 5},
        {"until": "2020"},
    ],
)
def test_a_fact_of_another_act(more: dict[str, object]) -> None:
    """What would be entered has to be what the point is about, and nothing beside it."""
    assert len(told(evolve(OFFERS[DAY], fact={**(OFFERS[DAY].fact or {}), **more}))) == 1


def test_a_consultation_with_somebody_else() -> None:
    """A person may name others by a correction, and a file may not."""
    fact = {**(LANDLORDS.fact or {}), "with": ["Scottish Ministers"]}

    assert len(told(evolve(LANDLORDS, fact=fact))) == 1


def test_somebody_whom_no_register_knows() -> None:
    """Nobody asks whether they were reached."""
    assert len(told(evolve(LANDLORDS, id=f"{LANDLORDS.id}s"))) == 1


@pytest.mark.parametrize(("item", "number"), [("childrens-services", 0), ("aims", 1)])
def test_an_item_that_no_document_has_to_have(item: str, number: int) -> None:
    """The items are those of the document."""
    name = f"sct-cyp-2014.prepare-plan/item/{item}"
    fact = {"item": item, "status": "present"}
    offer = evolve(OFFERS[DAY], id=name, duty="sct-cyp-2014.prepare-plan", point=Point.ITEM, kind="content")

    assert len(told(evolve(offer, item=item, fact=fact))) == number


@pytest.mark.parametrize(("doers", "number"), [((), 1), (("Fife Council",), 1), (("Fife Council", "NHS Fife"), 0)])
def test_what_several_owe_together_names_them(doers: tuple[str, ...], number: int) -> None:
    """A file from which they were taken would enter an act of nobody, or of one of them."""
    asked = asked_by(RULESETS, RULESETS[0].register, together=True)

    assert len(list(asked(decided(evolve(OFFERS[DAY], doers=doers), "accept")))) == number


def test_what_is_rejected_may_be_of_anything() -> None:
    """It enters nothing."""
    assert told(evolve(OFFERS[DAY], id="x"), "reject") == []


# Quotes


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a file that was read, and go to its folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")
    return path


Looked = Callable[..., list[Diagnostic]]


def quoted(quote: str = "The plan was published on 3 May 2017.", **more: object) -> Decided:
    """Accept a suggestion that rests on a quote."""
    given = {"file": "plan.txt", "page": "paragraph 2", "sha256": sha256(TEXT.encode()).hexdigest(), **more}
    entry = Evidence(quote=quote, **given)  # type: ignore[arg-type]
    return decided(evolve(OFFERS[DAY], seen=(Seen(evidence=entry, answer=Answer.FOUND),)))


def read(path: str) -> object:
    """Read a file."""
    return read_text(path, Path(path).read_bytes())


def wrong(*made: Decided, unseen: bool = False, folders: tuple[str, ...] = ()) -> list[Diagnostic]:
    """Return what is wrong with the quotes of decisions."""
    rests = Files(read=read, folders=folders, unseen=unseen).rests()  # type: ignore[arg-type]
    return [each for decision in made for each in rests(decision)]


@pytest.mark.usefixtures("plan")
def test_a_quote_that_stands_where_it_was_seen() -> None:
    """Nothing is said of it."""
    assert wrong(quoted()) == []


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("made", "why"),
    [
        (quoted("The plan was published on 4 May 2017."), "it is nowhere in it"),
        (quoted(page="paragraph 3"), "it stands at paragraph 2"),
        (quoted(page=None), "it stands at paragraph 2"),
        (quoted("published on 3 May 2017. We asked"), "it is nowhere in it"),
        (quoted(file=None), "without its file"),
        (quoted(""), "without its file"),
    ],
)
def test_a_quote_that_does_not(made: Decided, why: str) -> None:
    """It is told where it stands, and what to do."""
    (found,) = wrong(made)

    assert found.code == "IN513"
    assert why in found.message


def test_a_file_that_has_changed(plan: Path) -> None:
    """It is told once, whatever rests on it, with what to do."""
    plan.write_text(TEXT + "More.\n", "utf-8")
    (found,) = wrong(quoted(), quoted("We asked nobody.", page="paragraph 3"))

    assert (found.code, "plan.txt has changed since it was read" in found.message) == ("IN513", True)
    assert "record anchor" in found.hint
    assert "read the files again" in found.hint


def test_a_file_that_is_not_at_hand(plan: Path) -> None:
    """It is refused, unless its quotes are taken on trust."""
    plan.unlink()

    assert [each.code for each in wrong(quoted(), quoted())] == ["IN514"]
    assert wrong(quoted(), unseen=True) == []


def test_a_file_that_has_changed_is_not_taken_on_trust(plan: Path) -> None:
    """It is at hand, and has been looked at."""
    plan.write_text("Another.", "utf-8")

    assert [each.code for each in wrong(quoted(), unseen=True)] == ["IN513"]


def test_a_file_that_was_moved_beside_the_record(plan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is known by its digest; another one of that name is not taken for it."""
    away = tmp_path / "away"
    away.mkdir()
    monkeypatch.chdir(away)
    (away / "plan.txt").write_text("Another.", "utf-8")

    assert wrong(quoted(), folders=(str(plan.parent),)) == []
    assert len(wrong(quoted())) == 1


@pytest.mark.usefixtures("plan")
def test_what_was_found_without_a_quote() -> None:
    """A person may say that it is so, by a correction; a file alone may not."""
    bare = evolve(OFFERS[DAY], seen=())

    assert [each.code for each in wrong(decided(bare))] == ["IN513"]
    assert wrong(decided(bare, "correct")) == []
    assert wrong(decided(bare, "reject")) == []


@pytest.mark.parametrize("name", ["/dev/zero", "plan\0.txt", ".", "../../../etc", "a" * 5_000])
@pytest.mark.usefixtures("plan")
def test_what_is_no_file_is_never_opened(name: str) -> None:
    """A device would never end."""
    assert [each.code for each in wrong(quoted(file=name))] == ["IN514"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_not_waited_for(plan: Path) -> None:
    """Whatever its name is."""
    plan.unlink()
    os.mkfifo(plan)

    assert [each.code for each in wrong(quoted())] == ["IN514"]


def test_a_link_is_the_file_that_it_leads_to(plan: Path) -> None:
    """A link round to itself leads to none."""
    plan.rename(plan.with_name("there.txt"))
    plan.symlink_to("there.txt")
    assert wrong(quoted()) == []
    plan.unlink()
    plan.symlink_to("plan.txt")

    assert [each.code for each in wrong(quoted())] == ["IN514"]


def test_a_file_that_cannot_be_read(plan: Path) -> None:
    """The reason is told."""
    content = b"%PDF-1.7 broken"
    plan.write_bytes(content)
    (found,) = wrong(quoted(sha256=sha256(content).hexdigest()))

    assert found.code == "IN514"
    assert "cannot be read to look for its quotes" in found.message


def test_each_file_is_read_once(plan: Path) -> None:
    """However many quotes are of it."""
    seen = []

    def counted(path: str) -> object:
        seen.append(path)
        return read(path)

    files = Files(read=counted)  # type: ignore[arg-type]
    made = [quoted(), quoted("We asked nobody.", page="paragraph 3")]

    assert [list(files.rests()(each)) for each in made for _ in (1, 2)] == [[]] * 4
    assert seen == [plan.name]
