"""Answers given beforehand in a file: by the ids of the questions, as TOML or as lines ``id = answer``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime

from attrs import frozen

from csc_rules.errors import Diagnostic, Place, UsageError
from csc_rules.spans import Position

NOT_READ = "US252"


@frozen(kw_only=True)
class Given:
    """An answer of a file: its text, what was given apart from it, and where it stands."""

    text: str
    details: Mapping[str, str]
    place: Place


def answers_in(text: str, name: str) -> dict[str, Given]:
    r"""Read the answers of a file by the ids of their questions; a name that ends in .toml is read as TOML.

    >>> answers_in("# ours\nact/adopt/plan/us = 2020-12-10 | page: 3\n", "answers.txt")["act/adopt/plan/us"].text
    '2020-12-10 | page: 3'

    Raises UsageError with every line that is no answer.
    """
    return _toml(text, name) if name.lower().endswith(".toml") else _lines(text, name)


def _lines(text: str, name: str) -> dict[str, Given]:
    found: dict[str, Given] = {}
    wrong = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key, equals, answer = line.partition("=")
        place, key = Place(name, Position(number, 1), line=line), key.strip().strip('"')
        if not equals or not key or not answer.strip():
            wrong.append(_wrong("found no “id = answer” on this line", place))
        elif key in found:
            wrong.append(_wrong(f"found a second answer to {key}; expected one", place))
        else:
            found[key] = Given(text=answer.strip(), details={}, place=place)
    if wrong:
        raise UsageError(wrong)
    return found


def _wrong(message: str, place: Place) -> Diagnostic:
    return Diagnostic(code=NOT_READ, message=message, places=(place,), hint="the ids are listed by “record ask --list”")


def _toml(text: str, name: str) -> dict[str, Given]:
    try:
        tree = tomllib.loads(text)
    except RecursionError:
        raise UsageError((_wrong("found far too many levels of nesting; expected answers", Place(name)),)) from None
    except ValueError as error:
        # The reader has an error of its own for TOML, and passes on what Python says of numbers of thousands of digits.
        raise UsageError((_wrong(f"the answers are no TOML: {error}", Place(name)),)) from None
    found, wrong = {}, []
    for key, value in tree.items():
        place = Place(f"{name}, “{key}”")
        given = _given(value, place)
        if given is None:
            wrong.append(_wrong("found a table without “answer”; expected an answer or a table that has one", place))
        else:
            found[key] = given
    if wrong:
        raise UsageError(wrong)
    return found


def _given(value: object, place: Place) -> Given | None:
    if isinstance(value, dict):
        if "answer" not in value:
            return None
        details = {str(key): _text(entry) for key, entry in value.items() if key != "answer"}
        return Given(text=_text(value["answer"]), details=details, place=place)
    return Given(text=_text(value), details={}, place=place)


def _text(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case date() if not isinstance(value, datetime):
            return value.isoformat()
        case list():
            return "; ".join(_text(entry) for entry in value)
        case _:
            return str(value)
