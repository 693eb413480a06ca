"""Syntax tree → resolved, immutable law: units and rulesets, found, loaded, checked and cached."""
