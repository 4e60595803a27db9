"""Rates: how often a caller may call, and what the answers say of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from limner.services import errors

BUCKET = "requests"
_CALLERS = 10_000
"""Callers remembered; one not seen for long is as good as new."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Where a caller stands after a call."""

    limit: int
    left: int
    reset: float

    def headers(self) -> dict[str, str]:
        """Return the headers that tell it."""
        return {
            f"x-ratelimit-limit-{BUCKET}": str(self.limit),
            f"x-ratelimit-remaining-{BUCKET}": str(self.left),
            f"x-ratelimit-reset-{BUCKET}": spoken(self.reset),
        }


class Rates:
    """A bucket of calls for each caller, which fills up in a minute."""

    def __init__(self, limit: int, clock: Callable[[], float] = monotonic) -> None:
        self.limit, self._clock = limit, clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def call(self, client: str) -> Rate:
        """Count a call; raises ApiError (429) where there were too many."""
        now = self._clock()
        full = float(self.limit)
        level, since = self._buckets.pop(client, (full, now))
        level = min(full, level + (now - since) * full / 60)
        short = 1.0 - level
        self._buckets[client] = (level if short > 0 else level - 1.0, now)
        while len(self._buckets) > _CALLERS:
            self._buckets.popitem(last=False)
        if short > 0:
            raise errors.limited(BUCKET, self.limit, short * 60 / full)
        level -= 1.0
        return Rate(self.limit, int(level), (full - level) * 60 / full)


def spoken(seconds: float) -> str:
    """Return a time as headers say it: 120ms, 58.891s, 6m0s."""
    if seconds < 1:
        return f"{round(seconds * 1000)}ms"
    if seconds < 60:
        return f"{seconds:.3f}".rstrip("0").rstrip(".") + "s"
    return f"{int(seconds // 60)}m{int(seconds % 60)}s"
