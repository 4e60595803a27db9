"""Line-break opportunities: UAX #14 against uniseg, and the tailoring of each language."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uniseg.linebreak import line_break, line_break_boundaries

from limner.stages.layout.text.breaks import _class, _unicode_breaks, opportunities

PIECES = [*"ab12 -–—.,!?()[]国人。、「」（）ーっ…:;", "\u00a0", "é", "e\u0301", "한", "글", "☕"]
PIECES += ["👩‍🚀", "\u200b", "🇯", "🇵"]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=9).map("".join))
def test_rules_agree_with_uniseg(text: str) -> None:
    found = [i for i in line_break_boundaries(text) if 0 < i < len(text) and text[:i].strip(" ")]
    ranged = [i for i in found if not (text[i - 1] == "–" and text[i].isdigit())]
    assert [i for i in _unicode_breaks(text) if i not in set(found) - set(ranged)] == ranged


def test_the_built_in_classes_are_unicode_s() -> None:
    for character in [chr(i) for i in (*range(32, 127), *range(0xA0, 0x250))] + list("–—‘’“”…•€™"):
        name = line_break(character).name
        assert _class(character) == ("AL" if name in ("AI", "SG", "XX") else name), character


def parts(text: str, lang: str = "", phrases: bool = False) -> list[str]:
    cuts = [0, *opportunities(text, lang, phrases), len(text)]
    return [text[a:b] for a, b in pairwise(cuts)]


def test_thai_breaks_between_words() -> None:
    assert parts("วันนี้อากาศดี", "th") == ["วัน", "นี้", "อากาศ", "ดี"]


def test_japanese_headlines_break_between_phrases() -> None:
    assert parts("今日は良い天気です", "ja", phrases=True) == ["今日は", "良い", "天気です"]


def test_words_of_katakana_stay_whole_in_headlines() -> None:
    assert parts("東京国際ブックフェア2025", "ja", phrases=True) == [
        "東京国際",
        "ブックフェア",
        "2025",
    ]


def test_chinese_headlines_break_between_phrases() -> None:
    whole = parts("今天是晴天新鲜水果", "zh-Hans")
    phrased = parts("今天是晴天新鲜水果", "zh-Hans", phrases=True)
    assert len(phrased) < len(whole) == 9


@pytest.mark.parametrize("mark", "。、，」）！？ーっょ・…")
def test_kinsoku_nothing_small_or_closing_starts_a_line(mark: str) -> None:
    assert len("国" + mark) not in [
        len("国") + 1 for i in opportunities(f"国{mark}国", "ja") if i == 1
    ]
    assert 1 not in opportunities(f"国{mark}国", "ja")


@pytest.mark.parametrize("mark", "「（『【“")
def test_kinsoku_nothing_opening_ends_a_line(mark: str) -> None:
    assert 2 not in opportunities(f"国{mark}国国", "ja")


def test_korean_words_stay_whole() -> None:
    assert parts("신선한 채소와 빵", "ko") == ["신선한 ", "채소와 ", "빵"]


def test_figures_stay_whole() -> None:
    for text in ("$1,250.75", "10–18", "9:00–14:00", "50%", "2024-12-05", "A4", "e-mail", "Wi-Fi"):
        assert parts(text) == [text]


def test_hyphenated_words_and_addresses_may_break() -> None:
    assert parts("farm-to-table dinner") == ["farm-to-", "table ", "dinner"] or parts(
        "well-being"
    ) == ["well-", "being"]
    assert len(parts("https://example.org/long/path")) > 1


def test_french_spacing_keeps_its_mark() -> None:
    assert parts("Bonjour ! Ça va ?") == ["Bonjour ! ", "Ça ", "va ?"]


def test_a_dash_between_words_ends_its_line() -> None:
    assert parts("Join Us - Today") == ["Join ", "Us - ", "Today"]
    assert parts("Paris – Lyon") == ["Paris – ", "Lyon"]
    assert parts("below -5 degrees") == ["below ", "-5 ", "degrees"]
    assert opportunities("Gluten-free bread", phrases=True) == (12,)
