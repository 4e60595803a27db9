"""Shooting: one composition of a photographed kind, from a design's brief to a Scene layer."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from limner.basics.colour import from_oklch, mix
from limner.document.brief import Brief
from limner.document.layers.scene import Bond, Matter, Scene, SceneCamera, SceneObject, SceneSet
from limner.solids.solid import solid
from limner.solids.stage import sets
from limner.stages.plan.staging import catalogue, words
from limner.stages.plan.staging.camera import camera
from limner.stages.plan.staging.cast import Cast, cast_of, matter
from limner.stages.plan.staging.film import film
from limner.stages.plan.staging.gaffer import touched
from limner.stages.plan.staging.light import light
from limner.stages.plan.staging.overlay import overlay
from limner.stages.plan.staging.place import cornered, place, viewed
from limner.stages.plan.staging.printing import LETTERED, PACKS, SCREENS, print_on
from limner.stages.plan.staging.scale import in_scale, size_of, stands
from limner.stages.plan.staging.signs import painted
from limner.stages.plan.staging.street import streeted
from limner.stages.plan.staging.take import Arrangement, Take
from limner.stages.plan.staging.wanted import Wanted

if TYPE_CHECKING:
    from limner.document.layer import Layer
    from limner.stages.plan.design import Design


def shoot(design: Design, take: Take) -> list[Layer]:
    """Return the Scene of a design as a take has it, and the words that stand over it."""
    cast = cast_of(design)
    _defaults(design, cast, take)
    _signed(cast, take)
    _fronted(design.brief, cast)
    _stocked(design.brief, cast)
    _hung_out(design.brief, cast, take)
    _in_street(design.brief, cast)
    in_scale(cast)
    _lacquered(cast)
    take = _suited(cast, take)
    _dressed(design, cast)
    where = place(design, cast, take)
    take, where = _over_awning(cast, take, where)
    arrangement = _arrangement(cast, take)
    seen = _seen(design, cast, take, where.kind, arrangement)
    where = cornered(where, seen, cast)
    where, seen = streeted(design, cast, where, seen)
    over = print_on(design, cast, _scale(design, cast, seen))
    _turned(cast, take, seen)
    _untagged(cast)
    _pillowed(cast)
    lit = touched(design.brief, light(design.brief, take, where.kind), cast, where.kind)
    if where.options.get("corner") == "yes":  # more of its far wall lies in shade
        lit = replace(lit, film=lit.film.but(exposure=lit.film.exposure + 0.2))
    bloom = max(lit.film.bloom, take.bloom)
    if any(t.kind == "lightbox-sign" for t in cast.things):
        bloom = 0.12  # so broad a light would veil its own letters
    props = _props(design, cast, take, sets()[where.kind].stands)
    design.notes += [note for note in cast.notes if note not in design.notes]
    scene = Scene(
        id=design.id("scene"), role="subject", box=design.canvas, name=_told(cast, where.kind),
        objects=(*cast.things, *props), arrangement=arrangement, set=where, lights=lit.lights,
        ambient=lit.ambient, camera=seen,
        film=film(design.brief, lit.film.but(bloom=bloom)),
        cutout=design.transparent,
    )  # fmt: skip
    return [scene, *overlay(design, over, seen)]


def _told(cast: Cast, kind: str) -> str:
    """Return what is in the picture, for those who look for what is not."""
    places = [f"{s.name} {' '.join(s.materials)}" for s in cast.surfaces]
    return " ".join([kind.replace("-", " "), *places]).strip()


def _seen(
    design: Design, cast: Cast, take: Take, kind: str, arrangement: Arrangement
) -> SceneCamera:
    """Return the camera, as near and as high as the things it looks at need. kind: of the set."""
    seen = camera(design.brief, take, kind, alone=len(cast.things) == 1)
    kinds = {t.kind for t in cast.things}
    told = bool(_ANGLES & set(design.brief.camera)) or design.brief.optics.degrees is not None
    worded = any(i.copies for i, _ in cast.of)
    if worded and seen.elevation > 40.0 and not told and kinds & PACKS:
        # What is printed on fronts is read from before them, each row as large as the next.
        far = design.brief.optics.focal or max(110.0, seen.focal)
        seen = seen.but(elevation=28.0, focal=far, f_number=max(22.0, seen.f_number))
    seen = _roomy(seen, cast, kind, arrangement)
    bonds = {b.kind for t in cast.things for b in t.bonds}
    if "in" in bonds and not told:
        seen = seen.but(elevation=max(27.0, seen.elevation))  # what lies in a bowl is seen over it
    if "plate" in kinds and bonds & {"on"} and not told:
        seen = seen.but(elevation=max(22.0, seen.elevation))
    if bonds & {"on", "in"} and _tabled(kind):
        seen = seen.but(fill=max(0.8 if len(cast.things) < 4 else 0.86, seen.fill))
    if _tabled(kind) and _broad(design, cast, arrangement) and seen.elevation < 40.0:
        low = 0.06 if seen.offset == (0.0, 0.0) else 0.0
        fill = max(seen.fill, 0.78 if len(cast.things) < 3 else 0.84)
        seen = seen.but(fill=fill, offset=(seen.offset[0], seen.offset[1] + low))
    if seen.elevation > 55.0:  # seen from above, what stands shows its edge only
        for thing in [t for t in cast.things if t.kind in ("phone", "tablet")]:
            cast.change(thing.but(options={**thing.options, "pose": "lying"}))
    if kinds & LETTERED:
        seen = seen.but(fill=max(0.84, seen.fill))  # letters are less than the room they are set in
    if "lightbox-sign" in kinds and not told and abs(seen.azimuth) < 6.0:
        seen = seen.but(azimuth=-10.0, elevation=-4.0)  # the box and the light behind it show
    if kinds & SCREENS:
        seen = seen.but(fill=max(0.84, seen.fill), offset=(0.0, 0.0))  # pages are read closely
        if "laptop" in kinds and not told:  # its keys reach towards the camera
            seen = seen.but(fill=0.74, offset=(0.0, -0.05))
    if kind == "table-window" and not told and seen.elevation < 25.0:
        if viewed(design.brief):
            return _to_window(seen, design, take, 0.56 if len(cast.things) == 1 else 0.72)
        low = 0.1 if design.size.aspect > 1.2 else seen.offset[1]
        seen = seen.but(elevation=min(8.0, seen.elevation), offset=(seen.offset[0], low))
    return seen


def _roomy(seen: SceneCamera, cast: Cast, kind: str, arrangement: Arrangement) -> SceneCamera:
    """Return the camera with as much air round one thing, or many, as they need."""
    alone = len(cast.things) == 1 and cast.things[0].kind in PACKS
    if kind == "sweep" and len(cast.things) > 1 and seen.elevation < 50.0:
        seen = seen.but(offset=(0.0, 0.0))  # a group in a studio stands in its middle
    if alone and _squat(cast.things[0]):
        seen = seen.but(fill=0.84 * seen.fill)  # what is as wide as high looks tight sooner
    if len(cast.things) > 3 and seen.fill < 0.8 and arrangement != "stack":
        seen = seen.but(fill=min(0.84, 1.2 * seen.fill))
    return seen


def _squat(thing: SceneObject) -> bool:
    wide, _, high = size_of(thing)
    return wide > 0.85 * high


def _to_window(seen: SceneCamera, design: Design, take: Take, fill: float) -> SceneCamera:
    """Return the camera low and turned, so that the window asked for is in the picture."""
    said = design.brief.light
    side = -1 if "from left" in said else 1 if "from right" in said else take.side
    low = 0.17 if design.size.aspect > 1.2 else 0.07  # a high picture shows it anyhow
    return seen.but(
        elevation=min(seen.elevation, 8.0), azimuth=-13.0 * side,
        offset=(0.0, low), fill=min(seen.fill, fill),
    )  # fmt: skip


_ANGLES = frozenset(["overhead", "aerial", "high angle", "45 degree", "isometric", "low angle"])


def _tabled(kind: str) -> bool:
    """Whether things stand in a set as on a table or in a studio, not in a room or the open."""
    return kind not in words.OUTDOORS | words.ROOMS | words.WALLS


def _broad(design: Design, cast: Cast, arrangement: Arrangement) -> bool:
    """Whether things stand much wider than high, beside the picture's own shape."""
    sizes = [size_of(t) for t in cast.things if not _borne(t)]
    if len(sizes) < 2 or arrangement in ("stack", "grid"):
        return False
    across = sum(s[0] for s in sizes)
    return across / max(s[2] for s in sizes) > 1.5 * design.size.aspect


