"""A PSD holds the layers a designer wants, under their names, and shows the same picture."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage
from psd_tools.constants import BlendMode

import limner
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Shadow

WORDS = "春日茶会 · Ünï"
STYLE = TextStyle(face="inter", size=30, paint="#102030")


def layers(background: str | None = "#f4efe4") -> Document:
    button = Group(
        id="button", name="Knopf", box=Box(30, 110, 120, 50), fill="#204060", radius=8, opacity=0.8,
        children=(
            Text(id="go", text="Go", style=STYLE.but(paint="#ffffff"), box=Box(30, 8, 60, 40)),
        ),
    )  # fmt: skip
    return Document(
        size=Size(240, 180), background=background, title="t",
        layers=(
            Shape(id="a", role="ornament", box=Box(150, 20, 70, 70), form="ellipse", fill="#c04020"),
            Shape(id="b", role="ornament", box=Box(190, 60, 30, 60), fill="#208040"),
            Shape(id="m", role="light", box=Box(0, 60, 240, 60), fill="#ffcc00", blend="multiply"),
            Text(id="head", text=WORDS, style=STYLE, box=Box(12, 14, 200, 44),
                 effects=(Shadow(dx=2, dy=2, blur=2),)),
            button,
            Shape(id="out", role="ornament", box=Box(900, 900, 20, 20), fill="#000000"),
        ),
    )  # fmt: skip


@lru_cache(maxsize=4)
def opened(background: str | None = "#f4efe4") -> tuple[PSDImage, np.ndarray, bytes]:
    art = limner.render(layers(background), format="psd", world=limner.TestWorld())
    still = limner.render(layers(background), world=limner.TestWorld())
    png = np.asarray(Image.open(io.BytesIO(still.data)).convert("RGBA")).astype(int)
    return PSDImage.open(io.BytesIO(art.data)), png, art.data


def names(group) -> list:
    return [(one.name, names(one)) if one.is_group() else one.name for one in group]


def test_layers_are_named_by_what_they_are() -> None:
    psd, _, _ = opened()
    assert names(psd) == ["Background", "Ornament", "Light", WORDS, ("Knopf", ["Plate", "Go"])]


def test_every_layer_keeps_its_place_opacity_and_blend_mode() -> None:
    psd, _, _ = opened()
    found = {layer.name: layer for layer in psd.descendants()}
    assert found["Ornament"].bbox == (150, 20, 220, 120), "two loose shapes, cropped to their ink"
    assert found["Light"].blend_mode is BlendMode.MULTIPLY
    assert (found["Knopf"].opacity, found["Knopf"].blend_mode) == (204, BlendMode.NORMAL)
    left, top, right, bottom = found["Go"].bbox
    assert 60 <= left < right <= 120
    assert 118 <= top < bottom <= 158
    assert all(layer.visible and layer.kind in ("pixel", "group") for layer in psd.descendants())


@pytest.mark.parametrize("background", ["#f4efe4", None])
def test_layers_laid_together_are_the_picture(background: str | None) -> None:
    psd, png, _ = opened(background)
    shown = psd.composite(force=True, color=(1.0, 1.0, 1.0), alpha=0.0).convert("RGBA")
    laid = np.asarray(shown).astype(int)
    apart = np.abs(laid[..., :3] * laid[..., 3:] - png[..., :3] * png[..., 3:]).max(axis=2) / 255
    assert (apart > 4).mean() < 0.001
    assert np.abs(laid[..., 3] - png[..., 3]).max() <= 3


def test_viewers_see_the_picture() -> None:
    _, png, data = opened()
    with Image.open(io.BytesIO(data)) as seen:
        assert (np.asarray(seen.convert("RGBA")) == png).all()


def test_clear_parts_lie_on_white_in_the_merged_picture() -> None:
    _, png, data = opened(None)
    with Image.open(io.BytesIO(data)) as seen:
        merged = np.asarray(seen.convert("RGBA")).astype(int)
    assert (merged[..., 3] == png[..., 3]).all()
    assert (merged[png[..., 3] == 0][:, :3] == 255).all()


def test_the_record_says_that_words_are_pixels() -> None:
    art = limner.render(layers(), format="psd", world=limner.TestWorld())
    assert any("pixel layers in the PSD" in note for note in art.notes)
    plain = limner.render(layers(), world=limner.TestWorld())
    assert not any("PSD" in note for note in plain.notes)


def test_a_very_long_name_is_cut() -> None:
    words = "many words " * 40
    document = Document(
        size=Size(300, 300), background="#ffffff",
        layers=(Text(id="t", text=words.strip(), style=STYLE.but(size=9), box=Box(5, 5, 290, 290)),),
    )  # fmt: skip
    art = limner.render(document, format="psd", world=limner.TestWorld())
    (_, layer) = PSDImage.open(io.BytesIO(art.data))
    assert len(layer.name) <= 120
    assert layer.name.startswith("many words many")


def test_same_document_same_bytes() -> None:
    art = limner.render(layers(), format="psd", world=limner.TestWorld())
    assert art.data == opened()[2]
