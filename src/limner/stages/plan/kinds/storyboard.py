"""Storyboard: a story told in frames of film, each a different shot of the same figure.

For storyboards and shot lists. Takes captions (words under the frames, or numerals where
the prompt asks for "captions 1 to 6"), a title, the number of frames, who plays (fox, girl,
robot …), what is carried, where it happens and the season. The shots go from the wide
opening over tracking, close and detail to the end; the light moves on through the day.

Compositions: `grid` (even frames), `lead` (one large frame, the rest around it), `film` (rows on
perforated strips) and `sheet` (staggered cards with lines for notes).

Example: "Six-panel storyboard for a short video: a fox delivers a parcel through a snowy
forest; captions 1 to 6 under the panels"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from limner.basics import path
from limner.basics.colour import mix, with_alpha
from limner.basics.geometry import Box
from limner.basics.hash import seed_from
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Stroke
from limner.stages.plan.actors import Cast, Mood, Pose, cast_of
from limner.stages.plan.actors.beast import parcel
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.acts import (
    LACES,
    WAVES,
    company,
    laces,
    shadow,
    sketched,
    table,
)
from limner.stages.plan.parts.frames import beyond, even, led
from limner.stages.plan.parts.props import BOAT, boat, held
from limner.stages.plan.parts.vista import (
    Light,
    cabin,
    fir,
    light_at,
    place_of,
    snow_on,
    snowfall,
    vista,
)
from limner.stages.plan.typography import Voice

CARRIED = re.compile(
    r"\b(parcel|package|gift|present|box|delivery)\b|包裹|荷物|礼物|소포", re.IGNORECASE
)
SNOWY = re.compile(r"snow|winter|雪|눈 |nieve|neige|schnee", re.IGNORECASE)
NUMBERED = re.compile(
    r"caption\w*\s+(numbered\s+)?\d|number(ed|s)|numerals|\b1\s*(to|-|–|through)\s*\d",
    re.IGNORECASE,
)


RUNS = re.compile(
    r"\b(runs?|running|races?|racing|sprints?|chases?|hurry|hurries)\b", re.IGNORECASE
)


INSIDE = re.compile(
    r"\b(?:coffee|breakfast|dinner|lunch|cooks?|kitchen|desk|bed|sofa|wakes?|packs?|packing"
    r"|letter|home|indoors|inside)\b"
)
"""Words of a caption that say a frame happens in a room."""
INDOORS = ("room", "train")
ORDER = ("wide", "tracking", "close", "detail", "away", "end")


@dataclass(slots=True)
class Board:
    """What all frames share."""

    design: Design
    cast: Cast
    place: str
    snow: bool
    carries: str
    shots: list[str]
    captions: list[list[Copy]]
    numbered: bool
    title: Copy | None
    seed: int
    told: str = ""
    """What the frame that is being drawn is captioned with."""


def _open(design: Design) -> Board:
    brief = design.brief
    words = brief.prompt
    strings = design.content.rest()
    title = None
    if (
        strings
        and strings[0].role in ("headline", "logo", "name")
        and (
            len(strings) > (brief.panels or 6)
            or any(c.role != strings[0].role for c in strings[1:])
        )
    ):
        title = strings.pop(0)
    total = max(1, min(12, brief.panels or (len(strings) if len(strings) > 1 else 6)))
    captions: list[list[Copy]] = [[] for _ in range(total)]
    for i, copy in enumerate(strings):
        captions[min(i, total - 1) if len(strings) <= total else i * total // len(strings)].append(
            copy
        )
    cast = cast_of(brief, design.scheme.accent)[0]
    return Board(
        design,
        cast,
        place_of(_untold(words, captions)),
        bool(SNOWY.search(words)),
        "parcel" if CARRIED.search(words) else "",
        _shots(total, captions),
        captions,
        bool(NUMBERED.search(words)) or not strings,
        title,
        seed_from("vista", words) % 100000,
    )


CALLS = (
    ("detail", r"\b(detail|insert|paws?|hands?|feet|shoes?|laces|boots|macro)\b|特写"),
    ("away", r"\b(boats?|ships?|horizon)\b"),
    ("close", r"\bclose|face|wakes?|smiles?|looks?\b|近景"),
    ("tracking", r"\b(track|follow|runs?|running|walks?|walking|pan)|跟"),
    ("away", r"\b(behind|back|leaves?|away|from above)\b"),
    ("wide", r"\b(wide|establish|aerial|long shot|sunrise|sunset|skyline|view)|全景|远景"),
)


def _shots(total: int, captions: list[list[Copy]]) -> list[str]:
    """Return the shots in order: as the captions say, else from the wide opening to the end."""
    if total <= 1:
        return ["wide"]
    middle = [ORDER[1 + i % 4] for i in range(total - 2)] if total != 4 else ["close", "away"]
    plan = ["wide", *middle, "end"]
    for i, copies in enumerate(captions):
        words = " ".join(c.text.lower() for c in copies)
        plan[i] = next((shot for shot, cue in CALLS if re.search(cue, words)), plan[i])
    return plan


# -- one frame -------------------------------------------------------------------------------


def _frame(board: Board, box: Box, index: int) -> list[Layer]:
    """Return one shot cut to its frame."""
    design = board.design
    shot = board.shots[index]
    told = " ".join(c.text for c in board.captions[index])
    hour = "" if _timeless(design.brief.prompt, told) else told
    light = light_at(
        _untold(design.brief.prompt, board.captions), index / max(1, len(board.shots) - 1), hour
    )
    board = replace(board, place=_places(board)[index], told=told)
    draw = {
        "wide": _wide,
        "tracking": _tracking,
        "close": _close,
        "detail": _detail,
        "away": _away,
        "end": _end,
    }[shot]
    layers = draw(board, box, light, index)
    if board.snow and board.place not in INDOORS:
        layers += snowfall(
            design, box, board.seed + index, {"close": 1.9, "detail": 1.9}.get(shot, 1.0)
        )
    outline = path.rect(box, 0.5 * design.u)
    shown = f"{board.cast.name} {board.carries} {design.brief.setting or board.place}"
    return [
        Group(
            id=design.id("frame"),
            name=shown,
            role="panel",
            box=design.canvas,
            clip=outline,
            children=tuple(layers),
        )
    ]


def _untold(words: str, captions: list[list[Copy]]) -> str:
    """Return a prompt without its captions, whose hours and places are their own frames'."""
    for copies in captions:
        for copy in copies:
            words = words.replace(copy.text, "")
    return words


