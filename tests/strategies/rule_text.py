"""Random syntax trees of rule files: every block, every clause, comments included."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st

from csc_rules.dates import MONTHS
from csc_rules.language import nodes as n
from csc_rules.language.grammar.table import ITEM, KEYWORDS, SENTENCE
from csc_rules.language.grammar.tokens import OUTCOMES, RESERVED
from csc_rules.language.lexis import CONTINUING
from csc_rules.language.nodes import BLOCK_WORDS

T = TypeVar("T")

# Names that are words of the language elsewhere are the ones most likely to be read wrongly.
TRICKY = (
    "report",
    "kind",
    "outcomes",
    "lifetime",
    "act",
    "body",
    "evidence",
    "open",
    "last",
    "missing",
    "end",
    "judged",
    "given",
    "shown",
    "covers",
    "note",
    "member",
    "if",
    "where",
    "financial",
)

alphabet = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"), exclude_characters='"')
plain = st.text(alphabet, max_size=12)


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Return something, or nothing."""
    return st.none() | strategy


def some(strategy: st.SearchStrategy[T], least: int = 1) -> st.SearchStrategy[tuple[T, ...]]:
    """Return a few, as a tuple."""
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


words = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True) | st.sampled_from(TRICKY)
names = st.builds(n.Name, text=words.filter(lambda word: word not in RESERVED))
# A line that begins with one of these goes on with the line before it, or begins a block.
first_names = names.filter(lambda name: name.text not in (*CONTINUING, *BLOCK_WORDS))
texts = st.builds(n.Text, text=plain)
# The parts of what a cue is for may be words that are reserved elsewhere: there is a tone "next".
targets = st.builds(n.Name, text=some(words | st.sampled_from(RESERVED)).map(".".join))
parties = names | texts
days = st.builds(n.Day, day=st.dates(min_value=date(1, 1, 1)))
whens = st.builds(n.When, day=days) | st.builds(n.When, vague=texts)
provisions: st.SearchStrategy[n.ProvisionRef] = st.builds(
    n.ProvisionRef,
    text=st.from_regex(
        r"(s|cl|reg|sch)\.[A-Z]?[1-9][0-9]?[A-Z]?(\([0-9a-z]{1,3}\)){0,3}(\.para\.[1-9])?", fullmatch=True
    ),
    last=maybe(st.from_regex(r"[0-9a-zA-Z]{1,2}", fullmatch=True)),
)
tails = st.builds(n.Tail, since=maybe(days), until=maybe(days), provisions=some(provisions, 0), unverified=maybe(texts))


def _refs(of: st.SearchStrategy[n.Name]) -> st.SearchStrategy[n.Ref]:
    return st.builds(n.Ref, name=of, quantifier=st.sampled_from([None, "each", "another"]), in_its_area=st.booleans())


refs, bearers = _refs(names), _refs(first_names)
lengths = st.builds(n.Length, count=st.integers(0, 999_999), unit=st.sampled_from(["days", "weeks", "months", "years"]))
anchors = st.one_of(
    st.builds(n.Anchor, day=days),
    st.builds(n.Anchor, event=names),
    st.builds(n.Anchor, object=names, end_of_lifetime=st.just(True), ordinal=st.sampled_from([None, "previous"])),
    st.builds(
        n.Anchor,
        event=names.filter(lambda name: name.text != "end"),
        ordinal=st.sampled_from([None, "previous", "first"]),
        object=names,
        by=maybe(names),
        to_bearer=st.booleans(),
    ),
)
starts = {"start": st.builds(n.Anchor, day=days) | st.builds(n.Anchor, event=names), "first_through": maybe(days)}
periods = st.builds(n.Period, length=lengths, **starts) | st.builds(n.Period, financial=st.just(True), **starts)


