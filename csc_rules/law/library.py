"""Where rule files are: the folder shipped with the package, and beside a file of one's own the folder it lies in."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator

from attrs import frozen

import csc_rules
from csc_rules.errors import Diagnostic, Place, RuleError
from csc_rules.spans import Source

SUFFIX = ".rules"
# More than any rule file may have; the limit itself is the syntax's, which says so with the size found.
READ_LIMIT = 64 * 1_048_576

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
_INSTRUMENT = re.compile(r'^instrument[ \t]+(?P<id>[a-z0-9-]+)[ \t]+"(?P<title>[^"\n]*)"', re.MULTILINE)
_AMENDS = re.compile(r"^amends[ \t]+(?P<id>[a-z0-9-]+)", re.MULTILINE)
_CUES = re.compile(r"^cues[ \t]+[a-z]", re.MULTILINE)
_JURISDICTION = re.compile(r"^[ \t]*jurisdiction[ \t]+(?P<name>[a-z0-9-]+)", re.MULTILINE)


@frozen(kw_only=True)
class RulesetInfo:
    """What can be said of a ruleset without loading it. ``name`` is its path below the rulesets without suffix."""

    id: str
    title: str
    jurisdiction: str
    name: str
    path: str


@frozen
class Library:
    """The folders in which rule files are looked for, the first that has one counts."""

    folders: tuple[str, ...]

    def find(self, name: str) -> str | None:
        """Return the path of a rule file by its name, or none.

        A name is made of small letters, digits and hyphens, with slashes between folders; what a link leads out of the
        folder to is not found.
        """
        if not is_name(name):
            return None
        for folder in self.folders:
            top = os.path.realpath(folder)
            path = os.path.realpath(os.path.join(top, *name.split("/")) + SUFFIX)
            if path.startswith(os.path.join(top, "")) and os.path.exists(path):
                return path
        return None

    def name_of(self, path: str) -> str:
        """Return the name of a rule file: its path below the folder it lies in, without the suffix."""
        real = os.path.realpath(path)
        for folder in self.folders:
            top = os.path.join(os.path.realpath(folder), "")
            if real.startswith(top):
                return real[len(top) :].removesuffix(SUFFIX).replace(os.sep, "/")
        return os.path.basename(path).removesuffix(SUFFIX)

    def names(self) -> tuple[str, ...]:
        """List the names of all rule files in the folders, in alphabetical order."""
        return tuple(sorted({name for folder in self.folders for name in _below(os.path.realpath(folder))}))

    def beside(self, path: str) -> Library:
        """Return the library that a file of one's own uses: the shipped folder first, then the file's."""
        return Library((*self.folders, os.path.dirname(os.path.abspath(path))))


def is_name(written: str) -> bool:
    """Tell whether a text can name a rule file.

    >>> is_name("somewhere/bodies"), is_name("../bodies")
    (True, False)
    """
    return _NAME.fullmatch(written) is not None


def _below(top: str) -> Iterator[str]:
    for folder, _, files in os.walk(top):
        for file in files:
            name = os.path.relpath(os.path.join(folder, file), top).replace(os.sep, "/")
            if name.endswith(SUFFIX) and is_name(name.removesuffix(SUFFIX)):
                yield name.removesuffix(SUFFIX)


def shipped() -> Library:
    """Return the library of the package: in an installed one its own folder, in a source tree the one beside it."""
    package = os.path.dirname(os.path.abspath(csc_rules.__file__))
    inside = os.path.join(package, "rulesets")
    return Library((inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "rulesets"),))


def shipped_files() -> frozenset[str]:
    """Return the paths of all rule files that are shipped."""
    library = shipped()
    return frozenset(path for name in library.names() if (path := library.find(name)) is not None)


def available() -> tuple[RulesetInfo, ...]:
    """List the rulesets that are shipped, in the order of their names.

    >>> all(info.path.endswith(f"{info.name}.rules") for info in available())
    True
    """
    library = shipped()
    return tuple(info for name in library.names() if (info := describe(library, name)) is not None)


def registers() -> tuple[str, ...]:
    """List the names of the shipped rule files that have no instrument and no cues, in alphabetical order.

    >>> "acts" in registers()
    True
    """
    library, cues = shipped(), cue_names()
    return tuple(name for name in library.names() if name not in cues and describe(library, name) is None)


def cue_names() -> tuple[str, ...]:
    """List the names of the cue files that are shipped, in alphabetical order.

    >>> "acts" in cue_names()
    False
    """
    return tuple(name for name, _ in shipped_cues())


def shipped_cues() -> Iterator[tuple[str, Source]]:
    """Yield the cue files that are shipped, by their names, in alphabetical order; what cannot be read is left out."""
    library = shipped()
    for name in library.names():
        path = library.find(name)
        source = _read_or_none(path) if path is not None else None
        if source is not None and is_cues(source.text):
            yield name, source


def _read_or_none(path: str) -> Source | None:
    try:
        return read(path)
    except RuleError:
        return None


def describe(library: Library, name: str) -> RulesetInfo | None:
    """Say what a rule file is a ruleset of, from a glance at its text; none where it has no instrument."""
    path = library.find(name)
    if path is None:
        return None
    try:
        text = read(path).text
    except RuleError:
        return None
    found, place = _INSTRUMENT.search(text), _JURISDICTION.search(text)
    if found is None:
        return None
    jurisdiction = place["name"] if place else ""
    return RulesetInfo(id=found["id"], title=found["title"], jurisdiction=jurisdiction, name=name, path=path)


def instrument_in(text: str) -> str | None:
    """Return the id of the instrument in the text of a rule file, from a glance at it.

    >>> instrument_in('instrument an-act "An Act"')
    'an-act'
    """
    found = _INSTRUMENT.search(text)
    return found["id"] if found and not _AMENDS.search(text) else None


def amends_in(text: str) -> str | None:
    """Return which instrument a rule file amends, from a glance at its text; none where it is no amendment file.

    >>> amends_in('amends an-act "A Bill"')
    'an-act'
    """
    found = _AMENDS.search(text)
    return found["id"] if found else None


def is_cues(text: str) -> bool:
    """Tell whether a rule file is one of cues, from a glance at its text.

    >>> is_cues('cues plan-cues "Cues"'), is_cues('register acts "Acts"')
    (True, False)
    """
    # A pattern that looks at the beginning of each line is slow, and most rule files have no such word there.
    return (text.startswith("cues") or "\ncues" in text) and _CUES.search(text) is not None


def amends_at(text: str) -> int:
    """Return where the text of an amendment file says what it amends."""
    found = _AMENDS.search(text)
    return found.start("id") if found else 0


def beside(name: str, suffix: str) -> str | None:
    """Return the path of a file that lies beside a shipped rule file and bears its name; none where there is none.

    >>> beside("acts", ".no-such-suffix") is None
    True
    """
    path = shipped().find(name)
    found = None if path is None else f"{path.removesuffix(SUFFIX)}{suffix}"
    return found if found is not None and os.path.isfile(found) else None


def rule_files_beside(path: str | os.PathLike[str]) -> tuple[str, ...]:
    """List the rule files that lie in the folder of a file, itself among them, in alphabetical order.

    >>> shipped().find("acts") in rule_files_beside(shipped().find("acts"))
    True
    """
    folder = os.path.dirname(os.path.realpath(path))
    try:
        files = sorted(os.listdir(folder))
    except OSError:
        return ()
    paths = (os.path.join(folder, file) for file in files if file.endswith(SUFFIX))
    return tuple(path for path in paths if os.path.isfile(path))


def read(path: str) -> Source:
    """Read a rule file. Raises RuleError where it cannot be read, or is no UTF-8 text."""
    data = _bytes(path)
    try:
        if len(data) <= READ_LIMIT // 64:
            return Source(path, data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        pass
    # The syntax knows how to say what is wrong; in the good case it need not be loaded.
    from csc_rules.language.diagnostics import decode

    return Source(path, decode(path, data))


def _bytes(path: str) -> bytes:
    # Without O_NONBLOCK, opening a named pipe waits for a writer.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except OSError as error:
        raise RuleError([_unreadable(path, _WHY.get(error.errno or 0, "a path that cannot be opened"))]) from None
    try:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            raise RuleError([_unreadable(path, "a folder" if stat.S_ISDIR(mode) else "something that is no file")])
        with open(handle, "rb", closefd=False) as file:
            return file.read(READ_LIMIT)
    finally:
        os.close(handle)


# Some systems refuse to open a folder, others let it be opened and not be read.
_WHY = {
    errno.ENOENT: "no file of that name",
    errno.EACCES: "a file or folder that may not be read",
    errno.EISDIR: "a folder",
}


def _unreadable(path: str, found: str) -> Diagnostic:
    return Diagnostic(code="RL180", message=f"found {found}; expected a rule file", places=(Place(path),))
