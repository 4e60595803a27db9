"""Colour: OKLCH goes there and back, contrast is WCAG's, `readable` keeps its promise."""

from hypothesis import given
from hypothesis import strategies as st

from limner.basics.colour import contrast, from_oklch, mix, oklch, over, parse, readable

hexes = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


def test_contrast_is_the_published_one():
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
    assert round(contrast("#0b5fa5", "#ffffff"), 1) == 6.6


def test_oklch_of_known_colours():
    red = oklch("#ff0000")
    assert abs(red.lightness - 0.628) < 0.001
    assert abs(red.chroma - 0.2577) < 0.001
    assert abs(red.hue - 29.23) < 0.1


@given(hexes)
def test_oklch_round_trip(colour):
    r, g, b, _ = parse(from_oklch(*oklch(colour)))
    wanted = parse(colour)
    assert max(abs(r - wanted[0]), abs(g - wanted[1]), abs(b - wanted[2])) <= 1.01 / 255


@given(hexes, hexes, st.sampled_from([3.0, 4.5]))
def test_readable_reaches_the_ratio(colour, ground, ratio):
    assert contrast(readable(colour, ground, ratio), ground) >= ratio


@given(hexes, hexes)
def test_readable_leaves_what_already_reads(colour, ground):
    if contrast(colour, ground) >= 4.5:
        assert readable(colour, ground) == colour


@given(hexes, hexes)
def test_mix_ends_are_the_colours(one, other):
    for amount, wanted in ((0.0, one), (1.0, other)):
        got = parse(mix(one, other, amount))
        assert max(abs(a - b) for a, b in zip(got, parse(wanted), strict=True)) <= 1.01 / 255


def test_a_darkened_yellow_is_bronze_not_olive():
    assert 55 < oklch(readable("#ffc83d", "#ffffff", 4.5)).hue < 72
    assert abs(oklch(readable("#3d7bff", "#ffffff", 7.0)).hue - oklch("#3d7bff").hue) < 4


def test_over_composites():
    assert over("#ffffff80", "#000000") == "#808080"


@given(st.floats(0.15, 1), st.floats(0, 0.5), st.floats(0, 360))
def test_gamut_mapping_keeps_lightness(lightness, chroma, hue):
    assert abs(oklch(from_oklch(lightness, chroma, hue)).lightness - lightness) < 0.02
