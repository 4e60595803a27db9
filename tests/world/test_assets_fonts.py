"""The prepared faces: complete, true to their files, quick to read."""

from __future__ import annotations

import hashlib
import re
import time
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from limner.basics.errors import BadOption, MissingAssets
from limner.ports.fonts import Category, Coverage, Face
from limner.world import LocalWorld
from limner.world.assets.fonts import LocalFonts
from limner.world.assets.scripts import national, scripts_of

FONTS = LocalFonts()

SAMPLES = {
    "Latn": "Zürich, Ærø & Łódź? No: “Œuvre”",
    "Cyrl": "Съешь ещё этих булок",
    "Grek": "Ξεσκεπάζω την ψυχοφθόρα",
    "Arab": "مرحبا بالعالم",
    "Hebr": "שלום עולם",
    "Deva": "क्षत्रिय नमस्ते",
    "Beng": "নমস্কার বিশ্ব",
    "Thai": "สวัสดีชาวโลก",
    "Kore": "다람쥐 헌 쳇바퀴",
    "Jpan": "永遠の東京グルメ、",
    "Hans": "永和九年，汉字体",
    "Hant": "永和九年，漢字體",
    "Taml": "வணக்கம்",
    "Geor": "გამარჯობა",
    "Armn": "Բարեւ",
    "Ethi": "ሰላም",
    "Khmr": "សួស្តី",
}


def shaped(face: Face, text: str) -> list[int]:
    """Glyph ids of `text` in `face`."""
    blob = hb.Blob.from_file_path(str(FONTS.path(face)))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(hb.Font(hb.Face(blob, face.index)), buffer)
    return [info.codepoint for info in buffer.glyph_infos]


def of(script: str) -> list[Face]:
    return [face for face in FONTS.faces() if script in face.scripts]


def test_reading_the_index_is_quick() -> None:
    FONTS.faces()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        assert len(LocalFonts(FONTS.folder).faces()) > 250
        times.append(time.perf_counter() - start)
    assert min(times) < 0.015


def test_ids_are_unique_sorted_and_typeable() -> None:
    ids = [face.id for face in FONTS.faces()]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", face_id) for face_id in ids)


def test_every_family_of_one_style_has_one_category_and_some_mood() -> None:
    for family in {face.family for face in FONTS.faces()}:
        faces = [face for face in FONTS.faces() if face.family == family]
        assert len({face.category for face in faces}) == 1
        assert all(face.mood and face.licence for face in faces)


def test_no_two_faces_of_a_family_are_the_same() -> None:
    slots = [(f.family, f.weights, f.italic, f.lang) for f in FONTS.faces()]
    assert len(slots) == len(set(slots))


@pytest.mark.parametrize("script", SAMPLES)
def test_each_script_is_set_without_gaps(script: str) -> None:
    faces = [face for face in of(script) if face.covers_all(SAMPLES[script])]
    assert faces
    for face in faces[:3]:
        assert 0 not in shaped(face, SAMPLES[script])


@pytest.mark.parametrize(
    ("script", "least"),
    [
        *(("Latn", 80), ("Cyrl", 25), ("Grek", 8), ("Arab", 8), ("Hebr", 8), ("Deva", 8)),
        *(("Beng", 6), ("Thai", 6), ("Kore", 6), ("Jpan", 9), ("Hans", 7), ("Hant", 2)),
    ],
)
def test_there_is_a_choice_of_families(script: str, least: int) -> None:
    assert len({face.family for face in of(script)}) >= least


@pytest.mark.parametrize("script", ["Kore", "Jpan", "Hans", "Hant", "Arab", "Hebr", "Deva", "Thai"])
def test_each_script_has_regular_bold_and_a_contrast(script: str) -> None:
    faces = of(script)
    assert any(face.weights[0] <= 400 and face.weights[1] >= 400 for face in faces)
    assert any(face.weights[1] >= 700 for face in faces)
    assert len({face.category for face in faces}) >= 2


def test_every_category_is_there() -> None:
    have = {face.category for face in FONTS.faces()}
    assert have == set(get_args(Category))


@pytest.mark.parametrize("face_id", ["inter", "noto-sans-sc", "press-start-2p", "amiri-700"])
def test_the_index_agrees_with_the_file(face_id: str) -> None:
    from fontTools.ttLib import TTFont

    face = FONTS.face(face_id)
    path = FONTS.path(face)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == face.sha256
    with TTFont(path, lazy=True) as font:
        mapped = set(font.getBestCmap())
        axes = {a.axisTag: a.maxValue for a in font["fvar"].axes} if "fvar" in font else {}
        assert font["head"].unitsPerEm == face.upem
    assert {cp for first, last in face.coverage.ranges() for cp in range(first, last + 1)} == mapped
    assert {tag: high for tag, (_, _, high) in face.axes.items()} == axes


