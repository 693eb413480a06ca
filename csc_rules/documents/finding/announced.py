"""What a document only announces: "the plan sets out our priorities", "this report describes how well we did"."""

from __future__ import annotations

from itertools import pairwise

from csc_rules.documents.sentences.signs import Sign

# "This report describes how well", "we set out what": what is told there is to be looked for elsewhere in it.
_ASKING = frozenset({"how", "what", "which", "whether", "who", "whom"})
_TELLING = frozenset(
    {"consider", "considers", "considered", "describe", "describes", "described", "explain", "explains", "explained"}
    | {"outline", "outlines", "outlined", "detail", "details", "detailed", "show", "shows", "shown", "tell", "tells"}
    | {
        "told",
        "about",
        "summarise",
        "summarises",
        "highlight",
        "highlights",
        "identify",
        "identifies",
        "examine",
        "examines",
    }
    | {"examined", "explore", "explores", "says", "say", "out"}
)
_NEAR, _ASKED = 3, 5
_ARE, _STOPS = frozenset({"is", "are", "was", "were", "been"}), (",", ";", ":", "\u2013")
_THERE = (("are",), ("is",), ("there",))
_CONTAINED = frozenset({"identified", "out", "contained", "included", "listed", "described", "detailed", "outlined"})
_PARTS = frozenset({"chapter", "section", "appendix", "annex", "page", "part"})
_IT_IS = ("it", "is")
_NOT = frozenset({"not", "cannot", "unable"})
_THEY = frozenset({"they", "these"})
_SUCH_AS = ("such", "as")


def is_only_announced(sign: Sign) -> bool:
    """Tell whether a sentence says that the thing stands elsewhere, or in the document, and does not give it itself.

    "The plan sets out our priorities" does not; what comes behind a colon, or in a list, does, and so does a number.
    """
    if is_indirect(sign) or _is_kept_back(sign):
        return True
    begins = pairwise(sign.line.words.folded[sign.cued.first : sign.line.last])
    contained = _is_contained(sign)
    given = ":" in sign.line.quote().text or any(True for _ in sign.listed()) or _SUCH_AS in begins
    return (contained or "elsewhere" in sign.line.tones) and not (given or (sign.cued.cue.counts and not contained))


def _is_kept_back(sign: Sign) -> bool:
    """Tell whether a sentence beside it says that it is not given: "it was completed. We do not repeat it here"."""
    beside = sign.line.beside(sign.behind())
    # "We have four priorities. They are set out on pages 13 to 25."
    told = beside[:1] if not sign.cued.cue.counts else []
    return any("elsewhere" in each.tones and not _NOT.isdisjoint(each.folded) for each in beside) or any(
        "elsewhere" in each.tones and each.folded[0] in _THEY for each in told
    )


def _is_contained(sign: Sign) -> bool:
    """Tell whether something is said to stand in a document: "nine are identified in the plan", "in it are nine".

    "Of the 36 actions set out in the plan 27 were done" says what came of them.
    """
    folded, first = sign.line.words.folded, sign.line.first
    for each in sign.line.mentions:
        at = each.first - 1
        if at < first or folded[at] != "in":
            continue
        before = folded[max(first, at - 2 * _NEAR) : at]
        if not (_CONTAINED.isdisjoint(before[-_NEAR:]) or _ARE.isdisjoint(before)):
            return True
        if at == first and folded[each.last : each.last + 1] in _THERE:
            return True
    return False


def is_indirect(sign: Sign) -> bool:
    """Tell whether what is said stands in a question that a document is to answer: "this report shows how we listen".

    "Children told us what matters, and our vision is …" gives the vision behind a comma.
    """
    words, first, begun = sign.line.words, sign.line.first, None
    for at in range(first + 1, sign.cued.first + 1):
        if words.folded[at] not in _ASKING or "," in words.between(at - 1, at):
            continue
        before = words.folded[max(first, at - _ASKED) : at]
        named = any(each.first < at for each in sign.line.mentions) or _IT_IS in pairwise(before)
        named = named or not _PARTS.isdisjoint(words.folded[first + 1 : first + 2])
        # "How well we did; what came of it": one question after the other.
        if begun is not None or (named and not _TELLING.isdisjoint(before)):
            begun = at
    return begun is not None and not any(stop in words.between(begun, sign.cued.first) for stop in _STOPS)
