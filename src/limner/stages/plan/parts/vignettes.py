"""Vignettes: small landscapes and still lifes of what happens in a step, drawn for the purpose.

Each is drawn on a field of 100 by 100 and cut to a disc. A step's words call one: 'Evaporation'
the sea under the sun, 'Roast and winnow' a drum over flames.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, ellipse, polygon, rect, sector, transform
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SKY, SEA, DEEP, SUN = "#cfe8f7", "#4f9fd0", "#2f78b0", "#f6b73c"
LEAF, LEAF_DARK, SOIL, WOOD = "#5c9a53", "#3f7a45", "#7a5136", "#a8744a"
CLOUD, GREY, DROP, CREAM = "#ffffff", "#8fa3b5", "#3f8fd6", "#fbeed6"
POD, BEAN, FLAME, STEEL = "#d98a3a", "#7b4526", "#ef6a32", "#9aa7b2"


class Field:
    """Collects shapes on a field of 100 by 100 mapped onto a square of the sheet."""

    def __init__(self, design: Design, box: Box) -> None:
        self.design = design
        self.k = box.width / 100
        self.at = Affine.scaling(self.k).then(Affine.translation(box.x, box.y))
        self.layers: list[Layer] = []

    def fill(self, d: str, colour: str) -> None:
        """Paint an outline."""
        self.layers.append(self.design.shape(transform(d, self.at), colour, role="subject"))

    def line(self, d: str, colour: str, width: float) -> None:
        """Draw a stroke `width` units of the field wide."""
        pen = Stroke(paint=colour, width=width * self.k, cap="round", join="round")
        self.layers.append(
            self.design.shape(transform(d, self.at), None, stroke=pen, role="subject")
        )


Draw = Callable[[Field], None]


def _sun(f: Field, x: float, y: float, r: float) -> None:
    rays = ""
    for i in range(12):
        a = math.tau * i / 12
        c, s = math.cos(a), math.sin(a)
        rays += f"M{x + c * r * 1.3:.1f} {y + s * r * 1.3:.1f}L{x + c * r * 1.62:.1f} "
        rays += f"{y + s * r * 1.62:.1f}"
    f.line(rays, SUN, r * 0.2)
    f.fill(circle(x, y, r), SUN)


def _cloud(f: Field, x: float, y: float, k: float, colour: str = CLOUD) -> None:
    puffs = ((-15, 2, 10), (-4, -6, 13), (10, -3, 11), (18, 3, 8))
    f.fill("".join(circle(x + a * k, y + b * k, r * k) for a, b, r in puffs), colour)
    f.fill(rect(Box(x - 24 * k, y + 2 * k, 49 * k, 9.6 * k), 4.6 * k), colour)


def _waves(f: Field, y: float, colour: str, phase: float = 0.0) -> None:
    d = f"M-5 {y}"
    for i in range(6):
        x = -5 + 20 * i + phase
        d += f"Q{x + 5:.1f} {y - 4} {x + 10:.1f} {y}Q{x + 15:.1f} {y + 4} {x + 20:.1f} {y}"
    f.fill(f"{d}L125 110L-5 110Z", colour)


def _rise(f: Field, x: float, low: float, high: float, colour: str) -> None:
    """Draw a wavy arrow upwards."""
    h = low - high
    d = f"M{x} {low}C{x - 7} {low - h * 0.3:.1f} {x + 7} {low - h * 0.5:.1f} {x} {high + 4}"
    f.line(d, colour, 2.6)
    f.line(f"M{x - 5} {high + 6}L{x} {high}L{x + 5} {high + 6}", colour, 2.6)


def _ground(f: Field, sky: str, land: str, y: float = 78) -> None:
    f.fill(rect(Box(0, 0, 100, 100)), sky)
    f.fill(f"M0 {y}Q50 {y - 6} 100 {y}L100 100L0 100Z", land)


def evaporation(f: Field) -> None:
    """The sun over the sea, vapour rising."""
    f.fill(rect(Box(0, 0, 100, 100)), SKY)
    _sun(f, 72, 26, 13)
    _waves(f, 66, SEA)
    _waves(f, 78, DEEP, -8)
    for x, high in ((22, 30), (40, 22), (58, 40)):
        _rise(f, x, 60, high, "#5fa9d8")


def condensation(f: Field) -> None:
    """Drops of vapour gathering to a cloud."""
    f.fill(rect(Box(0, 0, 100, 100)), SKY)
    _cloud(f, 38, 34, 0.8, "#e6eef5")
    _cloud(f, 56, 50, 1.25)
    for x, y, r in ((24, 74, 3.2), (36, 80, 2.4), (50, 76, 3.6), (64, 82, 2.6), (76, 75, 3.2)):
        f.fill(circle(x, y, r), "#86bfe4")
        f.line(f"M{x} {y - r - 3}L{x} {y - r - 9}", "#86bfe4", 1.6)


def precipitation(f: Field) -> None:
    """A dark cloud raining on hills."""
    f.fill(rect(Box(0, 0, 100, 100)), "#dbe5ee")
    f.fill("M0 84Q26 64 52 80Q76 66 100 78L100 100L0 100Z", LEAF)
    f.fill("M0 92Q40 78 100 92L100 100L0 100Z", LEAF_DARK)
    rain = "".join(
        f"M{x + (y % 7)} {y}L{x - 3 + (y % 7)} {y + 8}"
        for x in range(22, 84, 11) for y in (52, 66)
    )  # fmt: skip
    f.line(rain, DROP, 2.2)
    _cloud(f, 52, 34, 1.3, GREY)
    _cloud(f, 40, 30, 0.9, "#aab9c7")


def collection(f: Field) -> None:
    """A river from the mountains into a lake."""
    f.fill(rect(Box(0, 0, 100, 100)), SKY)
    f.fill(polygon([(-4, 62), (28, 20), (54, 62)]), "#7f93a6")
    f.fill(polygon([(20, 30.6), (28, 20), (36, 32.6), (30, 37), (26, 33)]), "#ffffff")
    f.fill(polygon([(36, 62), (66, 30), (104, 62)]), "#97a9b8")
    f.fill("M0 60Q50 54 100 60L100 100L0 100Z", LEAF)
    f.fill("M46 58C52 66 36 68 44 74L66 74C60 68 56 66 53 58Z", SEA)
    f.fill(ellipse(Box(8, 70, 84, 26)), SEA)
    f.line("M26 82Q32 79 38 82M52 88Q60 85 68 88M60 79Q66 76.600 72 79", "#bfe0f2", 1.8)


def harvest(f: Field) -> None:
    """Pods on a branch, a basket below."""
    _ground(f, "#e6f2dc", "#a9cf8b")
    f.fill("M58 0C54 30 62 60 58 84L72 84C70 56 74 28 76 0Z", WOOD)
    for x, y, turn in ((46, 34, 20), (84, 40, -20), (52, 56, 14)):
        pod = transform(ellipse(Box(-7, -13, 14, 26)), Affine.rotation(turn))
        f.fill(transform(pod, Affine.translation(x, y)), POD)
        f.line(f"M{x} {y - 9}L{x} {y + 9}", "#b96f28", 1.4)
    for x, y, turn in ((38, 14, -30), (62, 10, 40), (88, 16, 20), (50, 4, 10)):
        leaf = transform("M-16 0Q0 -11 16 0Q0 11 -16 0Z", Affine.rotation(turn))
        f.fill(transform(leaf, Affine.translation(x, y)), LEAF)
    f.fill("M10 66L44 66L39 92L15 92Z", "#c99455")
    f.line("M12 74L42 74M13.500 82L40.500 82", "#a8744a", 1.6)
    for x in (18, 27, 36):
        f.fill(ellipse(Box(x - 5, 59, 10, 12)), POD)


def ferment(f: Field) -> None:
    """A wooden box heaped with beans under leaves, warm and bubbling."""
    _ground(f, "#f7ead2", "#dcc094")
    f.fill("M18 50Q50 28 82 50Z", BEAN)
    for x, y, turn in ((30, 42, -24), (50, 36, 4), (70, 42, 26)):
        leaf = transform("M-20 0Q0 -12 20 0Q0 12 -20 0Z", Affine.rotation(turn))
        f.fill(transform(leaf, Affine.translation(x, y)), LEAF if turn else LEAF_DARK)
    f.fill(rect(Box(14, 50, 72, 34), 2), WOOD)
    f.line("M14 61.500L86 61.500M14 73L86 73", "#8a5a36", 1.6)
    f.fill(rect(Box(22, 50, 5, 34)) + rect(Box(73, 50, 5, 34)), "#8a5a36")
    for x, y, r in ((36, 22, 3), (52, 14, 4), (66, 22, 2.6)):
        f.line(circle(x, y, r), "#c99455", 1.6)


def dry(f: Field) -> None:
    """A mat of beans spread under the sun."""
    _ground(f, "#fdebc4", "#e6c88d", 60)
    _sun(f, 50, 26, 14)
    f.fill(polygon([(20, 60), (80, 60), (94, 90), (6, 90)]), CREAM)
    f.line("M20 60L80 60L94 90L6 90Z", "#c99455", 2)
    beans = ""
    for j, y in enumerate((66, 74, 82)):
        n = 6 + j
        for i in range(n):
            x = 50 + (i - (n - 1) / 2) * (9.2 + j * 0.9)
            beans += ellipse(Box(x - 3, y - 2, 6, 4.4))
    f.fill(beans, BEAN)


def roast(f: Field) -> None:
    """A drum of beans turning over flames."""
    _ground(f, "#fbe3d3", "#d7a98b", 84)
    f.fill(rect(Box(20, 52, 5, 36)) + rect(Box(75, 52, 5, 36)), "#5b6670")
    f.fill(rect(Box(22, 24, 56, 36), 12), STEEL)
    f.fill(ellipse(Box(62, 24, 18, 36)), "#c3ccd3")
    f.fill(ellipse(Box(65, 29, 12, 26)), "#4c3326")
    for x, y in ((69, 46), (72, 40), (68, 38), (73, 48)):
        f.fill(ellipse(Box(x - 2.4, y - 1.7, 4.8, 3.4)), "#9a5a31")
    for x, h in ((32, 18), (42, 24), (52, 18), (62, 22)):
        f.fill(f"M{x} 84C{x - 9} 78 {x - 2} 72 {x} {84 - h}C{x + 3} 72 {x + 9} 78 {x} 84Z", FLAME)
        core = f"{84 - h * 0.5:.1f}"
        f.fill(f"M{x} 84C{x - 4} 80 {x - 1} 77 {x} {core}C{x + 2} 77 {x + 4} 80 {x} 84Z", SUN)
    for x in (34, 46, 56):
        _rise_smoke(f, x)


def _rise_smoke(f: Field, x: float) -> None:
    f.line(f"M{x} 20C{x - 4} 15 {x + 4} 11 {x} 6", "#c9a58f", 2)


def mix_(f: Field) -> None:
    """A bowl of something dark, stirred to gloss."""
    _ground(f, "#f1e4da", "#d9bfa8", 82)
    f.fill("M14 50L86 50C84 76 70 88 50 88C30 88 16 76 14 50Z", "#e9eef2")
    f.fill("M50 88C70 88 84 76 86 50L74 50C74 70 64 84 50 88Z", "#cfd8df")
    f.fill(ellipse(Box(14, 40, 72, 20)), "#f7fafc")
    f.fill(ellipse(Box(19, 42.5, 62, 15)), "#5a3019")
    f.line("M34 50C38 45 62 45 62 50C62 54 44 54 45 50.500C46 48.500 54 48.500 54 50.500",
           "#8a5232", 2)  # fmt: skip
    f.line("M84 12L58 46", WOOD, 4.4)
    spoon = Affine.rotation(-52).then(Affine.translation(57, 47))
    f.fill(transform(ellipse(Box(-9, -5, 18, 10)), spoon), WOOD)


def pack(f: Field) -> None:
    """A bar in its wrapper beside a box."""
    _ground(f, "#e9eef7", "#c4cfe2", 80)
    f.fill(rect(Box(14, 34, 40, 46), 2), WOOD)
    f.fill(rect(Box(14, 34, 40, 10), 2), "#c99455")
    f.fill(rect(Box(30, 34, 8, 46)), CREAM)
    f.fill(rect(Box(58, 42, 30, 38), 2), BEAN)
    f.fill(rect(Box(58, 58, 30, 22), 2), "#d9534a")
    f.line("M68 42L68 57M78 42L78 57M58 50L88 50", "#5a3019", 1.4)


def sow(f: Field) -> None:
    """A seedling in turned soil."""
    _ground(f, "#e6f2dc", SOIL, 70)
    f.line("M50 74C50 60 50 52 50 42", LEAF_DARK, 3)
    f.fill("M50 48C40 46 30 36 30 26C44 26 50 36 50 48Z", LEAF)
    f.fill("M50 42C52 30 60 22 72 22C72 36 62 44 50 42Z", "#77b36a")
    for x, y in ((20, 84), (38, 90), (64, 86), (82, 90)):
        f.fill(ellipse(Box(x - 4, y - 2, 8, 4)), "#5f3d28")


def water(f: Field) -> None:
    """A can watering a plant."""
    sow(f)
    f.fill("M6 18L30 12L36 34L12 40Z", "#4f8fc4")
    f.line("M33 22L48 14", "#4f8fc4", 4)
    f.line("M8 18C-2 22 2 36 12 38", "#4f8fc4", 2.4)
    rain = "".join(f"M{x} {y}L{x + 2} {y + 5}" for x, y in ((52, 18), (58, 14), (56, 28), (64, 24)))
    f.line(rain, DROP, 2)


def brew(f: Field) -> None:
    """Hot water poured over a cup."""
    _ground(f, "#f4ebe0", "#d6b893", 82)
    f.fill("M6 14L34 14L38 38L8 38Z", STEEL)
    f.line("M35 18C46 18 48 24 54 30", STEEL, 4)
    f.line("M54 31L55 56", "#9cc9e6", 2.6)
    f.fill("M36 56L76 56C76 74 70 82 56 82C42 82 36 74 36 56Z", "#ffffff")
    f.line("M76 60C88 58 88 74 73 74", "#ffffff", 4)
    f.fill(ellipse(Box(36, 52, 40, 8)), "#8a5232")
    for x in (48, 62):
        f.line(f"M{x} 46C{x - 4} 40 {x + 4} 36 {x} 30", "#d3c3b2", 2)


def sun(f: Field) -> None:
    """The sun in the sky over fields."""
    _ground(f, SKY, "#b9d78f", 72)
    _sun(f, 50, 38, 17)
    f.fill(sector(50, 140, 62, 180, 360), LEAF)


VIGNETTES: tuple[tuple[str, str, Draw], ...] = (
    (
        "evaporation",
        r"evaporat|transpirat|verdunst|évapor|evapora|蒸发|蒸発|증발|испар|تبخ|वाष्पी",
        evaporation,
    ),
    ("condensation", r"condens|kondens|凝结|凝結|응결|응축|конденс|تكث|संघनन", condensation),
    (
        "precipitation",
        r"precipitat|\brain|niederschlag|précipit|precipita|降水|강수|강우|осадк|هطول|वर्षा",
        precipitation,
    ),
    (
        "collection",
        r"\bcollect|run-?off|infiltrat|groundwater|sammlung|汇集|집수|집적|集水|сбор|تجمع|संग्रह",
        collection,
    ),
    (
        "harvest",
        r"\bharvest|\bpick(ing|ed)?\b|gather|ernte|récolte|cosecha|收获|수확|収穫|урожа|raccolt",
        harvest,
    ),
    ("ferment", r"ferment|gär|发酵|發酵|발효|発酵|фермент", ferment),
    ("roast", r"roast|\bröst|torréf|tosta|烘焙|로스팅|볶|焙煎|обжар|toast", roast),
    ("dry", r"\bdry|drying|sun-dr|trockn|séch|\bsecar|晾|干燥|건조|말리|乾燥|суш", dry),
    (
        "mix",
        r"conch|temper|\bgrind|\bmix|\bstir|\bblend|knead|melt|mahlen|mélang|mezcl|搅|섞|반죽|混ぜ|смеш|mescol",
        mix_,
    ),
    (
        "pack",
        r"\bpack|\bwrap|\bbox(ed|ing)?\b|verpack|emball|envas|包装|포장|梱包|упаков|confezion",
        pack,
    ),
    (
        "water",
        r"\bwater (the|your|it|well|daily|week)|watering|gieß|arros|\briega|물주|水やり|浇水|полив",
        water,
    ),
    (
        "sow",
        r"\bsow|\bplant(ing)?\b|\bseed|germinat|sprout|säen|semer|sembr|播种|파종|심기|種まき|посе|semin",
        sow,
    ),
    ("brew", r"\bbrew|\bpour|\bsteep|infus|aufgieß|verser|冲泡|추출|우려|淹れ|抽出|завар", brew),
    ("sun", r"sunlight|photosynth|sunshine|sonnenlicht|日照|햇빛|日光|солнеч", sun),
)
"""Vignettes by name, the words that call them, and who draws them."""


def vignette_for(words: str) -> str | None:
    """Return the name of the vignette some words call, else None."""
    low = words.lower()
    return next((name for name, cue, _ in VIGNETTES if re.search(cue, low)), None)


def vignette(design: Design, name: str, box: Box) -> Group:
    """Return a vignette cut to the largest disc in `box`."""
    side = min(box.width, box.height)
    square = Box(box.centre[0] - side / 2, box.centre[1] - side / 2, side, side)
    field = Field(design, square)
    next(draw for one, _, draw in VIGNETTES if one == name)(field)
    return Group(
        id=design.id("vignette"), role="subject", name=name, box=design.canvas,
        clip=circle(*square.centre, side / 2), children=tuple(field.layers),
    )  # fmt: skip
