"""What can be chosen from in a form of a record: the words of the law that binds the body, as plain text.

The record knows no law; whoever knows the rulesets fills this in.
"""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Choices:
    """The words that may stand in a record: kinds of document and fund, acts, items, slots, duties and bodies.

    None of them is a limit: what is missing here may still be written, and is looked at when the record is checked.
    """

    kinds: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
