"""Chart slides: the figures go into the chart as written, nothing is added."""

from __future__ import annotations

from itertools import combinations

import pytest
from desk import SIZES, brief, briefs, compose, copy, marks, missing
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics.colour import oklch
from limner.document.brief import Brief, Chart, Figure
from limner.document.document import walk
from limner.document.layers import chart as layers
from limner.stages.plan.kinds.chart import KIND, _hues
from limner.stages.plan.parts.apart import distance
from limner.stages.plan.scheme import build

FORMS = ("bar", "column", "line", "area", "pie", "donut", "stacked", "table")
DATA = (("Q1", "12.4"), ("Q2", "15.1"), ("Q3", "14.2"), ("Q4", "19.8"))


def asked(form: str = "column", highlight: str = "Q4", series: tuple[str, ...] = ("",)) -> Brief:
    strings, figures = [copy("Revenue (M€)", "headline"), copy("By quarter", "subhead")], []
    strings += [copy(s, "legend") for s in series if s]
    for place, (label, text) in enumerate(DATA):
        strings.append(copy(label, "axis"))
        for shift, name in enumerate(series):
            figure = text if not shift else f"{shift + place}"
            strings.append(copy(figure, "value"))
            figures.append(Figure(label=label, text=figure, number=float(figure), series=name,
                                  highlight=label == highlight))  # fmt: skip
    made = Chart.model_validate({"form": form, "title": "Revenue (M€)", "figures": figures})
    return brief(*strings, chart=made)


def the_chart(of: Brief, name: str) -> layers.Chart:
    (found,) = [
        x for x in walk(compose(of, KIND, name, (1536, 1024))) if isinstance(x, layers.Chart)
    ]
    return found


@pytest.mark.parametrize("name", KIND.compositions)
@pytest.mark.parametrize("form", FORMS)
def test_every_string_is_placed_once(name: str, form: str) -> None:
    of = asked(form)
    assert missing(of, compose(of, KIND, name, (1536, 1024))) == ([], [])


@pytest.mark.parametrize("name", KIND.compositions)
def test_series_are_named_once(name: str) -> None:
    of = asked("line", series=("East", "West"))
    assert missing(of, compose(of, KIND, name, (1536, 1024))) == ([], [])


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("on", ["#ffffff", "#f0ede6", "#e9c46a", "#20242c", "#7a1020"])
@pytest.mark.parametrize(
    ("accent", "second"),
    [
        ("#c17a00", "#e9b44c"),
        ("#c17a00", "#c17a00"),
        ("#222222", "#333333"),
        ("#1d4ed8", "#d9480f"),
    ],
)
def test_series_differ_in_colour_and_in_lightness_in_any_palette(
    on: str, accent: str, second: str, count: int
) -> None:
    colours = _hues(build(on, accent, second), on, accent, count, marked=False)
    for one, other in combinations(colours, 2):
        assert distance(one, other) >= 0.18
        assert abs(oklch(one).lightness - oklch(other).lightness) >= 0.1


@pytest.mark.parametrize("name", KIND.compositions)
def test_numbers_and_the_mark_reach_the_chart(name: str) -> None:
    made = the_chart(asked(), name)
    assert [d.number for d in made.data] == [12.4, 15.1, 14.2, 19.8]
    assert [d.label for d in made.data if d.highlight] == ["Q4"]
    assert made.style.highlight not in made.style.colours


def test_the_callout_shows_the_marked_figure_large() -> None:
    made = the_chart(asked(), "callout")
    assert [d.text for d in made.data] == ["12.4", "15.1", "14.2", ""]


def test_without_a_mark_nothing_is_called_out() -> None:
    made = the_chart(asked(highlight=""), "callout")
    assert [d.text for d in made.data] == [text for _, text in DATA]


def test_labels_with_values_make_a_chart() -> None:
    of = brief(copy("Trees", "headline"), copy("Oak", "label", value="12"), copy("12", "value"))
    assert [d.number for d in the_chart(of, "slide").data] == [12.0]


@pytest.mark.parametrize("name", KIND.compositions)
def test_no_words_are_added(name: str) -> None:
    assert marks(compose(asked(), KIND, name)) == []


@settings(max_examples=40)
@given(
    of=briefs("axis", "value", "label"),
    name=st.sampled_from(sorted(KIND.compositions)),
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 99),
)
def test_it_holds_whatever_arrives(of: Brief, name: str, size: tuple[int, int], seed: int) -> None:
    assert missing(of, compose(of, KIND, name, size, seed)) == ([], [])


def _drawn(prompt: str, size: str, seed: int) -> tuple[str, set[str]]:
    import limner
    from limner.document.layers.chart import Chart

    art = limner.draw(prompt, size=size, seed=seed, format="json", engine="vector")
    form = next(x.form for x in art.document.walk() if isinstance(x, Chart))
    return form, {item.role for item, _ in art.artwork.frame.walk()}


def test_columns_with_many_names_lie_down_unless_columns_are_asked_for() -> None:
    names = "Istanbul 15, Moscow 12, London 8, Saint Petersburg 5, Berlin 4, Madrid 3, Bucharest 2"
    assert _drawn(f'Bar chart "Cities": {names}', "768x768", 0)[0] == "bar"
    assert _drawn(f'Column chart "Cities": {names}', "768x768", 0)[0] == "column"
    assert _drawn('Bar chart "Years": 2021 4, 2022 5, 2023 7, 2024 9', "768x432", 0)[0] == "column"


def test_a_crowded_round_has_a_list_and_no_long_leaders() -> None:
    many = "Rent 38%, Food and groceries 18%, Transport 12%, Insurance 8%, Energy 7%, Clothes 5%, Leisure 5%"
    crowded = _drawn(f'Pie chart "Money": {many}, Phone 3%, Other 4%', "768x768", 2)[1]
    assert "swatch" in crowded
    assert "leader" not in crowded
    assert "leader" in _drawn('Pie chart "Votes": Yes 61, No 30, Abstained 9', "1152x648", 0)[1]
