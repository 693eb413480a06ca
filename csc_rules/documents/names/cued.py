"""What cues declare of bodies: words that stand for one, words for a kind of body, and names torn apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from csc_rules.documents.matching import GAP, steps_of
from csc_rules.documents.names.case import Seen
from csc_rules.documents.names.forms import (
    CUT,
    KIND,
    LABEL,
    MENTIONED,
    STATED,
    Form,
    is_acronym,
    names_as_forms,
    places_as_forms,
)
from csc_rules.documents.names.model import ABOLISHED, AMBIGUOUS, Certainty, Meaning
from csc_rules.documents.names.places import AND, OF, Places, Steps, places_of
from csc_rules.law.model.cues import Cue
from csc_rules.law.register import Register

# What a cue stands for where its words may name somebody.
_SOMEBODY = ("document", "body", "class")


def forms_of(register: Register, cues: Iterable[Cue], seen: Seen) -> tuple[Places, Iterator[Form]]:
    """Return the places of the register, and every form by which a body or class is known on the day of a case."""
    cues = [cue for cue in cues if cue.force.covers(seen.day)]
    words = _words_for(register, cues)
    places = places_of(register, {name: [form for form, _ in forms] for name, forms in words.items()})
    seen.placed |= places.placed
    return places, _all_forms(register, cues, words, places, seen)


def _all_forms(
    register: Register, cues: Iterable[Cue], words: Mapping[str, list[tuple[str, str]]], places: Places, seen: Seen
) -> Iterator[Form]:
    yield from names_as_forms(register, seen, places)
    yield from _declared(cues, seen)
    yield from _kinds(words)
    yield from places_as_forms(places)
    yield from _torn(words, places, seen)


def _words_for(register: Register, cues: Iterable[Cue]) -> dict[str, list[tuple[str, str]]]:
    """Gather the forms for one body of a class: those that a cue for a body states under the name of the class."""
    found: dict[str, list[tuple[str, str]]] = {}
    for cue in cues:
        for target in cue.targets:
            if target.kind == "body" and target.name in register.classes:
                acronyms = [form for form in cue.mentions if is_acronym(form) and not cue.says]
                forms = [form for form in (*cue.states, *acronyms) if GAP not in form and "*" not in form]
                found.setdefault(target.name, []).extend((form, cue.id) for form in forms if not _has_article(form))
    return found


def _has_article(form: str) -> bool:
    return form.casefold().startswith(("the ", "our "))


def _needs_place(cue: Cue, phrase: str, register: Register) -> bool:
    """Tell whether a word for the kind of body is too common to mean one without its place: "council", "City of".

    A word for a body that is no one of a kind needs none.
    """
    one_of = any(target.kind == "body" and target.name not in register.bodies for target in cue.targets)
    steps = steps_of(phrase)
    return one_of and (steps[-1:] == (OF,) or (len(steps) == 1 and not is_acronym(phrase)))


def _declared(cues: Iterable[Cue], seen: Seen) -> Iterator[Form]:
    for cue in cues:
        if not any(target.kind in _SOMEBODY for target in cue.targets):
            continue
        for phrases, origin in ((cue.states, STATED), (cue.mentions, MENTIONED), (cue.headings, LABEL)):
            for phrase in phrases:
                needs = origin == STATED and _needs_place(cue, phrase, seen.register)
                meaning = None if needs else _by_cue(cue, phrase, origin, seen)
                if meaning is not None:
                    form = Form(written=phrase, meaning=meaning, origin=origin, steps=steps_of(phrase), cue=cue.id)
                    yield form
                    yield from _genitive(form)


def _genitive(form: Form) -> Iterator[Form]:
    """Yield a form with the letter that a genitive adds; the plural of a form is another one, if it is one at all."""
    last = form.steps[-1]
    if not last.endswith(("s", "*")):
        yield evolve(form, steps=(*form.steps[:-1], f"{last}s"), genitive=True)


def _by_cue(cue: Cue, phrase: str, origin: int, seen: Seen) -> Meaning | None:
    """Say who is meant by a phrase of a cue; None where the register has none of those it is for."""
    found = [
        meaning
        for target in cue.targets
        if (meaning := _by_target(target.kind, target.name, phrase, origin, seen)) is not None
    ]
    doubtful = cue.says if origin == MENTIONED and cue.says and _can_be_doubtful(phrase) else None
    if doubtful and any(target.kind in _SOMEBODY for target in cue.targets):
        found = found or [Meaning(certainty=Certainty.LIKELY, why="it is no name of a body alone")]
    if not found:
        return None
    return together(found, seen, doubtful)


def _can_be_doubtful(phrase: str) -> bool:
    return is_acronym(phrase) or len(phrase.split()) < 3


def _by_target(kind: str, name: str, phrase: str, origin: int, seen: Seen) -> Meaning | None:
    certainty = Certainty.LIKELY if origin == STATED else Certainty.CLASS
    if kind == "body" and name in seen.register.bodies:
        word = "stands for" if origin == STATED else "only tells the kind of body:"
        why = f"“{phrase}” {word} {seen.title(name)}"
        return seen.suggested(name, certainty, why) if seen.exists(name) or origin == STATED else None
    if kind == "body" and name in seen.register.classes:
        return _the_one(name, phrase, certainty, seen)
    if kind == "class" and name in seen.register.classes:
        return _the_class(name, phrase, seen, firm=origin == STATED)
    return None


def _the_one(name: str, phrase: str, certainty: Certainty, seen: Seen) -> Meaning | None:
    """Say which body of a class is meant, seen from the bodies of the case."""
    if seen.ended(name) is not None:
        return _the_class(name, phrase, seen, firm=False) if certainty is Certainty.LIKELY else None
    if not seen.register.classes[name].force.covers(seen.day):
        return None
    bodies = seen.of_class(name)
    if len(bodies) == 1:
        why = f"“{phrase}” is taken to be {seen.title(bodies[0])}, seen from {_whose(seen)}"
        return Meaning(body=bodies[0], classes=(name,), certainty=certainty, why=why)
    titles = tuple(map(seen.title, bodies))
    return Meaning(classes=(name,), meanings=titles, why=f"“{phrase}” only tells the kind of body: {seen.title(name)}")


def _whose(seen: Seen) -> str:
    return " and ".join(map(seen.title, seen.bodies)) or "nobody"


def _the_class(name: str, phrase: str, seen: Seen, *, firm: bool) -> Meaning | None:
    ended = seen.ended(name)
    if ended is not None:
        day, heirs = ended
        then = f"; {' and '.join(map(seen.title, heirs))} took their place" if heirs else ""
        why = f"“{phrase}” is a kind of body of which there is none since {day.isoformat()}{then}"
        heir = heirs[0] if len(heirs) == 1 else None
        # A word such as "fire" or "pupils" names no body that could be gone.
        flags = (ABOLISHED,) if " " in phrase and not seen.register.classes[name].persons else ()
        return Meaning(body=heir, classes=(name,), gone=day, flags=flags, why=why)
    if not seen.register.classes[name].force.covers(seen.day):
        return None
    why = f"“{phrase}” names a kind of body or person, {seen.title(name)}, and nobody of it"
    return Meaning(classes=(name,), firm=firm, why=why)


def together(meanings: list[Meaning], seen: Seen, says: str | None = None) -> Meaning:
    """Say who is meant by what can mean several things; a body that the case is about comes first."""
    bodies = tuple(dict.fromkeys(meaning.body for meaning in meanings if meaning.body is not None))
    own = tuple(body for body in bodies if body in seen.bodies)
    # What a cue doubts it names in the order of what is most likely meant.
    picked = own if len(own) == 1 else bodies[:1] if says is not None else bodies
    best = min(meanings, key=lambda meaning: (meaning.body not in picked[:1], *_rank(meaning)))
    titles = tuple(dict.fromkeys(title for meaning in meanings for title in _could_be(meaning, seen)))
    body = best.body if len(picked) == 1 else None
    classes = tuple(dict.fromkeys(name for each in meanings if body in (None, each.body) for name in each.classes))
    doubtful = says is not None or len(bodies) > 1
    return Meaning(
        body=body,
        classes=classes,
        certainty=_doubted(best) if doubtful else best.certainty,
        firm=best.firm and not doubtful,
        why=best.why if not doubtful else says or "it can mean more than one body",
        bearer=best.bearer,
        gone=best.gone,
        flags=(*best.flags, AMBIGUOUS) if doubtful and AMBIGUOUS not in best.flags else best.flags,
        meanings=titles,
        says=says,
    )


def _rank(meaning: Meaning) -> tuple[int, bool]:
    return (list(Certainty).index(meaning.certainty), not meaning.firm)


def _doubted(meaning: Meaning) -> Certainty:
    return Certainty.CLASS if meaning.body is None else Certainty.LIKELY


def _could_be(meaning: Meaning, seen: Seen) -> tuple[str, ...]:
    if meaning.meanings:
        return meaning.meanings
    if meaning.body is not None:
        return (seen.title(meaning.body),)
    return tuple(map(seen.title, meaning.classes))


def _kinds(words: Mapping[str, list[tuple[str, str]]]) -> Iterator[Form]:
    """Yield the words that name the body of a place beside them, and their plurals."""
    for name, forms in words.items():
        for form, cue in forms:
            steps = steps_of(form)
            yield Form(written=form, meaning=Meaning(), origin=KIND, steps=steps, cue=cue, kind=name)
            if steps[-1] != OF and not steps[-1].endswith("s"):
                plural = (*steps[:-1], f"{steps[-1]}s")
                yield Form(written=form, meaning=Meaning(), origin=KIND, steps=plural, cue=cue, kind=name, plural=True)


def _torn(words: Mapping[str, list[tuple[str, str]]], places: Places, seen: Seen) -> Iterator[Form]:
    """Yield names that begin with an acronym, their place torn apart by columns of print."""
    for name, forms in words.items():
        members = seen.members(name)
        for place, bodies in places.bodies.items():
            found = [body for body in bodies if body in members]
            for form, cue in forms if len(found) == 1 and len(place) > 1 else ():
                if is_acronym(form):
                    yield from _at_each_gap(form, place, _as_torn(found[0], form, place, seen), cue)


def _as_torn(body: str, form: str, place: Steps, seen: Seen) -> Meaning:
    why = f"its words are those of “{form} {' '.join(place)}” with others between, as when columns are read across"
    return seen.suggested(body, Certainty.LIKELY, why)


def _at_each_gap(form: str, place: Steps, meaning: Meaning, cue: str) -> Iterator[Form]:
    for at in range(1, len(place)):
        if place[at] != AND:
            steps = (*steps_of(form), *place[:at], GAP, *place[at:])
            written = f"{form} {' '.join(word if word == AND else word.capitalize() for word in place)}"
            yield Form(written=written, meaning=meaning, origin=CUT, steps=steps, cue=cue)