def test_every_face_loads_in_the_rasteriser() -> None:
    import skia

    for face in FONTS.faces():
        typeface = skia.Typeface.MakeFromFile(str(FONTS.path(face)), face.index)
        assert typeface is not None, face.id
        some = [first for first, _ in face.coverage.ranges() if first > 0x20][:20]
        assert 0 not in skia.Font(typeface, 32).textToGlyphs("".join(map(chr, some))), face.id
        assert len(typeface.getVariationDesignPosition()) == len(face.axes), face.id


def test_metrics_are_plausible() -> None:
    for face in FONTS.faces():
        assert face.ascent > 0 >= face.descent
        assert 0.8 <= (face.ascent - face.descent + face.line_gap) / face.upem <= 3.0, face.id
        if "Latn" in face.scripts:
            assert 0.45 <= face.cap_height / face.upem <= 1.05, face.id
            assert 0.25 <= face.x_height / face.upem <= 0.85, face.id


@pytest.mark.parametrize(
    "face_id",
    [f"noto-{kind}-{lang}" for kind in ("sans", "serif") for lang in ("jp", "kr", "sc", "tc")],
)
def test_merged_faces_vary_in_weight_and_keep_vertical_forms(face_id: str) -> None:
    face = FONTS.face(face_id)
    assert face.weights[1] == 900
    blob = hb.Blob.from_file_path(str(FONTS.path(face)))
    light, heavy = hb.Font(hb.Face(blob)), hb.Font(hb.Face(blob))
    heavy.set_variations({"wght": 900})
    glyph = light.get_nominal_glyph(ord("E"))
    assert glyph
    assert light.get_glyph_h_advance(glyph) < heavy.get_glyph_h_advance(glyph)
    upright, turned = hb.Buffer(), hb.Buffer()
    for buffer, direction in ((upright, "LTR"), (turned, "TTB")):
        buffer.add_str("「")
        buffer.guess_segment_properties()
        buffer.direction = direction
        hb.shape(light, buffer)
    assert upright.glyph_infos[0].codepoint != turned.glyph_infos[0].codepoint


def test_rare_han_characters_fall_back_to_the_full_set() -> None:
    rare = "𠮷㛃龘"
    assert any(face.covers_all(rare) for face in FONTS.faces() if face.lang)


def test_emoji_are_in_colour() -> None:
    import skia

    face = next(f for f in FONTS.faces() if f.category == "emoji" and "colour" in f.mood)
    typeface = skia.Typeface.MakeFromFile(str(FONTS.path(face)))
    surface = skia.Surface(64, 64)
    surface.getCanvas().drawString("🍓", 4, 52, skia.Font(typeface, 44), skia.Paint())
    pixels = surface.toarray(colorType=skia.kRGBA_8888_ColorType).reshape(-1, 4)
    red, green, blue, alpha = pixels[pixels[:, 3] > 200].mean(axis=0)
    assert red > 1.5 * green
    assert red > 1.5 * blue
    assert alpha > 200


def test_an_unknown_face_and_an_unprepared_folder_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="limner fonts"):
        FONTS.face("comic-papyrus")
    with pytest.raises(MissingAssets, match="limner setup"):
        LocalFonts(tmp_path).faces()


@given(st.sets(st.integers(0, 0x10FFFF)))
def test_coverage_holds_exactly_what_was_packed(codepoints: set[int]) -> None:
    coverage = Coverage.of(codepoints)
    assert len(coverage) == len(codepoints)
    assert all(cp in coverage for cp in codepoints)
    near = {cp + step for cp in codepoints for step in (-1, 1)} - codepoints
    assert not any(cp in coverage for cp in near)
    ranges = coverage.ranges()
    assert all(a[1] + 1 < b[0] for a, b in pairwise(ranges))


def test_scripts_need_their_whole_alphabet() -> None:
    latin = frozenset(map(ord, map(chr, range(0x20, 0x180)))) | set(map(ord, "“”‘’–—…€"))
    assert scripts_of(latin, "") == ("Latn",)
    assert scripts_of(latin - {ord("ß")}, "") == ()
    han = frozenset(map(ord, national("Hans")))
    assert scripts_of(han, "zh-Hans") == ("Hans",)
    assert scripts_of(han, "") == ()
    assert scripts_of(han, "ja") == ()
    assert all(unicodedata.name(c).startswith("CJK") for c in national("Jpan"))


def test_characters_a_face_draws_wrongly_are_left_to_another() -> None:
    faces = {face.id: face for face in LocalWorld().fonts.faces()}
    if "zcool-xiaowei" not in faces:
        pytest.skip("the face is not installed")
    xiaowei = faces["zcool-xiaowei"]
    assert not xiaowei.covers(ord("回"))
    assert not xiaowei.covers(ord("于"))
    assert xiaowei.covers(ord("国"))
