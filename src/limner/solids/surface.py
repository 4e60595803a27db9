"""Surfaces: how matter meets light, in numbers any physically based renderer understands.

A material is one file under `materials/`: words that call it and a function from the Matter
asked for to a Surface. Colours are linear Rec. 709 reflectances, lengths metres.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from limner.basics.colour import parse
from limner.basics.errors import BadDocument
from limner.document.layers.scene import Matter
from limner.solids.solid import found, named

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RGB = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Texture:
    """A picture laid over a surface, repeated.

    key: what it is, for the cache: same key, same pixels. span: metres one repeat covers, across
    and up. pixels: makes it, float32 of shape (rows, columns, 3) or (rows, columns), linear; rows
    from the top. It must tile.
    """

    key: tuple[str | int | float, ...]
    span: tuple[float, float]
    pixels: Callable[[], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Surface:
    """How a surface scatters light.

    model: 'opaque' (paint, wood, stone, cloth, plastic: a base with a clear gloss), 'metal',
    'glass' (a solid dielectric; the mesh is closed), 'pane' (a thin sheet of it), 'sheer' (thin
    cloth or paper that lets light through). colour: reflectance; for glass what is left of white
    light after `depth` metres. outer: the glass or liquid it borders on, None for air. roughness: 0
    mirror to 1 matte. specular: strength of the gloss of 'opaque' (0.5 is ior 1.5). coat: clear
    lacquer over it. sheen: cloth's bright edge, 1 a velvet's. ior: of glass. bump: heights in
    metres, for relief too fine for the mesh. emission: light it gives, in units of a white sheet
    under the key light. glow: the same where it differs from place to place, instead of `emission`.
    opacity: where it is, 0-1 (cut-outs). translucence: share of the light that comes through
    'sheer' and wax-like matter.
    """

    model: Literal["opaque", "metal", "glass", "pane", "sheer"] = "opaque"
    colour: RGB | Texture = (0.8, 0.8, 0.8)
    roughness: float | Texture = 0.5
    specular: float = 0.5
    coat: float = 0.0
    sheen: float = 0.0
    ior: float = 1.5
    bump: Texture | None = None
    emission: RGB | None = None
    opacity: Texture | float = 1.0
    translucence: float = 0.0
    depth: float = 0.01
    outer: Surface | None = None
    glow: Texture | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """A material: how it is made, honouring the matter's colour and finish, and the words that call
    it."""

    surface: Callable[[Matter, int], Surface]
    cues: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def materials() -> Mapping[str, Material]:
    """Return every material by name (the file's, with hyphens)."""
    return found("limner.solids.materials", "MATERIAL", Material)


def surface(matter: Matter, seed: int = 0) -> Surface:
    """Return what `matter` looks like; raises BadDocument for a material nobody made."""
    material = named(matter.name, "limner.solids.materials", "MATERIAL", Material)
    if material is None:
        raise BadDocument(
            f"There is no material {matter.name!r}.", hint=f"Materials: {', '.join(materials())}."
        )
    made = material.surface(matter, seed)
    if matter.finish not in ("wet", "frosty"):
        return made
    from limner.solids.matter.finish import wetted  # drawn from surfaces itself

    return wetted(made, matter.finish, seed)


def linear(colour: str) -> RGB:
    """Return a hex colour as linear reflectance, 0–1."""
    r, g, b = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parse(colour)[:3]
    )
    return (r, g, b)
