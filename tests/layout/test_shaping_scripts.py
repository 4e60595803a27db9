"""Thirteen scripts stay as they were when they agreed with Chromium, glyph by glyph.

The table is written by `python -m bench.scripts --accept`, from strings whose every cluster and
ink a browser set in the same place from the same font files.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typeset import WORLD, words

from limner.basics.geometry import Box

TABLE: dict[str, list[Any]] = json.loads(
    Path(__file__).with_name("shaping.json").read_text("utf-8")
)
SIZE = 64
WIDE = Box(100, 100, 8000, 8000)


@pytest.mark.parametrize("script", TABLE)
def test_every_glyph_stands_where_a_browser_puts_it(script: str) -> None:
    faces = {f.id: f.sha256 for f in WORLD.fonts.faces()}
    for text, lang, family, vertical, runs in TABLE[script]:
        for face, digest, _, _ in runs:
            assert faces.get(face, "").startswith(digest), (
                f"{face} is another font now: run python -m bench.scripts --accept"
            )
        direction = "vertical" if vertical else "horizontal"
        item = words(text, family, box=WIDE, lang=lang, size=SIZE, direction=direction)
        assert [[run.face, list(run.ids)] for run in item.runs] == [[r[0], r[2]] for r in runs], (
            text
        )
        first = (item.runs[0].xs[0], item.runs[0].ys[0])
        for run, (_, _, _, places) in zip(item.runs, runs, strict=True):
            for i, (x, y) in enumerate(zip(run.xs, run.ys, strict=True)):
                place = (places[2 * i], places[2 * i + 1])
                now = ((x - first[0]) * 1000 / SIZE, (y - first[1]) * 1000 / SIZE)
                assert now == pytest.approx(place, abs=2), f"{text}: glyph {i} of {run.face}"


def test_the_table_holds_at_least_twenty_strings_of_thirteen_scripts() -> None:
    assert len({name.removesuffix(" vertical") for name in TABLE}) == 13
    assert all(len(strings) >= 20 for strings in TABLE.values())
