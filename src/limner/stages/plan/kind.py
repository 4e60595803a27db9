"""A picture kind: what calls it, what it takes, and the compositions it can be set in.

One file each under `kinds/`; a file that defines `KIND` is a kind. Its module docstring is
its manual page.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from limner.basics.errors import BadOption
from limner.document.brief import Brief
from limner.document.layer import Layer

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Composition = Callable[["Design"], list[Layer]]


@dataclass(frozen=True, slots=True)
class PictureKind:
    """A kind of picture.

    cues: words that call it (any language). size: default canvas where nothing was asked.
    compositions: by name; each places every string of the design's content and returns the
    layers above the background, in paint order. sheet: 'light', 'dark' or 'any' grounds.
    moods: words that lean type and colour when the brief says nothing. claims: how strongly
    a brief without the cue words is of this kind, 0–1. suits: names of the compositions that
    suit a brief, best first; seeds walk through these. Empty means all of them.
    """

    name: str
    title: str
    compositions: Mapping[str, Composition]
    manual: str
    cues: tuple[str, ...] = ()
    size: tuple[int, int] = (1024, 1024)
    sheet: str = "any"
    moods: tuple[str, ...] = ()
    claims: Callable[[Brief], float] = field(default=lambda _brief: 0.0)
    suits: Callable[[Brief], Sequence[str]] = field(default=lambda _brief: ())
    depicts: bool = False
    """Whether it is a picture of its subjects (a scene), not one about them (a poster)."""
    repeats: bool = False
    """Whether the sheet is laid beside itself: a style lends its colours, but dresses no edge."""
    paints: str = ""
    """What an engine here has to be able to paint for it ('job:scene'); '' where vectors do."""


@lru_cache(maxsize=1)
def kinds() -> Mapping[str, PictureKind]:
    """Return every kind by name, found by importing `kinds/`."""
    found = {}
    for module in _files():
        kind = _kind_in(module)
        if kind is not None:
            found[kind.name] = kind
    return found


@lru_cache(maxsize=1)
def _files() -> tuple[str, ...]:
    """Return the names of the modules in `kinds/`, without importing them."""
    package = importlib.import_module("limner.stages.plan.kinds")
    return tuple(sorted(info.name for info in pkgutil.iter_modules(package.__path__)))


def _kind_in(module: str) -> PictureKind | None:
    kind = getattr(importlib.import_module(f"limner.stages.plan.kinds.{module}"), "KIND", None)
    return kind if isinstance(kind, PictureKind) else None


def _named(name: str) -> PictureKind | None:
    """Return the kind of this name where its file is called so: one import instead of all."""
    module = name.replace("-", "_")
    kind = _kind_in(module) if module in _files() else None
    return kind if kind is not None and kind.name == name else None


def kind_of(brief: Brief, asked: str | None = None) -> PictureKind:
    """Return the kind for a brief: the one asked for, the one cued, else the best claim.

    A kind the reader knows and no file serves yet falls to the kind that claims it best,
    and to `poster` at last.
    """
    direct = _named(asked or brief.kind or "")
    if direct is not None:
        return direct
    known = kinds()
    if asked is not None and asked not in known:
        raise BadOption(
            f"There is no picture kind {asked!r}.", hint=f"Kinds: {', '.join(known)}.", param="kind"
        )
    for name in (asked, brief.kind):
        if name:
            if name in known:
                return known[name]
            for kind in known.values():
                if name.replace("-", " ") in kind.cues or name in kind.cues:
                    return kind
    claims = sorted(known.values(), key=lambda k: (-k.claims(brief), k.name))
    return claims[0] if claims[0].claims(brief) > 0 else known["poster"]
