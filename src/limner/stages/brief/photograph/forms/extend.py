"""'Extend it to the left by 300 px', 'zoom out', 'outpaint on all sides'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.photograph.form import degree

RANK = 3
_EXTEND = re.compile(
    r"\b(?:extend|expand|outpaint|out-paint|uncrop|widen|continue|grow|zoom(?:ed)? out"
    r"|more (?:room|space|"
    r"sky|floor|ground|background)|add (?:more )?(?:room|space|sky|floor|ground|margin|canvas)"
    r"|taller|wider|"
    r"show more)\b"
)
_SIDES = {
    "left": r"\bleft\b", "right": r"\bright\b", 
    "top": r"\b(?:top|up(?:wards?)?|above|sky|overhead)\b",
    "bottom": r"\b(?:bottom|down(?:wards?)?|below|floor|ground|foot|underneath)\b",
}  # fmt: skip
_ALL = re.compile(
    r"\b(?:all (?:the )?(?:sides|directions|around|round)|every (?:side|direction)|each (?:side"
    r"|direction)"
    r"|around|zoom(?:ed)? out|on both sides and|canvas)\b"
)
_BOTH = re.compile(r"\b(?:both sides|sideways|horizontally|wider|widen|left and right)\b")
_TALL = re.compile(r"\b(?:taller|vertically|top and bottom)\b")
_PIXELS = re.compile(r"\b(\d{1,4})\s*(?:px|pixels?)\b")
_SHARE = re.compile(r"\b(\d{1,3})\s?(?:%|per ?cent)")
_WORDS = {"half": 0.5, "a third": 1 / 3, "a quarter": 0.25, "twice": 1.0, "double": 1.0}


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read at which sides the picture goes on, and how far."""
    text = clause.text
    if not _EXTEND.search(text) or re.search(r"\b\d{1,2}\s*[:x×]\s*\d{1,2}\b", text):
        return ()
    sides = tuple(side for side, words in _SIDES.items() if re.search(words, text))
    if _BOTH.search(text):
        sides = tuple(dict.fromkeys((*sides, "left", "right")))
    if _TALL.search(text):
        sides = tuple(dict.fromkeys((*sides, "top", "bottom")))
    if _ALL.search(text) or not sides:
        sides = ("left", "top", "right", "bottom")
    pixels, share = _PIXELS.search(text), _SHARE.search(text)
    words = next((v for k, v in _WORDS.items() if re.search(rf"\b{k}\b", text)), None)
    return (
        Wish(
            deed="extend", sides=sides, degree=degree(text),
            pixels=float(pixels.group(1)) if pixels else None,
            share=int(share.group(1)) / 100 if share else words,
        ),
    )  # fmt: skip
