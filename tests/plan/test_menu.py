"""Menus: rows keep item and price together, every string is placed once."""

from __future__ import annotations

import pytest
from desk import SIZES, WORLD, brief, briefs, compose, copy, design, missing, words
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.document.brief import Brief
from limner.document.document import walk
from limner.document.layers.group import Group
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner
from limner.stages.plan.content import Entry, Section
from limner.stages.plan.kinds.menu import KIND
from limner.stages.plan.parts.pricelist import figure_width, split
from limner.stages.plan.parts.told import tie
from limner.stages.plan.planner import _with_leftovers

CAFE = {
    "Coffee": (("Espresso", "2.50"), ("Flat White", "3.20"), ("Cappuccino", "3.40")),
    "Bakery": (("Croissant", "2.80"), ("Cinnamon Roll", "3.60")),
}


def menu(sections: dict[str, tuple[tuple[str, str], ...]] = CAFE, **fields: object) -> Brief:
    strings = [copy("Morning Menu", "headline"), copy("Since 1962", "subhead")]
    for name, items in sections.items():
        strings.append(copy(name, "section", group=name))
        for item, price in items:
            strings += [
                copy(item, "item", group=name, value=price),
                copy(price, "price", group=name),
            ]
    strings.append(copy("Ask us about allergies", "caption"))
    return brief(*strings, **fields)


@pytest.mark.parametrize("name", KIND.compositions)
@pytest.mark.parametrize("size", SIZES)
def test_every_string_is_placed_once(name: str, size: tuple[int, int]) -> None:
    of = menu()
    assert missing(of, compose(of, KIND, name, size)) == ([], [])


@pytest.mark.parametrize("name", [n for n in KIND.compositions if n != "framed"])
def test_item_and_price_share_a_row(name: str) -> None:
    rows = [
        [x.text for x in layer.children if isinstance(x, Text)]
        for layer in walk(compose(menu(), KIND, name))
        if isinstance(layer, Group) and layer.role == "row"
    ]
    pairs = [row for row in rows if len(row) == 2]
    assert pairs == [list(pair) for items in CAFE.values() for pair in items]


def test_prices_take_figures_of_one_width_and_end_on_one_line() -> None:
    prices = [
        x for x in walk(compose(menu(), KIND, "table"))
        if isinstance(x, Text) and x.role == "price"
    ]  # fmt: skip
    assert {x.style.features.get("tnum") for x in prices} == {1}
    assert {x.style.align for x in prices} == {"right"}
    assert len({x.flow.width for x in prices}) == 1


def test_items_have_one_size() -> None:
    items = [
        x for x in walk(compose(menu(), KIND, "board")) if isinstance(x, Text) and x.role == "item"
    ]
    assert len({x.style.size for x in items}) == 1


def test_a_menu_without_prices_is_a_list() -> None:
    of = brief(copy("Teas", "headline"), *(copy(t, "bullet") for t in ("Sencha", "Assam", "Mint")))
    assert missing(of, compose(of, KIND, "table")) == ([], [])


def test_arabic_rows_start_at_the_right() -> None:
    strings = [copy("القائمة", "headline", script="Arab")]
    strings += [copy("قهوة", "item", value="12", script="Arab"), copy("12", "price", script="Zyyy")]
    rows = [
        x for x in walk(compose(brief(*strings), KIND, "split"))
        if isinstance(x, Group) and x.role == "row"
    ]  # fmt: skip
    texts = [x.text for x in rows[0].children if isinstance(x, Text)]
    assert texts == ["12", "قهوة"]


@given(counts=st.lists(st.integers(1, 12), min_size=1, max_size=8), columns=st.integers(1, 3))
def test_columns_keep_the_order_of_sections(counts: list[int], columns: int) -> None:
    sections = [
        Section(copy(f"s{i}", "section"), tuple(Entry(copy(f"{i}-{j}", "item")) for j in range(n)))
        for i, n in enumerate(counts)
    ]
    parts = split(sections, columns)
    flat = [e.item.text for part in parts for s in part for e in s.entries]
    assert flat == [f"{i}-{j}" for i, n in enumerate(counts) for j in range(n)]
    assert len(parts) <= columns


def test_wider_prices_are_guessed_wider() -> None:
    assert figure_width("1") < figure_width("12.50") < figure_width("€ 1,250.00")


@settings(max_examples=40)
@given(
    of=briefs("item", "price", "section", "bullet"),
    name=st.sampled_from(sorted(KIND.compositions)),
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 99),
)
def test_it_holds_whatever_arrives(of: Brief, name: str, size: tuple[int, int], seed: int) -> None:
    assert missing(of, compose(of, KIND, name, size, seed)) == ([], [])


TWICE = (
    'Wine bar menu titled "Ullage": section "White": "Pinot" "7", "Albariño" "8"; '
    'section "Red": "Gamay" "7", "Etna Rosso" "8"'
)


def test_equal_prices_stand_beside_each_of_their_items() -> None:
    plan = RulesPlanner().plan(read(TWICE), Request(prompt=TWICE, size=(640, 900)), WORLD)
    rows = [
        [x.text for x in layer.children if isinstance(x, Text)]
        for layer in walk(plan.document.layers)
        if isinstance(layer, Group) and layer.role == "row"
    ]
    assert [[words[0], words[-1]] for words in rows] == [
        ["Pinot", "7"], ["Albariño", "8"], ["Gamay", "7"], ["Etna Rosso", "8"],
    ]  # fmt: skip


def test_a_composition_that_loses_one_of_two_equal_prices_is_set_plain() -> None:
    desk = design(read(TWICE), KIND)
    others = [c for c in desk.brief.strings if c.text != "7"]
    lost = [desk.text(c, "body") for c in (*others, copy("7", "price"))]
    assert words(tuple(_with_leftovers(desk, lost))).count("7") == 2


def test_bare_figures_are_prices_of_the_words_before_them() -> None:
    desk = design(read('Price list "Barber": "Cut" "20", "Beard" "15", "Wash" "15"'), KIND)
    tie(desk)
    (section,) = desk.content.sections()
    rows = [(e.item.text, e.value.text if e.value else "") for e in section.entries]
    assert rows == [("Cut", "20"), ("Beard", "15"), ("Wash", "15")]
