"""Preflight: what a printer checks before the press runs, on the Frame about to be painted.

Two small proofs are painted first: the *ground* (everything but the words) and the *plate*
(every set line as a block of its own colour). From them and from the glyph runs follow the
checks that go into the record:

strings   every requested string is there, exactly, once
glyphs    every character has a glyph, none is .notdef
fit       no text was set below the size its box allows
inside    no ink leaves the sheet
visible   no words are covered by other words or things, or cut by a clip
contrast  WCAG 2.2 AA against the pixels beneath: 4.5, or 3 for large text
legible   the smallest text is at least 9 px (6 px on sheets under 512 px)
margins   words keep the safe distance from the edge
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics import colour as colours
from limner.basics.geometry import Affine, Box, Size, bounds
from limner.basics.path import polygon, rect
from limner.document.artwork import Check
from limner.document.brief import Brief
from limner.document.frame import Cluster, Frame, Glyphs, Item, Line, Outline
from limner.document.paint import Linear, Paint, Radial, Texture
from limner.document.raster import Raster
from limner.ports.planner import Misfit
from limner.stages.layout.printed import Printed

if TYPE_CHECKING:
    from numpy.typing import NDArray

PROOF_SIDE = 560
"""Short side of a proof, in pixels, at most."""
SEEN = 0.9
"""Share of a text's sample points that must show."""
_NO_GROUND = frozenset({"texture", "lettering"})
"""Roles of what words are not read against: grain over all, and the sides of their own letters."""
HALO = 0.05
"""Em an outline shows about letters that are then read against it, whatever lies beyond."""
PHOTOGRAPHED = 1.8
"""Contrast that words on a thing must keep in the picture of it, highlights and shade included."""
VEIL = 0.35
"""Opacity up to which something over words counts as a veil, not as cover."""


_Places = tuple["NDArray[np.intp]", "NDArray[np.intp]"]
_NOWHERE = np.empty(0)


@dataclass(frozen=True, slots=True)
class Proofs:
    """The two frames to paint before preflight, and their scale to the sheet."""

    ground: Frame
    plate: Frame
    scale: float


def proofs(frame: Frame, everywhere: bool = True) -> Proofs:
    """Return the small frames that preflight looks at; everywhere: not beneath the words only."""
    scale = min(1.0, PROOF_SIDE / min(frame.size))
    size = Size(max(1, round(frame.size.width * scale)), max(1, round(frame.size.height * scale)))
    numbers = {id(g): i for i, (g, _) in enumerate(words(frame))}
    return Proofs(
        ground=_ground(frame, size, None if everywhere else _beneath(frame, size)),
        plate=_scaled(
            frame.but(background="#ffffff"), size, tuple(_blocks(_above(frame.items), numbers))
        ),
        scale=scale,
    )


def words(frame: Frame) -> list[tuple[Glyphs, Affine]]:
    """Return every set text with its transform to the sheet; letters as ornament are no words."""
    return [(item, at) for item, at in frame.walk() if isinstance(item, Glyphs) and _is_word(item)]


def _is_word(item: Glyphs) -> bool:
    """Whether letters are there to be read: a letter used as a shape may be cut and covered."""
    return item.requested or item.role not in ("ornament", "backdrop", "texture")


def preflight(
    frame: Frame,
    brief: Brief,
    ground: Raster,
    plate: Raster,
    printed: Sequence[Printed] = (),
) -> tuple[tuple[Check, ...], tuple[Misfit, ...]]:
    """Return the checks, in a fixed order, and what the planner should mend.

    printed: words on the things of a photograph, as they are seen there.
    """
    texts = words(frame)
    set_ = [*texts, *((word.glyphs, Affine()) for word in printed)]
    places = [
        _places(item, at, ground.size, ground.size.width / frame.size.width) for item, at in texts
    ]
    misfits: list[Misfit] = []
    checks = [
        _strings(set_, brief, misfits),
        _glyphs(set_, misfits),
        _fit(set_, misfits),
        _inside(frame, texts, misfits),
        _visible(texts, places, plate, misfits),
        _contrast(texts, places, ground, misfits),
        _legible(frame, texts, misfits),
        _margins(frame, texts, misfits),
    ]
    if printed:
        checks = [_with_printed(c, printed, smallest_legible(frame.size), misfits) for c in checks]
    return tuple(checks), tuple(misfits)


