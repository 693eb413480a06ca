"""What reading gives: files, passages with where they stand, quotes, and what there is to say of the reading itself."""

from __future__ import annotations

from attrs import field, frozen

from csc_rules.value import Value

# What a passage is on its page. Furniture is what stands on every page: running heads, page numbers, file names.
ROLES = ("heading", "paragraph", "item", "row", "contents", "furniture")
# What is listed: the items of a list, and the rows of a table.
LISTED = ("item", "row")
# What stands apart from the text itself: lists of contents, and what is printed on every page.
APART = ("contents", "furniture")


@frozen(kw_only=True, eq=False, repr=False)
class SourceFile(Value):
    """A file that was read: its name as given, its kind, its digest, and how far it could be read.

    ``kind`` is docx, odt, pdf, html, md or txt. ``pages`` counts the pages of a PDF, ``labels`` are the numbers printed
    on them where the file says so, ``unread`` the pages (from 1) on which no text could be read. ``title`` is what the
    file calls itself.
    """

    name: str
    kind: str
    sha256: str
    title: str | None = None
    pages: int | None = None
    labels: tuple[str, ...] = ()
    unread: tuple[int, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Passage(Value):
    """A heading, paragraph, list item or table row, with the exact characters that were read.

    ``number`` counts the passages of a file from 1, ``page`` its pages from 1 (None where it has none), ``label`` is
    the number printed on that page. ``trail`` are the headings it stands under, the outermost first; a heading's own
    text is not in it. ``level`` is that of a heading. ``anchor`` is the stable id that a template gave a heading.
    ``inserted`` tells that some of it is a tracked insertion.
    """

    number: int
    text: str
    role: str = "paragraph"
    level: int | None = None
    page: int | None = None
    label: str | None = None
    trail: tuple[str, ...] = ()
    anchor: str | None = None
    inserted: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Quote(Value):
    """Words that stand in a file, exactly: ``text`` is ``passage.text[start:end]`` of passage number ``passage``."""

    file: str
    passage: int
    start: int
    end: int
    text: str
    page: int | None = None
    label: str | None = None
    trail: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """Say where it stands, for people: the page as printed and as counted, or the paragraph.

        >>> Quote(file="a.pdf", passage=9, start=0, end=3, text="The", page=4, label="ii").where
        'page 4 (printed ii)'
        >>> Quote(file="a.docx", passage=9, start=0, end=3, text="The").where
        'paragraph 9'
        """
        if self.page is None:
            return f"paragraph {self.passage}"
        printed = f" (printed {self.label})" if self.label and self.label != str(self.page) else ""
        return f"page {self.page}{printed}"


@frozen(kw_only=True, eq=False, repr=False)
class Notice(Value):
    """Something to be said about the reading, with the words it is about: a page without text, two dates that differ.

    ``code`` names the kind of notice, ``file`` and ``page`` say where it is where no quote does.
    """

    code: str
    text: str
    quotes: tuple[Quote, ...] = ()
    file: str | None = None
    page: int | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Text(Value):
    """A file that was read: its passages in order, and what has to be said about reading it."""

    file: SourceFile
    passages: tuple[Passage, ...] = field(default=())
    notices: tuple[Notice, ...] = ()


def quoted(text: Text, passage: Passage, start: int, end: int) -> Quote:
    """Quote some characters of a passage.

    >>> file = SourceFile(name="plan.txt", kind="txt", sha256="")
    >>> line = Passage(number=1, text="Our vision is clear.")
    >>> quoted(Text(file=file, passages=(line,)), line, 4, 10).text
    'vision'
    """
    return Quote(
        file=text.file.name,
        passage=passage.number,
        start=start,
        end=end,
        text=passage.text[start:end],
        page=passage.page,
        label=passage.label,
        trail=passage.trail,
    )
