"""The words that a record can speak of, and what in one nobody knows."""

from __future__ import annotations

from csc_rules.engine.vocabulary import choices, unknown_items, unused
from csc_rules.law.loader import load_ruleset
from csc_rules.record.model import Content, Document, Excuse, Owner, Record, Remark

LAW = load_ruleset("ni-act-2015")


def with_items(*items: str, kind: str = "strategy") -> Record:
    """Make a record of a document with items."""
    contents = tuple(Content(path=f"document[0].contents.{item}", item=item, status="present") for item in items)
    return Record(body="B", documents=(Document(path="document[0]", id="d", kind=kind, contents=contents),))


def test_the_words_of_rulesets_are_told_once() -> None:
    """Every word stands once, and what the duties make and ask for comes first."""
    found = choices([LAW, LAW])

    for words in (found.kinds, found.acts, found.items, found.slots, found.duties, found.bodies, found.classes):
        assert words
        assert len(set(words)) == len(words)
    assert "outcomes" in found.items
    asked = {norm.verb for norm in (*LAW.duties.values(), *LAW.powers.values())}
    assert set(found.acts[: len(asked)]) == asked
    assert found.kinds.index("strategy") < found.kinds.index("convention-rights")
    assert "ni-act-2015.first-report" in found.duties


def test_an_item_of_the_law_is_known() -> None:
    """What the law requires of a document is no mistake, whether its kind names the ruleset or not."""
    for kind in ("strategy", "ni-act-2015.strategy"):
        assert list(unknown_items([LAW], with_items("outcomes", kind=kind))) == []
        assert list(unused([LAW], with_items("outcomes", kind=kind), ())) == []


def test_an_item_that_is_almost_one_of_the_law_is_a_mistake() -> None:
    """A slip of the pen is told with what was meant; anything else is only not used."""
    (mistake,) = unknown_items([LAW], with_items("outcomess", "colour"))
    notes = [note.text for note in unused([LAW], with_items("colour"), ())]

    assert (mistake.code, mistake.hint) == ("IN109", "did you mean “outcomes”?")
    assert notes == ["no ruleset requires “colour” of “strategy”; not used"]


def test_items_of_a_kind_that_is_not_known_are_left_alone() -> None:
    """Of a kind that no ruleset here has, nobody can say which items it has."""
    for kind in ("something", "other-law.strategy"):
        assert list(unknown_items([LAW], with_items("outcomess", kind=kind))) == []
        assert list(unused([LAW], with_items("outcomess", kind=kind), ())) == []


def test_duties_that_are_not_known_are_noted() -> None:
    """Who owns, excuses or speaks of a duty that no ruleset has is told so, with its place."""
    record = Record(
        body="B",
        remarks=(Remark(path="remark[0]", about="a.b", text="x"), Remark(path="remark[1]", about="a.c", text="x")),
        excuses=(Excuse(path="excuse[0]", duty="a.b", claim="x"), Excuse(path="excuse[1]", duty="a.c", claim="x")),
        owners=(Owner(path="owner[0]", duty="a.b", owner="x"), Owner(path="owner[1]", duty="a.c", owner="x")),
    )

    assert [note.facts for note in unused([LAW], record, {"a.b"})] == [("remark[1]",), ("excuse[1]",), ("owner[1]",)]
