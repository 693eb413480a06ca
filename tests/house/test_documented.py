"""What can be met is documented: clauses, keys, codes, verdicts, public names, options; and the grammar as it is.

Set CSC_UPDATE_EXPECTED=1 to write the grammar of the code into its page; read the difference before it is kept.
"""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import click
import pytest

import csc_rules
from csc_rules.cli.app import VERBS, app
from csc_rules.engine import codes
from csc_rules.engine.codes import Aspect, Verdict, label
from csc_rules.language.grammar import clauses, cues, headers, phrases, scenarios, tokens
from csc_rules.language.grammar.table import KEYWORDS
from csc_rules.language.nodes import BLOCK_WORDS
from csc_rules.record import model
from csc_rules.record.keys import keys_of
from csc_rules.verify.mutation.operators import OPERATORS
from tests.house.program import ROOT

DOCS = ROOT / "docs"
UPDATE = os.environ.get("CSC_UPDATE_EXPECTED") == "1"


def page(name: str) -> str:
    """Return the text of a page."""
    return (DOCS / name).read_text("utf-8")


# The language


def ebnf() -> Iterator[str]:
    """Yield the rule of each function of the grammar, as its docstring has it."""
    for module in (headers, clauses, phrases, cues, scenarios, tokens):
        yield f"(* {module.__name__.rpartition('.')[2]} *)"
        functions = (value for value in vars(module).values() if inspect.isfunction(value))
        for function in sorted(functions, key=lambda each: each.__code__.co_firstlineno):
            doc = inspect.getdoc(function) or ""
            if function.__module__ == module.__name__ and re.match(r"[a-z_]+ = ", doc):
                yield doc
        yield ""


def test_the_grammar_in_the_documents_is_that_of_the_code() -> None:
    """The page of the language has every rule of the grammar, word for word."""
    wanted = "\n".join(ebnf()).strip()
    path = DOCS / "reference" / "language.md"
    before, rest = path.read_text("utf-8").split("<!-- grammar -->\n```ebnf\n", 1)
    found, after = rest.split("\n```\n", 1)
    if UPDATE:
        path.write_text(f"{before}<!-- grammar -->\n```ebnf\n{wanted}\n```\n{after}", "utf-8")
        found = wanted

    assert found == wanted


@pytest.mark.parametrize("word", BLOCK_WORDS)
def test_each_block_is_documented(word: str) -> None:
    """Every block word has a section of its own, with an example."""
    assert re.search(rf"^###? .*`{word}`", page("reference/language.md"), re.MULTILINE)
    assert re.search(rf"^{word} ", page("reference/language.md"), re.MULTILINE)


@pytest.mark.parametrize("entry", KEYWORDS, ids=lambda entry: entry.keyword)
def test_each_clause_has_an_example(entry: object) -> None:
    """Every clause stands in an example of the page, which is parsed."""
    keyword = str(getattr(entry, "keyword", ""))
    examples = "\n".join(re.findall(r"```rules\n(.*?)```", page("reference/language.md"), re.DOTALL))

    assert re.search(rf"^  {re.escape(keyword)}(?![\w-])", examples, re.MULTILINE)


# Records

TABLES = [
    each
    for each in vars(model).values()
    if inspect.isclass(each) and attrs.has(each) and each is not model.Fact and each.__module__ == model.__name__
]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_each_key_of_a_record_is_documented(table: type) -> None:
    """Every key of every table has its row."""
    text = page("reference/record.md")
    for key in keys_of(table):
        assert f"`{key.removeprefix('record.')}`" in text or f"`[[{key}]]`" in text


# Messages


def used_codes() -> set[str]:
    """Find every code that a diagnostic of the package can have."""
    text = "\n".join(path.read_text("utf-8") for path in (ROOT / "csc_rules").rglob("*.py"))
    return set(re.findall(r"\"((?:RL|IN|US)[0-9]{3})\"", text))


def test_each_code_is_documented() -> None:
    """Every code has one row in the page of messages, and the page has no row for a code that nothing gives."""
    rows = re.findall(r"^\| `([A-Z]{2}[0-9]{3})` \|", page("reference/errors.md"), re.MULTILINE)

    assert sorted(used_codes()) == sorted(rows)


# Verdicts


@pytest.mark.parametrize("verdict", Verdict, ids=str)
def test_each_verdict_is_documented(verdict: Verdict) -> None:
    """Every verdict stands in the page with its label."""
    text = page("reference/verdicts.md")

    assert f"| `{verdict}` |" in text
    assert f"| {label(verdict)} |" in text


def test_each_reason_and_aspect_is_documented() -> None:
    """Every reason for a duty not to apply, and every aspect, stands in the page of verdicts."""
    text = page("reference/verdicts.md")
    reasons = (codes.NOT_IN_FORCE, codes.NEVER_LAW, codes.NOT_A_BEARER, codes.CONDITION_FALSE)
    more = (codes.DISAPPLIED, codes.NOT_TRIGGERED, codes.NO_USE, codes.RESTARTED)

    for reason in (*reasons, *more, *Aspect):
        assert f"`{reason}" in text


@pytest.mark.parametrize("standing", ["guidance", "good_practice"])
def test_each_label_of_guidance_is_documented(standing: str) -> None:
    """What guidance expects has labels of its own, and the page has them."""
    text = page("reference/verdicts.md")

    assert all(label(verdict, standing) in text for verdict in Verdict)


# Python and the command line


@pytest.mark.parametrize("name", csc_rules.__all__)
def test_each_public_name_is_documented(name: str) -> None:
    """Every name that the package offers has its entry in the page of the API."""
    assert f"`{name}" in page("reference/api.md")


def commands() -> Iterator[tuple[str, click.Command | None]]:
    """Yield each command with its full name."""
    context = click.Context(app)
    for verb in VERBS:
        command = app.get_command(context, verb)
        assert command is not None
        yield verb, command
        if isinstance(command, click.Group):
            yield from (
                (f"{verb} {name}", command.get_command(context, name)) for name in command.list_commands(context)
            )


@pytest.mark.parametrize(
    ("name", "command"), list(commands()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_each_option_is_documented(name: str, command: click.Command | None) -> None:
    """Every command and option stands in the page of the command line."""
    text = page("reference/cli.md")

    assert command is not None
    assert f"csc-rules {name}" in text
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert max(parameter.opts, key=len) in text


def test_each_operator_is_documented() -> None:
    """Every operator of mutation has its row in the page, in the words of the code, and no other has one."""
    rows = re.findall(r"^\| (`[a-z-]+` \| .*) \|$", page("reference/mutation.md"), re.MULTILINE)

    assert sorted(rows) == sorted(f"`{operator.name}` | {operator.does}" for operator in OPERATORS)


# The pages


PAGES = [*sorted(DOCS.rglob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    """Every link to a file of the project leads to one."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("number", sorted({path.name[:4] for path in (DOCS / "decisions").glob("0*.md")}))
def test_each_decision_is_listed(number: str) -> None:
    """A decision has a number of its own and its line in the list."""
    (path,) = (DOCS / "decisions").glob(f"{number}-*.md")

    assert f"({path.name})" in page("decisions/README.md")
