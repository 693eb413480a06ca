"""What a rule author runs: the tests written in rule files, and coverage by provision."""