def _timeless(prompt: str, told: str) -> bool:
    """Return whether a caption's words say nothing of the hour."""
    return not told or told not in prompt


def _places(board: Board) -> list[str]:
    """Return where every frame happens: what is not said goes on where the story was last out of
    doors, or will be next.
    """
    told = [" ".join(c.text for c in copies) for copies in board.captions]
    own = [place_of(words) for words in told]
    outside = [p for p in own if p != "hills"]
    story = board.place if board.place != "hills" or not outside else outside[0]
    out = []
    for words, place in zip(told, own, strict=True):
        out.append(_place_of(words, story))
        story = place if place != "hills" and board.place == "hills" else story
    return out


def _place_of(told: str, board: str) -> str:
    """Return where a frame happens: where its caption says, else where the story does."""
    if INSIDE.search(told.lower()):
        return "room"
    own = place_of(told)
    return board if own == "hills" else own


def _ground_zoom(board: Board, box: Box, light: Light, zoom: float, index: int) -> list[Layer]:
    out = vista(board.design, box, board.place, light, zoom=zoom, seed=board.seed + index * 7)
    if board.place in ("shore", "pier") and BOAT.search(board.told):
        out += boat(board.design, box, light, box.y + (0.62 if zoom < 1.6 else 0.74) * box.height)
    return out


