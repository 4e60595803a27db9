"""Animals on four legs from one set of parts: proportions by species, gait by pose.

Drawn from the side looking right, feet on y 0, lengths against the height of the shoulders.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from limner.basics.path import Point
from limner.stages.plan.scenery.person.limb import towards
from limner.stages.plan.scenery.person.look import kept
from limner.stages.plan.scenery.person.sheet import Sheet

Gait = Literal["stand", "walk", "run", "sit", "lie", "graze"]


@dataclass(frozen=True, slots=True)
class Species:
    """What tells one animal from another; lengths against the height of the shoulders."""

    coat: str
    belly: str
    sock: str
    long: float = 1.15
    chest: float = 0.25
    loin: float = 0.20
    leg: float = 0.075
    neck: tuple[float, float, float, float] = (0.34, 128, 0.15, 0.11)
    """Length, angle (0 down, 90 forward, 180 up), radius at chest and at head."""
    head: tuple[float, float, float] = (0.15, 0.24, 0.085)
    """Radius of the skull, length and depth of the muzzle."""
    drop: float = 12.0
    """How far the muzzle points down, in degrees."""
    ears: str = "point"
    tail: str = "thin"
    mark: str = ""
    extra: str = ""
    """Mane, horns, antlers, trunk, hump, beard."""
    hoof: str = ""
    real: float = 0.6
    """Height of the shoulders in metres."""
    nose: str = "#2a1f1d"


DOG = Species("#c88d50", "#f4e4cb", "#f4e4cb", ears="flop", tail="curl", real=0.46)
SPECIES: dict[str, Species] = {
    "dog": DOG,
    "wolf": Species("#7f8794", "#dfe2e5", "#dfe2e5", tail="bush", real=0.8),
    "fox": Species("#dd6b2a", "#fbf1e4", "#3b2521", leg=0.06, tail="brush", chest=0.22, loin=0.17,
                   head=(0.15, 0.27, 0.07), real=0.45),
    "cat": Species("#8d8782", "#f1ece6", "#f1ece6", chest=0.22, loin=0.19, leg=0.062,
                   neck=(0.24, 132, 0.14, 0.12), head=(0.17, 0.12, 0.09), tail="up", real=0.32),
    "horse": Species("#8a5230", "#8a5230", "#5b3520", long=1.12, chest=0.235, loin=0.21, leg=0.052,
                     neck=(0.58, 142, 0.19, 0.10), head=(0.105, 0.34, 0.075), drop=42,
                     ears="horse", tail="hair", extra="mane", hoof="#2f2620", real=1.6),
    "donkey": Species("#8f8780", "#e6ded4", "#8f8780", long=1.08, leg=0.052, loin=0.22,
                      neck=(0.46, 140, 0.17, 0.10), head=(0.115, 0.34, 0.085), drop=40,
                      ears="donkey", tail="tuft", extra="mane", hoof="#2f2620", real=1.2),
    "cow": Species("#f4efe7", "#f4efe7", "#f4efe7", long=1.36, chest=0.32, loin=0.30, leg=0.065,
                   neck=(0.34, 112, 0.23, 0.15), head=(0.14, 0.30, 0.105), drop=34, ears="side",
                   tail="tuft", mark="patch", extra="horns", hoof="#3a2f2a", real=1.45,
                   nose="#dba397"),
    "sheep": Species("#f4efe4", "#f4efe4", "#3d3733", long=1.15, chest=0.36, loin=0.36, leg=0.055,
                     neck=(0.26, 118, 0.22, 0.14), head=(0.125, 0.22, 0.085), drop=34, ears="side",
                     tail="puff", extra="wool", hoof="#2a2524", real=0.8),
    "goat": Species("#e9e1d4", "#e9e1d4", "#cbbfae", long=1.1, leg=0.052,
                    neck=(0.38, 138, 0.16, 0.10), head=(0.115, 0.26, 0.08), drop=36, ears="side",
                    tail="puff", extra="goat", hoof="#2a2524", real=0.75),
    "pig": Species("#eeb0a4", "#eeb0a4", "#e39c90", long=1.5, chest=0.40, loin=0.40, leg=0.085,
                   neck=(0.22, 100, 0.34, 0.26), head=(0.25, 0.20, 0.12), drop=14, ears="side",
                   tail="pig", real=0.75, nose="#d98b80"),
    "elephant": Species("#8f97a3", "#8f97a3", "#858d99", long=1.12, chest=0.38, loin=0.37,
                        leg=0.125, neck=(0.30, 112, 0.30, 0.22), head=(0.26, 0.0, 0.0), drop=60,
                        ears="elephant", tail="tuft", extra="trunk", hoof="#e4ddd2", real=2.9),
    "rhino": Species("#8d8f94", "#8d8f94", "#84868b", long=1.55, chest=0.40, loin=0.38, leg=0.11,
                     neck=(0.32, 98, 0.30, 0.22), head=(0.20, 0.34, 0.14), drop=20, ears="round",
                     tail="tuft", extra="rhino", real=1.7),
    "bear": Species("#7b5236", "#a87c55", "#5a3a26", long=1.28, chest=0.36, loin=0.36, leg=0.125,
                    neck=(0.28, 104, 0.28, 0.20), head=(0.21, 0.19, 0.11), ears="round",
                    tail="puff", real=1.1),
    "deer": Species("#ad733f", "#f0dcc0", "#8a5a32", long=1.05, chest=0.21, loin=0.18, leg=0.042,
                    neck=(0.50, 150, 0.14, 0.085), head=(0.10, 0.22, 0.062), drop=24, ears="side",
                    tail="puff", mark="spots", extra="antlers", hoof="#2f2620", real=1.2),
    "rabbit": Species("#b9a48c", "#f7efe4", "#f7efe4", long=1.1, chest=0.30, loin=0.38, leg=0.08,
                      neck=(0.26, 140, 0.20, 0.17), head=(0.20, 0.13, 0.11), ears="long",
                      tail="puff", real=0.24),
    "mouse": Species("#a39a97", "#efe3dd", "#d8a79b", long=1.4, chest=0.34, loin=0.40, leg=0.07,
                     neck=(0.2, 112, 0.26, 0.2), head=(0.23, 0.22, 0.09), ears="round", tail="rat",
                     real=0.10),
    "squirrel": Species("#b5642f", "#f4e3cf", "#b5642f", long=1.0, chest=0.24, loin=0.32,
                        neck=(0.26, 140, 0.17, 0.15), head=(0.18, 0.13, 0.09), ears="point",
                        tail="squirrel", real=0.22),
    "lion": Species("#dda64e", "#f1d9a4", "#dda64e", long=1.3, chest=0.27, loin=0.21, leg=0.085,
                    neck=(0.32, 122, 0.2, 0.17), head=(0.18, 0.19, 0.10), ears="round",
                    tail="tuft", extra="lion", real=1.1),
    "tiger": Species("#e58a2c", "#fbf1e4", "#e58a2c", long=1.4, chest=0.27, loin=0.22, leg=0.085,
                     neck=(0.30, 112, 0.2, 0.16), head=(0.18, 0.18, 0.10), ears="round",
                     tail="long", mark="stripes", real=1.0),
    "zebra": Species("#f6f4ef", "#f6f4ef", "#f6f4ef", long=1.12, chest=0.245, loin=0.22, leg=0.05,
                     neck=(0.52, 142, 0.18, 0.11), head=(0.11, 0.32, 0.078), drop=42, ears="horse",
                     tail="tuft", mark="stripes", extra="mane", hoof="#2a2524", real=1.4),
    "giraffe": Species("#e5b765", "#f3ddb0", "#f0d9a8", long=0.92, chest=0.21, loin=0.165,
                       leg=0.042, neck=(1.12, 158, 0.16, 0.075), head=(0.085, 0.20, 0.055),
                       drop=26, ears="side", tail="tuft", mark="giraffe", extra="ossicones",
                       hoof="#4b3a28", real=3.0),
    "camel": Species("#c99a5b", "#c99a5b", "#b98a4d", long=1.15, chest=0.27, loin=0.2, leg=0.05,
                     neck=(0.62, 118, 0.13, 0.085), head=(0.10, 0.24, 0.07), drop=10, ears="round",
                     tail="tuft", extra="hump", real=1.9),
    "panda": Species("#f5f2ec", "#f5f2ec", "#29262a", long=1.25, chest=0.36, loin=0.38, leg=0.13,
                     neck=(0.26, 108, 0.28, 0.22), head=(0.24, 0.15, 0.11), ears="panda",
                     tail="puff", mark="panda", real=0.9),
    "hedgehog": Species("#7a5c45", "#ecd9bd", "#ecd9bd", long=1.2, chest=0.42, loin=0.46, leg=0.08,
                        neck=(0.2, 98, 0.26, 0.2), head=(0.20, 0.24, 0.08), ears="round",
                        tail="", extra="spines", real=0.16),
}  # fmt: skip
ALIKE: dict[str, str] = {
    "puppy": "dog", "hound": "dog", "corgi": "dog", "dachshund": "dog", "labrador": "dog",
    "kitten": "cat", "kitty": "cat", "pony": "horse", "mare": "horse", "stallion": "horse",
    "bull": "cow", "calf": "cow", "lamb": "sheep", "piglet": "pig", "polar bear": "bear",
    "bunny": "rabbit", "hare": "rabbit", "stag": "deer", "reindeer": "deer", "moose": "deer",
    "doe": "deer", "cub": "bear", "rat": "mouse", "rhinoceros": "rhino", "cheetah": "tiger",
    "leopard": "tiger", "coyote": "wolf", "llama": "camel", "alpaca": "camel", "badger": "bear",
}  # fmt: skip

GAITS: dict[str, tuple[tuple[float, float], ...]] = {
    "stand": ((-4, 2), (3, -2), (5, -6), (-6, 4)),
    "walk": ((-24, -12), (22, -8), (16, -22), (-16, 10)),
    "run": ((-58, -40), (66, 40), (52, 6), (-34, -64)),
    "graze": ((-4, 2), (10, 4), (8, -6), (-8, 2)),
}
"""Upper and lower leg angles: far hind, far fore, near fore, near hind."""


@dataclass(frozen=True, slots=True)
class Beast:
    """An animal about to be drawn."""

    s: Sheet
    kind: Species
    gait: Gait
    coat: str

    def tone(self, colour: str) -> str:
        """Return one of its colours in the scene's light."""
        return kept(self.s.pen.tones, colour)


