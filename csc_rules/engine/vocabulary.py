"""What a record can speak of under some rulesets: the words for its forms, and what in it none of them knows."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from csc_rules.engine.names import Note
from csc_rules.engine.slots import answerable
from csc_rules.errors import Diagnostic
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.choices import Choices
from csc_rules.record.model import Record
from csc_rules.similar import nearest

UNKNOWN_ITEM = "IN109"


def choices(rulesets: Iterable[Ruleset]) -> Choices:
    """Return the words that may be chosen from in a form of a record, those of each ruleset in the order of its law.

    >>> from csc_rules.law.loader import load_ruleset
    >>> "strategy" in choices([load_ruleset("ni-act-2015")]).kinds
    True
    """
    chosen = tuple(rulesets)
    norms = [norm for ruleset in chosen for norm in (*ruleset.duties.values(), *ruleset.powers.values())]
    asked = [norm.verb for norm in norms]
    return Choices(
        kinds=_each_once(kind for ruleset in chosen for kind in ruleset.documents),
        # What the duties ask for comes first.
        acts=_each_once([*sorted(set(asked)), *(verb for ruleset in chosen for verb in ruleset.acts)]),
        items=_each_once(item.id for ruleset in chosen for kind in ruleset.documents.values() for item in kind.items),
        slots=_each_once(f"{ruleset.id}.{slot}" for ruleset in chosen for slot in sorted(answerable(ruleset))),
        duties=_each_once(f"{ruleset.id}.{name}" for ruleset in chosen for name in (*ruleset.duties, *ruleset.powers)),
        bodies=_each_once(sorted(body.title for ruleset in chosen for body in ruleset.bodies.values())),
        classes=_each_once(sorted(name for ruleset in chosen for name in ruleset.classes)),
    )


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def unknown_items(rulesets: Iterable[Ruleset], record: Record) -> Iterator[Diagnostic]:
    """Yield the items of documents that no ruleset requires of such a document, though one is called much like it."""
    chosen = tuple(rulesets)
    for document in record.documents:
        known = _items(chosen, document.kind)
        for content in document.contents:
            near = nearest(content.item, known, cutoff=0.8)
            if content.item not in known and near:
                message = f"“{content.item}” is not an item that the law requires of “{document.kind}”"
                place = record.place(content.path)
                yield Diagnostic(UNKNOWN_ITEM, message, (place,), f"did you mean “{near[0]}”?")


def unused(rulesets: Iterable[Ruleset], record: Record, elsewhere: Container[str]) -> Iterator[Note]:
    """Yield a note on each name in a record that nothing uses: items, duties and questions."""
    chosen = tuple(rulesets)
    for document in record.documents:
        known = _items(chosen, document.kind)
        for content in document.contents:
            if known and content.item not in known:
                text = f"no ruleset requires “{content.item}” of “{document.kind}”; not used"
                yield Note(code="not-used", text=text, facts=(content.path,))
    named = [(entry.about, entry.path) for entry in record.remarks]
    named += [(entry.duty, entry.path) for entry in record.excuses]
    named += [(entry.duty, entry.path) for entry in record.owners]
    for name, path in named:
        if name not in elsewhere:
            yield Note(code="not-used", text=f"no ruleset has a duty or question “{name}”; not used", facts=(path,))


def _items(rulesets: tuple[Ruleset, ...], kind: str) -> tuple[str, ...]:
    """Return the items that rulesets require of a kind of document, which may be tied to one of them."""
    scope, _, name = kind.rpartition(".")
    found = [
        item.id
        for ruleset in rulesets
        if scope in ("", ruleset.id) and name in ruleset.documents
        for item in ruleset.documents[name].items
    ]
    return _each_once(found)
