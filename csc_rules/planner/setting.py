"""Where a question comes from: a finding with the codes it was made from, and the words and names of its ruleset."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from attrs import frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Aspect
from csc_rules.engine.evaluate import InstanceOutcome
from csc_rules.engine.facts import Doing, Paper
from csc_rules.engine.findings import Finding
from csc_rules.engine.joint import together
from csc_rules.engine.occurrences import View
from csc_rules.engine.values import Outcome
from csc_rules.engine.wording import Words, listed
from csc_rules.law.model import Duty, Power
from csc_rules.planner.asked import Ground
from csc_rules.record.model import Fact


@frozen(kw_only=True, slots=False)
class Setting:
    """A finding, its codes and ids, and what its ruleset knows. ``norm`` is its duty or power."""

    view: View
    words: Words
    entry: InstanceOutcome
    outcome: Outcome
    finding: Finding
    norm: Duty | Power
    facts: Mapping[str, Fact]

    @property
    def ground(self) -> Ground:
        """Return the duty that makes this worth asking, with its provision."""
        finding = self.finding
        return Ground(
            duty=finding.duty,
            title=finding.title,
            provision=finding.provision,
            source=finding.source,
            standing=finding.standing,
            bearer=finding.owed_by,
        )

    def paper(self, name: str | None) -> Paper | None:
        """Return the document of the record with that id."""
        return self.view.facts.papers.get(name or "")

    def kind(self, name: str | None) -> str | None:
        """Return the kind of a document of the record, or the kind itself."""
        paper = self.paper(name)
        return paper.kind if paper else name

    def is_document(self, kind: str | None) -> bool:
        """Tell whether a kind is one of documents, and not of things that are none."""
        found = self.view.ruleset.documents.get(kind or "")
        return found is not None and not found.plain_object

    def thing(self, name: str | None) -> str:
        """Name a document as its readers do: by its title, otherwise its kind with its id."""
        paper = self.paper(name)
        if name is None:
            return "it"
        title = self.words.title(paper.kind if paper else name).removeprefix("the ")
        return f"the {title} “{paper.title or paper.id}”" if paper else self.words.thing(name)

    def written(self, body: str) -> str:
        """Return a body or class as the record writes it: a body by its title where that means it alone."""
        register = self.view.register
        known = register.bodies.get(body)
        if known is None:
            return body
        match = register.find(known.title, self.view.as_at)
        return known.title if match and match.body.id == body else body.removeprefix("declared:")

    def doers(self, body: str) -> tuple[str, ...]:
        """Return a body with those that owe the duty together with it."""
        if isinstance(self.norm, Duty) and self.norm.jointly and body == self.outcome.bearer:
            return together(self.view, self.norm, body, self.view.as_at)
        return (body,)

    def by(self, bodies: tuple[str, ...]) -> tuple[str, ...]:
        """Return who did something as the record writes it: nothing where it is the body of the record alone."""
        if bodies == self.view.facts.bodies[:1]:
            return ()
        return tuple(self.written(body) for body in bodies)

    def named(self, bodies: tuple[str, ...]) -> str:
        """Return several bodies as a sentence has them."""
        return listed(tuple(self.words.body(body) for body in bodies))

    def doings(self, verb: str | None, name: str | None) -> tuple[Doing, ...]:
        """Return what the record says outright to have been done to a document, or to any of a kind."""
        facts, paper = self.view.facts, self.paper(name)
        found = facts.done_to(paper.id) if paper else facts.done(verb or "", name)
        return tuple(doing for doing in found if doing.shown_by is None and doing.verb == verb)


def settings(assessment: Assessment) -> Iterator[Setting]:
    """Yield every finding of an assessment that is judged, with its codes, in the order of the rules."""
    findings = iter(assessment.findings)
    facts = {fact.path: fact for fact in assessment.record.facts()}
    for checked in assessment.checked:
        words = Words(ruleset=checked.view.ruleset, register=checked.view.register)
        for entry in checked.outcomes:
            for outcome in entry.outcomes:
                finding = next(findings)
                if entry.judged and outcome.verdict is not None:
                    yield Setting(
                        view=checked.view,
                        words=words,
                        entry=entry,
                        outcome=outcome,
                        finding=finding,
                        norm=_norm(checked.view, entry.norm),
                        facts=facts,
                    )


def _norm(view: View, name: str) -> Duty | Power:
    return view.ruleset.duties.get(name) or view.ruleset.powers[name]


def is_act(setting: Setting) -> bool:
    """Tell whether a finding is on the act itself."""
    return setting.outcome.aspect is Aspect.ACT


def slug(*parts: str | date | None) -> str:
    """Return an id made of parts, without anything that a line or a file could take for something else.

    >>> slug("act", "publish", "declared:A School", None, date(2023, 4, 1))
    'act/publish/declared-A-School/2023-04-01'
    """
    texts = (part.isoformat() if isinstance(part, date) else part for part in parts if part)
    return "/".join(re.sub(r"[^\w.-]+", "-", text).strip("-") or "-" for text in texts)
