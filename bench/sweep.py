"""Random draws, all checked: which fail, why, and how long they take. Run: python -m bench.sweep

    python -m bench.sweep --draws 200 --seed 1            # prompts of examples/*.jsonl
    python -m bench.sweep --prompts DIR --report out.jsonl  # and those of a folder
    python -m bench.sweep --each 10 --traced 3            # every example instead
    python -m bench.sweep --each 10 --traced 3            # every prompt at its own size instead

Each draw takes a prompt, a size from 128 to 1,600 pixels a side (four in five at least 512), a
seed, a style and a kind at random. DIR may hold JSON, JSON lines or text, as public benchmarks
publish them: every value called "prompt" is one, and every line of a text.

A draw is *exact* where every check holds; *small* where one fails on a sheet under 512 pixels and
the record says so; *failed* where one fails on a larger sheet; *silent* where no note says so;
*broken* where nothing was drawn. Seconds are of the processor, so that a busy machine counts for
little. `--report` appends one line a draw, from which `--again N` repeats draw N of a seed.

With `--each` every prompt of examples/ is drawn at the size its file names and seeds from nought,
as it would be for anybody, and any check that fails counts. Traced ones are drawn at 'low',
half as large and with as many seeds as `--traced` says.
"""

from __future__ import annotations

import argparse
import json
import statistics
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

import limner
from limner.document.layers.scene import Scene
from limner.door import default_world, request_for
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner

EXAMPLES = Path(__file__).parents[1] / "examples"
LARGE = 512
"""Short side from which every check must hold."""
FAULTS = ("failed", "silent", "broken")