def _prints(board: Board, box: Box, light: Light, line: tuple[float, float, float]) -> Layer:
    """Return the trail behind: prints from x0 to x1 along y, smaller into the distance."""
    x0, x1, y = line
    d = ""
    for i in range(13):
        f = i / 12
        x = x0 + (x1 - x0) * f
        dy = (0.012 if i % 2 else -0.012) * box.height + 0.1 * box.height * (1 - f) ** 2
        r = box.height * (0.012 - 0.003 * f)
        d += path.ellipse(Box(x - 1.5 * r, y + dy - 0.5 * r, 3 * r, r))
    return board.design.shape(
        d, with_alpha(mix(light.shade, "#3d5578", 0.5), 0.75), role="ornament"
    )


def _walker(board: Board, x: float, base: float, k: float, *, stride: float) -> list[Layer]:
    """Return the figure walking to the right with what it carries."""
    s = sketched(board.design, x, base, k)
    runs = bool(RUNS.search(board.told)) and board.cast.actor.name == "person"
    # who runs leans into it, with longer steps
    board.cast.actor.whole(
        s.turned(9) if runs else s,
        board.cast,
        Pose("side", Mood(), stride=1.5 * stride if runs else stride, carries=board.carries),
    )
    if board.carries and board.cast.actor.name != "beast":
        parcel(s.moved(1.0, -2.9, 0.72), board.cast)
    draw = held(board.told) if board.cast.actor.name == "person" else None
    if draw:
        step = 0.75 * stride
        draw(s.moved(0.5 + 0.6 * step, -3.0))
    return s.layers


def _wide(board: Board, box: Box, light: Light, index: int) -> list[Layer]:
    """The place, the figure small in it, a trail behind and room ahead."""
    layers = _ground_zoom(board, box, light, 1.0, index)
    k = 0.25 * box.height / board.cast.actor.height
    x, y = box.x + 0.34 * box.width, box.y + 0.86 * box.height
    if board.place not in (*INDOORS, "pier", "station"):
        layers.append(
            _prints(
                board, box, light, (box.x - 0.02 * box.width, x - 2.0 * k, y - 0.01 * box.height)
            )
        )
    layers.append(shadow(board.design, x, y, 2.2 * k, light))
    layers += _walker(board, x, y, k, stride=0.8)
    if board.place == "forest":
        layers += _near_tree(board, box, light, (0.93, 1.25))
    return layers


def _near_tree(board: Board, box: Box, light: Light, at: tuple[float, float]) -> list[Layer]:
    """Return one dark fir near the lens, cut by the frame."""
    design = board.design
    x, high = box.x + at[0] * box.width, at[1] * box.height
    base = box.bottom + 0.12 * box.height
    tree = [design.shape(fir(x, base, high), light.near, role="backdrop")]
    if board.snow:
        tree.append(
            design.shape(snow_on(x, base, high), mix(light.near, "#ffffff", 0.75), role="backdrop")
        )
    return [*tree]


def _tracking(board: Board, box: Box, light: Light, index: int) -> list[Layer]:
    """Beside the figure as it goes, the place streaming past."""
    layers = _ground_zoom(board, box, light, 1.9, index)
    tall = 0.62 if board.cast.actor.name == "beast" else 0.78
    k = tall * box.height / board.cast.actor.height
    x, y = box.x + 0.47 * box.width, box.y + 0.93 * box.height
    layers.append(shadow(board.design, x, y, 2.3 * k, light))
    layers += _walker(board, x, y, k, stride=-0.9)
    u = 0.012 * box.height
    dashes = "".join(
        path.rect(Box(box.x + box.width * f, box.y + box.height * g, box.width * 0.1, u * 0.6), u)
        for f, g in ((0.03, 0.5), (0.08, 0.6), (0.02, 0.7))
    )
    layers.append(board.design.shape(dashes, "#ffffffcc", role="ornament"))
    return layers


