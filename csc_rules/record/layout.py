"""How a plain tree is laid out as TOML that people read and go on writing in.

Values and keys are spelt by tomlkit; here is only what stands where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import tomlkit

WIDEST = 100

# Marks that turn the direction of writing: shown as they are, they would make a file look other than it is.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def laid_out(tree: Mapping[str, Any]) -> str:
    """Write a plain tree of a record: [record] first, then each table below its header, with blank lines between.

    >>> print(laid_out({"record": {"body": "B"}, "act": [{"act": "adopt", "on": "2021-01"}]}))
    [record]
    body = "B"
    <BLANKLINE>
    [[act]]
    act = "adopt"
    on = "2021-01"
    <BLANKLINE>
    """
    blocks = [block(("record",), tree.get("record", {}))]
    for name, entries in tree.items():
        if name != "record":
            blocks += [block((name,), entry, one_of_many=True) for entry in entries]
    return "\n".join(blocks)


def block(keys: Sequence[str], table: Mapping[str, Any], *, one_of_many: bool = False) -> str:
    """Write a table below its header, and what it holds below headers of their own."""
    return "".join(f"{line}\n" for line in _block(keys, table, one_of_many))


def _block(keys: Sequence[str], table: Mapping[str, Any], many: bool) -> Iterator[str]:
    of_items = keys[-1] == "contents"
    lines: list[str] = []
    below: dict[str, Any] = {}
    for key, value in table.items():
        # Behind the first table below a header, a key would belong to that table: so the rest are tables, too.
        if of_items and (below or isinstance(value, dict)):
            below[key] = value if isinstance(value, dict) else {"status": value}
        elif _has_header(key, value):
            below[key] = value
        else:
            lines.append(f"{spelt_key(key)} = {_wrapped(key, value)}")
    name = ".".join(spelt_key(key) for key in keys)
    if lines or many or not below:
        yield from (f"[[{name}]]" if many else f"[{name}]", *lines)
    for key, value in below.items():
        for number, entry in enumerate(value if isinstance(value, list) else [value]):
            if lines or many or number:
                yield ""
            yield from _block((*keys, key), entry, isinstance(value, list))
            lines = lines or [""]


def _has_header(key: str, value: object) -> bool:
    """Tell whether a value is written below a header of its own: contents, and lists of tables."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(entry, dict) for entry in value)
    return isinstance(value, dict) and key == "contents"


def _wrapped(key: str, value: object) -> str:
    """Spell a value; a long list has a line for each entry."""
    text = spelt(value)
    if isinstance(value, list) and len(key) + len(text) + 3 > WIDEST:
        return "[\n" + "".join(f"  {spelt(entry)},\n" for entry in value) + "]"
    return text


def spelt_key(key: str) -> str:
    """Spell a key.

    >>> spelt_key("with"), spelt_key("two words")
    ('with', '"two words"')
    """
    return _without_turning(tomlkit.key(key).as_string())


def spelt(value: object, *, lines: bool = True) -> str:
    """Spell a value; text of several lines keeps them, where *lines* may be used.

    >>> spelt(["a", 5_000_000, {"not_before": "2014"}])
    '["a", 5_000_000, { not_before = "2014" }]'
    """
    match value:
        case str() if lines and "\n" in value.strip():
            return _without_turning(_of_lines(value))
        case str():
            return _without_turning(tomlkit.item(value).as_string())
        case dict():
            pairs = ", ".join(f"{spelt_key(key)} = {spelt(entry, lines=False)}" for key, entry in value.items())
            return f"{{ {pairs} }}"
        case list():
            return f"[{', '.join(spelt(entry, lines=False) for entry in value)}]"
        case int() if not isinstance(value, bool):
            return f"{value:_}"
        case _:
            return str(tomlkit.item(value).as_string())


def _of_lines(text: str) -> str:
    # A line end right behind the opening quotes is none of the text.
    inside = tomlkit.string(text.removeprefix("\n"), multiline=True).as_string()[3:]
    return '"""\n' + ("\n" if text.startswith("\n") else "") + inside


def _without_turning(text: str) -> str:
    return _TURNING.sub(lambda match: f"\\u{ord(match.group()):04X}", text)