def _with_printed(
    check: Check, printed: Sequence[Printed], least: float, misfits: list[Misfit]
) -> Check:
    """Return a check with what it finds on the things of a photograph."""
    faults = {
        "visible": [(w, f"shows {w.shown:.0%}") for w in printed if w.shown < SEEN],
        "contrast": [
            (w, f"has {w.contrast:.2f} as photographed, needs {PHOTOGRAPHED:g}")
            for w in printed
            if w.shown > 0 and w.contrast < PHOTOGRAPHED
        ],
        "legible": [
            (w, f"is {w.size:.1f} px, needs {least:g}")
            for w in printed
            if w.shown > 0 and w.size < least - 0.05
        ],
    }.get(check.name, [])
    if not faults:
        return check
    misfits += [
        Misfit(layer=w.glyphs.layer, check="printed", amount=1 - w.shown) for w, _ in faults
    ]
    told = [f"{w.glyphs.layer} ({w.glyphs.text[:40]!r}) {fault}" for w, fault in faults]
    return Check(name=check.name, ok=False, detail="; ".join(filter(None, [check.detail, *told])))


# -- proofs ----------------------------------------------------------------------------


def _scaled(frame: Frame, size: Size, items: tuple[Item, ...], clip: str | None = None) -> Frame:
    whole = Cluster(
        layer="proof",
        box=Box(0, 0, *frame.size),
        transform=Affine.scaling(size.width / frame.size.width, size.height / frame.size.height),
        items=items,
        clip=clip,
    )
    return Frame(size=size, background=_flat(frame.background), items=(whole,), seed=frame.seed)


def _ground(frame: Frame, size: Size, clip: str | None) -> Frame:
    """Return everything but the words, within `clip`, where "" is nowhere."""
    items = () if clip == "" else tuple(_without_words(frame.items))
    return _scaled(frame, size, items, clip)


def _beneath(frame: Frame, size: Size) -> str:
    """Return the places of all words, on whole pixels of a proof of `size`, and one more around."""
    sx, sy = size.width / frame.size.width, size.height / frame.size.height
    out = []
    for item, at in words(frame):
        for line in item.lines:
            reach = bounds([line.box, *(Box(x, y, 0, 0) for x, y in line.band)])
            x, y, width, height = at.box(reach)
            left, top = math.floor(x * sx) - 1, math.floor(y * sy) - 1
            right, foot = math.ceil((x + width) * sx) + 1, math.ceil((y + height) * sy) + 1
            out.append(rect(Box(left / sx, top / sy, (right - left) / sx, (foot - top) / sy)))
    return "".join(out)


def _flat(paint: Paint | None) -> Paint | None:
    """A texture is its own first colour on a proof; its grain would only cost time."""
    if isinstance(paint, Texture):
        return paint.colours[0] if paint.colours else "#808080"
    return paint


def _without_words(items: Sequence[Item]) -> list[Item]:
    out: list[Item] = []
    for item in items:
        if (isinstance(item, Glyphs) and _is_word(item)) or item.role in _NO_GROUND:
            if stock := _stock(item):
                out.append(stock)
            continue
        if isinstance(item, Cluster):
            out.append(item.but(items=tuple(_without_words(item.items))))
        else:
            out.append(item)
    return out


def _stock(item: Item) -> Item | None:
    """Return an opaque texture as the flat colour it is made of: paper is a ground, grain none."""
    paint = item.fill if isinstance(item, Outline) and item.role == "texture" else None
    if not isinstance(paint, Texture) or item.blend != "normal" or item.opacity < 1:
        return None
    colour = paint.colours[0] if paint.colours else ""
    return item.but(fill=colour) if len(colour) == 7 else None


def _above(items: Sequence[Item]) -> Sequence[Item]:
    """Return what is painted from the first word on: nothing beneath all words can cover one."""
    for i, item in enumerate(items):
        if isinstance(item, Glyphs) and _is_word(item):
            return items[i:]
        if isinstance(item, Cluster) and (inner := _above(item.items)):
            return (item.but(items=tuple(inner)), *items[i + 1 :])
    return ()


