"""Coloured glass takes light by the length of its way through it, not by the faces it crosses."""

import numpy as np
import pytest

from limner.solids.surface import Surface


@pytest.mark.parametrize("thick", [0.5, 1.0, 2.0])
def test_a_ball_of_tinted_glass_follows_the_law(tracer: None, thick: float) -> None:
    import mitsuba as mi

    from limner.engines.tracer.bsdf import bsdf

    looks = Surface(model="glass", colour=(0.9, 0.5, 0.2), ior=1.0001, depth=0.02)
    scene = mi.load_dict({
        "type": "scene", "world": {"type": "constant", "radiance": 1.0},
        "ball": {"type": "sphere", "radius": thick, "bsdf": bsdf(looks, unit=100.0)},
        "eye": {
            "type": "perspective", "fov": 1.0,
            "to_world": mi.ScalarTransform4f().look_at([9, 0, 0], [0, 0, 0], [0, 0, 1]),
            "film": {"type": "hdrfilm", "width": 4, "height": 4, "rfilter": {"type": "box"}},
        },
    })  # fmt: skip
    seen = np.array(mi.render(scene, integrator=mi.load_dict({"type": "path"}), spp=16))
    assert np.allclose(seen.mean((0, 1)), np.array(looks.colour) ** thick, rtol=0.02)


def test_clear_glass_makes_no_light(tracer: None) -> None:
    """In light that is the same from all sides, a clear vessel and its water can not be seen."""
    from tests.tracer.scenes import shot

    from limner.basics.geometry import Size
    from limner.document.layers.scene import Matter
    from limner.document.shot import Placed
    from limner.engines.tracer.build import Sheets, build
    from limner.engines.tracer.look import features
    from limner.engines.tracer.render import TIERS, trace

    glass = Placed(id="g", kind="drinking-glass", size=(0.07, 0.07, 0.1),
                   matter={"body": Matter(name="glass")})  # fmt: skip
    made = shot(things=(glass,), lamps=(), cutout=True, ambient=1.0)
    built, size = build(made, Sheets()), Size(48, 48)
    tier = TIERS["low"]
    light = trace(made, built, size, tier, features(made, built, size, 4), lambda *_: None).mean()
    assert light.max() < 1.7  # the dome's own brightest
    assert light[16:40, 20:28].mean() > 0.5


@pytest.mark.parametrize("grey", [0.2, 0.8])
def test_cream_behind_glass_is_as_bright_as_it_was_asked_to_be(tracer: None, grey: float) -> None:
    import mitsuba as mi

    from limner.engines.tracer.bsdf import bsdf
    from limner.solids.immersion import under

    glass = Surface(model="glass", colour=(1.0, 1.0, 1.0), roughness=0.0)
    cream = under(Surface(colour=(grey, grey, grey)), glass)
    scene = mi.load_dict({
        "type": "scene", "world": {"type": "constant", "radiance": 1.0},
        "cream": {"type": "sphere", "radius": 0.97, "bsdf": bsdf(cream)},
        "glass": {"type": "sphere", "bsdf": bsdf(glass)},
        "eye": {
            "type": "perspective", "fov": 6.0,
            "to_world": mi.ScalarTransform4f().look_at([9, 0, 0], [0, 0, 0], [0, 0, 1]),
            "film": {"type": "hdrfilm", "width": 8, "height": 8, "rfilter": {"type": "box"}},
        },
    })  # fmt: skip
    seen = np.array(
        mi.render(scene, integrator=mi.load_dict({"type": "path", "max_depth": 8}), spp=64)
    )
    assert seen.mean() == pytest.approx(grey + 0.04 * (1 - grey), abs=0.05)
