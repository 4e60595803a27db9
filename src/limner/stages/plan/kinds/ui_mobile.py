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

from limner.basics import path
from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.geometry import Affine, Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Linear, Stop
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.screen import (
    Parts,
    Screen,
    avatar,
    card_icon,
    card_size,
    card_tones,
    extras,
    extras_height,
    list_row,
    of_plants,
    placed_in,
    play_button,
    read_screen,
    screen_in,
    skeleton,
    status_area,
    tab_bar,
    tile_card,
    titles,
    voice_of,
)
from limner.stages.plan.parts.told import is_figure

# -- screens ----------------------------------------------------------------------------------


def _rows_screen(design: Design, parts: Parts, screen: Screen) -> list[Layer]:
    """A header of colour with a curved foot; cards as rows, the first one overlapping it."""
    s, b = screen.pt, screen.box
    tone = design.scheme.accent if not design.scheme.dark else design.scheme.surface
    deep = max(236 * s, 0.24 * b.height)
    foot, sag = b.y + deep, b.y + deep + 44 * s
    d = (
        f"M{b.x:.1f} {b.y:.1f}L{b.right:.1f} {b.y:.1f}L{b.right:.1f} {foot:.1f}"
        f"C{b.x + 0.72 * b.width:.1f} {sag:.1f} {b.x + 0.28 * b.width:.1f} {sag:.1f} "
        f"{b.x:.1f} {foot:.1f}Z"
    )
    ink = design.scheme.on(tone)
    layers: list[Layer] = [
        design.shape(d, tone, role="backdrop"),
        *status_area(design, screen, ink),
    ]
    face = placed_in(design, Box(b.right - 72 * s, b.y + 58 * s, 48 * s, 48 * s), b)
    layers += avatar(design, face, mix(tone, "#ffffff", 0.75))
    layers += titles(
        design,
        parts,
        Box(b.x + 24 * s, b.y + 112 * s, b.width - 48 * s, deep - 150 * s),
        tone,
        s,
        panel=True,
    )
    bar, foot = tab_bar(design, screen, parts.nav)
    extra = extras_height(parts, screen)
    field = Box(
        b.x + 20 * s, b.y + deep - 12 * s, b.width - 40 * s, foot - b.y - deep - 6 * s - extra
    )
    fill = (
        mix(screen.on, "#ffffff", 0.85)
        if not design.scheme.dark
        else mix(design.scheme.surface, "#ffffff", 0.04)
    )
    layers += (
        _row_list(design, parts, field, s, fill) if parts.cards else skeleton(design, field, screen)
    )
    if extra:
        layers += extras(
            design, parts, Box(field.x, field.bottom + 6 * s, field.width, extra - 12 * s), screen
        )
    return layers + bar


def _row_list(design: Design, parts: Parts, field: Box, s: float, fill: str) -> list[Layer]:
    gap = 12 * s
    count = len(parts.cards)
    high = min((field.height - gap * (count - 1)) / count, 148 * s)
    size = card_size(parts, field.width - high - 60 * s, s, 19)
    size = min(size, 0.34 * high)
    tiles = card_tones(design, count, strong=False)
    out: list[Layer] = []
    for i, card in enumerate(parts.cards):
        box = Box(field.x, field.y + i * (high + gap), field.width, high)
        out += list_row(design, card, box, s, (fill, tiles[i], size))
    return out


def _tiles_screen(design: Design, parts: Parts, screen: Screen) -> list[Layer]:
    """Title over tiles: the first as wide as the screen, the others in two columns."""
    s, b = screen.pt, screen.box
    layers = status_area(design, screen, design.scheme.on(screen.on))
    face = placed_in(design, Box(b.x + 24 * s, b.y + 56 * s, 44 * s, 44 * s), b)
    layers += avatar(design, face, mix(design.scheme.accent, screen.on, 0.7))
    head = Box(b.x + 24 * s, b.y + 108 * s, b.width - 48 * s, 0.11 * b.height + 10 * s)
    layers += titles(design, parts, head, screen.on, s)
    bar, foot = tab_bar(design, screen, parts.nav, floating=True)
    extra = extras_height(parts, screen)
    top = head.bottom + 22 * s
    field = Box(b.x + 20 * s, top, b.width - 40 * s, foot - 16 * s - top - extra)
    layers += (
        _tile_grid(design, parts, field, s) if parts.cards else skeleton(design, field, screen)
    )
    if extra:
        layers += extras(
            design, parts, Box(field.x, field.bottom + 6 * s, field.width, extra - 8 * s), screen
        )
    return layers + bar


