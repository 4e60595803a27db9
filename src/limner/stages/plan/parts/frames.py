"""Where the frames of a board go: even cells, or a large one with the others about it.

A cell is a frame of film (16:9) with room for its caption below. All cells of a board but the
large one are of one size where the sheet allows it.
"""

from __future__ import annotations

from limner.basics.geometry import Box

LARGER = 1.35
"""How much wider than the next a frame is at least that leads."""


def even(count: int, box: Box, caption: float, gap: float, between: float = 0.0) -> list[Box]:
    """Return cells of one size, as large as `box` allows, centred.

    between: gap of rows where it differs.
    """
    lead = between or gap
    best: tuple[float, float, int] = (0.0, 0.0, -1)
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        wide = min(
            (box.width - gap * (columns - 1)) / columns,
            ((box.height - lead * (rows - 1)) / rows - caption) * 16 / 9,
        )
        # A last row with gaps has to be worth it.
        full = 1.0 if count % columns == 0 else 0.86
        best = max(best, (full * wide, wide, -columns))
    wide, columns = max(20.0, best[1]), -best[2]
    rows = -(-count // columns)
    high = wide * 9 / 16 + caption
    x0 = box.x + (box.width - columns * wide - gap * (columns - 1)) / 2
    y0 = box.y + (box.height - rows * high - lead * (rows - 1)) / 2
    return [
        Box(x0 + (i % columns) * (wide + gap), y0 + (i // columns) * (high + lead), wide, high)
        for i in range(count)
    ]


def beyond(row: list[Box], caption: float, gap: float, width: float) -> list[Box]:
    """Return frames of a strip before the first and after the last cell of a row, to its ends."""
    step, high = row[0].width + gap, row[0].height - caption
    before, after = int(row[0].x / step) + 1, int((width - row[-1].right) / step) + 1
    starts = [row[0].x - step * (k + 1) for k in range(before)]
    starts += [row[-1].x + step * (k + 1) for k in range(after)]
    return [Box(x, row[0].y, row[0].width, high) for x in starts]


def led(count: int, room: Box, caption: float, gap: float) -> list[Box]:
    """Return a large cell and the others about it, so that the least of them is as large as can be.

    Empty where no arrangement keeps the first the larger.
    """
    tried = [_over(count, room, caption, gap)]
    tried += [_beside(count, room, caption, gap, side) for side in range(1, count)]
    fit = [cells for cells in tried if cells and cells[0].width >= LARGER * _next(cells)]
    return max(fit, key=lambda cells: min(c.width for c in cells), default=[])


def _next(cells: list[Box]) -> float:
    return max((c.width for c in cells[1:]), default=0.0)


def _over(count: int, room: Box, caption: float, gap: float) -> list[Box]:
    """Return a large cell as wide as the row of all others below it."""
    below = count - 1
    # height: two frames, of `wide` and of its share of a row, with captions and the gap
    spare = room.height - 2 * caption - gap + gap * (below - 1) / below * 9 / 16
    wide = min(room.width, spare * 16 / 9 / (1 + 1 / below))
    if wide <= 0:
        return []
    low = (wide - gap * (below - 1)) / below
    return _laid(room, (wide, 0.0, low), (0, below), caption, gap)


def _beside(count: int, room: Box, caption: float, gap: float, side: int) -> list[Box]:
    """Return a large cell, a column of `side` as high beside it, and a row of the rest below."""
    below = count - 1 - side
    for step in range(60):
        wide = room.width * (1 - 0.012 * step)
        small = (wide - gap - (side - 1) * (caption + gap) * 16 / 9) / (side + 1)
        big = wide - gap - small
        low = (wide - gap * (below - 1)) / below if below else 0.0
        high = big * 9 / 16 + caption + (gap + low * 9 / 16 + caption if below else 0.0)
        if high <= room.height:
            return _laid(room, (big, small, low), (side, below), caption, gap) if small > 0 else []
    return []


def _laid(
    room: Box, widths: tuple[float, float, float], counts: tuple[int, int], caption: float,
    gap: float,
) -> list[Box]:  # fmt: skip
    """Lay out a large cell, the column beside it and the row below, centred in the room."""
    (big, small, low), (side, below) = widths, counts
    wide = big + (gap + small if side else 0.0)
    high = big * 9 / 16 + caption
    foot = low * 9 / 16 + caption
    x = room.x + (room.width - wide) / 2
    y = room.y + (room.height - high - (gap + foot if below else 0.0)) / 2
    step = small * 9 / 16 + caption + gap
    return [
        Box(x, y, big, high),
        *(Box(x + big + gap, y + i * step, small, step - gap) for i in range(side)),
        *(Box(x + i * (low + gap), y + high + gap, low, foot) for i in range(below)),
    ]
