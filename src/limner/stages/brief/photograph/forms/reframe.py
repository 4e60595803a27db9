"""'Make it 16:9', 'make it square', 'resize to 800x600', and crops: 'crop to the subject'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.reading import Reading
from limner.stages.brief.sizes import read_size

RANK = 2
_CROP = re.compile(r"\b(?:crop|trim|cut|zoom in|reframe (?:tight|close)\w*|tighter)\b")
_FRAMING = re.compile(
    r"\b(?:make|turn|reframe|change|set|extend|expand|outpaint|convert|resize|crop|adapt|scale"
    r"|format|"
    r"fit|to|as|into)\b"
)
_SQUARE = re.compile(r"\bsquare\b")
_WAYS = {"landscape": (3, 2), "horizontal": (3, 2), "portrait": (2, 3), "vertical": (2, 3),
         "widescreen": (16, 9), "story": (9, 16), "panorama": (3, 1)}  # fmt: skip
_OFF = re.compile(
    r"(?:(?P<px>\d{1,4})\s*(?:px|pixels?)|(?P<share>\d{1,2})\s?(?:%|per ?cent)|(?P<part>half|third"
    r"|quarter))"
)
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25}
_SIDE = re.compile(r"\b(left|right|top|bottom)\b")
_TO = re.compile(
    r"\b(?:to|on|around|in on|onto|about)\s+(?:just\s+)?(?P<what>(?:the |its |his |her )?[\w -]+)$"
)


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read the shape or size asked for, and what is to be cut away."""
    text = clause.text
    crop = _CROP.search(text) is not None and " out" not in f" {text}"
    if not crop and not _FRAMING.search(text):
        return ()
    said = read_size(Reading(text))
    aspect = said.aspect or ((1, 1) if _SQUARE.search(text) else None)
    if aspect is None and said.size is None:
        aspect = next((way for word, way in _WAYS.items() if re.search(rf"\b{word}\b", text)), None)
    subject = re.search(
        r"\b(?:subject|person|product|face|object|main|her|him|centre|center)\b", text
    )
    if said.size is not None or aspect is not None:
        return (
            Wish(
                deed="crop" if crop else "reframe", aspect=aspect, size=said.size,
                subject=bool(subject),
            ),
        )  # fmt: skip
    return _cut(text, bool(subject)) if crop else ()


def _cut(text: str, subject: bool) -> tuple[Wish, ...]:
    off, side = _OFF.search(text), _SIDE.search(text)
    if off is not None and side is not None:
        pixels = float(off.group("px")) if off.group("px") else None
        share = int(off.group("share")) / 100 if off.group("share") else None
        share = _PARTS[off.group("part")] if off.group("part") else share
        keep = re.search(r"\bto the\b", text) is not None
        opposite = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
        cut = opposite[side.group()] if keep else side.group()
        if keep and share is not None:
            share = 1 - share
        return (Wish(deed="crop", sides=(cut,), pixels=pixels, share=share),)
    found = _TO.search(text)
    noun = re.sub(r"^(?:the|its|his|her)\s+", "", found.group("what")) if found else ""
    if subject or noun or re.search(r"\b(?:tight|close|zoom in)", text):
        return (Wish(deed="crop", subject=True, noun=noun),)
    return ()
