"""The files of examples/reading: a plan in Word, its second edition, and a report as PDF, with invented
contents.

``python -m tests.documents.example_files`` writes them anew, and decided.toml, in which an officer has decided.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from csc_rules.report.zipped import timeless
from tests.documents.corpus.build import Draft, made
from tests.house.program import ROOT, within

FOLDER = ROOT / "examples" / "reading"

PLAN = """
# Falkirk Children's Services Plan 2023-2026

[footer: An example with invented contents; Falkirk Council never published it.]

Falkirk Council and NHS Forth Valley are jointly responsible for this plan, which they prepared together. It
covers the period from 1 April 2023 to 31 March 2026. The plan was approved by the Council on 22 March 2023.
This plan was published on 3 May 2023.

## Our vision

Our vision is that children in Falkirk are safe, heard and hopeful, wherever they live.

## What this plan is for

This plan has been prepared with a view to securing that children's services in our area are provided in the
way which best safeguards, supports and promotes the wellbeing of children in the area.

It also aims to ensure that any action to meet needs is taken at the earliest appropriate time, and to prevent
needs from arising wherever we can.

Under section 9 of the Act services must also be provided in the way which constitutes the best use of
available resources.

## Services in this plan

Our health visitors see every child at home before the age of five. Four family centres offer help without an
appointment. Our educational psychologists work in all 49 primary schools.

| Service | Who provides it |
| Family support | Falkirk Council, with Aberlour |
| Health visiting | NHS Forth Valley |
| Support at school | Falkirk Council |

## How we listened

We consulted the Scottish Fire and Rescue Service, Police Scotland and Skills Development Scotland on the
draft of this plan between 5 September 2022 and 28 November 2022. Third sector partners were also involved.

In the survey 412 young people told us what matters to them. We will ask the Principal Reporter for comments
next year.

[deleted] The Scottish Courts and Tribunals Service was consulted in October 2022.

## Our priorities

- Help for families before things go wrong
- Mental health
- Children and young people in care

## How we will know

Our indicators of success are listed with their starting values in the table that the board reviews each
quarter.

## Reporting

We will publish a report on this plan every year.

## Summer programme

The swimming pools are open to families on Sundays.
"""

EDITION = (
    PLAN.replace("# Falkirk Children's", "# Second edition: Falkirk Children's", 1)
    .replace("## Our vision", "## What is new\n\nThis edition has new figures.\n\n## Our vision", 1)
    .replace("work in all 49 primary schools", "work in all 50 primary schools", 1)
    .replace("| Health visiting | NHS Forth Valley |", "| Health visitors | NHS Forth Valley |", 1)
    .replace("[deleted] The Scottish Courts and Tribunals Service was consulted in October 2022.\n\n", "", 1)
)

REPORT = """
# Children's Services Plan: annual report 2023/24

[footer: An example with invented contents. Page {page}]

This is the first annual report on our plan. It was prepared jointly by Falkirk Council and NHS Forth Valley
and covers April 2023 to March 2024.

The Falkirk Children's Services Plan 2023-2026 was published on 8 May 2023.

## The first of three years

Delivery went well: 27 of 36 were done, seven in part and two not at all.

## Are children safer and healthier?

Compared with the year before, 78% of young people said that they feel safe, up from 74%. We conclude that the
wellbeing of children in the area has improved.

## Help at the earliest time

Families were seen within nine days on average, down from twenty days in the year before.

## Use of resources

Both bodies share two buildings now, and spent the £200,000 which that saved on a fourth family centre.

## Publication

This annual report was published on both websites on Friday 28 June 2024.

[scanned]

## Next year

