"""From surfaces to BSDFs: the same numbers look the same, however they are given."""

from pathlib import Path

import numpy as np
import pytest

from limner.solids.surface import Surface, Texture


def bright(looks: Surface) -> np.ndarray:
    """Return a ball's picture under one lamp, which is wider and dimmer the rougher it is."""
    import mitsuba as mi

    from limner.engines.tracer.bsdf import bsdf

    scene = mi.load_dict({
        "type": "scene",
        "lamp": {"type": "sphere", "center": [2, 2, 6], "radius": 1.0,
                 "emitter": {"type": "area", "radiance": 10.0}},
        "ball": {"type": "sphere", "bsdf": bsdf(looks)},
        "eye": {
            "type": "perspective", "fov": 14.0,
            "to_world": mi.ScalarTransform4f().look_at([0, 0, 9], [0, 0, 0], [0, 1, 0]),
            "film": {"type": "hdrfilm", "width": 24, "height": 24, "rfilter": {"type": "box"}},
        },
    })  # fmt: skip
    return np.array(mi.render(scene, integrator=mi.load_dict({"type": "path"}), spp=64))


def test_roughness_is_the_same_as_a_number_and_as_a_texture(
    tracer: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LIMNER_CACHE", str(tmp_path))
    even = Texture(("test-even", 0.3), (1.0, 1.0), lambda: np.full((4, 4), 0.3, np.float32))
    for model in ("metal", "opaque"):
        number, texture = (
            bright(Surface(model=model, colour=(0.7, 0.7, 0.7), roughness=rough))
            for rough in (0.3, even)
        )
        assert np.allclose(number, texture, atol=0.05 * number.max())
        duller = bright(Surface(model=model, colour=(0.7, 0.7, 0.7), roughness=0.55))
        assert not np.allclose(number, duller, atol=0.05 * number.max())


def test_no_cloth_gives_back_more_than_it_gets(tracer: None) -> None:
    import mitsuba as mi

    from limner.engines.tracer.bsdf import bsdf

    for colour in (0.05, 0.9):
        looks = Surface(colour=(colour,) * 3, sheen=1.0, roughness=0.95)
        scene = mi.load_dict({
            "type": "scene", "world": {"type": "constant", "radiance": 1.0},
            "ball": {"type": "sphere", "bsdf": bsdf(looks)},
            "eye": {
                "type": "perspective", "fov": 12.0,
                "to_world": mi.ScalarTransform4f().look_at([0, 0, 9], [0, 0, 0], [0, 1, 0]),
                "film": {"type": "hdrfilm", "width": 24, "height": 24, "rfilter": {"type": "box"}},
            },
        })  # fmt: skip
        seen = np.array(mi.render(scene, integrator=mi.load_dict({"type": "path"}), spp=64))
        assert seen[12, 12].max() < 1.0
        assert seen[4:20, 12].max() < 1.15
