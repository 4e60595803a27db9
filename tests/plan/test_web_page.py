"""Web pages: the words asked for once, in the places the prompt names; bars for all others."""

from __future__ import annotations

import pytest
from desk import SIZES, brief, briefs, compose, copy, design, marks, missing
from hypothesis import given, settings
from hypothesis import strategies as st

import limner
from limner.document.brief import Brief
from limner.stages.brief import read
from limner.stages.plan.kinds.web_page import KIND, read_page

HOMEPAGE = (
    "A website homepage with a header saying 'Fresh bread every day', a navigation bar with "
    "'Shop' and 'About', a sidebar reading 'Recipes', a banner showing 'Free delivery', a pop-up "
    "with 'Join our list', a button saying 'Order now' and a footer saying 'Contact us'"
)


def test_every_string_goes_where_the_prompt_says() -> None:
    page = read_page(design(read(HOMEPAGE), KIND, (1536, 1024)))
    assert page.head is not None
    assert page.head.text == "Fresh bread every day"
    places = {
        name: [c.text for c in getattr(page, name)]
        for name in ("nav", "side", "ribbon", "popup", "button", "foot")
    }
    assert places == {
        "nav": ["Shop", "About"],
        "side": ["Recipes"],
        "ribbon": ["Free delivery"],
        "popup": ["Join our list"],
        "button": ["Order now"],
        "foot": ["Contact us"],
    }


@pytest.mark.parametrize("name", list(KIND.compositions))
@pytest.mark.parametrize("size", SIZES)
def test_every_string_is_placed_once(name: str, size: tuple[int, int]) -> None:
    of = read(HOMEPAGE)
    layers = compose(of, KIND, name, size)
    assert missing(of, layers) == ([], [])
    assert marks(layers) == []


@settings(max_examples=25, deadline=None)
@given(of=briefs("nav", "cta", "label"), name=st.sampled_from(list(KIND.compositions)))
def test_no_string_is_lost(of: Brief, name: str) -> None:
    assert missing(of, compose(of, KIND, name, (1536, 1024))) == ([], [])


def test_a_homepage_passes_every_check() -> None:
    art = limner.draw(HOMEPAGE, seed=0)
    assert art.artwork.record.kind == "web-page"
    assert [c.name for c in art.checks if not c.ok] == []


def test_a_page_with_one_word_is_whole() -> None:
    of = brief(copy("Home", "nav"), prompt="website")
    assert missing(of, compose(of, KIND, "landing", (1536, 1024))) == ([], [])