# -- who is on -------------------------------------------------------------------------


def _defaults(design: Design, cast: Cast, take: Take) -> None:
    """Bring on what the kind itself is of, where the prompt names nothing that can be built."""
    if cast.things or not take.default:
        return
    name = catalogue.first_of((take.default, *words.kin().get(take.default, ())), _known())
    if name is None:
        return
    item = Wanted(name=name.replace("-", " "), copies=list(design.brief.strings))
    ids = [design.id(name)]
    cast.things.append(SceneObject(id=ids[0], kind=name, name=item.name))
    cast.of.append((item, ids))


_SIGNS = frozenset(["board-sign", "channel-letters", "lightbox-sign", "shop-front", "neon-sign"])


def _signed(cast: Cast, take: Take) -> None:
    """Make a sign of which nothing more was said the kind of sign the take has."""
    if take.default not in _SIGNS or take.default not in _known():
        return
    for item, ids in cast.of:
        plain = item.head == "sign" and not item.materials and len(item.name.split()) < 3
        if not plain or item.thing is None or item.thing.kind not in ("board-sign", take.default):
            continue
        for name in ids:
            made = matter(item, catalogue.of(take.default).matter)
            cast.change(cast.find(name).but(kind=take.default, matter=made))


_FRONT = re.compile(r"\b(?:shop|store|bakery|caf[eé]|restaurant|bar) ?-?fronts?\b(?! signs?\b)")


