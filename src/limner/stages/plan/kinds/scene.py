"""Scene: things in a place, drawn flat, with words on what carries them.

For street scenes with billboards and shop signs, cafés with menus and cups, parks, offices,
stations, still lifes, product shots, interiors and landscapes. Takes any number of strings;
each goes onto the carrier the prompt names (billboard, menu board, taxi, mug, clock, banner,
screen, T-shirt …) and onto a framed sign where it names none. Subjects without words are
drawn in their number, colour and place. Light follows the words: noon, golden hour, dusk,
night, rain.

Compositions: `elevation` (frontal: a row of façades, a wall), `deep` (into the distance: a
street or hall with a vanishing point, a path), `close` (near: a shop front, a table or
counter in front of a soft background) and `wide` (air: a square before the skyline, a wall
with a large window, water).

Example: "A bustling street scene with a billboard showing 'Discover' in large bold red
letters, a café menu displaying 'Coffee' in medium brown cursive, and a taxi with the text
'Go' in small green italic"
"""

from __future__ import annotations

import re

from limner.basics.geometry import Box
from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.document.paint import Blur, Linear, Stop
from limner.stages.plan.carriers.neon import bright
from limner.stages.plan.design import Design
from limner.stages.plan.kind import Composition, PictureKind
from limner.stages.plan.scenery import framing, isometric
from limner.stages.plan.scenery.cast import extras, items_of, thing_for
from limner.stages.plan.scenery.compose import SHOTS
from limner.stages.plan.scenery.given import fronted, given, outdoors
from limner.stages.plan.scenery.habitat import at_home
from limner.stages.plan.scenery.hanging import stand_clear
from limner.stages.plan.scenery.over import balloons, captions, lifted, make_room, seen
from limner.stages.plan.scenery.pen import fade, pool
from limner.stages.plan.scenery.place import settle
from limner.stages.plan.scenery.relating import astride
from limner.stages.plan.scenery.room import table_top
from limner.stages.plan.scenery.stage import Setting, Stage, View, settings
from limner.stages.plan.scenery.sticker import sticker
from limner.stages.plan.scenery.thing import Item, drawn, listed
from limner.stages.plan.scenery.tones import Tones, words_of
from limner.stages.plan.scenery.weather import weather

VIEWS = ("elevation", "deep", "close", "wide")
PRODUCT = ("packshot", "product-grid", "mockup", "still-life", "sticker", "character-sheet")
BY_KIND = {
    "storefront": "street",
    "neon": "wall",
    "landscape": "mountains",
    "interior": "living",
    "billboard": "street",
    "sign": "street",
    "scene": "street",
}
"""Setting of a kind whose prompt names none."""


def setting_of(brief: Brief, items: list[Item]) -> Setting:
    """Return the place a brief's words call; earlier and longer words count more."""
    known = settings()
    text = words_of(brief)
    scores: dict[str, float] = {}
    for setting in known.values():
        for cue in sorted(set(setting.cues)):
            found = text.find(cue) if cue > "\u2e7f" else _word_at(cue, text)
            if found >= 0:
                weight = (1.0 + 0.06 * len(cue)) * (2.2 if found < 60 else 1.0)
                if setting.name == "wall":
                    weight *= 2.4
                if brief.setting and cue in brief.setting.lower():
                    weight *= 2.0
                scores[setting.name] = scores.get(setting.name, 0.0) + weight
    if scores:
        best = max(sorted(scores), key=lambda n: scores[n])
        fronted = re.search(r"\b(store ?front|shop ?front|shop sign|store sign)\b", text)
        return known["shopfront" if best == "wall" and fronted else best]
    home = at_home(text, frozenset(known)) if brief.kind not in PRODUCT else None
    if home is not None:
        return known[home]
    if brief.kind not in PRODUCT and any(i.thing.real for i in items):
        return known["park"]
    if brief.kind in PRODUCT or (not brief.strings and brief.subjects):
        return known["studio"]
    if brief.kind in BY_KIND:
        return known[BY_KIND[brief.kind]]
    names = {i.thing.name for i in items}
    if names & {"vehicle", "bus", "truck", "billboard", "storefront", "post", "bench", "stall"}:
        return known["street"]
    if names & {"laptop", "phone", "screen", "whiteboard"}:
        return known["office"]
    if names and names <= {
        "cup",
        "mug",
        "bottle",
        "box",
        "book",
        "paper",
        "shirt",
        "cake",
        "cap",
        "phone",
    }:
        return known["studio"]
    return known["wall"]


