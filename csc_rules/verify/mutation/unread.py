"""What is told and never judged: no verdict reads it, so that no test could notice its change, and it is let alone.

Where the engine begins to read one of these, it is taken out of here and becomes subject to every operator.
"""

from __future__ import annotations

from csc_rules.language import nodes as n
from csc_rules.law.ruleset import Ruleset

_CLAUSES = (n.SourceAddress, n.Provisions, n.NotEncoded, n.Unverified, n.Consequence)
_SETTINGS = frozenset({"kind", "stage", "standing", "jurisdiction", "extent", "noun", "about", "answers"})
_FLAGS = frozenset({"open"})
_ADDRESSING = frozenset({"to", "before"})


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
            return not _is_read(law, block, owner, node)
        case n.Ref():
            return isinstance(owner, n.Phrase) and not (_addresses(block, owner) or node.name.text in law.documents)
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


def _is_read(law: Ruleset, block: n.Block, owner: n.Node, phrase: n.Phrase) -> bool:
    """Tell whether a phrase says to whom something is done, or what it is done to where the sentence has no object."""
    is_object = isinstance(owner, n.Sentence) and owner.object is None
    return _addresses(block, phrase) or (is_object and any(ref.name.text in law.documents for ref in phrase.refs))


def _addresses(block: n.Block, phrase: n.Phrase) -> bool:
    # With whom something is done together is asked in lettered lines, and to whom under a power in its limits.
    return block.keyword == "duty" and phrase.preposition in _ADDRESSING
