"""Names one behind the other, with nothing between them that tells of something else.

"To the harbour board, the ferry board and both churches" names three; "to the printers in the harbour board's house"
names nobody but printers, and "to the harbour board's staff" or "the harbour board was left out" no board.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from csc_rules.documents.grammar_words import MONTH_NAMES, NO_PART
from csc_rules.documents.sentences.marks import Line

_CLASS = "class"
_JOINING = frozenset(
    {"the", "and", "of", "for", "from", "to", "both", "all", "each", "every", "our", "other", "also", "as", "well"}
    | {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"}
    | {"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"}
)
# "Every school in the county borough, and Hirta College".
_OF_PLACE = frozenset({"county", "borough", "city", "town", "district", "area", "region", "authority", "islands"})
_PEOPLE = frozenset(
    {"members", "officers", "representatives", "leaders", "partners", "chairs", "chair", "groups", "organisations"}
)
# Officers of a board came for it; its tenants, its partners and its staff did not.
_COME_FOR_IT = frozenset(
    {"member", "members", "officer", "officers", "representative", "representatives", "leader", "leaders", "chair"}
    | {"chairs", "board", "boards", "committee", "director", "directors", "head", "heads", "managers"}
)
_LEADING, _ARTICLES = frozenset({"of", "for", "from"}), frozenset({"the", "both", "all", "each", "our", "every"})
_EVENTS = frozenset({"workshops", "workshop", "meetings", "meeting", "breakfast", "with", "evening", "evenings"})
# What may stand behind somebody's name, and what else in brackets or behind a colon.
_WITH, _FOR, _BY, _IN = frozenset({"with", "asking", "inviting", "through"}), "for", "by", "in"
_WHEN = frozenset({"on", "in"})
_COMMENTS = frozenset({"comment", "comments", "views", "reply", "response", "consultation", "discussion"})
_MEANS = frozenset({"email", "post", "letter", "hand", "phone", "telephone"})
_AT, _MEETINGS = "at", frozenset({"meeting", "meetings"})
_RELATIVE, _IS_SO = frozenset({"which", "who"}), frozenset({"has", "have", "is", "are", "owns", "runs", "lets"})
_ASIDE = (
    _JOINING
    | _PEOPLE
    | _MEANS
    | MONTH_NAMES
    | frozenset(
        {
            "on",
            "in",
            "by",
            "at",
            "response",
            "responses",
            "reply",
            "replies",
            "answers",
            "people",
            "area",
            "branch",
            "local",
        }
    )
)
_AND, _CEASES = frozenset({"and", "but"}), frozenset({"was", "has", "is", "as", "us", "its", "his", "this", "does"})
_HOW = frozenset({"by", "at", "in", "from", "called", "led"})
_OTHERS = frozenset({"staff", "people", "children", "young", "local", "other", "others", "its", "their"}) | _HOW
# Those who belong to a body, and did not come for it.
_OWNED = frozenset(
    {"staff", "tenants", "residents", "customers", "pupils", "patients", "clients", "users", "students", "employees"}
    | {"website", "premises", "offices", "building", "houses", "newsletter"}
)
# What a company has behind its name is part of it.
_LIMITED = frozenset({"limited", "ltd", "plc", "cic", "cio"})
# "The harbour board, western area".
_AREAS = frozenset({"area", "region", "branch", "division", "district", "office"})
_PARTS = frozenset({"area", "region", "service", "services", "team", "and", "of"})
# With so many words before it, somebody else is named there.
_ANOTHER = 2


def straight(line: Line, since: int, until: int, places: AbstractSet[str] = frozenset()) -> Iterator[tuple[int, int]]:
    """Yield from where and until where each part between semicolons names somebody and tells of nothing else.

    *places* are words that may stand behind a name and belong to it: "Seafarers Hirta".
    """
    known = {at for name in line.names for at in range(name.first, name.last)}
    known |= {at for cued in line.cued if cued.cue.names(_CLASS) for at in range(cued.first, cued.last)}
    words, begin = line.words, since
    while begin < until:
        ends = next((at for at in range(begin + 1, until) if ";" in words.between(at - 1, at)), until)
        at = begin
        while at < ends and _goes_on(line, at, begin, known):
            at += 1
        if at < ends and not _may_follow(line, at, begin, ends, known):
            at = _before_last(line, at, begin, known)
        yield from _but_for_joined(line, (begin, at, ends), known, places)
        begin = ends


def _but_for_joined(
    line: Line, run: tuple[int, int, int], known: set[int], places: AbstractSet[str]
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a run of names without those that are part of another: "Hirta Housing Association House".

    *run* is where it begins and ends, and where what is looked at ends.
    """
    begin, end, last = run
    for at in range(begin, end):
        if at not in known or at + 1 >= last:
            continue
        if _owns(line, at) or (at + 1 not in known and _is_joined(line, at + 1, places)):
            first = _before_last(line, at + 1, begin, known)
            if first > begin:
                yield begin, first
            begin = at + 1
    if end > begin:
        yield begin, end


