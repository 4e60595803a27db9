"""Jitter: letters as a hand draws them, no two alike in a row, words still one word."""

from __future__ import annotations

import math
from random import Random

from limner.basics.hash import rng
from limner.document.lettering import Jitter
from limner.stages.layout.text.lettering.bend import Cluster, clusters
from limner.stages.layout.text.lettering.letters import Stone

_HANDS = (
    (-0.9, 0.5, -0.4),
    (0.8, -0.7, 0.5),
    (-0.35, -0.9, 0.9),
    (0.5, 0.8, -0.9),
    (1.0, 0.1, 0.1),
)
"""Ways to draw a letter: turn, rise and growth, each as a share of the most."""
_LEAN = 0.05
"""Slant, either way, that tells one drawing of a letter from the next."""


def jittered(stone: Stone, jitter: Jitter) -> None:
    """Move, turn and size the clusters of flat lines; joined words move whole."""
    stream = rng("jitter", jitter.seed, stone.text)
    last: dict[str, int] = {}
    before = -1
    for row, line in enumerate(stone.lines):
        for unit in _units(stone, row):
            key = stone.text[min(letter.cluster for letter in unit.letters)].casefold()
            hand = _hand(stream, {before, last.get(key, -1)})
            before = last[key] = hand
            turn, rise, grow = (
                share * 0.85 + stream.uniform(-0.15, 0.15) for share in _HANDS[hand]
            )
            whole = stone.joins(unit.letters[0])
            calm = 0.5 if whole else 1.0
            scale = 1 + grow * jitter.grow * calm
            lift = rise * jitter.rise * stone.size * calm
            _moved(unit, line.baseline, (turn * jitter.turn * calm, lift, scale))
            if not whole:
                for letter in unit.letters:
                    letter.lean = _LEAN * (-1, 0, 1)[hand % 3] * min(1.0, jitter.turn / 3)


def _units(stone: Stone, row: int) -> list[Cluster]:
    """Return what moves on its own: clusters, or the words of a joined script."""
    out: list[Cluster] = []
    apart = True
    for cluster in clusters(stone, row):
        space = stone.text[cluster.letters[0].cluster].isspace()
        joined = not space and stone.joins(cluster.letters[0])
        if joined and not apart:
            one = out.pop()
            cluster = Cluster((*one.letters, *cluster.letters), one.left, cluster.right)
        if not space:
            out.append(cluster)
        apart = not joined
    return out


def _hand(stream: Random, used: set[int]) -> int:
    return stream.choice([i for i in range(len(_HANDS)) if i not in used])


def _moved(unit: Cluster, baseline: float, by: tuple[float, float, float]) -> None:
    """Turn (degrees), lift (pixels) and size a unit about the middle of its foot."""
    turn, lift, scale = by
    s, c = math.sin(math.radians(turn)) * scale, math.cos(math.radians(turn)) * scale
    for letter in unit.letters:
        dx, dy = letter.x - unit.middle, letter.y - baseline
        letter.x = unit.middle + dx * c - dy * s
        letter.y = baseline - lift + dx * s + dy * c
        letter.turn += turn
        letter.scale *= scale
