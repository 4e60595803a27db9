"""Art deco: fans of gilt lines, nested arches, stepped towers, scales of rays."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import circle, line, polygon, rect, sector
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def fan(cx: float, cy: float, inner: float, outer: float, blades: int, spread: float) -> list[str]:
    """Return the blades of an upright fan, each a wedge with a rounded end; spread in degrees."""
    step = spread / blades
    out = []
    for i in range(blades):
        a = math.radians(-90 - spread / 2 + i * step)
        b = a + math.radians(step)
        m = (a + b) / 2
        cap = outer * (1 + 0.55 * math.tan(math.radians(step / 2)))

        def at(r: float, t: float) -> str:
            return f"{cx + r * math.cos(t):.1f} {cy + r * math.sin(t):.1f}"

        out.append(
            f"M{at(inner, a)}L{at(outer, a)}Q{at(cap, a + (m - a) * 0.35)} {at(cap, m)}"
            f"Q{at(cap, b - (b - m) * 0.35)} {at(outer, b)}L{at(inner, b)}Z"
        )
    return out


def tiers(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a fountain of fans: three tiers of blades rising from the foot of the panel."""
    rng = design.rng
    s = min(w, h * 0.9)
    cx, cy = w / 2, h * 1.0
    thin = Stroke(paint=tones.one, width=max(0.8, s * 0.0035))
    layers: list[Layer] = []
    spread = rng.choice((150.0, 180.0))
    reach = min(h * 0.97, w * 0.86)
    rays = "".join(
        line(
            cx + reach * 0.3 * math.cos(t),
            cy + reach * 0.3 * math.sin(t),
            cx + reach * 2 * math.cos(t),
            cy + reach * 2 * math.sin(t),
        )
        for t in (math.radians(-180 + 180 * i / 60) for i in range(61))
    )
    layers.append(design.shape(rays, None, stroke=thin.but(paint=tones.step(0.3)), role="backdrop"))
    fills = (tones.shade(0.05), tones.step(0.24, tones.two), tones.shade(0.02), tones.one)
    for k, share in enumerate((1.0, 0.74, 0.5, 0.27)):
        blades = (13, 11, 9, 7)[k]
        outer = reach * share * 0.9
        shapes = fan(cx, cy, outer * 0.12, outer, blades, spread)
        layers.append(design.shape("".join(shapes), tones.ground, role="backdrop"))
        layers.append(design.shape("".join(shapes[::2]), fills[k], role="backdrop"))
        inlay = fan(cx, cy, outer * 0.2, outer * 0.93, blades, spread * 0.985)
        layers.append(
            design.shape(
                "".join(inlay[1::2]), None, stroke=thin.but(width=thin.width * 0.7), role="backdrop"
            )
        )
        layers.append(design.shape("".join(shapes), None, stroke=thin, role="backdrop"))
    hub = reach * 0.075
    layers.append(
        design.shape(circle(cx, cy, hub * 1.5), tones.ground, role="backdrop", stroke=thin)
    )
    layers.append(design.shape(circle(cx, cy, hub), tones.one, role="backdrop"))
    return layers


