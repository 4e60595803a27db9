"""Long prose: things that can be seen are subjects; verbs, adverbs, notions and adjectives are not."""

import pytest

from limner.stages.brief import read


def names(prompt):
    return [subject.name for subject in read(prompt).subjects]


@pytest.mark.parametrize(
    ("prompt", "nothing", "things"),
    [
        (
            "An exhibition hall with ancient artifacts and clear labels that neatly identify their "
            "historical significance and origins beside a ceramic vase.",
            ("neatly", "identify", "significance", "origin"),
            ("artifact", "vase"),
        ),
        (
            "A plaza where pedestrians pause and shoppers frequently pause, thoughtfully read and appreciate the warmth "
            "and authenticity of wooden stalls.",
            ("frequently", "pause", "read", "appreciate", "warmth", "authenticity"),
            ("pedestrian", "shopper", "stall"),
        ),
        (
            "Two snails in a garden, an umbrella tilted upwards to clearly indicate a "
            "conversational exchange, informative and spacious overall.",
            ("indicate", "exchange", "informative", "spacious", "overall", "upwards"),
            ("snail", "umbrella"),
        ),
        (
            "A banner prominently hung between two trees, presented in inviting colours.",
            ("prominently", "presented"),
            ("tree",),
        ),
        (
            "A fountain whose jets of water rise and a lighthouse gracefully enhances the mood.",
            ("gracefully", "enhance"),
            ("fountain",),
        ),
    ],
)
def test_prose_names_only_what_can_be_seen(prompt, nothing, things):
    found = names(prompt)
    words = {word for name in found for word in name.split()}
    assert not words & set(nothing)
    assert set(things) <= {name.split()[-1] for name in found}


@pytest.mark.parametrize(
    "thing",
    [
        "olive",
        "fence",
        "vegetable",
        "lotion",
        "train",
        "station",
        "gift",
        "present",
        "butterfly",
        "airplane",
        "ship",
        "monument",
        "instrument",
        "cushion",
        "apartment",
        "beehive",
        "dish",
        "city",
        "lily",
        "accordion",
        "table",
    ],
)
def test_things_that_end_like_notions_are_still_things(thing):
    prompt = f"Illustration of a red {thing} and two dogs"
    assert thing in " ".join([*names(prompt), read(prompt).setting or ""])


def test_a_brightly_painted_thing_keeps_its_number():
    (boat, *_) = read("Illustration of three brightly painted boats").subjects
    assert (boat.name, boat.count) == ("boat", 3)


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Photo of a glass of orange juice on a table", "glass of orange juice"),
        ("Photo of a glass of iced coffee", "glass of iced coffee"),
        ("Photo of two glasses of beer on a bar", "glass of beer"),
        ("Photo of a tall glass filled with cola", "glass of cola"),
        ("Photo of a glass with whisky on a tray", "glass of whisky"),
    ],
)
def test_a_glass_is_of_what_is_in_it(prompt, name):
    assert names(prompt)[0] == name


def test_what_is_served_on_a_plate_is_on_it_and_the_glass_beside_is_not():
    glass, cookie, plate = read("A glass of milk beside three cookies on a plate").subjects
    assert [(r.kind, r.other) for r in cookie.relations] == [("on", 2)]
    assert [(r.kind, r.other) for r in glass.relations] == [("next_to", 1)]
    plate, croissant = read("Photo of a plate with two croissants").subjects
    assert [(r.kind, r.other) for r in croissant.relations] == [("on", 0)]
    assert plate.relations == ()


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        (
            "A reef with corals in shades of orange, purple and peach beside small fish",
            ["reef", "coral", "fish"],
        ),
        (
            'Cartoon of two snails. The first speaks in an oval speech bubble: "Hello". The bubble '
            "overlaps a second speech bubble, guiding the reader's eyes over a mushroom.",
            ["snail", "mushroom"],
        ),
        (
            'A dog under a sign that reads "Spa"; at the sign\'s base small additional notes say '
            '"Open"',
            ["dog"],
        ),
        (
            'Rays of warm sunlight on a deer; at the bottom of the screen stands "Alive"',
            ["deer"],
        ),
        (
            'A banner strung between two trees reads "Fun Day" to warmly invite and guide families',
            ["tree", "family"],
        ),
        ("Everything is vivid, engaging, and easily readable, with a kite", ["everything", "kite"]),
        (
            "A weather broadcast screenshot, robots respond, viewers admire the lab's, adding depth, "
            "succinct, a broom adds, a bucket",
            ["robot", "broom", "bucket"],
        ),
        (
            "An artistic poster: paper lanterns in the lower half, soft clouds complete the theme",
            ["lantern", "cloud"],
        ),
    ],
)
def test_words_of_the_page_name_no_thing(prompt, things):
    assert names(prompt) == things


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("A laptop with a bright screen on a desk", "screen"),
        ("Bubbles above a child and a cloud", "bubble"),
        ("A musical note on a wall", "note"),
        ("A tour guide and a guide dog", "tour guide"),
        ("An orange and two lemons in shades of yellow", "orange"),
        ("The reader's lamp on a desk", "lamp"),
    ],
)
def test_the_same_words_name_things_where_they_do(prompt, thing):
    assert any(name.endswith(thing) for name in names(prompt)), names(prompt)


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("A lively downtown intersection at twilight with a bus", "lively downtown intersection"),
        ("A spacious, brightly lit museum exhibit room with a vase", "museum exhibit room"),
        ("A bustling marketplace with a goat", "marketplace"),
    ],
)
def test_the_place_a_prompt_opens_with_is_the_setting(prompt, setting):
    assert setting in (read(prompt).setting or "")


def test_a_chinese_word_is_not_read_inside_another():
    assert names("上海的夜晚，一只猫") == ["cat"]
    assert names("一张海报，标题“春”，星期六") == []
    assert names("大海边的灯塔和山") != []
    assert "sea" in names("一片海和一只猫")
