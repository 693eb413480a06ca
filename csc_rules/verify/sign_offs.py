"""Sign-offs beside the rules, ``a-law.signoff.toml`` for ``a-law.rules``: who reviewed which provision, and when.

The file only grows. What a reviewer found right on a day stays written, whatever becomes of the rules afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from attrs import asdict, fields_dict

from csc_rules.errors import Diagnostic, UsageError
from csc_rules.law.provisions import within
from csc_rules.record.lines import Lines
from csc_rules.similar import nearest
from csc_rules.verify.beside import content_of, entries, path_beside, read
from csc_rules.verify.digest import digest
from csc_rules.verify.model import Review, Signed, SignOff
from csc_rules.verify.suite import Suite

ENDING = ".signoff.toml"
_KEYS = tuple(fields_dict(SignOff))
_NEEDED = frozenset(_KEYS) - {"note"}
_DIGEST = re.compile("sha256:[0-9a-f]{64}")
_HINT = "an entry has provision, by, on, against, digest, and perhaps note; “csc-rules rules sign-off” writes it"


def beside(path: str) -> str:
    """Return the path of the file that has the sign-offs of a rule file.

    >>> beside("rulesets/a-law.rules")
    'rulesets/a-law.signoff.toml'
    """
    return path_beside(path, ENDING)


def sign_offs(path: str) -> tuple[SignOff, ...]:
    """Read the sign-offs beside a rule file; none where there is no such file.

    Raises CscRulesError where it cannot be read, with every mistake in it.
    """
    name = beside(path)
    return loads(content_of(name), name)


# Reading --------------------------------------------------------------------------------------------------------------


def loads(content: bytes, name: str) -> tuple[SignOff, ...]:
    """Read sign-offs from the bytes of a TOML file, in its order; *name* is what messages call it.

    Raises CscRulesError with every mistake.
    """
    found, _ = read(content, name, "signed", _mistakes)
    return tuple(SignOff(**entry) for entry in found)


def _entries(tree: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    return entries(tree, "signed")


def _mistakes(tree: dict[str, Any], lines: Lines) -> Iterator[Diagnostic]:
    for key, value in tree.items():
        if key != "signed" or not isinstance(value, list) or len(value) != len(_entries(tree)):
            yield _mistake(f"found '{key}'; expected entries [[signed]] and nothing else", key, lines)
    for index, entry in enumerate(_entries(tree)):
        path = f"signed[{index}]"
        for key in (each for each in _KEYS if each in _NEEDED and each not in entry):
            yield _mistake(f"found an entry without '{key}'; expected it to have one", path, lines)
        for key, value in entry.items():
            wrong = _wrong(key, value)
            if wrong:
                yield _mistake(wrong, f"{path}.{key}", lines)


def _wrong(key: str, value: object) -> str | None:
    if key not in _KEYS:
        return f"found the key '{key}'; expected one of those of an entry"
    if key == "on":
        is_day = isinstance(value, date) and not isinstance(value, datetime)
        return None if is_day else f"found no day as '{key}'; expected one without quotes, as in 2026-11-26"
    if not isinstance(value, str) or not value.strip():
        return f"found no text as '{key}'; expected one"
    if key == "digest" and not _DIGEST.fullmatch(value):
        return "found another text as 'digest'; expected sha256: and 64 digits, as the command writes it"
    return None


def _mistake(message: str, path: str, lines: Lines) -> Diagnostic:
    return Diagnostic(code="US271", message=message, places=(lines.key(path),), hint=_HINT)


# What they come to ----------------------------------------------------------------------------------------------------


def reviews(suite: Suite, provision: str, signed: Iterable[SignOff]) -> tuple[Review, ...]:
    """Return the latest sign-off of a provision by each reviewer, the latest first, and whether it holds.

    Of two on one day, the one that stands later in the file is the later one.
    """
    latest: dict[str, SignOff] = {}
    for entry in sorted((each for each in signed if each.provision == provision), key=lambda each: each.on):
        latest.pop(entry.by, None)
        latest[entry.by] = entry
    now = digest(suite, provision) if latest else None
    return tuple(
        Review(by=each.by, on=each.on, against=each.against, note=each.note, holds=each.digest == now)
        for each in reversed(latest.values())
    )


def state(found: Iterable[Review]) -> Signed:
    """Say how a provision stands that has been reviewed so: it is signed off as long as one of the reviews holds.

    >>> state([]).value
    'not signed off'
    """
    held = [review.holds for review in found]
    return Signed.SIGNED_OFF if any(held) else Signed.CHANGED if held else Signed.NOT_SIGNED_OFF


# Writing --------------------------------------------------------------------------------------------------------------


def sign(
    suite: Suite, provisions: Iterable[str], *, by: str, on: date, against: str, note: str | None = None
) -> tuple[SignOff, ...]:
    """Return sign-offs of provisions as they stand in a rule file now.

    A provision of which the instrument lists only parts, such as ``s.3`` of an instrument with ``s.3(1)`` and
    ``s.3(2)``, stands for all of them. *against* says which text the reviewer had open, ``"text as at 2026-11-01"``.

    >>> from csc_rules.verify.suite import suite_of
    >>> signed = sign(suite_of("ni-act-2015"), ["s.6"], by="A. Reader", on=date(2026, 11, 26), against="as enacted")
    >>> [entry.provision for entry in signed]
    ['s.6(1)', 's.6(2)']

    Raises UsageError with every provision that the instrument does not have, or of which nothing is said.
    """
    names, mistakes = list[str](), list[Diagnostic]()
    for written in provisions:
        meant = _meant(suite, written)
        names += meant
        mistakes += [] if meant else [_unknown(suite, written)]
    found = {name: digest(suite, name) for name in names}
    mistakes += [_nothing(suite, name) for name, value in found.items() if value is None]
    if mistakes:
        raise UsageError(mistakes)
    return tuple(
        SignOff(provision=name, by=by, on=on, against=against, digest=value, note=note)
        for name, value in found.items()
        if value is not None
    )


def _meant(suite: Suite, written: str) -> tuple[str, ...]:
    listed = _listed(suite)
    return (written,) if written in listed else tuple(each for each in listed if within(each, written))


def _listed(suite: Suite) -> tuple[str, ...]:
    instrument = suite.law.unit.instrument
    return instrument.all_provisions if instrument else ()


def _unknown(suite: Suite, written: str) -> Diagnostic:
    listed = _listed(suite)
    whole = [each for each in listed if within(written, each)]
    near = whole or nearest(written, listed, cutoff=0.5)
    hint = f"did you mean '{near[0]}'?" if near else "“csc-rules coverage” lists those it has"
    if not listed:
        hint = "a register has none, and there is nothing in it to sign off"
    message = f"found '{written}'; expected a provision that {suite.source.name} lists"
    return Diagnostic(code="US272", message=message, hint=hint)


def _nothing(suite: Suite, name: str) -> Diagnostic:
    message = f"found '{name}', which {suite.source.name} neither encodes nor excuses; expected what can be signed off"
    return Diagnostic(code="US273", message=message, hint="encode it, or say why it is not encoded")


def appended(content: bytes, name: str, further: Iterable[SignOff]) -> bytes:
    r"""Return the bytes of a file of sign-offs with further ones at its end; what is there stays as it is.

    One that is there already is not written again.

    >>> entry = SignOff(
    ...     provision="s.1", by="A. Reader", on=date(2026, 11, 26), against="as enacted", digest="sha256:" + 64 * "0"
    ... )
    >>> print(appended(b"# Reviewed by two.\n", "a.signoff.toml", [entry]).decode(), end="")
    # Reviewed by two.
    <BLANKLINE>
    [[signed]]
    provision = "s.1"
    by = "A. Reader"
    on = 2026-11-26
    against = "as enacted"
    digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"

    Raises CscRulesError with every mistake of the file as it is.
    """
    known = loads(content, name)
    new = tuple(entry for entry in dict.fromkeys(further) if entry not in known)
    blocks = ["".join(f"{line}\n" for line in _lines(entry)) for entry in new]
    if not new:
        return content
    ends = "\r\n" if b"\r\n" in content else "\n"
    kept = content.rstrip(b" \t\r\n")
    text = "\n".join(["\n", *blocks] if kept else blocks)
    return kept + text.replace("\n", ends).encode()


def _lines(entry: SignOff) -> Iterator[str]:
    from csc_rules.record.layout import spelt

    yield "[[signed]]"
    for key, value in asdict(entry).items():
        if value is not None:
            yield f"{key} = {spelt(value, lines=False)}"
