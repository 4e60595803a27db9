"""Sizes: what a model accepts, refused in the API's words."""

from __future__ import annotations

import re

from limner.basics.geometry import Size
from limner.ports.profiles import FEWEST, LONGEST, MOST, STEP, WIDEST, Profile
from limner.services import errors
from limner.services.errors import PICTURE, ApiError, refused


def read_size(text: str, profile: Profile) -> Size | None:
    """Return the size asked for, None for auto; raises ApiError."""
    if text == "auto" and not profile.legacy:
        return None
    if profile.sizes != "free":
        return _listed(text, profile)
    found = re.fullmatch(r"(\d{1,6})x(\d{1,6})", text)
    if found is None:
        raise _wrong(text, "Expected WIDTHxHEIGHT, for example '1824x1024'.")
    size = Size(int(found[1]), int(found[2]))
    if size.width % STEP or size.height % STEP:
        raise _wrong(text, f"Width and height must both be divisible by {STEP}.")
    if max(size) > LONGEST:
        raise _wrong(text, f"The longest edge must be less than or equal to {LONGEST}.")
    if max(size) > WIDEST * min(size):
        raise _wrong(text, f"The maximum supported aspect ratio is {WIDEST}:1.")
    if size.width * size.height < FEWEST:
        raise _wrong(text, "Requested resolution is below the current minimum pixel budget.")
    if size.width * size.height > MOST:
        raise _wrong(text, "Requested resolution exceeds the current pixel budget.")
    return size


def _listed(text: str, profile: Profile) -> Size:
    assert profile.sizes != "free"
    names = [str(size) for size in profile.sizes]
    if text not in names:
        raise errors.not_one_of("size", text, [*names, *(() if profile.legacy else ("auto",))])
    return profile.sizes[names.index(text)]


def _wrong(text: str, rule: str) -> ApiError:
    return refused(f"Invalid size '{text}'. {rule}", "size", "invalid_value", type=PICTURE)
