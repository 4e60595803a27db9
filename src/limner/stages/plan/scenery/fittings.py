"""Furniture of particular rooms: what a café, office, gym, hall, class or stage is fitted with."""

from __future__ import annotations

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.pen import Pen, fade
from limner.stages.plan.scenery.people import person


def plant(p: Pen, box: Box) -> None:
    """A potted plant filling the box."""
    decor.plant(p, box.centre[0], box.bottom, box.height)


def window(p: Pen, box: Box) -> None:
    """A window."""
    decor.view_window(p, box, rows=2, columns=2)


def picture(p: Pen, box: Box) -> None:
    """A framed picture."""
    decor.picture(p, box)


def shelf(p: Pen, box: Box) -> None:
    """A wall shelf."""
    decor.wall_shelf(p, box)


def bookcase(p: Pen, box: Box) -> None:
    """A bookcase of four boards."""
    decor.bookcase(p, box, 4)


def library(p: Pen, box: Box) -> None:
    """Bookcases from wall to wall."""
    n = max(2, round(box.width / (26 * p.u)))
    for i in range(n):
        decor.bookcase(
            p,
            Box(
                box.x + box.width * i / n,
                box.y + 0.04 * box.height,
                box.width / n,
                0.96 * box.height,
            ),
            5,
            0.18,
        )
    p.rect(
        Box(box.x, box.y + 0.015 * box.height, box.width, 0.03 * box.height),
        p.tones.light(p.tones.dark_wood, 0.05),
    )


def sofa(p: Pen, box: Box) -> None:
    """A sofa in the second colour."""
    decor.sofa(p, box, p.tones.lit(p.tones.second))


def cafe_counter(p: Pen, box: Box) -> None:
    """A counter with an espresso machine, cups and a cake dome."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.52 * w, 0.35)
    low = y + 0.42 * h
    front = t.lit(t.second)
    p.rect(Box(x, low, w, y + h - low), front)
    n = max(3, round(w / (5 * p.u)))
    p.path(
        "".join(
            path.rect(
                Box(
                    x + w * (i + 0.12) / n,
                    low + 0.16 * (y + h - low),
                    0.76 * w / n,
                    0.68 * (y + h - low),
                )
            )
            for i in range(n)
        ),
        t.shade(front, 0.05),
    )
    p.rect(Box(x - 0.02 * w, low - 0.05 * h, 1.04 * w, 0.07 * h), t.light(t.wood, 0.06), 0.2 * p.u)
    m = Box(x + 0.08 * w, y + 0.04 * h, 0.36 * w, 0.33 * h)
    p.rect(m, fade(t.light(t.steel, 0.06), t.shade(t.steel, 0.1)), 0.05 * h)
    p.rect(Box(m.x, m.y + 0.42 * m.height, m.width, 0.36 * m.height), t.metal)
    p.rects(
        [
            Box(
                m.x + (0.2 + 0.45 * i) * m.width,
                m.y + 0.5 * m.height,
                0.12 * m.width,
                0.2 * m.height,
            )
            for i in range(2)
        ],
        t.steel,
    )
    for i in range(3):
        p.rect(
            Box(x + (0.52 + 0.08 * i) * w, low - 0.16 * h, 0.06 * w, 0.11 * h), t.paper, 0.012 * w
        )
    p.path(
        path.sector(x + 0.86 * w, low - 0.05 * h, 0.1 * w, -90, 90),
        mix("#ffffff", t.wall, 0.4),
        opacity=0.8,
    )
    p.path(path.sector(x + 0.86 * w, low - 0.05 * h, 0.055 * w, -90, 90), t.lit("#c98a4b"))


def stool_table(p: Pen, box: Box) -> None:
    """A round café table with two stools."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.3 * w, 0.3)
    p.rect(Box(x + 0.48 * w, y + 0.1 * h, 0.04 * w, 0.87 * h), t.metal)
    p.oval(Box(x + 0.34 * w, y + 0.93 * h, 0.32 * w, 0.07 * h), t.metal)
    p.oval(Box(x + 0.18 * w, y + 0.03 * h, 0.64 * w, 0.14 * h), t.shade(t.wood, 0.1))
    p.oval(Box(x + 0.18 * w, y, 0.64 * w, 0.13 * h), t.light(t.wood, 0.06))
    for f in (0.0, 0.78):
        sx = x + f * w
        p.lines(
            [
                [(sx + 0.04 * w, y + 0.45 * h), (sx, y + h)],
                [(sx + 0.18 * w, y + 0.45 * h), (sx + 0.22 * w, y + h)],
            ],
            t.metal,
            0.22 * p.u,
        )
        p.oval(Box(sx, y + 0.4 * h, 0.22 * w, 0.1 * h), t.lit(t.accent))


