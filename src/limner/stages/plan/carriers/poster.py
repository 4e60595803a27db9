"""A printed sheet on a wall: framed poster, or taped notice, with a band of colour."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Frame or tape, sheet, a quiet graphic above or below the words."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(
        *d.rng.choice(
            (
                ("#fbf4e6", t.accent, t.ink),
                (t.accent, "#fbf4e6", t.ink),
                (t.second, "#fbf4e6", t.ink),
                (t.ink, "#fbf4e6"),
            )
        )
    )
    framed = d.rng.random() < 0.6
    d.board(Box(0, 0, w, h), ground, radius=0.12 * d.u, rim=t.metal if framed else None)
    tall = h > 0.95 * w
    _graphic(d, ground, tall)
    if not framed:
        tape = "#efe3b8cc"
        d.rects([Box(0.42 * w, -0.018 * h, 0.16 * w, 0.04 * h)], tape)
    d.words(d.at(0.1, 0.10, 0.8, 0.58) if tall else d.at(0.08, 0.13, 0.84, 0.74), ground)


def _graphic(d: Easel, ground: str, tall: bool) -> None:
    w, h, t = d.w, d.h, d.tones
    if not tall:
        return
    one = t.second if ground == t.accent else t.accent
    two = t.facades[1]
    edge = min(0.05 * min(w, h), 0.9 * d.u)
    box = Box(edge, 0.72 * h, w - 2 * edge, 0.28 * h - edge)
    form = d.rng.randrange(3)
    if form == 0:
        r = box.height * 0.9
        d.path(
            f"M{w / 2 - r:.1f} {box.bottom:.1f}"
            f"A{r:.1f} {r:.1f} 0 0 1 {w / 2 + r:.1f} {box.bottom:.1f}Z",
            one,
        )
        d.rect(Box(box.x, box.bottom - 0.035 * h, box.width, 0.035 * h), two)
    elif form == 1:
        n, step = 5, box.height / 5
        d.rects(
            [
                Box(
                    box.x,
                    box.y + i * step + step * 0.4 * (1 - i / n),
                    box.width,
                    step * (0.25 + 0.15 * i),
                )
                for i in range(n)
            ],
            one,
        )
    else:
        d.poly(
            [
                (box.x, box.bottom),
                (box.x, box.y + 0.5 * box.height),
                (0.4 * w, box.y),
                (box.right, box.bottom),
            ],
            one,
        )
        d.poly(
            [
                (0.35 * w, box.bottom),
                (0.75 * w, box.y + 0.25 * box.height),
                (box.right, box.y + 0.6 * box.height),
                (box.right, box.bottom),
            ],
            two,
        )


CARRIER = Thing(
    "poster",
    draw,
    cues=listed(
        """flyer, flier, print, picture, photo, frame, framed picture, artwork, art, painting,
        canvas, image, wall poster, wall art, map, chart, timetable, schedule, calendar,
        noticeboard, notice board, bulletin board, corkboard, wanted poster, certificate,
        infographic, flyers, posters, 海报, 画, 日历"""
    ),
    aspect=(0.66, 1.5),
    face=(0.1, 0.11, 0.8, 0.6),
    least=(13, 15),
    high=0.4,
)
