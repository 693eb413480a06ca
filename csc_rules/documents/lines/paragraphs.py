"""Lines joined into paragraphs by sense, and headings told from them by how they are set.

A passage is cut out of the text of its page, from the first character of its first line to the last of its last, so
that it is there, character for character.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from csc_rules.documents.formats.blocks import Block
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.lines import shapes
from csc_rules.documents.lines.line import Line
from csc_rules.documents.lines.lost_bullets import entries_of

# How much larger than those of the text the letters of a heading are.
_LARGER = 1.12
# A line that is shorter than this part of its neighbours was not full, and may have ended a paragraph.
_SHORT = 0.62
_NEIGHBOURS = 4
_DOUBLE_SPACED = 0.7
_ALL_SPACED = 0.95
_LEVELS = 6
_NEAR = 4.0
# "2006", and on the next line "- 2009 was": a dash between two years begins no item.
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d{2}$")
_YEAR_BEHIND = re.compile(r"[-\u2013\u2014]\s*(?:(?:19|20)\d{2}|\d{2})\s+[a-z]")
# Of how many lines a heading is at most.
_MOST_LINES = 4


@frozen(kw_only=True)
class Setting:
    """How a file is set: the size of its letters, those of its headings from the largest, and whether it is bold."""

    body: float | None = None
    larger: tuple[float, ...] = ()
    bold: bool = False
    spaced: bool = False


def setting_of(lines: Sequence[Line]) -> Setting:
    """Return how a file is set, by all its lines."""
    sizes: Counter[float] = Counter()
    heavy = letters = 0
    for line in lines:
        letters += len(line.text)
        heavy += len(line.text) * line.bold
        if line.size is not None:
            sizes[line.size] += len(line.text)
    body = max(sizes, key=lambda size: (sizes[size], size)) if sizes else None
    larger = sorted((size for size in sizes if body and size >= body * _LARGER), reverse=True)
    return Setting(body=body, larger=tuple(larger), bold=heavy > letters / 2, spaced=_is_spaced(lines))


def _is_spaced(lines: Sequence[Line]) -> bool:
    """Tell whether a blank line follows every printed one, so that it says nothing of paragraphs."""
    pairs = [(before, line) for before, line in pairwise(lines) if len(before.text) > 30]
    if len(pairs) < 8 or any(line.size is not None for line in lines[:1]):
        return False
    gaps = [(before, line) for before, line in pairs if line.gap]
    going_on = sum(not shapes.ends_sentence(before.text) and line.text[:1].islower() for before, line in gaps)
    # Where hardly any line has none, a few that go on in small letters tell as much.
    wanted = 0.12 if len(gaps) >= _ALL_SPACED * len(pairs) else 0.3
    return len(gaps) >= _DOUBLE_SPACED * len(pairs) and going_on >= wanted * len(gaps)


def blocks_of(page: str, lines: Sequence[Line], setting: Setting, number: int | None = None) -> Iterator[Block]:
    """Yield the headings, paragraphs, items and entries of contents of a page, from its lines."""
    if setting.spaced:
        lines = [evolve(line, gap=line.blanks > 1) for line in lines]
    widths = _widths(lines)
    contents = _contents(lines)
    entries = entries_of(lines, lambda at: at in contents or bool(_heading_at(lines, at, setting, widths)))
    group: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if at in entries:
            yield from _paragraph(page, group, number)
            yield Block(text=page[line.start : lines[entries[at] - 1].end], role="item", page=number)
            group, at = [], entries[at]
            continue
        taken = 0 if at in contents else _heading_at(lines, at, setting, widths)
        if taken:
            yield from _paragraph(page, group, number)
            yield _heading(page, lines[at : at + taken], setting, number)
            group = []
            at += taken + (at + taken < len(lines) and shapes.is_underline(lines[at + taken].text))
            continue
        if at in contents:
            yield from _paragraph(page, group, number)
            yield Block(text=page[line.start : line.end], role="contents", page=number)
            group = []
        elif not shapes.is_underline(line.text):
            if group and _begins(group, line, widths[at]):
                yield from _paragraph(page, group, number)
                group = []
            group.append(line)
        at += 1
    yield from _paragraph(page, group, number)


def _widths(lines: Sequence[Line]) -> list[int]:
    """Return how long lines are around each: the longest of its neighbours, but for rows of tables beside a text."""
    lengths = [len(line.text) if len(line.pieces) <= 1 else 0 for line in lines]
    return [
        max(len(lines[at].text), *lengths[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]) for at in range(len(lines))
    ]


def _contents(lines: Sequence[Line]) -> frozenset[int]:
    """Return which lines are entries of contents: those with leaders, and those below that title with a page."""
    found = {at for at, line in enumerate(lines) if shapes.is_leading(line.text) or shapes.entry_of(line.text)}
    under = False
    for at, line in enumerate(lines):
        if shapes.is_contents_title(line.text):
            under = True
        elif under and shapes.listed_with_page(line.text) and not _goes_on_with_a_month(lines, at):
            found.add(at)
        elif under and at not in found and shapes.ends_sentence(line.text):
            under = False
    if len(found) < 2 and not any(shapes.is_leading(lines[at].text) for at in found):
        return frozenset()
    return frozenset(found)


def _goes_on_with_a_month(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the number that a line ends with is that of a day: "was approved on 9", "September 2016 by the"."""
    behind = lines[at + 1].text.split(maxsplit=1) if at + 1 < len(lines) and not lines[at + 1].gap else []
    return bool(behind) and behind[0].strip(",").casefold() in MONTH_NAMES


