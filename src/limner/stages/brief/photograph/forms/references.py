"""'Put the logo from image 2 at the top', 'combine images 1 to 4', 'match image 2's colours'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.photograph.form import images_in

RANK = 1
_MATCH = re.compile(
    r"\b(?:match|style of|look of|grade|same (?:colou?rs|look|light|tones?|palette)|palette (?:of"
    r"|from)|"
    r"colou?rs? (?:of|from|in)|light(?:ing)? (?:of|from)|tones? (?:of|from)|mood of)\b"
    r"|['’]s (?:colou?rs|palette|"
    r"light|look|tones?|mood)"
)
_COMBINE = re.compile(
    r"\b(?:combine|compose|composite|arrange|together|collage|gift basket|basket|group|line up"
    r"|all of them|"
    r"side by side)\b"
)
_PLACE = re.compile(
    r"\b(?:put|place|add|paste|insert|lay|set|use|overlay|stick|drop|stamp|attach|include)\b"
)
_WHERE = re.compile(
    r"\b(?:at|in|on|to|into) (?:the )?(?P<where>(?:(?:top|upper|bottom|lower)[ -]?)?(?:left|right"
    r"|cent(?:er|re)|"
    r"middle)|top|bottom)\b"
)
_SHARE = re.compile(r"\b(\d{1,2})\s?(?:%|per ?cent)")
_LOGO = re.compile(r"\b(?:the|our|my|this) (?:logo|badge|stamp|watermark|emblem)\b")
_GROUND = re.compile(r"\bback ?(?:ground|drop)\b")


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read what is to become of pictures handed over beside the first."""
    text = clause.text
    images = images_in(text)
    if _GROUND.search(text) and not _MATCH.search(text):
        return ()
    others = tuple(n for n in images if n != 1)
    if _MATCH.search(text) and images:
        return (Wish(deed="match", images=others[:1] or images[:1]),)
    if _COMBINE.search(text) and (
        len(images) > 1 or re.search(r"\b(?:images|pictures|products|them)\b", text)
    ):
        return (Wish(deed="composite", images=images, where=_where(text)),)
    if _PLACE.search(text) and (images or _LOGO.search(text)):
        share = _SHARE.search(text)
        return (
            Wish(
                deed="place", images=others or (2,), where=_where(text),
                share=int(share.group(1)) / 100 if share else None,
                noun="logo" if re.search(r"\blogo|badge|stamp|watermark\b", text) else "",
            ),
        )  # fmt: skip
    return ()


def _where(text: str) -> str:
    found = _WHERE.search(text)
    return found.group("where").replace("-", " ") if found else ""
