"""Things of parks and halls: bench, stone and plaque, bin and machine, gate and arch."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def bench(d: Easel) -> None:
    """Backrest of wide boards with the words, seat, iron legs."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.lit("#9a6a40"), "#f1e2c6", "#3a281c")
    d.contact(w / 2, h, 0.5 * w, 0.4)
    iron = t.metal
    d.rects([Box(x * w, 0.04 * h, 0.025 * w, 0.96 * h) for x in (0.09, 0.885)], iron)
    d.rects([Box(x * w, 0.7 * h, 0.1 * w, 0.035 * h) for x in (0.05, 0.85)], iron)
    back = d.at(0.0, 0.0, 1.0, 0.52)
    d.rect(back, ground, 0.3 * d.u)
    lines = [[(0.01 * w, f * h), (0.99 * w, f * h)] for f in (0.045, 0.475)]
    d.lines(lines, t.shade(ground, 0.1), max(1.0, 0.12 * d.u))
    d.rect(d.at(-0.01, 0.60, 1.02, 0.07), t.light(t.lit("#9a6a40"), 0.05), 0.2 * d.u)
    d.rect(d.at(-0.01, 0.665, 1.02, 0.045), t.shade(t.lit("#9a6a40"), 0.09), 0.2 * d.u)
    d.words(d.at(0.05, 0.07, 0.9, 0.38), ground)


def stone(d: Easel) -> None:
    """A boulder or a dressed monument with words cut into its face."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.tone(0.80, 0.012, 80), t.tone(0.42, 0.012, 260), "#f2efe8")
    d.contact(w / 2, h, 0.5 * w, 0.4)
    dressed = any(
        n in d.item.phrase for n in ("monument", "statue", "tomb", "plaque", "memorial", "grave")
    )
    if dressed:
        d.rect(d.at(0, 0.86, 1, 0.14), t.shade(ground, 0.08))
        d.path(
            f"M{0.06 * w:.1f} {0.87 * h:.1f}V{0.16 * h:.1f}"
            f"Q{0.06 * w:.1f} {0.02 * h:.1f} {0.5 * w:.1f} 0"
            f"Q{0.94 * w:.1f} {0.02 * h:.1f} {0.94 * w:.1f} {0.16 * h:.1f}V{0.87 * h:.1f}Z",
            ground,
        )
        x = 0.88 if t.side < 0 else 0.06
        d.rect(d.at(x, 0.16, 0.06, 0.71), t.shade(ground, 0.07))
    else:
        pts = [
            (0.02, 1.0),
            (0.0, 0.62),
            (0.08, 0.26),
            (0.3, 0.06),
            (0.62, 0.0),
            (0.86, 0.14),
            (0.99, 0.5),
            (1.0, 1.0),
        ]
        d.poly([(x * w, y * h) for x, y in pts], ground)
        d.poly(
            [(0.86 * w, 0.14 * h), (0.99 * w, 0.5 * h), (w, h), (0.93 * w, h), (0.92 * w, 0.5 * h)],
            t.shade(ground, 0.08),
        )
        d.poly(
            [(0.08 * w, 0.26 * h), (0.3 * w, 0.06 * h), (0.62 * w, 0.0), (0.34 * w, 0.12 * h)],
            t.light(ground, 0.05),
        )
    d.words(d.at(0.13, 0.2, 0.76, 0.58), ground, face="serif")


def plaque(d: Easel) -> None:
    """A cast plate with a raised rim and four studs."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.tone(0.44, 0.06, 70), "#e9d9a6", "#1f1a14")
    rim = t.light(ground, 0.12)
    d.board(Box(0, 0, w, h), ground, radius=0.4 * d.u, rim=rim)
    k = min(0.035 * min(w, h), 0.5 * d.u)
    d.discs([(x, y, k) for x in (3.6 * k, w - 3.6 * k) for y in (3.6 * k, h - 3.6 * k)], rim)
    d.rect(Box(0, 0, w, h).inset(0.06 * h), fade("#ffffff1a", "#00000000", (0, 0), (1, 1)))
    d.words(d.at(0.1, 0.15, 0.8, 0.7), ground, face="serif")


