"""Figures, small capitals, width and faces: what the typesetter chooses by itself."""

from __future__ import annotations

import pytest
from typeset import faces, words

from limner.basics.geometry import Box
from limner.document.frame import Glyphs


def glyphs_of(item: Glyphs, characters: str) -> list[int]:
    return [
        g
        for run in item.runs
        for g, c in zip(run.ids, run.clusters, strict=True)
        if item.text[c] in characters
    ]


RUNNING = "In 1874 the society was founded by nine printers who met every week to read."


def test_running_serif_text_has_old_style_figures() -> None:
    old, lining = (
        glyphs_of(words(RUNNING, "EB Garamond", size=30, figures=f), "1874")
        for f in ("auto", "lining")
    )
    assert old != lining
    assert glyphs_of(words("1874", "EB Garamond"), "1874") == lining


def test_figures_beside_capitals_line_up_with_them() -> None:
    capitals, small = (
        glyphs_of(words(text, "Playfair Display"), "1874") for text in ("EST. 1874", "Est. 1874")
    )
    assert capitals != small


def test_tabular_figures_are_equally_wide() -> None:
    wide = [words(t, "Inter", figures="tabular").lines[0].advance for t in ("1111", "8888")]
    assert wide[0] == pytest.approx(wide[1], abs=0.5)


def test_features_asked_for_come_first() -> None:
    asked = words(RUNNING, "EB Garamond", size=30, features={"onum": 0, "lnum": 1})
    lining = words(RUNNING, "EB Garamond", size=30, figures="lining")
    assert glyphs_of(asked, "1874") == glyphs_of(lining, "1874")


def test_small_capitals_are_the_face_s_own_or_scaled() -> None:
    own = words("Royal Society", "EB Garamond", caps="small")
    assert len({run.size for run in own.runs}) == 1
    scaled = words("Royal Society", "Inter", caps="small")
    large, small = sorted(scaled.runs, key=lambda run: -run.size)
    assert 0.65 < small.size / large.size < 0.85
    assert small.axes["wght"] > large.axes["wght"]
    assert scaled.text == "Royal Society"


def test_small_capitals_never_change_the_words() -> None:
    text = "Straße, ﬁn de siècle"
    item = words(text, "Inter", caps="small")
    assert item.text == text
    assert {c for run in item.runs for c in run.clusters} == set(range(len(text)))


def test_a_headline_is_narrowed_a_little_before_it_is_set_smaller() -> None:
    box = Box(0, 0, 600, 200)
    sizes, widths = {}, {}
    for name, least in (("never", 100.0), ("modest", None), ("much", 62.0)):
        item = words(
            "INTERNATIONAL FAIR", "Archivo", box, size=60, lines=1, narrowest=least, weight=800
        )
        sizes[name], widths[name] = item.size, item.runs[0].axes["wdth"]
        assert box.holds(item.box, slack=0.5)
    assert sizes["never"] < sizes["modest"] <= sizes["much"]
    assert widths["never"] == 100
    assert 87 <= widths["modest"] < 100
    assert 62 <= widths["much"] <= widths["modest"]


def test_running_text_is_not_narrowed() -> None:
    item = words(RUNNING * 8, "Archivo", Box(0, 0, 400, 300), size=40)
    assert item.size < 40
    assert item.runs[0].axes["wdth"] == 100


@pytest.mark.parametrize(
    ("text", "lang", "face", "wanted"),
    [
        ("مہمانوں کو خوش آمدید", "ur", "Inter", "noto-nastaliq-urdu"),
        ("ٹھنڈا پانی ہے", "", "Inter", "noto-nastaliq-urdu"),
        ("ٹھنڈا پانی ہے", "ur", "Amiri", "noto-nastaliq-urdu"),
        ("ٹھنڈا پانی ہے", "ur", "Cairo", "cairo"),
        ("國際書法節", "zh-Hant", "Great Vibes", "lxgw-wenkai-tc"),
        ("國際書法節", "zh-Hant", "Caveat", "iansui"),
        ("Καλοκαίρι", "el", "Caveat", "mynerve"),
        ("ព្រះរាជា", "km", "Lora", "noto-serif-khmer"),
        ("ປະເທດລາວ", "lo", "Lora", "noto-serif-lao"),
        ("ქართული", "ka", "Lora", "noto-serif-georgian"),
        ("Ամառային", "hy", "Lora", "noto-serif-armenian"),
        ("வணக்கம்", "ta", "Lora", "noto-serif-tamil"),
    ],
)
def test_a_script_keeps_the_character_of_the_face(
    text: str, lang: str, face: str, wanted: str
) -> None:
    assert faces(words(text, face, lang=lang)) == {wanted}


def test_arabic_is_not_set_in_the_hand_of_urdu() -> None:
    for lang in ("ar", "fa", ""):
        assert "noto-nastaliq-urdu" not in faces(words("مرحبا بكم في السوق", "Lora", lang=lang))


def test_a_heavy_face_is_answered_by_a_heavy_one() -> None:
    item = words("ព្រះរាជា", "Lora", lang="km", weight=700)
    assert faces(item) == {"noto-serif-khmer-700"}
