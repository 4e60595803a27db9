"""Recipe cards: a dish, what goes into it, and how it is made.

Takes a title, a line about the dish, facts (serves, minutes), ingredients and steps, with or
without headings of their own; what stands before a string in the prompt ("ingredients:", "steps:"),
a quantity at its head or its length says which it is. Quantities are set strong, steps are numbered
unless they already are. The dish and its ingredients are drawn where drawings are found.

Compositions: `banner` (pictures over two columns), `sidebar` (ingredients on a band of colour),
`index` (a ruled card, handwritten title), `plated` (the dish on a plate between words) and `grid`
(steps in squares).

Example: Recipe card titled "Miso Ramen", "Serves 2", "25 min"; ingredients: "1 l chicken stock",
"2 eggs"; steps: "Simmer the stock", "Boil the noodles"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from limner.basics.colour import mix, oklch, readable, shift
from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, rect, transform
from limner.document.brief import Copy
from limner.document.layer import Flow, Layer
from limner.document.lettering import Passage
from limner.document.paint import Shadow
from limner.stages.plan.content import Content
from limner.stages.plan.design import Design
from limner.stages.plan.kind import Composition, PictureKind
from limner.stages.plan.parts.botany import cutting, grows
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.drawings import best, contact, illustration
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.recipe import NUMBERED, QUANTITY, Recipe, read_recipe
from limner.stages.plan.parts.running import height_of, size_in
from limner.stages.plan.parts.wording import head, mirrored
from limner.stages.plan.typography import Voice, face_of_class

HEADING = 8.0
"""Units a heading takes with the space under it."""
SMALL_WORDS = frozenset({"of", "the", "and", "with", "plain", "fresh", "red", "large", "a", "dry"})

MADE_OF = frozenset({"oil", "stock", "broth", "juice", "sauce", "vinegar", "powder", "extract"})
"""What is made of a thing and does not look like it."""


# -- pictures ------------------------------------------------------------------------


def dishes(design: Design, r: Recipe, most: int = 5) -> list[tuple[str, str]]:
    """Return (drawing, words) of the dish, then of what goes into it, none twice."""
    named = [s.name for s in design.brief.subjects]
    words = [n for n in named if n not in ("ingredient", "step", "recipe")]
    if r.title:
        names = [w.lower() for w in re.findall(r"[^\W\d_]+", r.title.text)]
        words += [r.title.text.lower(), *("bread" if n == "loaf" else n for n in reversed(names))]
    for part in r.parts:
        text = QUANTITY.sub("", part.text.lower()).split(",")[0]
        names = [w for w in re.findall(r"[^\W\d_]+", text) if w not in SMALL_WORDS]
        if not set(names) & MADE_OF:
            words += [" ".join(names), *reversed(names)]
    out: dict[str, str] = {}
    for word in words:
        long = len(word) > (2 if word.isascii() else 1)
        art = best(design, word, sure=0.86) if long else None
        if art is not None and art.startswith("fluent"):
            out.setdefault(art, word)
        if len(out) == most:
            break
    return list(out.items())


def _herb(design: Design, r: Recipe, at: Affine) -> list[Layer]:
    """Return a sprig of the herb that goes in, laid through a map of units a hundred high."""
    names = (QUANTITY.sub("", c.text.lower()).strip(" ,").removeprefix("of ") for c in r.parts)
    name = next((n for n in names if grows(n)), None)
    if name is None:
        return []
    sprig = cutting(name, design.rng, "#64894f", 2)
    return [design.shape(transform(d, at), ink, role="subject", name=name)
            for d, ink in sprig.outlines]  # fmt: skip


def _still(
    design: Design, r: Recipe, arts: Sequence[tuple[str, str]], box: Box, ground: str
) -> list[Layer]:
    """Return a still life: the dish large in the middle, what goes into it about it, on a table."""
    table = box._replace(y=box.y + 0.66 * box.height, height=0.34 * box.height)
    s = design.scheme
    layers: list[Layer] = [
        design.shape(box, ground, role="backdrop"),
        design.shape(circle(box.centre[0], box.y + 0.62 * box.height, 0.56 * box.height),
                     mix(ground, "#ffffff", 0.22), role="backdrop", clip=rect(box)),
        design.shape(table, shift(ground, lightness=-0.07), role="backdrop"),
    ]  # fmt: skip
    if not arts:
        return [*layers, *_bowl(design, box, s.accent)]
    big = min(0.74 * box.height, 0.42 * box.width)
    small = 0.58 * big
    spots = [(0.5, big, 0.94), (0.2, small, 0.88), (0.8, small, 0.88), (0.345, 0.74 * small, 0.99),
             (0.665, 0.74 * small, 0.99)]  # fmt: skip
    order = sorted(range(min(len(arts), 5)), key=lambda i: spots[i][2])
    for i in order:
        x, side, foot = spots[i]
        place = Box(box.x + x * box.width - side / 2, box.y + foot * box.height - side, side, side)
        layers += [contact(design, place, "3a"), illustration(design, arts[i], place,
                                                              anchor="bottom")]  # fmt: skip
    lying = Affine.scaling(0.8 * small / 100).then(Affine.rotation(72.0))
    spot = Affine.translation(box.x + 0.64 * box.width, box.y + 0.93 * box.height)
    return [*layers, *_herb(design, r, lying.then(spot))]


def _bowl(design: Design, box: Box, colour: str) -> list[Layer]:
    """Return a steaming bowl, for dishes nothing is drawn for."""
    cx, w = box.centre[0], 0.5 * min(box.height, box.width)
    top = box.y + 0.56 * box.height
    bowl = (
        f"M{cx - w / 1.6:.1f} {top:.1f}H{cx + w / 1.6:.1f}C{cx + w / 1.7:.1f} {top + 0.5 * w:.1f} "
        f"{cx + 0.3 * w:.1f} {top + 0.62 * w:.1f} {cx:.1f} {top + 0.62 * w:.1f}"
        f"C{cx - 0.3 * w:.1f} {top + 0.62 * w:.1f} {cx - w / 1.7:.1f} {top + 0.5 * w:.1f} "
        f"{cx - w / 1.6:.1f} {top:.1f}Z"
    )
    steam = "".join(
        f"M{cx + k * w:.1f} {top - 0.12 * w:.1f}c{-0.1 * w:.1f} {-0.12 * w:.1f} {0.1 * w:.1f} "
        f"{-0.24 * w:.1f} 0 {-0.36 * w:.1f}"
        for k in (-0.22, 0.0, 0.22)
    )
    pen = design.stroke(mix(colour, "#ffffff", 0.4), cap="round").but(width=0.04 * w)
    return [design.shape(bowl, colour), design.shape(steam, None, stroke=pen)]


# -- words -----------------------------------------------------------------------------


def _title(design: Design, r: Recipe, box: Box, on: str, align: str = "start", **style: Any
           ) -> list[Layer]:  # fmt: skip
    """Return title and the line about the dish."""
    rows: list[Layer] = []
    if r.title:
        fit = fitted(design, r.title, box.width, box.height * (0.7 if r.sub else 0.96), most=3,
                     cap=12.5 * design.u)  # fmt: skip
        style.setdefault("colour", design.scheme.on(on))
        rows.append(head(design, r.title, fit, on=on, align=align, leading=1.04, **style))
    rows += [
        design.text(c, "lead", on=on, colour=mix(design.scheme.on(on), on, 0.2), align=align,
                    leading=1.25, balance=True)
        for c in r.sub
    ]  # fmt: skip
    return [design.stack(rows, box=box, gap=1.1, justify="centre", role="head")] if rows else []


def _facts(design: Design, r: Recipe, box: Box, on: str, align: str = "start") -> list[Layer]:
    """Return the facts in a row of outlined labels."""
    if not r.facts:
        return []
    tone = design.scheme.on(on, design.scheme.accent)
    voice = Voice(design.type.text.face, max(600, design.type.text.weight))
    size = min(2.3 * design.u, 0.48 * box.height)
    labels: list[Layer] = [
        design.panel(
            [design.text(c, "small", voice=voice, on=on, colour=tone, size=size, lines=1,
                         leading=1.15)],
            fill=None, pad=0.75, pad_x=1.6, radius=99.0, role="fact",
            stroke=design.stroke(tone, 0.2), flow=Flow(),
        )
        for c in r.facts
    ]  # fmt: skip
    row = design.stack(
        labels, axis="row", gap=1.2, box=box, align="centre",
        justify="centre" if align == "centre" else "start", role="facts",
    )  # fmt: skip
    return [row.but(layout=row.layout.but(wrap=True)) if len(r.facts) > 3 and row.layout else row]


def _heading(design: Design, copy: Copy | None, on: str) -> list[Layer]:
    if copy is None:
        return []
    return [
        design.text(copy, "subhead", voice=design.type.display, on=on,
                    colour=design.scheme.on(on, design.scheme.accent), scale=1.3)
    ]  # fmt: skip


def _ingredients(
    design: Design, r: Recipe, box: Box, on: str, *, columns: int = 1, most: float = 3.3
) -> list[Layer]:
    """Return the ingredients over hairlines, their quantities strong."""
    if not r.parts and r.parts_head is None:
        return []
    u, ink = design.u, design.scheme.on(on)
    top = HEADING * u if r.parts_head else 0.0
    wide = (box.width - 3 * u * (columns - 1)) / columns
    per = -(-len(r.parts) // columns) if r.parts else 0
    texts = [c.text for c in r.parts]
    size = size_in(design, texts[:max(per, 1)] or ["x"], wide, box.height - top, leading=1.25,
                   gap=1.15, most=most)  # fmt: skip
    line = mix(on, ink, 0.2)
    out: list[Layer] = []
    if r.parts_head:
        out.append(design.stack(_heading(design, r.parts_head, on),
                                box=box._replace(height=top)))  # fmt: skip
    for k in range(columns):
        rows: list[Layer] = []
        for copy in r.parts[k * per : (k + 1) * per]:
            found = QUANTITY.match(copy.text)
            bold = (
                (Passage(start=0, end=found.end(), weight=750),)
                if found and found.end() and copy.script == "Latn" else ()
            )  # fmt: skip
            rows.append(design.text(copy, "body", on=on, colour=ink, size=size, leading=1.25,
                                    passages=bold, figures="lining"))  # fmt: skip
            rows.append(design.rule(None, max(1.0, 0.12 * u), line))
        column = Box(box.x + k * (wide + 3 * u), box.y + top, wide, box.height - top)
        if rows:
            out.append(design.stack(rows, box=column, gap=0.5 * size / u, role="list"))
    return out


def _steps(  # noqa: PLR0913  a column of steps and how much of it
    design: Design, r: Recipe, box: Box, on: str, *, first: int = 0, most: float = 3.3,
    work: Sequence[Copy] | None = None, headed: bool = True,
) -> list[Layer]:  # fmt: skip
    """Return the steps one under the other, each beside its numeral."""
    work = r.work if work is None else work
    if not work and r.work_head is None:
        return []
    u, ink = design.u, design.scheme.on(on)
    tone = design.scheme.on(on, design.scheme.accent, 3.2)
    title = _heading(design, r.work_head, on) if headed else []
    top = HEADING * u if title else 0.0
    own = any(NUMBERED.match(c.text) for c in work)
    side = 0.0 if own else 5.2 * u
    size = size_in(design, [c.text for c in work] or ["x"], box.width - side,
                   box.height - top, leading=1.4, gap=0.95, most=most)  # fmt: skip
    rows: list[Layer] = []
    for i, copy in enumerate(work):
        words = design.text(copy, "body", on=on, colour=ink, size=size, leading=1.36,
                            flow=Flow(grow=1.0))  # fmt: skip
        if own:
            rows.append(words)
            continue
        numeral = design.text(
            str(first + i + 1), "heading", voice=design.type.display, on=on, colour=tone,
            size=1.75 * size, lines=1, leading=1.0, flow=Flow(width=side - 1.6 * u),
            figures="lining",
            role="mark",
        )  # fmt: skip
        pair = [words, numeral] if design.rtl else [numeral, words]
        rows.append(design.stack(pair, axis="row", gap=1.6, align="start", role="step"))
    body = Box(box.x, box.y + top, box.width, box.height - top)
    out: list[Layer] = []
    if title:
        out.append(design.stack(title, box=box._replace(height=top)))
    if rows:
        out.append(design.stack(rows, box=body, gap=0.85 * size / u, role="steps"))
    return out


def _need(design: Design, r: Recipe, width: float, size: float) -> float:
    """Return about how high two columns stand under a width, both in pixels, at a size."""
    voice, u = design.type.text, design.u
    left, right = (0.37 * width, 0.63 * width - 10.2 * u) if r.parts and r.work else (width, width)
    parts = height_of([c.text for c in r.parts], size, left, voice, leading=1.25, gap=1.2)
    work = height_of([c.text for c in r.work], size, right, voice, leading=1.36, gap=0.95)
    return max(parts + HEADING * u * bool(r.parts_head), work + HEADING * u * bool(r.work_head))


# -- compositions ------------------------------------------------------------------------


def _paper(design: Design) -> str:
    calm(design)
    s = design.scheme
    ground = s.ground
    if not design.styled and not s.dark and oklch(ground).lightness < 0.94:
        ground = mix(ground, "#ffffff", 0.5)
    design.background = ground
    return ground


def _tint(design: Design, paper: str, amount: float = 0.3) -> str:
    """Return a tint of the scheme's friendliest colour for panels."""
    s = design.scheme
    colour = max((s.accent, s.second, s.third), key=lambda c: oklch(c).chroma)
    return mix(paper, colour, amount)


