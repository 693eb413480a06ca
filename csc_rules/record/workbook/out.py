"""The record workbook written: tables with prompts and drop-downs; every text is text, and no cell a formula."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any, TypeAlias

from csc_rules.errors import UsageError, one
from csc_rules.extra import needed
from csc_rules.record.choices import Choices
from csc_rules.record.given import Given
from csc_rules.record.workbook import cells, words
from csc_rules.record.workbook.asking import copies, rows_given
from csc_rules.record.workbook.rows import Row, next_ref, rows_of, value_at
from csc_rules.record.workbook.sheets import WHY, Column, Sheet, body_columns, headers, sheets

# The package has no types of its own.
Book: TypeAlias = Any
Page: TypeAlias = Any

TOO_LONG = "US236"
LONGEST_CELL = 32_767
SPARE_ROWS = 12
# Prompts and lists reach beyond the table, so that rows which are added there have them.
MOST_ROWS = 2000
WIDTHS = {"text": 22, "flag": 14, "amount": 16, "day": 14, "when": 24, "choice": 16}
WIDE = {"note": 40, "quote": 50, "reasons": 50, "text": 50, "claim": 50, "title": 40, "source": 40, "sha256": 20}
WIDTH_OF_WHY = 64
LIST_COLUMNS = ("kinds", "acts", "items", "slots", "duties", "bodies", "classes")
_MADE = datetime(2000, 1, 1)


def workbook(tree: Mapping[str, Any], choices: Choices | None = None, given: Iterable[Given] = ()) -> bytes:
    """Write the plain tree of a record as a workbook; *choices* fill the drop-downs, *given* are rows to be filled in.

    Raises UsageError for a text that is too long for a cell, and where the package for it is not installed.
    """
    package = needed("xlsxwriter", "writing .xlsx")
    target = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    book: Book = package.Workbook(target, options)
    title = str(tree.get("record", {}).get("title") or tree.get("record", {}).get("body") or "Record")
    book.set_properties({"title": title[:255], "subject": "Record workbook", "created": _MADE})
    _Writer(book, tree, choices or Choices(), tuple(given)).write()
    book.close()
    return target.getvalue()


class _Writer:
    def __init__(self, book: Book, tree: Mapping[str, Any], choices: Choices, given: tuple[Given, ...]) -> None:
        self.book = book
        self.tree = tree
        self.choices = choices
        self.given = given
        # Not every program shows the style of a table: the cells have lines and a header of their own.
        top = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
        self.text = book.add_format({"num_format": "@", **top})
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **top})
        self.number = book.add_format({"num_format": "#,##0.##", **top})
        self.head = book.add_format({"bold": True, **top, "bg_color": "#1F3864", "font_color": "#FFFFFF"})
        self.label = book.add_format({"bold": True, **top})
        # Where an answer is expected; the column that asks for it says so in words.
        fill = {"bg_color": "#FFF2CC"}
        self.asked = {
            kind: book.add_format({"num_format": form, **top, **fill})
            for kind, form in (("", "@"), ("day", "yyyy-mm-dd"), ("amount", "#,##0.##"))
        }
        self.why = book.add_format({"num_format": "@", **top, "italic": True, "font_color": "#404040"})
        self.styles = {
            "": book.add_format({}),
            "title": book.add_format({"bold": True, "font_size": 16}),
            "heading": book.add_format({"bold": True, "font_size": 12}),
            "code": book.add_format({"font_name": "Consolas"}),
        }

    def write(self) -> None:
        """Write every sheet; the lists come last, and are named in the others before."""
        rows = rows_of(self.tree)
        rows_given(self.given, rows)
        self.read_me()
        self.body()
        for sheet in sheets():
            self.sheet(sheet, rows[sheet.title], {row.ref for found in rows.values() for row in found})
        self.lists()
        self.copies()

    def read_me(self) -> None:
        page = self.book.add_worksheet(words.READ_ME)
        page.hide_gridlines(2)
        page.set_column(0, 0, 110)
        at = next(number for number, (line, _) in enumerate(words.HOW_TO_FILL_IN) if line == words.THEN) - 1
        given = words.GIVEN if self.given else ()
        lines = (*words.HOW_TO_FILL_IN[:at], *given, *words.HOW_TO_FILL_IN[at:])
        for number, (line, style) in enumerate(lines):
            page.write_string(number, 0, line, self.styles[style])
        self.printed(page, header=False)

    def body(self) -> None:
        page, columns = self.book.add_worksheet(words.BODY), body_columns()
        self.table(page, "Body", (words.QUESTION, words.ANSWER, words.EXPLANATION), len(columns))
        for at, (width, _) in enumerate(((24, ""), (60, ""), (70, ""))):
            page.set_column(at, at, width)
        for number, column in enumerate(columns, start=1):
            page.write_string(number, 0, column.header, self.label)
            page.write_string(number, 2, column.prompt, self.text)
            where = f"{words.BODY}!B{number + 1}"
            value = value_at(self.tree, column.keys)
            self.cell(page, number, 1, column, value, where)
            page.set_row(number, _height([(value, 60), (column.prompt, 70)]))
            self.validated(page, column, (number, 1, number, 1))

    def sheet(self, sheet: Sheet, rows: list[Row], taken: set[str]) -> None:
        page = self.book.add_worksheet(sheet.title)
        columns = headers(sheet, asking=any(row.why for row in rows))
        count = len(rows) + SPARE_ROWS
        self.table(page, sheet.title.replace(" ", ""), tuple(column.header for column in columns), count)
        for at, column in enumerate(columns):
            page.set_column(at, at, _width(column))
            self.validated(page, column, (1, at, MOST_ROWS, at))
            for number in range(count):
                row = rows[number] if number < len(rows) else None
                value = _value(sheet, column, row, number, taken)
                if row is not None and column.keys in row.asked and value is None:
                    kind = column.kind if column.kind in self.asked else ""
                    page.write_blank(number + 1, at, None, self.asked[kind])
                elif row is not None and column.keys == WHY and row.why:
                    page.write_string(number + 1, at, row.why, self.why)
                else:
                    self.cell(page, number + 1, at, column, value, f"{sheet.title}, row {number + 2}")
        for number, row in enumerate(rows, start=1):
            shown = [(_value(sheet, each, row, number, taken), _width(each)) for each in columns]
            page.set_row(number, _height(shown, 25 if row.why else 10))

    def table(self, page: Page, name: str, titles: tuple[str, ...], count: int) -> None:
        """Make a real table, with its header frozen, repeated in print, and as wide as the page."""
        shown = [{"header": title, "header_format": self.head} for title in titles]
        style = {"columns": shown, "name": f"T_{name}", "style": "Table Style Light 9"}
        page.add_table(0, 0, count, len(titles) - 1, style)
        page.set_row(0, 30)
        page.freeze_panes(1, 1)
        self.printed(page)

    def printed(self, page: Page, *, header: bool = True) -> None:
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        if header:
            page.repeat_rows(0)

    def cell(self, page: Page, row: int, at: int, column: Column, value: Any, where: str) -> None:
        """Write one cell: a date as a date, a number as a number, and everything else as text."""
        if value is None or value == []:
            page.write_blank(row, at, None, self.day if column.kind == "day" else self.blank(column))
        elif isinstance(value, date) and value >= cells.FIRST_DAY:
            page.write_datetime(row, at, datetime(value.year, value.month, value.day), self.day)
        elif isinstance(value, int | float) and not isinstance(value, bool) and float(f"{value:.16G}") == value:
            page.write_number(row, at, value, self.number)
        else:
            text = cells.as_text(value)
            units = len(text.encode("utf-16-le", "surrogatepass")) // 2
            if units > LONGEST_CELL:
                message = f"found {units:,} characters in {where}; a cell of a workbook holds {LONGEST_CELL:,}"
                raise UsageError(one(TOO_LONG, message, hint="write the record as .toml or .json"))
            page.write_string(row, at, text, self.text)

    def blank(self, column: Column) -> Any:
        """Return the format of an empty cell: as text, 2021-01 is not turned into a day."""
        return self.number if column.kind == "amount" else self.text

    def validated(self, page: Page, column: Column, area: tuple[int, int, int, int]) -> None:
        """Give cells their prompt, and the list that they can be chosen from."""
        rule: dict[str, Any] = {"validate": "any"}
        if column.kind == "flag" or column.closed:
            rule = {"validate": "list", "source": list(column.closed or (cells.YES, cells.NO))}
            rule |= {"error_title": column.title[:32], "error_message": "Choose one of the list, or leave it blank."}
        elif column.offered == "documents" or column.offered.startswith("!"):
            rule = {"validate": "list", "source": f"={self.column(column.offered)}", "show_error": False}
        elif column.offered and getattr(self.choices, column.offered):
            at = LIST_COLUMNS.index(column.offered)
            letter, last = chr(ord("A") + at), len(getattr(self.choices, column.offered)) + 1
            source = f"={words.LISTS}!${letter}$2:${letter}${last}"
            rule = {"validate": "list", "source": source, "show_error": False}
        rule |= {"input_title": column.title[:32], "input_message": _short(column.prompt), "ignore_blank": True}
        page.data_validation(*area, rule)

    def column(self, offered: str) -> str:
        """Return the cells with the names of rows of a sheet: "documents" are those of the first that has ids."""
        title = offered[1:]
        if offered == "documents":
            title = next(sheet.title for sheet in sheets() if sheet.ref_is_id)
        return f"'{title}'!$A$2:$A${MOST_ROWS}"

    def lists(self) -> None:
        page = self.book.add_worksheet(words.LISTS)
        for at, name in enumerate(LIST_COLUMNS):
            page.set_column(at, at, 40)
            page.write_string(0, at, name.capitalize(), self.head)
            for number, word in enumerate(getattr(self.choices, name), start=1):
                page.write_string(number, at, word, self.text)
        page.freeze_panes(1, 0)
        self.printed(page)

    def copies(self) -> None:
        """Keep what the rows to be filled in are like, so that one that stays as it is counts for nothing."""
        if not self.given:
            return
        page = self.book.add_worksheet(words.COPIES)
        for number, texts in enumerate(copies(self.given)):
            for at, text in enumerate(texts):
                page.write_string(number, at, text, self.text)
        page.very_hidden()


def _value(sheet: Sheet, column: Column, row: Row | None, number: int, taken: set[str]) -> Any:
    if column.keys == ("",):
        return row.ref if row else next_ref(sheet, number + 1, taken)
    if row is None:
        return None
    if column.keys == WHY:
        return row.why or None
    return row.parent if column.keys == ("..",) else value_at(row.table, column.keys)


def _width(column: Column) -> int:
    return WIDTH_OF_WHY if column.keys == WHY else WIDE.get(column.keys[-1], WIDTHS[column.kind])


def _height(cells_of_row: list[tuple[Any, int]], most: int = 10) -> float:
    """Return a height that shows the text of a row, up to some lines of it: not every program finds one by itself."""
    lines = 1
    for value, width in cells_of_row:
        text = "" if value is None else cells.as_text(value)
        lines = max(lines, sum(len(line) // max(width - 2, 1) + 1 for line in text.split("\n")))
    return 15.0 * min(lines, most)


def _short(text: str) -> str:
    return text if len(text) <= 255 else f"{text[:254]}…"
