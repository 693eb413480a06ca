"""Small laws and records for tests: a rule text whose header is supplied, a record in TOML, one finding."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.engine.findings import Finding, Instance
from csc_rules.law.loader import load_text
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Record
from csc_rules.record.toml import loads

HEADER = """instrument {name} "A small Act"
  kind {kind}
  stage as-enacted
  standing {standing}
  jurisdiction somewhere
  source <https://example.org/act>
  {force}
  provisions {provisions}
  use "acts"
"""
BODIES = """
class authority "authority"
body council "The Council"
  is authority
body other "The Other"
  is authority
body charity "The Charity"
body court "the court"
"""
# A bill that counts from one of two events, neither of which has a day.
BILL = """
document plan "plan"
duty adopt-plan
  council must adopt plan
  within 1 years after passing
  unsettled "which event is meant" reading within 1 years after commencement
"""
EVENTS = 'event passing "the passing" also enactment\n  event commencement "commencement"\n  in force from commencement'
PROVISION = re.compile(r"\b(?:s|cl)\.\d+[A-Z]?(?:\(\w+\))*")


@cache
def law(
    rules: str,
    *,
    kind: str = "act",
    standing: str = "law",
    force: str = "in force from 2010-01-01 at s.99",
    bodies: str = BODIES,
    name: str = "small",
) -> Ruleset:
    """Make a ruleset of some rules; every statement that names no provision gets one of its own."""
    body = _with_provisions(bodies + rules)
    provisions = dict.fromkeys(PROVISION.findall(_outside_texts(force + body)))
    cited = ", ".join(provisions) or "s.99"
    head = HEADER.format(name=name, kind=kind, standing=standing, force=force, provisions=cited)
    return load_text(head + body, f"{name}.rules")


def _with_provisions(text: str) -> str:
    lines, number = [], 0
    for line in text.splitlines():
        if re.match(r"(document|object|duty|power|exception)\b", line) and " at s." not in line:
            number += 1
            lines.append(f"{line} at s.{number}")
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def _outside_texts(text: str) -> str:
    return re.sub(r'"[^"\n]*"|<[^>\n]*>', "", text)


def record(facts: str = "", body: str = "The Council", head: str = "") -> Record:
    """Read a record from what stands behind its [record] table; *head* holds more lines of that table."""
    return loads(f'[record]\nbody = "{body}"\n{head}\n{facts}'.encode(), "small.toml")


def day(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


def assess(
    rules: str | Ruleset,
    facts: str | Record = "",
    as_at: str = "2012-01-01",
    *,
    law_at: str | None = None,
    assume: Mapping[str, str] | None = None,
) -> Assessment:
    """Check a record against rules as at a day."""
    ruleset = law(rules) if isinstance(rules, str) else rules
    entered = record(facts) if isinstance(facts, str) else facts
    return check(
        [ruleset],
        entered,
        day(as_at),
        law_at=day(law_at) if law_at else None,
        assume={event: day(text) for event, text in (assume or {}).items()},
    )


def current(assessment: Assessment, norm: str, body: str = "council") -> Instance:
    """Return the current instance of a duty or power for a body."""
    found = [
        entry
        for entry in assessment.instances
        if entry.duty.endswith(f".{norm}") and entry.bearer == body and entry.current
    ]
    assert len(found) == 1, [entry.id for entry in assessment.instances]
    return found[0]


def finding(assessment: Assessment, norm: str, item: str | None = None, body: str = "council") -> Finding:
    """Return the act finding of the current instance of a duty or power, or its finding on an item."""
    wanted = current(assessment, norm, body).findings
    found = [entry for entry in assessment.findings if entry.id in wanted and entry.item == item]
    assert len(found) == 1, [entry.id for entry in assessment.findings]
    return found[0]


def judge(
    rules: str | Ruleset,
    facts: str | Record,
    as_at: str,
    norm: str,
    item: str | None = None,
    **options: Any,
) -> Finding:
    """Check, and return one finding."""
    return finding(assess(rules, facts, as_at, **options), norm, item)


def act(verb: str, on: str, document: str = "", **more: str) -> str:
    """Write an act of a record: on a day, a month or a year, or "…/…" for a range that may be open at either end.

    Several names, as of those who did it together, are separated by commas.
    """
    lines = ["[[act]]", f'act = "{verb}"', f"on = {when(on)}"]
    if document:
        lines.append(f'document = "{document}"')
    lines += [f"{key} = {_listed(value)}" for key, value in more.items()]
    return "\n".join(lines) + "\n"


def _listed(names: str) -> str:
    quoted = [f'"{name.strip()}"' for name in names.split(",")]
    return quoted[0] if len(quoted) == 1 else f"[{', '.join(quoted)}]"


def when(text: str) -> str:
    """Write a day in TOML, vague as it may be."""
    if "/" not in text:
        return f'"{text}"'
    low, high = text.split("/")
    ends = [f'not_before = "{low}"'] if low else []
    ends += [f'not_after = "{high}"'] if high else []
    return f"{{ {', '.join(ends)} }}"


def document(name: str, kind: str = "plan", more: str = "") -> str:
    """Write a document of a record."""
    return f'[[document]]\nid = "{name}"\nkind = "{kind}"\n{more}\n'


def complete(acts: str, about: str, since: str, through: str, by: str = "") -> str:
    """Write a completeness statement; *acts* are separated by blanks, none of them means any act."""
    listed = ", ".join(f'"{verb}"' for verb in acts.split())
    lines = ["[[complete]]", f"from = {since}", f"through = {through}"]
    lines += [f"acts = [{listed}]"] if listed else []
    lines += [f'about = "{about}"'] if about else []
    lines += [f"by = {_listed(by)}"] if by else []
    return "\n".join(lines) + "\n"


def answer(slot: str, text: str, on: str, more: str = "") -> str:
    """Write a determination."""
    return f'[[determination]]\nslot = "small.{slot}"\nanswer = "{text}"\nby = "the court"\non = {on}\n{more}\n'


def consultation(about: str, names: str, since: str, through: str, more: str = "") -> str:
    """Write a consultation with the names given, separated by commas."""
    listed = ", ".join(f'"{name.strip()}"' for name in names.split(",") if name.strip())
    return (
        f'[[consultation]]\nabout = "{about}"\nwith = [{listed}]\nfrom = {when(since)}\n'
        f"{f'through = {when(through)}' if through else ''}\n{more}\n"
    )


def activity(verb: str, since: str, through: str, shown: bool = True, about: str = "plan", more: str = "") -> str:
    """Write a span in which an act was shown to be kept up, or not; *about* is empty where it has no object."""
    lines = ["[[activity]]", f'act = "{verb}"', f"from = {when(since)}", f"shown = {str(shown).lower()}"]
    lines += [f'about = "{about}"'] if about else []
    lines += [f"through = {when(through)}"] if through else []
    return "\n".join([*lines, more]) + "\n"
