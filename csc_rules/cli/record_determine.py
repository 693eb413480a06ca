"""``csc-rules record determine``: record an answer to what the law leaves to judgement."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, options
from csc_rules.cli.changing import change
from csc_rules.cli.params import Day
from csc_rules.engine.slots import answerable
from csc_rules.errors import NotFoundError, one
from csc_rules.law.loader import load_all
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.change import Append
from csc_rules.record.model import Determination, Record
from csc_rules.selection import load_rulesets_for
from csc_rules.similar import nearest


@click.command("determine")
@click.argument("path", metavar="FILE")
@click.option("--slot", required=True, metavar="RULESET.SLOT", help="The question, as a finding names it.")
@click.option("--answer", required=True, metavar="TEXT", help='"yes", "no", or the noun of the act that counts.')
@click.option("--by", required=True, metavar="WHO", help="Who decided.")
@click.option("--on", required=True, type=Day(), metavar="DAY", help="The day of the decision; it counts from then on.")
@click.option("--reasons", required=True, metavar="TEXT", help="Why.")
@click.option("--expires", type=Day(), metavar="DAY", help="The first day on which it holds no longer.")
@click.option("--about", metavar="DOCUMENT", help="The id of the document that it is about.")
@click.option("--member", "members", multiple=True, metavar="BODY", help="Who belongs to a class. May be given again.")
@click.option("--provision-version", type=Day(), metavar="DAY", help="A day on which the law stood as it was judged.")
def command(
    path: str,
    slot: str,
    answer: str,
    by: str,
    on: date,
    reasons: str,
    expires: date | None,
    about: str | None,
    members: tuple[str, ...],
    provision_version: date | None,
) -> int:
    """Add a determination to FILE, a record: who decided what, when, and why.

    Everything else in the file stays as it is. A determination that is there already stays, too: of two, the later
    counts.
    """
    if expires is not None and expires <= on:
        raise click.UsageError(f"--expires {expires} is not after --on {on}; it would never hold.")
    entry = Determination(
        slot=slot,
        answer=answer,
        by=by,
        on=on,
        reasons=reasons,
        expires=expires,
        about=about,
        members=members,
        provision_version=provision_version,
    )

    def make(record: Record) -> Append:
        _refuse_what_nobody_asks(record, slot, on)
        _refuse_what_is_not_there(record, about)
        return Append("determination", entry)

    change(path, make, max(on, options.today()))
    return OK


def _refuse_what_nobody_asks(record: Record, slot: str, on: date) -> None:
    asked = _slots(load_rulesets_for(record, on))
    if slot in asked or slot in _slots(load_all()):
        return
    near = nearest(slot, asked, count=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(f'“{each}”' for each in near)}?" if near else "a check lists the open questions"
    message = f"“{slot}” is no question that the law leaves to judgement; expected RULESET.SLOT"
    raise NotFoundError(one("US238", message, hint=hint))


def _slots(rulesets: tuple[Ruleset, ...]) -> tuple[str, ...]:
    return tuple(f"{ruleset.id}.{name}" for ruleset in rulesets for name in sorted(answerable(ruleset)))


def _refuse_what_is_not_there(record: Record, about: str | None) -> None:
    ids = [entry.id for entry in record.documents] + [entry.id for entry in record.funds]
    if about is None or about in ids:
        return
    near = nearest(about, ids, count=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(f'“{each}”' for each in near)}?" if near else ""
    message = f"“{about}” is no document or fund of this record; expected the id of one"
    raise NotFoundError(one("US239", message, hint=hint))