def _fronted(brief: Brief, cast: Cast) -> None:
    """Show the whole front where a shop front with a sign is asked for, in the sign's colour."""
    if _FRONT.search(brief.prompt.lower()) is None or "shop-front" not in _known():
        return
    if any(t.kind == "shop-front" for t in cast.things):
        return
    for item, ids in cast.of[:1]:
        if item.head != "sign" or len(ids) > 1:
            return
        ground = next(iter(item.colours), None) or brief.ground
        matter = {}
        if ground is not None:
            deep = painted(ground)
            matter = {"joinery": Matter(name="paint", colour=mix(deep, "#101010", 0.12),
                                        finish="satin"),
                      "fascia": Matter(name="paint", colour=deep, finish="satin"),
                      "stripe": Matter(name="canvas", colour=deep)}  # fmt: skip
        cast.change(cast.find(ids[0]).but(kind="shop-front", size=None, matter=matter))


def _stocked(brief: Brief, cast: Cast) -> None:
    """Stock a baker's shop with bread."""
    if re.search(r"\bbaker(?:y|ies|s)?\b|\bpatisserie\b|\bboulangerie\b", brief.prompt.lower()):
        for thing in [t for t in cast.things if t.kind == "shop-front"]:
            cast.change(thing.but(options={"goods": "bread", **thing.options}))


def _over_awning(cast: Cast, take: Take, where: SceneSet) -> tuple[Take, SceneSet]:
    """Put a shop's awning below a sign that is alone on its wall, and show some of it."""
    alone = len(cast.things) == 1 and cast.things[0].kind == "board-sign"
    if not alone or where.kind != "brick-street" or take.default not in _SIGNS - {"neon-sign"}:
        return take, where
    sign = cast.things[0]
    if "mount" in sign.options:
        return take, where
    tall = float(solid(sign.kind, sign.size, sign.options).bounds[1][2])
    level = round(_EYE - tall / 2 - 0.14, 3)
    take = replace(take, fill=min(take.fill, 0.6), offset=(0.0, -0.07))
    return take, where.but(options={**where.options, "awning": level})


_EYE = 1.55
"""Metres above the floor at which the layout hangs the middle of things."""


def _in_street(brief: Brief, cast: Cast) -> None:
    """Stand what is named beside a billboard before it, on the pavement: cars below its sheet, a
    menu on a board of its own."""
    board = next((t for t in cast.things if t.kind == "billboard"), None)
    if board is None:
        return
    for thing in [t for t in cast.things if t.kind != "billboard" and not t.bonds]:
        if thing.kind == "menu-board":
            thing = thing.but(kind="a-frame-sign", size=(1.3, 0.85, 1.5), matter={})
        if thing.kind in _TALL:  # before the sheet it would hide words
            larger = (1.35, 0.22, 3.0) if thing.kind == "street-sign" else thing.size
            cast.change(thing.but(bonds=(Bond(kind="right_of", of=board.id),), size=larger))
        elif catalogue.of(thing.kind).stands in ("ground", "floor"):
            side = _beside_board(brief.prompt.lower(), thing)
            cast.change(thing.but(bonds=(Bond(kind=side or "in_front_of", of=board.id),)))


def _beside_board(prompt: str, thing: SceneObject) -> Literal["left_of", "right_of"] | None:
    """Return at which side of a billboard a thing was said to be."""
    noun = re.escape(thing.name.split()[-1].lower()) if thing.name else thing.kind
    said = re.search(
        rf"\b{noun}\b[^.;]{{0,40}}?\b(left|right) of (?:a|the) [\w ]*?billboard", prompt
    )
    if said is None:
        return None
    return "left_of" if said[1] == "left" else "right_of"


