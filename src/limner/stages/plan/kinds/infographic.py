"""Infographic: a titled sequence of labelled steps, each with something to see.

Takes a title, an optional line under it, steps (with a sentence each where as many were
given) and notes. Steps are numbered by us where the order matters; nothing else is added.
A drawing stands for each step where one fits; where not, its number takes the place.

The figures of a report are set in `ledger` (title on a band, the first figure large, a chart),
`mosaic` (cards), `spine` (figures down a panel beside the chart) and `tiers` (bands of colour).

Compositions: `cycle` (discs on a ring, arrows between them; a row beyond eight steps),
`road` (a winding road with stops), `cards` (numbered cards in a grid) and `bands` (bands of
one hue from light to deep, pointing on to the next).

Example: Infographic explaining the water cycle with four labelled steps: Evaporation,
Condensation, Precipitation, Collection; clean flat style, blue palette, title "The Water Cycle"
"""

from __future__ import annotations

import math
from itertools import pairwise

from limner.basics import path
from limner.basics.colour import contrast, mix
from limner.basics.geometry import Box
from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.design import Design
from limner.stages.plan.facts import figured, for_figures
from limner.stages.plan.facts.sheets import SHEETS
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.arrows import arrow
from limner.stages.plan.parts.steps import (
    OWN,
    Parts,
    Step,
    digits,
    head_and_field,
    hue_ramp,
    longest_part,
    plate_tint,
    read_steps,
    step_drawing,
    step_label,
    step_numeral,
    titles,
)
from limner.stages.plan.scenery.measure import em_width, lines_at

# -- compositions --------------------------------------------------------------------------------


def cycle(design: Design) -> list[Layer]:
    """Discs on a ring in clockwise order, arrows between them meeting their rims."""
    parts = read_steps(design)
    if not 3 <= len(parts.steps) <= 8:
        return _carded(design, parts)
    on, u = design.scheme.ground, design.u
    head, body, foot = head_and_field(design, parts)
    count = len(parts.steps)
    wide = body.width > body.height
    radius = _disc_radius(body, count)
    rx, ry = body.width / 2 - radius, body.height / 2 - radius
    if max(rx, ry) > 1.5 * min(rx, ry):
        rx, ry = min(rx, 1.5 * ry), min(ry, 1.5 * rx)
    cx, cy = body.centre
    start = -90.0 if count != 4 or not wide else (-45.0 if design.rtl else -135.0)
    turn = -1 if design.rtl else 1
    angles = [start + turn * 360 * i / count for i in range(count)]
    plate = plate_tint(design)
    layers: list[Layer] = [
        design.stack(
            titles(
                design,
                parts,
                on,
                align="start" if head.height > 0.4 * design.size.height else "centre",
            ),
            box=head,
            gap=1.0,
            justify="start",
        )
    ]
    spots = [
        (cx + rx * math.cos(math.radians(a)), cy + ry * math.sin(math.radians(a))) for a in angles
    ]
    for i, a in enumerate(angles):
        track = _arc((cx, cy), (rx, ry), a, a + turn * 360 / count)
        clear = radius + 0.9 * u
        track = [
            p
            for p in track
            if math.dist(p, spots[i]) > clear and math.dist(p, spots[(i + 1) % count]) > clear
        ]
        layers += arrow(design, track, design.scheme.accent, width=0.75, head=3.0)
    for step, (x, y) in zip(parts.steps, spots, strict=True):
        layers += _disc(design, step, (x, y), radius, plate)
    return [*layers, *foot]


def _disc_radius(body: Box, count: int) -> float:
    """Return a radius that leaves room for an arrow between neighbours on the ring."""
    radius = min(body.width, body.height) / 2
    for _ in range(40):
        rx, ry = body.width / 2 - radius, body.height / 2 - radius
        rx, ry = min(rx, 1.5 * ry), min(ry, 1.5 * rx)
        if rx > 0 and ry > 0:
            chord = 2 * min(rx, ry) * math.sin(math.pi / count)
            chord = max(chord, 0.9 * math.hypot(rx, ry) * math.sin(math.pi / count) * 1.4)
            if radius <= (0.42 if count <= 5 else 0.37) * chord:
                return radius
        radius *= 0.95
    return radius


