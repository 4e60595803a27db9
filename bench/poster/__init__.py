"""One event poster described once, and written for Limner, for a browser and for Typst.

A `Poster` is a list of marks in pixels of a 1024×1536 sheet. Words, colours and the skyline differ
from one number to the next, so that nobody is timed on what it remembers of the last picture.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

WIDTH, HEIGHT = 1024, 1536

DISPLAY, SANS, STRONG = "Abril Fatface", "Sarabun", "Kanit"
FILES = {DISPLAY: "abril-fatface.ttf", SANS: "sarabun.ttf", STRONG: "kanit-700.ttf"}
"""Static faces, which all three can set: Typst knows no variable ones."""
WEIGHTS = {DISPLAY: 400, SANS: 400, STRONG: 700}


@dataclass(frozen=True, slots=True)
class Wash:
    """A gradient over the whole sheet: two colours down it, or from a point outward to clear."""

    colours: tuple[str, str]
    centre: tuple[float, float] | None = None
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled outline of straight sides."""

    points: tuple[tuple[float, float], ...]
    fill: str


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle, filled or drawn with a pen."""

    x: float
    y: float
    radius: float
    fill: str = ""
    pen: str = ""
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle with round corners; shadow is (down, sigma, colour)."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str = ""
    pen: str = ""
    pen_width: float = 0.0
    shadow: tuple[float, float, str] | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words, or a paragraph where `measure` says how wide; centred on x, first
    baseline at y. leading: pixels from line to line. rows: how many lines a paragraph may take.
    """

    text: str
    face: str
    size: float
    colour: str
    x: float
    y: float
    measure: float = 0.0
    leading: float = 0.0
    rows: int = 1


Mark = Wash | Polygon | Ring | Panel | Words


def poster(number: int, lit: bool = True) -> tuple[Mark, ...]:
    """Return the marks of poster `number`, in paint order; lit: with gradients for its light."""
    dice = random.Random(number)
    night, dusk, brass = _colours(dice)
    return (
        Wash((night, dusk)) if lit else Panel(0, 0, WIDTH, HEIGHT, fill=dusk),
        *_rays(brass),
        *([Wash((brass + "90", brass + "00"), (512, 560), 620)] if lit else []),
        Ring(512, 560, 216, fill=brass),
        *(Ring(512, 560, 236 + 12 * i, pen=brass, width=3 - 0.4 * i) for i in range(5)),
        *_skyline(dice, night, brass),
        Panel(36, 36, WIDTH - 72, HEIGHT - 72, 18, pen=brass, pen_width=4),
        Panel(122, 1010, 780, 400, 28, fill="#f6efdf", shadow=(18, 24, "#00000099")),
        *_words(dice, night, brass),
    )


def _colours(dice: random.Random) -> tuple[str, str, str]:
    def near(r: int, g: int, b: int) -> str:
        return "#" + "".join(
            f"{max(0, min(255, c + dice.randint(-12, 12))):02x}" for c in (r, g, b)
        )

    return near(12, 22, 52), near(44, 58, 116), near(228, 178, 96)


def _rays(brass: str) -> list[Polygon]:
    rays = []
    for i in range(28):
        turn, half = 2 * math.pi * i / 28, 0.045
        corners = [
            (512 + 1400 * math.sin(a), 560 - 1400 * math.cos(a)) for a in (turn - half, turn + half)
        ]
        rays.append(Polygon(((512.0, 560.0), *corners), brass + "24"))
    return rays


def _skyline(dice: random.Random, night: str, brass: str) -> list[Mark]:
    marks: list[Mark] = []
    for i in range(16):
        tall = dice.randint(150, 400)
        left, top = 64 * i, 1000 - tall
        marks.append(Panel(left, top, 66, HEIGHT - top, fill=night))
        for row in range(tall // 44):
            for column in range(2):
                if dice.random() < 0.45:
                    marks.append(Ring(left + 20 + 24 * column, top + 30 + 44 * row, 6, fill=brass))
    return marks


def _words(dice: random.Random, night: str, brass: str) -> list[Words]:
    head = dice.choice(
        ["BLUE HOUR", "NIGHT TRAIN", "LATE SHOW", "MOON RIVER", "OPEN AIR", "RED SHOES"]
    )
    day, month = dice.randint(1, 30), dice.choice(["March", "April", "June", "September"])
    house = dice.choice(["The Velvet Room", "The Copper Hall", "The Glass House", "The Old Mill"])
    acts = dice.sample(
        ["Ada Lindqvist", "Tomás Ferreira", "Mei Okafor", "Jun Novák", "Zoé Hartmann"], 3
    )
    return [
        Words(head, DISPLAY, 122, "#fff8e8", 512, 190),
        Words("Live jazz every Thursday", STRONG, 38, "#fff8e8", 512, 252),
        Words(f"{day} {month}, {dice.randint(18, 21)}:00", DISPLAY, 76, night, 512, 1112),
        Words(f"{house}, {dice.randint(2, 98)} Harbour Street", STRONG, 35, night, 512, 1178),
        Words(
            f"With {acts[0]}, {acts[1]} and {acts[2]}. Doors open an hour before; seats are free, "
            "the first two hundred guests are served a glass of something cold on the terrace.",
            SANS, 29, night, 512, 1240, measure=660, leading=40, rows=4,
        ),
        Words(
            f"Tickets {dice.randint(9, 48)}.50 · box office 020 55 {dice.randint(100, 999)}",
            SANS, 27, brass, 512, 1462,
        ),
    ]  # fmt: skip
