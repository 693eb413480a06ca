"""Ruleset beside ruleset: frames, relations slot by slot, what changed, what an amendment would change, remedies."""
