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
    assert np.array_equal(near, beyond)


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
    from limner.engines.tracer.steady import steady

    true = np.full((96, 96, 6), 0.8, np.float32)
    true[:, 48:] = 0.1
    noisy = np.zeros((96, 96), np.bool_)
    noisy[:, 46:51] = True
    dots = np.random.default_rng(1).random((96, 96, 1)) < 0.35
    seen = np.where(noisy[..., None] & dots, np.float32(0.3), true)
    clean = steady(seen, noisy)
    dotted, even = (image[:, 46:51].std(0).mean() for image in (seen, clean))
    assert even < 0.5 * dotted, "along the edge it is even"
    assert np.array_equal(clean[:, :44], seen[:, :44]), "the rest is left as it is"


def test_what_is_out_of_focus_is_evened_and_takes_nothing_from_what_is_sharp() -> None:
    from limner.document.shot import Camera
    from limner.engines.tracer.steady import blur, evened

    camera = Camera(position=(0, -1, 0), target=(0, 0, 0), focal=85, f_number=1.8, focus=1.0)
    depth = np.full((64, 64), 1.0, np.float32)
    depth[:, 32:] = 3.0
    disc = blur(camera, depth)
    assert disc[0, 0] == 0
    assert disc[0, 63] > 4
    noise = 0.2 * np.random.default_rng(1).standard_normal((64, 64, 6)).astype(np.float32)
    seen = np.where(depth[..., None] > 2, 0.8 + noise, np.float32(0.1))
    even = evened(seen, disc)
    assert even[:, 34:].std() < 0.4 * seen[:, 34:].std()
    assert even[:, 34:].mean() == pytest.approx(0.8, abs=0.02)
    assert np.array_equal(even[:, :32], seen[:, :32])
