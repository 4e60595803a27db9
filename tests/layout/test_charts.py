"""Charts: figures drive geometry exactly, words are kept, labels never meet."""

from __future__ import annotations

import math
from importlib import import_module
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics import path
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.chart import Chart, ChartStyle, Datum
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.stages.layout.charts.gauge import full_of
from limner.stages.layout.plot import NumberFormat, ticks

FORMS = ("bar", "column", "line", "area", "pie", "donut", "stacked")
BOX = Box(60, 40, 1200, 640)
QUARTERS = (("Q1", "12.4"), ("Q2", "15.1"), ("Q3", "14.2"), ("Q4", "19.8"))


def set_text(layer: Text, width: float) -> tuple[float, float]:
    """A monospaced typesetter: 0.55 em a character, 1.2 em a line."""
    size = layer.style.size
    lines, used = 1, 0.0
    widest = 0.0
    for word in layer.text.split() or [""]:
        wide = len(word) * 0.55 * size
        if used and used + 0.55 * size + wide > width:
            lines, used = lines + 1, 0.0
        used += wide + (0.55 * size if used else 0)
        widest = max(widest, used)
    return widest, 1.2 * size * lines


def chart(form: str, *data: Datum, **fields: object) -> Chart:
    style = TextStyle(face="inter", size=22)
    return Chart.model_validate(
        {
            "id": "chart", "form": form, "data": data or figures(QUARTERS), **fields,
            "style": ChartStyle(
                colours=("#3355aa", "#88aadd", "#cc8844"), highlight="#dd3311", ink="#111111",
                muted="#666666", grid="#dddddd", ground="#ffffff", labels=style,
                values=style.but(size=26),
            ),
        }
    )  # fmt: skip


def figures(pairs: tuple[tuple[str, str], ...]) -> tuple[Datum, ...]:
    return tuple(Datum(label=label, text=text, number=float(text)) for label, text in pairs)


def drawn(form: str, *data: Datum, box: Box = BOX, **fields: object) -> tuple[Layer, ...]:
    made = chart(form, *data, **fields)
    module = import_module(f"limner.stages.layout.charts.{form}")
    marks: tuple[Layer, ...] = module.marks(made, box, set_text)
    return marks


def of_role(layers: tuple[Layer, ...], role: str) -> list[Layer]:
    return [layer for layer in layers if layer.role == role]


def requested(layers: tuple[Layer, ...]) -> list[str]:
    return [x.text for x in layers if isinstance(x, Text) and not x.decorative]


@pytest.mark.parametrize("form", FORMS)
def test_every_label_and_figure_is_set_exactly_once(form: str) -> None:
    words = requested(drawn(form))
    assert sorted(words) == sorted(word for pair in QUARTERS for word in pair)


@pytest.mark.parametrize("form", FORMS)
def test_ids_are_unique(form: str) -> None:
    ids = [layer.id for layer in drawn(form)]
    assert len(ids) == len(set(ids))


def test_columns_stand_on_zero_with_heights_in_proportion() -> None:
    bars = [x.box for x in of_role(drawn("column"), "bar")]
    unit = bars[0].height / 12.4
    for box, (_, text) in zip(bars, QUARTERS, strict=True):
        assert abs(box.height - unit * float(text)) < 0.5
        assert abs(box.bottom - bars[0].bottom) < 0.5


def test_bars_start_on_one_line_with_lengths_in_proportion() -> None:
    bars = [x.box for x in of_role(drawn("bar"), "bar")]
    unit = bars[0].width / 12.4
    for box, (_, text) in zip(bars, QUARTERS, strict=True):
        assert abs(box.width - unit * float(text)) < 0.5
        assert abs(box.x - bars[0].x) < 0.5


def test_figures_below_zero_hang_from_the_baseline() -> None:
    data = figures((("a", "4"), ("b", "-2"), ("c", "3")))
    up, down, _ = (x.box for x in of_role(drawn("column", *data), "bar"))
    assert up.bottom == pytest.approx(down.y)
    assert up.height == pytest.approx(2 * down.height)
    right, left, _ = (x.box for x in of_role(drawn("bar", *data), "bar"))
    assert right.x == pytest.approx(left.right)


