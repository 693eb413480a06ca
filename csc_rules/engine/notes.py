"""Anomalies of a record that are no findings: wrong actors, reports before their strategy, claims, contradictions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.engine.facts import Doing, Paper
from csc_rules.engine.names import Note
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.wording import Words
from csc_rules.law.model import Duty, Power


def anomalies(views: Iterable[View]) -> tuple[Note, ...]:
    """Return the notes on what every ruleset sees of a record, each once."""
    views = tuple(views)
    found: list[Note] = []
    for view in views:
        words = Words(ruleset=view.ruleset, register=view.register)
        found += _wrong_actor(view, words)
        found += _before_its_subject(view, words)
    found += _of_no_use(views)
    return tuple(dict.fromkeys(found))


def _of_no_use(views: tuple[View, ...]) -> Iterator[Note]:
    """Note what is said to be kept up, where no duty asks for it: it may not say what it is about."""
    kept = {
        (duty.verb, target(duty, view.ruleset))
        for view in views
        for duty in view.ruleset.duties.values()
        if duty.maintained
    }
    for entry in views[0].facts.activities if views else ():
        if (entry.verb, entry.object) not in kept:
            objects = sorted(str(kind) for verb, kind in kept if verb == entry.verb and kind)
            hint = f"; say what it is about, such as {', '.join(objects)}" if objects else ""
            text = f"no duty of this check asks for the activity “{entry.verb}” as it stands in the record{hint}"
            yield Note(code="not-used", text=text, facts=(entry.path,))


def _visible(view: View, doing: Doing) -> bool:
    return doing.when.latest is not None and doing.when.latest <= view.as_at


def _in_force(norm: Duty | Power, doing: Doing) -> bool:
    return doing.when.earliest is not None and norm.force.covers(doing.when.earliest)


def _wrong_actor(view: View, words: Words) -> Iterator[Note]:
    """Note what was done by a body whose act the law does not ask for, so that nobody takes it for the act."""
    for doing in view.facts.doings:
        norms = [norm for norm in view.performers(doing.verb, doing.object) if _in_force(norm, doing)]
        if doing.shown_by is not None or not norms or not _visible(view, doing):
            continue
        if not view.may_do(doing, norms):
            asked = ", ".join(dict.fromkeys(words.party(party) for norm in norms for party in norm.bearers))
            yield Note(
                code="another-body",
                text=f"{words.done_to(doing.verb, words.thing(doing.document or doing.object))} by"
                f" {words.body(doing.by)} ({doing.when}): the law looks to {asked}, so it does not count",
                facts=(doing.path,),
            )


def _before_its_subject(view: View, words: Words) -> Iterator[Note]:
    """Note a document that was made before the one it is about."""
    for paper in view.facts.papers.values():
        for about in paper.about:
            other = view.facts.papers.get(about)
            if other is None:
                continue
            mine, theirs = _made(view, paper), _made(view, other)
            if (
                mine
                and theirs
                and mine.when.latest
                and theirs.when.earliest
                and mine.when.latest < theirs.when.earliest
            ):
                yield Note(
                    code="before-its-subject",
                    text=f"“{paper.id}” was {words.done(mine.verb)} on {mine.when}, before “{about}”, its subject,"
                    f" was {words.done(theirs.verb)} on {theirs.when}",
                    facts=(mine.path, theirs.path),
                )


def _makes(view: View, doing: Doing) -> bool:
    return any(
        isinstance(norm, Duty) and norm.makes == doing.object for norm in view.performers(doing.verb, doing.object)
    )


def _made(view: View, paper: Paper) -> Doing | None:
    """Return the visible doing that made a document, by a duty that makes its kind."""
    for doing in view.facts.done_to(paper.id):
        if doing.shown_by is None and _makes(view, doing) and _visible(view, doing):
            return doing
    return None