def extent(kind: Species, gait: Gait) -> tuple[float, float, float]:
    """Return how far it reaches left and right of its middle, and up, against its shoulders."""
    reach, angle, _, _ = kind.neck
    if gait == "graze":
        angle = 52
    tip = towards((kind.long / 2, -1.0 + 0.5 * kind.chest), angle, reach)
    right = max(kind.long / 2 + kind.chest, tip[0] + kind.head[0] + kind.head[1]) + 0.06
    if kind.extra == "trunk":
        right += 0.42
    tail = {"brush": 0.62, "bush": 0.45, "squirrel": 0.55, "rat": 0.7, "long": 0.5}.get(
        kind.tail, 0.3
    )
    up = max(1.12 + kind.chest * 0.3, -tip[1] + kind.head[0] + _crest(kind))
    if gait == "sit":
        up += 0.06
    if gait == "lie":
        up = up - 0.45
    return kind.long / 2 + kind.loin + tail, right, up


def _crest(kind: Species) -> float:
    """Return how far ears and horns stand above the head."""
    ears = {"long": 0.62, "donkey": 0.32, "horse": 0.14, "point": 0.16, "elephant": 0.05}
    horns = {"antlers": 0.62, "goat": 0.22, "ossicones": 0.16, "horns": 0.10, "lion": 0.10}
    return max(ears.get(kind.ears, 0.06), horns.get(kind.extra, 0.0))


