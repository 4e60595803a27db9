"""The palette: colours said of the picture rather than of a thing or of letters, and its ground."""

from __future__ import annotations

import re
from functools import lru_cache

from limner.document.brief import Palette
from limner.stages.brief.colours import Colour
from limner.stages.brief.reading import Ranges, Reading


@lru_cache(maxsize=1)
def _ground() -> re.Pattern[str]:
    """Words after a colour that make it the ground."""
    return re.compile(
        r"\s*(?:seamless\s+|plain\s+|solid\s+|paper\s+|wall\s+|gradient\s+|studio\s+)?(?:background"
        r"|backdrop|ground|canvas|paper|hintergrund|背景|배경|पृष्ठभूमि|খালি|خلفية|רקע|фон\w*"
        r"|tł\w+)\b|的?背景|の背景|\s?배경"
    )


@lru_cache(maxsize=1)
def _ground_before() -> re.Pattern[str]:
    """Words before a colour that make it the ground."""
    return re.compile(
        r"(?:\b(?:on|against|over|upon)\s+(?:an?\s+)?(?:plain\s+|solid\s+|simple\s+)?"
        r"|(?:background|backdrop|fond|fondo|sfondo|fundo|hintergrund|nền|arka plan)\s*(?:colou?r"
        r"|in|is|of|:)?\s*(?:is\s+)?)$"
    )


def read_palette(
    reading: Reading, colours: list[Colour], taken: list[tuple[int, int]], moods: tuple[str, ...]
) -> tuple[Palette, str | None]:
    """Return the palette and the colour asked for as the ground.

    taken: ranges of subjects, carriers and letters whose colours are their own.
    """
    held = Ranges(taken)
    own = [c for c in colours if not held.cover(c.start, c.end)]
    ground: str | None = None
    kept: list[Colour] = []
    for colour in own:
        if ground is None and (_ground().match(reading.masked, colour.end) or _on(reading, colour)):
            ground = colour.hex
        kept.append(colour)
        reading.claim(colour.start, colour.end)
    seen: dict[str, Colour] = {}
    for colour in kept:
        seen.setdefault(colour.hex, colour)
    palette = Palette(colours=tuple(seen), words=tuple(c.word for c in seen.values()), moods=moods)
    return palette, ground


def _on(reading: Reading, colour: Colour) -> bool:
    """Return whether the colour is what something lies on: 'bold yellow on black'."""
    if _ground_before().search(reading.masked[max(0, colour.start - 40) : colour.start]) is None:
        return False
    return bool(
        re.match(r"\s*(?:$|[,.;)]|\s(?:background|backdrop))", reading.masked[colour.end :])
    )
