"""Words on things, read back by OCR from traced pictures.

    python -m bench.labels                          # examples/photographs.jsonl, medium, full size
    python -m bench.labels --drawn out/photographs  # what `limner gallery` has drawn
    python -m bench.labels --quality low --scale 0.5 --only packshot-wine mockup-book

Every word asked for on a label, sign, screen or print is looked for among the words RapidOCR reads
in the finished picture; capitals, accents' forms and punctuation aside. Reports words read, and
for each picture how large its smallest words are and what was missed.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from time import perf_counter

import limner
from bench.machine import machine
from bench.text.reader import lines

HERE = Path(__file__).parents[1]


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded: no case, no accents, no marks at their ends."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return re.findall(r"[\w%$€£]+", bare)


def read_back(wanted: list[str], found: list[str]) -> tuple[int, list[str]]:
    """Return how many words of `wanted` stand in the lines `found`, and those that do not.

    A word read without the space beside it counts: readers join what is set close.
    """
    left = Counter(t for line in found for t in tokens(line))
    joined = " ".join("".join(tokens(line)) for line in found)
    missed, right = [], 0
    for word in (t for text in wanted for t in tokens(text)):
        if left[word] > 0:
            left[word] -= 1
            right += 1
        elif len(word) > 2 and word in joined:
            right += 1
        else:
            missed.append(word)
    return right, missed


def measured(
    case: dict[str, str], quality: str, scale: float, out: Path | None
) -> tuple[int, int, str]:
    """Draw one prompt; return words read, words asked for, and a line that says so."""
    width, height = (round(int(s) * scale) for s in case["size"].split("x"))
    start = perf_counter()
    art = limner.draw(case["prompt"], size=f"{width}x{height}", quality=quality)  # type: ignore[arg-type]
    seconds = perf_counter() - start
    if out is not None:
        art.save(out / f"{case['id']}.png")
    wanted = [t.string for t in art.text]
    right, missed = read_back(wanted, lines(art.data))
    total = right + len(missed)
    least = min((t.size for t in art.text), default=0.0)
    engine = art.artwork.record.engine
    note = f"missed: {' '.join(missed)}" if missed else ""
    return (
        right,
        total,
        (
            f"{case['id']:20} {engine:14} {width}x{height} {seconds:6.1f} s  "
            f"{right:2}/{total:2} words, smallest {least:5.1f} px  {note}"
        ),
    )


def drawn(case: dict[str, str], folder: Path) -> tuple[int, int, str]:
    """The same of a picture that is there, whose words are those its prompt asks for."""
    from limner.stages.brief import read

    wanted = [string.text for string in read(case["prompt"]).strings]
    right, missed = read_back(wanted, lines((folder / f"{case['id']}.png").read_bytes()))
    note = f"missed: {' '.join(missed)}" if missed else ""
    total = right + len(missed)
    return right, total, f"{case['id']:20} {right:2}/{total:2} words  {note}"


def main() -> None:
    """Read the words of all prompts that ask for some."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--prompts", type=Path, default=HERE / "examples" / "photographs.jsonl")
    parser.add_argument("--quality", default="medium")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--out", type=Path, help="a folder to keep the pictures in")
    parser.add_argument("--drawn", type=Path, help="a folder of pictures to read instead")
    parser.add_argument("--only", nargs="*", default=[])
    args = parser.parse_args()
    cases = [json.loads(line) for line in args.prompts.read_text().splitlines() if line.strip()]
    if args.out is not None:
        args.out.mkdir(parents=True, exist_ok=True)
    print(machine())
    right = total = 0
    for case in cases:
        if (args.only and case["id"] not in args.only) or '"' not in case["prompt"]:
            continue
        got, asked, line = (
            drawn(case, args.drawn)
            if args.drawn
            else measured(case, args.quality, args.scale, args.out)
        )
        right, total = right + got, total + asked
        print(line, flush=True)
    print(f"{right} of {total} words read, {right / max(total, 1):.1%}")


if __name__ == "__main__":
    main()
