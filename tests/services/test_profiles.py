"""The table of models: every name of the API, with prices and dates as published."""

import pytest

from limner.basics.geometry import Size
from limner.ports.profiles import TIERS, profiles

RATES = [
    ("gpt-image-2.6-sunburst", 5, 1.25, 8, 2, 30, None),
    ("gpt-image-2.6-flare", 5, 1.25, 8, 2, 30, None),
    ("gpt-image-2.5-sunburst", 5, 1.25, 8, 2, 30, None),
    ("gpt-image-2.5-sunburst-2026-09-08", 5, 1.25, 8, 2, 30, None),
    ("gpt-image-2.5-flare-2026-09-08", 5, 1.25, 8, 2, 30, None),
    ("gpt-image-2", 5, 1.25, 8, 2, 30, None),
    ("gpt-image-2-2026-04-21", 5, 1.25, 8, 2, 30, None),
    ("gpt-image-1.5", 5, 1.25, 8, 2, 32, 10),
    ("chatgpt-image-latest", 5, 1.25, 8, 2, 32, 10),
    ("gpt-image-1-mini", 2, 0.20, 2.5, 0.25, 8, None),
    ("gpt-image-1", 5, None, 10, None, 40, None),
]


@pytest.mark.parametrize(
    ("name", "text", "text_cached", "image", "image_cached", "out", "words"), RATES
)
def test_prices(name, text, text_cached, image, image_cached, out, words):
    prices = profiles()[name].prices
    assert (prices.text_in, prices.text_cached) == (text, text_cached)
    assert (prices.image_in, prices.image_cached) == (image, image_cached)
    assert (prices.image_out, prices.text_out) == (out, words)


def test_only_dall_e_is_retired():
    assert {p.name for p in profiles().values() if p.retired} == {"dall-e-2", "dall-e-3"}
    assert profiles()["gpt-image-1.5"].shutdown.isoformat() == "2026-12-01"
    assert profiles()["gpt-image-1"].shutdown.isoformat() == "2026-10-23"
    assert profiles()["gpt-image-2"].shutdown is None


def test_sizes_and_qualities():
    legacy = profiles()["gpt-image-1-mini"]
    assert legacy.sizes == (Size(1024, 1024), Size(1536, 1024), Size(1024, 1536))
    assert legacy.fidelity == ("low",)
    assert profiles()["gpt-image-2"].sizes == "free"
    assert profiles()["gpt-image-2.5-flare"].qualities == ("low", "medium", "high", "xhigh", "max")


def test_every_quality_has_a_tier_and_a_count():
    for profile in profiles().values():
        assert profile.auto in profile.qualities
        assert set(profile.qualities) <= set(TIERS)
        if profile.tokens.kind == "calculator":
            assert set(profile.tokens.factors) == set(profile.qualities)
