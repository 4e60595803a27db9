"""What a picture costs, by our own table: before it is asked for, and once it is there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from limner.basics.geometry import Size
from limner.engines.remote.canvas import Canvas, canvas_for
from limner.engines.remote.profile import Profile
from limner.ports import profiles as image_api
from limner.ports.models import Tier
from limner.ports.profiles.tokens import ENVELOPE, PARTIAL, image_tokens, output_tokens

MEGA = 1024 * 1024
_TIERS: tuple[Tier, ...] = ("low", "medium", "high")


@dataclass(frozen=True)
class Tokens:
    """Tokens a provider says a call took."""

    text_in: int = 0
    image_in: int = 0
    out: int = 0


@dataclass(frozen=True)
class Asked:
    """What a price follows from. given: sizes of the pictures handed over."""

    task: str
    canvas: Canvas
    quality: str
    prompt: str = ""
    given: Sequence[Size] = ()
    partials: int = 0
    clear: bool = False


def price(profile: Profile, asked: Asked, tokens: Tokens | None = None) -> float:
    """Return the US dollars of a picture; by `tokens` where the provider told them."""
    told = profile.price
    if rules := profile.rules:
        return _counted(rules, tokens or _estimated(rules, asked))
    size = asked.canvas.size
    whole = told.tasks.get(asked.task, told.tiers.get(asked.canvas.tier, told.picture))
    if told.first:
        whole += told.first + told.next * (_begun(size) - 1)
    whole += told.given * sum(_begun(given) for given in asked.given)
    return whole + (told.clear if asked.clear else 0.0)


def megapixel(profile: Profile) -> dict[Tier, float]:
    """Return what a picture of a megapixel costs from words alone, by tier."""
    canvas = canvas_for(profile.sizing, Size(1024, 1024))
    return {
        tier: round(price(profile, Asked("generate", canvas, quality(profile, tier))), 4)
        for tier in _TIERS
    }


def quality(profile: Profile, tier: str) -> str:
    """Return the wire's word for a tier, '' where it has none."""
    return next((word for name, word in profile.qualities.items() if name == tier), "")


def _estimated(rules: image_api.Profile, asked: Asked) -> Tokens:
    words = math.ceil(len(asked.prompt.encode()) / 3) + ENVELOPE
    out = output_tokens(rules, asked.quality or rules.auto, asked.canvas.size)
    return Tokens(
        words, sum(image_tokens(size) for size in asked.given), out + PARTIAL * asked.partials
    )


def _counted(rules: image_api.Profile, tokens: Tokens) -> float:
    rates = rules.prices
    return (
        tokens.text_in * (rates.text_in or 0.0)
        + tokens.image_in * (rates.image_in or 0.0)
        + tokens.out * (rates.image_out or 0.0)
    ) / 1e6


def _begun(size: Size) -> int:
    return max(1, math.ceil(round(size.width * size.height / MEGA, 2)))


def dollars(amount: float) -> str:
    """Return an amount as notes name it: to a tenth of a cent, small ones more finely."""
    text = f"{amount:.{4 if amount < 0.1 else 3}f}"
    whole, _, part = text.partition(".")
    return f"${whole}.{part.rstrip('0'):0<2}"
