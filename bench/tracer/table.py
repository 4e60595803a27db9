"""Rows of the comparison, and what they come to at equal time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bench.machine import load
from bench.tracer.error import at

BUDGETS = (5.0, 10.0, 20.0)
"""Seconds."""
What = Literal["shown", "stops"]


@dataclass(frozen=True, slots=True)
class Row:
    """One rung as measured. way: how the denoiser was set, where that is not part of the ladder.

    seconds, and processors' seconds; dB as shown (sRGB) and by the logarithm of the light.
    """

    who: str
    rung: str
    way: str
    seconds: float
    cpu: float
    shown: float
    stops: float


def show(name: str, rows: Sequence[Row]) -> None:
    """Print the rungs of a scene, and what both have at each budget."""
    print(f"\n{name}, {load()}\n{'':<28}seconds      cpu    sRGB   stops")
    for row in rows:
        who = f"{row.who} {row.rung}"
        print(f"{who:<28}{row.seconds:7.2f}  {row.cpu:7.2f}  {row.shown:6.2f}  {row.stops:6.2f}")
    print(f"{'at equal time':<28}" + "".join(f"{budget:14.0f} s" for budget in BUDGETS))
    scales: tuple[tuple[What, str], ...] = (("shown", "sRGB"), ("stops", "stops"))
    for what, called in scales:
        for who in dict.fromkeys(row.who for row in rows):
            levels = (best(rows, who, budget, what) for budget in BUDGETS)
            cells = "".join(f"{'none yet' if v is None else f'{v:.2f} dB':>16}" for v in levels)
            print(f"{f'{who}, {called}':<28}{cells}", flush=True)


def best(rows: Sequence[Row], who: str, budget: float, what: What) -> float | None:
    """Return the dB a renderer has for `budget` seconds, with its denoiser set as suits it best
    then; None where it has no picture by then."""
    ladders: dict[str, list[tuple[float, float]]] = {}
    for row in rows:
        if row.who == who:
            ladders.setdefault(row.way, []).append((row.seconds, getattr(row, what)))
    found = [level for ladder in ladders.values() if (level := at(budget, ladder)) is not None]
    return max(found, default=None)


__all__ = ["BUDGETS", "Row", "best", "show"]
