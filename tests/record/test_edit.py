"""Changing a record in its TOML text: what was meant is there, and nothing else has moved."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csc_rules.errors import CscRulesError, RecordError, UsageError
from csc_rules.record import edit
from csc_rules.record.change import Append, Change, Put, changed
from csc_rules.record.edit import edited
from csc_rules.record.model import Determination, Record
from csc_rules.record.plain import table, unstructure
from csc_rules.record.structure import structure
from csc_rules.record.syntax import parse
from csc_rules.record.toml import dumps, loads
from tests.record import toml_text
from tests.strategies.records import EVIDENCE, TEXT, records

slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)

DOCUMENT = '[record]\nbody = "B"\n[[document]]\nid = "d"\nkind = "plan"\n'


def after(text: str, *changes: Change) -> str:
    """Give the text behind the part that was there and that has to be there still."""
    return edited(text, "a.toml", *changes).replace(text, "…", 1)


# Where a change goes


def test_a_key_goes_behind_the_last_of_its_table() -> None:
    """A key that is new stands below the others of its table, before comments on what follows."""
    text = '[record]\nbody = "B" # whose\n\n# The acts.\n[[act]]\nact = "adopt"\non = 2020-01-01\n'

    assert edited(text, "a.toml", Put("record.title", "T")) == text.replace("whose\n", 'whose\ntitle = "T"\n')


def test_a_value_is_replaced_where_it_stands() -> None:
    """A value that is there is replaced, and the comment behind it stays."""
    text = '[record]\nbody = "B"\ntitle = "Old" # the working title\n'

    assert edited(text, "a.toml", Put("record.title", "New")) == text.replace("Old", "New")


def test_a_fact_goes_behind_the_last_of_its_kind() -> None:
    """A new act follows the last one, with what belongs to it, and precedes a comment on the next table."""
    text = (
        '[record]\nbody = "B"\n[[act]]\nact = "adopt"\non = 2020-01-01\n[[act.evidence]]\npage = "1"\n'
        "\n# Statements.\n[[complete]]\nfrom = 2020-01-01\nthrough = 2020-12-31\n"
    )
    found = edited(text, "a.toml", Append("act", {"act": "lay", "on": date(2020, 2, 3)}))

    assert found == text.replace('page = "1"\n', 'page = "1"\n\n[[act]]\nact = "lay"\non = 2020-02-03\n')


def test_the_first_of_a_kind_goes_to_the_end() -> None:
    """A table of a new kind stands at the end, and a file that ends without a line end gets one."""
    fact = Determination(slot="law.slot", answer="yes", by="Legal", on=date(2024, 6, 28))

    assert after('[record]\nbody = "B"', Append("determination", fact)) == (
        '…\n\n[[determination]]\nslot = "law.slot"\nanswer = "yes"\nby = "Legal"\non = 2024-06-28\n'
    )


def test_evidence_goes_below_its_fact() -> None:
    """Evidence of an act stands in a table below it, before the next act."""
    text = '[record]\nbody = "B"\n[[act]]\nact = "adopt"\non = 2020-01-01\n[[act]]\nact = "lay"\non = 2020-01-01\n'
    found = edited(text, "a.toml", Append("act[0].evidence", {"page": "1"}))

    assert found == text.replace("01-01\n", '01-01\n\n[[act.evidence]]\npage = "1"\n', 1)


def test_evidence_goes_into_a_list_in_brackets() -> None:
    """Where evidence is written in brackets, more of it is written there."""
    text = '[record]\nbody = "B"\n[[act]]\nact = "adopt"\nevidence = [{ page = "1" }, ] # seen\non = 2020-01-01\n'
    found = edited(text, "a.toml", Append("act[0].evidence", {"page": "2"}))

    assert found == text.replace('"1" }', '"1" }, { page = "2" }')


def test_a_list_with_a_line_for_each_keeps_them() -> None:
    """Where each entry has a line of its own, so has a new one."""
    text = '[record]\nbody = "B"\n[[act]]\nact = "a"\non = 2020-01-01\nevidence = [\n  { page = "1" }, # seen\n]\n'
    found = edited(text, "a.toml", Append("act[0].evidence", {"page": "2"}))

    assert found == text.replace('"1" }', '"1" },\n  { page = "2" }')


def test_the_first_item_of_a_document_makes_its_table() -> None:
    """Contents that are not there yet get a header below their document."""
    assert after(DOCUMENT, Put("document[0].contents.outcomes", "present")) == (
        '…\n[document.contents]\noutcomes = "present"\n'
    )


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ('[document.contents]\n  a = "absent"\n', '[document.contents]\n  a = "absent"\n  b = "present"\n'),
        ('contents.a = "absent"\n', 'contents.a = "absent"\ncontents.b = "present"\n'),
        ('contents = { a = "absent" }\n', 'contents = { a = "absent", b = "present" }\n'),
        ("contents = {}\n", 'contents = { b = "present" }\n'),
        (
            '[document.contents.a]\nstatus = "absent"\n',
            '\n[document.contents]\nb = "present"\n[document.contents.a]\nstatus = "absent"\n',
        ),
    ],
)
def test_an_item_is_written_as_the_others_are(contents: str, expected: str) -> None:
    """However the contents of a document are written, an item is added in that way."""
    assert edited(DOCUMENT + contents, "a.toml", Put("document[0].contents.b", "present")) == DOCUMENT + expected


def test_evidence_of_a_bare_item_makes_a_table_of_it() -> None:
    """An item that is only "present" becomes a table with its status and its evidence."""
    text = DOCUMENT + '[document.contents]\na = "present" # seen\n'
    found = edited(text, "a.toml", Append("document[0].contents.a.evidence", {"page": "3"}))

    assert found == text.replace('"present"', '{ status = "present", evidence = [{ page = "3" }] }')


def test_lines_keep_their_ends() -> None:
    """A file of Windows keeps its line ends, and what is added has the same."""
    text = '[record]\r\nbody = "B"\r\n# ours\r\n'

    assert edited(text, "a.toml", Put("record.title", "T")) == '[record]\r\nbody = "B"\r\ntitle = "T"\r\n# ours\r\n'


def test_text_of_several_lines_stays_one_value() -> None:
    """Text with line ends, quotes and what looks like a header is text."""
    note = 'one\n[[act]]\nact = "x"\n"""\n\\'
    found = edited('[record]\nbody = "B"\n', "a.toml", Put("record.note", note))

    assert loads(found.encode(), "a.toml") == Record(body="B", note=note)


