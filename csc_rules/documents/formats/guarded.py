"""Parts in XML looked through before any library reads them: no entities, no endless depth, no endless length."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from csc_rules.documents import limits
from csc_rules.documents.formats.refusals import ENTITIES, Refused, damaged, too_deep, too_much

Started = Callable[[str, dict[str, str], int], None]
Ended = Callable[[str], None]


def look_through(
    content: bytes,
    what: str,
    started: Started | None = None,
    ended: Ended | None = None,
    characters: Callable[[str], None] | None = None,
) -> None:
    """Go through a part in XML, and say what starts and ends; names are "namespace name", places are bytes.

    Raises Refused for a document type (entities are declared there), for what is nested too deep, has too many elements
    or is not well formed.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > limits.DEPTH:
            raise too_deep(limits.DEPTH)
        if count > limits.ELEMENTS:
            raise too_much("elements", limits.ELEMENTS)
        if started is not None:
            started(name, attributes, parser.CurrentByteIndex)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if ended is not None:
            ended(name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = _no_entities
    if characters is not None:
        parser.CharacterDataHandler = characters
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, UnicodeError, ValueError, LookupError) as error:
        raise damaged(what, f"its text is no XML: {error}") from error


def _no_entities(*_: object) -> None:
    message = "found a document type with declarations; expected none, since entities can grow without end"
    raise Refused(ENTITIES, message, "save it again in the program it was made with")
