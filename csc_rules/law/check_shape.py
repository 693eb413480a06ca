"""What a block has to have, and what its kind of block has no use for."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.errors import Diagnostic, Place
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import article, listed
from csc_rules.law.build_heads import clauses, first, flag, setting
from csc_rules.law.mistakes import meant, mistake
from csc_rules.law.model import REMEDY_KINDS
from csc_rules.law.scope import Scope

Found = Iterator[Diagnostic]

VALUES = {
    "kind": ("bill", "act", "regulations", "order", "guidance", "policy"),
    "stage": ("as-introduced", "as-amended", "as-enacted", "as-made", "as-issued", "revised"),
    "standing": ("law", "guidance", "good-practice"),
}
MODALS = {"duty": ("must", "must not"), "power": ("may",)}

# The law as built has no place for these, and they must not be lost in silence.
_USELESS: dict[str, tuple[tuple[type[n.Clause], str, str], ...]] = {
    "power": (
        (n.Where, "", "say 'only if'"),
        (n.Contingent, "'contingent on'", "say 'only after'"),
        (n.SoFarAs, "'so far as'", "say 'only if judged'"),
        (n.Consequence, "'consequence'", "a power is not breached by not being used"),
        (n.Item, "an item", "those to be consulted belong to a duty"),
    ),
    "duty": (),
}
_USELESS_KEYS = {"power": ("makes", "answers"), "duty": ("procedure",)}


def shape(scope: Scope) -> Found:
    """Give the blocks that lack something, or have what they cannot have."""
    yield from _headers(scope)
    for block in scope.tree.blocks:
        yield from _consequences(block, scope)
        match block.keyword:
            case "instrument":
                yield from _instrument(block, scope)
            case "act":
                yield from _act(block, scope)
            case "duty" | "power":
                yield from _sentence(block, scope)
                yield from _useless(block, scope)
                yield from _clock(block, scope)
            case "outcomes":
                yield from _outcomes(block, scope)
            case "exception" if scope.whole and first(block, n.Effect) is None:
                message = "found an exception to nothing; expected 'disapplies', 'excuses' or 'replaces'"
                yield mistake("RL150", message, _head(block, scope), hint="name the duty it is made to")
            case _:
                continue


def _head(block: n.Block, scope: Scope) -> Place:
    return scope.at(block.name or block)


def _headers(scope: Scope) -> Found:
    tops = [block for block in scope.tree.blocks if block.keyword in ("instrument", "register")]
    for block in scope.tree.blocks:
        if block.keyword in ("cues", "cue"):
            message = (
                f"found {article(block.keyword)} in a file of the law; expected it in a file that begins with 'cues'"
            )
            yield mistake("RL204", message, _head(block, scope), hint="give cues a file of their own")
    if not tops and scope.whole:
        message = "found no instrument and no register; expected the file to begin with one"
        yield mistake("RL160", message, scope.at(n.Node()), hint='such as: register acts "Acts"')
    for other in tops[1:]:
        message = f"found {article(other.keyword)} in a file that has {article(tops[0].keyword)} already; expected one"
        yield mistake("RL160", message, _head(other, scope), _head(tops[0], scope), hint="give it a file of its own")


def _instrument(block: n.Block, scope: Scope) -> Found:
    for event in clauses(block, n.Event):
        for day in event.days[1:]:
            message = "found a second day of an event of the instrument; expected one: only public events come again"
            yield mistake("RL149", message, scope.at(day), hint="say it of a body or a class")
    for key, values in VALUES.items():
        for clause in clauses(block, n.Setting):
            if clause.key == key and clause.value.text not in values:
                message = f"found the {key} '{clause.value}'; expected {listed(values)}"
                yield mistake("RL109", message, scope.at(clause.value), hint=meant(clause.value.text, values))
    if not scope.whole:
        return
    for key in ("kind", "stage", "jurisdiction"):
        if setting(block, key) is None:
            yield _lacking(block, f"'{key}'", scope)
    if first(block, n.InForce) is None:
        yield _lacking(block, "'in force from'", scope)
    if first(block, n.Provisions) is None:
        yield _lacking(block, "'provisions'", scope)


def _consequences(block: n.Block, scope: Scope) -> Found:
    """Check the kinds of what may follow a breach, and that ``none`` stands alone."""
    steps = clauses(block, n.Consequence)
    for step in steps:
        if step.kind.text not in REMEDY_KINDS:
            message = f"found the consequence '{step.kind}'; expected {listed(tuple(REMEDY_KINDS))}"
            yield mistake("RL109", message, scope.at(step.kind), hint=meant(step.kind.text, REMEDY_KINDS))
    nothing = next((step for step in steps if step.kind.text == "none"), None)
    other = next((step for step in steps if nothing is not None and step is not nothing and _meet(step, nothing)), None)
    if nothing is not None and (other is not None or nothing.by):
        message = "found 'none' with somebody or something that follows; expected it alone, where nothing does"
        places = [scope.at(nothing), *([scope.at(other)] if other else [])]
        yield mistake("RL157", message, *places, hint="leave one of them out")


def _meet(one: n.Consequence, other: n.Consequence) -> bool:
    """Tell whether there is a day on which both may follow."""
    starts = [step.tail.since.day for step in (one, other) if step.tail.since]
    ends = [step.tail.until.day for step in (one, other) if step.tail.until]
    return not starts or not ends or max(starts) < min(ends)


def _lacking(block: n.Block, what: str, scope: Scope) -> Diagnostic:
    message = f"found {article(block.keyword)} without {what}; expected it to have one"
    return mistake("RL161", message, _head(block, scope), hint=f"add a line that begins with {what}")


def _act(block: n.Block, scope: Scope) -> Found:
    if scope.whole and setting(block, "noun") is None:
        yield _lacking(block, "'noun'", scope)
    if scope.whole and not any(flag(block, key) for key in ("achieved", "achieved once", "maintained")):
        yield _lacking(block, "'achieved' or 'maintained'", scope)


def _sentence(block: n.Block, scope: Scope) -> Found:
    modals = MODALS[block.keyword]
    sentence = first(block, n.Sentence)
    if sentence is None:
        if scope.whole:
            message = f"found {article(block.keyword)} without a sentence; expected who {modals[0]} do what"
            yield mistake("RL140", message, _head(block, scope), hint=f"such as: a-body {modals[0]} publish report")
    elif sentence.modal not in modals:
        message = (
            f"found '{sentence.modal}' in {article(block.keyword)}; expected {listed([repr(each) for each in modals])}"
        )
        hint = "what someone may do is a power" if sentence.modal == "may" else "what someone must do is a duty"
        if sentence.modal == "need not":
            hint = "what someone need not do is an exception to a duty"
        yield mistake("RL143", message, scope.at(sentence), hint=hint)


def _useless(block: n.Block, scope: Scope) -> Found:
    for clause in block.clauses:
        for kind, words, hint in _USELESS[block.keyword]:
            if isinstance(clause, kind):
                said = words or f"'{getattr(clause, 'key', '')}'"
                yield _no_use(clause, said, block, scope, hint)
        key = getattr(clause, "key", None)
        if key in _USELESS_KEYS[block.keyword]:
            yield _no_use(clause, f"'{key}'", block, scope, "")


def _outcomes(block: n.Block, scope: Scope) -> Found:
    """Check that the entries of a list say nothing that only those whom a duty has to reach can have."""
    for item in clauses(block, n.Item):
        said = {
            f"'{item.ref.quantifier}'": item.ref.quantifier is not None,
            "'in its area'": item.ref.in_its_area,
            "'if any'": item.if_any,
            "'where'": item.condition is not None,
        }
        for words, stands in said.items():
            if stands:
                yield _no_use(item, words, block, scope, "")


def _no_use(clause: n.Clause, said: str, block: n.Block, scope: Scope, hint: str) -> Diagnostic:
    message = f"found {said} in {article(block.keyword)}, which has no use for it; expected it to be left out"
    return mistake("RL149", message, scope.at(clause), hint=hint)


def _clock(block: n.Block, scope: Scope) -> Found:
    clocks = clauses(block, n.ClockClause)
    if block.keyword == "power":
        for clause in clocks:
            message = "found a clock in a power, which is not breached by not being used; expected a duty"
            yield mistake("RL144", message, scope.at(clause), hint="for a limit say 'only after'")
    if not scope.whole or block.keyword == "power":
        return
    for restart in clauses(block, n.RestartsOn):
        if not any(isinstance(clause.clock, n.AtLeastEvery) for clause in clocks):
            message = "found 'restarts on' without a clock that slides; expected 'at least every' beside it"
            yield mistake("RL148", message, scope.at(restart))
    for rival in clauses(block, n.Unsettled):
        if not clocks:
            message = "found rival readings of a clock that is not there; expected one reading as the duty's clock"
            yield mistake("RL148", message, scope.at(rival), hint="state the reading that most would follow")
