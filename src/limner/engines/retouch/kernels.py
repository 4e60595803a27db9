"""Compiled loops of the patch fill: what no array operation says quickly.

Every function is compiled by numba at its first call (about ten seconds for all of them) and kept
in the cache beside this file, so later processes load it in a fraction of a second. None takes the
interpreter's lock. Patches are square, of radius r, and always lie wholly inside the picture.

Features are float32 of shape (rows, columns * channels), channels of a pixel side by side.
"""

# ruff: noqa: C901, PLR0913 - machine code takes arrays one by one, and a loop may not be cut up.

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[Any]
    Ints = NDArray[Any]
    Flags = NDArray[Any]

F = TypeVar("F", bound=Callable[..., Any])


def compiled(function: F) -> F:
    """Compile `function` at its first call; keep the machine code where a folder can be written."""
    options: dict[str, Any] = {"nogil": True, "fastmath": True, "error_model": "numpy"}
    try:
        return cast("F", numba.njit(cache=True, **options)(function))
    except RuntimeError:  # no folder for the cache
        return cast("F", numba.njit(**options)(function))


@compiled
def apart(
    features: Floats, channels: int, here: tuple[int, int], there: tuple[int, int], r: int,
    limit: float,
) -> Any:  # fmt: skip
    """Return the squared difference of two patches, or what had gathered when it passed `limit`."""
    total = np.float32(0.0)
    length = (2 * r + 1) * channels
    one, other = (here[1] - r) * channels, (there[1] - r) * channels
    for row in range(-r, r + 1):
        a, b = here[0] + row, there[0] + row
        part = np.float32(0.0)
        for k in range(length):
            d = features[a, one + k] - features[b, other + k]
            part += d * d
        total += part
        if total > limit:
            return total
    return total


@compiled
def measure(
    features: Floats, channels: int, targets: Ints, field: Ints, costs: Floats, r: int,
    leash: Floats,
) -> None:  # fmt: skip
    """Write into `costs` how far each target's patch is from the one `field` names for it."""
    for i in range(targets.shape[0]):
        y, x = targets[i, 0], targets[i, 1]
        sy, sx = field[y, x, 0], field[y, x, 1]
        far = leash[2] * abs(sy - y) + leash[3] * abs(sx - x)
        costs[y, x] = far + apart(features, channels, (y, x), (sy, sx), r, np.inf)


@compiled
def search(
    features: Floats, channels: int, targets: Ints, first: int, last: int, before: Ints,
    field: Ints, costs: Floats, sources: Flags, jumps: Ints, r: int, leash: Floats, sweep: int,
) -> None:  # fmt: skip
    """Better the field of targets[first:last] once: neighbours, jumps, then ever nearer chances.

    Barnes et al., "PatchMatch" (2009). Odd sweeps run backwards. `before` is the field as it was:
    what lies in another band is read there, so that bands may run at once and still always give
    the same. leash: rows and columns a source may lie off at most, and what each of them costs.
    """
    rows, columns = sources.shape
    step = 1 if sweep % 2 == 0 else -1
    top, foot = targets[first, 0], targets[last - 1, 0]
    for n in range(last - first):
        i = first + n if step == 1 else last - 1 - n
        y, x = targets[i, 0], targets[i, 1]
        by, bx, best = field[y, x, 0], field[y, x, 1], costs[y, x]
        state = np.uint32((i + 1) * 2654435761 + (sweep + 1) * 40503)
        for trial in range(36):
            if trial < 2:
                ny, nx = (y, x - step) if trial == 0 else (y - step, x)
                if ny < 0 or nx < 0 or ny >= rows or nx >= columns or before[ny, nx, 0] < 0:
                    continue
                inside = top <= ny <= foot
                cy = (field[ny, nx, 0] if inside else before[ny, nx, 0]) + y - ny
                cx = (field[ny, nx, 1] if inside else before[ny, nx, 1]) + x - nx
            elif trial < 4:
                if jumps.shape[0] == 0:
                    continue
                state = state * np.uint32(1664525) + np.uint32(1013904223)
                pick = (state >> np.uint32(8)) % np.uint32(jumps.shape[0])
                cy, cx = y + jumps[pick, 0], x + jumps[pick, 1]
            else:
                span = max(rows, columns) >> (trial - 4)
                if span < 1:
                    break
                state = state * np.uint32(1664525) + np.uint32(1013904223)
                cy = by + np.int64((state >> np.uint32(8)) % np.uint32(2 * span + 1)) - span
                state = state * np.uint32(1664525) + np.uint32(1013904223)
                cx = bx + np.int64((state >> np.uint32(8)) % np.uint32(2 * span + 1)) - span
            if cy < r or cx < r or cy >= rows - r or cx >= columns - r or sources[cy, cx] == 0:
                continue
            if (cy == by and cx == bx) or abs(cy - y) > leash[0] or abs(cx - x) > leash[1]:
                continue
            far = leash[2] * abs(cy - y) + leash[3] * abs(cx - x)
            cost = far + apart(features, channels, (y, x), (cy, cx), r, best - far)
            if cost < best:
                by, bx, best = cy, cx, cost
        field[y, x, 0], field[y, x, 1], costs[y, x] = by, bx, best


