"""Charts: their form, and figures exactly as written and as numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, cast

from limner.basics.figures import number_of
from limner.document.brief import Chart, Figure, Span
from limner.stages.brief.lexicon import Lexicon, pairs
from limner.stages.brief.lists import Pair
from limner.stages.brief.reading import Found, Reading

Form = Literal[
    "bar", "column", "line", "area", "pie", "donut", "stacked", "table", "scatter", "histogram",
    "radar", "gauge", "treemap", "sankey",
]  # fmt: skip

_FORMS = """
column: column chart, column graph, vertical bar chart, bar chart, bar graph, bars,
    grouped bar chart, grouped column chart, clustered bar chart, clustered column chart,
    säulendiagramm, balkendiagramm, diagramme en barres, gráfico de barras, gráfico de columnas,
    grafico a barre, 柱状图, 棒グラフ, 막대 그래프, 막대그래프, столбчат*, wykres słupkowy,
    çubuk grafik, biểu đồ cột, बार चार्ट, বার চার্ট, تخطيط شريطي, תרשים עמודות, chart, graph,
    图表, グラフ, 그래프
bar: horizontal bar chart, horizontal bars, ranking chart, 条形图, 横棒グラフ
line: line chart, line graph, trend line, sparkline, liniendiagramm, courbe, gráfico de líneas,
    gráfico de linhas, 折线图, 折れ線グラフ, 꺾은선 그래프
area: area chart, area graph, flächendiagramm, graphique en aires, gráfico de áreas, 面积图,
    面グラフ
scatter: scatter plot, scatter chart, scatter graph, scatterplot, bubble chart, streudiagramm,
    punktdiagramm, nuage de points, gráfico de dispersión, gráfico de dispersão, 散点图,
    散布図, 산점도
histogram: histogram, histogramm, histogramme, histograma, istogramma, гистограмма, 直方图,
    ヒストグラム, 히스토그램
radar: radar chart, spider chart, radar plot, radar graph, web chart, netzdiagramm,
    diagramme en radar, gráfico de radar, 雷达图, レーダーチャート, 레이더 차트
gauge: gauge chart, gauge, speedometer chart, progress gauge, tachodiagramm, jauge, 仪表图,
    ゲージ, 게이지
treemap: treemap, tree map, kacheldiagramm, 树状图, 矩形树图, ツリーマップ, 트리맵
sankey: sankey, sankey diagram, alluvial diagram, flow chart of energy, sankey-diagramm,
    diagramme de sankey, 桑基图, サンキー図
pie: pie chart, pie graph, kreisdiagramm, tortendiagramm, camembert, gráfico circular,
    gráfico de pizza, grafico a torta, 饼图, 円グラフ, 원그래프, круговая диаграмма
donut: donut chart, doughnut chart, ring chart, 环形图, ドーナツグラフ, 도넛 차트
stacked: stacked bar chart, stacked column chart, stacked chart, stacked bars, 堆叠图,
    gestapeltes balkendiagramm, barres empilées, barras apiladas, 積み上げ棒グラフ
