"""The inverse of an amendment, made from what it replaced: laid over the amended law, it gives the law as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from csc_rules.errors import RuleError
from csc_rules.language import nodes as n
from csc_rules.law.amend import amended
from csc_rules.law.amend_files import HEADER, laid_over
from csc_rules.law.loader import PathLike, amended_sources
from csc_rules.law.mistakes import in_order
from csc_rules.law.reading import parsed

_TITLE = "Inverse of"


def inverse(tree: n.File, amending: Sequence[n.File]) -> n.File:
    """Return the amendment file that undoes amendment files laid over a rule file.

    What they inserted is removed, and what they changed is restored in the words it had.

    >>> from csc_rules.language.parser import parse
    >>> law = parse('instrument a-law "A Law"\\nduty report at s.1\\n  a-body must publish report\\n')
    >>> bill = parse('amends a-law "A Bill"\\namendment repeal "Clause 1" from 2030-01-01\\n  omits report\\n')
    >>> undone = laid_over(laid_over(law, [bill]), [inverse(law, [bill])])
    >>> undone == law
    True
    """
    before, after = amended(tree), laid_over(tree, amending)
    numbers = tuple(_numbers_back(before, after, amending))
    # Where tests cite what was renumbered, the numbers go back first: a test has no name by which to restore it.
    back = laid_over(after, [_file(amending, numbers)]) if numbers else after
    was = {block.name.text: block for block in before.blocks if block.name is not None}
    now = {block.name.text: block for block in back.blocks if block.name is not None}
    changed = [block for name, block in was.items() if name in now and now[name] != block]
    restores = tuple(n.Restores(target=block.name) for block in changed if block.name is not None)
    removes = tuple(n.Removes(target=n.Name(text=name)) for name in now if name not in was)
    undoing = _file(amending, (*numbers, *removes, *restores))
    return evolve(undoing, blocks=(*undoing.blocks, *changed))


def inverse_of(path: PathLike) -> n.File:
    """Return the inverse of an amendment file, which is found out from the ruleset that it names.

    >>> found = inverse_of("examples/amendments/annual-reports.rules")
    >>> [type(clause).__name__ for clause in found.blocks[1].clauses]
    ['Removes', 'Restores']

    Raises RuleError with all that is wrong with the amendment.
    """
    source = amended_sources(path)
    tree, amending, found = parsed(source)
    if found:
        raise RuleError(in_order(found))
    return inverse(tree, amending)


def _numbers_back(before: n.File, after: n.File, amending: Sequence[n.File]) -> Iterator[n.Renumbers]:
    tests = ([block for block in each.blocks if block.keyword == "test"] for each in (before, after))
    first, second = tests
    if first == second[: len(first)]:
        return
    clauses = [clause for each in amending for block in each.blocks for clause in block.clauses]
    for clause in reversed([each for each in clauses if isinstance(each, n.Renumbers)]):
        yield n.Renumbers(old=clause.new, new=clause.old)


def _file(amending: Sequence[n.File], clauses: tuple[n.Clause, ...]) -> n.File:
    tops = [block for each in amending for block in each.blocks if block.keyword == HEADER]
    own = [block for each in amending for block in each.blocks if block.keyword == "amendment"]
    title = n.Text(text=f"{_TITLE} {'; '.join(str(block.title) for block in tops)}")
    day = next((day for block in (*own, *tops) if (day := block.tail.since) is not None), None)
    header = n.Block(keyword=HEADER, name=tops[0].name, title=title)
    named = n.Name(text=f"inverse-of-{own[0].name}" if own else "inverse")
    done = n.Block(keyword="amendment", name=named, title=title, tail=n.Tail(since=day), clauses=clauses)
    return n.File(blocks=(header, done))
