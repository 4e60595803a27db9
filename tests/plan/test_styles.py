"""Every style in every kind: words kept, colours its own, called by the words that name it."""

import pytest
from desk import WORLD

from limner.basics.colour import contrast, oklch
from limner.basics.errors import BadOption
from limner.document.document import walk
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.stages.brief import read
from limner.stages.plan.kind import kinds
from limner.stages.plan.planner import RulesPlanner
from limner.stages.plan.scenery.tones import time_of
from limner.stages.plan.style import style_of, styles

PROMPT = (
    'Poster with the headline "Night Garden", subtitle "An evening of light", '
    'date "14 May, 20:00", venue "Botanic Hall", button "Book now"'
)


def planned(prompt: str, **options: object):
    request = Request.model_validate({"prompt": prompt, "size": (768, 1024), **options})
    return RulesPlanner().plan(read(prompt, size=request.size), request, WORLD)


@pytest.mark.parametrize("name", sorted(styles()))
def test_a_style_keeps_every_word_and_its_size(name):
    plain = planned(PROMPT, style="none").document
    worn = planned(PROMPT, style=name).document
    assert worn.style == name

    def words(document):
        return sorted(t.text for t in walk(document.layers) if isinstance(t, Text)
                      and not t.decorative)  # fmt: skip

    assert words(worn) == words(plain)


@pytest.mark.parametrize("name", sorted(styles()))
@pytest.mark.parametrize("kind", sorted(kinds()))
def test_every_kind_can_wear_every_style(name, kind):
    plan = planned(PROMPT, style=name, kind=kind)
    shown = [t.text for t in walk(plan.document.layers) if isinstance(t, Text) and not t.decorative]
    assert sorted(set(shown)) == sorted(c.text for c in read(PROMPT).strings)


@pytest.mark.parametrize("style", styles().values(), ids=lambda s: s.name)
def test_a_style_is_called_by_its_own_words(style):
    for cue in style.cues:
        found = style_of(read(f"Event poster, {cue}, titled 'Open day'"))
        assert found is style, (cue, found and found.name)
    for word in style.near:
        found = style_of(read(f"Event poster in {word} style titled 'Open day'"))
        assert found is style, (word, found and found.name)


def test_words_of_the_picture_do_not_call_a_style():
    assert style_of(read("A café with a menu board saying 'Soup'")) is None


def test_a_photograph_wears_no_style_unless_told():
    brief = read("A photograph of a blueprint on a desk with the title 'Tower'")
    assert style_of(brief) is None
    assert style_of(brief, "blueprint") is styles()["blueprint"]


def test_an_unknown_style_is_refused_with_the_names_there_are():
    with pytest.raises(BadOption, match=r"no style 'nope'") as caught:
        planned(PROMPT, style="nope")
    assert "blueprint" in caught.value.hint


@pytest.mark.parametrize("name", sorted(styles()))
def test_a_sheet_of_paper_takes_the_colour_the_words_were_set_for(name):
    ad = 'Social ad: headline "Fresh at seven", offer "Two for one", button "Order", a croissant'
    for seed in (0, 2):
        document = planned(ad, style=name, size=(896, 896), seed=seed).document
        for layer in document.layers:
            laid = layer.role == "texture" and layer.blend == "normal" and layer.opacity == 1.0
            if laid and layer.box is not None and layer.box.width >= 896:
                fill = getattr(layer.fill, "colours", ()) or (document.background,)
                assert len(fill[0]) > 7 or contrast(fill[0], document.background) < 1.5


@pytest.mark.parametrize("name", ["swiss", "bauhaus", "vaporwave"])
def test_asked_colours_are_kept_beside_the_styles_own(name):
    asked = oklch(read(PROMPT + ", in emerald green").palette.colours[0]).hue

    def greens(prompt):
        used = _colours(planned(prompt, style=name).document.to_json())
        return [c for c in used if oklch(c).chroma > 0.05 and abs(oklch(c).hue - asked) < 8]

    assert greens(PROMPT + ", in emerald green")
    assert not greens(PROMPT)


@pytest.mark.parametrize("name", ["chalkboard", "cyberpunk", "vaporwave"])
@pytest.mark.parametrize("kind", ["label", "social-ad", "banner"])
def test_a_dark_style_keeps_its_dark_sheet(name, kind):
    for seed in range(4):
        document = planned(PROMPT, style=name, kind=kind, seed=seed).document
        if isinstance(document.background, str):
            assert oklch(document.background).lightness < 0.55, (seed, document.composition)


@pytest.mark.parametrize(("name", "time"), [("cyberpunk", "night"), ("vaporwave", "dusk")])
def test_scenes_fall_at_the_hour_of_their_style(name, time):
    street = read("Illustration of a street with a shop").but(styles=(name,))
    assert time_of(street) == time
    assert time_of(read("A street early in the morning").but(styles=(name,))) == "dawn"


@pytest.mark.parametrize("name", ["art-nouveau", "minimal-luxury", "victorian"])
def test_a_composition_with_a_frame_gets_no_second_one(name):
    prompt = 'Packaging label for honey: "Meadow & Hive", "Raw Wildflower Honey", "350 g"'
    plain = planned(prompt, kind="label", style="none", size=(1024, 1024)).document
    worn = planned(prompt, kind="label", style=name, size=(1024, 1024)).document
    assert plain.composition == worn.composition == "botanical"
    assert not [one for one in worn.layers if one.role == "frame"]
    bare = planned(PROMPT, kind="infographic", style=name).document
    assert [one for one in bare.layers if one.role == "frame"]


def _colours(text: str) -> set[str]:
    import re

    return set(re.findall(r"#[0-9a-f]{6}", text))
