"""Colour schemes: which colour does what, with contrast by construction.

A `Scheme` gives each colour a job. It is built from the colours the brief asks for, or
from a curated palette that fits its moods; either way text colours are moved in OKLCH
until they read on what they stand on (WCAG AA at least, AAA for running text).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, from_oklch, mix, oklch, readable, with_alpha
from limner.document.brief import Brief

if TYPE_CHECKING:
    from limner.stages.plan.style import Style


@dataclass(frozen=True, slots=True)
class Scheme:
    """Colours by job.

    ground: the sheet. surface: panels on it. ink: words. muted: quieter words. accent: the
    one colour that calls; accent_ink reads on it. second, third: supporting colours for
    drawings. line: hairlines. All hex; ink and muted read on ground and on surface.
    """

    ground: str
    surface: str
    ink: str
    muted: str
    accent: str
    accent_ink: str
    second: str
    third: str
    line: str
    name: str = ""

    @property
    def dark(self) -> bool:
        """Whether light words stand on a dark sheet."""
        return oklch(self.ground).lightness < 0.55

    @property
    def accent_text(self) -> str:
        """The accent, moved until it reads as text on the ground."""
        return readable(self.accent, self.ground, 4.6)

    def on(self, ground: str, colour: str | None = None, ratio: float = 4.6) -> str:
        """Return `colour` (default: ink or paper, whichever reads) made readable on `ground`."""
        if colour is None:
            options = (self.ink, self.ground)
            colour = max(options, key=lambda c: contrast(c, ground))
        return readable(colour, ground, ratio)

    def shades(self, colour: str, count: int = 5) -> tuple[str, ...]:
        """Return `count` steps of one hue from light to dark."""
        base = oklch(colour)
        return tuple(
            from_oklch(0.93 - 0.68 * i / max(1, count - 1), base.chroma * 0.9, base.hue)
            for i in range(count)
        )

    def inverted(self) -> Scheme:
        """Return the scheme standing on its accent or its ink: for a second panel or slide."""
        return build(self.ink, self.accent, self.second, self.third, name=self.name)


def build(
    ground: str, accent: str, second: str | None = None, third: str | None = None, name: str = ""
) -> Scheme:
    """Return a full scheme on `ground`; ink is a near-black or near-white of the ground's hue."""
    base = oklch(ground)
    dark = base.lightness < 0.6
    hue = base.hue if base.chroma > 0.015 else oklch(accent).hue
    ink = from_oklch(0.97 if dark else 0.2, 0.02 if dark else 0.035, hue)
    ink = readable(ink, ground, 7.0)
    muted = readable(mix(ink, ground, 0.32), ground, 5.2)
    surface = from_oklch(
        base.lightness + (0.06 if dark else (-0.035 if base.lightness > 0.9 else 0.05)),
        base.chroma * (1.0 if dark else 1.15),
        hue,
    )
    muted = readable(muted, surface, 4.8)
    if contrast(accent, ground) < 1.9:
        accent = readable(accent, ground, 2.6)
    accent_ink = readable(
        max((ink, ground, "#ffffff", "#111111"), key=lambda c: contrast(c, accent)), accent, 4.6
    )
    return Scheme(
        ground=ground,
        surface=surface,
        ink=ink,
        muted=muted,
        accent=accent,
        accent_ink=accent_ink,
        second=second or _companion(accent, dark),
        third=third or mix(accent, ground, 0.55),
        line=with_alpha(ink, 0.22),
        name=name,
    )


def _companion(accent: str, dark: bool) -> str:
    """Return a quieter neighbour of the accent: its own hue turned a little, a step away.

    Turned further it would bring in a colour nobody asked for (gold becomes olive).
    """
    base = oklch(accent)
    step = -0.16 if base.lightness > 0.62 else 0.16
    warm = 20 <= base.hue <= 110
    return from_oklch(
        min(0.85, max(0.35 if dark else 0.3, base.lightness + step)),
        min(0.12, base.chroma * 0.75),
        base.hue + (-18 if warm else 18),
    )


@dataclass(frozen=True, slots=True)
class CuratedPalette:
    """A palette file: words that call it and the colours in order of their jobs."""

    name: str
    moods: frozenset[str]
    ground: str
    accent: str
    second: str
    third: str
    variants: tuple[tuple[str, str, str, str], ...] = ()


@lru_cache(maxsize=1)
def curated() -> tuple[CuratedPalette, ...]:
    """Return the palettes shipped beside this module, one TOML file each, by name."""
    found = []
    folder = resources.files("limner.stages.plan") / "palettes"
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            data = tomllib.loads(entry.read_text("utf-8"))
            found.append(
                CuratedPalette(
                    name=entry.name.removesuffix(".toml"),
                    moods=frozenset(data["moods"]),
                    ground=data["ground"],
                    accent=data["accent"],
                    second=data["second"],
                    third=data["third"],
                    variants=tuple(tuple(v) for v in data.get("variants", ())),
                )
            )
    return tuple(found)


def moods_of(brief: Brief) -> frozenset[str]:
    """Return every word of the brief that may call a palette or a type pairing."""
    words: list[str] = [*brief.moods, *brief.styles, *brief.palette.moods, *brief.palette.words]
    words += [brief.season or "", brief.setting or "", brief.texture or "", *brief.light]
    words += [s.name for s in brief.subjects] + list(brief.ornaments)
    parts = [p for word in words for p in (word.lower(), *word.lower().replace("-", " ").split())]
    return frozenset(p for p in parts if p)


