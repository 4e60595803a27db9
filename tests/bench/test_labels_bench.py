"""Counting words read back: joined words count, missing and misread ones do not."""

import pytest
from bench.labels import read_back, tokens


def test_case_accents_and_marks_are_set_aside():
    assert tokens("Solène — “Day Cream”, 50 ml!") == ["solene", "day", "cream", "50", "ml"]


@pytest.mark.parametrize(
    ("found", "right", "missed"),
    [
        (["LUMEN", "Night Serum", "30 ml"], 5, []),
        (["LUMEN", "NightSerum", "30ml"], 3, ["30", "ml"]),
        (["LUMEN", "Night Setum"], 2, ["serum", "30", "ml"]),
        ([], 0, ["lumen", "night", "serum", "30", "ml"]),
    ],
)
def test_words_read_are_counted(found, right, missed):
    got, lost = read_back(["LUMEN", "Night Serum", "30 ml"], found)
    assert (got, lost) == (right, missed)