# What is refused


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Put("act[3].on", date(2020, 1, 1)), "US231 found the path act[3], which is not there"),
        (Append("record.title", {}), "US231 found the path record.title, which is no list of tables"),
        (Put("record[", "x"), 'US231 "record[" is no path in a record'),
        (Put("", "x"), "US231 found an empty path"),
        (Put("record.colour", "red"), "IN009 found the key 'colour'"),
        (Put("record.body", ""), "IN015 found empty text"),
        (Append("act", {"act": "lay", "on": "soon"}), 'IN012 found "soon"'),
    ],
)
def test_what_makes_no_record_is_refused(change: Change, said: str) -> None:
    """A change that leads nowhere, or makes a record that could not be read, is refused with the reason."""
    with pytest.raises(CscRulesError) as caught:
        edited('[record]\nbody = "B"\ntitle = "T"\n', "a.toml", change)

    assert said in str(caught.value)


def test_a_file_with_mistakes_is_refused() -> None:
    """A text that is no record is not changed; its mistakes are told as ever."""
    with pytest.raises(RecordError, match="IN009 found the key 'colour'"):
        edited('[record]\nbody = "B"\ncolour = "red"\n', "a.toml", Put("record.title", "T"))


def test_a_comment_is_never_lost() -> None:
    """A list with a comment inside is not replaced."""
    text = '[record]\nbody = "B"\njointly_with = [\n  "C", # for now\n]\n'

    with pytest.raises(UsageError, match=r"US232 .* the comment “# for now” would be lost; nothing was changed"):
        edited(text, "a.toml", Put("record.jointly_with", ["D"]))


