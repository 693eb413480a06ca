"""Every mistake of meaning in a rule file."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.law.model import Unit
from csc_rules.spans import Source


def mistakes(
    tree: n.File, source: Source, unit: Unit, used: Iterable[tuple[Unit, Source]] = (), *, whole: bool = True
) -> tuple[Diagnostic, ...]:
    return ()
