"""The top of the command line. A subcommand is a module of its own, imported only when it is asked for."""

from __future__ import annotations

import click

from csc_rules.cli.verbs import Verbs
from csc_rules.version import VERSION

# A verb, the module that holds it, and what it does, for the list of verbs: in the order in which an officer comes to
# them, and at the end what those who write rules use.
VERBS = {
    "duties": "List what binds a body on a day.",
    "record": "Begin a record, answer its questions, check it, or convert it.",
    "read": "Read plans and reports, and suggest what a record could say.",
    "check": "Check the record of a body against the law.",
    "explain": "Show a duty, and with a record how a finding was reached.",
    "calendar": "List every deadline and cycle of a body in a window of days.",
    "schedule": "Show by when each step towards a plan or report has to begin.",
    "template": "Make a blank plan or report that cannot forget a heading.",
    "load": "Show the plans and reports of a body side by side.",
    "funds": "Show the pooled funds of a record.",
    "impact": "Show what a drafted amendment would change for real bodies.",
    "rules": "List the rulesets, show one, or sign off provisions.",
    "compare": "Set rulesets side by side, question by question.",
    "delta": "Show what changed from one text of the law to another.",
    "remedies": "Show what may follow a breach of each duty, and who may act.",
    "export": "Write a ruleset in the formats of other systems.",
    "test": "Run the tests that stand in rule files.",
    "coverage": "Show provision by provision what is encoded and tested.",
    "lint": "Find what rule files, or the law they hold, leave open.",
    "fmt": "Put rule files into their canonical form.",
}

THREE_THINGS = """\
csc-rules checks what public bodies owe to children against the law. Three
things to do with it:

  csc-rules duties "NAME OF A BODY"
      what binds a body today, with each provision
  csc-rules record new "NAME OF A BODY" -o record.toml
      begins a record; "csc-rules record ask record.toml" then puts the
      questions, in the order in which the answers settle most
  csc-rules check record.toml -o report.docx
      what is missing, late, due and open, as a Word report to circulate

Word, Excel and calendar files need: pip install 'csc-rules[officer]'
csc-rules --help lists every verb.
"""


@click.group(
    cls=Verbs,
    verbs=VERBS,
    home="csc_rules.cli.",
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(VERSION, "-V", "--version", prog_name="csc-rules")
@click.pass_context
def app(context: click.Context) -> None:
    """Check what public bodies owe to children against the law.

    Nothing is sent anywhere. Exit codes: 0 nothing to report, 1 findings, 2 the command or an input could not be used,
    3 a fault of the program.
    """
    if context.invoked_subcommand is None:
        from csc_rules.cli.streams import show

        show(THREE_THINGS)
