"""What there is to say of the reading of a file: a code for each kind, what it means, and what a person can do.

A code keeps its meaning for ever. The table is in docs/reference/reading.md, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

UNREAD_PAGE = "unread-page"
SCANNED = "scanned"
GARBLED_PAGE = "garbled-page"
TOO_LONG = "took-too-long"
OTHER_KIND = "other-kind"
ENCODING = "encoding-guessed"
TRACKED = "tracked-changes"
MACROS = "macros"
EXTERNAL = "external-references"
HIDDEN = "not-read-from-template"
INTERLEAVED = "interleaved-columns"
PICTURES = "pictures-for-text"
CUT_LIST = "cut-list"
EXTRACT = "extract"
MISSING_APPENDIX = "missing-appendix"
LETTERS = "letter-by-letter"
LOST_WORDS = "words-lost"
MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        UNREAD_PAGE: "a page on which no text could be read, or only what stands on the other pages, too; "
        "it may be blank, a picture or scanned",
        SCANNED: "no page of the file has text that can be read; its pages are pictures",
        GARBLED_PAGE: "a page whose signs make no words; its fonts do not say which letters they draw",
        TOO_LONG: "pages that were left out, since reading the file took too long",
        OTHER_KIND: "a file of another kind than its suffix says; it was read as what it is",
        ENCODING: "a text that does not say its encoding, which was guessed",
        TRACKED: "tracked changes: what was inserted was read, what was deleted was not",
        MACROS: "macros, which were not run",
        EXTERNAL: "pictures or parts that lie elsewhere, which were not fetched",
        HIDDEN: "places of a template that nobody has written in yet",
        INTERLEAVED: "columns that were read straight across, so that sentences interleave",
        PICTURES: "a heading under which only pictures stand",
        CUT_LIST: "a colon that introduces a list, and nothing after it",
        EXTRACT: "a contents page that lists what the text does not have",
        MISSING_APPENDIX: "an appendix or annex that the text speaks of and does not have",
        LETTERS: "letters one below the other, such as a title in the margin",
        LOST_WORDS: "a place where a name was lost, such as “of North ,”",
    }
)
