"""The fit: words cover their text once, stay in their box, and use the room they have."""

from __future__ import annotations

import statistics
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typeset import PAGE, WORLD, frame_of, glyphs_in, lines_of, words

from limner.basics.geometry import Box, Size
from limner.document.frame import Glyphs
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Stroke
from limner.stages.layout.text.galley import galley
from limner.stages.layout.text.lines import Span, balance, break_lines, width

VOCABULARY = [
    "the",
    "market",
    "opens",
    "at",
    "dawn",
    "Saturday",
    "Ångström",
    "façade",
    "gypsy",
    "jumps",
    "(free)",
    "“quoted”",
    "10–18",
    "€5.50",
    "Übergröße",
    "naïve",
    "e-mail",
    "Летняя",
    "ярмарка",
    "πόλη",
    "שלום",
    "עולם",
    "مهرجان",
    "الصيف",
    "हिन्दी",
    "श्री",
    "প্রবেশ",
    "กาแฟเย็น",
    "夏祭り",
    "新鮮、蔬果。",
    "여름",
    "마켓",
    "☕",
    "👩\u200d🚀",
]
TEXTS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=24).map(" ".join)
LATIN = st.lists(st.sampled_from(VOCABULARY[:17]), min_size=2, max_size=24).map(" ".join)
FACES = st.sampled_from(["Inter", "Lora", "Caveat", "Anton"])
BOXES = st.tuples(st.integers(60, 900), st.integers(30, 700)).map(lambda s: Box(40, 50, *s))
ALIGNS = st.sampled_from(["start", "centre", "end", "justify", "left", "right"])
VALIGNS = st.sampled_from(["top", "middle", "bottom"])


@settings(max_examples=120)
@given(TEXTS, FACES, BOXES, ALIGNS, VALIGNS, st.booleans())
@example("Åpj", "Inter", Box(40, 50, 60, 30), "start", "middle", False)
def test_ink_stays_in_the_box(
    text: str, face: str, box: Box, align: str, valign: str, balance: bool
) -> None:
    item = words(text, face, box, size=90, align=align, valign=valign, balance=balance)
    assert item.area.holds(item.box, slack=0.75), item.misfit


ODD = st.lists(
    st.sampled_from(
        [*VOCABULARY, "\n", "\u200b", "\u00ad", "①", "½", "﷽", "a\u0301\u0302", "____"]
    ),
    min_size=1,
    max_size=10,
).map("".join)
MANNERS = st.fixed_dictionaries(
    {
        "size": st.sampled_from([12, 40, 200]),
        "tracking": st.sampled_from([0.0, 0.1, -0.03]),
        "columns": st.sampled_from([1, 2]),
        "direction": st.sampled_from(["horizontal", "vertical"]),
        "leading": st.sampled_from([None, 0.8]),
        "lines": st.sampled_from([None, 1]),
        "italic": st.booleans(),
        "least": st.sampled_from([0, 10]),
        "measure": st.sampled_from([None, 150.0]),
        "outline": st.sampled_from([None, Stroke(paint="#000000", width=6)]),
    }
)


@settings(max_examples=120)
@given(ODD, FACES, BOXES, ALIGNS, VALIGNS, MANNERS)
def test_ink_stays_in_the_box_in_any_manner(
    text: str, face: str, box: Box, align: str, valign: str, manner: dict[str, Any]
) -> None:
    style = TextStyle(face=face, align=align, valign=valign, **manner)
    for item in frame_of(Text(id="t", text=text, style=style, box=box)).items:
        assert isinstance(item, Glyphs)
        assert item.area.holds(item.box, slack=0.75)
        assert item.lines[-1].end == len(text)


