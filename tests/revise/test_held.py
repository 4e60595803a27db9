"""What an edit does not name is painted byte for byte as before, in any of the twelve pictures."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from limner.document.document import walk
from limner.document.edit import Edit, apply_all
from limner.document.edits.insert import Remove
from limner.document.edits.recolour import Recolour
from limner.document.edits.restyle import Restyle
from limner.document.edits.rewrite import Rewrite
from limner.document.layers.scene import Scene
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.layout.hold import steady

from .outcome import items_by_layer
from .pictures import PROMPTS, frame, picture, world

COLOURS = st.sampled_from(["#d62828", "#0f7f83", "#f7c912", "#101010", "#ffffff"])
WORDS = st.text("abcdefgh XYZ 0123", min_size=1, max_size=24).filter(str.strip)


@st.composite
def revisions(draw) -> tuple[str, Edit]:
    """Return a picture and an edit of one of its layers."""
    name = draw(st.sampled_from(sorted(PROMPTS)))
    layers = [la for la in picture(name).document.walk() if isinstance(la, (Text, Shape))]
    scenes = [la for la in picture(name).document.walk() if isinstance(la, Scene)]
    on_things = {key for scene in scenes for key in _printed(scene)}
    layer = draw(st.sampled_from([la for la in layers if la.id not in on_things] or layers))
    if isinstance(layer, Shape):
        return name, Recolour(layer=layer.id, values={"fill": draw(COLOURS)})
    ways = [
        Restyle(layer=layer.id, style={"paint": draw(COLOURS)}),
        Restyle(layer=layer.id, style={"weight": 700, "italic": True}),
        Restyle(layer=layer.id, style={"size": layer.style.size * 0.7}),
        Rewrite(layer=layer.id, text=draw(WORDS)),
    ]
    return name, draw(
        st.sampled_from(ways if layer.id in on_things else [*ways, Remove(layer=layer.id)])
    )


@settings(max_examples=80)
@given(revisions())
@example(("shoes", Restyle(layer="subhead", style={"size": 40.5})))
@example(("jazz", Rewrite(layer="cta", text="abc dXYZ 0123 abcdefgh XY")))
def test_layers_not_named_are_the_same_bytes(revision):
    name, edit = revision
    before = picture(name).document
    after, undo = apply_all(before, [edit])
    named = frozenset({*edit.named, *_around(before, edit.named)})
    hold, moved = steady(before, after, named, world(name))
    held, _ = apply_all(after, [hold] if hold else [])
    old = items_by_layer(frame(before, name), named)
    new = items_by_layer(frame(held, name), named)
    differ = {key for key in old if key in new and old[key] != new[key]}
    along = {layer.id for key in moved for layer in walk((before.find(key),))}
    assert differ <= along
    if not isinstance(edit, Rewrite):
        assert not moved
    assert apply_all(after, undo)[0] == before


def _around(document, names):
    """Return plates that fit themselves to a named text alone, and scenes it is printed in."""
    for layer in document.walk():
        if isinstance(layer, Scene) and _printed(layer) & set(names):
            yield layer.id
        inside = {la.id for la in _texts(layer)}
        if inside and inside <= set(names):
            yield layer.id


def _texts(layer):
    if isinstance(layer, Text):
        yield layer
    for child in getattr(layer, "children", ()):
        yield from _texts(child)


def _printed(scene):
    return {
        la.id for o in scene.objects for sheet in o.prints.values() for la in walk(sheet.layers)
    }


@settings(max_examples=25)
@given(st.sampled_from(sorted(PROMPTS)), st.integers(0, 10_000))
def test_several_edits_undo_to_the_very_same_document(name, start):
    before = picture(name).document
    texts = [la for la in before.walk() if isinstance(la, Text)]
    edits: list[Edit] = []
    for step in range(3):
        layer = texts[(start + step) % len(texts)]
        edits.append(Rewrite(layer=layer.id, text=f"{layer.text} {step}"))
        edits.append(Restyle(layer=layer.id, style={"tracking": 0.1 * step, "caps": "small"}))
    after, undo = apply_all(before, edits)
    assert after != before
    assert apply_all(after, undo)[0] == before