def _goes_on(line: Line, at: int, begin: int, known: set[int]) -> bool:
    """Tell whether a word goes on with those who are named."""
    word = line.words.folded[at]
    if at in known:
        return True
    if _is_of_place(line, at):
        return True
    # "The board of Hirta".
    led = word in _COME_FOR_IT and not _LEADING.isdisjoint(line.words.folded[at + 1 : at + 2])
    if word in NO_PART or not (line.words.is_capital(at) or led or _is_between(word)):
        return False
    return word not in _LEADING or at == begin or _may_lead(line, at, known)


def _is_of_place(line: Line, at: int) -> bool:
    """Tell whether a word is one of "in the county borough"."""
    folded = line.words.folded
    if folded[at] == _IN:
        return folded[at + 1 : at + 2] == ("the",) and not _OF_PLACE.isdisjoint(folded[at + 2 : at + 3])
    if folded[at] not in _OF_PLACE:
        return False
    begin = at
    while begin > line.first and folded[begin - 1] in _OF_PLACE:
        begin -= 1
    return folded[begin - 2 : begin] == (_IN, "the")


def _owns(line: Line, at: int) -> bool:
    """Tell whether what is somebody's own stands behind a name: "the harbour board's tenants"."""
    words = line.words
    written = words.text[words.starts[at] : words.starts[at + 1]].rstrip()
    return words.folded[at + 1] in _OWNED and written.endswith(("'s", "s'", "\u2019s", "s\u2019"))


def _is_joined(line: Line, at: int, places: AbstractSet[str]) -> bool:
    """Tell whether a word with a capital stands right behind a name: "Hirta Housing Association House"."""
    words = line.words
    if not words.is_capital(at) or words.folded[at] in _LIMITED or not words.between(at - 1, at).isspace():
        return False
    # "Seafarers Hirta Choir" is another: all that is joined has to belong to the name.
    end = at
    while end < line.last and words.is_capital(end) and words.between(end - 1, end).isspace():
        end += 1
    return not (places and all(word in places | _PARTS for word in words.folded[at:end]))


def _may_lead(line: Line, at: int, known: set[int]) -> bool:
    """Tell whether "of" goes on with those who are named: "officers of the board", not "staff of it", "B for it"."""
    before, behind = line.words.folded[at - 1], at + 1
    if before in _COME_FOR_IT or before in _JOINING:
        return True
    while behind < line.last and behind not in known and _leads(line, behind):
        behind += 1
    return line.words.is_capital(at - 1) and behind not in known


def _leads(line: Line, at: int) -> bool:
    return line.words.folded[at] in _ARTICLES or line.words.is_capital(at)


def _may_follow(line: Line, at: int, begin: int, ends: int, known: set[int]) -> bool:
    """Tell whether what stands behind names leaves them those who are meant: "with a letter", ", bakers"."""
    words, first = line.words, at
    while first > begin and first - 1 not in known:
        first -= 1
    if first == begin:
        return True
    gap, said = words.between(first - 1, first), words.folded[first:ends]
    if not gap.strip(" ,"):
        if "," in gap or said[0] in _AND:
            if said[0] in _RELATIVE:
                return said[1] in _IS_SO if len(said) > 1 else False
            word = words.folded[at]
            if said[-1] in _AREAS and at == first and len(said) <= _ANOTHER and NO_PART.isdisjoint(said):
                return True
            if at - first >= _ANOTHER:
                return word not in NO_PART
            # "Hirta, bakers and staff", and not "Hirta, now wound up", "and was left out".
            others = word in _WITH | _OTHERS or (word.endswith("s") and word not in _CEASES)
            return others and NO_PART.isdisjoint(said)
        return (
            said[0] in _WITH
            or said[:2] == ("as", "well")
            or (said[0] == _FOR and not _COMMENTS.isdisjoint(said[1:4]))
            or (said[0] == _BY and not _MEANS.isdisjoint(said[1:2]))
            or (said[0] == _AT and not _MEETINGS.isdisjoint(said[1:3]))
            or (said[0] in _WHEN and len(said) > 1 and (said[1] in MONTH_NAMES or said[1].isdigit()))
            or (said[0] == _IN and words.is_capital(first + 1))
        )
    return "." in gap or all(
        words.is_capital(place) or words.folded[place] in _ASIDE or words.folded[place].isdigit()
        for place in range(first, ends)
    )


def _before_last(line: Line, at: int, begin: int, known: set[int]) -> int:
    """Return where the last name before a word begins, so that it is left out."""
    while at > begin and at - 1 not in known:
        at -= 1
    at = max(begin, at - 1)
    # Names that stand one behind the other have commas between them.
    while at > begin and at - 1 in known and not line.words.between(at - 1, at).strip():
        at -= 1
    return at


def _is_between(word: str) -> bool:
    return word in _JOINING or word in _PEOPLE or word in _EVENTS or word[0].isdigit()
