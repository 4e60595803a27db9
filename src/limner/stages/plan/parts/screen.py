"""The furniture of a phone screen: status area, tab bar, rows, tiles and what stands for words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from limner.basics import path
from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.glyphs import icon
from limner.stages.plan.parts.inks import least, paper_on
from limner.stages.plan.parts.potted import potted
from limner.stages.plan.parts.told import is_figure, tie
from limner.stages.plan.scenery.measure import em_width, longest
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

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


def read_screen(design: Design) -> Parts:
    """Hand out the strings of a screen."""
    calm(design)
    tie(design)
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


def screen_in(box: Box, on: str) -> Screen:
    """Return a screen in a box, its point from the width, or from the height of a short one."""
    return Screen(box, min(box.width / 390, box.height / 640), on)


def voice_of(design: Design, weight: int) -> Voice:
    """Return the text face at a weight."""
    return Voice(design.type.text.face, weight)


def interface_text(
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
    size = max(size, least(design))
    return design.text(
        copy, "body", voice=voice_of(design, weight), on=on, size=size, leading=1.25, **fields
    )


def placed_in(design: Design, box: Box, within: Box) -> Box:
    """Mirror a box inside another on right-to-left screens."""
    return box._replace(x=2 * within.x + within.width - box.right) if design.rtl else box


def status_area(design: Design, screen: Screen, ink: str) -> list[Layer]:
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


def tab_bar(
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
        cell = placed_in(design, Box(bar.x + i * each, bar.y, each, bar.height), bar)
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
            interface_text(
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


def titles(
    design: Design,
    parts: Parts,
    box: Box,
    on: str,
    s: float,
    *,
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
            design.text(parts.title, "title", voice=voice, on=on, size=32 * s, leading=1.12, **ink)
        )
    if parts.sub:
        words.append(
            interface_text(design, parts.sub, 15.5 * s, on, weight=450, muted=not panel, **ink)
        )
    return (
        [design.stack(words, box=box, gap=8 * s / design.u, justify="end", role="header")]
        if words
        else []
    )


def avatar(design: Design, box: Box, fill: str) -> list[Layer]:
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


def play_button(design: Design, box: Box, fill: str, ink: str) -> list[Layer]:
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


def card_tones(design: Design, count: int, *, strong: bool) -> list[str]:
    """Return fills of cards: neighbours in hue, told apart, all of one lightness."""
    base = oklch(design.scheme.accent)
    dark = design.scheme.dark
    light = (0.5 if strong else 0.33) if dark else (0.53 if strong else 0.915)
    chroma = (0.12 if strong else 0.05) if not dark else (0.11 if strong else 0.045)
    return [
        from_oklch(light, min(chroma, max(0.04, base.chroma)), base.hue + 34 * (i % 4) - 20)
        for i in range(count)
    ]


def of_plants(design: Design) -> bool:
    """Return whether the screen is about plants, which are then drawn by their names."""
    topics = {part.lower() for s in design.brief.subjects for part in s.name.split()}
    return bool({"plant", "plants", "houseplant", "houseplants"} & topics)


def card_icon(design: Design, copy: Copy, box: Box, ink: str) -> list[Layer]:
    """Return the line icon for a card's words, else for what the screen is about."""
    if of_plants(design):
        return potted(design, copy.text, box)
    topics = [part for s in design.brief.subjects for part in s.name.split()]
    for words in (copy.text, *topics):
        if drawn := icon(design, words, box, ink):
            return drawn
    return []


