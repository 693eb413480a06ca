"""The inverse of an amendment: laid over the amended law, it gives the law as it was."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from csc_rules.language import nodes as n
from csc_rules.language.parser import parse, parse_leniently
from csc_rules.language.printer import format_file
from csc_rules.law.amend import UNCHANGED, amended
from csc_rules.law.amend_files import laid_over
from csc_rules.law.amend_lines import LINES
from csc_rules.law.amend_mistakes import mistakes
from csc_rules.law.inverse import inverse, inverse_of
from csc_rules.law.library import shipped
from csc_rules.law.loader import load_ruleset
from csc_rules.spans import Source

MAIN = ("northern-ireland/ni-act-2015", "england/eng-children-act-2004", "scotland/sct-cyp-2014")
EXAMPLES = sorted(Path("examples/amendments").glob("*.rules"))
days = st.dates(date(2006, 1, 1), date(2030, 12, 31)).map(lambda day: n.Day(day=day))
NEW = "a-new-name"


@cache
def law(name: str) -> n.File:
    """Parse a shipped ruleset, without its tests."""
    path = shipped().find(name)
    assert path is not None
    tree, found = parse_leniently(Path(path).read_text("utf-8"), path, tests=False)
    assert not found
    return tree


def name_of(block: n.Block) -> n.Name:
    """Return the name of a statement."""
    assert block.name is not None
    return block.name


def lines_of(block: n.Block) -> list[n.Member | n.MustContain | n.Item]:
    """List the lines that a statement has."""
    return [clause for clause in block.clauses if isinstance(clause, LINES)]


def named_line(line: n.Member | n.MustContain | n.Item) -> n.Name:
    """Return the name by which a line can be omitted."""
    match line:
        case n.Member():
            return line.refs[0].name
        case n.MustContain():
            return line.name
        case _:
            return line.ref.name


def new_line(line: n.Member | n.MustContain | n.Item) -> n.Member | n.MustContain | n.Item:
    """Return a line of the same form under another name."""
    name = n.Name(text=NEW)
    match line:
        case n.Member():
            return n.Member(refs=(n.Ref(name=name),))
        case n.MustContain():
            return n.MustContain(name=name, title=n.Text(text="what is new"))
        case _:
            return n.Item(letter="zz", ref=n.Ref(name=name), title=n.Text(text="what is new"))


def within_a_month() -> n.ClockClause:
    """Return a time limit."""
    anchor = n.Anchor(day=n.Day(day=date(2020, 1, 1)))
    return n.ClockClause(clock=n.Within(length=n.Length(count=1, unit="months"), beginning=False, anchor=anchor))


def has(block: n.Block, kind: type[n.Clause]) -> bool:
    """Tell whether a statement has a clause of a form."""
    return any(isinstance(clause, kind) for clause in block.clauses)


def changes_of(block: n.Block) -> list[n.Clause]:
    """List what an amendment can do to a statement."""
    target = name_of(block)
    bearers = (n.Ref(name=n.Name(text=NEW)),)
    what_follows = n.Consequence(kind=n.Name(text="direction"), text=n.Text(text="Somebody may direct."))
    found: list[n.Clause] = [
        n.Omits(target=target),
        n.Commences(target=target),
        n.Substitutes(target=target, by=n.Name(text=NEW)),
        n.Substitutes(target=target, part="gist", clause=n.Texts(key="says", texts=(n.Text(text="Other words."),))),
    ]
    for line in lines_of(block):
        found += [
            n.Omits(item=named_line(line), target=target),
            n.Inserts(target=target, clause=new_line(line)),
            n.Substitutes(item=named_line(line), target=target, clause=new_line(line)),
        ]
    if block.keyword == "duty":
        found += [n.Saves(target=target)]
        part: type[n.Clause]
        for part, word, new in (
            (n.ClockClause, "time limit", within_a_month()),
            (n.Consequence, "consequence", what_follows),
        ):
            if has(block, part):
                found += [n.Omits(part=word, target=target), n.Substitutes(part=word, target=target, clause=new)]
            else:
                found += [n.Inserts(target=target, clause=new)]
    if has(block, n.Sentence):
        (sentence,) = (clause for clause in block.clauses if isinstance(clause, n.Sentence))
        other = evolve(sentence, bearers=bearers, comments=n.NO_COMMENTS)
        found += [n.Substitutes(part="bearer", target=target, bearers=bearers)]
        found += [n.Substitutes(part="sentence", target=target, clause=other)]
    return found


def of_provisions(tree: n.File) -> list[n.Clause]:
    """List what an amendment can do to the provisions of a ruleset."""
    top = next(block for block in tree.blocks if block.keyword == "instrument")
    (listed,) = (clause for clause in top.clauses if isinstance(clause, n.Provisions))
    free = n.ProvisionRef(text="s.999")
    found: list[n.Clause] = [n.Renumbers(old=evolve(ref, last=None), new=free) for ref in listed.refs]
    cited = [ref for block in tree.blocks if block.keyword not in UNCHANGED for ref in block.tail.provisions[:1]]
    found += [n.Omits(provision=evolve(ref, last=None)) for ref in cited]
    found += [n.Commences(provision=evolve(ref, last=None)) for ref in cited]
    return found


def any_of(draw: st.DrawFn, changes: list[n.Clause]) -> n.Clause:
    """Draw one of some changes."""
    return changes[draw(st.integers(0, len(changes) - 1))]


@st.composite
def amendments(draw: st.DrawFn, name: str) -> n.File:
    """Give an amendment file with a few changes of a ruleset.

    Places in lists are drawn, and not what stands there: to show that would take longer than all the rest.
    """
    tree = law(name)
    blocks = [block for block in tree.blocks if block.name is not None and block.keyword not in (*UNCHANGED, "act")]
    places = draw(st.lists(st.integers(0, len(blocks) - 1), min_size=1, max_size=4, unique=True))
    chosen = [blocks[place] for place in places]
    changes = [any_of(draw, changes_of(block)) for block in chosen]
    if draw(st.booleans()):
        changes.append(any_of(draw, of_provisions(tree)))
    puts_in = [change for change in changes if isinstance(change, n.Substitutes) and change.by is not None]
    assume(len(puts_in) <= 1)
    top = next(block for block in tree.blocks if block.keyword == "instrument")
    added = n.Provisions(refs=(n.ProvisionRef(text="s.1000"),))
    head = n.Block(keyword="amends", name=name_of(top), title=n.Text(text="A Bill"), clauses=(added,))
    done = n.Block(
        keyword="amendment",
        name=n.Name(text="clause-one"),
        title=n.Text(text="Clause 1"),
        tail=n.Tail(since=draw(days)),
        clauses=tuple(changes),
    )
    new = [evolve(chosen[changes.index(put)], name=put.by, comments=n.NO_COMMENTS) for put in puts_in]
    return n.File(blocks=(head, *new, done))


@pytest.mark.parametrize("name", MAIN)
@given(data=st.data())
def test_an_amendment_and_its_inverse_give_the_law_as_it_was(name: str, data: st.DataObject) -> None:
    """Whatever is omitted, inserted, substituted, renumbered, commenced or saved is undone, to the same tree."""
    tree = law(name)
    amending = data.draw(amendments(name))
    changed = laid_over(tree, [amending])

    assert laid_over(changed, [inverse(tree, [amending])]) == amended(tree)


@pytest.mark.parametrize("name", MAIN)
@given(data=st.data())
def test_an_inverse_can_be_written_and_read(name: str, data: st.DataObject) -> None:
    """It is an amendment file like any other."""
    found = inverse(law(name), [data.draw(amendments(name))])

    assert parse(format_file(found)) == found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_and_its_inverse_laid_over_one_another_give_the_law_as_it_was(path: Path, tmp_path: Path) -> None:
    """Loaded with both, the ruleset has the statements that it has without either."""
    undone = tmp_path / "inverse.rules"
    undone.write_text(format_file(inverse_of(path)), "utf-8")
    name = parse(path.read_text("utf-8")).blocks[0].name
    plain, both = load_ruleset(str(name)), load_ruleset(str(name), [path, undone])

    assert [evolve(each, line=0) for each in both.unit.statements()] == [
        evolve(each, line=0) for each in plain.unit.statements()
    ]
    assert evolve(both.instrument, line=0) == evolve(plain.instrument, line=0)


def test_tests_get_their_numbers_back() -> None:
    """A test has no name by which it could be restored; what it covers is renumbered back."""
    tree = parse(
        'instrument a-law "A Law"\n  provisions s.1(1)-(3), s.2\n'
        "duty report at s.2\n  a-body must publish report\n"
        'test "late" covers s.2\n  as at 2020-01-01\n'
    )
    amending = parse(
        'amends a-law "A Bill"\namendment one "Clause 1" from 2020-01-01\n  renumbers s.2 as s.3\n'
        "  renumbers s.1(2) as s.4\n"
    )
    changed = laid_over(tree, [amending])

    assert changed != tree
    assert laid_over(changed, [inverse(tree, [amending])]) == tree


def test_the_inverse_of_a_faulty_amendment_is_refused(tmp_path: Path) -> None:
    """All that is wrong with it is told."""
    path = tmp_path / "bill.rules"
    path.write_text('amends ni-act-2015 "A Bill"\namendment one "Clause 1" from 2020-01-01\n  omts report\n', "utf-8")
    with pytest.raises(ValueError, match="RL002"):
        inverse_of(path)


def test_nothing_is_wrong_with_what_undoes() -> None:
    """Laid over the amended law, an inverse is no amendment of what is not there."""
    tree = law(MAIN[0])
    text = 'amends ni-act-2015 "A Bill"\namendment one "Clause 1" from 2020-01-01\n  omits later-report\n'
    amending = parse(text)

    assert list(mistakes(laid_over(tree, [amending]), Source("a", ""), [inverse(tree, [amending])])) == []
