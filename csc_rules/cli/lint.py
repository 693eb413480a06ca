"""``csc-rules lint``: look for what rule files, or the law they hold, leave open."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import FINDINGS, OK, files, options
from csc_rules.cli.each import of_each
from csc_rules.cli.params import OneOf
from csc_rules.cli.streams import complain, show
from csc_rules.cli.waiting import working
from csc_rules.law.cues import cue_file, load_cue_file
from csc_rules.law.library import SUFFIX, shipped
from csc_rules.lint.model import FAIL_ON, Lint, Pack
from csc_rules.lint.run import Looked, look, opened, together
from csc_rules.report.written import suffixes

PACKS = (*(pack.value for pack in Pack), "both")


@click.command("lint")
@click.argument("rulesets", nargs=-1, metavar="[RULESET_OR_FILE...]")
@click.option(
    "--pack",
    type=OneOf(PACKS),
    default=Pack.ENCODER.value,
    metavar="PACK",
    show_default=True,
    help="encoder: is the file in order? drafter: what does the law it holds leave open? Or both.",
)
@options.as_at()
@options.form()
@options.outputs(suffixes("lint"))
@click.option(
    "--fail-on",
    type=OneOf(tuple(FAIL_ON)),
    default="warning",
    metavar="LEVEL",
    show_default=True,
    help="What makes the exit code 1: error, warning or note; each includes those before it.",
)
@click.option("--fix", is_flag=True, help="Put right what can be put right without a loss, and show what was changed.")
@click.option("--explain", "code", metavar="CODE", help="Show the page of a rule, by its code or name.")
@click.option("--rules", "listed", is_flag=True, help="List the rules.")
def command(
    rulesets: tuple[str, ...],
    pack: str,
    as_at: date,
    form: str | None,
    outputs: tuple[str, ...],
    fail_on: str,
    fix: bool,
    code: str | None,
    listed: bool,
) -> int:
    """Look through rule files, by id or path, with the rules of a pack; without any, through all that are shipped.

    What an author decided to leave stands beside a file, in NAME.lint.toml, each with a reason.
    """
    packs = tuple(Pack) if pack == "both" else (Pack(pack),)
    if code is not None or listed:
        return _told(code, packs)
    if fix and (not rulesets or any(not name.endswith(SUFFIX) for name in rulesets)):
        raise click.UsageError("--fix changes rule files; expected the path of each, such as a-law.rules.")
    names = rulesets or shipped().names()
    with working("looking through the rules"):
        looked = tuple(each for of_one in of_each(names, lambda name: _look(name, as_at, packs)) for each in of_one)
    files.refuse_overwriting(outputs, [each.suite.source.name for each in looked])
    if fix:
        looked = _put_right(looked, as_at, packs)
    found = together(looked, as_at, packs)
    _show(options.chosen_form(form), found)
    files.write_all("lint", outputs, found)
    return FINDINGS if found.fails(fail_on) else OK


def _look(name: str, as_at: date, packs: tuple[Pack, ...]) -> tuple[Looked, ...]:
    """Look through a rule file; a cue file is in order where it can be read, and there is nothing more to look for."""
    cues = cue_file(name)
    if cues is None:
        return (look(opened(name, packs), as_at, packs),)
    load_cue_file(cues)
    return ()


def _told(code: str | None, packs: tuple[Pack, ...]) -> int:
    """Show the page of a rule, or the list of all that are asked for."""
    from csc_rules.lint.rules import page, rule, rules_of
    from csc_rules.report.lint import of_rules

    show(page(rule(code)) if code is not None else of_rules(rules_of(packs)))
    return OK


def _put_right(looked: tuple[Looked, ...], as_at: date, packs: tuple[Pack, ...]) -> tuple[Looked, ...]:
    """Write the files in which something could be put right, all of them made before any is written, and look again."""
    from csc_rules.lint.fixes import difference, fixed

    made = {each.suite.source: fixed(each) for each in looked if each.changes}
    for source, text in made.items():
        files.write(source.name, text.encode())
        complain(difference(source.text, text, source.name))
    again = {source: look(opened(source.name, packs), as_at, packs) for source in made}
    return tuple(again.get(each.suite.source, each) for each in looked)


def _show(form: str, found: Lint) -> None:
    """Show what was found in a format, which is imported when used."""
    from csc_rules.report import lint

    match form:
        case "json":
            show(lint.to_json(found), json=True)
        case "concise":
            show(lint.concise(found))
        case _:
            show(lint.full(found, options.look()))
