"""Kinds that inform: flows, tables, maps, calendars and timelines; what is said is where it is."""

from __future__ import annotations

import calendar as almanac
import math
from collections.abc import Iterator
from itertools import pairwise
from random import Random
from time import process_time

import pytest
from desk import SIZES, brief, briefs, compose, copy, marks, missing, words
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics.geometry import Box
from limner.document.brief import Brief
from limner.document.document import walk
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.brief import read
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.kinds.calendar import KIND as CALENDAR
from limner.stages.plan.kinds.comparison_table import KIND as TABLE
from limner.stages.plan.kinds.flowchart import KIND as FLOW
from limner.stages.plan.kinds.timeline import KIND as TIMELINE
from limner.stages.plan.kinds.transit_map import KIND as MAP
from limner.stages.plan.parts import octilinear
from limner.stages.plan.parts.almanac import first_day, month_name, weeks
from limner.stages.plan.parts.folding import folded
from limner.stages.plan.parts.graph import fitted
from limner.stages.plan.parts.lattice import Lattice
from limner.stages.plan.parts.octilinear import planned

KINDS = {k.name: k for k in (FLOW, TABLE, MAP, CALENDAR, TIMELINE)}
PROMPTS = {
    FLOW.name: 'Flowchart "Order desk": "Order in" -> "In stock?"; if yes -> "Ship"; if no -> "Reorder"; '
    '"Reorder" -> "Ship"',
    TABLE.name: 'Comparison table "Plans": "Free", "Pro"; "Price" "€0", "€12"; "API" no, yes; '
    'highlight "Pro"',
    MAP.name: 'Transit map of "Harbour": red line "Airport", "Central", "Pier"; blue line "North", '
    '"Central", "South"',
    CALENDAR.name: 'Calendar for March 2027 with "Offsite" on 4-6 March, "Launch" on the 18th',
    TIMELINE.name: 'Timeline "Flight": 1783 First balloon, 1903 Wright brothers, 1969 Concorde flies',
}
EACH = [(kind.name, name) for kind in KINDS.values() for name in kind.compositions]


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    """Try few changes: what is tested here holds of any plan."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(octilinear, "TURNS", 60)
        patch.setattr(octilinear, "STARTS", 1)
        yield


def of(kind: PictureKind) -> Brief:
    return read(PROMPTS[kind.name])


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_words_call_the_kind(kind: PictureKind) -> None:
    assert of(kind).kind == kind.name
    assert len(kind.compositions) >= 4


@pytest.mark.parametrize(("which", "name"), EACH)
@pytest.mark.parametrize("size", SIZES)
def test_every_string_is_placed_once(which: str, name: str, size: tuple[int, int]) -> None:
    kind = KINDS[which]
    assert missing(of(kind), compose(of(kind), kind, name, size)) == ([], [])


@settings(max_examples=30, deadline=None)
@given(
    of=briefs("label", "step", "date", "name"),
    which=st.sampled_from(EACH),
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 99),
)
def test_they_hold_whatever_arrives(
    of: Brief, which: tuple[str, str], size: tuple[int, int], seed: int
) -> None:
    kind, name = KINDS[which[0]], which[1]
    assert missing(of, compose(of, kind, name, size, seed)) == ([], [])


# -- graphs ----------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    count=st.integers(2, 12),
    pairs=st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), min_size=1, max_size=16),
    across=st.booleans(),
)
def test_boxes_stand_apart_and_ways_meet_no_other_box(
    count: int, pairs: list[tuple[int, int]], across: bool
) -> None:
    edges = list(dict.fromkeys((a % count, b % count) for a, b in pairs if a % count != b % count))
    laid, _ = fitted([(100, 40)] * count, edges, Box(0, 0, 1200, 900), (30, 40), across=across)
    boxes = list(laid.boxes.values())
    for i, one in enumerate(boxes):
        assert Box(0, 0, 1200, 900).holds(one, 1.0)
        assert all(one.intersection(other).area < 1 for other in boxes[i + 1 :])
    for (a, b), way in zip(edges, laid.ways, strict=True):
        for (x1, y1), (x2, y2) in pairwise(way):
            assert abs(x1 - x2) < 0.6 or abs(y1 - y2) < 0.6
        for i, box in laid.boxes.items():
            if i not in (a, b):
                inner = box.inset(2)
                assert not any(_meets(p, q, inner) for p, q in pairwise(way))


def _meets(p: tuple[float, float], q: tuple[float, float], box: Box) -> bool:
    low_x, high_x = sorted((p[0], q[0]))
    low_y, high_y = sorted((p[1], q[1]))
    return low_x < box.right and high_x > box.x and low_y < box.bottom and high_y > box.y


def test_a_decision_says_yes_and_no_beside_its_ways() -> None:
    layers = compose(of(FLOW), FLOW, "sheet")
    assert {"yes", "no"} <= set(marks(layers))
    assert sum(x.role == "plate" for x in walk(layers)) == 4


# -- maps ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("seed", "aspect"), [(1, 1.5), (2, 0.6), (3, 1.0), (4, 2.0)])
def test_lines_are_octilinear_and_keep_their_stops_in_order(seed: int, aspect: float) -> None:
    routes = [(tuple("ABCDE"), False), (tuple("FCGH"), False), (tuple("GDI"), False)]
    plan = planned(routes, aspect, Random(seed))
    for (stops, _), legs in zip(routes, plan.lines, strict=True):
        told = [legs[0].start]
        for leg in legs:
            told += [*leg.held, leg.end]
            for a, b in pairwise(plan.way(leg)):
                turn = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0])) % 45
                assert min(turn, 45 - turn) < 1e-6
        assert tuple(told) == stops
    assert set(plan.stops()) == set("ABCDEFGHI")


def test_no_two_stations_stand_in_one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(octilinear, "TURNS", 1000)
    routes = [(tuple("ABCDE"), False), (tuple("FCGH"), False), (tuple("GDI"), False)]
    spots = [p for p, _ in planned(routes, 1.5, Random(4)).stops().values()]
    assert all(math.dist(a, b) > 0.6 for i, a in enumerate(spots) for b in spots[i + 1 :])


RINGED = [
    (("Airport", "North", "Castle", "Central", "Market", "South", "Harbour"), False),
    (("West", "Mill", "Station", "Central", "Museum", "Lake", "East"), False),
    (("Zoo", "Castle", "Museum", "Stadium", "Riverside"), False),
    (("Castle", "Lake", "Market", "Station"), True),
]


def test_four_lines_and_a_ring_are_planned_in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(octilinear, "TURNS", 700)
    monkeypatch.setattr(octilinear, "STARTS", 5)
    began = process_time()
    one = planned(RINGED, 1.6, Random(0))
    assert process_time() - began < 1.5
    assert planned(RINGED, 1.6, Random(0)) == one


@given(seed=st.integers(0, 9999), aspect=st.floats(0.5, 2.5))
@settings(max_examples=15, deadline=None)
def test_what_a_change_costs_is_what_the_whole_costs(seed: int, aspect: float) -> None:
    rng = Random(seed)
    lattice = Lattice(
        [0, 4, 8, 2, 6], [0, 1, 0, 5, 4], [(0, 1), (1, 2), (3, 1), (1, 4), (4, 3)],
        [2.0, 3.0, 1.0, 2.0, 1.0], [False, True, False, True, False],
        [(0, False, 1, False), (2, False, 3, False), (3, False, 4, False)], aspect,
    )  # fmt: skip
    for _ in range(25):
        limit = lattice.cost() + rng.uniform(-5, 60)
        if rng.random() < 0.3:
            told = lattice.flipped(rng.randrange(5), limit)
        else:
            stops = rng.sample(range(5), rng.choice((1, 1, 3)))
            told = lattice.moved(stops, rng.randint(-2, 2), rng.randint(-2, 2), limit)
        kept = lattice.cost()
        lattice.refresh()
        assert lattice.cost() == pytest.approx(kept)
        assert told is None or told == pytest.approx(kept)


def test_lines_on_one_track_go_the_same_way_in_either_direction() -> None:
    plan = planned([(tuple("ABCD"), False), (tuple("XCBY"), False)], 1.5, Random(1))
    ways = [plan.way(leg) for legs in plan.lines for leg in legs if {leg.start, leg.end} == {*"BC"}]
    assert ways[0] == ways[1][::-1]


def test_names_of_stations_stand_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(octilinear, "TURNS", 1000)
    of_map = read(
        "Metro map with Line 1 (red): Airport - Terminal Road - Northgate - Central - Old Town; "
        "Line 2 (blue): West End - Castle - Central - University"
    )
    layers = compose(of_map, MAP, "paper", (1536, 1024))
    boxes = [
        x.box for x in walk(layers) if isinstance(x, Text) and x.box and x.text[0] in "ATNCOWU"
    ]
    for i, one in enumerate(boxes):
        assert all(one.intersection(other).area < 1 for other in boxes[i + 1 :])


# -- days ------------------------------------------------------------------------------------


@given(year=st.integers(1900, 2199), month=st.integers(1, 12), first=st.integers(0, 6))
def test_weeks_are_those_of_the_calendar(year: int, month: int, first: int) -> None:
    assert weeks(year, month, first) == almanac.Calendar(first).monthdayscalendar(year, month)


@pytest.mark.parametrize(
    ("lang", "prompt", "said", "first"),
    [("en", "", None, 0), ("de", "", None, 0), ("ja", "", None, 6), ("ar", "", None, 5),
     ("en", "thanksgiving", None, 6), ("en", "", 6, 6)],
)  # fmt: skip
def test_weeks_begin_as_is_usual(lang: str, prompt: str, said: int | None, first: int) -> None:
    assert first_day(lang, prompt, said) == first


def test_months_are_named_in_the_prompts_language() -> None:
    assert month_name("de", 3) == "März"
    assert month_name("fr", 2) == "Février"
    assert month_name("ja", 12) == "12月"


def test_an_occasion_stands_under_its_day() -> None:
    layers = list(walk(compose(of(CALENDAR), CALENDAR, "swiss", (1024, 1448))))
    texts = [x for x in layers if isinstance(x, Text) and x.box]
    launch = next(x.box for x in texts if x.text == "Launch")
    day = next(x.box for x in texts if x.text == "18")
    assert launch is not None
    assert day is not None
    assert abs(launch.x - day.x) < 0.2 * day.width
    assert 0 < launch.y - day.y < 3 * day.height


def test_a_day_there_is_not_is_left_to_the_foot() -> None:
    of_month = read('Calendar for April 2027 with "Ghost" on 31 April')
    assert "Ghost" in words(compose(of_month, CALENDAR, "swiss"))


# -- tables and times ----------------------------------------------------------------------


def test_yes_is_a_tick_and_no_a_dash() -> None:
    layers = compose(of(TABLE), TABLE, "grid")
    ticks = [x for x in walk(layers) if isinstance(x, Shape) and x.role == "mark"]
    assert len(ticks) == 3
    assert "yes" not in words(layers)


def test_cells_stand_under_their_column() -> None:
    texts = {x.text: x.box for x in walk(compose(of(TABLE), TABLE, "grid")) if isinstance(x, Text)}
    for name, cell in (("Free", "€0"), ("Pro", "€12")):
        one, other = texts[name], texts[cell]
        assert one is not None
        assert other is not None
        assert abs(one.centre[0] - other.centre[0]) < 2


def test_a_table_reads_from_the_right_in_arabic() -> None:
    of_table = brief(copy("ا", "headline", script="Arab"), prompt="جدول")
    assert missing(of_table, compose(of_table, TABLE, "grid")) == ([], [])


def test_moments_follow_one_another_along_the_line() -> None:
    layers = compose(of(TIMELINE), TIMELINE, "axis", (1536, 1024))
    stops = [x.box for x in walk(layers) if isinstance(x, Shape) and x.role == "mark" and x.box]
    assert len(stops) == 3
    assert [b.x for b in stops] == sorted(b.x for b in stops)


# -- long flows ------------------------------------------------------------------------------


@given(count=st.integers(7, 16), wide=st.floats(900, 2000))
@settings(max_examples=20, deadline=None)
def test_long_flows_are_folded_larger_and_in_order(count: int, wide: float) -> None:
    sizes, edges = [(120.0, 50.0)] * count, [(i, i + 1) for i in range(count - 1)]
    room = Box(50, 40, wide, 600)
    found = folded(sizes, edges, room, (40, 45))
    assert found is not None
    laid, scale = found
    assert scale > fitted(sizes, edges, room, (40, 45))[1]
    assert room.inset(-1).holds(laid.bounds)
    order = sorted(laid.boxes, key=lambda i: (round(laid.boxes[i].x), laid.boxes[i].y))
    assert order == list(range(count))
    for (a, b), way in zip(edges, laid.ways, strict=True):
        inner = [laid.boxes[i].inset(1) for i in range(count) if i not in (a, b)]
        assert all(not (o.x < x < o.right and o.y < y < o.bottom) for o in inner for x, y in way)


def test_flows_are_not_folded_inside_a_ring_or_at_a_question() -> None:
    ring = [(0, 1), (1, 2), (2, 3), (3, 0)]
    assert folded([(90, 40)] * 4, ring, Box(0, 0, 900, 300), (30, 30)) is None


def test_prices_said_with_their_names_stand_side_by_side() -> None:
    told = read('Comparison table "Choose your plan": "Free €0", "Pro €12", "Team €29"')
    for name in TABLE.compositions:
        layers = compose(told, TABLE, name, (1536, 1024))
        cells = [x for x in walk(layers) if isinstance(x, Text) and x.box and "€" in x.text]
        assert [c.text for c in cells] == ["Free €0", "Pro €12", "Team €29"]
        assert len({round(c.box.y) for c in cells if c.box}) == 1
