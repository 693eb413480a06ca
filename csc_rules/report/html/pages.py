"""Fill in a template of a page. Data stays text, a name that a template does not know is a fault, nothing is loaded."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from csc_rules.dates import spoken
from csc_rules.report.markup import address, anchor, css_text, shown
from csc_rules.report.words import count, page_named


@cache
def environment() -> Environment:
    """Return the environment of every page: it escapes all there is, and loads templates from the package."""
    made = Environment(
        loader=PackageLoader("csc_rules.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    made.filters |= {"address": address, "anchor": anchor, "count": count, "page_named": page_named, "spoken": spoken}
    return made


def _finalize(value: object) -> object:
    """Keep control characters out of a page; what is markup has none."""
    return shown(value) if type(value) is str else value


def page(template: str, values: Mapping[str, Any], *, running_title: str) -> bytes:
    """Return a page as the content of a file. The running title is printed at the head of every sheet of paper."""
    style = Markup(f"{_sheet()}{_running(running_title)}")  # noqa: S704 - the title has been escaped for a style sheet
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    written = environment().get_template(template).render(**values, style=style, style_digest=digest)
    return written.encode()


@cache
def _sheet() -> str:
    loader = environment().loader
    assert loader is not None
    # A browser reads line ends as \n before it takes the digest.
    return loader.get_source(environment(), "style.css")[0].replace("\r\n", "\n")


def _running(title: str) -> str:
    short = title if len(title) <= 90 else f"{title[:89]}…"
    return f"@page {{ @top-left {{ content: {css_text(short)}; }} }}\n"
