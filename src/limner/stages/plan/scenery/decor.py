"""Pieces that furnish a scene without words: windows, shelves, plants, lamps, seats, trees."""

from __future__ import annotations

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.paint import Stroke
from limner.stages.plan.scenery.flora import tree
from limner.stages.plan.scenery.pen import Pen, fade, pool


def view_window(p: Pen, box: Box, rows: int = 2, columns: int = 2) -> None:
    """A window with the sky outside, far roofs or hills, a frame and a sill."""
    t, (x, y, w, h) = p.tones, box
    frame = t.lit("#f6f1e7")
    k = max(2.0, min(0.035 * w, 0.9 * p.u))
    p.rect(box.inset(-k), frame, 0.2 * p.u)
    p.rect(box, t.sky)
    far = t.tone(0.7, 0.04, 220, 0.55)
    pts = [(x, y + 0.82 * h), (x, y + 0.7 * h)]
    n = 7
    for i in range(n):
        top = y + h * p.rng.uniform(0.5, 0.74)
        pts += [(x + w * i / n, top), (x + w * (i + 1) / n, top)]
    p.poly([*pts, (x + w, y + h), (x, y + h)], far)
    p.path(
        path.ellipse(Box(x - 0.1 * w, y + 0.78 * h, 0.75 * w, 0.5 * h))
        + path.ellipse(Box(x + 0.45 * w, y + 0.82 * h, 0.7 * w, 0.45 * h)),
        mix(t.leaf, t.horizon, 0.3),
        clip=path.rect(box),
    )
    p.poly(
        [(x + 0.2 * w, y), (x + 0.36 * w, y), (x + 0.1 * w, y + h), (x, y + h), (x, y + 0.85 * h)],
        "#ffffff22",
    )
    bars = [Box(x + w * i / columns - k / 2, y, k, h) for i in range(1, columns)]
    bars += [Box(x, y + h * i / rows - k / 2, w, k) for i in range(1, rows)]
    p.rects(bars, frame)
    p.rect(Box(x - 2.5 * k, y + h + k * 0.6, w + 5 * k, 1.7 * k), t.light(frame, 0.03))
    p.rect(Box(x - 2.5 * k, y + h + 2.3 * k, w + 5 * k, 0.8 * k), "#00000018")


def light_patch(p: Pen, box: Box, ground: float) -> None:
    """The slanted patch of light a window throws on a wall."""
    t = p.tones
    if t.dark:
        return
    s, slant = -t.side, 0.35 * box.height
    x = box.x
    colour = mix("#fff3cf", t.wall, 0.35)
    for i in range(2):
        a = x + i * 0.54 * box.width
        b = a + 0.46 * box.width
        p.poly(
            [
                (a, box.y),
                (b, box.y),
                (b + s * slant, min(box.bottom, ground)),
                (a + s * slant, min(box.bottom, ground)),
            ],
            colour,
            opacity=0.5,
            role="light",
        )


def pendant(p: Pen, x: float, drop: float, size: float) -> None:
    """A lamp hanging from the ceiling, with a pool of light."""
    t = p.tones
    p.line([(x, -2), (x, drop)], t.metal, max(1.2, 0.12 * p.u))
    if t.dark or t.time == "golden":
        p.glow(x, drop + size * 0.7, size * 3.2, t.glow, 0.42)
    shade = t.lit(t.accent)
    p.path(
        f"M{x - 0.18 * size:.1f} {drop:.1f}H{x + 0.18 * size:.1f}"
        f"Q{x + 0.9 * size:.1f} {drop + 0.25 * size:.1f} {x + size:.1f} "
        f"{drop + 0.8 * size:.1f}"
        f"H{x - size:.1f}Q{x - 0.9 * size:.1f} {drop + 0.25 * size:.1f} "
        f"{x - 0.18 * size:.1f} {drop:.1f}Z",
        fade(t.light(shade, 0.05), t.shade(shade, 0.08), (0, 0), (1, 0)),
    )
    p.path(path.ellipse(Box(x - 0.4 * size, drop + 0.7 * size, 0.8 * size, 0.3 * size)), "#fff0c2")


