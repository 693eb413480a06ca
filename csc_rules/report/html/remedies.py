"""What may follow a breach as a page: shares as picture and table, then each duty with its steps and who may act."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from markupsafe import Markup

from csc_rules.compare.remedies import Ladder, Reach, Remedies, Share
from csc_rules.report import svg
from csc_rules.report.bars import Bar, bars
from csc_rules.report.html.pages import page
from csc_rules.report.markup import anchor
from csc_rules.report.remedies import LAYERS, MEANING, actors, day_line, heading, place_name, share, step_text
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import VERSION

# The filling of each part of a bar; none is told from another by colour alone.
FILLINGS = {
    Reach.POWER: "done",
    Reach.WATCH: "left",
    Reach.COURT: "late",
    Reach.NONE: "missing",
    Reach.UNRECORDED: "open",
}
# Whatever it is, if its own text was not read.
UNVERIFIED = ("owed", "a remedy that is said to be elsewhere, and was not verified")


@frozen(kw_only=True, eq=False)
class _Group:
    """The duties of a ruleset on the page."""

    share: Share
    anchor: str
    ladders: tuple[Ladder, ...]


@frozen(kw_only=True, eq=False)
class _Layer:
    """A layer on the page: law, guidance or good practice, with its picture."""

    name: str
    title: str
    picture: Markup
    jurisdictions: tuple[Share, ...]
    groups: tuple[_Group, ...]


def remedies_file(found: Remedies, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return what may follow a breach as the content of an HTML file."""
    values = {
        "found": found,
        "heading": heading(found),
        "day_line": day_line(found),
        "meaning": MEANING,
        "layers": tuple(_layers(found)),
        "reaches": tuple(Reach),
        "key": tuple(_key()),
        "patterns": svg.patterns("key"),
        "share": share,
        "place_name": place_name,
        "step_text": step_text,
        "actors": actors,
        "tool": f"csc-rules {VERSION}",
        "disclaimer": DISCLAIMER,
    }
    return page("remedies.html", values, running_title=heading(found))


def _key() -> Iterable[tuple[Markup, str]]:
    yield from ((svg.key(kind, "key"), reach.value) for reach, kind in FILLINGS.items())
    yield svg.key(UNVERIFIED[0], "key"), UNVERIFIED[1]


def _layers(found: Remedies) -> Iterable[_Layer]:
    for layer in found.layers:
        places = {entry.name: entry.jurisdiction for entry in layer.rulesets}
        rows = [
            _bar(place_name(entry), entry, [each for each in layer.ladders if places[each.ruleset] == entry.name])
            for entry in layer.jurisdictions
        ]
        rows += [
            _bar(entry.title, entry, [each for each in layer.ladders if each.ruleset == entry.name])
            for entry in layer.rulesets
        ]
        name = layer.standing.replace("_", "-")
        yield _Layer(
            name=name,
            title=LAYERS[layer.standing],
            picture=bars(
                rows,
                name=f"shares-{name}",
                title=f"How far what may follow a breach goes: {LAYERS[layer.standing]}",
                description="A bar for each jurisdiction, then for each ruleset. The table below has the numbers.",
            ),
            jurisdictions=layer.jurisdictions,
            groups=tuple(
                _Group(
                    share=entry,
                    anchor=anchor(entry.name),
                    ladders=tuple(ladder for ladder in layer.ladders if ladder.ruleset == entry.name),
                )
                for entry in layer.rulesets
            ),
        )


def _bar(title: str, entry: Share, ladders: list[Ladder]) -> Bar:
    sure = [each.reach for each in ladders if not each.unverified]
    parts = [(FILLINGS[reach], sure.count(reach)) for reach in Reach]
    parts.insert(2, (UNVERIFIED[0], entry.unverified))
    said = "not recorded"
    if entry.per_cent is not None:
        said = f"without: {entry.without} of {entry.recorded} ({entry.per_cent:.0f} %)"
    return Bar(title=one_line(title), said=said, parts=tuple(parts))
