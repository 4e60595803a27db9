"""The graphic-design kinds: every string once at any size, structure that differs, calm rules."""

from __future__ import annotations

import pytest
from desk import WORLD, brief, compose, copy, design, marks, missing, words
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics.colour import contrast, oklch
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy, Palette
from limner.document.document import walk
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.layout import measure
from limner.stages.plan.backdrops import backdrops, called, full, lay, quiet
from limner.stages.plan.facts.posters import POSTERS
from limner.stages.plan.kind import PictureKind, kinds
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.topic import things, words_of

NAMES = ("poster", "social-ad", "banner", "quote", "book-cover", "invitation", "label",
         "business-card", "thumbnail", "brand-board", "bookmark", "abstract")  # fmt: skip
SIZES = ((1024, 1536), (1536, 512), (1080, 1080), (64, 64), (512, 1536))
ROLES = ("headline", "subhead", "body", "price", "date", "venue", "cta", "author", "quote", "name",
         "contact", "item", "logo", "unit")  # fmt: skip
SCRIPTS = {"Latn": "Nightfall & co", "Arab": "ليلة الموسيقى", "Hans": "春日茶会", "Deva": "सुबह की चाय",
           "Kore": "제주 바다", "Beng": "বসন্ত উৎসব", "Thai": "เทศกาล"}  # fmt: skip

EVERY = [(kind, name) for kind in NAMES for name in kinds()[kind].compositions]


@st.composite
def copies(draw: st.DrawFn) -> Copy:
    script = draw(st.sampled_from(sorted(SCRIPTS)))
    text = SCRIPTS[script] * draw(st.sampled_from((1, 1, 1, 2, 9)))
    return copy(text, draw(st.sampled_from(ROLES)), script=script)


def texts(layers: tuple[Layer, ...]) -> dict[str, Text]:
    return {x.text: x for x in walk(layers) if isinstance(x, Text)}


@pytest.mark.parametrize(("kind", "name"), EVERY)
@settings(max_examples=12, deadline=None)
@given(
    strings=st.lists(copies(), max_size=14),
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 3),
    words=st.sampled_from(("a picture", "jazz night, art deco", "burger, retro", "calm ocean hotel",
                           "水墨 tea", "citrus", "yoga retreat", "futuristic ai")),
)  # fmt: skip
def test_every_string_is_placed_exactly_once(
    kind: str, name: str, strings: list[Copy], size: tuple[int, int], seed: int, words: str
) -> None:
    of = brief(*strings, prompt=words)
    layers = compose(of, kinds()[kind], name, size, seed)
    assert missing(of, layers) == ([], [])


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_same_seed_same_layers(kind: str, name: str) -> None:
    of = brief(copy("Blue Hour", "headline"), copy("14 May", "date"), prompt="jazz night")
    first = compose(of, kinds()[kind], name, seed=2)
    assert first == compose(of, kinds()[kind], name, seed=2)


@pytest.mark.parametrize("kind", NAMES)
def test_no_words_of_our_own_but_letter_samples(kind: str) -> None:
    of = brief(copy("Kumo Tea", "headline"), prompt="tea company")
    for name in kinds()[kind].compositions:
        own = marks(compose(of, kinds()[kind], name))
        assert all(mark in ("Aa", "Aa Bb Cc 123") for mark in own)


@pytest.mark.parametrize("kind", NAMES)
def test_a_picture_without_words_is_still_a_picture(kind: str) -> None:
    for name in kinds()[kind].compositions:
        layers = compose(brief(prompt="mountain sunrise"), kinds()[kind], name)
        assert words(layers) == []
        assert sum(isinstance(x, Shape | Group) for x in walk(layers)) >= 2


def test_kinds_offer_enough_settings() -> None:
    least = {"poster": 6, "bookmark": 2, "brand-board": 2, "thumbnail": 2}
    for kind in NAMES:
        assert len(kinds()[kind].compositions) >= least.get(kind, 4)


def structure(layers: tuple[Layer, ...]) -> tuple[tuple[object, ...], ...]:
    """Return role, name, box in steps of 64 px and size of content of the outermost layers."""
    return tuple(
        (
            x.role,
            x.name,
            tuple(round(v / 64) for v in x.box or ()),
            len(getattr(x, "d", "")) + len(getattr(x, "children", ())),
        )
        for x in layers
    )


@pytest.mark.parametrize("kind", NAMES)
def test_compositions_differ_in_structure(kind: str) -> None:
    of = brief(copy("Blue Hour", "headline"), copy("Live jazz", "subhead"), copy("14 May", "date"),
               prompt="jazz night")  # fmt: skip
    of_kind = kinds()[kind]
    names = [name for name in of_kind.compositions if name not in POSTERS]  # those are for figures
    seen = [structure(compose(of, of_kind, name, of_kind.size)) for name in names]
    assert len(set(seen)) == len(seen)


# -- posters --------------------------------------------------------------------------------


def order(kind: PictureKind, **fields: object) -> tuple[str, ...]:
    return tuple(kind.suits(Brief.model_validate({"prompt": "a poster", **fields})))


