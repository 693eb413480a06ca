"""Why a file cannot be read: each refusal with its code, what was found, what was expected, and what to do."""

from __future__ import annotations

from csc_rules.documents import limits
from csc_rules.errors import Diagnostic, DocumentError, Place

# Codes are public: they are listed in the documentation and never change their meaning.
NOT_A_KIND = "IN451"
LOCKED = "IN452"
DAMAGED = "IN453"
UNPACKS_TOO_LARGE = "IN454"
ENTITIES = "IN455"
TOO_DEEP = "IN456"
TOO_MUCH = "IN457"
TOO_MANY_PAGES = "IN458"
NO_TEXT = "IN459"

READABLE = "a Word document, PDF, OpenDocument text, web page, Markdown or plain text"


class Refused(Exception):
    """A file cannot be read; whoever knows its name makes a diagnostic of it."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def of(self, name: str) -> DocumentError:
        """Return the error for a file of that name."""
        return DocumentError([Diagnostic(self.code, self.message, (Place(name),), self.hint)])


def locked(what: str) -> Refused:
    """Make the refusal of a file that asks for a password."""
    message = f"found {what} that is protected by a password; expected one that can be opened"
    return Refused(LOCKED, message, "take the password off, and save it again")


def damaged(what: str, why: str, hint: str = "open it in the program it was made with, and save it again") -> Refused:
    """Make the refusal of a file that is cut short or spoilt."""
    return Refused(DAMAGED, f"found {what} that cannot be read ({why}); expected one that is whole", hint)


def unpacks_too_large() -> Refused:
    """Make the refusal of a packed file that would fill the memory."""
    most = f"{limits.PART_BYTES // limits.MIB} MiB in one part, {limits.UNPACKED_BYTES // limits.MIB} MiB in all"
    message = f"found a file whose text unpacks to more than is read ({most}, or {limits.PARTS:,} parts)"
    return Refused(UNPACKS_TOO_LARGE, f"{message}; expected a document", "is it the right file?")


def too_deep(depth: int) -> Refused:
    """Make the refusal of a file whose elements are nested without end."""
    message = f"found tables or other elements nested more than {depth} deep; expected a document"
    return Refused(TOO_DEEP, message, "copy its text into a new document")


def too_much(what: str, most: int) -> Refused:
    """Make the refusal of a file with more in it than is read."""
    message = f"found more than {most:,} {what}; expected a document of some hundred pages"
    return Refused(TOO_MUCH, message, "split it into several files, and name them all")


def too_many_pages(found: int) -> Refused:
    """Make the refusal of a PDF with more pages than are read."""
    message = f"found {found:,} pages; expected at most {limits.PAGES:,} in one file"
    return Refused(TOO_MANY_PAGES, message, "split it into several files, and name them all")
