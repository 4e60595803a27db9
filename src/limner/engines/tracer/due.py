"""When a preview is due: at equal shares of the work, or as often as time allows."""

from __future__ import annotations

from time import monotonic

_TIME = 0.15
"""Share of the time that may go into previews where any number is taken."""
_LAST = 0.9
"""Share done from which the picture itself is nearer than another preview."""


class Due:
    """Says when. wanted: how many previews are taken; None for as many as are worth their time."""

    def __init__(self, wanted: int | None) -> None:
        self._wanted, self._made = wanted, 0
        self._next = monotonic()

    @property
    def any(self) -> bool:
        """Whether there is to be another at all."""
        return self._wanted is None or self._made < self._wanted

    def at(self, share: float) -> bool:
        """Whether one is due at this share (0-1) of the work."""
        if not self.any or share >= _LAST:
            return False
        if self._wanted is None:
            return monotonic() >= self._next
        return share * (self._wanted + 1) >= self._made + 1

    def made(self, start: float) -> None:
        """Count one that was begun at `start`, of `monotonic`."""
        self._made += 1
        self._next = monotonic() + (monotonic() - start) / _TIME
