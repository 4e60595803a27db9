"""Untrusted bytes as upright sRGB pixels, within limits that are checked before decoding."""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.basics.errors import BadImage
from limner.basics.geometry import Size
from limner.basics.pictures.colour import Converter
from limner.basics.pictures.metadata import read
from limner.basics.pictures.sniff import sniffed
from limner.basics.pictures.structure import checked, truncated

if TYPE_CHECKING:
    from numpy.typing import NDArray

BAND = 512
"""Rows converted at a time, so that no step holds a second whole picture."""
_FEW = 32
_GUARD = threading.Lock()
"""Python's list of what to warn of belongs to the process."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What is decoded at most: bytes of the file, pixels, pixels a side, long side over short."""

    bytes: int = 50_000_000
    pixels: int = 50_000_000
    side: int = 16_384
    ratio: float = 100.0


LIMITS = Limits()


@dataclass(frozen=True, eq=False)
class Received:
    """A picture from outside.

    pixels: uint8 (height, width, 4), sRGB and straight alpha, upright. stored: its size in the
    file, before it was turned. turn: the EXIF orientation undone, 1 for none. alpha: whether the
    file has an alpha channel. exif: its EXIF data without orientation and thumbnail, empty where it
    has none.
    """

    pixels: NDArray[np.uint8]
    kind: str
    stored: Size
    turn: int = 1
    alpha: bool = False
    exif: bytes = b""
    notes: tuple[str, ...] = ()

    @property
    def size(self) -> Size:
        """Width and height in pixels, upright."""
        return Size(self.pixels.shape[1], self.pixels.shape[0])


def received(data: bytes, name: str = "", limits: Limits = LIMITS) -> Received:
    """Decode a picture from outside.

    name: what the file is called, where known. Raises BadImage for what is empty, truncated, too
    large, no picture, or not what it says it is.
    """
    if len(data) > limits.bytes:
        raise BadImage(
            f"The file has {len(data) / 1e6:.0f} MB; at most {limits.bytes / 1e6:.0f} MB are read.",
            hint="Save it smaller, or as JPEG or WebP.",
        )
    kind = sniffed(data, name)
    notes = checked(data, kind)
    with _quietly(), _opened(data, kind) as picture:
        _within(picture, limits)
        about, told = read(picture)
        notes = (*notes, *told, *_moving(picture))
        pixels, said, alpha = _converted(picture)
        stored = Size(*picture.size)
        del picture  # its pixels, before the copy that turns them
    upright = turned(pixels, about.orientation)
    return Received(upright, kind, stored, about.orientation, alpha, about.exif, (*notes, *said))


def turned(pixels: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Return `pixels` (rows, columns, …) upright; orientation is EXIF's, 1 to 8."""
    mirrored = pixels[:, ::-1] if orientation in (2, 4, 5, 7) else pixels
    quarters = {3: 2, 4: 2, 5: 1, 6: 3, 7: 3, 8: 1}.get(orientation, 0)
    return np.ascontiguousarray(np.rot90(mirrored, quarters))


@contextmanager
def _quietly() -> Iterator[None]:
    with _GUARD, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def _opened(data: bytes, kind: str) -> Iterator[Image.Image]:
    """Open with the decoder of `kind` and no other; whatever it trips over is the file's fault."""
    if kind == "HEIF":
        _need_heif()
    try:
        with Image.open(io.BytesIO(data), formats=[kind]) as picture:
            yield picture
    except BadImage:
        raise
    except Image.DecompressionBombError:
        raise _too_many() from None
    except MemoryError:
        raise BadImage(
            "There is not enough memory to read the picture.", hint="Save it smaller."
        ) from None
    except Exception as error:  # plugins raise whatever a broken file makes them trip over
        said = str(error).lower()
        if "truncated" in said or "unexpected end" in said:
            raise truncated(kind) from error
        raise BadImage(
            f"The {kind} file is damaged and cannot be read as a picture.",
            hint="Open it in a picture program and save it anew.",
        ) from error


def _need_heif() -> None:
    try:
        import_module("pillow_heif").register_heif_opener()
    except ImportError:
        raise BadImage(
            "HEIC pictures need a codec that is not installed here.",
            hint="Run `pip install pillow-heif`, or save the picture as JPEG.",
        ) from None


def _within(picture: Image.Image, limits: Limits) -> None:
    """Raise BadImage for a picture too large to decode, by what its header says."""
    width, height = picture.size
    if min(width, height) < 1:
        raise BadImage(f"The picture is {width}x{height} pixels: there is nothing to see.")
    if max(width, height) > limits.side:
        raise BadImage(
            f"The picture is {width}x{height} pixels; a side has at most {limits.side}.",
            hint="Scale it down first.",
        )
    if width * height > limits.pixels:
        raise _too_many(f"The picture has {width * height / 1e6:.0f} megapixels")
    if max(width, height) > limits.ratio * min(width, height) and max(width, height) > _FEW:
        raise BadImage(
            f"The picture is {width}x{height} pixels: more than {limits.ratio:.0f} times as long "
            "as wide.",
            hint="Cut it to what is to be seen.",
        )


def _too_many(begin: str = "The picture has far too many pixels") -> BadImage:
    most = f"at most {LIMITS.pixels / 1e6:.0f} megapixels are read"
    return BadImage(f"{begin}; {most}.", hint="Scale it down first.")


def _moving(picture: Image.Image) -> tuple[str, ...]:
    return ("the picture moves; its first frame was taken",) if _animated(picture) else ()


def _animated(picture: Image.Image) -> bool:
    # Asking may look at the second frame, which may be broken and is not needed.
    if picture.format == "MPO":
        return False
    try:
        return bool(getattr(picture, "is_animated", False))
    except Exception:
        return False


def _converted(picture: Image.Image) -> tuple[NDArray[np.uint8], tuple[str, ...], bool]:
    picture.load()
    converter = Converter(picture)
    width, height = picture.size
    out = np.empty((height, width, 4), np.uint8)
    for top in range(0, height, BAND):
        bottom = min(height, top + BAND)
        out[top:bottom] = converter.rgba(picture.crop((0, top, width, bottom)))
    return out, converter.notes, converter.alpha
