"""Figures: who is asked for is drawn, doing it, in the colours and on the side that was said."""

import itertools
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import limner
from limner.basics.colour import oklch
from limner.basics.geometry import Size
from limner.document.document import walk
from limner.document.layers.illustration import Illustration
from limner.document.layers.shape import Shape
from limner.document.request import Request
from limner.door import default_world
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner
from limner.stages.plan.actors import cast_of
from limner.stages.plan.scenery.animal import SPECIES, extent
from limner.stages.plan.scenery.person.figure import HEAD, STANDING, Person
from limner.stages.plan.scenery.person.limb import reach, wrap
from limner.stages.plan.scenery.person.look import Look
from limner.stages.plan.scenery.person.pose import ARM, FOREARM, POSES, SHIN, THIGH
from limner.stages.plan.scenery.person.role import people_of, role_of

SIZE = (768, 576)


def plan(prompt, seed=0, size=SIZE):
    request = Request(prompt=prompt, size=Size(*size), seed=seed, kind="scene")
    return RulesPlanner().plan(read(prompt), request, default_world()).document


def drawn(document, stem):
    """Return the groups of the sheet that are a thing."""
    return [x for x in document.layers if x.role == "subject" and x.id.split("-")[0] == stem]


def fills(layer):
    return {x.fill for x in walk((layer,)) if isinstance(x, Shape) and isinstance(x.fill, str)}


def role(prompt, which=0):
    brief = read(prompt)
    return role_of(brief, people_of(brief)[which], Random(1))


@pytest.mark.parametrize(
    ("prompt", "counts"),
    [
        ("Three people dancing at a party", {"person": 3}),
        ("Two children playing in a park, one boy and one girl", {"person": 2}),
        ("A farmer with a tractor and a red barn, two cows", {"person": 1, "cow": 2, "barn": 1}),
        ("Five birds on a tree", {"bird": 5}),
        ("An elephant and a rabbit under a rainbow", {"elephant": 1, "rabbit": 1}),
        ("A lighthouse by the sea with two sailboats", {"lighthouse": 1, "sailboat": 2}),
    ],
)
@pytest.mark.parametrize("seed", range(4))
def test_everything_asked_for_is_drawn_in_its_number(prompt, counts, seed):
    document = plan(prompt, seed)
    for stem, count in counts.items():
        assert len(drawn(document, stem)) == count, stem


@pytest.mark.parametrize("seed", range(4))
def test_who_stands_left_is_left(seed):
    document = plan("A police officer standing left of a red car on a city street", seed)
    officer, car = drawn(document, "person")[0], drawn(document, "car")[0]
    assert officer.box.centre[0] < car.box.centre[0]


@pytest.mark.parametrize("seed", range(4))
def test_a_red_coat_is_red_and_worn_by_her(seed):
    document = plan("Flat illustration of a woman in a red coat walking a dog in a park", seed)
    (woman,) = drawn(document, "person")
    assert not drawn(document, "coat")
    reds = [f for f in fills(woman) if len(f) == 7 and oklch(f).chroma > 0.15]
    assert any(15 < oklch(f).hue < 40 for f in reds)
    assert len(drawn(document, "dog")) == 1


@pytest.mark.parametrize("seed", range(4))
def test_someone_sits_on_the_bench_with_feet_on_the_ground(seed):
    document = plan("An old man sitting on a bench in a park", seed)
    (man,), (bench,) = drawn(document, "person"), drawn(document, "bench")
    assert bench.box.x < man.box.centre[0] < bench.box.right
    assert abs(man.box.bottom - bench.box.bottom) < 0.02 * SIZE[1]


@pytest.mark.parametrize("seed", range(4))
def test_boats_lie_on_the_water_not_on_the_sand(seed):
    document = plan("Two sailboats at the beach and a lighthouse", seed)
    shore = min(g.box.bottom for g in drawn(document, "lighthouse"))
    assert all(boat.box.bottom < shore - 0.05 * SIZE[1] for boat in drawn(document, "sailboat"))


@pytest.mark.parametrize(
    "prompt",
    [
        "A chef cooking in a restaurant kitchen",
        "A runner on a beach at sunset",
        "An astronaut next to a rocket on the moon",
        "A fox under a tree in a snowy forest",
    ],
)
def test_scenes_of_our_own_need_no_ready_made_drawing(prompt):
    document = plan(prompt)
    assert not [x for x in document.walk() if isinstance(x, Illustration)]


