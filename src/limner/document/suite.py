"""The Suite: pictures that belong together, by name, each with its history.

What they share (strings, things, colours, type) follows from one prompt and the picture that leads
them; a change said to all of them is made in each.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Size
from limner.document.history import History
from limner.document.request import Lead
from limner.document.value import Value

MOST = 10
"""Pictures of a set, at most."""

FORMATS: dict[str, Size] = {
    "instagram-post": Size(1080, 1080), "instagram-portrait": Size(1080, 1350),
    "story": Size(1080, 1920), "facebook-post": Size(1200, 630), "x-post": Size(1600, 900),
    "linkedin-post": Size(1200, 627), "linkedin-banner": Size(1584, 528),
    "web-banner": Size(1500, 500), "open-graph": Size(1200, 630),
    "youtube-thumbnail": Size(1280, 720), "pinterest-pin": Size(1000, 1500),
    "a4-poster": Size(1240, 1754), "a4-landscape": Size(1754, 1240), "a5-flyer": Size(874, 1240),
    "square": Size(1024, 1024), "portrait": Size(1024, 1536), "landscape": Size(1536, 1024),
    "slide": Size(1920, 1080), "postcard": Size(1500, 1050), "leaderboard": Size(1456, 486),
    "phone-wallpaper": Size(1080, 2340), "desktop-wallpaper": Size(2560, 1440),
}  # fmt: skip
"""Formats by name, in pixels; banners wider than 3:1 at 3:1, the widest a picture may be."""


class Suite(Value):
    """Named pictures that are led by one.

    prompt: what all of them show. lead: whose colours and type they share. members: in order.
    """

    version: Literal[1] = 1
    prompt: str
    lead: Lead = Lead()
    members: dict[str, History] = Field(max_length=MOST)
