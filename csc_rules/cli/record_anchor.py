"""``csc-rules record anchor``: find the quotes of a record again in a new edition of its files."""

from __future__ import annotations

import os
from datetime import date

import click

from csc_rules.cli import FINDINGS, OK, options
from csc_rules.cli.changing import beside
from csc_rules.cli.params import Day
from csc_rules.cli.streams import remark, show
from csc_rules.cli.waiting import reading_on, working
from csc_rules.documents.confirming.anchoring import Anchored, anchored, updates
from csc_rules.documents.confirming.in_words import in_words
from csc_rules.record.files import read_bytes
from csc_rules.record.formats import amended, loads
from csc_rules.record.save import previous, save
from csc_rules.report.visible import one_line
from csc_rules.report.words import page_named


@click.command("anchor")
@click.argument("record")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--in-place-of", "old", metavar="NAME", help="The file as the record names it, where FILE is named anew.")
@click.option("--update", is_flag=True, help="Put the page, the words and the digest of the new edition in RECORD.")
@click.option("--by", metavar="NAME", help="Who looked; noted with what is updated.")
@click.option(
    "--on", type=Day(), default=options.today, show_default="today", metavar="DAY", help="The day of the update."
)
def command(record: str, paths: tuple[str, ...], old: str | None, update: bool, by: str | None, on: date) -> int:
    """Look for each quote that RECORD has from FILE... in FILE as it is now, and list those that moved or are lost.

    Exit code 1 where any is lost. Without --update the record stays as it is.
    """
    from csc_rules.documents.reading import read_texts

    content = read_bytes(record)
    known = loads(content, record)
    with reading_on("reading the files") as told:
        texts = read_texts(paths, told)
    folder = os.path.dirname(os.path.abspath(record))

    def is_of(named: str, read: str) -> bool:
        if old is not None:
            return named == old
        here = os.path.realpath(os.path.join(folder, named))
        return here == os.path.realpath(read) or (not os.path.exists(here) and _last(named) == _last(read))

    found = anchored(known, texts, is_of)
    show("".join(f"{_line(each)}\n" for each in found) or "no quote of the record is from these files\n")
    if update:
        _update(record, content, found, by, on)
    return FINDINGS if any(each.lost for each in found) else OK


def _last(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _line(each: Anchored) -> str:
    quote = one_line(each.evidence.quote or "")
    was = page_named(each.evidence.page) if each.evidence.page else "no page"
    proves = f"evidence of {one_line(in_words(each.fact))}" + (
        f", in {one_line(each.document)}" if each.document else ""
    )
    if each.lost:
        return f"lost   “{quote}” {was}  is not in {one_line(each.file)} as it is now  {proves}  {each.path}"
    if each.moved:
        return f"moved  “{quote}” {was} -> {page_named(each.page or '')}  {proves}  {each.path}"
    return f"same   “{quote}” {was}  {proves}  {each.path}"


def _named(each: Anchored, record: str) -> str | None:
    """Return how the record names the new edition: as before where it is the same file, or else as seen from it."""
    named = each.evidence.file or ""
    here = os.path.join(os.path.dirname(os.path.abspath(record)), named)
    return named if os.path.realpath(here) == os.path.realpath(each.file) else beside(each.file, record)


def _update(record: str, content: bytes, found: tuple[Anchored, ...], by: str | None, on: date) -> None:
    changes = updates(found, by, on, lambda each: _named(each, record))
    if not changes:
        remark(f"{record} is unchanged: nothing of it has moved")
        return
    with working("entering where the quotes stand now"):
        new = amended(content, record, *changes)
    save(record, new, was=content)
    remark(f"wrote {record}; the version before is {previous(record)}")
