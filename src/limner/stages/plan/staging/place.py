"""Place: the set of a scene, and what its surfaces and walls are made of.

Words first (a setting, a surface, a wall, a window near by), then the take. A studio's background
is a colour that goes with the product: chosen in OKLCH beside the product's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, oklch
from limner.basics.hash import rng
from limner.document.brief import Brief
from limner.document.layers.scene import Matter, SceneCamera, SceneSet
from limner.solids.stage import sets
from limner.stages.plan.staging import catalogue, words
from limner.stages.plan.staging.cast import Cast
from limner.stages.plan.staging.scale import stands
from limner.stages.plan.staging.take import Take
from limner.stages.plan.staging.wanted import Wanted
from limner.stages.plan.staging.words import bag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from limner.stages.plan.design import Design

_TOPS = (
    "surface", "plinth", "board", "top", "table", "tabletop", "counter", "desk", "shelf", "floor",
    "ground", "lawn", "sand", "pavement",
)  # fmt: skip
_WALLS = ("wall", "backdrop", "back", "walls", "facade")
_PLAIN = bag("""
    surface slab board ground backdrop background cloth fabric plank
""")  # fmt: skip
_WOODS = frozenset(["wood", "oak", "walnut", "plank"])


def place(design: Design, cast: Cast, take: Take) -> SceneSet:
    """Return the set a design's scene stands in."""
    brief = design.brief
    kind = _walled(cast, set_kind(brief, cast.surfaces, take))
    slots = sets()[kind].matter
    matter: dict[str, Matter] = {}
    top = catalogue.first_of(_TOPS, slots)
    wall = catalogue.first_of(_WALLS, slots)
    if kind == "sweep":
        matter["surface"] = Matter(name="paint", colour=tone(design, cast, take), finish="matte")
    named = {"surface": (top, take.surface), "wall": (wall, take.wall)}
    for slot, name in named.values():
        made = catalogue.material([name]) if name and slot else None
        if made is not None and slot is not None:
            matter[slot] = Matter(name=made)
    if kind == "pedestal" and top is not None:
        _toned(design, cast, take, slots, matter)
    if kind == "marble-counter" and wall is not None:
        pale = _paler(tone(design, cast, take))
        matter[wall] = Matter(name="paint", colour=pale, finish="matte")
    for item in cast.surfaces:
        slot = wall if item.head in ("wall", "backdrop", "background") else top
        made_of = _said(item, kind)
        if slot is not None and made_of is not None:
            matter[slot] = made_of
    options = _options(brief, cast)
    if kind in _ROOMS:
        options |= _room(brief, cast)
    if kind == "cafe-table" and {"low-key", "dramatic"} & set(brief.light):
        options["props"] = "no"  # what is lit stands before the dark
    if kind == "marble-counter" and not take.props:
        options["props"] = "no"  # packs are shown alone
    return SceneSet(kind=kind, matter=matter, options=options)


def set_kind(brief: Brief, surfaces: list[Wanted], take: Take) -> str:
    """Return the set words call, else the first of the take's that is there."""
    window = any(s.head == "window" for s in surfaces) or "window light" in brief.prompt.lower()
    window = window or "from window" in brief.light
    asked = [
        _phrase(s) + (" near a window" if window else "") for s in surfaces if s.head != "window"
    ]
    if brief.setting:
        asked.insert(0, brief.setting)
    elif window and not asked:
        asked.append("table near a window")
    named = [None, *surfaces] if brief.setting or not surfaces else list(surfaces)
    for surface, text in zip(named, asked, strict=False):
        if surface is not None and _bare(surface):
            return catalogue.set_named(_bare_set(brief, surface, take), "sweep")
        found = catalogue.setting(text)
        if found is not None:
            return found
    if take.sets[0] in words.LAND:
        land = catalogue.setting(brief.prompt)  # "Seascape at dusk": the kind's own word
        if land in words.LAND:
            return str(land)
    lit = bool({"studio", "even"} & set(brief.light))
    studio = lit or brief.ground is not None or _grounded(brief) is not None
    if studio and take.sets[0] not in words.OUTDOORS and "sweep" in take.sets:
        return "sweep"
    return catalogue.set_named(*take.sets)


def _bare_set(brief: Brief, surface: Wanted, take: Take) -> str:
    """Return the set that has a top for a stuff: cloth lies on a table, stone before a wall."""
    said = {surface.head, *surface.materials}
    if said & _WATERS or said & _STONES:
        return "marble-counter"
    if said & _WOODS:
        return "cafe-table"
    if not said & _CLOTHS or "studio" in brief.light or "overhead" in brief.camera:
        return "sweep"
    if set(brief.light) & {"evening light", "night", "candlelight", "low-key"}:
        return "cafe-table"
    return "sweep" if take.sets[0] == "sweep" and not brief.light else "table-window"