def _arc(
    centre: tuple[float, float], radii: tuple[float, float], start: float, end: float
) -> list[tuple[float, float]]:
    out = []
    for i in range(361):
        t = math.radians(start + (end - start) * i / 360)
        out.append((centre[0] + radii[0] * math.cos(t), centre[1] + radii[1] * math.sin(t)))
    return out


def _disc(
    design: Design, step: Step, at: tuple[float, float], radius: float, plate: str
) -> list[Layer]:
    """Return a plate with the drawing over the words."""
    (x, y) = at
    box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    layers: list[Layer] = [design.shape(box, plate, form="ellipse", role="plate")]
    art = Box(x - 0.52 * radius, y - 0.76 * radius, 1.04 * radius, 1.0 * radius)
    if step.art and step.art.startswith(OWN):
        return _medallion(design, step, at, radius)
    if step.art:
        layers += step_drawing(design, step, art)
    else:
        # Without a drawing the words have the disc's broad middle, clear of its rim.
        art = Box(x - 0.52 * radius, y - 0.8 * radius, 1.04 * radius, 0.76 * radius)
        layers.append(step_numeral(design, step, art, plate, size=0.58 * radius))
    half, top = (0.86, 0.33) if step.art else (0.72, 0.02)
    words = Box(x - half * radius, y + top * radius, 2 * half * radius, 0.5 * radius)
    size = min(0.3 * radius, 4.8 * design.u, 1.9 * half * radius / max(2.5, longest_part(design)))
    layers.append(
        design.stack(
            step_label(design, step, plate, align="centre", size=size),
            box=words,
            gap=0.3,
            justify="start",
        )
    )
    return layers


def _medallion(design: Design, step: Step, at: tuple[float, float], radius: float) -> list[Layer]:
    """Return a vignette filling the disc, its words on a plate across its foot."""
    (x, y), u = at, design.u
    box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    rim = design.stroke(design.scheme.accent, 0.6)
    size = min(0.27 * radius, 4.4 * u, 2.3 * radius / max(2.5, longest_part(design)))
    lines = lines_at(step.words.text, 2.1 * radius / size)
    high = (1.24 * lines + 0.9) * size
    fill = design.scheme.accent
    wide = min(2.3 * radius, (em_width(step.words.text) / lines + 2.2) * size)
    plate = Box(x - wide / 2, y + 0.88 * radius - high / 2, wide, high)
    words = step_label(design, step, fill, align="centre", size=size, ink=design.scheme.accent_ink)
    return [
        *step_drawing(design, step, box),
        design.shape(box, None, form="ellipse", stroke=rim, role="ornament"),
        design.shape(plate, fill, role="plate", radius=0.5 * size),
        design.stack(words, box=plate, gap=0.2, justify="centre"),
    ]


def road(design: Design) -> list[Layer]:
    """A road winds past the steps; each stop is a disc, its words beside it."""
    parts = read_steps(design)
    if not 2 <= len(parts.steps) <= 9:
        return _carded(design, parts)
    on = design.scheme.ground
    head, body, foot = head_and_field(design, parts, 0.17)
    layers: list[Layer] = []
    sideways = body.width > 1.25 * body.height
    stops, beside = (_stops_across if sideways else _stops_down)(design, body, len(parts.steps))
    layers += _roadway(design, body, stops, sideways)
    centred = design.size.aspect <= 1.45
    layers.append(
        design.stack(titles(design, parts, on, align="start"), box=head, gap=1.0, justify="start")
    )
    radius = _stop_radius(body, len(stops), sideways)
    del centred
    for step, spot, box in zip(parts.steps, stops, beside, strict=True):
        layers += _stop(design, step, spot, radius)
        left = box.centre[0] > spot[0]
        align = "centre" if sideways else ("left" if left else "right")
        size = min(4.6 * design.u, 0.95 * box.width / max(3.0, longest_part(design)))
        justify = "centre" if not sideways else ("start" if box.y > spot[1] else "end")
        layers.append(
            design.stack(
                step_label(design, step, on, align=align, size=size),
                box=box,
                gap=0.6,
                justify=justify,
            )
        )
    return [*layers, *foot]