@dataclass(frozen=True, slots=True)
class Case:
    """One draw: what `limner.draw` is given."""

    number: int
    prompt: str
    size: tuple[int, int]
    seed: int
    style: str | None
    kind: str | None
    quality: str = "auto"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. causes: 'check: detail' of what failed, or the error."""

    verdict: str
    seconds: float
    causes: tuple[str, ...] = ()
    composed: str = ""


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--draws", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kinds", type=float, default=0.25, help="share of draws told a kind")
    parser.add_argument("--prompts", type=Path, help="a folder of further prompts")
    parser.add_argument("--report", type=Path, help="JSON lines to append to")
    parser.add_argument("--each", type=int, help="draw every prompt, with so many seeds")
    parser.add_argument("--traced", type=int, default=3, help="seeds of those that are traced")
    parser.add_argument("--again", type=int, help="repeat this draw alone, its picture to out/")
    options = parser.parse_args()
    prompts = [*found(EXAMPLES), *(found(options.prompts) if options.prompts else ())]
    if options.each:
        every = each(options.each, options.traced)
    else:
        every = cases(prompts, options.seed, options.draws, options.kinds)
    if options.again is not None:
        case = next(c for c in every if c.number == options.again)
        return _repeated(case)
    faults = FAULTS + (("small",) if options.each else ())
    outcomes = []
    for case in every:
        outcome = drawn(case)
        outcomes.append((case, outcome))
        if outcome.verdict in faults:
            print(f"{case.number}: {outcome.verdict} {case}\n    " + "\n    ".join(outcome.causes))
        if options.report:
            with options.report.open("a", encoding="utf-8") as lines:
                line = {"sweep": options.seed, **asdict(case), **asdict(outcome)}
                lines.write(json.dumps(line, ensure_ascii=False) + "\n")
    print(summary(outcomes))
    raise SystemExit(any(outcome.verdict in faults for _, outcome in outcomes))


# -- what to draw ----------------------------------------------------------------------


def found(folder: Path) -> list[str]:
    """Return every prompt in the files of a folder, each once, by path and place."""
    out: list[str] = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        if path.suffix == ".txt":
            out += filter(None, map(str.strip, path.read_text("utf-8").splitlines()))
        elif path.suffix == ".jsonl":
            for line in path.read_text("utf-8").splitlines():
                out += _prompts(json.loads(line))
        elif path.suffix == ".json":
            out += _prompts(json.loads(path.read_text("utf-8")))
    return list(dict.fromkeys(out))


def _prompts(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for one in data:
            yield from _prompts(one)
    elif isinstance(data, dict):
        for name, one in data.items():
            if name == "prompt" and isinstance(one, str):
                yield one
            else:
                yield from _prompts(one)


def cases(prompts: list[str], seed: int, count: int, told: float = 0.25) -> list[Case]:
    """Return `count` draws, a share `told` a kind; the same seed and prompts give the same."""
    rng = Random(seed)
    looks = [style.name for style in limner.styles()] + [None] * 6
    kinds = [kind.name for kind in limner.kinds()]
    return [
        Case(
            number, rng.choice(prompts), _size(rng), rng.randrange(1000), rng.choice(looks),
            rng.choice(kinds) if rng.random() < told else None,
        )
        for number in range(count)
    ]  # fmt: skip


def each(seeds: int, traced: int) -> list[Case]:
    """Return every prompt of examples/, at the size its file names, with seeds from 0 up."""
    out: list[Case] = []
    for path in sorted(EXAMPLES.glob("*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            width, height = map(int, row["size"].split("x"))
            size, count, quality = (width, height), seeds, "auto"
            if _traced(row["prompt"], size):
                size, count, quality = (width // 2, height // 2), traced, "low"
            out += [
                Case(len(out) + seed, row["prompt"], size, seed, None, None, quality)
                for seed in range(count)
            ]
    return out


def _traced(prompt: str, size: tuple[int, int]) -> bool:
    request = request_for(prompt, size=size)
    document = RulesPlanner().plan(read(prompt, size=size), request, default_world()).document
    return any(isinstance(layer, Scene) for layer in document.walk())


def _size(rng: Random) -> tuple[int, int]:
    least = LARGE if rng.random() < 0.8 else 128
    while True:
        width, height = (round(rng.uniform(least, 1600)) for _ in range(2))
        if max(width, height) <= 3 * min(width, height):
            return width, height


# -- what came of it -------------------------------------------------------------------


def drawn(case: Case) -> Outcome:
    """Draw a case and judge it."""
    start = process_time()
    try:
        art = _art(case)
    except Exception as error:
        told = "".join(traceback.format_exception(error)[-2:]).strip()
        broken = (f"{type(error).__name__}: {error}", told)
        return Outcome("broken", process_time() - start, broken)
    seconds = process_time() - start
    causes = tuple(f"{c.name}: {c.detail}" for c in art.checks if not c.ok)
    composed = f"{art.document.kind}/{art.document.composition}"
    if not causes:
        return Outcome("exact", seconds, (), composed)
    said = all(any(c.partition(":")[0] in n for n in art.notes) for c in causes)
    verdict = ("small" if min(case.size) < LARGE else "failed") if said else "silent"
    return Outcome(verdict, seconds, causes, composed)


def _art(case: Case) -> limner.Art:
    return limner.draw(
        case.prompt,
        size=case.size,
        seed=case.seed,
        style=case.style,
        kind=case.kind,
        quality=case.quality,
    )


def _repeated(case: Case) -> None:
    art = _art(case)
    path = Path("out") / f"sweep-{case.number}.png"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(art.data)
    print(case, art.document.kind, art.document.composition, *art.notes, path, sep="\n")


def summary(outcomes: list[tuple[Case, Outcome]]) -> str:
    """Return counts by verdict and by cause, and the seconds taken."""
    verdicts = Counter(outcome.verdict for _, outcome in outcomes)
    causes = Counter(
        f"{cause.partition(':')[0]} in {outcome.composed or 'nothing drawn'}"
        for _, outcome in outcomes
        for cause in outcome.causes[: 1 if outcome.verdict == "broken" else None]
    )
    times = sorted(outcome.seconds for _, outcome in outcomes)
    late = times[min(len(times) - 1, int(0.95 * len(times)))]
    lines = [
        f"{len(outcomes)} draws: " + ", ".join(f"{n} {v}" for v, n in verdicts.most_common()),
        *(f"    {n} × {cause}" for cause, n in causes.most_common(12)),
        f"seconds: median {statistics.median(times):.2f}, 95 % under {late:.2f}, "
        f"longest {times[-1]:.2f}",
    ]
    slow = sorted(outcomes, key=lambda pair: -pair[1].seconds)[:5]
    lines += [
        f"    {o.seconds:.2f} s  {c.number}: {c.size[0]}×{c.size[1]} {c.style or 'no style'}, "
        f"{o.composed}: {c.prompt[:60]}"
        for c, o in slow
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