def _columns(design: Design, r: Recipe, area: Box, on: str) -> list[Layer]:
    """Return ingredients beside the steps; the one there is takes all."""
    gap = 5 * design.u
    if not r.parts:
        return _steps(design, r, area, on)
    if not r.work:
        return _ingredients(design, r, area, on, columns=2 if len(r.parts) > 6 else 1)
    left = area._replace(width=0.37 * area.width)
    right = Box(left.right + gap, area.y, area.right - left.right - gap, area.height)
    if design.rtl:
        left, right = mirrored(design, left), mirrored(design, right)
    bar = Box(right.x - gap / 2 if not design.rtl else right.right + gap / 2, area.y,
              max(1.0, 0.12 * design.u), area.height)  # fmt: skip
    line = design.shape(bar, mix(on, design.scheme.on(on), 0.2), role="rule")
    return [*_ingredients(design, r, left, on), line, *_steps(design, r, right, on)]


def banner(design: Design) -> list[Layer]:
    """A still life across the head, or beside the words on a wide card; two columns below."""
    r = read_recipe(design)
    paper = _paper(design)
    w, h = design.size
    u, live = design.u, design.live
    tint = _tint(design, paper)
    if design.wide:
        panel = Box(0, 0, 0.34 * w, h)
        area = Box(panel.right + 5 * u, live.y, live.right - panel.right - 5 * u, live.height)
        if design.rtl:
            panel, area = mirrored(design, panel), mirrored(design, area)
    else:
        words = _need(design, r, live.width, 3.1 * u) + 29 * u
        panel = Box(0, 0, w, min(0.5 * h, max(0.26 * h, live.bottom - words)))
        area = Box(live.x, panel.bottom + 3 * u, live.width, live.bottom - panel.bottom - 3 * u)
    name = area._replace(height=min(0.24 * area.height, 17 * u))
    facts = Box(area.x, name.bottom + 0.9 * u, area.width, 4.6 * u if r.facts else 0.0)
    top = facts.bottom + 3.0 * u
    body = Box(area.x, top, area.width, area.bottom - top)
    return [
        *_still(design, r, dishes(design, r), panel, tint), *_title(design, r, name, paper),
        *_facts(design, r, facts, paper), *_columns(design, r, body, paper),
    ]  # fmt: skip


