"""Texts that anybody may have typed into any field: every writer has to show them as text."""

from __future__ import annotations

HOSTILE = {
    "markup": "<script>alert('&amp;')</script><img src=x onerror=alert(1)>",
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+1+1",
    "minus": "-1+1|x",
    "at": "@SUM(1+1)",
    "apostrophe": "'=1+1",
    "array": "{=1+1}",
    "brackets": "[red]bold[/red] [/x] [link=https://example.org]",
    "lines": "first\nsecond\r\nthird\n\n=fourth",
    "tabs": "\t=1+1\tafter",
    "bidi": "\u202egnp.exe\u202c \u2066x\u2069 \u200f",
    "emoji": "👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 é ü",
    "long": "long " * 2_000,
    "word": "x" * 10_000,
    "quotes": "quoted\"'`“”;,|\\twice",
    "entity": "&lt;b&gt; ]]> <!-- %s {{ 7*7 }} {% x %} ${x}",
    "address": "javascript:alert(1)",
    "escape": "_x0041_ \\u0041 \\n",
    "marks": "# *a* _b_ [c](d) | `e`",
    "controls": "a\x08b\x1b[31mc\x7f",
    "unicode": "\ufffe\uffff\ufeff\u2028x\u2029",
}
