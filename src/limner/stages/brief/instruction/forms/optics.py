"""Light, camera and film: 'warmer light', 'camera lower', 'light from the right'."""

from __future__ import annotations

import re

from limner.document.instruction import Change, Target
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.values import asked

RANK = 70
_LIGHT = re.compile(r"\b(?:light|lights|lighting|lamp|lamps|illumination|sun|sunlight|shadows?)\b")
_CAMERA = re.compile(r"\b(?:camera|viewpoint|angle|view|lens|zoom|perspective|shot)\b")
_SHOOT = re.compile(
    r"\b(?:shoot|photograph|seen|see|show|look at|viewed)\b.*\bfrom (?:the )?(?P<way>above|"
    r"below|front|side|left|right|eye level)\b"
)
_FOCUS = re.compile(r"\b(?:blur|blurrier|depth of field|bokeh|focus|aperture|f/\d)")
_FILM = re.compile(
    r"\b(?:exposure|contrast|contrasty|grain|grainy|vignette|exposed|saturation|bloom)\b"
)
_WAY = re.compile(
    r"\bfrom (?:the )?(?P<way>left|right|behind|back|front|above|top|below|top left|top right|"
    r"side)\b"
)
_CAMERA_WAYS = (
    ("lower", r"\b(?:lower|down|low angle|from below|worm'?s)\b"),
    ("higher", r"\b(?:higher|up|raise|high angle|from above|bird'?s)\b"),
    ("overhead", r"\b(?:overhead|top[- ]down|flat[- ]lay|straight down)\b"),
    ("closer", r"\b(?:closer|nearer|zoom in|tighter|close[- ]up|in)\b"),
    ("further", r"\b(?:further|farther|zoom out|wider|back|away|out)\b"),
    ("left", r"\bleft\b"), ("right", r"\bright\b"),
    ("level", r"\b(?:eye[- ]level|level|straight[- ]on|frontal|from the front)\b"),
)  # fmt: skip
_LIGHT_STEPS = (
    ("hardness", -1.0, r"\b(?:softer|soft|diffuse|gentler)\b"),
    ("hardness", 1.0, r"\b(?:harder|harsher|hard|crisper|sharper)\b"),
    ("light", 1.0, r"\b(?:more light|brighter|stronger|lighter)\b"),
    ("light", -1.0, r"\b(?:less light|darker|dimmer|weaker|moodier)\b"),
)


def read(clause: Clause) -> tuple[Change, ...]:
    """Read what concerns how a picture is lit, seen and developed."""
    if clause.strings:
        return ()
    text = clause.text
    if _FOCUS.search(text):
        return _focus(text)
    shoot = _SHOOT.search(text)
    if shoot is not None:
        where = {"above": "higher", "below": "lower", "front": "level", "eye level": "level",
                 "side": "right"}.get(shoot["way"], shoot["way"])  # fmt: skip
        return (_change("camera", {"way": 2.5}, where=where),)
    if _LIGHT.search(text):
        return _light(clause)
    if _CAMERA.search(text):
        return _camera(text)
    if _FILM.search(text):
        return _film(clause)
    return ()


def _focus(text: str) -> tuple[Change, ...]:
    deeper = re.search(r"\b(?:less blur|sharper|sharp|deep|everything in focus|more depth)\b", text)
    return (_change("camera", {"blur": -1.0 if deeper else 1.0}, where=""),)


def _light(clause: Clause) -> tuple[Change, ...]:
    text = clause.text
    found = asked(clause)
    more = {k: v for k, v in found.more.items() if k in ("warmth", "light", "contrast")}
    for name, amount, pattern in _LIGHT_STEPS:
        if name not in more and re.search(pattern, text):
            more[name] = amount
    way = _WAY.search(text)
    named = re.sub(
        r"\b(?:light|lights|lighting|make|the|it|in|use|with|put|a|an|more|of|to)\b", "", text
    )
    known = re.search(
        r"\b(?:golden hour|sunset|dawn|dusk|candle ?light|moonlight|neon|studio|window|overcast|"
        r"sunny|rim|back ?lit|backlight|spotlight|daylight)\b", named,
    )  # fmt: skip
    if _of_things(clause) or (not more and way is None and known is None):
        return ()
    noun = known.group() if known else ""
    return (
        _change("light", more, where=way["way"] if way else "", noun=noun, colours=found.colours),
    )


def _of_things(clause: Clause) -> bool:
    """Whether a clause that speaks of light is about a thing: 'make the bottle light green'."""
    match = re.match(r"(?:make|turn|set|paint|colou?r)\s+the\s+(?P<what>\w+)", clause.text)
    return match is not None and not _LIGHT.match(match["what"]) and match["what"] not in (
        "picture", "image", "scene", "photo", "whole", "room"
    )  # fmt: skip


def _camera(text: str) -> tuple[Change, ...]:
    half = 0.5 if re.search(r"\b(?:a (?:little )?bit|slightly|a little|a touch)\b", text) else 1.0
    lens = re.search(r"\b(\d{2,3})\s?mm\b", text)
    if lens:
        return (_change("camera", {}, number=float(lens.group(1))),)
    for where, pattern in _CAMERA_WAYS:
        if re.search(pattern, text):
            return (_change("camera", {"way": half}, where=where),)
    return ()


def _film(clause: Clause) -> tuple[Change, ...]:
    text = clause.text
    more = {k: v for k, v in asked(clause).more.items() if k in ("contrast", "light", "chroma")}
    for name, pattern in (("grain", r"grain"), ("vignette", r"vignette"), ("exposure", r"expos"),
                          ("chroma", r"saturation"), ("bloom", r"bloom")):  # fmt: skip
        if re.search(pattern, text) and name not in more:
            less = re.search(r"\b(?:less|no|remove|without|lower|reduce|under)", text)
            more["light" if name == "exposure" else name] = -1.0 if less else 1.0
    if "contrast" in text and "contrast" not in more:
        more["contrast"] = -1.0 if re.search(r"\b(?:less|lower|reduce|decrease)\b", text) else 1.0
    return (_change("film", more),) if more else ()


def _change(verb: str, more: dict[str, float], **fields: object) -> Change:
    target = Target(phrase="the picture", whole=True)
    return Change.model_validate({"verb": verb, "target": target, "more": more, **fields})
