"""A case from the side of the text: which passages serve no duty, which duties no passage serves, page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from csc_rules.documents.case import Answer, Case, Sought, Suggestion
from csc_rules.documents.model import APART, Passage, Text
from csc_rules.value import Value

# What is no text of the plan itself: lists of contents, running heads, and headings, which only stand above it.
_NO_TEXT = (*APART, "heading")
NO_HEADING = "before the first heading"


@frozen(kw_only=True, eq=False, repr=False)
class Duty(Value):
    """A duty with all that was looked for because of it."""

    id: str
    title: str
    provision: str
    source: str | None
    standing: str
    suggestions: tuple[Suggestion, ...]

    @property
    def served(self) -> bool:
        """Tell whether any passage bears on it."""
        return any(each.bearings for each in self.suggestions)


@frozen(kw_only=True, eq=False, repr=False)
class Part(Value):
    """A page of a file, or what stands under one of its headings where it has no pages.

    ``serves`` are the duties that its passages bear on, each with the best answer that one of them gives; ``unused``
    counts the passages that bear on none. ``read`` is False for a page on which no text could be read.
    """

    file: str
    name: str
    page: int | None = None
    read: bool = True
    passages: int = 0
    unused: int = 0
    serves: tuple[tuple[str, Answer], ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Unused(Value):
    """A passage that bears on no duty, with its file."""

    file: str
    passage: Passage

    @property
    def where(self) -> str:
        """Say where it stands, for people."""
        if self.passage.page is None:
            return f"paragraph {self.passage.number}"
        label = self.passage.label
        printed = f" (printed {label})" if label and label != str(self.passage.page) else ""
        return f"page {self.passage.page}{printed}"


@frozen(kw_only=True)
class _Used:
    """Which passages bear on which duties, by file and number."""

    by_passage: dict[tuple[str, int], dict[str, Answer]] = field(factory=dict)

    def add(self, suggestion: Suggestion) -> None:
        duty = duty_of(suggestion.sought)
        for bearing in suggestion.bearings:
            served = self.by_passage.setdefault((bearing.quote.file, bearing.quote.passage), {})
            if served.get(duty) is not Answer.FOUND:
                served[duty] = bearing.answer


def duties(case: Case) -> tuple[Duty, ...]:
    """Return the duties of a case, in its order, each with its suggestions."""
    found: dict[str, list[Suggestion]] = {}
    for suggestion in case.suggestions:
        found.setdefault(duty_of(suggestion.sought), []).append(suggestion)
    return tuple(_duty(name, each) for name, each in found.items())


def _duty(name: str, suggestions: list[Suggestion]) -> Duty:
    sought = suggestions[0].sought
    return Duty(
        id=name,
        title=sought.title,
        provision=sought.provision,
        source=sought.source,
        standing=sought.standing,
        suggestions=tuple(suggestions),
    )


def unserved(case: Case) -> tuple[Duty, ...]:
    """Return the duties that no passage bears on."""
    return tuple(duty for duty in duties(case) if not duty.served)


def unused(case: Case) -> tuple[Unused, ...]:
    """Return the passages that bear on no duty: paragraphs, list items and rows, in the order of the files."""
    used = _used(case)
    return tuple(
        Unused(file=text.file.name, passage=passage)
        for text in case.texts
        for passage in _passages(text)
        if (text.file.name, passage.number) not in used.by_passage
    )


def parts(case: Case) -> tuple[Part, ...]:
    """Return every page of every file, those too that could not be read, with what each serves.

    >>> from datetime import date
    >>> from csc_rules.documents.case import Named
    >>> from csc_rules.documents.model import SourceFile
    >>> file = SourceFile(name="a.pdf", kind="pdf", sha256="", pages=2, unread=(2,))
    >>> case = Case(body=Named(id="b", title="B"), law_at=date(2020, 1, 1), texts=(Text(file=file),))
    >>> [(part.name, part.read) for part in parts(case)]
    [('page 1', True), ('page 2', False)]
    """
    used, order = _used(case), [duty.id for duty in duties(case)]
    found = (part for text in case.texts for part in _parts(text, used, order))
    return tuple(part for part in found if part.passages or part.serves or part.page is not None)


def _parts(text: Text, used: _Used, order: Sequence[str]) -> Iterator[Part]:
    name, held = text.file.name, _held(text)
    for (page, title), passages in held.items():
        serves: dict[str, Answer] = {}
        for passage in passages:
            for duty, answer in used.by_passage.get((name, passage.number), {}).items():
                if serves.get(duty) is not Answer.FOUND:
                    serves[duty] = answer
        of_plan = [passage for passage in passages if passage.role not in _NO_TEXT]
        yield Part(
            file=name,
            name=title,
            page=page,
            read=page is None or page not in text.file.unread,
            passages=len(of_plan),
            unused=sum((name, passage.number) not in used.by_passage for passage in of_plan),
            serves=tuple((duty, serves[duty]) for duty in order if duty in serves),
        )


def _held(text: Text) -> dict[tuple[int | None, str], list[Passage]]:
    """Return the passages of a file by the page, or by the heading that they stand under where there are no pages."""
    named = _named(text.passages)
    held: dict[tuple[int | None, str], list[Passage]] = {}
    for page in range(1, (text.file.pages or 0) + 1):
        held[page, _page(page, text.file.labels)] = []
    for passage in text.passages:
        if passage.page is not None:
            held.setdefault((passage.page, _page(passage.page, text.file.labels)), []).append(passage)
        else:
            held.setdefault((None, named[passage.number]), []).append(passage)
    return held


def _named(passages: Sequence[Passage]) -> dict[int, str]:
    """Name the part that each passage is of, by its number: what stands under one of the outermost headings.

    A heading that most of the file stands under is its title, and parts nothing: those beneath it do.
    """
    under = {each.number: (*each.trail, *((each.text,) if each.role == "heading" else ())) for each in passages}
    title: tuple[str, ...] = ()
    while True:
        sizes = Counter(trail[: len(title) + 1] for trail in under.values() if _is_below(title, trail))
        largest, size = sizes.most_common(1)[0] if sizes else (title, 0)
        if size * 3 <= len(under) * 2 or not any(_is_below(largest, trail) for trail in under.values()):
            break
        title = largest
    return {number: _part_of(trail, title) for number, trail in under.items()}


def _is_below(title: tuple[str, ...], trail: tuple[str, ...]) -> bool:
    return len(trail) > len(title) and trail[: len(title)] == title


def _part_of(trail: tuple[str, ...], title: tuple[str, ...]) -> str:
    if not trail:
        return NO_HEADING
    return trail[len(title)] if _is_below(title, trail) else trail[-1] if trail == title else trail[0]


def _page(page: int, labels: tuple[str, ...]) -> str:
    label = labels[page - 1] if page <= len(labels) else ""
    return f"page {page} (printed {label})" if label and label != str(page) else f"page {page}"


def _passages(text: Text) -> Iterable[Passage]:
    return (passage for passage in text.passages if passage.role not in _NO_TEXT)


def _used(case: Case) -> _Used:
    used = _Used()
    for suggestion in case.suggestions:
        used.add(suggestion)
    return used


def duty_of(sought: Sought) -> str:
    """Return the duty that something is looked for because of, with its ruleset in front.

    >>> from csc_rules.documents.case import Point
    >>> point = {
    ...     "id": "a",
    ...     "title": "",
    ...     "provision": "",
    ...     "source": None,
    ...     "standing": "law",
    ...     "looked_for": "",
    ...     "verb": "do",
    ... }
    >>> duty_of(Sought(**point, point=Point.ACT, ruleset="a-law", duty="a-duty"))
    'a-law.a-duty'
    """
    return sought.duty if sought.duty.startswith(f"{sought.ruleset}.") else f"{sought.ruleset}.{sought.duty}"
