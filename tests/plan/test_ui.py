"""Screens and dashboards: the words asked for once, bars for all others."""

from __future__ import annotations

import pytest
from desk import SIZES, brief, briefs, compose, copy, marks, missing
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.document.brief import Brief, Chart, Figure
from limner.document.document import walk
from limner.document.layers import chart as layers
from limner.document.layers.illustration import Illustration
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.kinds.dashboard import KIND as DASHBOARD
from limner.stages.plan.kinds.ui_mobile import KIND as MOBILE
from limner.stages.plan.parts.glyphs import icon_term

BOTH = [(MOBILE, n) for n in MOBILE.compositions] + [(DASHBOARD, n) for n in DASHBOARD.compositions]


def app() -> Brief:
    return brief(
        copy("Good evening, Sam", "headline"),
        *(copy(c, "label") for c in ("Sleep 20 min", "Focus 10 min", "Breathe 5 min")),
        *(copy(n, "nav") for n in ("Home", "Explore", "Profile")),
    )


def saas(**fields: object) -> Brief:
    pairs = (("Monthly active users", "48,210"), ("Churn", "2.1%"), ("MRR", "$182k"))
    strings = []
    for label, value in pairs:
        strings += [copy(label, "label", value=value), copy(value, "value", group=label)]
    return brief(*strings, prompt="dashboard, dark theme, a line chart and a table", **fields)


@pytest.mark.parametrize(("kind", "name"), BOTH)
@pytest.mark.parametrize("size", SIZES)
def test_every_string_is_placed_once(kind: PictureKind, name: str, size: tuple[int, int]) -> None:
    of = app() if kind is MOBILE else saas()
    assert missing(of, compose(of, kind, name, size)) == ([], [])


@pytest.mark.parametrize(("kind", "name"), BOTH)
def test_no_word_is_invented(kind: PictureKind, name: str) -> None:
    of = app() if kind is MOBILE else saas()
    assert marks(compose(of, kind, name)) == []


@pytest.mark.parametrize("name", MOBILE.compositions)
def test_tabs_and_cards_have_icons(name: str) -> None:
    icons = [
        x.label
        for x in walk(compose(app(), MOBILE, name, (1024, 2048)))
        if isinstance(x, Illustration)
    ]
    assert {"Home", "Explore", "Profile", "Sleep 20 min"} <= set(icons)


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("Home", "house"),
        ("Profile", "user"),
        ("الرئيسية", "house"),
        ("検索", "magnifying glass"),
        ("Qwx", None),
    ],
)
def test_interface_words_call_icons(words: str, term: str | None) -> None:
    assert icon_term(words) == term


@pytest.mark.parametrize("name", DASHBOARD.compositions)
def test_a_chart_with_figures_is_drawn_from_them(name: str) -> None:
    figures = (Figure(label="Jan", text="5", number=5), Figure(label="Feb", text="7", number=7))
    of = saas(chart=Chart(form="line", figures=figures))
    of = of.but(strings=(*of.strings, *(copy(t, "axis") for t in ("Jan", "5", "Feb", "7"))))
    made = compose(of, DASHBOARD, name, (1536, 1024))
    assert missing(of, made) == ([], [])
    assert [d.number for x in walk(made) if isinstance(x, layers.Chart) for d in x.data] == [5, 7]


@settings(max_examples=60)
@given(
    of=briefs("label", "nav", "section", "value"),
    which=st.sampled_from(BOTH),
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 99),
)
def test_it_holds_whatever_arrives(
    of: Brief, which: tuple[PictureKind, str], size: tuple[int, int], seed: int
) -> None:
    assert missing(of, compose(of, *which, size, seed)) == ([], [])
