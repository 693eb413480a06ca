"""What a file is about by its title: "Consultation on the harbour plan: summary of responses" is about an act.

In such a file what is said of the act is said of that document, though no sentence names it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from csc_rules.documents.cueing import Cued
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of

# What is looked for: the kind and name of what cues are for.
Targets = tuple[tuple[str, str], ...]
# The words with which titles of documents end.
_ENDS = frozenset({"plan", "strategy", "policy", "scheme", "programme", "framework", "charter", "agenda", "assessment"})
# Such a title may be one word: "once the Assessment had been consulted on".
_SHORT_ENDS, _THE = frozenset({"assessment"}), "the"
_ON = frozenset({"on", "about"})
# "Workshops on what matters" are about the document; "workshops on internet safety" are not.
_OPEN = frozenset(
    {"what", "which", "how", "whether", "where", "it", "this", "these", "a", "an", "the", "our", "their", "priorities"}
)
# "It was consulted on for twelve weeks": nothing follows of what it was.
_GOING_ON = frozenset(
    {"for", "in", "by", "at", "and", "with", "between", "during", "from", "through", "until", "to", "before", "after"}
    | {"over", "as", "or", "but", "across", "via", "among", "within", "throughout", "again", "last", "next", "behalf"}
)
_ARTICLES = frozenset({"a", "an", "the", "our", "their", "these", "its"})
# ", which is part of the plan".
_ASIDE = re.compile(r",\s+(?:which|who|that|as|part)\b")
# What people are asked of a document: "on the draft", "on the main priorities".
_OBJECTS = frozenset(
    {"draft", "drafts", "plan", "plans", "strategy", "document", "text", "version", "content", "contents", "proposals"}
    | {"priorities", "priority", "themes", "outcomes", "vision", "aims", "actions", "objectives", "issues", "needs"}
    | {"services", "future", "questions", "findings", "ideas", "approach", "direction", "options", "shape", "areas"}
    | {"results", "process", "way", "matters", "things", "improvements", "challenges", "goals", "commitments"}
)
# "The draft plan: consultation", "Our engagement strategy: …" are about the document.
_NO_TITLE = frozenset(
    {
        "the",
        "a",
        "our",
        "this",
        "draft",
        "new",
        "final",
        "joint",
        "first",
        "next",
        "integrated",
        "revised",
        "big",
        "your",
    }
    | {"engagement", "participation", "communication", "communications", "involvement", "consultation", "partnership"}
)
_FUTURE = "future"
# "A short paper, from June to July": nothing follows of what it was.
_PAPER, _MERE = "paper", frozenset({"short", "brief", "long", "first", "small", "simple", "consultation", "discussion"})
_WHEN = frozenset({"from", "in", "between", "during", "until", "at", "over", "before", "and", "with", "through"})
_ITS_PEOPLE = frozenset(
    {"child", "children", "childrens", "young", "people", "families", "services", "it", "this", "plan", "strategy"}
    | {"youth", "our", "their", "area", "county", "city", "island", "islands", "borough", "region"}
)
# A matter stands at most so many words behind what was done, and what it is of in so many behind "the".
BEHIND, FOLLOWING = 4, 3
# A title stands among so many lines from the first; in the paper of a meeting, where it is called so, among more.
COVER = 4
LABELLED = 12
_LABELS = (("title",), ("subject",), ("report", "title"), ("item", "title"))
# "Tested on sailors": they were asked, and are no matter.
_TRIED = frozenset({"tested", "tried", "out"})
# "The consultation on opening hours ran for a month" says of what it was.
_OF_WHAT = frozenset({"on", "about", "into", "regarding", "over", "concerning", "for"})


def cover(text: Marked) -> Iterator[Line]:
    """Yield the lines of a title: the first line, the headings close behind it, and what is called the title."""
    for number, line in enumerate(text.lines[:LABELLED]):
        if not number or (number < COVER and line.is_heading) or any(_begins(line, label) for label in _LABELS):
            yield line


def _begins(line: Line, label: tuple[str, ...]) -> bool:
    """Tell whether a line begins with a label and a colon or the end of a cell: "Title: the harbour plan"."""
    end = len(label)
    words = line.words
    if line.first or line.folded[:end] != label or len(line.folded) <= end:
        return False
    return not words.between(end - 1, end).isspace()


def is_about(text: Marked, targets: Targets, is_meant: Callable[[Mention], bool]) -> bool:
    """Tell whether the title of a file names the document that is meant, and an act that is done to it.

    The "consultation draft" of a document is a draft of it, and no file about the consultation.
    """
    lines = tuple(cover(text))
    if not any(is_meant(mention) for line in lines for mention in line.mentions):
        return False
    return any(_heads(line, targets) or _says(line, targets) for line in lines)


def without_drafts(cued: tuple[Cued, ...]) -> Iterator[Cued]:
    """Leave out what is only part of the name of a draft: "consultation" in "consultation draft"."""
    drafts = [each for each in cued if any(target.name == "draft" for target in each.cue.targets)]
    for each in cued:
        if each in drafts or not any(draft.first <= each.first and each.last <= draft.last for draft in drafts):
            yield each


def _heads(line: Line, targets: Targets) -> bool:
    return any((target.kind, target.name) in targets for cue in line.heads for target in cue.targets)


def _says(line: Line, targets: Targets) -> bool:
    said = (target for each in without_drafts(line.told) for target in each.cue.targets)
    return any((target.kind, target.name) in targets for target in said)


def is_about_something_else(text: Marked, line: Line, cued: Cued) -> bool:
    """Tell whether a sentence that names no document we know says what else was talked of.

    That is a document with a title of its own, "consulted on the Anti-Bullying Strategy", unless the title is that of
    the file, or a matter that stands behind the act, "held workshops on internet safety".
    """
    if is_on_a_matter(line, cued) or any(title not in _called(text) for title in _titles(line)):
        return True
    return not line.is_heading and any(_is_on_another(heading) for heading in line.passage.trail[-1:])


def _is_on_another(heading: str) -> bool:
    """Tell whether a heading begins with the title of another document: "Harbour Estate Plan: consultation"."""
    title = words_of(heading.partition(":")[0] if ":" in heading else "").folded
    return len(title) > 1 and title[-1] in _ENDS and _ITS_PEOPLE.isdisjoint(title[:-1]) and title[-2] not in _NO_TITLE


def is_of_no_matter(sign: Sign, verb: str) -> bool:
    """Tell whether a sentence says that an act ran its course, with its own noun, and of no matter: "it was launched".

    "The consultation ran from May to June" says so; "we consulted parents" may have been about anything.
    """
    line, cued = sign.line, sign.cued
    folded = line.words.folded[cued.first : cued.last]
    noun = folded[0].startswith(verb) and folded[0] not in (f"{verb}ed", verb)
    return noun and len(folded) > 1 and _OF_WHAT.isdisjoint(folded[:-1]) and not is_on_a_matter(line, cued)


def is_on_a_matter(line: Line, cued: Cued) -> bool:
    """Tell whether a matter stands behind an act: "held workshops on internet safety", "consulted about the harbour".

    "On what matters", "on the draft priorities" and "on 3 May" are on none.
    """
    words = line.words
    for at in range(cued.last - 1, min(cued.last + BEHIND, line.last - 1)):
        if at >= cued.last and any(sign in words.between(at - 1, at) for sign in ",;:("):
            return False
        if words.folded[at] in _ON:
            return words.folded[at - 1] not in _TRIED and _is_a_matter(line, at + 1)
    return False


def is_of_an_assessment(line: Line, cued: Cued) -> bool:
    """Tell whether something was done to what is called "the Assessment", whatever else the sentence names."""
    words = line.words
    return any(
        words.folded[at] in _SHORT_ENDS and words.is_capital(at)
        for at in range(max(line.first, cued.first - BEHIND), cued.first)
    )


def is_named_at_once(line: Line, cued: Cued) -> bool:
    """Tell whether a document is named in the clause of an act: not in "on the ferry, which is part of the plan"."""
    words = line.words
    return any(
        each.first < cued.last or not _ASIDE.search(words.text, words.ends[cued.last - 1], words.starts[each.first])
        for each in line.mentions
    )


def _is_a_matter(line: Line, at: int) -> bool:
    words = line.words
    reach = min(at + 1 + FOLLOWING, line.last)
    written = words.text[words.starts[at] : words.ends[at]]
    acronym = len(written) > 1 and written.isupper() and not any(each.first <= at < each.last for each in line.names)
    if not (written[0].islower() or (acronym and not words.text.isupper())) or words.folded[at] in _GOING_ON | (
        _OPEN - _ARTICLES
    ):
        return False
    named = any(each.first < reach and at < each.last for each in line.mentions)
    if named or _is_a_mere_paper(words.folded[at : line.last]):
        return False
    return _OBJECTS.isdisjoint(words.folded[at:reach]) or _is_future_of_another(words.folded[at : line.last])


def _is_a_mere_paper(folded: tuple[str, ...]) -> bool:
    """Tell whether what one consulted on is a paper of which nothing is told: not "a paper on rents", "a green paper".

    >>> _is_a_mere_paper(("a", "short", "paper", "from", "may")), _is_a_mere_paper(("a", "paper", "about", "rents"))
    (True, False)
    """
    if folded[0] not in _ARTICLES:
        return False
    at = next((place for place in range(1, len(folded)) if folded[place] not in _MERE), len(folded))
    return folded[at : at + 1] == (_PAPER,) and (at + 1 == len(folded) or folded[at + 1] in _WHEN)


def _is_future_of_another(folded: tuple[str, ...]) -> bool:
    """Tell whether it is the future of something else: "of the primary schools", and not "of children"."""
    place = next((at for at, word in enumerate(folded[:FOLLOWING]) if word == _FUTURE), None)
    if place is None or folded[place + 1 : place + 2] not in (("of",), ("for",)):
        return False
    return _ITS_PEOPLE.isdisjoint(folded[place + 2 : place + 2 + BEHIND])


def _titles(line: Line) -> Iterator[str]:
    """Yield the last two words of each title in a sentence: words in capitals, of which the last is that of titles."""
    words = line.words
    for at in range(line.first + 1, line.last):
        named = words.text[words.starts[at]].isupper()
        short = words.folded[at] in _SHORT_ENDS and words.folded[at - 1] == _THE
        capitals = named and (short or words.text[words.starts[at - 1]].isupper())
        if words.folded[at] in _ENDS and capitals and not any(each.first <= at < each.last for each in line.mentions):
            yield " ".join(words.folded[at - 1 : at + 1])


def _called(text: Marked) -> str:
    """Return the words of the title of a file."""
    return " ".join(word for line in text.lines[: 2 * COVER] if line.is_heading for word in line.folded)