table: data table, comparison table
"""

FORMS: Lexicon[str] = Lexicon(lambda: pairs(_FORMS))
"""Chart words with their form; the bare 'bar chart' people say is a column chart when upright."""


@lru_cache(maxsize=1)
def _highlight() -> re.Pattern[str]:
    return re.compile(
        r"(?:highlight(?:ing|ed)?|emphasi[sz]e|accent(?:ing|uate)?|feature|with|hervorheben"
        r"|mettre en avant|resaltar)\s+(?:the\s+)?(?P<label>[\w%&’' "
        r"-]{1,40}?)(?=\s+(?:highlighted|emphasi[sz]ed|in|with|as)\b|[,;.\n]|$)",
        re.IGNORECASE,
    )


def unit_of(title: str, figures: list[str]) -> str:
    """Return the unit: in brackets in the title, or a sign every figure carries."""
    bracket = re.search(r"[(（\[]([^()（）\[\]]{1,12})[)）\]]\s*$", title.strip())
    if bracket:
        return bracket.group(1)
    marks = [re.sub(r"[\d.,\s’'+−-]", "", f) for f in figures]
    return marks[0] if marks and marks[0] and all(m == marks[0] for m in marks) else ""


def chart_form(reading: Reading) -> Form | None:
    """Return the form of the first chart named, None where none is."""
    hits = FORMS.find(reading)
    if not hits:
        return None
    exact = [
        h for h in hits if h.key not in {"chart", "graph", "图表", "グラフ", "그래프", "bars"}
    ] or hits
    reading.claim(exact[0].start, exact[0].end)
    return cast(Form, exact[0].value)


def read_chart(reading: Reading, found: list[Pair], title: str) -> Chart | None:
    """Return the chart the prompt asks for, with the figures of `found`."""
    form = chart_form(reading)
    if form is None:
        return None
    text = reading.prompt
    marked = {m.group("label").strip().lower() for m in _highlight().finditer(text)}
    figures = tuple(
        Figure(
            label=text[p.label[0] : p.label[1]],
            text=text[p.figure[0] : p.figure[1]],
            number=number_of(text[p.figure[0] : p.figure[1]]),
            series=p.group,
            highlight=text[p.label[0] : p.label[1]].lower() in marked,
            span=Span(start=p.label[0], end=p.figure[1]),
        )
        for p in found
    )
    for match in _highlight().finditer(text):
        if match.group("label").strip().lower() in {f.label.lower() for f in figures}:
            reading.claim(*match.span())
    axis = {n: _axis(text, n) for n in ("x", "y")}
    unit = unit_of(title, [f.text for f in figures])
    return Chart(
        form=form, title=title, unit=unit, figures=figures, x_label=axis["x"], y_label=axis["y"]
    )


def _axis(text: str, name: str) -> str:
    match = re.search(
        rf"\b{name}[- ]axis\s*(?:label(?:led|ed)?|titled|:|reading)?\s*[\"'“](.+?)[\"'”]",
        text,
        re.IGNORECASE,
    )
    return match.group(1) if match else ""


def figure_strings(reading: Reading, found: list[Pair]) -> list[Found]:
    """Return the series, labels and figures of a chart as strings to draw, each name once."""
    out: list[Found] = []
    seen: set[str] = set()
    for pair in found:
        head = reading.prompt.rfind(pair.group, 0, pair.label[0]) if pair.group else -1
        if head >= 0 and pair.group not in seen:
            seen.add(pair.group)
            end = head + len(pair.group)
            series = Found(pair.group, head, end, head, end, source="figure", group=pair.group)
            series.role = "legend"
            out.append(series)
        for (start, end), role in ((pair.label, "axis"), (pair.figure, "value")):
            text = reading.prompt[start:end]
            if role == "axis" and text in seen:
                continue
            seen.add(text if role == "axis" else "")
            item = Found(text, start, end, start, end, source="figure", group=pair.group or None)
            item.role = "axis" if role == "axis" else "value"
            out.append(item)
    return out


def priced_strings(reading: Reading, found: list[Pair]) -> list[Found]:
    """Return sections, items and prices as strings to draw, items carrying their price."""
    out: list[Found] = []
    group = ""
    for pair in found:
        if pair.group and pair.group != group:
            group = pair.group
            start = reading.prompt.rfind(group, 0, pair.label[0])
            if start >= 0:
                out.append(
                    Found(
                        group,
                        start,
                        start + len(group),
                        start,
                        start + len(group),
                        source="section",
                        role="section",
                        group=group,
                    )
                )
        label, figure = (reading.prompt[a:b] for a, b in (pair.label, pair.figure))
        item = Found(
            label, *pair.label, *pair.label, source="item", role="item", group=group or None
        )
        item.value = figure
        out.append(item)
        out.append(
            Found(
                figure, *pair.figure, *pair.figure, source="item", role="price", group=group or None
            )
        )
    return out
