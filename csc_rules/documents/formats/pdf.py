"""PDF, by pypdf: page after page, with the numbers printed on them; a page that cannot be read is named, not skipped.

Nothing in a file is run or fetched: text is taken out of its pages, and no picture is unpacked.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from csc_rules.documents import limits, notices
from csc_rules.documents.formats.blocks import PICTURE, Read, Source
from csc_rules.documents.formats.pdf_page import Drawn, is_garbled, leading_of, lines_of
from csc_rules.documents.formats.refusals import LOCKED, Refused, damaged, locked, too_many_pages
from csc_rules.documents.lines.furniture import printed_offset
from csc_rules.documents.lines.line import Line
from csc_rules.documents.lines.sheets import Sheet, laid_out
from csc_rules.documents.model import Notice
from csc_rules.extra import needed

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_FEWEST_LETTERS = 3
_NO_TITLE = ("untitled", "microsoft word", "layout 1", "slide 1")


class _TooLong(Exception):
    """The time for a file is over."""


@frozen(kw_only=True, eq=False)
class Page:
    """A page as it was read: its text and lines, whether pictures are on it, and the notice where it is unreadable."""

    text: str = ""
    lines: tuple[Line, ...] = ()
    drawn: Drawn | None = None
    pictures: bool = False
    fault: str | None = None


def read(source: Source, told: Callable[[int, int], None] | None = None) -> Read:
    """Return what a PDF says, and which of its pages could not be read. Raises Refused, or UsageError without pypdf."""
    needed("pypdf", "reading .pdf")
    import pypdf

    with _quietly(), pypdf.apply_configuration(**_LIMITS):
        reader = _opened(source.content)
        pages = _lined(list(_pages(reader, told)))
        labels, title = _labels(reader, pages), _title(reader)
    return _read(pages, labels, title)


_LIMITS: dict[str, Any] = {
    "array_based_stream_maximum_output_length": limits.PDF_STREAM_BYTES,
    "lzw_maximum_output_length": limits.PDF_STREAM_BYTES,
    "run_length_maximum_output_length": limits.PDF_STREAM_BYTES,
    "zlib_maximum_output_length": limits.PDF_STREAM_BYTES,
    "stream_parsing_work_maximum_count": limits.PDF_OPERATORS,
    "xform_maximum_invocations_per_extraction": limits.PDF_FORMS,
    "page_tree_maximum_entries": 10 * limits.PAGES,
    # What is unpacked by another program is never needed for text.
    "jbig2dec_binary": None,
}


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep what pypdf says of odd files from the terminal; what matters is told in a notice."""
    logger = logging.getLogger("pypdf")
    before = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = before


def _opened(content: bytes) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(BytesIO(content))
        is_locked = reader.is_encrypted and not reader.decrypt("")
        found = 0 if is_locked else len(reader.pages)
    except DependencyError as error:
        message = "found a PDF that is encrypted, though perhaps without a password; expected one that can be opened"
        hint = "print it to a new PDF, or install what opens it: pip install cryptography"
        raise Refused(LOCKED, message, hint) from error
    except Exception as error:
        # pypdf raises whatever a spoilt file leads it to: missing keys, wrong types, endless recursion.
        raise damaged("a PDF", "it is cut short or spoilt") from error
    if is_locked:
        raise locked("a PDF")
    if found > limits.PAGES:
        raise too_many_pages(found)
    if not found:
        raise damaged("a PDF", "it has no pages")
    return reader


def _pages(reader: PdfReader, told: Callable[[int, int], None] | None) -> Iterator[Page]:
    deadline = time.process_time() + limits.PDF_SECONDS
    count = len(reader.pages)
    for number in range(count):
        yield _page(reader, number, deadline)
        if told is not None:
            told(number + 1, count)


def _page(reader: PdfReader, number: int, deadline: float) -> Page:
    """Read a page; whatever goes wrong on it makes that page unread, and no other."""

    def in_time(*_: object) -> None:
        if time.process_time() > deadline:
            raise _TooLong

    drawn = Drawn()
    try:
        in_time()
        page = reader.pages[number]
        pictures = _has_pictures(page)
        text = page.extract_text(visitor_operand_before=in_time, visitor_text=drawn.add)
    except _TooLong:
        return Page(fault=notices.TOO_LONG)
    except Exception:  # noqa: BLE001 - pypdf raises whatever a spoilt page leads it to
        return Page(fault=notices.UNREAD_PAGE)
    if time.process_time() > deadline:
        return Page(fault=notices.TOO_LONG)
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        return Page(pictures=pictures, fault=notices.UNREAD_PAGE)
    if is_garbled(text):
        return Page(pictures=pictures, fault=notices.GARBLED_PAGE)
    return Page(text=text, drawn=drawn, pictures=pictures)


