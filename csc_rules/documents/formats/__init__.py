"""The formats that are read, each in a module of its own: adding one is adding its module, and its line here.

A module has ``read(source, told) -> Read``, raises Refused for what it cannot read, and imports its library only then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from csc_rules.documents.formats.blocks import Read, Source

Told = Callable[[int, int], None]

# Each kind, with the module that reads it. How a kind is told by its content is in kinds.py.
FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "docx": "csc_rules.documents.formats.docx",
        "odt": "csc_rules.documents.formats.odt",
        "pdf": "csc_rules.documents.formats.pdf",
        "html": "csc_rules.documents.formats.html",
        "md": "csc_rules.documents.formats.md",
        "txt": "csc_rules.documents.formats.txt",
    }
)


def read_as(kind: str, source: Source, told: Told | None = None) -> Read:
    """Return what a file of a kind says. Raises Refused for what cannot be read, UsageError without the extra."""
    read: Callable[[Source, Told | None], Read] = import_module(FORMATS[kind]).read
    return read(source, told)
