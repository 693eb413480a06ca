"""What a cue can be for: the rulesets, acts and classes that are known, and names that mean none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import field, frozen

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import article, listed
from csc_rules.law.mistakes import meant, mistake, place
from csc_rules.law.model import Document, Unit
from csc_rules.law.model.cues import CUE_KINDS, TONES
from csc_rules.law.ruleset import Ruleset
from csc_rules.spans import Source

Found = Iterator[Diagnostic]

# The kinds whose names begin with that of a ruleset, and the parts that they have.
_DOTTED = {"item": ("ruleset", "document", "item"), "document": ("ruleset", "document"), "duty": ("ruleset", "duty")}


@frozen(kw_only=True, slots=False)
class Known:
    """What is known, each asked for when a cue needs it: rulesets, and units with acts and with classes.

    ``find`` gives a ruleset by its id, ``ids`` are those to suggest; ``vocabulary`` has the acts, ``everything`` the
    classes.
    """

    find: Callable[[str], Ruleset | None] = field(default=lambda _: None)
    ids: Callable[[], Iterable[str]] = field(default=tuple)
    vocabulary: Callable[[], Iterable[Unit]] = field(default=tuple)
    everything: Callable[[], Iterable[Unit]] = field(default=tuple)

    @cached_property
    def acts(self) -> frozenset[str]:
        """The verbs of all acts."""
        return frozenset(act.id for unit in self.vocabulary() for act in unit.acts)

    @cached_property
    def classes(self) -> frozenset[str]:
        """The ids of all classes."""
        return frozenset(entry.id for unit in self.everything() for entry in unit.classes)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The ids of all bodies, and of the classes by which one of their bodies can be meant."""
        return self.classes | {body.id for unit in self.everything() for body in unit.bodies}


def unknown(clause: n.CueTargets, known: Known, source: Source) -> Found:
    """Give the names behind a ``for`` that mean nothing of its kind."""
    kind = clause.kind.text
    if kind not in CUE_KINDS:
        message = f"found the kind '{kind}'; expected {listed(CUE_KINDS)}"
        yield mistake("RL109", message, place(source, clause.kind.span), hint=meant(kind, CUE_KINDS))
        return
    for target in clause.targets:
        wrong = _dotted(kind, target.text, known) if kind in _DOTTED else _plain(kind, target.text, known)
        if wrong is not None:
            code, message, hint = wrong
            yield mistake(code, f"found '{target}'{message}", place(source, target.span), hint=hint)


Wrong = tuple[str, str, str]


def _plain(kind: str, name: str, known: Known) -> Wrong | None:
    """Say what is wrong with the name of an act, a class, a body or a tone."""
    if kind == "tone":
        return None if name in TONES else ("RL109", f"; expected one of {listed(TONES)}", meant(name, TONES))
    if kind == "act":
        code, names = "RL103", known.acts
    else:
        code, names = "RL101", known.classes if kind == "class" else known.bodies
    return None if name in names else (code, f", which is not known; expected {article(kind)}", meant(name, names))


def _dotted(kind: str, name: str, known: Known) -> Wrong | None:
    """Say what is wrong with a name that begins with that of a ruleset."""
    wanted, parts = _DOTTED[kind], name.split(".")
    if len(parts) != len(wanted):
        return ("RL201", f"; expected {article(kind)} as {'.'.join(wanted)}", "")
    ruleset = known.find(parts[0])
    if ruleset is None:
        return (
            "RL182",
            f"; expected the id of a ruleset before the dot, not '{parts[0]}'",
            _near(parts, 0, known.ids()),
        )
    if kind == "duty":
        return _in(parts, 1, ruleset.duties, "RL104", f"a duty of '{parts[0]}'")
    documents = {each.id: each for each in ruleset.documents.values() if not each.plain_object}
    wrong = _in(parts, 1, documents, "RL102", f"a document of '{parts[0]}'")
    if wrong is not None or kind == "document":
        return wrong
    return _in(parts, 2, _items(documents[parts[1]]), "RL106", f"an item of '{parts[1]}'")


def _items(document: Document) -> tuple[str, ...]:
    return tuple(item.id for item in document.items)


def _in(parts: list[str], at: int, names: Iterable[str], code: str, wanted: str) -> Wrong | None:
    known = tuple(names)
    if parts[at] in known:
        return None
    return (code, f", in which '{parts[at]}' is not known; expected {wanted}", _near(parts, at, known))


def _near(parts: list[str], at: int, names: Iterable[str]) -> str:
    return meant(parts[at], names)
