"""Light and colours of a scene: one light, one family of hues, haze with depth.

Every colour of a drawn scene passes `Tones.lit`, so that noon, dusk and night hold together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from limner.basics.colour import contrast, from_oklch, mix, oklch, shift
from limner.document.brief import Brief
from limner.document.paint import Linear, Stop
from limner.stages.plan.scheme import Scheme

TIMES: tuple[tuple[str, str], ...] = (
    (
        "night",
        r"\b(night|nighttime|midnight|nocturnal|starry|moonlit|cyberpunk|futuristic)\b|夜|밤|星空",
    ),
    ("blue", r"\b(blue hour)\b|蓝调"),
    ("dusk", r"\b(dusk|twilight|evening|nightfall|vaporwave|synthwave)\b|黄昏|傍晚|暮"),
    ("golden", r"\b(golden|sunset|late afternoon)\b|夕阳|日落|夕"),
    ("dawn", r"\b(dawn|sunrise|morning|early light)\b|清晨|早晨|朝"),
    ("grey", r"\b(rain|rainy|overcast|cloudy|fog|foggy|misty|storm)\b|雨|雾"),
)
"""Time of day or weather, and what calls it, in order of precedence."""

SEASONS = (
    ("snow", r"\b(snow\w*|winter|christmas|ice|icy|frozen|ski\w*)\b|雪|冬"),
    ("autumn", r"\b(autumn|fall|october|november|harvest)\b|秋"),
    ("spring", r"\b(spring|cherry blossoms?|april|sakura|blossom\w*)\b|春|桜"),
)
"""Season, and what calls it."""

SKIES: dict[str, tuple[tuple[float, float, float], ...]] = {
    "day": ((0.80, 0.075, 238), (0.90, 0.04, 225), (0.96, 0.022, 90)),
    "dawn": ((0.82, 0.055, 250), (0.90, 0.04, 40), (0.95, 0.05, 75)),
    "golden": ((0.74, 0.06, 265), (0.84, 0.085, 50), (0.92, 0.09, 80)),
    "dusk": ((0.34, 0.085, 275), (0.52, 0.095, 300), (0.76, 0.10, 45)),
    "blue": ((0.36, 0.10, 262), (0.54, 0.09, 258), (0.76, 0.055, 290)),
    "night": ((0.19, 0.045, 270), (0.27, 0.06, 272), (0.38, 0.07, 285)),
    "grey": ((0.78, 0.018, 240), (0.86, 0.012, 230), (0.92, 0.008, 100)),
}
"""Sky from zenith to horizon, OKLCH."""

AMBIENT: dict[str, tuple[str, float, float]] = {
    "day": ("#fff4dc", 0.0, 0.0),
    "dawn": ("#ffd9b0", 0.12, -0.01),
    "golden": ("#ff9d4d", 0.16, -0.03),
    "dusk": ("#4a3f86", 0.30, -0.13),
    "blue": ("#27408c", 0.36, -0.14),
    "night": ("#1a2350", 0.46, -0.20),
    "grey": ("#a9b4bd", 0.16, -0.02),
}
"""What the light does to a colour: tint, its share, and a change of lightness."""


def words_of(brief: Brief) -> str:
    """Return the prompt in lower case without the strings that must appear."""
    text = brief.prompt
    for copy in sorted(brief.strings, key=lambda c: -len(c.text)):
        text = text.replace(copy.text, " ")
    return text.lower()


def time_of(brief: Brief) -> str:
    """Return the time of day or weather a brief asks for; 'day' where it says nothing."""
    said = [*brief.light, *brief.moods, brief.setting or "", *brief.styles]
    read = " ".join(said).lower()
    for text in (words_of(brief), read):
        for name, pattern in TIMES:
            if re.search(pattern, text):
                return name
    return "night" if brief.kind == "neon" else "day"


@dataclass(frozen=True)
class Tones:
    """Colours of one scene. `side` is where the light comes from: -1 left, 1 right."""

    scheme: Scheme
    time: str
    side: int
    turn: float
    """Degrees the façade and fabric hues are turned by, for variety between seeds."""
    season: str = ""
    """'snow', 'autumn', 'spring', or '' for summer."""
    foliage: str = ""
    """The colour asked for of a tree's leaves; '' for that of the season."""

    @classmethod
    def of(cls, brief: Brief, scheme: Scheme, rng: Random) -> Tones:
        """Return the tones of a brief, its light side read from the words where they say."""
        text = words_of(brief)
        side = 1 if re.search(r"from (the )?right|right window", text) else -1
        if side == -1 and not re.search(r"from (the )?left|left window", text):
            side = rng.choice((-1, 1))
        season = next((name for name, cue in SEASONS if re.search(cue, text)), "")
        return cls(scheme, time_of(brief), side, rng.choice((0.0, 0.0, 25.0, -25.0)), season)

    @property
    def dark(self) -> bool:
        """Whether lamps are on."""
        return self.time in ("night", "dusk", "blue")

    def lit(self, colour: str, haze: float = 0.0) -> str:
        """Return `colour` in this light, lost in the sky by `haze` 0–1."""
        tint, share, lift = AMBIENT[self.time]
        out = shift(mix(colour, tint, share), lightness=lift)
        return mix(out, self.horizon, haze) if haze else out

    def tone(self, lightness: float, chroma: float, hue: float, haze: float = 0.0) -> str:
        """Return an OKLCH colour in this light."""
        return self.lit(from_oklch(lightness, chroma, hue), haze)

    @cached_property
    def sky(self) -> Linear:
        """The sky, from zenith to horizon."""
        top, middle, low = (from_oklch(*c) for c in SKIES[self.time])
        return Linear(
            stops=(
                Stop(offset=0, colour=top),
                Stop(offset=0.55, colour=middle),
                Stop(offset=1, colour=low),
            )
        )

    @cached_property
    def horizon(self) -> str:
        """The colour things fade to with distance."""
        return from_oklch(*SKIES[self.time][2])

    @cached_property
    def hues(self) -> tuple[float, float, float]:
        """The scheme's hues: accent, second, third."""
        s = self.scheme
        return tuple(oklch(c).hue + self.turn for c in (s.accent, s.second, s.third))  # type: ignore[return-value]

    @cached_property
    def facades(self) -> tuple[str, ...]:
        """Six quiet wall colours out of the scheme's hues and warm neutrals."""
        a, b, c = self.hues
        return tuple(
            self.tone(*v)
            for v in (
                (0.80, 0.055, b),
                (0.88, 0.035, 75),
                (0.70, 0.07, a),
                (0.76, 0.05, c),
                (0.92, 0.018, 85),
                (0.62, 0.06, b + 25),
            )
        )

    @cached_property
    def wall(self) -> str:
        """The wall of a room."""
        return self.tone(0.90, 0.03, self.hues[1])

    @cached_property
    def deep_wall(self) -> str:
        """A strong wall, for half of a room or a feature wall."""
        return self.tone(0.50, 0.06, self.hues[1])

    @cached_property
    def wood(self) -> str:
        """Furniture wood."""
        return self.tone(0.64, 0.075, 62)

    @cached_property
    def dark_wood(self) -> str:
        """Dark furniture wood."""
        return self.tone(0.40, 0.05, 52)

    @cached_property
    def metal(self) -> str:
        """Posts and frames."""
        return self.tone(0.36, 0.015, 255)

    @cached_property
    def steel(self) -> str:
        """Light metal."""
        return self.tone(0.76, 0.012, 245)

    @cached_property
    def leaf(self) -> str:
        """Foliage."""
        if self.foliage:
            return self.foliage
        if self.season == "autumn":
            return self.tone(0.66, 0.135, 58 + self.turn * 0.6)
        if self.season == "spring":
            return self.tone(0.80, 0.085, 5 + self.turn * 0.3)
        if self.season == "snow":
            return self.tone(0.50, 0.045, 172)
        return self.tone(0.55, 0.10, 142 + self.turn * 0.4)

    def grass(self, lightness: float = 0.70, haze: float = 0.0) -> str:
        """Return the ground in the country: green, snow, or the straw of autumn."""
        if self.season == "snow":
            lift = 0.12 if self.dark else 0.0
            return shift(self.tone(min(0.965, lightness + 0.25), 0.012, 245, haze), lightness=lift)
        if self.season == "autumn":
            return self.tone(lightness + 0.05, 0.085, 98, haze)
        return self.tone(lightness, 0.10, 132, haze)

    @cached_property
    def paper(self) -> str:
        """Paper and white enamel; stays bright at night, being lit."""
        return mix("#fffdf7", self.lit("#fffdf7"), 0.15)

    @cached_property
    def ink(self) -> str:
        """Near-black of the scheme's hue."""
        return from_oklch(0.22, 0.03, self.hues[1])

    @cached_property
    def glow(self) -> str:
        """Lamp light."""
        return "#ffd98a"

    @cached_property
    def accent(self) -> str:
        """The one colour that calls, kept from being muddy."""
        base = oklch(self.scheme.accent)
        return from_oklch(min(0.68, max(0.45, base.lightness)), max(0.11, base.chroma), base.hue)

    @cached_property
    def second(self) -> str:
        """The supporting colour."""
        base = oklch(self.scheme.second)
        return from_oklch(min(0.68, max(0.42, base.lightness)), max(0.07, base.chroma), base.hue)

    def shade(self, colour: str, amount: float = 0.08) -> str:
        """Return the side of `colour` away from the light, a little cooler."""
        return mix(shift(colour, lightness=-amount), "#1d2452", amount * 0.5)

    def light(self, colour: str, amount: float = 0.06) -> str:
        """Return the side of `colour` towards the light."""
        return shift(colour, lightness=amount)


def ground_for(ink: str | None, options: Sequence[str], ratio: float = 4.6) -> str:
    """Return the first of `options` on which `ink` reads, else the one it reads best on.

    No ink asked: the first.
    """
    if ink is None:
        return options[0]
    for option in options:
        if contrast(ink, option) >= ratio:
            return option
    return max(options, key=lambda o: contrast(ink, o))
