"""Film: how the light of a scene becomes colour, by the stock and the tone a prompt names."""

from __future__ import annotations

from limner.document.brief import Brief
from limner.document.layers.scene import SceneFilm

_STOCKS: tuple[tuple[tuple[str, ...], dict[str, object]], ...] = (
    (("portra", "kodak gold", "disposable"),
     {"curve": "film", "saturation": 0.95, "contrast": 0.94, "warmth": 220.0, "grain": 0.3}),
    (("velvia", "ektachrome", "kodachrome"),
     {"curve": "film", "saturation": 1.22, "contrast": 1.12, "grain": 0.16}),
    (("cinestill",), {"curve": "film", "warmth": -350.0, "bloom": 0.5, "grain": 0.34}),
    (("hp5", "tri-x", "ilford"), {"curve": "mono", "contrast": 1.12, "grain": 0.42}),
    (("polaroid",),
     {"curve": "film", "saturation": 0.85, "contrast": 0.85, "warmth": 260.0, "vignette": 0.3}),
    (("fujifilm",), {"curve": "film", "saturation": 1.02, "warmth": -60.0, "grain": 0.2}),
    (("35mm film", "analog film", "analogue", "film photography", "film grain"),
     {"curve": "film", "grain": 0.36, "vignette": 0.18}),
    (("medium format", "hasselblad"), {"grain": 0.04, "contrast": 1.02}),
)  # fmt: skip
_MONO = ("black and white", "black-and-white", "monochrome photograph", "b&w", "noir")


_LOW_KEY = 0.35
"""Stops over the meter of a dark picture, so that what it is of is read."""


def film(brief: Brief, base: SceneFilm) -> SceneFilm:
    """Return the film for a brief. base: what the rig and the take would have."""
    said = " ".join((*brief.camera, *brief.light, brief.texture or "")).lower()
    prompt = brief.prompt.lower()
    changes: dict[str, object] = {}
    for names, settings in _STOCKS:
        if any(name in said for name in names):
            changes |= settings
            break
    if any(word in prompt for word in _MONO):
        changes |= {"curve": "mono"}
    if "natural colour" in prompt or "natural color" in prompt:
        changes.setdefault("curve", "natural")
    moods = {*brief.moods, *brief.palette.moods, *brief.light}
    if moods & {"muted", "earthy"} and "natural" not in changes.values():
        changes["saturation"] = 0.9
    if moods & {"vibrant", "energetic"}:
        changes["saturation"] = 1.1
    if moods & {"dramatic", "moody", "low-key"}:
        changes.setdefault("contrast", 1.08)
        changes["vignette"] = 0.25
    if "from window" in brief.light and "low-key" not in moods:
        changes["exposure"] = base.exposure + 0.25  # a bright day outside
    if "low-key" in moods:
        changes["exposure"] = base.exposure + _LOW_KEY
    if moods & {"high-key", "pastel"}:
        changes |= {"contrast": 0.94, "vignette": 0.0}
    return SceneFilm.model_validate({**base.model_dump(), **changes})
