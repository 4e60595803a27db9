"""Chromium's side of the comparison: one page of strings, their places and their ink."""

from __future__ import annotations

import html
import io
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from bench.chromium import Tab
from bench.scripts.setting import Setting, Span

PITCH = 220
"""Pixels from one row (or column) to the next."""
LONG = 3400
LEFT, DOWN = 60, 130
"""Where a row's pen starts: from the left, and its baseline from the row's top, about."""

_ASK = """(() => {
  const out = [];
  for (const row of document.querySelectorAll('.row')) {
    const nodes = [], walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const text = nodes.map(n => n.data).join('');
    const at = [];
    for (const n of nodes) for (let i = 0; i < n.data.length; i++) at.push([n, i]);
    const units = [...text].map((c, i, all) => all.slice(0, i).join('').length);
    units.push(text.length);
    const boxes = [];
    for (let i = 0; i + 1 < units.length; i++) {
      const r = document.createRange();
      r.setStart(...at[units[i]]);
      const last = at[units[i + 1] - 1];
      r.setEnd(last[0], last[1] + 1);
      const b = [...r.getClientRects()].filter(q => q.width > 0 || q.height > 0);
      boxes.push(b.length ? [Math.min(...b.map(q => q.left)), Math.min(...b.map(q => q.top)),
        Math.max(...b.map(q => q.right)), Math.max(...b.map(q => q.bottom))] : null);
    }
    const own = row.getBoundingClientRect();
    const foot = row.parentNode.querySelector('.foot').getBoundingClientRect();
    out.push({boxes, box: [own.left, own.top, own.right, own.bottom], baseline: foot.bottom});
  }
  return out;
})()"""


@dataclass(frozen=True, slots=True)
class Theirs:
    """A string as Chromium set it.

    boxes: left, top, right, bottom of each character, in page pixels (None: nothing shown).
    fonts: (family, glyphs) of what it was painted with; others: the fonts that were not ours.
    """

    boxes: tuple[tuple[float, float, float, float] | None, ...]
    box: tuple[float, float, float, float]
    baseline: float
    ink: Any
    glyphs: int
    others: tuple[str, ...]


def set_page(tab: Tab, settings: list[Setting]) -> list[Theirs]:
    """Set all strings on one page, one row (or column) each."""
    vertical = settings[0].sample.vertical
    extent = PITCH * len(settings)
    width, height = (extent, LONG) if vertical else (LONG, extent)
    tab.resize(width, height)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(_markup(settings), "utf-8")
        tab.open(path)
        rows = tab.run(_ASK)
        used = _fonts(tab)
        picture = np.asarray(Image.open(io.BytesIO(tab.shot())).convert("L"))
    ink = 1.0 - picture / 255.0
    out = []
    for i, (row, fonts) in enumerate(zip(rows, used, strict=True)):
        part = (
            np.s_[:, i * PITCH : (i + 1) * PITCH]
            if vertical
            else np.s_[i * PITCH : (i + 1) * PITCH, :]
        )
        out.append(
            Theirs(
                tuple(tuple(b) if b else None for b in row["boxes"]),
                tuple(row["box"]), row["baseline"], ink[part],
                int(sum(f["glyphCount"] for f in fonts)),
                tuple(f["familyName"] for f in fonts if not f["isCustomFont"]),
            )
        )  # fmt: skip
    return out


def _fonts(tab: Tab) -> list[list[dict[str, Any]]]:
    root = tab.call("DOM.getDocument", depth=0)["root"]["nodeId"]
    rows = tab.call("DOM.querySelectorAll", nodeId=root, selector=".row")["nodeIds"]
    return [tab.call("CSS.getPlatformFontsForNode", nodeId=n)["fonts"] for n in rows]


def _markup(settings: list[Setting]) -> str:
    files = sorted({span.path for s in settings for span in s.spans})
    names = {path: f"face{i}" for i, path in enumerate(files)}
    faces = "".join(
        f"@font-face{{font-family:{name};src:url({json.dumps(Path(path).as_uri())});"
        "font-weight:1 1000;font-display:block}"
        for path, name in names.items()
    )
    rows = "".join(_row(i, s, names) for i, s in enumerate(settings))
    return (
        "<!doctype html><meta charset=utf-8><style>"
        f"{faces}body{{margin:0;background:#fff;color:#000}}"
        ".at{position:absolute;white-space:pre;text-rendering:geometricPrecision;"
        "font-synthesis:none;font-optical-sizing:none;line-height:1}"
        # Hangul has its own word spaces; Chromium counts it among the ideographs.
        ":not(:lang(ko)).at{text-autospace:normal}"
        ".v{writing-mode:vertical-rl}.sq{text-combine-upright:all}"
        ".foot{display:inline-block;width:0;height:0}"
        f"</style>{rows}"
    )


def _row(index: int, setting: Setting, names: dict[str, str]) -> str:
    sample = setting.sample
    place = (
        f"left:{index * PITCH + PITCH // 3}px;top:{LEFT}px"
        if sample.vertical
        else f"left:{LEFT}px;top:{index * PITCH + DOWN - 64}px"
    )
    side = "rtl" if setting.level else "ltr"
    spans = "".join(_span(sample.text, span, names) for span in setting.spans)
    kind = "at v" if sample.vertical else "at"
    return (
        f'<div class="{kind}" style="{place}" lang="{sample.lang}" dir="{side}">'
        f'<span class="row">{spans}</span><span class="foot"></span></div>'
    )


def _span(text: str, span: Span, names: dict[str, str]) -> str:
    axes = ",".join(f"'{tag}' {value:g}" for tag, value in span.axes) or "normal"
    style = (
        f"font-family:{names[span.path]};font-size:{span.size:.4f}px;font-variation-settings:{axes}"
    )
    if span.features:
        features = ",".join(f"'{tag}' {value}" for tag, value in span.features)
        style += f";font-feature-settings:{features}"
    kind = ' class="sq"' if span.square else ""
    return f'<span{kind} style="{style}">{html.escape(text[span.start : span.end])}</span>'
