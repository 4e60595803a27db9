"""Printed things one holds: book, notebook, magazine, newspaper, brochure, folded menu."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """A cover standing up, its pages showing at one side; a newspaper as an open sheet."""
    if "newspaper" in d.item.phrase or "报纸" in d.item.phrase:
        _newspaper(d)
        return
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(
        *d.rng.choice(
            ((t.accent, "#fbf4e6", t.ink), (t.second, "#fbf4e6", t.ink), ("#fbf4e6", t.ink))
        )
    )
    if d.item.place != "hang":
        d.contact(w / 2, h, 0.5 * w, 0.4)
    d.rect(Box(0.03 * w, 0.015 * h, 0.97 * w, 0.985 * h), t.shade(ground, 0.2), 0.25 * d.u)
    d.rect(Box(0.05 * w, 0.02 * h, 0.935 * w, 0.965 * h), "#f3ead6", 1)
    d.lines([[(0.968 * w, 0.03 * h), (0.968 * w, 0.98 * h)]], "#d8caae", 1)
    d.rect(Box(0, 0, 0.955 * w, 0.99 * h), ground, 0.25 * d.u)
    d.rect(Box(0, 0, 0.06 * w, 0.99 * h), t.shade(ground, 0.09), 0.2 * d.u)
    line = t.light(ground, 0.25) if t.scheme.on(ground) != t.ink else t.shade(ground, 0.2)
    d.rects(
        [
            Box(0.13 * w, 0.075 * h, 0.75 * w, 0.006 * h),
            Box(0.13 * w, 0.905 * h, 0.75 * w, 0.006 * h),
        ],
        line,
    )
    if h > 1.15 * w:
        _vignette(d, line)
        d.words(d.at(0.12, 0.11, 0.77, 0.5), ground)
    else:
        d.words(d.at(0.12, 0.12, 0.77, 0.75), ground)


def _newspaper(d: Easel) -> None:
    """A front page: the words as its headline, rules and grey columns below."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface("#f7f3e8", t.ink)
    d.contact(w / 2, h, 0.5 * w, 0.4)
    d.poly(
        [(0.03 * w, 0.02 * h), (w, 0), (0.985 * w, h), (0.01 * w, 0.985 * h)], t.shade(ground, 0.08)
    )
    d.rect(d.at(0, 0, 0.975, 0.975), ground)
    grey = t.shade(ground, 0.16)
    d.rects([d.at(0.06, 0.055, 0.86, 0.012), d.at(0.06, 0.66, 0.86, 0.006)], t.ink)
    lines = []
    for i in range(4):
        for j in range(6):
            wide = 0.18 if j < 5 else 0.11
            lines.append(d.at(0.06 + 0.225 * i, 0.70 + 0.042 * j, wide, 0.014))
    d.rects(lines, grey)
    d.words(d.at(0.06, 0.09, 0.86, 0.55), ground, face="serif")


def _vignette(d: Easel, line: str) -> None:
    w, h, t = d.w, d.h, d.tones
    x, y, r = 0.5 * w, 0.77 * h, 0.1 * h
    d.disc(x, y, r, t.facades[1])
    d.path(
        f"M{x - r:.1f} {y:.1f}Q{x - r / 3:.1f} {y - r * 0.55:.1f} {x:.1f} {y:.1f}"
        f"T{x + r:.1f} {y:.1f}A{r:.1f} {r:.1f} 0 0 1 {x - r:.1f} {y:.1f}Z",
        line,
    )


CARRIER = Thing(
    "book",
    draw,
    cues=listed(
        """cover, book cover, notebook, magazine, magazine cover, brochure, booklet, guidebook,
        newspaper, novel, journal, diary, album, spine, book spine, planner, folder,
        textbook, manual, catalogue, script, title, program, magazines, packet, 书, 书籍, 杂志,
        笔记本, 报纸"""
    ),
    places=("table",),
    aspect=(0.66, 1.2),
    face=(0.12, 0.13, 0.77, 0.6),
    least=(15, 17),
    bulk=20,
    high=0.55,
)
