"""The drafter's pack: what the law, as it is encoded, asks without saying who, when, of whom, or with what result."""
