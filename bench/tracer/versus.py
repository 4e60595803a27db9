"""The two renderers in turn over their ladders, each held to its own truth."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.machine import load, machine
from bench.tracer import blender, ours
from bench.tracer.blender import Cycles
from bench.tracer.error import SHOWN, STOPS, Truth, doubt, psnr
from bench.tracer.export import export
from bench.tracer.ours import Limner
from bench.tracer.scenes import SCENES
from bench.tracer.table import BUDGETS, Row, show

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEED = 3
"""Of the tested pictures; the next rounds have the next."""
BATCH = 16
"""Samples of one part of a truth. Parts are kept as soon as they are there: more can be added."""
HALVES = (101, 102)
"""Seeds of the first parts of the two halves of a truth; the next parts' are two further each."""
Drawn = tuple["NDArray[np.float32]", float, float]
"""Linear light, seconds, processors' seconds."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What to compare. size: of the square pictures. samples: of each half of a truth. folder:
    where truths and pictures are kept. prepare: only work out the truths."""

    size: int
    samples: int
    scenes: tuple[str, ...]
    folder: Path
    rounds: int = 1
    budgets: tuple[float, ...] = BUDGETS
    prepare: bool = False


def compare(settings: Settings, python: str) -> None:
    """Measure every rung of both on every scene, and print it."""
    limner = Limner()
    with blender.cycles(python) as theirs:
        print(f"\n{machine()}, {load()}\n{limner.version}\n{theirs.version}")
        for name in settings.scenes:
            contest = Contest(name, settings, limner, theirs)
            truths = contest.truths()
            if not settings.prepare:
                rows = list(contest.rows(truths))
                told = json.dumps([asdict(row) for row in rows], indent=1)
                (contest.folder / "rows.json").write_text(told)
                show(name, rows, settings.budgets)


class Contest:
    """One scene before both renderers."""

    def __init__(self, name: str, settings: Settings, limner: Limner, theirs: Cycles) -> None:
        self.settings, self.limner, self.theirs = settings, limner, theirs
        self.scene = SCENES[name]()
        self.folder = settings.folder / f"{name}-{settings.size}"
        export(self.scene, self.folder)
        theirs.load(self.folder)

    def truths(self) -> dict[str, Truth]:
        """Return each renderer's truth, as far as it is kept from there."""
        out = {}
        for who, raw in (("Limner", self._our_raw), ("Cycles", self._their_raw)):
            first, second = (self._half(who, raw, seed) for seed in HALVES)
            middle = self.limner.smoothed(np.float32(0.5) * (first + second), self.scene)
            self._keep(f"{who}, truth", middle)
            truth = out[who] = Truth(first, second, middle)
            print(
                f"{who}'s truth of {self.folder.name}: two halves of {self.settings.samples} spp; "
                f"45 dB against it are in doubt by {doubt(45.0, truth, SHOWN):.2f} dB",
                flush=True,
            )
        apart = psnr(out["Cycles"].about, out["Limner"], SHOWN)
        print(f"The truths are {apart:.1f} dB from each other.")
        return out

    def rows(self, truths: dict[str, Truth]) -> Iterator[Row]:
        """Yield a row a rung, medians over the rounds; each has drawn the scene once before."""
        self._ours(ours.LADDER[0], SEED)
        self._theirs(blender.LADDER[0], SEED)
        for mine in ours.LADDER:
            yield self._row("Limner", mine.name, "", partial(self._ours, mine), truths)
        for other in blender.LADDER:
            draw = partial(self._theirs, other)
            yield self._row("Cycles", other.name, other.denoise, draw, truths)

    def _row(
        self, who: str, rung: str, way: str, draw: Callable[[int], Drawn], truths: dict[str, Truth]
    ) -> Row:
        done = []
        for turn in range(self.settings.rounds):
            light, seconds, cpu = draw(SEED + turn)
            levels = (psnr(light, truths[who], tone) for tone in (SHOWN, STOPS))
            done.append((seconds, cpu, *levels))
        self._keep(f"{who}, {rung}", light)
        return Row(who, rung, way, *(float(v) for v in np.median(np.array(done), 0)))

    def _ours(self, rung: ours.Rung, seed: int) -> Drawn:
        return self.limner.picture(self.scene, self.settings.size, rung, seed)

    def _theirs(self, rung: blender.Rung, seed: int, *, adaptive: bool = True) -> Drawn:
        to = self.folder / "picture.npy"
        took = self.theirs.render(self.settings.size, rung, seed, to, adaptive=adaptive)
        return np.load(to), took["seconds"], took["cpu"]

    def _our_raw(self, seed: int) -> NDArray[np.float32]:
        return self.limner.raw(self.scene, self.settings.size, BATCH, seed)

    def _their_raw(self, seed: int) -> NDArray[np.float32]:
        return self._theirs(blender.Rung(BATCH, ""), seed, adaptive=False)[0]

    def _half(
        self, who: str, raw: Callable[[int], NDArray[np.float32]], seed: int
    ) -> NDArray[np.float32]:
        """Return the mean of the parts of a half."""
        parts = []
        for number in range(max(1, self.settings.samples // BATCH)):
            path = self.folder / f"{who.lower()}-{seed + 2 * number}.npy"
            if not path.exists():
                np.save(path, raw(seed + 2 * number))
            parts.append(np.load(path))
        return np.asarray(np.mean(parts, 0), np.float32)

    def _keep(self, name: str, light: NDArray[np.float32]) -> None:
        from PIL import Image

        shown = SHOWN.of(light.astype(np.float64))
        picture = Image.fromarray((shown * 255 + 0.5).astype(np.uint8))
        picture.save(self.folder / f"{name}.png")


__all__ = ["Contest", "Settings", "compare"]
