"""Quotes of a record in a new edition of their file: the same, moved, in other characters, lost."""

from __future__ import annotations

from datetime import date

from csc_rules.dates import When
from csc_rules.documents.confirming.anchoring import Anchored, anchored, updates
from csc_rules.documents.model import Passage, SourceFile, Text
from csc_rules.record.change import changed
from csc_rules.record.formats import amended, loads, written
from csc_rules.record.model import Act, Evidence, Record
from csc_rules.record.paths import placed
from csc_rules.record.plain import unstructure
from tests.work import calls

QUOTES = ("Our vision is clear.", "We met - on Monday.", "It was published.")
EDITION = Text(
    file=SourceFile(name="drafts/plan.pdf", kind="pdf", sha256="c" * 64),
    passages=(
        Passage(number=1, text="Contents. Our vision is clear.", page=1),
        Passage(number=2, text="Again: Our vision is clear.", page=3),
        Passage(number=3, text="Then we  met \u2013 on\nMonday. We agreed.", page=4),
    ),
)


def record() -> Record:
    """Return a record with three quotes of the plan, and one of another file."""
    seen = [Evidence(file="files/plan.pdf", page="3", quote=quote, sha256="a" * 64) for quote in QUOTES]
    other = Evidence(file="files/other.pdf", page="1", quote=QUOTES[0])
    return placed(Record(body="B", acts=(Act(act="adopt", on=When.parse("2021"), evidence=(*seen, other)),)))


def found() -> dict[str, Anchored]:
    """Return where the quotes are now."""
    return {each.evidence.quote or "": each for each in anchored(record(), [EDITION])}


def test_only_quotes_of_that_file_are_looked_for() -> None:
    """Others stay out of it."""
    assert [each.path for each in anchored(record(), [EDITION])] == [
        f"act[0].evidence[{number}]" for number in range(3)
    ]


def test_a_quote_that_stands_on_several_pages_stays_on_its_own() -> None:
    """It has not moved."""
    assert (found()[QUOTES[0]].page, found()[QUOTES[0]].moved) == ("3", False)


def test_other_dashes_and_broken_lines_do_not_hide_a_quote() -> None:
    """It is shown as it stands in the new edition, character for character."""
    each = found()[QUOTES[1]]

    assert (each.page, each.moved) == ("4", True)
    assert each.quote == "we  met \u2013 on\nMonday"


def test_what_is_not_there_is_lost() -> None:
    """And nothing is made up for it."""
    each = found()[QUOTES[2]]

    assert (each.lost, each.page, each.quote) == (True, None, None)


def test_an_update_leaves_what_is_lost() -> None:
    """The rest gets the page, the words and the digest of the new edition."""
    changes = updates(found().values(), "A. Clerk", date(2026, 11, 26))
    evidence = changed(unstructure(record()), *changes)["act"][0]["evidence"]

    assert [each["sha256"][0] for each in evidence[:3]] == ["c", "c", "a"]
    assert [each["page"] for each in evidence[:3]] == ["3", "4", "3"]
    assert evidence[1]["entered_by"] == "A. Clerk"


def test_an_update_may_name_the_new_edition() -> None:
    """So that the digest in the record is that of the file that it names."""
    changes = updates(found().values(), None, date(2026, 11, 26), lambda each: each.file)
    evidence = changed(unstructure(record()), *changes)["act"][0]["evidence"]

    assert [each["file"] for each in evidence[:3]] == ["drafts/plan.pdf", "drafts/plan.pdf", "files/plan.pdf"]


def test_what_no_record_can_hold_is_a_blank_in_the_quote() -> None:
    """A record with it would be refused."""
    text = Text(file=EDITION.file, passages=(Passage(number=1, text="We met\x07 on\x0bMonday.", page=1),))
    (first, *_) = [each for each in anchored(record(), [text]) if not each.lost]
    changes = updates([first], "A. Clerk", date(2024, 5, 6))
    content = written(record(), ".toml")

    assert first.quote == "We met  on\nMonday"
    assert loads(amended(content, "a.toml", *changes), "a.toml").acts[0].evidence[1].quote == "We met  on\nMonday"


def test_many_quotes_in_a_long_text_are_looked_for_in_a_moment() -> None:
    """Though all are lost, and of words that stand everywhere: each is looked for in each passage a few times."""
    line = "the plan of the council and the board for the children of the area "
    passages = tuple(Passage(number=each, text=f"{line * 20}{each}", page=each) for each in range(1, 1_001))
    lost = tuple(Evidence(file="plan.pdf", page="1", quote=f"{line * 2}not {each}") for each in range(300))
    many = placed(Record(body="B", acts=(Act(act="adopt", on=When.parse("2021"), evidence=lost),)))
    anew: list[Anchored] = []

    work = calls(lambda: anew.extend(anchored(many, [Text(file=EDITION.file, passages=passages)])))

    assert all(each.lost for each in anew)
    assert work < 7 * len(lost) * len(passages)
