"""What is traced: light by its statistics, prints where they belong, clean cut-outs."""

import numpy as np
import pytest
from tests.tracer.golden import HERE, PASSES, traced
from tests.tracer.scenes import SCENES, SHEETS, SIZE, shot

from limner.document.layers.scene import Matter

FEW = 8


def strays(name, made) -> tuple[float, float]:
    """Return the share of tiles too far from the golden ones, and how far off the whole is."""
    with np.load(HERE / f"{name}.npz") as kept:
        golden, variance = kept["mean"], kept["variance"]
    mean, _ = traced(made, FEW)
    spread = np.sqrt(variance * (1 + PASSES / FEW) + (0.004 * golden + 0.001) ** 2)
    z = (mean - golden) / spread
    return float((np.abs(z) > 4.5).mean()), float(abs(mean.mean() / golden.mean() - 1))


@pytest.mark.parametrize("name", SCENES)
def test_light_is_what_it_was(tracer, name):
    far, off = strays(name, SCENES[name]())
    assert far < 0.03
    assert off < 0.02


def test_a_tenth_more_light_is_noticed(tracer):
    made = SCENES["paint"]()
    lamp = made.lamps[0]
    brighter = lamp.model_copy(update={"strength": 1.1 * lamp.strength})
    far, _ = strays("paint", made.model_copy(update={"lamps": (brighter, *made.lamps[1:])}))
    assert far > 0.2


def test_a_faint_lamp_is_asked_less_and_gives_as_much(tracer):
    from limner.engines.tracer import lamps

    assert lamps.chance(0.1) < 0.2 * lamps.chance(1.0)
    assert lamps.chance(0.0) > 0, "what lies before it alone is lit by it alone"
    assert lamps.worth(2.0, 0.01, 0.0) == pytest.approx(2.0)
    assert lamps.worth(2.0, 0.01, 1.0) == pytest.approx(2.0 * 0.01 / 3.1516, rel=0.01)


def traced_picture(made, size=SIZE):
    from limner.engines.tracer.picture import picture

    return picture(made, SHEETS, size, lambda share, pixels: None)


def test_a_seed_is_a_picture_and_another_only_other_noise(tracer):
    first, again, other = (traced_picture(shot(seed=seed))[0].astype(int) for seed in (1, 1, 2))
    assert np.abs(first - again).max() <= 4
    assert np.abs(first - other).max() > 0
    assert np.abs(first - other).mean() < 4
    assert np.abs(first.mean((0, 1)) - other.mean((0, 1))).max() < 2.5


def test_passes_say_where_each_print_is_seen(tracer):
    pixels, passes = traced_picture(shot())
    assert list(passes["keys"]) == ["pot/label"]
    on = passes["sheet"] == 0
    assert 100 < on.sum() < on.size / 2
    assert set(np.unique(passes["thing"])) == {-1, 0}
    u, v = passes["uv"][..., 0], passes["uv"][..., 1]
    green = pixels[..., 1].astype(int) - pixels[..., 0]
    inner = on & (v > 0.15) & (v < 0.85)
    left, right = green[inner & (u > 0.1) & (u < 0.4)], green[inner & (u > 0.6) & (u < 0.9)]
    assert (left > 20).mean() > 0.97, "the sheet's left half is green"
    assert (right < 20).mean() > 0.97
    rows = np.indices(on.shape)[0]
    assert rows[on & (v < 0.3)].mean() < rows[on & (v > 0.7)].mean(), "v runs down the sheet"
    near = passes["depth"][passes["thing"] == 0]
    assert 0.5 < near.min() < near.max() < 0.75, "metres from the camera"


def test_more_samples_go_where_the_picture_is_unsure(tracer):
    from limner.engines.tracer.build import build
    from limner.engines.tracer.look import features, look
    from limner.engines.tracer.render import Tier, trace

    made = shot(matter=Matter(name="glass"))
    built = build(made, SHEETS)
    guide, seen = features(made, built, SIZE, 8), look(made, built, SIZE)
    light = trace(made, built, SIZE, Tier(2, 2, 8, "fast"), guide, lambda light, share: None)
    counts = light.counts.sum(0).reshape(SIZE.height, SIZE.width)
    assert counts[seen.thing == 0].mean() > 1.5 * counts[seen.thing == -1].mean()
    assert 14 < counts.mean() < 18


def over(pixels, ground) -> np.ndarray:
    alpha = pixels[..., 3:] / 255
    return pixels[..., :3] * alpha + np.array(ground, float) * (1 - alpha)


def test_a_cutout_has_clean_edges_and_a_shadow(tracer):
    made = shot(cutout=True, matter=Matter(name="paint", colour="#b03020"))
    pixels, passes = traced_picture(made)
    alpha = pixels[..., 3]
    thing = passes["thing"] == 0
    assert set(np.unique(passes["thing"])) == {-2, 0}
    assert alpha[thing].min() > 200 or (alpha[thing] > 250).mean() > 0.9
    assert alpha[0, :8].max() < 12, "nothing is left of the ground"
    bare = ~thing & (alpha > 25)
    foot = np.flatnonzero(thing.any(1)).max()
    shadow = bare[foot - 6 : foot + 6]
    assert shadow.sum() > 10, "a shadow lies at the foot"
    edge = (alpha > 40) & (alpha < 215) & (np.indices(alpha.shape)[0] < foot - 15)
    assert edge.sum() > 10
    colours = pixels[edge][:, :3].astype(int)
    assert (colours[:, 0] >= colours[:, 1] - 4).all(), "edges are the pot's red, not the ground's"
    for ground in ((255, 255, 255), (0, 0, 0), (255, 0, 255), (0, 255, 0)):
        shown = over(pixels, ground)[edge]
        low = np.minimum(colours, ground) - 3
        high = np.maximum(colours, ground) + 3
        assert ((shown >= low) & (shown <= high)).all()
