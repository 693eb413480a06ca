"""Questions on people: whom an act reached, who belongs to a class that somebody has to name, who received a thing."""

from __future__ import annotations

from datetime import date

from csc_rules.engine.facts import WITH_OTHERS
from csc_rules.engine.facts_in_words import sentence
from csc_rules.engine.values import Need
from csc_rules.planner.absences import Values
from csc_rules.planner.asked import FIRST, LAST, NAMES, Entered, Named, Option
from csc_rules.planner.drafts import DECIDED_BY, DECIDED_ON, REASONS, SINCE, STATED_BY, UNTIL, Draft
from csc_rules.planner.setting import Setting, slug

WHOLE = "NAMES"
ALL, NONE = "all", "none"


def asked_of_reach(setting: Setting, need: Need) -> Draft | None:
    """Return the question which of those to be reached were reached; those asked for by one duty are asked together.

    None is asked where people were to be asked about a document, and none is on record.
    """
    verb, name, member = need.verb or "", need.object or setting.norm.object, need.item or ""
    if verb in WITH_OTHERS and setting.paper(name) is None:
        return None
    thing = setting.thing(name)
    how = "took part, or were represented, in" if _maintained(setting, verb) else _how(setting, verb)
    others, nobody = _occasions(setting, verb, name), _nobody_else(setting, verb, name)
    # Where there is no list that could be said to be complete, “none” would enter nothing and be lost.
    none = (Option(answer=NONE, means="none of the list, and nobody else", entered=nobody),) if nobody else ()
    return Draft(
        id=slug("reached", verb, name, setting.norm.id),
        kind="reached",
        question=f"Which of these {how} {thing}?",
        fact=setting.words.need(need),
        expects="names",
        options=(
            Option(answer=WHOLE, means="those of the list, by number or name", entered=_reached(setting, verb, name)),
            Option(answer=ALL, means="all of the list", entered=_reached(setting, verb, name)),
            *none,
        ),
        details=(*(() if len(others) == 1 else (SINCE, UNTIL)), STATED_BY),
        names=(Named(name=setting.written(member), title=setting.words.body(member)),),
    )


def _how(setting: Setting, verb: str) -> str:
    word = setting.view.ruleset.acts[verb].title
    if verb in WITH_OTHERS:
        return f"were {word.removesuffix(' on')} on"
    return f"had {word} to them" if word else "were reached by"


def _maintained(setting: Setting, verb: str) -> bool:
    return setting.view.ruleset.acts[verb].maintained


def _occasions(setting: Setting, verb: str, name: str | None) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return what the record has of such occasions: the path, the key of the names, and the names there."""
    facts, kind = setting.view.facts, setting.kind(name)
    own = set(setting.doers(setting.outcome.bearer))
    if verb in WITH_OTHERS:
        asked = [entry.path for entry in facts.consulted_on(name) if entry.verb == verb and own & entry.by]
        return tuple((path, "with", _names(setting, path, "consulted")) for path in asked)
    if _maintained(setting, verb):
        kept = [
            entry.path
            for entry in facts.activities
            if entry.verb == verb
            and entry.shown
            and own & entry.by
            and (name or kind) in (entry.document, entry.object)
        ]
        return tuple((path, "with", _names(setting, path, "involving")) for path in kept)
    sent = [doing.path for doing in setting.doings(verb, name) if doing.by in own and doing.document == name]
    return tuple((path, "to", _names(setting, path, "to")) for path in dict.fromkeys(sent))


def _names(setting: Setting, path: str, attribute: str) -> tuple[str, ...]:
    return tuple(getattr(setting.facts.get(path), attribute, ()))


def _reached(setting: Setting, verb: str, name: str | None) -> tuple[Entered, ...]:
    """Return the names in the one occasion that is on record; otherwise in a new one."""
    known = _occasions(setting, verb, name)
    if len(known) == 1:
        path, key, names = known[0]
        return (Entered(path=path, new=False, values={key: (*names, NAMES)}),)
    by: Values = {"by": setting.by(setting.doers(setting.outcome.bearer))}
    if verb in WITH_OTHERS:
        act: Values = {} if verb == "consult" else {"act": verb}
        values = {**act, "about": (name or "",), "with": (NAMES,), **by, "from": FIRST, "through": LAST}
        return (Entered(path="consultation", new=True, values=values),)
    if _maintained(setting, verb):
        values = {"act": verb, "about": name or "", **by, "with": (NAMES,), "from": FIRST}
        return (Entered(path="activity", new=True, values=values),)
    values = {"act": verb, "document": name or "", **by, "to": (NAMES,), "on": FIRST}
    return (Entered(path="act", new=True, values=values),)


def _nobody_else(setting: Setting, verb: str, name: str | None) -> tuple[Entered, ...]:
    """Return that the lists of names on record are complete; of what is sent, that all that was sent is listed."""
    known = _occasions(setting, verb, name)
    if verb in WITH_OTHERS or _maintained(setting, verb):
        return tuple(Entered(path=path, new=False, values={"complete": True}) for path, _, _ in known)
    done = setting.outcome.done
    if done is None:
        return ()
    by = setting.by((setting.outcome.bearer,))
    values: Values = {"acts": (verb,), **({"by": by} if by else {}), "about": name or ""}
    first = min([done.first, *_made_on(setting, name)])
    span: Values = {"from": first.isoformat(), "through": setting.view.as_at.isoformat()}
    return (Entered(path="complete", new=True, values={**values, **span, "stated_by": "{stated_by}"}),)


def _made_on(setting: Setting, name: str | None) -> list[date]:
    made = setting.view.making(setting.kind(name) or "")
    found = setting.view.occurrences(made, setting.outcome.bearer) if made else ()
    return [entry.earliest for entry in found if entry.document == name]


def asked_of_members(setting: Setting, name: str) -> Draft:
    """Return the question who belongs to a class whose members are for somebody to name."""
    entry = setting.view.ruleset.classes[name]
    slot = f"{setting.view.ruleset.id}.{name}"
    values: Values = {"slot": slot, "by": "{by}", "on": "{on}", "reasons": "{reasons}"}
    named = Entered(path="determination", new=True, values={"answer": "yes", "members": (NAMES,), **values})
    nobody = Entered(path="determination", new=True, values={"answer": "none", **values})
    question = setting.words.implied_question(name)
    by = f"the law leaves it to {setting.words.body(entry.judged_by)}" if entry.judged_by else ""
    return Draft(
        id=slug("members", slot),
        kind="members",
        question=question,
        fact=question,
        expects="names",
        options=(
            Option(answer=WHOLE, means="their names; all of them", entered=(named,)),
            Option(answer=NONE, means="there is nobody who belongs to it", entered=(nobody,)),
        ),
        details=(DECIDED_BY, DECIDED_ON, REASONS),
        notes=(by,) if by else (),
    )


def asked_of_recipient(setting: Setting, need: Need) -> Draft:
    """Return the question who received what was done."""
    path = need.item or ""
    said = Entered(path=path, new=False, values={"to": (NAMES,)})
    return Draft(
        id=slug("recipient", need.verb, path),
        kind="recipient",
        question=f"Who received it: {_sentence(setting, path)}?",
        fact=setting.words.need(need),
        expects="names",
        options=(Option(answer=WHOLE, means="their names", entered=(said,)),),
    )


def _sentence(setting: Setting, path: str) -> str:
    return sentence(setting.facts[path], setting.words) if path in setting.facts else "what was done"
