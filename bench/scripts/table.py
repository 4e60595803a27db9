"""The glyph runs that agree with Chromium, kept for tests that have no browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bench.scripts.setting import SIZE, Setting

TABLE = Path(__file__).parents[2] / "tests" / "layout" / "shaping.json"


def write(settings: dict[str, list[Setting]]) -> str:
    """Write the table, one string a line, and say so."""
    lines = []
    for script, own in settings.items():
        rows = ",\n".join(json.dumps(_row(s), ensure_ascii=False) for s in own)
        lines.append(f"{json.dumps(script)}: [\n{rows}\n]")
    TABLE.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
    return f"Wrote {TABLE.name}: {sum(map(len, settings.values()))} strings."


def _row(setting: Setting) -> list[Any]:
    """Return text, language, family, whether a column, and runs: face, digest, ids and places.

    Places are thousandths of an em from the first glyph of the text, x and y in turn.
    """
    sample, item = setting.sample, setting.item
    x, y = item.runs[0].xs[0], item.runs[0].ys[0]
    runs = []
    for run in item.runs:
        places = [
            round((v - o) * 1000 / SIZE)
            for pair in zip(run.xs, run.ys, strict=True)
            for v, o in zip(pair, (x, y), strict=True)
        ]
        runs.append([run.face, run.sha256[:12], list(run.ids), places])
    return [sample.text, sample.lang, setting.face, sample.vertical, runs]
