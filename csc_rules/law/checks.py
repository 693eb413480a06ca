"""Every mistake of meaning in a rule file, in one run."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import MISTAKE_LIMIT
from csc_rules.law.check_classes import classes
from csc_rules.law.check_dates import dates
from csc_rules.law.check_exceptions import exceptions
from csc_rules.law.check_norms import norms
from csc_rules.law.check_provisions import provisions
from csc_rules.law.check_shape import shape
from csc_rules.law.duplicates import duplicates
from csc_rules.law.mistakes import in_order
from csc_rules.law.model import Unit
from csc_rules.law.resolve import names
from csc_rules.law.resolve_tests import tests
from csc_rules.law.scope import Scope
from csc_rules.spans import Source

CHECKS = (shape, names, tests, duplicates, dates, provisions, classes, norms, exceptions)


def mistakes(
    tree: n.File, source: Source, unit: Unit, used: Iterable[tuple[Unit, Source]] = (), *, whole: bool = True
) -> tuple[Diagnostic, ...]:
    """Find what does not hold together in a rule file, in the order it stands, at most MISTAKE_LIMIT of it.

    *unit* is what the tree was built into, *used* are the units it uses with their sources. With *whole* false some of
    the file could not be read, and what may be missing only for that reason is not counted against it.
    """
    scope = Scope(source=source, tree=tree, unit=unit, used=tuple(used), whole=whole)
    found = chain.from_iterable(check(scope) for check in CHECKS)
    return in_order(islice(found, MISTAKE_LIMIT))
