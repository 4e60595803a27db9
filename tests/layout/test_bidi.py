"""Embedding levels against the independent implementation of python-bidi."""

from __future__ import annotations

import unicodedata

from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from limner.stages.layout.text.bidi import base_level, levels, visual_order

MIXED = st.text("abc אבג ابج 123 ٣٤ .,:+-$%()[]«»\u0301", max_size=16)
MARKED = st.text("ab א ا 1٣ .(]\u2066\u2067\u2068\u2069\u202b\u202c", max_size=14)


def ours(text: str, base: int) -> str:
    return _bare("".join(text[i] for i in visual_order(levels(text, base))))


def _bare(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


@given(MIXED, st.integers(0, 1))
def test_display_order_agrees(text: str, base: int) -> None:
    assert ours(text, base) == _bare(get_display(text, base_dir="LR"[base]))


@given(MARKED, st.integers(0, 1))
def test_isolates_and_embeddings_agree(text: str, base: int) -> None:
    assert ours(text, base) == _bare(get_display(text, base_dir="LR"[base]))


def test_base_direction() -> None:
    assert base_level("abc אבג") == 0
    assert base_level("אבג abc") == 1
    assert base_level("Café אבג", "he") == 1
    assert base_level("Café", "he") == 0
    assert base_level("\u2068אבג\u2069 abc") == 0
    assert base_level("123 !") == 0
