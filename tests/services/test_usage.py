"""Tokens by the published formulas: every listed size, quality and model, and the data points of inputs."""

import pytest

from limner.basics.geometry import Size
from limner.ports.profiles import profiles
from limner.services.usage import Usage, counted, image_tokens, output_tokens, text_tokens

CALCULATED = """
816x816 171 1536 6143 171 384 1536 2730 6143
896x896 180 1615 6458 180 404 1615 2871 6458
960x960 187 1683 6732 187 421 1683 2992 6732
1024x1024 196 1756 7024 196 439 1756 3122 7024
768x1024 134 1204 4815 134 301 1204 2140 4815
1536x1024 158 1372 5488 158 343 1372 2459 5488
1024x1536 158 1372 5488 158 343 1372 2459 5488
1280x720 106 947 3787 106 246 947 1683 3787
1536x864 120 1078 4312 120 280 1078 1917 4312
1792x1024 139 1243 5063 139 323 1243 2271 5063
1920x1088 148 1325 5300 148 344 1325 2356 5300
2048x1152 157 1413 5650 157 367 1413 2511 5650
2560x1440 205 1843 7370 205 478 1843 3276 7370
2048x2048 397 3568 14272 397 892 3568 6343 14272
3072x1024 103 988 3952 103 247 988 1729 3952
3840x1280 139 1328 5311 139 332 1328 2324 5311
3072x2160 380 3524 14094 380 881 3524 6218 14094
3584x2048 337 3027 12329 337 785 3027 5530 12329
3840x2160 371 3336 13342 371 865 3336 5930 13342
2880x2880 659 5930 23719 659 1483 5930 10542 23719
"""
COLUMNS = [("gpt-image-2", q) for q in ("low", "medium", "high")] + [
    ("gpt-image-2.5-sunburst", q) for q in ("low", "medium", "high", "xhigh", "max")
]
CELLS = [
    (model, quality, line.split()[0], int(tokens))
    for line in CALCULATED.split("\n") if line
    for (model, quality), tokens in zip(COLUMNS, line.split()[1:], strict=True)
]  # fmt: skip
TABLED = [
    (model, quality, size, tokens)
    for model in ("gpt-image-1", "gpt-image-1.5", "gpt-image-1-mini", "chatgpt-image-latest")
    for size, row in (
        ("1024x1024", (272, 1056, 4160)),
        ("1024x1536", (408, 1584, 6240)),
        ("1536x1024", (400, 1568, 6208)),
    )
    for quality, tokens in zip(("low", "medium", "high"), row, strict=True)
]
PRICED = [
    ("gpt-image-2", "1024x1024", (0.006, 0.053, 0.211)),
    ("gpt-image-2", "1024x1536", (0.005, 0.041, 0.165)),
    ("gpt-image-2", "1536x1024", (0.005, 0.041, 0.165)),
    ("gpt-image-1.5", "1024x1024", (0.009, 0.034, 0.133)),
    ("gpt-image-1.5", "1024x1536", (0.013, 0.05, 0.2)),
    ("gpt-image-1", "1024x1024", (0.011, 0.042, 0.167)),
    ("gpt-image-1", "1024x1536", (0.016, 0.063, 0.25)),
]


def size(text):
    return Size(*map(int, text.split("x")))


@pytest.mark.parametrize(("model", "quality", "wanted", "tokens"), CELLS + TABLED)
def test_output_tokens(model, quality, wanted, tokens):
    assert output_tokens(profiles()[model], quality, size(wanted)) == tokens


def test_an_exact_half_goes_to_even():
    assert 16 / (2048 / 1088) == 8.5
    area = 2_000_000 + 1088 * 2048
    assert output_tokens(profiles()["gpt-image-2"], "low", Size(1088, 2048)) == -(
        -16 * 8 * area // 4_000_000
    )


@pytest.mark.parametrize(("model", "wanted", "dollars"), PRICED)
def test_published_prices_follow(model, wanted, dollars):
    profile = profiles()[model]
    found = [
        round(output_tokens(profile, q, size(wanted)) * profile.prices.image_out / 1e6, 3)
        for q in ("low", "medium", "high")
    ]
    assert found == pytest.approx(list(dollars), abs=0.0011)


@pytest.mark.parametrize(
    ("given", "tokens"),
    [
        ("1024x1024", 1024),
        ("1536x1024", 1536),
        ("1024x1536", 1536),
        ("341x512", 704),
        ("1179x2556", 1482),
    ],
)
def test_image_input_tokens(given, tokens):
    assert image_tokens(size(given)) == tokens


@pytest.mark.parametrize("given", ["1x1", "16x4000", "8000x16", "8192x8192", "1023x1023"])
def test_any_picture_stays_within_the_budget(given):
    assert 1 <= image_tokens(size(given)) <= 1536


def test_words_are_counted_in_o200k():
    assert text_tokens("") == 0
    assert text_tokens("hello world") == 2
    assert text_tokens("お誕生日おめでとう") == 8
    assert text_tokens("<|endoftext|>") > 1, "a prompt holds no special tokens"


def test_a_call_adds_up():
    usage = counted(
        profiles()["gpt-image-2"], "hello world", "high", [Size(1024, 1024)] * 2,
        given=[Size(1024, 1024), Size(341, 512)], partials=3,
    )  # fmt: skip
    assert usage == Usage(2 + 6, 1024 + 704, 2 * 7024 + 300)
    assert usage.body() == {
        "input_tokens": 1736,
        "input_tokens_details": {"image_tokens": 1728, "text_tokens": 8},
        "output_tokens": 14348,
        "total_tokens": 16084,
        "output_tokens_details": {"image_tokens": 14348, "text_tokens": 0},
    }
    assert "output_tokens_details" not in usage.body(details=False)
