"""Whether a heading is over the very thing, or over something that only has its name in it: "Infection prevention".

What a heading says besides the thing narrows it to another matter: "Resources for schools", "Homelessness prevention".
Then what stands under it has to state the thing in words of its own.
"""

from __future__ import annotations

from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.words import words_of

_OF = (("for",), ("of",))
# So many letters make a word that can narrow a heading.
SHORTEST = 3
# Words that headings have besides: what they are of, for whom, how and when.
_BESIDES = (
    "about above across again all also and any are around because been before being best better both can could"
    " different differently does doing each else every everybody everyone first five for four from get getting had has"
    " have her here his how into its key know last like look looked after liked main make many more most much need new"
    " next now one other our ourselves out over own per said same see shall should six some such take than that the"
    " their them there these they things this those three through to together two under until use using want was well"
    " were what when where which who whom whose why will with work working works would year years you your"
)
# What documents and their parts are called, and those whom they are about.
_DOCUMENTS = (
    "annex appendix approach area areas background boards board borough chapter child children childrens city context"
    " council county current district document executive families family framework headline introduction joint local"
    " message messages overview part partner partners partnership people peoples plan plans planning policy programme"
    " region report section service services shared statement story strategic strategies strategy summary table"
    " value values version young youth bairns folk"
)
_FILLING = frozenset(_BESIDES.split()) | frozenset(_DOCUMENTS.split())


def is_of_more(line: Line, key: tuple[str, str], places: frozenset[str] = frozenset()) -> bool:
    """Tell whether a heading is over a narrower thing than the one of a *key*, by a word that stands right beside it.

    So does "homelessness" before "prevention", and "schools" in "resources for schools"; the words of *places* do not.
    """
    if not line.is_heading:
        return False
    folded = words_of(line.passage.text).folded
    own = [each for each in line.own_heads if any((target.kind, target.name) == key for target in each.cue.targets)]
    told = {
        at
        for cued in line.own_heads
        if any(target.kind == "item" for target in cued.cue.targets)
        for at in range(cued.first, cued.last)
    }

    def narrows(at: int) -> bool:
        word = folded[at]
        return len(word) >= SHORTEST and word.isalpha() and at not in told and word not in _FILLING | places

    def is_narrowed(first: int, last: int) -> bool:
        if first and narrows(first - 1):
            return True
        return folded[last : last + 1] in _OF and last + 1 < len(folded) and narrows(last + 1)

    return bool(own) and all(is_narrowed(each.first, each.last) for each in own)
