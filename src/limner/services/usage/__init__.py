"""Usage: tokens by the published formulas, so that bills and budgets keep meaning the same.

Output tokens follow from quality and size alone, input tokens of a picture from its patches and
of words from the o200k vocabulary.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from limner.basics.geometry import Size
from limner.ports.profiles import Profile
from limner.ports.profiles.tokens import ENVELOPE, PARTIAL, image_tokens, output_tokens
from limner.services.usage.words import text_tokens

__all__ = ["PARTIAL", "Usage", "counted", "image_tokens", "output_tokens", "text_tokens"]


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call."""

    text_in: int
    image_in: int
    image_out: int
    text_out: int = 0

    def body(self, *, details: bool = True) -> dict[str, Any]:
        """Return the API's `usage`; stream events leave the details of the output out."""
        into, out = self.text_in + self.image_in, self.image_out + self.text_out
        body: dict[str, Any] = {
            "input_tokens": into,
            "input_tokens_details": {
                "image_tokens": self.image_in, "text_tokens": self.text_in,
            },
            "output_tokens": out,
            "total_tokens": into + out,
        }  # fmt: skip
        if details:
            body["output_tokens_details"] = {
                "image_tokens": self.image_out, "text_tokens": self.text_out,
            }  # fmt: skip
        return body


def counted(
    profile: Profile,
    prompt: str,
    quality: str,
    made: Sequence[Size],
    *,
    given: Sequence[Size] = (),
    partials: int = 0,
) -> Usage:
    """Return what a call takes. made, given: sizes of the pictures out and in."""
    if profile.tokens.kind == "none":
        return Usage(0, 0, 0)
    out = sum(output_tokens(profile, quality, size) for size in made) + PARTIAL * partials
    words = text_tokens(prompt) + ENVELOPE
    return Usage(words, sum(image_tokens(size) for size in given), out)
