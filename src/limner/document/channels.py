"""Channels by name: the size a picture has there, and where that size comes from."""

from __future__ import annotations

from typing import NamedTuple

from limner.basics.geometry import Size


class Channel(NamedTuple):
    """A place where pictures are shown: pixels, and who says so."""

    size: Size
    source: str


_A = "ISO 216, at 150 dots per inch"
_API = "usual size of image APIs"
_WIDEST = "; drawn at 3:1, the widest a picture may be"

CHANNELS: dict[str, Channel] = {
    "instagram-post": Channel(Size(1080, 1080), "Instagram Help Centre: 1080 px wide, 1:1"),
    "instagram-portrait": Channel(Size(1080, 1350), "Instagram Help Centre: 1080 px wide, 4:5"),
    "story": Channel(Size(1080, 1920), "Instagram and Facebook stories: 9:16, 1080 px wide"),
    "tiktok": Channel(Size(1080, 1920), "TikTok for Business: 9:16, 1080 px wide"),
    "facebook-post": Channel(Size(1200, 630), "Meta for Developers, link images: 1200 × 630"),
    "x-post": Channel(Size(1600, 900), "X Help Centre: 16:9, 1600 × 900"),
    "x-header": Channel(Size(1500, 500), "X Help Centre: header 1500 × 500"),
    "linkedin-post": Channel(Size(1200, 627), "LinkedIn Help: link images 1.91:1, 1200 × 627"),
    "linkedin-banner": Channel(Size(1584, 528), "LinkedIn Help: cover 1584 × 396" + _WIDEST),
    "web-banner": Channel(Size(1500, 500), "hero of a web page, 3:1"),
    "open-graph": Channel(Size(1200, 630), "Open Graph images, 1.91:1, 1200 × 630"),
    "youtube-thumbnail": Channel(Size(1280, 720), "YouTube Help: 16:9, 1280 × 720"),
    "youtube-banner": Channel(Size(2560, 1440), "YouTube Help: channel banner 2560 × 1440"),
    "pinterest-pin": Channel(Size(1000, 1500), "Pinterest Business: 2:3, 1000 × 1500"),
    "a3-poster": Channel(Size(1754, 2480), _A),
    "a4-poster": Channel(Size(1240, 1754), _A),
    "a4-landscape": Channel(Size(1754, 1240), _A),
    "a5-flyer": Channel(Size(874, 1240), _A),
    "us-letter": Channel(Size(1275, 1650), "ANSI A, 8.5 × 11 in at 150 dots per inch"),
    "square": Channel(Size(1024, 1024), _API),
    "portrait": Channel(Size(1024, 1536), _API),
    "landscape": Channel(Size(1536, 1024), _API),
    "slide": Channel(Size(1920, 1080), "16:9, full HD"),
    "postcard": Channel(Size(1500, 1050), "5 × 3.5 in at 300 dots per inch"),
    "leaderboard": Channel(Size(1456, 486), "IAB leaderboard 728 × 90, doubled" + _WIDEST),
    "phone-wallpaper": Channel(Size(1080, 2340), "19.5:9, 1080 px wide"),
    "desktop-wallpaper": Channel(Size(2560, 1440), "16:9, QHD"),
}
"""Channels by name."""
