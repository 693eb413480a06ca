"""What a page is made from: a ruleset with its words, and where the names in them lead to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import frozen

from csc_rules.engine.bound import not_law
from csc_rules.engine.wording import Words
from csc_rules.law.model import ALWAYS, ActWord, Body, Document, Force, Statement, Unit
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.law_page.placing import placed
from csc_rules.report.markdown import escaped, link, sentence
from csc_rules.report.page import in_force

# A name that leads somewhere, with its title, inside a text that is not Markdown yet. No text of a rule file has these.
_MARK = re.compile("\x02(?P<name>[^\x03]*)\x03(?P<title>[^\x04]*)\x04")


@frozen(kw_only=True)
class Linked(Words):
    """Words in which each name that leads somewhere is marked, to become a link once the text around it is Markdown."""

    where: Mapping[str, str]

    def body(self, name: str | None) -> str:
        """Return the title of a body or class."""
        return self._marked(name, Words.body(self, name))

    def title(self, name: str | None) -> str:
        """Return the title of a document or object."""
        return self._marked(name, Words.title(self, name))

    def titled(self, name: str, title: str) -> str:
        """Return a title of our own for what bears a name."""
        return self._marked(name, title)

    def _marked(self, name: str | None, title: str) -> str:
        return f"\x02{name}\x03{title}\x04" if name in self.where else title

    def markdown(self, text: str) -> str:
        """Return a text with its names as links, and everything else as it is read."""
        return _MARK.sub(lambda found: link(found["title"], self.where.get(found["name"])), escaped(text))


@frozen(kw_only=True, slots=False)
class Sheet:
    """A ruleset, and how its page speaks of what is in it; *file* is its path, if it is not one of those shipped."""

    ruleset: Ruleset
    file: str | None = None

    @cached_property
    def plain(self) -> Words:
        """Return the words without links, for tables."""
        return Words(ruleset=self.ruleset, register=self.ruleset.register)

    @cached_property
    def linked(self) -> Linked:
        """Return the words with links."""
        return Linked(ruleset=self.ruleset, register=self.ruleset.register, where=self._where())

    @cached_property
    def placed(self) -> Mapping[str, tuple[Statement, ...]]:
        """Return the statements of each section, in the order of the page."""
        return placed(self.ruleset)

    @cached_property
    def ordered(self) -> tuple[Statement, ...]:
        """Return every statement in the order of the page."""
        return tuple(each for held in self.placed.values() for each in held)

    @cached_property
    def known(self) -> Mapping[str, Statement]:
        """Look up a statement of the instrument."""
        return {each.id: each for each in self.ruleset.unit.statements()}

    def _where(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for unit in reversed(self.ruleset.units):
            page = "" if unit is self.ruleset.unit else leads(self.ruleset.unit, unit)
            for statement in (*unit.classes, *unit.documents, *unit.outcomes):
                if has_section(statement):
                    found[statement.id] = f"{page}#{place(statement.id)}"
        return found

    @cached_property
    def not_law(self) -> str:
        """Say why the instrument is not law; empty where it is."""
        return not_law(self.ruleset.instrument)

    def text(self, text: str) -> str:
        """Return a text, with the names that are marked in it, as Markdown."""
        return self.linked.markdown(text)

    @property
    def expects(self) -> bool:
        """Tell whether the instrument expects things, and lays no duties on anybody."""
        return self.ruleset.instrument.standing != "law"

    def sentence(self, text: str) -> str:
        """Return a text as a sentence in Markdown."""
        return self.text(sentence(text))

    def rule(self, name: str) -> str:
        """Return a link to a statement of this page, or its title where it has no section."""
        found = self.known[name]
        return link(escaped(found.title), f"#{place(name)}" if has_section(found) else None)

    def doubt(self, unverified: str | None) -> str | None:
        """Return why something is unverified, unless that is so of the whole instrument."""
        return None if unverified == self.ruleset.instrument.unverified else unverified

    def days(self, force: Force) -> str:
        """Say when a statement is in force; empty where its instrument is no law and it has no days of its own."""
        return "" if force == ALWAYS and self.not_law else f"in force {in_force(force)}"

    def own_days(self, force: Force) -> str:
        """Say when a statement is in force, where it has other days than its instrument."""
        return "" if force == self.ruleset.instrument.force else self.days(force)

    def notes(self, cited: Iterable[str], *more: str, force: Force = ALWAYS, unverified: str | None = None) -> str:
        """Return what stands behind a line: its provisions in brackets, then in which days it counts, and doubts."""
        provisions = ", ".join(cited)
        doubt = self.doubt(unverified)
        parts = [*more, "" if force == ALWAYS else in_force(force), f"not verified: {doubt}" if doubt else ""]
        return f" ({provisions})" * bool(provisions) + "".join(f"; {part}" for part in parts if part)


def has_section(statement: Statement) -> bool:
    """Tell whether a page says so much of a statement that it has a heading; of what is only named it has not."""
    if isinstance(statement, Document):
        return bool(statement.items or statement.says)
    return not isinstance(statement, ActWord | Body)


def place(name: str) -> str:
    """Return where on a page a statement stands.

    >>> place("prepare-plan")
    'rule-prepare-plan'
    """
    return f"rule-{name}"


def at(section: str) -> str:
    """Return where on a page a section stands.

    >>> at("sch.2.para.2A")
    'at-sch-2-para-2A'
    """
    return "-".join(["at", *"".join(each if each.isalnum() else " " for each in section).split()])


def page_of(unit: Unit) -> str:
    """Return where the page of a rule file lies below the folder of all pages."""
    return f"{unit.name}.md"


def leads(start: Unit, end: Unit) -> str:
    """Return the path from the page of one rule file to that of another.

    >>> one, other = (Unit(name=name, title="", digest="") for name in ("a/law", "b/bodies"))
    >>> leads(one, other), leads(other, other)
    ('../b/bodies.md', 'bodies.md')
    """
    return posixpath.relpath(page_of(end), posixpath.dirname(page_of(start)) or ".")
