"""What was measured, as lines and as a row of the table in bench/RESULTS.md."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from pathlib import Path

from bench.brief import Score
from bench.prompts.measure import Measured, totals

RESULTS = Path(__file__).parents[1] / "RESULTS.md"
HEADING = "### Prompts over time"
HEAD = (
    "commit", "prompts", "annotated strings read", "carriers", "strings exact", "words read back",
    "things", "counts", "attributes", "relations", "pictures with a failed check",
    "read and plan, median / p95 / worst",
)  # fmt: skip
JUDGED = ("things", "counts", "attributes", "relations")


def share(part: float, whole: float) -> str:
    """Return a part of a whole as counts and a share."""
    return f"{part:g}/{whole:g} = {part / whole:.3f}" if whole else "–"


def quantile(values: Sequence[float], q: float) -> float:
    """Return the value under which a share `q` of all lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(q * len(ordered)))] if ordered else 0.0


def row(commit: str, rows: Sequence[Measured], scores: Sequence[Score]) -> tuple[str, ...]:
    """Return the cells of the table, in the order of `HEAD`."""
    counts = [score.counts for score in scores]
    asked, found = (sum(c[name] for c in counts) for name in ("asked", "found"))
    found += sum(c["found but for a final stop"] for c in counts)
    carriers = sum(c["carriers"] for c in counts)
    carried = sum(c["carrier"] + c["carrier by role"] for c in counts)
    drawn = [m.result for m in rows if m.result is not None]
    strings = sum(r["strings"] for r in drawn)
    lost = sum(len(r["lost"]) for r in drawn)
    read = [r for r in drawn if "asked" in r]
    sums = totals([m.found for m in rows])
    times = [m.milliseconds for m in rows if not m.error]
    late = f"{statistics.median(times):.0f} / {quantile(times, 0.95):.0f} / {max(times):.0f} ms"
    return (
        commit, str(len(rows)), share(found, asked), share(carried, carriers),
        share(strings - lost, strings),
        share(sum(r["found"] for r in read), sum(r["asked"] for r in read)),
        *(share(sums.held[name], sums.asked[name]) for name in JUDGED),
        share(sum(bool(r["failed"]) for r in drawn), len(drawn)), late,
    )  # fmt: skip


def told(rows: Sequence[Measured], cells: Sequence[str]) -> str:
    """Return everything a reader of the terminal wants: the row, groups, slow ones, misses."""
    lines = [f"{name}: {cell}" for name, cell in zip(HEAD, cells, strict=True)]
    for bench in dict.fromkeys(m.case.bench for m in rows):
        some = [m for m in rows if m.case.bench == bench]
        sums = totals([m.found for m in some])
        drawn = [m.result for m in some if m.result is not None]
        judged = ", ".join(f"{n} {share(sums.held[n], sums.asked[n])}" for n in JUDGED)
        words = [r for r in drawn if "asked" in r]
        read = share(sum(r["found"] for r in words), sum(r["asked"] for r in words))
        late = quantile([m.milliseconds for m in some], 0.95)
        lines.append(f"  {bench} ({len(some)}): {judged}; words {read}; p95 {late:.0f} ms")
    lines += ["slowest to read and plan:"]
    slow = sorted(rows, key=lambda m: -m.milliseconds)[:6]
    lines += [f"  {m.milliseconds:.0f} ms {m.kind}: {m.case.prompt[:80]!r}" for m in slow]
    sums = totals([m.found for m in rows])
    untold = ", ".join(f"{sums.untold[name]} {name}" for name in JUDGED)
    return "\n".join([*lines, f"what documents do not tell: {untold}"])


def missed(rows: Sequence[Measured]) -> str:
    """Return every miss on a line with its prompt."""
    out = []
    for m in rows:
        result = m.result or {}
        faults = [*m.found.missed, *result.get("failed", ()), *([m.error] if m.error else [])]
        faults += [f"lost {string!r}" for string in result.get("lost", ())]
        out += [f"{m.case.key} [{m.kind}] {fault} — {m.case.prompt[:90]!r}" for fault in faults]
    return "\n".join(out)


def recorded(cells: Sequence[str], path: Path = RESULTS) -> None:
    """Append a row to the table of a file, which is begun where it is not there."""
    text = path.read_text("utf-8") if path.exists() else ""
    line = "| " + " | ".join(cells) + " |"
    if HEADING not in text:
        head = "| " + " | ".join(HEAD) + " |\n|" + "---|" * len(HEAD)
        begun = f"\n{HEADING}\n\n`python -m bench.prompts DIR --record`\n\n{head}\n{line}\n"
        path.write_text(text.rstrip("\n") + "\n" + begun, "utf-8")
        return
    before, _, after = text.partition(HEADING)
    rows = after.splitlines()
    last = max(n for n, one in enumerate(rows[: _end(rows)]) if one.startswith("|"))
    rows.insert(last + 1, line)
    path.write_text(before + HEADING + "\n".join(rows) + "\n", "utf-8")


def _end(rows: Sequence[str]) -> int:
    """Return where the section ends: at the next heading."""
    return next((n for n, one in enumerate(rows) if one.startswith("#")), len(rows))