def _tiled(mode: str, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[n.Tiled]:
    return st.builds(n.Tiled, mode=st.just(mode), period=periods, **fields)


yearly = st.builds(
    n.ByYearly,
    number=st.integers(0, 99),
    month=st.sampled_from(MONTHS),
    years=st.integers(0, 99),
    anchor=anchors,
)
clocks: dict[str, st.SearchStrategy[n.Clock]] = {
    "by": st.builds(n.By, day=days) | yearly,
    "within": st.builds(n.Within, length=lengths, beginning=st.booleans(), anchor=anchors)
    | _tiled("within", length=lengths),
    "for each": _tiled("for", limit=st.sampled_from([None, "first-day", "before"])),
    "in each": _tiled("in"),
    "at least every": st.builds(n.AtLeastEvery, length=lengths, anchors=some(anchors)),
    "before": st.builds(n.Before, anchor=anchors)
    | st.builds(n.AtLeastEvery, length=lengths, anchors=some(anchors), anniversary=st.just(True)),
    "after": st.builds(n.After, anchor=anchors) | _tiled("after"),
    "at the end of": st.builds(n.AtEndOf, object=names),
    "as soon as practicable": st.builds(n.AsSoonAs, anchor=anchors) | _tiled("soon"),
    "time limit unknown": st.builds(n.UnknownTime, because=texts),
}
readings = st.one_of(*clocks.values(), st.builds(n.LastDay, day=days))
slots = st.builds(
    n.Slot,
    name=names,
    question=maybe(texts),
    by=maybe(names),
    standard=maybe(texts),
    evidence=maybe(texts),
    settled=some(names, 0),
    raised=some(names, 0),
)
conditions = st.one_of(
    st.builds(n.Judged, slot=slots),
    st.builds(n.Belongs, kind=names),
    st.builds(n.WasDone, object=names, done=names),
    st.builds(n.WasDone, object=names, done=names, relation=st.sampled_from(["before", "after"]), anchor=anchors),
    st.builds(n.WasDone, object=names, done=names, relation=st.just("less-than"), length=lengths, anchor=anchors),
)
prepositions = st.sampled_from(["to", "with", "before", "on", "from", "for"])
phrases = st.builds(n.Phrase, preposition=prepositions, refs=some(refs))
comment_lines = plain.map(lambda text: f"#{text}".rstrip(" \t\r"))
clause_comments = st.builds(n.Comments, before=some(comment_lines, 0), behind=maybe(comment_lines))


def _doing(
    ordinals: st.SearchStrategy[str | None], objects: st.SearchStrategy[n.Name | None]
) -> st.SearchStrategy[n.Clause]:
    return st.builds(
        n.Sentence,
        bearers=st.tuples(bearers).flatmap(lambda first: some(refs, 0).map(lambda rest: first + rest)),
        jointly=st.booleans(),
        modal=st.sampled_from(["must", "may", "must not", "need not"]),
        verb=names,
        ordinal=ordinals,
        object=objects,
        phrases=some(phrases, 0),
        tail=tails,
        comments=clause_comments,
    )


def _clause(made: type[n.Clause], /, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[n.Clause]:
    return st.builds(made, comments=clause_comments, **fields)


def _keyed(
    made: type[n.Clause], /, *keys: str, **fields: st.SearchStrategy[object]
) -> dict[str, st.SearchStrategy[n.Clause]]:
    return {key: _clause(made, key=st.just(key), **fields) for key in keys}


def _document() -> Mapping[str, st.SearchStrategy[object]]:
    return {"object": names, "id": maybe(texts)}


verdicts = st.sampled_from(["met", "met-late", "needs_judgement", "breached", "not-applicable"])
findings = st.one_of(
    _clause(
        n.ExpectFinding,
        duty=names,
        verdict=verdicts,
        of=maybe(parties),
        period=maybe(days),
        overall=st.booleans(),
    ),
    _clause(
        n.ExpectFinding,
        duty=names,
        item=st.sampled_from([None, "a", "iv", "2", "actions-taken"]),
        verdict=verdicts,
        because=maybe(texts),
        last_day=days,
        last_day_latest=maybe(days),
        days_late=st.integers(0, 5),
        days_late_latest=maybe(st.integers(0, 5)),
        readings=some(days, 0),
        missing=some(parties, 0),
    ),
)
# With these as its first word, a clause is read as another form of what is given.
KEPT_FOR_FORMS = ("body", "lifetime", "content", "contents", "activity", "excuse")
given_names = names.filter(lambda name: name.text not in KEPT_FOR_FORMS)
answers = _clause(
    n.GivenAnswer,
    slot=given_names,
    answer=texts,
    by=maybe(parties),
    on=days,
    until=maybe(days),
    members=some(texts, 0),
)
acts = _clause(
    n.GivenAct,
    noun=given_names,
    about=maybe(texts),
    by=some(parties, 0),
    to=some(parties, 0),
    beneficiary=maybe(parties),
    on=whens,
    **_document(),
)
belonging = {"body": given_names | texts, "negated": st.booleans(), "kind": names}
memberships = st.one_of(
    _clause(n.GivenMembership, **belonging), _clause(n.GivenMembership, since=whens, through=whens, **belonging)
)


def _involved(*, opportunity: bool) -> st.SearchStrategy[n.Clause]:
    return _clause(
        n.GivenConsultation,
        opportunity=st.just(opportunity),
        consulted=some(parties),
        by=some(parties, 0),
        since=whens,
        through=whens,
        complete=st.booleans(),
        **_document(),
    )


def _activity(**about: st.SearchStrategy[object]) -> st.SearchStrategy[n.Clause]:
    return _clause(
        n.GivenActivity,
        verb=names,
        involving=some(parties, 0),
        by=some(parties, 0),
        shown=st.booleans(),
        since=whens,
        through=whens,
        complete=st.booleans(),
        **about,
    )


# What may hang on a condition, and stands in an amendment without comments of its own.
hanging = {"condition": maybe(conditions), "tail": tails}
listing = {"refs": some(refs), "if_any": st.booleans(), **hanging}
containing = {"name": names, "title": texts, **hanging}
letters = st.sampled_from(["a", "iv", "2"])
lettered = {"letter": letters, "ref": refs, "title": maybe(texts), "if_any": st.booleans(), **hanging}
lines = st.one_of(st.builds(n.Member, **listing), st.builds(n.MustContain, **containing), st.builds(n.Item, **lettered))
# A line of the name of a part would be taken for the part.
line_names = names.filter(lambda name: name.text not in ("consequence", "gist", "sentence", "bearer"))
stated_clocks = st.builds(n.ClockClause, clock=st.one_of(*clocks.values()), tail=tails)
consequences = st.builds(n.Consequence, kind=names, text=texts, tail=tails)
gists = st.builds(n.Texts, key=st.just("says"), texts=some(texts), tail=tails)
bare_sentences = _doing(st.none(), maybe(names)).map(lambda clause: evolve(clause, comments=n.NO_COMMENTS))

# By the words that a clause begins with, as in the grammar's table.
CLAUSES: dict[str, st.SearchStrategy[n.Clause]] = {
    **_keyed(n.Setting, "kind", "stage", "standing", "jurisdiction", "extent", "noun", "makes", "answers", value=names),
    **_keyed(n.Setting, "about", "earlier version of", value=names),
    **_keyed(n.Flag, "open", "persons", "achieved", "achieved once", "maintained", "in several places"),
    **_keyed(n.Texts, "says", "citation", "alias", "use", "procedure", texts=some(texts), tail=tails),
    **_keyed(n.Names, "shows", names=some(names)),
    **_keyed(n.Dated, "made on", "from", "until", day=days, tail=tails),
    **_keyed(n.Succession, "succeeded by", "merged into", body=names, day=days),
    **_keyed(n.Succession, "renamed from", old_name=texts, day=days),
    **_keyed(n.Where, "where", "unless", condition=conditions),
    **_keyed(n.Effect, "disapplies", "excuses", target=names, condition=maybe(conditions)),
    **_keyed(n.Effect, "replaces", target=names, instead=names, condition=maybe(conditions)),
    **{keyword: _clause(n.ClockClause, clock=clock, tail=tails) for keyword, clock in clocks.items()},
    "source": _clause(n.SourceAddress, address=st.from_regex(r"https://[a-z.#/]{1,9}", fullmatch=True)),
    "in force from": _clause(n.InForce, day=days, tail=tails) | _clause(n.InForce, event=names, tail=tails),
    "event": _clause(n.Event, name=names, title=texts, days=some(days, 0), also=some(names, 0)),
    "provisions": _clause(n.Provisions, refs=some(provisions)),
    "not encoded": _clause(n.NotEncoded, refs=some(provisions), because=texts),
    "unverified": _clause(n.Unverified, why=texts),
    "consequence": _clause(n.Consequence, kind=names, text=texts, by=some(names, 0), tail=tails),
    "is": _clause(n.Is, kind=names, tail=tails),
    "covers": _clause(n.Covers, bodies=some(names), tail=tails),
    "member": _clause(n.Member, **listing),
    "members judged by": _clause(n.MembersJudged, by=names, standard=texts),
    "members unknown because": _clause(n.MembersUnknown, because=texts),
    "unlisted because": _clause(n.Unlisted, because=texts),
    "must contain": _clause(n.MustContain, **containing),
    "restarts on": _clause(n.RestartsOn, anchor=anchors),
    "unsettled": _clause(n.Unsettled, why=texts, readings=some(readings)),
    "judged": _clause(n.JudgedClause, slot=slots),
    "so far as": _clause(n.SoFarAs, slot=slots),
    "while lifetime of": _clause(n.While, object=names),
    "contingent on": _clause(n.Contingent, anchor=anchors),
    "completed by": _clause(n.CompletedBy, anchors=some(anchors)),
    "lasting at least": _clause(n.Lasting, length=lengths, tail=tails),
    "counting earlier acts": _clause(n.EarlierActs, tail=tails),
    "shared judged": _clause(n.Shared, slot=slots),
    "omits": st.one_of(
        _clause(n.Omits, target=names),
        _clause(n.Omits, provision=provisions),
        _clause(n.Omits, letter=letters, target=names),
        _clause(n.Omits, item=line_names, target=names),
        _clause(n.Omits, part=st.sampled_from(["time limit", "consequence"]), target=names),
    ),
    "inserts into": _clause(n.Inserts, target=names, clause=lines | stated_clocks | consequences),
    "inserts": _clause(n.InsertsStatements, names=some(names.filter(lambda name: name.text != "into"))),
    "substitutes": st.one_of(
        _clause(n.Substitutes, letter=letters, target=names, clause=lines),
        _clause(n.Substitutes, item=line_names, target=names, clause=lines),
        _clause(n.Substitutes, part=st.just("time limit"), target=names, clause=stated_clocks),
        _clause(n.Substitutes, part=st.just("consequence"), target=names, clause=consequences),
        _clause(n.Substitutes, part=st.just("gist"), target=names, clause=gists),
        _clause(n.Substitutes, part=st.just("sentence"), target=names, clause=bare_sentences),
        _clause(n.Substitutes, part=st.just("bearer"), target=names, bearers=some(refs)),
        _clause(n.Substitutes, target=names, by=names),
    ),
    "commences": st.one_of(
        _clause(n.Commences, target=names, day=maybe(days)),
        _clause(n.Commences, provision=provisions, event=maybe(names)),
    ),
    "renumbers": _clause(n.Renumbers, old=provisions, new=provisions),
    "saves": _clause(n.Saves, target=names, before=maybe(days)),
    "restores": _clause(n.Restores, target=names),
    "removes": _clause(n.Removes, target=names),
    "saves what began before": _clause(n.Saved, before=days),
    **{f"only {key}": _clause(n.Only, key=st.just(key), refs=some(refs), tail=tails) for key in ("to", "with")},
    "only under": _clause(n.Only, key=st.just("under"), object=names, tail=tails),
    "only after": _clause(n.Only, key=st.just("after"), anchor=anchors, tail=tails),
    "only if": _clause(n.Only, key=st.just("if"), condition=conditions, tail=tails),
    "only for": _clause(n.Only, key=st.just("for"), object=names, refs=some(refs, 0), tail=tails),
    "given": st.one_of(answers, acts, memberships),
    "given body": st.one_of(
        _clause(n.GivenBody, name=texts), _clause(n.GivenBody, name=texts, kind=names, covering=some(parties, 0))
    ),
    "given jointly with": _clause(n.GivenJointly, bodies=some(parties)),
    "given excuse": _clause(n.GivenExcuse, claim=texts, duty=names),
    "given record begins": _clause(n.GivenBegins, day=days),
    "given nothing else about": _clause(
        n.GivenNothing, noun=maybe(names), object=names, by=some(parties, 0), since=days, through=days
    ),
    "given lifetime of": _clause(n.GivenLifetime, since=whens, through=whens, **_document()),
    "given content": _clause(
        n.GivenContent, item=names, status=st.sampled_from(["present", "absent", "partial"]), **_document()
    ),
    "given contents of": _clause(n.GivenContentsComplete, **_document()),
    "given consultation on": _involved(opportunity=False),
    "given opportunity on": _involved(opportunity=True),
    "given activity": _activity() | _activity(**_document()),
    "for": _clause(n.CueTargets, kind=names, targets=some(targets)),
    **{
        key: _clause(n.Phrases, key=st.just(key), texts=some(texts))
        for key in ("heading", "states", "mentions", "hints", "beside", "counts", "never")
    },
    "given heading": _clause(n.GivenHeading, text=texts),
    "given text": _clause(n.GivenText, texts=some(texts)),
    "assume": _clause(n.Assume, event=names, day=days),
    "as at": _clause(n.AsAt, day=days),
    "law at": _clause(n.LawAt, day=days),
    "expect": st.one_of(
        findings,
        _clause(n.ExpectMembership, body=parties, negated=st.booleans(), kind=names),
        _clause(n.ExpectCount, kind=names, count=st.integers(0, 9)),
        _clause(n.ExpectForce, statement=names, negated=st.booleans()),
        _clause(n.ExpectListed, list=names, item=names),
        _clause(n.ExpectCovers, body=parties, negated=st.booleans(), other=parties),
        _clause(n.ExpectNote, words=texts),
        _clause(n.ExpectCue, cue=names, outcome=st.sampled_from(OUTCOMES)),
    ),
}
sentences = _doing(st.none(), maybe(names)) | _doing(st.sampled_from(["first", "next", "new"]), names)
items = _clause(n.Item, **lettered)


def clauses_of(block: str) -> st.SearchStrategy[n.Clause]:
    """Give any clause that can stand in a block."""
    fitting = [CLAUSES[entry.keyword] for entry in KEYWORDS if block in entry.blocks]
    fitting += [clause for entry, clause in ((SENTENCE, sentences), (ITEM, items)) if block in entry.blocks]
    return st.one_of(fitting)


def _spaced(comments: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the empty lines that the formatter does not keep."""
    return tuple(comment for at, comment in enumerate(comments) if comment or (at and comments[at - 1]))


block_comments = st.builds(
    n.Comments, before=some(comment_lines | st.just(""), 0).map(_spaced), behind=maybe(comment_lines)
)


def blocks_of(keyword: str) -> st.SearchStrategy[n.Block]:
    """Give any block of a keyword."""
    rest = {"clauses": some(clauses_of(keyword), 0), "comments": block_comments, "keyword": st.just(keyword)}
    if keyword == "test":
        return st.builds(n.Block, title=texts, covers=some(provisions, 0), **rest)
    title = maybe(texts) if keyword in ("duty", "power", "exception") else texts
    return st.builds(n.Block, name=names, title=title, tail=tails, **rest)


blocks = st.sampled_from(BLOCK_WORDS).flatmap(blocks_of)
clauses = st.sampled_from(BLOCK_WORDS).flatmap(lambda word: st.tuples(st.just(word), clauses_of(word)))
files = st.builds(n.File, blocks=some(blocks, 0), comments=some(comment_lines, 0))