def test_nothing_that_stands_leaves_the_sheet_sideways():
    for seed in range(4):
        document = plan("A farmer, a tractor, a barn and two cows", seed)
        boxes = [g.box for g in document.layers if g.role == "subject" and g.box is not None]
        assert all(-0.05 * SIZE[0] < b.x and b.right < 1.05 * SIZE[0] for b in boxes)


@pytest.mark.parametrize(
    ("prompt", "pose", "held"),
    [
        ("A woman holding a green umbrella in the rain", "umbrella", "umbrella"),
        ("A man holding a phone", "phone", "phone"),
        ("A boy carrying a box", "carry", "box"),
        ("A woman typing on a laptop", "type", "laptop"),
        ("A young man playing guitar on a street", "guitar", "guitar"),
        ("A barista holding a cup", "hold", "cup"),
        ("An old woman reading a book on a sofa", "sit-read", "book"),
        ("A woman cycling through a park", "cycle", "bicycle"),
    ],
)
def test_verbs_and_nouns_choose_pose_and_prop(prompt, pose, held):
    one = role(prompt)
    assert one.pose == pose
    assert held in {h.name for h in one.held}


def test_each_of_two_people_holds_their_own_thing():
    prompt = "A woman carrying a box and a man holding a phone"
    assert [role(prompt, i).pose for i in (0, 1)] == ["carry", "phone"]


@pytest.mark.parametrize("name", sorted(POSES))
def test_bones_keep_their_length_in_every_pose(name):
    j = Person(Look(), POSES[name]).joints
    for side in (0, 1):
        arm = (j.shoulders[side], j.elbows[side], j.wrists[side])
        leg = (j.hips[side], j.knees[side], j.ankles[side])
        for line, lengths in ((arm, (ARM, FOREARM)), (leg, (THIGH, SHIN))):
            for (a, b), length in zip(itertools.pairwise(line), lengths, strict=True):
                assert ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 == pytest.approx(
                    length, rel=0.02
                )


@pytest.mark.parametrize("name", sorted(POSES))
def test_nobody_sinks_into_the_ground_or_floats(name):
    j = Person(Look(), POSES[name]).joints
    low = max(*(a[1] for a in j.ankles), *(k[1] for k in j.knees), j.pelvis[1])
    assert low <= 0
    assert low > -0.5 - POSES[name].lift


def test_children_are_shorter_than_adults():
    child = Person(Look(age="child"), POSES["stand"]).extent.height
    adult = Person(Look(), POSES["stand"]).extent.height
    assert 0.5 < child / adult < 0.75
    assert adult == pytest.approx(STANDING * HEAD["adult"], rel=0.06)


@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(0.5, 2), st.floats(0.5, 2))
@settings(max_examples=60, deadline=None)
def test_reaching_never_stretches_a_bone(x, y, upper, lower):
    joint, end = reach((0.0, 0.0), (x, y), upper, lower, 1)
    assert (joint[0] ** 2 + joint[1] ** 2) ** 0.5 == pytest.approx(upper, rel=1e-3)
    span = ((end[0] - joint[0]) ** 2 + (end[1] - joint[1]) ** 2) ** 0.5
    assert span == pytest.approx(lower, rel=1e-2)


def test_cloth_covers_what_it_is_drawn_around():
    d = wrap([(0.0, 0.0, 10.0), (40.0, 5.0, 6.0)])
    xs = [float(p.split()[0]) for p in d.replace("M", "L").rstrip("Z").split("L") if p]
    assert min(xs) == pytest.approx(-10, abs=0.2)
    assert max(xs) == pytest.approx(46, abs=0.2)


@pytest.mark.parametrize("name", sorted(SPECIES))
def test_every_species_has_room(name):
    left, right, up = extent(SPECIES[name], "stand")
    assert min(left, right, up) > 0.3


def test_unknown_comic_actors_are_not_made_girls():
    (one,) = cast_of(read("A four-panel comic: it is late"), "#336699")
    assert one.name == "person"
    names = [c.name for c in cast_of(read("A comic about a nurse and a gardener"), "#336699")]
    assert names == ["nurse", "gardener"]
    (elephant,) = cast_of(read("A comic about an elephant"), "#336699")
    assert elephant.actor.name == "object"


def test_a_charity_run_shows_runners():
    art = limner.draw('Charity run poster "Run for Hope", "8 June"', size="512x768", seed=0)
    assert any("running" in x.name for x in art.document.walk())
    assert all(c.ok for c in art.checks)