@settings(max_examples=80)
@given(TEXTS, BOXES, st.booleans())
def test_every_character_is_in_one_line_and_one_cluster(text: str, box: Box, balance: bool) -> None:
    item = words(text, box=box, size=70, balance=balance)
    assert item.lines[0].start == 0
    assert item.lines[-1].end == len(text)
    for one, two in zip(item.lines, item.lines[1:], strict=False):
        assert one.end == two.start
    clusters = [c for run in item.runs for c in run.clusters]
    starts = sorted(set(clusters))
    spans = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    covered = "".join(text[a:b] for a, b in sorted(spans.items()))
    assert covered == text
    trailing = [i for i in range(len(text)) if text[i] == " "]
    for i in range(len(text)):
        if i not in trailing:
            assert any(a <= i < b for a, b in spans.items())


@settings(max_examples=60)
@given(LATIN, BOXES, st.floats(1.0, 1.8), st.floats(1.0, 1.8))
def test_more_room_never_makes_words_smaller(
    text: str, box: Box, wider: float, taller: float
) -> None:
    # Leading wide enough that no ink meets: else more words on a line may need more daylight.
    style = {"size": 120, "leading": 1.6, "least": 4}
    small = words(text, box=box, **style)
    large = words(text, box=Box(box.x, box.y, box.width * wider, box.height * taller), **style)
    if small.misfit != "overflow":
        assert large.size >= small.size - 0.051


@settings(max_examples=30)
@given(TEXTS, BOXES)
def test_same_words_same_glyphs(text: str, box: Box) -> None:
    assert words(text, box=box).to_json() == words(text, box=box).to_json()


@settings(max_examples=60)
@given(LATIN, st.floats(6, 30))
def test_balanced_lines_are_no_raggeder_than_greedy_ones(text: str, room: float) -> None:
    style = TextStyle(face="Inter", size=40)
    shaped = galley(text, "", style, WORLD.fonts)
    greedy = break_lines(shaped, shaped.paragraphs, room, emergency=True) or []
    level = balance(shaped, shaped.paragraphs, greedy, room)
    assert len(level) == len(greedy)
    assert all(width(shaped, line) <= room + 1e-3 or line in greedy for line in level)

    def ragged(lines: list[Span]) -> float:
        return statistics.pstdev(width(shaped, line) for line in lines)

    # A single word on the last line, or "the" at a line's end, is worth a little raggedness.
    assert ragged(level) <= ragged(greedy) + 0.12 * room


def test_a_headline_breaks_into_even_lines_without_a_widow() -> None:
    item = words(
        "Summer Farmers Market and Food Festival in the Park", "Inter", Box(0, 0, 700, 900),
        size=80, balance=True, weight=800,
    )  # fmt: skip
    widths = [line.box.width for line in item.lines]
    assert len(widths) > 1
    assert min(widths) > 0.6 * max(widths)
    assert len(lines_of(item)[-1].split()) > 1


def test_an_article_does_not_stand_alone() -> None:
    item = words("The Water Cycle", "Lora", Box(0, 0, 380, 300), size=60, balance=True)
    assert lines_of(item) == ["The Water", "Cycle"]


def test_a_paragraph_has_no_widow() -> None:
    text = "The market opens at dawn, when fishermen unload the catch of the whole night today"
    for room in range(300, 700, 20):
        item = words(text, "Lora", Box(0, 0, room, 900), size=30)
        if len(item.lines) > 2:
            assert len(lines_of(item)[-1].split()) > 1, room


def test_words_that_do_not_fit_are_set_smaller_and_said_so() -> None:
    item = words("Sale", box=Box(0, 0, 900, 300), size=40, least=20)
    assert (item.size, item.misfit) == (40, "")
    tight = words(
        "A long sentence that needs a lot of room", box=Box(0, 0, 90, 30), size=40, least=20
    )
    assert tight.misfit == "overflow"
    assert tight.size < 20
    assert tight.area.holds(tight.box)


def test_small_is_said_where_it_is_below_the_legible_limit() -> None:
    assert words("fine print", size=8).misfit == "small"
    assert words("fine print", size=9).misfit == ""
    layer = Text(id="t", text="icon", style=TextStyle(face="Inter", size=7), box=Box(0, 0, 90, 30))
    assert glyphs_in(frame_of(layer, size=Size(128, 128)))["t"].misfit == ""


