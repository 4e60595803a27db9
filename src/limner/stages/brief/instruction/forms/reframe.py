"""Another format: 'make it 16:9', 'as an Instagram story', '1080x1350', 'landscape'."""

from __future__ import annotations

import re

from limner.document.instruction import Change, Target
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.reading import Reading
from limner.stages.brief.sizes import FORMATS, read_size
from limner.stages.brief.words import word_set

RANK = 30
_ROUND = word_set(
    "make it the this that a an as in into to for turn resize reframe crop change size format "
    "aspect "
    "ratio version set picture image poster whole thing canvas page sheet design layout everything "
    "please use give me we need want of be should with fit rather than let try have switch "
    "reformat "
    "recompose adapt again now orientation instead one px pixels poster card cover slide ad "
    "banner post "
    "flyer menu invitation infographic"
)
_WORDS = {
    "landscape": (3, 2), "portrait": (2, 3), "horizontal": (3, 2), "vertical": (2, 3),
    "wide": (16, 9), "wider": (16, 9), "taller": (2, 3), "tall": (2, 3), "a square": (1, 1),
    "story": (9, 16),
    "cinematic": (21, 9), "ultrawide": (21, 9),
}  # fmt: skip
_LANDSCAPE = {"a3": "a4 landscape", "a4": "a4 landscape", "a5": "a5 landscape"}


def read(clause: Clause) -> tuple[Change, ...]:
    """Read an order that is about the shape of the sheet and nothing else."""
    if clause.strings:
        return ()
    text = re.sub(r"\b(landscape|portrait|horizontal|vertical) (a[345])\b", r"\2 \1", clause.text)
    reading = Reading(text)
    extent = read_size(reading)
    left = reading.masked
    for start, end in reading.claims:
        left = left[:start] + " " * (end - start) + left[end:]
    for hit in FORMATS.find(reading):
        left = left[: hit.start] + " " * (hit.end - hit.start) + left[hit.end :]
        if extent.size is None and extent.aspect is None:
            extent = extent._replace(aspect=(hit.value[0], hit.value[1]))
    words = set(re.findall(r"[\w']+", left)) - _ROUND
    if extent.size is None and extent.aspect is None:
        named = [word for word in _WORDS if re.search(rf"\b{word}\b", text)]
        if len(named) != 1 or words - set(named[0].split()):
            return ()
        extent = extent._replace(aspect=_WORDS[named[0]])
    elif words - set(_WORDS):
        return ()
    whole = Target(phrase="the picture", whole=True)
    return (Change(verb="reframe", target=whole, size=extent.size, aspect=extent.aspect),)
