"""Crafts of lettering: what is asked for shows, reads on its ground, and stays the words."""

from __future__ import annotations

import pytest

import limner
from limner.basics.colour import contrast
from limner.document.frame import Glyphs
from limner.document.layers.text import TextStyle
from limner.document.paint import Linear, Paint, Radial, Texture
from limner.stages.brief import read
from limner.stages.plan.lettering.craft import (
    HALO,
    Order,
    craft_of,
    crafts,
    edged,
    made,
    plainer,
)
from limner.stages.plan.scheme import build

GROUNDS = ("#ffffff", "#f5efe3", "#111318", "#4c6e81", "#f2541b", "#1f5136")


def order(ground: str, **fields: object) -> Order:
    scheme = build(ground, "#d1495b", "#edae49", "#00798c")
    values = {
        "words": "Golden Hour", "script": "Latn", "ground": ground, "colour": None,
        "ink": scheme.ink, "size": 90.0, "face": "anton", "weight": 400, "free": True,
        "scheme": scheme, **fields,
    }  # fmt: skip
    return Order(**values)


def inks(paint: Paint) -> tuple[str, ...]:
    if isinstance(paint, Linear | Radial):
        return tuple(stop.colour for stop in paint.stops)
    return paint.colours if isinstance(paint, Texture) else (paint,)


def weakest(style: dict[str, object], ground: str) -> float:
    """Return how well the weakest ink reads: by itself, by an outline, or by a halo."""
    lettering = style.get("lettering")
    paints = [*(lettering.letters if lettering else ()), style["paint"]]
    rims = lettering.rims if lettering else ()

    def reads(ink: str) -> float:
        found = [contrast(ink, ground)]
        for rim in rims:
            for edge in inks(rim.paint):
                own = 21.0 if rim.width >= HALO - 0.002 else contrast(edge, ground)
                found.append(min(own, contrast(ink, edge)) if rim.width >= 0.015 else 0.0)
        return max(found)

    return min(reads(ink[:7]) for paint in paints for ink in inks(paint))


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("name", sorted(crafts()))
def test_a_craft_reads_on_any_ground(name: str, ground: str) -> None:
    wanted = order(ground)
    style = {"paint": wanted.on(wanted.ink), **made(crafts()[name], wanted)}
    if name in ("glitter", "metallic") and ground in ("#4c6e81", "#f2541b"):
        pytest.skip("what is measured on a mid ground is given a halo by preflight's mending")
    assert weakest(style, ground) >= 2.95, style


@pytest.mark.parametrize("name", sorted(crafts()))
def test_a_craft_makes_a_style_and_leaves_small_words_alone(name: str) -> None:
    fields = made(crafts()[name], order("#ffffff"))
    fields.pop("face_class", None)
    TextStyle(**{"face": "anton", "size": 90.0, **fields})
    assert made(crafts()[name], order("#ffffff", size=12.0)) == {}
    assert not {"text", "size", "box"} & set(fields)


@pytest.mark.parametrize("ground", GROUNDS)
def test_a_halo_lets_any_craft_be_read_anywhere(ground: str) -> None:
    for craft in crafts().values():
        fields = made(craft, order("#ffffff"))
        fields.pop("face_class", None)
        style = TextStyle(**{"face": "anton", "size": 90.0, "paint": "#222222", **fields})
        mended = edged(style, ground, 3.0)
        assert weakest({"paint": mended.paint, "lettering": mended.lettering}, ground) >= 2.95
        kept = plainer(style.lettering)
        assert kept is None or not (kept.rims or kept.effects or kept.letters)


SAID = {
    '"OPEN LATE" in neon letters': "neon", '"GALA" in gold foil lettering': "gold",
    '"Happy Day", each letter in a different colour': "letters", '"SALE" in 3D letters': "3d",
    '"Harbour Bakery" arched over the logo': "curved", '"PRIDE" in rainbow letters': "rainbow",
    '"Menu" in chalk lettering': "chalk", '"Hello" with a drop shadow': "shadow",
    '"Anna" in letterpress': "letterpress", '"SUMMER" in retro striped letters': "striped",
    '"LOVE" in embroidered letters': "embroidered", '"JAM" in graffiti letters': "graffiti",
    '"Wow" in balloon letters': "balloon", '"Jazz" in glitter letters': "glitter",
    '"Sommerfest" in Neonschrift': "neon", '"Hi" in hand-lettered letters': "hand",
}  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_words_of_the_prompt_call_their_craft(said: str) -> None:
    (copy,) = read(f"A poster with {said}").strings
    craft = craft_of(copy)
    assert craft is not None
    assert craft.name == SAID[said]


def headline(art: limner.Art, text: str) -> Glyphs:
    return next(i for i, _ in art.artwork.frame.walk() if isinstance(i, Glyphs) and i.text == text)


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ('Poster "GRAND OPENING" in gold foil lettering on black, "Saturday"', "GRAND OPENING"),
        ('Web banner "Winter Sale" in chrome letters, "Shop now"', "Winter Sale"),
        ('Instagram post "BIG NEWS" in balloon letters', "BIG NEWS"),
        ('Slide titled "Our Roadmap" in embossed lettering, "Launch"', "Our Roadmap"),
        ('Poster "MEGA SALE" in 3D letters, "Up to 70 % off"', "MEGA SALE"),
        ('A badge with circular text around the badge "FRESHLY ROASTED" and "1987"', "1987"),
    ],
)
def test_it_shows_in_every_kind_of_picture_and_passes(prompt: str, text: str) -> None:
    art = limner.draw(prompt)
    assert all(check.ok for check in art.checks), art.checks
    item = headline(art, text)
    plain = not (item.rims or item.effects or item.outline or item.inlines)
    bent = any(run.turns or run.d for run in item.runs)
    sides = any(i.role == "lettering" for i, _ in art.artwork.frame.walk())
    assert bent or sides or not plain
    assert sum(word.string == text for word in art.text) == 1


def test_sober_sheets_are_not_lettered_by_default() -> None:
    for prompt in ('Poster "Annual Meeting", "3 May"', 'Menu "Chez Nous", "Soup 5"'):
        art = limner.draw(prompt)
        for item, _ in art.artwork.frame.walk():
            if isinstance(item, Glyphs):
                assert not any(run.turns or run.d or run.paint for run in item.runs)


def test_lettered_headlines_are_read_by_a_machine() -> None:
    rapidocr = pytest.importorskip("rapidocr")
    import io

    import numpy as np
    from PIL import Image

    reader = rapidocr.RapidOCR(params={"Global.log_level": "error"})
    for prompt, text in (
        ('Poster "MEGA SALE" in 3D letters', "MEGASALE"),
        ('Poster "GRAND OPENING" in gold foil lettering on black', "GRANDOPENING"),
        ('A poster that says "OPEN LATE" in neon letters', "OPENLATE"),
    ):
        art = limner.draw(prompt)
        pixels = np.asarray(Image.open(io.BytesIO(art.data)).convert("RGB"))
        seen = "".join(reader(pixels[..., ::-1]).txts or ()).upper().replace(" ", "")
        assert text in seen, (prompt, seen)
