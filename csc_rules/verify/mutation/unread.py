"""What is told and never judged: no verdict reads it, so that no test could notice its change, and it is let alone.

Where the engine begins to read one of these, it is taken out of here and becomes subject to every operator.
"""

from __future__ import annotations

from csc_rules.language import nodes as n
from csc_rules.law.ruleset import Ruleset

_CLAUSES = (n.SourceAddress, n.Provisions, n.NotEncoded, n.Unverified, n.Consequence)
_SETTINGS = frozenset({"kind", "stage", "standing", "jurisdiction", "extent", "noun", "about", "answers"})
_FLAGS = frozenset({"open"})


def is_unread(law: Ruleset, block: n.Block, owner: n.Node, node: n.Node) -> bool:
    """Tell whether a part of a statement is told and never judged."""
    match node:
        case n.Clause():
            return _is_unread_line(block, node)
        case n.Text():
            return not isinstance(owner, n.Texts)
        case n.ProvisionRef():
            return True
        case n.Day():
            return isinstance(owner, n.Succession)  # It is told in a note, beside the findings.
        case n.Phrase():
            # It is read for what the sentence is about, where that is not said otherwise.
            names_object = isinstance(owner, n.Sentence) and owner.object is not None
            return names_object or all(_is_recipient(law, ref) for ref in node.refs)
        case n.Ref():
            return isinstance(owner, n.Phrase) and _is_recipient(law, node)
        case _:
            return False


def _is_unread_line(block: n.Block, clause: n.Clause) -> bool:
    match clause:
        case n.Setting(key=key):
            return key in _SETTINGS
        case n.Flag(key=key):
            return key in _FLAGS
        case n.Texts(key=key):
            return key != "alias" or block.keyword != "body"
        case n.Dated(key=key):
            return key == "made on"
        case n.Succession(body=body):
            return body is not None
        case _:
            return isinstance(clause, _CLAUSES)


def _is_recipient(law: Ruleset, ref: n.Ref) -> bool:
    """Tell whether a phrase says to, with or before whom: that a report was laid is asked, and not before whom."""
    return ref.name.text not in law.documents