def _blocks(items: Sequence[Item], numbers: dict[int, int]) -> list[Item]:
    """Turn each text into blocks of its own colour; leave out veils and textures."""
    out: list[Item] = []
    for item in items:
        word = isinstance(item, Glyphs) and _is_word(item)
        if item.role in _NO_GROUND or (not word and item.opacity < VEIL):
            continue
        if isinstance(item, Glyphs) and word:
            out.append(_block(item, _number_colour(numbers[id(item)])))
        elif isinstance(item, Cluster):
            inner = tuple(_blocks(item.items, numbers))
            out.append(item.but(items=inner, opacity=1.0, blend="normal", effects=()))
        elif item.blend == "normal":
            out.append(item.but(effects=()) if item.effects else item)
    return out


def _block(item: Glyphs, colour: str) -> Outline:
    d = "".join(
        polygon(line.band) if line.band else rect(line.box)
        for line in item.lines
        if line.box.area > 0
    )
    return Outline(
        layer=item.layer, role=item.role, box=item.box, transform=item.transform,
        clip=item.clip, d=d or rect(item.box), fill=colour,
    )  # fmt: skip


def _number_colour(number: int) -> str:
    """Return a colour of its own for each of 512 texts: magentas, 8 levels apart in a channel."""
    red, green, blue = number % 8, number // 64 % 8, number // 8 % 8
    return f"#{192 + 8 * red:02x}{8 * green:02x}{192 + 8 * blue:02x}"


# -- checks ----------------------------------------------------------------------------


def _strings(texts: Sequence[tuple[Glyphs, Affine]], brief: Brief, misfits: list[Misfit]) -> Check:
    shown = Counter(item.text for item, _ in texts if item.requested)
    wanted = Counter(string for copy in brief.strings for string in copy.strings)
    missing = [s for s in wanted if shown[s] < wanted[s]]
    extra = [s for s in shown if shown[s] > wanted[s]] if brief.strings else []
    misfits += [Misfit(layer="", check="strings") for _ in [*missing, *extra]]
    parts = [f"missing: {s!r}" for s in missing] + [f"more than once: {s!r}" for s in extra]
    return Check(name="strings", ok=not parts, detail="; ".join(parts))


def _glyphs(texts: Sequence[tuple[Glyphs, Affine]], misfits: list[Misfit]) -> Check:
    bad = []
    for item, _ in texts:
        if any(0 in run.ids for run in item.runs):
            bad.append(item)
    misfits += [Misfit(layer=item.layer, check="glyphs") for item in bad]
    return Check(name="glyphs", ok=not bad, detail=_names(bad))


def _fit(texts: Sequence[tuple[Glyphs, Affine]], misfits: list[Misfit]) -> Check:
    bad = [item for item, _ in texts if item.misfit == "overflow"]
    misfits += [Misfit(layer=item.layer, check="fit") for item in bad]
    return Check(name="fit", ok=not bad, detail=_names(bad))


def _inside(frame: Frame, texts: Sequence[tuple[Glyphs, Affine]], misfits: list[Misfit]) -> Check:
    sheet = Box(0, 0, *frame.size)
    bad = [item for item, at in texts if not sheet.holds(at.box(item.box), 0.75)]
    misfits += [Misfit(layer=item.layer, check="inside") for item in bad]
    return Check(name="inside", ok=not bad, detail=_names(bad))


def _visible(
    texts: Sequence[tuple[Glyphs, Affine]],
    places: Sequence[_Places],
    plate: Raster,
    misfits: list[Misfit],
) -> Check:
    bad = []
    for number, ((item, _), (rows, cols)) in enumerate(zip(texts, places, strict=True)):
        pixels = plate.pixels[rows, cols]
        if not len(pixels):
            continue
        r, g, b, _ = (round(c * 255) for c in colours.parse(_number_colour(number)))
        seen = (np.abs(pixels[:, :3].astype(int) - (r, g, b)).max(axis=1) <= 2).mean()
        if seen < SEEN:
            bad.append((item, float(seen)))
    misfits += [Misfit(layer=item.layer, check="visible", amount=1 - seen) for item, seen in bad]
    detail = "; ".join(f"{item.layer} ({item.text[:40]!r}) shows {seen:.0%}" for item, seen in bad)
    return Check(name="visible", ok=not bad, detail=detail)


