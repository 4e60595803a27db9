"""The denoiser is told of what shows through glass and in mirrors, not of their own faces."""

import numpy as np
import pytest
from tests.tracer.scenes import SHEETS, SIZE, shot

from limner.document.layers.scene import Matter
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
