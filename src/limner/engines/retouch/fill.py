"""Filling a hole with what the rest of the picture is made of.

Scales from coarse to fine. At the coarsest the hole is filled patch by patch, lines that run into
it first (Criminisi et al. 2004). At each scale after, patches that straddle or lie in the hole look
for their like outside it (PatchMatch, Barnes et al. 2009) and vote on every pixel (Wexler et al.
2007); how busy a place is counts beside its colour, so that textures are not washed out (Newson et
al. 2014), and offsets at which the picture repeats itself are tried first (He and Sun 2012). At
the finest, steps are voted rather than colours, and the hole is integrated from its rim (image
melding, Darabi et al. 2012), which leaves no seam.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.guided import guided
from limner.engines.retouch.kernels import first_guess, measure, search, slopes, vote
from limner.engines.retouch.membrane import membrane
from limner.engines.retouch.noise import flat_noise
from limner.engines.retouch.pixels import luma
from limner.engines.retouch.repeats import continued, repeats

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.retouch.pixels import Floats, Mask

Told = Callable[[float], None]
"""Hears the share of the work done, 0–1; raises limner.Cancelled to stop it."""


def unheard(share: float) -> None:
    """Tell nobody."""


_RADIUS = 3
_CHANNELS = 5
_COARSEST = 144
"""Longest side the first guess is made at."""
_PLAIN = 400
"""Longest side repeats are looked for at."""
_BANDS = 4
"""Parts that may be searched at once; fixed, so that the result does not hang on the machine."""
_GRAIN = 0.5 / 255
"""Deviation of noise below which it is left in what is compared."""
_LAID = 0.2
"""How much of the sensor's noise is laid over a fill, beside what the smoothing of its sources has
left in it: noise that is not the true one only takes a fill further from what was there."""
_SPARING = 1.8
"""How much less like its surroundings a fill may be that spares what should be spared."""
_SHARP = 0.5
"""How much a likelier patch's vote counts more than others'."""
_PULL = 1e-3
"""How far from the rim a melded hole may leave its voted colours; see `membrane`."""
_BUSY = 1.4
"""How much a difference in busyness counts beside one in colour."""
_NEAR = 0.004
"""Cost of a source being a whole picture away, in squared colour per pixel of a patch."""


@dataclass(frozen=True, slots=True)
class Leash:
    """How far from a hole's pixel its sources may lie, in shares of the picture's sides.

    level: how much dearer a row off is than a column off.
    """

    rows: float = 1.0
    columns: float = 1.0
    level: float = 1.0


@dataclass(slots=True)
class Scale:
    """One size of the picture. features (rows, columns, channels); hole; sources; leash.

    spared: sources less those of what should be spared. jumps: offsets (n, 2) at which the picture
    is like itself.
    """

    features: Floats
    hole: Mask
    sources: NDArray[np.uint8]
    spared: NDArray[np.uint8]
    leash: Floats
    jumps: NDArray[np.int32]


def fill(  # noqa: PLR0913 - one hole, and all that is known about it
    picture: Floats, hole: Mask, *, avoid: Mask | None = None, spare: Mask | None = None,
    leash: Leash | None = None, grain: bool = True, told: Told = unheard,
) -> Floats:  # fmt: skip
    """Return `picture` (rows, columns, 3; sRGB 0–1) with `hole` (rows, columns) filled.

    Pixels outside the hole come back as they were. avoid: pixels nothing may be taken from, such
    as the shadow of what is removed. spare: things that are not to be told again, if the hole can
    do without them as well; one that is cut into is gone on with. grain: lay over it the grain of
    where it was taken from; the fill is made without, as grain tells nothing. Where too little is
    left to take patches from, the hole is filled smoothly. `told` is asked before each scale and
    pass.
    """
    if not hole.any():
        return picture.copy()
    window = _window(hole)
    out = picture.copy()
    part, inner = picture[window], hole[window]
    barred = inner if avoid is None else inner | avoid[window]
    calm = _calm(part, barred)
    spared = barred if spare is None else barred | spare[window]
    filled, field = _filled(calm, inner, (barred, spared), leash or Leash(), told)
    if grain and field is not None and calm is not part:
        filled = filled + _sensed(_taken(part - calm, inner, field), part - calm, inner)
    out[window] = np.where(inner[..., None], filled, part)
    return out


def _window(hole: Mask) -> tuple[slice, slice]:
    """Return the part of the picture that matters: the hole and room around it to learn from."""
    ys, xs = np.flatnonzero(hole.any(1)), np.flatnonzero(hole.any(0))
    room = int(1.5 * max(ys[-1] - ys[0], xs[-1] - xs[0])) + 96
    return (
        slice(max(0, int(ys[0]) - room), int(ys[-1]) + room + 1),
        slice(max(0, int(xs[0]) - room), int(xs[-1]) + room + 1),
    )


def _calm(picture: Floats, barred: Mask) -> Floats:
    """Return the picture without its fine grain; the picture itself where it has none."""
    sigma = flat_noise(luma(picture), ~barred)
    if sigma < _GRAIN:
        return picture
    smooth = [guided(picture[..., c], picture[..., c], 3, 3 * sigma * sigma) for c in range(3)]
    return np.stack(smooth, 2)


def _sensed(grain: Floats, source: Floats, hole: Mask) -> Floats:
    """Return as much of the grain laid over a hole as the sensor made; texture is filled, not laid.

    The sensor's noise is in the flattest places as well, so what is louder than there is texture.
    source: the grain of the whole picture.
    """
    loud = np.sqrt(cv2.boxFilter(luma(grain) ** 2, -1, (9, 9)) + 1e-12)
    sensor = flat_noise(luma(source), ~hole)
    return grain * (_LAID * np.minimum(1, sensor / loud))[..., None]


def _taken(grain: Floats, hole: Mask, field: NDArray[np.int32]) -> Floats:
    """Return the grain (rows, columns, 3) of every hole pixel's source, 0 elsewhere."""
    out = np.zeros_like(grain)
    places = np.argwhere(hole).astype(np.int32)
    low = np.array([_RADIUS, _RADIUS])
    middles = np.clip(places, low, np.array(field.shape[:2]) - 1 - low)
    sources = field[middles[:, 0], middles[:, 1]] + places - middles
    sources = np.clip(sources, 0, np.array(hole.shape) - 1)
    out[places[:, 0], places[:, 1]] = grain[sources[:, 0], sources[:, 1]]
    return out


