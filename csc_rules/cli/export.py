"""``csc-rules export``: a ruleset in the formats of other systems."""

from __future__ import annotations

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.streams import show
from csc_rules.errors import NotFoundError, one
from csc_rules.law.library import registers
from csc_rules.law.loader import load_ruleset
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.written import Shown, suffixes, written


@click.command("export")
@click.argument("ruleset")
@options.outputs(suffixes("ruleset"))
def command(ruleset: str, outputs: tuple[str, ...]) -> int:
    """Write RULESET, by its id or the path of a rule file, for other systems: LegalRuleML, an OSCAL catalog, or JSON.

    Each says in itself what its format cannot carry. Without -o the JSON is shown, which loses nothing. An assessment
    is exported by check -o results.oscal.json.
    """
    files.refuse_overwriting(outputs, [ruleset])
    law = _named(ruleset)
    if outputs:
        files.write_all("ruleset", outputs, law)
    else:
        show(written("ruleset", ".json", law, Shown()).decode(), json=True)
    return OK


def _named(name: str) -> Ruleset:
    """Load a ruleset; of a register, say how that is exported."""
    if name in registers():
        message = f"found '{name}', which is a register; expected a ruleset"
        hint = f"csc-rules rules show {name} -o {name.rpartition('/')[2]}.json writes all that a register holds"
        raise NotFoundError(one("US206", message, hint=hint))
    return load_ruleset(name)
