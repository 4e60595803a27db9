"""Scenes: every string once on a carrier of its own, nothing over another, counts exact."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import limner
from limner.basics.geometry import Size
from limner.basics.hash import rng
from limner.document.brief import Brief, Carrier, Copy, Relation, Subject
from limner.document.document import walk
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.door import default_world
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner, scheme, typography
from limner.stages.plan.content import Content
from limner.stages.plan.design import Design
from limner.stages.plan.kind import kind_of
from limner.stages.plan.kinds.scene import KIND, VIEWS, claims, setting_of
from limner.stages.plan.scenery.cast import items_of, thing_for
from limner.stages.plan.scenery.measure import blocks, lines_at
from limner.stages.plan.scenery.place import settle
from limner.stages.plan.scenery.stage import Stage
from limner.stages.plan.scenery.stage import settings as places
from limner.stages.plan.scenery.thing import carriers, cue_table
from limner.stages.plan.scenery.tones import Tones, ground_for, time_of

STREET = (
    "A bustling street scene with a billboard showing 'Discover' in large bold red letters, a café "
    "menu displaying 'Coffee' in medium brown cursive, and a taxi with the text 'Go' in small green "
    "italic"
)


def plan(brief, seed=0, size=(768, 512)):
    request = Request(prompt=brief.prompt, size=Size(*size), seed=seed, kind="scene")
    return RulesPlanner().plan(brief, request, default_world())


def texts(document):
    return [x for x in document.walk() if isinstance(x, Text) and not x.decorative]


def carrier_boxes(document):
    """Return the boxes of the groups that hold words directly below the sheet."""
    out = {}
    for layer in document.layers:
        for inner in walk((layer,)):
            if isinstance(inner, Text) and not inner.decorative:
                out[layer.id] = layer.box
    return list(out.values())


@pytest.mark.parametrize("name", VIEWS)
def test_each_view_sets_every_string_once(name):
    brief = read(STREET)
    document = plan(brief, seed=VIEWS.index(name)).document
    assert document.composition == name
    assert sorted(t.text for t in texts(document)) == ["Coffee", "Discover", "Go"]


def test_prompt_nouns_choose_the_carriers():
    brief = read(STREET)
    names = [i.thing.name for i in items_of(brief, brief.strings)]
    assert names == ["billboard", "chalkboard", "vehicle"]


@pytest.mark.parametrize(
    ("phrase", "name", "thing"),
    [
        ("a neon sign", "sign", "neon"),
        ("a chalkboard sign", "sign", "chalkboard"),
        ("a ticket booth sign", "sign", "stall"),
        ("a taxi window", "window", "vehicle"),
        ("a bus stop sign", "sign", "post"),
        ("a digital board", "board", "screen"),
        ("a price tag", "tag", "paper"),
        ("a lifeguard tower", "tower", "arch"),
        ("a glowing widget", "widget", "signboard"),
        ("广告牌", "billboard", "billboard"),
    ],
)
def test_noun_phrases_find_their_carrier(phrase, name, thing):
    assert thing_for(phrase, name).name == thing


def test_a_sign_on_something_letters_that_thing():
    brief = read(
        "A street with a taxi with a sign reading 'For Hire', and a billboard saying 'Hi'."
    )
    assert items_of(brief, brief.strings)[0].thing.name == "vehicle"


def test_strings_of_one_carrier_share_it():
    brief = read('A neon sign on a dark wall that says "midnight" and below it "COFFEE BAR"')
    items = items_of(brief, brief.strings)
    assert [len(i.copies) for i in items] == [2]


def test_parts_of_a_page_meet_on_one_screen():
    prompt = (
        "A website homepage with a header that says 'Discover', a button 'Go' and a footer 'End'."
    )
    brief = read(prompt)
    items = items_of(brief, brief.strings)
    assert [i.thing.name for i in items] == ["laptop"]
    assert len(items[0].copies) == 3


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("size", [(768, 512), (512, 768), (600, 600), (900, 300)])
def test_carriers_keep_apart_and_on_the_sheet(seed, size):
    prompt = (
        "In a café, a menu board says 'Brunch', a cup on the counter reads 'Enjoy', a poster shows "
        "'Live Music Friday', a clock shows '9:41' and a door reads 'Push'."
    )
    boxes = carrier_boxes(plan(read(prompt), seed, size).document)
    assert len(boxes) == 5
    for i, one in enumerate(boxes):
        assert one.x >= -1
        assert one.right <= size[0] + 1
        assert one.y >= -1
        assert one.bottom <= size[1] + 1
        for other in boxes[i + 1 :]:
            assert one.intersection(other).area <= 1


def test_subjects_come_in_their_number_and_order():
    brief = read("Three red apples to the left of two green pears on a white plate")
    groups = [x for x in plan(brief).document.layers if x.role == "subject"]
    apples = [g.box.centre[0] for g in groups if g.id.startswith("apple")]
    pears = [g.box.centre[0] for g in groups if g.id.startswith("pear")]
    plate = next(g for g in groups if g.id.startswith("plate"))
    assert (len(apples), len(pears)) == (3, 2)
    assert max(apples) < min(pears)
    assert all(plate.box.x < x < plate.box.right for x in (*apples, *pears))


def test_the_cat_lies_on_the_sofa():
    brief = read("An orange cat sleeping on a teal sofa next to a window, evening light")
    by_name = {g.id: g.box for g in plan(brief).document.layers if g.role == "subject"}
    cat, sofa = by_name["sleeping cat"], by_name["sofa"]
    assert sofa.x < cat.centre[0] < sofa.right
    assert sofa.y < cat.bottom < sofa.bottom


def test_a_transparent_sticker_has_no_place_around_it():
    brief = read('A sticker of a smiling avocado with the word "Avo-good", transparent background')
    request = Request(
        prompt=brief.prompt, size=Size(512, 512), kind="scene", background="transparent"
    )
    document = RulesPlanner().plan(brief, request, default_world()).document
    assert document.background is None
    assert not any(x.role == "backdrop" for x in document.walk())
    assert [t.text for t in texts(document)] == ["Avo-good"]


def test_photographs_are_said_not_to_be_made():
    notes = plan(read("Photo of a woman holding a cup in a kitchen, 85mm, photorealistic")).notes
    assert any("photograph of a person" in n for n in notes)


def test_light_follows_the_words():
    assert time_of(Brief(prompt="a street at night")) == "night"
    assert time_of(Brief(prompt="a lake at blue hour")) == "blue"
    assert time_of(Brief(prompt="a cup in morning light")) == "dawn"
    assert time_of(Brief(prompt="a cup")) == "day"
    strings = (Copy(text="Good Night"),)
    assert time_of(Brief(prompt="a sign saying 'Good Night'", strings=strings)) == "day"


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("In a quiet library, a shelf reads 'A'", "bookstore"),
        ("A subway station with a banner 'A'", "hall"),
        ("A sunny beach with a towel 'A'", "beach"),
        ("In a gym, a wall poster reads 'A'", "gym"),
        ("On a busy highway, a billboard 'A'", "road"),
        ("A sports stadium with a scoreboard 'A'", "stadium"),
    ],
)
def test_words_choose_the_place(prompt, place):
    brief = read(prompt)
    assert setting_of(brief, items_of(brief, brief.strings)).name == place


def test_every_place_has_every_view():
    for setting in places().values():
        assert set(setting.views) == set(VIEWS), setting.name


def test_every_carrier_can_be_placed_and_read():
    for thing in carriers().values():
        x, y, w, h = thing.face
        assert x >= 0
        assert y >= 0
        assert x + w <= 1.001
        assert y + h <= 1.001
        assert thing.aspect[0] <= thing.aspect[1]
        assert thing.places
    assert len(cue_table()) > 400


def test_a_ground_is_found_on_which_the_asked_colour_reads():
    assert ground_for(None, ("#ffffff", "#000000")) == "#ffffff"
    assert ground_for("#ffee88", ("#ffffff", "#000000")) == "#000000"


def test_measure_wraps_no_word():
    assert lines_at("one two three", 100) == 1
    assert lines_at("one two three", 3) == 3
    narrow, *_, wide = blocks([("Fresh bread every morning", 20.0, "")])
    assert narrow[0] < wide[0]
    assert narrow[1] > wide[1]


def test_the_reader_and_the_claim_lead_here():
    assert claims(read(STREET)) > 0.7
    assert kind_of(read(STREET)).name == "scene"
    assert KIND.manual.startswith("Scene")


WORDS = st.text(alphabet="abcdeABC 12ضعל字あé", min_size=1, max_size=60).map(
    lambda s: re.sub(" +", " ", s).strip() or "x"
)
NOUNS = st.sampled_from(
    [*sorted(carriers()), "sign", "menu", "taxi", "widget", "napkin", "flag", "wall", "button"]
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(WORDS, st.one_of(st.none(), NOUNS)), max_size=9, unique_by=lambda v: v[0]),
    st.sampled_from(["street", "café", "park", "", "night city", "stage", "kitchen", "beach"]),
    st.integers(0, 7),
    st.sampled_from([(64, 64), (300, 900), (900, 300), (640, 480)]),
)
def test_any_brief_holds(pairs, place, seed, size):
    strings = tuple(
        Copy(text=t, role="sign", carrier=Carrier(name=n, phrase=f"a {n}") if n else None)
        for t, n in pairs
    )
    brief = Brief(prompt=f"scene in a {place}", kind="scene", setting=place, strings=strings)
    document = plan(brief, seed, size).document
    assert sorted(t.text for t in texts(document)) == sorted(t for t, _ in pairs)


@settings(max_examples=15, deadline=None)
@given(
    st.sampled_from(["apple", "pear", "cat", "bench", "candle", "mug", "person"]),
    st.integers(1, 7),
    st.integers(0, 3),
)
def test_counts_are_exact(noun, count, seed):
    subjects = (
        Subject(name=noun, count=count, relations=(Relation(kind="on", other=1),)),
        Subject(name="plate"),
    )
    brief = Brief(prompt=f"{count} {noun}s on a plate", kind="still-life", subjects=subjects)
    document = plan(brief, seed).document
    drawn = [x for x in document.layers if x.role == "subject" and x.id.split("-")[0] == noun]
    assert len(drawn) == count


def test_the_same_seed_draws_the_same_scene():
    one, two = (plan(read(STREET), 3).document for _ in range(2))
    assert one == two


def test_settle_shrinks_until_all_fit():
    brief = read(STREET)
    world = default_world()

    stream = rng("test")
    design = Design(
        brief=brief,
        size=Size(400, 300),
        scheme=scheme.choose(brief, stream),
        type=typography.choose(brief, world.fonts, stream),
        content=Content.of(brief),
        rng=stream,
        world=world,
    )
    items = items_of(brief, brief.strings)
    stage = Stage(design, Tones.of(brief, design.scheme, stream), "", items=items)
    stage.zones(0.86)
    settle(stage)
    assert all(i.box.area > 0 for i in items)
    assert replace(items[0]).box == items[0].box


def test_a_scene_passes_its_checks():
    art = limner.draw(STREET, size="768x512", seed=1, kind="scene")
    assert all(c.ok for c in art.checks), [c for c in art.checks if not c.ok]


def test_what_is_said_stands_in_balloons_over_who_says_it() -> None:
    document = plan(
        read(
            "A cartoon of two bees in a garden. The first says in a speech bubble "
            '"Out of honey!", the second replies in a speech bubble "Then we bake bread."'
        )
    ).document
    ids = {layer.id.split("-")[0] for layer in walk(document.layers)}
    assert not ids & {"signboard", "billboard"}
    assert sum(isinstance(layer, Text) for layer in walk(document.layers)) == 2


def test_a_broadcast_has_its_caption_in_the_lower_third() -> None:
    document = plan(
        read(
            "A TV news broadcast of a flooded street, a caption in the lower third reads "
            '"River breaks its banks overnight", a label in the top-left corner shows "LIVE"'
        )
    ).document
    texts = {t.text: t for t in walk(document.layers) if isinstance(t, Text)}
    caption = texts["River breaks its banks overnight"]
    assert caption.box is not None
    assert caption.box.y > 0.6 * document.size.height
    assert "LIVE" in texts


def test_a_sticker_of_nothing_is_a_blank_one():
    import limner

    art = limner.draw("DECAL", size="128x128")
    assert art.document.layers
    assert all(check.ok for check in art.checks)
