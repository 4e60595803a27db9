"""A Take: what a composition decides where the prompt leaves it open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Rig = Literal["soft", "side", "back", "hard", "bright", "dark", "window", "sun", "sky", "night"]
Arrangement = Literal["group", "row", "grid", "scatter", "stack", "single"]


@dataclass(frozen=True, slots=True)
class Take:
    """One way to photograph a kind of picture; whatever a prompt says goes before it.

    sets: where, the first that is there. surface, wall: matter of its slots, by a material's name.
    tone: colour of a studio's background beside the product's: 'tint' a light tone of its hue,
    'deep' a dark one, 'flood' its own colour, 'contrast' across the wheel, 'neutral', 'warm' paper,
    'dark' near black. rig: the lights. side: -1 from the left, 1 from the right. props: things
    that may dress the set where there is room. fill, focal, stop, elevation, azimuth, offset: as
    SceneCamera. turn: degrees a box is turned with its face to the key, so that a side
    shows. default: what is shown where the prompt names nothing that can be built. verticals: keep
    uprights upright.
    """

    sets: tuple[str, ...] = ("sweep",)
    surface: str = ""
    wall: str = ""
    tone: str = "tint"
    rig: Rig = "soft"
    side: int = -1
    arrangement: Arrangement = "group"
    props: tuple[str, ...] = ()
    focal: float = 85.0
    stop: float = 16.0
    elevation: float = 12.0
    azimuth: float = 0.0
    fill: float = 0.62
    offset: tuple[float, float] = (0.0, 0.0)
    turn: float = 26.0
    default: str = ""
    verticals: bool = False
    bloom: float = 0.1