def choose(brief: Brief, rng: Random, *, prefer: str = "any", style: Style | None = None) -> Scheme:
    """Return the scheme for a brief.

    prefer: 'light' or 'dark' sheets where the brief leaves it open (a menu is light, a
    slide mostly light, a club poster dark). style: brings its own schemes where the brief asks
    for no colours, and tunes those built from colours it asks for.
    """
    if style is not None and style.schemes and not brief.palette.colours:
        return _of_style(style, rng, prefer)
    scheme = _chosen(brief, rng, prefer)
    return style.tune(scheme) if style is not None else scheme


def _of_style(style: Style, rng: Random, prefer: str) -> Scheme:
    """Return one of a style's own schemes, light or dark as preferred where it has such."""
    fitting = [
        colours
        for colours in style.schemes
        if prefer == "any" or (oklch(colours[0]).lightness < 0.55) == (prefer == "dark")
    ]
    return build(*rng.choice(fitting or list(style.schemes)), name=style.name)


def _chosen(brief: Brief, rng: Random, prefer: str) -> Scheme:
    """Return the scheme for the colours or the moods of a brief."""
    asked = tuple(dict.fromkeys(brief.palette.colours))
    moods = moods_of(brief)
    if {"dark", "night"} & moods:
        prefer = "dark"
    if {"light", "white", "pastel", "bright", "airy"} & moods and not asked:
        prefer = "light"
    if len(asked) >= 2:
        return _from_many(brief, asked, rng, prefer)
    if len(asked) == 1:
        return _from_one(asked[0], rng, prefer, moods)
    return _from_mood(moods, rng, prefer)


def _from_many(brief: Brief, asked: tuple[str, ...], rng: Random, prefer: str) -> Scheme:
    """Give the asked colours their jobs: 'X on Y' names the ground, else the extremes may be it."""
    named = _named_ground(brief)
    by_light = sorted(asked, key=lambda c: oklch(c).lightness)
    darkest, lightest = by_light[0], by_light[-1]
    options = []
    if oklch(darkest).lightness < 0.5:
        options.append(darkest)
    if oklch(lightest).lightness > 0.8:
        options.append(lightest)
    if prefer == "dark":
        options = [c for c in options if c == darkest] or options
    elif prefer == "light":
        options = [c for c in options if c == lightest] or options
    if not options:
        key = oklch(asked[0])
        options = [
            from_oklch(0.965, 0.02, key.hue),
            from_oklch(0.24, min(key.chroma, 0.06), key.hue),
        ]
        options = options[:1] if prefer == "light" else options
    ground = named or rng.choice(options)
    rest = [c for c in asked if c != ground] or [asked[0]]
    rest.sort(key=lambda c: -(oklch(c).chroma * 2 + min(contrast(c, ground), 6) / 10))
    second = rest[1] if len(rest) > 1 else None
    third = rest[2] if len(rest) > 2 else None
    return build(ground, rest[0], second, third, name="asked")


def _named_ground(brief: Brief) -> str | None:
    """Return the ground in 'yellow on black' or 'black background', where the words say so."""
    if brief.ground is not None and not brief.palette.words:
        return brief.ground
    text = brief.prompt.lower()
    pairs = list(zip(brief.palette.words, brief.palette.colours, strict=False))
    for word, colour in pairs:
        w = word.lower()
        if f"{w} background" in text or f"on a {w} ground" in text or f"{w} paper" in text:
            return colour
        for other, _ in pairs:
            if other != word and f"{other.lower()} on {w}" in text:
                return colour
    return None


def _from_one(colour: str, rng: Random, prefer: str, moods: frozenset[str]) -> Scheme:
    """Four ways to build a picture on one colour: flooded, tinted, deep, and on paper."""
    base = oklch(colour)
    hue, chroma = base.hue, base.chroma
    tint = from_oklch(0.955, min(chroma, 0.14) * 0.22, hue)
    deep = from_oklch(0.22, min(chroma, 0.09), hue)
    turned = from_oklch(0.72, 0.14, (hue + rng.choice((150, 180, 40, -40))) % 360)
    ways = {
        "tint": build(tint, readable(colour, tint, 3.0), turned, colour, "tint"),
        "deep": build(deep, readable(colour, deep, 4.0), turned, colour, "deep"),
    }
    if base.lightness < 0.35 or base.lightness > 0.85 or chroma > 0.05:
        accent = from_oklch(0.93 if base.lightness < 0.65 else 0.24, 0.05, hue + 180)
        ways["flood"] = build(colour, readable(accent, colour, 3.0), turned, tint, "flood")
    if {"muted", "quiet", "calm", "minimal"} & moods:
        ways.pop("flood", None)
    if prefer == "light":
        ways.pop("deep", None)
    if prefer == "dark":
        ways.pop("tint", None)
    return ways[rng.choice(sorted(ways))]


def _from_mood(moods: frozenset[str], rng: Random, prefer: str) -> Scheme:
    scored = sorted(curated(), key=lambda p: (-len(p.moods & moods), p.name))
    best = len(scored[0].moods & moods)
    if best:
        pool = [p for p in scored if len(p.moods & moods) >= max(1, best - 1)][:5]
    else:
        pool = [p for p in scored if "general" in p.moods]
    options = [
        (colours, palette.name)
        for palette in pool
        for colours in (
            (palette.ground, palette.accent, palette.second, palette.third),
            *palette.variants,
        )
    ]
    if prefer != "any":
        wanted = [o for o in options if (oklch(o[0][0]).lightness < 0.55) == (prefer == "dark")]
        options = wanted or options
    colours, name = rng.choice(options)
    return replace(build(*colours), name=name)
