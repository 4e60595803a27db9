"""Character sheet: one figure turned round on one ground line, and its faces.

For character sheets, model sheets and turnarounds. Takes the name, labels of expressions,
labels of views and notes; the figure (robot, person, animal) and its colours come from the
subjects. Every view and face is built from the same parts in the same colours; guide lines
carry the heights across, swatches show the colours.

Compositions: `ledger` (turnaround above, faces in a row below), `profile` (a large front
view on a field of colour, the rest beside it), `plinth` (the turnaround on a broad coloured
band) and `column` (faces in a column beside the turnaround).

Example: "Character sheet of a small orange robot named "Pip": front, side and back view,
three expressions labelled Happy, Curious, Sleepy"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from limner.basics import path
from limner.basics.colour import from_oklch, mix, oklch, shift
from limner.basics.geometry import Affine, Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Stroke
from limner.stages.plan.actors import Cast, Mood, Pose, View, cast_of, mood_named
from limner.stages.plan.actors.sketch import Sketch
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind

VIEWS: tuple[View, ...] = ("front", "side", "back")
VIEW_WORDS = re.compile(r"^(front|side|back|rear|profile|three-quarter)( view)?$", re.IGNORECASE)
FACES = ("happy", "curious", "sleepy", "surprised", "angry", "sad")


@dataclass(slots=True)
class Sheet:
    """What the compositions share: who it is, the words, the colours of the paper."""

    design: Design
    cast: Cast
    name: Copy | None
    faces: list[tuple[Copy | None, Mood]]
    views: list[Copy]
    notes: list[Copy]
    paper: str
    field: str
    guide: str
    ink: str

    def view(self, view: View) -> Copy | None:
        """Hand out the label of a view: the one that names it, else the next that names none."""
        called = {"front": "front", "side": "side|profile|three", "back": "back|rear"}
        every = "|".join(called.values())
        found = next((c for c in self.views if re.match(called[view], c.text.strip(), re.I)), None)
        if found is None:
            found = next((c for c in self.views if not re.match(every, c.text.strip(), re.I)), None)
        if found is not None:
            self.views.remove(found)
        return found


def _open(design: Design) -> Sheet:
    """Sort the words and choose the paper."""
    brief = design.brief
    cast = cast_of(brief, design.scheme.accent)[0]
    waiting = design.content.waiting
    design.content.waiting = [c for c in waiting if not VIEW_WORDS.match(c.text.strip())]
    name = design.content.take("name", "headline", "logo")
    if name is None:
        name = design.content.headline() if len(design.content.waiting) not in (2, 3, 4) else None
    rest = [*(c for c in waiting if VIEW_WORDS.match(c.text.strip())), *design.content.rest()]
    views = [c for c in rest if VIEW_WORDS.match(c.text.strip())]
    short = [c for c in rest if c not in views and len(c.text) <= 22][:8]
    notes = [c for c in rest if c not in views and c not in short]
    faces: list[tuple[Copy | None, Mood]] = [
        (c, mood_named(c.text, i)) for i, c in enumerate(short)
    ]
    if not faces:
        faces = [(None, mood_named(w)) for w in FACES[: min(6, brief.panels or 3)]]
    own = _tones(design, cast)
    base = oklch(own[2] if cast.actor.name == "person" else own[0])
    paper = from_oklch(0.97, 0.012, base.hue + 20)
    tint = from_oklch(0.9, min(0.06, base.chroma), base.hue + 165)
    design.background = paper
    ink = from_oklch(0.24, 0.03, base.hue + 165)
    return Sheet(design, cast, name, faces, views, notes, paper, tint, mix(ink, paper, 0.72), ink)


def _tones(design: Design, cast: Cast) -> tuple[str, ...]:
    """Return the colours worn, or the accent where a thing keeps its own and names none."""
    return cast.colours or (design.scheme.accent,)


def _pale(sheet: Sheet) -> str:
    return from_oklch(0.93, 0.035, oklch(_tones(sheet.design, sheet.cast)[0]).hue)


def _figure(sheet: Sheet, x: float, base: float, k: float, pose: Pose) -> list[Layer]:
    s = _sketch(sheet, x, base, k)
    sheet.cast.actor.whole(s, sheet.cast, pose)
    return s.layers


def _sketch(sheet: Sheet, x: float, y: float, k: float) -> Sketch:
    at = Affine.scaling(k).then(Affine.translation(x, y))
    line = from_oklch(0.25, 0.04, oklch(_tones(sheet.design, sheet.cast)[0]).hue)
    return Sketch(sheet.design, at, width=max(0.9, 0.038 * k), line=line)


def _widths(sheet: Sheet) -> dict[View, float]:
    return sheet.cast.actor.width or {"front": 3.0, "side": 3.0, "back": 3.0}


def _turnaround(sheet: Sheet, box: Box, views: tuple[View, ...] = VIEWS) -> list[Layer]:
    """Return the views side by side on one ground line with guides at their heights."""
    design, actor = sheet.design, sheet.cast.actor
    widths = _widths(sheet)
    label = 3.6 * design.u if sheet.views else 0.0
    total = sum(widths[v] for v in views)
    across = box.width / (total + 0.6 * len(views))
    if len(views) == 3 and across * actor.height < 0.42 * box.height and not sheet.views:
        upper = box._replace(height=0.47 * box.height)
        lower = box._replace(y=upper.bottom + 0.05 * box.height, height=0.48 * box.height)
        return _turnaround(sheet, upper, ("side",)) + _turnaround(sheet, lower, ("front", "back"))
    k = min(
        (box.height - label - 1.5 * design.u) / actor.height, box.width / (total + 0.6 * len(views))
    )
    base = box.bottom - label - 1.0 * design.u
    pen = Stroke(
        paint=sheet.guide, width=max(0.8, 0.11 * design.u), dash=(0.9 * design.u, 0.7 * design.u)
    )
    heights = (0.0, 0.5, 0.999) if actor.name == "beast" else (0.0, 0.27, 0.55, 0.999)
    guides = "".join(
        path.polygon(
            ((box.x, base - f * actor.height * k), (box.right, base - f * actor.height * k)),
            closed=False,
        )
        for f in heights[1:]
    )
    ground = path.polygon(((box.x, base), (box.right, base)), closed=False)
    layers: list[Layer] = [
        design.shape(guides, None, stroke=pen, role="ornament"),
        design.shape(
            ground,
            None,
            stroke=Stroke(paint=sheet.ink, width=max(1.0, 0.22 * design.u)),
            role="ornament",
        ),
    ]
    room = (box.width - total * k) / (len(views) + 1)
    x = box.x + room
    for view in views:
        wide = widths[view] * k
        middle = x + wide / 2
        if actor.name == "beast":
            middle += {"side": 0.06, "front": -0.12, "back": -0.12}[view] * wide
        shadow = path.ellipse(Box(middle - 0.42 * wide, base - 0.1 * k, 0.84 * wide, 0.24 * k))
        layers.append(design.shape(shadow, mix(sheet.ink, sheet.paper, 0.7), role="shadow"))
        layers += _figure(
            sheet, middle, base, k, Pose(view, Mood(), 0.35 if view == "side" else 0.0)
        )
        copy = sheet.view(view)
        if copy is not None:
            layers.append(_tag(sheet, copy, Box(x, base + 1.2 * design.u, wide, label)))
        x += wide + room
    return layers


def _tag(sheet: Sheet, copy: Copy, box: Box, on: str | None = None) -> Layer:
    """Return the label of a view under its figure."""
    return sheet.design.text(
        copy, "small", box=box, on=on or sheet.paper, colour=sheet.ink, align="centre", lines=1,
        role="label", scale=1.15,
    )  # fmt: skip


def _grid(count: int, box: Box, *, down: bool) -> tuple[int, int]:
    """Return columns and rows for `count` cells."""
    if down:
        columns = 1 if count <= 4 else 2
        return columns, -(-count // columns)
    rows = 1 if count <= 5 and box.width > 0.75 * count * box.height * 0.55 else -(-count // 3)
    return -(-count // rows), rows


def _faces(sheet: Sheet, box: Box, *, down: bool = False, fill: str | None = None) -> list[Layer]:
    """Return the expression heads, each in its own window over its label."""
    design, actor = sheet.design, sheet.cast.actor
    columns, rows = _grid(len(sheet.faces), box, down=down)
    gap = 2.0 * design.u
    wide = (box.width - gap * (columns - 1)) / columns
    high = (box.height - gap * (rows - 1)) / rows
    labelled = any(copy for copy, _ in sheet.faces)
    label = min(4.2 * design.u, 0.26 * high) if labelled else 0.0
    layers: list[Layer] = []
    ground = fill or sheet.field
    for i, (copy, mood) in enumerate(sheet.faces):
        col = columns - 1 - i % columns if design.rtl else i % columns
        x, y = box.x + col * (wide + gap), box.y + (i // columns) * (high + gap)
        window = Box(x, y, wide, high - label)
        broad = 4.1 if actor.name == "robot" else 3.4
        k = min(window.height / 4.0, window.width / broad)
        middle = (window.centre[0], window.y + window.height * 0.52)
        s = _sketch(sheet, *middle, k)
        turn = 0.45 if mood.tilt > 0 else 0.0
        actor.bust(s, sheet.cast, Pose("front", mood, turn=turn))
        rim = path.rect(window, 1.4 * design.u)
        layers.append(
            Group(
                id=design.id("face"),
                name=sheet.cast.name,
                role="panel",
                box=design.canvas,
                clip=rim,
                children=(design.shape(rim, ground, role="backdrop"), *s.layers),
            )
        )
        if copy is not None:
            layers.append(
                design.text(
                    copy,
                    "lead",
                    box=Box(x, window.bottom + 0.7 * design.u, wide, label - 0.7 * design.u),
                    on=sheet.paper,
                    colour=sheet.ink,
                    align="centre",
                    valign="top",
                    lines=1,
                    role="label",
                )
            )
    return layers


def _swatches(sheet: Sheet, box: Box, *, upright: bool = False) -> list[Layer]:
    """Return the figure's colours as a row of chips, right-aligned in `box`."""
    colours = list(dict.fromkeys(sheet.cast.colours))[:5]
    design = sheet.design
    n = len(colours)
    if not n:
        return []
    step = min(
        box.height if not upright else box.width, (box.width if not upright else box.height) / n
    )
    out: list[Layer] = []
    for i, colour in enumerate(colours):
        x = box.x if upright else box.right - (n - i) * step
        y = box.y + i * step if upright else box.y
        pen = Stroke(paint=mix(sheet.ink, colour, 0.75), width=max(0.75, 0.08 * design.u))
        out.append(
            design.shape(path.circle(x + step / 2, y + step / 2, 0.4 * step), colour, stroke=pen)
        )
    return out


