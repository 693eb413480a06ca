"""What a suggestion rests on: a point that a ruleset asks, and quotes that stand in their file as it is now.

A file of suggestions may be old, or changed by hand. What rests on nothing is refused, and never entered on trust.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import Factory, define, frozen

from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.offer_files import Decided
from csc_rules.documents.confirming.offers import Offer, held, page_of
from csc_rules.documents.limits import FILE_BYTES
from csc_rules.documents.model import Text, quoted
from csc_rules.engine.occurrences import target
from csc_rules.errors import CscRulesError, Diagnostic
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.evidence import digest_of
from csc_rules.record.model import Evidence
from csc_rules.similar import nearest

LONGEST_SHOWN = 160
NOT_ASKED = "IN512"
NOT_QUOTED = "IN513"
NOT_AT_HAND = "IN514"
READ_AGAIN = "read the files again with “csc-rules read … --record RECORD -o …”, and decide on what that finds"


# Points ---------------------------------------------------------------------------------------------------------------


def asked_by(
    rulesets: Iterable[Ruleset], register: Register, *, together: bool = False
) -> Callable[[Decided], Iterator[Diagnostic]]:
    """Return what tells of a decision whether rulesets ask its point, and whether its fact is one of that point.

    *together* tells that the record is of several bodies, so that what is owed jointly has to say who owes it.
    """
    known = {ruleset.id: ruleset for ruleset in rulesets}

    def asked(each: Decided) -> Iterator[Diagnostic]:
        # What is rejected enters nothing, whatever it is.
        why = why_not_asked(each.offer, known, register, together=together) if each.decision != "reject" else None
        if why is not None:
            said = f"found the suggestion {each.offer.id}, which no ruleset asks: {why}"
            yield Diagnostic(NOT_ASKED, said, (each.place("id"),), READ_AGAIN)

    return asked


def why_not_asked(
    offer: Offer, rulesets: Mapping[str, Ruleset], register: Register, *, together: bool = False
) -> str | None:
    """Say why a suggestion is none that rulesets ask, and nothing where it is one."""
    duty_id, _, rest = offer.id.partition("/")
    point, _, name = rest.partition("/")
    its_ruleset, _, its_duty = duty_id.partition(".")
    ruleset = rulesets.get(its_ruleset)
    if ruleset is None:
        return f"{its_ruleset} is none of those that are used ({', '.join(sorted(rulesets)) or 'none is'})"
    duty = ruleset.duties.get(its_duty)
    if duty is None:
        near = nearest(its_duty, ruleset.duties)
        return f"{ruleset.id} has no duty {its_duty}{f'; did you mean {near[0]}?' if near else ''}"
    if (offer.duty, offer.point.value) != (duty_id, point):
        return "what it says of itself is not what its name says"
    if together and duty.jointly and offer.kind in _ACTED and len(offer.doers) < 2:
        return "several bodies owe it together, and it does not name them"
    kinds = {_last(each) for each in (target(duty, ruleset), duty.makes, offer.document) if each}
    if not kinds <= ruleset.documents.keys():
        return f"{ruleset.id} has no document {offer.document}"
    if offer.point is Point.ITEM:
        items = {item.id for kind in kinds for item in ruleset.documents[kind].items}
        fits = name in items and offer.item == name and (offer.fact or {}).get("item", name) == name
        return None if fits and offer.kind in (None, "content") else f"it requires no item “{name}”, or not this one"
    if offer.point is Point.REACHED:
        whom = register.bodies.get(name) or register.classes.get(name)
        named = [*(offer.fact or {}).get("with", ()), *(offer.fact or {}).get("to", ())]
        if whom is None or named not in ([], [whom.title]):
            return f"it asks for nobody called {name}, or the fact names somebody else"
    return _not_of(offer, duty.verb, kinds)


_ACTED = ("act", "consultation")
_KEYS = {
    "act": {"act", "document", "by", "to", "on"},
    "consultation": {"act", "about", "with", "by", "from", "through"},
    "document": {"id", "kind", "period"},
}


def _not_of(offer: Offer, verb: str, kinds: set[str]) -> str | None:
    """Say whether the fact of a suggestion is of another act, about another document, or says more than was read."""
    fact: Mapping[str, Any] = offer.fact or {}
    about = [*fact.get("about", ()), *(str(fact[key]) for key in ("document", "kind") if key in fact)]
    other = (
        (offer.kind is not None and not fact.keys() <= _KEYS.get(offer.kind, set()))
        or (offer.kind in ("act", "consultation") and fact.get("act", "consult") != verb)
        or any(_last(str(name)) not in kinds for name in about)
        or (offer.point is not Point.REACHED and (fact.get("to") or fact.get("with")))
    )
    return "the fact that it would enter is another one" if other else None


def _last(name: str) -> str:
    return name.rpartition(".")[2]


# Quotes ---------------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class _Held:
    """A file as it is now, with its texts by where they stand; *why* it cannot be looked at, where that is so."""

    path: str
    sha256: str | None = None
    why: str | None = None
    texts: Mapping[str, tuple[str, ...]] = Factory(dict)

    def stands(self, entry: Evidence) -> bool:
        """Tell whether a quote stands where it was seen."""
        return any((entry.quote or "") in text for text in self.texts.get(entry.page or "", ()))

    def elsewhere(self, entry: Evidence) -> str | None:
        """Return where else a quote stands."""
        quote = entry.quote or ""
        return next((page for page, texts in self.texts.items() if any(quote in text for text in texts)), None)


@define(kw_only=True)
class Files:
    """The files in which suggestions were seen, each looked for and read once.

    A file is looked for under the name by which it was read, and then in *folders*, those of the suggestions and of the
    record. *read* reads one. Of a file that is not there, quotes are taken on trust where *unseen* says so.
    """

    read: Callable[[str], Text]
    folders: tuple[str, ...] = ()
    unseen: bool = False
    _found: dict[tuple[str, str | None], _Held | None] = Factory(dict)
    _texts: dict[str, _Held] = Factory(dict)

    def path_of(self, name: str, sha256: str | None = None) -> str | None:
        """Return where a file is, by the name by which it was read; none where it is not at hand."""
        held_now = self._at_hand(name, sha256)
        return held_now.path if held_now is not None else None

    def rests(self) -> Callable[[Decided], Iterator[Diagnostic]]:
        """Return what tells of a decision whether its quotes stand in their files; of a file, it tells once."""
        told: set[object] = set()

        def rests(each: Decided) -> Iterator[Diagnostic]:
            if each.decision == "reject":
                return
            if each.decision == "accept" and not each.offer.seen and each.offer.answer is not Answer.ABSENT:
                said = f"found {each.offer.id} without a quote; expected the words that it rests on"
                yield Diagnostic(NOT_QUOTED, said, (each.place("id"),), "decide “correct” where you know that it is so")
            for entry in dict.fromkeys(seen.evidence for seen in each.offer.seen):
                for mark, said, hint, code in self._wrong(entry):
                    if mark is None or mark not in told:
                        told.add(mark)
                        yield Diagnostic(code, said, (each.place("id"),), hint)

        return rests

    def _wrong(self, entry: Evidence) -> Iterator[tuple[object, str, str, str]]:
        """Yield what is wrong with a quote: what it is about, what is said, what to do, and its code."""
        shown = _short(entry.quote or "")
        if not entry.file or not entry.quote:
            yield None, f"found the quote “{shown}” without its file; expected both", READ_AGAIN, NOT_QUOTED
            return
        name = _short(entry.file)
        now = self._at_hand(entry.file, entry.sha256)
        if now is None:
            if not self.unseen:
                said = f"{name} is not at hand, so its quotes cannot be looked for; expected it where it was read"
                hint = "put it there or beside the record; or take its quotes on trust with --unseen, which is noted"
                yield entry.file, said, hint, NOT_AT_HAND
        elif now.why is not None:
            yield entry.file, f"{name} cannot be read to look for its quotes: {now.why}", READ_AGAIN, NOT_AT_HAND
        elif entry.sha256 is not None and now.sha256 != entry.sha256:
            said = f"{name} has changed since it was read; what was decided is about the words that it had then"
            hint = f"{READ_AGAIN}; “csc-rules record anchor” finds again what is in the record already"
            yield entry.file, said, hint, NOT_QUOTED
        elif not now.stands(entry):
            other = now.elsewhere(entry)
            where = f"it stands at {other}" if other else "it is nowhere in it"
            said = f"found the quote “{shown}” for {name}, {entry.page or 'no page'}; {where}"
            yield None, said, READ_AGAIN, NOT_QUOTED

    def _at_hand(self, name: str, sha256: str | None) -> _Held | None:
        """Return a file as it is now: the one with the digest that it had, or else the first of that name."""
        if (name, sha256) not in self._found:
            held_now = [self._held(path, sha256) for path in self._places(name)]
            same = (each for each in held_now if each.sha256 == sha256)
            self._found[name, sha256] = next(same, held_now[0] if held_now else None)
        return self._found[name, sha256]

    def _places(self, name: str) -> Iterator[str]:
        last = name.replace("\\", "/").rpartition("/")[2]
        for path in dict.fromkeys((name, *(os.path.join(folder, last) for folder in self.folders))):
            # What is no file, such as a pipe, would be waited for.
            if "\0" not in path and os.path.isfile(path):
                yield path

    def _held(self, path: str, sha256: str | None) -> _Held:
        """Look at a file; only one that is what it was is read."""
        if path in self._texts:
            return self._texts[path]
        try:
            if os.path.getsize(path) > FILE_BYTES:
                return _Held(path=path, why="it is larger than any file that is read")
            digest = digest_of(path)
            if sha256 is not None and digest != sha256:
                return _Held(path=path, sha256=digest)
            text = self.read(path)
        except (CscRulesError, OSError) as error:
            said = error.diagnostics[0].message if isinstance(error, CscRulesError) else str(error)
            return _Held(path=path, sha256=sha256, why=said)
        self._texts[path] = _Held(path=path, sha256=text.file.sha256, texts=_by_page(text))
        return self._texts[path]


def _short(text: str) -> str:
    """Return a text on one line, and not all of one without an end."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…"


def _by_page(text: Text) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for passage in text.passages:
        found.setdefault(held(page_of(quoted(text, passage, 0, 0))), []).append(held(passage.text))
    return {page: tuple(texts) for page, texts in found.items()}
