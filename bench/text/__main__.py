"""The command: choose cases, share them among processes, save each result, print the tables."""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from bench.text import __doc__ as about
from bench.text import reader
from bench.text.cases import BENCHES, Case, cases
from bench.text.report import misses, summary
from bench.text.work import Result, run

HERE = Path(__file__).parent


def chosen(folder: Path, only: str, sample: int | None, texts: int | None) -> list[Case]:
    """Return the cases to run; a sample is drawn evenly over the groups, always the same."""
    out: list[Case] = []
    for bench in BENCHES:
        if not any(bench.startswith(part) for part in only.split(",")):
            continue
        some = cases(folder, bench)
        if bench.startswith("strict"):
            many = texts // 3 if texts and bench.endswith("zh") else texts
            first = list(dict.fromkeys(c.name for c in some))[: many or None]
            some = [c for c in some if c.name in first]
        elif sample is not None and sample < len(some):
            some = sorted(random.Random(7).sample(some, sample), key=lambda c: c.key)
        out += some
    return out


def commit() -> str:
    """Return the commit the working tree is at, marked where source files differ from it."""
    at = _git("rev-parse", "--short", "HEAD")
    return at + ("+" if _git("status", "--porcelain", "--", "src", "pyproject.toml") else "")


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], capture_output=True, text=True, cwd=HERE, check=False)
    return done.stdout.strip()


def saved(path: Path) -> dict[str, Result]:
    """Return the results a run has so far; a line cut short is dropped."""
    out: dict[str, Result] = {}
    if path.exists():
        for line in path.read_text().splitlines():
            try:
                result = json.loads(line)
            except json.JSONDecodeError:
                continue
            out[f"{result['bench']}/{result['group']}/{result['name']}"] = result
    return out


def results_of(todo: list[Case], at: str, out: Path, jobs: int, keep: bool) -> Iterator[Result]:
    """Yield results as they come."""
    pictures = out / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    threads = max(1, (os.cpu_count() or 1) // jobs)
    if jobs == 1:
        reader.prepare(threads)
        for case in todo:
            yield run(case, at, pictures, keep)
        return
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), reader.prepare, (threads,))
    with pool:
        futures = [pool.submit(run, case, at, pictures, keep) for case in todo]
        for future in as_completed(futures):
            yield future.result()


def main() -> None:
    """Run and report."""
    args = _arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    file = args.out / "results.jsonl"
    if args.fresh:
        file.unlink(missing_ok=True)
    picked = chosen(args.folder, args.only, None if args.all else args.sample, args.texts)
    done = saved(file)
    todo = [case for case in picked if case.key not in done]
    random.Random(7).shuffle(todo)  # a run stopped early is then a fair sample of all
    start, at = perf_counter(), commit()
    with file.open("a") as log:
        for n, result in enumerate(results_of(todo, at, args.out, args.jobs, args.keep), 1):
            log.write(json.dumps(result, ensure_ascii=False) + "\n")
            log.flush()
            if n % 100 == 0:
                left = (perf_counter() - start) / n * (len(todo) - n)
                print(f"{n} of {len(todo)}, about {left / 60:.0f} min left", flush=True)
    done = saved(file)
    results = [done[case.key] for case in picked if case.key in done]
    table = summary(results)
    (args.out / "summary.md").write_text(table)
    if args.misses:
        print(misses(results))
    print(table)
    print(f"{len(todo)} pictures in {(perf_counter() - start) / 60:.1f} min")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "bench.text", description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="the benchmark files")
    parser.add_argument("--out", type=Path, default=Path("out/bench-text"))
    parser.add_argument("--only", default="", help="benchmarks, by the beginning of their names")
    parser.add_argument("--all", action="store_true", help="every prompt")
    parser.add_argument("--sample", type=int, default=60, help="prompts of each benchmark")
    parser.add_argument(
        "--texts",
        type=int,
        default=15,
        help="STRICT texts of each language, 0: all; of Chinese a third, which is read twice",
    )
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="keep every picture")
    parser.add_argument("--fresh", action="store_true", help="forget earlier results")
    parser.add_argument("--misses", action="store_true", help="list everything missed")
    return parser.parse_args()


if __name__ == "__main__":
    main()
