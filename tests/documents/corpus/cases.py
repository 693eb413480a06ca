"""The labelled cases: what is read, for whom, and what a careful lawyer would say that the text supplied says."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from attrs import frozen

from csc_rules.record.model import Record
from tests.documents.corpus.build import Draft

FOLDER = Path(__file__).parent / "cases"
# What a label may say; where two answers are given, lawyers may differ, and either is right.
ANSWERS = {
    "found": ("found",),
    "partly": ("partly",),
    "absent": ("absent",),
    "found or partly": ("found", "partly"),
    "partly or absent": ("partly", "absent"),
    "any": ("found", "partly", "absent"),
}
ABSENT, NOT_FOUND, ANY = ANSWERS["absent"], ANSWERS["partly or absent"], ANSWERS["any"]
# What is asked of every plan, and only somebody who knows more than the text can answer.
LEFT_OPEN = (
    "sct-csp-guidance-*/act",  # in place on the day
    "sct-csp-guidance-*/day",
    "sct-csp-guidance-*/together",
    "sct-csp-guidance-*/period",
    "sct-coronavirus-2020.*",
    "*/step/*",
    "*/step",
)
KEYS = "half title body place jointly_with as_at period kinds covers file labels notice regime"
# What nearly any text of the kind touches.
SOFT = ("*/together", "*/item/smart")


@frozen(kw_only=True)
class Planted:
    """Something that reading has to report: the kind of notice, and words that its text or its quotes have to hold."""

    kind: str
    words: tuple[str, ...]


@frozen(kw_only=True)
class Bound:
    """Whether a duty to make a kind of document binds the body, and words that the reason has to hold."""

    document: str
    binds: bool | None
    words: tuple[str, ...] = ()


@frozen(kw_only=True)
class Labelled:
    """A case: files, the body they are read for, and the right answers.

    ``kinds`` are the kinds of document in it: what is asked of those and has no label is absent. Of any other
    nothing may be found. ``covers`` says what of real documents is in it.
    """

    name: str
    title: str
    body: str
    place: str
    jointly_with: tuple[str, ...]
    as_at: date
    period: tuple[date, date] | None
    kinds: tuple[str, ...]
    covers: tuple[str, ...]
    files: tuple[Draft, ...]
    labels: tuple[tuple[str, tuple[str, ...]], ...]
    notices: tuple[Planted, ...]
    regimes: tuple[Bound, ...]
    marked: str | None = None

    @property
    def half(self) -> str:
        """Return which half it is in: what is tuned on, what is only measured, or a part that its file names."""
        return self.marked or ("tune" if self.number % 2 else "held")

    @property
    def number(self) -> int:
        """Return the number that its file begins with."""
        return int(self.name.partition("-")[0])

    @property
    def record(self) -> Record:
        """Return the record that is begun for the case."""
        return Record(body=self.body, jointly_with=self.jointly_with)

    def right(self, point: str, kind: str | None) -> tuple[str, ...]:
        """Return the right answers for a point, by its id and the kind of document that it is about."""
        for name in (point, _again(point)):
            for pattern, answers in (*((each, said) for each, said in self.labels if each == name), *self.labels):
                if fnmatchcase(name, pattern):
                    return answers
        if any(fnmatchcase(point, pattern) for pattern in LEFT_OPEN):
            return ANY
        if any(fnmatchcase(point, pattern) for pattern in SOFT):
            return NOT_FOUND
        if kind in self.kinds:
            return ABSENT
        return NOT_FOUND


def cases() -> Iterator[Labelled]:
    """Yield every case, in the order of their numbers."""
    yield from sorted((case_of_file(path) for path in FOLDER.glob("*.toml")), key=lambda case: case.number)


def case_of_file(path: Path) -> Labelled:
    """Read a case."""
    given = tomllib.loads(path.read_text("utf-8"))
    known = set(KEYS.split())
    if unknown := given.keys() - known:
        raise ValueError(f"{path.name}: unknown {sorted(unknown)}")
    return Labelled(
        name=path.stem,
        title=given["title"],
        body=given["body"],
        place=given["place"],
        jointly_with=tuple(given.get("jointly_with", ())),
        as_at=given["as_at"],
        period=_period(given.get("period")),
        kinds=tuple(given["kinds"]),
        covers=tuple(given["covers"]),
        files=tuple(_draft(entry) for entry in given["file"]),
        labels=tuple((point, ANSWERS[said]) for point, said in given.get("labels", {}).items()),
        notices=tuple(Planted(kind=entry["kind"], words=tuple(entry["words"])) for entry in given.get("notice", ())),
        regimes=tuple(
            Bound(document=entry["document"], binds=entry.get("binds"), words=tuple(entry.get("words", ())))
            for entry in given.get("regime", ())
        ),
        marked=given.get("half"),
    )


def _again(point: str) -> str:
    """Return the point of the law behind one of guidance that asks for the same item again."""
    duty, _, item = point.partition("/item/")
    again = duty.startswith("sct-csp-guidance") and item in {"childrens-services", "related-services"}
    return f"sct-cyp-2014.prepare-plan/item/{item}" if again else point


def _period(given: str | None) -> tuple[date, date] | None:
    if given is None:
        return None
    since, through = given.split("/")
    return date.fromisoformat(since), date.fromisoformat(through)


def _draft(entry: dict[str, Any]) -> Draft:
    return Draft(
        name=entry["name"],
        text=entry["text"],
        title=entry.get("title"),
        faults=tuple(entry.get("faults", ())),
        roman=entry.get("roman", 0),
    )
