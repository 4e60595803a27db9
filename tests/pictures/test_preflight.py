"""Preflight catches what a printer would send back, and lets good work pass."""

import asyncio

import pytest

from limner import composing
from limner.basics.geometry import Box, Size
from limner.document.brief import Brief, Copy
from limner.document.document import Document
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Linear, Stop, Stroke, Texture
from limner.door import default_world
from limner.ports.planner import Plan
from limner.stages.plan import RulesPlanner

PLACE = Box(60, 60, 480, 80)


def text(words="Harvest Supper", box=PLACE, layer="title", **style):
    fields = {"face": "inter", "size": 48, "paint": "#1b1b1b", **style}
    role = fields.pop("role", "headline")
    decorative = fields.pop("decorative", False)
    return Text(id=layer, role=role, text=words, box=box, decorative=decorative,
                style=TextStyle(**fields))  # fmt: skip


def prove(*layers, strings=("Harvest Supper",), background="#ffffff", safe=10.0):
    document = Document(size=Size(600, 400), background=background, layers=tuple(layers), safe=safe)
    brief = Brief(prompt="x", strings=tuple(Copy(text=s) for s in strings))
    return asyncio.run(composing.prove(Plan(document=document), brief, default_world()))


def failed(proof):
    return {check.name for check in proof.checks if not check.ok}


def test_good_work_passes():
    proof = prove(text())
    assert failed(proof) == set()
    assert proof.misfits == ()
    assert [c.name for c in proof.checks] == [
        "strings", "glyphs", "fit", "inside", "visible", "contrast", "legible", "margins",
    ]  # fmt: skip


def test_a_missing_and_a_doubled_string():
    assert failed(prove(text(), strings=("Harvest Supper", "21 September"))) == {"strings"}
    twice = prove(text(), text(box=Box(60, 200, 480, 80), layer="again"))
    assert failed(twice) == {"strings"}
    assert "more than once" in twice.checks[0].detail


def test_one_of_two_equal_strings_is_missing():
    proof = prove(text(), strings=("Harvest Supper", "Harvest Supper"))
    assert failed(proof) == {"strings"}


def test_a_string_changed_by_one_letter():
    assert failed(prove(text("Harvest supper"))) == {"strings"}


def test_words_off_the_sheet_and_in_the_margin():
    assert {"inside", "margins"} <= failed(prove(text(box=Box(-90, 60, 480, 80))))
    assert failed(prove(text(box=Box(3, 60, 480, 80)))) == {"margins"}


def test_words_that_cannot_fit():
    proof = prove(text("Harvest Supper " * 40, box=Box(60, 60, 90, 40)),
                  strings=("Harvest Supper " * 40,))  # fmt: skip
    assert {"fit", "legible"} <= failed(proof)


def test_words_covered_by_a_thing():
    cover = Shape(id="cover", box=Box(200, 40, 200, 120), fill="#cc3311")
    assert "visible" in failed(prove(text(), cover))
    assert failed(prove(cover.but(fill="#ffeecc"), text())) == set()


def test_words_covered_by_words():
    proof = prove(text(), text("21 September", layer="date", paint="#1b1b1b"),
                  strings=("Harvest Supper", "21 September"))  # fmt: skip
    assert "visible" in failed(proof)


def test_words_cut_by_a_clip():
    group = Group(id="g", box=Box(0, 0, 600, 400), clip="M0 0L200 0L200 400L0 400Z",
                  children=(text(),))  # fmt: skip
    assert "visible" in failed(prove(group))


@pytest.mark.parametrize(
    ("paint", "size", "ok"),
    [("#777777", 48, True), ("#777777", 14, False), ("#999999", 48, False), ("#6f6f6f", 14, True)],
)
def test_contrast_is_wcags_by_size(paint, size, ok):
    assert ("contrast" not in failed(prove(text(paint=paint, size=size)))) is ok


def test_contrast_is_measured_on_what_is_really_beneath():
    fade = Linear(start=(0, 0), end=(1, 0), stops=(
        Stop(offset=0, colour="#ffffff"), Stop(offset=0.7, colour="#202020")))  # fmt: skip
    under = Shape(id="under", box=Box(0, 0, 600, 400), fill=fade)
    wide = text("Harvest Supper of the whole valley", box=Box(60, 60, 500, 80))
    proof = prove(under, wide, strings=("Harvest Supper of the whole valley",))
    assert failed(proof) == {"contrast"}
    assert proof.misfits[0].layer == "title"


def test_an_outline_may_carry_the_contrast():
    rim = Stroke(paint="#000000", width=8)
    assert failed(prove(text(paint="#ffffff", outline=rim))) == set()


def test_a_veil_over_words_is_no_cover():
    veil = Shape(id="veil", box=Box(0, 0, 600, 400), fill="#ffffff", opacity=0.1)
    assert failed(prove(text(), veil)) == set()


def test_a_letter_used_as_a_shape_may_be_cut_and_covered():
    shape = text("R", box=Box(350, -80, 400, 500), layer="r", size=600, role="ornament",
                 decorative=True, paint="#eeeeee")  # fmt: skip
    assert failed(prove(shape, text())) == set()
    assert failed(prove(shape.but(role="mark"), text())) != set()


def test_small_words_are_not_legible():
    assert failed(prove(text(size=6, least=6))) == {"legible"}


@pytest.mark.parametrize("attempt", [1, 2, 3])
def test_mending_makes_words_readable_and_keeps_them_in_place(attempt):
    other = text("21 September", box=Box(60, 200, 480, 60), layer="date")
    strings = ("Harvest Supper", "21 September")
    proof = prove(text(paint="#b8b8b8"), other, strings=strings)
    assert failed(proof) == {"contrast"}
    plan = RulesPlanner().mend(proof.plan, proof.misfits, attempt)
    document = plan.document
    brief = Brief(prompt="x", strings=tuple(Copy(text=s) for s in strings))
    mended = asyncio.run(composing.prove(Plan(document=document), brief, default_world()))
    assert failed(mended) == set()
    assert document.find("date") == other


def test_paper_is_a_ground_and_grain_is_none():
    def over(**fields):
        paper = Texture(name="paper", colours=(fields.pop("colour"),))
        sheet = Shape(id="s", role="texture", box=Box(0, 0, 600, 400), fill=paper, **fields)
        return failed(prove(sheet, text(paint="#ffffff"), background="#101010"))

    assert over(colour="#f4efe2") == {"contrast"}
    assert over(colour="#808080", blend="soft-light", opacity=0.5) == set()