_STONES = bag("marble granite slate stone terrazzo travertine concrete")
_CLOTHS = bag("linen velvet silk cloth fabric tablecloth cotton")
_WATERS = bag("water ripple")


def _walled(cast: Cast, kind: str) -> str:
    """Return the set, or one with a wall where something hangs and it has none."""
    if any(t.kind == "shop-front" for t in cast.things):
        return catalogue.set_named("terrace", "street")  # it brings a wall of its own
    furnished = any(stands(t) == "floor" for t in cast.things)
    if furnished and kind in ("table-window", "cafe-table", "desk"):
        return catalogue.set_named("living-room")  # furniture stands on no table
    hangs = any(stands(t) == "wall" for t in cast.things)
    if not hangs or "wall" in sets()[kind].matter or kind == "sweep":
        return kind
    return catalogue.set_named("brick-street" if kind in words.OUTDOORS else "gallery-wall")


def _bare(item: Wanted) -> bool:
    """Whether a surface is a stuff, not a piece of furniture with a place of its own."""
    stuff = item.head in words.STUFFS and item.head not in ("marble", "granite", "terrazzo")
    return stuff or item.head in _WATERS or (item.head in _PLAIN and "marble" not in item.materials)


def _phrase(item: Wanted) -> str:
    return " ".join([*item.materials[:1], item.name])


def _said(item: Wanted, kind: str) -> Matter | None:
    """Return what was said a surface is made of, None where nothing was."""
    materials = [*item.materials, *([item.head] if item.head in words.STUFFS else [])]
    colour = item.colours[0] if item.colours else None
    if item.head in _WATERS:
        return Matter(name="water", colour=colour)
    if "stone" in materials:
        materials = [_stone(colour) if m == "stone" else m for m in materials]
        colour = _quarried(colour)
    finish = next((words.FINISHES[a] for a in item.attributes if a in words.FINISHES), "")
    if "dark" in item.attributes and colour is None and materials:
        tint = oklch(words.TINTS.get(materials[0], "#8a8a8a"))
        sooty = 0.5 if materials[0] == "brick" else 0.66
        colour = from_oklch(tint.lightness * 0.54, tint.chroma * sooty, tint.hue)
    if not materials:
        return Matter(name=_own(item, kind), colour=colour, finish=finish) if colour else None
    name = catalogue.material(materials)
    if name is None:
        return Matter(name="paint", colour=colour or words.TINTS.get(materials[0]), finish="matte")
    stone = name in ("marble",) and colour in ("#ffffff", "#fff")
    return Matter(name=name, colour=None if stone else colour, finish=finish)


def _stone(colour: str | None) -> str:
    """Return the stone nearest to a colour: pale ones are veined or bedded, dark ones split."""
    if colour is None:
        return "travertine"
    return "slate" if oklch(colour).lightness < 0.5 else "marble"


def _quarried(colour: str | None) -> str | None:
    """Return a colour as stone has it: greyer than paint."""
    if colour is None:
        return None
    tone = oklch(colour)
    return from_oklch(min(tone.lightness, 0.9), 0.6 * tone.chroma, tone.hue)


def _own(item: Wanted, kind: str) -> str:
    """Return the material that takes a colour: walls and studio paper are painted."""
    return "paint" if item.head in ("wall", "backdrop", "background") or kind == "sweep" else ""


def _options(brief: Brief, cast: Cast) -> dict[str, str | float]:
    """Return what a set is told besides: the season, the weather."""
    options: dict[str, str | float] = {}
    if brief.season in ("spring", "summer", "autumn", "winter"):
        options["season"] = brief.season
    if "hard" in brief.light and "window" not in brief.prompt.lower():
        options["gobo"] = "none"  # no panes before a bare lamp
    if not cast.things:
        options["subjects"] = "none"  # the place itself is the picture
    if re.search(r"\b(?:calm|still|smooth|glassy|mirror)\b", brief.prompt.lower()):
        options["water"] = "calm"
    if {"plant", "floor-lamp", "table-lamp", "street-lamp"} & {t.kind for t in cast.things}:
        options["props"] = "no"  # the set's own would be counted among those asked for
    if any(stands(t) == "floor" for t in cast.things) and "daylight" in brief.light:
        options["light"] = "window"  # a wall above furniture has one beside it
    front = next((t for t in cast.things if t.kind == "shop-front"), None)
    if front is not None:
        wide, deep, high = front.size or catalogue.of(front.kind).size
        options |= {"gap": wide, "high": high, "face": deep / 2 - 1.34}  # its wall in the row's
    sky = next((s for s, said in _SKIES if re.search(said, brief.prompt.lower())), None)
    if sky is not None:
        options["sky"] = sky
    for word in ("rain", "fog", "night"):
        if word in brief.light:
            options["weather" if word != "night" else "hour"] = word
    return options


