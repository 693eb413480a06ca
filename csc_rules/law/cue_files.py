"""Cue files: what they come to, and every mistake of one that is made in the file itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import frozen

from csc_rules.errors import Diagnostic, RuleError
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import MISTAKE_LIMIT, article, listed
from csc_rules.language.parser import parse_leniently
from csc_rules.law.build_heads import clauses, flag, own_days, quoted, spaced
from csc_rules.law.check_dates import empty
from csc_rules.law.cue_names import Known, unknown
from csc_rules.law.cue_phrases import GAP, NUMBER, PARTS, unlooked_for, written_out
from csc_rules.law.mistakes import in_order, meant, mistake, place
from csc_rules.law.model.cues import Cue, CueFor
from csc_rules.spans import Source

Found = Iterator[Diagnostic]

HEADER = "cues"
# What a cue goes by; `beside` and `counts` only say more of that, and what stands under `never` only takes away.
_SHOWN = ("heading", "states", "mentions", "hints")
_ONCE = ("says", "from", "until", "in several places")
_IN_TESTS = (n.GivenHeading, n.GivenText, n.ExpectCue)
OUTCOMES = ("stated", "mentioned", "headed", "nothing")
_COMPARED = frozenset({GAP, NUMBER, "[", "|", "]"})
_APOSTROPHES = str.maketrans("", "", "'\u2018\u2019\u02bc")


@frozen(kw_only=True)
class CueFile:
    """A cue file, read: its cues in the order they stand, and its tree, in which its tests are."""

    source: Source
    tree: n.File
    cues: tuple[Cue, ...]

    @property
    def tests(self) -> tuple[n.Block, ...]:
        """List the tests in the order they stand."""
        return tuple(block for block in self.tree.blocks if block.keyword == "test")


def read_cue_file(source: Source, known: Known, *, tests: bool = True) -> CueFile:
    """Parse, build and check a cue file, and with *tests* the tests that stand in it.

    *known* are the names that its cues may be for. Raises RuleError with every mistake of the file.

    >>> text = 'cues c "Cues"\\ncue v "a vision"\\n  for tone promise\\n  states "we will"\\n'
    >>> read_cue_file(Source("c.rules", text), Known(), tests=False).cues[0].states
    ('we will',)
    """
    tree, syntax = parse_leniently(source.text, source.name, tests=tests)
    # What may be missing only because it could not be read is not counted against the file.
    checks = _Checks(source=source, tree=tree, known=known, whole=not syntax, tests=tests)
    found = [*syntax, *islice(checks.mistakes(), MISTAKE_LIMIT)]
    if found:
        raise RuleError(in_order(found))
    return CueFile(source=source, tree=tree, cues=cues_in(tree, source))


def cues_in(tree: n.File, source: Source) -> tuple[Cue, ...]:
    """Build the cues of a file."""
    return tuple(_cue(block, source) for block in tree.blocks if block.keyword == "cue" and block.name is not None)


def _cue(block: n.Block, source: Source) -> Cue:
    assert block.name is not None
    return Cue(
        id=block.name.text,
        title=block.title.text if block.title else spaced(block.name.text),
        force=own_days(block),
        says=" ".join(quoted(block, "says")) or None,
        line=source.position(block.span.start).line,
        targets=tuple(
            CueFor(kind=clause.kind.text, name=target.text)
            for clause in clauses(block, n.CueTargets)
            for target in clause.targets
        ),
        headings=_phrases(block, "heading"),
        states=_phrases(block, "states"),
        mentions=_phrases(block, "mentions"),
        hints=_phrases(block, "hints"),
        beside=_phrases(block, "beside"),
        counts=_phrases(block, "counts"),
        never=_phrases(block, "never"),
        several=flag(block, "in several places"),
    )


def _phrases(block: n.Block, key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase for text in _texts(block, key) for phrase in written_out(text.text)))


def _texts(block: n.Block, *keys: str) -> tuple[n.Text, ...]:
    return tuple(text for clause in clauses(block, n.Phrases) if clause.key in keys for text in clause.texts)


# Mistakes -------------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class _Checks:
    source: Source
    tree: n.File
    known: Known
    whole: bool
    tests: bool

    def mistakes(self) -> Found:
        """Give the mistakes of the file, of its statements in turn, and of its names."""
        yield from self._blocks()
        cues = [block for block in self.tree.blocks if block.keyword == "cue" and block.name is not None]
        yield from self._names(cues)
        for block in cues:
            yield from self._tail(block)
            yield from self._lines(block)
            yield from self._targets(block)
            yield from self._shapes(block)
            yield from self._twice(block)
        if self.tests:
            yield from self._tested(cues)

    def _wrong(self, code: str, message: str, *nodes: n.Node, hint: str = "") -> Diagnostic:
        return mistake(code, message, *(place(self.source, node.span) for node in nodes), hint=hint)

    def _blocks(self) -> Found:
        """Check that the file begins with what it is, and has nothing but cues and tests below."""
        tops = [block for block in self.tree.blocks if block.keyword == HEADER]
        for top in tops:
            yield from self._tail(top)
        if tops and self.whole and self.tree.blocks[0] is not tops[0]:
            text = "found 'cues' below another block; expected a cue file to begin with it"
            yield self._wrong("RL204", text, tops[0], hint="move it to the top")
        for other in tops[1:]:
            text = "found a second 'cues' in a cue file; expected one"
            yield self._wrong("RL204", text, other, tops[0], hint="give it a file of its own")
        for block in self.tree.blocks:
            if block.keyword not in (HEADER, "cue", "test"):
                text = f"found {article(block.keyword)} in a cue file; expected cues and tests only"
                yield self._wrong("RL204", text, block.name or block, hint="move it to a file of the law")

    def _names(self, cues: Iterable[n.Block]) -> Found:
        first: dict[str, n.Name] = {}
        for block in cues:
            assert block.name is not None
            if block.name.text in first:
                text = f"found '{block.name}' as a cue, which is a cue already; expected a name of its own"
                hint = "give one of them another name"
                yield self._wrong("RL110", text, block.name, first[block.name.text], hint=hint)
            first.setdefault(block.name.text, block.name)

    def _tail(self, block: n.Block) -> Found:
        """Check that there are no provisions where no law is stated, and no days on the file as a whole."""
        tails = [block.tail, *(clause.tail for clause in clauses(block, n.Dated))]
        for tail in tails:
            words: dict[str, object] = {"at": tail.provisions, "unverified": tail.unverified}
            if block.keyword == HEADER or tail is not block.tail:
                words |= {"from": tail.since, "until": tail.until}
            for word, stands in words.items():
                if stands:
                    text = f"found '{word}' in {article(block.keyword)}, which has no use for it"
                    yield self._wrong("RL133", f"{text}; expected it to be left out", tail)
        if empty(own_days(block)):
            text = "found days of which the last comes before the first; expected 'from' before 'until'"
            yield self._wrong(
                "RL130", text, block.name or block, hint="'until' is the first day on which it counts no more"
            )

    def _lines(self, block: n.Block) -> Found:
        first: dict[str, n.Clause] = {}
        for clause in block.clauses:
            key = getattr(clause, "key", None)
            if key in _ONCE and key in first:
                yield self._wrong("RL114", f"found '{key}' again in a cue; expected it once", clause, first[key])
            elif key in _ONCE:
                first[key] = clause
        if not self.whole or block.name is None:
            return
        if not clauses(block, n.CueTargets):
            hint = "say what the cue is for, such as: for act consult"
            yield self._wrong("RL161", "found a cue without 'for'; expected it to have one", block.name, hint=hint)
        if not _texts(block, *_SHOWN):
            text = "found a cue without phrases; expected 'heading', 'states' or 'mentions'"
            yield self._wrong("RL161", text, block.name, hint="add the words by which it is known")

    def _targets(self, block: n.Block) -> Found:
        first: dict[tuple[str, str], n.Name] = {}
        for clause in clauses(block, n.CueTargets):
            for target in clause.targets:
                key = (clause.kind.text, target.text)
                if key in first:
                    text = f"found '{target}' twice in a cue; expected it once"
                    yield self._wrong("RL203", text, target, first[key], hint="leave one of them out")
                first.setdefault(key, target)
            yield from unknown(clause, self.known, self.source)

    def _shapes(self, block: n.Block) -> Found:
        for text in _texts(block, *_SHOWN, "beside", "counts", "never"):
            wrong = unlooked_for(text.text)
            if wrong:
                yield self._wrong("RL202", f"found {wrong[0]}; expected {wrong[1]}", text)

    def _twice(self, block: n.Block) -> Found:
        """Give the phrases that are there twice; a word may well head a passage and be mentioned in one."""
        never = {_folded(text.text): text for text in reversed(_texts(block, "never"))}
        for keys in (("heading",), ("states", "mentions", "hints"), ("beside",), ("counts",), ("never",)):
            first: dict[str, n.Text] = {}
            for text in _texts(block, *keys):
                folded = _folded(text.text)
                if not folded:
                    continue  # It is told already that it has no words.
                if folded in first:
                    message = f'found "{text}" twice in a cue; expected a phrase once'
                    yield self._wrong("RL203", message, text, first[folded], hint="leave one of them out")
                elif keys != ("never",) and folded in never:
                    message = f"found \"{text}\", which is also under 'never'; expected it in one place"
                    yield self._wrong("RL203", message, text, never[folded], hint="it would never count")
                first.setdefault(folded, text)

    def _tested(self, cues: Iterable[n.Block]) -> Found:
        named = {block.name.text: block.name for block in cues if block.name is not None}
        tests = [block for block in self.tree.blocks if block.keyword == "test"]
        expected = [clause.cue for test in tests for clause in clauses(test, n.ExpectCue)]
        for test in tests:
            yield from self._test(test)
        for name in expected:
            if name.text not in named and self.whole:
                text = f"found '{name}', which is not declared; expected a cue of this file"
                yield self._wrong("RL104", text, name, hint=meant(name.text, named))
        for name in named.values():
            if self.whole and name.text not in {each.text for each in expected}:
                text = f"found no test that expects anything of '{name}'; expected each cue to have one"
                yield self._wrong("RL205", text, name, hint=f"such as: expect {name} stated")

    def _test(self, test: n.Block) -> Found:
        if test.covers:
            text = "found 'covers' in a test of cues, which proves no provision; expected it to be left out"
            yield self._wrong("RL204", text, test.covers[0])
        for clause in test.clauses:
            if isinstance(clause, n.ExpectFinding):
                text = f"found '{clause.verdict}'; expected {listed(OUTCOMES)}"
                yield self._wrong("RL109", text, clause, hint=meant(clause.verdict, OUTCOMES))
            elif not isinstance(clause, _IN_TESTS):
                text = "found a line of a test of the law in a test of cues; expected 'given heading', 'given text'"
                yield self._wrong("RL204", f"{text} or 'expect' with a cue", clause)
        given = (*clauses(test, n.GivenHeading), *clauses(test, n.GivenText))
        if self.whole and not given:
            text = "found a test in which nothing is read; expected 'given heading' or 'given text'"
            yield self._wrong("RL161", text, test.title or test)
        if self.whole and not clauses(test, n.ExpectCue):
            text = "found a test without 'expect'; expected it to have one"
            yield self._wrong("RL161", text, test.title or test, hint=f"name a cue, and {listed(OUTCOMES)}")


def _folded(phrase: str) -> str:
    """Return what phrases are compared by here; what is compared when a text is read forgives more."""
    words = PARTS.findall(phrase.casefold().translate(_APOSTROPHES))
    return " ".join(word for word in words if word in _COMPARED or word[0].isalnum())
