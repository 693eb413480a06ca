"""The codec: what is written is read back as it was, and anything else is refused."""

from __future__ import annotations

import json
from datetime import date

import pytest
from attrs import has
from hypothesis import HealthCheck, given, settings

from csc_rules.law import codec, model
from csc_rules.law.library import available
from csc_rules.law.loader import load_all
from csc_rules.law.model import ALWAYS, Force, Unit
from tests.law.strategies import units


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(units)
def test_any_unit_comes_back_as_it_was(unit: Unit) -> None:
    """Decoding undoes encoding, by way of JSON."""
    assert codec.decode(json.loads(json.dumps(codec.encode(unit)))) == unit


def test_every_shipped_unit_comes_back_as_it_was() -> None:
    """Decoding undoes encoding for the law that is shipped."""
    shipped = {unit.name: unit for ruleset in load_all() for unit in ruleset.units}

    assert len(shipped) >= len(available())
    for unit in shipped.values():
        assert codec.decode(json.loads(json.dumps(codec.encode(unit)))) == unit


def test_every_class_of_the_model_has_a_number() -> None:
    """A class that is added to the model and not to the codec would only be missed when a unit has one."""
    classes = {kind for kind in vars(model).values() if isinstance(kind, type) and has(kind)}

    assert classes == set(codec.CLASSES)


def test_fields_at_the_end_that_have_their_default_are_left_out() -> None:
    """The encoding is as short as the value is plain."""
    assert codec.encode(ALWAYS) == [0]


def test_a_default_in_front_of_another_value_stays() -> None:
    """Fields are told by their place, so that only those at the end can be left out."""
    assert codec.encode(Force(until=date(2022, 4, 1))) == [0, None, [-2, 738246]]


def test_a_value_of_another_module_is_not_encoded() -> None:
    """Only law values have an encoding."""
    with pytest.raises(TypeError, match="float is not a law value"):
        codec.encode(1.5)


@pytest.mark.parametrize(
    "found",
    [
        {},
        1.5,
        [],
        ["a"],
        [True],
        [None, 1],
        [-3],
        [-2],
        [-2, "a"],
        [-2, True],
        [-2, 0],
        [-2, 10**9],
        [-2, 10**30],
        [-2, 1, 1],
        [len(codec.CLASSES)],
        [0, None, None, None],
        [2],
        [-1, [0, {}]],
    ],
    ids=repr,
)
def test_what_encode_does_not_give_is_refused(found: object) -> None:
    """An unknown number, a wrong count of fields, a day out of the calendar: each is refused."""
    with pytest.raises(codec.Unreadable):
        codec.decode(found)
