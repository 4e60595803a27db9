"""Scale: how large things are beside one another, and how a stack or a few boxes are set down."""

from __future__ import annotations

from limner.document.layers.scene import SceneObject
from limner.stages.plan.staging import catalogue, words
from limner.stages.plan.staging.cast import Cast
from limner.stages.plan.staging.wanted import Wanted

_POTTED = 0.25
"""Metres a plant is high that stands on a table."""
_BESIDE = 0.6
"""Height of a plant in that of the pack it stands beside, at most."""
_BOXES = ((1.0, 9.0), (0.78, -13.0), (0.62, 22.0))
"""Scales and turns of several gift boxes: no two alike."""
_STACKED = (4.0, -9.0, 7.0, -4.0, 11.0, -6.0)
"""Degrees that things in a stack are turned by, one after the other."""
_GIFT_SETS = frozenset(["gift basket", "gift set", "hamper", "gift hamper", "gift box"])
Size = tuple[float, float, float]


def in_scale(cast: Cast) -> None:
    """Size what was named without a size beside the rest of the cast."""
    _above_furniture(cast)
    _potted(cast)
    for item, ids in cast.of:
        things = [cast.find(name) for name in ids]
        if item.thing is None or any(t.size is not None for t in things):
            continue
        if item.thing.kind == "gift-box" and len(ids) > 1:
            _assorted(cast, things)
        if item.thing.kind == "carton" and item.name in _GIFT_SETS:
            cast.change(things[0].but(size=(0.17, 0.1, 0.165)))
        if item.thing.kind == "soap" and "stacked" in item.attributes:
            for each in things:
                cast.change(each.but(options={**each.options, "pose": "lying"}))
    for item, ids in cast.of:
        if "stacked" in item.attributes and len(ids) > 1:
            for index, name in enumerate(ids):
                cast.change(cast.find(name).but(turn=_STACKED[index % len(_STACKED)]))
    _borne(cast)


def size_of(thing: SceneObject) -> Size:
    """Return width, depth and height of a thing in metres."""
    return thing.size or catalogue.of(thing.kind).size


def stands(thing: SceneObject) -> str:
    """Return where a thing belongs, as it is posed; a low plant stands on a table."""
    if thing.options.get("pose") == "hanging":
        return "wall"
    own = catalogue.of(thing.kind).stands
    return "table" if own == "floor" and size_of(thing)[2] < 0.5 else own


def _above_furniture(cast: Cast) -> None:
    """Make a lone print above furniture as large as one hung there would be."""
    hung = [t for t in cast.things if t.kind in ("framed-print", "wall-poster", "canvas-print")]
    furnished = any(stands(t) == "floor" for t in cast.things)
    if furnished and len(hung) == 1 and hung[0].size is None:
        w, d, h = catalogue.of(hung[0].kind).size
        worded = any(item.copies and hung[0].id in ids for item, ids in cast.of)
        scale = 2.5 if worded else 1.4  # words are to be read from across the room
        cast.change(hung[0].but(size=(scale * w, d, scale * h)))


def _potted(cast: Cast) -> None:
    """Make plants beside things of a table as small as those that stand there."""
    rest = [t for t in cast.things if t.kind != "plant"]
    others = {stands(t) for t in rest}
    if "table" not in others or others & {"floor", "ground", "wall"}:
        return
    for item, ids in cast.of:
        if item.thing is None or item.thing.kind != "plant":
            continue
        scale = next((words.SIZES[a] for a in item.attributes if a in words.SIZES), 1.0)
        w, d, h = catalogue.of("plant").size
        packs = [size_of(t)[2] for t in rest if catalogue.of(t.kind).area]
        k = min(_POTTED * scale, _BESIDE * max(packs, default=9.0)) / h
        for name in ids:
            cast.change(cast.find(name).but(size=(w * k, d * k, h * k)))


def _assorted(cast: Cast, things: list[SceneObject]) -> None:
    w, d, h = catalogue.of(things[0].kind).size
    for index, each in enumerate(things):
        k, turn = _BOXES[index % len(_BOXES)]
        cast.change(each.but(size=(w * k, d * k, h * k), turn=turn))


def _borne(cast: Cast) -> None:
    """Make a block as wide as what stands on it needs, and low enough to be a stand."""
    for item, ids in cast.of:
        if len(ids) != 1 or not _is_stand(item):
            continue
        host = cast.find(ids[0])
        on_it = [t for t in cast.things if any(b.of == host.id and b.kind == "on" for b in t.bonds)]
        if host.size is not None or not on_it:
            continue
        sizes = [size_of(t) for t in on_it]
        wide = 1.25 * sum(s[0] for s in sizes)
        deep = 1.35 * max(s[1] for s in sizes)
        side = max(wide, deep)
        cube = item.head == "cube"
        cast.change(host.but(size=(side, side, side) if cube else (wide, deep, 0.24 * wide)))


def _is_stand(item: Wanted) -> bool:
    return item.thing is not None and item.thing.kind == "cube"