def _lined(pages: Sequence[Page]) -> list[Page]:
    """Return pages with their lines, now that it is known how far those of the whole file are apart."""
    leading = leading_of((page.text, page.drawn) for page in pages if page.drawn)
    return [
        evolve(page, drawn=None, lines=tuple(lines_of(page.text, page.drawn, leading))) if page.drawn else page
        for page in pages
    ]


def _has_pictures(page: PageObject) -> bool:
    """Tell whether pictures are drawn on a page, without unpacking any."""
    try:
        resources: Any = page["/Resources"]
        objects = resources["/XObject"]
        return any(objects[name].get("/Subtype") == "/Image" for name in objects)
    except Exception:  # noqa: BLE001 - a page without resources, or with spoilt ones, shows no picture
        return False


def _labels(reader: PdfReader, pages: Sequence[Page]) -> tuple[str, ...]:
    """Return the numbers printed on the pages: those that the file states, or that stand at the edge of its pages."""
    try:
        root: Any = reader.trailer["/Root"]
        if "/PageLabels" in root:
            return tuple(reader.page_labels)
    except Exception:  # noqa: BLE001 - labels that cannot be read are none
        return ()
    offset = printed_offset([page.lines for page in pages])
    if not offset:
        return ()
    return tuple(str(number + offset) if number + offset > 0 else "" for number in range(1, len(pages) + 1))


def _title(reader: PdfReader) -> str | None:
    try:
        title = str(reader.metadata.title or "").strip() if reader.metadata else ""
    except Exception:  # noqa: BLE001 - a title that cannot be read is none
        return None
    return title if title.isprintable() and title and not title.lower().startswith(_NO_TITLE) else None


def _read(read: Sequence[Page], labels: tuple[str, ...], title: str | None) -> Read:
    sheets = [Sheet(text=page.text, lines=page.lines, number=at) for at, page in enumerate(read, 1)]
    laid = laid_out(sheets, frozenset(number for number, page in enumerate(read, 1) if page.pictures))
    pages = _without_bare(read, laid)
    return evolve(
        laid,
        title=title,
        pages=len(pages),
        labels=labels,
        unread=tuple(number for number, page in enumerate(pages, 1) if page.fault),
        notices=tuple(_notices(pages)),
    )


def _without_bare(pages: Sequence[Page], laid: Read) -> list[Page]:
    """Take pages on which nothing but what stands on every page can be read for unread: scans get running feet, too."""
    spoken = {block.page for block in laid.blocks if block.role not in (PICTURE, "furniture")}
    return [
        page if page.fault or number in spoken else evolve(page, fault=notices.UNREAD_PAGE)
        for number, page in enumerate(pages, 1)
    ]


def _notices(pages: Sequence[Page]) -> Iterator[Notice]:
    """Yield a notice for each page that was not read; one for all where none was, or where the time was over."""
    faults = [(number, page) for number, page in enumerate(pages, 1) if page.fault]
    late = [number for number, page in faults if page.fault == notices.TOO_LONG]
    if len(faults) == len(pages) and not late:
        text = (
            f"none of its {len(pages)} pages has text that can be read; it is probably scanned. Nothing in it was"
            " looked at: name the file it was made from, or have text recognised first"
        )
        yield Notice(code=notices.SCANNED, text=text)
    if late:
        text = (
            f"reading took too long; pages {late[0]} to {late[-1]} were not read, and nothing is said of them."
            " Split the file, or print it to a new PDF"
        )
        yield Notice(code=notices.TOO_LONG, text=text, page=late[0])
    for number, page in faults:
        if page.fault != notices.TOO_LONG:
            yield Notice(code=page.fault or "", text=_said(number, page), page=number)


def _said(number: int, page: Page) -> str:
    if page.fault == notices.GARBLED_PAGE:
        return f"page {number} was not read: its signs make no words. Nothing is said of what stands on it"
    why = "it shows pictures, and may be scanned" if page.pictures else "it may be blank, drawn or scanned"
    return (
        f"page {number} was not read: no text of its own was found on it; {why}. Nothing is said of what stands on it"
    )
