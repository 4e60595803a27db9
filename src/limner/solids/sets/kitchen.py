"""Kitchen: a counter before a tiled splashback, things of the household about it.

The option 'look', a number, chooses its tiles, its shelf and what stands there.
"""

from __future__ import annotations

from limner.basics.hash import rng
from limner.document.layers.scene import Matter
from limner.solids.room import SPECIES, block, dressing, prop, top, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind

_TILES = ("#eceae4", "#bcc7b8", "#ccd5d8", "#e4d8c6", "#9fb0ac", "#dfe3e0")


def _build(ground: Ground) -> Built:
    reach = ground.reach
    far = max(0.5, 2.2 * reach)
    up = max(0.55, 2.2 * reach)
    side = 1.5 * reach + 0.18
    chance = rng("kitchen", ground.seed, ground.number("look", 0.0))
    choice = dressing(ground, chance)
    hand, species = chance.choice((-1.0, 1.0)), chance.choice(SPECIES)
    tiles = Matter(name="subway-tile", colour=chance.choice(_TILES))
    parts = [
        Part(top(2.4 + 3 * reach, -1.0 - 9 * reach, far, 0.04), "counter"),
        Part(wall(far, 8.0, -1.0, 3.4), "tiles", matter=tiles),
        *_corner(choice(("plant", "vase", "pump-bottle", "")), hand * (side + 0.2), far, species),
        *_other(choice(("preserve-jar", "plate", "bowl", "basket")), -hand * side, far, hand),
    ]
    if chance.random() < 0.75:
        parts.append(Part(block((2.6 + 2 * reach, 0.22, 0.03), (0.0, far - 0.115, up)), "shelf"))
        at = -0.75
        for _ in range(chance.randrange(2, 5)):
            kind = choice(("mug", "bowl", "vase", "preserve-jar", "cup"))
            if kind:
                size = (0.1, 0.1, 0.17) if kind == "preserve-jar" else None
                place = (at, far - 0.12, up + 0.0305)
                parts += prop(kind, place, turn=chance.uniform(0, 90), size=size)
            at += chance.uniform(0.26, 0.5)
    return Built(tuple(parts), wall=far, gobo="window")


def _corner(kind: str, x: float, far: float, species: str) -> list[Part]:
    """Return what stands farthest aside, before a board that leans on the tiles."""
    board = block((0.24, 0.02, 0.36), (0.0, 0.0, 0.0), 0.008).turned(-11.0, "x")
    leaning = Part(board.moved(x - 0.08, far - 0.075, 0.004), "prop", matter=_BOARD)
    if not kind:
        return [leaning]
    size = {"plant": (0.26, 0.26, 0.36), "vase": (0.13, 0.13, 0.22)}.get(kind)
    told = {"species": species} if kind == "plant" else None
    at = (x + 0.1, far - 0.24, 0.0)
    return [leaning, *prop(kind, at, turn=20, size=size, options=told)]


def _other(kind: str, x: float, far: float, hand: float) -> list[Part]:
    """Return what stands at the other side: two jars, a pile of plates, one bowl."""
    if kind == "preserve-jar":
        small = prop(kind, (x - 0.14 * hand, far - 0.17, 0.0), size=(0.1, 0.1, 0.17))
        return prop(kind, (x, far - 0.14, 0.0)) + small
    if kind == "plate":
        return [p for k in range(4) for p in prop(kind, (x, far - 0.17, 0.0122 * k))]
    return prop(kind, (x - 0.03 * hand, far - 0.18, 0.0)) if kind else []


_BOARD = Matter(name="walnut", finish="satin")

SET = SetKind(
    build=_build,
    matter={
        "counter": Matter(name="oak", finish="satin"),
        "tiles": Matter(name="subway-tile"),
        "shelf": Matter(name="oak", finish="satin"),
    },
    cues=("kitchen", "kitchen counter", "countertop", "worktop", "splashback"),
)
