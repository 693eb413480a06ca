"""Rule text → unit, with all the mistakes of the file at once. Only needed where the cache has nothing."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from csc_rules.errors import Diagnostic, RuleError
from csc_rules.language import nodes as n
from csc_rules.language.parser import parse_leniently
from csc_rules.language.rebuild import moved
from csc_rules.law.amend_files import header_of
from csc_rules.law.amend_mistakes import examined
from csc_rules.law.build import build, digest_of, header
from csc_rules.law.build_heads import clauses
from csc_rules.law.checks import mistakes
from csc_rules.law.library import Library, is_cues, is_name, read
from csc_rules.law.loaded import Loaded, together
from csc_rules.law.mistakes import in_order, meant, mistake, place
from csc_rules.law.model import LaidOver, Unit
from csc_rules.spans import Source


@frozen
class Reading:
    """What a rule file comes to: its unit, and the units it uses directly, by the names it uses them by."""

    unit: Unit
    uses: tuple[tuple[str, Loaded], ...]


def read_unit(
    source: Source, name: str, library: Library, use: Callable[[str], Loaded | None], *, tests: bool = True
) -> Reading:
    """Parse, build and check a rule file, and with *tests* the tests that stand in it.

    *use* loads a used unit by its path; it gives none where that is being loaded already, which makes a circle.
    Raises RuleError with every mistake of the file, and of those it uses.
    """
    written, amending, syntax = parsed(source, tests=tests)
    tree, wrong = examined(written, source, amending)
    uses: list[tuple[str, Loaded]] = []
    # Of what could not be read, an amendment may well speak.
    found: list[Diagnostic] = [*syntax, *(wrong if not syntax else ())]
    broken = False
    for text in _uses(tree):
        try:
            uses.append((text.text, _used(text, source, library, use)))
        except RuleError as error:
            found += error.diagnostics
            broken = True
    everything = together(uses)
    unit = build(tree, source, name=name, used=[each.unit for each in everything])
    unit = evolve(unit, laid_over=tuple(map(_laid, amending, source.parts[1:])))
    if not broken:
        # Without a used unit every name from it would be a mistake that is none.
        found += mistakes(tree, source, unit, [(each.unit, each.source) for each in everything], whole=not syntax)
    if found:
        raise RuleError(in_order(found))
    return Reading(unit, tuple(uses))


def parsed(source: Source, *, tests: bool = True) -> tuple[n.File, tuple[n.File, ...], tuple[Diagnostic, ...]]:
    """Parse a rule file, and the amendment files of a source that has some laid over it; with all that is wrong.

    *tests* says whether the tests of the rule file are read. The places of every tree count in the source as a whole.
    """
    first, *others = source.parts or (source,)
    tree, found = parse_leniently(first.text, first.name, tests=tests)
    amending, start = [], len(first.text) + 1
    for part in others:
        laid, wrong = parse_leniently(part.text, part.name)
        amending.append(moved(laid, start))
        found = (*found, *wrong)
        start += len(part.text) + 1
    return tree, tuple(amending), found


def _laid(tree: n.File, source: Source) -> LaidOver:
    top = header_of(tree)
    # The name of a file may hold what no text of a rule file can.
    file = "".join(each if each.isprintable() else "\ufffd" for each in _last_part(source.name))
    title = top.title.text if top and top.title else file
    return LaidOver(title=title, file=file, digest=digest_of(source.text))


def _last_part(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _uses(tree: n.File) -> tuple[n.Text, ...]:
    top = header(tree)
    found = [text for clause in clauses(top, n.Texts) if clause.key == "use" for text in clause.texts] if top else []
    return tuple(found)


def _used(text: n.Text, source: Source, library: Library, use: Callable[[str], Loaded | None]) -> Loaded:
    here = place(source, text.span)
    if not is_name(text.text):
        message = f'found "{text.text}"; expected the name of a rule file'
        hint = "a name has small letters, digits and hyphens, with a slash behind each folder"
        raise RuleError([mistake("RL170", message, here, hint=hint)])
    path = library.find(text.text)
    if path is None:
        message = f'found "{text.text}"; expected a rule file that is there'
        raise RuleError([mistake("RL171", message, here, hint=meant(text.text, library.names()))])
    if is_cues(read(path).text):
        message = f'found "{text.text}", a cue file; expected a rule file of the law'
        raise RuleError([mistake("RL171", message, here, hint="leave it out: cues are found where they lie")])
    loaded = use(path)
    if loaded is None:
        message = f'found "{text.text}", which uses this file in turn; expected files that do not use each other'
        raise RuleError([mistake("RL172", message, here, hint="put what both need into a third file")])
    return loaded
