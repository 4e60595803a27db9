"""Stacks and grids: who gets which room, and how all shrink together."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typeset import frame_of, glyphs_in

from limner.basics.geometry import Affine, Box
from limner.document.frame import Frame
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Grid, Group, Stack
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle

COLUMN = Box(100, 100, 400, 600)


def block(name: str, **flow: Any) -> Shape:
    return Shape(id=name, fill="#336699", flow=Flow(**flow))


def text(name: str, words: str, size: float = 40, role: str = "", **flow: Any) -> Text:
    style = TextStyle(face="Inter", size=size)
    return Text(id=name, text=words, role=role, style=style, flow=Flow(**flow))


def placed(frame: Frame) -> dict[str, Box]:
    """Return where each layer came out, in the frame's pixels."""
    found: dict[str, Box] = {}
    for item, matrix in frame.walk():
        box = getattr(item, "area", None) or item.box
        found.setdefault(item.layer, Affine(*matrix).box(box))
    return found


def stacked(*children: Layer, box: Box = COLUMN, **stack: Any) -> dict[str, Box]:
    group = Group(id="g", box=box, layout=Stack(**stack), children=children)
    return placed(frame_of(group))


def test_a_column_stands_its_children_in_order_with_gaps() -> None:
    at = stacked(block("a", height=50), block("b", height=70), gap=10)
    assert at["a"] == Box(100, 100, 400, 50)
    assert at["b"] == Box(100, 160, 400, 70)


def test_grow_shares_what_is_left() -> None:
    at = stacked(block("a", height=100), block("b", grow=1), block("c", grow=3), gap=0)
    assert at["b"].height == pytest.approx(125)
    assert at["c"].height == pytest.approx(375)


@pytest.mark.parametrize(
    ("justify", "tops"),
    [("start", (100, 200)), ("centre", (300, 400)), ("end", (500, 600)), ("between", (100, 600))],
)
def test_justify(justify: str, tops: tuple[float, float]) -> None:
    at = stacked(block("a", height=100), block("b", height=100), justify=justify)
    assert (at["a"].y, at["b"].y) == tops


def test_align_across_a_column() -> None:
    for align, x in (("start", 100), ("centre", 250), ("end", 400)):
        at = stacked(block("a", height=50, width=100), align=align)
        assert at["a"].x == x
        assert at["a"].width == 100


def test_aspect_keeps_its_proportions() -> None:
    at = stacked(block("a", aspect=2.0))
    assert at["a"].height == pytest.approx(200)


def test_a_row_shares_its_width_and_stretches() -> None:
    at = stacked(block("a", basis=100), block("b", grow=1), axis="row", gap=20)
    assert at["a"] == Box(100, 100, 100, 600)
    assert at["b"] == Box(220, 100, 280, 600)


def test_a_row_wraps() -> None:
    children = [block(f"w{i}", width=150, height=50) for i in range(4)]
    at = stacked(*children, axis="row", gap=20, wrap=True, align="start")
    assert [at[f"w{i}"].y for i in range(4)] == [100, 100, 170, 170]


def test_text_is_as_high_as_its_words_at_the_width_it_has() -> None:
    words = "Words that need more lines the narrower their column is"
    wide = stacked(text("t", words), block("b", height=10), box=Box(0, 0, 900, 900))
    narrow = stacked(text("t", words), block("b", height=10), box=Box(0, 0, 250, 900))
    assert narrow["t"].height > 2 * wide["t"].height
    assert narrow["b"].y == pytest.approx(narrow["t"].bottom, abs=0.01)


def test_too_much_text_shrinks_together() -> None:
    children = (text("head", "A headline", 80), text("body", "Much text to be read. " * 12, 40))
    group = Group(id="g", box=Box(0, 0, 500, 420), layout=Stack(gap=10), children=children)
    set_words = glyphs_in(frame_of(group))
    head, body = set_words["head"], set_words["body"]
    assert body.size < 40
    assert head.size / body.size == pytest.approx(2.0, rel=0.03)
    assert head.misfit == body.misfit == ""