def test_tables_below_headers_are_not_replaced() -> None:
    """A list of tables that have headers of their own is not replaced as a whole."""
    text = '[record]\nbody = "B"\n[[act]]\nact = "a"\non = 2020-01-01\n[[act.evidence]]\npage = "1"\n'

    with pytest.raises(UsageError, match="US232"):
        edited(text, "a.toml", Put("act[0].evidence", []))


# What holds for every record


def changes(record: Record) -> st.SearchStrategy[Change]:
    """Draw a change of a record that makes a record."""
    places = [fact.path for fact in loads(dumps(record).encode(), "a.toml").facts()]
    drawn: list[st.SearchStrategy[Change]] = [
        st.builds(Put, st.sampled_from(("record.title", "record.note")), TEXT),
        st.builds(Append, st.just("owner"), st.builds(lambda text: {"duty": "a.b", "owner": text}, TEXT)),
        st.builds(Append, st.just("act"), st.just({"act": "lay", "on": date(2020, 1, 1)})),
    ]
    if places:
        drawn.append(st.builds(lambda path, seen: Append(f"{path}.evidence", seen), st.sampled_from(places), EVIDENCE))
        drawn.append(st.builds(lambda path, text: Put(f"{path}.note", text), st.sampled_from(places), TEXT))
    if record.documents:
        drawn.append(st.builds(Put, st.just("document[0].contents.new"), st.sampled_from(("present", "absent"))))
    return st.one_of(drawn)


def _commented(text: str) -> str:
    """Put a comment above each header and behind each line that can have one."""
    return re.sub(r"^(\[+[a-z.]+\]+)$", r"# above \1\n\1 # here", text, flags=re.MULTILINE)


@slow
@given(st.data(), records(body="B"), st.sampled_from((dumps, lambda record: toml_text.dumps(unstructure(record)))))
def test_a_change_makes_the_record_that_was_meant(data: st.DataObject, record: Record, write: Any) -> None:
    """Whatever is changed, however it is written: the new text is the record that was meant, and has its comments."""
    text = _commented(write(record))
    change = data.draw(changes(record))
    found = edited(text, "a.toml", change)
    meant, problems = structure(changed(unstructure(loads(text.encode(), "a.toml")), change))

    assert not problems
    assert meant is not None
    assert unstructure(loads(found.encode(), "a.toml")) == unstructure(meant)
    assert found.count("# here") == text.count("# here")


@slow
@given(st.data(), records(body="B"))
def test_only_one_place_is_changed(data: st.DataObject, record: Record) -> None:
    """What was in the text before a change and behind it is there still, letter for letter."""
    text = _commented(dumps(record))
    found = edited(text, "a.toml", data.draw(changes(record)))
    same = next((at for at, (a, b) in enumerate(zip(text, found, strict=False)) if a != b), min(len(text), len(found)))
    rest = len(text) - same
    # What is changed is a value, which is no longer than the longest line, with its escapes.
    changed_at_most = 60 + max(map(len, text.splitlines()))

    assert found[:same] == text[:same]
    assert any(found.endswith(text[len(text) - keep :]) for keep in range(max(rest - changed_at_most, 0), rest + 1))


def test_a_fact_of_the_model_is_a_table() -> None:
    """A fact is written as its plain table."""
    fact = Determination(slot="law.slot", answer="yes", by="Legal", on=date(2024, 6, 28))

    assert edited('[record]\nbody = "B"\n', "a.toml", Append("determination", fact)) == edited(
        '[record]\nbody = "B"\n', "a.toml", Append("determination", table(fact))
    )


# Many at once

