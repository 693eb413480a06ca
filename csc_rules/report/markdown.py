"""Markdown in which data stays data: no bracket, pipe or backtick of a title turns into markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_MARKUP = re.compile(r"[\\`*_\[\]<>|~$#]|&(?=[#\w])")
_BEGINS_A_LIST = re.compile(r"^([-+=]|[0-9]+(?=[.)]))")
_IN_ADDRESSES = {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "|": "%7C", "\\": "%5C", " ": "%20", "`": "%60"}


def escaped(text: str) -> str:
    r"""Return a text on one line, as it is read when the Markdown is drawn.

    >>> escaped("a [b] | `c` <d>"), escaped("1. not a list"), escaped("Argyll & Bute, x &amp; y")
    ('a \\[b\\] \\| \\`c\\` \\<d\\>', '1\\. not a list', 'Argyll & Bute, x \\&amp; y')
    """
    found = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    start = _BEGINS_A_LIST.match(found)
    if start is None:
        return found
    return f"{start[1]}\\{found[start.end() :]}" if start[1].isdigit() else f"\\{found}"


def link(text: str, address: str | None) -> str:
    """Return a link with a text that is Markdown already, or the text alone where there is nowhere to go.

    >>> link("the plan", "https://example.org/a(b)"), link("the plan", "javascript:alert(1)")
    ('[the plan](https://example.org/a%28b%29)', 'the plan')
    """
    if not address or (":" in address and not address.startswith(("https://", "http://"))):
        return text
    return f"[{text}]({''.join(_IN_ADDRESSES.get(each, each) for each in address)})"


def plain(written: str) -> str:
    r"""Return Markdown that was made here as it is read, without its links.

    >>> plain(r"“the \[plan\]” in [a duty](#rule-a)")
    '“the [plan]” in a duty'
    """
    return _ESCAPED.sub(r"\1", _LINKED.sub(r"\1", written))


_LINKED = re.compile(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)")
_ESCAPED = re.compile(r"\\([^\w\s])")


def code(text: str) -> str:
    """Return a name or command as it is typed.

    >>> code("ni-act-2015")
    '`ni-act-2015`'
    """
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"


def anchor(name: str) -> str:
    """Return a place in a page that links lead to, whatever the heading below it says."""
    return f'<a id="{re.sub(r"[^A-Za-z0-9-]+", "-", name).strip("-")}"></a>'


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    r"""Yield the lines of a table of cells that are Markdown already, leaving out columns in which nothing stands.

    >>> print(*table(["name", "note", "day"], [["a", "", "1 May"], ["b", "", ""]]), sep="\n")
    | name | day |
    | --- | --- |
    | a | 1 May |
    | b |  |
    """
    filled = [tuple(row) for row in rows]
    kept = [index for index in range(len(headers)) if any(row[index] for row in filled)]
    if not kept:
        return
    yield _row(headers[index] for index in kept)
    yield _row("---" for _ in kept)
    for row in filled:
        yield _row(row[index] for index in kept)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def labelled(label: str, texts: Iterable[str], depth: int = 0) -> Iterator[str]:
    """Yield an entry of a list: its label with the one text it has, or with a list of several below it.

    >>> list(labelled("When", ["at once"])), list(labelled("Who", ["a", "b"])), list(labelled("Why", []))
    (['- **When:** at once'], ['- **Who:**', '  - a', '  - b'], [])
    """
    found = tuple(texts)
    indent = "  " * depth
    if len(found) == 1:
        yield f"{indent}- **{label}:** {found[0]}"
    elif found:
        yield f"{indent}- **{label}:**"
        yield from (f"{indent}  - {text}" for text in found)


def sentence(text: str) -> str:
    """Return a text that begins and ends as a sentence does.

    >>> sentence("within 18 months"), sentence("Was it done?"), sentence("eSchool does it")
    ('Within 18 months.', 'Was it done?', 'eSchool does it.')
    """
    first = re.match(r"(?:\x02[^\x03]*\x03)?([a-z](?![A-Z]))", text)
    begun = f"{text[: first.start(1)]}{first[1].upper()}{text[first.end() :]}" if first else text
    return begun if begun.endswith((".", "?", "!", ":")) else f"{begun}."