def _filled(
    picture: Floats, hole: Mask, barred: tuple[Mask, Mask], leash: Leash, told: Told
) -> tuple[Floats, NDArray[np.int32] | None]:
    """Return the picture filled, and the field of the finest scale where patches filled it.

    barred: what may not be taken from, and the same with what should be spared.
    """
    scales = _pyramid(picture, hole, barred, leash)
    if not scales:
        return membrane(picture, hole), None
    told(0.0)
    field, sparing = _begun(scales[-1])
    if sparing:
        scales = [replace(scale, sources=scale.spared) for scale in scales]
    work = [0.55 * 0.5**i for i in range(len(scales))]
    done = work[-1]
    for level in reversed(range(len(scales) - 1)):
        scale = scales[level]
        field = _finer(field, scale)
        _voted(scale, field, _weights(scale, field))
        for turn in range(turns := 4 if level else 2):
            told(min(done + work[level] * turn / turns, 0.99))
            _bettered(scale, field, turn, 4 if level > 1 else 2)
            _voted(scale, field, _weights(scale, field))
        done += work[level]
    told(0.95)
    rows, columns = hole.shape
    return _melded(scales[0], field)[:rows, :columns], field


def _pyramid(picture: Floats, hole: Mask, barred: tuple[Mask, Mask], leash: Leash) -> list[Scale]:
    """Return the scales from the finest; none where the picture holds no whole patch."""
    depth = 0
    while max(hole.shape) >> depth > _COARSEST:
        depth += 1
    pad = tuple((0, -side % (1 << depth)) for side in hole.shape)
    values = np.concatenate([picture, _busyness(picture, ~hole, depth)], 2)
    values = np.pad(values, (*pad, (0, 0)), mode="edge")
    hole = np.pad(hole, pad, mode="edge")
    bars = [np.pad(one, pad, constant_values=True) for one in barred]
    none = np.zeros((0, 2), np.int32)
    scales: list[Scale] = []
    for level in range(depth + 1):
        if level:
            values, hole, bars = _halved(values, hole, bars)
        sources, spared = (_sources(one) for one in bars)
        if not sources.any() or (level and sources.sum() < 64):
            break
        reach = (leash.rows * hole.shape[0], leash.columns * hole.shape[1])
        near = _NEAR * (2 * _RADIUS + 1) ** 2 / sum(hole.shape)
        far = np.array([*reach, near * leash.level, near], np.float32)
        scales.append(Scale(values, hole, sources, spared, far, none))
    return _with_jumps(scales)


