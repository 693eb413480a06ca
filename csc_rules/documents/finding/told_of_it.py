"""What stands between a sentence on a consultation and the lead to a list, and tells of that consultation alone.

"There were 90 replies", "the closing date was 9 June", "the draft was on our website". Behind anything else, such as
"rooms were needed for the meetings", those whom a list names may have been asked for something else.
"""

from __future__ import annotations

import re

from csc_rules.documents.sentences.marks import Line

_NUMBER = (
    r"(?:\d+|no|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|several|many|some|(?:a )?few"
    r"|more than \d+|over \d+|around \d+|about \d+|a total of \d+)"
)
_REPLIES = r"(?:\w+ )?(?:answers|responses|replies|comments|views|submissions|feedback)"
_IN_ALL = r"(?: (?:in all|altogether|in total|were received|came in|came))?"
_OF_IT = r"(?: (?:to|on) (?:it|the (?:draft|consultation)(?: plan)?))?"
_OUT = (
    r"(?:was|went|has been|had been|is)(?: also| then)? (?:out|open|sent|issued|circulated|on|available|posted|emailed)"
)
_TELLS = re.compile(
    rf"(?:(?:there (?:were|was)|we (?:had|received|got)|in all) )?{_NUMBER} {_REPLIES}{_IN_ALL}{_OF_IT}{_IN_ALL}"
    r"|(?:the |that |this )?(?:closing date|deadline|(?:formal |public )?consultation(?: period)?)(?: for \w+)?"
    r" (?:was|closed|ended|ran|lasted|opened|began|started)\b.*"
    rf"|(?:it|(?:the|a|this|our) (?:\w+ )?draft(?: \w+)?) {_OUT}\b.*"
    r"|.*\bconsult(?:ed|ation)\b.*\bdraft\b.*"
)


def tells_of_it(line: Line) -> bool:
    """Tell whether a sentence says of the consultation how many replied, how long it was, or where the draft was."""
    return _TELLS.fullmatch(" ".join(line.folded)) is not None
