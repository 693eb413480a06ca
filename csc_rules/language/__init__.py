"""Rule text → syntax tree → formatted text.

``parser`` reads, ``printer`` writes, ``nodes`` is the tree between them, ``diagnostics`` says what is wrong. Only
``parser`` loads the grammar, so import it from there: reading a tree or printing one needs no parser.
"""
