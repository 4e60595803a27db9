"""Paragraphs: columns, indents and gaps, edges that look straight, and lines that end well."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typeset import lines_of, words

from limner.basics.geometry import Box
from limner.document.frame import Glyphs
from limner.stages.layout.text.columns import deal
from limner.stages.layout.text.lines import Span
from limner.stages.layout.text.sense import ending_cost

LONG = (
    "The market opens at dawn, when fishermen unload the catch and bakers wheel their carts "
    "across the square. By seven the first of the regulars have come for coffee and a roll, and "
    "to hear what the sea has brought in; by nine there is hardly room to stand."
)


def spans(lengths: list[int]) -> list[Span]:
    """Return lines of paragraphs of so many lines, ten characters a line."""
    out: list[Span] = []
    for count in lengths:
        for i in range(count):
            start = 10 * len(out)
            out.append(Span(start, start + 10, start + 9, i == count - 1, 0, first=i == 0))
    return out


@settings(max_examples=200)
@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=9),
    st.integers(1, 4),
    st.sampled_from([0.0, 0.5, 1.0]),
)
def test_columns_are_level_and_hold_every_line_in_order(
    lengths: list[int], columns: int, gap: float
) -> None:
    lines = spans(lengths)
    spots = deal(lines, columns, gap)
    assert len(spots) == len(lines)
    assert list(spots) == sorted(spots)
    assert len(set(spots)) == len(spots)
    assert max(column for column, _ in spots) < columns
    deepest = max(down for _, down in spots)
    assert deepest + 1 <= (len(lines) + gap * len(lengths)) / columns + 3.0


def test_no_line_of_a_paragraph_stands_alone_in_a_column() -> None:
    for lengths in ([4, 6, 4], [5, 5, 6], [7, 3, 6], [4, 4, 4, 4]):
        lines = spans(lengths)
        spots = deal(lines, 2, 0.0)
        last = max(i for i, (column, _) in enumerate(spots) if column == 0)
        assert not (lines[last].first and not lines[last].last), lengths
        assert not (lines[last + 1].last and not lines[last + 1].first), lengths


def test_as_many_columns_as_read_well() -> None:
    for width, face, count in ((1800, "Lora", 3), (1100, "Lora", 2), (500, "Lora", 1)):
        item = words(LONG * 5, face, Box(0, 0, width, 1400), size=24, columns=0)
        lefts = {round(line.box.x / 60) for line in item.lines}
        assert len(lefts) == count, width
        full = [line.end - line.start for line in item.lines[:-1]]
        assert 36 <= sum(full) / len(full) <= 75


def test_few_words_stay_in_one_column() -> None:
    item = words("The market opens at dawn", "Lora", Box(0, 0, 1800, 400), size=24, columns=0)
    assert len(item.lines) == 1


def starts(item: Glyphs) -> list[float]:
    return [line.box.x for line in item.lines]


def test_long_paragraphs_are_indented_but_the_first() -> None:
    item = words(f"{LONG}\n{LONG}", "Lora", Box(0, 0, 640, 900), size=24)
    second = next(i for i, line in enumerate(item.lines) if line.start == len(LONG) + 1)
    lefts = starts(item)
    assert lefts[0] == pytest.approx(lefts[1], abs=2)
    assert lefts[second] - lefts[second + 1] == pytest.approx(1.2 * item.size, abs=2)


@pytest.mark.parametrize("asked", [{"indent": 0.0}, {"paragraph_gap": 0.5}, {"align": "centre"}])
def test_no_indent_where_paragraphs_are_told_apart_otherwise(asked: dict[str, object]) -> None:
    item = words(f"{LONG}\n{LONG}", "Lora", Box(0, 0, 640, 900), size=24, **asked)
    second = next(i for i, line in enumerate(item.lines) if line.start == len(LONG) + 1)
    if "align" not in asked:
        assert starts(item)[second] == pytest.approx(starts(item)[second + 1], abs=2)
    if "paragraph_gap" in asked:
        down = [line.baseline for line in item.lines]
        pitch = down[1] - down[0]
        assert down[second] - down[second - 1] == pytest.approx(1.5 * pitch, abs=0.1)


def test_short_lines_of_an_address_are_not_indented() -> None:
    item = words("The Velvet Room\n12 Harbour Street\nOpen from eight", "Lora", size=30)
    assert max(starts(item)) - min(starts(item)) < 2


@pytest.mark.parametrize(
    ("text", "lang", "weak"),
    [
        ("The Art of the Long Weekend in the City", "en", {"the", "of", "in"}),
        ("Die Kunst der langen Wochenenden und der Ruhe", "de", {"der", "und", "die"}),
        ("Les marchés de la ville et de la campagne", "fr", {"de", "la", "et", "les"}),
        ("El arte de los largos fines de semana", "es", {"de", "los", "el"}),
        ("Летний фестиваль музыки и кино в парке", "ru", {"и", "в"}),
    ],
)
def test_a_headline_seldom_ends_a_line_with_a_small_word(
    text: str, lang: str, weak: set[str]
) -> None:
    bad = total = 0
    for room in range(400, 800, 20):
        item = words(text, "Inter", Box(0, 0, room, 900), lang, size=48, balance=True)
        ends = [line.split()[-1].casefold() for line in lines_of(item)[:-1]]
        bad += sum(end in weak for end in ends)
        total += len(ends)
    assert bad <= 0.2 * total


def test_figures_stay_with_their_unit_where_that_is_cheap() -> None:
    assert ending_cost("14 ", "May", "en") > ending_cost("Fair ", "May", "en")
    assert ending_cost("die ", "Fair", "en") == 0
    assert ending_cost("die ", "Kunst", "de") > 0


def test_round_and_pointed_letters_stand_out_a_little() -> None:
    item = words("HOUSE\nOVERT\nHOTEL", "Inter", Box(0, 0, 900, 600), size=120)
    straight, round_, again = starts(item)
    assert straight == again
    assert 0.5 < straight - round_ < 0.03 * item.size
    flush = words("HOUSE\nOVERT\nHOTEL", "Inter", Box(0, 0, 900, 600), size=120, hang=False)
    assert len({round(x, 1) for x in starts(flush)}) == 1


@settings(max_examples=50, deadline=None)
@given(
    st.integers(1, 4),
    st.sampled_from(["start", "justify", "end", "centre"]),
    st.sampled_from([0, 1, 2, 3]),
    st.sampled_from([0.0, 0.6]),
    st.integers(240, 1500),
)
def test_paragraphs_stay_in_their_box(
    count: int, align: str, columns: int, gap: float, width: int
) -> None:
    text = "\n".join([LONG] * count)
    box = Box(30, 40, width, 700)
    item = words(text, "EB Garamond", box, size=30, align=align, columns=columns, paragraph_gap=gap)
    assert box.holds(item.box, slack=0.75)
    assert "".join(text[line.start : line.end] for line in item.lines) == text
    columns_used = sorted({round(line.box.x) for line in item.lines})
    assert columns_used[0] >= box.x - 1