def plant(p: Pen, x: float, base: float, height: float) -> None:
    """A broad-leaved plant in a pot."""
    t, rng = p.tones, p.rng
    pot = 0.3 * height
    p.contact(x, base, 0.24 * height, 0.35)
    leaves = []
    for i in range(9):
        a = (i / 8 - 0.5) * 2
        reach, up = 0.36 * height * a, (0.72 - 0.34 * abs(a)) * height * rng.uniform(0.88, 1.08)
        leaves.append((reach, up, 0.1 * height))
    for j, (reach, up, wide) in enumerate(sorted(leaves, key=lambda v: -abs(v[0]))):
        y0, tip = base - pot * 0.9, (x + reach, base - pot * 0.7 - up)
        mx, my = x + reach * 0.45, (y0 + tip[1]) / 2
        colour = (t.shade(t.leaf, 0.07), t.leaf, t.light(t.leaf, 0.05))[j % 3]
        p.path(
            f"M{x:.1f} {y0:.1f}Q{mx - wide:.1f} {my:.1f} {tip[0]:.1f} {tip[1]:.1f}"
            f"Q{mx + wide:.1f} {my:.1f} {x:.1f} {y0:.1f}Z",
            colour,
        )
    w = 0.2 * height
    clay = t.tone(0.66, 0.09, 45)
    p.poly(
        [(x - w, base - pot), (x + w, base - pot), (x + 0.72 * w, base), (x - 0.72 * w, base)],
        fade(t.light(clay, 0.04), t.shade(clay, 0.09), (0, 0), (1, 0)),
    )
    p.rect(Box(x - 1.08 * w, base - pot, 2.16 * w, 0.22 * pot), t.shade(clay, 0.03), 0.1 * pot)


def books(p: Pen, box: Box, haze: float = 0.0) -> None:
    """A shelf bay filled with spines."""
    t, rng = p.tones, p.rng
    palette = [
        mix(c, t.wall, haze)
        for c in (*t.facades, t.lit(t.accent), t.lit(t.second), t.tone(0.42, 0.05, t.hues[0]))
    ]
    by_colour: dict[str, list[Box]] = {c: [] for c in palette}
    x = box.x
    while x < box.right - 0.06 * box.height:
        wide = box.height * rng.uniform(0.1, 0.22)
        tall = box.height * rng.uniform(0.66, 0.93)
        if rng.random() > 0.07:
            by_colour[rng.choice(palette)].append(
                Box(x, box.bottom - tall, min(wide, box.right - x) * 0.96, tall)
            )
        x += wide
    for colour, spines in by_colour.items():
        p.rects(spines, colour, 0.06 * p.u)


def bookcase(p: Pen, box: Box, shelves: int = 4, haze: float = 0.1) -> None:
    """A tall case of books."""
    t = p.tones
    wood = mix(t.dark_wood, t.wall, haze)
    p.rect(box, wood)
    k = max(2.0, 0.9 * p.u)
    step = (box.height - k) / shelves
    for i in range(shelves):
        bay = Box(box.x + k, box.y + k + i * step, box.width - 2 * k, step - k)
        p.rect(bay, t.shade(wood, 0.08))
        books(p, bay, haze)
        p.rect(Box(bay.x, bay.y, bay.width, 0.14 * bay.height), fade("#00000038", "#00000000"))


def goods(p: Pen, box: Box, count: int = 8) -> None:
    """A row of jars, boxes and bottles standing on the bottom edge of `box`."""
    t, rng = p.tones, p.rng
    step = box.width / count
    for i in range(count):
        x, wide = box.x + i * step, step * rng.uniform(0.5, 0.75)
        tall = box.height * rng.uniform(0.45, 0.95)
        colour = rng.choice((*t.facades, t.lit(t.accent), t.paper))
        body = Box(x + (step - wide) / 2, box.bottom - tall, wide, tall)
        form = rng.randrange(3)
        if form == 0:
            p.rect(body, colour, 0.15 * p.u)
        elif form == 1:
            p.rect(Box(body.x, body.y + 0.2 * tall, wide, 0.8 * tall), colour, 0.2 * wide)
            p.rect(
                Box(body.x + 0.15 * wide, body.y + 0.08 * tall, 0.7 * wide, 0.14 * tall),
                t.dark_wood,
            )
        else:
            p.rect(Box(body.x + 0.32 * wide, body.y, 0.36 * wide, 0.5 * tall), colour)
            p.rect(
                Box(body.x + 0.1 * wide, body.y + 0.35 * tall, 0.8 * wide, 0.65 * tall),
                colour,
                0.16 * wide,
            )


