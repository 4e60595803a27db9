"""Channels by name: the size a picture has there, and where that size comes from.

A source names the page of whoever runs the channel where that page was read; 'as guides quote it'
says that only others who quote it were. Where a channel asks for a shape alone, the width is ours.
"""

from __future__ import annotations

from typing import NamedTuple

from limner.basics.geometry import Size


class Channel(NamedTuple):
    """A place where pictures are shown: pixels, and who says so."""

    size: Size
    source: str


_ISO = "ISO 216, at 150 dots per inch"
_API = "usual size of image APIs"
_WIDEST = "; drawn at 3:1, the widest a picture may be"
_QUOTED = ", as guides quote it"
_LINKS = "developers.facebook.com/docs/sharing/webmasters/images: 1200 × 630 or more, 1.91:1"
_BANNER = "developers.google.com/youtube/v3/docs/channelBanners: 2560 × 1440, 2048 × 1152 at least"
_TIKTOK = "ads.tiktok.com/help, In-Feed Ads: 9:16, 540 × 960 or more; drawn twice that"
_IAB = "IAB fixed size ads: leaderboard 728 × 90, doubled"

CHANNELS: dict[str, Channel] = {
    "instagram-post": Channel(
        Size(1080, 1080), "Instagram Help: 1080 wide, 1.91:1 to 4:5" + _QUOTED
    ),
    "instagram-portrait": Channel(
        Size(1080, 1350), "Instagram Help: 1080 wide, 4:5 the tallest" + _QUOTED
    ),
    "story": Channel(Size(1080, 1920), "Instagram and Facebook stories: 9:16, 1080 wide" + _QUOTED),
    "tiktok": Channel(Size(1080, 1920), _TIKTOK),
    "facebook-post": Channel(Size(1200, 630), _LINKS),
    "x-post": Channel(Size(1600, 900), "16:9, what guides advise; X names no size of its own"),
    "x-header": Channel(Size(1500, 500), "X Help: header 1500 × 500" + _QUOTED),
    "linkedin-post": Channel(Size(1200, 627), "LinkedIn Help: 1200 × 627, 1.91:1" + _QUOTED),
    "linkedin-banner": Channel(
        Size(1584, 528),
        "LinkedIn Help: a person's background 1584 × 396, a page's 1128 × 191" + _QUOTED + _WIDEST,
    ),
    "web-banner": Channel(Size(1500, 500), "hero of a web page, 3:1; no standard"),
    "open-graph": Channel(Size(1200, 630), _LINKS),
    "youtube-thumbnail": Channel(Size(1280, 720), "YouTube Help: 1280 × 720, 16:9" + _QUOTED),
    "youtube-banner": Channel(Size(2560, 1440), _BANNER),
    "pinterest-pin": Channel(Size(1000, 1500), "Pinterest Help: 1000 × 1500, 2:3" + _QUOTED),
    "a3-poster": Channel(Size(1754, 2480), _ISO),
    "a4-poster": Channel(Size(1240, 1754), _ISO),
    "a4-landscape": Channel(Size(1754, 1240), _ISO),
    "a5-flyer": Channel(Size(874, 1240), _ISO),
    "us-letter": Channel(Size(1275, 1650), "ANSI A, 8.5 × 11 in at 150 dots per inch"),
    "square": Channel(Size(1024, 1024), _API),
    "portrait": Channel(Size(1024, 1536), _API),
    "landscape": Channel(Size(1536, 1024), _API),
    "slide": Channel(Size(1920, 1080), "16:9, full HD"),
    "postcard": Channel(
        Size(1500, 1050), "5 × 3.5 in at 300 dots per inch, the least USPS takes" + _QUOTED
    ),
    "leaderboard": Channel(Size(1456, 486), _IAB + _WIDEST),
    "phone-wallpaper": Channel(Size(1080, 2340), "19.5:9, 1080 wide; phones differ"),
    "desktop-wallpaper": Channel(Size(2560, 1440), "16:9, QHD"),
}
"""Channels by name."""
