"""The command: read, plan, draw, judge, and say what came of it."""

from __future__ import annotations

import argparse
import os
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from bench import brief
from bench.machine import machine
from bench.prompts import __doc__ as about
from bench.prompts.cases import own, public
from bench.prompts.measure import Measured, measured
from bench.prompts.report import missed, recorded, row, told
from bench.text import reader
from bench.text.__main__ import commit
from bench.text.cases import Case


def main() -> None:
    """Measure and report."""
    args = _arguments()
    ocr = not args.no_ocr and find_spec("rapidocr") is not None
    if not args.no_ocr and not ocr:
        print("RapidOCR is not installed: no words are read back (pip install rapidocr)")
    cases = own(args.composed)
    cases = [*(public(args.folder, args.sample) if args.folder else ()), *cases]
    reader.prepare(args.threads)
    pictures = args.out / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    at, start, rows = commit(), perf_counter(), list[Measured]()
    again = {case.key for case in to_read_back(cases, args.read_back)} if ocr else set()
    for number, case in enumerate(cases, 1):
        reads = case.key in again
        rows.append(
            measured(case, commit=at, pictures=pictures, ocr=reads, draw=not args.no_drawing)
        )
        if number % 20 == 0:
            left = (perf_counter() - start) / number * (len(cases) - number)
            print(f"{number} of {len(cases)}, about {left / 60:.0f} min left", flush=True)
    scores = _read(args.folder, args.read)
    cells = row(at, rows, scores)
    print(machine())
    print(told(rows, cells))
    if args.misses:
        print(missed(rows))
    if args.record:
        recorded(cells)


def to_read_back(cases: list[Case], most: int) -> list[Case]:
    """Return the cases whose pictures are read back: `most` with words of each benchmark."""
    out: list[Case] = []
    for bench in dict.fromkeys(case.bench for case in cases):
        legible = _tesseract() or not bench.startswith("strict")
        some = [case for case in cases if case.bench == bench and case.strings and legible]
        step = max(1, len(some) // most) if most else len(some) + 1
        out += some[::step][:most]
    return out


def _tesseract() -> bool:
    from shutil import which

    return which("tesseract") is not None


def _read(folder: Path | None, sample: int) -> list[brief.Score]:
    """Return what the reader recovers of the annotated benchmarks."""
    if folder is None:
        return []
    scores = [
        brief.cvtg(folder / "cvtg2k", sample, 0),
        brief.longtext(folder / "longtext_bench", "longtext_en", sample, 0),
        brief.longtext(folder / "longtext_bench", "longtext_zh", sample, 0),
    ]
    for score in scores:
        score.report()
    return scores


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "bench.prompts", description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", help="the benchmark files")
    parser.add_argument("--out", type=Path, default=Path("out/bench-prompts"))
    parser.add_argument("--sample", type=int, default=40, help="drawn prompts of each benchmark")
    parser.add_argument("--read", type=int, default=400, help="prompts of each that are only read")
    parser.add_argument("--read-back", type=int, default=40, help="pictures read back of each")
    parser.add_argument("--composed", type=int, default=100, help="composed prompts")
    parser.add_argument("--no-ocr", action="store_true", help="read nothing back")
    parser.add_argument("--no-drawing", action="store_true", help="plan only")
    parser.add_argument("--misses", action="store_true", help="list what was missed")
    parser.add_argument("--record", action="store_true", help="append a row to bench/RESULTS.md")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
