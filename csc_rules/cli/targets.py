"""What ``explain`` is asked about: a duty, a finding, an instance, or a provision; found by name, or suggested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from csc_rules.errors import Diagnostic, NotFoundError
from csc_rules.law.provisions import within
from csc_rules.law.ruleset import Ruleset
from csc_rules.similar import nearest


@frozen
class Target:
    """A duty or power, and where only one instance of it is meant, its id."""

    ruleset: Ruleset
    norm: str
    instance: str | None = None

    @property
    def duty(self) -> str:
        """Return the duty's name in findings."""
        return f"{self.ruleset.id}.{self.norm}"


def find(written: str, rulesets: Iterable[Ruleset]) -> tuple[Target, ...]:
    """Return what a text means: ``ruleset.duty``, a duty, the id of a finding or instance, or a provision.

    A provision is written with its ruleset before it, ``a-law s.5(5)(a)``, or alone.

    >>> from csc_rules.law.loader import load_ruleset
    >>> [target.norm for target in find("s.5(5)(a)", [load_ruleset("ni-act-2015")])]
    ['first-report']

    Raises NotFoundError with the nearest names where it means nothing.
    """
    chosen = tuple(rulesets)
    found = tuple(_by_name(written.strip(), chosen)) or tuple(_by_provision(written.strip(), chosen))
    if not found:
        raise NotFoundError((_unknown(written, chosen),))
    return found


def _by_name(written: str, rulesets: tuple[Ruleset, ...]) -> Iterator[Target]:
    head, slash, _ = written.partition("/")
    instance = written.partition("#")[0] if slash else None
    scope, _, name = head.partition("#")[0].rpartition(".")
    for ruleset in rulesets:
        if scope in ("", ruleset.id) and (name in ruleset.duties or name in ruleset.powers):
            yield Target(ruleset, name, instance)


def _by_provision(written: str, rulesets: tuple[Ruleset, ...]) -> Iterator[Target]:
    scope, _, provision = written.rpartition(" ")
    for ruleset in rulesets:
        if scope.strip() in ("", ruleset.id):
            for name, norm in {**ruleset.duties, **ruleset.powers}.items():
                if any(within(cited, provision) for cited in norm.provisions):
                    yield Target(ruleset, name)


def _unknown(written: str, rulesets: tuple[Ruleset, ...]) -> Diagnostic:
    names = [name for ruleset in rulesets for name in (*ruleset.duties, *ruleset.powers)]
    full = [f"{ruleset.id}.{name}" for ruleset in rulesets for name in (*ruleset.duties, *ruleset.powers)]
    cited = sorted({each for ruleset in rulesets for each in ruleset.instrument.all_provisions})
    near = nearest(written.partition("/")[0], [*names, *full, *cited], count=3, cutoff=0.5)
    meant = f"did you mean {' or '.join(f'“{each}”' for each in dict.fromkeys(near))}?" if near else ""
    searched = ", ".join(ruleset.id for ruleset in rulesets) or "no ruleset"
    return Diagnostic(
        code="US204",
        message=f"“{written}” is no duty, power, finding or provision with a duty in {searched}",
        hint=meant or "“csc-rules rules show RULESET” lists them",
    )