def _contrast(
    texts: Sequence[tuple[Glyphs, Affine]],
    places: Sequence[_Places],
    ground: Raster,
    misfits: list[Misfit],
) -> Check:
    bad = []
    for (item, _), (rows, cols) in zip(texts, places, strict=True):
        if item.runs and all(run.colour for run in item.runs):
            continue
        pixels = ground.pixels[rows, cols]
        if not len(pixels):
            continue
        needed = 3.0 if item.size >= 24 or (item.size >= 18.66 and item.weight >= 700) else 4.5
        ratio = _worst_ratio(item, pixels)
        if ratio < needed - 0.02:
            bad.append((item, ratio, needed))
            mean, *span = _tones(pixels)
            misfits.append(
                Misfit(
                    layer=item.layer, check="contrast", colour=mean, span=tuple(span), amount=needed
                )
            )
    detail = "; ".join(f"{i.layer} has {r:.2f}, needs {n:g}" for i, r, n in bad)
    return Check(name="contrast", ok=not bad, detail=detail)


def contrast_at(item: Glyphs, at: Affine, frame: Frame, ground: Raster) -> float | None:
    """Return the contrast a text has with the pixels of a ground proof; None where none is read:
    letters that bring their own colours, or that lie off the sheet."""
    if item.runs and all(run.colour for run in item.runs):
        return None
    rows, cols = _places(item, at, ground.size, ground.size.width / frame.size.width)
    pixels = ground.pixels[rows, cols]
    return _worst_ratio(item, pixels) if len(pixels) else None


def _tones(pixels: NDArray[np.uint8]) -> tuple[str, str, str]:
    """Return the mean colour, the darkest and the lightest of a ground, but for a few pixels."""
    solid = _on_white(pixels)
    order = np.argsort(_luminances(solid))
    ends = (solid[order[round(share * (len(order) - 1))]] for share in (0.06, 0.94))
    mean, dark, light = (colours.to_hex(*map(float, c)) for c in (solid.mean(axis=0), *ends))
    return mean, dark, light


