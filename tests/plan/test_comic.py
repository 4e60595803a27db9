"""Comic pages: panels in reading order, every speech once, balloons where they can be read."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import limner
from limner.basics.geometry import Box, Size
from limner.basics.hash import rng
from limner.document.brief import Brief, Copy, Subject
from limner.document.layers.group import Group
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.door import default_world
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner
from limner.stages.plan.actors import actor_for, cast_of, mood_named, mood_of_speech
from limner.stages.plan.kinds.comic import KIND
from limner.stages.plan.parts import pagegrid
from limner.stages.plan.parts.balloons import form_of

MANGA = (
    "A four-panel black and white manga page in Japanese: a girl finds a letter; "
    "speech balloons 「これは何？」「手紙だ…」「開けてみよう！」「まさか！」"
)
SAID = ["これは何？", "手紙だ…", "開けてみよう！", "まさか！"]


def plan(brief, seed=0, size=(512, 768)):
    request = Request(prompt=brief.prompt, size=Size(*size), seed=seed, kind="comic")
    return RulesPlanner().plan(brief, request, default_world()).document


def texts(document):
    return [x for x in document.walk() if isinstance(x, Text) and not x.decorative]


def panels(document):
    return [x for x in document.layers if isinstance(x, Group) and x.role == "panel"]


@pytest.mark.parametrize("seed", range(len(KIND.compositions)))
def test_each_composition_has_the_panels_asked_for_and_every_speech_once(seed):
    document = plan(read(MANGA), seed)
    assert document.composition == list(KIND.compositions)[seed]
    assert len(panels(document)) == 4
    assert [t.text for t in texts(document)] == SAID


def test_japanese_pages_read_from_the_right_in_upright_lines():
    document = plan(read(MANGA), seed=3)
    first, second = texts(document)[:2]
    assert first.box.x > second.box.x
    assert all(t.style.direction == "vertical" for t in texts(document))


def test_western_pages_read_from_the_left():
    brief = Brief(
        prompt="A two-panel comic",
        panels=2,
        strings=(Copy(text="Hello there.", role="speech"), Copy(text="Who?", role="speech")),
    )
    document = plan(brief, seed=3, size=(900, 400))
    first, second = texts(document)
    assert first.box.x < second.box.x
    assert first.style.direction == "horizontal"


def test_black_and_white_uses_no_colour():
    document = plan(read(MANGA))
    found = set(re.findall(r"#[0-9a-f]{6}", document.model_dump_json()))
    for colour in found:
        r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        assert max(r, g, b) - min(r, g, b) < 16, colour


@pytest.mark.parametrize("prompt", ["四格漫画：一只猫", "A full-color manga page: a cat runs"])
def test_colour_stays_where_black_and_white_was_not_asked_for(prompt):
    found = set(re.findall(r"#[0-9a-f]{6}", plan(read(prompt)).model_dump_json()))
    spread = [[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in found]
    assert any(max(rgb) - min(rgb) > 40 for rgb in spread)


@pytest.mark.parametrize(
    ("words", "role", "form"),
    [
        ("Run!", "speech", "shout"),
        ("Hm.", "speech", "speech"),
        ("Fine.", "thought", "thought"),
        ("Later", "caption", "caption"),
        ("まさか！", "speech", "shout"),
    ],
)
def test_punctuation_and_role_shape_the_balloon(words, role, form):
    assert form_of(Copy(text=words, role=role)) == form


def test_the_face_follows_the_punctuation():
    assert mood_of_speech("What?").brow > 0
    assert mood_of_speech("Stop!").mouth == "open"
    assert mood_of_speech("Well…").mouth == "small"
    assert mood_named("Sleepy").eyes == "closed"


def test_what_someone_is_outranks_what_they_do():
    assert actor_for("fox courier")[1] == "fox"
    assert actor_for("small robot chef")[0].name == "robot"
    assert actor_for("teapot") is None
    cast = cast_of(
        Brief(prompt="x", subjects=(Subject(name="cat"), Subject(name="dog"))), "#cc0000"
    )
    assert [c.name for c in cast] == ["cat", "dog"]


@pytest.mark.parametrize(
    "tiling",
    [pagegrid.regular, pagegrid.staggered, pagegrid.splash, pagegrid.diagonal, pagegrid.column],
)
@pytest.mark.parametrize("box", [Box(0, 0, 600, 900), Box(0, 0, 900, 300), Box(0, 0, 300, 900)])
def test_every_grid_makes_the_number_of_panels_inside_the_page(tiling, box):
    for total in range(1, 13):
        made = pagegrid.panels(tiling(total, box, rng("grid", total)), box, 8, rtl=False)
        assert len(made) == total
        for corners in made:
            for x, y in corners:
                assert -1 <= x <= box.width + 1
                assert -1 <= y <= box.height + 1


COPIES = st.lists(
    st.builds(
        Copy,
        text=st.text("abc def ghi!?…", min_size=1, max_size=160).filter(str.strip),
        role=st.sampled_from(["speech", "thought", "caption", "headline", "label"]),
    ),
    max_size=9,
    unique_by=lambda c: c.text,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    COPIES,
    st.sampled_from([(512, 768), (256, 256), (900, 300), (300, 900)]),
    st.integers(0, 4),
    st.one_of(st.none(), st.integers(1, 8)),
)
def test_any_strings_are_placed_once_at_any_size(copies, size, seed, count):
    brief = Brief(prompt="A comic page about a dog", strings=tuple(copies), panels=count)
    document = plan(brief, seed, size)
    assert sorted(t.text for t in texts(document)) == sorted(c.text for c in copies)
    assert document.composition in KIND.compositions


@pytest.mark.parametrize("seed", range(5))
def test_pages_pass_preflight(seed):
    art = limner.draw(MANGA, size="512x768", seed=seed)
    assert [c.name for c in art.artwork.record.checks if not c.ok] == []
    assert art.document.kind == "comic"
