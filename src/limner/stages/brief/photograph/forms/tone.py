"""'Brighter', 'warmer', 'more contrast', 'fix the white balance', 'light it from the left'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.photograph.form import colours_in, degree, images_in, thing
from limner.stages.brief.steps import steps_of

RANK = 5
_STEPS = """
exposure +1: brighter, brighten, lighter, lighten, lighten up, more light, increase the exposure,
    increase the brightness, more exposure, overexpose, less dark, raise the exposure,
    too dark, underexposed, too dim
exposure -1: darker, darken, dimmer, dim, less bright, less light, lower the exposure,
    reduce the exposure, reduce the brightness, decrease the brightness, moodier, underexpose,
    too bright, too light, overexposed, washed out
temperature +1: warmer, warm up, warm, more golden, golden, cosier, cozier, less blue, less cold,
    too blue, too cold, too cool
temperature -1: cooler, colder, cool down, cool, bluer, less warm, less yellow, less orange, icier,
    too warm, too yellow, too orange
tint +1: more magenta, less green, more pink
tint -1: more green, less magenta, less pink
contrast +1: more contrast, more contrasty, contrastier, punchier, higher contrast, more punch,
    increase the contrast, increase contrast, boost the contrast, boost contrast, more dramatic,
    too flat, too dull
contrast -1: less contrast, lower contrast, flatter, softer, reduce the contrast, less contrasty,
    decrease the contrast, lower the contrast, soften the light,
    too harsh, too contrasty
saturation +1: more saturated, more vivid, more vibrant, more colourful, more colorful, saturate,
    richer colours, richer colors, more colour, more color, boost the colours, boost the colors,
    increase the saturation, vivid, vibrant, make the colours pop, make the colors pop
saturation -1: less saturated, desaturate, more muted, muted, less colourful, less colorful, paler,
    reduce the saturation, faded, less vivid, tone down the colours, tone down the colors,
    too colourful, too colorful, too saturated, too vivid
shadows +1: lift the shadows, open the shadows, brighten the shadows, lighten the shadows,
    brighter shadows, lighter shadows, raise the shadows, more detail in the shadows
shadows -1: darken the shadows, darker shadows, deeper shadows, deeper blacks, deepen the shadows
highlights -1: recover the highlights, darken the highlights, reduce the highlights,
    lower the highlights, less highlights, tame the highlights, bring back the highlights
highlights +1: brighten the highlights, brighter highlights, lift the highlights
dehaze +1: dehaze, remove the haze, remove haze, less hazy, cut the haze, remove the fog, clearer
auto +1: white balance, auto, colour cast, color cast, fix the colours, fix the colors,
    auto-correct, correct the colours, correct the colors, balance the colours, neutral,
    enhance, improve
grey +1: black and white, black & white, monochrome, greyscale, grayscale, b&w
"""
_FROM = re.compile(
    r"\b(?:light|relight|lit|sun(?:light)?|glow)\b.*\bfrom (?:the |its )?"
    r"(?P<side>(?:(?:top|upper|bottom|lower)[ -])?(?:left|right|above|below|top|bottom|behind"
    r"|front))\b"
)
_LIGHT = re.compile(r"\brelight\b|\badd (?:a |some )?(?:\w+ )?light\b(?! bulb)")
_MOOD = re.compile(r"\b(?:golden hour|sunset|candle ?light|sunny|sunlit|warm light)\b")
_TARGET = re.compile(
    r"^(?:make|turn|keep|leave|get)\s+(?P<noun>.+?)\s+(?:a (?:little )?bit |slightly |much |a lot "
    r"|a little |"
    r"far |way |somewhat |more |less |black|brighter|darker|lighter|warmer|cooler|softer|dimmer"
    r"|vivid|muted|"
    r"punchier|colder|monochrome|gr[ea]yscale|look )"
)
_OBJECT = re.compile(
    r"^(?:brighten|darken|lighten|dim|warm|cool|desaturate|saturate)(?: up"
    r"| down)?\s+(?P<noun>(?:the|this|his|"
    r"her|its|my) .+?)(?:\s+(?:a (?:little )?bit|slightly|a lot|a little|by .*))?$"
)
_PROPERTY = re.compile(
    r"^(?:exposure|brightness|contrast|saturation|colou?rs?|light(?:ing)?|tones?|shadows"
    r"|highlights|"
    r"white balance|mood|blacks|whites|temperature)$"
)


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read how light and colour are to change, and of what."""
    text = clause.text
    if images_in(text):
        return ()
    far = degree(text)
    steps: dict[str, float] = {}
    left = text
    for pattern, name, sign in steps_of(_STEPS):
        if name not in steps and pattern.search(left):
            steps[name] = sign * far
            left = pattern.sub(" ", left)
    found = _FROM.search(text)
    if found is not None or _LIGHT.search(text):
        return (_lit(text, found.group("side") if found else "", far, steps),)
    if not steps:
        return ()
    return (Wish(deed="tone", steps=steps, noun=_noun(text)),)


def _lit(text: str, side: str, far: float, steps: dict[str, float]) -> Wish:
    """Return a light from one side; in words of a warm hour it is warm."""
    colours = colours_in(text)
    if not colours and (_MOOD.search(text) or steps.get("temperature", 0) > 0):
        colours = ("#ffc27a",)
    return Wish(deed="light", where=side, degree=far, colours=colours[:1])


def _noun(text: str) -> str:
    found = _TARGET.match(text) or _OBJECT.match(text)
    name = thing(found.group("noun")) if found else ""
    return "" if _PROPERTY.match(name) else name
