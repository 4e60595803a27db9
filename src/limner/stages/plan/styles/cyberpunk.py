"""Cyberpunk: acid yellow or cyan on near black, cut corners, circuit lines, interference, a
squared technical face. Panels are screens with a lit rim.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import with_alpha
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.text import Text
from limner.stages.plan.parts.wear import glow, hard, large, ring, sheet, solid, with_effects
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tune(scheme: Scheme) -> Scheme:
    """Light asked colours on near black."""
    return build("#0b0e14", scheme.accent, scheme.second, "#00e5ff", name="cyberpunk")


def tone(scheme: Scheme) -> Recolour:
    """Night, the two lights, and glare."""
    return Recolour(
        ramp=("#070a10", "#23345c", scheme.second, scheme.accent, "#fdfff0"), amount=0.7
    )


def edge(design: Design) -> Sequence[Layer]:
    """Return sight marks in the corners of the margin."""
    u, box = design.u, ring(design, 2.0)
    k = 2.6 * u
    d = (
        f"M{box.x:.1f} {box.y + k:.1f}V{box.y:.1f}H{box.x + k:.1f}"
        f"M{box.right - k:.1f} {box.y:.1f}H{box.right:.1f}V{box.y + k:.1f}"
        f"M{box.right:.1f} {box.bottom - k:.1f}V{box.bottom:.1f}H{box.right - k:.1f}"
        f"M{box.x + k:.1f} {box.bottom:.1f}H{box.x:.1f}V{box.bottom - k:.1f}"
    )
    ink = with_alpha(design.scheme.accent, 0.9)
    return [design.shape(d, None, role="ornament", stroke=design.stroke(ink, 0.28))]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a screen: square, lit at its rim."""
    if solid(group) is None:
        return group.but(radius=0.0)
    if group.role in ("button", "badge"):
        lit = glow(design, with_alpha(design.scheme.accent, 0.55), 0.9)
        return group.but(radius=0.0, effects=(lit,))
    pen = design.stroke(with_alpha(design.scheme.accent, 0.7), 0.12)
    return group.but(radius=0.0, stroke=group.stroke or pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return drawings split a little into their lights."""
    if isinstance(layer, Illustration):
        return with_effects(
            layer, hard(design, "#00e5ff99", -0.3, 0.0), hard(design, "#ff2a6d99", 0.3, 0.0)
        )
    return layer


def lettering(design: Design, text: Text) -> Text:
    """Return large words split into cyan and magenta at their edges."""
    if not large(design, text, 6.0):
        return text
    k = min(0.3, text.style.size / design.u / 40)
    return text.but(effects=(hard(design, "#00e5ffb3", -k, 0.0), hard(design, "#ff2a6db3", k, 0.0)))


def finish(design: Design) -> Sequence[Layer]:
    """Return the lines of a screen."""
    return [sheet(design, "scanlines", "#808080", strength=0.6, blend="soft-light", opacity=0.4)]


STYLE = Style(
    name="cyberpunk",
    title="Cyberpunk",
    manual=__doc__ or "",
    cues=("cyberpunk", "赛博朋克", "サイバーパンク"),
    near=("cyber", "hacker"),
    schemes=(
        ("#0b0e14", "#fcee0a", "#ff2a6d", "#00e5ff"),
        ("#0a1020", "#00e5ff", "#ff2a6d", "#fcee0a"),
        ("#120a1c", "#ff2a6d", "#00e5ff", "#b967ff"),
    ),
    tune=tune,
    pairings=("cyber", "mono"),
    backdrops=("circuit",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
