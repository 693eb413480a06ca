"""LegalRuleML files: the elements of a document as XML, in which every text is only text."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.interop.legalruleml.document import document
from csc_rules.interop.legalruleml.tree import Element
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.visible import one_line, xml_text, xml_value
from csc_rules.report.written import Shown

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def ruleset_file(ruleset: Ruleset, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return a ruleset as the content of a LegalRuleML file."""
    return "\n".join([_DECLARATION, *_lines(document(ruleset), ""), ""]).encode()


def _lines(element: Element, indent: str) -> Iterator[str]:
    """Yield an element line by line; what holds one text stands on one line with it."""
    start = "".join([element.name, *(f" {name}={xml_value(one_line(value))}" for name, value in element.attributes)])
    if element.children:
        yield f"{indent}<{start}>"
        for child in element.children:
            yield from _lines(child, indent + "  ")
        yield f"{indent}</{element.name}>"
    elif element.text:
        yield f"{indent}<{start}>{xml_text(element.text)}</{element.name}>"
    else:
        yield f"{indent}<{start}/>"