def _word_at(cue: str, text: str) -> int:
    match = re.search(rf"\b{re.escape(cue)}s?\b", text)
    return match.start() if match else -1


def _composed(view_name: str) -> Composition:
    def compose(design: Design) -> list[Layer]:
        return scene(design, view_name)

    return compose


def scene(design: Design, view_name: str) -> list[Layer]:
    """Return the layers of a scene seen in one of `VIEWS`."""
    brief = design.brief
    items, over = lifted(brief, items_of(brief, design.content.rest()))
    items += extras(design, seen(design, brief) if over and not items else brief, items)
    items, tabled = _on_table(items)
    _on_pedestal(items)
    setting, items, shown = _home(brief, items, tabled=tabled)
    tones = Tones.of(brief, design.scheme, design.rng)
    stage = Stage(
        design,
        tones,
        words_of(brief),
        items=items,
        indoors=setting.indoors,
        lean=design.rng.choice((0.16, 0.5, 0.84)),
    )
    _note(design)
    if brief.kind == "sticker" or design.transparent:
        return sticker(stage, view_name)
    _lay_table(stage, tabled=tabled)
    view = _view(stage, setting, view_name)
    view.zones(stage)
    if not isometric.asked(stage):
        settle(stage)
    if _looks_out(brief):
        framing.to_size(stage)
    _stood_near(stage)
    make_room(stage, over)
    stand_clear(stage)
    view.draw(stage)
    if shown:
        stage.back[0] = stage.back[0].but(name=" ".join(shown))
    if not isometric.asked(stage):
        if not _looks_out(brief):
            weather(stage)
        _focus(stage)
        if setting.name not in ("kitchen", "shopfront", "studio"):
            _hour(stage)
    if stage.table is not None and not stage.front:
        table_top(stage, tones.wood)
    return [*_stacked(stage), *balloons(stage, over), *captions(stage, over)]


def _home(
    brief: Brief, items: list[Item], *, tabled: bool
) -> tuple[Setting, list[Item], list[str]]:
    """Return where it happens, the things to be put there, and the names of those it has."""
    words = words_of(brief)
    setting = setting_of(brief, items)
    glazed = any(i.thing.name == "room window" for i in items)
    if (tabled and setting.name in ("studio", "wall")) or (glazed and not setting.indoors):
        setting = settings()["living"]
    if _looks_out(brief):
        setting, items = framing.outside(words), framing.indoors_first(items)
    elif setting.indoors and outdoors(brief):
        setting = settings()["street"]
    if not setting.indoors and not _looks_out(brief):
        fronted(brief, items)
    items, shown = given(brief, setting, items)
    for item in items:
        item.scene = setting.name
    return setting, items, shown


def _looks_out(brief: Brief) -> bool:
    return brief.kind not in PRODUCT and framing.looks_out(words_of(brief))


def _lay_table(stage: Stage, *, tabled: bool) -> None:
    """Put a table in front where things lie on one; move what stands alone off the window."""
    free = [i for i in stage.items if i.host is None]
    if not tabled and astride(stage.design.brief, free):
        return
    flat = any(set(i.thing.places) <= {"table"} for i in free)
    if tabled or flat or (_laid(stage.items) and stage.indoors):
        stage.table = 0.935 * stage.h
    glass = next((i for i in stage.items if i.thing.name == "room window" and i.where), None)
    if glass is not None:
        stage.lean = 0.72 if "left" in glass.where else 0.28


def _view(stage: Stage, setting: Setting, name: str) -> View:
    """Return how the place is looked at: as composed, as a tile from above, out of a window."""
    view = setting.views[name]
    stage.shot = SHOTS[name]
    if isometric.asked(stage):
        return View(isometric.place, lambda s: isometric.draw(s, setting))
    if not _looks_out(stage.design.brief):
        return view

    def draw(stage: Stage) -> None:
        view.draw(stage)
        weather(stage)
        stage.back += stage.front
        stage.front.clear()
        framing.draw(stage)

    return View(framing.zones, draw)


def _focus(stage: Stage) -> None:
    """Throw the room behind a table out of focus where the words ask for a near, open lens."""
    near = stage.design.brief.kind == "mockup" or stage.says(
        "shallow depth", "bokeh", "f/1", "f/2", "blurred background", "soft background"
    )
    if not near or stage.table is None or not stage.back:
        return
    soft = (Blur(sigma=0.55 * stage.u),)
    stage.design.background = stage.tones.wall
    for item in stage.items:
        if item.place == "hang" and not item.copies:
            stage.back.append(drawn(stage.design, stage.tones, item))
            item.where = "behind"
    stage.back = [g if g.effects else g.but(effects=soft) for g in stage.back]


