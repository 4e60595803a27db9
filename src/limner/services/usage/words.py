"""Tokens of words, in the o200k vocabulary that `limner setup` prepares."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from limner.world.assets.vocabulary import loaded

if TYPE_CHECKING:
    from tiktoken import Encoding


def text_tokens(text: str) -> int:
    """Return how many tokens `text` is; raises MissingAssets before `limner setup` has run."""
    # Names of special tokens in a prompt are words like any others.
    return len(vocabulary().encode_ordinary(text))


@lru_cache(maxsize=1)
def vocabulary() -> Encoding:
    """Return the vocabulary, loaded once: half a second and some 100 MB."""
    return loaded()
