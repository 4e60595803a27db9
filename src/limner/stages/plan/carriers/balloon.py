"""Round things in the air or open in the sun: balloon, ball, parasol."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Radial, Stop
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Ball, parasol or balloon by the noun."""
    noun = d.item.phrase
    if "umbrella" in noun or "parasol" in noun or "伞" in noun:
        _parasol(d)
        return
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.accent, t.paper, t.second, t.ink)
    ball = "ball" in noun.replace("balloon", "")
    body = Box(0, 0, w, h if ball else 0.86 * h)
    if ball:
        d.contact(w / 2, h, 0.4 * w, 0.45)
    else:
        d.line(
            [(w / 2, 0.86 * h), (0.46 * w, 0.94 * h), (0.53 * w, 1.06 * h), (0.5 * w, 1.2 * h)],
            t.metal,
            0.1 * d.u,
            curve=True,
        )
        d.poly(
            [(0.47 * w, 0.885 * h), (0.53 * w, 0.885 * h), (0.5 * w, 0.85 * h)],
            t.shade(ground, 0.1),
        )
    x = 0.36 if t.side < 0 else 0.64
    round_ = Radial(
        centre=(x, 0.3),
        radius=0.8,
        stops=(
            Stop(offset=0, colour=t.light(ground, 0.05)),
            Stop(offset=0.6, colour=ground),
            Stop(offset=1, colour=t.shade(ground, 0.12)),
        ),
    )
    d.oval(body, round_)
    d.oval(Box((x - 0.12) * w, 0.1 * h, 0.12 * w, 0.1 * h), "#ffffff66")
    d.words(d.at(0.15, 0.27 if ball else 0.22, 0.7, 0.46 if ball else 0.42), ground)


def _parasol(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.accent, t.paper, t.ink)
    d.contact(w / 2, h, 0.12 * w)
    d.rect(Box(0.49 * w, 0.3 * h, 0.02 * w, 0.7 * h), t.wood)
    top = 0.40 * h
    d.path(
        f"M0 {top:.1f}C{0.05 * w:.1f} {-0.1 * h:.1f} {0.95 * w:.1f} {-0.1 * h:.1f} "
        f"{w:.1f} {top:.1f}Z",
        ground,
    )
    n, step = 7, w / 7
    d.path(
        "".join(
            f"M{i * step:.1f} {top:.1f}V{top + 0.05 * h:.1f}"
            f"A{step / 2:.1f} {step / 2.2:.1f} 0 0 0 {(i + 1) * step:.1f} "
            f"{top + 0.05 * h:.1f}V{top:.1f}Z"
            for i in range(n)
        ),
        t.shade(ground, 0.07),
    )
    d.disc(w / 2, 0.03 * h, 0.012 * w, t.metal)
    d.words(d.at(0.2, 0.1, 0.6, 0.28), ground)


CARRIER = (
    Thing(
        "balloon",
        draw,
        cues=listed("""hot air balloon, balloons, blimp, kite, sun, circle, 气球"""),
        aspect=(0.9, 1.25),
        face=(0.15, 0.22, 0.7, 0.42),
        least=(17, 19),
        bulk=22,
        high=0.3,
    ),
    Thing(
        "ball",
        draw,
        cues=("beach ball", "basketball", "soccer ball", "football"),
        places=("stand", "table"),
        aspect=(1.0, 1.0),
        face=(0.15, 0.27, 0.7, 0.46),
        least=(17, 17),
        bulk=14,
        weight=0.9,
    ),
    Thing(
        "parasol",
        draw,
        cues=listed("""umbrella, beach umbrella, sunshade, 雨伞, 伞"""),
        places=("stand",),
        aspect=(0.95, 1.6),
        face=(0.2, 0.1, 0.6, 0.28),
        least=(32, 30),
        bulk=42,
    ),
)