def _begins(group: Sequence[Line], line: Line, width: int) -> bool:
    """Tell whether a line begins a paragraph or item of its own, after the lines before it."""
    before = group[-1]
    goes_on = line.text[:1].islower() and not shapes.is_item(line.text)
    if _ends_a_period(before, line):
        return False
    if shapes.is_item(line.text) and not _is_number_by_chance(before, line):
        return True
    if _set_apart(before, line) or _are_rows(before, line):
        return True
    if line.gap:
        # Narrow columns and broken pages leave room within a sentence, too.
        return not (goes_on and not shapes.ends_sentence(before.text) and not before.text.endswith(":"))
    if goes_on or before.text.endswith((",", "-", "\u2010", "\u00ad")):
        return False
    is_short = len(before.text) < _SHORT * width
    return is_short and (shapes.ends_sentence(before.text) or not _is_wrapped(before, line, width))


def _ends_a_period(before: Line, line: Line) -> bool:
    """Tell whether a line goes on with the second year of a period: "Plan 2006\\n- 2009 was"."""
    return _YEAR_BEFORE.search(before.text) is not None and _YEAR_BEHIND.match(line.text) is not None


def _is_number_by_chance(before: Line, line: Line) -> bool:
    """Tell whether a number or letter with a stop at the beginning of a line ends a sentence: "since\\n2020. We"."""
    return not shapes.is_bulleted(line.text) and not line.gap and not _may_precede_item(before.text)


def _may_precede_item(text: str) -> bool:
    return shapes.ends_sentence(text) or text.endswith((":", ";", ",", ":-", "and", "or")) or shapes.is_item(text)


def _set_apart(before: Line, line: Line) -> bool:
    if before.size is None or line.size is None:
        return False
    return abs(before.size - line.size) > 0.12 * max(before.size, line.size)


def _are_rows(before: Line, line: Line) -> bool:
    """Tell whether two lines have cells below each other, as rows of a table do."""
    if shapes.has_cells(before.text) or shapes.has_cells(line.text):
        return True
    return any(abs(upper - lower) <= _NEAR for upper, _ in before.pieces[1:] for lower, _ in line.pieces[1:])


def _is_wrapped(before: Line, line: Line, width: int) -> bool:
    """Tell whether the first word of a line would not have fitted on the one before it."""
    return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) > width


def _paragraph(page: str, group: Sequence[Line], number: int | None) -> Iterator[Block]:
    if not group:
        return
    text = page[group[0].start : group[-1].end]
    role = "item" if shapes.is_item(group[0].text) else "row" if _is_row(group) else "paragraph"
    yield Block(text=text, role=role, page=number)


def _is_row(group: Sequence[Line]) -> bool:
    (first, *others) = group
    return not others and (len(first.pieces) > 1 or shapes.has_cells(first.text))


def _heading(page: str, lines: Sequence[Line], setting: Setting, number: int | None) -> Block:
    first = lines[0]
    text = page[first.start : lines[-1].end]
    return Block(text=text, role="heading", level=_level(first, setting), page=number)


def _level(line: Line, setting: Setting) -> int:
    if (depth := shapes.depth_of(line.text)) is not None:
        return depth
    if line.size in setting.larger:
        return min(_LEVELS - 1, 1 + setting.larger.index(line.size))
    return 1 if shapes.is_capital(line.text) else min(_LEVELS, 2 + len(setting.larger))


def _heading_at(lines: Sequence[Line], at: int, setting: Setting, widths: Sequence[int]) -> int:
    """Return of how many lines the heading at a place is; 0 where there is none."""
    line = lines[at]
    if not shapes.can_be_heading(line.text) and not _is_large(line, setting):
        return 0
    following = lines[at + 1] if at + 1 < len(lines) else None
    if following is not None and shapes.is_underline(following.text) and not following.gap:
        return 1
    if _is_large(line, setting) or _is_heavy(line, setting):
        return _set_alike(lines, at, setting)
    if not _stands_free(lines, at):
        return 0
    return _alone(lines, at) or int(_reads_as_heading(lines, at, widths))


