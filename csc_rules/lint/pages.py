"""The pages of the rules: a title, what is found, an example with its good twin, and where real law shows it."""

from __future__ import annotations

import re
from importlib.resources import files

from attrs import frozen

from csc_rules.language.nodes import ProvisionRef
from csc_rules.language.parser import parse
from csc_rules.law.scope import walk
from csc_rules.lint.model import Rule
from csc_rules.lint.rules import page

SECTIONS = ("Why", "Example", "How to fix", "In real law", "Limits")
_FENCE = re.compile(r"^```(rules|toml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"  # (L[ED][0-9]{2}) at (.+)$")
_SHOWN = re.compile(r"^- `([a-z0-9/-]+)` ([a-z]+\.\S+|the preamble|as a whole)", re.MULTILINE)


@frozen(kw_only=True)
class Mark:
    """Where an example says that a rule finds something: the code, the line, counted from 1, and the words there."""

    code: str
    line: int
    words: str


@frozen(kw_only=True)
class Page:
    """The page of a rule, taken apart. ``shown`` are rulesets and provisions; ``beside`` is what is to be ignored."""

    title: str
    what: str
    sections: tuple[tuple[str, str], ...]
    bad: str
    good: str
    shown: tuple[tuple[str, str], ...]
    beside: tuple[str, str] = ("", "")

    def marks(self) -> tuple[Mark, ...]:
        """List where the bad example says that something is found."""
        found = ((number, _MARK.search(line)) for number, line in enumerate(self.bad.splitlines(), 1))
        return tuple(Mark(code=each[1], line=number, words=each[2]) for number, each in found if each)


def page_of(rule: Rule) -> Page:
    """Return the page of a rule, taken apart.

    >>> from csc_rules.lint.rules import rules
    >>> all(page_of(rule).bad for rule in rules())
    True
    """
    text = page(rule)
    head, *parts = re.split(r"^## (.+)$\n", text, flags=re.MULTILINE)
    sections = tuple(zip(parts[::2], (each.strip() for each in parts[1::2]), strict=True))
    blocks = _FENCE.findall(dict(sections).get("Example", ""))
    examples = [content for kind, content in blocks if kind == "rules"]
    beside = [content for kind, content in blocks if kind == "toml"]
    title, _, what = head.partition("\n")
    return Page(
        title=title.removeprefix("# ").strip(),
        what=what.strip(),
        sections=sections,
        bad=examples[0],
        good=examples[-1],
        shown=tuple(_SHOWN.findall(dict(sections).get("In real law", ""))),
        beside=(beside[0], beside[-1]) if beside else ("", ""),
    )


def surroundings(provisions: str = "…") -> str:
    """Return the made-up Act that the examples stand in, with a list of provisions."""
    text = (files("csc_rules.lint") / "surroundings.rules").read_text("utf-8")
    return text.replace("provisions s.1", f"provisions {provisions}")


def whole(example: str) -> tuple[str, int]:
    """Return an example as a ruleset that loads, and how many lines stand before it.

    One that has an instrument of its own is whole already. What it declares itself is left out of its surroundings.
    """
    if re.search(r"^(instrument|register) ", example, re.MULTILINE):
        return example, 0
    tree = parse(example)
    cited = dict.fromkeys(node.text for block in tree.blocks for node in walk(block) if isinstance(node, ProvisionRef))
    own = {f"{block.keyword} {block.name}" for block in tree.blocks}
    blocks = surroundings(", ".join(cited) or "s.1").split("\n\n")
    kept = [block for block in blocks if " ".join(block.split()[:2]) not in own]
    before = "\n\n".join(block.strip("\n") for block in kept) + "\n\n"
    if not cited:
        before = before.replace("  provisions s.1\n", "")
    return before + example, before.count("\n")
