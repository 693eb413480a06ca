"""Load rulesets by name or path: from the cache where it has them, otherwise from their text."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import Factory, define

from csc_rules.errors import Diagnostic, NotFoundError, RuleError, one
from csc_rules.law import cache
from csc_rules.law.library import (
    SUFFIX,
    Library,
    amends_at,
    amends_in,
    available,
    describe,
    instrument_in,
    is_cues,
    read,
    shipped,
    shipped_files,
)
from csc_rules.law.loaded import Loaded
from csc_rules.law.mistakes import meant, mistake, place
from csc_rules.law.model import Unit
from csc_rules.law.ruleset import Ruleset, ruleset_of
from csc_rules.similar import nearest
from csc_rules.spans import Source, Span, joined

if TYPE_CHECKING:
    from csc_rules.language import nodes as n

PathLike = str | os.PathLike[str]

# The amendment files that are laid over the rulesets now, by the instruments that they name.
LAID_OVER: ContextVar[Mapping[str, tuple[Source, ...]]] = ContextVar("LAID_OVER", default=MappingProxyType({}))

# Hears of each shipped rule file that has to be read from its text: the how-manieth it is, and how many there are.
READING: ContextVar[Callable[[int, int], None] | None] = ContextVar("READING", default=None)


def load_ruleset(name: PathLike, amended_by: Iterable[PathLike] = ()) -> Ruleset:
    """Load a ruleset by the id of its instrument, by its name below the rulesets, or by the path of a rule file.

    A file of one's own takes what it uses from the shipped rulesets first, then from its own folder. *amended_by* are
    amendment files, which are laid over the rulesets that they name; nothing is written to these.

    >>> info = available()[0]
    >>> load_ruleset(info.id).instrument.title == info.title
    True

    Raises NotFoundError where no ruleset has that name, and RuleError with all the mistakes of the files.
    """
    with laid_over(amended_by):
        library = shipped()
        path = _locate(os.fspath(name), library)
        if path == os.fspath(name) and os.path.isfile(path) and amends_in(read(path).text) is not None:
            message = f"found an amendment file in {path}; expected a ruleset"
            raise NotFoundError(one("RL181", message, hint="it is laid over the ruleset that it names: --with FILE"))
        return _ruleset(_Loading(_library_for(path, library)).load(path))


@contextmanager
def laid_over(paths: Iterable[PathLike], known: Iterable[PathLike] = ()) -> Iterator[None]:
    """Lay amendment files over the rulesets that they name, for all that is loaded within.

    *known* are rulesets by path that are about to be loaded and that an amendment may name, beside those shipped.

    Raises RuleError where a file cannot be read or names no ruleset.
    """
    before = LAID_OVER.get()
    found: dict[str, tuple[Source, ...]] = dict(before)
    wrong: list[Diagnostic] = []
    own_paths = [os.fspath(path) for path in known]
    own = {instrument_in(read(path).text) for path in own_paths if path.endswith(SUFFIX)}
    for path in dict.fromkeys(os.fspath(path) for path in paths):
        try:
            source = read(path)
        except RuleError as error:
            wrong += error.diagnostics
            continue
        name = amends_in(source.text)
        if name is None or not (name in own or _is_known(name)):
            wrong.append(_amends_nothing(source, name))
        else:
            found[name] = (*found.get(name, ()), source)
    if wrong:
        raise RuleError(wrong)
    token = LAID_OVER.set(MappingProxyType(found))
    try:
        yield
    finally:
        LAID_OVER.reset(token)


def amended() -> tuple[str, ...]:
    """List the names of the shipped rulesets over which amendment files are laid now.

    >>> with laid_over(["examples/amendments/annual-reports.rules"]):
    ...     amended()
    ('northern-ireland/ni-act-2015',)
    """
    return tuple(info.name for info in available() if info.id in LAID_OVER.get()) if LAID_OVER.get() else ()


def amended_rulesets() -> tuple[str, ...]:
    """List the rulesets over which amendment files are laid now, by id, and the shipped ones that use them."""
    names = LAID_OVER.get()
    if not names:
        return ()
    library = shipped()
    reached = {info.name for info in available() if info.id in names}
    texts = {info: read(info.path).text for info in available()}
    before = -1
    while before != len(reached):
        before = len(reached)
        reached |= {info.name for info, text in texts.items() if any(f'use "{name}"' in text for name in reached)}
    users = (info.id for info in texts if library.name_of(info.path) in reached)
    return tuple(dict.fromkeys((*names, *users)))


def _is_known(name: str) -> bool:
    return any(info.id == name for info in available())


def _amends_nothing(source: Source, name: str | None) -> Diagnostic:
    if name is None:
        text = "found no 'amends'; expected an amendment file to begin with it and the ruleset that it amends"
        return mistake("RL197", text, place(source, Span(0, 1)), hint='such as: amends an-act "A Bill"')
    start = source.text.index(name, amends_at(source.text))
    ids = [info.id for info in available()]
    text = f"found '{name}'; expected the id of a ruleset to amend"
    return mistake("RL198", text, place(source, Span(start, start + len(name))), hint=meant(name, ids))


def load_all(jurisdiction: str | None = None) -> tuple[Ruleset, ...]:
    """Load every shipped ruleset, or those of a jurisdiction, in the order of their names.

    >>> len(load_all()) == len(available()), load_all("nowhere")
    (True, ())
    """
    loading = _Loading(shipped())
    return tuple(_ruleset(loading.load(info.path)) for info in available() if jurisdiction in (None, info.jurisdiction))


def load_register(name: str) -> tuple[Unit, ...]:
    """Load a shipped register of bodies or acts by its name: itself first, then what it uses, directly or not.

    Nothing comes back where no shipped rule file of that name is a register.

    >>> [unit.name for unit in load_register("acts")], load_register("no-such-register")
    (['acts'], ())
    """
    library = shipped()
    path = library.find(name)
    if path is None or describe(library, name) is not None or is_cues(read(path).text):
        return ()
    loaded = _Loading(library).load(path)
    return (loaded.unit, *(each.unit for each in loaded.all_used()))


def load_text(text: str, name: str = "<text>") -> Ruleset:
    """Load a ruleset from its text, which uses shipped rule files only. Nothing of it is cached.

    Raises RuleError with all the mistakes of the text.
    """
    return _ruleset(_Loading(shipped()).parse(Source(name, text), name))


def parse_unit_tree(name: PathLike, *, tests: bool = True) -> tuple[Source, n.File]:
    """Read the syntax tree of a rule file, found as ``load_ruleset`` finds it, registers by their name as well.

    Without *tests* the tests of the file, which are most of its lines, are passed over.

    >>> source, tree = parse_unit_tree("acts")
    >>> tree.blocks[0].keyword
    'register'
    """
    from csc_rules.language.parser import parse_leniently

    source = source_of(name)
    tree, mistakes = parse_leniently(source.text, source.name, tests=tests)
    if mistakes:
        raise RuleError(mistakes)
    return source, tree


def source_of(name: PathLike) -> Source:
    """Read a rule file, found as ``load_ruleset`` finds it, registers and cue files by their name as well.

    >>> source_of("acts").name.endswith("acts.rules")
    True
    """
    return read(_locate(os.fspath(name), shipped()))


def refuse_cues(source: Source) -> None:
    """Raise NotFoundError where a rule file is one of cues, which is no law."""
    if is_cues(source.text):
        message = f"found a cue file in {source.name}; expected a ruleset"
        hint = "its cues are looked for in what a body wrote; their tests are run by “csc-rules test”"
        raise NotFoundError(one("RL181", message, hint=hint))


def amended_sources(path: PathLike) -> Source:
    """Return the source of the ruleset that an amendment file names, with the file laid over it.

    Raises RuleError where the file cannot be read or names no ruleset.
    """
    with laid_over([path]):
        name = amends_in(read(os.fspath(path)).text) or ""
        return _Loading(shipped()).amended(read(_locate(name, shipped())))


def _locate(name: str, library: Library) -> str:
    """Return the path of the rule file that a name, id or path means."""
    if "\0" in name:
        raise NotFoundError(_unknown(name, ()))  # No system has such a path, and none lets it be asked for.
    if name.endswith(SUFFIX):
        return name
    found = library.find(name)
    if found is not None:
        return found
    names = library.names()
    # By custom a file is called what its instrument is; only if that fails, every file is looked into.
    likely = [each for each in names if each.rpartition("/")[2] == name]
    for each in (*likely, *names):
        info = describe(library, each)
        if info is not None and info.id == name:
            return info.path
    if os.path.exists(name):
        return name
    raise NotFoundError(_unknown(name, names))


def _unknown(name: str, names: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    ids = [info.id for info in available()]
    near = nearest(name, [*ids, *names], cutoff=0.5)
    hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(ids)}"
    return one("RL182", f"found '{name}'; expected the name of a ruleset or the path of a rule file", hint=hint)


def _library_for(path: str, library: Library) -> Library:
    own = library.name_of(path)
    return library if library.find(own) == os.path.realpath(path) else library.beside(path)


def _ruleset(loaded: Loaded) -> Ruleset:
    if loaded.unit.instrument is None:
        message = f"found a register in {loaded.source.name}; expected an instrument"
        raise NotFoundError(one("RL181", message, hint="a register is used by rulesets, and is none itself"))
    return ruleset_of((loaded.unit, *(each.unit for each in loaded.all_used())))


@define
class _Loading:
    """One run of loading, in which a file is loaded once. ``under_way`` are those that wait for what they use."""

    library: Library
    # Looked for when the first file is parsed: what comes from the cache needs it not.
    shipped: frozenset[str] | None = None
    amending: Mapping[str, tuple[Source, ...]] = Factory(LAID_OVER.get)
    loaded: dict[str, Loaded] = Factory(dict)
    under_way: list[str] = Factory(list)

    def load(self, path: str) -> Loaded:
        """Load a rule file by its path."""
        real = os.path.realpath(path)
        if real not in self.loaded:
            self.under_way.append(real)
            try:
                self.loaded[real] = self._load(real, self.amended(read(path)), self.library.name_of(path))
            finally:
                self.under_way.pop()
        return self.loaded[real]

    def amended(self, source: Source) -> Source:
        """Return a source with the amendment files that name its instrument, where there are any."""
        if not self.amending:
            return source
        amending = self.amending.get(instrument_in(source.text) or "", ())
        return joined((source, *amending)) if amending else source

    def _load(self, path: str, source: Source, name: str) -> Loaded:
        own = _key(source, name)
        if source.parts:
            path = f"{path}+{own}"  # What is laid over a file is kept beside what is kept for the file itself.
        entry = cache.fetch(path, own)
        kept = self._kept(entry, source) if entry else None
        if kept is None:
            kept = self.parse(source, name)
            used = tuple((written, each.key) for written, each in kept.uses)
            cache.keep(path, cache.Entry(own, used, kept.unit))
        return kept

    def _kept(self, entry: cache.Entry, source: Source) -> Loaded | None:
        """Return a unit from the cache, unless a unit it uses is another one by now, or cannot be loaded."""
        uses = []
        for name, key in entry.used:
            path = self.library.find(name)
            try:
                used = self._use(path) if path else None
            except RuleError:
                return None
            if used is None or used.key != key:
                return None
            uses.append((name, used))
        return _loaded(entry.unit, source, entry.key, uses)

    def _use(self, path: str) -> Loaded | None:
        return None if path in self.under_way else self.load(path)

    def parse(self, source: Source, name: str) -> Loaded:
        """Load a rule file from its text."""
        from csc_rules.law.reading import read_unit

        refuse_cues(source)
        # What is shipped has been tested before it was; its tests are read when they are run.
        self.shipped = shipped_files() if self.shipped is None else self.shipped
        tests = os.path.realpath(source.name) not in self.shipped
        heard = READING.get()
        if heard is not None and not tests:
            heard(len(self.loaded) + 1, len(self.shipped))
        found = read_unit(source, name, self.library, self._use, tests=tests)
        return _loaded(found.unit, source, _key(source, name), found.uses)


def _key(source: Source, name: str) -> str:
    parts = (text for part in source.parts for text in (os.path.basename(part.name), part.text))
    return cache.sha256(cache.tool(), name, *(parts if source.parts else (source.text,)))


def _loaded(unit: Unit, source: Source, own: str, uses: Iterable[tuple[str, Loaded]]) -> Loaded:
    uses = tuple(uses)
    key = cache.sha256(own, *(part for name, used in uses for part in (name, used.key)))
    return Loaded(unit=unit, source=source, key=key, uses=uses)