_VIEWED = re.compile(r"\b(?:near|by|before|beside|at|next to|behind|through|with) (?:an?|the) "
                     r"(?:\w+ )?window\b")  # fmt: skip


def viewed(brief: Brief) -> bool:
    """Whether a window is to be in the picture, not only its light."""
    return _VIEWED.search(brief.prompt.lower()) is not None


_ROOMS = bag("table-window desk kitchen marble-counter shelf bedroom living-room")


def _room(brief: Brief, cast: Cast) -> dict[str, str | float]:
    """Return what the room behind a table holds: a window that is named, else as it happens, and
    nothing of a kind that is asked for."""
    chance = rng("room", brief.prompt.lower())
    room = "window" if viewed(brief) else chance.choice(("dresser", "shelf", "bare", "window"))
    asked = " ".join(sorted({t.kind for t in cast.things}))
    return {"room": room, "look": float(chance.randrange(1000)), "without": asked}


def cornered(where: SceneSet, seen: SceneCamera, cast: Cast) -> SceneSet:
    """Return a living room with the wall the light comes through, and a rug, where the camera
    stands between its walls and none was asked for."""
    inside = abs(seen.azimuth) < 16.0 and seen.focal <= 40.0
    if where.kind != "living-room" or not inside:
        return where
    options: dict[str, str | float] = {**where.options}
    if not any(t.kind in ("window", "curtain") for t in cast.things):
        options["corner"] = "yes"
    if any(t.kind == "sofa" for t in cast.things) and all(t.kind != "rug" for t in cast.things):
        options["rug"] = "yes"
    return where.but(options=options)


_SKIES = (
    ("overcast", r"\bovercast\b|\bgr[ae]y sk(?:y|ies)\b|\bfog|\brain"),
    ("cumulus", r"\b(?:light|few|scattered|white|fluffy|puffy|drifting|summer) clouds?\b"),
    ("clear", r"\b(?:clear|cloudless)\b[\w ]{0,14}\bsky\b|\bclear sk(?:y|ies)\b"),
    ("cloudy", r"\bcloudy\b|\b(?:dramatic|heavy|dark|storm) clouds?\b|\bclouds?\b"),
)
"""Skies by what is said of them, the more particular first."""


# -- the colour of a studio ------------------------------------------------------------


def tone(design: Design, cast: Cast, take: Take) -> str:
    """Return the studio's background: as asked, else one that goes with the product."""
    brief = design.brief
    if brief.ground is not None:
        return brief.ground
    named = _grounded(brief)
    if named is not None:
        return named
    key = hero_colour(cast)
    if {"high-key", "daylight"} <= set(brief.light):
        return from_oklch(0.94, 0.045, 240.0)  # a pale sky
    own = _own_colours(brief)
    if own:
        return apart(_softened(own[-1], take), key)
    stood_on = next((s.colours[0] for s in cast.surfaces if s.colours), None)
    if stood_on is not None and oklch(stood_on).chroma > 0.02:
        base = oklch(stood_on)
        return from_oklch(min(0.95, base.lightness + 0.04), 0.45 * base.chroma, base.hue)
    moods = {*brief.palette.moods, *brief.moods, *brief.light, *brief.styles}
    if "white" in brief.prompt.lower() and "background" in brief.prompt.lower():
        return "#f7f6f4"
    if "low-key" in moods or ("dark" in moods and "pastel" not in moods):
        return apart(_deep(key), key)
    if "pastel" in moods:
        return from_oklch(0.9, 0.045, _hue(key, design.rng.choice((20, -30, 150))))
    if "high-key" in moods:
        return apart("#f6f5f2", key)
    return apart(toned(key, take.tone), key)


def _paler(colour: str) -> str:
    """Return the paint of a wall that stands behind the light: paler than it is to look."""
    base = oklch(colour)
    return from_oklch(min(0.97, base.lightness + 0.09), base.chroma, base.hue)