def _with_jumps(scales: list[Scale]) -> list[Scale]:
    """Find the repeats once, where they are both plain and cheap, and scale them for the rest."""
    if scales:
        level = next((i for i, s in enumerate(scales) if max(s.hole.shape) <= _PLAIN), 0)
        found = repeats(scales[level].features[..., :3], ~scales[level].hole)
        for i, scale in enumerate(scales):
            scale.jumps = np.round(found * 2.0 ** (level - i)).astype(np.int32)
    return scales


def _busyness(picture: Floats, known: Mask, depth: int) -> Floats:
    """Return how strongly brightness changes around each pixel, across and down, (…, 2)."""
    light = luma(picture)
    inside = cv2.erode(known.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.float32)
    side = 2 ** (depth + 1) + 3
    weight = cv2.boxFilter(inside, -1, (side, side), borderType=cv2.BORDER_REFLECT)
    both = []
    for x, y in ((1, 0), (0, 1)):
        change = np.abs(cv2.Sobel(light, cv2.CV_32F, x, y, scale=0.25)) * inside
        total = cv2.boxFilter(change, -1, (side, side), borderType=cv2.BORDER_REFLECT)
        both.append(_BUSY * total / np.maximum(weight, 1e-3))
    return np.stack(both, 2).astype(np.float32)


def _halved(values: Floats, hole: Mask, bars: list[Mask]) -> tuple[Floats, Mask, list[Mask]]:
    """Return all at half the size; only what is known counts in a mean."""
    known = (~hole).astype(np.float32)[..., None]
    rows, columns = hole.shape[0] // 2, hole.shape[1] // 2

    def quads(array: Floats) -> Floats:
        total: Floats = array.reshape(rows, 2, columns, 2, -1).sum((1, 3))
        return total

    much = quads(known)
    mean = np.where(much > 0, quads(values * known) / np.maximum(much, 1), quads(values) / 4)
    smaller = [quads(one.astype(np.float32)[..., None])[..., 0] >= 2 for one in bars]
    return mean.astype(np.float32), much[..., 0] < 2, smaller


def _sources(barred: Mask) -> NDArray[np.uint8]:
    """Return 1 at the middles of patches that lie wholly in what may be taken, else 0."""
    side = 2 * _RADIUS + 1
    clear = (~barred).astype(np.uint8)
    return np.asarray(
        cv2.erode(clear, np.ones((side, side), np.uint8), borderValue=0, borderType=0), np.uint8
    )


def _targets(scale: Scale) -> NDArray[np.int32]:
    """Return the middles (n, 2) of the patches that touch the hole, row by row."""
    side = 2 * _RADIUS + 1
    near = cv2.dilate(scale.hole.astype(np.uint8), np.ones((side, side), np.uint8)) > 0
    inside = np.zeros_like(near)
    inside[_RADIUS:-_RADIUS, _RADIUS:-_RADIUS] = True
    return np.argwhere(near & inside).astype(np.int32)


def _begun(scale: Scale) -> tuple[NDArray[np.int32], bool]:
    """Fill the coarsest scale in several ways; return the likeliest field, and if it spares.

    By the picture's repeats and patch by patch, each with what should be spared and without it.
    """
    sparing = scale.spared.sum() >= 64 and bool((scale.spared != scale.sources).any())
    rivals = []
    for spares in (True, False) if sparing else (False,):
        for guess in (_guessed, _repeated):
            own = replace(scale, sources=scale.spared if spares else scale.sources)
            field = guess(own)
            if field is None:
                continue
            for turn in range(6):
                _bettered(own, field, turn, 4)
                _voted(own, field, _weights(own, field))
            unlike = _unlike(own, field) / (_SPARING if spares else 1.0)
            rivals.append((unlike, own.features, field, spares))
    _, scale.features, field, spares = min(rivals, key=lambda rival: rival[0])
    return field, spares