def trunk(b: Beast) -> tuple[Point, Point]:
    """Return the middles of the hips and of the chest."""
    k, half = b.kind, 0.44 * b.kind.long
    hip, chest = (-half, -1.0 + k.loin), (half, -1.0 + k.chest)
    if b.gait == "sit":
        return (-half * 0.62, -k.loin * 1.02), (half * 0.55, -0.94 + k.chest)
    if b.gait == "lie":
        return (-half, -k.loin * 0.95), (half, -k.chest * 1.05)
    if b.gait == "run":
        return (hip[0], hip[1] - 0.03), (chest[0], chest[1] - 0.08)
    return hip, chest


def foot_of(hip: Point, upper: float, lower: float, reach: float) -> tuple[Point, Point]:
    """Return knee and foot of a leg of length `reach` with these bone angles."""
    knee = towards(hip, upper, 0.48 * reach)
    return knee, towards(knee, lower, 0.52 * reach)


def neck_line(b: Beast, withers: Point) -> tuple[Point, Point]:
    """Return the foot of the neck and where the head begins."""
    reach, angle, _, _ = b.kind.neck
    angle = {"graze": 52.0, "sit": angle + 14, "run": angle - 16}.get(b.gait, angle)
    foot = (withers[0] + 0.02, withers[1] - 0.35 * b.kind.chest)
    return foot, towards(foot, angle, reach)
