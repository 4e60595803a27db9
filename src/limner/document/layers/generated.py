"""Generated: an area a generative model paints from words, references and a mask."""

from __future__ import annotations

from typing import Literal

from limner.document.layer import Layer


class Generated(Layer):
    """A job for a diffusion or remote engine."""

    kind: Literal["generated"] = "generated"
    prompt: str
    exclude: str = ""
    references: tuple[str, ...] = ()
    """Blob digests, in the order the prompt names them."""
    mask: str | None = None
    strength: float = 1.0
    model: str | None = None
