"""The prompts of each benchmark with what they ask for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

INTRODUCTION = "Produce an image of a typed document page with the following text: "
LENGTHS = (5, 10, 15, 50, 100, 200, 300, 400, 600, 800, 1000, 1500, 2000, 3000, 4000, 5000)
LONG = 2000
"""Characters beyond which a STRICT page is drawn at `SHEET`."""
SHEET = (1536, 2048)
BENCHES = ("cvtg", "longtext-en", "longtext-zh", "strict-en", "strict-fr", "strict-zh")


@dataclass(frozen=True, slots=True)
class Case:
    """A prompt. group: the row of the table it counts in; truth: the texts the metric asks for;
    strings: those texts as the prompt has them, which the record must hold."""

    bench: str
    group: str
    name: str
    prompt: str
    truth: tuple[str, ...]
    strings: tuple[str, ...]
    size: tuple[int, int] | None = None

    @property
    def key(self) -> str:
        """What names the case among all."""
        return f"{self.bench}/{self.group}/{self.name}"


def cases(folder: Path, bench: str) -> list[Case]:
    """Return the cases of one of `BENCHES`; raises FileNotFoundError naming the missing file."""
    if bench == "cvtg":
        return list(_cvtg(folder / "cvtg2k"))
    kind, language = bench.split("-")
    if kind == "longtext":
        return list(_longtext(folder / "longtext_bench", bench, language))
    return list(_strict(folder / "strict", bench, language))


def _cvtg(folder: Path) -> Iterator[Case]:
    for part in ("CVTG", "CVTG-Style"):
        for regions in "2345":
            rows = json.loads((folder / part / f"{regions}.json").read_text())["data_list"]
            for row in rows:
                texts = tuple(re.findall(r"'(.*?)'", row["prompt"]))
                name = f"{part}-{row['index']}"
                yield Case("cvtg", regions, name, row["prompt"], texts, texts)


def _longtext(folder: Path, bench: str, language: str) -> Iterator[Case]:
    file = "text_prompts_zh.jsonl" if language == "zh" else "text_prompts.jsonl"
    for line in (folder / file).read_text().splitlines():
        row = json.loads(line)
        quoted = [s for t in row["text"] if (s := _as_quoted(t, row["prompt"]))]
        # A prompt that names a string again ('below "Starters" …') asks for no second one.
        strings = tuple(dict.fromkeys(quoted))
        yield Case(
            bench, row["category"], str(row["prompt_id"]), row["prompt"],
            tuple(row["text"]), strings,
        )  # fmt: skip


def _as_quoted(text: str, prompt: str) -> str | None:
    """Return a truth as the prompt has it: its lists add final stops; None where it has none."""
    return next((t for t in (text, text.rstrip(".。")) if t in prompt), None)


def _strict(folder: Path, bench: str, language: str) -> Iterator[Case]:
    for row in json.loads((folder / f"{language}.json").read_text()):
        for length in LENGTHS:
            text = row["text"][:length]
            yield Case(
                bench, str(length), str(row["rowid"]), INTRODUCTION + text, (text,), (text,),
                SHEET if length > LONG else None,
            )  # fmt: skip