def test_a_highlighted_figure_alone_takes_the_highlight() -> None:
    data = (
        Datum(label="a", text="1", number=1),
        Datum(label="b", text="2", number=2, highlight=True),
    )
    plain, marked = of_role(drawn("column", *data), "bar")
    assert isinstance(plain, Shape)
    assert isinstance(marked, Shape)
    assert (plain.fill, marked.fill) == ("#3355aa", "#dd3311")


@pytest.mark.parametrize("form", ["pie", "donut"])
def test_slices_take_their_share_of_the_round(form: str) -> None:
    data = figures((("a", "50"), ("b", "25"), ("c", "25")))
    parts = of_role(drawn(form, *data), "slice")
    ends = []
    for part in parts:
        assert isinstance(part, Shape)
        (_, start), (_, arc) = path.commands(part.d)[:2]
        ends.append((start, arc[5:]))
    (first, second, _) = ends
    assert first[0][0] == pytest.approx(first[1][0], abs=0.5)  # half the round: straight below
    assert second[1][1] == pytest.approx((first[0][1] + first[1][1]) / 2, abs=0.5)


def test_points_of_a_line_lie_at_their_figures() -> None:
    layers = drawn("line")
    ys = [path.bounds(x.d).centre[1] for x in of_role(layers, "point") if isinstance(x, Shape)]
    values = [float(text) for _, text in QUARTERS]
    unit = (ys[0] - ys[1]) / (values[1] - values[0])
    for (y1, y2), (v1, v2) in zip(pairwise(ys), pairwise(values), strict=True):
        assert abs((y1 - y2) - unit * (v2 - v1)) < 0.5


def test_an_area_starts_at_zero() -> None:
    layers = drawn("area", *figures((("a", "80"), ("b", "90"), ("c", "100"))))
    (field,) = of_role(layers, "area")
    assert isinstance(field, Shape)
    ys = [v[1] for _, v in path.commands(field.d) if v]
    assert (ys[0] - ys[1]) / (ys[0] - ys[3]) == pytest.approx(0.8, abs=0.01)


def test_stacked_parts_add_up() -> None:
    data = tuple(
        Datum(label=label, text=str(n), number=n, series=series)
        for label, pair in (("2023", (30, 20)), ("2024", (40, 60)))
        for series, n in zip(("East", "West"), pair, strict=True)
    )
    layers = drawn("stacked", *data)
    a, b, c, d = (x.box for x in of_role(layers, "bar"))
    assert b.bottom == pytest.approx(a.y)
    assert c.height + d.height == pytest.approx(2 * (a.height + b.height))
    assert [x for x in requested(layers) if x in ("East", "West")] == ["East", "West"]


def test_columns_with_long_labels_become_bars() -> None:
    names = tuple(f"Department of administrative coordination {i}" for i in range(12))
    data = tuple(Datum(label=n, text=str(i + 1), number=i + 1) for i, n in enumerate(names))
    layers = drawn("column", *data, box=Box(0, 0, 700, 900))
    assert len({round(x.box.x, 1) for x in of_role(layers, "bar") if x.box}) == 1
    assert set(names) <= set(requested(layers))


def test_arabic_charts_read_from_the_right() -> None:
    pairs = (("يناير", "10"), ("فبراير", "20"))
    first, second = (x.box for x in of_role(drawn("column", *figures(pairs), lang="ar"), "bar"))
    assert first.x > second.x
    first, second = (x.box for x in of_role(drawn("bar", *figures(pairs), lang="ar"), "bar"))
    assert first.right == pytest.approx(second.right)


@pytest.mark.parametrize(
    ("text", "number", "lang", "figure", "written"),
    [
        ("12.4", 12.4, "en", 15, "15"),
        ("$182k", 182, "en", 2000, "$2,000k"),
        ("$182k", 182000, "en", 200000, "$200k"),
        ("37 %", 37, "en", 40, "40 %"),
        ("1.234,5", 1234.5, "de", 2000, "2.000"),
        ("12,4", 12.4, "fr", 2000, "2\u202f000"),
        ("١٢٫٤", 12.4, "ar", 15, "١٥"),
    ],
)
def test_ticks_are_written_like_the_figures(
    text: str, number: float, lang: str, figure: float, written: str
) -> None:
    made = chart("column", Datum(label="a", text=text, number=number), lang=lang)
    assert NumberFormat.of(made).written(figure, 5 * NumberFormat.of(made).factor) == written