_TALL = frozenset(["street-sign", "street-lamp"])


_HANGING = frozenset({"hanging", "swinging", "hung"})
_HUNG = re.compile(r"\b(?:hang(?:s|ing)?|hung|(?:on|from) an? (?:\w+ )?(?:hook|peg|nail))\b")


def _hung_out(brief: Brief, cast: Cast, take: Take) -> None:
    """Hang a bag on a peg, a sign from its bar where that is said; else give a shop's board lamps
    of its own."""
    for item, ids in cast.of:
        for name in ids:
            thing = cast.find(name)
            if thing.kind == "tote-bag" and _HUNG.search(brief.prompt.lower()) is not None:
                cast.change(thing.but(options={**thing.options, "pose": "hanging"}))
            if thing.kind != "board-sign":
                continue
            if _HANGING & set(item.attributes):
                rim = {} if "frame" in thing.matter else {"frame": Matter(name="ebony")}
                cast.change(thing.but(options={**thing.options, "mount": "hanging"},
                                      matter={**thing.matter, **rim},
                                      size=thing.size or (0.9, 0.16, 0.72)))  # fmt: skip
            elif take.default == "board-sign" and len(cast.things) == 1:
                cast.change(thing.but(options={**thing.options, "lamps": "yes"}))


def _known() -> tuple[str, ...]:
    from limner.solids.solid import objects

    return tuple(objects())


def _suited(cast: Cast, take: Take) -> Take:
    """Return the take on a set that has a wall for what hangs, a floor for furniture."""
    where = {stands(t) for t in cast.things}
    if any(t.kind == "shop-front" for t in cast.things):
        return replace(take, fill=max(take.fill, 0.9), focal=35.0, elevation=-2.0, azimuth=8.0)
    if "floor" in where and not set(take.sets) & (words.ROOMS | words.OUTDOORS):
        return replace(take, sets=("living-room", *take.sets), focal=min(take.focal, 35.0),
                       verticals=True, fill=max(take.fill, 0.8), elevation=6.0,
                       offset=(0.0, 0.0))  # fmt: skip
    if "ground" in where and not set(take.sets) & words.OUTDOORS:
        return replace(
            take, sets=("street", *take.sets), focal=min(take.focal, 35.0), elevation=-4.0
        )
    if "wall" in where and not set(take.sets) & (words.WALLS | words.ROOMS | words.OUTDOORS):
        return replace(take, sets=("gallery-wall", *take.sets), elevation=2.0, verticals=True,
                       offset=(0.0, 0.0))  # fmt: skip
    return take


def _dressed(design: Design, cast: Cast) -> None:
    """Give packs of a pastel picture, of which no colour was said, colours of one family."""
    if "pastel" not in design.brief.palette.moods:
        return
    start = design.rng.choice((20.0, 150.0, 260.0, 350.0))
    family = ((0.88, 0.05, 0.0), (0.95, 0.02, 60.0), (0.86, 0.055, 160.0), (0.84, 0.06, -25.0))
    number = 0
    for item, ids in cast.of:
        if item.colours or item.materials:
            continue
        for name in ids:
            thing = cast.find(name)
            slot = next(iter(catalogue.of(thing.kind).matter), None)
            if slot is None or thing.kind not in PACKS:
                continue
            light, chroma, turn = family[number % len(family)]
            colour = from_oklch(light, chroma, (start + turn) % 360)
            cast.change(thing.but(matter={**thing.matter, slot: Matter(
                name="paint", colour=colour, finish="satin")}))  # fmt: skip
            number += 1


def _turned(cast: Cast, take: Take, seen: SceneCamera) -> None:
    """Turn what is printed to the camera, and a little away for a three-quarter look."""
    for item, ids in cast.of:
        for index, name in enumerate(ids):
            thing = cast.find(name)
            kind = catalogue.of(thing.kind)
            if len(ids) > 1 and not item.copies and not thing.turn:
                # As hands lay them: no two alike.
                turn = float((15 + 67 * index) % 360) if thing.kind in words.GROWN else 0.0
                turn = (-24.0, 21.0, 34.0, -15.0, 12.0)[index % 5] if thing.kind == "cube" else turn
                thing = thing.but(turn=turn)
                cast.change(thing)
            if kind.stands in ("wall", "ground") or thing.bonds:
                continue
            facing = seen.azimuth if kind.area and item.copies else 0.0
            turn = facing + _aside(thing, take)
            if turn and not thing.turn:
                cast.change(thing.but(turn=turn))


