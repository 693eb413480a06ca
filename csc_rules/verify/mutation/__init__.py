"""Mutation: a rule file is changed in one thing at a time, and what none of its tests notices is reported."""

from csc_rules.verify.mutation.model import Explanation, Fate, Mutant, MutationReport
from csc_rules.verify.mutation.run import mutate, prepare, tried

__all__ = ["Explanation", "Fate", "Mutant", "MutationReport", "mutate", "prepare", "tried"]
