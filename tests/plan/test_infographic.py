"""Infographics: steps in order, numbered by us, each with its words once."""

from __future__ import annotations

import pytest
from desk import SIZES, brief, briefs, compose, copy, marks, missing, words
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.document.brief import Brief
from limner.document.document import walk
from limner.document.layers.illustration import Illustration
from limner.stages.plan.kinds.infographic import KIND
from limner.stages.plan.parts.motifs import motif_of
from limner.stages.plan.parts.vignettes import vignette_for

WATER = ("Evaporation", "Condensation", "Precipitation", "Collection")


def water(steps: tuple[str, ...] = WATER, **fields: object) -> Brief:
    return brief(copy("The Water Cycle", "headline"), *(copy(s, "step", **fields) for s in steps))


@pytest.mark.parametrize("name", KIND.compositions)
@pytest.mark.parametrize("size", SIZES)
def test_every_string_is_placed_once(name: str, size: tuple[int, int]) -> None:
    assert missing(water(), compose(water(), KIND, name, size)) == ([], [])


@pytest.mark.parametrize("name", ["road", "cards", "cycle"])
def test_steps_keep_their_order(name: str) -> None:
    shown = [w for w in words(compose(water(), KIND, name)) if w in WATER]
    assert shown == list(WATER)


@pytest.mark.parametrize("name", ["road", "cards"])
def test_steps_are_numbered(name: str) -> None:
    assert marks(compose(water(), KIND, name)) == ["1", "2", "3", "4"]


def test_arabic_steps_take_arabic_numerals() -> None:
    steps = ("التبخر", "التكاثف", "الهطول")
    assert marks(compose(water(steps, script="Arab"), KIND, "road")) == ["١", "٢", "٣"]


@pytest.mark.parametrize("name", KIND.compositions)
def test_every_step_of_the_water_cycle_has_its_own_drawing(name: str) -> None:
    drawn = [x.name for x in walk(compose(water(), KIND, name)) if x.id.startswith("vignette")]
    assert sorted(drawn) == ["collection", "condensation", "evaporation", "precipitation"]


def test_steps_without_a_vignette_keep_their_stock_drawings() -> None:
    steps = ("Grab a key", "Open the door", "Ride the bicycle")
    layers = compose(water(steps), KIND, "cards")
    assert len({x.art for x in walk(layers) if isinstance(x, Illustration)}) >= 2


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Roast and winnow", "roast"),
        ("Dry in the sun", "dry"),
        ("Conche and temper", "mix"),
        ("Sign the form", None),
    ],
)
def test_what_happens_in_a_step_calls_its_vignette(said: str, name: str | None) -> None:
    assert vignette_for(said) == name


@pytest.mark.parametrize(
    ("words_", "thing"),
    [
        ("Condensation", "cloud"),
        ("증발", "sun"),
        ("Weigh 15 g of beans", "balance scale"),
        ("Zzz", None),
    ],
)
def test_processes_have_motifs(words_: str, thing: str | None) -> None:
    assert motif_of(words_) == thing


def test_a_sentence_for_every_step_stands_with_it() -> None:
    of = brief(
        copy("Tea", "headline"), *(copy(s, "step") for s in ("Boil", "Pour", "Wait")),
        *(copy(s, "body") for s in ("Fresh water.", "Slowly.", "Three minutes.")),
    )  # fmt: skip
    shown = words(compose(of, KIND, "cards"))
    assert shown.index("Slowly.") == shown.index("Pour") + 1


@settings(max_examples=40)
@given(
    of=briefs("step", "label", "item"),
    name=st.sampled_from(sorted(KIND.compositions)),
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 99),
)
def test_it_holds_whatever_arrives(of: Brief, name: str, size: tuple[int, int], seed: int) -> None:
    assert missing(of, compose(of, KIND, name, size, seed)) == ([], [])
