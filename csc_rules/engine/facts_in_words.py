"""Facts of a record as short sentences, for findings and proofs."""

from __future__ import annotations

from csc_rules.engine.wording import Words
from csc_rules.record.model import (
    Act,
    Activity,
    Complete,
    Consultation,
    Content,
    Contribution,
    Determination,
    Document,
    Fact,
    Fund,
    Payment,
)


def sentence(fact: Fact, words: Words) -> str:
    """Return a fact of the record as a short sentence."""
    match fact:
        case Act():
            to = f" to {', '.join(fact.to)}" if fact.to else ""
            return f"{_acted(fact, words)}{to}: {fact.on}"
        case Consultation():
            through = f" to {fact.through}" if fact.through else ""
            doing = words.doing(fact.act, ", ".join(fact.about)).removeprefix("the ")
            whom = f", with {', '.join(fact.consulted)}" if fact.consulted else ""
            return f"{doing}, {fact.since}{through}{whom}"
        case Activity():
            shown = "shown" if fact.shown else "shown not to be kept up"
            through = f" to {fact.through}" if fact.through else ""
            return f"{words.done(fact.act)}, {shown}: {fact.since}{through}"
        case Content():
            return f"“{fact.item}” is {fact.status}"
        case Document():
            return f"{fact.title or fact.id}, all its required items listed" if fact.complete else fact.title or fact.id
        case Determination():
            return f"{fact.by} determined on {fact.on.isoformat()}: {fact.slot} is answered “{fact.answer}”"
        case Complete():
            acts = ", ".join(fact.acts) or "any act"
            return f"the record is complete for {acts} from {fact.since.isoformat()} through {fact.through.isoformat()}"
        case Contribution():
            return f"contribution of {fact.body}: {fact.on}"
        case Payment():
            return f"payment for {fact.beneficiary}: {fact.on}"
        case Fund():
            return f"the fund {fact.title or fact.id}"
        case _:
            return fact.note or fact.path


def _acted(fact: Act, words: Words) -> str:
    """Return who did what to which document: "A Council published “plan”"."""
    done, thing, names = words.done(fact.act), f"“{fact.document or ''}”", ", ".join(fact.by)
    if words.done_to(fact.act, thing) == f"{thing} {done}":
        return f"{names} {done} {thing}".lstrip()
    return f"{words.done_to(fact.act, thing)} by {names}" if names else words.done_to(fact.act, thing)