def _heading(
    sheet: Sheet, box: Box, *, on: str | None = None, colour: str | None = None
) -> list[Layer]:
    """Return name and notes as one stack."""
    design, ground = sheet.design, on or sheet.paper
    children: list[Layer] = []
    if sheet.name is not None:
        children.append(design.text(sheet.name, "title", on=ground, colour=colour or sheet.ink))
    long = sum(len(c.text) for c in sheet.notes) > 120
    children += [
        design.text(c, "small" if long else "body", on=ground, colour=colour or sheet.ink)
        for c in sheet.notes
    ]
    sheet.notes = []
    return [design.stack(children, box=box, gap=1.0, justify="start")] if children else []


def _head_height(sheet: Sheet) -> float:
    u = sheet.design.u
    notes = sum(2.6 + 3.4 * (len(c.text) // 46) for c in sheet.notes)
    return ((11.0 if sheet.name else 0.0) + notes) * u + (
        0 if sheet.name or sheet.notes else 5.0 * u
    )


def ledger(design: Design) -> list[Layer]:
    """Turnaround above, faces in a row below."""
    sheet = _open(design)
    live, u = design.live, design.u
    _spill(sheet, VIEWS)
    top = min(_head_height(sheet), 0.3 * live.height)
    layers = _heading(sheet, Box(live.x, live.y, live.width * 0.68, top))
    layers += _swatches(sheet, Box(live.x, live.y + u, live.width, 5.5 * u))
    low = live.height * (0.28 if len(sheet.faces) <= 5 else 0.4)
    layers += _turnaround(
        sheet, Box(live.x, live.y + top + u, live.width, live.height - top - low - 4 * u)
    )
    layers += _faces(sheet, Box(live.x, live.bottom - low, live.width, low))
    return layers


def _spill(sheet: Sheet, views: tuple[View, ...]) -> None:
    """Labels of more views than are drawn become notes."""
    sheet.notes += sheet.views[len(views) :]
    sheet.views = sheet.views[: len(views)]


def profile(design: Design) -> list[Layer]:
    """A large front view on a field of the opposite colour; the other views and faces beside."""
    sheet = _open(design)
    _spill(sheet, VIEWS)
    front = sheet.view("front")
    live, u = design.live, design.u
    side_by_side = design.size.aspect > 0.95
    if side_by_side:
        panel = Box(0, 0, 0.38 * design.size.width, design.size.height)
        rest = Box(panel.right + 5 * u, live.y, live.right - panel.right - 5 * u, live.height)
    else:
        panel = Box(0, 0, design.size.width, 0.42 * design.size.height)
        rest = Box(live.x, panel.bottom + 4 * u, live.width, live.bottom - panel.bottom - 4 * u)
    base = oklch(sheet.field)
    field = from_oklch(0.83, max(0.07, base.chroma), base.hue)
    layers: list[Layer] = [design.shape(panel, field, role="backdrop")]
    inside = Box(
        live.x,
        live.y,
        panel.right - live.x - (4 * u if side_by_side else design.margin),
        panel.bottom - live.y,
    )
    top = min(_head_height(sheet), 0.34 * inside.height)
    actor = sheet.cast.actor
    if side_by_side:
        layers += _heading(sheet, inside._replace(height=top), on=field)
        stand = Box(inside.x, inside.y + top + u, inside.width, inside.height - top - 6 * u)
    else:
        layers += _heading(sheet, inside._replace(width=inside.width * 0.42), on=field)
        stand = Box(
            inside.x + 0.45 * inside.width, inside.y, 0.55 * inside.width, inside.height - 2 * u
        )
    if front is not None:
        stand = stand._replace(height=stand.height - 3.6 * u)
    k = min(stand.height / actor.height, stand.width / (_widths(sheet)["front"] + 0.2))
    x = stand.centre[0] - (0.1 * _widths(sheet)["front"] * k if actor.name == "beast" else 0)
    wide = _widths(sheet)["front"] * k
    spot = Box(x - 0.5 * wide, stand.bottom - 0.18 * k, wide, 0.42 * k)
    layers.append(design.shape(path.ellipse(spot), shift(field, lightness=-0.12), role="shadow"))
    layers += _figure(sheet, x, stand.bottom, k, Pose("front"))
    if front is not None:
        tag = Box(stand.x, stand.bottom + 1.4 * u, stand.width, 3.4 * u)
        layers.append(_tag(sheet, front, tag, field))
    low = rest.height * (0.44 if len(sheet.faces) <= 4 else 0.54)
    layers += _swatches(sheet, Box(rest.x, rest.y, rest.width, 4.4 * u))
    layers += _turnaround(
        sheet,
        Box(rest.x, rest.y + 7.0 * u, rest.width, rest.height - low - 11.0 * u),
        ("side", "back"),
    )
    layers += _faces(sheet, Box(rest.x, rest.bottom - low, rest.width, low))
    return layers


def plinth(design: Design) -> list[Layer]:
    """Faces first, then the turnaround on a broad band across the foot of the sheet."""
    sheet = _open(design)
    _spill(sheet, VIEWS)
    live, u = design.live, design.u
    cut = design.size.height * (0.37 if len(sheet.faces) <= 4 else 0.5)
    base = oklch(sheet.field)
    field = from_oklch(0.9, max(0.05, base.chroma), base.hue)
    layers: list[Layer] = [
        design.shape(
            Box(0, cut, design.size.width, design.size.height - cut), field, role="backdrop"
        )
    ]
    wide = design.size.aspect > 1.0
    if wide:
        head = Box(live.x, live.y, 0.3 * live.width, cut - live.y - 9 * u)
        faces = Box(live.x + 0.34 * live.width, live.y, 0.66 * live.width, cut - live.y - 3 * u)
        chips = Box(live.x, cut - 8 * u, 0.3 * live.width, 5 * u)
    else:
        top = min(_head_height(sheet), 0.4 * cut)
        head = Box(live.x, live.y, 0.62 * live.width, top)
        faces = Box(live.x, live.y + top + u, live.width, cut - live.y - top - 4 * u)
        chips = Box(live.x, live.y + u, live.width, 5 * u)
    layers += _heading(sheet, head)
    layers += _faces(sheet, faces, fill=_pale(sheet))
    row = _swatches(sheet, chips)
    if wide:
        shift_by = chips.width - min(chips.height, chips.width / 5) * len(row)
        row = _swatches(sheet, chips._replace(x=chips.x - shift_by))
    layers += row
    paper, sheet.paper = sheet.paper, field
    layers += _turnaround(sheet, Box(live.x, cut + 3 * u, live.width, live.bottom - cut - 3 * u))
    sheet.paper = paper
    return layers


def column(design: Design) -> list[Layer]:
    """Faces in a column at one side, the turnaround beside under the name."""
    sheet = _open(design)
    _spill(sheet, VIEWS)
    live, u = design.live, design.u
    if design.size.aspect < 0.9:
        return _tall_column(sheet)
    n = len(sheet.faces)
    strip = min(
        0.34 * live.width,
        live.height / max(2.2, n if n <= 4 else n / 2) * (1.12 if n <= 4 else 2.1),
    )
    faces = Box(live.right - strip, live.y, strip, live.height)
    body = Box(live.x, live.y, live.width - strip - 5 * u, live.height)
    if design.rtl:
        faces, body = faces._replace(x=live.x), body._replace(x=live.x + strip + 5 * u)
    top = min(_head_height(sheet), 0.34 * live.height)
    layers = _heading(sheet, body._replace(width=0.7 * body.width, height=top))
    layers += _swatches(sheet, Box(body.x, body.y + u, body.width, 5 * u))
    layers += _turnaround(
        sheet, Box(body.x, body.y + top + 2 * u, body.width, body.height - top - 2 * u)
    )
    layers += _faces(sheet, faces, down=True)
    return layers


def _tall_column(sheet: Sheet) -> list[Layer]:
    live, u = sheet.design.live, sheet.design.u
    top = min(_head_height(sheet), 0.25 * live.height)
    layers = _heading(sheet, Box(live.x, live.y, 0.7 * live.width, top))
    layers += _swatches(sheet, Box(live.x, live.y + u, live.width, 5 * u))
    low = Box(live.x, live.bottom - 0.34 * live.height, live.width, 0.34 * live.height)
    layers += _turnaround(sheet, low)
    middle = Box(live.x, live.y + top + 2 * u, live.width, low.y - live.y - top - 6 * u)
    return layers + _faces(sheet, middle)


def claims(brief: Brief) -> float:
    """Return how strongly a brief is of a character sheet."""
    return 0.5 if len([c for c in brief.camera if "view" in c]) >= 2 else 0.0


KIND = PictureKind(
    depicts=True,
    name="character-sheet",
    title="Character sheet",
    compositions={"ledger": ledger, "profile": profile, "plinth": plinth, "column": column},
    manual=__doc__ or "",
    cues=(
        "character sheet",
        "model sheet",
        "turnaround",
        "character turnaround",
        "expression sheet",
    ),
    size=(1536, 1024),
    sheet="light",
    moods=("playful", "friendly", "clean"),
    claims=claims,
)
