"""One case from prompt to result line: draw it, check its record, read it, score it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.text import reader
from bench.text.cases import Case
from bench.text.metrics import (
    Score,
    bag_found,
    normalised_distance,
    quoted_words,
    words_found,
)

Result = dict[str, Any]


def run(case: Case, commit: str, pictures: Path, keep: bool, reading: bool = True) -> Result:
    """Return the result line of a case; its picture is kept where something was missed.

    reading: whether the picture is read back; without, the record alone is judged.
    """
    import limner

    start = perf_counter()
    named = {"bench": case.bench, "group": case.group, "name": case.name, "commit": commit}
    try:
        art = limner.draw(case.prompt, size=case.size, seed=0, engine="vector")
    except limner.LimnerError as error:
        return named | refused(case, str(error)) | {"draw": round(perf_counter() - start, 3)}
    drawn = perf_counter()
    record = art.artwork.record
    result: Result = named | {
        "kind": record.kind, "composition": record.composition, "size": str(record.size),
        "strings": len(case.strings),
        "lost": lost(case.strings, [text.string for text in record.text]),
        "failed": [f"{c.name}: {c.detail}" for c in record.checks if not c.ok],
    }  # fmt: skip
    result.update(judged(case, art.data) if reading else {"missed": [], "extra": []})
    result["draw"] = round(drawn - start, 3)
    result["read"] = round(perf_counter() - drawn, 3)
    if keep or result["lost"] or result["missed"] or result["extra"]:
        path = pictures / f"{case.key.replace('/', '-')}.png"
        path.write_bytes(art.data)
        result["picture"] = str(path)
    return result


def refused(case: Case, why: str) -> Result:
    """Return the result of a prompt no picture came of: every word missed."""
    asked = quoted_words(case.prompt) if case.bench == "cvtg" else list(case.truth)
    result: Result = {
        "kind": "", "composition": "", "size": "", "strings": len(case.strings),
        "lost": list(case.strings), "failed": [f"refused: {why}"], "missed": [], "extra": [],
        "read": 0.0,
    }  # fmt: skip
    if case.bench.startswith("strict"):
        return result | {"ned": 1.0} | ({"rapid": 1.0} if case.bench.endswith("zh") else {})
    return result | {"asked": len(asked), "found": 0, "near": [0.0] * len(asked), "seen": 0}


def lost(strings: tuple[str, ...], record: list[str]) -> list[str]:
    """Return asked strings the record does not hold, letter for letter, as often as asked."""
    return list((Counter(strings) - Counter(record)).elements())


def judged(case: Case, data: bytes) -> Result:
    """Return what reading the picture says."""
    if case.bench == "cvtg":
        return _as_dict(words_found(reader.lines(data), case.prompt))
    chinese = case.bench.endswith("zh")
    if case.bench.startswith(("longtext", "examples", "composed")):
        return _as_dict(bag_found(reader.lines(data), case.truth, chinese))
    return _page(case, data, chinese)


def _as_dict(score: Score) -> Result:
    return {
        "asked": score.asked, "found": score.found, "missed": score.missed,
        "near": [round(n, 5) for n in score.nearness], "extra": score.extra, "seen": score.read,
    }  # fmt: skip


def _page(case: Case, data: bytes, chinese: bool) -> Result:
    """A STRICT page: distance by tesseract; in Chinese also the order-free bag by RapidOCR."""
    text = reader.page(data, case.bench.split("-")[1])
    ned = normalised_distance(case.truth[0], text)
    result: Result = {"ned": round(ned, 6), "missed": [], "extra": []}
    if chinese:
        result["rapid"] = round(
            normalised_distance(_solid(case.truth[0]), _solid("".join(reader.lines(data)))), 6
        )
    if ned > 0.02:
        result["missed"] = [(case.truth[0][:80], text[:80])]
    return result


def _solid(text: str) -> str:
    return "".join(text.split())