def wall_shelf(p: Pen, box: Box) -> None:
    """A board on the wall with things on it."""
    t = p.tones
    goods(
        p,
        Box(box.x + 0.02 * box.width, box.y, box.width * 0.96, box.height * 0.86),
        max(4, round(box.width / (4.2 * p.u))),
    )
    p.rect(
        Box(box.x, box.bottom - 0.14 * box.height, box.width, 0.14 * box.height), t.wood, 0.1 * p.u
    )
    p.rect(Box(box.x, box.bottom, box.width, 0.1 * box.height), fade("#00000022", "#00000000"))


def picture(p: Pen, box: Box) -> None:
    """A small framed abstract."""
    t = p.tones
    p.rect(box, t.dark_wood, effects=p.design.soft_shadow(0.6, 0.2))
    k = max(1.5, 0.06 * min(box.width, box.height))
    p.rect(box.inset(k), t.lit("#f6f1e7"))
    inner = box.inset(3 * k)
    p.rect(inner, t.facades[p.rng.randrange(4)])
    r = 0.3 * min(inner.width, inner.height)
    p.disc(inner.x + inner.width * 0.62, inner.y + inner.height * 0.36, r, t.lit(t.accent))
    p.path(
        f"M{inner.x:.1f} {inner.bottom:.1f}V{inner.y + 0.62 * inner.height:.1f}"
        f"Q{inner.centre[0]:.1f} {inner.y + 0.45 * inner.height:.1f} {inner.right:.1f} "
        f"{inner.y + 0.75 * inner.height:.1f}V{inner.bottom:.1f}Z",
        t.lit(t.second),
    )