def machine(d: Easel) -> None:
    """A cabinet on the ground: bin, locker, vending or ticket machine, fridge."""
    w, h, t = d.w, d.h, d.tones
    body = d.asked or t.lit(t.second)
    ground = d.surface(t.paper, t.ink)
    d.contact(w / 2, h, 0.52 * w, 0.45)
    if any(n in d.item.phrase for n in ("speaker", "amplifier", "amp", "drum")):
        _speaker(d, ground)
        return
    bin_ = any(n in d.item.phrase for n in ("bin", "trash", "can", "recycl"))
    if bin_:
        d.poly([(0.03 * w, 0.12 * h), (0.97 * w, 0.12 * h), (0.9 * w, h), (0.1 * w, h)], body)
        d.rect(Box(-0.02 * w, 0.04 * h, 1.04 * w, 0.1 * h), t.shade(body, 0.1), 0.04 * h)
        d.rect(Box(0.36 * w, 0, 0.28 * w, 0.05 * h), t.shade(body, 0.16), 0.02 * h)
        plate = d.at(0.12, 0.27, 0.76, 0.44)
    else:
        d.rect(Box(0, 0, w, h * 0.97), body, 0.5 * d.u)
        side = 0.9 if t.side < 0 else 0.0
        d.rect(d.at(side, 0.0, 0.1, 0.97), t.shade(body, 0.08), 0.4 * d.u)
        d.rects([d.at(0.08, 0.97, 0.12, 0.03), d.at(0.8, 0.97, 0.12, 0.03)], t.metal)
        glass = t.glow if t.dark else t.tone(0.78, 0.04, 225)
        d.rect(d.at(0.08, 0.50, 0.56, 0.3), glass, 0.3 * d.u)
        d.rects(
            [d.at(0.12 + 0.17 * i, 0.56 + 0.12 * j, 0.1, 0.09) for i in range(3) for j in range(2)],
            t.lit(t.accent),
            0.2 * d.u,
        )
        d.rects(
            [d.at(0.72, 0.52 + 0.07 * i, 0.12, 0.035) for i in range(4)],
            t.light(body, 0.2),
            0.1 * d.u,
        )
        d.rect(d.at(0.1, 0.85, 0.5, 0.06), t.shade(body, 0.25), 0.2 * d.u)
        plate = d.at(0.06, 0.05, 0.88, 0.4)
    d.rect(plate, ground, 0.4 * d.u)
    d.words(plate.inset(0.04 * w, 0.02 * h), ground)


def _speaker(d: Easel, ground: str) -> None:
    """A speaker cabinet, its name plate above the cones."""
    w, h = d.w, d.h
    d.rect(Box(0, 0, w, h), "#1b1d24", 0.5 * d.u)
    d.rect(Box(0, 0, w, h).inset(0.03 * w), "#2a2d36", 0.4 * d.u)
    r = min(0.2 * w, 0.2 * h)
    for x in (0.28, 0.72) if w > 0.8 * h else (0.5,):
        for k, tone in ((1.0, "#14151a"), (0.8, "#3a3e4a"), (0.34, "#14151a")):
            d.disc(x * w, 0.7 * h, r * k, tone)
    plate = d.at(0.06, 0.06, 0.88, 0.38)
    d.rect(plate, ground, 0.4 * d.u)
    d.words(plate.inset(0.04 * w, 0.02 * h), ground)


def arch(d: Easel) -> None:
    """Two pillars and a beam across with the words: gate, arch, tower deck."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.lit(t.accent), t.paper, t.ink)
    pillar = t.tone(0.74, 0.03, 70)
    for x in (0.02, 0.84):
        d.contact((x + 0.07) * w, h, 0.1 * w)
        d.rect(d.at(x, 0.2, 0.14, 0.8), pillar)
        d.rect(d.at(x + (0.10 if t.side < 0 else 0), 0.2, 0.04, 0.8), t.shade(pillar, 0.07))
        d.rect(d.at(x - 0.015, 0.94, 0.17, 0.06), t.shade(pillar, 0.1))
    d.board(d.at(0.0, 0.04, 1.0, 0.4), ground, radius=0.3 * d.u, rim=t.metal)
    d.words(d.at(0.06, 0.08, 0.88, 0.32), ground)


CARRIER = (
    Thing(
        "bench",
        bench,
        cues=listed(
            """park bench, chair, seat, sofa, stands, bleachers, bleacher, pew, 长椅, 椅子"""
        ),
        places=("stand",),
        aspect=(1.4, 2.8),
        face=(0.05, 0.07, 0.9, 0.38),
        least=(28, 15),
        bulk=17,
    ),
    Thing(
        "stone",
        stone,
        cues=listed(
            """rock, monument, tombstone, boulder, statue, gravestone, memorial,
            mountain, sandcastle, 石头, 纪念碑, 墓碑, 石碑"""
        ),
        places=("stand",),
        aspect=(0.9, 1.8),
        face=(0.13, 0.2, 0.76, 0.58),
        least=(20, 18),
        bulk=20,
        voice="serif",
    ),
    Thing(
        "plaque",
        plaque,
        cues=listed(
            """brass plate, metal plate, fountain plaque, plate on the wall, trophy, medal, 牌匾"""
        ),
        aspect=(1.1, 2.6),
        face=(0.1, 0.15, 0.8, 0.7),
        least=(16, 10),
        voice="serif",
        high=0.55,
    ),
    Thing(
        "machine",
        machine,
        cues=listed(
            """bin, trash can, trash bin, locker, vending machine, ticket machine, fridge,
        refrigerator, recycling bin, mailbox, atm, jukebox, speaker, amplifier,
        guitar amplifier, printer, dispenser machine, cooler, water cooler, dispenser, water
        dispenser, coffee machine, escalator, garbage bin, 垃圾桶, 售货机"""
        ),
        places=("stand",),
        aspect=(0.5, 1.15),
        face=(0.1, 0.07, 0.8, 0.36),
        least=(17, 26),
        bulk=36,
        weight=0.9,
    ),
    Thing(
        "arch",
        arch,
        cues=listed(
            """gate, entrance gate, archway, tower, lifeguard tower, lifeguard stand, gateway,
        finish line, goal, bridge, station, building, skyscraper, playground, venue, 拱门, 大门"""
        ),
        places=("stand",),
        aspect=(1.1, 2.4),
        face=(0.06, 0.08, 0.88, 0.32),
        least=(30, 24),
        bulk=40,
        weight=1.05,
    ),
)