def _stop_radius(body: Box, count: int, sideways: bool) -> float:
    if sideways:
        return min(0.17 * body.height, 0.36 * body.width / count)
    return min(0.17 * body.width, 0.43 * body.height / count)


def _stops_down(
    design: Design, body: Box, count: int
) -> tuple[list[tuple[float, float]], list[Box]]:
    """Return stops from top to bottom, left and right in turn, and boxes for their words."""
    radius = _stop_radius(body, count, False)
    pitch = (body.height - 2 * radius) / max(1, count - 1) if count > 1 else 0.0
    stops, boxes = [], []
    outer = count > 5  # words outside the bends keep clear of a road that winds tightly
    for i in range(count):
        left = (i % 2 == 0) != design.rtl
        swing = 0.08 if outer else 0.23
        x = body.x + body.width * (0.5 - swing if left else 0.5 + swing)
        y = body.y + radius + pitch * i
        stops.append((x, y))
        gap = radius + 2.6 * design.u
        high = min(2.6 * radius, pitch * 0.92) if count > 1 else 3 * radius
        if left is outer:
            boxes.append(Box(body.x, y - high / 2, x - gap - body.x, high))
        else:
            boxes.append(Box(x + gap, y - high / 2, body.right - x - gap, high))
    return stops, boxes


def _stops_across(
    design: Design, body: Box, count: int
) -> tuple[list[tuple[float, float]], list[Box]]:
    """Return stops along the sheet, high and low in turn, and boxes for their words."""
    radius = _stop_radius(body, count, True)
    pitch = body.width / count
    stops, boxes = [], []
    for i in range(count):
        place = count - 1 - i if design.rtl else i
        x = body.x + pitch * (place + 0.5)
        high = i % 2 == 0
        y = body.y + body.height * (0.36 if high else 0.64)
        stops.append((x, y))
        room = 0.96 * pitch
        gap = radius + 1.8 * design.u
        if high:
            boxes.append(Box(x - room / 2, body.y, room, y - gap - body.y))
        else:
            boxes.append(Box(x - room / 2, y + gap, room, body.bottom - y - gap))
    return stops, boxes


def _roadway(
    design: Design, body: Box, stops: list[tuple[float, float]], sideways: bool
) -> list[Layer]:
    """Return the road through the stops, running off both edges, with its dashed middle line."""
    (x0, y0), (x1, y1) = stops[0], stops[-1]
    w, h = design.size
    before = (x0 - 0.55 * body.width, y0) if not sideways else (x0, y0)
    if sideways:
        first = (w * 1.03, y0 + 0.1 * h) if design.rtl else (-0.03 * w, y0 + 0.1 * h)
        last = (-0.03 * w, y1) if design.rtl else (1.03 * w, y1)
    else:
        beside = body.x > 0.25 * w or body.right < 0.75 * w
        from_left = (x0 < w / 2) is (len(stops) <= 5)
        first = (x0, -0.04 * h) if beside else (-0.04 * w if from_left else 1.04 * w, y0)
        last = (x1, h * 1.04)
    del before
    points = [first, *stops, last]
    d = _flowing(points, sideways)
    surface = plate_tint(design, 1.0)
    wide = 6.4
    pen = design.stroke(surface, wide, cap="round", join="round")
    dash = design.stroke(
        mix(design.scheme.accent, design.scheme.ground, 0.2),
        0.4,
        cap="round",
        dash=(1.8 * design.u, 1.9 * design.u),
    )
    return [
        design.shape(d, None, stroke=pen, role="road"),
        design.shape(d, None, stroke=dash, role="road"),
    ]


