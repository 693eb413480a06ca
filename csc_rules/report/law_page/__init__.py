"""Pages of Markdown that are made from the rules: one for each instrument and register, and the index of them.

Every page is a pure function of what it is made from: the same rules give the same bytes.
"""

from __future__ import annotations

from csc_rules.report.law_page.index import index_page, listing
from csc_rules.report.law_page.instrument import law_page
from csc_rules.report.law_page.register import register_page
from csc_rules.report.law_page.sheet import page_of

__all__ = ["index_page", "law_page", "listing", "page_of", "register_page"]