def _is_large(line: Line, setting: Setting) -> bool:
    return (
        line.size in setting.larger
        and len(line.text) > 1
        and any(each.isalpha() for each in line.text)
        and not shapes.is_bulleted(line.text)
    )


def _is_heavy(line: Line, setting: Setting) -> bool:
    if len(line.pieces) > 1:
        return False
    return line.bold and not setting.bold and shapes.can_be_heading(line.text) and not line.text.endswith(":")


def _set_alike(lines: Sequence[Line], at: int, setting: Setting) -> int:
    """Return how many lines a heading has that is set apart, at most four; what is longer is no heading."""
    first = lines[at]
    end = at + 1
    while end < len(lines) and lines[end].size == first.size and lines[end].bold == first.bold and not lines[end].gap:
        if end - at > _MOST_LINES or shapes.depth_of(lines[end].text) is not None:
            break
        end += 1
    text = " ".join(line.text for line in lines[at:end])
    too_long = end - at > _MOST_LINES or len(text.split()) > 24
    is_sentence = shapes.ends_sentence(text) and not text.endswith(("?", "!")) and len(text.split()) > 6
    if (too_long or is_sentence) and not (end - at == 1 and not is_sentence):
        return 0
    # Bold words at the beginning of a paragraph are no heading of it.
    runs_on = (
        end < len(lines) and not lines[end].gap and lines[end].text[:1].islower() and not _is_large(first, setting)
    )
    return 0 if runs_on else end - at


def _stands_free(lines: Sequence[Line], at: int) -> bool:
    """Tell whether what is before a line is at its end, so that the line is not in the midst of a sentence."""
    line = lines[at]
    if at == 0:
        return True
    before = lines[at - 1].text
    if line.gap:
        return not before.endswith((",", " and", " of", " the", ":"))
    return shapes.ends_sentence(before) or shapes.is_underline(before)


def _alone(lines: Sequence[Line], at: int) -> int:
    """Return of how many lines a heading is that has room above and below, at most three; 0 where it is none.

    Names one below the other have room between them, too: what follows a heading is longer, or is a list.
    """
    if at and not lines[at].gap:
        return 0
    end = at + 1
    while end < len(lines) and not lines[end].gap and end - at <= _MOST_LINES:
        end += 1
    text = " ".join(line.text for line in lines[at:end])
    if end - at > 3 or end == len(lines) or not shapes.can_be_heading(text) or text.endswith(":"):
        return 0
    if len(lines[at].pieces) > 1:
        return 0
    after = lines[end : end + 2]
    goes_on = len(after) > 1 and not after[1].gap
    is_longer = len(after[0].text) > max(1.5 * len(text), 40) or goes_on or shapes.closes(after[0].text)
    is_over_list = shapes.has_cells(after[0].text) or (shapes.is_item(after[0].text) and not shapes.is_item(text))
    follows = is_longer or is_over_list or shapes.is_contents_title(text) or at == 0
    if not follows or after[0].text[:1].islower() or _is_list(lines, at):
        return 0
    return end - at if len(text.split()) <= 10 or shapes.is_title_case(text) else 0


def _reads_as_heading(lines: Sequence[Line], at: int, widths: Sequence[int]) -> bool:
    """Tell whether a line without room around it is a heading: numbered, in capitals, or by its first word."""
    line = lines[at]
    following = lines[at + 1] if at + 1 < len(lines) else None
    if line.text.endswith(":") or len(line.pieces) > 1:
        return False
    if (following is not None and following.text[:1].islower()) or _is_list(lines, at):
        return False
    is_short = len(line.text) < _SHORT * max(widths[at], 60)
    goes_before = following is not None and (following.gap or len(following.text) > len(line.text))
    if shapes.depth_of(line.text) is not None:
        return is_short and (goes_before or following is None)
    if shapes.is_capital(line.text) or (shapes.is_titled(line.text) and is_short):
        return True
    return is_short and goes_before and shapes.is_title_case(line.text) and len(line.text.split()) <= 8


def _is_list(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a numbered line is one of a list: its neighbour is numbered likewise, without room between."""
    if not shapes.is_item(lines[at].text) and shapes.depth_of(lines[at].text) is None:
        return False
    near: Iterable[tuple[int, int]] = ((at - 1, at), (at + 1, at + 1))
    for other, lower in near:
        if 0 <= other < len(lines) and not lines[lower].gap:
            text = lines[other].text
            if shapes.is_item(text) or shapes.depth_of(text) is not None:
                return True
    return False