def _close(board: Board, box: Box, light: Light, index: int) -> list[Layer]:
    """The face over the shoulders, cut by the frame; the place soft behind."""
    layers = _ground_zoom(board, box, light, 3.0, index)
    k = 0.28 * box.height
    x, y = box.x + 0.4 * box.width, box.y + 0.5 * box.height
    s = sketched(board.design, x, y, k)
    mood = Mood("open", "smile", 0.4) if index < 3 else Mood("wide", "open", 0.8)
    board.cast.actor.bust(s, board.cast, Pose("front", mood, turn=0.5))
    return layers + s.layers


def _detail(board: Board, box: Box, light: Light, index: int) -> list[Layer]:
    """What it is about, filling the frame: the load on the back, or feet on the way."""
    layers = _ground_zoom(board, box, light, 2.6, index)
    actor = board.cast.actor
    if actor.name == "beast" and board.carries:
        k = 0.35 * box.height
        s = sketched(
            board.design, box.x + 0.5 * box.width + 0.8 * k, box.y + 0.5 * box.height + 3.35 * k, k
        )
        actor.whole(s, board.cast, Pose("side", Mood(), stride=0.3, carries=board.carries))
        return layers + s.layers
    if actor.name == "person" and LACES.search(board.told):
        return layers + laces(board.design, board.cast, box, light)
    k = 1.75 * box.height / actor.height
    base = box.y + 0.86 * box.height
    x = box.x + 0.46 * box.width
    layers.append(shadow(board.design, x, base, 1.6 * k, light))
    return layers + _walker(board, x, base, k, stride=0.9)


def _away(board: Board, box: Box, light: Light, index: int) -> list[Layer]:
    """Seen from behind with the goal in the distance."""
    layers = _ground_zoom(board, box, light, 1.2, index)
    design = board.design
    if board.place in ("forest", "hills"):
        layers += cabin(
            design,
            box.x + 0.7 * box.width,
            box.y + 0.7 * box.height,
            0.26 * box.height,
            light,
            snow=board.snow,
        )
    if board.place == "forest":
        layers += _near_tree(board, box, light, (0.04, 1.3))
    k = 0.5 * box.height / board.cast.actor.height
    x, y = box.x + 0.34 * box.width, box.y + 0.95 * box.height
    layers.append(shadow(board.design, x, y, 1.7 * k, light))
    s = sketched(board.design, x, y, k)
    board.cast.actor.whole(s, board.cast, Pose("back", Mood(), carries=board.carries))
    return layers + s.layers


def _end(board: Board, box: Box, light: Light, index: int) -> list[Layer]:
    """Arrived: the figure faces us, the load set down beside it."""
    layers = _ground_zoom(board, box, light, 1.4, index)
    if board.place in ("forest", "hills"):
        layers += cabin(
            board.design,
            box.x + 0.66 * box.width,
            box.y + 0.86 * box.height,
            0.72 * box.height,
            light,
            snow=board.snow,
        )
    beast = board.cast.actor.name == "beast"
    k = (0.5 if beast else 0.62) * box.height / board.cast.actor.height
    x, y = box.x + 0.27 * box.width, box.y + 0.92 * box.height
    layers.append(shadow(board.design, x, y, 1.7 * k, light))
    s = sketched(board.design, x, y, k, flip=beast)
    waves = bool(WAVES.search(board.told))
    layers += company(board.design, board.cast, board.told, box, light)
    board.cast.actor.whole(s, board.cast, Pose("front", Mood("arc", "grin", 0.5), waves=waves))
    layers += s.layers
    layers += table(board.design, board.told, box, light)
    if board.carries:
        px = x + 2.7 * k
        layers.append(shadow(board.design, px, y, 1.1 * k, light))
        box_ = sketched(board.design, px, y, 1.05 * k)
        parcel(box_, board.cast)
        layers += box_.layers
    return layers


# -- the sheet -------------------------------------------------------------------------------


