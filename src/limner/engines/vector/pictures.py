"""Pictures: encoded files as upright sRGB pixels."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from limner.basics.errors import EngineFailed


@lru_cache(maxsize=8)
def decoded(blob: str, data: bytes) -> Image.Image:
    """Return `data` as RGBA, turned upright and brought to sRGB; raises EngineFailed."""
    try:
        with Image.open(io.BytesIO(data)) as opened:
            picture = ImageOps.exif_transpose(opened)
            profile = opened.info.get("icc_profile")
            if profile and picture.mode in ("RGB", "L"):
                picture = _to_srgb(picture.convert("RGB"), profile)
            return picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise EngineFailed(
            f"The picture {blob[:12]} cannot be read: {error}.",
            hint="Use PNG, JPEG or WebP.",
        ) from error


def _to_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """Convert from an embedded profile; a broken or already sRGB one changes nothing."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return picture
        done = ImageCms.profileToProfile(
            picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except ImageCms.PyCMSError:
        return picture
    return done or picture
