"""What is only touched on, and given by the list that it leads to, or by what leads to the list it stands in.

"The strategy has eight outcomes:" gives them where eight lines stand below it; "the priorities were discussed with:"
gives none.
"""

from __future__ import annotations

from csc_rules.documents.cueing import How
from csc_rules.documents.grammar_words import READERS
from csc_rules.documents.sentences.bodies import SEVERAL, counted, listed, looked_for
from csc_rules.documents.sentences.listing import takes_up
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of

# So many words stand at most between what is listed and the colon: "eight outcomes, which are as follows:".
_BETWEEN = 7
# Only what tells no more of it stands between: behind "we discussed the priorities with:" something else is listed.
_MORE = frozenset(
    {
        "are", "do", "is", "were", "was", "have", "has", "been", "already", "include", "includes", "included",
        "including", "namely", "as", "follows", "following", "below", "agreed", "identified", "chosen", "selected",
        "achieved", "set", "out", "made", "so", "far", "now", "to", "date", "for", "of", "in", "the", "this", "our",
        "its", "these", "which", "that", "we", "they", "it", "will", "shall", "plan", "strategy", "report",
        "statement", "partnership", "council", "board", "area", "year", "years", "next", "coming", "period",
        "children", "and", "young", "people", "families", "them", "all", "here", "a", "some", "two", "three",
        "four", "five", "six", "seven", "eight", "nine", "ten",
    }
)  # fmt: skip
_OF, _COLON = "of", ":"
_OUR = "our"
_OURS = frozenset({"we", _OUR})
# "Three things that you can do" are none of a plan.
_QUOTES = ('"', "\u201c", "\u2018", "'")
# "Five new shared priorities": so many words can stand between a number and what is counted, none of them a little one.
_ADJECTIVES, _SHORTEST = 3, 3
_TIMES = frozenset({"the", "our", "and", "for", "year", "years", "months", "weeks", "days", "times", "people", "their"})
_NUMBERS = {
    word: str(number)
    for number, pair in enumerate(
        (
            ("one", "1"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"),
            ("eight", "8"), ("nine", "9"), ("ten", "10"),
        ),
        start=1,
    )
    for word in pair
} | {str(number): str(number) for number in range(11, 40)}  # fmt: skip


def gives_by_list(sign: Sign) -> bool:
    """Tell whether a list gives what a cue only touches: behind it, of as many as are asked for, or around it."""
    if sign.cued.cue.counts:
        return _counts(sign) or is_beside(sign)
    return is_beside(sign) or _is_listed(sign)


def heads_as_many(sign: Sign) -> bool:
    """Tell whether a heading says how many things there are, and so many are listed under it: "Four things to do".

    "Our four priorities" says it without them, in the list of contents as well.
    """
    if not sign.cued.cue.counts or not READERS.isdisjoint(sign.line.folded):
        return False
    if _numbers_its_own(sign):
        return True
    if not sign.line.is_heading:
        return False
    number = _number_before(sign)
    lines = sign.text.lines
    return number in sign.cued.cue.counts and number in (
        str(listed(lines, sign.number)),
        str(counted(lines, sign.number)),
    )


def _numbers_its_own(sign: Sign) -> bool:
    """Tell whether a line is but how many there are that are its own: "5. Our four shared priorities"."""
    folded, cued = sign.line.words.folded, sign.cued
    if cued.how is not How.STATED or cued.last - sign.line.first > _BETWEEN:
        return False
    words = [word for word in folded[sign.line.first : cued.last] if not word.isdigit()]
    number = next((_NUMBERS[word] for word in words[1:2] if word in _NUMBERS), None)
    alone = all(word.isdigit() for word in folded[cued.last : sign.line.last])
    return words[:1] == [_OUR] and alone and number in cued.cue.counts


def says_nothing_of_how_many(sign: Sign) -> bool:
    """Tell whether what is asked is how many there are, and what touches it has no number and leads to no list."""
    if not sign.cued.cue.counts or sign.cued.how is not How.MENTIONED or sign.line.is_heading:
        return False
    if _is_weak(sign):
        return not _counts(sign)
    return _number_before(sign) is None and not _leads(sign) and ";" not in sign.line.quote(sign.cued.first).text


def is_beside(sign: Sign) -> bool:
    """Tell whether what makes a mention a statement stands above it: in what leads to the list, or heads the table."""
    if not sign.cued.cue.beside:
        return False
    lead = sign.table_head() or sign.lead()
    return lead is not None and bool(looked_for(sign.cued.cue.beside).spots(lead.folded))


def _is_listed(sign: Sign) -> bool:
    """Tell whether a sentence ends with what it touches, and a list of several things stands behind its colon."""
    line = sign.line
    # Few passages have a colon.
    if _COLON not in line.words.text:
        return False
    if _is_listed_at_once(sign):
        return True
    between = line.words.folded[sign.cued.last : line.last]
    if len(between) > _BETWEEN or not _leads(sign) or not all(word in _MORE or word.isdigit() for word in between):
        return False
    # "The priorities of the plan are:" are its own; "the outcomes of the trust were:" are those of something else.
    if _OF in between and not any(each.first >= sign.cued.last for each in line.mentions):
        return False
    return listed(sign.text.lines, sign.number) >= SEVERAL or _is_quoted(sign)


def _is_listed_at_once(sign: Sign) -> bool:
    """Tell whether a colon and a list stand in the very sentence: "we will: open a hub; train all staff; and …"."""
    words, line = sign.line.words, sign.line
    leading, colon, behind = words.text[words.ends[sign.cued.last - 1] : words.ends[line.last - 1]].partition(_COLON)
    telling = words_of(leading).folded if colon else ()
    return bool(colon) and behind.count(";") >= SEVERAL and set(telling) <= _MORE and len(telling) <= _BETWEEN


def _is_quoted(sign: Sign) -> bool:
    """Tell whether what stands behind a colon is quoted: "we want to achieve our ambition:", and that in quotes."""
    following = sign.text.lines[sign.number + 1 : sign.number + 2]
    return any(line.passage.text.lstrip().startswith(_QUOTES) for line in following)


def _counts(sign: Sign) -> bool:
    """Tell whether a sentence gives as many things as are asked for, or says that there are so many.

    "Five shared priority areas" are five, and so are the items of a list behind "our priorities are:".
    """
    counts = sign.cued.cue.counts
    number = _number_before(sign)
    if heads_as_many(sign):
        return True
    if _is_weak(sign):
        return number in counts and _leads(sign) and str(listed(sign.text.lines, sign.number)) == number
    if number is not None:
        return number in counts
    if _COLON not in sign.line.words.text:
        return False
    # "They are these: health; safety; and a good start" has three.
    behind = sign.line.quote(sign.cued.first).text.partition(_COLON)[2].rstrip(" \t\n-\u2013")
    if behind:
        return ";" in behind and str(1 + behind.rstrip(";").count(";")) in counts
    return _leads(sign) and str(listed(sign.text.lines, sign.number)) in counts


def _is_weak(sign: Sign) -> bool:
    """Tell whether a cue has only words that can be about anything, such as things and areas."""
    return not (sign.cued.cue.states or sign.cued.cue.headings)


def _number_before(sign: Sign) -> str | None:
    """Return how many of what a cue touches there are, as the words right before it say: "five of our themes" has none.

    What stands between may only tell of what kind they are: "five new shared priorities".
    """
    words = sign.line.words
    for place in range(sign.cued.first - 1, max(sign.line.first, sign.cued.first - 1 - _ADJECTIVES) - 1, -1):
        word = words.folded[place]
        if word in _NUMBERS:
            return _NUMBERS[word]
        # A stop, a comma or a little word ends what is said of them.
        if len(word) < _SHORTEST or words.between(place, place + 1).strip() or word in _TIMES:
            return None
    return None


def _leads(sign: Sign) -> bool:
    """Tell whether a sentence ends with a colon, or a short one behind it does: "there are five. They are:"."""
    line = sign.line
    if not line.words.text.rstrip(" \t\n-\u2013").endswith(_COLON):
        return False
    rest = line.words.folded[line.last :]
    return not rest or (len(rest) <= _BETWEEN and (takes_up(rest) or rest[0] in _OURS))
