"""The command: choose what to measure, and print it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.tracer import __doc__ as about
from bench.tracer import blender, prompts
from bench.tracer.scenes import SCENES


def main() -> None:
    """Measure and print."""
    options = arguments(sys.argv[1:])
    if options.what in ("times", "both"):
        ids, qualities = tuple(options.prompt), tuple(options.quality)
        prompts.times(options.rounds, f"{options.size}x{options.size}", ids, qualities)
    if options.what in ("cycles", "both"):
        versus(options)


def versus(options: argparse.Namespace) -> None:
    """Compare with Cycles, or say what is missing."""
    try:
        python = blender.find(options.bpy)
    except blender.Missing as reason:
        print(f"skipped, Cycles: {reason}")
        return
    from bench.tracer.versus import Settings, compare  # needs the tracer's libraries

    settings = Settings(
        options.size, options.samples, tuple(options.scene), options.out, options.rounds,
        tuple(options.budgets), options.prepare,
    )  # fmt: skip
    compare(settings, python)


def arguments(words: list[str]) -> argparse.Namespace:
    """Return the options of the command."""
    parser = argparse.ArgumentParser(
        "bench.tracer", description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", default="both", choices=("both", "times", "cycles"))
    parser.add_argument("--size", type=int, default=1024, help="side of the square pictures")
    parser.add_argument("--rounds", type=int, default=1, help="pictures a median is taken of")
    parser.add_argument("--prompt", nargs="+", default=prompts.IDS, choices=prompts.IDS)
    parser.add_argument("--quality", nargs="+", default=prompts.QUALITIES)
    parser.add_argument("--bpy", help="a Python that has bpy; else $LIMNER_BPY or one on the path")
    parser.add_argument("--scene", nargs="+", default=tuple(SCENES), choices=tuple(SCENES))
    parser.add_argument("--samples", type=int, default=64, help="of each half of a truth")
    parser.add_argument(
        "--budgets", type=float, nargs="+", default=(5.0, 10.0, 20.0), help="seconds"
    )
    parser.add_argument("--prepare", action="store_true", help="work the truths out, time nothing")
    parser.add_argument("--out", type=Path, default=Path("out/bench-tracer"))
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
