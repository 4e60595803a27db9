"""A tree with a board nailed to its trunk; the words are carved into the board."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def crown(d: Easel, box: Box, leaf: str) -> None:
    """Draw a crown of foliage in three tones, lit from the scene's side."""
    t, rng = d.tones, d.rng
    x, y, w, h = box
    spots = [
        (
            x + w * (0.5 + 0.32 * dx),
            y + h * (0.5 + 0.28 * dy),
            0.3 * min(w, h) * rng.uniform(0.85, 1.1),
        )
        for dx, dy in ((-1, 0.4), (1, 0.4), (0, -0.55), (-0.55, -0.3), (0.6, -0.25), (0, 0.5))
    ]
    d.discs(spots, t.shade(leaf, 0.07))
    k = -0.05 * w * -t.side
    d.discs([(a + k * 0.6, b - 0.04 * h, r * 0.86) for a, b, r in spots], leaf)
    d.discs([(a + k * 1.6, b - 0.1 * h, r * 0.5) for a, b, r in spots[2:5]], t.light(leaf, 0.05))


def draw(d: Easel) -> None:
    """Trunk, crown, board."""
    w, h, t = d.w, d.h, d.tones
    d.contact(w / 2, h, 0.22 * w, 0.4)
    bark = t.dark_wood
    d.path(
        f"M{0.4 * w:.1f} {0.3 * h:.1f}"
        f"Q{0.42 * w:.1f} {0.8 * h:.1f} {0.3 * w:.1f} {h:.1f}H{0.7 * w:.1f}"
        f"Q{0.58 * w:.1f} {0.8 * h:.1f} {0.6 * w:.1f} {0.3 * h:.1f}Z",
        bark,
    )
    x = 0.52 if t.side < 0 else 0.4
    d.path(
        f"M{x * w:.1f} {0.3 * h:.1f}L{x * w:.1f} {h:.1f}H{(x + 0.14) * w:.1f}"
        f"Q{(x + 0.07) * w:.1f} {0.8 * h:.1f} {(x + 0.08) * w:.1f} {0.3 * h:.1f}Z",
        t.shade(bark, 0.06),
    )
    crown(d, d.at(-0.02, 0.0, 1.04, 0.52), t.leaf)
    if d.copies:
        ground = d.surface(t.lit("#c99a63"), "#f3e6cc", "#3b2a1e")
        plate = d.at(0.12, 0.52, 0.76, 0.26)
        d.board(plate, ground, radius=0.4 * d.u)
        d.words(plate.inset(0.04 * w, 0.025 * h), ground)


CARRIER = Thing(
    "tree",
    draw,
    cues=listed("""tree trunk, trunk, oak tree, christmas tree, 树, 树干"""),
    places=("stand",),
    aspect=(0.62, 0.95),
    face=(0.16, 0.545, 0.68, 0.21),
    least=(26, 40),
    bulk=44,
)
