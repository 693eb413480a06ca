"""Every section of an instrument in its order, with the statements that stand in it and what is not encoded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.law.model import Statement
from csc_rules.law.provisions import address, in_full, section_of
from csc_rules.report.law_page.cited import kind_of, of_section, ranges
from csc_rules.report.law_page.entries import statement_lines
from csc_rules.report.law_page.placing import NOWHERE, read_elsewhere
from csc_rules.report.law_page.sheet import Sheet, at, has_section
from csc_rules.report.markdown import anchor, escaped, labelled, link, sentence


def section_lines(sheet: Sheet) -> Iterator[str]:
    """Yield every section; those that follow each other and in which nothing stands share a heading."""
    yield from ("## Provision by provision", "")
    empty: list[str] = []
    for section, statements in sheet.placed.items():
        if empty and (statements or section == NOWHERE or kind_of(section) != kind_of(empty[-1])):
            yield from _empty(empty, sheet)
            empty = []
        if statements:
            yield from _section(section, statements, sheet)
        elif section != NOWHERE:
            empty.append(section)


def _section(section: str, statements: tuple[Statement, ...], sheet: Sheet) -> Iterator[str]:
    if section == NOWHERE:
        yield from ("### Terms of no section of their own", "")
    else:
        yield from (anchor(at(section)), "", f"### {escaped(in_full(section))}", "", *_text([section], sheet))
    for statement in statements:
        if has_section(statement):
            yield from statement_lines(statement, sheet)
    also = (*_named(statements, sheet), *_accounts([section], sheet))
    if also:
        some = any(has_section(statement) for statement in statements)
        yield from (*(("#### Also here", "") if some and section != NOWHERE else ()), *also, "")


def _empty(sections: list[str], sheet: Sheet) -> Iterator[str]:
    """Yield sections in which no statement stands, with where they are read, or why they are not encoded."""
    named = [in_full(section) for section in sections]
    heading = f"{named[0]} to {named[-1]}" if len(named) > 2 else ", ".join(named)
    yield from (*(anchor(at(section)) for section in sections), "", f"### {escaped(heading)}", "")
    yield from (*_text(sections, sheet), *_accounts(sections, sheet), "")


def _text(sections: Iterable[str], sheet: Sheet) -> Iterator[str]:
    """Yield links to the text of sections, where they are to be found by themselves."""
    source = sheet.ruleset.instrument.source
    addresses = ((section, address(source, section)) for section in sections)
    links = [link(f"The text of {_lower(section)}", found) for section, found in addresses if found and found != source]
    if links:
        yield from (" · ".join(links), "")


def _lower(section: str) -> str:
    found = escaped(in_full(section))
    return found[:1].lower() + found[1:]


def _named(statements: Iterable[Statement], sheet: Sheet) -> Iterator[str]:
    """Yield the documents, things, bodies and acts of which nothing is said but their names."""
    bare = [each for each in statements if not has_section(each)]
    cited = [f"{each.title}{sheet.notes(each.provisions, unverified=each.unverified)}" for each in bare]
    yield from labelled("Named", [escaped(text) for text in cited])


def _accounts(sections: Iterable[str], sheet: Sheet) -> Iterator[str]:
    """Yield for the provisions of sections that no statement stands at: where they are read, or why they are not."""
    held, instrument = tuple(sections), sheet.ruleset.instrument
    read: dict[str, list[str]] = {}
    for section in held:
        for provision in of_section(section, instrument.all_provisions):
            others = read_elsewhere(provision, section, sheet.placed)
            if others:
                read.setdefault(_titles(others, sheet), []).append(provision)
    begins = [each for each in instrument.provisions if section_of(each) in held]
    if begins:
        yield f"- **{escaped(ranges(begins))}:** says when this comes into force; see the top of this page."
    for titles, provisions in read.items():
        yield f"- **{escaped(ranges(provisions))}:** read in {titles}."
    for excused in instrument.not_encoded:
        here = [provision for provision in excused.provisions if section_of(provision) in held]
        if here:
            yield f"- **{escaped(ranges(here))}:** not encoded. {sheet.text(sentence(excused.because))}"


def _titles(statements: Iterable[Statement], sheet: Sheet) -> str:
    return ", ".join(sheet.rule(each.id) for each in statements)