@compiled
def vote(
    features: Floats, channels: int, wanted: Ints, first: int, last: int, field: Ints,
    weights: Floats, r: int, out: Floats,
) -> None:  # fmt: skip
    """Write into out[first:last] what the patches over each wanted pixel say it should be.

    The mean of Wexler et al., "Space-time completion of video" (2007): every patch that covers
    the pixel lends the pixel of its source, by its weight (rows, columns).
    """
    rows, columns = weights.shape
    for i in range(first, last):
        y, x = wanted[i, 0], wanted[i, 1]
        out[i] = 0.0
        total = np.float32(0.0)
        for cy in range(max(y - r, 0), min(y + r + 1, rows)):
            for cx in range(max(x - r, 0), min(x + r + 1, columns)):
                if field[cy, cx, 0] < 0:
                    continue
                w = weights[cy, cx]
                sy, sx = field[cy, cx, 0] + y - cy, field[cy, cx, 1] + x - cx
                total += w
                for c in range(channels):
                    out[i, c] += w * features[sy, sx * channels + c]
        if total > 0.0:
            for c in range(channels):
                out[i, c] /= total


@compiled
def slopes(
    picture: Floats, wanted: Ints, first: int, last: int, field: Ints, weights: Floats, r: int,
    out: Floats,
) -> None:  # fmt: skip
    """Write into out[first:last] (n, 6) the voted steps to the pixel on the right and below.

    picture (rows, columns, 3). A step is voted by every patch that covers the pixel and whose
    source has that neighbour, so a seam between two patches leaves no step of its own.
    """
    rows, columns = weights.shape
    for i in range(first, last):
        y, x = wanted[i, 0], wanted[i, 1]
        out[i] = 0.0
        total = np.zeros(2, np.float32)
        for cy in range(max(y - r, 0), min(y + r + 1, rows)):
            for cx in range(max(x - r, 0), min(x + r + 1, columns)):
                if field[cy, cx, 0] < 0:
                    continue
                w = weights[cy, cx]
                sy, sx = field[cy, cx, 0] + y - cy, field[cy, cx, 1] + x - cx
                if sx + 1 < columns and x + 1 <= cx + r:
                    total[0] += w
                    for c in range(3):
                        out[i, c] += w * (picture[sy, sx + 1, c] - picture[sy, sx, c])
                if sy + 1 < rows and y + 1 <= cy + r:
                    total[1] += w
                    for c in range(3):
                        out[i, 3 + c] += w * (picture[sy + 1, sx, c] - picture[sy, sx, c])
        for part in range(2):
            if total[part] > 0.0:
                for c in range(3):
                    out[i, 3 * part + c] /= total[part]


@compiled
def relax(
    values: Floats, push: Floats, anchor: Floats, free: Ints, pull: float, sweeps: int,
    over: float,
) -> None:  # fmt: skip
    """Solve -lap(v) + pull (v - anchor) = push for the free pixels of `values`, in place.

    values, push, anchor: (rows, columns, channels); free (n, 2). Pixels beyond the picture's edge
    count as equal (no slope). Successive over-relaxation by `over`, `sweeps` times, to and fro.
    """
    rows, columns, channels = values.shape
    for sweep in range(sweeps):
        for n in range(free.shape[0]):
            i = n if sweep % 2 == 0 else free.shape[0] - 1 - n
            y, x = free[i, 0], free[i, 1]
            up, down = y > 0, y + 1 < rows
            left, right = x > 0, x + 1 < columns
            count = np.float32(up) + np.float32(down) + np.float32(left) + np.float32(right)
            for c in range(channels):
                total = push[y, x, c] + pull * anchor[y, x, c]
                if up:
                    total += values[y - 1, x, c]
                if down:
                    total += values[y + 1, x, c]
                if left:
                    total += values[y, x - 1, c]
                if right:
                    total += values[y, x + 1, c]
                old = values[y, x, c]
                values[y, x, c] = old + over * (total / (count + pull) - old)


@compiled
def partly(
    features: Floats, channels: int, known: Flags, here: tuple[int, int],
    there: tuple[int, int], r: int, limit: float,
) -> Any:  # fmt: skip
    """Return the squared difference of two patches over the pixels known at `here`."""
    total = np.float32(0.0)
    for row in range(-r, r + 1):
        a, b = here[0] + row, there[0] + row
        for column in range(-r, r + 1):
            if known[a, here[1] + column]:
                one, other = (here[1] + column) * channels, (there[1] + column) * channels
                for c in range(channels):
                    d = features[a, one + c] - features[b, other + c]
                    total += d * d
        if total > limit:
            return total
    return total


