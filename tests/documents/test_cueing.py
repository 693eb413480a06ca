"""Cues found in sentences and headings."""

from __future__ import annotations

import pytest
from attrs import evolve

from csc_rules.documents.cueing import Cued, CueIndex
from csc_rules.documents.matching import steps_of
from csc_rules.documents.words import words_of
from csc_rules.law.model.cues import Cue, CueFor
from tests.work import calls


def cue(
    name: str,
    *,
    headings: tuple[str, ...] = (),
    states: tuple[str, ...] = (),
    mentions: tuple[str, ...] = (),
    never: tuple[str, ...] = (),
) -> Cue:
    """Return a cue with phrases."""
    target = CueFor(kind="tone", name="promise")
    return Cue(id=name, title=name, targets=(target,), headings=headings, states=states, mentions=mentions, never=never)


def in_text(text: str, *cues: Cue) -> tuple[Cued, ...]:
    """Look for cues in the first sentence of a text."""
    words = words_of(text)
    return CueIndex(cues).cues_in(words, *words.sentences[0])


def how(text: str, *cues: Cue) -> list[tuple[str, str]]:
    """Say what the first sentence of a text does to cues."""
    return [(each.cue.id, each.how.value) for each in in_text(text, *cues)]


VISION = cue("vision", headings=("vision",), states=("our vision is",), mentions=("vision",), never=("vision impair*",))


def test_what_is_stated_is_not_mentioned_as_well() -> None:
    """A sentence that states something mentions it in the same words."""
    assert how("Our vision is a vision of all.", VISION) == [("vision", "stated")]


def test_a_mention() -> None:
    """Words that only touch a thing mention it."""
    assert how("The vision was agreed.", VISION) == [("vision", "mentioned")]


def test_a_sentence_with_what_never_counts() -> None:
    """With one of its negative phrases a cue counts for nothing in that sentence."""
    assert how("Our vision is that children with vision impairment are heard.", VISION) == []


def test_what_never_counts_is_so_in_its_sentence_alone() -> None:
    """The sentence before is not touched by it."""
    assert how("Our vision is clear. Vision impairment is rare.", VISION) == [("vision", "stated")]


def test_the_words_are_found_again_in_the_original() -> None:
    """The range of words leads back to the characters, also behind the first sentence."""
    words = words_of("We met. Here, Our\u00a0Vision is clear.")
    (found,) = CueIndex([VISION]).cues_in(words, *words.sentences[1])

    assert words.original(found.first, found.last) == "Our\u00a0Vision is"


def test_a_phrase_within_a_longer_one_counts_once() -> None:
    """Of two phrases in the same words the longer one is given."""
    told = cue("told", states=("consultation", "a consultation took place"))

    assert [(each.first, each.last) for each in in_text("A consultation took place.", told)] == [(0, 4)]


def test_a_cue_may_stand_at_several_places() -> None:
    """Each place is given, in order."""
    assert [each.first for each in in_text("Vision by vision.", VISION)] == [0, 2]


def test_no_phrase_reaches_into_the_next_sentence() -> None:
    """What a sentence states ends with it."""
    assert how("We have our vision. Is it new?", cue("is", states=("vision is",))) == []


def test_a_heading_heads() -> None:
    """A heading heads; it does not mention."""
    found = CueIndex([VISION]).cues_of(words_of("2.1 Our vision is clear"))

    assert [each.how.value for each in found] == ["headed"]


def test_a_heading_about_something_else() -> None:
    """What never counts does not count in a heading either."""
    assert CueIndex([VISION]).cues_of(words_of("Vision impairment")) == ()


def test_a_title_names_a_kind_of_document() -> None:
    """Cues of documents look into headings as into sentences."""
    plan = Cue(
        id="plan", title="plan", targets=(CueFor(kind="document", name="a-law.plan"),), states=("services plan",)
    )
    found = CueIndex([plan]).cues_of(words_of("Children\u2019s Services Plan 2023\u201326"))

    assert [each.how.value for each in found] == ["stated"]


@pytest.mark.parametrize(
    ("phrase", "text", "stands"),
    [
        ("CSP", "The CSP was agreed.", True),
        ("CSP", "The csp was agreed.", False),
        ("SEND", "We send it.", False),
        ("SEND", "We help with SEND.", True),
        ("NHS board", "The NHS Board agreed.", True),
        ("NHS board", "The nhs board agreed.", False),
        ("CSP*", "Both CSPs were agreed.", True),
        ("CSP*", "Both cspS were agreed.", False),
        ("the IT", "It is it.", False),
        ("GIRFEC", "Girfec is known.", True),
        ("policy", "POLICY IS MADE.", True),
        ("polic*", "The policies say so.", True),
        ("police", "The policies say so.", False),
        ("jointly ... responsible", "They are jointly and severally responsible.", True),
        ("jointly ... responsible", "They are jointly a b c d e f responsible.", False),
        ("well being of co-operat*", "Well-being of cooperating bodies.", True),
        ("children's", "Childrens\u2019 views.", True),
        ("children's", "Children\u2019s views.", True),
    ],
)
def test_phrases(phrase: str, text: str, stands: bool) -> None:
    """Whole words, forgiving of case but for acronyms; any ending with a star; a few words between."""
    assert bool(how(text, cue("c", states=(phrase,)))) is stands


