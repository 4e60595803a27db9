"""Devices: laptop, phone, whiteboard; a web page or app is shown on one."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def phone(d: Easel) -> None:
    """A phone standing upright, rounded, with a bright screen."""
    w, h, t = d.w, d.h, d.tones
    panel = d.surface("#f7f8fb", "#12161f")
    if d.item.place != "hang":
        d.contact(w / 2, h, 0.5 * w, 0.4)
    d.board(Box(0, 0, w, h), "#17191f", radius=0.1 * w)
    inner = Box(0, 0, w, h).inset(0.035 * w)
    d.rect(inner, panel, 0.075 * w)
    d.rect(Box(0.38 * w, 0.03 * h, 0.24 * w, 0.018 * h), "#17191f", 0.02 * h)
    d.path(
        f"M{inner.x:.1f} {0.8 * h:.1f}"
        f"Q{0.3 * w:.1f} {0.72 * h:.1f} {0.55 * w:.1f} {0.82 * h:.1f}"
        f"T{inner.right:.1f} {0.79 * h:.1f}V{inner.bottom - 0.08 * w:.1f}"
        f"Q{inner.right:.1f} {inner.bottom:.1f} {inner.right - 0.08 * w:.1f} "
        f"{inner.bottom:.1f}H{inner.x + 0.08 * w:.1f}"
        f"Q{inner.x:.1f} {inner.bottom:.1f} {inner.x:.1f} {inner.bottom - 0.08 * w:.1f}Z",
        t.accent,
    )
    d.rect(Box(0.36 * w, 0.965 * h, 0.28 * w, 0.006 * h), t.scheme.on(t.accent), 2)
    d.words(d.at(0.11, 0.09, 0.78, 0.62), panel)


def laptop(d: Easel) -> None:
    """An open laptop seen from the front."""
    w, h, t = d.w, d.h, d.tones
    panel = d.surface("#f7f8fb", "#12161f")
    if d.item.place != "hang":
        d.contact(w / 2, h, 0.5 * w, 0.4)
    lid = d.at(0.07, 0.0, 0.86, 0.9)
    d.board(lid, "#1b1d22", radius=0.9 * d.u)
    inner = lid.inset(0.018 * w)
    d.rect(inner, panel, 0.4 * d.u)
    bar = Box(inner.x, inner.y, inner.width, 0.055 * h)
    d.rect(bar, t.shade(panel, 0.06), 0.4 * d.u)
    d.discs(
        [
            (bar.x + (0.02 + 0.022 * i) * w, bar.y + bar.height / 2, 0.16 * bar.height)
            for i in range(3)
        ],
        t.accent,
    )
    d.poly(
        [(0.07 * w, 0.9 * h), (0.93 * w, 0.9 * h), (w, 0.975 * h), (0, 0.975 * h)],
        fade(t.steel, t.light(t.steel, 0.08)),
    )
    d.rect(d.at(0.0, 0.972, 1.0, 0.028), t.shade(t.steel, 0.12), 0.5 * d.u)
    d.rect(d.at(0.42, 0.905, 0.16, 0.02), t.shade(t.steel, 0.05))
    d.words(
        Box(
            inner.x + 0.05 * w,
            bar.bottom + 0.04 * h,
            inner.width - 0.1 * w,
            inner.height - bar.height - 0.08 * h,
        ),
        panel,
    )


def whiteboard(d: Easel) -> None:
    """A whiteboard with an aluminium rim, marker tray and three markers."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface("#fbfcfc", "#26302f")
    d.board(Box(0, 0, w, h), t.steel, radius=0.3 * d.u)
    inner = Box(0, 0, w, h).inset(min(0.03 * h, 0.6 * d.u))
    d.rect(inner, ground, 0.2 * d.u)
    d.rect(Box(0.3 * w, 0.975 * h, 0.4 * w, 0.04 * h), t.shade(t.steel, 0.1), 0.15 * d.u)
    for i, colour in enumerate(("#c8322b", "#2457b3", "#2f7d4f")):
        d.rect(Box((0.36 + 0.09 * i) * w, 0.958 * h, 0.06 * w, 0.022 * h), colour, 0.1 * d.u)
    d.words(d.at(0.07, 0.1, 0.86, 0.8), ground, face="hand", colour="#1d3a8a", weight=600)


CARRIER = (
    Thing(
        "phone",
        phone,
        cues=listed(
            """smartphone, mobile phone, phone screen, app, app screen, mobile, mobile screen, cell
        phone, notification, 手机"""
        ),
        places=("table",),
        aspect=(0.48, 0.6),
        face=(0.11, 0.09, 0.78, 0.62),
        least=(17, 32),
        bulk=34,
        weight=0.85,
        high=0.5,
    ),
    Thing(
        "laptop",
        laptop,
        cues=listed(
            """laptop screen, tablet, website, web page, webpage, homepage, notebook computer,
        ipad, header, sidebar, footer, banner ad, pop-up, popup, hero, 网页, 网站, 电脑"""
        ),
        places=("table",),
        aspect=(1.25, 1.7),
        face=(0.14, 0.12, 0.72, 0.7),
        least=(30, 20),
        bulk=26,
        high=0.5,
    ),
    Thing(
        "whiteboard",
        whiteboard,
        cues=listed(
            """white board, dry erase board, flip chart, flipchart, presentation board, 白板"""
        ),
        aspect=(1.1, 2.2),
        face=(0.07, 0.1, 0.86, 0.8),
        least=(22, 15),
        voice="hand",
        high=0.3,
    ),
)
