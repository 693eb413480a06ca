"""The one event stream of an evaluation: proofs, coverage and profilers listen to it; unheard it costs nothing."""

from __future__ import annotations

from typing import Protocol


class Listener(Protocol):
    """Something that hears what an evaluation does, as it does it."""

    def __call__(self, event: str, /, **details: object) -> None:
        """Hear one event with its details."""


Emit = Listener | None
