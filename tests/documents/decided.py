"""Files of suggestions as an officer sends them back: with decisions entered, as TOML and as a workbook."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from python_calamine import CalamineWorkbook

from csc_rules.documents.case import Case
from csc_rules.documents.confirming import suggestion_sheet as names
from csc_rules.documents.confirming.offer_files import FILLED_IN
from csc_rules.report.case.toml import to_toml
from csc_rules.report.written import written
from tests.planner.filled_in import content_of

ACT, PERIOD, DAY, ITEM, REACHED, ABSENT = (
    "sct-cyp-2014.prepare-plan/act",
    "sct-cyp-2014.prepare-plan/period",
    "sct-cyp-2014.publish-plan/day",
    "sct-cyp-2014.prepare-plan/item/aims",
    "sct-cyp-2014.consult-on-plan/reached/social-landlords",
    "sct-cyp-2014.report-annually/act",
)
Entered = Mapping[str, Mapping[str, str]]


def as_toml(case: Case, entered: Entered) -> bytes:
    """Return the TOML of a case with values entered, by the id of the suggestion and the key."""
    blocks = to_toml(case).split("[[suggestion]]\n")
    for number, block in enumerate(blocks):
        for name, values in entered.items():
            if f'\nid = "{name}"\n' in block:
                for key, value in values.items():
                    block = re.sub(rf'^{key} = ""$', f'{key} = "{value}"', block, count=1, flags=re.MULTILINE)  # noqa: PLW2901
        blocks[number] = block
    return "[[suggestion]]\n".join(blocks).encode()


def as_workbook(case: Case, entered: Entered) -> bytes:
    """Return the workbook of a case with values entered, by the id of the suggestion and the key."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(written("read", ".xlsx", case)))
    sheets: dict[str, list[list[Any]]] = {
        name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names
    }
    head, *rows = sheets[names.SUGGESTIONS]
    for row in rows:
        for key, value in entered.get(row[head.index(names.ID)], {}).items():
            row[head.index(FILLED_IN[key])] = value
    return content_of(sheets)
