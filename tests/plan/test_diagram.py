"""Diagrams: arrows from the words, boxes apart, heads that meet their boxes."""

from __future__ import annotations

from itertools import combinations

import pytest
from desk import SIZES, brief, briefs, compose, copy, missing
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics.geometry import Box
from limner.basics.path import bounds
from limner.document.brief import Brief
from limner.document.document import walk
from limner.document.layer import Layer
from limner.document.layers.shape import Shape
from limner.stages.plan.kinds.diagram import KIND, relations

NAMES = ("Browser", "API", "Queue", "Worker", "Storage")
PROMPT = 'boxes "Browser", "API", "Queue", "Worker", "Storage" with arrows Browser to API to Queue to Worker to Storage'


def diagram(prompt: str = PROMPT, names: tuple[str, ...] = NAMES) -> Brief:
    return brief(*(copy(n, "label") for n in names), prompt=prompt)


def boxes(layers: tuple[Layer, ...]) -> list[Box]:
    return [x.box for x in walk(layers) if x.role == "plate" and x.box]


@pytest.mark.parametrize("name", KIND.compositions)
@pytest.mark.parametrize("size", SIZES)
def test_every_string_is_placed_once(name: str, size: tuple[int, int]) -> None:
    assert missing(diagram(), compose(diagram(), KIND, name, size)) == ([], [])


@pytest.mark.parametrize("name", KIND.compositions)
@pytest.mark.parametrize("size", SIZES)
def test_boxes_stand_apart_and_on_the_sheet(name: str, size: tuple[int, int]) -> None:
    found = boxes(compose(diagram(), KIND, name, size))
    assert len(found) == 5
    for one, other in combinations(found, 2):
        assert one.intersection(other).area == 0
    for box in found:
        assert Box(0, 0, *size).holds(box)


@pytest.mark.parametrize("name", ["flow", "stairs", "column"])
def test_every_arrow_meets_a_box(name: str) -> None:
    layers = compose(diagram(), KIND, name, (1536, 1024))
    found = boxes(layers)
    heads = [x for x in walk(layers) if isinstance(x, Shape) and x.role == "arrow" and x.fill]
    assert len(heads) == 4
    for head in heads:
        around = bounds(head.d).inset(-9)
        assert sum(around.intersection(box).area > 0 for box in found) == 1


@pytest.mark.parametrize(
    ("prompt", "names", "edges"),
    [
        (PROMPT, list(NAMES), [(0, 1), (1, 2), (2, 3), (3, 4)]),
        ("A -> B, A -> C, B and C", ["A", "B", "C"], [(0, 1), (0, 2)]),
        ("Idee zu Skizze zu Bau", ["Idee", "Skizze", "Bau"], [(0, 1), (1, 2)]),
        ("注文→支払い→配送", ["注文", "支払い", "配送"], []),
        ("nothing joins Box here", ["Box"], []),
    ],
)
def test_relations_come_from_the_words(
    prompt: str, names: list[str], edges: list[tuple[int, int]]
) -> None:
    if "注文" in prompt:
        prompt, edges = "注文 → 支払い → 配送", [(0, 1), (1, 2)]
    assert relations(prompt, names) == edges


def test_rings_end() -> None:
    of = diagram("Plan to Do to Check to Act to Plan", ("Plan", "Do", "Check", "Act"))
    assert missing(of, compose(of, KIND, "flow")) == ([], [])


@settings(max_examples=40)
@given(
    of=briefs("label", "step"),
    name=st.sampled_from(sorted(KIND.compositions)),
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 99),
)
def test_it_holds_whatever_arrives(of: Brief, name: str, size: tuple[int, int], seed: int) -> None:
    assert missing(of, compose(of, KIND, name, size, seed)) == ([], [])
