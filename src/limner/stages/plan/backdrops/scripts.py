"""Letters of the world's scripts, each large in a tile of its own: a picture for languages.

The letters are form, not words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import contrast
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.typography import Voice, installed

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

LETTERS = (
    ("R", ("playfair-display",)),
    ("あ", ("shippori-mincho", "noto-serif-jp")),
    ("ع", ("amiri", "aref-ruqaa")),
    ("अ", ("rozha-one", "yatra-one")),
    ("한", ("black-han-sans", "noto-serif-kr")),
    ("Ж", ("playfair-display",)),
    ("字", ("noto-serif-sc",)),
    ("ক", ("noto-serif-bengali", "galada")),
    ("ש", ("frank-ruhl-libre", "suez-one")),
    ("ก", ("chonburi", "kanit")),
    ("Ω", ("eb-garamond",)),
    ("g", ("dm-serif-display",)),
)
"""Letters known by their shape, and the faces that draw them well."""


WORDS = frozenset(
    {
        "multilingual",
        "multi-lingual",
        "languages",
        "multilingual-typography",
        "linguistics",
        "translation",
        "alphabets",
        "scripts",
    }
)
"""Words that speak of many languages."""


def _tile(design: Design, box: Box, letter: str, face: str, ground: str, ink: str) -> Group:
    """Return one tile with its letter as large as it holds."""
    side = min(box.width, box.height)
    area = Box(0, (box.height - 1.5 * side) / 2, box.width, 1.5 * side)
    mark = design.text(
        letter,
        "display",
        voice=Voice(face, 700),
        on=ground,
        colour=ink,
        size=side * 0.74,
        box=area,
        align="centre",
        valign="middle",
        lines=1,
        role="ornament",
    )
    return Group(
        id=design.id("tile"), role="backdrop", box=box, crop=True, fill=ground, children=(mark,)
    )


def _pairs(tones: Tones) -> list[tuple[str, str]]:
    """Return pairs of ground and ink for tiles, strong ones first."""
    inks = (tones.ground, tones.one, tones.two, tones.three)
    pairs = [(a, b) for a in inks for b in inks if contrast(a, b) >= 2.4]
    return sorted(pairs, key=lambda p: -contrast(*p)) or [(tones.ground, tones.one)]


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return tiles of near squares over the whole panel, neighbours never alike."""
    rng = design.rng
    have = installed(design.world.fonts)
    known = [(a, next(f for f in faces if f in have)) for a, faces in LETTERS if have & {*faces}]
    rng.shuffle(known)
    across = 3 if w <= 1.6 * h else 4
    down = max(1, round(h / (w / across)))
    pairs = _pairs(tones)[:6]
    grounds = list(dict.fromkeys(a for a, _ in pairs))
    layers: list[Layer] = []
    laid: dict[tuple[int, int], str] = {}
    for j in range(down):
        for i in range(across):
            letter, face = known[(j * across + i) % len(known)]
            near = {laid.get((i - 1, j)), laid.get((i, j - 1))}
            ground = rng.choice([g for g in grounds if g not in near] or grounds)
            laid[i, j] = ground
            ink = rng.choice([b for a, b in pairs if a == ground])
            box = Box(w * i / across, h * j / down, w / across + 0.5, h / down + 0.5)
            layers.append(_tile(design, box, letter, face, ground, ink))
    return layers


BACKDROP = Backdrop(name="scripts", draw=draw, words=WORDS, calm=0.0, own=True)