def test_least_zero_stops_at_the_legible_limit() -> None:
    text = "word " * 400
    item = words(text, box=Box(0, 0, 300, 300), size=40)
    assert item.misfit == "overflow"
    roomy = words(text, box=Box(0, 0, 900, 900), size=40)
    assert roomy.misfit == ""
    assert roomy.size >= 9


def test_lines_wanted_come_before_size() -> None:
    free = words("Fresh bread every single morning", box=Box(0, 0, 500, 300), size=70)
    one = words("Fresh bread every single morning", box=Box(0, 0, 500, 300), size=70, lines=1)
    assert len(free.lines) > len(one.lines) == 1
    assert one.size < free.size


def test_long_words_are_cut_only_when_they_cannot_fit() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    whole = words(word, box=Box(0, 0, 400, 400), size=60, least=10)
    assert len(whole.lines) == 1
    cut = words(word, box=Box(0, 0, 120, 400), size=60, least=20)
    assert len(cut.lines) > 1
    assert cut.misfit == ""


def test_newlines_are_kept() -> None:
    item = words("One\nTwo three\n\nFour", size=40)
    assert lines_of(item) == ["One", "Two three", "", "Four"]
    assert item.lines[3].baseline - item.lines[2].baseline == pytest.approx(
        item.lines[1].baseline - item.lines[0].baseline, abs=0.01
    )


def test_a_soft_hyphen_shows_only_where_the_line_breaks() -> None:
    text = "extra\u00adordinary"
    wide, narrow = words(text), words(text, box=Box(0, 0, 170, 300), least=40)
    assert len(narrow.lines) == 2
    count = [sum(len(r.ids) for r in item.runs) for item in (wide, narrow)]
    assert count[1] == count[0] + 1


@pytest.mark.parametrize(
    ("low", "high"),
    [("gjpqygjpqy", "ÅÉÅÉÅÉÅÉÅ"), ("ญูญูญูญู", "ปี่ปี่ปี่ปี่"), ("कृकृकृकृ", "र्कीर्कीर्की"), ("ججججج", "لألألألألأ")],
    ids=["Latn", "Thai", "Deva", "Arab"],
)
def test_ink_of_lines_never_meets(low: str, high: str) -> None:
    item = words(f"{low}\n{high}", leading=0.5, size=60)
    one, two = item.lines
    assert two.box.y >= one.box.bottom


def test_only_what_is_underneath_is_pushed_away() -> None:
    apart = words("gggggg\nÅÅÅÅÅÅ", leading=0.8, size=60)
    beside = words("g      \n      Å".replace("      ", "nnnnnn"), leading=0.8, size=60)

    def pitch(item: Glyphs) -> float:
        return item.lines[1].baseline - item.lines[0].baseline

    assert pitch(beside) < pitch(apart)


def test_one_line_is_centred_on_its_capitals() -> None:
    item = words("Hxpg", box=Box(0, 100, 400, 200), size=80, valign="middle")
    middle = item.lines[0].baseline - item.cap_height / 2
    assert middle == pytest.approx(200, abs=1)


def test_ideographs_are_centred_on_their_square() -> None:
    item = words("国国国", "Noto Sans JP", Box(0, 100, 400, 200), "ja", size=80, valign="middle")
    assert item.box.centre[1] == pytest.approx(200, abs=2)


def test_top_aligned_capitals_touch_the_top() -> None:
    item = words("HELLO", box=Box(10, 100, 900, 200), size=100, valign="top")
    assert item.box.y == pytest.approx(100, abs=2)
    accent = words("ÉCOLE", box=Box(10, 100, 900, 200), size=100, valign="top")
    assert accent.box.y == pytest.approx(100, abs=0.5)


def test_left_edges_align_by_ink() -> None:
    item = words("HELLO", box=Box(10, 100, 900, 200), size=100)
    assert item.box.x == pytest.approx(10, abs=0.1)


def test_opening_quotes_hang() -> None:
    item = words("“One day\nat a time", box=Box(10, 10, 700, 300), size=60)
    quoted, plain = item.lines
    assert quoted.box.x == pytest.approx(10, abs=0.1)
    assert plain.box.x > 20
    flush = words("“One day\nat a time", box=Box(10, 10, 700, 300), size=60, hang=False)
    assert flush.lines[1].box.x == pytest.approx(10, abs=0.1)


