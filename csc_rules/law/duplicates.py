"""Names and clauses that are there twice where they can be there once, with both places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.errors import Diagnostic, Place
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import article
from csc_rules.law.build_heads import both, days
from csc_rules.law.check_dates import empty
from csc_rules.law.mistakes import mistake
from csc_rules.law.model import ActWord
from csc_rules.law.scope import RULES, Scope, line_of
from csc_rules.law.words import participle

Found = Iterator[Diagnostic]
Named = tuple[str, Place, str]  # the name, where it is declared, and what as

# Settings, flags and texts are told apart by their keyword; these may be there more than once.
_REPEATED = ("alias", "use", "procedure", "renamed from", "succeeded by", "merged into")
# Forms of clause that a block has once, by the words they begin with.
_ONCE: dict[type[n.Clause], str] = {
    n.SourceAddress: "'source'",
    n.InForce: "'in force from'",
    n.Unverified: "'unverified'",
    n.MembersJudged: "'members judged by'",
    n.MembersUnknown: "'members unknown'",
    n.Unlisted: "'unlisted'",
    n.CompletedBy: "'completed by'",
    n.Lasting: "'lasting at least'",
    n.Shared: "'shared judged'",
    n.EarlierActs: "'counting earlier acts'",
    n.Sentence: "a sentence",
    n.Unsettled: "'unsettled'",
    n.JudgedClause: "'judged'",
    n.While: "'while lifetime of'",
    n.Contingent: "'contingent on'",
    n.Effect: "an effect",
}


def duplicates(scope: Scope) -> Found:
    """Give what is there twice: names in scope, entries of a list, clauses of a block."""
    yield from _statements(scope)
    yield from _acts(scope)
    yield from _events(scope)
    for block in scope.tree.blocks:
        yield from _entries(block, scope)
        yield from _clauses(block, scope)


def _statements(scope: Scope) -> Found:
    own = [(name, declared.place, article(declared.kind)) for name, declared in scope.own()]
    taken = [(name, declared.place, article(declared.kind)) for name, declared in scope.taken()]
    slots = [(slot.name.text, scope.at(slot.name), "a judgement slot") for slot in scope.declared_slots()]
    yield from _twice([*taken, *own])
    # A record names duties and slots alike, so that they cannot share a name.
    rules = [each for each in own if each[2] in {article(word) for word in RULES}]
    yield from _twice([*_first_of(rules), *slots])


def _first_of(found: Iterable[Named]) -> Iterable[Named]:
    return {name: (name, where, kind) for name, where, kind in reversed(list(found))}.values()


def _acts(scope: Scope) -> Found:
    """An act has three names, each of which has to lead back to it alone."""
    taken = [(act, line_of(act, source)) for unit, source in scope.used for act in unit.acts]
    # The acts of the unit stand in the order of their blocks.
    own = zip(scope.unit.acts, map(scope.at, scope.blocks("act")), strict=True)
    acts: list[tuple[ActWord, Place]] = [*taken, *own]
    yield from _twice([(act.id, where, "an act") for act, where in acts])
    alone = {act.id: (act, where) for act, where in reversed(acts)}.values()
    yield from _twice([(act.noun, where, f"the noun of '{act.id}'") for act, where in reversed(alone)])
    yield from _twice([(participle(act), where, f"the participle of '{act.id}'") for act, where in reversed(alone)])


def _events(scope: Scope) -> Found:
    # Bodies and classes share the names of public events: an election of one is called what it is of another.
    blocks = scope.blocks("instrument")
    events = [clause for block in blocks for clause in block.clauses if isinstance(clause, n.Event)]
    named = [name for event in events for name in (event.name, *event.also)]
    yield from _twice([(name.text, scope.at(name), "an event") for name in named])


def _entries(block: n.Block, scope: Scope) -> Found:
    items = [clause for clause in block.clauses if isinstance(clause, n.Item)]
    contents = [clause for clause in block.clauses if isinstance(clause, n.MustContain)]
    if block.keyword == "outcomes":
        yield from _lines_twice([(item.ref.name.text, item.ref.name, item) for item in items], "an entry", scope)
    yield from _lines_twice([(each.name.text, each.name, each) for each in contents], "an item", scope)
    yield from _lines_twice([(f"({item.letter})", item, item) for item in items], "a letter", scope)


def _lines_twice(lines: Iterable[tuple[str, n.Node, n.Clause]], kind: str, scope: Scope) -> Found:
    """Give the lines of a name that another one has on the same day."""
    seen: dict[str, list[tuple[n.Node, n.Clause]]] = {}
    for name, node, line in lines:
        others = seen.setdefault(name, [])
        first = next((known for known, other in others if not _apart(line, other)), None)
        others.append((node, line))
        if first is not None:
            yield from _twice([(name, scope.at(first), kind), (name, scope.at(node), kind)])


def _twice(found: Iterable[Named]) -> Found:
    first: dict[str, Named] = {}
    for name, where, kind in found:
        if name not in first:
            first[name] = (name, where, kind)
            continue
        message = f"found '{name}' as {kind}, which is {first[name][2]} already; expected a name of its own"
        yield mistake("RL110", message, where, first[name][1], hint="give one of them another name")


def _clauses(block: n.Block, scope: Scope) -> Found:
    first: dict[object, n.Clause] = {}
    clocks = 0
    for clause in block.clauses:
        clocks += isinstance(clause, n.ClockClause)
        key = _key(clause)
        # Each of several clocks may have rival readings behind it.
        key = (key, max(clocks, 1)) if isinstance(clause, n.Unsettled) else key
        if key is None:
            continue
        if key not in first or _apart(clause, first[key]):
            first[key] = clause
        elif isinstance(clause, n.ClockClause):
            message = f"found a second clock in {article(block.keyword)}; expected one"
            hint = "for a rival reading say 'unsettled'; for another time limit write another duty"
            yield mistake("RL142", message, scope.at(clause), scope.at(first[key]), hint=hint)
        else:
            message = f"found {_said(clause)} again in {article(block.keyword)}; expected it once"
            yield mistake("RL114", message, scope.at(clause), scope.at(first[key]))


def _apart(clause: n.Clause, other: n.Clause) -> bool:
    """Tell whether two lines are never in force on the same day: the one replaced the other."""
    one, another = getattr(clause, "tail", None), getattr(other, "tail", None)
    return isinstance(one, n.Tail) and isinstance(another, n.Tail) and empty(both(days(one), days(another)))


def _key(clause: n.Clause) -> object:
    """Return what tells a clause from the others of its block; nothing for one that may be there several times."""
    match clause:
        case n.Setting(key=key) | n.Texts(key=key) | n.Names(key=key) | n.Dated(key=key):
            return None if key in _REPEATED else key
        case n.Flag(key=key):
            return key if key in ("open", "persons", "in several places") else "achieved or maintained"
        case n.ClockClause():
            return n.ClockClause
        case _:
            return _ONCE.get(type(clause))


def _said(clause: n.Clause) -> str:
    """Return the words a clause begins with."""
    return _ONCE.get(type(clause)) or f"'{getattr(clause, 'key', '')}'"
