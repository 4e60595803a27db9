"""The denoiser is told of what shows through glass and in mirrors, not of their own faces."""

import numpy as np
import pytest
from tests.tracer.scenes import SHEETS, SIZE, shot

from limner.document.layers.scene import Matter, SceneSet
from limner.document.shot import Shot


def guided(of: Shot) -> tuple[np.ndarray, np.ndarray]:
    """Return the colours of first faces and of what shows beyond them."""
    from limner.engines.tracer.build import build
    from limner.engines.tracer.look import features

    found = features(of, build(of, SHEETS), SIZE, 9)
    return found.albedo, found.guides()[0]


@pytest.mark.parametrize("matter", ["glass", "chrome"])
def test_what_shows_in_glass_and_mirrors_guides(tracer: None, matter: str) -> None:
    of = shot(matter=Matter(name=matter))
    bare = of.things[0].model_copy(update={"prints": {}})
    near, beyond = guided(of.model_copy(update={"things": (bare,)}))
    painted, _ = guided(shot())
    pot = np.abs(painted - [0.43, 0.03, 0.014]).max(-1) < 0.05
    assert pot.sum() > 40
    assert beyond[pot].mean() > 0.3, "the pale set is seen through it or in it"
    assert np.allclose(beyond[:4], near[:4]), "elsewhere nothing is changed"


def test_plain_things_guide_as_they_are(tracer: None) -> None:
    near, beyond = guided(shot())
    same = np.abs(beyond - near).max(-1) < 0.02
    assert same.mean() > 0.85, "but for the noise of edges"
    assert np.abs(beyond - near).max() < 0.35


def test_relief_guides(tracer: None) -> None:
    """Plaster is of one colour: what of its grain is not told is cleaned away as noise."""
    from limner.engines.tracer.build import build
    from limner.engines.tracer.look import features

    walled = shot(things=(), set=SceneSet(kind="plaster-wall"))
    normal = features(walled, build(walled, SHEETS), SIZE, 9).normal
    upper = normal[: SIZE.height // 3]
    assert upper.std((0, 1)).max() > 0.02
    assert np.allclose(np.linalg.norm(upper, axis=-1), 1.0, atol=0.1)


def test_the_dots_along_an_edge_are_taken_out() -> None:
    pytest.importorskip("pyoidn")
    from limner.engines.tracer.look import _steady

    true = np.full((96, 96, 6), 0.8, np.float32)
    true[:, 48:] = 0.1
    noisy = np.zeros((96, 96), np.bool_)
    noisy[:, 46:51] = True
    dots = np.random.default_rng(1).random((96, 96, 1)) < 0.35
    seen = np.where(noisy[..., None] & dots, np.float32(0.3), true)
    clean = _steady(seen.copy(), noisy)
    dotted, even = (image[:, 46:51].std(0).mean() for image in (seen, clean))
    assert even < 0.5 * dotted, "along the edge it is even"
    assert np.array_equal(clean[:, :44], seen[:, :44]), "the rest is left as it is"
