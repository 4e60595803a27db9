"""A window of the product a page sells where that is software: its shapes, no words, no figures."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.document.paint import Linear, Stop

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

_SOFTWARE = re.compile(
    r"\b(?:apis?|saas|software|platform|dashboards?|analytics|crm|cloud|developers?|devops|sdk"
    r"|databases?|automation|workflows?|fintech|no-code|productivity|invoicing|scheduling|startup"
    r"|payments?|plugin|ai (?:tool|assistant|agent)|web app|monitoring)\b",
    re.IGNORECASE,
)


def of_software(brief: Brief) -> bool:
    """Return whether the opening words speak of software."""
    outside = " ".join(re.split(r"[\"“”«»]", brief.prompt)[::2])
    return _SOFTWARE.search(outside[:160]) is not None


def app_view(design: Design, box: Box) -> list[Layer]:
    """Return a window that rises out of a panel, cut at its far corner.

    box: the panel, in its own pixels.
    """
    dark = design.scheme.dark
    sheet = mix(design.scheme.ground, "#ffffff", 0.0 if dark else 0.75)
    k = min(box.width, 1.25 * box.height) / 100
    x = box.x + 0.09 * box.width
    window = Box(x, box.y + 0.12 * box.height, 1.02 * box.width, 1.02 * box.height)
    if design.rtl:
        window = window._replace(x=box.x - 0.11 * box.width)
    line, soft = mix(sheet, design.scheme.ink, 0.1), mix(sheet, design.scheme.ink, 0.14)
    out: list[Layer] = [
        design.shape(window, sheet, role="plate", radius=2.2 * k,
                     effects=design.soft_shadow(1.6, 0.2)),
    ]  # fmt: skip
    for i in range(3):
        dot = Box(window.x + (3 + 2.6 * i) * k, window.y + 2.6 * k, 1.5 * k, 1.5 * k)
        out.append(design.shape(dot, soft, form="ellipse", role="skeleton"))
    top = window.y + 6.6 * k
    out.append(design.shape(Box(window.x, top, window.width, max(1.0, 0.2 * k)), line, role="rule"))
    rail = Box(window.x + 3 * k, top + 4 * k, 14 * k, 0)
    for i in range(6):
        fill = mix(sheet, design.scheme.accent, 0.3) if i == 1 else soft
        bar = Box(rail.x, rail.y + 5.2 * i * k, (13, 10, 12, 8, 11, 9)[i] * k, 1.9 * k)
        out.append(design.shape(bar, fill, role="skeleton", radius=0.95 * k))
    body = Box(window.x + 21 * k, top + 4 * k, window.right - window.x - 24 * k, 0)
    return [*out, *_tiles(design, body, sheet, k), *_plot(design, body, window, sheet, k)]


def _tiles(design: Design, body: Box, sheet: str, k: float) -> list[Layer]:
    """Return three tiles with a bar for a name and a thicker one for a figure."""
    out: list[Layer] = []
    accents = (design.scheme.accent, design.scheme.second, design.scheme.third)
    wide = 24 * k
    for i in range(3):
        tile = Box(body.x + i * (wide + 2.4 * k), body.y, wide, 13.5 * k)
        fill = mix(sheet, accents[i], 0.13)
        out.append(design.shape(tile, fill, role="plate", radius=1.6 * k))
        name = Box(tile.x + 2.4 * k, tile.y + 2.8 * k, (9, 12, 8)[i] * k, 1.6 * k)
        figure = Box(tile.x + 2.4 * k, tile.y + 6.6 * k, (13, 10, 15)[i] * k, 3.6 * k)
        quiet, strong = mix(fill, design.scheme.ink, 0.16), mix(fill, accents[i], 0.85)
        out.append(design.shape(name, quiet, role="skeleton", radius=0.8 * k))
        out.append(design.shape(figure, strong, role="skeleton", radius=1.2 * k))
    return out


def _plot(design: Design, body: Box, window: Box, sheet: str, k: float) -> list[Layer]:
    """Return a card with a line that rises over grid lines."""
    card = Box(body.x, body.y + 16.5 * k, window.right - body.x - 3 * k, 48 * k)
    out: list[Layer] = [
        design.shape(card, sheet, role="plate", radius=1.6 * k,
                     stroke=design.stroke(mix(sheet, design.scheme.ink, 0.12), 0.2 * k / design.u))
    ]  # fmt: skip
    head = Box(card.x + 3 * k, card.y + 3 * k, 17 * k, 2 * k)
    bar = mix(sheet, design.scheme.ink, 0.2)
    out.append(design.shape(head, bar, role="skeleton", radius=k))
    plot = Box(card.x + 3 * k, card.y + 9 * k, card.width - 6 * k, 32 * k)
    for i in range(5):
        y = plot.y + i * plot.height / 4
        rule = Box(plot.x, y, plot.width, max(1.0, 0.16 * k))
        out.append(design.shape(rule, mix(sheet, design.scheme.ink, 0.08), role="grid"))
    turn = design.rng.uniform(0, 6.0)
    points = []
    for i in range(13):
        rise = 0.18 + 0.66 * i / 12 + 0.1 * math.sin(turn + 1.1 * i)
        points.append((plot.x + plot.width * i / 12, plot.bottom - plot.height * rise))
    accent = design.scheme.accent
    stops = (
        Stop(offset=0, colour=f"{accent[:7]}59"),
        Stop(offset=1, colour=f"{accent[:7]}00"),
    )
    fade = Linear(start=(0, 0), end=(0, 1), stops=stops)
    field = path.smooth(points)
    foot = f"L{plot.right:.1f} {plot.bottom:.1f}L{plot.x:.1f} {plot.bottom:.1f}Z"
    pen = design.stroke(accent, 0.75 * k / design.u, cap="round", join="round")
    out.append(design.shape(field + foot, fade, role="figure"))
    out.append(design.shape(field, None, stroke=pen, role="figure"))
    return [*out, *_rows(design, card, window, sheet, k)]


def _rows(design: Design, card: Box, window: Box, sheet: str, k: float) -> list[Layer]:
    """Return lines of a list under the card, down to the foot of the window."""
    out: list[Layer] = []
    soft = mix(sheet, design.scheme.ink, 0.13)
    y, i = card.bottom + 5 * k, 0
    while y < window.bottom:
        face = Box(card.x, y - 1.2 * k, 4.4 * k, 4.4 * k)
        tone = mix(sheet, (design.scheme.accent, design.scheme.second)[i % 2], 0.35)
        out.append(design.shape(face, tone, form="ellipse", role="skeleton"))
        for x, wide in ((7.5, (22, 17, 26)[i % 3]), (44, (14, 19, 11)[i % 3])):
            bar = Box(card.x + x * k, y, wide * k, 2 * k)
            out.append(design.shape(bar, soft, role="skeleton", radius=k))
        y, i = y + 8 * k, i + 1
    return out
