"""Other words in the place of those a photograph shows.

Found, registered with what our typesetter would have set, erased by a fill; the new words are laid
through the same map, in the old ink's colour, as sharp and as grainy as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import cv2
import numpy as np

from limner.basics.errors import BadOption
from limner.engines.retouch import ink, noise, reading, register
from limner.engines.retouch.edges import grown
from limner.engines.retouch.fill import Told, fill, unheard
from limner.engines.retouch.membrane import membrane
from limner.engines.retouch.pixels import encoded, linear, mixed
from limner.engines.retouch.room import fitted, ground

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask

Align = Literal["auto", "start", "centre", "end"]

_PLAIN = 0.75
"""Correlation a line of strokes needs, which nobody read, to be taken for the words."""
_EVEN = 0.025
"""How far plain ground may be, beyond its noise, from what its surroundings make smooth."""
_UNTOLD = 0.6
"""Sigma of a usual lens, in pixels, where the old words are not known."""
_FITS = 0.55
"""Correlation below which what was found is not the words looked for."""


@dataclass(frozen=True, slots=True)
class Face:
    """The old words and the new set in one face: alpha (rows, columns), 0–1, at one scale."""

    old: Floats
    new: Floats


@dataclass(frozen=True, slots=True)
class Place:
    """Where the old words are, in a window of the picture: their face, and their ink."""

    window: tuple[slice, slice]
    face: Face
    laid: register.Laid
    ink: ink.Ink


def relettered(
    picture: Floats, place: Place, align: Align,
    colour: Floats | None = None, free: Mask | None = None, told: Told = unheard,
) -> Floats:  # fmt: skip
    """Return the picture (sRGB 0–1) with the old words of `place` gone and the new in theirs.

    colour: (3,) sRGB of the new letters; None takes the old ones'. free: where words may go. Words
    that are longer take what ground there is beside the old ones; beyond it they are condensed,
    then set smaller.
    """
    part = picture[place.window]
    high = _height(place)
    bare = picture.copy()
    hole = grown(place.ink.share, 2.0 + 0.05 * high, 0.08)
    bare[place.window] = _erased(part, hole, told)
    if not place.face.new.any():
        return bare
    whole, warp, marks = _spread(picture.shape[:2], place)
    room = ground(bare, warp, place.face.old.shape, np.ones(whole, bool) if free is None else free)
    share = register.warped(place.face.new, warp @ _set(place.face, room, align), whole)
    sigma = _blur(place)
    share = cv2.GaussianBlur(share, (0, 0), sigma) if sigma > 0.3 else share
    letters = marks.colour if colour is None else _lit(marks, colour)
    letters = noise.grainy(letters, noise.measured(part), int(high))
    return mixed(bare, letters, share)


def _erased(part: Floats, hole: Mask, told: Told) -> Floats:
    """Return a window without its letters: gone over smoothly on plain ground, else by patches.

    Patches would take a plain sign's rim for what lies beneath its letters.
    """
    near = cv2.dilate(hole.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    ring = near & ~hole
    smooth = membrane(part, near & _inner(near))
    off = np.abs(smooth - part).max(2)[ring]
    sigma = noise.measured(part)
    if len(off) and float(np.percentile(off, 90)) < _EVEN + 3 * sigma:
        hole = grown(hole.astype(np.float32), 2.0)  # past the softness of the letters' edges
        plain = membrane(cv2.bilateralFilter(part, 5, 0.1, 2.0), hole)
        return np.where(hole[..., None], noise.grainy(plain, sigma, int(hole.sum())), part)
    return fill(part, hole, told=told)


def _inner(near: Mask) -> Mask:
    """Return all of a window but its own rim, which holds what is made smooth."""
    inner = np.zeros_like(near)
    inner[1:-1, 1:-1] = True
    return inner


def _spread(size: tuple[int, int], place: Place) -> tuple[tuple[int, int], Floats, ink.Ink]:
    """Return the picture's size, the map onto it, and the ink spread over it from its window."""
    rows, columns = place.window
    pad = ((rows.start, size[0] - rows.stop), (columns.start, size[1] - columns.stop))
    shift = np.array([[1, 0, columns.start], [0, 1, rows.start], [0, 0, 1.0]])
    share = np.pad(place.ink.share, pad)
    colours = np.pad(place.ink.colour, (*pad, (0, 0)), mode="edge")
    return size, shift @ place.laid.warp, ink.Ink(share, colours)


