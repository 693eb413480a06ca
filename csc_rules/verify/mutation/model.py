"""What comes of changing a ruleset piece by piece: mutants, what became of each, and how many of them were noticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen


class Fate(StrEnum):
    """What became of a mutant: a test noticed it, none did, or it did not load and no test was run."""

    KILLED = "killed"
    SURVIVED = "survived"
    STILLBORN = "stillborn"


@frozen(kw_only=True)
class Mutant:
    """A rule file with one thing changed, and what became of it.

    ``line`` is where the change was made and ``change`` what it was, in the words of the rule language. ``because``
    says which test noticed it, or why it did not load; of a survivor, why it cannot be killed where that is explained.

    >>> Mutant(statement="publish", operator="delete-clause", line=7, change="without “by 2020-06-30”").explained
    False
    """

    statement: str
    operator: str
    line: int
    change: str
    fate: Fate = Fate.SURVIVED
    because: str | None = None

    @property
    def explained(self) -> bool:
        """Tell whether this is a survivor of which it is explained why no test can notice it."""
        return self.fate is Fate.SURVIVED and self.because is not None


@frozen(kw_only=True)
class Explanation:
    """Why some survivors of a statement cannot be killed: those of one operator, or only one change of it.

    >>> entry = Explanation(statement="publish", operator="drop-entry", change="without “board”", because="…")
    >>> entry.covers(Mutant(statement="publish", operator="drop-entry", line=3, change="without “council”"))
    False
    """

    statement: str
    operator: str
    change: str | None = None
    because: str

    def covers(self, mutant: Mutant) -> bool:
        """Tell whether it speaks of a mutant."""
        return (mutant.statement, mutant.operator) == (self.statement, self.operator) and self.change in (
            None,
            mutant.change,
        )


@frozen(kw_only=True)
class MutationReport:
    """Every mutant of a rule file in the order of its lines.

    ``stale`` are explanations of survivors that are none.

    >>> MutationReport(ruleset="a-law", file="a-law.rules", mutants=()).share
    1.0
    """

    ruleset: str
    file: str
    mutants: tuple[Mutant, ...]
    stale: tuple[Explanation, ...] = ()

    def with_fate(self, fate: Fate) -> tuple[Mutant, ...]:
        """List the mutants that came to one end."""
        return tuple(mutant for mutant in self.mutants if mutant.fate is fate)

    @property
    def killed(self) -> int:
        """Return how many a test noticed."""
        return len(self.with_fate(Fate.KILLED))

    @property
    def stillborn(self) -> int:
        """Return how many did not load."""
        return len(self.with_fate(Fate.STILLBORN))

    @property
    def survivors(self) -> tuple[Mutant, ...]:
        """List those that no test noticed, explained or not."""
        return self.with_fate(Fate.SURVIVED)

    @property
    def explained(self) -> int:
        """Return how many of the survivors are explained; they count as survivors all the same."""
        return sum(mutant.explained for mutant in self.survivors)

    @property
    def share(self) -> float:
        """Return the share that tests noticed, between 0 and 1, of all mutants that loaded."""
        judged = self.killed + len(self.survivors)
        return self.killed / judged if judged else 1.0

    def by_operator(self) -> Mapping[str, Counter[Fate]]:
        """Count the ends that the mutants of each operator came to."""
        found: dict[str, Counter[Fate]] = {}
        for mutant in self.mutants:
            found.setdefault(mutant.operator, Counter())[mutant.fate] += 1
        return found
