"""Speech balloons, thought clouds, shouts and caption boxes, with tails to who speaks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from limner.basics import path
from limner.basics.geometry import Box
from limner.basics.path import Point
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.scenery.measure import em_width, leading_of, lines_at, longest
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

LONG = 90
"""Characters from which a balloon squares up so that its words fill it."""
TALL = frozenset({"Jpan", "Hant", "Hans"})


@dataclass(frozen=True, slots=True)
class Lettering:
    """How balloons are lettered: size in pixels, face, vertical or not, ink and paper."""

    size: float
    face: str
    weight: int
    vertical: bool
    ink: str
    paper: str
    line: float


@dataclass(frozen=True, slots=True)
class Balloon:
    """A string, its outline's kind and the room its words take."""

    copy: Copy
    form: str
    words: tuple[float, float]
    size: float

    @property
    def room(self) -> tuple[float, float]:
        """Width and height of the whole balloon."""
        w, h = self.words
        if self.form == "caption":
            return w + 1.5 * self.size, h + 1.0 * self.size
        if len(self.copy.text) > LONG:
            return w * 1.14 + 1.2 * self.size, h * 1.1 + 1.0 * self.size
        air = 1.72 if self.form == "shout" else 1.46
        return w * air + 0.7 * self.size, h * air + 0.5 * self.size


def form_of(copy: Copy) -> str:
    """Return speech, shout, thought or caption for a string."""
    if copy.role == "thought":
        return "thought" if len(copy.text) <= LONG else "speech"
    if copy.role not in ("speech", "headline", "sign", "quote"):
        return "caption"
    end = copy.text.rstrip("\"'”’」』）) ")
    return "shout" if end.endswith(("!", "！")) and len(copy.text) <= 48 else "speech"


def balloon_for(copy: Copy, lettering: Lettering, most: tuple[float, float]) -> Balloon:
    """Return the balloon for a string that fits in `most`, lettered smaller where it has to be."""
    form = form_of(copy)
    size = lettering.size
    for _ in range(14):
        words = _room(copy.text, size, lettering, form)
        balloon = Balloon(copy, form, words, size)
        if balloon.room[0] <= most[0] and balloon.room[1] <= most[1]:
            return balloon
        size *= 0.92
    w, h = most
    air = 1.1 if form == "caption" or len(copy.text) > LONG else 1.6
    return Balloon(copy, form, (w / air - size, h / air - size), size)


def _room(text: str, size: float, lettering: Lettering, form: str) -> tuple[float, float]:
    if lettering.vertical and form != "caption":
        count = max(1, len(text))
        rows = max(2, min(count, 5 if count <= 8 else round(math.sqrt(count * 2.2))))
        columns = math.ceil(count / rows)
        rows = math.ceil(count / columns)
        return (columns * size * 1.5, (rows + 0.2) * size * 1.06)
    best: tuple[float, float, float] | None = None
    least, most = longest(text), em_width(text)
    for i in range(12):
        width = least + (most - least) * i / 11
        high = lines_at(text, width) * leading_of(text)
        wanted = 3.4 if form == "caption" else 1.75
        score = abs(math.log(max(0.1, width / high) / wanted))
        if best is None or score < best[0] - 0.02:
            best = (score, width, high)
    assert best is not None
    return (best[1] * size * 1.06 + 0.2 * size, best[2] * size * 1.04)


def draw(
    design: Design, balloon: Balloon, box: Box, to: Point | None, lettering: Lettering
) -> list[Layer]:
    """Return the balloon in `box` with its tail towards `to`, and its words."""
    pen = Stroke(paint=lettering.ink, width=lettering.line, join="round")
    layers: list[Layer] = []
    form = balloon.form
    fill = lettering.paper
    if form == "caption":
        layers.append(design.shape(path.rect(box), fill, stroke=pen, role="plate"))
    elif form == "thought":
        layers.append(design.shape(_cloud(box), fill, stroke=pen, role="plate"))
        layers += [
            design.shape(path.ellipse(spot), fill, stroke=pen, role="plate")
            for spot in (_drops(box, to) if to else ())
        ]
    else:
        power = 0.86 if len(balloon.copy.text) <= LONG else 0.36
        outline = _spikes(design, box, to) if form == "shout" else _bubble(box, to, power)
        layers.append(design.shape(outline, fill, stroke=pen, role="plate"))
    layers.append(_words(design, balloon, box, lettering))
    return layers


def _words(design: Design, balloon: Balloon, box: Box, lettering: Lettering) -> Layer:
    vertical = lettering.vertical and balloon.form != "caption"
    w, h = balloon.words
    cx, cy = box.centre
    grown = 1.0 if vertical else 1.06
    inner = Box(cx - w * grown / 2, cy - h * grown / 2, w * grown, h * grown)
    weight = 700 if balloon.form == "shout" else lettering.weight
    return design.text(
        balloon.copy,
        "body",
        voice=Voice(lettering.face, weight),
        on=lettering.paper,
        colour=lettering.ink,
        size=balloon.size,
        box=inner,
        valign="middle",
        align="start" if vertical and len(balloon.copy.text) > 5 else "centre",
        direction="vertical" if vertical else "horizontal",
        balance=not vertical,
        leading=1.3 if vertical else leading_of(balloon.copy.text) - 0.04,
        hang=False,
    )


