"""Places made by hand in a vista: a pier over the water, a platform, the inside of a train."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.paint import Linear, Stop

if TYPE_CHECKING:
    from limner.stages.plan.design import Design
    from limner.stages.plan.parts.vista import Light


def pier(design: Design, box: Box, light: Light, horizon: float, zoom: float) -> list[Layer]:
    """Return planks towards the lens, with a rail on posts behind them and a lamp."""
    h, w = box.height, box.width
    wood, dark = mix("#b08a62", light.shade, 0.25), mix("#5d452f", light.near, 0.35)
    deck = horizon + 0.06 * h
    floor = Linear(stops=(Stop(offset=0, colour=mix(wood, "#ffffff", 0.16)),
                          Stop(offset=1, colour=wood)))  # fmt: skip
    middle, away = box.x + 0.62 * w, deck - 1.1 * h
    seams = ""
    for i in range(-14, 15):
        x = middle + (i + 0.5) * 0.11 * w * min(1.6, zoom)
        foot = middle + (x - middle) * (box.bottom - away) / (deck - away)
        seams += path.polygon(((x, deck), (foot, box.bottom)), closed=False)
    step = 0.15 * w * min(1.5, zoom)
    tall = 0.15 * h * min(1.7, 0.7 + 0.3 * zoom)
    posts = "".join(
        path.rect(Box(box.x + 0.05 * w + i * step, deck - tall, 0.018 * w, tall + 0.012 * h),
                  0.004 * w)
        for i in range(int(w / step) + 1)
    )  # fmt: skip
    rails = "".join(path.rect(Box(box.x, deck - f * tall, w, 0.014 * h)) for f in (0.9, 0.48))
    lamp = box.x + 0.86 * w
    pole = path.rect(Box(lamp, deck - 0.5 * h, 0.01 * w, 0.5 * h))
    head = path.rect(Box(lamp - 0.016 * w, deck - 0.56 * h, 0.042 * w, 0.07 * h), 0.012 * h)
    return [
        design.shape(Box(box.x, deck, w, box.bottom - deck), floor, role="backdrop"),
        design.shape(seams, None, stroke=design.stroke(mix(wood, dark, 0.5), 0.16),
                     role="backdrop"),
        design.shape(Box(box.x, deck - 0.004 * h, w, 0.022 * h), dark, role="backdrop"),
        design.shape(posts + rails, dark, role="backdrop"),
        design.shape(pole, dark, role="backdrop"),
        design.shape(head, light.glow, role="backdrop",
                     stroke=design.stroke(dark, 0.22)),
    ]  # fmt: skip


def platform(design: Design, box: Box, light: Light, zoom: float) -> list[Layer]:
    """Return a train at a platform under a roof on columns."""
    h, w = box.height, box.width
    edge = box.y + 0.72 * h
    body, steel = mix("#c2513f", light.mid, 0.18), mix("#4d5a66", light.near, 0.3)
    glass, stone = mix("#dbe9ee", light.sky[1], 0.4), mix("#cfcbc2", light.shade, 0.2)
    wall = Box(box.x - 0.02 * w, edge - 0.46 * h, 1.04 * w, 0.42 * h)
    k = min(1.7, 0.75 + 0.25 * zoom)
    step = 0.17 * w * k
    panes = "".join(
        path.rect(Box(box.x + 0.04 * w + i * step, wall.y + 0.08 * h, 0.7 * step, 0.15 * h),
                  0.02 * h)
        for i in range(int(w / step) + 1)
    )  # fmt: skip
    band = Box(wall.x, wall.y + 0.29 * h, wall.width, 0.035 * h)
    columns = "".join(
        path.rect(Box(box.x + f * w, box.y, 0.022 * w * k, edge - box.y)) for f in (0.16, 0.84)
    )
    return [
        design.shape(wall, body, role="backdrop", radius=0.04 * h),
        design.shape(panes, glass, role="backdrop"),
        design.shape(band, mix(body, "#ffffff", 0.75), role="backdrop"),
        design.shape(Box(box.x, edge - 0.05 * h, w, 0.06 * h), mix(steel, "#000000", 0.35),
                     role="backdrop"),
        design.shape(Box(box.x, edge, w, box.bottom - edge), stone, role="backdrop"),
        design.shape(Box(box.x, edge + 0.035 * h, w, 0.028 * h), mix("#e9b93a", light.shade, 0.2),
                     role="backdrop"),
        design.shape(columns, steel, role="backdrop"),
        design.shape(Box(box.x, box.y, w, 0.1 * h), mix(steel, "#ffffff", 0.12), role="backdrop"),
        design.shape(Box(box.x, box.y + 0.1 * h, w, 0.018 * h), steel, role="backdrop"),
    ]  # fmt: skip


def carriage(design: Design, box: Box, light: Light, zoom: float) -> list[Layer]:
    """Return the inside of a train: wide windows with land going by, seats below them."""
    h, w = box.height, box.width
    wall, steel = mix("#e6e2d8", light.shade, 0.2), mix("#8f9aa3", light.near, 0.2)
    cloth = mix("#2f6f8f", light.mid, 0.25)
    k = min(1.6, 0.7 + 0.3 * zoom)
    wide = 0.42 * w * k
    out: list[Layer] = [design.shape(box, wall, role="backdrop")]
    for i in range(int(w / wide) + 2):
        pane = Box(box.x + 0.03 * w + i * 1.1 * wide, box.y + 0.14 * h, wide, 0.4 * h)
        if pane.x > box.right:
            break
        sky = Linear(stops=(Stop(offset=0, colour=light.sky[0]),
                            Stop(offset=1, colour=light.sky[1])))  # fmt: skip
        land = Box(pane.x, pane.y + 0.62 * pane.height, pane.width, 0.38 * pane.height)
        far = Box(pane.x, land.y - 0.08 * pane.height, pane.width, 0.1 * pane.height)
        out += [
            design.shape(pane.inset(-0.014 * h), steel, role="backdrop", radius=0.05 * h),
            design.shape(pane, sky, role="backdrop", radius=0.04 * h),
            design.shape(far, mix(light.far, light.mid, 0.4), role="backdrop"),
            design.shape(land, light.ground, role="backdrop"),
        ]
    floor = Box(box.x, box.y + 0.84 * h, w, 0.16 * h)
    out.append(design.shape(floor, mix("#6f6a66", light.near, 0.3), role="backdrop"))
    seat = 0.2 * w * k
    for i in range(int(w / seat / 1.35) + 1):
        x = box.x + 0.02 * w + i * 1.35 * seat
        out += [
            design.shape(Box(x, box.y + 0.5 * h, seat, 0.36 * h), mix(cloth, "#000000", 0.12),
                         role="backdrop", radius=0.05 * h),
            design.shape(Box(x + 0.1 * seat, box.y + 0.47 * h, 0.8 * seat, 0.11 * h),
                         mix("#f1eee6", light.shade, 0.15), role="backdrop", radius=0.03 * h),
        ]  # fmt: skip
    rail = Box(box.x, box.y + 0.06 * h, w, 0.018 * h)
    return [*out, design.shape(rail, steel, role="backdrop")]
