"""Files made of the texts of a case: .txt, .md and .html; .odt, .docx and .pdf are in modules of their own."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from attrs import frozen

from tests.documents.corpus import odt, pdf, word
from tests.documents.corpus.faults import across, bullet, printed, with_faults
from tests.documents.corpus.markup import Block, blocks
from tests.documents.corpus.pictures import PNG


@frozen(kw_only=True)
class Draft:
    """A file to be made: its name, its text in the markup, what is done to it, and how many Roman pages it has."""

    name: str
    text: str
    title: str | None = None
    faults: tuple[str, ...] = ()
    roman: int = 0


def made(draft: Draft) -> bytes:
    """Return the bytes of a file.

    >>> made(Draft(name="a.txt", text="# Vision\\n- We listen"))
    b'Vision\\n\\n\\xe2\\x80\\xa2 We listen\\n'
    """
    parts = with_faults(blocks(draft.text), draft.faults)
    match Path(draft.name).suffix:
        case ".pdf":
            return pdf.made(parts, draft.title, draft.faults, draft.roman)
        case ".docx":
            return word.made(parts, draft.title)
        case ".odt":
            return odt.made(parts, draft.title)
        case ".html":
            return _html(parts, draft.title or draft.name).encode()
        case suffix:
            write: Callable[[tuple[Block, ...], tuple[str, ...]], str] = {".txt": _txt, ".md": _md}[suffix]
            return write(parts, draft.faults).encode()


def written(draft: Draft, folder: Path) -> Path:
    """Write a file into a folder and return its path."""
    path = folder / draft.name
    path.write_bytes(made(draft))
    return path


def _txt(parts: tuple[Block, ...], faults: tuple[str, ...]) -> str:
    head, foot = ([part.text for part in parts if part.kind == kind] for kind in ("header", "footer"))
    lines: list[str] = [*head]
    page = 1
    before = ""
    for part in parts:
        if lines and before and not (before == part.kind and part.kind in ("item", "row")):
            lines.append("")
        match part.kind:
            case "break":
                lines += [*(text.format(page=page) for text in foot), "\f", *head]
                page += 1
            case "row":
                lines.append("   ".join(part.cells))
            case "item":
                lines += printed(bullet(faults) + part.text, faults)
            case "columns":
                lines += across(part.cells)
            case "picture" | "scanned" | "header" | "footer" | "deleted":
                continue
            case _:
                lines += printed(part.text, faults)
        before = part.kind
    return "\n".join([*lines, *(text.format(page=page) for text in foot)]).rstrip("\n") + "\n"


def _md(parts: tuple[Block, ...], _: tuple[str, ...]) -> str:
    lines = []
    for part in parts:
        match part.kind:
            case "heading":
                lines.append(f"\n{'#' * part.level} {part.text}\n")
            case "item":
                lines.append(f"- {part.text}")
            case "row":
                lines.append(f"| {' | '.join(part.cells)} |")
            case "picture":
                lines.append(f"\n![{part.text}](image.png)\n")
            case "paragraph" | "control" | "inserted":
                lines.append(f"\n{part.text}\n")
            case _:
                continue
    return "\n".join(lines).strip() + "\n"


def _html(parts: tuple[Block, ...], title: str) -> str:
    body: list[str] = []
    before = ""
    for part in parts:
        opened = {"item": "ul", "row": "table"}
        if before in opened and part.kind != before:
            body.append(f"</{opened[before]}>")
        if part.kind in opened and part.kind != before:
            body.append(f"<{opened[part.kind]}>")
        body.append(_element(part))
        before = part.kind
    if before in ("item", "row"):
        body.append("</ul>" if before == "item" else "</table>")
    joined = "\n".join(filter(None, body))
    head = f"<head><title>{escape(title)}</title></head>"
    return f'<!DOCTYPE html>\n<html lang="en-GB">\n{head}\n<body>\n{joined}\n</body>\n</html>\n'


def _element(part: Block) -> str:
    text = escape(part.text, quote=False)
    match part.kind:
        case "heading":
            return f"<h{part.level}>{text}</h{part.level}>"
        case "item":
            return f"<li>{text}</li>"
        case "row":
            return "<tr>" + "".join(f"<td>{escape(cell, quote=False)}</td>" for cell in part.cells) + "</tr>"
        case "picture":
            alt = f' alt="{escape(part.text)}"' if part.text else ""
            return f'<p><img src="data:image/png;base64,{PNG}"{alt}></p>'
        case "header":
            return f"<nav>{text}</nav>"
        case "footer":
            return f"<footer>{text}</footer>"
        case "columns":
            return "".join(f"<p>{escape(cell, quote=False)}</p>" for cell in part.cells)
        case "break" | "scanned" | "deleted":
            return ""
        case _:
            return f"<p>{text}</p>"
