"""What is asked for by name is drawn in its own colours; leaves grow, and are no icons."""

from __future__ import annotations

from random import Random

import pytest

import limner
from limner.document.document import walk
from limner.document.layers.illustration import Illustration
from limner.stages.plan.parts.botany import foliage, grows
from limner.stages.plan.parts.potted import habit_of
from limner.stages.plan.parts.symbols import symbols_for
from limner.stages.plan.parts.topic import words_of

BOOKMARK = 'Bookmark for a library: "Read slowly", "Linden Library", leaves'


def _planned(prompt: str, seed: int = 0) -> limner.Document:
    return limner.draw(prompt, size="512x768", seed=seed, engine="vector", quality="low").document


@pytest.mark.parametrize("seed", range(5))
def test_leaves_asked_for_are_grown_from_paths(seed: int) -> None:
    layers = list(walk(_planned(BOOKMARK, seed).layers))
    assert not [x for x in layers if isinstance(x, Illustration)]
    greens = [x for x in layers if getattr(x, "d", None) and x.role == "ornament"]
    assert len(greens) > 3


def test_leaves_of_a_pattern_are_outlines_beside_its_drawings() -> None:
    document = _planned("Seamless pattern of lemons and leaves on navy blue", 1)
    layers = list(walk(document.layers))
    drawn = {x.art for x in layers if isinstance(x, Illustration)}
    assert all("lemon" in art for art in drawn)
    assert [x for x in layers if x.name == "leaf"]


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ('Poster "High Notes", "9 May", a saxophone, red and cream', "saxophone"),
        ('Book cover "The Long Tea", author "Ana Ruiz", a teapot', "teapot"),
        ('Event flyer "Night Bites", "12 July", dumplings', "dumpling"),
    ],
)
def test_things_asked_for_keep_their_own_colours(prompt: str, thing: str) -> None:
    for seed in (0, 1):
        shown = [
            x for x in walk(_planned(prompt, seed).layers)
            if isinstance(x, Illustration) and thing in x.art and not x.recolour.flat
        ]  # fmt: skip
        assert all(x.recolour.tint is None for x in shown)


@pytest.mark.parametrize(
    ("name", "known"),
    [("autumn leaves", True), ("olive branch", True), ("fern", True), ("fox", False), ("", False)],
)
def test_foliage_is_known_by_its_name(name: str, known: bool) -> None:
    assert (grows(name) is not None) is known


def test_a_fox_among_leaves_is_no_foliage() -> None:
    assert foliage(limner.brief('Book cover "Red", a fox and leaves')) is None
    assert foliage(limner.brief('Poster "Olive Harvest", olive branches')) is not None


@pytest.mark.parametrize(
    ("prompt", "sign"),
    [
        ("宠物店“毛球”标志", "paw"), ("律师事务所标志“正言”", "pillar"),
        ("健身房“铁人”标志", "dumbbell"), ("面包店标志 “阿宝”", "wheat"),
        ("ロゴ：歯科「しろ」", "tooth"), ("ロゴ：ラーメン店「龍」", "bowl"),
        ('로고: 커피숍 "하루", 커피', "bean"), ('Logo "Bark & Co", dog grooming', "paw"),
    ],
)  # fmt: skip
def test_a_trade_is_known_by_its_sign_in_any_language(prompt: str, sign: str) -> None:
    assert symbols_for(words_of(limner.brief(prompt)), Random(1))[0] == sign


def test_a_plant_always_grows_alike_by_its_name() -> None:
    assert [habit_of(n) for n in ("Aloe vera", "Boston fern", "Monstera", "Gummibaum")] == [
        "fan", "frond", "broad", habit_of("Gummibaum"),
    ]  # fmt: skip
    screen = (
        'Mobile app screen for a plant care app: title "My plants", "Aloe" "Today", "Fern" "2 d"'
    )
    one, two = (
        [x.d for x in walk(_planned(screen, seed).layers) if getattr(x, "d", None)]
        for seed in (0, 0)
    )
    assert one == two


@pytest.mark.parametrize("seed", range(3))
def test_a_robot_asked_for_is_our_own(seed: int) -> None:
    prompt = 'Front page of a newspaper called "Moon Gazette": headline "Nap", a sleeping robot'
    layers = list(walk(_planned(prompt, seed).layers))
    assert not [x for x in layers if isinstance(x, Illustration)]
    assert [x for x in layers if x.id.startswith("head-") or "robot" in x.name]
