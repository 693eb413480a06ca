"""PDF files: printed lines on pages with running feet, page labels, columns, and pages that are only a picture."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

from tests.documents.corpus.faults import across, bullet, printed
from tests.documents.corpus.markup import Block
from tests.documents.corpus.pictures import png

_TOP, _BOTTOM, _LEFT = 790, 60, 50
_SIZES = {1: 18, 2: 14, 3: 12}


@cache
def _fonts() -> None:
    import reportlab
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    folder = Path(reportlab.__file__).parent / "fonts"
    registerFont(TTFont("Vera", folder / "Vera.ttf"))
    registerFont(TTFont("VeraBd", folder / "VeraBd.ttf"))


def made(parts: tuple[Block, ...], title: str | None, faults: tuple[str, ...], roman: int) -> bytes:
    """Return the bytes of a .pdf file; the first *roman* pages are printed i, ii and so on."""
    from reportlab.pdfgen.canvas import Canvas

    _fonts()
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=1)
    canvas.setTitle(title or "untitled")
    if roman:
        canvas.addPageLabel(0, style="ROMAN_LOWER")
        canvas.addPageLabel(roman, style="ARABIC", start=1)
    _Pages(canvas, parts, faults).draw()
    canvas.save()
    return stream.getvalue()


class _Pages:
    """Draws blocks on one page after another."""

    def __init__(self, canvas: Any, parts: tuple[Block, ...], faults: tuple[str, ...]) -> None:
        self.canvas, self.parts, self.faults = canvas, parts, faults
        self.head = [part.text for part in parts if part.kind == "header"]
        self.foot = [part.text for part in parts if part.kind == "footer"]
        if "page-of" in faults:
            self.foot.append("{page} | P a g e")
        self.y, self.page = _TOP, 1

    def draw(self) -> None:
        """Draw every block, and the foot of the last page."""
        self._begin()
        for part in self.parts:
            self._block(part)
        self._end()

    def _block(self, part: Block) -> None:
        match part.kind:
            case "heading":
                self._lines(printed(part.text, self.faults, 60), "VeraBd", _SIZES.get(part.level, 11))
            case "item":
                self._lines(printed(bullet(self.faults) + part.text, self.faults, 84))
            case "row":
                self._row(part.cells)
            case "columns":
                self._columns(part.cells)
            case "break":
                self._turn()
            case "picture":
                self._picture(60, 30)
            case "scanned":
                self._turn()
                self._picture(480, 640)
                self._turn()
            case "header" | "footer" | "deleted":
                pass
            case _:
                self._lines(printed(part.text, self.faults, 84))
        self.y -= 4

    def _lines(self, lines: list[str], font: str = "Vera", size: int = 9, x: int = _LEFT) -> None:
        for line in lines:
            self._room(size + 4)
            self.canvas.setFont(font, size)
            self.canvas.drawString(x, self.y, line)

    def _row(self, cells: tuple[str, ...]) -> None:
        self._room(13)
        self.canvas.setFont("Vera", 9)
        for number, cell in enumerate(cells):
            self.canvas.drawString(_LEFT + number * 500 // len(cells), self.y, cell)

    def _columns(self, cells: tuple[str, ...]) -> None:
        self._lines(across(cells))

    def _picture(self, width: int, height: int) -> None:
        from reportlab.lib.utils import ImageReader

        self._room(height)
        self.canvas.drawImage(ImageReader(io.BytesIO(png())), _LEFT, self.y, width, height)

    def _room(self, height: int) -> None:
        if self.y - height < _BOTTOM:
            self._turn()
        self.y -= height

    def _turn(self) -> None:
        if self.y == _TOP:
            return
        self._end()
        self.canvas.showPage()
        self.page += 1
        self.y = _TOP
        self._begin()

    def _begin(self) -> None:
        self.canvas.setFont("Vera", 8)
        for number, text in enumerate(self.head):
            self.canvas.drawString(_LEFT, 815 - 10 * number, text)

    def _end(self) -> None:
        self.canvas.setFont("Vera", 8)
        for number, text in enumerate(self.foot):
            self.canvas.drawString(_LEFT, 30 + 10 * number, text.format(page=self.page))