def _bubble(box: Box, to: Point | None, power: float = 0.86) -> str:
    """An oval a little squarer than an ellipse, its tail part of the outline."""
    (cx, cy), rx, ry = box.centre, box.width / 2, box.height / 2
    aim = math.atan2((to[1] - cy) / ry, (to[0] - cx) / rx) if to else None
    open_ = 0.17
    points: list[Point] = []
    steps = 120
    start = aim + open_ if aim is not None else 0.0
    span = math.tau - (2 * open_ if aim is not None else 0.0)
    for i in range(steps + 1):
        t = start + span * i / steps
        c, s = math.cos(t), math.sin(t)
        points.append(
            (
                cx + rx * math.copysign(abs(c) ** power, c),
                cy + ry * math.copysign(abs(s) ** power, s),
            )
        )
    if aim is None or to is None:
        return path.polygon(points)
    d = path.polygon(points, closed=False)
    tip = _tip(box, to)
    bend = 0.18
    (ax, ay), (bx, by) = points[-1], points[0]
    nx, ny = -(tip[1] - cy) * bend * 0.5, (tip[0] - cx) * bend * 0.5
    q1 = ((ax + tip[0]) / 2 + nx * 0.4, (ay + tip[1]) / 2 + ny * 0.4)
    q2 = ((bx + tip[0]) / 2 + nx * 0.4, (by + tip[1]) / 2 + ny * 0.4)
    n = path.number
    return (
        d + f"Q{n(q1[0])} {n(q1[1])} {n(tip[0])} {n(tip[1])}Q{n(q2[0])} {n(q2[1])} {n(bx)} {n(by)}Z"
    )


def _tip(box: Box, to: Point) -> Point:
    """Return where the tail ends: most of the way from the rim to the mouth."""
    (cx, cy), rx, ry = box.centre, box.width / 2, box.height / 2
    dx, dy = to[0] - cx, to[1] - cy
    rim = 1 / max(1e-6, math.hypot(dx / rx, dy / ry))
    way = min(1.0, rim + (1 - rim) * 0.8) if rim < 1 else rim * 1.12
    longest_tail = rim + 0.75 * min(rx, ry) / max(1.0, math.hypot(dx, dy))
    way = min(way, longest_tail)
    return (cx + dx * way, cy + dy * way)


def _spikes(design: Design, box: Box, to: Point | None) -> str:
    """A burst of pointed sides around an oval, one point drawn out to the speaker."""
    (cx, cy), rx, ry = box.centre, box.width / 2, box.height / 2
    count = max(12, min(24, round((rx + ry) / (2.3 * design.u))))
    aim = math.atan2((to[1] - cy) / ry, (to[0] - cx) / rx) if to else -9.0
    rng = design.rng
    out: list[Point] = []
    chosen = round(aim / math.tau * count) % count if to else -1
    for i in range(count):
        t = math.tau * i / count
        if i == chosen and to:
            tip = _tip(box, to)
            out.append(tip)
        else:
            far = 0.97 + 0.09 * rng.random() + (0.05 if i % 2 else 0.0)
            out.append((cx + rx * far * math.cos(t), cy + ry * far * math.sin(t)))
        t += math.tau / count / 2
        near = 0.8 + 0.03 * rng.random()
        out.append((cx + rx * near * math.cos(t), cy + ry * near * math.sin(t)))
    n = path.number
    d = f"M{n(out[0][0])} {n(out[0][1])}"
    for i in range(1, len(out)):
        (ax, ay), (bx, by) = out[i - 1], out[i]
        mx, my = (ax + bx) / 2, (ay + by) / 2
        qx, qy = mx + (cx - mx) * 0.045, my + (cy - my) * 0.045
        d += f"Q{n(qx)} {n(qy)} {n(bx)} {n(by)}"
    return d + "Z"


def _cloud(box: Box) -> str:
    (cx, cy), rx, ry = box.centre, box.width / 2 * 0.93, box.height / 2 * 0.92
    count = max(9, min(16, round((rx + ry) / (0.42 * min(rx, ry)))))
    rim = [
        (cx + rx * math.cos(math.tau * i / count), cy + ry * math.sin(math.tau * i / count))
        for i in range(count)
    ]
    n = path.number
    d = f"M{n(rim[0][0])} {n(rim[0][1])}"
    for i in range(count):
        (ax, ay), (bx, by) = rim[i], rim[(i + 1) % count]
        r = math.dist((ax, ay), (bx, by)) * 0.58
        d += f"A{n(r)} {n(r)} 0 0 1 {n(bx)} {n(by)}"
    return d + "Z"


def _drops(box: Box, to: Point) -> list[Box]:
    tip = _tip(box, to)
    (cx, cy), r = box.centre, 0.11 * min(box.width, box.height)
    edge = 1 / max(1e-6, math.hypot((tip[0] - cx) / box.width * 2, (tip[1] - cy) / box.height * 2))
    out = []
    for i, f in enumerate((0.2, 0.55, 0.85)):
        way = edge + (1 - edge) * f
        x, y = cx + (tip[0] - cx) * way, cy + (tip[1] - cy) * way
        k = r * (1 - 0.27 * i)
        out.append(Box(x - k * 1.2, y - k, 2.4 * k, 2 * k))
    return out