def apart(ground: str, key: str | None) -> str:
    """Return a background moved away from a product of nearly its tone, so that its edges show."""
    if key is None:
        return ground
    one, other = oklch(ground), oklch(key)
    near = abs(one.lightness - other.lightness) < _NEAR
    if not near or (one.chroma > 0.05) != (other.chroma > 0.05):
        return ground
    hue = next((c.hue for c in (one, other) if c.chroma > 0.02), 235.0)
    light = other.lightness - 0.16 if other.lightness > 0.45 else other.lightness + 0.14
    return from_oklch(light, max(one.chroma, 0.018), hue)


_NEAR = 0.12
"""Difference in lightness (OKLCH) under which a pack is lost on its ground."""


def _own_colours(brief: Brief) -> list[str]:
    """Return the palette without the colours of what adorns things: gold ribbons."""
    said = " ".join(brief.ornaments).lower()
    return [
        c
        for c, w in zip(brief.palette.colours, brief.palette.words, strict=False)
        if w.lower() not in said
    ]


def _grounded(brief: Brief) -> str | None:
    """Return the colour of a background told in words but not read as the picture's ground."""
    said = re.search(
        r"\b(?P<tone>pale |light |soft |dark |deep )?(?P<hue>\w+) (?:background|backdrop)\b",
        brief.prompt.lower(),
    )
    base = words.HUES.get(said.group("hue")) if said is not None else None
    if said is None or base is None:
        return None
    tone = oklch(base)
    step = {"pale ": 0.1, "light ": 0.08, "soft ": 0.06, "dark ": -0.22, "deep ": -0.16}
    light = min(0.96, max(0.12, tone.lightness + step.get(said.group("tone") or "", 0.0)))
    return from_oklch(light, tone.chroma, tone.hue)


def _softened(colour: str, take: Take) -> str:
    base = oklch(colour)
    if take.tone in ("flood", "contrast") or base.lightness > 0.85:
        return colour
    return from_oklch(0.88, min(base.chroma, 0.16) * 0.4, base.hue)


def toned(key: str | None, how: str) -> str:
    """Return a background beside a product of colour `key` (None: colourless); see Take.tone."""
    base = oklch(key) if key else None
    grey = base is None or base.chroma < 0.03
    if how == "neutral":
        return "#e6e3de"
    if how == "dark":
        return "#1b1b1e"
    if grey:
        return {"tint": "#e3d8cb", "warm": "#ead9c4", "deep": "#40474b", "flood": "#cfc6ba",
                "contrast": "#b9c7c2"}[how]  # fmt: skip
    assert base is not None
    light, chroma, hue = {
        "tint": (0.9, 0.022, base.hue), "warm": (0.9, 0.035, 75.0), "deep": (0.33, 0.05, base.hue),
        "flood": (min(0.82, max(0.62, base.lightness)), base.chroma * 0.55, base.hue),
        "contrast": (0.86, 0.055, (base.hue + 180) % 360),
    }[how]  # fmt: skip
    return from_oklch(light, chroma, hue)


def _deep(key: str | None) -> str:
    base = oklch(key) if key else None
    if base is None or base.chroma < 0.03:
        return "#1c1b1d"
    return from_oklch(0.2, 0.025, base.hue)


def _hue(key: str | None, turn: float) -> float:
    base = oklch(key) if key else None
    return ((base.hue if base is not None and base.chroma > 0.03 else 40.0) + turn) % 360


def hero_colour(cast: Cast) -> str | None:
    """Return the colour of what the picture is of, None where nothing was said of it."""
    for item, ids in cast.of:
        if item.colours:
            return item.colours[0]
        made = next(iter(cast.find(ids[0]).matter.values()), None)
        if made is not None and made.colour is not None:
            return made.colour
    return None


def _pack_colour(cast: Cast) -> str | None:
    """Return the colour of what the picture is of, as it comes where nothing was said."""
    said = hero_colour(cast)
    if said is not None or not cast.things:
        return said
    own = next(iter(catalogue.of(cast.things[0].kind).matter.values()), None)
    return own.colour if own is not None else None


def _toned(
    design: Design, cast: Cast, take: Take, slots: Mapping[str, Matter], matter: dict[str, Matter]
) -> None:
    """Give a pedestal and its background two tones of one colour."""
    ground = tone(design, cast, take)
    if "pastel" not in design.brief.palette.moods:
        ground = apart(ground, _pack_colour(cast))
    base = oklch(ground)
    stand = from_oklch(min(0.96, base.lightness + 0.05), base.chroma * 0.8, base.hue)
    for name in ("wall", "floor", "arch", "arch_front", "plinth", "step", "block", "ball"):
        if name in slots:
            colour = stand if name in ("plinth", "step", "ball") else ground
            matter.setdefault(name, Matter(name="paint", colour=colour, finish="matte"))
