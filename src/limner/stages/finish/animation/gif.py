"""Animated GIF: one palette for all, and of each picture only what changed.

Format: GIF89a Specification (CompuServe, 1990), with the Netscape loop extension.
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.basics.geometry import Size
from limner.document.raster import Raster
from limner.stages.finish.animation.palette import CLEAR, Palette

if TYPE_CHECKING:
    from numpy.typing import NDArray

_KEEP, _WIPE = 1, 2
"""What becomes of a picture when its time is up."""
_LOOP = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"


class Gif:
    """A reel of GIF pictures. Alpha is all or nothing: half and more counts as solid."""

    def __init__(self, size: Size) -> None:
        self.size = size
        self._samples: list[NDArray[np.uint8]] = []
        self._clear = False
        self._palette: Palette | None = None
        self._seen: NDArray[np.uint8] | None = None
        self._shown: NDArray[np.uint8] | None = None
        self._blocks: list[list[bytes]] = []
        self._times: list[int] = []

    def study(self, raster: Raster) -> None:
        """Take the colours of a picture into the palette; the first at its full size."""
        self._clear = self._clear or not raster.opaque
        solid = raster.pixels[..., 3] >= 128
        seen = raster.pixels[..., :3]
        if self._clear:
            seen = seen[solid][None, :, :]
        if seen.size:
            self._samples.append(seen if not self._samples else seen[::2, ::2])

    def add(self, raster: Raster, milliseconds: int) -> None:
        """Add what differs from the picture before; a picture like it only lasts longer."""
        if self._palette is None:
            self._palette = Palette(self._samples or [np.zeros((1, 1, 3), np.uint8)])
        pixels = np.ascontiguousarray(raster.pixels)
        area = _changed(pixels, self._seen)
        self._seen = pixels
        if area is None:
            self._times[-1] += milliseconds
            return
        top, left = area[0].start, area[1].start
        shown = self._palette.indices(pixels[area][..., :3], (left, top))
        if self._clear:
            shown[pixels[area][..., 3] < 128] = CLEAR
        self._show(shown, area, milliseconds)

    def _show(self, shown: NDArray[np.uint8], area: tuple[slice, slice], milliseconds: int) -> None:
        """Write the indices that are new in an area; a clear picture whole: it is wiped first."""
        if self._shown is None:
            self._shown = shown
            self._write(shown, (0, 0), milliseconds)
            return
        before = self._shown[area]
        same = shown == before
        self._shown[area] = shown
        if same.all():
            self._times[-1] += milliseconds
        elif self._clear:
            self._write(self._shown, (0, 0), milliseconds)
        else:
            part = np.where(same, CLEAR, shown).astype(np.uint8)
            self._write(part, (area[1].start, area[0].start), milliseconds)

    def _write(self, part: NDArray[np.uint8], at: tuple[int, int], milliseconds: int) -> None:
        height, width = part.shape
        descriptor = struct.pack("<BHHHHB", 0x2C, *at, width, height, 0)
        self._blocks.append([descriptor, _packed(part)])
        self._times.append(milliseconds)

    def close(self) -> bytes:
        """Return the file, which plays for ever."""
        assert self._palette is not None
        out = [b"GIF89a", struct.pack("<HHBBB", *self.size, 0xF7, CLEAR, 0)]
        out += [self._palette.table(), _LOOP]
        fate = _WIPE if self._clear else _KEEP
        for block, time in zip(self._blocks, self._times, strict=True):
            hundredths = max(2, round(time / 10))
            out.append(struct.pack("<BBBBHBB", 0x21, 0xF9, 4, fate << 2 | 1, hundredths, CLEAR, 0))
            out += block
        return b"".join([*out, b"\x3b"])


def _changed(
    pixels: NDArray[np.uint8], before: NDArray[np.uint8] | None
) -> tuple[slice, slice] | None:
    """Return the rectangle outside which two pictures are the same; None where all is."""
    if before is None:
        return slice(0, pixels.shape[0]), slice(0, pixels.shape[1])
    apart = pixels.view(np.uint32)[..., 0] != before.view(np.uint32)[..., 0]
    rows, columns = np.flatnonzero(apart.any(axis=1)), np.flatnonzero(apart.any(axis=0))
    if not rows.size:
        return None
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def _packed(part: NDArray[np.uint8]) -> bytes:
    """Return indices as the format's own LZW blocks, which Pillow packs."""
    height, width = part.shape
    image = Image.frombuffer("P", (width, height), np.ascontiguousarray(part), "raw", "P", 0, 1)
    image.putpalette(bytes(range(256)) * 3)
    buffer = io.BytesIO()
    image.save(buffer, "GIF", interlace=False, optimize=False)
    file = buffer.getvalue()
    start = 13 + 3 * (2 << (file[10] & 7)) if file[10] & 0x80 else 13
    while file[start] == 0x21:  # extensions: a label, then sub-blocks up to an empty one
        start = _after(file, start + 2)
    start += 10
    end = _after(file, start + 1)
    return file[start:end]


def _after(file: bytes, at: int) -> int:
    """Return where the sub-blocks that begin at `at` end."""
    while file[at]:
        at += file[at] + 1
    return at + 1