def _tile_grid(design: Design, parts: Parts, field: Box, s: float) -> list[Layer]:
    gap = 14 * s
    count = len(parts.cards)
    rows = 1 + -(-(count - 1) // 2)
    weights = [1.12] + [1.0] * (rows - 1)
    unit = min((field.height - gap * (rows - 1)) / sum(weights), 236 * s)
    tones = card_tones(design, count, strong=False)
    tones[0] = design.scheme.accent
    size = card_size(parts, (field.width - gap) / 2 - 40 * s, s, 19)
    out: list[Layer] = []
    for i, card in enumerate(parts.cards):
        row, place = (0, 0) if i == 0 else divmod(i - 1, 2)
        row += 0 if i == 0 else 1
        alone = i == 0 or (i == count - 1 and place == 0)
        wide = field.width if alone else (field.width - gap) / 2
        y = field.y + (0 if row == 0 else unit * weights[0] + gap + (row - 1) * (unit + gap))
        box = placed_in(
            design, Box(field.x + place * (wide + gap), y, wide, unit * weights[min(row, 1)]), field
        )
        out += tile_card(design, card, box, s, tones[i], size * (1.25 if i == 0 else 1.0))
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
    at = placed_in(design, Box(b.x + 0.6 * b.width, b.y + 0.1 * b.height, disc, disc), b)
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
        *status_area(design, screen, design.scheme.on(top, "#ffffff" if dark else None, 3.0)),
    ]
    layers += titles(
        design,
        parts,
        placed_in(design, Box(b.x + 26 * s, b.y + 72 * s, 0.62 * b.width, 0.19 * b.height), b),
        mix(top, foot_tone, 0.3),
        s,
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
    bar, foot = tab_bar(design, screen, parts.nav)
    extra = extras_height(parts, screen)
    field = Box(b.x + 20 * s, sheet.y + 34 * s, b.width - 40 * s, foot - sheet.y - 46 * s - extra)
    row_fill = mix(fill, design.scheme.accent, 0.06)
    layers += (
        _row_list(design, parts, field, s, row_fill)
        if parts.cards
        else skeleton(design, field, screen)
    )
    if extra:
        layers += extras(
            design, parts, Box(field.x, field.bottom + 6 * s, field.width, extra - 8 * s), screen
        )
    return layers + bar


def _stack_screen(design: Design, parts: Parts, screen: Screen) -> list[Layer]:
    """Large cards in strong neighbouring hues, each with its icon cut by the edge."""
    s, b = screen.pt, screen.box
    layers = status_area(design, screen, design.scheme.on(screen.on))
    head = Box(b.x + 24 * s, b.y + 58 * s, b.width - 48 * s, 0.1 * b.height + 24 * s)
    layers += titles(design, parts, head, screen.on, s)
    bar, foot = tab_bar(design, screen, parts.nav)
    extra = extras_height(parts, screen)
    top = head.bottom + 20 * s
    field = Box(b.x + 20 * s, top, b.width - 40 * s, foot - 16 * s - top - extra)
    count = len(parts.cards)
    if not count:
        layers += skeleton(design, field, screen)
    gap = 14 * s
    high = min((field.height - gap * (count - 1)) / max(1, count), 200 * s)
    tones = card_tones(design, count, strong=True)
    size = card_size(parts, 0.56 * field.width, s, 25)
    for i, card in enumerate(parts.cards):
        box = Box(field.x, field.y + i * (high + gap), field.width, high)
        layers += _big_card(design, card, box, s, (tones[i], min(size, 0.26 * high)))
    if extra:
        layers += extras(
            design, parts, Box(field.x, field.bottom + 6 * s, field.width, extra - 8 * s), screen
        )
    return layers + bar


def _big_card(
    design: Design, card: tuple[Copy, Copy | None], box: Box, s: float, dress: tuple[str, float]
) -> list[Layer]:
    fill, size = dress
    copy, value = card
    big = 1.15 * box.height
    ink = design.scheme.on(fill, "#ffffff", 3.2 if size >= 30 else 4.6)
    x = box.width - 0.74 * big if not design.rtl else -0.26 * big
    pale = mix(fill, "#ffffff", 0.3)
    spot = Box(x, 0.12 * box.height, big, big)
    if of_plants(design):  # whole, standing on the foot of its card
        side = 0.94 * box.height
        spot = Box(box.width - 1.08 * side if not design.rtl else 0.08 * side,
                   box.height - 0.98 * side, side, side)  # fmt: skip
    drawn = card_icon(design, copy, spot, pale)
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
    flat = box.height < 126 * s
    r = 0.0 if flat else min(46 * s, 0.3 * box.height)
    told = value is not None and not is_figure(value.text)
    order = (
        ((copy, 1.15, 650), (value, 0.9, 450)) if told else ((value, 1.3, 700), (copy, 1.0, 650))
    )
    lines: list[Layer] = [
        design.text(
            one, "body", voice=voice_of(design, weight), on=fill, paint=ink, size=k * size,
            leading=1.2,
        )
        for one, k, weight in order
        if one is not None
    ]  # fmt: skip
    words = placed_in(
        design,
        Box(box.x + pad, box.y + pad, 0.6 * box.width, box.height - 2 * pad - r - 6 * s),
        box,
    )
    justify = "centre" if flat else "start"
    layers.append(design.stack(lines, box=words, gap=6 * s / design.u, justify=justify))
    if flat:
        return layers
    button = placed_in(design, Box(box.x + pad, box.bottom - pad - r, r, r), box)
    return [*layers, *play_button(design, button, ink, fill)]


# -- compositions -----------------------------------------------------------------------------


Draw = Callable[[Design, Parts, Screen], list[Layer]]


def _full(design: Design) -> Box | None:
    """Return the whole sheet where it has the shape of a screen."""
    return design.canvas if design.size.aspect <= 0.62 else None


def _device(design: Design, draw: Draw) -> list[Layer]:
    """Set a screen into a phone on a backdrop of two tones."""
    parts = read_screen(design)
    size = design.size
    base = oklch(design.scheme.accent)
    back = from_oklch(0.86 if not design.scheme.dark else 0.3, min(0.07, base.chroma), base.hue)
    if design.styled:
        back = design.scheme.ground
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
    screen = screen_in(glass, design.scheme.ground)
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
    parts = read_screen(design)
    return draw(design, parts, screen_in(design.canvas, design.scheme.ground))


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