def _flowing(points: list[tuple[float, float]], sideways: bool) -> str:
    """Return a curve that leaves and meets every stop along the road's main direction."""
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for (x1, y1), (x2, y2) in pairwise(points):
        if sideways:
            k = (x2 - x1) * 0.5
            d += f"C{x1 + k:.1f} {y1:.1f} {x2 - k:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
        else:
            k = (y2 - y1) * 0.55 if abs(y2 - y1) > 1 else 0
            d += f"C{x1:.1f} {y1 + k:.1f} {x2:.1f} {y2 - k:.1f} {x2:.1f} {y2:.1f}"
    return d


def _stop(design: Design, step: Step, at: tuple[float, float], radius: float) -> list[Layer]:
    """Return the disc of a stop with its drawing, and its number on the rim."""
    (x, y), u = at, design.u
    ground = design.scheme.ground
    disc = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    layers: list[Layer] = [
        design.shape(
            disc,
            mix(ground, "#ffffff", 0.6) if not design.scheme.dark else design.scheme.surface,
            form="ellipse",
            role="plate",
            stroke=design.stroke(design.scheme.accent, 0.7),
            effects=design.soft_shadow(0.7, 0.16),
        )
    ]
    if step.art:
        inset = 0.4 if not step.art.startswith(OWN) else 0.05
        layers += step_drawing(design, step, disc.inset(inset * radius))
        r = max(0.25 * radius, 2.1 * u)
        bx, by = x - 0.72 * radius, y - 0.72 * radius
        badge = Box(bx - r, by - r, 2 * r, 2 * r)
        layers.append(design.shape(badge, design.scheme.accent, form="ellipse", role="plate"))
        layers.append(
            step_numeral(
                design,
                step,
                badge.inset(0.1 * r),
                design.scheme.accent,
                size=1.05 * r,
                colour=design.scheme.accent_ink,
            )
        )
    else:
        layers.append(
            step_numeral(design, step, disc.inset(0.3 * radius), ground, size=0.95 * radius)
        )
    return layers


def cards(design: Design) -> list[Layer]:
    """Numbered cards in a grid, the drawing large and cut by the card's corner."""
    return _carded(design, read_steps(design))


def _carded(design: Design, parts: Parts) -> list[Layer]:
    on, u = design.scheme.ground, design.u
    head, body, foot = head_and_field(design, parts)
    layers: list[Layer] = [
        design.stack(titles(design, parts, on), box=head, gap=1.0, justify="start")
    ]
    count = len(parts.steps)
    if not count:
        return [*layers, *foot]
    columns = _columns(body, count)
    rows = math.ceil(count / columns)
    gap = 2.4 * u
    wide = (body.width - gap * (columns - 1)) / columns
    high = (body.height - gap * (rows - 1)) / rows
    for i, step in enumerate(parts.steps):
        row, place = divmod(i, columns)
        last = count - row * columns
        span = wide if last >= columns else (body.width - gap * (last - 1)) / last
        x = body.x + place * (span + gap)
        if design.rtl:
            x = body.right - place * (span + gap) - span
        layers += _card(design, step, Box(x, body.y + row * (high + gap), span, high))
    return [*layers, *foot]


def _columns(body: Box, count: int) -> int:
    """Return how many columns give cards nearest to a pleasant shape."""

    def ill(columns: int) -> float:
        rows = math.ceil(count / columns)
        aspect = (body.width / columns) / (body.height / rows)
        return abs(math.log(aspect / 1.12)) + 0.25 * ((rows * columns - count) / columns)

    return min(range(1, min(count, 5) + 1), key=ill)


