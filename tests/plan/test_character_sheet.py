"""Character sheets: three views on one line, a face for every label, the same colours."""

import pytest
from desk import design
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import limner
from limner.basics.geometry import Size
from limner.document.brief import Brief, Copy
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.door import default_world
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner
from limner.stages.plan.kinds.character_sheet import KIND, _open

PIP = (
    'Character sheet of a small orange robot named "Pip": front, side and back view, '
    "three expressions labelled Happy, Curious, Sleepy"
)


def plan(brief, seed=0, size=(768, 512)):
    request = Request(prompt=brief.prompt, size=Size(*size), seed=seed, kind="character-sheet")
    return RulesPlanner().plan(brief, request, default_world()).document


def faces(document):
    return [x for x in document.layers if isinstance(x, Group) and x.role == "panel"]


@pytest.mark.parametrize("seed", range(len(KIND.compositions)))
def test_a_face_for_each_label_and_every_word_once(seed):
    document = plan(read(PIP), seed)
    assert document.composition == list(KIND.compositions)[seed]
    assert len(faces(document)) == 3
    said = sorted(x.text for x in document.walk() if isinstance(x, Text))
    assert said == ["Curious", "Happy", "Pip", "Sleepy"]


def test_the_asked_colour_is_worn_in_every_view_and_face():
    document = plan(read(PIP))
    orange = next(iter(read(PIP).subjects)).colours[0]
    for face in faces(document):
        assert any(isinstance(c, Shape) and c.fill == orange for c in face.children)
    above = [x for x in document.layers if isinstance(x, Shape) and x.fill == orange]
    assert len(above) >= 12


def test_the_three_faces_differ():
    drawn = [tuple(getattr(c, "d", "") for c in f.children[1:]) for f in faces(plan(read(PIP)))]
    assert len(set(drawn)) == 3


COPIES = st.lists(
    st.builds(
        Copy,
        text=st.text("abc def ghi", min_size=1, max_size=120).filter(str.strip),
        role=st.sampled_from(["name", "headline", "label", "caption", "body"]),
    ),
    max_size=10,
    unique_by=lambda c: c.text,
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    COPIES,
    st.sampled_from([(768, 512), (256, 256), (900, 300), (300, 900)]),
    st.integers(0, 3),
    st.sampled_from(["fox", "girl", "robot", "old man"]),
)
def test_any_strings_are_placed_once_at_any_size(copies, size, seed, who):
    brief = Brief(prompt=f"Character sheet of a {who}", strings=tuple(copies))
    document = plan(brief, seed, size)
    found = [x.text for x in document.walk() if isinstance(x, Text) and not x.decorative]
    assert sorted(found) == sorted(c.text for c in copies)
    assert document.composition in KIND.compositions


@pytest.mark.parametrize("seed", range(4))
def test_sheets_pass_preflight(seed):
    art = limner.draw(PIP, size="768x512", seed=seed)
    assert [c.name for c in art.artwork.record.checks if not c.ok] == []
    assert art.document.kind == "character-sheet"


def test_labels_stand_under_the_views_they_name_and_coats_keep_their_colour() -> None:
    prompt = 'Character sheet of a fisherman in a yellow raincoat: "Back", "Front", "Side", "Happy"'
    desk = design(read(prompt), KIND, (1536, 1024))
    sheet = _open(desk)
    assert "#f7c912" in sheet.cast.colours
    found = [sheet.view(v) for v in ("front", "side", "back")]
    assert [c.text for c in found if c] == ["Front", "Side", "Back"]
