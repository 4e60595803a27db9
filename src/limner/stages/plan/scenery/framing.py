"""Looking out: a scene seen from inside through a window, with a sill in front.

The place outside is drawn as ever; the window's frame, curtains and sill lie before it, small
things stand on the sill, signs hang in the pane.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from limner.basics.geometry import Box
from limner.document.paint import Blur
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.compose import REAL
from limner.stages.plan.scenery.pen import Pen, fade
from limner.stages.plan.scenery.stage import Setting, Stage, settings
from limner.stages.plan.scenery.thing import Item

LOOK_OUT = re.compile(
    r"\b(?:through|out of|out) (?:a|an|the|her|his|their|its) (?:[\w-]+ ){0,2}window\b"
    r"|\bwindow ?sill\b|\bview from (?:inside|a window|the window)\b"
)
SMALL = 0.7
"""Most metres of what stands on a sill."""


def looks_out(words: str) -> bool:
    """Whether the words look out of a window."""
    return LOOK_OUT.search(words) is not None


def outside(words: str) -> Setting:
    """Return the place outdoors the words name, a street where they name none."""
    known = [s for s in settings().values() if not s.indoors and s.name not in ("wall", "studio")]
    found = [
        (-words.rfind(cue), s.name)
        for s in known
        for cue in s.cues
        if cue < "\u2e7f" and re.search(rf"\b{re.escape(cue)}s?\b", words)
    ]
    return settings()[min(found)[1] if found else "street"]


def indoors_first(items: Sequence[Item]) -> list[Item]:
    """Set small things on the sill; what the window itself is made of needs no place."""
    out = []
    for item in items:
        if not item.copies and item.thing.name in ("room window", "window"):
            continue
        size = item.thing.real or REAL.get(item.thing.name, 0.3 if item.thing.bulk < 30 else 2.0)
        if not item.copies and size < SMALL:
            item.thing = replace(item.thing, places=("table",))
            item.phrase = item.phrase.replace("windowsill", "")
        out.append(item)
    return out


def zones(stage: Stage) -> None:
    """Set where things stand outside and on the sill, and where signs hang in the pane."""
    stage.zones(0.76)
    stage.table = 0.90 * stage.h
    stage.walled, stage.horizon = True, None
    stage.hang = Box(0.16 * stage.w, 0.13 * stage.h, 0.68 * stage.w, 0.36 * stage.h)


def to_size(stage: Stage) -> None:
    """Hold what stands on the sill to its size: a mug is not as large as a person outside."""
    for item in stage.items:
        if item.place != "table" or item.copies:
            continue
        metres = item.thing.real or REAL.get(item.thing.name, 0.3)
        k = min(1.0, (0.13 + 0.55 * metres) * stage.h / item.box.height)
        x, low = item.box.centre[0], item.box.bottom
        wide, high = k * item.box.width, k * item.box.height
        item.box = Box(x - wide / 2, low - high, wide, high)


def draw(stage: Stage) -> None:
    """Lay the window, its curtains and its sill over the place outside."""
    p, t, w, h = stage.pen("window"), stage.tones, stage.w, stage.h
    sill = 0.80 * h
    glass = stage.pen("window")
    _glass(stage, glass, sill)
    stage.back.append(glass.grouped())
    inside = t.tone(0.80, 0.035, t.hues[1]) if not t.dark else t.tone(0.95, 0.05, 75)
    frame = t.lit("#f7f1e6")
    bar = 0.016 * w
    side, top = 0.055 * w, 0.05 * h
    p.rects([Box(0, 0, w, top), Box(0, 0, side, sill), Box(w - side, 0, side, sill)], inside)
    hung = [i.box for i in stage.items if i.place == "hang"]
    bars = [Box(side, top, bar, sill - top), Box(w - side - bar, top, bar, sill - top)]
    bars += [Box(side, top, w - 2 * side, bar), Box(side, sill - bar, w - 2 * side, bar)]
    for f in (0.5, 0.30, 0.70):
        post = Box(f * w - 0.4 * bar, top, 0.8 * bar, sill - top)
        if not any(post.inset(-stage.u).intersection(b).area > 0 for b in hung):
            bars.append(post)
        if len(bars) > 5 or (f == 0.5 and len(bars) > 4):
            break
    p.rects([b.moved(-t.side * 0.004 * w, 0.006 * h) for b in bars], "#0b0d2230")
    p.rects(bars, frame)
    for box in hung:
        for f in (0.12, 0.88):
            x = box.x + f * box.width
            p.line([(x, top + bar), (x, box.y + 0.02 * box.height)], t.metal, 0.16 * p.u)
    _curtains(stage, p, sill)
    _sill(stage, p, sill)
    stage.front.insert(0, p.grouped(name="window windowsill sill glass pane"))


def _glass(stage: Stage, p: Pen, low: float) -> None:
    """Reflections on the pane, and drops where it rains."""
    t, w, rng = stage.tones, stage.w, stage.design.rng
    for f, wide in ((0.16, 0.10), (0.30, 0.035), (0.66, 0.07)):
        p.poly(
            [(f * w, 0), ((f + wide) * w, 0), ((f + wide - 0.16) * w, low), ((f - 0.16) * w, low)],
            fade("#ffffff2e", "#ffffff0a"),
        )
    if stage.says("rain", "drizzl", "storm"):
        spots = [
            (
                rng.uniform(0.06, 0.94) * w,
                rng.uniform(0.05, 0.96) * low,
                p.u * rng.uniform(0.15, 0.5),
            )
            for _ in range(90)
        ]
        clear = [s for s in spots if stage.free(Box(s[0] - p.u, s[1] - p.u, 2 * p.u, 2 * p.u))]
        p.discs(clear, "#f2f8ffb0")
        p.discs([(x, y + 0.3 * r, 0.6 * r) for x, y, r in clear], t.shade("#9fb4c8", 0.02) + "80")


def _curtains(stage: Stage, p: Pen, low: float) -> None:
    t, w = stage.tones, stage.w
    cloth, a, b = t.lit(t.second), 0.42 * low, 0.62 * low
    for s in (-1, 1):
        edge = 0.0 if s < 0 else w
        p.path(
            f"M{edge - s * 0.01 * w:.1f} -4H{edge - s * 0.125 * w:.1f}"
            f"Q{edge - s * 0.12 * w:.1f} {a:.1f} {edge - s * 0.045 * w:.1f} {b:.1f}"
            f"Q{edge - s * 0.075 * w:.1f} {0.8 * low:.1f} {edge - s * 0.085 * w:.1f} {low:.1f}"
            f"H{edge + s * 0.02 * w:.1f}V-4Z",
            fade(t.light(cloth, 0.05), t.shade(cloth, 0.08), (0, 0), (1, 0.3)),
        )
        for f in (0.03, 0.06, 0.09):
            x = edge - s * f * w
            p.line(
                [(x, 0), (x + s * 0.004 * w, 0.4 * low), (edge - s * 0.6 * f * w, 0.6 * low)],
                t.shade(cloth, 0.10),
                0.28 * p.u,
                curve=True,
            )
        p.rect(
            Box(edge - (0.075 * w if s > 0 else 0), 0.60 * low, 0.075 * w, 0.022 * low),
            t.light(cloth, 0.12),
            0.4 * p.u,
        )


def _sill(stage: Stage, p: Pen, y: float) -> None:
    t, w, h = stage.tones, stage.w, stage.h
    wood = t.wood
    p.rect(Box(0, y, w, h - y), fade(t.light(wood, 0.07), t.shade(wood, 0.02)))
    p.rect(Box(0, y, w, 0.012 * h), t.light(wood, 0.13))
    p.rect(Box(0, 0.955 * h, w, 0.045 * h), t.shade(wood, 0.10))
    p.oval(
        Box(0.2 * w, y + 0.01 * h, 0.6 * w, 0.10 * h), "#fff6dd30", effects=(Blur(sigma=2 * p.u),)
    )
    taken = [i.box for i in stage.items if i.place == "table"]
    for f, tall in ((0.15, 20.0), (0.85, 17.0)):
        spot = Box(f * w - 7 * p.u, y - 12 * p.u, 14 * p.u, 20 * p.u)
        if all(spot.intersection(b).area <= 0 for b in taken):
            decor.plant(p, f * w, y + 0.075 * h, tall * p.u)
            break
