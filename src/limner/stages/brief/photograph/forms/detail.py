"""'Sharpen it', 'remove the noise', 'upscale 2x'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.photograph.form import degree

RANK = 2
_UPSCALE = re.compile(
    r"\b(?:upscale|up-scale|upsample|super-?res(?:olution)?|enlarge|enhance (?:the )?resolution|"
    r"(?:higher|more|double the|increase the) resolution|(?:twice|2x|4x|double) (?:the|its|as) "
    r"(?:size|resolution|big|large)|make it (?:bigger|larger))\b"
)
_FACTOR = re.compile(
    r"(?:\b(?P<a>\d)\s*[x×]|[x×]\s*(?P<b>\d)\b|\b(?P<c>\d) times\b|\b(?P<d>\d)00\s?%)"
)
_NAMED = {"twice": 2.0, "double": 2.0, "three times": 3.0, "triple": 3.0, "four times": 4.0,
          "quadruple": 4.0}  # fmt: skip
_DENOISE = re.compile(
    r"\bde-?noise\b|\b(?:remove|reduce|less|clean|lower|get rid of|take out|no|fix|smooth)\b.*"
    r"\b(?:noise|grain|noisy|grainy|grainier|speckles?|artefacts?|artifacts?)\b|\bnoise reduction\b"
)
_SHARPEN = re.compile(
    r"\b(?:sharpen|sharper|crisper|crispen|de-?blur|unsharp|more detail(?:ed)?|more (?:clarity"
    r"|sharpness)|"
    r"increase the sharpness|bring out the detail|less blurry|fix the blur)\b"
)


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read what is to be done to its detail."""
    text = clause.text
    if _UPSCALE.search(text):
        found = _FACTOR.search(text)
        factor = next((float(g) for g in found.groups() if g), 2.0) if found else None
        factor = factor or next((v for k, v in _NAMED.items() if k in text), 2.0)
        return (Wish(deed="upscale", factor=factor),)
    if _DENOISE.search(text):
        return (Wish(deed="denoise", degree=degree(text)),)
    return (Wish(deed="sharpen", degree=degree(text)),) if _SHARPEN.search(text) else ()
