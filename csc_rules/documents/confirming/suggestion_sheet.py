"""How a workbook of suggestions is laid out, for those who write it and those who read it back."""

from __future__ import annotations

from typing import Final

TITLE: Final = "What was read, for a person to decide"
READ_ME: Final = "Read me"
SUGGESTIONS: Final = "Suggestions"
QUOTES: Final = "Quotes"
NOTICES: Final = "Notices"
REGIME: Final = "Which law"
FILES: Final = "Files"
UNUSED: Final = "Serve no duty"
UNSERVED: Final = "Duties without a passage"
PAGES: Final = "Pages"
MADE_FROM: Final = "Made from"

# What officers fill in.
DECISION: Final = "Decision"
CORRECTION: Final = "Corrected answer"
DONE_ON: Final = "Day it was done"
DONE_BY: Final = "Who did it"
WHO: Final = "Decided by"
DECIDED_ON: Final = "Decided on"
REASON: Final = "Reason"
OFFICERS: Final = (DECISION, CORRECTION, DONE_ON, DONE_BY, WHO, DECIDED_ON, REASON)

# What is read back beside that: the suggestion, and all of it in the form of machines.
ID: Final = "Suggestion id"
DATA: Final = "Data"

# Of the sheet that says what the workbook was made from.
WHAT: Final = "What"
NAME: Final = "Name"
BODY: Final = "body"
DATA_VERSION: Final = "form"