HOURS = {
    "golden": "#ff9e3d",
    "dawn": "#ffc98a",
    "dusk": "#ff9d6a",
    "blue": "#7fa4ff",
    "day": "#ffeec4",
}


def _hour(stage: Stage) -> None:
    """Light from the asked side: shafts through the air of a room, a tint that falls off."""
    t, w, h, s = stage.tones, stage.w, stage.h, -stage.tones.side
    asked = stage.says(
        "from the left",
        "from left",
        "left window",
        "from the right",
        "right window",
        "morning",
        "golden hour",
        "sunlit",
        "sunset",
        "evening light",
        "sunlight",
        "sunrise",
        "late afternoon",
    )
    tint = HOURS.get(t.time)
    if not asked or tint is None:
        return
    p = stage.pen("light")
    ends = ((0.0, 0.1), (1.0, 0.5)) if s > 0 else ((1.0, 0.1), (0.0, 0.5))
    p.rect(
        Box(0, 0, w, h),
        Linear(
            start=ends[0],
            end=ends[1],
            stops=(
                Stop(offset=0, colour=tint + "55"),
                Stop(offset=0.55, colour=tint + "12"),
                Stop(offset=1, colour="#1c204a30"),
            ),
        ),
    )
    if stage.indoors:
        edge = 0.0 if s > 0 else w
        for y, deep in ((-0.16, 0.20), (0.10, 0.16)):
            far = edge + s * 0.95 * w
            p.poly(
                [
                    (edge, y * h),
                    (far, (y + 0.55) * h),
                    (far, (y + deep + 0.62) * h),
                    (edge, (y + deep) * h),
                ],
                fade(tint + "70", tint + "00", (0.5 - 0.5 * s, 0.0), (0.5 + 0.5 * s, 0.4)),
                effects=(Blur(sigma=1.1 * stage.u),),
            )
    stage.back += [p.grouped(role="light")]


def _laid(items: list[Item]) -> bool:
    """Whether small things call for a table: not where people are what is seen."""
    if any(i.thing.name == "person" and i.thing.real for i in items):
        return any(i.copies and i.thing.places[0] == "table" for i in items if i.host is None)
    return any(i.thing.places[0] == "table" for i in items if i.host is None)


TABLES = frozenset({"dining table", "counter"})


def _on_table(items: list[Item]) -> tuple[list[Item], bool]:
    """Take a plain table with small things on it out of the cast: it becomes the foreground."""
    tables = [i for i in items if i.thing.name in TABLES and not i.copies]
    guests = [i for i in items if any(i.host is t for t in tables)]
    if not guests or not all("table" in g.thing.places for g in guests):
        return items, False
    for guest in guests:
        guest.host = None
    return [i for i in items if i not in tables], True


def _on_pedestal(items: list[Item]) -> None:
    """Put lettered goods on the pedestal the other goods stand on."""
    base = next((i for i in items if i.thing.name == "pedestal"), None)
    if base is None:
        return
    for item in items:
        if item is not base and item.copies and item.thing.places[0] == "table":
            item.host = base


def _stood_near(stage: Stage) -> None:
    """Bring someone drawn from the thighs up down to the edge of the sheet that cuts them."""
    if stage.table is not None:
        return
    for item in stage.items:
        near = item.thing.name == "person" and not item.thing.real
        if near and item.box.height > 0.5 * stage.h:
            item.box = item.box.moved(0, stage.h - item.box.bottom + 1)


def _stacked(stage: Stage) -> list[Layer]:
    """Return all in paint order: place, posts, hung things, standing ones, table, things on it."""
    design, tones = stage.design, stage.tones
    hung = [i for i in stage.items if i.place == "hang" and i.host is None]
    stood = [i for i in stage.items if i.place == "stand" and i.host is None]
    on_table = [i for i in stage.items if i.place == "table" and i.host is None]
    layers = list(stage.back)
    layers += _mounts(stage, hung)
    layers += [drawn(design, tones, i) for i in hung if i.where != "behind"]
    layers += _with_guests(stage, sorted(stood, key=lambda i: i.box.bottom))
    layers += stage.front
    return layers + _with_guests(stage, sorted(on_table, key=lambda i: i.box.bottom))


