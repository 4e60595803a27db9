"""Any prompt in any style and kind at any size: words whole and readable, or the record says why."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import limner
from limner.document.layers.group import Group
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.ports.planner import Misfit
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner
from limner.world.test import TestWorld

EXAMPLES = Path(__file__).parents[2] / "examples"
PROMPTS = [
    json.loads(line)["prompt"]
    for name in ("prompts", "kinds", "styles")
    for line in (EXAMPLES / f"{name}.jsonl").read_text("utf-8").splitlines()
]
prompts = st.sampled_from(PROMPTS)
styles = st.sampled_from([None, *(style.name for style in limner.styles())])
kinds = st.none() | st.sampled_from([kind.name for kind in limner.kinds()])


@st.composite
def sizes(draw, least=512):
    short = draw(st.integers(least, 640))
    long = round(short * draw(st.floats(1, 1.8)))
    return (short, long) if draw(st.booleans()) else (long, short)


def failed(art):
    return [f"{check.name}: {check.detail}" for check in art.checks if not check.ok]


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(prompts, sizes(), st.integers(0, 999), styles, kinds)
def test_every_check_holds_in_every_style_and_kind(prompt, size, seed, style, kind):
    art = limner.draw(prompt, size=size, seed=seed, style=style, kind=kind, engine="vector")
    assert failed(art) == [], (art.document.kind, art.document.composition)


@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(prompts, sizes(128), st.integers(0, 999), styles)
def test_what_cannot_fit_is_noted(prompt, size, seed, style):
    art = limner.draw(prompt, size=size, seed=seed, style=style, engine="vector")
    for check in art.checks:
        assert check.ok or any(check.name in note for note in art.notes)


@pytest.mark.parametrize("style", [None, "chalkboard", "riso"])
def test_words_on_a_restless_ground_get_a_label_of_the_sheets_own_paper(style):
    """Black plates on a poster look like a mistake: a label is cut from the scheme's paper."""
    prompt = 'Poster titled "Night Garden", date "14 May"'
    request = Request(prompt=prompt, size=(600, 800), style=style)
    plan = RulesPlanner().plan(read(prompt), request, TestWorld())
    words = next(
        one for one in plan.document.walk() if isinstance(one, Text) and one.text == "14 May"
    )
    striped = Misfit(
        layer=words.id, check="contrast", colour="#808080", span=("#000000", "#ffffff"), amount=3.0
    )
    mended = RulesPlanner().mend(plan, (striped,), 3).document.find(words.id)
    assert isinstance(mended, Group)
    (label,) = mended.children
    assert label.fill[:7] in plan.plates
    assert [one.text for one in label.children] == ["14 May"]