In 2024/25 we will publish a version of this report for children.
"""

# What an officer decides on each suggestion: the decision, what is right, the day, and why.
DECISIONS: dict[str, tuple[str, str, str, str]] = {
    "sct-cyp-2014.prepare-plan/act": ("accept", "", "2023-02", ""),
    "sct-cyp-2014.prepare-plan/together": ("accept", "", "2023-02", ""),
    "sct-cyp-2014.prepare-plan/period": ("accept", "", "", ""),
    "sct-cyp-2014.prepare-plan/item/childrens-services": (
        "accept",
        "",
        "",
        "The chapter describes each of the services",
    ),
    "sct-cyp-2014.give-opportunity-on-plan/reached/police-scotland": ("accept", "", "2022-09-05/2022-11-28", ""),
    "sct-cyp-2014.give-opportunity-on-plan/reached/scottish-fire-and-rescue-service": (
        "accept",
        "",
        "2022-09-05/2022-11-28",
        "",
    ),
    "sct-cyp-2014.give-opportunity-on-plan/reached/principal-reporter": (
        "reject",
        "",
        "",
        "It says that the Reporter will be asked next year",
    ),
    "sct-cyp-2014.publish-plan/act": ("accept", "", "2023-05-03", ""),
    "sct-cyp-2014.publish-plan/day": ("accept", "", "", "The web site has 3 May; the report is mistaken"),
    "sct-cyp-2014.publish-annual-report/act": ("accept", "", "2024-06-28", ""),
    "sct-cyp-2014.publish-annual-report/together": ("accept", "", "2024-06-28", ""),
    "sct-cyp-2014.publish-annual-report/day": ("accept", "", "", ""),
    "sct-cyp-2014.publish-annual-report/period": ("accept", "", "", ""),
    "sct-cyp-2014.publish-annual-report/item/delivery": (
        "correct",
        "found",
        "",
        "27 of 36 actions were delivered as the plan said",
    ),
    "sct-cyp-2014.publish-annual-report/item/best-wellbeing": ("accept", "", "", ""),
}
# What both bodies owe, and of which the text does not say that both did it.
DONE_BY_ALL = (
    "sct-cyp-2014.give-opportunity-on-plan/reached/police-scotland",
    "sct-cyp-2014.give-opportunity-on-plan/reached/scottish-fire-and-rescue-service",
    "sct-cyp-2014.publish-plan/act",
    "sct-cyp-2014.publish-plan/day",
)
FILES = ("examples/reading/plan.docx", "examples/reading/report.pdf")
READ = (*FILES, "--for", "Falkirk Council", "--jointly-with", "NHS Forth Valley", "--period", "2023-26")
OFFICER = "A. Officer, Children's Services"

DRAFTS = (
    Draft(name="plan.docx", text=PLAN, title="Children's Services Plan 2023-2026"),
    Draft(name="plan-second-edition.docx", text=EDITION, title="Children's Services Plan 2023-2026"),
    Draft(name="report.pdf", text=REPORT, title="Annual report 2023/24"),
)


def content(draft: Draft) -> bytes:
    """Return the bytes of a file, the same each time."""
    written = made(draft)
    return timeless(written) if draft.name.endswith(".docx") else written


def decided(suggestions: str) -> str:
    """Fill in what the officer decides in suggestions as “read -o suggestions.toml” wrote them."""
    head, *tables = suggestions.split("[[suggestion]]")
    return head + "".join(f"[[suggestion]]{_filled(table)}" for table in tables)


def _filled(table: str) -> str:
    (found,) = (line for line in table.splitlines() if line.startswith("id = "))
    point = found.removeprefix('id = "').removesuffix('"')
    made = DECISIONS.get(point)
    if made is None:
        return table
    names, doers = ("decision", "correction", "on", "reason", "by", "done_by"), "all" if point in DONE_BY_ALL else ""
    for name, value in zip(names, (*made, OFFICER, doers), strict=True):
        table = table.replace(f'\n{name} = ""', f'\n{name} = "{value}"', 1)
    return table


def suggested() -> str:
    """Return the suggestions that the tutorial has, from the files that stand in its folder."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "suggestions.toml"
        result = within("read", *READ, "-o", str(written), cwd=ROOT)
        assert result.returncode == 0, result.stderr
        return written.read_text(encoding="utf-8")


def write(folder: Path = FOLDER) -> None:
    """Write all files into a folder."""
    for draft in DRAFTS:
        (folder / draft.name).write_bytes(content(draft))
    (folder / "decided.toml").write_text(decided(suggested()), encoding="utf-8")


if __name__ == "__main__":
    write()
