"""Resolve the names of a record: bodies, verbs, kinds and slots. Mistakes and notes are collected, all of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date

from attrs import frozen

from csc_rules.engine.slots import answerable, answers_to
from csc_rules.errors import Diagnostic, NotFoundError, Place
from csc_rules.law.model import ActWord, Body
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Determination, Record
from csc_rules.similar import nearest


@frozen(kw_only=True)
class Note:
    """Something about the record or its names that a reader should know, and that is no finding."""

    code: str
    text: str
    facts: tuple[str, ...] = ()


def find_body(register: Register, name: str, day: date | None) -> Body:
    """Resolve a name that must be known.

    Raises NotFoundError with the nearest names.
    """
    match = register.find(name, day)
    if match is None:
        raise NotFoundError((_unknown_body(register, name, ()),))
    return match.body


def _unknown_body(register: Register, name: str, places: tuple[Place, ...]) -> Diagnostic:
    near = register.suggestions(name)
    meant = "did you mean " + " or ".join(f"“{entry}”" for entry in near) + "? " if near else ""
    return Diagnostic(
        code="IN101",
        message=f"“{name}” is not a body the register knows, or could be more than one; expected a name or alias of it",
        places=places,
        hint=f"{meant}a body that no register has can be declared under [[body]] with its kind and jurisdiction",
    )


class Names:
    """Resolve names for one record, and remember what was wrong with them and what has to be said about them."""

    def __init__(
        self,
        rulesets: tuple[Ruleset, ...],
        register: Register,
        record: Record,
        as_at: date,
        known_elsewhere: Container[str] | None,
    ) -> None:
        self.rulesets = rulesets
        self.register = register
        self.record = record
        self.as_at = as_at
        self.known_elsewhere = known_elsewhere
        self.mistakes: list[Diagnostic] = []
        self.notes: list[Note] = []
        self.acts: Mapping[str, ActWord] = {verb: word for ruleset in rulesets for verb, word in ruleset.acts.items()}
        self.kinds = {kind for ruleset in rulesets for kind in ruleset.documents}
        self.lists = {name for ruleset in rulesets for name in ruleset.outcomes}
        self.own = tuple(self.body(name, path, as_at) for name, path in self._own_names())

    def _own_names(self) -> list[tuple[str, str]]:
        joint = [(name, f"record.jointly_with[{index}]") for index, name in enumerate(self.record.jointly_with)]
        return [(self.record.body, "record.body"), *joint]

    def body(self, name: str, path: str, day: date | None) -> str:
        """Resolve a body; an unknown one is a mistake, and stands for itself until they are raised."""
        match = self.register.find(name, day or self.as_at)
        if match is None:
            self.mistakes.append(_unknown_body(self.register, name, (self.record.place(path),)))
            return name
        if match.said:
            self.notes.append(Note(code="name", text=match.said, facts=(path,)))
        if day is not None and not match.body.force.covers(day):
            self._not_there(match.body, day, path)
        return match.body.id

    def _not_there(self, body: Body, day: date, path: str) -> None:
        if body.force.until is not None and day >= body.force.until:
            after = "".join(
                f"; {entry.how} {self.register.bodies[entry.body].title}"
                for entry in body.successors
                if entry.body in self.register.bodies
            )
            text = (
                f"{body.title} ended on {body.force.until.isoformat()}{after}; the record names it on {day.isoformat()}"
            )
        else:
            text = f"{body.title} began on {body.force.since}; the record names it on {day.isoformat()}"
        self.notes.append(Note(code="body-not-there", text=text, facts=(path,)))

    def verb(self, verb: str, path: str) -> bool:
        """Tell whether a verb is in the vocabulary; one that is not is a mistake."""
        if verb in self.acts:
            return True
        near = nearest(verb, self.acts)
        self.mistakes.append(
            Diagnostic(
                code="IN102",
                message=f"“{verb}” is not an act of the vocabulary; expected one such as “publish” or “review”",
                places=(self.record.place(path),),
                hint=f"did you mean “{near[0]}”?" if near else "“csc-rules rules show acts” lists them",
            )
        )
        return False

    def kind(self, name: str, path: str) -> tuple[str, str | None] | None:
        """Split a kind into its ruleset, if named, and the kind; None where no ruleset of this check has it."""
        scope, _, kind = name.rpartition(".")
        if kind in self.kinds and (not scope or any(scope == ruleset.id for ruleset in self.rulesets)):
            return kind, scope or None
        known = self.known_elsewhere is not None and (name in self.known_elsewhere or kind in self.known_elsewhere)
        near = nearest(kind, self.kinds, cutoff=0.8)
        if known or (self.known_elsewhere is None and not near):
            self.notes.append(
                Note(code="not-used", text=f"“{name}” is no kind of the rulesets in this check; not used")
            )
            return None
        self.mistakes.append(
            Diagnostic(
                code="IN103",
                message=f"“{name}” is neither a document of this record nor a kind any ruleset knows",
                places=(self.record.place(path),),
                hint=f"did you mean “{near[0]}”?" if near else f"known kinds: {', '.join(sorted(self.kinds))}",
            )
        )
        return None

    def answers(self, entry: Determination) -> bool:
        """Tell whether a determination answers a slot of this check; say so where it does not."""
        scope, _, slot = entry.slot.partition(".")
        for ruleset in self.rulesets:
            if ruleset.id == scope and slot in answerable(ruleset):
                return self._is_answer(ruleset, slot, entry)
        known = {f"{ruleset.id}.{name}" for ruleset in self.rulesets for name in answerable(ruleset)}
        near = nearest(entry.slot, known, cutoff=0.75)
        if near:
            self._mistake(
                "IN104", f"“{entry.slot}” is not a judgement slot of this check", f"{entry.path}.slot", near[0]
            )
        else:
            text = f"no ruleset of this check asks “{entry.slot}”; not used"
            self.notes.append(Note(code="not-used", text=text, facts=(entry.path,)))
        return False

    def _is_answer(self, ruleset: Ruleset, slot: str, entry: Determination) -> bool:
        """Tell whether what was answered is an answer to that slot; anything else is a mistake."""
        known = answers_to(ruleset, slot)
        if not known or entry.answer.strip().casefold() in known:
            return True
        listed = ", ".join(f"“{answer}”" for answer in known)
        self.mistakes.append(
            Diagnostic(
                code="IN108",
                message=f"“{entry.answer}” is not an answer to “{entry.slot}”; expected one of {listed}",
                places=(self.record.place(f"{entry.path}.answer"),),
                hint="put what was said into “reasons”",
            )
        )
        return False

    def _mistake(self, code: str, message: str, path: str, near: str) -> None:
        place = self.record.place(path)
        self.mistakes.append(Diagnostic(code=code, message=message, places=(place,), hint=f"did you mean “{near}”?"))

    def stated_memberships(self) -> None:
        """Check the names in what the record states of memberships."""
        for entry in self.record.memberships:
            if entry.body is not None:
                self.body(entry.body, f"{entry.path}.body", entry.since.earliest if entry.since else None)
            if self.register.find_class(entry.of) is None:
                near = nearest(entry.of, self.register.classes)
                self.mistakes.append(
                    Diagnostic(
                        code="IN105",
                        message=f"“{entry.of}” is not a kind of body the register knows",
                        places=(self.record.place(f"{entry.path}.of"),),
                        hint=f"did you mean “{near[0]}”?" if near else "",
                    )
                )

    def declared_kinds(self) -> None:
        """Check the kinds and areas of the bodies that the record declares."""
        for body in self.record.bodies:
            for index, name in enumerate(body.areas):
                self.body(name, f"{body.path}.areas[{index}]", body.since)
            if body.kind in self.register.classes:
                continue
            near = nearest(body.kind, self.register.classes)
            self.mistakes.append(
                Diagnostic(
                    code="IN105",
                    message=f"“{body.kind}” is not a kind of body the register knows",
                    places=(self.record.place(f"{body.path}.kind"),),
                    hint=f"did you mean “{near[0]}”?" if near else "",
                )
            )

    def unknown_document(self, name: str, path: str, ids: Iterable[str]) -> None:
        """Report a document that the record does not have."""
        near = nearest(name, ids)
        self.mistakes.append(
            Diagnostic(
                code="IN106",
                message=f"“{name}” is not the id of a document of this record",
                places=(self.record.place(path),),
                hint=f"did you mean “{near[0]}”?" if near else "give the document under [[document]] with this id",
            )
        )