@pytest.mark.parametrize(
    ("high", "wanted", "end"),
    [(203, 4, 250), (203, 5, 250), (100, 5, 100), (41, 5, 50), (1.1, 3, 1.5)],
)
def test_a_scale_leaves_little_empty_above_its_figures(
    high: float, wanted: int, end: float
) -> None:
    assert ticks(0, high, wanted)[-1] == end


@given(
    low=st.floats(-1e6, 1e6),
    reach=st.floats(1e-3, 1e6),
    wanted=st.integers(2, 9),
)
def test_ticks_are_even_and_cover_the_figures(low: float, reach: float, wanted: int) -> None:
    marks = ticks(low, low + reach, wanted)
    steps = [b - a for a, b in pairwise(marks)]
    assert marks[0] <= low + 1e-6 * reach
    assert marks[-1] >= low + reach * (1 - 1e-6)
    assert max(steps) == pytest.approx(min(steps), rel=1e-3)
    assert len(marks) <= wanted + 2


@settings(max_examples=40, deadline=None)
@given(
    form=st.sampled_from(FORMS),
    numbers=st.lists(st.integers(0, 9999), min_size=1, max_size=12),
    width=st.integers(300, 2000),
    height=st.integers(300, 1400),
    grid=st.booleans(),
)
def test_words_are_kept_and_stay_apart(
    form: str, numbers: list[int], width: int, height: int, grid: bool
) -> None:
    data = tuple(Datum(label=f"Item {i}", text=str(n), number=n) for i, n in enumerate(numbers))
    box = Box(0, 0, width, height)
    layers = drawn(form, *data, box=box, gridlines=grid)
    words = [x for x in layers if isinstance(x, Text)]
    assert sorted(requested(layers)) == sorted([d.label for d in data] + [d.text for d in data])
    for one, other in combinations(words, 2):
        shared = _ink(one).intersection(_ink(other))
        assert min(shared.width, shared.height) < 2, (one.text, other.text)
    assert all(math.isfinite(v) for x in layers if x.box for v in x.box)


def _ink(layer: Text) -> Box:
    """Return about where the letters of a label are."""
    assert layer.box
    wide, tall = set_text(layer, layer.box.width + 0.01)
    tall *= 0.7
    x = {"left": 0.0, "right": 1.0}.get(layer.style.align, 0.5) * (layer.box.width - wide)
    y = 0.15 * tall if layer.style.valign == "top" else (layer.box.height - tall) / 2
    return Box(layer.box.x + x, layer.box.y + y, wide, tall)


MORE = ("histogram", "radar", "gauge", "treemap")


@pytest.mark.parametrize("form", MORE)
def test_other_forms_set_every_word_once(form: str) -> None:
    words = requested(drawn(form))
    assert sorted(words) == sorted(word for pair in QUARTERS for word in pair)


@settings(max_examples=30, deadline=None)
@given(
    form=st.sampled_from((*MORE, "sankey", "scatter")),
    numbers=st.lists(st.integers(0, 9999), min_size=1, max_size=12),
    width=st.integers(300, 2000),
    height=st.integers(300, 1400),
)
def test_other_forms_hold_whatever_the_figures(
    form: str, numbers: list[int], width: int, height: int
) -> None:
    data = tuple(Datum(label=f"Item {i}", text=str(n), number=n) for i, n in enumerate(numbers))
    layers = drawn(form, *data, box=Box(0, 0, width, height), show_values=form != "scatter")
    asked = [d.label for d in data] + [d.text for d in data if form != "scatter"]
    assert sorted(requested(layers)) == sorted(asked)
    assert all(math.isfinite(v) for x in layers if x.box for v in x.box)


def test_bars_of_a_histogram_touch_and_keep_their_heights() -> None:
    bars = [x.box for x in of_role(drawn("histogram"), "bar") if x.box]
    for one, other in pairwise(bars):
        assert other.x - one.right < 0.05 * one.width
    assert bars[1].height / bars[0].height == pytest.approx(15.1 / 12.4, rel=0.01)


