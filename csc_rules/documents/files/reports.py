"""Files that are reports on another document, by their titles or by how they begin: what a title says around a name.

See docs/decisions/0086-reports-by-their-titles.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from csc_rules.documents.asked.makers import ON_ANOTHER
from csc_rules.documents.files.drafts import COVER, OPENING_LINES
from csc_rules.documents.files.title_lines import TITLE_LINES, TITLE_WORDS, Kind, may_be_title, touched
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.matching import is_number
from csc_rules.documents.names.model import Certainty
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.tones import MEETING

# A report is for a year where the time it gives has so many days between its first and its last.
A_YEAR = range(330, 400)
_AND = "and"
# What calls a document a report, and what does so where a word of the other line tells of what kind it is.
_REPORT, _REPORTING = "report", "reporting"
_MAY_BE_REPORTS = frozenset({"review", "update", "statement"})
_REPORTS = _MAY_BE_REPORTS | {_REPORT, _REPORTING}
_OF_PROGRESS = frozenset({"annual", "yearly", "progress", "performance", "biennial"})
_SAID_OTHERWISE = (
    *((many, years, "on") for many, years in (("one", "year"), ("1", "year"), ("two", "years"), ("2", "years"))),
    *(tuple(said.split()) for said in ("how did we do", "how we did", "how have we done", "how we have done")),
    *(tuple(said.split()) for said in ("how are we doing", "what we did", "looking back", "the story so far")),
)
_NOT_TOLD_BY = {"update": frozenset({"annual", "yearly"}), "statement": frozenset({"performance"})}
# Words that stand beside these in the title of a report.
_OF_A_REPORT = (
    _REPORTS
    | _OF_PROGRESS
    | {"year", "years", "end", "mid", "term", "interim", "final", "delivery", "operation", "actions", "summary"}
    | {"monitoring", "outcomes"}
    | {"one", "first", "second", "third", "fourth", "last"}
    | {"how", "did", "we", "do", "have", "done", "are", "doing", "what", "looking", "back", "story", "so", "far"}
)
_SMALL = frozenset({"the", "our", "a", "an", "of", "for", "on", "in", "to", "and", "from", "period", "financial", "up"})
_ON_IT = frozenset({"on", "of", "about"})
_SAYS_ON = frozenset({"on", "of", "for"})
# What somebody else wrote about a plan, or what was written in the making of it.
_MATTERS = frozenset({"consultation", "engagement", "assessment", "inspection", "audit", "evaluation"})
# "Report to the committee", "report by the director", "including a report on the last one".
_NOT_ON_IT = frozenset({"by", "including", "with", "committee", "cabinet"})
# "On the Big Harbour Plan": the name of a place has so many words at most.
_A_PLACE = 2


def titled_as_report(
    text: Marked,
    known: frozenset[str],
    made: Mapping[str, str],
    titles: Mapping[str, str],
    makers: frozenset[str] = frozenset(),
) -> tuple[Kind, Line, bool] | None:
    """Return the kind of a report, and the line that says so, where the title or the beginning of a file tells it.

    *known* are the kinds (``ruleset.document``) that can be told, *made* those that the bodies of the case, the
    *makers*, have to make, with the last word of their *titles*. The last of what is returned tells that the title
    leaves no doubt.
    """
    on = _report_behind(text, made) or _report_on(text, known, made)
    if on is not None:
        return *on, _is_sure(text, *on, made, titles, makers)
    told = _report_for_a_year(text, made, titles) or _called_a_report(text, made, titles, makers)
    return None if told is None else (*told, True)


def _is_sure(
    text: Marked,
    kinds: Kind,
    line: Line,
    made: Mapping[str, str],
    titles: Mapping[str, str],
    makers: frozenset[str],
) -> bool:
    """Tell whether a line of a title calls a report what can be nothing else: it names it, or what it is on does.

    "Progress report", above the name of a plan and below another title, may be that of somebody else.
    """
    if line.mentions:
        return may_be_title(line)
    if _is_of_others(_cover(text), makers):
        return False
    at = text.lines.index(line)
    beside = text.lines[at - 1] if at else text.lines[1]
    plan = _plan_of(beside, made)
    return plan is not None and not kinds.isdisjoint(_reports_on(plan.kinds, made, titles))


def _report_on(text: Marked, known: frozenset[str], made: Mapping[str, str]) -> tuple[Kind, Line] | None:
    """Return the kind of a report whose title stands in lines of its own, beside those that name what it is on.

    Beside the name of a plan, words that may name a report do so: "Harbour Plan 2020-23", and below "Progress report".
    """
    named: list[tuple[Kind, Line]] = []
    reports = frozenset(kind for kind, last in made.items() if last in ON_ANOTHER)
    for line in text.lines[:TITLE_LINES]:
        called = [each for each in line.mentions if each.kinds or not each.here]
        short = line.last - line.first <= TITLE_WORDS and line.passage.role in ("heading", "paragraph")
        if called and not (short and may_be_title(line)):
            break
        if len(called) == 1 and called[0].kinds & made.keys():
            named.append((called[0].kinds & known, line))
        elif not line.mentions and short and may_be_title(line):
            named.extend((kinds & known, line) for kinds in touched(line, reports, ON_ANOTHER) if kinds)
    found = [(kinds, line) for kinds, line in named if not reports.isdisjoint(kinds)]
    return found[0] if found and len(found) < len(named) else None


def _report_behind(text: Marked, made: Mapping[str, str]) -> tuple[Kind, Line] | None:
    """Return the kind of a report whose title begins with what it is on: "Harbour Plan – Statement of Progress"."""
    for line in text.lines[:COVER]:
        for first, second in pairwise(line.mentions):
            between = line.words.folded[first.last : second.first]
            if first.here or second.here or between[-1:] == (_AND,) or second.last - line.first > TITLE_WORDS:
                continue
            on, report = first.kinds & frozenset(made), second.kinds & frozenset(made)
            plans = on and not any(made[kind] in ON_ANOTHER for kind in on)
            if plans and report and all(made[kind] in ON_ANOTHER for kind in report):
                return report, line
    return None


def _report_for_a_year(text: Marked, made: Mapping[str, str], titles: Mapping[str, str]) -> tuple[Kind, Line] | None:
    """Return the kind of a report that begins by saying so: "this report is on what the plan did in 2018-19".

    It names a time of about a year, and the document that it is on, there or in the lines with which the file begins.
    """
    opening = text.lines[:OPENING_LINES]
    if any(MEETING in line.tones for line in opening):
        return None
    plan = any(_is_plan(each, made) for line in text.lines[:COVER] if line.is_heading for each in line.mentions)
    around = {titles[kind] for line in opening for each in line.mentions for kind in each.kinds if kind in titles}
    for line in opening:
        first = next(iter(line.mentions), None)
        if first is None or MEETING in line.tones or not _is_for_a_year(line):
            continue
        kinds: Kind = frozenset()
        # Below the title of a plan, "the annual report" may be any.
        this = not plan or line.words.folded[first.first] != "the"
        if this and first.here in ON_ANOTHER and first.first <= line.first + 1:
            on = {titles[kind] for each in line.mentions[1:] for kind in each.kinds if kind in titles} or around
            called = [kind for kind, last in made.items() if last == first.here]
            kinds = frozenset(kind for kind in called if _is_on(titles[kind], on) or _is_bare(kind, titles, on))
        elif _is_plan(first, made) and _leads_to(line, first):
            kinds = _reports_on(first.kinds, made, titles)
        if kinds:
            return kinds, line
    return None


def _is_bare(kind: str, titles: Mapping[str, str], on: Iterable[str]) -> bool:
    """Tell whether the title of a report does not say what it is on, and a law asks for it beside one of some others.

    "Annual report" of the Act that asks for the harbour plan is on that.
    """
    ruleset = kind.partition(".")[0]
    beside = {title for each, title in titles.items() if each.partition(".")[0] == ruleset and each != kind}
    words = titles[kind].split()
    # "Statement of progress" says of what, and not on what.
    said = any(word in _SAYS_ON and then not in _OF_PROGRESS for word, then in pairwise(words))
    return not said and not beside.isdisjoint(on)


def _is_on(title: str, others: Iterable[str]) -> bool:
    return any(other in title and other != title for other in others)


def _is_for_a_year(line: Line) -> bool:
    return any(each.days and (each.days[1] - each.days[0]).days in A_YEAR for each in line.times.periods)


def _called_a_report(
    text: Marked, made: Mapping[str, str], titles: Mapping[str, str], makers: frozenset[str]
) -> tuple[Kind, Line] | None:
    """Return the kind of a report whose title says so with words of its own: "Harbour Plan: how we did in year two".

    They stand in one line with the name of what it is on, or in a line beside that, which has no other words. A paper
    for a meeting is a "report" as well, and so is what somebody else found: "report by the clerk", "audit report".
    """
    if any(MEETING in line.tones for line in text.lines[:OPENING_LINES]):
        return None
    cover = _cover(text)
    if _is_of_others(cover, makers):
        return None
    alone = [(line, None) for line in cover]
    below = [(above, line) for above, line in pairwise(cover) if not _is_chapter(text, line, above)]
    # With a line above both, "Progress review" may be that of whoever stands there.
    above = [(line, first) for first, line in pairwise(cover[:2])]
    for named, beside in (*alone, *below, *above):
        plan = _plan_of(named, made)
        if plan is None:
            continue
        says = _says_so(named, plan) if beside is None else _is_on_nothing_else(named, plan, beside)
        kinds = _reports_on(plan.kinds, made, titles) if says else frozenset()
        if kinds:
            return kinds, named
    return None


def _is_on_nothing_else(named: Line, plan: Mention, beside: Line) -> bool:
    """Tell whether a line only calls a document a report, and the one beside it names only what that is on."""
    alone = _ON_IT.isdisjoint(named.words.folded[named.first : plan.first])
    return alone and not beside.mentions and _is_all_report(beside)


def _is_of_others(cover: Iterable[Line], makers: frozenset[str]) -> bool:
    """Tell whether a title names other bodies, and none that has to make such documents, or says what it is besides."""
    if any(not _MATTERS.isdisjoint(line.folded) for line in cover):
        return True
    named = ((line, name) for line in cover for name in line.names if name.certainty is Certainty.CERTAIN)
    # In "Big Harbour Plan" the name is that of a place.
    bodies = {
        name.body
        for line, name in named
        if name.last == line.last or ":" in line.words.between(name.last - 1, name.last)
    }
    return bool(bodies) and makers.isdisjoint(bodies)


def _is_chapter(text: Marked, line: Line, above: Line) -> bool:
    """Tell whether a line below the title heads a chapter: "How are we doing?", with text below it or further in."""
    if not line.is_heading:
        return line.passage.role != above.passage.role and _is_said_otherwise(line.folded)
    deeper = above.is_heading and (line.passage.level or 1) > (above.passage.level or 1)
    at = next(number for number, each in enumerate(text.lines) if each is line) + 1
    over = at < len(text.lines) and text.lines[at].passage.role == "paragraph" and not may_be_title(text.lines[at])
    return (deeper or over) if _is_said_otherwise(line.folded) else (deeper and over)


def _cover(text: Marked) -> list[Line]:
    """Return the lines with which a file begins and that may be of its title."""
    roles = ("heading", "paragraph")
    return [line for line in text.lines[:TITLE_LINES] if may_be_title(line) and line.passage.role in roles]


def _plan_of(line: Line, made: Mapping[str, str]) -> Mention | None:
    """Return the one document that a line names, if it is one that a report can be on."""
    named = [each for each in line.mentions if not each.many and each.here not in ON_ANOTHER]
    return named[0] if len(named) == 1 and _is_plan(named[0], made) else None


def _is_plan(mention: Mention, made: Mapping[str, str]) -> bool:
    ours = mention.kinds & made.keys()
    return bool(ours) and not any(made[kind] in ON_ANOTHER for kind in ours)


def _says_so(line: Line, mention: Mention) -> bool:
    """Tell whether a line with the name of a plan is the title of a report on it."""
    behind = line.words.folded[mention.last : line.last]
    if _is_report(behind, line) and _are_all_of_title(behind):
        return True
    return all(map(_is_small, behind)) and _leads_to(line, mention)


def _leads_to(line: Line, mention: Mention) -> bool:
    """Tell whether a line begins with words for a report and the name of what it is on: "Report on the Big Plan"."""
    before = line.words.folded[line.first : mention.first]
    at = next((place for place, word in enumerate(before) if word in _REPORTS), None)
    if at is None:
        return False
    # "A Harbour for All: report on …" has a name of its own before.
    named = max((place + 1 for place in range(at) if ":" in line.words.between(place, place + 1)), default=0)
    if not _are_all_of_title(before[named : at + 1]):
        return False
    # An "update on the plan" may be news of it.
    if before[at] != _REPORTING and not _is_report(before[named:], line):
        return False
    between = before[at + 1 :]
    # "Report of the consultation on the plan" is on something else; the name of a place may stand right before it.
    others = [place for place, word in enumerate(between) if not (word in _OF_A_REPORT or _is_small(word))]
    run = range(others[0], len(between)) if others else range(0)
    places = all(between[place] == _AND or line.words.is_capital(line.first + at + 1 + place) for place in run)
    on = not _ON_IT.isdisjoint(between) and places and len(others) <= _A_PLACE
    return (on or not between) and _NOT_ON_IT.isdisjoint(between)


def _is_all_report(line: Line) -> bool:
    """Tell whether a line has nothing but what calls a document a report: "Annual report, April 2022 to March 2023"."""
    # "First report: June 2024" says when it is due.
    due = ":" in line.passage.text and not _is_for_a_year(line)
    return not due and _is_report(line.folded, line) and _are_all_of_title(line.folded)


def _is_report(words: Sequence[str], line: Line) -> bool:
    """Tell whether words of a title call a document a report: "report", "annual review", "review for 2018/19"."""
    if _REPORT in words or _is_said_otherwise(words):
        return True
    at = next((place for place, word in enumerate(words) if word in _MAY_BE_REPORTS), None)
    if at is None:
        return False
    # "Plan 2022/23: update" is a plan for that year, as its "annual update" may be; plans have statements, too.
    year = words[at] != "statement" and any(word[0].isdigit() for word in words[at:]) and _is_for_a_year(line)
    return year or not (_OF_PROGRESS - _NOT_TOLD_BY.get(words[at], frozenset())).isdisjoint(words)


def _is_said_otherwise(words: Sequence[str]) -> bool:
    return any(tuple(words[at : at + len(said)]) == said for said in _SAID_OTHERWISE for at in range(len(words)))


def _are_all_of_title(words: Sequence[str]) -> bool:
    return _NOT_ON_IT.isdisjoint(words) and all(word in _OF_A_REPORT or _is_small(word) for word in words)


def _is_small(word: str) -> bool:
    return word[0].isdigit() or is_number(word) or word in MONTH_NAMES or word in _SMALL


def _reports_on(on: Kind, made: Mapping[str, str], titles: Mapping[str, str]) -> Kind:
    """Return the reports that the laws which ask for a plan ask for on it."""
    named = {titles[kind] for kind in on if kind in titles}
    reports = [kind for kind, last in made.items() if last in ON_ANOTHER]
    return frozenset(kind for kind in reports if _is_on(titles[kind], named) or _is_bare(kind, titles, named))
