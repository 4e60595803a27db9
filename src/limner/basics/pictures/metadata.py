"""What a file says of its picture: the way up, and the EXIF data that may be kept."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import ExifTags, Image

_ORIENTATION = ExifTags.Base.Orientation
_LARGEST = 60_000
"""Bytes of EXIF kept; a JPEG holds no more in one piece."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """orientation: EXIF's, 1 to 8. exif: the rest of it, without a thumbnail."""

    orientation: int = 1
    exif: bytes = b""


def read(picture: Image.Image) -> tuple[Metadata, tuple[str, ...]]:
    """Return what the file says, and notes; what is broken is left aside."""
    try:
        exif = picture.getexif()
        found = exif.get(_ORIENTATION, 1)
        turn = found if isinstance(found, int) and 1 <= found <= 8 else 1
        raw = picture.info.get("exif") or b""
    except Exception:  # whatever broken tags make the reader trip over
        return Metadata(), ("the EXIF data in the file is broken and was left aside",)
    notes = () if found == turn else ("the EXIF data does not say which way is up",)
    if not raw and len(exif) == 0:
        return Metadata(turn), notes
    try:
        return Metadata(turn, _kept(exif)), notes
    except Exception:  # as above: the way up was readable, the rest is not
        return Metadata(turn), (*notes, "the EXIF data in the file is broken and was left aside")


def _kept(exif: Image.Exif) -> bytes:
    """Return EXIF bytes for the picture as it is now: upright, and without a second picture."""
    for sub in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
        exif.get_ifd(sub)
    kept = Image.Exif()
    kept.load(exif.tobytes())
    for sub in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
        kept.get_ifd(sub)
    kept.pop(_ORIENTATION, None)
    kept.get_ifd(ExifTags.IFD.Exif).pop(ExifTags.Base.MakerNote, None)
    data = kept.tobytes()
    return data if len(data) <= _LARGEST else b""
