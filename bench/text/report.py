"""Tables from result lines, as Markdown."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence

from bench.text.cases import BENCHES, LENGTHS
from bench.text.work import Result

TITLES = {
    "cvtg": "CVTG-2K",
    "longtext-en": "LongText-Bench EN",
    "longtext-zh": "LongText-Bench ZH",
    "strict-en": "STRICT EN",
    "strict-fr": "STRICT FR",
    "strict-zh": "STRICT ZH",
}


def summary(results: Sequence[Result]) -> str:
    """Return the tables of everything measured."""
    parts = [_record(results)]
    designs = [r for r in results if not r["bench"].startswith("strict")]
    if designs:
        parts.append(_designs(designs))
    pages = [r for r in results if r["bench"].startswith("strict")]
    if pages:
        parts.append(_pages(pages))
    return "\n\n".join(parts) + "\n"


def misses(results: Sequence[Result]) -> str:
    """Return every miss on a line: picture, kind, what was lost, missed, extra."""
    out = []
    for r in results:
        if not (r["lost"] or r["missed"] or r["extra"] or r["failed"]):
            continue
        words = ", ".join(f"{want!r}→{got!r}" for want, got in r["missed"])
        line = f"{r['bench']}/{r['group']}/{r['name']} [{r['kind']} {r['composition']}] {words}"
        for key in ("lost", "extra", "failed"):
            if r[key]:
                line += f" {key.upper()} {r[key]}"
        if "ned" in r:
            line += f" NED {r['ned']:.4f}"
        out.append(line)
    return "\n".join(out)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def _of(results: Sequence[Result], bench: str) -> list[Result]:
    return [r for r in results if r["bench"] == bench]


def _record(results: Sequence[Result]) -> str:
    rows = []
    for bench in BENCHES:
        some = _of(results, bench)
        if not some:
            continue
        asked, lost = sum(r["strings"] for r in some), sum(len(r["lost"]) for r in some)
        rows.append((
            TITLES[bench], f"{len(some)}", f"{asked - lost}/{asked}",
            f"{sum(not r['failed'] for r in some)}/{len(some)}",
            f"{statistics.median(r['draw'] for r in some):.2f} s",
            f"{statistics.median(r['read'] for r in some):.2f} s",
            f"{sum(not r['kind'] for r in some)}",
        ))  # fmt: skip
    commits = ", ".join(sorted({r["commit"] for r in results}))
    head = ("benchmark", "pictures", "strings exact in the record", "all checks pass",
            "median to draw", "to read", "refused")  # fmt: skip
    return f"Commit {commits}.\n\n" + _table(head, rows)


def _designs(results: Sequence[Result]) -> str:
    rows = []
    for bench in BENCHES:
        some = _of(results, bench)
        if not some:
            continue
        rows.append(_row(f"**{TITLES[bench]}**", some))
        groups = Counter(r["group"] for r in some)
        rows += [
            _row(f"— {_group(bench, g)}", [r for r in some if r["group"] == g])
            for g in sorted(groups)
        ]
    head = ("benchmark", "pictures", "word accuracy", "NED", "extra text", "pictures with extra")
    return _table(head, rows)


def _group(bench: str, group: str) -> str:
    return f"{group} regions" if bench == "cvtg" else group


def _row(name: str, some: Sequence[Result]) -> tuple[str, ...]:
    asked, found = sum(r["asked"] for r in some), sum(r["found"] for r in some)
    near = [n for r in some for n in r["near"]]
    extra, seen = sum(len(r["extra"]) for r in some), sum(r["seen"] for r in some)
    return (
        name, f"{len(some)}", f"{found / max(asked, 1):.4f}",
        f"{statistics.mean(near):.4f}" if near else "",
        f"{extra / max(seen, 1):.2%}", f"{sum(bool(r['extra']) for r in some)}",
    )  # fmt: skip


def _pages(results: Sequence[Result]) -> str:
    benches = [b for b in BENCHES if _of(results, b)]
    rows = []
    for length in LENGTHS:
        row = [f"{length}"]
        for bench in benches:
            some = [r for r in _of(results, bench) if r["group"] == str(length)]
            row.append(_ned(some))
        rows.append(row)
    head = ["NED, 0 is exact", *(TITLES[b] for b in benches)]
    note = "Worst single page in brackets; Chinese: tesseract / RapidOCR."
    return _table(head, rows) + "\n\n" + note


def _ned(some: Sequence[Result]) -> str:
    if not some:
        return ""
    cell = f"{statistics.mean(r['ned'] for r in some):.4f}"
    if "rapid" in some[0]:
        return cell + f" / {statistics.mean(r['rapid'] for r in some):.4f}"
    return cell + f" ({max(r['ned'] for r in some):.3f})"
