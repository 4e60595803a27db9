"""Bookmarks: tall slips for the printer, with bleed and trim marks where asked for.

Takes a few words, perhaps a name. Compositions: `border` a floral border with the words in the
middle; `vertical` the words run up the slip beside the picture; `arched` a window under the words;
`patterned` a plaque on a pattern; `panel` picture above, words below.

Example: A bookmark with 3 mm bleed and trim marks: "Keep reading", floral border, tall
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch, shift
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.backdrops import Tones, lay, pick
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.borders import plaque
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.ornaments.flower import blooms
from limner.stages.plan.ornaments.sprig import Sprig, grow, layers_of, spine
from limner.stages.plan.parts.asked import asked
from limner.stages.plan.parts.botany import foliage, grown, strewn
from limner.stages.plan.parts.depicted import depicted
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.hero import hero, pictured
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import Wording, fit_in, head, strip, sub, wording
from limner.stages.plan.posters.common import arch_path

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def _slip(design: Design) -> Box:
    """Return the trimmed slip inside the bleed."""
    return design.canvas.inset(design.bleed)


def _marked(design: Design, layers: list[Layer], ground: str) -> list[Layer]:
    """Return the artwork on its ground, which runs on into the bleed."""
    design.background = ground
    return layers


def _garden(design: Design, box: Box, green: str) -> list[Layer]:
    """Return a border of sprigs and blooms all the way round `box`, denser at head and foot."""
    rng = design.rng
    s = design.scheme
    w = min(box.width, box.height)
    back, front = Sprig(), Sprig()
    at: list[tuple[float, float, float]] = []
    step = w * 0.3
    n = max(3, round(box.height / step))
    for side in (0, 1):
        x = box.x + box.width * (0.05 if side == 0 else 0.95)
        inward = 1 if side == 0 else -1
        for i in range(n + 1):
            y = box.bottom - box.height * i / n
            lean = inward * (0.2 if i % 2 else -0.06)
            grow(
                front if i % 2 else back,
                spine((x, y), -math.pi / 2 + lean, 1.45 * step, -1.6 * lean),
                ("olive", "bay", "willow")[i % 3],
                rng,
                berries=i % 2 == 1,
            )
            if i % 2 == 0:
                at.append((x, y, w * rng.uniform(0.05, 0.09)))
    for end in (0, 1):
        y = box.y if end == 0 else box.bottom
        down = math.pi / 2 if end == 0 else -math.pi / 2
        for j in range(7):
            x = box.x + box.width * (0.06 + 0.88 * j / 6)
            turn = down + (j - 3) * -0.16 * (1 if end == 0 else -1)
            grow(
                front if j % 2 else back,
                spine((x, y), turn, w * rng.uniform(0.3, 0.46), rng.uniform(-0.3, 0.3)),
                rng.choice(("fern", "olive", "bay")),
                rng,
            )
        for fx, k in ((0.2, 0.12), (0.52, 0.16), (0.82, 0.11)):
            at.append((box.x + box.width * fx, y + (w * 0.07 if end == 0 else -w * 0.07), w * k))
    layers = layers_of(design, back, mix(green, s.ground, 0.4), w * 0.006)
    layers += layers_of(design, front, green, w * 0.006, berry=s.second)
    if foliage(design.brief):
        return layers
    petal = mix(s.accent, "#f3b6b0", 0.3) if oklch(s.accent).lightness > 0.3 else "#e8a09a"
    kept: list[tuple[float, float, float]] = []
    for x, y, r in sorted(at, key=lambda p: -p[2]):
        if all(math.dist((x, y), q[:2]) > (r + q[2]) * 0.85 for q in kept):
            kept.append((x, y, r))
    layers += blooms(design, "peony", kept[::3], petal)
    layers += blooms(design, "daisy", kept[1::3], "#fffaf0" if not s.dark else "#fdf1dc")
    layers += blooms(design, "peony", kept[2::3], mix(s.second, "#f0c9a6", 0.35))
    return layers


def _green(design: Design) -> str:
    return mix("#5f8a66", design.scheme.second, 0.12)


def _words(design: Design, w: Wording, box: Box, *, on: str, cap: float = 24.0) -> list[Layer]:
    """Return the words in the middle of `box` on one axis."""
    if w.bare:
        return []
    u, s = design.u, design.scheme
    fit = fit_in(design, w.headline, box._replace(height=box.height * 0.6), most=6, cap=cap * u)
    rim = s.on(on, s.accent, 2.4)
    rows: list[Layer] = []
    rest = [*w.subs, *w.prices, *w.small, *w.ctas]
    if w.headline:
        rows.append(divider(design, rim, "leaf", length=min(20.0, box.width / u * 0.7)))
        rows.append(head(design, w.headline, fit, on=on, align="centre"))
        rows.append(divider(design, rim, "leaf", length=min(20.0, box.width / u * 0.7)))
    rows += sub(design, rest, on=on, level="lead", align="centre")
    return [design.stack(rows, gap=3.4, box=box, justify="centre")]


def _pictured(design: Design) -> bool:
    """Return whether the brief asks for something by name that can be shown in a window."""
    if words_of(design.brief) & {"border", "pattern", "floral"} or foliage(design.brief):
        return False
    return bool(asked(design.brief)) and pictured(design)


def border(design: Design) -> list[Layer]:
    """A floral border all round, a calm oval of paper with the words in the middle."""
    if _pictured(design):
        return arched(design)
    w = wording(design)
    s = design.scheme
    slip = _slip(design)
    layers = [
        grain(design, *design.size, 0.3),
        *_garden(design, slip.inset(-design.bleed * 0.4), _green(design)),
    ]
    box = slip.inset(slip.width * 0.2, slip.height * 0.2)
    return [*_marked(design, layers, s.ground), *_words(design, w, box, on=s.ground)]


def vertical(design: Design) -> list[Layer]:
    """The headline runs up the slip on deep colour; a picture or bouquet fills the head."""
    if _pictured(design):
        return arched(design)
    w = wording(design)
    s = design.scheme
    slip = _slip(design)
    ground = s.accent if contrast(s.accent, "#ffffff") > 3.4 else shift(s.ink, lightness=0.05)
    ink = s.on(ground)
    if design.wide or w.headline is None or len(w.headline.text) > 40:
        layers = _garden(design, slip, _green(design))
        box = slip.inset(slip.width * 0.2, slip.height * 0.2)
        return [*_marked(design, layers, s.ground), *_words(design, w, box, on=s.ground)]
    art: list[Layer] = []
    sprig, back = Sprig(), Sprig()
    rng = design.rng
    k = slip.width
    for j in range(9):
        x = slip.x + slip.width * (0.05 + 0.9 * j / 8)
        grow(
            sprig if j % 2 else back,
            spine(
                (x, slip.bottom + k * 0.05),
                -math.pi / 2 + (j - 4) * 0.09,
                k * rng.uniform(0.5, 1.0),
                rng.uniform(-0.3, 0.3),
            ),
            rng.choice(("olive", "fern", "willow", "bay")),
            rng,
            berries=j % 3 == 0,
        )
    art += layers_of(design, back, mix(_green(design), ground, 0.45), k * 0.01)
    art += layers_of(design, sprig, mix(_green(design), "#cfe0c4", 0.25), k * 0.01, berry=s.second)
    at = [
        (slip.x + k * fx, slip.bottom - k * fy, k * r)
        for fx, fy, r in (
            (0.26, 0.3, 0.2),
            (0.72, 0.2, 0.24),
            (0.52, 0.62, 0.15),
            (0.1, 0.06, 0.16),
        )
    ]
    if not foliage(design.brief):
        art += blooms(design, "peony", at[::2], mix(s.second, "#f6cfc4", 0.5))
        art += blooms(design, "daisy", at[1::2], "#fffaf0")
    art.append(grain(design, *design.size, 0.3))
    long, thick = slip.height * 0.58, slip.width * 0.5
    cx, cy = slip.centre[0], slip.y + slip.height * 0.08 + long / 2
    fit = fit_in(design, w.headline, Box(0, 0, long, thick), most=2)
    layers = _marked(design, art, ground)
    layers.append(
        head(
            design,
            w.headline,
            fit,
            on=ground,
            colour=ink,
            rotate=-90.0,
            valign="middle",
            align="end",
            box=Box(cx - long / 2, cy - thick / 2, long, thick),
        )
    )
    rest = [*w.subs, *w.prices, *w.small, *w.ctas]
    if rest:
        box = slip.inset(slip.width * 0.12, slip.width * 0.1)
        box = box._replace(height=slip.height * 0.1)
        listed = strip(design, rest, on=ground, align="centre", rule=False)
        if listed:
            layers.append(listed.but(box=box))
    return layers


def panel(design: Design) -> list[Layer]:
    """A picture fills the upper two thirds; the words stand below a rule, a hole for the ribbon."""
    w = wording(design)
    s = design.scheme
    slip = _slip(design)
    art = slip.inset(-design.bleed)
    cut = slip.y + slip.height * (0.6 if not design.wide else 0.5)
    picture = Box(art.x, art.y, art.width, cut - art.y)
    made = hero(design, picture, scene=True, among=("leaves", "blossom", "hills", "topo"))
    r = slip.width * 0.05
    layers = [
        *made,
        design.shape(Box(art.x, cut, art.width, max(1.0, 0.5 * design.u)), s.accent),
        design.shape(circle(slip.centre[0], slip.y + r * 2.6, r), "#ffffff", opacity=0.9),
    ]
    pad = 0.12 * min(slip.width, slip.height)
    box = Box(
        slip.x + slip.width * 0.12,
        cut + pad * 0.6,
        slip.width * 0.76,
        slip.bottom - cut - pad * 1.2,
    )
    return [*_marked(design, layers, s.ground), *_words(design, w, box, on=s.ground, cap=22)]


def patterned(design: Design) -> list[Layer]:
    """A pattern over the whole slip and a plaque with the words, as on old book labels."""
    if _pictured(design):
        return arched(design)
    w = wording(design)
    s, u = design.scheme, design.u
    slip = _slip(design)
    art = slip.inset(-design.bleed)
    field = s.accent if contrast(s.accent, s.ground) > 1.6 else s.ink
    tones = Tones(
        field, mix(field, s.ground, 0.34), mix(field, s.second, 0.5), mix(field, s.ink, 0.3)
    )
    if kinds := foliage(design.brief):
        layers: list[Layer] = [grown(design, art, s.ground, kinds, strewn)]
    else:
        layers = [lay(design, pick(design, words_of(design.brief) - COMMON, PATTERNS), art, tones)]
    plate = slip.inset(slip.width * 0.13, slip.height * 0.28)
    rim = s.on(s.ground, s.accent, 2.4)
    layers += [
        design.shape(plaque(plate, 3.4 * u), s.ground, role="plate"),
        design.shape(plaque(plate.inset(1.2 * u), 2.8 * u), None, stroke=design.stroke(rim, 0.22)),
    ]
    box = plate.inset(slip.width * 0.08, slip.width * 0.12)
    return [*_marked(design, layers, field), *_words(design, w, box, on=s.ground, cap=20)]


def arched(design: Design) -> list[Layer]:
    """An arched window with the picture between two rules; the words above and below it."""
    w = wording(design)
    s, u = design.scheme, design.u
    slip = _slip(design)
    half = slip.width * 0.36
    cx = slip.centre[0]
    top, foot = slip.y + slip.height * 0.4, slip.y + slip.height * 0.9
    gold = s.on(s.ground, s.accent, 2.4)
    d = arch_path(cx, top, half, foot)
    picture = depicted(
        design, Box(cx - half, top, 2 * half, foot - top), ground=s.surface,
        among=("foliage", "nouveau", "hills", "stars", "papercut"),
    )  # fmt: skip
    window = Group(
        id=design.id("window"), role="backdrop", box=design.canvas, children=tuple(picture), clip=d
    )
    frame = arch_path(cx, top - 1.8 * u, half + 1.8 * u, foot + 1.8 * u)
    layers: list[Layer] = [
        window,
        design.shape(frame, None, stroke=design.stroke(gold, 0.34), role="frame"),
    ]
    area = slip.inset(slip.width * 0.12, slip.height * 0.055)
    area = area._replace(height=top - area.y - slip.height * 0.03)
    return [*_marked(design, layers, s.ground), *_words(design, w, area, on=s.ground, cap=22)]


PATTERNS = ("wagara", "azulejo", "terrazzo", "memphis", "folk", "kilim")
COMMON = frozenset({"bookmark", "book", "books", "library", "reading"})

KIND = PictureKind(
    name="bookmark",
    title="Bookmark",
    compositions={
        "border": border,
        "vertical": vertical,
        "arched": arched,
        "patterned": patterned,
        "panel": panel,
    },
    manual=__doc__ or "",
    cues=("bookmark", "book mark"),
    size=(512, 1536),
    sheet="light",
    moods=("literary", "elegant", "floral"),
)
