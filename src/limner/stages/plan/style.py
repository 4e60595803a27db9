"""A style: backdrop, ornament, texture, type and colour set together, worn by every picture kind.

One file each under `styles/`; a file that defines `STYLE` is a style. Its module docstring is
its manual page. A style never moves words: it chooses the scheme, the type pairing and the
backdrops a composition works with, and dresses the layers the composition returns
(`dressing.py`).
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from limner.basics.errors import BadOption
from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.document.layers.text import Text
from limner.stages.plan.parts.topic import instructions
from limner.stages.plan.scheme import Scheme

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Colours = tuple[str, str, str, str]
"""Ground, accent, second and third, as `scheme.build` takes them."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style decides. Every part but name, title and manual may be left out.

    cues: phrases that ask for it wherever they stand in a prompt, any language. near: words
    that ask for it only beside 'style', 'look', 'aesthetic', 'inspired' and the like. reads:
    names the reader gives such words (`Brief.styles`), in all its languages.
    schemes: colours where the brief asks for none. tune: what it does to a scheme built from
    colours the brief asks for. pairings: names of type pairings, one of which is taken.
    backdrops: names of the backdrops it stands before, best first.
    tone: inks its pictures are printed in (`Recolour.ramp` or `inks`, and `amount`); colours the
    brief names are kept.
    ground: layers over the sheet, beneath all else. edge: ornament in the outer margin ring
    (5 units), above pictures and beneath words. mat: units of bare sheet left round pictures,
    so that none runs through the frame of a style that has one. finish: texture over everything.
    panel: dresses a group with a ground of its own that holds words. picture: dresses a part
    without words: a shape, a drawing, a group of them. lettering: dresses words; it keeps their
    string, size and box.
    """

    name: str
    title: str
    manual: str
    cues: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    schemes: tuple[Colours, ...] = ()
    tune: Callable[[Scheme], Scheme] = field(default=lambda scheme: scheme)
    pairings: tuple[str, ...] = ()
    backdrops: tuple[str, ...] = ()
    tone: Callable[[Scheme], Recolour | None] = field(default=lambda _scheme: None)
    ground: Callable[[Design], Sequence[Layer]] = field(default=lambda _design: ())
    edge: Callable[[Design], Sequence[Layer]] = field(default=lambda _design: ())
    mat: float = 0.0
    finish: Callable[[Design], Sequence[Layer]] = field(default=lambda _design: ())
    panel: Callable[[Design, Group], Group] = field(default=lambda _design, group: group)
    picture: Callable[[Design, Layer], Layer] = field(default=lambda _design, layer: layer)
    lettering: Callable[[Design, Text], Text] = field(default=lambda _design, text: text)


@lru_cache(maxsize=1)
def styles() -> Mapping[str, Style]:
    """Return every style by name, found by importing `styles/`."""
    package = importlib.import_module("limner.stages.plan.styles")
    found = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda i: i.name):
        style = getattr(importlib.import_module(f"{package.__name__}.{info.name}"), "STYLE", None)
        if isinstance(style, Style):
            found[style.name] = style
    return found


def style_of(brief: Brief, asked: str | None = None) -> Style | None:
    """Return the style asked for by name, else the one the prompt's words call loudest.

    'none' asks for none. A photograph wears no style unless it is asked for by name.
    Raises BadOption for a name no style has.
    """
    if asked == "none":
        return None
    known = styles()
    if asked is not None:
        if asked not in known:
            raise BadOption(
                f"There is no style {asked!r}.",
                hint=f"Styles: {', '.join(known)}, none.",
                param="style",
            )
        return known[asked]
    if brief.photographic:
        return None
    text = instructions(brief)
    scored = [(_loudness(style, brief, text), style.name, style) for style in known.values()]
    loudest = max(scored, key=lambda s: (s[0], s[1]), default=None)
    return loudest[2] if loudest is not None and loudest[0] > 0 else None


def _loudness(style: Style, brief: Brief, text: str) -> int:
    """Return how many letters of the prompt call a style: the more particular phrase wins."""
    said = [len(cue) + 1 for cue in style.cues if _stands(cue, text)]
    said += [len(word) for word in style.near if _stands_as_style(word, text)]
    said += [3 for name in style.reads if name in brief.styles]
    return max(said, default=0)


def _stands(cue: str, text: str) -> bool:
    if not cue.isascii():
        return cue in text
    return re.search(_pattern(cue), text) is not None


_MANNER = (
    r"styled?|look|aesthetics?|inspired|illustrations?|art|artwork|designs?|prints?|posters?"
    r"|themed?|vibes?|feel|drawing"
)


def _stands_as_style(word: str, text: str) -> bool:
    after = rf"{_pattern(word)}[\s-]+(?:{_MANNER})\b"
    before = rf"\bstyle(?:\s+of|:)?\s+(?:an?\s+|the\s+)?{_pattern(word)}"
    return re.search(f"{after}|{before}", text) is not None


def _pattern(cue: str) -> str:
    spaced = r"[\s-]+".join(re.escape(part) for part in re.split(r"[\s-]+", cue))
    return rf"(?<![\w-]){spaced}(?!\w)"