SEVERAL = """\
[record]
body = "B" # whose

[[document]]
id = "d" # the plan
kind = "plan"

# What it has.
[document.contents]
aims = "present" # by its heading

[[act]] # the first
act = "adopt"
document = "d"
on = 2020-01-01
evidence = [{ page = "1" }] # the cover

# The second.
[[act]]
act = "publish"
document = "d"
on = "unknown"
"""
MANY: tuple[Change, ...] = (
    Append("act[1].evidence", {"page": "1"}),
    Append("act[0].evidence", {"page": "2"}),
    Append("document[0].contents.aims.evidence", {"page": "3"}),
    Put("act[1].by", ["B", "C"]),
    Append("act[1].evidence", {"page": "4"}),
    Append("act", {"act": "lay", "document": "d", "on": date(2020, 3, 1)}),
    Append("document[0].contents.aims.evidence", {"page": "5"}),
    Append("act[0].evidence", {"page": "6"}),
    Append("act", {"act": "send", "document": "d", "on": date(2020, 3, 2), "evidence": [{"page": "7"}]}),
    Put("document[0].contents.needs", "partial"),
    Put("act[1].on", date(2020, 2, 2)),
    Append("act[2].evidence", {"page": "8"}),
    Append("consultation", {"about": ["d"], "with": ["X"], "from": "2019"}),
    Put("act[1].on", date(2020, 2, 3)),
    Append("consultation", {"about": ["d"], "with": ["Y"], "from": "2019"}),
    Put("record.title", "T"),
)


def one_by_one(text: str, changes: tuple[Change, ...]) -> str:
    """Make changes one after another."""
    for change in changes:
        text = edited(text, "a.toml", change)
    return text


@pytest.mark.parametrize("text", [SEVERAL, SEVERAL.replace("\n", "\r\n"), SEVERAL.rstrip()])
def test_changes_made_at_once_are_those_made_one_by_one(text: str) -> None:
    """The record is the same, and every line that was there still is, but for the values that were changed."""
    found = edited(text, "a.toml", *MANY)
    kept = [line for line in text.splitlines() if not line.startswith(('on = "unknown"', "evidence = ", "aims = "))]
    lines = iter(found.splitlines())

    assert loads(found.encode(), "a.toml") == loads(one_by_one(text, MANY).encode(), "a.toml")
    assert all(line in lines for line in kept)


def test_facts_put_behind_one_another_are_laid_out_as_one_by_one() -> None:
    """To the last blank line."""
    changes = tuple(Append("act", {"act": "lay", "on": date(2020, 3, day)}) for day in (1, 2, 3))

    assert edited(SEVERAL, "a.toml", *changes) == one_by_one(SEVERAL, changes)


@pytest.mark.parametrize("number", [10, 200])
def test_a_text_is_not_read_anew_for_each_change(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """However many there are: a record with hundreds of accepted suggestions is saved in a moment."""
    read: list[str] = []

    def counted(text: str, name: str) -> Any:
        read.append(name)
        return parse(text, name)

    monkeypatch.setattr(edit, "parse", counted)
    new = [Append("act", {"act": "lay", "on": date(2020, 3, 1), "note": str(each)}) for each in range(number)]
    more = [Append(f"act[{each % 2}].evidence", {"page": str(each)}) for each in range(100, 100 + number)]
    found = edited(SEVERAL, "a.toml", *more, *new)

    assert len(loads(found.encode(), "a.toml").acts) == number + 2
    assert len(read) <= 6


def test_the_one_change_that_cannot_be_made_is_told() -> None:
    """It is found among the others, and nothing is changed."""
    changes = [Append("act[0].evidence", {"page": str(each)}) for each in range(30)]
    with pytest.raises(UsageError) as caught:
        edited(SEVERAL, "a.toml", *changes[:17], Put("act[9].on", date(2020, 1, 1)), *changes[17:])

    assert "act[9]" in str(caught.value)


@pytest.mark.parametrize("path", ["", "act[", "act..on"])
def test_what_is_no_path_is_told_among_many(path: str) -> None:
    """As where it is the only one."""
    with pytest.raises(UsageError):
        edited(SEVERAL, "a.toml", Put("record.title", "T"), Put(path, "x"))


@slow
@given(st.permutations(MANY[:5] + MANY[6:8] + MANY[9:11]))
def test_in_any_order(changes: list[Change]) -> None:
    """What is made at once does not hang on the order in which it comes."""
    found = edited(SEVERAL, "a.toml", *changes)

    assert loads(found.encode(), "a.toml") == loads(one_by_one(SEVERAL, tuple(changes)).encode(), "a.toml")