def list_row(
    design: Design,
    card: tuple[Copy, Copy | None],
    box: Box,
    s: float,
    dress: tuple[str, str, float],
) -> list[Layer]:
    """Return a list row: an icon on a tile, the words, a chevron or the figure."""
    fill, tile, size = dress
    copy, value = card
    side = min(box.height * 0.7, 84 * s)
    pad = (box.height - side) / 2
    plate = Box(box.x + min(pad, 22 * s), box.y + pad, side, side)
    ink = design.scheme.on(tile, design.scheme.accent)
    layers: list[Layer] = [
        design.shape(box, fill, radius=20 * s, role="plate", effects=design.soft_shadow(0.5, 0.08))
    ]
    tile_box = placed_in(design, plate, box)
    layers.append(design.shape(tile_box, tile, radius=15 * s, role="plate"))
    inner = tile_box.inset((0.08 if of_plants(design) else 0.24) * side)
    drawn = card_icon(design, copy, inner, ink)
    layers += drawn or [design.shape(tile_box.inset(0.34 * side), ink, form="ellipse", role="icon")]
    told = value if value is not None and not is_figure(value.text) else None
    value = None if told else value
    end = 92 * s if value else 44 * s
    words = Box(
        plate.right + 14 * s,
        box.y + 4 * s,
        box.right - end - plate.right - 14 * s,
        box.height - 8 * s,
    )
    at = placed_in(design, words, box)
    if told is None:
        layers.append(interface_text(design, copy, size, fill, box=at, valign="middle"))
    else:
        quiet = design.scheme.on(fill, mix(design.scheme.ink, fill, 0.3), 4.6)
        lines: list[Layer] = [
            interface_text(design, copy, size, fill, weight=650),
            interface_text(design, told, 0.82 * size, fill, colour=quiet),
        ]
        layers.append(design.stack(lines, box=at, gap=2 * s / design.u, justify="centre"))
    if value:
        spot = Box(box.right - end, box.y, end - 16 * s, box.height)
        layers.append(
            interface_text(
                design,
                value,
                size,
                fill,
                weight=700,
                box=placed_in(design, spot, box),
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


def tile_card(
    design: Design, card: tuple[Copy, Copy | None], box: Box, s: float, fill: str, size: float
) -> list[Layer]:
    """Return a tile: icon at the top, words at the foot, a play button where there is room."""
    copy, value = card
    ink = design.scheme.on(fill, mix(design.scheme.ink, fill, 0.1))
    side = min(0.3 * box.height, 0.36 * box.width, 58 * s)
    if of_plants(design):
        side = min(0.52 * box.height, 0.62 * box.width)
    pad = min(20 * s, 0.12 * min(box.width, box.height))
    spot = placed_in(design, Box(box.x + pad, box.y + pad, side, side), box)
    layers: list[Layer] = [design.shape(box, fill, radius=24 * s, role="plate")]
    layers += card_icon(design, copy, spot, ink) or [
        design.shape(spot.inset(0.1 * side), f"{ink[:7]}55", form="ellipse", role="icon")
    ]
    high = box.height - 2 * pad - side - 6 * s
    wide = box.width - 2 * pad
    if box.width > 2.1 * box.height or box.width > 260 * s:
        r = min(48 * s, 0.4 * box.height)
        button = placed_in(design, Box(box.right - pad - r, box.bottom - pad - r, r, r), box)
        layers += play_button(design, button, ink, fill)
        wide -= r + 10 * s
    words = placed_in(design, Box(box.x + pad, box.bottom - pad - high, wide, high), box)
    lines: list[Layer] = []
    if value and not is_figure(value.text):
        lines.append(interface_text(design, copy, 1.15 * size, fill, weight=650, colour=ink))
        lines.append(interface_text(design, value, 0.86 * size, fill, colour=ink))
        return [*layers, design.stack(lines, box=words, gap=2 * s / design.u, justify="end")]
    if value:
        lines.append(interface_text(design, value, 1.5 * size, fill, weight=700, colour=ink))
    lines.append(interface_text(design, copy, size, fill, weight=650, colour=ink))
    layers.append(design.stack(lines, box=words, gap=3 * s / design.u, justify="end"))
    return layers


def extras(design: Design, parts: Parts, box: Box, screen: Screen) -> list[Layer]:
    """Return the button and the strings nobody placed, at the foot of the content."""
    s = screen.pt
    children: list[Layer] = [
        interface_text(design, c, 14 * s, screen.on, weight=450, muted=True) for c in parts.rest
    ]
    if parts.button:
        fill = design.scheme.accent
        label = design.text(
            parts.button,
            "body",
            voice=voice_of(design, 650),
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


def extras_height(parts: Parts, screen: Screen) -> float:
    """Return the height the button and the strings left over need."""
    s = screen.pt
    letters = sum(len(c.text) for c in parts.rest)
    high = len(parts.rest) * 26 * s + letters * 8.5 * s / max(1.0, screen.box.width) * 20 * s
    return min(0.4 * screen.box.height, high + (66 * s if parts.button else 0.0))


def card_size(parts: Parts, width: float, s: float, most: float = 18) -> float:
    """Return one size for the words of all cards."""
    widest = max((longest(c.text) for c, _ in parts.cards), default=4.0)
    line = max((em_width(c.text) for c, _ in parts.cards), default=4.0)
    return min(most * s, width / max(2.0, widest), 1.9 * width / max(4.0, line))


def skeleton(design: Design, box: Box, screen: Screen, rows: int = 3) -> list[Layer]:
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
