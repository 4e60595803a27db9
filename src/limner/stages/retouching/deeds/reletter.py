"""Other words in the place of those a photograph shows."""

from __future__ import annotations

from limner.basics.geometry import Box, Size
from limner.document.layers.scene import Sheet
from limner.document.layers.text import Text, TextStyle
from limner.document.operations.reletter import Reletter
from limner.document.wish import Wish
from limner.ports.world import World
from limner.stages.retouching.desk import Desk

FACES: tuple[tuple[str, int, bool], ...] = (
    ("Inter", 400, False), ("Inter", 700, False), ("Archivo Black", 400, False),
    ("Oswald", 600, False), ("Bebas Neue", 400, False), ("Montserrat", 800, False),
    ("EB Garamond", 500, False), ("Playfair Display", 700, False), ("Roboto Slab", 700, False),
    ("Lora", 400, True), ("JetBrains Mono", 500, False), ("Caveat", 600, False),
)  # fmt: skip
"""Faces signs and labels are compared with: family, weight, italics."""
CAPITALS = frozenset({"Bebas Neue"})
"""Faces that have no small letters, and would say the words otherwise."""
_EM = 160.0


def decide(wish: Wish, desk: Desk) -> None:
    """Set new words in the face most like the old ones', which the engine tells by comparing."""
    if not wish.old and desk.mask is None:
        desk.note(
            f'{wish.said!r}: say which words are to go (\'change "OLD" to "NEW"\'), or mark them '
            "with a mask (--mask). Left as it is"
        )
        return
    colour = wish.colours[0] if wish.colours else None
    operation, sheets = replaced(wish.old, wish.text, desk.sight.world)
    desk.retouch(wish, operation.but(colour=colour), sheets=sheets)


def replaced(old: str, new: str, world: World) -> tuple[Reletter, dict[str, Sheet]]:
    """Return the operation that puts `new` in the place of `old`, and both set in every face that
    suits, as its sheets."""
    fonts = {face.family for face in world.fonts.faces()}
    small = any(letter.islower() for letter in old + new)
    chosen = [f for f in FACES if f[0] in fonts and not (small and f[0] in CAPITALS)]
    sheets: dict[str, Sheet] = {}
    names: list[str] = []
    for family, weight, italic in chosen:
        name = f"{family} {weight}{' italic' if italic else ''}"
        style = TextStyle(
            face=family, weight=weight, italic=italic, size=_EM, least=_EM, lines=1, hang=False
        )
        names.append(name)
        sheets[f"old{name}"] = _set(old or new, style)
        sheets[f"new{name}"] = _set(new or old, style)
    return Reletter(old=old, new=new, faces=tuple(names)), sheets


def _set(words: str, style: TextStyle) -> Sheet:
    """Return words in one line, black on clear, with room round them."""
    width = round((len(words) + 2) * _EM)
    size = Size(width, round(2 * _EM))
    box = Box(_EM, _EM / 3, width - 2 * _EM, 1.4 * _EM)
    return Sheet(size=size, layers=(Text(id="words", text=words, style=style, box=box),))
