"""Scripts written without spaces break between words, and never inside a syllable."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typeset import lines_of, words

from limner.basics.geometry import Box
from limner.stages.layout.text.breaks import graphemes, opportunities
from limner.stages.layout.text.unspaced import splits_syllable

TEXTS = {
    "km": "ព្រះរាជាណាចក្រកម្ពុជាមានទីក្រុងភ្នំពេញជារាជធានី",
    "lo": "ປະເທດລາວເປັນປະເທດທີ່ບໍ່ມີທາງອອກສູ່ທະເລ",
    "my": "မြန်မာနိုင်ငံသည်အရှေ့တောင်အာရှတွင်တည်ရှိသည်",
    "th": "วันนี้อากาศดีมากขอเชิญทุกท่านร่วมงานเทศกาลอาหารนานาชาติ",
}
WORDS = {
    "km": ["កម្ពុជា", "ទីក្រុង", "ភ្នំពេញ", "រាជធានី"],
    "lo": ["ປະເທດ", "ລາວ", "ທາງອອກ", "ທະເລ"],
    "my": ["မြန်မာနိုင်ငံ", "အရှေ့တောင်"],
    "th": ["อากาศ", "เทศกาล", "นานาชาติ"],
}


@pytest.mark.parametrize("lang", TEXTS)
def test_lines_break_between_words(lang: str) -> None:
    text = TEXTS[lang]
    cuts = {0, *opportunities(text, lang), len(text)}
    for word in WORDS[lang]:
        at = text.index(word)
        assert {at, at + len(word)} <= cuts, word
        assert not cuts & set(range(at + 1, at + len(word))), word


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(TEXTS)), st.integers(40, 700), st.integers(14, 60))
def test_no_line_starts_inside_a_syllable(lang: str, width: int, size: int) -> None:
    text = TEXTS[lang]
    item = words(text, "Inter", Box(0, 0, width, 900), lang, size=size, least=10)
    assert "".join(text[line.start : line.end] for line in item.lines) == text
    for line in item.lines[1:]:
        assert unicodedata.category(text[line.start]) not in ("Mn", "Mc"), text[line.start :]
        assert not splits_syllable(text, line.start)


def test_a_stacked_or_killed_consonant_stays_with_its_syllable() -> None:
    assert graphemes("ខ្មែរ") == [0, 4]
    assert 1 not in graphemes("ကန်") or graphemes("ကန်") == [0]
    assert graphemes("เก่า") == [0]


@pytest.mark.parametrize("lang", TEXTS)
def test_a_last_line_is_more_than_a_word(lang: str) -> None:
    item = words(TEXTS[lang], "Inter", Box(0, 0, 420, 900), lang, size=30)
    if len(item.lines) > 1:
        assert len(lines_of(item)[-1]) > 4
