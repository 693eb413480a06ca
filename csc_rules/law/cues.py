"""The cues that lie with the rules: found among the shipped files and beside files of one's own, kept in the cache.

No check loads any of this; a cue file is no part of a ruleset, nor of its digest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from csc_rules.errors import Diagnostic, RuleError
from csc_rules.law import cache
from csc_rules.law.library import (
    RulesetInfo,
    available,
    instrument_in,
    is_cues,
    read,
    registers,
    rule_files_beside,
    shipped,
    shipped_cues,
)
from csc_rules.law.loader import PathLike, load_all, load_register, load_ruleset, source_of
from csc_rules.law.model import Force, Unit
from csc_rules.law.model.cues import Cue, CueFor
from csc_rules.law.ruleset import Ruleset
from csc_rules.spans import Source

if TYPE_CHECKING:
    from csc_rules.law.cue_files import CueFile
    from csc_rules.law.cue_names import Known

# The kinds of names that belong to no ruleset; a cue for one of them is always kept.
OF_ALL = ("act", "class", "body", "tone")


def load_cues(rulesets: Iterable[Ruleset], beside: Iterable[PathLike] = ()) -> tuple[Cue, ...]:
    """Load the cues for some rulesets: those for their items, documents and duties, and for acts, classes and tones.

    They are taken from all cue files that are shipped, and from those that lie in the folders of *beside*, files of
    one's own.

    >>> load_cues([]) == tuple(cue for cue in load_cues([]) if any(each.kind in OF_ALL for each in cue.targets))
    True

    Raises RuleError with all the mistakes of all cue files.
    """
    chosen = tuple(rulesets)
    ids = {ruleset.id for ruleset in chosen}
    law = _Law(chosen)
    found: list[Cue] = []
    mistakes: list[Diagnostic] = []
    for source, own in _sources(beside):
        try:
            found += _cues(source, law, own=own)
        except RuleError as error:
            mistakes += error.diagnostics
    if mistakes:
        raise RuleError(mistakes)
    return tuple(cue for cue in found if any(_belongs(each, ids) for each in cue.targets))


def cue_file(name: PathLike) -> Source | None:
    """Return the source of a cue file by its name or path; none where that is another rule file.

    >>> cue_file("acts") is None
    True

    Raises NotFoundError where there is no such file, and RuleError where it cannot be read.
    """
    source = source_of(name)
    return source if is_cues(source.text) else None


def load_cue_file(source: Source) -> CueFile:
    """Read a cue file with its tests. Raises RuleError with all its mistakes."""
    from csc_rules.law.cue_files import read_cue_file

    return read_cue_file(source, _Law(()).known(source.name))


def _belongs(target: CueFor, ids: set[str]) -> bool:
    return target.kind in OF_ALL or target.name.partition(".")[0] in ids


def _sources(beside: Iterable[PathLike]) -> Iterator[tuple[Source, bool]]:
    """Give every cue file, the shipped ones first, and whether it is one's own."""
    for _, source in shipped_cues():
        yield source, False
    paths = dict.fromkeys(path for each in beside for path in rule_files_beside(each))
    library = shipped()
    ours = {library.find(name) for name in library.names()} if paths else set()
    for path in paths:
        if path not in ours and is_cues((source := read(path)).text):
            yield source, True


def _cues(source: Source, law: _Law, *, own: bool) -> tuple[Cue, ...]:
    """Return the cues of a file, from the cache where it has those of this very text."""
    name, key = f"cues-{cache.sha256(source.name)[:40]}", cache.sha256(cache.tool(), source.text)
    kept = cache.fetch_read(name, key, _read)
    if kept is not None:
        return kept
    from csc_rules.law.cue_files import read_cue_file

    # What is shipped has been tested before it was; its tests are read when they are run.
    found = read_cue_file(source, law.known(source.name), tests=own).cues
    cache.keep_plain(name, key, [_plain(cue) for cue in found])
    return found


# What a cue may be for ------------------------------------------------------------------------------------------------


class _Law:
    """The law that cues can be for, each part loaded when the first cue file asks for it, and once for all of them."""

    def __init__(self, chosen: tuple[Ruleset, ...]) -> None:
        self._chosen = {ruleset.id: ruleset for ruleset in reversed(chosen)}
        self._own = tuple(unit for ruleset in chosen for unit in ruleset.units)
        self._loaded: dict[str, Ruleset] = {}

    def known(self, path: str) -> Known:
        """Return what the cues of a file at a path can be for."""
        from csc_rules.law.cue_names import Known

        return Known(
            find=lambda name: self._find(name, path),
            ids=lambda: tuple(info.id for info in self._infos),
            vocabulary=lambda: self._vocabulary,
            everything=lambda: self._everything,
        )

    def _find(self, name: str, path: str) -> Ruleset | None:
        """Return a ruleset by its id: one of those chosen, one that is shipped, or one beside the cue file."""
        if name in self._chosen:
            return self._chosen[name]
        paths = [info.path for info in self._infos if info.id == name]
        paths = paths or [each for each in rule_files_beside(path) if instrument_in(read(each).text) == name]
        if paths and paths[0] not in self._loaded:
            self._loaded[paths[0]] = load_ruleset(paths[0])
        return self._loaded[paths[0]] if paths else None

    @cached_property
    def _infos(self) -> tuple[RulesetInfo, ...]:
        return available()

    @cached_property
    def _vocabulary(self) -> tuple[Unit, ...]:
        return (*self._own, *(unit for name in registers() for unit in load_register(name)))

    @cached_property
    def _everything(self) -> tuple[Unit, ...]:
        return (*self._vocabulary, *(unit for ruleset in load_all() for unit in ruleset.units))


# The cache ------------------------------------------------------------------------------------------------------------


def _plain(cue: Cue) -> list[object]:
    days = [day.isoformat() if day else None for day in (cue.force.since, cue.force.until)]
    targets = [[each.kind, each.name] for each in cue.targets]
    phrases = [
        list(each) for each in (cue.headings, cue.states, cue.mentions, cue.hints, cue.beside, cue.counts, cue.never)
    ]
    return [cue.id, cue.title, cue.says, cue.line, days, targets, phrases, cue.several]


def _read(kept: object) -> tuple[Cue, ...] | None:
    if not isinstance(kept, list):
        return None
    try:
        return tuple(_kept(*each) for each in kept)
    except (TypeError, ValueError):
        return None


def _kept(
    name: str, title: str, says: str | None, line: int, days: Any, targets: Any, phrases: Any, several: bool
) -> Cue:
    since, until = (date.fromisoformat(day) if day else None for day in days)
    headings, states, mentions, hints, beside, counts, never = (tuple(each) for each in phrases)
    return Cue(
        id=name,
        title=title,
        says=says,
        line=line,
        force=Force(since=since, until=until),
        targets=tuple(CueFor(kind=kind, name=target) for kind, target in targets),
        headings=headings,
        states=states,
        mentions=mentions,
        hints=hints,
        beside=beside,
        counts=counts,
        never=never,
        several=several,
    )
