"""Colour: whatever a file's pixels mean, as 8-bit sRGB with straight alpha."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image, ImageCms

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LARGEST = 8_000_000
"""Bytes of a profile that is looked into; the largest of presses have about three million."""
_SPACES = {"RGB": "RGB ", "L": "GRAY", "CMYK": "CMYK", "LAB": "Lab "}
"""The colours a profile must be of, by Pillow's mode."""
_SIXTEEN = frozenset({"I", "I;16", "I;16B", "I;16L", "I;16N"})


class Converter:
    """The way from one picture's pixels to sRGB, made once and used band by band.

    notes: what could not be followed. alpha: whether the picture has an alpha channel.
    """

    def __init__(self, picture: Image.Image) -> None:
        self.notes: tuple[str, ...] = ()
        self.alpha = picture.has_transparency_data
        mode = _plain(picture.mode)
        self.transform = self._transform(picture.info.get("icc_profile"), mode)
        if mode == "CMYK" and self.transform is None:
            self.notes += ("CMYK without a profile: its colours are as a plain press prints them",)

    def rgba(self, band: Image.Image) -> NDArray[np.uint8]:
        """Return rows of a picture as uint8 (rows, columns, 4)."""
        alpha = band.convert("RGBA").getchannel("A") if self.alpha else None
        if band.mode in _SIXTEEN:
            band = _eight_bits(band)
        plain = band.convert(_plain(band.mode))
        if self.transform is not None:
            plain = ImageCms.applyTransform(plain, self.transform) or plain
        done = plain.convert("RGBA")
        if alpha is not None:
            done.putalpha(alpha)
        pixels: NDArray[np.uint8] = np.asarray(done)
        return pixels

    def _transform(self, profile: Any, mode: str) -> Any:
        """Return the transform from an embedded profile; None where there is nothing to do."""
        if not profile or mode not in _SPACES:
            return None
        try:
            if not isinstance(profile, bytes) or len(profile) > _LARGEST:
                raise ValueError("too large")
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if str(source.profile.xcolor_space) != _SPACES[mode]:
                raise ValueError("for other colours")
            if mode == "RGB" and "sRGB" in ImageCms.getProfileDescription(source):
                return None
            return ImageCms.buildTransform(
                source, ImageCms.createProfile("sRGB"), mode, "RGB", _intent(mode),
                ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )  # fmt: skip
        except Exception:  # whatever a broken profile makes the library trip over
            self.notes += ("the colour profile in the file is broken and was left aside",)
            return None


def _intent(mode: str) -> ImageCms.Intent:
    return ImageCms.Intent.PERCEPTUAL if mode == "CMYK" else ImageCms.Intent.RELATIVE_COLORIMETRIC


def _plain(mode: str) -> str:
    """Return the mode without alpha or palette that says the same colours."""
    if mode in ("RGB", "L", "CMYK", "LAB"):
        return mode
    grey = mode in ("1", "LA", "La", "F") or mode in _SIXTEEN
    return "L" if grey else "RGB"


def _eight_bits(band: Image.Image) -> Image.Image:
    """Return 16-bit grey as 8-bit, rounded; Pillow's own way would cut at 255."""
    deep = np.asarray(band).astype(np.int64).clip(0, 65535)
    return Image.fromarray(((deep * 255 + 32767) // 65535).astype(np.uint8))