def sidebar(design: Design) -> list[Layer]:
    """Ingredients on a band of strong colour, the dish at its head; title and steps beside."""
    r = read_recipe(design)
    if not r.parts:
        return _again(design, banner)
    paper = _paper(design)
    w, h = design.size
    u, s = design.u, design.scheme
    band = Box(0, 0, 0.38 * w, h)
    fill = s.accent
    art = Box(0, 0, band.width, 0.96 * band.width if not design.wide else 0.36 * h)
    inner = Box(design.margin * 0.75, art.bottom + 3 * u, band.width - 1.5 * design.margin * 0.75,
                h - art.bottom - 3 * u - design.margin)  # fmt: skip
    area = Box(band.right + 4.6 * u, design.margin, w - band.right - 4.6 * u - design.margin,
               h - 2 * design.margin)  # fmt: skip
    if design.rtl:
        band, art, inner, area = (mirrored(design, b) for b in (band, art, inner, area))
    name = area._replace(height=0.2 * area.height)
    facts = Box(area.x, name.bottom + u, area.width, 4.6 * u if r.facts else 0.0)
    top = facts.bottom + 3 * u
    body = Box(area.x, top, area.width, area.bottom - top)
    return [
        design.shape(band, fill, role="backdrop"),
        *_still(design, r, dishes(design, r, 3), art, mix(fill, "#ffffff", 0.3)),
        *_ingredients(design, r, inner, fill, most=3.5), *_title(design, r, name, paper),
        *_facts(design, r, facts, paper), *_steps(design, r, body, paper, most=4.2),
    ]  # fmt: skip


