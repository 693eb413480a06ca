"""The words of a case: whom and what it is of, how each suggestion is told, which facts would follow, what is next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from csc_rules.dates import spoken
from csc_rules.documents.case import Answer, Bearing, Case, Regime, Suggestion
from csc_rules.documents.confirming.in_words import in_words
from csc_rules.documents.confirming.reverse import Duty, duties
from csc_rules.documents.model import Notice, Quote, SourceFile, Text
from csc_rules.record.model import Content, Fact
from csc_rules.report.visible import one_line
from csc_rules.report.words import capital, count

SUGGESTED = "These are suggestions. None of them is a verdict, and nothing is in the record until a person accepts it."
SILENCE = "What is not in the text supplied may have been done all the same: silence proves nothing."
LAYERS = {"law": "What the law asks", "guidance": "Guidance, not law", "good_practice": "Good practice, not law"}
NO_DUTY = "no duty"
OTHERS = "Not about one kind of document"

TONES = {
    "done": "stated as done",
    "recital": "states the law, not that it was done",
    "promise": "an intention",
    "open": "wanted, asked for or open",
    "denial": "says that it was not done",
    "question": "a question",
    "other": "about another document",
    "previous": "about the document before this one",
    "next": "about the document after this one",
    "membership": "a list of members or partners",
    "meeting": "about a meeting, or about the file itself",
    "draft": "about a draft",
}
# The names of what an officer may have to add.
NEEDS = {
    "on": "the day it was done",
    "since": "from which day",
    "from": "from which day",
    "through": "until which day",
    "by": "who did it",
    "to": "to whom",
    "period": "which time it is for",
    "consulted": "who was consulted",
    "about": "which document it was about",
    "document": "which document it was done to",
}


@frozen(kw_only=True)
class Group:
    """The duties about one kind of document."""

    title: str
    duties: tuple[Duty, ...]


@frozen(kw_only=True)
class Unsaid:
    """What is looked for because of one duty and not in the text, for one reason; the same would make it certain."""

    why: str
    certain: str
    suggestions: tuple[Suggestion, ...]


def told_of(duty: Duty) -> tuple[Suggestion, ...]:
    """Return the suggestions of a duty that there is something to tell of: all but those of which nothing is said."""
    return tuple(each for each in duty.suggestions if not _is_silent(each))


def unsaid_of(duty: Duty) -> tuple[Unsaid, ...]:
    """Return what nothing is said of, told once for all that have one reason."""
    found: dict[tuple[str, str], list[Suggestion]] = {}
    for each in filter(_is_silent, duty.suggestions):
        found.setdefault((each.why, each.certain), []).append(each)
    return tuple(Unsaid(why=why, certain=certain, suggestions=tuple(each)) for (why, certain), each in found.items())


def _is_silent(each: Suggestion) -> bool:
    return each.answer is Answer.ABSENT and not (
        each.bearings or each.fact or each.needs or each.existing or each.differs
    )


def heading(case: Case) -> str:
    """Name the bodies of a case."""
    others = f", with {', '.join(one_line(each.title) for each in case.jointly)}" if case.jointly else ""
    return f"{one_line(case.body.title)}{others}"


def period(case: Case) -> str:
    """Say which time the files are for, and how that is known."""
    if case.period is None:
        return "not known: no period was given, and none was read with certainty"
    first, last = case.period
    known = "as read in the text" if case.period_read else "as given"
    return f"{spoken(first)} to {spoken(last)} ({known})"


def groups(case: Case, standing: str) -> Iterator[Group]:
    """Yield the duties of law, guidance or good practice, by the kind of document that they are about.

    The kinds that the files appear to be come first; then those of which the files say anything.
    """
    found: dict[str, list[Duty]] = {}
    for duty in duties(case):
        if duty.standing == standing:
            sought = duty.suggestions[0].sought
            found.setdefault(sought.document_title or sought.document or OTHERS, []).append(duty)
    supplied = {kind for _, kind in case.kinds}

    def last(title: str) -> tuple[bool, bool]:
        answers = (each.answer for duty in found[title] for each in duty.suggestions)
        return title not in supplied, all(answer is Answer.ABSENT for answer in answers)

    yield from (Group(title=one_line(title), duties=tuple(found[title])) for title in sorted(found, key=last))


def in_order(case: Case) -> Case:
    """Return a case with its suggestions in the order in which they are read: law first, and what the files are about.

    >>> from datetime import date
    >>> from csc_rules.documents.case import Named
    >>> in_order(Case(body=Named(id="b", title="A Body"), law_at=date(2020, 1, 1))).suggestions
    ()
    """
    told = [duty for standing in LAYERS for group in groups(case, standing) for duty in group.duties]
    order = {each.id: number for number, each in enumerate(each for duty in told for each in duty.suggestions)}
    return evolve(case, suggestions=tuple(sorted(case.suggestions, key=lambda each: order.get(each.id, len(order)))))


def tally(suggestions: Iterable[Suggestion]) -> str:
    """Count suggestions by their answer.

    >>> tally(())
    'found 0, partly 0, not in the text supplied 0'
    """
    answers = [each.answer for each in suggestions]
    return ", ".join(f"{answer.value} {answers.count(answer)}" for answer in Answer)


def where(quote: Quote) -> str:
    """Say in which file a quote stands, and where."""
    return f"{one_line(quote.file)}, {one_line(quote.where)}"


def tone(bearing: Bearing) -> str:
    """Say how a quote is meant."""
    return TONES.get(bearing.tone, one_line(bearing.tone))


def trail(quote: Quote) -> str:
    """Return the headings that a quote stands under."""
    return " > ".join(one_line(each) for each in quote.trail)


def notice_line(notice: Notice) -> str:
    """Return what is to be said of the reading as a sentence, with its place where no quote has it."""
    place = [] if notice.quotes or notice.file is None else [one_line(notice.file)]
    if place and notice.page is not None:
        place.append(f"page {notice.page}")
    behind = f" ({', '.join(place)})" if place else ""
    said = one_line(notice.text)
    return f"{capital(said)}{behind}"


def notices(case: Case) -> tuple[Notice, ...]:
    """Return all that is to be said of the reading: what two passages contradict first, then in the order of files."""
    every = (*case.notices, *(notice for text in case.texts for notice in text.notices))
    # Who reads a text may hand its notices on to the case.
    once = tuple(dict.fromkeys(every))
    return tuple(sorted(once, key=lambda notice: len(notice.quotes) < 2))


def file_line(text: Text, kinds: dict[str, str]) -> str:
    """Say what a file is, what it appears to be, and how many of its headings are those of a template."""
    file = text.file
    parts = [file.kind.upper()]
    if file.pages is not None:
        parts.append(count(file.pages, "page"))
    if file.title:
        parts.append(f"“{one_line(file.title)}”")
    if kind := kinds.get(file.name):
        parts.append(f"appears to be: {one_line(kind)}")
    if anchored := sum(passage.anchor is not None for passage in text.passages):
        parts.append(f"{count(anchored, 'heading')} of a template")
    return f"{one_line(file.name)}: {', '.join(parts)}"


def unread_line(file: SourceFile) -> str:
    """Say which pages could not be read; nothing where all were.

    >>> unread_line(SourceFile(name="a.pdf", kind="pdf", sha256="", pages=9, unread=(2, 3, 4, 8)))
    '4 pages could not be read: 2 to 4, 8; what stands on them is not known'
    """
    if not file.unread:
        return ""
    runs: list[list[int]] = []
    for page in sorted(file.unread):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    listed = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)
    them = "it" if len(file.unread) == 1 else "them"
    return f"{count(len(file.unread), 'page')} could not be read: {listed}; what stands on {them} is not known"


def regime_line(regime: Regime) -> str:
    """Say whether a duty to make a document binds the body, and why."""
    reason = one_line(regime.reason)
    if regime.binds is False and not reason.startswith(NO_DUTY):
        reason = f"{NO_DUTY}: {reason}"
    return f"{one_line(regime.document_title)} ({one_line(regime.ruleset_title)}): {reason}"


def unbound(case: Case) -> tuple[Regime, ...]:
    """Return the regimes by which nobody has to make what a file appears to be, where no other asks for it either."""
    asked = {each.document_title for each in case.regimes if each.binds is not False}
    made = {kind for _, kind in case.kinds} - asked
    return tuple(each for each in case.regimes if each.binds is False and each.document_title in made)


def fact_line(fact: Fact | None) -> str:
    """Say in words what a record would say.

    >>> from csc_rules.dates import When
    >>> from csc_rules.record.model import Act
    >>> fact_line(Act(act="publish", document="plan-2017", on=When.parse("2017-04-01")))
    'act: publish plan-2017, on 1 April 2017'
    """
    return one_line(in_words(fact))


def entered_line(suggestion: Suggestion) -> str:
    """Say what accepting a suggestion would enter in the record; an act that is partly there is never entered so."""
    said = fact_line(suggestion.fact)
    if said and suggestion.answer is not Answer.FOUND and not isinstance(suggestion.fact, Content):
        return f"only if it is corrected to found: {said}"
    return said


def needed(names: Iterable[str]) -> str:
    """Say what a person has to add."""
    return ", ".join(NEEDS.get(name, name) for name in names)


def what_next(case: Case) -> str:
    """Say what to do next about a case as a whole."""
    if any(each.binds for each in case.regimes) or not case.regimes:
        return (
            "write the suggestions into a workbook with -o suggestions.xlsx, decide on each, and bring the decisions"
            " back with “csc-rules record accept RECORD suggestions.xlsx”; RECORD is the record of the body, which"
            " “csc-rules record new BODY -o record.toml” begins"
        )
    return "no duty to make such a document binds the body for this time; see the reasons before anything is entered"
