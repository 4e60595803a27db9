"""Other words in the place of those a photograph shows.

Found, registered with what our typesetter would have set, erased by a fill; the new words are laid
through the same map, in the old ink's colour, as sharp and as grainy as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import cv2
import numpy as np

from limner.basics.errors import BadOption
from limner.engines.retouch import ink, noise, reading, register
from limner.engines.retouch.edges import grown
from limner.engines.retouch.fill import Told, fill, unheard
from limner.engines.retouch.pixels import encoded, linear, mixed

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask

_PLAIN = 0.75
"""Correlation a line of strokes needs, which nobody read, to be taken for the words."""
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
    picture: Floats, place: Place, align: Literal["start", "centre", "end"],
    colour: Floats | None = None, told: Told = unheard,
) -> Floats:  # fmt: skip
    """Return the picture (sRGB 0–1) with the old words of `place` gone and the new in theirs.

    colour: (3,) sRGB of the new letters; None takes the old ones'.
    """
    part = picture[place.window]
    high = _height(place)
    bare = fill(part, grown(place.ink.share, 2.0 + 0.05 * high, 0.08), told=told)
    share, warp = _share(place, align, part.shape[:2])
    sigma = _blur(place)
    share = cv2.GaussianBlur(share, (0, 0), sigma) if sigma > 0.3 else share
    letters = place.ink.colour if colour is None else _lit(place.ink, colour)
    letters = noise.grainy(letters, noise.measured(part), int(high))
    del warp
    out = picture.copy()
    out[place.window] = mixed(bare, letters, share)
    return out


def located(picture: Floats, old: str, faces: list[Face], corners: Floats | None = None) -> Place:
    """Return where the old words are and which face they are in.

    corners: (4, 2) of their ink, clockwise from their own top left; None lets them be read. Raises
    BadOption where they are nowhere to be found.
    """
    if corners is not None:
        place = _tried(picture, corners, faces, given=True)
    else:
        box = reading.find(picture, old)
        place = None if box is None else _tried(picture, _corners(box), faces)
        if place is None or place.laid.like < _FITS:
            place = _among_lines(picture, faces)
    if place is None:
        raise BadOption(
            f"The words {old!r} were not found in the picture.",
            hint="Say where they are: give the corners of the words.", param="old",
        )  # fmt: skip
    return place


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
    inside = _within(own, part.shape[:2], 2.0 + 0.12 * tall)
    marks = ink.found(part, inside)
    if marks is None:
        return None
    whole = own if given else register.ink_corners(marks.share)
    laid = [(register.registered(face.old, marks.share, whole), face) for face in faces]
    best, face = max(laid, key=lambda pair: pair[0].like)
    return Place(window, face, best, marks)


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


def _share(place: Place, align: str, size: tuple[int, int]) -> tuple[Floats, Floats]:
    """Return the new words as seen in the picture, on the old ones' baseline, and their map."""
    old, new = place.face.old, place.face.new
    spare = old.shape[1] - new.shape[1]
    right = {"start": 0.0, "centre": spare / 2, "end": float(spare)}[align]
    down = register.baseline(old) - register.baseline(new)
    shift = np.array([[1, 0, right], [0, 1, down], [0, 0, 1.0]])
    warp = place.laid.warp @ shift
    return register.warped(new, warp, size), warp


def _blur(place: Place) -> float:
    """Return the sigma that makes set words as soft as the old ink is."""
    share = place.ink.share
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
