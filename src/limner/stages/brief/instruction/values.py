"""What a clause asks a thing to be: colours, faces, weights, and steps ('a bit bigger')."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from limner.document.brief import Look
from limner.stages.brief.colours import Colour, find_colours
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.looks import WORDS
from limner.stages.brief.reading import FILL_MASK, OPEN_MASK, Reading, lower
from limner.stages.brief.steps import steps_of
from limner.stages.brief.words import word_set

_STEPS = """
size +1: bigger, larger, enlarge, enlarged, increase the size, more prominent, more important
size -1: smaller, shrink, reduce the size, less prominent, less dominant, tinier
weight +1: bolder, heavier, thicker, stronger
weight -1: lighter weight, lighter in weight, less bold, thinner, less heavy, finer
light +1: lighter, brighter, paler, brighten, lighten
light -1: darker, deeper, dimmer, darken, dim
warmth +1: warmer, warm up, more golden, cosier, cozier
warmth -1: cooler, colder, bluer, cool down
chroma +1: more saturated, more vivid, more vibrant, more colourful, more colorful, richer,
    more intense, saturate
chroma -1: less saturated, more muted, muted, desaturated, desaturate, less colourful,
    less colorful, less vivid, toned down, tone down
tracking +1: more space between the letters, more space between letters, more letterspacing,
    more letter spacing, more letter-spacing, looser, spaced out, more tracking, wider tracking,
    letterspaced, wider spacing
tracking -1: less space between the letters, less space between letters, tighter, less tracking,
    tighter tracking, less letterspacing, less letter spacing, closer together
leading +1: more space between the lines, more space between lines, more line spacing,
    more leading, airier lines
leading -1: less space between the lines, less space between lines, less line spacing,
    less leading, tighter lines
corner +1: rounder, rounded, round, more rounded, pill-shaped, pill shaped, rounded corners,
    round corners
corner -1: square, squarer, sharp, sharper, pointed, less rounded, square corners, sharp corners
opacity -1: fainter, more transparent, see-through, more subtle, subtler, less opaque
opacity +1: more opaque, less transparent
contrast +1: more contrasty, more contrast, contrastier, punchier, higher contrast
contrast -1: less contrasty, less contrast, flatter, lower contrast
"""
_DEGREES = (
    (re.compile(r"\b(?:just )?(?:a (?:little )?bit|slightly|a little|a touch|a tad|a shade|"
                r"somewhat|subtly|a hair)\b"), 0.5),
    (re.compile(r"\b(?:much|a lot|a good deal|far|way|significantly|considerably|substantially|"
                r"loads|really)\b"), 2.0),
)  # fmt: skip
_FACTORS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], float]], ...] = (
    (re.compile(r"\b(?:twice|double|2x|2 times)(?: as| the)?(?: (?:big|large|size|wide|tall))?\b"),
     lambda _: 2.0),
    (re.compile(r"\b(?:three times|triple|3x|3 times)(?: as| the)?(?: (?:big|large|size))?\b"),
     lambda _: 3.0),
    (re.compile(r"\bhalf(?: as| the)?(?: (?:big|large|size))?\b"), lambda _: 0.5),
    (re.compile(r"\b(?:by )?(\d{1,3})\s?%\s+(?:bigger|larger)\b"),
     lambda m: 1 + int(m.group(1)) / 100),
    (re.compile(r"\b(?:by )?(\d{1,2})\s?%\s+smaller\b"), lambda m: 1 - int(m.group(1)) / 100),
)  # fmt: skip
_ALIGNED = re.compile(
    r"\b(?:(?:align(?:ed)?|flush|ranged)[ -](?:to the )?(?P<a>left|right|cent(?:er|re))"
    r"|(?P<b>left|right|cent(?:er|re))[ -]?(?:align(?:ed)?|justified)|(?P<c>cent(?:er|re)(?:e?d)?)"
    r"|(?P<d>justified))\b"
)
_FILLER = word_set(
    "the a an in into of to as with and or be it is set please all more make look looking colour "
    "color colours colors font fonts typeface face type letters lettering text style instead now "
    "only just very shade at by for its too also than so that weight something kind sort nice "
    "different"
)


@dataclass(slots=True)
class Asked:
    """What a phrase asks: a look, steps, a factor, where words are ranged, and the words left."""

    look: Look = field(default_factory=Look)
    more: dict[str, float] = field(default_factory=dict)
    factor: float | None = None
    align: str = ""
    colours: tuple[str, ...] = ()
    rest: str = ""

    @property
    def says(self) -> bool:
        """Whether it asks for any look at all."""
        return bool(self.look != Look() or self.more or self.factor or self.align)

    @property
    def whole(self) -> bool:
        """Whether every word of the phrase was understood as one of a look."""
        return self.says and not self.rest


def asked(clause: Clause) -> Asked:
    """Return what the words of a clause ask of a look."""
    out = Asked()
    text = lower(clause.cased)
    degree = 1.0
    for pattern, amount in _DEGREES:
        if pattern.search(text):
            degree, text = amount, _blanked(pattern, text)
    for pattern, factor in _FACTORS:
        match = pattern.search(text)
        if match:
            out.factor, text = factor(match), _blanked(pattern, text)
    for pattern, name, sign in steps_of(_STEPS):
        if pattern.search(text):
            out.more[name] = sign * degree
            text = _blanked(pattern, text)
    match = _ALIGNED.search(text)
    if match:
        out.align = (match["a"] or match["b"] or match["c"] or "justify").replace(
            "center", "centre"
        )
        out.align = "centre" if out.align.startswith("cent") else out.align
        text = _blanked(_ALIGNED, text)
    return _looks(out, text)


def _looks(out: Asked, text: str) -> Asked:
    """Read colours and look words; what is left over is content."""
    reading = Reading(text)
    colours = coloured(text)
    fields: dict[str, Any] = {}
    used = [(c.start, c.end) for c in colours]
    if colours:
        fields |= {"colour": colours[0].hex, "colour_word": colours[0].word}
    out.colours = tuple(c.hex for c in colours)
    for hit in WORDS.find(reading):
        if any(s < hit.end and hit.start < e for s, e in used):
            continue
        name, value = hit.value
        fields[name] = value == "yes" if name in ("caps", "italic") else value
        used.append((hit.start, hit.end))
    out.look = Look(**fields)
    for start, end in used:
        text = text[:start] + " " * (end - start) + text[end:]
    words = re.findall(rf"[\w'’.-]+|[{OPEN_MASK}]|[^\s\w,;.]", text.replace(FILL_MASK, ""))
    out.rest = " ".join(w for w in words if w.strip(".-") and w not in _FILLER)
    return out


def coloured(text: str) -> list[Colour]:
    """Return the colours of a phrase that says how something is to look: cream is no dairy here."""
    found = find_colours(Reading(text))
    if not found:
        found = [c for c in find_colours(Reading(f"{text} colour")) if c.end <= len(text)]
    return found


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda m: " " * (m.end() - m.start()), text)
