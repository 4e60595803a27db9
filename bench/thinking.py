"""Thinking against none: layout scores of the same prompts. Run: python -m bench.thinking

    python -m bench.thinking --prompts 100 --effort high   # prints the table of RESULTS.md
    python -m bench.thinking --prompts 12 --sheet out.png  # the pictures side by side, to be judged

The prompts are those of examples/ that are set as type on a sheet, and as many more as are wanted
from a table of occasions by what is made for them. Nothing is painted but the proofs, unless a
sheet is wanted. The sign test asks how likely so many wins over losses would be by chance.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import json
import math
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import limner
from limner.composing import Proof, compose
from limner.document.direction import Effort
from limner.document.request import Request
from limner.door import default_world, request_for
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner
from limner.thinking import think, worth

EXAMPLES = Path(__file__).parents[1] / "examples"
OCCASIONS = (
    ("Harvest Supper", "One long table under the plum trees", "Saturday 21 September, 18:00",
     "The Old Mill, Lower Road", "ochre and forest green"),
    ("Tide Lines", "Drawings from a year on the estuary", "3 May – 30 June",
     "Customs House Gallery", "slate blue and sand"),
    ("Ride to Work", "Free bike checks and breakfast", "Tuesday 4 June, 7–10 am",
     "Market Square", "bright yellow and black"),
    ("Winter Choirs", "Five choirs, one cathedral", "12 December, 19:30",
     "St Anne's Cathedral", "deep red and gold"),
    ("Robots for Beginners", "Build one in an afternoon", "Sunday 16 March, 13:00",
     "Public Library, Room 2", "teal and orange"),
    ("Seed Swap", "Bring some, take some", "First Saturday in April",
     "Allotments, Gate B", "fresh green and cream"),
    ("Night of the Stars", "Telescopes and hot chocolate", "Friday 9 November, 21:00",
     "Hilltop Observatory", "midnight blue and silver"),
    ("Paper & Ink", "A fair for small presses", "8–10 February",
     "Hall 4, Old Docks", "black and white with one red"),
    ("Sourdough School", "Two days, one starter", "14 and 15 October",
     "Bakery on the Corner", "warm brown and cream"),
    ("City Half Marathon", "21 kilometres by the river", "Sunday 2 April, 9:00",
     "Start at Bridge Street", "coral on white"),
)  # fmt: skip
"""What is announced: a name, a line, when, where, and colours."""
MADE = (
    ('Poster: headline "{0}", subtitle "{1}", date "{2}", venue "{3}", {4}', "1024x1536"),
    ('Event flyer: headline "{0}", subtitle "{1}", date "{2}", venue "{3}", {4}', "1240x1754"),
    ('Square social ad: headline "{0}", line "{1}", date "{2}", {4}', "1080x1080"),
    ('Web banner: headline "{0}", line "{1}", button "Join us", {4}', "1500x500"),
    ('Invitation: "{0}", "{1}", "{2}", "{3}", {4}', "1024x1434"),
    ('Presentation slide: title "{0}", bullets: "{1}", "{2}", "{3}", {4}', "1600x900"),
)  # fmt: skip
"""What is made of it, and its size."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One prompt, laid out at once and with thought. scores: of the two; faults: checks failed."""

    name: str
    kind: str
    scores: tuple[float, float]
    faults: tuple[int, int]
    seconds: tuple[float, float]
    kept: bool

    @property
    def gain(self) -> float:
        """How much higher the second scores."""
        return self.scores[1] - self.scores[0]


def wanted() -> Iterator[tuple[str, Request]]:
    """Yield the prompts by name: the examples, then occasions by what is made for them."""
    for file in ("kinds", "prompts"):
        for line in (EXAMPLES / f"{file}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            yield (
                f"{file}/{row['id']}",
                request_for(row["prompt"], size=row["size"], engine="vector"),
            )
    for form, size in MADE:
        for occasion in OCCASIONS:
            name = f"{form.split(':')[0].lower()}/{occasion[0]}"
            yield name, request_for(form.format(*occasion), size=size, engine="vector")


async def laid_out(request: Request) -> Proof:
    """Return a request's picture as laid out, with the thought it asks for."""
    world, planner = default_world(), RulesPlanner()
    brief = read(request.prompt, size=request.size)
    if request.think == "none":
        return await compose(brief, request, world, planner)
    return await think(brief, request, world, planner)


