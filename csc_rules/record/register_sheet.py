"""How an obligations register is laid out, for those who write it and those who read it back."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Obligations register"
READ_ME: Final = "Read me"
FINDINGS: Final = "Findings"
DECISIONS: Final = "Decisions"
SOURCES: Final = "Sources"
SHEETS: Final = (READ_ME, "Summary", FINDINGS, DECISIONS, "Deadlines", "Consultees", SOURCES)

# The columns of the findings that are read back, by what is read from them.
CODE: Final = "Code"
FINDING: Final = "Finding id"
SLOT: Final = "Question id"
QUESTION: Final = "Question to decide"
ABOUT: Final = "Decision is about"
OWNER_BEFORE: Final = "Owner as written"
OWNER: Final = "Owner"
EVIDENCE: Final = "New evidence"
DECISION: Final = "Decision"
REASON: Final = "Reason"
DECIDED_BY: Final = "Decided by"
DECIDED_ON: Final = "Decided on"
ANSWER: Final = (DECISION, REASON, DECIDED_BY, DECIDED_ON)
OFFICERS: Final = (OWNER, EVIDENCE, *ANSWER)
READ_BACK: Final = (CODE, FINDING, SLOT, QUESTION, ABOUT, OWNER_BEFORE, *OFFICERS)
# Those of the decisions, where each question has a row of its own.
DECISIONS_READ_BACK: Final = (CODE, FINDING, SLOT, QUESTION, ABOUT, *ANSWER)

# Of the sources: what a row is of, its name, and its digest.
SOURCE: Final = "What"
NAME: Final = "Name"
DIGEST: Final = "SHA-256"
RULESET: Final = "ruleset"
RECORD: Final = "record"
AS_AT: Final = "as at"
WHAT_IF: Final = "what if"

# What stands in the first cell of a table with nothing to list, as a table cannot be empty.
NOTHING: Final = "nothing to list"

# What parts the members of a class in a cell.
BETWEEN_MEMBERS: Final = ";"
