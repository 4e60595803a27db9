"""A sign on a post: street name, bus stop, road sign, or a wooden direction board."""

from __future__ import annotations

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Post and plate; wood out of town, enamel in it."""
    w, h, t = d.w, d.h, d.tones
    d.contact(w / 2, h, max(0.16 * w, 0.1 * h), 0.35)
    rustic = any(c in d.item.phrase for c in ("wood", "trail", "rustic", "signpost", "路标"))
    pole = max(0.7 * d.u, 0.03 * h)
    post = t.dark_wood if rustic else t.steel
    d.rect(Box(w / 2 - pole / 2, 0.02 * h, pole, 0.98 * h), post, pole / 3)
    d.rect(Box(w / 2 - pole / 2, 0.02 * h, pole * 0.35, 0.98 * h), t.light(post, 0.09), pole / 5)
    plate = d.at(0.0, 0.06, 1.0, 0.58)
    if rustic:
        wood = mix("#8a5a34", "#7a4f30", d.rng.random())
        ground = d.surface(wood, "#f3e6cc", "#3b2a1e")
        tip = 0.08 * w
        pts = [
            (0, plate.y),
            (w - tip, plate.y),
            (w, plate.y + plate.height / 2),
            (w - tip, plate.bottom),
            (0, plate.bottom),
        ]
        d.poly([(x, y + 0.4 * d.u) for x, y in pts], "#00000030")
        d.poly(pts, ground)
        d.lines(
            [
                [(0.02 * w, plate.y + f * plate.height), (w - tip, plate.y + f * plate.height)]
                for f in (0.08, 0.93)
            ],
            t.shade(ground, 0.08),
            0.1 * d.u,
        )
        d.words(d.at(0.05, 0.1, 0.84, 0.5), ground)
        return
    ground = d.surface(
        *d.rng.choice((("#1d5f4a", "#f7f7f2"), ("#1f4f8f", "#f7f7f2"), ("#f7f7f2", "#1d3a5f"))),
        "#15171c",
    )
    d.board(plate, ground, radius=0.8 * d.u)
    rim = "#ffffff" if ground != "#f7f7f2" else "#1d3a5f"
    d.path(path.rect(plate.inset(0.5 * d.u), 0.5 * d.u), None, stroke=d.design.stroke(rim, 0.18))
    d.words(d.at(0.07, 0.11, 0.86, 0.48), ground)


CARRIER = Thing(
    "post",
    draw,
    cues=listed(
        """signpost, street sign, road sign, direction sign, directional sign, stop sign, bus
        stop, stop, traffic sign, trail sign, trail marker, parking sign, highway sign,
        speed limit sign, exit sign post, park sign, post, station sign, bus stop sign, lamp
        post, lamppost, streetlight, streetlamp, street lamp, lamp, arrow, pole, signal,
        traffic light, stop shelter, shelter, path, path sign, 路牌, 路标, 指示牌"""
    ),
    places=("stand",),
    aspect=(0.75, 2.1),
    face=(0.07, 0.11, 0.86, 0.48),
    least=(15, 20),
    bulk=30,
)
