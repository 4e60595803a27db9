"""Works: every operation on a picture of the set, for the before-and-after sheet."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from limner.basics.geometry import Box, Size
from limner.document.frame import Job
from limner.engines.retouch.matte import foreground, refined
from limner.engines.retouch.pixels import restored, unit
from limner.engines.retouch.subject import subject
from limner.engines.retouch.work import retouched

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from bench.retouch.case import Pair
    from limner.ports.world import World

    Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Work:
    """One operation shown: on which picture, and its fields; sheets, matte: made from the pairs."""

    name: str
    on: str
    fields: dict[str, Any]
    sheets: Callable[[dict[str, Pair]], dict[str, Pixels]] | None = None
    matte: Callable[[dict[str, Pair]], Pixels] | None = None
    clean: bool = False
    spoilt: Callable[[Pixels], Pixels] | None = None
    """What is done to the picture first, so that there is something to mend."""


def done(work: Work, pairs: dict[str, Pair], world: World) -> tuple[Pixels, Pixels]:
    """Return the picture before and after, (rows, columns, 4)."""
    pair = pairs[work.on]
    taken = pair.clean if work.clean else pair.whole
    before = rgba(work.spoilt(taken) if work.spoilt else taken)
    fields = dict(work.fields)
    if work.matte is not None:
        fields["matte"] = world.blobs.put(_png(work.matte(pairs)))
    sheets = work.sheets(pairs) if work.sheets else {}
    prints = {name: world.blobs.put(_png(pixels)) for name, pixels in sheets.items()}
    prints["below"] = world.blobs.put(_png(before))
    size = Size(before.shape[1], before.shape[0])
    job = Job(
        layer="work", box=Box(0, 0, size.width, size.height), task="retouch",
        data={"operations": [fields]}, seed=0, prints=prints,
    )  # fmt: skip
    return before, retouched(job, world, lambda _: None).pixels


def rgba(pixels: Pixels) -> Pixels:
    """Return pixels with full alpha."""
    return np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])


def _png(pixels: Pixels) -> bytes:
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def _thing(name: str) -> Callable[[dict[str, Pair]], Pixels]:
    return lambda pairs: pairs[name].thing.astype(np.uint8) * 255


def _cut(pair: Pair) -> Pixels:
    """Return the thing of a pair cut out, square, as large as it is."""
    matte = refined(unit(pair.whole), _own(pair), 3)
    own = foreground(unit(pair.whole), matte)
    pixels = restored(np.dstack([own, matte]), pair.whole)
    ys, xs = np.nonzero(matte > 0.05)
    side = max(int(ys.max() - ys.min()), int(xs.max() - xs.min())) + 1
    out = np.zeros((side, side, 4), np.uint8)
    part = pixels[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
    left = (side - part.shape[1]) // 2
    out[side - len(part) :, left : left + part.shape[1]] = part
    return out


def _own(pair: Pair) -> NDArray[np.float32]:
    """Return the thing of a pair without its shadow: what the cut finds in its box."""
    ys, xs = np.nonzero(pair.thing)
    box = (float(xs.min()), float(ys.min()), float(np.ptp(xs)), float(np.ptp(ys)))
    return (subject(unit(pair.whole), box) > 0.5).astype(np.float32)


def _noisy(pixels: Pixels) -> Pixels:
    """Return a picture as a small sensor takes it in the dark."""
    light = np.random.default_rng(5).normal(0, 13, pixels.shape)
    return np.clip(pixels + light, 0, 255).astype(np.uint8)


def _leaning(pixels: Pixels) -> Pixels:
    """Return a picture taken with the camera held four degrees askew."""
    turn = cv2.getRotationMatrix2D((pixels.shape[1] / 2, pixels.shape[0] / 2), 4.0, 1.1)
    return cv2.warpAffine(pixels, turn, pixels.shape[1::-1], flags=cv2.INTER_CUBIC)


def _lettered(text: str) -> Pixels:
    """Return words in black on clear, (rows, columns, 4)."""
    page = np.zeros((200, 110 * len(text) + 120), np.uint8)
    cv2.putText(page, text, (50, 150), cv2.FONT_HERSHEY_DUPLEX, 4.0, 255, 16, cv2.LINE_AA)
    x, y, wide, high = cv2.boundingRect(page)
    alpha = page[y : y + high, x : x + wide]
    return np.dstack([np.zeros((*alpha.shape, 3), np.uint8), alpha])


def _signed(pixels: Pixels) -> Pixels:
    """Return a picture with a leaning sign that says OPEN."""
    high, wide = 130, 320
    board = np.full((high, wide, 3), (233, 190, 60), np.uint8)
    cv2.rectangle(board, (6, 6), (wide - 7, high - 7), (60, 40, 20), 3)
    alpha = cv2.resize(_lettered("OPEN")[..., 3], (236, 70), interpolation=cv2.INTER_AREA)
    share = alpha[..., None] / 255.0
    board[30:100, 42:278] = board[30:100, 42:278] * (1 - share) + np.array([40, 30, 50]) * share
    rim = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    hung = np.array([[60, 150], [390, 122], [396, 276], [64, 268]], np.float32)
    warp = cv2.getPerspectiveTransform(rim, hung)
    size = pixels.shape[1::-1]
    over = cv2.warpPerspective(board, warp, size, flags=cv2.INTER_AREA)
    there = cv2.warpPerspective(np.ones((high, wide), np.float32), warp, size)[..., None]
    return np.round(pixels * (1 - there) + over * there).astype(np.uint8)


WORKS = (
    Work("remove", "street", {"kind": "remove"}, matte=_thing("street")),
    Work("extend sideways", "shelf", {"kind": "extend", "left": 150, "right": 150}),
    Work("extend up and down", "kitchen", {"kind": "extend", "top": 140, "bottom": 100}),
    Work("blur the background", "terrace", {"kind": "backdrop", "how": "blur", "blur": 14.0}),
    Work("clear the background", "kitchen", {"kind": "backdrop", "how": "clear"}),
    Work(
        "another background", "marble",
        {"kind": "backdrop", "how": "sheet", "sheet": "new", "match": 0.6, "shadow": 0.5},
        sheets=lambda pairs: {"new": rgba(pairs["seaside"].clean)},
    ),
    Work("recolour", "living room", {"kind": "recolour", "colour": "#a03a52", "was": "#3c5a48"}),
    Work("warmer, lit from the left", "gallery", {
        "kind": "tone", "temperature": 45.0, "exposure": 0.2,
        "light": {"azimuth": 290.0, "strength": 0.9, "colour": "#ffe6c8"}}),
    Work("shadows up, contrast", "cafe", {"kind": "tone", "shadows": 0.6, "contrast": 0.15}),
    Work("sharpen", "window", {"kind": "sharpen", "amount": 1.2}),
    Work(
        "add a thing", "planks",
        {"kind": "add", "sheet": "thing", "box": [130, 120, 190, 190], "shadow": 0.6},
        sheets=lambda pairs: {"thing": _cut(pairs["terrace"])}, clean=True,
    ),
    Work(
        "composite", "marble",
        {"kind": "composite", "match": 0.6, "shadow": 0.6, "pieces": [
            {"sheet": "apple", "box": [30, 190, 200, 200]},
            {"sheet": "teapot", "box": [130, 210, 220, 220]},
            {"sheet": "mug", "box": [290, 250, 170, 170], "rotate": 0.0}]},
        sheets=lambda pairs: {
            "apple": _cut(pairs["kitchen"]), "teapot": _cut(pairs["terrace"]),
            "mug": _cut(pairs["cafe"])},
        clean=True,
    ),
    Work("upscale", "bathroom", {"kind": "upscale", "factor": 2}),
    Work("denoise", "shelf", {"kind": "denoise", "strength": 0.8}, spoilt=_noisy),
    Work("straighten", "gallery", {"kind": "straighten"}, spoilt=_leaning),
    Work("crop", "window", {"kind": "crop", "box": [10, 84, 400, 340]}),
    Work(
        "reletter", "bricks",
        {"kind": "reletter", "old": "OPEN", "new": "CLOSED", "faces": ["A"],
         "corners": [[103, 186], [347, 158], [351, 230], [107, 260]]},
        sheets=lambda _: {"oldA": _lettered("OPEN"), "newA": _lettered("CLOSED")},
        clean=True, spoilt=_signed,
    ),
)  # fmt: skip
"""The operations shown, each on a picture it means something on."""