def towers(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return stepped towers either side of a sun of rays, like the crown of a skyscraper."""
    s = min(w, h)
    cx, cy = w / 2, h * 0.44
    thin = Stroke(paint=tones.one, width=max(0.8, s * 0.0035))
    step = w / 17
    layers: list[Layer] = []
    reach = math.hypot(w, h)
    wedges = []
    for i in range(36):
        a = math.tau * i / 36
        wedges.append(
            polygon(
                [(cx, cy)]
                + [
                    (cx + reach * math.cos(t), cy + reach * math.sin(t))
                    for t in (a, a + math.tau / 72)
                ]
            )
        )
    layers.append(design.shape("".join(wedges), tones.step(0.1), role="backdrop"))
    for k in range(5, 0, -1):
        r = s * (0.1 + 0.055 * k)
        layers.append(
            design.shape(
                circle(cx, cy, r),
                tones.ground if k % 2 else tones.step(0.3, tones.two),
                stroke=thin,
                role="backdrop",
            )
        )
    layers.append(design.shape(circle(cx, cy, s * 0.1), tones.one, role="backdrop"))
    for k in range(7, -1, -1):
        top = h * (0.3 + 0.086 * k)
        half = step * (0.5 + k)
        for side in (-1, 1):
            x = cx + side * (w / 2 - half * 0.55 - step * 0.2) - half * 0.55
            box = Box(x, top, half * 1.1, h - top + 4)
            fill = tones.shade(0.045) if k % 2 else tones.step(0.16, tones.two)
            del box
            inner = w / 2 - (8 - k) * step * 0.78
            edge = cx - side * -inner
            x0, x1 = sorted((edge, cx + side * w))
            layers.append(
                design.shape(
                    rect(Box(x0, top, x1 - x0, h - top + 4)), fill, stroke=thin, role="backdrop"
                )
            )
    return layers


def arches(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return nested arches of double lines with a fan in the innermost."""
    thin = Stroke(paint=tones.one, width=max(0.8, min(w, h) * 0.0035))
    layers: list[Layer] = []
    steps = 6
    for k in range(steps):
        inset = w * (0.03 + 0.068 * k)
        half = w / 2 - inset
        top = h * (0.02 + 0.048 * k)
        d = (
            f"M{w / 2 - half:.1f} {h + 5:.1f}L{w / 2 - half:.1f} {top + half:.1f}"
            f"A{half:.1f} {half:.1f} 0 0 1 {w / 2 + half:.1f} {top + half:.1f}"
            f"L{w / 2 + half:.1f} {h + 5:.1f}Z"
        )
        fill = (tones.shade(0.035), tones.ground)[k % 2]
        if k == steps - 1:
            fill = tones.step(0.22, tones.two)
        layers.append(
            design.shape(
                d, fill, stroke=thin.but(width=thin.width * (2.4 if k % 2 else 1)), role="backdrop"
            )
        )
    half = w / 2 - w * (0.03 + 0.068 * (steps - 1))
    cy = h * (0.02 + 0.048 * (steps - 1)) + half
    blades = fan(w / 2, cy + half * 0.5, half * 0.16, half * 1.0, 9, 150)
    layers.append(design.shape("".join(blades[::2]), tones.one, role="backdrop"))
    layers.append(design.shape("".join(blades), None, stroke=thin, role="backdrop"))
    return layers


def scales(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return rows of fans overlapping like scales, each with its rays."""
    r = math.sqrt(w * h) / 8.5
    thin = Stroke(paint=tones.one, width=max(0.7, r * 0.018))
    layers: list[Layer] = []
    rows = math.ceil(h / (r * 0.62)) + 2
    for row in range(rows):
        y = row * r * 0.62 + r * 0.3
        xs = [i * 2 * r + (r if row % 2 else 0) for i in range(math.ceil(w / 2 / r) + 2)]
        discs = "".join(circle(x, y, r) for x in xs)
        layers.append(
            design.shape(
                discs, tones.ground, stroke=thin.but(width=thin.width * 2.2), role="backdrop"
            )
        )
        blades = "".join(
            sector(x, y, r * 0.86, -90 + 20 * i, -80 + 20 * i, r * 0.3)
            for x in xs
            for i in range(9)
        )
        layers.append(design.shape(blades, tones.step(0.42), role="backdrop"))
        layers.append(
            design.shape("".join(circle(x, y, r * 0.24) for x in xs), tones.one, role="backdrop")
        )
    return layers


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return one of the four motifs; upright panels may take towers and arches."""
    forms = [tiers, scales]
    if h > 0.9 * w:
        forms += [arches, tiers]
    form = design.rng.choice(forms)
    return form(design, w, h, tones)


BACKDROP = Backdrop(
    "deco",
    draw,
    frozenset(
        {
            "gatsby",
            "twenties",
            "1920s",
            "glamour",
            "brass",
            "jazz",
            "cocktail",
            "speakeasy",
            "ballroom",
            "gala",
        }
    ),
    manners=frozenset({"art-deco", "deco"}),
    calm=0.2,
)