def _guessed(scale: Scale) -> NDArray[np.int32] | None:
    """Fill the hole patch by patch; return the field."""
    known = (~scale.hole).astype(np.uint8)
    light, trust = luma(scale.features[..., :3]), known.astype(np.float32)
    field = np.full((*scale.hole.shape, 2), -1, np.int32)
    sources = np.argwhere(scale.sources).astype(np.int32)
    flat = scale.features.reshape(scale.hole.shape[0], -1).copy()
    first_guess(flat, _CHANNELS, light, known, trust, sources, _RADIUS, scale.leash, field)
    scale.features = flat.reshape(scale.features.shape)
    return _completed(scale, field, sources)


def _repeated(scale: Scale) -> NDArray[np.int32] | None:
    """Fill the hole by the picture's repeats; return the field, None where they tell too little."""
    found = continued(scale.features, scale.hole, scale.jumps)
    if found is None:
        return None
    scale.features = found
    field = np.full((*scale.hole.shape, 2), -1, np.int32)
    return _completed(scale, field, np.argwhere(scale.sources).astype(np.int32))


def _unlike(scale: Scale, field: NDArray[np.int32]) -> float:
    """Return how far the patches of a filled hole are from their sources, on the mean."""
    targets = _targets(scale)
    costs = np.zeros(scale.hole.shape, np.float32)
    measure(_flat(scale), _CHANNELS, targets, field, costs, _RADIUS, scale.leash)
    return float(costs[targets[:, 0], targets[:, 1]].mean()) if len(targets) else 0.0


def _completed(
    scale: Scale, field: NDArray[np.int32], sources: NDArray[np.int32]
) -> NDArray[np.int32]:
    """Return the field with a fair source at every target and -1 elsewhere."""
    whole = np.full_like(field, -1)
    random = np.random.default_rng(len(sources))
    for y, x in _targets(scale):
        sy, sx = field[y, x]
        if sy < 0 or not scale.sources[sy, sx]:
            sy, sx = sources[random.integers(len(sources))]
        whole[y, x] = sy, sx
    return whole


