"""Scenes drawn flat show things as the prompt relates them: on a side, before, behind, coloured."""

import pytest
import studio
from bench.prompts.held import held

from limner.basics.geometry import Size
from limner.document.layers.scene import Scene
from limner.document.request import Request
from limner.door import default_world
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner


def planned(prompt, seed=0):
    request = Request(prompt=prompt, size=Size(768, 512), seed=seed, kind="scene")
    return RulesPlanner().plan(read(prompt), request, default_world()).document


def boxes(document, name):
    return [la.box for la in document.layers if name in la.name.split() and la.box is not None]


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
@pytest.mark.parametrize(
    ("prompt", "left", "right"),
    [
        ("Flat illustration of a bird to the left of two yellow lemons", "bird", "lemon"),
        ("Flat illustration of four red dogs to the right of an orange bird", "bird", "dog"),
        ("A watercolour of two black trees to the right of three yellow cats", "cat", "tree"),
        ("Flat illustration of a balloon to the right of a house", "house", "balloon"),
        ("Flat illustration of a dog left of a tree", "dog", "tree"),
    ],
)
def test_what_is_asked_for_on_one_side_stands_there(prompt, left, right, seed):
    document = planned(prompt, seed)
    these, those = boxes(document, left), boxes(document, right)
    assert these
    assert those
    assert max(b.centre[0] for b in these) < min(b.centre[0] for b in those)


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
@pytest.mark.parametrize(
    ("prompt", "near", "far"),
    [
        ("Flat illustration of three yellow cars in front of three black books", "car", "book"),
        ("Flat illustration of five black bicycles behind four purple birds", "bird", "bicycle"),
        ("Flat illustration of a brown bird in front of a pink dog", "bird", "dog"),
        ("A watercolour of two blue bottles behind two purple candles", "candle", "bottle"),
        ("Flat illustration of two purple chairs in front of two green vases", "chair", "vase"),
    ],
)
def test_what_is_in_front_stands_lower_and_is_painted_later(prompt, near, far, seed):
    document = planned(prompt, seed)
    before, behind = boxes(document, near), boxes(document, far)
    assert before
    assert behind
    assert min(b.bottom for b in before) > max(b.bottom for b in behind)
    order = [la.name.split() for la in document.layers]
    last = max(n for n, words in enumerate(order) if far in words)
    assert last < min(n for n, words in enumerate(order) if near in words)


@pytest.mark.parametrize(
    ("prompt", "far", "near"),
    [
        ("A watercolour of two blue bottles behind two purple candles", "bottle", "candle"),
        ("Flat illustration of three yellow cars in front of three black books", "book", "car"),
    ],
)
def test_what_stands_behind_is_still_seen(prompt, far, near):
    document = planned(prompt)
    for box in boxes(document, far):
        hidden = sum(box.intersection(b).area for b in boxes(document, near))
        assert hidden < 0.75 * box.area


def test_a_bird_that_flies_stays_in_the_air():
    document = planned("Flat illustration of a bird flying to the left of a tree")
    (bird,), (tree,) = boxes(document, "bird"), boxes(document, "tree")
    assert bird.bottom < 0.5 * document.size[1]
    assert bird.centre[0] < tree.centre[0]


@pytest.mark.parametrize("colour", ["red", "white", "blue", "purple"])
def test_trees_take_the_colour_asked_for(colour):
    prompt = f"Flat illustration of three dogs next to a {colour} tree"
    verdict = held(read(prompt), planned(prompt))
    assert verdict.asked["attributes"] == verdict.held["attributes"] == 1


@pytest.mark.parametrize(
    ("said", "fill"),
    [
        ("glass of orange juice", "juice"),
        ("glass of milk", "milk"),
        ("tumbler of whisky", "whisky"),
        ("glass filled with cola", "cola"),
        ("glass of cold beer", "beer"),
    ],
)
def test_a_glass_is_built_with_the_drink_that_was_named(said, fill):
    prompt = f"Photograph of a {said} on a table with two croissants on a plate"
    document = studio.planned(prompt, size=(512, 512)).document
    (scene,) = [la for la in document.walk() if isinstance(la, Scene)]
    (glass,) = [o for o in scene.objects if o.kind == "drinking-glass"]
    assert glass.options["fill"] == fill
    (plate,) = [o for o in scene.objects if o.kind == "plate"]
    bread = [o for o in scene.objects if o.kind == "croissant"]
    assert [[(b.kind, b.of) for b in o.bonds] for o in bread] == 2 * [[("on", plate.id)]]


def test_what_stands_beside_something_that_cannot_be_built_is_drawn_with_it():
    prompt = "Four brown mugs to the left of a red bird"
    document = studio.planned(prompt, size=(768, 512)).document
    assert document.kind == "scene"
    assert boxes(document, "mug")[-1].centre[0] < boxes(document, "bird")[0].centre[0]