def test_a_floor_is_kept_and_the_misfit_said() -> None:
    style = TextStyle(face="Inter", size=40, least=30)
    long = Text(id="t", text="Much text to be read. " * 20, style=style)
    group = Group(id="g", box=Box(0, 0, 300, 200), layout=Stack(), children=(long,))
    item = glyphs_in(frame_of(group))["t"]
    assert item.misfit == "overflow"
    assert item.area.holds(item.box)


def test_a_row_of_short_texts_shrinks_rather_than_wraps() -> None:
    children = [text(f"t{i}", w, 40) for i, w in enumerate(["Saturday 14 June", "Old Town Square"])]
    group = Group(
        id="g", box=Box(0, 0, 560, 90), layout=Stack(axis="row", gap=20), children=tuple(children)
    )
    items = glyphs_in(frame_of(group))
    assert [len(i.lines) for i in items.values()] == [1, 1]
    assert items["t0"].size == items["t1"].size < 40


def test_siblings_of_one_role_share_one_size() -> None:
    def card(i: int, words: str) -> Group:
        return Group(id=f"c{i}", children=(text(f"t{i}", words, 60, role="item"),), layout=Stack())

    group = Group(
        id="g", box=Box(0, 0, 900, 100), layout=Grid(columns=3, gap=10),
        children=tuple(card(i, w) for i, w in enumerate(["One", "Two", "Extraordinary"])),
    )  # fmt: skip
    sizes = {i.size for i in glyphs_in(frame_of(group)).values()}
    assert len(sizes) == 1
    assert sizes.pop() < 60


def test_a_grid_has_equal_columns_and_rows() -> None:
    children = tuple(block(f"c{i}") for i in range(5))
    group = Group(
        id="g", box=Box(0, 0, 320, 210), layout=Grid(columns=3, gap=10), children=children
    )
    at = placed(frame_of(group))
    assert {at[f"c{i}"].width for i in range(5)} == {100}
    assert {at[f"c{i}"].height for i in range(5)} == {100}
    assert at["c4"] == Box(110, 110, 100, 100)


def test_children_with_boxes_stay_where_they_are() -> None:
    fixed = Shape(id="f", fill="#000000", box=Box(5, 6, 7, 8))
    at = stacked(fixed, block("a", height=50))
    assert at["f"] == Box(105, 106, 7, 8)
    assert at["a"].y == 100


def test_padding_and_nesting() -> None:
    inner = Group(
        id="i", fill="#ffffff", padding=(10, 20, 30, 40), layout=Stack(),
        children=(block("a", height=50),),
    )  # fmt: skip
    at = stacked(inner, block("b", height=5))
    assert at["a"] == Box(140, 110, 340, 50)
    assert at["b"].y == 190


def test_a_panel_hugs_its_words() -> None:
    label = Group(
        id="p", fill="#000000", padding=(10, 20, 10, 20), layout=Stack(align="start"),
        flow=Flow(align="centre"), children=(text("t", "Buy now", 40),),
    )  # fmt: skip
    at = stacked(label, box=Box(0, 0, 800, 400))
    assert at["p"].width < 300
    assert at["p"].width == pytest.approx(at["t"].width + 40, abs=0.1)
    assert at["p"].centre[0] == pytest.approx(400, abs=0.1)


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(["Word", "Two words", "A rather long line of words"]),
        min_size=1,
        max_size=6,
    ),
    st.integers(120, 800),
    st.integers(60, 700),
    st.sampled_from(["column", "row"]),
    st.sampled_from(["start", "centre", "end", "between", "around"]),
)
def test_children_stay_inside_and_apart(
    texts: list[str], width: int, height: int, axis: str, justify: str
) -> None:
    children = [text(f"t{i}", words, 36) for i, words in enumerate(texts)]
    box = Box(50, 60, width, height)
    at = stacked(*children, box=box, axis=axis, justify=justify, gap=8)
    boxes = [at[f"t{i}"] for i in range(len(texts))]
    assert all(box.holds(b, slack=0.1) for b in boxes)
    for one, two in pairwise(boxes):
        assert one.intersection(two).area < 1.0
