"""Rows of the comparison, and what they come to at equal time."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from bench.machine import load
from bench.tracer.error import at

BUDGETS = (5.0, 10.0, 20.0)
"""Seconds."""
What = Literal["shown", "stops"]
SCALES: tuple[tuple[What, str], ...] = (("shown", "sRGB"), ("stops", "stops"))


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


def show(name: str, rows: Sequence[Row], budgets: Sequence[float] = BUDGETS) -> None:
    """Print the rungs of a scene, and what both have at each budget, by the clock and by the
    processors' time: that is the clock's on a quiet machine, and still fair on a busy one."""
    print(f"\n{name}, {load()}\n{'':<28}seconds      cpu    sRGB   stops")
    for row in rows:
        who = f"{row.who} {row.rung}"
        print(f"{who:<28}{row.seconds:7.2f}  {row.cpu:7.2f}  {row.shown:6.2f}  {row.stops:6.2f}")
    cores = os.cpu_count() or 1
    for clock, called in ((_clock, "seconds"), (_work, f"processors' seconds by {cores}")):
        print(f"{f'at equal {called}':<32}" + "".join(f"{b:10.4g} s" for b in budgets))
        for what, scale in SCALES:
            for who in dict.fromkeys(row.who for row in rows):
                levels = (best(rows, who, budget, what, clock) for budget in budgets)
                cells = "".join(f"{'none' if v is None else f'{v:.2f} dB':>12}" for v in levels)
                print(f"{f'  {who}, {scale}':<32}{cells}", flush=True)


def _clock(row: Row) -> float:
    return row.seconds


def _work(row: Row) -> float:
    return row.cpu / (os.cpu_count() or 1)


def best(
    rows: Sequence[Row],
    who: str,
    budget: float,
    what: What,
    clock: Callable[[Row], float] = _clock,
) -> float | None:
    """Return the dB a renderer has for `budget` seconds, with its denoiser set as suits it best
    then; None where it has no picture by then."""
    ladders: dict[str, list[tuple[float, float]]] = {}
    for row in rows:
        if row.who == who:
            ladders.setdefault(row.way, []).append((clock(row), getattr(row, what)))
    found = [level for ladder in ladders.values() if (level := at(budget, ladder)) is not None]
    return max(found, default=None)


__all__ = ["BUDGETS", "Row", "best", "show"]