def sofa(p: Pen, box: Box, colour: str) -> None:
    """A two-seat sofa from the front."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.52 * w, 0.4)
    p.rects(
        [
            Box(x + 0.07 * w, y + 0.93 * h, 0.03 * w, 0.07 * h),
            Box(x + 0.9 * w, y + 0.93 * h, 0.03 * w, 0.07 * h),
        ],
        t.dark_wood,
    )
    p.rect(Box(x + 0.06 * w, y, 0.88 * w, 0.75 * h), t.shade(colour, 0.05), 0.1 * h)
    for i in range(2):
        p.rect(
            Box(x + (0.1 + 0.405 * i) * w, y + 0.04 * h, 0.395 * w, 0.56 * h),
            fade(t.light(colour, 0.03), colour),
            0.09 * h,
        )
    p.rect(Box(x + 0.05 * w, y + 0.72 * h, 0.9 * w, 0.22 * h), t.shade(colour, 0.07), 0.04 * h)
    for i in range(2):
        p.rect(
            Box(x + (0.1 + 0.402 * i) * w, y + 0.54 * h, 0.398 * w, 0.2 * h),
            t.light(colour, 0.05),
            0.06 * h,
        )
    for side in (0.0, 0.88):
        p.rect(
            Box(x + side * w, y + 0.3 * h, 0.12 * w, 0.64 * h),
            fade(t.light(colour, 0.04), t.shade(colour, 0.04)),
            0.09 * h,
        )


def leafy_tree(
    p: Pen, x: float, base: float, height: float, haze: float = 0.0, form: int = 0
) -> None:
    """A street or park tree: spreading, tall or airy by `form` 0–2."""
    tree(p, x, base, height, (("oak", "maple")[p.rng.randrange(2)], "poplar", "birch")[form], haze)


def conifer(p: Pen, x: float, base: float, height: float, colour: str) -> None:
    """A fir, three skirts, darker away from the light."""
    t = p.tones
    w = 0.2 * height
    p.rect(
        Box(x - 0.02 * height, base - 0.12 * height, 0.04 * height, 0.12 * height),
        t.shade(colour, 0.12),
    )
    d, dark = "", ""
    for i in range(4):
        top, low = base - height * (1 - 0.2 * i), base - height * (0.58 - 0.155 * i)
        wide = w * (0.45 + 0.2 * i)
        d += path.polygon([(x, top), (x + wide, low), (x - wide, low)])
        dark += path.polygon([(x, top), (x - t.side * wide, low), (x - t.side * wide * 0.1, low)])
    p.path(d, colour)
    p.path(dark, t.shade(colour, 0.045))


def palm(p: Pen, x: float, base: float, height: float) -> None:
    """A leaning palm."""
    t = p.tones
    lean = 0.14 * height * p.rng.choice((-1, 1))
    p.contact(x, base, 0.14 * height, 0.35)
    top = (x + lean, base - height)
    p.path(
        path.smooth([(x, base), (x + 0.25 * lean, base - 0.5 * height), top]),
        None,
        stroke=Stroke(paint=t.tone(0.52, 0.05, 60), width=0.045 * height, cap="round"),
    )
    for i, (dx, dy) in enumerate(
        (
            (-0.42, 0.12),
            (0.42, 0.1),
            (-0.36, -0.1),
            (0.38, -0.12),
            (-0.12, -0.24),
            (0.14, -0.22),
            (-0.3, 0.3),
            (0.3, 0.28),
        )
    ):
        tip = (top[0] + dx * height, top[1] + dy * height)
        mid = (top[0] + dx * 0.5 * height, top[1] + dy * 0.35 * height - 0.12 * height)
        colour = (t.leaf, t.shade(t.leaf, 0.06), t.light(t.leaf, 0.04))[i % 3]
        p.path(
            f"M{top[0]:.1f} {top[1]:.1f}Q{mid[0]:.1f} {mid[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}"
            f"Q{mid[0]:.1f} {mid[1] + 0.09 * height:.1f} {top[0]:.1f} {top[1]:.1f}Z",
            colour,
        )


def street_lamp(p: Pen, x: float, base: float, height: float) -> None:
    """A lamp post with a lit head at night."""
    t = p.tones
    p.contact(x, base, 0.05 * height, 0.3)
    k = 0.012 * height
    p.rect(Box(x - k, base - height, 2 * k, height), t.metal, k)
    p.rect(Box(x - 2 * k, base - 0.1 * height, 4 * k, 0.1 * height), t.metal, k)
    p.path(
        path.smooth(
            [
                (x, base - height),
                (x - t.side * 2 * k, base - height - 4 * k),
                (x - t.side * 8 * k, base - height - 4.5 * k),
            ]
        ),
        None,
        stroke=Stroke(paint=t.metal, width=1.6 * k, cap="round"),
    )
    hx, hy = x - t.side * 9 * k, base - height - 4.2 * k
    if t.dark:
        p.disc(hx, hy + 2 * k, 22 * k, pool(t.glow, 0.6), blend="screen", role="light")
    p.path(path.ellipse(Box(hx - 4 * k, hy - 1.2 * k, 8 * k, 3.2 * k)), t.metal)
    p.path(
        path.ellipse(Box(hx - 3 * k, hy + 0.4 * k, 6 * k, 2.2 * k)),
        "#fff0c2" if t.dark else t.lit("#f4efe0"),
    )


def clouds(p: Pen, box: Box, count: int = 4) -> None:
    """Flat-bottomed clouds, or stars at night."""
    t, rng = p.tones, p.rng
    if t.time == "night":
        p.discs(
            [
                (
                    rng.uniform(box.x, box.right),
                    rng.uniform(box.y, box.bottom),
                    p.u * rng.uniform(0.05, 0.16),
                )
                for _ in range(60)
            ],
            "#ffffffb0",
        )
        r = 3.4 * p.u
        x, y = box.x + box.width * (0.8 if t.side > 0 else 0.16), box.y + 0.28 * box.height
        p.glow(x, y, 3.6 * r, "#dfe6ff", 0.3)
        p.disc(x, y, r, "#f2efdf")
        return
    colour = mix("#ffffff", t.horizon, 0.3 if t.time != "dusk" else 0.75)
    for _ in range(count):
        k = p.u * rng.uniform(2.2, 4.2)
        x, y = rng.uniform(box.x, box.right), rng.uniform(box.y, box.bottom)
        spots = [
            (x - 2.1 * k, y - 0.3 * k, 0.75 * k),
            (x - 0.8 * k, y - 0.9 * k, 1.1 * k),
            (x + 0.7 * k, y - 0.55 * k, 0.9 * k),
            (x + 1.9 * k, y - 0.2 * k, 0.6 * k),
        ]
        d = "".join(path.circle(*s) for s in spots)
        p.path(
            d + path.rect(Box(x - 2.8 * k, y - 0.55 * k, 5.3 * k, 1.0 * k), 0.5 * k),
            colour,
            role="cloud",
            opacity=0.75,
        )


def sun(p: Pen, x: float, y: float, radius: float) -> None:
    """The sun low in the sky with its glow."""
    warm = {"golden": "#ffd27a", "dawn": "#ffe2b0", "dusk": "#ff9f6b"}.get(p.tones.time, "#fff6d8")
    p.glow(x, y, radius * 4.2, warm, 0.5)
    p.disc(x, y, radius, warm)