def _caption(board: Board, index: int, box: Box, ground: str, ink: str) -> list[Layer]:
    """Return the caption under a frame: its words, or its numeral."""
    design = board.design
    copies = board.captions[index]
    level = "small" if any(len(c.text) > 40 for c in copies) else "body"
    children: list[Layer] = []
    if board.numbered and not copies:
        voice = Voice(design.type.text.face, max(600, design.type.text.weight))
        size = min(3.0 * design.u, 0.8 * box.height)
        return [
            design.text(
                str(index + 1),
                "body",
                voice=voice,
                on=ground,
                colour=ink,
                box=box,
                size=size,
                valign="middle",
                lines=1,
                align="start",
            )
        ]
    for copy in copies:
        children.append(design.text(copy, level, on=ground, colour=ink, align="start"))
    return [design.stack(children, box=box, gap=0.5, justify="start")] if children else []


def _caption_height(board: Board) -> float:
    u = board.design.u
    longest = max((sum(len(c.text) for c in copies) for copies in board.captions), default=0)
    return (4.6 if longest <= 26 else 8.0 if longest <= 80 else 14.0) * u


def _headed(board: Board, box: Box, ground: str, ink: str) -> tuple[list[Layer], Box]:
    """Return the title, and the room below it."""
    design = board.design
    if board.title is None:
        return [], box
    high = 8.0 * design.u
    title = design.text(
        board.title,
        "heading",
        on=ground,
        colour=ink,
        box=box._replace(height=high),
        lines=1,
        valign="middle",
    )
    return [title], Box(
        box.x, box.y + high + 1.5 * design.u, box.width, box.height - high - 1.5 * design.u
    )


def _set(board: Board, cells: list[Box], caption: float, ground: str, ink: str) -> list[Layer]:
    design = board.design
    layers: list[Layer] = []
    for i, cell in enumerate(cells):
        frame = Box(cell.x, cell.y, cell.width, cell.height - caption)
        layers += _frame(board, frame, i)
        under = Box(cell.x, frame.bottom + 0.8 * design.u, cell.width, caption - 0.8 * design.u)
        layers += _caption(board, i, under, ground, ink)
    return layers


def grid(design: Design) -> list[Layer]:
    """Even frames on pale paper."""
    return grid_of(_open(design), "#f7f5f0", "#1f2430")


def film(design: Design) -> list[Layer]:
    """Rows of frames on perforated strips of film that run off both edges."""
    board = _open(design)
    ground, ink, strip = "#efe9dd", "#1d1b19", "#191a1f"
    design.background = ground
    layers, room = _headed(board, design.canvas.inset(design.margin * 0.7), ground, ink)
    u, caption = design.u, _caption_height(board)
    edge = min(4.2 * u, 0.05 * room.height)
    gap = 2 * edge + 2.0 * u
    cells = even(len(board.shots), room.inset(0, edge), caption, 2.2 * u, gap)
    rows = sorted({c.y for c in cells})
    high = cells[0].height
    for r in range(len(rows)):
        y = rows[r]
        band = Box(-1, y - edge, design.size.width + 2, high + 2 * edge)
        hole = 0.36 * edge
        step = 1.9 * edge
        count = int(design.size.width / step) + 2
        holes = "".join(
            path.rect(Box(i * step - 0.5 * step, yy, 0.8 * edge, hole), 0.12 * edge)
            for i in range(count)
            for yy in (band.y + 0.3 * edge, band.bottom - 0.66 * edge)
        )
        layers.append(design.shape(band, strip, role="plate"))
        layers.append(design.shape(holes, ground, role="ornament"))
        blank = beyond([c for c in cells if c.y == y], caption, 2.2 * u, design.size.width)
        d = "".join(path.rect(box, 0.5 * u) for box in blank)
        layers.append(design.shape(d, "#2b2d35", role="backdrop"))
    return layers + _set(board, cells, caption, strip, "#f4efe4")