def cabinets(p: Pen, box: Box) -> None:
    """Kitchen base cabinets with a worktop, a hob and a kettle."""
    t, (x, y, w, h) = p.tones, box
    colour = t.lit(t.second)
    p.rect(Box(x, y + 0.34 * h, w, 0.66 * h), colour)
    n = max(2, round(w / (11 * p.u)))
    d = "".join(
        path.rect(Box(x + w * (i + 0.06) / n, y + 0.42 * h, 0.88 * w / n, 0.5 * h), 0.2 * p.u)
        for i in range(n)
    )
    p.path(d, t.light(colour, 0.04))
    p.rects(
        [Box(x + w * (i + 0.4) / n, y + 0.46 * h, 0.2 * w / n, 0.022 * h) for i in range(n)],
        t.metal,
    )
    p.rect(Box(x, y + 0.95 * h, w, 0.05 * h), t.shade(colour, 0.16))
    p.rect(Box(x - 0.01 * w, y + 0.29 * h, 1.02 * w, 0.07 * h), t.light(t.wood, 0.05), 0.1 * p.u)
    k = 0.22 * h
    kx = x + 0.2 * w
    p.path(
        f"M{kx - k:.1f} {y + 0.29 * h:.1f}"
        f"Q{kx - 1.05 * k:.1f} {y + 0.06 * h:.1f} {kx - 0.4 * k:.1f} {y + 0.05 * h:.1f}"
        f"H{kx + 0.4 * k:.1f}Q{kx + 1.05 * k:.1f} {y + 0.06 * h:.1f} {kx + k:.1f} "
        f"{y + 0.29 * h:.1f}Z",
        t.lit(t.accent),
    )
    p.disc(kx, y + 0.035 * h, 0.18 * k, t.ink)
    decor.goods(p, Box(x + 0.55 * w, y + 0.07 * h, 0.32 * w, 0.22 * h), 4)


def wall_cupboards(p: Pen, box: Box) -> None:
    """A row of upper cupboards."""
    t = p.tones
    colour = t.light(t.lit(t.second), 0.03)
    n = max(2, round(box.width / (9 * p.u)))
    p.rect(box, colour, effects=p.design.soft_shadow(0.6, 0.16))
    p.path(
        "".join(
            path.rect(
                Box(
                    box.x + box.width * (i + 0.07) / n,
                    box.y + 0.07 * box.height,
                    0.86 * box.width / n,
                    0.86 * box.height,
                ),
                0.2 * p.u,
            )
            for i in range(n)
        ),
        t.light(colour, 0.045),
    )
    p.rects(
        [
            Box(
                box.x + box.width * (i + (0.82 if i % 2 == 0 else 0.12)) / n,
                box.y + 0.68 * box.height,
                0.05 * box.width / n,
                0.18 * box.height,
            )
            for i in range(n)
        ],
        t.metal,
    )


