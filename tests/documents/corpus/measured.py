"""What reading says of the cases beside what it should say: precision, recall, a confusion table, misses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from fnmatch import filter as matching
from pathlib import Path

from attrs import frozen

from csc_rules.documents.case import Case, Suggestion
from csc_rules.documents.model import Notice
from tests.documents.corpus.build import written
from tests.documents.corpus.cases import Bound, Labelled, Planted

ANSWERS = ("found", "partly", "absent")
# The answers of the program by the words of the labels.
SHORT = {"found": "found", "partly": "partly", "not in the text supplied": "absent"}
Read = Callable[[Labelled, list[Path]], Case]


@frozen(kw_only=True)
class Outcome:
    """What was said of a point of a case, and what is right; ``quote`` is what it was said for."""

    case: str
    half: str
    point: str
    kind: str
    right: tuple[str, ...]
    got: str
    quote: str = ""
    why: str = ""

    @property
    def sharp(self) -> bool:
        """Tell whether only one answer is right: no other is counted as right or wrong where it is among several."""
        return len(self.right) == 1

    @property
    def missed(self) -> bool:
        """Tell whether the answer is wrong."""
        return self.got not in self.right


@frozen(kw_only=True)
class Reported:
    """Whether something planted was reported."""

    case: str
    half: str
    what: str
    reported: bool


@frozen(kw_only=True)
class Measured:
    """What came of reading cases."""

    outcomes: tuple[Outcome, ...]
    reported: tuple[Reported, ...]
    unasked: tuple[tuple[str, str], ...]
    lost_quotes: tuple[tuple[str, str], ...]
    unplanted: tuple[tuple[str, str], ...] = ()

    def of(self, *halves: str) -> Measured:
        """Return what came of some parts of the corpus."""
        return Measured(
            outcomes=tuple(each for each in self.outcomes if each.half in halves),
            reported=tuple(each for each in self.reported if each.half in halves),
            unasked=self.unasked,
            lost_quotes=self.lost_quotes,
            unplanted=self.unplanted,
        )

    @property
    def unreported(self) -> tuple[Reported, ...]:
        """Return what was planted and not reported."""
        return tuple(each for each in self.reported if not each.reported)


@frozen(kw_only=True)
class Score:
    """How good one answer is: of those given, how many are right; of those that are right, how many were given."""

    right: int
    given: int
    wanted: int

    @property
    def precision(self) -> float:
        """Return the share of right ones among those given; 1 where none was."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """Return the share of those given among the right ones; 1 where there are none."""
        return self.right / self.wanted if self.wanted else 1.0


def measured(cases: Iterable[Labelled], read: Read, folder: Path) -> Measured:
    """Write the files of cases into a folder, read them, and put what is said beside what is right."""
    outcomes: list[Outcome] = []
    reported: list[Reported] = []
    unasked: list[tuple[str, str]] = []
    lost: list[tuple[str, str]] = []
    unplanted: list[tuple[str, str]] = []
    for labelled in cases:
        place = folder / labelled.name
        place.mkdir()
        case = read(labelled, [written(draft, place) for draft in labelled.files])
        outcomes += [_outcome(labelled, suggestion) for suggestion in case.suggestions]
        reported += _reported(labelled, case)
        unasked += [(labelled.name, point) for point in _unasked(labelled, case)]
        lost += [(labelled.name, quote) for quote in lost_quotes(case)]
        unplanted += [(labelled.name, f"{notice.code}: {notice.text}") for notice in _unplanted(labelled, case)]
    return Measured(
        outcomes=tuple(outcomes),
        reported=tuple(reported),
        unasked=tuple(unasked),
        lost_quotes=tuple(lost),
        unplanted=tuple(unplanted),
    )


def _outcome(labelled: Labelled, suggestion: Suggestion) -> Outcome:
    sought = suggestion.sought
    first = suggestion.bearings[0] if suggestion.bearings else None
    return Outcome(
        case=labelled.name,
        half=labelled.half,
        point=suggestion.id,
        kind=sought.point.value,
        right=labelled.right(suggestion.id, sought.document),
        got=SHORT[suggestion.answer.value],
        quote=first.quote.text if first else "",
        why=suggestion.why,
    )


def _unasked(labelled: Labelled, case: Case) -> list[str]:
    """Return the labels that no suggestion is about: they can be neither right nor wrong."""
    ids = [suggestion.id for suggestion in case.suggestions]
    return [pattern for pattern, _ in labelled.labels if not matching(ids, pattern)]


def lost_quotes(case: Case) -> list[str]:
    """Return the quotes of a case that are not found again, character for character, where they are said to stand."""
    passages = {(text.file.name, each.number): each for text in case.texts for each in text.passages}
    quotes = [bearing.quote for each in case.suggestions for bearing in each.bearings]
    quotes += [quote for notice in notices_of(case) for quote in notice.quotes]
    return [
        quote.text
        for quote in quotes
        if (passage := passages.get((quote.file, quote.passage))) is None
        or passage.text[quote.start : quote.end] != quote.text
    ]


# What was planted -----------------------------------------------------------------------------------------------------


def notices_of(case: Case) -> tuple[Notice, ...]:
    """Return what is said of a case and of each of its files."""
    return (*case.notices, *(notice for text in case.texts for notice in text.notices))


def _reported(labelled: Labelled, case: Case) -> list[Reported]:
    said = [_said(notice) for notice in notices_of(case)]
    planted = [(f"{each.kind}: {' / '.join(each.words)}", _is_said(each, said)) for each in labelled.notices]
    planted += [(f"{each.document} binds: {each.binds}", _is_bound(each, case)) for each in labelled.regimes]
    return [Reported(case=labelled.name, half=labelled.half, what=what, reported=said) for what, said in planted]


def _unplanted(labelled: Labelled, case: Case) -> list[Notice]:
    """Return what was reported and not planted: it may be right all the same, or cry wolf."""
    return [each for each in notices_of(case) if not any(_is_said(one, [_said(each)]) for one in labelled.notices)]


def _is_said(planted: Planted, said: list[str]) -> bool:
    return any(all(_plain(word) in text for word in planted.words) for text in said)


def _said(notice: Notice) -> str:
    quotes = " ".join(f"{quote.text} {quote.file}" for quote in notice.quotes)
    return _plain(f"{notice.code} {notice.text} {quotes} {notice.file or ''} {notice.page or ''}")


def _plain(text: str) -> str:
    """Fold dashes, apostrophes and white space, so that it does not count how a notice writes its words."""
    folded = text.casefold().replace("\u2013", "-").replace("\u2019", "'")
    return " ".join(folded.split())


def _is_bound(bound: Bound, case: Case) -> bool:
    regimes = [each for each in case.regimes if each.document == bound.document]
    return any(
        each.binds == bound.binds and all(_plain(word) in _plain(each.reason) for word in bound.words)
        for each in regimes
    )


# Figures --------------------------------------------------------------------------------------------------------------


def score(outcomes: Iterable[Outcome], answer: str) -> Score:
    """Score an answer. An answer that is one of several right ones counts neither way.

    >>> one = Outcome(case="01", half="tune", point="a.b/act", kind="act", right=("partly",), got="found")
    >>> other = Outcome(case="01", half="tune", point="a.b/day", kind="day", right=("found",), got="found")
    >>> score([one, other], "found").precision, score([one, other], "found").recall
    (0.5, 1.0)
    """
    counted = [each for each in outcomes if each.sharp or each.missed]
    given = [each for each in counted if each.got == answer]
    wanted = [each for each in counted if each.right == (answer,)]
    return Score(right=sum(each.right == (answer,) for each in given), given=len(given), wanted=len(wanted))


def confusion(outcomes: Iterable[Outcome]) -> Counter[tuple[str, str]]:
    """Count what is right by what was said, where it counts."""
    return Counter((" or ".join(each.right), each.got) for each in outcomes if each.sharp or each.missed)
