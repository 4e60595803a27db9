"""Finding drawings by words: right ones, quickly, and none rather than a wrong one."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
import skia

from limner.basics.errors import BadOption, MissingAssets
from limner.world.assets.illustrations import LocalIllustrations
from limner.world.assets.words import parse, singulars

DRAWINGS = LocalIllustrations()

RIGHT = {
    "dog|poodle": "a labrador puppy, golden retriever, chihuahua, dachshund, border collie, beagle, a poodle",
    "cat": "tabby kitten, siamese cat, persian cat, two sleepy cats",
    "bird|eagle": "raven, falcon, woodpecker, pigeon, hummingbird, toucan",
    "fish": "goldfish, clownfish, salmon fillet",
    "shark": "great white shark",
    "whale|orca": "blue whale",
    "snake": "cobra",
    "lizard": "gecko, a green lizard",
    "turtle": "sea turtle",
    "honeybee": "bumblebee, bees",
    "butterfly": "butterflies",
    "horse": "stallion, foal",
    "bear": "grizzly bear",
    "rabbit": "a fluffy white rabbit",
    "deer": "reindeer",
    "fox": "foxes",
    "wolf": "wolves",
    "mouse": "mice",
    "goose": "geese",
    "chipmunk": "squirrel",
    "hot beverage": "a steaming cup of coffee, espresso, cappuccino, barista, espresso machine, latte",
    "teacup": "green tea",
    "wine glass": "a glass of red wine",
    "beer mug": "craft beer",
    "bottle": "champagne",
    "cocktail": "martini",
    "cup with straw": "lemonade, milkshake",
    "sushi": "sushi platter",
    "pizza": "a slice of pizza",
    "hamburger": "cheeseburger",
    "french fries": "fries",
    "steaming bowl": "ramen bowl",
    "doughnut": "donut",
    "croissant": "croissant, croissants",
    "bread": "sourdough bread, bakery",
    "cookie": "chocolate chip cookie",
    "ice cream": "ice cream cone",
    "cheese": "cheese platter",
    "honey": "honey jar",
    "red apple": "apple, red apple",
    "green apple": "green apple",
    "strawberry": "strawberries",
    "cherries": "cherries",
    "watermelon": "a slice of watermelon",
    "grapes": "vineyard, bunch of grapes",
    "hot pepper": "chili pepper",
    "ear of corn": "corn on the cob",
    "avocado": "avocado",
    "rocket": "rocket ship, spaceship, space shuttle",
    "racing car|automobile": "sports car, limousine, minivan, convertible",
    "fire engine": "fire truck",
    "bus": "school bus",
    "bicycle": "bike, bicycle",
    "sailboat": "yacht, sailboat",
    "canoe": "kayak",
    "airplane": "jet, biplane",
    "locomotive": "steam train",
    "ship": "cruise ship",
    "tractor": "tractor, farm",
    "beach": "tropical beach",
    "mountain": "snowy mountains",
    "castle": "medieval castle, palace",
    "office building": "skyscraper",
    "house|hut": "cottage, farmhouse, log cabin",
    "classical building": "museum",
    "lighthouse": "lighthouse",
    "windmill": "windmill, wind turbine",
    "cloud with lightning": "thunderstorm",
    "deciduous tree": "oak tree, willow tree",
    "palm tree": "palm tree",
    "evergreen": "pine forest",
    "potted plant": "houseplant",
    "rose": "red rose, rose garden",
    "tulip": "tulips",
    "cherry blossom": "cherry blossoms",
    "bouquet": "a bouquet of flowers",
    "sunflower": "sunflower",
    "crescent moon": "crescent moon",
    "water wave": "ocean waves",
    "ringed planet": "planet saturn",
    "globe": "earth, globe",
    "snowflake": "snow",
    "fire": "campfire, fireplace",
    "health worker": "surgeon, doctor, nurse",
    "cook": "chef",
    "firefighter": "firefighter",
    "astronaut": "astronaut on the moon",
    "mage": "wizard",
    "lotus position": "yoga class, meditation",
    "technologist": "programmer",
    "judge": "lawyer",
    "bouncing ball": "basketball player",
    "hiking boot": "hiker",
    "violin": "violinist, cello",
    "guitar": "electric guitar, guitarist, ukulele",
    "drum": "drum kit",
    "musical keyboard": "piano",
    "camera": "photographer",
    "laptop": "laptop computer",
    "mobile phone": "smartphone",
    "television": "tv",
    "light bulb": "light bulb, idea",
    "magnifying glass": "magnifying glass",
    "hourglass": "hourglass",
    "wrapped gift": "gift box, present",
    "birthday cake": "birthday cake with candles, cake",
    "Christmas tree": "Christmas tree",
    "jack-o-lantern": "pumpkin, halloween",
    "soccer ball": "soccer ball, football player's ball",
    "tennis": "tennis racket",
    "ice skate": "ice skates",
    "boxing glove": "boxing gloves",
    "chess": "chess",
    "game die": "dice",
    "open book": "an open book",
    "closed book": "book",
    "key": "key",
    "locked": "padlock",
    "wastebasket": "trash can",
    "shopping cart": "shopping cart",
    "headphone": "headphones",
    "stethoscope": "stethoscope",
    "dna": "DNA",
    "microscope": "microscope",
    "running shoe": "sneakers",
    "luggage": "suitcase",
    "gem stone": "diamond, ruby",
    "ring": "wedding ring",
    "crown": "crown",
    "money bag": "bag of money",
    "piggy bank": "piggy bank",
    "bow and arrow": "bow and arrow",
    "Statue of Liberty": "statue of liberty",
    "balance scale": "justice",
    "umbrella": "beach umbrella",
    "gear": "gear",
    "fuel pump": "gas station",
    "performing arts": "theater",
    "sheaf": "wheat field",
    "hyacinth": "lavender field",
}
"""Acceptable labels as a pattern, and the phrases that must find one of them."""

PHRASES = [
    (phrase.strip(), label) for label, phrases in RIGHT.items() for phrase in phrases.split(",")
]

NOTHING = (
    "hedge fund, hot air balloon, philosophy, democracy, blockchain, leadership, productivity, "
    "quarterly revenue, the concept of time, submarine, Eiffel Tower, pond, bench, tofu, marbles, "
    "a well, origami crane, jet ski, buddha statue, waterfall"
)

FOREIGN = {
    "Hund": "dog",
    "ein roter Apfel": "red apple",
    "gato negro": "black cat",
    "Weihnachtsbaum": "Christmas tree",
    "собака": "dog",
    "кофе": "hot beverage",
    "コーヒー": "hot beverage",
    "赤いりんご": "red apple",
    "咖啡": "hot beverage",
    "生日蛋糕": "birthday cake",
    "고양이": "cat",
    "कुत्ता": "dog",
    "แมว": "cat",
    "কুকুর": "dog",
}

ICONS = {
    "shield": "ph:shield",
    "shopping cart": "ph:shopping-cart",
    "calendars": "ph:calendar",
    "security": "ph:shield",
    "growth": "ph:trend-up",
    "team": "ph:users-three",
    "coffee": "ph:coffee",
    "lighthouse": "ph:lighthouse",
    "email": "ph:envelope",
}


def top(phrase: str, style: str = "flat") -> str:
    found = DRAWINGS.search(phrase, style=style, limit=1)
    return found[0].label if found else "nothing"


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(PHRASES) >= 150


@pytest.mark.parametrize(("phrase", "label"), PHRASES)
def test_a_phrase_finds_what_it_names(phrase: str, label: str) -> None:
    assert re.search(rf"\b({label})", top(phrase))


@pytest.mark.parametrize("phrase", [phrase.strip() for phrase in NOTHING.split(",")])
def test_nothing_rather_than_something_wrong(phrase: str) -> None:
    assert top(phrase) == "nothing"


@pytest.mark.parametrize(("phrase", "label"), FOREIGN.items())
def test_other_languages(phrase: str, label: str) -> None:
    assert re.match(label, top(phrase))


@pytest.mark.parametrize(("phrase", "icon"), ICONS.items())
def test_line_and_solid_icons(phrase: str, icon: str) -> None:
    assert DRAWINGS.search(phrase, style="line")[0].id == icon
    assert DRAWINGS.search(phrase, style="solid")[0].id == f"{icon}-fill"


@pytest.mark.parametrize("phrase", ["red rose", "violin"])
def test_no_icon_rather_than_a_wrong_one(phrase: str) -> None:
    assert DRAWINGS.search(phrase, style="line") == ()


def test_a_query_takes_well_under_a_millisecond() -> None:
    for phrase, _ in PHRASES:
        DRAWINGS.search(phrase)
    start = time.perf_counter()
    for phrase, _ in PHRASES:
        DRAWINGS.search(phrase)
    assert (time.perf_counter() - start) / len(PHRASES) < 0.001


@pytest.mark.parametrize(
    "words", ["", "   ", "of", "the", "a with", "'; DROP TABLE term; --", "💥", "x" * 5000]
)
def test_odd_words_are_harmless(words: str) -> None:
    assert len(DRAWINGS.search(words)) <= 5


def test_matches_are_ordered_distinct_and_limited() -> None:
    found = DRAWINGS.search("dog", limit=4)
    assert len(found) == 4
    assert len({match.id for match in found}) == 4
    assert all(0 < match.score <= 1 for match in found)
    assert DRAWINGS.search("dog") == LocalIllustrations(DRAWINGS.folder).search("dog")


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("red rose", "flat"),
        ("castle", "shaded"),
        ("dog", "line"),
        ("dog", "solid"),
        ("windmill", "flat"),
    ],
)
def test_a_drawing_paints_inside_its_box(words: str, style: str) -> None:
    drawing = DRAWINGS.get(DRAWINGS.search(words, style=style)[0].id)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {drawing.width} {drawing.height}">{drawing.body}</svg>'
    )
    assert " href=" not in drawing.body
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream.MakeCopy(svg.encode()))
    surface = skia.Surface(96, 96)
    dom.setContainerSize(skia.Size(96, 96))
    dom.render(surface.getCanvas())
    alpha = surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., 3]
    assert 0.04 < (alpha > 64).mean() < 0.95


def test_no_skin_tone_variants_are_offered() -> None:
    for phrase in ("teacher", "waving hand", "astronaut", "thumbs up"):
        ids = [match.id for match in DRAWINGS.search(phrase, limit=8)]
        assert ids
        assert not any(
            re.search(r"-(light|medium|dark)(-|$)|skin-tone", drawing) for drawing in ids
        )


def test_errors_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="flat"):
        DRAWINGS.search("dog", style="oil")
    with pytest.raises(BadOption, match="ph:unicorn-rocket"):
        DRAWINGS.get("ph:unicorn-rocket")
    with pytest.raises(MissingAssets, match="limner setup"):
        LocalIllustrations(tmp_path).search("dog")


def test_phrases_are_read_head_last() -> None:
    phrase = parse("A big red box of tiny chocolates on the wooden table")
    assert phrase.head == ("box",)
    assert phrase.of == ("chocolates",)
    assert phrase.rest == ("table",) or phrase.rest == ("wooden", "table")
    assert parse("orange").head == ("orange",)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("dogs", "dog"),
        ("cherries", "cherry"),
        ("boxes", "box"),
        ("wolves", "wolf"),
        ("glass", "glass"),
    ],
)
def test_plurals(plural: str, singular: str) -> None:
    assert singular in singulars(plural)