def desk(p: Pen, box: Box) -> None:
    """A desk with a monitor, a lamp and a chair behind it."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.52 * w, 0.3)
    top = y + 0.46 * h
    p.rect(Box(x + 0.36 * w, y + 0.18 * h, 0.28 * w, 0.5 * h), t.shade(t.metal, 0.0), 0.05 * w)
    p.lines([[(x + f * w, top), (x + f * w, y + h)] for f in (0.06, 0.94)], t.metal, 0.5 * p.u)
    p.rect(Box(x, top, w, 0.06 * h), t.light(t.wood, 0.03), 0.1 * p.u)
    p.rect(Box(x + 0.66 * w, top + 0.06 * h, 0.24 * w, 0.3 * h), t.wood)
    p.rects(
        [Box(x + 0.75 * w, top + (0.12 + 0.12 * i) * h, 0.06 * w, 0.015 * h) for i in range(2)],
        t.metal,
    )
    m = Box(x + 0.14 * w, y, 0.34 * w, 0.34 * h)
    p.rect(m, t.metal, 0.3 * p.u)
    p.rect(m.inset(0.4 * p.u), fade(t.tone(0.7, 0.06, 230), t.tone(0.82, 0.05, 210)))
    p.rects(
        [
            Box(m.centre[0] - 0.02 * w, m.bottom, 0.04 * w, top - m.bottom),
            Box(m.centre[0] - 0.08 * w, top - 0.02 * h, 0.16 * w, 0.02 * h),
        ],
        t.metal,
    )
    p.line(
        [(x + 0.84 * w, top), (x + 0.84 * w, y + 0.22 * h), (x + 0.74 * w, y + 0.1 * h)],
        t.lit(t.accent),
        0.4 * p.u,
    )
    p.poly(
        [
            (x + 0.70 * w, y + 0.06 * h),
            (x + 0.77 * w, y + 0.06 * h),
            (x + 0.80 * w, y + 0.18 * h),
            (x + 0.66 * w, y + 0.18 * h),
        ],
        t.lit(t.accent),
    )


def seats(p: Pen, box: Box) -> None:
    """A row of waiting chairs."""
    t, (x, y, w, h) = p.tones, box
    n = max(3, round(w / (6 * p.u)))
    p.contact(x + w / 2, y + h, 0.5 * w, 0.25)
    colour = t.lit(t.second)
    for i in range(n):
        sx = x + w * i / n
        sw = 0.86 * w / n
        p.rect(Box(sx, y, sw, 0.52 * h), fade(t.light(colour, 0.04), colour), 0.12 * sw)
        p.rect(Box(sx, y + 0.54 * h, sw, 0.16 * h), t.shade(colour, 0.06), 0.08 * sw)
    p.rect(Box(x, y + 0.7 * h, w * 0.985, 0.05 * h), t.metal)
    p.rects([Box(x + f * w, y + 0.72 * h, 0.5 * p.u, 0.28 * h) for f in (0.12, 0.5, 0.86)], t.metal)


def glass_wall(p: Pen, box: Box) -> None:
    """A wall of glass from side to side, sky and far city outside."""
    t = p.tones
    p.rect(box, t.sky)
    far = t.tone(0.68, 0.04, 235, 0.5)
    x, boxes = box.x, []
    while x < box.right:
        wide = p.u * p.rng.uniform(4, 9)
        tall = box.height * p.rng.uniform(0.12, 0.38)
        boxes.append(Box(x, box.bottom - tall, min(wide, box.right - x), tall))
        x += wide
    p.rects(boxes, far)
    frame = t.lit("#f4f2ee")
    n = max(4, round(box.width / (15 * p.u)))
    p.rects(
        [
            Box(box.x + box.width * i / n - 0.35 * p.u, box.y, 0.7 * p.u, box.height)
            for i in range(n + 1)
        ],
        frame,
    )
    p.rects(
        [Box(box.x, box.y + f * box.height, box.width, 0.7 * p.u) for f in (0.0, 0.34, 0.985)],
        frame,
    )
    d = ""
    for i in range(0, n, 2):
        a = box.x + box.width * (i + 0.15) / n
        d += path.polygon(
            [
                (a + 0.3 * box.width / n, box.y),
                (a + 0.55 * box.width / n, box.y),
                (a + 0.25 * box.width / n, box.bottom),
                (a, box.bottom),
            ]
        )
    p.path(d, "#ffffff1c")


def lockers(p: Pen, box: Box) -> None:
    """A wall of lockers."""
    t = p.tones
    colour = t.lit(t.second)
    top = box.y + 0.22 * box.height
    n = max(4, round(box.width / (8.5 * p.u)))
    p.rect(Box(box.x, top, box.width, box.bottom - top), t.shade(colour, 0.06))
    step = box.width / n
    tall = box.bottom - top
    p.path(
        "".join(
            path.rect(
                Box(
                    box.x + i * step + 0.25 * p.u,
                    top + 0.3 * p.u,
                    step - 0.5 * p.u,
                    tall - 0.8 * p.u,
                ),
                0.2 * p.u,
            )
            for i in range(n)
        ),
        fade(t.light(colour, 0.03), colour),
    )
    p.rects(
        [
            Box(box.x + (i + 0.3) * step, top + (0.07 + 0.025 * j) * tall, 0.4 * step, 0.008 * tall)
            for i in range(n)
            for j in range(4)
        ],
        t.shade(colour, 0.14),
    )
    p.rects(
        [
            Box(box.x + (i + 0.8) * step, top + 0.45 * tall, 0.07 * step, 0.07 * tall)
            for i in range(n)
        ],
        t.steel,
    )


def pupils_desks(p: Pen, box: Box) -> None:
    """A school desk with its chair."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.5 * w, 0.25)
    p.rect(Box(x + 0.25 * w, y, 0.5 * w, 0.32 * h), t.lit(t.accent), 0.05 * w)
    p.rect(Box(x, y + 0.36 * h, w, 0.1 * h), t.light(t.wood, 0.05), 0.1 * p.u)
    p.rect(Box(x + 0.06 * w, y + 0.46 * h, 0.88 * w, 0.14 * h), t.shade(t.wood, 0.05))
    p.lines(
        [[(x + f * w, y + 0.46 * h), (x + f * w, y + h)] for f in (0.08, 0.92)], t.metal, 0.4 * p.u
    )