def _with_guests(stage: Stage, hosts: list[Item]) -> list[Layer]:
    out: list[Layer] = []
    for host in hosts:
        out.append(drawn(stage.design, stage.tones, host))
        guests = sorted((i for i in stage.items if i.host is host), key=lambda i: i.box.bottom)
        out += [drawn(stage.design, stage.tones, g) for g in guests]
    return out


def _mounts(stage: Stage, hung: list[Item]) -> list[Layer]:
    """Give hung things what holds them: posts out of doors, wires where they float."""
    p, t = stage.pen("mount"), stage.tones
    if stage.design.transparent:
        return []
    for item in hung:
        box = item.box
        if item.thing.name == "neon" or (t.dark and item.thing.name in ("screen", "ledboard")):
            colour = next((c.look.colour for c in item.copies if c.look.colour), None)
            halo = bright(colour, t.scheme.accent)
            strong = 0.28 if item.thing.name == "neon" else 0.30
            p.disc(*box.centre, 0.85 * max(box.width, box.height), pool(halo, strong), role="light")
            if item.thing.name == "neon" and stage.ground < 0.9 * stage.h:
                wide, deep = 1.1 * box.width, stage.h - stage.ground
                p.oval(
                    Box(box.centre[0] - wide / 2, stage.ground - 0.2 * deep, wide, 1.3 * deep),
                    pool(halo, 0.30),
                    role="light",
                    effects=(Blur(sigma=0.16 * deep),),
                )
        afloat = item.thing.name in ("balloon", "plane")
        if (not stage.walled and not afloat) or (item.thing.mount == "posts" and not stage.indoors):
            wide = min(1.1 * stage.u, 0.05 * box.width)
            base = stage.ground - 0.02 * stage.h
            steel = t.metal if stage.paved else t.dark_wood
            for f in item.legs:
                x = box.x + f * box.width - wide / 2
                if base > box.bottom:
                    p.contact(x + wide / 2, base, 1.6 * wide, 0.35)
                    p.rect(
                        Box(
                            x,
                            box.bottom - 0.1 * box.height,
                            wide,
                            base - box.bottom + 0.1 * box.height,
                        ),
                        steel,
                    )
                    p.rect(
                        Box(
                            x,
                            box.bottom - 0.1 * box.height,
                            0.35 * wide,
                            base - box.bottom + 0.1 * box.height,
                        ),
                        t.light(steel, 0.09),
                    )
        elif item.thing.mount == "wires" and stage.indoors:
            p.lines(
                [
                    [(box.x + f * box.width, -1), (box.x + f * box.width, box.y + 0.1 * box.height)]
                    for f in (0.02, 0.98)
                ],
                t.metal,
                0.12 * stage.u,
            )
    return [p.grouped()] if p.layers else []


def _note(design: Design) -> None:
    brief = design.brief
    if not (brief.photographic or brief.kind in ("portrait", "packshot")):
        return
    people = re.search(
        r"\b(woman|man|person|people|girl|boy|child|portrait|face|couple)\b", words_of(brief)
    )
    if people:
        design.notes.append(
            "This is a flat illustration: a photograph of a person needs a generative model; "
            "install limner[diffusion] and one of `limner models`, or set up a remote one."
        )
    else:
        design.notes.append(
            "This is a flat illustration; products, signs, still lifes and rooms are photographed "
            "where `limner[tracer]` is installed; `limner engines` lists what is."
        )


def claims(brief: Brief) -> float:
    """Return how strongly a brief is of a scene: carriers and places speak for it."""
    carried = 0
    for copy in brief.strings:
        if copy.carrier and thing_for(copy.carrier.phrase or copy.carrier.name, copy.carrier.name):
            carried += 1
    if not brief.strings:
        return 0.75 if brief.subjects or brief.setting else 0.1
    score = 0.72 * carried / len(brief.strings)
    return min(0.95, score + (0.16 if brief.setting else 0.0) + (0.05 if brief.subjects else 0.0))


KIND = PictureKind(
    depicts=True,
    name="scene",
    title="Scene",
    compositions={name: _composed(name) for name in VIEWS},
    manual=__doc__ or "",
    cues=listed(
        """scene, street scene, storefront, neon, sign, billboard, packshot, product-grid,
        mockup, still-life, interior, landscape, portrait, illustration, sticker,
        storyboard, character-sheet, wallpaper"""
    ),
    size=(1536, 1024),
    claims=claims,
)
