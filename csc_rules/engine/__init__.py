"""The engine: a ruleset, a record and a day in, an assessment out. It touches no file, clock or terminal."""