def dumbbells(p: Pen, box: Box) -> None:
    """A rack of dumbbells in three rows."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.5 * w, 0.35)
    p.rects([Box(x, y, 0.03 * w, h), Box(x + 0.97 * w, y, 0.03 * w, h)], t.metal)
    colours = (t.lit(t.accent), t.ink, t.lit(t.second))
    for j in range(3):
        sy = y + (0.24 + 0.34 * j) * h
        p.rect(Box(x, sy, w, 0.04 * h), t.metal)
        n = 5
        for i in range(n):
            a, k = x + w * (i + 0.5) / n, 0.075 * w
            p.rect(Box(a - k * 0.5, sy - 0.095 * h, k, 0.04 * h), t.steel)
            p.rects(
                [
                    Box(a - k, sy - 0.15 * h, 0.7 * k, 0.15 * h),
                    Box(a + 0.3 * k, sy - 0.15 * h, 0.7 * k, 0.15 * h),
                ],
                colours[j],
                0.15 * k,
            )


def treadmill(p: Pen, box: Box) -> None:
    """A treadmill seen from the side."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.52 * w, 0.35)
    p.rect(Box(x, y + 0.86 * h, w, 0.1 * h), t.ink, 0.05 * h)
    p.rect(Box(x + 0.04 * w, y + 0.83 * h, 0.82 * w, 0.04 * h), t.shade(t.steel, 0.2))
    p.poly(
        [
            (x + 0.82 * w, y + 0.86 * h),
            (x + 0.9 * w, y + 0.86 * h),
            (x + 0.98 * w, y + 0.1 * h),
            (x + 0.92 * w, y + 0.1 * h),
        ],
        t.steel,
    )
    p.poly(
        [
            (x + 0.78 * w, y),
            (x + w, y + 0.05 * h),
            (x + w, y + 0.2 * h),
            (x + 0.84 * w, y + 0.17 * h),
        ],
        t.lit(t.accent),
    )
    p.line([(x + 0.93 * w, y + 0.3 * h), (x + 0.62 * w, y + 0.36 * h)], t.metal, 0.5 * p.u)


