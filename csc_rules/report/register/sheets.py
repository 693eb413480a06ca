"""A workbook and its sheets: real tables of plain texts, days and links, in which nothing is ever a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from csc_rules.extra import needed
from csc_rules.record.register_sheet import NOTHING
from csc_rules.report.visible import fitting, one_line, visible
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.zipped import timeless

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LANGUAGE = "en-GB"
# What Excel takes: links of a sheet, and the characters of one.
MOST_LINKS = 65_530
LONGEST_LINK = 2_079
LAST_ROW = 1_048_575
_A4, _A3 = 9, 8
_FONT = "Arial"

# A fine line below each row leads the eye, also where the style of the table is not drawn.
_LINE = {"bottom": 1, "bottom_color": "CDD3DB"}

Value = str | int | date | None


@frozen(kw_only=True, eq=False)
class Link:
    """A text that leads to an address of the web."""

    text: str
    address: str | None


@frozen(kw_only=True, eq=False)
class Shaded:
    """A text with the name of a shade behind it, which only repeats what the text says."""

    text: str
    shade: str


@frozen(kw_only=True, eq=False)
class Column:
    """A column of a table: its header, its width, and whether an officer fills it in, or nobody sees it."""

    header: str
    width: float
    filled_in: bool = False
    hidden: bool = False


SHADES = {"red": "FBE3E0", "amber": "FFF1D6", "blue": "E3EEF9", "green": "E4F3E6", "grey": "EEEEEE"}


@frozen(kw_only=True, eq=False)
class Book:
    """A workbook that is being written, with the formats of its cells."""

    workbook: Workbook
    held: io.BytesIO
    formats: dict[str, Format] = field(factory=dict)

    def format(self, name: str, **properties: Any) -> Format:
        """Return a format by its name, made when it is first asked for."""
        if name not in self.formats:
            plain = {"font_name": _FONT, "font_size": 10, "valign": "top", **properties}
            self.formats[name] = self.workbook.add_format(plain)
        return self.formats[name]

    @property
    def text(self) -> Format:
        """Return the format of plain texts, as text to Excel too, so that a number typed over it stays a text."""
        return self.format("text", text_wrap=True, num_format="@", **_LINE)

    @property
    def day(self) -> Format:
        """Return the format of days."""
        return self.format("day", num_format="d mmm yyyy", align="left", **_LINE)

    def sheet(self, name: str) -> Worksheet:
        """Add a sheet."""
        made: Worksheet = self.workbook.add_worksheet(name)
        made.hide_gridlines(2)
        return made

    def bytes(self) -> bytes:
        """Close the workbook, and return its content."""
        self.workbook.close()
        language = f"<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>".encode()
        return timeless(self.held.getvalue(), {"docProps/core.xml": (b"</cp:coreProperties>", language)})


def book(title: str, subject: str, as_at: date) -> Book:
    """Begin a workbook. Raises UsageError without the extra."""
    needed("xlsxwriter", "writing .xlsx")
    import xlsxwriter

    held = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(held, options)
    workbook.set_properties(
        {
            "title": one_line(title)[:250],
            "subject": subject,
            "author": "csc-rules",
            "comments": DISCLAIMER,
            "created": datetime.combine(as_at, time()),
        }
    )
    workbook.set_size(24_000, 12_000)
    return Book(workbook=workbook, held=held)


def write(made: Book, sheet: Worksheet, row: int, column: int, value: Value | Link | Shaded, style: Format) -> None:
    """Write a value into a cell: a text as text whatever it begins with, a day as a day, nothing as nothing."""
    match value:
        case None | "":
            sheet.write_blank(row, column, None, style)
        case date():
            sheet.write_datetime(row, column, value, made.day)
        case int():
            sheet.write_number(row, column, value, made.format("number", align="left", **_LINE))
        case Link():
            _link(made, sheet, row, column, value)
        case Shaded():
            ground = {"bg_color": SHADES[value.shade], "bold": True, **_LINE}
            shade = made.format(value.shade, text_wrap=True, num_format="@", **ground)
            sheet.write_string(row, column, fitting(visible(value.text)), shade)
        case _:
            sheet.write_string(row, column, fitting(visible(value)), style)


def _link(made: Book, sheet: Worksheet, row: int, column: int, value: Link) -> None:
    """Write a link where Excel can hold one, and the text alone where it cannot."""
    text = fitting(visible(value.text))
    if is_linked(value.address) and text and row <= MOST_LINKS:
        style = made.format("link", font_color="0B4F9E", underline=1, text_wrap=True, **_LINE)
        sheet.write_url(row, column, value.address or "", style, text)
    elif text:
        sheet.write_string(row, column, text, made.text)


def is_linked(address: str | None) -> bool:
    """Tell whether an address is one of the web that Excel takes.

    >>> is_linked("https://example.org"), is_linked("https://example.org/" + "a" * 3000), is_linked("file:///etc")
    (True, False, False)
    """
    if not address or not address.startswith(("https://", "http://")) or not address.isprintable():
        return False
    return len(address) <= LONGEST_LINK and " " not in address


def table(
    made: Book,
    sheet: Worksheet,
    name: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value | Link | Shaded]],
    *,
    frozen_columns: int = 0,
    seen: int = 0,
) -> int:
    """Write a table from A1, with filters, a frozen header that is repeated in print, and widths.

    The first columns that are *seen* decide how high a row is. Returns the number of rows.
    """
    entry = made.format("entry", text_wrap=True, num_format="@", bg_color="FFFDE7", border=1, border_color="D8CF9A")
    seen = min(seen or len(columns), len(columns))
    widths = [column.width for column in columns[:seen]]
    number = 0
    for number, row in enumerate(rows, 1):
        for index, value in enumerate(row):
            write(made, sheet, number, index, value, entry if columns[index].filled_in else made.text)
        sheet.set_row(number, height(row[:seen], widths))
    if not number:
        number = 1
        write(made, sheet, 1, 0, NOTHING, made.text)
    _headed(made, sheet, name, columns, number)
    sheet.freeze_panes(1, frozen_columns)
    sheet.repeat_rows(0)
    return number


def height(row: Sequence[Value | Link | Shaded], widths: Sequence[float]) -> float:
    """Return how high a row has to be for its texts, in points; no row is so high that a table cannot be scanned.

    >>> height(["one", "a text that goes on over several lines"], [10, 10])
    54.0
    """
    lines = max((_lines(value, width) for value, width in zip(row, widths, strict=True) if width), default=1)
    return 2.0 + 13 * min(max(lines, 1), _MOST_LINES)


def _lines(value: Value | Link | Shaded, width: float) -> int:
    text = value.text if isinstance(value, (Link, Shaded)) else value
    # A width is counted in digits, and most letters are narrower.
    fits = int(width * 1.2)
    if not isinstance(text, str) or (len(text) <= fits and "\n" not in text):
        return 1
    return sum(-(-len(line) // fits) or 1 for line in text[: fits * _MOST_LINES].split("\n"))


# What a cell holds beyond them is read when the cell is chosen, or in one of the other reports.
_MOST_LINES = 12


def _headed(made: Book, sheet: Worksheet, name: str, columns: Sequence[Column], number: int) -> None:
    head = {"bold": True, "text_wrap": True, "font_color": "FFFFFF", "border": 1, "border_color": "FFFFFF"}
    plain, own = made.format("head", **head, bg_color="1F2A44"), made.format("own head", **head, bg_color="7A5C00")
    headers = [{"header": each.header, "header_format": own if each.filled_in else plain} for each in columns]
    sheet.add_table(0, 0, number, len(columns) - 1, {"name": name, "columns": headers, "style": "Table Style Light 1"})
    for index, each in enumerate(columns):
        sheet.set_column(index, index, each.width, None, {"hidden": each.hidden})
    sheet.set_row(0, 32)


def printed(sheet: Worksheet, last_column: int, rows: int, *, large: bool = False) -> None:
    """Set how a sheet is printed: across, as wide as the paper, the pages numbered."""
    sheet.set_landscape()
    sheet.set_paper(_A3 if large else _A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    sheet.print_area(0, 0, rows, last_column)
    sheet.set_footer("&L&8&A&R&8Page &P of &N")
