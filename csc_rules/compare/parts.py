"""A part of an answer in a frame, with its provision."""

from __future__ import annotations

from attrs import frozen

from csc_rules.compare.terms import Token
from csc_rules.compare.times import Time


@frozen(kw_only=True)
class Part:
    """A part of an answer: what it is, in words, its provision, and the duty or power it comes from.

    ``name`` is a shorter text, where there is one. Where it is an act beside the one the frame is about, ``time`` says
    when that is done, and ``bearers`` by whom.
    """

    token: Token
    text: str
    provision: str
    norm: str
    name: str = ""
    time: Time | None = None
    bearers: tuple[tuple[Token, str], ...] = ()
