"""The command: make the pictures, measure, and print."""

from __future__ import annotations

import argparse
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.machine import load, machine
from bench.retouch import __doc__ as about
from bench.retouch import case, fills, heldout, painted, times, traced, works

if TYPE_CHECKING:
    from collections.abc import Callable

_SIZE = 448


def main() -> None:
    """Measure and print."""
    options = arguments(sys.argv[1:])
    used = (f"{name} {version(name)}" for name in ("numpy", "numba", "opencv-python-headless"))
    print(f"{machine()}, {load()}; {', '.join(used)}")
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.pictures or Path(scratch)
        pairs = pictures(folder)
        held = held_out(folder) if options.what in ("all", "fill") else []
    if options.what in ("all", "fill"):
        pairs_cases = [c for i, pair in enumerate(pairs) for c in case.cases(pair, i)]
        outcomes = [fills.outcome(one)[0] for one in pairs_cases]
        print(fills.table(outcomes))
        first = heldout.FIRST_SEED
        further = [c for i, pair in enumerate(held) for c in case.cases(pair, first + i)]
        print("\nHeld out:\n\n" + fills.table([fills.outcome(one)[0] for one in further]))
    if options.what in ("all", "times"):
        print(times.table(options.rounds))
        print(times.upscaling({pair.name: pair.clean for pair in pairs}))
    if options.what == "sheet":
        sheets(pairs, options.out)


def pictures(folder: Path) -> list[case.Pair]:
    """Return the set: what is kept in `folder`, the rest made and kept there."""
    made = [(paint.__name__, lambda i=i, p=paint: painted.pair(p, _SIZE, i))
            for i, paint in enumerate(painted.PAINTED)]  # fmt: skip
    if traced.ready():
        made += [(name, lambda name=name: traced.pair(name, _SIZE)) for name in traced.SCENES]
    else:
        print("skipped, traced pictures: pip install 'limner[tracer]'")
    return kept(made, folder)


def held_out(folder: Path) -> list[case.Pair]:
    """Return the further pictures, which no number is fitted to."""
    return kept([(paint.__name__, lambda i=i, p=paint: painted.pair(p, _SIZE, i))
                 for i, paint in enumerate(heldout.HELD_OUT, heldout.FIRST_SEED)],
                folder)  # fmt: skip


def kept(made: list[tuple[str, Callable[[], case.Pair]]], folder: Path) -> list[case.Pair]:
    """Return pairs by name: those kept in `folder`, the rest made and kept there."""
    out = []
    for name, make in made:
        pair = case.load(name, folder)
        if pair is None:
            pair = make()
            pair.save(folder)
        out.append(pair)
    return out


def sheets(pairs: list[case.Pair], folder: Path) -> None:
    """Write before and after of every operation side by side."""
    from PIL import Image

    from limner import door

    folder.mkdir(parents=True, exist_ok=True)
    for work in works.WORKS:
        before, after = works.done(work, {pair.name: pair for pair in pairs}, door.default_world())
        high = max(len(before), len(after))
        both = [
            np.pad(pixels, ((0, high - len(pixels)), (0, 8), (0, 0))) for pixels in (before, after)
        ]
        Image.fromarray(np.hstack(both)).save(folder / f"{work.name.replace(' ', '-')}.png")
        print(folder / f"{work.name.replace(' ', '-')}.png")


def arguments(words: list[str]) -> argparse.Namespace:
    """Return the options of the command."""
    parser = argparse.ArgumentParser(
        "bench.retouch", description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", default="all", choices=("all", "fill", "times", "sheet"))
    parser.add_argument("--pictures", type=Path, help="where the made pictures are kept")
    parser.add_argument("--rounds", type=int, default=3, help="runs a median is taken of")
    parser.add_argument("-o", "--out", type=Path, default=Path("out/retouch"), help="for the sheet")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
