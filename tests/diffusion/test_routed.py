"""The whole way with real pipelines: a prompt or a photograph, a tiny model on disk, a finished file."""

import numpy as np
import pytest
from tests.painting.scripted import noise, opened, png

pytest.importorskip("torch")
pytest.importorskip("diffusers")

import limner
from limner.world.test import TestWorld


@pytest.fixture
def world(tiny, monkeypatch, tmp_path):
    monkeypatch.setenv("LIMNER_MODELS", str(tiny("flux2-klein-4b").parent))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    return TestWorld()


def test_a_poster_is_painted_and_its_words_are_type(world):
    prompt = "Poster 'BLUE HOUR', '14 May', photograph of a woman singing"
    art = limner.draw(prompt, size="256x384", model="flux2-klein-4b", world=world)
    assert art.artwork.record.engine == "diffusion+vector"
    (painting,) = art.artwork.record.paintings
    assert (painting.model, painting.licence, painting.steps) == ("flux2-klein-4b", "Apache-2.0", 4)
    assert [c.name for c in art.checks if not c.ok] == []
    assert sorted(t.string for t in art.text) == ["14 May", "BLUE HOUR"]


def test_a_masked_edit_keeps_the_rest_to_the_last_bit(world):
    photo = noise(256, 256)
    alpha = np.full((256, 256), 255, np.uint8)
    alpha[64:128, 96:192] = 0
    art = limner.edit(
        png(photo), "a cat sitting here", mask=png(np.dstack([photo, alpha])), world=world,
        model="flux2-klein-4b",
    )  # fmt: skip
    after = opened(art.data)[..., :3]
    assert (after[alpha == 255] == photo[alpha == 255]).all()
    assert (after[alpha == 0] != photo[alpha == 0]).any()
