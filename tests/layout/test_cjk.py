"""Chinese and Japanese: space beside Latin, punctuation at line ends, figures and ruby."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typeset import WORLD, frame_of, lines_of, words

import limner
from limner.basics.errors import BadDocument
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.frame import Glyphs
from limner.document.layers.text import Text, TextStyle
from limner.document.ruby import Ruby

SERIF = "Noto Serif JP"


def spot(item: Glyphs, index: int) -> tuple[float, float]:
    """Return where the glyph of character `index` stands."""
    for run in item.runs:
        for cluster, x, y in zip(run.clusters, run.xs, run.ys, strict=True):
            if cluster == index:
                return x, y
    raise AssertionError(index)


def test_ideographs_stand_off_latin_letters_and_figures() -> None:
    size = 80
    for text in ("国A国", "国8国"):
        item = words(text, SERIF, lang="ja", size=size)
        assert spot(item, 1)[0] - spot(item, 0)[0] == pytest.approx(1.125 * size, abs=0.5)
    plain = words("国国国", SERIF, lang="ja", size=size)
    assert spot(plain, 1)[0] - spot(plain, 0)[0] == pytest.approx(size, abs=0.5)
    marked = words("国、A", SERIF, lang="ja", size=size)  # a mark brings its own air
    assert spot(marked, 2)[0] - spot(marked, 1)[0] <= size + 0.5


def test_the_space_is_no_character() -> None:
    item = words("使用iPhone15拍摄4K视频", "Noto Sans SC", lang="zh-Hans")
    assert item.text == "使用iPhone15拍摄4K视频"
    assert sum(len(run.ids) for run in item.runs) == len(item.text)


def test_a_closing_mark_at_the_end_of_a_line_gives_its_empty_half_back() -> None:
    text = "国境の長いトンネルを抜けると雪国であった。"
    held = words(text, SERIF, Box(0, 0, 40 * (len(text) - 0.4), 300), "ja", size=40, lines=1)
    assert (len(held.lines), held.size) == (1, 40)


def test_justified_lines_end_flush_whatever_mark_ends_them() -> None:
    text = "雪の朝、駅に着いた。「こんにちは」と男は言った。夜の底が白くなり、汽車が止まった。" * 3
    item = words(text, SERIF, Box(0, 0, 437, 900), "ja", size=30, align="justify")
    lefts = [line.box.x for line in item.lines]
    assert max(lefts) - min(lefts) < 3
    rights = [line.box.right for line in item.lines[:-1]]
    assert max(rights) - min(rights) < 3


def test_up_to_three_figures_stand_upright_in_one_square() -> None:
    for figures, squared in (("8", True), ("12", True), ("128", True), ("2024", False)):
        item = words(f"全{figures}頁", SERIF, lang="ja", size=50, direction="vertical")
        rows = [y for r in item.runs for c, y in zip(r.clusters, r.ys, strict=True) if c == 1]
        assert len(rows) == (len(figures) if squared else 1)
        assert len(set(rows)) == 1
        assert any(run.turned for run in item.runs) != squared
    percent = words("全100%だ", SERIF, lang="ja", size=50, direction="vertical")
    assert any(run.turned for run in percent.runs)


def ruby_frame(text: str, notes: list[tuple[int, int, str]], **style: object) -> list[Glyphs]:
    """Set `text` with readings; return the base and the readings."""
    box = style.pop("box", Box(60, 60, 900, 600))
    ruby = tuple(Ruby(start=a, end=b, reading=r) for a, b, r in notes)
    style = {"face": SERIF, "size": 60, **style}
    layer = Text(id="t", text=text, lang="ja", ruby=ruby, box=box, style=TextStyle(**style))
    items = [i for i in frame_of(layer).items if isinstance(i, Glyphs)]
    return sorted(items, key=lambda i: -i.size)


def test_a_reading_stands_over_its_characters() -> None:
    base, first, second = ruby_frame("春の夜", [(0, 1, "はる"), (2, 3, "よる")])
    assert first.size == second.size == base.size / 2
    assert {first.text, second.text} == {"はる", "よる"}
    for note, at in ((first, 0), (second, 2)):
        note = note if note.text == ("はる", "", "よる")[at] else second
        middle = spot(base, at)[0] + 30
        assert note.box.centre[0] == pytest.approx(middle, abs=3)
        assert note.box.bottom <= base.box.y + 2


def test_in_columns_a_reading_stands_to_the_right() -> None:
    base, note = ruby_frame("春の夜", [(0, 1, "はる")], direction="vertical")
    assert note.box.x >= base.box.right - 2
    assert note.box.y < spot(base, 1)[1]


def test_a_long_reading_opens_up_its_base() -> None:
    base, _ = ruby_frame("国志国", [(1, 2, "こころざし")])
    plain = words("国志国", SERIF, lang="ja", size=60)
    assert base.lines[0].advance > plain.lines[0].advance + 60
    assert spot(base, 2)[0] - spot(base, 1)[0] == pytest.approx(
        spot(base, 1)[0] - spot(base, 0)[0], abs=2
    )


def test_lines_with_readings_keep_clear_of_each_other() -> None:
    base, *notes = ruby_frame("東京\n京都", [(0, 2, "とうきょう"), (3, 5, "きょうと")], leading=1.0)
    lower = next(n for n in notes if n.text == "きょうと")
    assert lower.box.y >= base.lines[0].box.bottom


def test_readings_are_words_of_the_picture() -> None:
    layer = Text(
        id="t", text="紫陽花", lang="ja", ruby=(Ruby(start=0, end=3, reading="あじさい"),),
        box=Box(20, 20, 300, 200), style=TextStyle(face=SERIF, size=60),
    )  # fmt: skip
    art = limner.render(Document(size=Size(400, 300), layers=(layer,), lang="ja"))
    assert {"紫陽花", "あじさい"} == {word.string for word in art.text}
    assert all(check.ok for check in art.checks), art.checks


@pytest.mark.parametrize("notes", [[(2, 9, "a")], [(0, 2, "a"), (1, 3, "b")], [(0, 1, " ")]])
def test_readings_amiss_are_refused(notes: list[tuple[int, int, str]]) -> None:
    with pytest.raises(BadDocument, match="stands over"):
        ruby_frame("紫陽花", notes)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["紫陽花", "は", "Limner", "12", "「夏」", "、", "東京都"]), min_size=2
    ),
    st.integers(120, 700),
    st.sampled_from(["horizontal", "vertical"]),
    st.data(),
)
def test_base_and_readings_stay_in_their_box(
    parts: list[str], width: int, direction: str, data: st.DataObject
) -> None:
    text = "".join(parts)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 3)))
    box = Box(30, 40, width, 400)
    items = ruby_frame(text, [(start, end, "あじさい")], direction=direction, box=box)
    assert len(items) == 2
    for item in items:
        assert box.holds(item.box, slack=1.0), item.text
    covered = {c for run in items[0].runs for c in run.clusters}
    assert len(covered) >= len(text) - 5


def test_a_base_is_never_parted_from_itself() -> None:
    for width in range(130, 420, 20):
        items = ruby_frame("夏の紫陽花を見る", [(2, 5, "あじさい")], box=Box(0, 0, width, 500))
        assert any("紫陽花" in line for line in lines_of(items[0])), width


def test_each_region_has_its_own_design() -> None:
    glyphs = {}
    for lang in ("ja", "zh-Hans", "zh-Hant", "ko"):
        item = words("直骨返", "Dela Gothic One", lang=lang)
        glyphs[lang] = {run.face for run in item.runs}
    assert glyphs["ja"] == {"dela-gothic-one"}
    assert not glyphs["zh-Hans"] & glyphs["zh-Hant"]
    assert all("jp" not in face for lang in ("zh-Hans", "zh-Hant", "ko") for face in glyphs[lang])
    assert WORLD.fonts.face("noto-sans-jp").lang == "ja"
