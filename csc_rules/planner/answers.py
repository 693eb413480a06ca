"""Answers as they are given: a line of text to an answer of a question, and an answer to changes of the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import evolve, frozen

from csc_rules.dates import MONTHS, When
from csc_rules.errors import UsageError, one
from csc_rules.planner.asked import Detail, Entered, OpenQuestion, Option
from csc_rules.record.change import Append, Change, Put
from csc_rules.record.model import Evidence
from csc_rules.similar import nearest

NOT_AN_ANSWER = "US250"
SEEN = ("source", "file", "page", "quote", "note", "entered_by")
_DAY_KEYS = frozenset({"on", "from", "through", "period.from", "period.through"})
_KEPT_EMPTY = frozenset({"with"})
_PLACEHOLDER = re.compile(r"^\{(\w+)\}$")
_SPOKEN = re.compile(r"^(?:([0-9]{1,2}) )?([A-Za-z]+) ([0-9]{4})$")
NOT_DONE = "d, where it has not been done yet or is not known"
_DAY_FORM = "a day (2021-01-31 or 31 January 2021), or honestly less (2021-01 or 2021)"


@frozen(kw_only=True)
class Answer:
    """An answer to a question: which option, what was said in place of its placeholders, and where it was seen."""

    option: Option
    said: Mapping[str, str | tuple[str, ...]]
    evidence: Evidence | None = None


def read(question: OpenQuestion, text: str, as_at: date, details: Mapping[str, str] | None = None) -> Answer:
    """Read an answer to a question: the answer, and behind bars whatever else belongs to it.

    >>> from csc_rules.planner.asked import Entered
    >>> on = Entered(path="act", new=True, values={"act": "adopt", "on": "{answer}"})
    >>> asked = OpenQuestion(
    ...     id="a",
    ...     kind="act",
    ...     question="When?",
    ...     fact="the day",
    ...     expects="day",
    ...     because=(),
    ...     findings=(),
    ...     settles=0,
    ...     options=(Option(answer="DAY", means="the day", entered=(on,)),),
    ... )
    >>> found = read(asked, "10 December 2020 | file: minutes.pdf | page: 3", date(2024, 7, 1))
    >>> found.said["answer"], found.evidence.page
    ('2020-12-10', '3')

    *details* are those given apart from the text. Days after *as_at* are refused where nothing can have been done yet.

    Raises UsageError where it is no answer to the question, with what would be.
    """
    first, *more = re.split(r"\s*\|\s*", text.strip())
    given = {**dict(details or {}), **dict(_detail(question, part) for part in more)}
    option, said = _option(question, first.strip(), as_at)
    for detail in question.details:
        if detail.name in given:
            value = given[detail.name]
            said |= {detail.name: _checked(detail, value, as_at)}
    return Answer(option=option, said=said, evidence=_evidence(given))


def _detail(question: OpenQuestion, text: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    known = (*(detail.name for detail in question.details), *SEEN)
    key = name.strip().casefold().replace(" ", "_")
    if not colon or not value.strip() or key not in known:
        near = nearest(key, known)
        hint = f"did you mean “{near[0]}: …”?" if near else f"known are {', '.join(known)}"
        raise _no_answer(f"found “{text}” behind a bar; expected a name, a colon and a text", hint)
    return key, value.strip()


def _evidence(given: Mapping[str, str]) -> Evidence | None:
    if not given.keys() & set(SEEN) - {"entered_by"}:
        return None
    return Evidence(
        source=given.get("source"),
        file=given.get("file"),
        page=given.get("page"),
        quote=given.get("quote"),
        note=given.get("note"),
        entered_by=given.get("entered_by"),
    )


def _option(question: OpenQuestion, text: str, as_at: date) -> tuple[Option, dict[str, str | tuple[str, ...]]]:
    """Return the option an answer takes, and what it says in place of the placeholders."""
    by_word = {option.answer.casefold(): option for option in question.options if not option.answer.isupper()}
    word = by_word.get(text.casefold()) or by_word.get({"y": "yes", "n": "no"}.get(text.casefold(), ""))
    if word is not None and not word.answer.startswith("FROM"):
        return word, {"names": tuple(name.name for name in question.names)} if word.answer == "all" else {}
    open_ended = next(
        (option for option in question.options if option.answer.startswith(("DAY", "FROM", "NAMES"))), None
    )
    if open_ended is None:
        near = nearest(text.casefold(), by_word)
        hint = f"did you mean “{near[0]}”?" if near else ""
        raise _no_answer(f"found “{text}”; expected {_either(by_word)}", hint)
    match question.expects:
        case "day":
            return open_ended, {"answer": _day(text, as_at, *by_word, hint="" if by_word else NOT_DONE)}
        case "days":
            return open_ended, _span(question, text, as_at)
        case _:
            return open_ended, {"names": _names(question, text)}


def _either(words: Iterable[str]) -> str:
    named = [f"“{word}”" for word in words]
    return " or ".join(part for part in (", ".join(named[:-1]), named[-1] if named else "an answer") if part)


def _day(text: str, as_at: date | None, *other: str, hint: str = "") -> str:
    """Return a day, a month or a year as the record writes it."""
    text = _as_written(text.strip())
    try:
        when = When.parse(text.strip())
    except ValueError:
        also = f", or {_either(other)}" if other else ""
        raise _no_answer(f"found “{text}”; expected {_DAY_FORM}{also}", hint) from None
    if as_at is not None and when.earliest is not None and when.earliest > as_at:
        message = (
            f"found “{text}”, which is after {as_at.isoformat()}, the day that is looked at; expected none after it"
        )
        raise _no_answer(message, "take a later day with --as-at")
    return text.strip()


def _as_written(text: str) -> str:
    """Return a day or month with its month in words, or the first three letters of it, as the record writes it."""
    spoken = _SPOKEN.match(text)
    if spoken is None:
        return text
    day, month, year = spoken.groups()
    number = next((at for at, name in enumerate(MONTHS, 1) if month.capitalize() in (name, name[:3])), None)
    if number is None:
        return text
    return f"{year}-{number:02}-{int(day):02}" if day else f"{year}-{number:02}"


def _span(question: OpenQuestion, text: str, as_at: date) -> dict[str, str | tuple[str, ...]]:
    """Return the first and the last of some days; the last may be left out where the days may go on."""
    first, last = _parted(text)
    period = question.kind == "period"
    if period and not last:
        raise _no_answer(f"found “{text}”; expected the first and the last day, as in 2020-04-01 to 2023-03-31")
    said: dict[str, str | tuple[str, ...]] = {"from": _day(first, None if period else as_at)}
    return said | ({"through": _day(last, None)} if last else {})


def _parted(text: str) -> tuple[str, str]:
    first, *rest = re.split(r"\s+(?:to|through)\s+", text.strip(), maxsplit=1)
    return first.strip(), rest[0].strip() if rest else ""


def _names(question: OpenQuestion, text: str) -> tuple[str, ...]:
    """Return names by their numbers in the list of a question, or as they are written, with semicolons between."""
    numbers = re.fullmatch(r"[0-9]+(?:[\s,;]+[0-9]+)*", text.strip())
    if numbers and question.names:
        return tuple(_by_number(question, int(each)) for each in re.findall(r"[0-9]+", text))
    written = [each.strip() for each in text.split(";") if each.strip()]
    if not written:
        raise _no_answer("found no name; expected names with semicolons between them, or “none”")
    return tuple(_by_name(question, each) for each in written)


def _by_number(question: OpenQuestion, number: int) -> str:
    if not 1 <= number <= len(question.names):
        raise _no_answer(f"found the number {number}; expected numbers from 1 to {len(question.names)}")
    return question.names[number - 1].name


def _by_name(question: OpenQuestion, written: str) -> str:
    known = {each.casefold(): entry.name for entry in question.names for each in (entry.name, entry.title)}
    if not known or written.casefold() in known:
        return known.get(written.casefold(), written)
    near = nearest(written.casefold(), known)
    hint = f"did you mean “{known[near[0]]}”?" if near else "name others in the record itself"
    raise _no_answer(f"found “{written}”; expected names of the list, or their numbers", hint)


def missing(question: OpenQuestion, answer: Answer) -> tuple[Detail, ...]:
    """Return what an answer needs that was not given with it."""
    wanted = {
        name for entered in answer.option.entered for value in entered.values.values() for name in _placeholders(value)
    }
    return tuple(
        detail
        for detail in question.details
        if detail.needed and detail.name in wanted and detail.name not in answer.said
    )


def with_detail(answer: Answer, detail: Detail, text: str, as_at: date) -> Answer:
    """Return an answer with what it needed. Raises UsageError where the text is no day and has to be one."""
    if not text.strip():
        raise _no_answer(f"found nothing; expected an answer: {detail.question}")
    return evolve(answer, said={**answer.said, detail.name: _checked(detail, text, as_at)})


def _checked(detail: Detail, text: str, as_at: date) -> str:
    if not detail.day:
        return text.strip()
    day = _day(text, as_at)
    if detail.whole and isinstance(_as_day(day), str):
        raise _no_answer(f"found “{text}”; expected a whole day, as in 2021-01-31")
    return day


def _placeholders(value: str | bool | tuple[str, ...]) -> Iterator[str]:
    for each in value if isinstance(value, tuple) else (value,):
        found = _PLACEHOLDER.match(each) if isinstance(each, str) else None
        if found:
            yield found[1]


def changes(answer: Answer) -> tuple[Change, ...]:
    """Return what an answer changes in the record, with its evidence at what it says."""
    entered = answer.option.entered
    main = max(range(len(entered)), key=lambda index: (entered[index].path != "document", index), default=0)
    found: list[Change] = []
    for index, entry in enumerate(entered):
        found += _made(entry, answer, answer.evidence if index == main else None)
    return tuple(found)


def _made(entry: Entered, answer: Answer, evidence: Evidence | None) -> Iterator[Change]:
    values = {key: filled for key, value in entry.values.items() if (filled := _filled(key, value, answer)) is not None}
    seen = [table_of(evidence)] if evidence else []
    if entry.new:
        yield Append(entry.path, {**_nested(values), **({"evidence": seen} if seen else {})})
        return
    for key, value in _grouped(values).items():
        yield Put(f"{entry.path}.{key}", value)
    owner = next((f"{entry.path}.{key}" for key in values if key.startswith("contents.")), entry.path)
    for piece in seen:
        yield Append(f"{owner}.evidence", piece)


def table_of(evidence: Evidence) -> dict[str, Any]:
    """Return a piece of evidence as a plain table."""
    return {key: getattr(evidence, key) for key in SEEN if getattr(evidence, key)}


def _filled(key: str, value: str | bool | tuple[str, ...], answer: Answer) -> Any:
    """Return a value with what was answered in it; None where nothing was."""
    if isinstance(value, bool):
        return value
    if isinstance(value, tuple):
        each = [part for entry in value for part in _said(entry, answer)]
        return list(dict.fromkeys(each)) if each or key in _KEPT_EMPTY else None
    said = _said(value, answer)
    if not said:
        return None
    return _as_day(said[0]) if key in _DAY_KEYS else said[0]


def _said(value: str, answer: Answer) -> tuple[str, ...]:
    found = _PLACEHOLDER.match(value)
    if found is None:
        return (value,)
    said = answer.said.get(found[1], ())
    return said if isinstance(said, tuple) else (said,)


def _as_day(text: str) -> date | str:
    """Return a whole day as a day; a month or a year stays text."""
    return date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else text


def _nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values whose keys have dots as tables in tables."""
    made: dict[str, Any] = {}
    for key, value in values.items():
        *above, last = key.split(".")
        inner = made
        for name in above:
            inner = inner.setdefault(name, {})
        inner[last] = value
    return made


def _grouped(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values to be set, both ends of a period as the one value they are."""
    ends = {key.removeprefix("period."): value for key, value in values.items() if key.startswith("period.")}
    rest = {key: value for key, value in values.items() if not key.startswith("period.")}
    return {**rest, **({"period": ends} if ends else {})}


def _no_answer(message: str, hint: str = "") -> UsageError:
    return UsageError(one(NOT_AN_ANSWER, message, hint=hint))
