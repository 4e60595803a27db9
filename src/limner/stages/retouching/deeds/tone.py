"""How light, warm and strong a picture is."""

from __future__ import annotations

from limner.document.operations.tone import Tone
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk

STEP = {
    "exposure": 0.55, "contrast": 0.28, "temperature": 38.0, "tint": 0.22, "shadows": 0.45,
    "highlights": 0.45, "dehaze": 0.55,
}  # fmt: skip
"""How much one step is, in the operation's own units: plainly seen, never a caricature."""
_MOST = {"exposure": 3.0, "temperature": 150.0, "dehaze": 1.0}
_RICHER, _PALER = 1.28, 0.72


def decide(wish: Wish, desk: Desk) -> None:
    """Take the steps asked for, in the part named."""
    matte, known = desk.part(wish)
    if not known:
        return
    values: dict[str, float] = {
        name: max(-_MOST.get(name, 1.0), min(_MOST.get(name, 1.0), steps * STEP[name]))
        for name, steps in wish.steps.items()
        if name in STEP
    }
    richer = wish.steps.get("saturation", 0.0)
    if richer:
        values["saturation"] = (_RICHER if richer > 0 else _PALER) ** abs(richer)
    if "grey" in wish.steps:
        values["saturation"] = 0.0
    feather = max(desk.size) * 0.01 if matte is not None else 0.0
    tone = Tone(matte=matte, feather=feather, auto="auto" in wish.steps)
    desk.retouch(wish, tone.but(**values))
