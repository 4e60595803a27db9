"""Every script is shaped by its own rules, in a face of its own, in the right order."""

from __future__ import annotations

import pytest
from typeset import WORLD, faces, visual, words

from limner.basics.errors import BadDocument, MissingGlyphs
from limner.basics.geometry import Box
from limner.document.frame import Glyphs
from limner.stages.layout.text.galley import tracking_after

SAMPLES = {
    "Latn": ("Fresh coffee, daily", "en"),
    "Cyrl": ("Свежий кофе каждый день", "ru"),
    "Grek": ("Φρέσκος καφές κάθε μέρα", "el"),
    "Arab": ("قهوة طازجة كل يوم", "ar"),
    "Hebr": ("קפה טרי כל יום", "he"),
    "Deva": ("ताज़ी कॉफ़ी हर दिन", "hi"),
    "Beng": ("প্রতিদিন তাজা কফি", "bn"),
    "Thai": ("กาแฟสดทุกวัน", "th"),
    "Hans": ("每天新鲜咖啡", "zh-Hans"),
    "Hant": ("每天新鮮咖啡", "zh-Hant"),
    "Jpan": ("毎日いれたてのコーヒー", "ja"),
    "Kore": ("매일 신선한 커피", "ko"),
    "Taml": ("தினமும் புதிய காபி", "ta"),
}


def ids(item: Glyphs) -> list[int]:
    return [g for run in item.runs for g in run.ids]


@pytest.mark.parametrize("face", ["Inter", "Playfair Display", "Anton", "Caveat"])
@pytest.mark.parametrize("script", SAMPLES)
def test_each_script_is_set_without_a_missing_glyph(script: str, face: str) -> None:
    text, lang = SAMPLES[script]
    item = words(text, face, lang=lang)
    assert item.script == script
    assert 0 not in ids(item)
    assert item.misfit == ""
    assert item.area.holds(item.box)
    shown = {c for run in item.runs for c in run.clusters}
    assert all(i in shown for i in range(len(text)) if text[i].isalpha() and i == 0)


def test_fallback_keeps_the_character_of_the_face() -> None:
    text, lang = SAMPLES["Arab"]
    category = {f.id: f.category for f in WORLD.fonts.faces()}
    serif = {category[f] for f in faces(words(text, "Playfair Display", lang=lang, weight=700))}
    hand = {category[f] for f in faces(words(SAMPLES["Kore"][0], "Caveat", lang="ko"))}
    assert serif == {"serif"}
    assert hand <= {"hand", "script"}


def test_a_heavy_face_falls_back_on_a_heavy_one() -> None:
    (run,) = words("每天新鮮咖啡", "Anton", lang="zh-Hant").runs
    face = WORLD.fonts.face(run.face)
    assert run.axes.get("wght", face.weights[0]) >= 800


def test_han_takes_the_design_of_its_region() -> None:
    text = "直骨海角"
    langs = {
        lang: WORLD.fonts.face(words(text, "Inter", lang=lang).runs[0].face).lang
        for lang in ("ja", "ko", "zh-Hans", "zh-Hant")
    }
    assert langs == {lang: lang for lang in langs}
    kana = words("直骨のかど", "Inter")
    assert {WORLD.fonts.face(f).lang for f in faces(kana)} == {"ja"}


def test_arabic_letters_join() -> None:
    joined, apart = words("ههه", lang="ar"), words("ه ه ه", lang="ar")
    assert len(set(ids(joined))) == 3  # initial, medial and final form
    assert len({g for g in ids(apart)}) == 2  # one isolated form, and the space


def test_arabic_runs_from_right_to_left() -> None:
    item = words("قهوة طازجة", lang="ar")
    assert visual(item)[0] != "ق"
    run = item.runs[0]
    first = min(zip(run.xs, run.clusters, strict=True))[1]
    last = max(zip(run.xs, run.clusters, strict=True))[1]
    assert first > last


def test_arabic_starts_at_the_right_edge_of_its_box() -> None:
    item = words("قهوة", lang="ar", size=40)
    assert item.box.right == pytest.approx(item.area.right, abs=0.5)


def test_devanagari_forms_conjuncts_and_reorders_vowel_signs() -> None:
    assert len(ids(words("क्ष", lang="hi"))) == 1
    item = words("कि", lang="hi")
    (run,) = item.runs
    assert len(run.ids) == 2
    assert ids(item)[0] != ids(words("क", lang="hi"))[0]  # the sign stands before its letter


def test_bengali_conjunct() -> None:
    assert len(ids(words("ক্ষ", lang="bn"))) == 1