def _card(design: Design, step: Step, box: Box) -> list[Layer]:
    u = design.u
    plate = plate_tint(design, (0.0, 0.9)[(step.number + step.number // 2) % 2])
    layers: list[Layer] = [design.shape(box, plate, role="plate", radius=1.6 * u)]
    pad = min(3.2 * u, 0.1 * min(box.width, box.height))
    inner = box.inset(pad)
    wish = min(4.4 * u, 0.17 * inner.height, 0.98 * inner.width / max(3.0, longest_part(design)))
    tall = 1.25 * wish * lines_at(step.words.text, inner.width / wish)
    tall += 0.9 * wish * lines_at(step.about.text, inner.width / (0.62 * wish)) if step.about else 0
    side = min(0.74 * box.height, 0.82 * box.width, (box.height - pad - tall - u) / 0.9)
    ink = design.scheme.on(plate, design.scheme.ink)
    if step.art and side > 4 * u:
        x = box.width - 0.88 * side if not design.rtl else -0.12 * side
        art = Box(x, -0.09 * side, side, side)
        if step.art.startswith(OWN):
            side *= 0.9
            x = box.width - side - 0.6 * pad if not design.rtl else 0.6 * pad
            art = Box(x, 0.6 * pad, side, side)
        drawing = step_drawing(design, step, art)[0]
        layers.append(
            Group(id=design.id("window"), role="subject", box=box, children=(drawing,), crop=True)
        )
    size = min(0.3 * inner.height, 0.3 * inner.width, 11 * u)
    numeral = design.text(
        digits(step),
        "title",
        on=plate,
        colour=design.scheme.on(plate, design.scheme.accent),
        size=size,
        lines=1,
        features={"lnum": 1},
        align="right" if design.rtl else "left",
    )
    words = step_label(design, step, plate, align="start", size=wish, ink=ink)
    layers.append(design.stack([numeral, design.space(), *words], box=inner, gap=0.7))
    return layers


def bands(design: Design) -> list[Layer]:
    """Bands of one hue from light to deep; each points on to the next."""
    parts = read_steps(design)
    if not 2 <= len(parts.steps) <= 8 or parts.rest:
        return _carded(design, parts)
    size, u = design.size, design.u
    on = design.scheme.ground
    count = len(parts.steps)
    tones = hue_ramp(design, count)
    sideways = design.size.aspect > 1.25
    titled = parts.title is not None or parts.sub is not None
    head_high = (0.2 if not sideways else 0.27) * size.height if titled else 0.0
    head = Box(
        design.live.x,
        design.margin * 0.9,
        design.live.width,
        max(0.0, head_high - design.margin * 0.9 - 1.5 * u),
    )
    layers: list[Layer] = []
    area = Box(0, head_high, size.width, size.height - head_high)
    for i in range(count - 1, -1, -1):
        layers += _band(design, parts.steps[i], area, count, tones, sideways)
    layers.append(design.stack(titles(design, parts, on), box=head, gap=0.8, justify="centre"))
    return layers


def _band(
    design: Design, step: Step, area: Box, count: int, tones: list[str], sideways: bool
) -> list[Layer]:
    u, i = design.u, step.number - 1
    tone = tones[i]
    notch = 3.0 * u
    if sideways:
        place = count - 1 - i if design.rtl else i
        w = area.width / count
        x = area.x + place * w
        tip = notch if i < count - 1 else 0.0
        sign = -1 if design.rtl else 1
        near, far = (x, x + w) if sign > 0 else (x + w, x)
        mid = area.y + area.height / 2
        d = path.polygon(
            [
                (near, area.y),
                (far, area.y),
                (far, mid - 1.4 * notch),
                (far + sign * tip, mid),
                (far, mid + 1.4 * notch),
                (far, area.bottom),
                (near, area.bottom),
            ]
        )
        inner = Box(x + 2.4 * u, area.y + 4 * u, w - 4.4 * u, area.height - 4 * u - design.margin)
    else:
        h = area.height / count
        y = area.y + i * h
        tip = notch if i < count - 1 else 0.0
        mid = (
            design.margin + 4.6 * u
            if not design.rtl
            else design.size.width - design.margin - 4.6 * u
        )
        d = path.polygon(
            [
                (0, y),
                (area.width, y),
                (area.width, y + h),
                (mid + 1.4 * notch, y + h),
                (mid, y + h + tip),
                (mid - 1.4 * notch, y + h),
                (0, y + h),
            ]
        )
        inner = Box(design.margin, y + 1.5 * u, design.live.width, h - 3 * u)
    layers: list[Layer] = [design.shape(d, tone, role="band")]
    ink = {"ink": design.scheme.on(tone)}
    return layers + _band_words(design, step, inner, tone, sideways, ink["ink"])


def _band_words(
    design: Design, step: Step, inner: Box, tone: str, sideways: bool, ink: str
) -> list[Layer]:
    u = design.u
    if sideways:
        side = min(inner.width * 0.8, inner.height * 0.36)
        top = inner.y + 0.14 * inner.height
        art = Box(
            inner.x if not design.rtl else inner.right - side, inner.bottom - side, side, side
        )
        number = Box(inner.x, inner.y, inner.width, 0.16 * inner.height)
        words = Box(
            inner.x,
            top + 0.1 * inner.height,
            inner.width,
            inner.height - side - 0.26 * inner.height,
        )
        size = min(3.8 * u, 0.97 * inner.width / max(3.0, longest_part(design)))
        size_n, align = min(number.height, 9 * u), "right" if design.rtl else "left"
    else:
        side = min(0.92 * inner.height, 0.26 * inner.width)
        across = 9.2 * u
        number = Box(inner.x, inner.y, across, inner.height)
        words = Box(
            inner.x + across + 2 * u, inner.y, inner.width - across - side - 5 * u, inner.height
        )
        art = Box(inner.right - side, inner.y + (inner.height - side) / 2, side, side)
        if design.rtl:
            twice = 2 * inner.x + inner.width
            number, words, art = (b._replace(x=twice - b.right) for b in (number, words, art))
        size = min(6.2 * u, 0.3 * inner.height, 0.97 * words.width / max(3.0, longest_part(design)))
        size_n, align = min(0.62 * inner.height, 9 * u), "centre"
    numeral = design.text(
        digits(step),
        "title",
        on=tone,
        colour=ink,
        box=number,
        size=size_n,
        align=align,
        valign="middle",
        lines=1,
        features={"lnum": 1},
        tracking=0.0,
    )
    label = step_label(design, step, tone, align="start", size=size, ink=ink)
    block = design.stack(label, box=words, gap=0.6, justify="start" if sideways else "centre")
    drawing: list[Layer] = []
    if step.art:
        light = mix(tone, "#ffffff", 0.55)
        drawing = [
            design.shape(
                art, light if contrast(light, tone) > 1.05 else tone, form="ellipse", role="plate"
            ),
            *step_drawing(
                design, step, art.inset((0.02 if step.art.startswith(OWN) else 0.17) * art.width)
            ),
        ]
    return [numeral, block, *drawing]


STEPS = {"cycle": cycle, "bands": bands, "road": road, "cards": cards}


def _suits(brief: Brief) -> tuple[str, ...]:
    """Return the compositions of figures for a brief of figures, else those of steps."""
    return tuple(SHEETS if figured(brief) else STEPS)


def _claims(brief: Brief) -> float:
    return 0.55 if sum(c.role == "step" for c in brief.strings) >= 3 else 0.0


KIND = PictureKind(
    name="infographic",
    title="Infographic",
    compositions={**STEPS, **for_figures(SHEETS, cards)},
    manual=__doc__ or "",
    cues=("infographic", "infographics", "how-to", "explainer"),
    size=(1024, 1536),
    sheet="light",
    moods=("clean", "modern", "fresh", "general"),
    claims=_claims,
    suits=_suits,
)
