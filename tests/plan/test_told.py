"""Strings told in pairs: labels keep their values, lines their headings."""

from __future__ import annotations

from desk import brief, copy, design

from limner.stages.plan.kinds.menu import KIND as MENU
from limner.stages.plan.parts.told import is_figure, tie

PROMPT = (
    'Café menu "Linden": section "Breakfast": "Shakshuka" "€11", "Granola" "€8"; '
    'section "Drinks": "Filter" "€3.50", "Tap water"'
)


def _told() -> list[tuple[str, str, str | None, str | None]]:
    names = ("Breakfast", "Shakshuka", "€11", "Granola", "€8", "Drinks", "Filter", "€3.50")
    strings = [copy("Linden", "headline"), *(copy(n, "section") for n in (*names, "Tap water"))]
    desk = design(brief(*strings, prompt=PROMPT), MENU)
    tie(desk)
    return [(c.text, c.role, c.value, c.group) for c in desk.content.waiting]


def test_a_price_belongs_to_the_dish_before_it_and_the_dish_to_its_section() -> None:
    told = _told()
    assert ("Shakshuka", "item", "€11", "Breakfast") in told
    assert ("€3.50", "price", None, "Filter") in told
    assert ("Drinks", "section", None, "Drinks") in told
    assert ("Tap water", "item", None, "Drinks") in told
    assert told[0] == ("Linden", "headline", None, None)


def test_strings_told_with_commas_between_are_left_alone() -> None:
    of = brief(copy("One", "label"), copy("Two", "label"), prompt='"One", "Two"')
    desk = design(of, MENU)
    tie(desk)
    assert desk.content.waiting == list(of.strings)


def test_figures_are_told_from_words() -> None:
    assert is_figure("€11")
    assert is_figure("1,284")
    assert is_figure("98%")
    assert not is_figure("Water today")


def test_a_line_with_a_price_of_its_own_is_no_tagline() -> None:
    words = (("Workshop", "headline"), ("Brakes", "headline"), ("€25", "price"),
             ("Full tune-up", "subhead"), ("€79", "price"), ("Puncture", "body"), ("€12", "price"))  # fmt: skip
    prompt = 'Price list "Workshop": "Brakes" "€25", "Full tune-up" "€79", "Puncture" "€12"'
    desk = design(brief(*(copy(*w) for w in words), prompt=prompt), MENU)
    tie(desk)
    items = [(c.text, c.value) for c in desk.content.waiting if c.role == "item"]
    assert items == [("Brakes", "€25"), ("Full tune-up", "€79"), ("Puncture", "€12")]