def test_mixed_directions_read_in_the_unicode_order() -> None:
    item = words("שלום 123 Café!", lang="he", size=30)
    assert visual(item).replace(" ", "") == "!Café123םולש"
    latin = words("Hello שלום!", size=30)
    assert visual(latin).replace(" ", "") == "Helloםולש!"


def test_wrapped_mixed_lines_are_reordered_one_by_one() -> None:
    item = words("אבג דהו Latin words זחט", lang="he", size=40, box=Box(0, 0, 260, 600))
    assert len(item.lines) > 1
    for i, line in enumerate(item.lines):
        text = item.text[line.start : line.end].strip()
        hebrew = [c for c in visual(item, i) if "א" <= c <= "ת"]
        assert hebrew == [c for c in reversed(text) if "א" <= c <= "ת"]


@pytest.mark.parametrize(
    "emoji", ["👩🏽‍🚀", "👨‍👩‍👧‍👦", "🇯🇵", "1️⃣", "❤️", "☕"], ids=lambda e: f"{ord(e[0]):x}"
)
def test_emoji_sequences_stay_whole_and_in_colour(emoji: str) -> None:
    item = words(f"A {emoji} B")
    (colour,) = [run for run in item.runs if run.colour]
    assert len(colour.ids) == 1
    assert colour.clusters == (2,)


def test_text_symbols_stay_in_the_text_face() -> None:
    assert faces(words("© 2025 Acme™")) == {"inter"}


def test_accents_keep_their_letters() -> None:
    composed, apart = words("é"), words("e\u0301")
    assert apart.box.height == pytest.approx(composed.box.height, rel=0.1)
    assert len({r.face for r in apart.runs}) == 1


def test_kerning_is_on_and_ligatures_give_way_to_tracking() -> None:
    plain = words("AVAVA").lines[0].advance
    unkerned = words("AVAVA", features={"kern": 0}).lines[0].advance
    assert plain < unkerned
    tight = words("office", "Lora")
    wide = words("office", "Lora", tracking=0.1)
    assert len(ids(tight)) < len(ids(wide)) == 6
    untracked = words("office", "Lora", features={"liga": 0}).lines[0].advance
    assert wide.lines[0].advance == pytest.approx(untracked + 5 * 0.1 * 48, abs=0.6)


def test_joined_scripts_are_never_letter_spaced() -> None:
    for script in ("Arab", "Deva", "Beng"):
        text, lang = SAMPLES[script]
        plain, tracked = words(text, lang=lang), words(text, lang=lang, tracking=0.2)
        assert plain.lines[0].advance == tracked.lines[0].advance


def test_weight_and_italic_take_real_designs() -> None:
    (bold,) = words("Bold", weight=800).runs
    assert bold.axes["wght"] == 800
    (italic,) = words("Italic", "Lora", italic=True).runs
    assert WORLD.fonts.face(italic.face).italic
    assert italic.slant == 0
    (sloped,) = words("Sloped", "Anton", italic=True).runs
    assert 0.1 < sloped.slant < 0.3
    assert words("斜体", "Anton", italic=True, lang="ja").runs[0].slant == 0


def test_a_character_no_face_has_is_named() -> None:
    with pytest.raises(MissingGlyphs, match=r"U\+12000 CUNEIFORM SIGN A.*Xsux"):
        words("A \U00012000")


def test_invisible_characters_need_no_glyph() -> None:
    item = words("a\u200db\ufe0fc\u2060d\u200e")
    assert 0 not in ids(item)


def test_an_unknown_face_is_refused() -> None:
    with pytest.raises(BadDocument, match="Wingbats"):
        words("x", "Wingbats")


def test_neighbouring_full_width_marks_share_their_room() -> None:
    close = words("国」、国", "Noto Sans JP", lang="ja").lines[0].advance
    assert close < (4 - 0.3) * 48
    plain = words("国国", "Noto Sans JP", lang="ja").lines[0].advance
    assert plain == pytest.approx(2 * 48, abs=0.1)


def test_fallback_letters_stand_as_high_as_their_neighbours() -> None:
    alone = words("שלום", "Anton", lang="he", size=60)
    beside = words("Limner שלום", "Anton", lang="he", size=60)
    letters = next(r for r in beside.runs if WORLD.fonts.face(r.face).family != "Anton")
    assert letters.size > alone.runs[0].size


def test_words_set_tight_keep_the_space_between_them() -> None:
    assert tracking_after("n", -0.03) == -0.03
    assert tracking_after(" ", -0.03) == 0.03
    assert tracking_after(" ", 0.1) == 0.1
