"""The public photographic prompts: how long from a prompt to a PNG, and to something to look at."""

from __future__ import annotations

import json
import statistics
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.machine import load, machine

FILE = Path(__file__).parents[2] / "examples" / "prompts.jsonl"
IDS = (
    "packshot-serum", "coffee-cup", "gift-set", "storefront-open", "neon-bar", "mug-mockup",
    "landscape", "three-apples", "billboard-street",
)  # fmt: skip
QUALITIES = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds to the finished PNG, and to the first preview; None where none was shown."""

    whole: float
    first: float | None


def prompts(ids: tuple[str, ...] = IDS) -> dict[str, str]:
    """Return the photographic prompts by id, in order."""
    lines = (json.loads(line) for line in FILE.read_text().splitlines() if line.strip())
    known = {line["id"]: line["prompt"] for line in lines}
    return {name: known[name] for name in ids}


def timed(prompt: str, quality: str, size: str, seed: int = 0) -> Took:
    """Draw a prompt and return what it took."""
    import limner
    from limner.door import default_world
    from limner.world.progress import Reporting

    shown: list[float] = []
    start = perf_counter()
    progress = Reporting(
        lambda _stage, _done: None, lambda _raster: shown.append(perf_counter() - start)
    )
    world = default_world().reporting(progress)
    limner.draw(prompt, size=size, quality=quality, seed=seed, world=world)
    return Took(perf_counter() - start, shown[0] if shown else None)


def times(rounds: int, size: str, ids: tuple[str, ...], qualities: tuple[str, ...]) -> None:
    """Time every prompt in every quality and print a table, a row as soon as it is known."""
    print(f"\n{machine()}, {load()}")
    print(f"Prompt to PNG at {size}, warm, median of {rounds}: seconds (first preview)")
    print(f"{'':<18}" + "".join(f"{quality:>20}" for quality in qualities))
    for name, prompt in prompts(ids).items():
        timed(prompt, "low", size)  # kernels and textures
        cells = []
        for quality in qualities:
            done = [timed(prompt, quality, size) for _ in range(rounds)]
            cells.append(cell(done))
        print(f"{name:<18}" + "".join(f"{text:>20}" for text in cells) + f"   {load()}", flush=True)


def cell(done: list[Took]) -> str:
    """Return the medians of some rounds as 'whole (first preview)'."""
    whole = statistics.median(took.whole for took in done)
    firsts = [took.first for took in done if took.first is not None]
    return f"{whole:.1f} ({statistics.median(firsts):.1f})" if firsts else f"{whole:.1f} (none)"