def test_styles_choose_the_poster_setting() -> None:
    poster = kinds()["poster"]
    assert order(poster, styles=("art-deco",))[0] == "classical"
    assert order(poster, styles=("swiss",))[0] == "swiss"
    assert order(poster, styles=("ink-wash",))[0] == "vertical"
    assert set(order(poster, styles=("swiss",))) == set(poster.compositions) - set(POSTERS)


def test_the_headline_of_a_poster_is_its_largest_word() -> None:
    of = brief(copy("Blue Hour", "headline"), copy("Live jazz", "subhead"), copy("14 May", "date"),
               prompt="jazz night")  # fmt: skip
    for name in kinds()["poster"].compositions:
        found = texts(compose(of, kinds()["poster"], name))
        rest = max(t.style.size for s, t in found.items() if s != "Blue Hour")
        assert found["Blue Hour"].style.size > 1.6 * rest


def test_han_titles_may_stand_in_a_column() -> None:
    of = brief(copy("春日茶会", "headline", script="Hans", lang="zh-Hans"), prompt="海报 水墨")
    found = texts(compose(of, kinds()["poster"], "vertical"))
    assert found["春日茶会"].style.direction == "vertical"


def test_right_to_left_posters_are_mirrored() -> None:
    left = brief(copy("Blue Hour", "headline"), prompt="jazz")
    right = brief(copy("ليلة الموسيقى", "headline", script="Arab", lang="ar"), prompt="jazz")
    sides = []
    for of in (left, right):
        layers = compose(of, kinds()["poster"], "vertical")
        title = next(iter(texts(layers).values()))
        assert title.box is not None
        sides.append(title.box.centre[0] < 512)
    assert sides == [True, False]


# -- the others -----------------------------------------------------------------------------


def test_a_price_stands_in_a_badge_and_a_call_in_a_button() -> None:
    of = brief(copy("Run", "headline"), copy("$129", "price"), copy("Shop now", "cta"),
               prompt="ad for running shoes")  # fmt: skip
    for name in kinds()["social-ad"].compositions:
        layers = compose(of, kinds()["social-ad"], name, (1080, 1080))
        groups = [g for g in walk(layers) if isinstance(g, Group)]
        assert any(g.role == "badge" and "$129" in words(g.children) for g in groups)
        assert any(g.role == "button" and "Shop now" in words(g.children) for g in groups)


def test_asked_colour_of_thumbnail_words_keeps_off_its_own_colour() -> None:
    yellow = copy("30 DAYS", "headline", look={"colour": "#f5c518"})
    of = brief(yellow, prompt="thumbnail", palette=Palette(colours=("#f5c518", "#0d0d0d")))
    layers = compose(of, kinds()["thumbnail"], "slash", (1280, 720))
    paint = texts(layers)["30 DAYS"].style.paint
    assert isinstance(paint, str)
    assert oklch(paint).lightness > 0.7


def test_abstract_claims_only_wordless_briefs() -> None:
    claims = kinds()["abstract"].claims
    assert claims(brief(prompt="cool futuristic AI image")) > kinds()["poster"].claims(
        brief(prompt="cool futuristic AI image")
    )
    assert claims(brief(copy("Hi", "headline"))) == 0.0


# -- backdrops ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(backdrops()))
@pytest.mark.parametrize("size", [(900, 900), (1500, 300), (200, 1200), (40, 40)])
def test_backdrops_draw_in_any_panel(name: str, size: tuple[int, int]) -> None:
    desk = design(brief(prompt=name), kinds()["poster"])
    box = Box(10, 20, *size)
    for tones in (full(desk), quiet(desk)):
        panel = lay(desk, name, box, tones)
        assert panel.box == box
        assert panel.crop
        assert panel.fill == tones.ground


def test_a_style_calls_its_backdrop() -> None:
    assert called(frozenset({"art-deco", "piano"}))[0].name == "deco"
    assert called(frozenset({"arabic", "geometric", "geometric-pattern"}))[0].name == "girih"
    assert called(frozenset({"ink-wash", "tea", "green"}))[0].name == "ink"
    assert called(frozenset()) == []


def test_quiet_tones_stay_near_the_ground() -> None:
    desk = design(brief(prompt="quiet"), kinds()["poster"])
    tones = quiet(desk, 0.12)
    assert max(contrast(ink, tones.ground) for ink in tones[1:]) < 1.6


# -- fitting and topics ---------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Blue Hour", "Stronger Across Languages", "RUN FURTHER"])
def test_the_estimated_size_needs_little_shrinking(text: str) -> None:
    desk = design(brief(copy(text, "headline")), kinds()["poster"])
    fit = fitted(desk, desk.brief.strings[0], 900, 500)
    style = desk.text(desk.brief.strings[0], "display", size=fit.size, lines=fit.lines).style
    real = measure(text, style, 900, WORLD)
    assert real.width <= 900
    assert 0.7 < max(real.width / 900, real.height / 500) < 1.35


def test_topics_come_from_the_brief_and_not_from_its_small_print() -> None:
    of = brief(
        copy("Sound of Steel", "headline"), copy("The Owls", "item"), prompt='poster "The Owls"'
    )
    assert "owls" not in words_of(of)
    jazz = design(brief(prompt="poster for a jazz night"), kinds()["poster"])
    assert "saxophone" in things(jazz)