def test_fields_of_a_treemap_take_their_share() -> None:
    data = figures((("a", "60"), ("b", "30"), ("c", "10")))
    fields = [x.box for x in of_role(drawn("treemap", *data), "slice") if x.box]
    whole = sum(f.area for f in fields)
    assert [f.area / whole for f in fields] == pytest.approx([0.6, 0.3, 0.1], abs=0.03)
    for one, other in combinations(fields, 2):
        assert one.intersection(other).area == 0


def test_points_of_a_scatter_plot_lie_at_both_figures() -> None:
    data = tuple(
        Datum(label="", text=str(y), number=y, x=x) for x, y in ((1, 10), (2, 30), (4, 20))
    )
    layers = drawn("scatter", *data, show_values=False)
    spots = [path.bounds(x.d).centre for x in of_role(layers, "point") if isinstance(x, Shape)]
    (x1, y1), (x2, y2), (x3, y3) = spots
    assert (x3 - x1) / (x2 - x1) == pytest.approx(3, rel=0.01)
    assert (y1 - y2) / (y1 - y3) == pytest.approx(2, rel=0.01)


def test_the_arc_of_a_gauge_is_its_share_of_all() -> None:
    made = chart("gauge", Datum(label="", text="87%", number=87))
    assert full_of(made, made.data[0]) == 100
    assert full_of(made.but(full=120.0), made.data[0]) == 120
    track, part = (
        x for x in drawn("gauge", Datum(label="", text="50%", number=50))
        if isinstance(x, Shape) and x.role in ("track", "slice")
    )  # fmt: skip
    (_, start), (_, whole) = path.commands(track.d)[:2]
    (_, _), (_, half) = path.commands(part.d)[:2]
    assert half[5] == pytest.approx((start[0] + whole[5]) / 2, abs=1)


def test_points_of_a_radar_chart_stand_out_by_their_figures() -> None:
    data = figures((("a", "100"), ("b", "50"), ("c", "100"), ("d", "25")))
    spots = [path.bounds(x.d).centre for x in of_role(drawn("radar", *data), "point")
             if isinstance(x, Shape)]  # fmt: skip
    (_, top), (right, middle), (_, foot), (left, _) = spots
    full = middle - top
    assert foot - middle == pytest.approx(full, rel=0.01)
    cx = spots[0][0]
    assert right - cx == pytest.approx(full / 2, rel=0.01)
    assert cx - left == pytest.approx(full / 4, rel=0.01)


def test_bands_of_a_flow_are_as_thick_as_their_figures() -> None:
    rows = (("Coal", "Power", 20), ("Gas", "Power", 10), ("Power", "Homes", 30))
    data = tuple(Datum(label=b, text=str(n), number=n, series=a) for a, b, n in rows)
    layers = drawn("sankey", *data)
    bars = [x.box for x in of_role(layers, "bar") if x.box]
    heights = sorted(b.height for b in bars)
    assert heights[1] / heights[0] == pytest.approx(2, rel=0.01)
    assert sorted(requested(layers)) == sorted(["Coal", "Gas", "Power", "Homes", "20", "10", "30"])


def test_flows_that_lead_round_become_bars() -> None:
    data = tuple(Datum(label=b, text="1", number=1, series=a) for a, b in (("A", "B"), ("B", "A")))
    assert {x.form for x in of_role(drawn("sankey", *data), "bar") if isinstance(x, Shape)} == {
        "rect"
    }


def test_axes_are_named_once() -> None:
    words = requested(drawn("column", x_label="Quarter", y_label="Sales, M€"))
    assert words.count("Quarter") == 1
    assert words.count("Sales, M€") == 1


def test_figures_without_labels_stand_by_their_place() -> None:
    data = tuple(Datum(label="", text=str(n), number=n, series=s)
                 for s, row in (("2023", (4, 5)), ("2024", (5, 7))) for n in row)  # fmt: skip
    bars = [x.box for x in of_role(drawn("column", *data), "bar") if x.box]
    assert len({round(b.x) for b in bars}) == 4
