"""Provisions as a page cites them: the section they stand in, its name in full, and lists of several."""

from __future__ import annotations

import re
from collections.abc import Iterable

from csc_rules.law.provisions import section_of, sort_key, steps, within

_NUMBERED = re.compile(r"(?P<head>.*?)(?P<number>[0-9]+)(?P<close>\)?)")


def kind_of(section: str) -> str:
    """Return what a section is called in a citation, whatever its number.

    >>> kind_of("s.8"), kind_of("sch.2.para.2A")
    ('s', 'sch.para')
    """
    return ".".join(prefix for prefix, _ in steps(section))


def sections(provisions: Iterable[str]) -> tuple[str, ...]:
    """Return the sections of an instrument in the order listed, its schedules behind them.

    >>> sections(["s.1(1)", "s.1(2)", "sch.1", "s.2"])
    ('s.1', 's.2', 'sch.1')
    """
    found = dict.fromkeys(section_of(provision) for provision in provisions)
    return tuple(sorted(found, key=lambda section: section.startswith("sch.")))


def of_section(section: str, provisions: Iterable[str]) -> tuple[str, ...]:
    """Return the provisions that stand in a section, in their order.

    >>> of_section("s.1", ["s.1(2)", "s.1(1)", "s.10"])
    ('s.1(1)', 's.1(2)')
    """
    return tuple(sorted((each for each in provisions if section_of(each) == section), key=sort_key))


def related(one: str, other: str) -> bool:
    """Tell whether one of two provisions is the other, or a part of it.

    >>> related("s.5(3)(a)", "s.5(3)"), related("s.5", "s.5(3)"), related("s.5(3)", "s.5(4)")
    (True, True, False)
    """
    return within(one, other) or within(other, one)


def ranges(provisions: Iterable[str]) -> str:
    """Return provisions in one line, three or more that follow each other as a range.

    >>> ranges(["s.3(3)", "s.3(4)", "s.3(5)", "s.7", "s.8(1)"])
    's.3(3) to (5), s.7, s.8(1)'
    """
    runs: list[list[str]] = []
    for provision in provisions:
        if runs and _follows(provision, runs[-1][-1]):
            runs[-1].append(provision)
        else:
            runs.append([provision])
    return ", ".join(_run(run) for run in runs)


def _run(run: list[str]) -> str:
    if len(run) < 3:
        return ", ".join(run)
    match = _NUMBERED.fullmatch(run[-1])
    last = f"({match['number']})" if match and match["close"] else match["number"] if match else run[-1]
    return f"{run[0]} to {last}"


def _follows(provision: str, before: str) -> bool:
    one, other = _NUMBERED.fullmatch(before), _NUMBERED.fullmatch(provision)
    if one is None or other is None or (one["head"], one["close"]) != (other["head"], other["close"]):
        return False
    return int(other["number"]) == int(one["number"]) + 1