def _on_white(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    rgba = pixels.astype(np.float64) / 255
    return np.asarray(rgba[:, :3] * rgba[:, 3:] + (1 - rgba[:, 3:]))


def _luminances(solid: NDArray[np.float64]) -> NDArray[np.float64]:
    light = np.where(solid <= 0.04045, solid / 12.92, ((solid + 0.055) / 1.055) ** 2.4)
    return np.asarray(light @ np.array([0.2126, 0.7152, 0.0722]))


def _worst_ratio(item: Glyphs, pixels: NDArray[np.uint8]) -> float:
    """Return the contrast that 92 % of the sampled ground reaches, for the weakest ink.

    As WCAG has it, a narrow outline counts as part of the letter and a wide one as the ground
    it stands on: each ink is read by the strongest of its own edge with the ground, an outline
    that has one, and a halo. A clear sheet is judged on white, which is what most viewers put
    behind it.
    """
    beneath = _luminances(_on_white(pixels))

    def on_ground(ink: str) -> float:
        return _low(_ratio(beneath, ink))

    rims = [
        (ink, 21.0 if rim.width >= 2 * HALO * item.size else on_ground(ink))
        for rim in (item.outline, *item.rims)
        if rim is not None and rim.width >= 0.03 * item.size
        for ink in _inks(rim.paint)
    ]
    return min(
        max(on_ground(ink), *(min(own, colours.contrast(ink, rim)) for rim, own in rims), 1.0)
        for ink in _all_inks(item)
    )


def _low(ratios: NDArray[np.float64]) -> float:
    """Return the eighth percentile, between two values as `np.percentile` has it."""
    place = 0.08 * (len(ratios) - 1)
    low = int(place)
    ordered = np.partition(ratios, (low, min(low + 1, len(ratios) - 1)))
    one, other = float(ordered[low]), float(ordered[min(low + 1, len(ratios) - 1)])
    return one + (other - one) * (place - low)


def _all_inks(item: Glyphs) -> set[str]:
    """Return every colour the letters are filled with."""
    own = [run.paint for run in item.runs if run.paint is not None]
    if not own or any(run.paint is None and not run.colour for run in item.runs):
        own.append(item.paint)
    return {ink for paint in own for ink in _inks(paint)}


def _ratio(beneath: NDArray[np.float64], ink: str) -> NDArray[np.float64]:
    own = colours.luminance(ink)
    return (np.maximum(beneath, own) + 0.05) / (np.minimum(beneath, own) + 0.05)


def _inks(paint: object) -> tuple[str, ...]:
    if isinstance(paint, Linear | Radial):
        return tuple(stop.colour for stop in paint.stops)
    if isinstance(paint, Texture):
        return paint.colours or ("#808080",)
    return (str(paint),)


def _legible(frame: Frame, texts: Sequence[tuple[Glyphs, Affine]], misfits: list[Misfit]) -> Check:
    least = smallest_legible(frame.size)
    bad = []
    for item, at in texts:
        zoom = abs(at.a * at.d - at.b * at.c) ** 0.5
        if item.size * zoom < least - 0.05:
            bad.append((item, item.size * zoom))
    misfits += [Misfit(layer=item.layer, check="legible", amount=size) for item, size in bad]
    detail = "; ".join(f"{i.layer} is {s:.1f} px, needs {least:g}" for i, s in bad)
    return Check(name="legible", ok=not bad, detail=detail)


def smallest_legible(size: Size) -> float:
    """Return the smallest em in pixels we let pass: 9, falling to 6 on small sheets."""
    return max(6.0, min(9.0, 9.0 * min(size) / 512))


def _margins(frame: Frame, texts: Sequence[tuple[Glyphs, Affine]], misfits: list[Misfit]) -> Check:
    safe = Box(0, 0, *frame.size).inset(frame.slug + frame.bleed + frame.safe)
    bad = [item for item, at in texts if not safe.holds(at.box(item.box), 1.0)]
    misfits += [Misfit(layer=item.layer, check="margins") for item in bad]
    return Check(name="margins", ok=not bad, detail=_names(bad))


def _places(item: Glyphs, at: Affine, size: Size, scale: float) -> _Places:
    """Return rows and columns of a proof of `size`: a grid of points inside each line's ink."""
    across, down = [_NOWHERE], [_NOWHERE]
    for line in item.lines:
        if line.box.width <= 0 or line.box.height <= 0:
            continue
        gx, gy = _in_band(line) if line.band else _in_box(line.box, scale)
        across.append(((at.a * gx + at.c * gy + at.e) * scale).ravel())
        down.append(((at.b * gx + at.d * gy + at.f) * scale).ravel())
    cols, rows = (np.concatenate(found).astype(np.intp) for found in (across, down))
    return np.minimum(np.maximum(rows, 0), size.height - 1), np.minimum(
        np.maximum(cols, 0), size.width - 1
    )


def _in_box(box: Box, scale: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the places looked at within a straight line's ink: a row of x, a column of y."""
    x, y, w, h = box
    # A proof's pixels at the rim are half covered: small figures are sampled further in.
    dx, dy = min(w / 2, max(0.06 * w, 1.1 / scale)), min(h / 2, max(0.2 * h, 1.1 / scale))
    across = _evenly(x + dx, x + w - dx, max(6, min(40, int(3 * w / h))))
    return across[None, :], _evenly(y + dy, y + h - dy, 5)[:, None]


def _evenly(start: float, end: float, count: int) -> NDArray[np.float64]:
    """Return what `np.linspace` does, without the time it takes to look at what it is given."""
    steps = np.arange(count, dtype=np.float64) * ((end - start) / (count - 1)) + start
    steps[-1] = end
    return steps


def _in_band(line: Line) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the places looked at within the strip of a bent line, off its edges and ends."""
    half = len(line.band) // 2
    top = np.array(line.band[:half])
    foot = np.array(line.band[half:][::-1])
    if half > 3:
        middle = np.arange(half - 1, dtype=np.float64) + 0.5
        top = _between(top, middle)
        foot = _between(foot, middle)
    shares = np.linspace(0.2, 0.8, 5)[:, None, None]
    points = (top + (foot - top) * shares).reshape(-1, 2)
    return points[:, 0], points[:, 1]


def _between(edge: NDArray[np.float64], places: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    marks = np.arange(len(edge))
    return np.stack([np.interp(places, marks, edge[:, i]) for i in (0, 1)], axis=1)


def _names(items: Sequence[Glyphs]) -> str:
    return "; ".join(f"{item.layer} ({item.text[:40]!r})" for item in items)
