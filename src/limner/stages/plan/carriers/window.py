"""Lettering on glass: a shop or café window with its frame, and a door with words on it."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Frame, calm glass, a reflection and a sill."""
    w, h, t = d.w, d.h, d.tones
    glass = d.surface(
        t.tone(0.36, 0.035, 225) if not t.dark else "#3a2f28", t.tone(0.90, 0.025, 215), "#12181f"
    )
    frame = t.lit(t.second)
    d.board(Box(0, 0, w, h * 0.95), frame, radius=0.25 * d.u)
    edge = min(0.05 * min(w, h), 0.9 * d.u)
    pane = Box(0, 0, w, 0.95 * h).inset(edge)
    d.rect(pane, fade(t.light(glass, 0.03), glass, (0, 0), (0.4, 1)))
    low = t.light(glass, 0.05) if t.scheme.on(glass) != t.ink else t.shade(glass, 0.03)
    for i in range(5):
        x = pane.x + pane.width * (0.06 + 0.19 * i)
        tall = pane.height * d.rng.uniform(0.08, 0.14)
        d.rect(Box(x, pane.bottom - tall, pane.width * 0.11, tall), low, 0.4 * d.u)
    k = pane.width
    for x, wide in ((0.02, 0.05), (0.09, 0.02)):
        d.poly(
            [
                (pane.x + x * k + 0.12 * k, pane.y),
                (pane.x + (x + wide) * k + 0.12 * k, pane.y),
                (pane.x + (x + wide) * k, pane.bottom),
                (pane.x + x * k, pane.bottom),
            ],
            "#ffffff10",
        )
    d.rect(Box(-0.02 * w, 0.94 * h, 1.04 * w, 0.06 * h), t.light(frame, 0.09), 0.1 * d.u)
    d.words(d.at(0.1, 0.12, 0.8, 0.66), glass)


def door(d: Easel) -> None:
    """A panelled door in its frame with a plate at eye height, or glass lettered."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, t.ink)
    leaf = t.lit(t.second)
    d.rect(
        Box(-0.06 * w, -0.025 * h, 1.12 * w, 1.025 * h), t.light(t.lit("#efe6d8"), 0.0), 0.2 * d.u
    )
    d.rect(Box(0, 0, w, h), leaf)
    d.rect(Box(0, 0, w, h), fade("#ffffff14", "#0000001c", (0, 0), (1, 0)))
    leaves = 2 if w > 0.62 * h else 1
    for i in range(leaves):
        for y, tall in ((0.5, 0.2), (0.74, 0.2)):
            box = d.at((i + 0.12) / leaves, y, 0.76 / leaves, tall)
            d.rect(box, t.shade(leaf, 0.05))
            d.rect(box.inset(min(0.02 * w, 0.6 * d.u)), leaf)
    if leaves == 2:
        d.rect(d.at(0.497, 0.0, 0.006, 1.0), t.shade(leaf, 0.14))
    knobs = (0.43, 0.54) if leaves == 2 else (0.87,)
    d.rects([d.at(x, 0.445, 0.03, 0.075) for x in knobs], t.lit("#d9b45a"), 0.2 * d.u)
    plate = d.at(0.07, 0.09, 0.86, 0.32)
    d.board(plate, ground, radius=0.3 * d.u)
    d.words(plate.inset(0.05 * w, 0.04 * h), ground)


CARRIER = (
    Thing(
        "window",
        draw,
        cues=listed(
            """shop window, store window, window display, glass window, window sticker, window
        sign, display window, storefront window, mirror, car window, windows,
        车窗, 橱窗, 窗户, 玻璃"""
        ),
        aspect=(0.8, 2.0),
        face=(0.1, 0.12, 0.8, 0.66),
        least=(18, 15),
        bulk=26,
        high=0.6,
    ),
    Thing(
        "door",
        door,
        cues=listed(
            """doors, entrance door, front door, restroom door, locker room door, backstage door,
        fitting room, fitting room door, glass door, fence, doorway, 门"""
        ),
        places=("stand",),
        aspect=(0.42, 1.0),
        face=(0.12, 0.12, 0.76, 0.26),
        least=(17, 32),
        bulk=46,
        weight=0.95,
    ),
)