def paired(name: str, request: Request, effort: Effort) -> Pair | None:
    """Return a prompt's pair; None where its picture has no layout score."""
    begun = perf_counter()
    first = asyncio.run(laid_out(request))
    if first.composure is None:
        return None
    between = perf_counter()
    best = asyncio.run(laid_out(request.but(think=effort)))
    (a, before), (b, after) = worth(first), worth(best)
    return Pair(
        name, first.plan.document.kind, (before, after), (-a, -b),
        (between - begun, perf_counter() - between), first.plan.document == best.plan.document,
    )  # fmt: skip


def chance(wins: int, losses: int) -> float:
    """Return the chance of at least so many wins where both were equally likely."""
    total = wins + losses
    return sum(math.comb(total, k) for k in range(wins, total + 1)) / 2**total if total else 1.0


def table(effort: Effort, pairs: list[Pair]) -> str:
    """Return the rows of RESULTS.md: all prompts, then each kind with three or more."""
    lines = [
        f"| {effort} against none | prompts | better | same | worse | mean before | mean after | "
        "gain, mean of the changed | checks failed | s a prompt, none → "
        f"{effort} |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    kinds = sorted({pair.kind for pair in pairs})
    groups = [("all", pairs), *((k, [p for p in pairs if p.kind == k]) for k in kinds)]
    for name, group in groups:
        if len(group) >= 3:
            lines.append(_row(name, group))
    wins, losses = sum(p.gain > 0 for p in pairs), sum(p.gain < 0 for p in pairs)
    return "\n".join([*lines, "", f"Sign test: p = {chance(wins, losses):.1e}"])


def _row(name: str, group: list[Pair]) -> str:
    changed = [p.gain for p in group if not p.kept]
    cells = [
        name, len(group), sum(p.gain > 0 for p in group), sum(p.gain == 0 for p in group),
        sum(p.gain < 0 for p in group), f"{statistics.mean(p.scores[0] for p in group):.3f}",
        f"{statistics.mean(p.scores[1] for p in group):.3f}",
        f"{statistics.mean(changed):+.3f}" if changed else "–",
        f"{sum(p.faults[0] for p in group)} → {sum(p.faults[1] for p in group)}",
        f"{statistics.median(p.seconds[0] for p in group):.2f} → "
        f"{statistics.median(p.seconds[1] for p in group):.2f}",
    ]  # fmt: skip
    return "| " + " | ".join(map(str, cells)) + " |"


def sheet(path: Path, effort: Effort, pairs: list[tuple[Pair, Request]]) -> None:
    """Write the changed pictures side by side, three pairs a row, before and after."""
    from PIL import Image

    cells = []
    for _, request in pairs:
        cell = Image.new("RGB", (660, 420), "white")
        for place, level in enumerate(("none", effort)):
            art = limner.draw(request, think=level, format="jpeg")
            with Image.open(io.BytesIO(art.data)) as picture:
                picture.thumbnail((320, 410))
                cell.paste(picture, (330 * place, 0))
        cells.append(cell)
    whole = Image.new("RGB", (680 * 3, 420 * -(-len(cells) // 3)), "white")
    for number, cell in enumerate(cells):
        whole.paste(cell, (680 * (number % 3), 420 * (number // 3)))
    whole.save(path)


def main() -> None:
    """Lay out, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--prompts", type=int, default=100)
    parser.add_argument("--effort", choices=("low", "medium", "high"), default="high")
    parser.add_argument("--every", type=int, default=1, help="take every so many-th prompt")
    parser.add_argument("--sheet", type=Path, help="a PNG of the changed pictures, side by side")
    options = parser.parse_args()
    pairs: list[tuple[Pair, Request]] = []
    for name, request in list(wanted())[:: options.every]:
        if len(pairs) < options.prompts and (pair := paired(name, request, options.effort)):
            pairs.append((pair, request))
            print(f"{name}: {pair.scores[0]:.3f} → {pair.scores[1]:.3f}", flush=True)
    print(table(options.effort, [pair for pair, _ in pairs]))
    if options.sheet is not None:
        sheet(options.sheet, options.effort, [p for p in pairs if not p[0].kept])


if __name__ == "__main__":
    main()
