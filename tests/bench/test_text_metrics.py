"""The metrics of the text bench agree with their definitions, worked out slowly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

metrics = pytest.importorskip("bench.text.metrics", reason="run from the repository's root")

words = st.text("abcd é", max_size=24)


def slowly(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


@given(words, words)
def test_distance_is_the_least_number_of_edits(a: str, b: str) -> None:
    path = metrics.Alignment(a, b)
    assert path.distance == slowly(a, b)
    assert max(len(a), len(b)) <= path.length <= len(a) + len(b)


def test_normalised_distance_counts_the_steps_of_the_path() -> None:
    assert metrics.normalised_distance("a  b\n", "a b") == 0.0
    assert metrics.normalised_distance("abc", "") == 1.0
    assert metrics.normalised_distance("abcd", "abd") == pytest.approx(1 / 4)
    assert metrics.normalised_distance("abcd", "abxd") == pytest.approx(1 / 4)


def test_words_of_cvtg_are_those_in_single_quotes() -> None:
    score = metrics.words_found(["OPEN now", "Cofee 5"], "A sign 'Open Now' and a cup 'Coffee'")
    assert (score.asked, score.found) == (3, 2)
    assert score.missed == [("coffee", "cofee")]
    assert score.extra == ["5"]


def test_bags_of_longtext_ignore_order_case_and_marks() -> None:
    score = metrics.bag_found(["Every day,", "fresh BREWS"], ["Fresh brews, every day!"], False)
    assert (score.asked, score.found, score.extra) == (4, 4, [])
    chinese = metrics.bag_found(["每日烘焙"], ["每日新鲜烘焙"], True)
    assert (chinese.asked, chinese.found) == (6, 4)


def test_words_nobody_asked_for_are_extra_and_misreadings_are_not() -> None:
    assert metrics.unasked(["sale", "today"], ["sa1e", "today", "today", "●", "lobby"]) == [
        "today",
        "lobby",
    ]
