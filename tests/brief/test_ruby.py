"""Readings are set apart only where the prompt asks for them."""

from __future__ import annotations

import pytest

from limner.stages.brief import read
from limner.stages.brief.reading import Reading
from limner.stages.brief.ruby import asked, parted


def test_brackets_stay_where_nothing_was_said_of_readings() -> None:
    (copy,) = read('Poster with the headline "紫陽花（あじさい）まつり"').strings
    assert (copy.text, copy.ruby) == ("紫陽花（あじさい）まつり", ())


@pytest.mark.parametrize("how", ["with furigana", "as ruby", "ルビ付き"])
def test_readings_go_over_their_characters_where_asked(how: str) -> None:
    (copy,) = read(f'Poster with the headline "紫陽花(あじさい)まつり", {how}').strings
    assert copy.text == "紫陽花まつり"
    assert [(n.start, n.end, n.reading) for n in copy.ruby] == [(0, 3, "あじさい")]
    assert copy.strings == ("紫陽花まつり", "あじさい")


def test_syllables_stand_one_by_one() -> None:
    text, notes = parted("中国（zhōng guó）书法")
    assert text == "中国书法"
    assert [(n.start, n.reading) for n in notes] == [(0, "zhōng"), (1, "guó")]


def test_other_brackets_stay() -> None:
    assert parted("8月10日（土）開催(予定)") == ("8月10日（土）開催(予定)", ())


def test_a_ruby_red_is_no_reading() -> None:
    assert not asked(Reading("a poster in ruby red with ruby earrings"))


def test_dates_beside_japanese_are_japanese() -> None:
    copies = read('Poster "東京国際ブックフェア" date "2025年9月23日（火）"').strings
    assert {copy.lang for copy in copies} == {"ja"}


def test_urdu_is_told_from_persian_and_arabic() -> None:
    for text, lang in (("ٹھنڈا پانی ہے", "ur"), ("چای گرم است", "fa"), ("مرحبا بكم", "ar")):
        (copy,) = read(f'Poster with the headline "{text}"').strings
        assert copy.lang == lang
