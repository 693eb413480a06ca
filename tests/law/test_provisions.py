"""Provisions: ranges, parts, addresses, and their order."""

from __future__ import annotations

import pytest

from csc_rules.law.provisions import address, expand, sort_key, within

ACT = "https://www.legislation.gov.uk/nia/2015/10"


@pytest.mark.parametrize(
    ("first", "last"), [("s.1(2)", "1"), ("s.1(2)", "2"), ("s.1(a)", "c"), ("s.1(a)", "3"), ("s.1", "900")]
)
def test_a_range_that_does_not_go_up_over_numbers_is_refused(first: str, last: str) -> None:
    """Letters are listed one by one, and no instrument has so many sections."""
    with pytest.raises(ValueError, match="the range"):
        expand(first, last)


def test_one_provision_is_no_range() -> None:
    """Without an end it stands for itself."""
    assert expand("s.5(5)(a)", None) == ("s.5(5)(a)",)


@pytest.mark.parametrize(
    ("part", "whole", "is_part"),
    [("s.5", "s.5", True), ("s.5(1)(a)", "s.5", True), ("s.5", "s.5(1)", False), ("s.5(10)", "s.5(1)", False)],
)
def test_a_part_of_a_provision(part: str, whole: str, *, is_part: bool) -> None:
    """What stands behind it in brackets is part of it."""
    assert within(part, whole) is is_part


@pytest.mark.parametrize(
    ("source", "provision", "expected"),
    [
        (ACT, "s.5(5)(a)", f"{ACT}/section/5"),
        (ACT, "reg.7(1)", f"{ACT}/regulation/7"),
        (ACT, "sch.2.para.2A(3)", f"{ACT}/schedule/2/paragraph/2A"),
        (f"{ACT}/part/3", "s.5", f"{ACT}/section/5"),
        (f"{ACT}/section/5", "s.5(1)", f"{ACT}/section/5"),
        (f"{ACT}/made", "reg.7(1)", f"{ACT}/regulation/7/made"),
        (f"{ACT}/part/3/2020-01-01", "s.5", f"{ACT}/section/5/2020-01-01"),
        (f"{ACT}/part/3", "the preamble", f"{ACT}/part/3"),
        (ACT, "cl.4(2)", ACT),
        (ACT, "para.4", ACT),
        (ACT, "s.5.", ACT),
        (ACT, "section five", ACT),
        ("https://example.org", "s.5", "https://example.org"),
        (None, "s.5", None),
    ],
)
def test_the_address_of_a_provision(source: str | None, provision: str, expected: str | None) -> None:
    """That of its section where the site has one, otherwise that of the instrument."""
    assert address(source, provision) == expected


def test_provisions_are_ordered_as_they_stand() -> None:
    """By number, then by letter; what is no citation keeps its own order."""
    mixed = ["s.10", "s.2(10)", "s.2", "s.2A", "s.2(2)(a)", "s.2(1)", "sch.2.para.10", "sch.2(1)", "sch.2.para.2"]
    schedule = ["sch.2(1)", "sch.2.para.2", "sch.2.para.10"]

    assert sorted(mixed, key=sort_key) == ["s.2", "s.2(1)", "s.2(2)(a)", "s.2(10)", "s.2A", "s.10", *schedule]
    assert sort_key("the preamble") == ("the preamble",)
