"""What a format gives: blocks in the order of reading, and what it found out about the file."""

from __future__ import annotations

from attrs import field, frozen

from csc_rules.documents.model import Notice
from csc_rules.value import Value

# Where a picture stands; it becomes no passage, but tells that something is there that was not read.
PICTURE = "picture"


@frozen(kw_only=True, eq=False, repr=False)
class Block(Value):
    """A heading, paragraph, item or row before it is numbered, or the place of a picture."""

    text: str
    role: str = "paragraph"
    level: int | None = None
    page: int | None = None
    anchor: str | None = None
    inserted: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Source(Value):
    """A file to be read: its name as given, and its content."""

    name: str
    content: bytes = field(repr=False)


@frozen(kw_only=True, eq=False, repr=False)
class Read(Value):
    """What a format made of a file. The notices name no file yet; ``original`` is the text that passages are cut from.

    ``columns`` are pages that were read straight across, ``letters`` those with letters one below the other.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    pages: int | None = None
    labels: tuple[str, ...] = ()
    unread: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()
    columns: tuple[int | None, ...] = ()
    letters: tuple[int | None, ...] = ()