def _untagged(cast: Cast) -> None:
    """Leave the tag off a present that says nothing."""
    for thing in [t for t in cast.things if t.kind == "gift-box"]:
        if "tag" not in thing.prints and "tag" not in thing.matter:
            cast.change(thing.but(options={"tag": "none", **thing.options}))


def _pillowed(cast: Cast) -> None:
    """Lay a pillow in a sofa's corners, unless pillows or what sits on it were asked for."""
    if any(t.kind == "cushion" for t in cast.things):
        return
    for thing in [t for t in cast.things if t.kind == "sofa"]:
        if not any(b.of == thing.id and b.kind == "on" for t in cast.things for b in t.bonds):
            cast.change(thing.but(options={"pillows": "yes", **thing.options}))


def _aside(thing: SceneObject, take: Take) -> float:
    """Return the degrees a thing is turned so that one of its sides shows beside its front: a
    pack's away from the key, a standing book's pages."""
    if thing.kind == "book" and thing.options.get("pose", "standing") == "standing":
        return -0.9 * take.turn
    if thing.kind == "coffee-bag":
        return 0.75 * take.side * take.turn
    return take.side * take.turn if thing.kind in _BOXED else 0.0


_BOXED = frozenset(["carton", "gift-box", "incense"])
"""Packs with flat sides, of which one is to be seen beside the front."""


def _lacquered(cast: Cast) -> None:
    """Print cans in the colours asked for: bare metal in a colour shows what is round it more."""
    for thing in [t for t in cast.things if t.kind in ("can", "tin")]:
        body = thing.matter.get("body")
        if body is not None and body.colour is not None and body.name == "aluminium":
            gloss = Matter(name="paint", colour=body.colour, finish=body.finish or "satin")
            cast.change(thing.but(matter={**thing.matter, "body": gloss}))


def _arrangement(cast: Cast, take: Take) -> Arrangement:
    """Return how the things stand: as said, one alone, else as the take has it."""
    if cast.stacked:
        return "stack"
    if cast.row:
        return "row"
    return "single" if len(cast.things) == 1 else take.arrangement


def _props(design: Design, cast: Cast, take: Take, tabled: str) -> list[SceneObject]:
    """Return what dresses the set where there is room: never of a kind that is counted."""
    brief = design.brief
    bare = {"minimal", "clean", "simple"} & {*brief.styles, *brief.moods}
    if not take.props or bare or design.transparent or len(cast.things) > 3:
        return []
    if brief.exclusions or len(cast.surfaces) > 1 or any(len(ids) > 1 for _, ids in cast.of):
        return []
    if any(stands(t) != "table" for t in cast.things) or tabled != "table":
        return []
    used = {t.kind for t in cast.things}
    out = []
    for name in take.props:
        kind, _, tint = name.partition(":")
        if kind not in _known() or kind in used:
            continue
        slot = next(iter(catalogue.of(kind).matter), None)
        made = {slot: _tinted(tint)} if slot is not None and tint else {}
        out.append(SceneObject(id=design.id(f"prop-{kind}"), kind=kind, matter=made, prop=True,
                               size=_prop_size(cast, kind)))  # fmt: skip
    return out


def _tinted(tint: str) -> Matter:
    name = catalogue.material([tint])
    if name is not None:
        return Matter(name=name)
    return Matter(name="paint", colour=words.TINTS.get(tint, "#f2ede6"), finish="matte")


def _prop_size(cast: Cast, kind: str) -> tuple[float, float, float] | None:
    """Return a prop's size beside what it dresses: a ball by a serum bottle is a small one."""
    if kind not in ("sphere", "cylinder", "cube", "cone", "arch", "pedestal"):
        return None
    tall = max(size_of(t)[2] for t in cast.things)
    w, d, h = catalogue.of(kind).size
    scale = (0.28 if kind == "sphere" else 0.45 if kind != "arch" else 1.25) * tall / h
    return (w * scale, d * scale, h * scale)


def _scale(design: Design, cast: Cast, seen: SceneCamera) -> float:
    """Return about how many pixels of the picture will show a metre of the things."""
    sizes = [size_of(t) for t in cast.things if not _borne(t)]
    if not sizes:
        return 1000.0
    across = sum(s[0] for s in sizes) * (1.2 if len(sizes) > 1 else 1.0)
    lift = math.radians(min(80.0, abs(seen.elevation)))
    up = max(s[2] * math.cos(lift) + s[1] * math.sin(lift) for s in sizes)
    fits = min(design.size.width / across, design.size.height / up)
    return seen.fill * fits * math.sqrt(math.cos(lift))


def _borne(thing: SceneObject) -> bool:
    return any(bond.kind in ("on", "in") for bond in thing.bonds)
