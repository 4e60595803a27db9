"""The prompts that are measured: a sample of the public benchmarks, our examples, composed ones."""

from __future__ import annotations

import json
import random
from pathlib import Path

from bench.prompts.composed import composed
from bench.text.cases import Case, cases
from limner.stages.brief import read

EXAMPLES = Path(__file__).parents[2] / "examples"
PUBLIC = ("cvtg", "longtext-en", "longtext-zh", "strict-en", "strict-fr")
PHOTOGRAPHED = "photographs"
"""Examples that are traced: planned here, not drawn."""


def public(folder: Path, sample: int) -> list[Case]:
    """Return so many prompts of each benchmark in a folder, always the same; none where it is
    not there."""
    out: list[Case] = []
    for bench in PUBLIC:
        try:
            some = cases(folder, bench)
        except FileNotFoundError as error:
            print(f"left out: {bench} ({error.filename} is missing)")
            continue
        out += sorted(random.Random(7).sample(some, min(sample, len(some))), key=lambda c: c.key)
    return out


def own(count: int) -> list[Case]:
    """Return the examples and `count` composed prompts."""
    out: list[Case] = []
    for path in sorted(EXAMPLES.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if not isinstance(row.get("prompt"), str):
                continue
            out.append(_case("examples", path.stem, str(row.get("id", len(out))), row["prompt"]))
    return out + [
        _case("composed", "composed", str(number), prompt)
        for number, prompt in enumerate(composed(count))
    ]


def _case(bench: str, group: str, name: str, prompt: str) -> Case:
    """Return a case of ours: its truth is what the reader finds, as nobody has annotated it."""
    strings = tuple(dict.fromkeys(copy.text for copy in read(prompt).strings))
    return Case(bench, group, name, prompt, strings, strings)
