"""Lettering: letters on curves, in forms and in colours, each character once and nothing torn."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typeset import AREA, frame_of, words

from limner.basics.geometry import Box
from limner.basics.path import absolute, bounds, circle
from limner.document.frame import Cluster, Glyphs, Outline
from limner.document.layers.text import Text, TextStyle
from limner.document.lettering import (
    Arc,
    Curve,
    Envelope,
    Extrude,
    Groove,
    Jitter,
    Lettering,
    Passage,
    Rim,
)
from limner.document.paint import Linear, Shadow, Stop

SCRIPTS = {
    "Harbour Bakery": "Inter", "Кофейня": "Inter", "مرحبا بالعالم": "Amiri",
    "नमस्ते दुनिया": "Hind", "春の山": "Noto Sans JP", "สวัสดี": "Kanit", "שלום": "Heebo",
    "한글 글꼴": "Noto Sans KR", "école ñandú": "Lora",
}  # fmt: skip


def lettered(text: str, face: str = "Inter", box: Box = AREA, **fields: object) -> Glyphs:
    style = {k: fields.pop(k) for k in ("size", "align", "passages", "lines") if k in fields}
    return words(text, face, box, lettering=Lettering(**fields), **style)


def characters(item: Glyphs) -> Counter[int]:
    return Counter(c for run in item.runs for c in set(run.clusters))


def glyph_count(item: Glyphs) -> int:
    return sum(len(run.ids) for run in item.runs)


@pytest.mark.parametrize("text", SCRIPTS)
@pytest.mark.parametrize("bend", [90.0, -60.0])
def test_a_bent_line_has_the_glyphs_of_a_straight_one(text: str, bend: float) -> None:
    flat = words(text, SCRIPTS[text], size=40, lines=1)
    bent = lettered(text, SCRIPTS[text], size=40, along=Arc(bend=bend), lines=1)
    assert bent.text == text
    assert Counter(g for r in bent.runs for g in r.ids) == Counter(
        g for r in flat.runs for g in r.ids
    )
    assert AREA.holds(bent.box, 1.0)


def test_letters_stand_on_their_circle_and_turn_with_it() -> None:
    radius = 200.0
    d = f"M100 300A{radius} {radius} 0 0 1 500 300"
    item = lettered("FRESHLY ROASTED COFFEE", size=40, align="centre", along=Curve(d=d))
    centre = (AREA.x + 300, AREA.y + 300)
    (run,) = item.runs
    assert len(run.turns) == len(run.ids)
    turns = []
    for x, y, turn in zip(run.xs, run.ys, run.turns, strict=True):
        # The origin is a glyph's left foot: half an advance off where the glyph touches.
        assert abs(math.dist((x, y), centre) - radius) < 4.0
        turns.append(turn)
    assert turns == sorted(turns)
    assert turns[0] < -30 < 30 < turns[-1]


def test_the_other_way_round_letters_stand_inside() -> None:
    out = lettered("SINCE", size=40, align="centre", along=Curve(d="M0 200A200 200 0 0 1 400 200"))
    inside = lettered(
        "SINCE", size=40, align="centre", along=Curve(d="M0 200A200 200 0 0 0 400 200")
    )
    assert out.box.bottom < AREA.y + 200 < inside.box.y
    assert max(abs(t) for r in inside.runs for t in r.turns) < 60


@pytest.mark.parametrize("text", ["مرحبا", "नमस्ते"])
def test_joined_scripts_are_bent_as_one(text: str) -> None:
    """Where letters met on the straight line, their bent outlines still meet."""
    bent = lettered(text, SCRIPTS.get(text + " بالعالم", "Hind"), size=80, along=Arc(bend=120))
    assert all(run.d and not run.turns for run in bent.runs)
    outlines = [bounds("M" + part) for run in bent.runs for part in run.d.split("M")[1:]]
    reach = sorted((b.x, b.right) for b in outlines)
    longest = reach[0][1]
    for left, right in reach[1:]:
        assert left < longest + 2.0, "a gap opened"
        longest = max(longest, right)


def test_marks_stay_on_their_letter() -> None:
    flat = words("é", "Inter", size=100)
    bent = lettered("xxé", "Inter", size=100, along=Arc(bend=150))
    assert glyph_count(flat) == 1
    assert characters(bent) == {0: 1, 1: 1, 2: 1}


@given(
    bend=st.floats(-300, 300), text=st.text("abcdegh ÄÖ", min_size=1, max_size=24),
    width=st.integers(80, 900), height=st.integers(60, 600),
)  # fmt: skip
@settings(deadline=None, max_examples=25)
def test_any_arc_keeps_its_box_and_every_character(bend, text, width, height) -> None:
    if not text.strip():
        return
    box = Box(50, 50, width, height)
    item = lettered(text, "Oswald", box, size=90, along=Arc(bend=bend))
    assert box.holds(item.box, 1.5)
    visible = [i for i, c in enumerate(text) if not c.isspace()]
    assert set(characters(item)) >= set(visible)
    assert all(n == 1 for n in characters(item).values())


@pytest.mark.parametrize("form", ["arch", "bulge", "pinch", "flag", "rise", "roof"])
def test_envelopes_draw_letters_out_but_not_small_ones(form: str) -> None:
    big = lettered("BIG TOP", "Anton", size=120, along=Envelope(form=form, amount=0.7))
    assert all(run.d for run in big.runs)
    assert AREA.holds(big.box, 1.0)
    small = lettered("BIG TOP", "Anton", size=16, along=Envelope(form=form, amount=0.7))
    assert not any(run.d for run in small.runs)


def test_an_arch_is_taller_in_the_middle() -> None:
    item = lettered("HHHHHHH", "Anton", size=120, lines=1, along=Envelope(form="arch", amount=0.6))
    letters = [bounds("M" + d) for run in item.runs for d in run.d.split("M")[1:]]
    letters.sort()
    assert letters[3].height > 1.2 * letters[0].height
    assert max(b.bottom for b in letters) - min(b.bottom for b in letters) < 1.0


def test_words_fill_a_form_line_by_line() -> None:
    text = "Words that flow inside a circle as wide as the circle is there and no wider for ever."
    box = Box(50, 50, 400, 400)
    item = lettered(text, "Inter", box, size=60, inside=circle(200, 200, 190))
    assert len(item.lines) > 3
    centre = (250, 250)
    for line in item.lines:
        for x in (line.box.x, line.box.right):
            for y in (line.box.y, line.box.bottom):
                assert math.dist((x, y), centre) < 190
    widths = [line.box.width for line in item.lines]
    assert max(widths) > 1.3 * widths[0]
    assert "".join(text[x.start : x.end] for x in item.lines) == text


def test_every_letter_takes_the_next_colour() -> None:
    colours = ("#ff0000", "#00ff00", "#0000ff")
    item = lettered("ab cd", letters=colours)
    paint = {c: run.paint for run in item.runs for c in run.clusters}
    assert [paint[i] for i in (0, 1, 3, 4)] == ["#ff0000", "#00ff00", "#0000ff", "#ff0000"]


def test_passages_change_paint_face_and_weight() -> None:
    item = words(
        "Mixed faces here", "Inter",
        passages=(Passage(start=0, end=5, paint="#ff0000", face="Pacifico"),
                  Passage(start=6, end=11, weight=900)),
    )  # fmt: skip
    found = {c: run for run in item.runs for c in run.clusters}
    assert "pacifico" in found[0].face
    assert found[0].paint == "#ff0000"
    assert found[7].axes["wght"] == 900
    assert found[12].axes["wght"] == 400
    assert sorted(found) == [i for i, c in enumerate(item.text) if i in found]


def test_a_ramp_may_span_each_line() -> None:
    ramp = Linear(stops=(Stop(offset=0, colour="#ffffff"), Stop(offset=1, colour="#000000")))
    item = lettered("One\nTwo", spread="line")
    assert all(run.paint is None for run in item.runs)
    item = words("One\nTwo", paint=ramp, lettering=Lettering(spread="line"))
    lines = sorted({run.paint.start[1] for run in item.runs if isinstance(run.paint, Linear)})
    assert lines[0] == pytest.approx(0, abs=0.01)
    assert lines[1] > 0.4


def test_jitter_sways_letters_and_is_the_same_again() -> None:
    jitter = Jitter(turn=6, rise=0.05, grow=0.1, seed=3)
    once, again = lettered("Hello hello", jitter=jitter), lettered("Hello hello", jitter=jitter)
    assert once == again
    forms = {
        c: (t, s, run.slant)
        for run in once.runs
        for c, t, s in zip(run.clusters, run.turns, run.scales, strict=True)
    }
    assert len({t for t, _, _ in forms.values()}) > 6
    assert max(abs(t) for t, _, _ in forms.values()) <= 6.5
    assert forms[2] != forms[3], "the same letter twice alike in a row"


def test_joined_words_sway_whole() -> None:
    item = lettered("مرحبا بكم", "Lalezar", size=80, jitter=Jitter(turn=6))
    turns = {c: t for run in item.runs for c, t in zip(run.clusters, run.turns, strict=True)}
    first = {turns[c] for c in turns if c < 5}
    assert len(first) == 1


def test_extruded_letters_have_sides_behind_them() -> None:
    style = TextStyle(
        face="Anton", size=120, paint="#ffd23f",
        lettering=Lettering(extrude=Extrude(depth=0.15, angle=135, light="#aa5500", shade="#331100"),
                            rims=(Rim(paint="#ffffff", width=0.02),)),
    )  # fmt: skip
    (whole,) = frame_of(Text(id="t", text="BLOCK", box=AREA, style=style)).items
    assert isinstance(whole, Cluster)
    *sides, glyphs = whole.items
    assert isinstance(glyphs, Glyphs)
    assert glyphs.text == "BLOCK"
    assert all(isinstance(side, Outline) and side.role == "lettering" for side in sides)
    reach = max(side.box.right for side in sides) - glyphs.box.right
    assert reach == pytest.approx(0.15 * glyphs.size * math.sin(math.radians(135)), abs=1.5)
    assert len({side.fill for side in sides}) > 2
    assert AREA.holds(whole.box, 1.0)


def test_rims_grooves_and_effects_scale_with_the_size_the_words_come_out_at() -> None:
    made = Lettering(
        rims=(Rim(paint="#ffffff", width=0.05), Rim(paint="#000000", width=0.05)),
        inlines=(Groove(paint="#ffffff", width=0.02, depth=0.03),),
        effects=(Shadow(dx=0.1, dy=0.1),),
    )
    item = words("A headline that has to shrink", "Inter", Box(50, 50, 300, 60), size=200, lines=1,
                 lettering=made)  # fmt: skip
    em = item.size
    assert em < 60
    assert item.outline is not None
    assert item.outline.width == pytest.approx(0.1 * em, rel=0.01)
    assert item.rims[0].width == pytest.approx(0.2 * em, rel=0.01)
    assert item.inlines[0].depth == pytest.approx(0.03 * em)
    assert item.effects[0].dx == pytest.approx(0.1 * em)
    assert Box(50, 50, 300, 60).holds(item.box.inset(-0.1 * em), 1.0)


def test_a_curve_without_length_is_refused() -> None:
    from limner.basics.errors import BadDocument

    with pytest.raises(BadDocument, match="path"):
        lettered("words", along=Curve(d="M10 10"))


def test_bent_outlines_are_path_data() -> None:
    item = lettered("WAVE", "Anton", size=100, along=Envelope(form="flag", amount=0.5))
    assert all(absolute(run.d) for run in item.runs)