def _finer(field: NDArray[np.int32], scale: Scale) -> NDArray[np.int32]:
    """Return the field of the next scale: every source at twice its place, where that is one."""
    rows, columns = scale.hole.shape
    near = np.array([_RADIUS, _RADIUS])
    targets = _targets(scale)
    whole = np.full((rows, columns, 2), -1, np.int32)
    last = np.array(field.shape[:2]) - 1 - near
    above = np.clip(targets // 2, near, np.maximum(last, near))
    found = field[above[:, 0], above[:, 1]]
    lost = found[:, 0] < 0
    if lost.any():
        found[lost] = _nearest(field, above[lost])
    moved = np.clip(found * 2 + targets % 2, near, np.array([rows, columns]) - 1 - near)
    bad = scale.sources[moved[:, 0], moved[:, 1]] == 0
    if bad.any():
        moved[bad] = _snapped(scale.sources, moved[bad])
    whole[targets[:, 0], targets[:, 1]] = moved
    return whole


def _nearest(field: NDArray[np.int32], places: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the field at the nearest place that has one."""
    known = _snapped((field[..., 0] >= 0).astype(np.uint8), places)
    return field[known[:, 0], known[:, 1]]


def _snapped(allowed: NDArray[np.uint8], places: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the allowed pixels nearest to `places` (n, 2)."""
    _, labels = cv2.distanceTransformWithLabels(
        1 - allowed, cv2.DIST_L2, 3, labelType=cv2.DIST_LABEL_PIXEL
    )
    spots = np.zeros((int(labels.max()) + 1, 2), np.int32)
    ys, xs = np.nonzero(allowed)
    spots[labels[ys, xs]] = np.stack([ys, xs], 1)
    return spots[labels[places[:, 0], places[:, 1]]]


def _flat(scale: Scale) -> Floats:
    return scale.features.reshape(scale.hole.shape[0], -1)


def _bettered(scale: Scale, field: NDArray[np.int32], turn: int, sweeps: int) -> None:
    """Search the targets anew, band beside band."""
    targets = _targets(scale)
    if not len(targets):
        return
    costs = np.zeros(scale.hole.shape, np.float32)
    flat = _flat(scale)
    measure(flat, _CHANNELS, targets, field, costs, _RADIUS, scale.leash)
    bands = _bands(targets)
    for sweep in range(sweeps):
        before, number = field.copy(), turn * sweeps + sweep

        def once(band: tuple[int, int], before: Floats = before, number: int = number) -> None:
            search(
                flat, _CHANNELS, targets, *band, before, field, costs, scale.sources, scale.jumps,
                _RADIUS, scale.leash, number,
            )  # fmt: skip

        _at_once(once, bands)


def _bands(places: NDArray[np.int32]) -> list[tuple[int, int]]:
    """Return half-open ranges of `places` that share no row."""
    cuts = [0]
    for part in range(1, _BANDS):
        row = places[len(places) * part // _BANDS, 0]
        cuts.append(int(np.searchsorted(places[:, 0], row)))
    cuts.append(len(places))
    return [(a, b) for a, b in pairwise(cuts) if b > a]


def _cores() -> int:
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(_BANDS, count or 1)


def _at_once(work: Callable[[tuple[int, int]], None], bands: list[tuple[int, int]]) -> None:
    """Do the work of every band, as many at once as there are cores."""
    with ThreadPoolExecutor(_cores()) as pool:
        list(pool.map(work, bands))


def _weights(scale: Scale, field: NDArray[np.int32]) -> Floats:
    """Return how much each patch's vote counts: by its likeness, and by how near the rim it is."""
    targets = _targets(scale)
    costs = np.full(scale.hole.shape, np.inf, np.float32)
    measure(_flat(scale), _CHANNELS, targets, field, costs, _RADIUS, scale.leash)
    own = costs[targets[:, 0], targets[:, 1]]
    spread = max(float(np.percentile(own, 75)), 1e-6) if len(own) else 1.0
    deep = cv2.distanceTransform(scale.hole.astype(np.uint8), cv2.DIST_L2, 3)
    weights = np.exp(-_SHARP * costs / spread) * np.power(1.3, -np.minimum(deep, 24))
    return np.maximum(weights, 1e-20).astype(np.float32)


def _voted(scale: Scale, field: NDArray[np.int32], weights: Floats) -> None:
    """Repaint the hole by the votes of its patches."""
    wanted = np.argwhere(scale.hole).astype(np.int32)
    out = np.zeros((len(wanted), _CHANNELS), np.float32)
    flat = _flat(scale)
    _at_once(
        lambda band: vote(flat, _CHANNELS, wanted, *band, field, weights, _RADIUS, out),
        _bands(wanted),
    )
    scale.features[wanted[:, 0], wanted[:, 1]] = out


def _melded(scale: Scale, field: NDArray[np.int32]) -> Floats:
    """Return the picture with its hole integrated from voted steps, held by the rim."""
    weights = _weights(scale, field)
    rows, columns = scale.hole.shape
    around = cv2.dilate(scale.hole.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    wanted = np.argwhere(around).astype(np.int32)
    steps = np.zeros((len(wanted), 6), np.float32)
    picture = np.ascontiguousarray(scale.features[..., :3])
    _at_once(
        lambda band: slopes(picture, wanted, *band, field, weights, _RADIUS, steps),
        _bands(wanted),
    )
    whole = np.zeros((rows, columns, 6), np.float32)
    whole[wanted[:, 0], wanted[:, 1]] = steps
    # The correction to what was voted: its load is how much voted steps and colours disagree.
    push = _divergence(whole) - _divergence(_steps(picture))
    return _held(picture, scale.hole, push)


def _held(picture: Floats, hole: Mask, push: Floats) -> Floats:
    """Return the picture plus the smooth correction that `push` asks for; 0 outside the hole."""
    correction = membrane(np.zeros_like(picture), hole, -push, _PULL)
    return np.clip(picture + correction, 0, 1).astype(np.float32)


def _steps(picture: Floats) -> Floats:
    """Return the steps to the right and below, (rows, columns, 6)."""
    out = np.zeros((*picture.shape[:2], 6), np.float32)
    out[:, :-1, :3] = np.diff(picture, axis=1)
    out[:-1, :, 3:] = np.diff(picture, axis=0)
    return out


def _divergence(steps: Floats) -> Floats:
    """Return the divergence of steps: what the Laplacian of their picture would be."""
    out = steps[..., :3] + steps[..., 3:]
    out[:, 1:] -= steps[:, :-1, :3]
    out[1:] -= steps[:-1, :, 3:]
    return out