def test_the_steps_of_a_phrase_with_a_gap_and_an_ending() -> None:
    """Words that belong together are one step, wherever the gaps and endings are."""
    assert steps_of("co-operat* ... well being") == ("cooperat*", "...", "wellbeing")


def test_many_gaps_in_one_word_over_and_over() -> None:
    """Thirty gaps are no more than thirty gaps where every word could be the next."""
    words = words_of("a" + " aa" * 60)
    index = CueIndex([cue("gaps", states=(" ... ".join(["aa*"] * 24 + ["end"]),))])

    assert index.cues_in(words, 0, len(words.folded)) == ()


def test_the_time_hardly_grows_with_the_cues() -> None:
    """Twenty times as many cues are less than four times the work, once each word has been compared with the stems."""
    words = words_of(" ".join(f"word{number % 97} and more." for number in range(2_000)))
    few = CueIndex([cue(f"c{number}", states=(f"word{number} phrase", f"stem{number}*")) for number in range(50)])
    many = CueIndex([cue(f"c{number}", states=(f"other{number} phrase", f"stem{number}*")) for number in range(1000)])

    def work(index: CueIndex) -> int:
        def once() -> None:
            for first, last in words.sentences:
                index.cues_in(words, first, last)

        once()
        return calls(once)

    assert work(many) < 4 * work(few)


REDUCING = Cue(
    id="reducing",
    title="reducing",
    targets=(CueFor(kind="tone", name="promise"),),
    mentions=("bullying",),
    beside=("will be reduced", "bullying will"),
)


def test_a_mention_beside_other_words_states() -> None:
    """From the one to the other is what states it."""
    (found,) = in_text("By 2012 bullying of all kinds will be reduced.", REDUCING)
    assert (found.how.value, found.first, found.last) == ("stated", 2, 9)


def test_a_mention_without_them_does_not() -> None:
    """Without the other words it is a mention."""
    assert how("Bullying was reduced.", REDUCING) == [("reducing", "mentioned")]


def test_what_stands_beside_is_nothing_by_itself() -> None:
    """The other words alone do nothing."""
    assert how("Crime will be reduced.", REDUCING) == []


def test_a_mention_is_not_beside_itself() -> None:
    """Words that have the mention in them do not stand beside it."""
    assert how("Bullying will end.", REDUCING) == [("reducing", "mentioned")]


CHILDREN = Cue(
    id="children",
    title="children",
    targets=(CueFor(kind="class", name="child"),),
    states=("children", "young people"),
    never=("services for children", "commissioner for children", "about schools"),
)


def test_who_is_named_beside_what_never_counts() -> None:
    """Only the words that it is about name nobody."""
    found = in_text("Young people and the Commissioner for Children were consulted.", CHILDREN)
    assert [(each.first, each.last) for each in found] == [(0, 2)]


def test_who_is_listed_with_what_never_counts() -> None:
    """They are named for the same as those."""
    assert how("Partners were consulted on services for children and young people.", CHILDREN) == []


def test_what_never_counts_and_is_about_nobody() -> None:
    """It takes out all, as with any cue."""
    assert how("Children were asked about schools.", CHILDREN) == []


NEEDS = Cue(id="needs", title="needs", targets=(), hints=("needs",), beside=("# families",))


def test_what_only_hints_at_a_thing_says_nothing_of_it() -> None:
    """Words that are said of anything are marked as such."""
    (found,) = in_text("We meet your needs.", NEEDS)
    assert found.faint


def test_a_hint_beside_other_words_states() -> None:
    """With them it is as good as a mention."""
    (found,) = in_text("Of 40 families most have such needs.", NEEDS)
    assert (found.how.value, found.together, found.faint) == ("stated", True, False)


@pytest.mark.parametrize(("between", "said"), [(29, "stated"), (31, "mentioned")])
def test_how_far_apart_words_may_stand(between: int, said: str) -> None:
    """What stands at the ends of an agenda that was read as one sentence is of two things."""
    words = " ".join(["and"] * between)
    assert how(f"Bullying {words} will be reduced.", REDUCING) == [("reducing", said)]


def test_who_is_named_is_found_apart_from_what_is_told() -> None:
    """Most sentences are never asked whom they name, and each kind of cue is looked for by itself."""
    told = cue("sought", states=("were asked",))
    carers = evolve(cue("carers", mentions=("carers",)), targets=(CueFor(kind="class", name="carer"),))
    index, words = CueIndex([carers, told]), words_of("Carers were asked, and so were young carers.")
    both = [(each.cue.id, each.first) for each in index.cues_in(words, 0, len(words.folded))]
    assert both == [("carers", 0), ("sought", 1), ("carers", 7)]
    assert [each.cue.id for each in index.told_in(words, 0, len(words.folded))] == ["sought"]
