"""Plain trees as TOML text: only as much of a writer as the tests of the reader need."""

from __future__ import annotations

import json
from datetime import date
from typing import Any


def dumps(tree: dict[str, Any]) -> str:
    """Write a plain tree of a record as TOML: [record] and [[tables]], all the rest inline."""
    lines: list[str] = []
    for name, value in tree.items():
        for table in value if isinstance(value, list) else [value]:
            lines.append(f"[[{name}]]" if isinstance(value, list) else f"[{name}]")
            lines.extend(f"{key} = {inline(entry)}" for key, entry in table.items())
    return "\n".join(lines) + "\n"


def inline(value: Any) -> str:
    """Write one value on one line."""
    match value:
        case bool():
            return "true" if value else "false"
        case dict():
            return "{ " + ", ".join(f"{json.dumps(key)} = {inline(entry)}" for key, entry in value.items()) + " }"
        case list():
            return "[" + ", ".join(inline(entry) for entry in value) + "]"
        case date():
            return value.isoformat()
        case str():
            return json.dumps(value, ensure_ascii=False)
    return repr(value)