def _again(design: Design, compose: Composition) -> list[Layer]:
    """Take all strings anew and compose another way."""
    design.content = Content.of(design.brief)
    return compose(design)


def index(design: Design) -> list[Layer]:
    """A ruled card on a cloth of colour: handwritten title, ingredients in two columns, steps."""
    r = read_recipe(design)
    _paper(design)
    s, u = design.scheme, design.u
    cloth = _tint(design, s.ground, 0.55)
    design.background = cloth
    card = design.canvas.inset(4.2 * u + design.bleed)
    paper = "#fffdf6"
    lift = (Shadow(dy=0.5 * u, blur=1.0 * u, colour="#00000033"),
            Shadow(dy=1.6 * u, blur=3.0 * u, colour="#0000002e"))  # fmt: skip
    layers: list[Layer] = [
        *_gingham(design, cloth),
        design.shape(card, paper, radius=1.6 * u, role="plate", effects=lift),
    ]
    inner = card.inset(4.6 * u)
    title = inner._replace(height=0.15 * inner.height)
    script = face_of_class("hand", design.world.fonts) or design.type.display.face
    latin = r.title is not None and r.title.script == "Latn"
    style: dict[str, Any] = {"face": script, "weight": 700} if latin else {}
    red = readable(s.accent, paper, 4.6)
    arts = dishes(design, r, 3)
    pic = Box(inner.right - title.height * 1.25, title.y - 0.8 * u, title.height * 1.25,
              title.height * 1.25)  # fmt: skip
    room = title._replace(width=title.width - (pic.width + 2 * u if arts else 0))
    line = Box(card.x, title.bottom + 1.2 * u, card.width, 0.3 * u)
    layers += _title(design, r, room, paper, colour=red, **style)
    if arts:
        layers.append(illustration(design, arts[0], pic, rotate=8.0))
    layers.append(design.shape(line, mix(red, paper, 0.25), role="rule"))
    facts = Box(inner.x, line.bottom + 1.4 * u, inner.width, 4.4 * u if r.facts else 0.0)
    layers += _facts(design, r, facts, paper)
    top = facts.bottom + 2.0 * u
    left = inner.bottom - top
    columns = 2 if len(r.parts) > 3 else 1
    per = [c.text for c in r.parts][: -(-len(r.parts) // columns)]
    size = 2.9 * u
    tall = height_of(per, size, inner.width / columns, design.type.text, leading=1.25, gap=1.25)
    share = min(0.6 * left, tall + (HEADING + 1) * u * bool(r.parts_head)) if r.parts else 0.0
    parts = Box(inner.x, top, inner.width, share)
    work = Box(inner.x, parts.bottom + 3.4 * u, inner.width, inner.bottom - parts.bottom - 3.4 * u)
    layers += _ingredients(design, r, parts, paper, columns=columns, most=2.9)
    return [*layers, *_steps(design, r, work, paper, most=3.8)]


def _gingham(design: Design, cloth: str) -> list[Layer]:
    """Return crossed bands, as of a kitchen cloth."""
    w, h = design.size
    step = 5.0 * design.u
    tone = mix(cloth, "#ffffff", 0.4)
    across = "".join(rect(Box(i * 2 * step, 0, step, h)) for i in range(int(w / step / 2) + 1))
    down = "".join(rect(Box(0, i * 2 * step, w, step)) for i in range(int(h / step / 2) + 1))
    return [
        design.shape(d, tone, role="backdrop", opacity=0.55) for d in (across, down)
    ]  # fmt: skip


def plated(design: Design) -> list[Layer]:
    """Title centred over the dish on a plate; ingredients left and right of it, steps below."""
    r = read_recipe(design)
    paper = _paper(design)
    u, live = design.u, design.live
    if design.wide or not dishes(design, r, 1):
        return _again(design, banner)
    arts = dishes(design, r, 5)
    name = live._replace(height=0.13 * live.height)
    facts = Box(live.x, name.bottom + 0.4 * u, live.width, 4.6 * u if r.facts else 0.0)
    top = facts.bottom + 2 * u
    words = _need(design, r, live.width, 3.0 * u)
    tall = min(0.42 * live.height, max(0.22 * live.height, live.bottom - top - words - 4 * u))
    mid = Box(live.x, top, live.width, tall)
    low = Box(live.x, mid.bottom + 4 * u, live.width, live.bottom - mid.bottom - 4 * u)
    return [
        *_title(design, r, name, paper, "centre"), *_facts(design, r, facts, paper, "centre"),
        *_plate(design, mid, arts, _tint(design, paper, 0.5)), *_columns(design, r, low, paper),
    ]  # fmt: skip


def _plate(design: Design, box: Box, arts: Sequence[tuple[str, str]], rim: str) -> list[Layer]:
    """Return the dish on a plate, on a cloth, what goes into it lying about."""
    r = min(0.24 * box.width, 0.47 * box.height)
    cx, cy = box.centre
    soft = (Shadow(dy=0.7 * design.u, blur=2.0 * design.u, colour="#00000038"),)
    cloth = Box(0, box.y + 0.1 * box.height, design.size.width, 0.8 * box.height)
    layers: list[Layer] = [
        design.shape(cloth, rim, role="backdrop"),
        design.shape(circle(cx, cy, r), "#ffffff", role="plate", effects=soft),
        design.shape(circle(cx, cy, 0.92 * r), None, stroke=design.stroke(rim, 0.7)),
        design.shape(circle(cx, cy, 0.7 * r), mix("#ffffff", rim, 0.12), role="plate"),
        illustration(design, arts[0], Box(cx - 0.66 * r, cy - 0.66 * r, 1.32 * r, 1.32 * r)),
    ]
    side = 0.78 * r
    spots = ((-1.75, -0.12, -14.0), (1.75, 0.12, 12.0), (-2.55, 0.2, 10.0), (2.55, -0.2, -10.0))
    for art, (x, y, turn) in zip(arts[1:], spots, strict=False):
        at = Box(cx + x * r - side / 2, cy + y * r - side / 2, side, side)
        layers.append(illustration(design, art, at, rotate=turn))
    return layers


def grid(design: Design) -> list[Layer]:
    """Title on a block of colour with the dish, ingredients in two columns, steps in squares."""
    r = read_recipe(design)
    if not 3 <= len(r.work) <= 8 or design.wide:
        return _again(design, sidebar)
    paper = _paper(design)
    w, u, live = design.size.width, design.u, design.live
    s = design.scheme
    half = 0.5 * (live.width - 2 * u) - 8.8 * u
    texts = [c.text for c in r.work]
    voice = design.type.text
    square = max(height_of([t], 2.9 * u, half, voice, leading=1.4, gap=0) for t in texts) + 5 * u
    rows = -(-len(r.work) // 2)
    squares = rows * square + 2 * u * (rows - 1) + HEADING * u * bool(r.work_head)
    lists = 5.6 * u * -(-len(r.parts) // 2) + (HEADING + 2) * u * bool(r.parts)
    tall = live.bottom - squares - lists - 8 * u - 6 * u * bool(r.facts)
    block = Box(0, 0, w, min(0.44, max(0.24, tall / design.size.height)) * design.size.height)
    arts = dishes(design, r, 1)
    layers: list[Layer] = [design.shape(block, s.accent, role="backdrop")]
    side = min(0.74 * block.height, 0.4 * w)
    pic = Box(live.right - side, block.centre[1] - side / 2, side, side)
    words = Box(live.x, block.y + 3.5 * u, live.width - (side + 3 * u if arts else 0),
                block.height - 7 * u)  # fmt: skip
    if design.rtl:
        pic, words = mirrored(design, pic), mirrored(design, words)
    if arts:
        disc = circle(*pic.centre, 0.58 * side)
        layers += [design.shape(disc, mix(s.accent, "#ffffff", 0.24), role="backdrop"),
                   illustration(design, arts[0], pic)]  # fmt: skip
    layers += _title(design, r, words, s.accent)
    facts = Box(live.x, block.bottom + 2 * u, live.width, 4.6 * u if r.facts else 0.0)
    top = facts.bottom + 2.2 * u
    share = lists / max(1.0, lists + squares)
    parts = Box(live.x, top, live.width, share * (live.bottom - top))
    layers += _facts(design, r, facts, paper)
    layers += _ingredients(design, r, parts, paper, columns=2 if len(r.parts) > 3 else 1)
    area = Box(live.x, parts.bottom + 3 * u, live.width, live.bottom - parts.bottom - 3 * u)
    if r.work_head:
        layers.append(design.stack(_heading(design, r.work_head, paper),
                                   box=area._replace(height=HEADING * u)))  # fmt: skip
        area = Box(area.x, area.y + HEADING * u, area.width, area.height - HEADING * u)
    return [*layers, *_squares(design, r, area, _tint(design, paper, 0.16))]


def _squares(design: Design, r: Recipe, area: Box, fill: str) -> list[Layer]:
    u, gap = design.u, 2.0 * design.u
    columns = 2
    rows = -(-len(r.work) // columns)
    wide = (area.width - gap) / columns
    high = (area.height - gap * (rows - 1)) / rows
    layers: list[Layer] = []
    for i, copy in enumerate(r.work):
        at = i % columns if not design.rtl else columns - 1 - i % columns
        last = i == len(r.work) - 1 and len(r.work) % columns == 1
        x = area.x + (0 if last else at * (wide + gap))
        y = area.y + (i // columns) * (high + gap)
        box = Box(x, y, area.width if last else wide, high)
        layers.append(design.shape(box, fill, radius=1.4 * u, role="plate"))
        layers += _steps(design, r, box.inset(1.8 * u, 1.6 * u), fill, first=i, work=[copy],
                         headed=False, most=3.1)  # fmt: skip
    return layers


KIND = PictureKind(
    name="recipe-card",
    title="Recipe card",
    compositions={
        "banner": banner, "sidebar": sidebar, "index": index, "grid": grid, "plated": plated,
    },
    manual=__doc__ or "",
    cues=("recipe card", "recipe page", "recipe sheet"),
    size=(1024, 1434),
    sheet="light",
    moods=("food", "warm"),
    claims=lambda brief: 0.9 if brief.kind == "recipe-card" else 0.0,
)  # fmt: skip