def _set(face: Face, room: tuple[float, float], align: Align) -> Floats:
    """Return the map (3, 3) of the new words' sheet onto the old ones': on their baseline, or about
    their middle where they had to be made smaller."""
    old, new = face.old, face.new
    fit = fitted(new.shape[1], old.shape[1], room, align)
    stands, own = register.baseline(old), register.baseline(new)
    down = stands - own * fit.down - (1 - fit.down) * stands / 2
    return np.array([[fit.across, 0, fit.left], [0, fit.down, down], [0, 0, 1.0]])


def marked_out(picture: Floats, inside: Mask, faces: list[Face]) -> Place:
    """Return the place of whatever words are within a mask, in the face about as heavy as they are.

    Raises BadOption where nothing in the mask looks like letters.
    """
    ys, xs = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    marks = None
    if len(ys):
        around = 12 + (ys[-1] - ys[0]) // 2
        window = (
            slice(max(0, int(ys[0] - around)), int(min(len(inside), ys[-1] + around + 1))),
            slice(max(0, int(xs[0] - around)), int(min(inside.shape[1], xs[-1] + around + 1))),
        )
        marks = ink.found(picture[window], inside[window], inside[window])
    if marks is None or (marks.share > 0.5).sum() < 8:
        raise BadOption(
            "There are no letters in the mask.",
            hint="Mark all of the old words, with some of their ground.", param="mask",
        )  # fmt: skip
    corners = register.ink_corners(marks.share)
    wide, high = (float(np.linalg.norm(corners[i] - corners[0])) for i in (1, 3))
    new = _as_heavy(faces, marks.share, wide * high).new
    rows = register.baseline(new) if new.any() else new.shape[0]
    size = max(4, round(rows)), max(4, round(rows * wide / max(high, 1e-6)))
    laid = register.Laid(register.onto(corners, size), 1.0)
    return Place(window, Face(np.ones(size, np.float32), new), laid, marks)


def _as_heavy(faces: list[Face], share: Floats, area: float) -> Face:
    """Return the face whose letters cover about as much of their box as the ink does of `area`."""
    heavy = float(share.sum()) / max(area, 1.0)
    return min(faces, key=lambda face: abs(float(face.new.mean()) - heavy))


def located(
    picture: Floats, old: str, faces: list[Face], corners: Floats | None = None, *,
    within: Floats | None = None,
) -> Place:  # fmt: skip
    """Return where the old words are and which face they are in.

    corners: (4, 2) of their ink, clockwise from their own top left; None lets them be read. within:
    the share of the picture they are looked for in. Raises BadOption where they are nowhere to be
    found.
    """
    if corners is not None:
        place = _tried(picture, corners, faces, given=True)
    elif within is not None and not (within > 0).all():
        place = _within_mask(picture, old, faces, within > 0)
    else:
        place = _read(picture, old, faces)
    if place is None:
        raise BadOption(
            f"The words {old!r} were not found in the picture.",
            hint="Say where they are: give the corners of the words.", param="old",
        )  # fmt: skip
    return place


def _read(picture: Floats, old: str, faces: list[Face]) -> Place | None:
    """Return where the words are read, or fit; None where they are not."""
    box = reading.find(picture, old)
    place = None if box is None else _tried(picture, _corners(box), faces)
    if place is None or place.laid.like < _FITS:
        place = _among_lines(picture, faces) or place
    return place