def rack(p: Pen, box: Box) -> None:
    """A rail of clothes."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.5 * w, 0.3)
    p.lines(
        [
            [(x, y + 0.05 * h), (x + w, y + 0.05 * h)],
            [(x + 0.04 * w, y + 0.05 * h), (x + 0.04 * w, y + h)],
            [(x + 0.96 * w, y + 0.05 * h), (x + 0.96 * w, y + h)],
        ],
        t.metal,
        0.35 * p.u,
    )
    n = max(5, round(w / (3.6 * p.u)))
    colours = (*t.facades, t.lit(t.accent), t.lit(t.second))
    for i in range(n):
        a = x + w * (0.08 + 0.84 * i / n)
        wide, tall = 0.95 * w / n, h * p.rng.uniform(0.45, 0.68)
        colour = colours[p.rng.randrange(len(colours))]
        p.poly(
            [
                (a + 0.3 * wide, y + 0.1 * h),
                (a + 0.7 * wide, y + 0.1 * h),
                (a + wide, y + 0.16 * h),
                (a + 0.96 * wide, y + 0.1 * h + tall),
                (a + 0.04 * wide, y + 0.1 * h + tall),
                (a, y + 0.16 * h),
            ],
            fade(t.light(colour, 0.02), t.shade(colour, 0.05), (0, 0), (1, 0)),
        )


def display_table(p: Pen, box: Box) -> None:
    """A low table stacked with goods or books."""
    t, (x, y, w, h) = p.tones, box
    p.contact(x + w / 2, y + h, 0.52 * w, 0.3)
    p.rect(Box(x, y + 0.46 * h, w, 0.08 * h), t.light(t.wood, 0.05), 0.1 * p.u)
    p.rects(
        [Box(x + f * w, y + 0.54 * h, 0.05 * w, 0.46 * h) for f in (0.04, 0.91)],
        t.shade(t.wood, 0.06),
    )
    colours = (*t.facades, t.lit(t.accent))
    for i in range(5):
        for j in range(p.rng.randrange(2, 6)):
            wide = 0.16 * w * p.rng.uniform(0.85, 1.0)
            p.rect(
                Box(x + (0.04 + 0.19 * i) * w, y + (0.46 - 0.075 * (j + 1)) * h, wide, 0.07 * h),
                p.rng.choice(colours),
                0.05 * p.u,
            )


def curtain(p: Pen, box: Box) -> None:
    """Heavy curtains from top to floor."""
    t = p.tones
    colour = t.lit("#a3242f")
    n = max(4, round(box.width / (3.4 * p.u)))
    step = box.width / n
    p.rect(box, colour)
    p.rects(
        [Box(box.x + i * step, box.y, 0.5 * step, box.height) for i in range(n)],
        fade(t.shade(colour, 0.08), t.shade(colour, 0.03), (0, 0), (1, 0)),
    )
    p.rect(
        Box(box.x, box.bottom - 0.03 * box.height, box.width, 0.02 * box.height), t.lit("#d9b45a")
    )


def rope(p: Pen, box: Box) -> None:
    """Brass posts with a velvet rope."""
    t, (x, y, w, h) = p.tones, box
    brass = t.lit("#d2a94e")
    for f in (0.06, 0.94):
        p.contact(x + f * w, y + h, 0.12 * w, 0.3)
        p.rect(Box(x + f * w - 0.025 * w, y + 0.06 * h, 0.05 * w, 0.92 * h), brass, 0.02 * w)
        p.disc(x + f * w, y + 0.06 * h, 0.05 * w, t.light(brass, 0.06))
        p.rect(
            Box(x + f * w - 0.09 * w, y + 0.95 * h, 0.18 * w, 0.05 * h),
            t.shade(brass, 0.08),
            0.02 * w,
        )
    p.line(
        [
            (x + 0.06 * w, y + 0.16 * h),
            (x + 0.3 * w, y + 0.42 * h),
            (x + 0.7 * w, y + 0.42 * h),
            (x + 0.94 * w, y + 0.16 * h),
        ],
        t.lit("#8f1f2b"),
        0.05 * w,
        curve=True,
    )


def column(p: Pen, box: Box) -> None:
    """A round column with a capital."""
    t = p.tones
    stone = t.tone(0.88, 0.015, 80)
    ends = (t.light(stone, 0.03), t.shade(stone, 0.10))
    p.rect(
        Box(box.x + 0.1 * box.width, box.y, 0.8 * box.width, box.height),
        fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0)),
    )
    p.rects(
        [
            Box(box.x, box.y, box.width, 0.035 * box.height),
            Box(box.x, box.bottom - 0.04 * box.height, box.width, 0.04 * box.height),
        ],
        t.light(stone, 0.03),
    )


def visitor(p: Pen, box: Box) -> None:
    """Someone standing about."""
    person(p, box.centre[0], box.bottom, box.height)


def tiles(p: Pen, box: Box) -> None:
    """A band of wall tiles."""
    t = p.tones
    colour = t.light(t.wall, 0.03)
    bw, bh = 4.2 * p.u, 2.1 * p.u
    d = ""
    for j in range(int(box.height / bh)):
        for i in range(-1, int(box.width / bw) + 1):
            x = box.x + (i + 0.5 * (j % 2)) * bw
            x0, x1 = max(box.x, x), min(box.right, x + bw - 0.2 * p.u)
            if x1 > x0:
                d += path.rect(Box(x0, box.y + j * bh, x1 - x0, bh - 0.2 * p.u))
    p.path(d, colour)
