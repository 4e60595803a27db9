"""Documents go to JSON and back, validate with clear words, migrate, and have a schema."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.edit import Edit, apply_all
from limner.document.edits.canvas import Canvas
from limner.document.edits.insert import Insert, Remove
from limner.document.edits.move import Move
from limner.document.edits.replace import Replace
from limner.document.frame import Frame, Item
from limner.document.layer import Layer
from limner.document.layers.group import Grid, Group, Stack
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Linear, Shadow, Stop
from limner.document.schema import schema

names = st.text("abcdefgh", min_size=1, max_size=6)
colours = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
shapes = st.builds(lambda fill, radius: {"fill": fill, "radius": radius}, colours, st.floats(0, 50))


@st.composite
def documents(draw):
    ids = draw(st.lists(names, min_size=1, max_size=8, unique=True))
    layers, groups = [], []
    for name in ids:
        kind = draw(st.sampled_from(["shape", "text", "group"]))
        if kind == "shape":
            layers.append(Shape(id=name, box=Box(0, 0, 5, 5), **draw(shapes)))
        elif kind == "text":
            style = TextStyle(face="inter", size=draw(st.floats(5, 90)))
            layers.append(Text(id=name, text=draw(st.text(max_size=20)), style=style))
        else:
            inside, layers = tuple(layers), []
            layout = draw(st.sampled_from([None, Stack(gap=3), Grid(columns=2)]))
            groups.append(name)
            layers.append(Group(id=name, children=inside, layout=layout))
    return Document(size=Size(100, 80), background="#ffffff", layers=tuple(layers))


@given(documents())
def test_json_round_trip(document):
    again = Document.from_json(document.to_json())
    assert again == document
    assert again.hash == document.hash
    assert again.to_json() == document.to_json()


@given(documents(), st.data())
def test_every_edit_has_an_exact_inverse(document, data):
    ids = [layer.id for layer in document.walk()]
    target = data.draw(st.sampled_from(ids))
    groups = [layer.id for layer in document.walk() if isinstance(layer, Group)]
    outside = [None, *(g for g in groups if not _inside(document, target, g))]
    edits = [
        Replace(layer=target, by=Shape(id=target, radius=9)),
        Remove(layer=target),
        Insert(layer=Shape(id="new"), into=data.draw(st.sampled_from([None, *groups])), index=1),
        Move(layer=target, into=data.draw(st.sampled_from(outside)), index=0),
        Canvas(size=Size(9, 9), background=None),
    ]
    edit = data.draw(st.sampled_from(edits))
    changed, undo = apply_all(document, [edit])
    back, _ = apply_all(changed, undo)
    assert back == document
    assert Edit.members()[edit.kind].from_json(edit.to_json()) == edit


def _inside(document, target, group):
    layer = document.find(target)
    return target == group or (
        isinstance(layer, Group) and any(_in(child, group) for child in layer.children)
    )


def _in(layer, name):
    return layer.id == name or (
        isinstance(layer, Group) and any(_in(child, name) for child in layer.children)
    )


@given(documents(), st.data())
def test_layers_an_edit_does_not_name_stay_the_same(document, data):
    shapes = [layer.id for layer in document.walk() if isinstance(layer, Shape)]
    if not shapes:
        return
    target = data.draw(st.sampled_from(shapes))
    changed = Replace(layer=target, by=Shape(id=target, radius=9)).apply(document)
    for layer in document.walk():
        if isinstance(layer, Group) and _in(layer, target):
            continue
        if layer.id != target:
            assert changed.find(layer.id).to_json() == layer.to_json()


def test_kinds_say_what_there_is():
    with pytest.raises(ValidationError, match="unknown layer kind 'sprite'; known: chart"):
        Document.model_validate({"size": [9, 9], "layers": [{"kind": "sprite", "id": "a"}]})


def test_two_layers_may_not_share_an_id():
    with pytest.raises(ValidationError, match="two layers have the id 'a'"):
        Document(size=Size(9, 9), layers=(Shape(id="a"), Group(id="g", children=(Shape(id="a"),))))


def test_unknown_fields_and_colours_are_refused():
    with pytest.raises(ValidationError, match="colour"):
        Shape.model_validate({"id": "a", "colour": "#ff0000"})
    with pytest.raises(ValidationError):
        Shape(id="a", fill="red")


def test_old_documents_are_carried_up():
    old = '{"version": 0, "width": 30, "height": 20, "ground": "#ff0000", "layers": []}'
    document = Document.from_json(old)
    assert document.size == Size(30, 20)
    assert document.background == "#ff0000"
    assert document.version == 1


def test_documents_from_the_future_are_refused():
    with pytest.raises(ValidationError, match="upgrade Limner"):
        Document.from_json('{"version": 7, "size": [9, 9]}')


def test_paints_and_effects_keep_their_kind():
    shape = Shape(
        id="a", fill=Linear(stops=(Stop(offset=0, colour="#000000"),)), effects=(Shadow(blur=3),)
    )
    data = json.loads(shape.to_json())
    assert data["kind"] == "shape"
    assert data["fill"]["kind"] == "linear"
    assert data["effects"][0]["kind"] == "shadow"
    assert Shape.from_json(shape.to_json()) == shape


@pytest.mark.parametrize(("value", "family"), [(Document, Layer), (Frame, Item)])
def test_schema_is_self_contained_and_lists_every_member(value, family):
    whole = schema(value)
    text = json.dumps(whole)
    for member in family.members().values():
        assert member.__name__ in whole["$defs"]
    for reference in {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}:
        assert reference in whole["$defs"]


def test_values_cannot_be_changed_in_place():
    with pytest.raises(ValidationError):
        Shape(id="a").radius = 4  # type: ignore[misc]