def _within_mask(picture: Floats, old: str, faces: list[Face], inside: Mask) -> Place | None:
    """Return where the words are in the part of the picture a mask leaves open."""
    ys, xs = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    if not len(ys):
        return None
    top, left = int(ys[0]), int(xs[0])
    place = _read(picture[top : ys[-1] + 1, left : xs[-1] + 1], old, faces)
    if place is None:
        return None
    rows, columns = place.window
    window = (
        slice(rows.start + top, rows.stop + top),
        slice(columns.start + left, columns.stop + left),
    )
    return replace(place, window=window)


def _corners(box: tuple[float, float, float, float]) -> Floats:
    left, top, right, foot = box
    return np.array([[left, top], [right, top], [right, foot], [left, foot]], np.float32)


def _among_lines(picture: Floats, faces: list[Face]) -> Place | None:
    """Return the line of strokes the old words fit best, None where they fit none."""
    aspect = faces[0].old.shape[1] / faces[0].old.shape[0]
    best: Place | None = None
    for box in reading.lines(picture, aspect):
        tried = _tried(picture, _corners(box), faces)
        if tried and tried.laid.like > (best.laid.like if best else _PLAIN):
            best = tried
    return best


def _tried(
    picture: Floats, corners: Floats, faces: list[Face], *, given: bool = False
) -> Place | None:
    """Return the place whose ink lies about `corners`; None where there is none."""
    rows, columns = picture.shape[:2]
    low, high = corners.min(0), corners.max(0)
    tall = float(np.linalg.norm(corners[3] - corners[0]))
    room = 1.5 * tall + 24
    window = (
        slice(max(0, int(low[1] - room)), min(rows, int(high[1] + room) + 1)),
        slice(max(0, int(low[0] - room)), min(columns, int(high[0] + room) + 1)),
    )
    part = picture[window]
    own = corners - np.array([window[1].start, window[0].start], np.float32)
    inside = _within(own, part.shape[:2], 2.0 + (0.2 if given else 0.5) * tall)
    about = inside if given else _within(own, part.shape[:2], 1.0)
    marks = ink.found(part, inside, about)
    if marks is None and given:  # letters that run out of corners given too closely
        marks = ink.found(part, inside)
    if marks is None:
        return None
    whole = own if given else register.ink_corners(marks.share)
    first, best = register.likeliest([face.old for face in faces], marks.share, whole)
    return Place(window, faces[first], best, marks)


def _within(corners: Floats, size: tuple[int, int], room: float) -> Mask:
    """Return the pixels of the quad, and `room` around it."""
    inside = np.zeros(size, np.uint8)
    cv2.fillConvexPoly(inside, np.round(corners).astype(np.int32), 1)
    return grown(inside.astype(np.float32), room)


def _height(place: Place) -> float:
    """Return the height of the old words in pixels of the picture."""
    rows = place.face.old.shape[0]
    points = cv2.perspectiveTransform(np.array([[[0, 0], [0, rows]]], np.float32), place.laid.warp)
    return float(np.linalg.norm(points[0, 1] - points[0, 0]))


def _blur(place: Place) -> float:
    """Return the sigma that makes set words as soft as the old ink is."""
    share = place.ink.share
    if place.face.old.min() > 0.99:  # the old words were not told, so nothing can be compared
        return _UNTOLD
    crisp = register.warped(place.face.old, place.laid.warp, share.shape)
    best, least = 0.0, np.inf
    for sigma in (0.0, 0.4, 0.6, 0.8, 1.0, 1.3, 1.7, 2.2, 3.0, 4.0):
        soft = cv2.GaussianBlur(crisp, (0, 0), sigma) if sigma else crisp
        off = float(((soft - share) ** 2).sum())
        if off < least:
            best, least = sigma, off
    return best


def _lit(marks: ink.Ink, colour: Floats) -> Floats:
    """Return another colour under the light that falls on the old ink."""
    light = linear(marks.colour)
    usual = np.maximum(light.mean((0, 1)).mean(), 0.02)
    shade = np.clip(light.mean(2, keepdims=True) / usual, 0.5, 1.8)
    return np.clip(encoded(linear(colour.reshape(1, 1, 3)) * shade), 0, 1)
