"""Retro screen print: three or four flat inks on coloured stock, halftone where tones would be,
ink edges a little ragged, worn like a gig poster that has hung for a summer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.plan.dressing import asked
from limner.stages.plan.parts.wear import (
    fitting,
    hard,
    large,
    piece,
    plate,
    plates,
    rough,
    sheet,
    tooth,
    unlit,
    with_effects,
)
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def inks(design: Design) -> tuple[str, ...]:
    """Return the inks, lightest first, the key ink last; an asked colour has a screen too."""
    s = design.scheme
    key = mix(s.ink if not s.dark else s.ground, "#101010", 0.3)
    found = dict.fromkeys((*asked(design)[:1], s.accent, s.second, s.third))
    pulled = sorted(found, key=lambda c: -oklch(c).lightness)[:4]
    return (*pulled, key)


def panel(design: Design, group: Group) -> Group:
    """Return a panel printed flat."""
    return group.but(effects=(), radius=min(group.radius, 0.8 * design.u))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part in flats and halftones of the inks, its edges a little ragged."""
    if plate(layer):
        return with_effects(unlit(layer), hard(design, design.scheme.second, 0.45, 0.35))
    if isinstance(layer, Shape) and not piece(layer) and not design.depicts:
        return unlit(layer)
    s = design.scheme
    stock = s.ground if not s.dark else max((s.ink, s.third), key=lambda c: oklch(c).lightness)
    pitch = fitting(design, layer, 0.62 if design.depicts else 0.85, 0.02)
    pulled = plates(design, inks(design), stock, overprint=False, pitch=pitch, slip=(0.16, 0.1))
    ragged = (rough(design, 0.1, 0.8),) if isinstance(layer, Illustration) else ()
    return with_effects(unlit(layer), *ragged, pulled)


def lettering(design: Design, text: Text) -> Text:
    """Return large words with a drop of the second ink."""
    if not large(design, text, 6.5):
        return text
    s = design.scheme
    drop = s.second if s.dark else s.accent
    if isinstance(text.style.paint, str) and text.style.paint == drop:
        drop = s.third
    return text.but(effects=(hard(design, drop, 0.45),))


def finish(design: Design) -> Sequence[Layer]:
    """Return ink worn off along folds, and the stock's tooth."""
    return [
        sheet(design, "folds", "#808080", strength=0.8, blend="soft-light", opacity=0.6),
        tooth(design, 0.8),
    ]


STYLE = Style(
    name="screen-print",
    title="Retro screen print",
    manual=__doc__ or "",
    cues=("screen print", "screenprint", "silkscreen", "gig poster", "serigraph", "sérigraphie"),
    near=("retro", "vintage"),
    reads=("screen-print",),
    schemes=(
        ("#f2e6cb", "#c8402f", "#e8a33d", "#2b5d66"),
        ("#203a43", "#f0b34a", "#e2583e", "#f2e6cb"),
        ("#efdfc0", "#22404d", "#d9632a", "#7a9e7e"),
        ("#7c1f2c", "#f3d9a4", "#e98a3a", "#f6ecd6"),
    ),
    pairings=("slab", "bebas", "poster", "archivo"),
    backdrops=("sunburst", "halftone", "hills", "mountains"),
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