@compiled
def urgency(
    light: Floats, known: Flags, trust: Floats, y: int, x: int, r: int
) -> Any:  # fmt: skip
    """Return how soon the patch at an edge pixel should be filled: its trust by its structure.

    Criminisi et al., "Region filling and object removal by exemplar-based inpainting" (2004): what
    is known of the patch, times how strongly an edge of the picture runs into the hole there.
    """
    rows, columns = known.shape
    sure = np.float32(0.0)
    steepest, gx, gy = np.float32(0.0), np.float32(0.0), np.float32(0.0)
    nx, ny = np.float32(0.0), np.float32(0.0)
    for v in range(max(y - r, 1), min(y + r + 1, rows - 1)):
        for u in range(max(x - r, 1), min(x + r + 1, columns - 1)):
            sure += trust[v, u] * known[v, u]
            nx += np.float32(known[v, u]) * (u - x)
            ny += np.float32(known[v, u]) * (v - y)
            around = known[v, u - 1] + known[v, u + 1] + known[v - 1, u] + known[v + 1, u]
            if known[v, u] and around == 4:
                dx = light[v, u + 1] - light[v, u - 1]
                dy = light[v + 1, u] - light[v - 1, u]
                if dx * dx + dy * dy > steepest:
                    steepest, gx, gy = dx * dx + dy * dy, dx, dy
    long = np.sqrt(nx * nx + ny * ny) + np.float32(1e-6)
    structure = abs(-gy * nx + gx * ny) / long
    return (sure / ((2 * r + 1) ** 2)) * (structure + np.float32(0.01))


@compiled
def first_guess(
    features: Floats, channels: int, light: Floats, known: Flags, trust: Floats, sources: Ints,
    r: int, leash: Floats, field: Ints,
) -> None:  # fmt: skip
    """Fill the hole patch by patch, lines that run into it first; exact search of all sources.

    features, light, known and trust are filled in place, field (rows, columns, 2) says for every
    filled pixel which one it was copied from.
    """
    rows, columns = known.shape
    ranks = np.full((rows, columns), np.float32(-1.0))
    stale = known == 0
    while True:
        by, bx, most = -1, -1, np.float32(-1.0)
        for y in range(rows):
            for x in range(columns):
                if known[y, x]:
                    continue
                if stale[y, x]:
                    stale[y, x] = False
                    edge = (
                        (y > 0 and known[y - 1, x]) or (x > 0 and known[y, x - 1])
                        or (y + 1 < rows and known[y + 1, x])
                        or (x + 1 < columns and known[y, x + 1])
                    )  # fmt: skip
                    ranks[y, x] = (
                        urgency(light, known, trust, y, x, r) if edge else np.float32(-1.0)
                    )
                if ranks[y, x] > most:
                    by, bx, most = y, x, ranks[y, x]
        if by < 0:
            return
        cy, cx = min(max(by, r), rows - 1 - r), min(max(bx, r), columns - 1 - r)
        best, sy, sx = np.float32(np.inf), -1, -1
        for leashed in range(2):
            for k in range(sources.shape[0]):
                ty, tx = sources[k, 0], sources[k, 1]
                if leashed == 0 and (abs(ty - cy) > leash[0] or abs(tx - cx) > leash[1]):
                    continue
                far = leash[2] * abs(ty - cy) + leash[3] * abs(tx - cx)
                cost = far + partly(features, channels, known, (cy, cx), (ty, tx), r, best - far)
                if cost < best:
                    best, sy, sx = cost, ty, tx
            if sy >= 0:
                break
        copy_patch(features, channels, light, known, trust, (cy, cx), (sy, sx), r, field)
        for y in range(max(cy - 2 * r - 1, 0), min(cy + 2 * r + 2, rows)):
            for x in range(max(cx - 2 * r - 1, 0), min(cx + 2 * r + 2, columns)):
                stale[y, x] = known[y, x] == 0


@compiled
def copy_patch(
    features: Floats, channels: int, light: Floats, known: Flags, trust: Floats,
    here: tuple[int, int], there: tuple[int, int], r: int, field: Ints,
) -> None:  # fmt: skip
    """Copy what is unknown of the patch at `here` from `there`, trusted as its known pixels are."""
    sure = np.float32(0.0)
    for row in range(-r, r + 1):
        for column in range(-r, r + 1):
            y, x = here[0] + row, here[1] + column
            sure += trust[y, x] * known[y, x]
    sure /= (2 * r + 1) ** 2
    for row in range(-r, r + 1):
        for column in range(-r, r + 1):
            y, x, sy, sx = here[0] + row, here[1] + column, there[0] + row, there[1] + column
            if known[y, x]:
                continue
            for c in range(channels):
                features[y, x * channels + c] = features[sy, sx * channels + c]
            light[y, x], trust[y, x] = light[sy, sx], sure
            known[y, x] = 1
            field[y, x, 0], field[y, x, 1] = sy, sx
