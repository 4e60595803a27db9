"""Drawings as SVG bodies: which colours they use, and the same body in other colours.

A body is what stands between `<svg …>` and `</svg>`. Colours are read from `fill`, `stroke`,
`stop-color`, `flood-color` and `color`, as attributes or in `style`, in hex or as keywords.
"""

from __future__ import annotations

import re
from functools import lru_cache

KEYWORDS = {
    "black": "#000000", "white": "#ffffff", "red": "#ff0000", "green": "#008000",
    "blue": "#0000ff", "yellow": "#ffff00", "orange": "#ffa500", "gray": "#808080",
    "grey": "#808080", "silver": "#c0c0c0", "maroon": "#800000", "purple": "#800080",
    "fuchsia": "#ff00ff", "magenta": "#ff00ff", "lime": "#00ff00", "olive": "#808000",
    "navy": "#000080", "teal": "#008080", "aqua": "#00ffff", "cyan": "#00ffff",
    "pink": "#ffc0cb", "brown": "#a52a2a", "gold": "#ffd700", "tan": "#d2b48c",
    "tomato": "#ff6347", "coral": "#ff7f50", "salmon": "#fa8072", "crimson": "#dc143c",
    "indigo": "#4b0082", "violet": "#ee82ee", "beige": "#f5f5dc", "ivory": "#fffff0",
}  # fmt: skip
"""The CSS colour names met in illustration sets."""

_COLOUR = re.compile(
    r"""(?P<head>\b(?:fill|stroke|stop-color|flood-color|color)(?:\s*=\s*["']|\s*:\s*)\s*)"""
    r"""(?P<colour>\#[0-9a-fA-F]{3,8}\b|[a-zA-Z]+\b)(?!\()"""
)
_IDS = re.compile(r"""\bid\s*=\s*(["'])([^"']+)\1""")


def normal(colour: str) -> str | None:
    """Return `#rrggbb[aa]` in lower case of a hex or named colour; None for anything else."""
    if not colour.startswith("#"):
        return KEYWORDS.get(colour.lower())
    digits = colour[1:].lower()
    if len(digits) in (3, 4):
        digits = "".join(d * 2 for d in digits)
    return "#" + digits if len(digits) in (6, 8) else None


def colours(body: str) -> dict[str, int]:
    """Return every colour of `body` as `#rrggbb[aa]`, in order of first use, with how often."""
    found: dict[str, int] = {}
    for match in _COLOUR.finditer(body):
        colour = normal(match["colour"])
        if colour:
            found[colour] = found.get(colour, 0) + 1
    return found


@lru_cache(maxsize=512)
def _recoloured(body: str, swaps: tuple[tuple[str, str], ...], flat: str | None) -> str:
    table = dict(swaps)

    def swap(match: re.Match[str]) -> str:
        written = match["colour"]
        if flat is not None and written.lower() == "currentcolor":
            return match["head"] + flat
        colour = normal(written)
        return match["head"] + (table.get(colour, written) if colour else written)

    painted = _COLOUR.sub(swap, body) if table or flat else body
    if "#000000" in table:  # shapes that name no fill are black
        painted = f'<g fill="{table["#000000"]}">{painted}</g>'
    return painted


def recoloured(body: str, swaps: dict[str, str], flat: str | None = None) -> str:
    """Return `body` with each colour that is a key of `swaps` replaced, and currentColor `flat`.

    Keys are `#rrggbb`, lower case; short and named forms in the body match them too.
    """
    pairs = tuple(sorted((normal(old) or old, new) for old, new in swaps.items()))
    return _recoloured(body, pairs, flat)


def prefixed(body: str, prefix: str) -> str:
    """Return `body` with every id, and every reference to one, starting with `prefix`."""
    ids = {match[2] for match in _IDS.finditer(body)}
    if not ids:
        return body
    names = "|".join(re.escape(i) for i in sorted(ids, key=len, reverse=True))
    body = re.sub(rf"""(\bid\s*=\s*["'])({names})(["'])""", rf"\g<1>{prefix}\2\3", body)
    body = re.sub(rf"""(url\(\s*["']?#)({names})(["']?\s*\))""", rf"\g<1>{prefix}\2\3", body)
    return re.sub(rf"""(href\s*=\s*["']#)({names})(["'])""", rf"\g<1>{prefix}\2\3", body)
