"""What the kinds of clocks and conditions are called in an export, where their fields do not tell them apart."""

from __future__ import annotations

from typing import Any

from csc_rules.law.model import (
    ActDone,
    BeforeAct,
    Belongs,
    EndOfLifetime,
    FixedDay,
    OnceAfter,
    Sliding,
    SlotAnswered,
    SoonAfter,
    Tiled,
    UnknownLimit,
    WithinSpan,
    YearlyDay,
)

KINDS: dict[type[Any], str] = {
    FixedDay: "fixed-day",
    YearlyDay: "yearly-day",
    WithinSpan: "within-span",
    Sliding: "sliding",
    Tiled: "tiled",
    BeforeAct: "before-act",
    OnceAfter: "once-after",
    EndOfLifetime: "end-of-lifetime",
    SoonAfter: "soon-after",
    UnknownLimit: "unknown-limit",
    ActDone: "act-done",
    SlotAnswered: "slot-answered",
    Belongs: "belongs",
}