def sheet(design: Design) -> list[Layer]:
    """Cards with lines for notes under the frames."""
    board = _open(design)
    ground, ink = "#e6e9ec", "#20262e"
    design.background = ground
    layers, room = _headed(board, design.canvas.inset(0.8 * design.margin), ground, ink)
    u = design.u
    caption = _caption_height(board) + 3.4 * u
    cells = even(len(board.shots), room, caption, 2.4 * u)
    spare = max(0.0, room.height - (max(c.bottom for c in cells) - min(c.y for c in cells)))
    drop = min(spare, 0.34 * cells[0].height) if len({c.x for c in cells}) > 1 else 0.0
    columns = sorted({c.x for c in cells})
    for i, flat in enumerate(cells):
        cell = flat.moved(0, drop * (0.5 if columns.index(flat.x) % 2 else -0.5))
        layers.append(
            design.shape(cell, "#ffffff", role="plate", effects=design.soft_shadow(0.5, 0.14))
        )
        pad = 1.3 * u
        frame_w = cell.width - 2 * pad
        frame = Box(
            cell.x + pad, cell.y + pad, frame_w, min(frame_w * 9 / 16, cell.height - caption)
        )
        layers += _frame(board, frame, i)
        under = Box(
            frame.x, frame.bottom + 0.9 * u, frame.width, cell.bottom - frame.bottom - 1.8 * u
        )
        words = board.captions[i]
        layers += _caption(
            board,
            i,
            under._replace(height=under.height if words else min(3.4 * u, under.height)),
            "#ffffff",
            ink,
        )
        if not words:
            pen = Stroke(paint="#c5ccd4", width=max(0.75, 0.12 * u))
            lines = [
                y for f in (0.45, 0.95) if (y := under.y + f * under.height) < cell.bottom - 0.6 * u
            ]
            left = frame.x + 4.5 * u
            d = "".join(path.polygon(((left, y), (frame.right, y)), closed=False) for y in lines)
            layers.append(design.shape(d, None, stroke=pen, role="ornament"))
    return layers


def lead(design: Design) -> list[Layer]:
    """One large frame opens; the others follow beside and below it at one size."""
    board = _open(design)
    n = len(board.shots)
    if n < 3:
        return grid_of(board)
    ground, ink = "#f3efe6", "#23201c"
    design.background = ground
    layers, room = _headed(board, design.canvas.inset(0.8 * design.margin), ground, ink)
    caption, gap = _caption_height(board), 2.4 * design.u
    cells = led(n, room, caption, gap)
    if not cells:
        wide = min(room.width, ((room.height - gap) * 0.56 - caption) * 16 / 9)
        big = Box(room.centre[0] - wide / 2, room.y, wide, wide * 9 / 16 + caption)
        rest = Box(room.x, big.bottom + gap, room.width, room.bottom - big.bottom - gap)
        cells = [big, *even(n - 1, rest, caption, gap)]
    return layers + _set(board, cells, caption, ground, ink)


def grid_of(board: Board, ground: str = "#f3efe6", ink: str = "#23201c") -> list[Layer]:
    """Even frames for a board already opened."""
    design = board.design
    design.background = ground
    layers, room = _headed(board, design.canvas.inset(0.8 * design.margin), ground, ink)
    caption = _caption_height(board)
    cells = even(len(board.shots), room, caption, 3.0 * design.u)
    return layers + _set(board, cells, caption, ground, ink)


def claims(brief: Brief) -> float:
    """Return how strongly a brief is of a storyboard."""
    return 0.4 if brief.panels and re.search(r"\bshots?\b|\bscenes\b", brief.prompt) else 0.0


KIND = PictureKind(
    depicts=True,
    name="storyboard",
    title="Storyboard",
    compositions={"grid": grid, "lead": lead, "film": film, "sheet": sheet},
    manual=__doc__ or "",
    cues=("storyboard", "story board", "shot list"),
    size=(1536, 1024),
    sheet="light",
    moods=("clean", "cinematic"),
    claims=claims,
)
