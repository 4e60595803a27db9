"""Mobile screen: one screen of an app, drawn as its designer would.

Takes a title, cards (topics, lists, figures with their labels), a button, a tab bar and
notes. Icons are found for cards and tabs; everything else that a real screen would fill
with words stays a bar or a shape, so that no word is invented.

Compositions: `screen` (the sheet is the screen, rows under a coloured header), `phone` (a
device on a tinted backdrop, tiles in two columns), `hero` (a drawn sky, cards on a sheet
that slides over it) and `stack` (large coloured cards, one below another).

Example: Mobile app screen mockup for a meditation app: title "Good evening, Sam", cards
"Sleep 20 min", "Focus 10 min", "Breathe 5 min", tab bar with Home, Explore, Profile
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from limner.basics import path
from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.geometry import Affine, Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Linear, Stop
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.glyphs import icon
from limner.stages.plan.parts.inks import paper_on
from limner.stages.plan.scenery.measure import em_width, longest
from limner.stages.plan.typography import Voice

CARDS = (
    "label",
    "item",
    "step",
    "section",
    "bullet",
    "name",
    "badge",
    "date",
    "time",
    "venue",
    "legend",
    "axis",
)


@dataclass(slots=True)
class Parts:
    """What a screen is made of. cards: words with their figure, where they have one."""

    title: Copy | None
    sub: Copy | None
    cards: list[tuple[Copy, Copy | None]]
    nav: list[Copy]
    button: Copy | None
    rest: list[Copy]


@dataclass(frozen=True, slots=True)
class Screen:
    """Where the screen lies and its point: 1/390 of its width, less on short screens."""

    box: Box
    pt: float
    on: str


def _parts(design: Design) -> Parts:
    calm(design)
    content = design.content
    title = content.take("headline", "logo")
    sub = content.take("subhead", "body", "caption", "quote")
    nav = content.take_all("nav")
    button = content.take("cta")
    labels = content.take_all(*CARDS)
    values = content.take_all("value", "price", "unit")
    cards: list[tuple[Copy, Copy | None]] = []
    for copy in labels:
        own = next((v for v in values if copy.value and v.text == copy.value), None)
        if own:
            values.remove(own)
        cards.append((copy, own))
    cards += [(v, None) for v in values]
    rest = content.rest()
    if title is None and rest:
        title = rest.pop(0)
    return Parts(title, sub, cards, nav[:5], button, [*nav[5:], *rest])


def _screen(design: Design, box: Box, on: str) -> Screen:
    return Screen(box, min(box.width / 390, box.height / 640), on)


def _voice(design: Design, weight: int) -> Voice:
    return Voice(design.type.text.face, weight)


def _text(
    design: Design,
    copy: Copy,
    size: float,
    on: str,
    *,
    weight: int = 600,
    muted: bool = False,
    **fields: Any,
) -> Layer:
    """Return interface words at `size` pixels."""
    colour = design.scheme.on(on, mix(design.scheme.ink, on, 0.3) if muted else design.scheme.ink)
    fields.setdefault("colour", colour)
    return design.text(
        copy, "body", voice=_voice(design, weight), on=on, size=size, leading=1.25, **fields
    )


def _place(design: Design, box: Box, within: Box) -> Box:
    """Mirror a box inside another on right-to-left screens."""
    return box._replace(x=2 * within.x + within.width - box.right) if design.rtl else box


# -- furniture -------------------------------------------------------------------------------


def _status(design: Design, screen: Screen, ink: str) -> list[Layer]:
    """Return the status area: signal and battery at the right, drawn, no clock."""
    s, b = screen.pt, screen.box
    y = b.y + 20 * s
    right = b.right - 26 * s
    layers: list[Layer] = [
        design.shape(
            Box(right - 24 * s, y, 24 * s, 11.5 * s),
            None,
            radius=3.4 * s,
            role="status",
            stroke=design.stroke(f"{ink[:7]}88", 1.1 * s / design.u),
        ),
        design.shape(
            Box(right - 22 * s, y + 2 * s, 15 * s, 7.5 * s), ink, radius=1.8 * s, role="status"
        ),
    ]
    bars = [
        Box(right - 52 * s + i * 4.6 * s, y + (8.5 - 2.6 * i) * s, 3.1 * s, (3 + 2.6 * i) * s)
        for i in range(4)
    ]
    layers.append(
        design.shape("".join(path.rect(bar, 0.8 * s) for bar in bars), ink, role="status")
    )
    return layers


def _indicator(design: Design, screen: Screen, ink: str) -> Layer:
    s, b = screen.pt, screen.box
    return design.shape(
        Box(b.centre[0] - 67 * s, b.bottom - 12 * s, 134 * s, 5 * s),
        f"{ink[:7]}cc",
        radius=3 * s,
        role="status",
    )


def _tabs(
    design: Design, screen: Screen, nav: list[Copy], *, floating: bool = False
) -> tuple[list[Layer], float]:
    """Return the tab bar and the y above it; the first tab is the active one."""
    s, b = screen.pt, screen.box
    if not nav:
        return [_indicator(design, screen, design.scheme.on(screen.on))], b.bottom - 30 * s
    high = 88 * s
    bar = Box(b.x, b.bottom - high, b.width, high)
    fill = mix(screen.on, "#ffffff", 0.7) if not design.scheme.dark else design.scheme.surface
    layers: list[Layer] = []
    if floating:
        bar = Box(b.x + 16 * s, b.bottom - 96 * s, b.width - 32 * s, 68 * s)
        layers.append(
            design.shape(
                bar, fill, radius=30 * s, role="plate", effects=design.soft_shadow(1.0, 0.12)
            )
        )
    else:
        layers.append(design.shape(bar, fill, role="plate"))
        layers.append(
            design.shape(
                Box(b.x, bar.y, b.width, max(1.0, 0.8 * s)),
                f"{design.scheme.ink[:7]}1f",
                role="rule",
            )
        )
    each = bar.width / len(nav)
    size = min(12.5 * s, 0.9 * each / max(longest(c.text) for c in nav))
    for i, copy in enumerate(nav):
        cell = _place(design, Box(bar.x + i * each, bar.y, each, bar.height), bar)
        accent = design.scheme.on(fill, design.scheme.accent)
        ink = accent if i == 0 else design.scheme.on(fill, mix(design.scheme.ink, fill, 0.4))
        side = 25 * s
        top = cell.y + (9 if floating else 11) * s
        drawn = icon(design, copy.text, Box(cell.centre[0] - side / 2, top, side, side), ink)
        if not drawn:
            drawn = [
                design.shape(
                    Box(cell.centre[0] - 0.4 * side, top + 0.1 * side, 0.8 * side, 0.8 * side),
                    None,
                    form="ellipse",
                    stroke=design.stroke(ink, 2 * s / design.u),
                    role="icon",
                )
            ]
        layers += drawn
        layers.append(
            _text(
                design,
                copy,
                size,
                fill,
                weight=600 if i == 0 else 500,
                colour=ink,
                align="centre",
                box=Box(cell.x, top + side + 3 * s, cell.width, 20 * s),
            )
        )
    if not floating:
        layers.append(_indicator(design, screen, design.scheme.on(fill)))
    return layers, bar.y


def _titles(
    design: Design,
    parts: Parts,
    box: Box,
    on: str,
    s: float,
    *,
    size: float = 31,
    panel: bool = False,
) -> list[Layer]:
    """Return title and the line under it in a box."""
    words: list[Layer] = []
    ink = paper_on(design, on) if panel else {}
    if parts.title:
        voice = (
            design.type.display
            if design.type.display.face not in ("press-start-2p",)
            else design.type.text
        )
        words.append(
            design.text(
                parts.title, "title", voice=voice, on=on, size=size * s, leading=1.12, **ink
            )
        )
    if parts.sub:
        words.append(_text(design, parts.sub, 15.5 * s, on, weight=450, muted=not panel, **ink))
    return (
        [design.stack(words, box=box, gap=8 * s / design.u, justify="end", role="header")]
        if words
        else []
    )


def _avatar(design: Design, box: Box, fill: str) -> list[Layer]:
    """Return a portrait place: a disc with head and shoulders."""
    ink = mix(fill, design.scheme.on(fill), 0.35)
    r = box.width / 2
    cx, cy = box.centre
    head = design.shape(
        path.circle(cx - box.x, cy - box.y - 0.16 * r, 0.34 * r), ink, role="avatar"
    )
    body = design.shape(
        path.ellipse(Box(cx - box.x - 0.62 * r, cy - box.y + 0.34 * r, 1.24 * r, 1.1 * r)),
        ink,
        role="avatar",
    )
    return [
        Group(
            id=design.id("avatar"),
            role="avatar",
            box=box,
            fill=fill,
            radius=r,
            crop=True,
            children=(head, body),
        )
    ]


def _chevron(design: Design, x: float, y: float, s: float, ink: str) -> Layer:
    k = -1 if design.rtl else 1
    points = [(x - 3.5 * s * k, y - 6 * s), (x + 3 * s * k, y), (x - 3.5 * s * k, y + 6 * s)]
    return design.shape(
        path.polygon(points, closed=False),
        None,
        role="icon",
        stroke=design.stroke(ink, 2 * s / design.u, cap="round", join="round"),
    )


def _play(design: Design, box: Box, fill: str, ink: str) -> list[Layer]:
    """Return a round play button."""
    (cx, cy), r = box.centre, box.width / 2
    k = -1 if design.rtl else 1
    triangle = [
        (cx - 0.26 * r * k, cy - 0.38 * r),
        (cx + 0.42 * r * k, cy),
        (cx - 0.26 * r * k, cy + 0.38 * r),
    ]
    return [
        design.shape(box, fill, form="ellipse", role="button"),
        design.shape(path.polygon(triangle), ink, role="icon"),
    ]


def _card_tones(design: Design, count: int, *, strong: bool) -> list[str]:
    """Return fills of cards: neighbours in hue, told apart, all of one lightness."""
    base = oklch(design.scheme.accent)
    dark = design.scheme.dark
    light = (0.5 if strong else 0.33) if dark else (0.58 if strong else 0.915)
    chroma = (0.12 if strong else 0.05) if not dark else (0.11 if strong else 0.045)
    return [
        from_oklch(light, min(chroma, max(0.04, base.chroma)), base.hue + 34 * (i % 4) - 20)
        for i in range(count)
    ]


def _row(
    design: Design,
    card: tuple[Copy, Copy | None],
    box: Box,
    s: float,
    dress: tuple[str, str, float],
) -> list[Layer]:
    """Return a list row: an icon on a tile, the words, a chevron or the figure."""
    fill, tile, size = dress
    copy, value = card
    side = min(box.height * 0.64, 54 * s)
    pad = (box.height - side) / 2
    plate = Box(box.x + pad, box.y + pad, side, side)
    ink = design.scheme.on(tile, design.scheme.accent)
    layers: list[Layer] = [
        design.shape(box, fill, radius=20 * s, role="plate", effects=design.soft_shadow(0.5, 0.08))
    ]
    tile_box = _place(design, plate, box)
    layers.append(design.shape(tile_box, tile, radius=15 * s, role="plate"))
    drawn = icon(design, copy.text, tile_box.inset(0.24 * side), ink)
    layers += drawn or [design.shape(tile_box.inset(0.34 * side), ink, form="ellipse", role="icon")]
    end = 92 * s if value else 44 * s
    words = Box(
        plate.right + 14 * s,
        box.y + 4 * s,
        box.right - end - plate.right - 14 * s,
        box.height - 8 * s,
    )
    layers.append(_text(design, copy, size, fill, box=_place(design, words, box), valign="middle"))
    if value:
        spot = Box(box.right - end, box.y, end - 16 * s, box.height)
        layers.append(
            _text(
                design,
                value,
                size,
                fill,
                weight=700,
                box=_place(design, spot, box),
                valign="middle",
                align="left" if design.rtl else "right",
            )
        )
    else:
        x = box.right - 24 * s if not design.rtl else box.x + 24 * s
        layers.append(
            _chevron(
                design,
                x,
                box.centre[1],
                s,
                design.scheme.on(fill, mix(design.scheme.ink, fill, 0.45), 3.0),
            )
        )
    return layers


def _tile(
    design: Design, card: tuple[Copy, Copy | None], box: Box, s: float, fill: str, size: float
) -> list[Layer]:
    """Return a tile: icon at the top, words at the foot, a play button where there is room."""
    copy, value = card
    ink = design.scheme.on(fill, mix(design.scheme.ink, fill, 0.1))
    side = min(0.3 * box.height, 0.36 * box.width, 58 * s)
    pad = min(20 * s, 0.12 * min(box.width, box.height))
    spot = _place(design, Box(box.x + pad, box.y + pad, side, side), box)
    layers: list[Layer] = [design.shape(box, fill, radius=24 * s, role="plate")]
    layers += icon(design, copy.text, spot, ink) or [
        design.shape(spot.inset(0.1 * side), f"{ink[:7]}55", form="ellipse", role="icon")
    ]
    high = box.height - 2 * pad - side - 6 * s
    wide = box.width - 2 * pad
    if box.width > 2.1 * box.height or box.width > 260 * s:
        r = min(48 * s, 0.4 * box.height)
        button = _place(design, Box(box.right - pad - r, box.bottom - pad - r, r, r), box)
        layers += _play(design, button, ink, fill)
        wide -= r + 10 * s
    words = _place(design, Box(box.x + pad, box.bottom - pad - high, wide, high), box)
    lines: list[Layer] = []
    if value:
        lines.append(_text(design, value, 1.5 * size, fill, weight=700, colour=ink))
    lines.append(_text(design, copy, size, fill, weight=650, colour=ink))
    layers.append(design.stack(lines, box=words, gap=3 * s / design.u, justify="end"))
    return layers


def _extras(design: Design, parts: Parts, box: Box, screen: Screen) -> list[Layer]:
    """Return the button and the strings nobody placed, at the foot of the content."""
    s = screen.pt
    children: list[Layer] = [
        _text(design, c, 14 * s, screen.on, weight=450, muted=True) for c in parts.rest
    ]
    if parts.button:
        fill = design.scheme.accent
        label = design.text(
            parts.button,
            "body",
            voice=_voice(design, 650),
            on=fill,
            colour=design.scheme.accent_ink,
            size=17 * s,
            align="centre",
            lines=1,
        )
        children.append(
            design.panel(
                [label],
                fill=fill,
                pad=17 * s / design.u,
                pad_x=20 * s / design.u,
                radius=16 * s,
                role="button",
            )
        )
    return (
        [design.stack(children, box=box, gap=10 * s / design.u, justify="end")] if children else []
    )


def _extras_height(parts: Parts, screen: Screen) -> float:
    s = screen.pt
    letters = sum(len(c.text) for c in parts.rest)
    high = len(parts.rest) * 26 * s + letters * 8.5 * s / max(1.0, screen.box.width) * 20 * s
    return min(0.4 * screen.box.height, high + (66 * s if parts.button else 0.0))


def _card_size(parts: Parts, width: float, s: float, most: float = 18) -> float:
    """Return one size for the words of all cards."""
    widest = max((longest(c.text) for c, _ in parts.cards), default=4.0)
    line = max((em_width(c.text) for c, _ in parts.cards), default=4.0)
    return min(most * s, width / max(2.0, widest), 1.9 * width / max(4.0, line))


def _skeleton(design: Design, box: Box, screen: Screen, rows: int = 3) -> list[Layer]:
    """Return bars where content would go on a screen without cards."""
    s = screen.pt
    tone = mix(screen.on, design.scheme.ink, 0.09)
    out: list[Layer] = []
    high = min(96 * s, (box.height - 14 * s * (rows - 1)) / rows)
    for i in range(rows if high > 30 * s else 0):
        y = box.y + i * (high + 14 * s)
        out.append(
            design.shape(
                Box(box.x, y, box.width, high), f"{tone[:7]}88", radius=18 * s, role="plate"
            )
        )
        out.append(
            design.shape(
                Box(box.x + 18 * s, y + 0.3 * high, 0.4 * box.width, 0.16 * high),
                tone,
                radius=6 * s,
                role="plate",
            )
        )
        out.append(
            design.shape(
                Box(box.x + 18 * s, y + 0.56 * high, 0.62 * box.width, 0.14 * high),
                tone,
                radius=6 * s,
                role="plate",
            )
        )
    return out


# -- screens ----------------------------------------------------------------------------------


def _rows_screen(design: Design, parts: Parts, screen: Screen) -> list[Layer]:
    """A header of colour with a curved foot; cards as rows, the first one overlapping it."""
    s, b = screen.pt, screen.box
    tone = design.scheme.accent if not design.scheme.dark else design.scheme.surface
    deep = max(236 * s, 0.24 * b.height)
    d = (
        f"M{b.x:.1f} {b.y:.1f}H{b.right:.1f}V{b.y + deep:.1f}C{b.x + 0.72 * b.width:.1f} {b.y + deep + 44 * s:.1f} "
        f"{b.x + 0.28 * b.width:.1f} {b.y + deep + 44 * s:.1f} {b.x:.1f} {b.y + deep:.1f}Z"
    )
    ink = design.scheme.on(tone)
    layers: list[Layer] = [design.shape(d, tone, role="backdrop"), *_status(design, screen, ink)]
    face = _place(design, Box(b.right - 72 * s, b.y + 58 * s, 48 * s, 48 * s), b)
    layers += _avatar(design, face, mix(tone, "#ffffff", 0.75))
    layers += _titles(
        design,
        parts,
        Box(b.x + 24 * s, b.y + 112 * s, b.width - 48 * s, deep - 150 * s),
        tone,
        s,
        panel=True,
    )
    bar, foot = _tabs(design, screen, parts.nav)
    extra = _extras_height(parts, screen)
    field = Box(
        b.x + 20 * s, b.y + deep - 12 * s, b.width - 40 * s, foot - b.y - deep - 6 * s - extra
    )
    fill = (
        mix(screen.on, "#ffffff", 0.85)
        if not design.scheme.dark
        else mix(design.scheme.surface, "#ffffff", 0.04)
    )
    layers += (
        _row_list(design, parts, field, s, fill)
        if parts.cards
        else _skeleton(design, field, screen)
    )
    if extra:
        layers += _extras(
            design, parts, Box(field.x, field.bottom + 6 * s, field.width, extra - 12 * s), screen
        )
    return layers + bar


def _row_list(design: Design, parts: Parts, field: Box, s: float, fill: str) -> list[Layer]:
    gap = 12 * s
    count = len(parts.cards)
    high = min((field.height - gap * (count - 1)) / count, 148 * s)
    size = _card_size(parts, field.width - high - 60 * s, s, 19)
    size = min(size, 0.34 * high)
    tiles = _card_tones(design, count, strong=False)
    out: list[Layer] = []
    for i, card in enumerate(parts.cards):
        box = Box(field.x, field.y + i * (high + gap), field.width, high)
        out += _row(design, card, box, s, (fill, tiles[i], size))
    return out


def _tiles_screen(design: Design, parts: Parts, screen: Screen) -> list[Layer]:
    """Title over tiles: the first as wide as the screen, the others in two columns."""
    s, b = screen.pt, screen.box
    layers = _status(design, screen, design.scheme.on(screen.on))
    face = _place(design, Box(b.x + 24 * s, b.y + 56 * s, 44 * s, 44 * s), b)
    layers += _avatar(design, face, mix(design.scheme.accent, screen.on, 0.7))
    head = Box(b.x + 24 * s, b.y + 108 * s, b.width - 48 * s, 0.11 * b.height + 10 * s)
    layers += _titles(design, parts, head, screen.on, s)
    bar, foot = _tabs(design, screen, parts.nav, floating=True)
    extra = _extras_height(parts, screen)
    top = head.bottom + 22 * s
    field = Box(b.x + 20 * s, top, b.width - 40 * s, foot - 16 * s - top - extra)
    layers += (
        _tile_grid(design, parts, field, s) if parts.cards else _skeleton(design, field, screen)
    )
    if extra:
        layers += _extras(
            design, parts, Box(field.x, field.bottom + 6 * s, field.width, extra - 8 * s), screen
        )
    return layers + bar


def _tile_grid(design: Design, parts: Parts, field: Box, s: float) -> list[Layer]:
    gap = 14 * s
    count = len(parts.cards)
    rows = 1 + -(-(count - 1) // 2)
    weights = [1.12] + [1.0] * (rows - 1)
    unit = min((field.height - gap * (rows - 1)) / sum(weights), 190 * s)
    tones = _card_tones(design, count, strong=False)
    tones[0] = design.scheme.accent
    size = _card_size(parts, (field.width - gap) / 2 - 40 * s, s, 19)
    out: list[Layer] = []
    for i, card in enumerate(parts.cards):
        row, place = (0, 0) if i == 0 else divmod(i - 1, 2)
        row += 0 if i == 0 else 1
        alone = i == 0 or (i == count - 1 and place == 0)
        wide = field.width if alone else (field.width - gap) / 2
        y = field.y + (0 if row == 0 else unit * weights[0] + gap + (row - 1) * (unit + gap))
        box = _place(
            design, Box(field.x + place * (wide + gap), y, wide, unit * weights[min(row, 1)]), field
        )
        out += _tile(design, card, box, s, tones[i], size * (1.25 if i == 0 else 1.0))
    return out


def _sky_screen(design: Design, parts: Parts, screen: Screen) -> list[Layer]:
    """A drawn evening or morning, and a sheet with the cards that slides over it."""
    s, b = screen.pt, screen.box
    deep = 0.43 * b.height
    base = oklch(design.scheme.accent)
    dark = design.scheme.dark or 200 <= base.hue <= 340
    high, low = (0.3, 0.56) if dark else (0.83, 0.94)
    top, foot_tone = from_oklch(high, 0.09, base.hue), from_oklch(low, 0.09, base.hue + 40)
    sky = Linear(stops=(Stop(offset=0, colour=top), Stop(offset=1, colour=foot_tone)))
    scene: list[Layer] = [design.shape(Box(b.x, b.y, b.width, deep + 60 * s), sky, role="backdrop")]
    disc = 0.3 * b.width
    at = _place(design, Box(b.x + 0.6 * b.width, b.y + 0.1 * b.height, disc, disc), b)
    scene.append(
        design.shape(
            at.inset(-0.22 * disc),
            f"{mix(foot_tone, '#ffffff', 0.5)[:7]}40",
            form="ellipse",
            role="backdrop",
        )
    )
    scene.append(design.shape(at, mix(foot_tone, "#fff6e0", 0.75), form="ellipse", role="backdrop"))
    for i, t in enumerate((0.25, 0.5, 0.8)):
        y = b.y + deep * (0.62 + 0.13 * i)
        tone = mix(foot_tone, from_oklch(0.24 if dark else 0.5, 0.07, base.hue), t)
        heights = ((34, -18, 20, -30, 8), (10, 34, -16, 22, -26), (26, 6, 30, 0, 24))[i]
        ridge = [(b.x + b.width * k / 4, y + h * s) for k, h in enumerate(heights)]
        edge = f"L{b.right:.1f} {b.y + deep + 60 * s:.1f}L{b.x:.1f} {b.y + deep + 60 * s:.1f}Z"
        d = path.smooth(ridge) + edge
        scene.append(design.shape(d, tone, role="backdrop"))
    layers: list[Layer] = [
        *scene,
        *_status(design, screen, design.scheme.on(top, "#ffffff" if dark else None, 3.0)),
    ]
    layers += _titles(
        design,
        parts,
        _place(design, Box(b.x + 26 * s, b.y + 72 * s, 0.62 * b.width, 0.19 * b.height), b),
        mix(top, foot_tone, 0.3),
        s,
        size=34,
        panel=True,
    )
    sheet = Box(b.x, b.y + deep, b.width, b.height - deep)
    fill = screen.on
    slid = Box(0, sheet.y - b.y, sheet.width, sheet.height + 40 * s)
    plate = design.shape(slid, fill, radius=32 * s, role="plate")
    layers.append(Group(id=design.id("sheet"), role="plate", box=b, crop=True, children=(plate,)))
    grab = Box(b.centre[0] - 20 * s, sheet.y + 10 * s, 40 * s, 5 * s)
    layers.append(
        design.shape(grab, mix(fill, design.scheme.ink, 0.2), radius=3 * s, role="ornament")
    )
    bar, foot = _tabs(design, screen, parts.nav)
    extra = _extras_height(parts, screen)
    field = Box(b.x + 20 * s, sheet.y + 34 * s, b.width - 40 * s, foot - sheet.y - 46 * s - extra)
    row_fill = mix(fill, design.scheme.accent, 0.06)
    layers += (
        _row_list(design, parts, field, s, row_fill)
        if parts.cards
        else _skeleton(design, field, screen)
    )
    if extra:
        layers += _extras(
            design, parts, Box(field.x, field.bottom + 6 * s, field.width, extra - 8 * s), screen
        )
    return layers + bar


def _stack_screen(design: Design, parts: Parts, screen: Screen) -> list[Layer]:
    """Large cards in strong neighbouring hues, each with its icon cut by the edge."""
    s, b = screen.pt, screen.box
    layers = _status(design, screen, design.scheme.on(screen.on))
    head = Box(b.x + 24 * s, b.y + 58 * s, b.width - 48 * s, 0.1 * b.height + 24 * s)
    layers += _titles(design, parts, head, screen.on, s, size=34)
    bar, foot = _tabs(design, screen, parts.nav)
    extra = _extras_height(parts, screen)
    top = head.bottom + 20 * s
    field = Box(b.x + 20 * s, top, b.width - 40 * s, foot - 16 * s - top - extra)
    count = len(parts.cards)
    if not count:
        layers += _skeleton(design, field, screen)
    gap = 14 * s
    high = min((field.height - gap * (count - 1)) / max(1, count), 200 * s)
    tones = _card_tones(design, count, strong=True)
    size = _card_size(parts, 0.56 * field.width, s, 25)
    for i, card in enumerate(parts.cards):
        box = Box(field.x, field.y + i * (high + gap), field.width, high)
        layers += _big_card(design, card, box, s, (tones[i], min(size, 0.26 * high)))
    if extra:
        layers += _extras(
            design, parts, Box(field.x, field.bottom + 6 * s, field.width, extra - 8 * s), screen
        )
    return layers + bar


def _big_card(
    design: Design, card: tuple[Copy, Copy | None], box: Box, s: float, dress: tuple[str, float]
) -> list[Layer]:
    fill, size = dress
    copy, value = card
    big = 1.15 * box.height
    ink = design.scheme.on(fill, "#ffffff", 3.2)
    x = box.width - 0.74 * big if not design.rtl else -0.26 * big
    pale = mix(fill, "#ffffff", 0.3)
    drawn = icon(design, copy.text, Box(x, 0.12 * box.height, big, big), pale)
    glow = design.shape(
        Box(x - 0.1 * big, -0.1 * big, 1.3 * big, 1.3 * big),
        f"{mix(fill, '#ffffff', 0.2)[:7]}66",
        form="ellipse",
        role="backdrop",
    )
    layers: list[Layer] = [
        Group(
            id=design.id("card"),
            role="plate",
            box=box,
            fill=fill,
            radius=26 * s,
            crop=True,
            children=(glow, *drawn),
        )
    ]
    pad = min(22 * s, 0.16 * box.height)
    r = min(46 * s, 0.3 * box.height)
    lines: list[Layer] = []
    if value:
        lines.append(
            design.text(
                value,
                "body",
                voice=_voice(design, 700),
                on=fill,
                paint=ink,
                size=1.3 * size,
                leading=1.2,
            )
        )
    lines.append(
        design.text(
            copy, "body", voice=_voice(design, 650), on=fill, paint=ink, size=size, leading=1.2
        )
    )
    words = _place(
        design,
        Box(box.x + pad, box.y + pad, 0.6 * box.width, box.height - 2 * pad - r - 6 * s),
        box,
    )
    layers.append(design.stack(lines, box=words, gap=4 * s / design.u))
    layers += _play(
        design, _place(design, Box(box.x + pad, box.bottom - pad - r, r, r), box), ink, fill
    )
    return layers


# -- compositions -----------------------------------------------------------------------------


Draw = Callable[[Design, Parts, Screen], list[Layer]]


def _full(design: Design) -> Box | None:
    """Return the whole sheet where it has the shape of a screen."""
    return design.canvas if design.size.aspect <= 0.62 else None


def _device(design: Design, draw: Draw) -> list[Layer]:
    """Set a screen into a phone on a backdrop of two tones."""
    parts = _parts(design)
    size = design.size
    base = oklch(design.scheme.accent)
    back = from_oklch(0.86 if not design.scheme.dark else 0.3, min(0.07, base.chroma), base.hue)
    design.background = back
    high = min(0.92 * size.height, 0.86 * size.width / 0.487)
    phone = Box(size.width / 2 - 0.487 * high / 2, (size.height - high) / 2, 0.487 * high, high)
    bezel = 0.022 * phone.width + 1
    disc = 1.1 * min(size)
    tone = from_oklch(oklch(back).lightness - 0.06, oklch(back).chroma * 1.2, base.hue)
    layers: list[Layer] = [
        design.shape(
            Box(size.width / 2 - 0.32 * disc, size.height - 0.72 * disc, disc, disc),
            tone,
            form="ellipse",
            role="backdrop",
        ),
        design.shape(
            phone,
            "#15161a",
            radius=0.135 * phone.width,
            role="device",
            effects=design.soft_shadow(3.4, 0.3),
        ),
    ]
    glass = phone.inset(bezel)
    screen = _screen(design, glass, design.scheme.ground)
    inside = draw(design, parts, screen)
    shown = _inside(design, inside, glass, 0.118 * phone.width)
    island = Box(
        glass.centre[0] - 0.14 * glass.width,
        glass.y + 11 * screen.pt,
        0.28 * glass.width,
        26 * screen.pt,
    )
    return [*layers, shown, design.shape(island, "#0b0b0d", radius=14 * screen.pt, role="device")]


def _inside(design: Design, layers: list[Layer], glass: Box, radius: float) -> Layer:
    """Return layers of the sheet as children of the glass, cut by its rounded corners."""
    moved = tuple(_shifted(layer, glass) for layer in layers)
    return Group(
        id=design.id("glass"),
        role="device",
        box=glass,
        fill=design.scheme.ground,
        radius=radius,
        crop=True,
        children=moved,
    )


def _shifted(layer: Layer, glass: Box) -> Layer:
    d = getattr(layer, "d", "")
    if d and layer.box is None:
        return layer.but(d=path.transform(d, Affine.translation(-glass.x, -glass.y)))
    return layer.but(box=layer.box.moved(-glass.x, -glass.y)) if layer.box else layer


def _sheet(design: Design, draw: Draw) -> list[Layer]:
    """Return the screen on the whole sheet, or in a device where the sheet has another shape."""
    if _full(design) is None:
        return _device(design, draw)
    parts = _parts(design)
    return draw(design, parts, _screen(design, design.canvas, design.scheme.ground))


def screen(design: Design) -> list[Layer]:
    """Rows under a coloured header."""
    return _sheet(design, _rows_screen)


def phone(design: Design) -> list[Layer]:
    """A device on a backdrop; tiles in two columns."""
    return _device(design, _tiles_screen)


def hero(design: Design) -> list[Layer]:
    """A drawn sky behind the title, cards on a sheet over it."""
    return _sheet(design, _sky_screen)


def stack(design: Design) -> list[Layer]:
    """Large coloured cards one below another."""
    return _sheet(design, _stack_screen)


def _claims(brief: Brief) -> float:
    return 0.45 if sum(c.role == "nav" for c in brief.strings) >= 2 else 0.0


KIND = PictureKind(
    name="ui-mobile",
    title="Mobile screen",
    compositions={"screen": screen, "phone": phone, "hero": hero, "stack": stack},
    manual=__doc__ or "",
    cues=("mobile app screen", "app screen", "mobile ui", "app ui", "phone screen"),
    size=(1024, 2048),
    sheet="light",
    moods=("clean", "modern", "swiss", "tech"),
    claims=_claims,
)
