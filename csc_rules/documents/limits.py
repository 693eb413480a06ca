"""How large a file may be, and how much of it is read: more is refused with a clear message, or named as unread.

Three hundred pages a file are promised, with room above; what lies beyond is no plan, or an attack. The limits are
stated in docs/reference/reading.md.
"""

from __future__ import annotations

MIB = 1024 * 1024

# A file as it is given, pictures and all.
FILE_BYTES = 150 * MIB
# A text, a web page or Markdown: three hundred pages have about one.
TEXT_BYTES = 20 * MIB
# A packed file: how many parts it may have, and how large one that is read may be when it is unpacked. Pictures and
# fonts are never unpacked.
PARTS = 10_000
PART_BYTES = 60 * MIB
# What is read of a packed file in all.
UNPACKED_BYTES = 120 * MIB
# Elements of one part in XML, or of a web page, and how deep they may be nested.
ELEMENTS = 600_000
DEPTH = 100
HTML_DEPTH = 250
# Pages of a PDF.
PAGES = 1_000
# The time in seconds that the processor may take for the pages of one PDF; the pages after that are named as unread.
PDF_SECONDS = 240.0
# What one stream of a PDF may unpack to, and how many operators, forms and entries are followed.
PDF_STREAM_BYTES = 32 * MIB
PDF_OPERATORS = 1_000_000
PDF_FORMS = 1_000
# Lines of a text; three hundred pages have some fifteen thousand.
LINES = 200_000
# Passages of one file; three hundred pages have some six thousand.
PASSAGES = 50_000
# Suggestions that come back from a person in one file, and their quotes; a pile of files has some hundreds.
SUGGESTIONS = 5_000
SUGGESTED_QUOTES = 100_000
# Characters of one passage; a longer one is read as several, cut between two words. A page has some three thousand.
PASSAGE = 20_000
