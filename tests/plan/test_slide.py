"""Slides: title and points once, in order, whatever their number."""

from __future__ import annotations

import pytest
from desk import SIZES, brief, briefs, compose, copy, marks, missing, words
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.document.brief import Brief
from limner.stages.plan.kinds.slide import KIND

POINTS = ("Costs fell 90% in two years", "Teams already have the data", "Regulation is settled")


def slide(points: tuple[str, ...] = POINTS) -> Brief:
    return brief(copy("Why now?", "headline"), *(copy(p, "bullet") for p in points))


@pytest.mark.parametrize("name", KIND.compositions)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [0, 1, 3, 9])
def test_every_string_is_placed_once(name: str, size: tuple[int, int], count: int) -> None:
    of = slide(tuple(f"Point number {i}" for i in range(count)))
    assert missing(of, compose(of, KIND, name, size)) == ([], [])


@pytest.mark.parametrize("name", KIND.compositions)
def test_points_keep_their_order(name: str) -> None:
    shown = [w for w in words(compose(slide(), KIND, name, (1536, 864))) if w in POINTS]
    assert shown == list(POINTS)


def test_statements_are_numbered() -> None:
    assert marks(compose(slide(), KIND, "statements", (1536, 864))) == ["1", "2", "3"]


@settings(max_examples=40)
@given(
    of=briefs("bullet", "item"),
    name=st.sampled_from(sorted(KIND.compositions)),
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 99),
)
def test_it_holds_whatever_arrives(of: Brief, name: str, size: tuple[int, int], seed: int) -> None:
    assert missing(of, compose(of, KIND, name, size, seed)) == ([], [])