MORNING = (
    "The market opens at dawn, when fishermen unload the catch and bakers wheel their carts "
    "across the square. By seven the first of the regulars have come for coffee and a roll, and "
    "to hear what the sea has brought in; by nine there is hardly room to stand."
)


def test_justified_lines_fill_the_measure_but_the_last() -> None:
    item = words(MORNING, "Lora", Box(0, 0, 860, 600), size=28, align="justify")
    bare = [line.box.right for line in item.lines[:-1] if item.text[line.end - 2] not in ".,;"]
    assert len(item.lines) > 3
    assert max(bare) - min(bare) < 1.5
    assert item.lines[-1].box.right < min(bare)
    assert item.area.holds(item.box)


def test_text_that_would_gape_is_left_ragged() -> None:
    item = words(MORNING, "Lora", Box(0, 0, 250, 900), size=28, align="justify")
    plain = words(MORNING, "Lora", Box(0, 0, 250, 900), size=28)
    assert len({round(line.box.right / 4) for line in item.lines}) > 4
    widths = [round(line.advance) for line in item.lines]
    assert widths == pytest.approx([round(line.advance) for line in plain.lines], abs=60)


def test_columns_share_the_lines() -> None:
    text = " ".join(VOCABULARY[:12] * 8)
    item = words(text, "Lora", Box(0, 0, 900, 500), size=24, columns=3)
    lefts = sorted({round(line.box.x / 50) for line in item.lines})
    assert len(lefts) == 3
    assert item.area.holds(item.box)


def test_leading_grows_for_small_text_and_tall_scripts() -> None:
    def pitch(text: str, size: float, lang: str = "") -> float:
        item = words(f"{text}\n{text}", size=size, lang=lang)
        return (item.lines[1].baseline - item.lines[0].baseline) / item.size

    assert pitch("nose", 100) < 1.15
    assert 1.35 < pitch("nose", 20) < 1.5
    assert pitch("ที่นี่", 20, "th") > pitch("nose", 20)


def test_vertical_columns_run_from_right_to_left() -> None:
    item = words("春はあけぼの\n夏は夜", "Noto Serif JP", lang="ja", size=50, direction="vertical")
    first, second = item.lines
    assert first.box.x > second.box.x
    assert first.box.height > first.box.width
    run = item.runs[0]
    ys = [y for c, y in zip(run.clusters, run.ys, strict=True) if c < 6]
    assert ys == sorted(ys)


def test_vertical_text_squares_two_figures_and_turns_latin() -> None:
    item = words(
        "12月は Limner「本」ー", "Noto Sans JP", Box(0, 0, 300, 900), "ja", size=50,
        direction="vertical",
    )  # fmt: skip
    turned = {item.text[c] for run in item.runs if run.turned for c in run.clusters}
    assert turned - {" "} == set("Limner")
    figures = [y for run in item.runs for c, y in zip(run.clusters, run.ys, strict=True) if c < 2]
    assert len(figures) == 2
    assert figures[0] == figures[1]
    flat = words("「ー", "Noto Sans JP", lang="ja", size=50)
    upright = {g for run in item.runs if not run.turned for g in run.ids}
    assert not upright & {g for run in flat.runs for g in run.ids}  # vert forms


def test_long_texts_fit_a_page() -> None:
    for text, lang in (
        ("国境の長いトンネルを抜けると雪国であった。" * 230, "ja"),
        ("word " * 1000, "en"),
    ):
        item = words(text, "Inter", Box(40, 40, PAGE.width - 80, PAGE.height - 80), lang, size=30)
        assert item.misfit == ""
        assert item.area.holds(item.box)


def test_empty_words_paint_nothing() -> None:
    layer = Text(id="t", text="  ", style=TextStyle(face="Inter", size=20), box=Box(0, 0, 9, 9))
    assert frame_of(layer).items == ()
