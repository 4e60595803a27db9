"""Measure what the prompt reader recovers on public text-rendering benchmarks.

    python bench/brief.py DIR [--sample 500] [--misses 20] [--only cvtg|longtext|strict]

DIR holds the benchmark files as published: `cvtg2k/` (CVTG-2K, the words in single quotes
are the truth, `carrier_list` names what carries them), `longtext_bench/` (LongText-Bench EN
and ZH, `text` lists the strings) and `strict/` (STRICT, one long text after a fixed
introduction). Reported for each: recall (strings recovered byte for byte), precision
(recovered strings that were asked for), carriers (head noun as in the truth), time.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from limner.basics.english import singular
from limner.document.brief import Brief
from limner.stages.brief import read

INTRODUCTION = "Produce an image of a typed document page with the following text: "
LENGTHS = (5, 10, 15, 50, 100, 200, 300, 400, 600, 800, 1000, 1500, 2000, 3000, 4000, 5000)


class Score:
    """Counts of one benchmark, printed as one line."""

    def __init__(self, name: str, misses: int) -> None:
        self.name = name
        self.misses = misses
        self.counts: Counter[str] = Counter()
        self.times: list[float] = []

    def read(self, prompt: str) -> Brief:
        """Read a prompt and keep the time it took."""
        start = time.perf_counter()
        brief = read(prompt)
        self.times.append((time.perf_counter() - start) * 1000)
        return brief

    def miss(self, what: str) -> None:
        """Print a miss, up to the number asked for."""
        if self.misses > 0:
            self.misses -= 1
            print("   ", what)

    def strings(
        self, brief: Brief, truth: list[str], prompt: str, alias: dict[str, str] | None = None
    ) -> None:
        """Count which strings of `truth` came back byte for byte, and which came back unasked."""
        got = Counter(c.text for c in brief.strings)
        want = Counter(truth)
        for text in want:
            self.counts["asked"] += 1
            if text in got:
                self.counts["found"] += 1
            elif alias and alias.get(text) in got:
                self.counts["found but for a final stop"] += 1
            else:
                self.miss(f"missing {text!r} in {prompt!r} — got {list(got)}")
        known = set(want) | set((alias or {}).values())
        for text in got:
            self.counts["given"] += 1
            if text in known:
                self.counts["right"] += 1
            else:
                self.miss(f"unasked {text!r} in {prompt!r}")

    def report(self) -> None:
        """Print the line."""
        c, times = self.counts, sorted(self.times)
        parts = [
            f"{self.name:12} {len(times):5} prompts",
            f"recall {_share(c['found'], c['asked'])}",
        ]
        if c["found but for a final stop"]:
            either = c["found"] + c["found but for a final stop"]
            parts.append(f"(with or without the final stop {_share(either, c['asked'])})")
        parts.append(f"precision {_share(c['right'], c['given'])}")
        if c["carriers"]:
            either = c["carrier"] + c["carrier by role"]
            parts.append(f"carriers {_share(c['carrier'], c['carriers'])}")
            parts.append(f"(role, part or kind word counted {_share(either, c['carriers'])})")
        p95 = times[int(len(times) * 0.95)]
        median = statistics.median(times)
        parts.append(f"median {median:.1f} ms, p95 {p95:.1f} ms, worst {times[-1]:.0f} ms")
        print("  ".join(parts))


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / max(whole, 1):.2%}"


def cvtg(folder: Path, sample: int, misses: int) -> Score:
    """Strings and carriers of CVTG-2K."""
    score = Score("cvtg2k", misses)
    rows: list[dict[str, Any]] = []
    for path in sorted(folder.glob("*/[2345].json")):
        rows += json.loads(path.read_text())["data_list"]
    for row in _some(rows, sample):
        truth = re.findall(r"'(.*?)'", row["prompt"])
        brief = score.read(row["prompt"])
        score.strings(brief, truth, row["prompt"])
        if len(truth) == len(row["carrier_list"]):
            _carriers(
                score, brief, dict(zip(truth, row["carrier_list"], strict=True)), row["prompt"]
            )
    return score


def _carriers(score: Score, brief: Brief, truth: dict[str, str], prompt: str) -> None:
    for copy in brief.strings:
        carrier = truth.get(copy.text)
        if carrier is None:
            continue
        score.counts["carriers"] += 1
        want = singular(carrier.lower().split()[-1])
        name = copy.carrier.name if copy.carrier else ""
        if name.replace("-", "") == want.replace("-", ""):
            score.counts["carrier"] += 1
        elif (
            copy.group == want
            or want in _ROLE_NOUNS.get(copy.role, "").split()
            or (not name and brief.kind and want in brief.kind)
        ):
            score.counts["carrier by role"] += 1
        else:
            score.miss(
                f"carrier {name!r} for {want!r} of {copy.text!r} ({copy.role}) in {prompt!r}"
            )


_ROLE_NOUNS: dict[str, str] = {
    "headline": "title headline header heading",
    "subhead": "tagline subtitle slogan subheading subtext",
    "date": "date deadline",
    "author": "name author",
    "name": "name",
    "price": "price",
    "caption": "caption footer",
    "body": "description text",
    "quote": "quote",
    "cta": "button",
    "section": "section column",
    "label": "label",
    "venue": "location venue address",
    "time": "time timestamp",
    "logo": "logo",
    "badge": "badge rating review reminder",
    "contact": "email website number",
}
"""Words the truth gives as carriers that the reader keeps as roles."""


def longtext(folder: Path, name: str, sample: int, misses: int) -> Score:
    """Strings of LongText-Bench; its lists add a final stop the prompts leave unquoted."""
    score = Score(name, misses)
    file = "text_prompts_zh.jsonl" if name.endswith("zh") else "text_prompts.jsonl"
    rows = [json.loads(line) for line in (folder / file).read_text().splitlines()]
    for row in _some(rows, sample):
        alias = {t: t.rstrip(".。") for t in row["text"]}
        score.strings(score.read(row["prompt"]), row["text"], row["prompt"], alias)
    return score


def strict(folder: Path, sample: int, misses: int) -> Score:
    """The long text of STRICT at every length of its protocol."""
    score = Score("strict", misses)
    rows = [
        (lang, row["text"])
        for lang in ("en", "fr", "zh")
        for row in json.loads((folder / f"{lang}.json").read_text())
    ]
    for _, text in _some(rows, max(1, sample // 8)):
        for length in LENGTHS:
            score.strings(score.read(INTRODUCTION + text[:length]), [text[:length]], text[:40])
    return score


def _some(rows: list[Any], sample: int) -> list[Any]:
    return rows if len(rows) <= sample else random.Random(7).sample(rows, sample)


def main() -> None:
    """Run the benchmarks found in the folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, default=500)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    read("A poster titled 'Warm'")
    runs: dict[str, Callable[[], Score]] = {
        "cvtg": lambda: cvtg(args.folder / "cvtg2k", args.sample, args.misses),
        "longtext_en": lambda: longtext(
            args.folder / "longtext_bench", "longtext_en", args.sample, args.misses
        ),
        "longtext_zh": lambda: longtext(
            args.folder / "longtext_bench", "longtext_zh", args.sample, args.misses
        ),
        "strict": lambda: strict(args.folder / "strict", args.sample, args.misses),
    }
    for name, run in runs.items():
        if name.startswith(args.only):
            run().report()


if __name__ == "__main__":
    main()
