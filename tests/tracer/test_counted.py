"""Number and relation, counted on the picture: sixty prompts, read off the object-id pass."""

from __future__ import annotations

import numpy as np
import pytest
from tests.plan.studio import GENERATED, planned

from limner.basics.geometry import Size
from limner.document.frame import Job
from limner.document.layers.scene import SceneSet
from limner.document.shot import Shot
from limner.stages.layout import layout
from limner.world.test import TestWorld

SIZE = Size(256, 256)
SEEN = 12
"""Pixels a thing must show to count as seen."""


def photographed(prompt: str) -> tuple[list[str], list[np.ndarray], np.ndarray]:
    """Return the kind of each thing asked for, where each is seen, and the depth of every pixel."""
    from limner.engines.tracer.build import Sheets, build
    from limner.engines.tracer.look import look

    document = planned(prompt, size=SIZE).document
    frame = layout(document, TestWorld())
    job = next(item for item, _ in frame.walk() if isinstance(item, Job))
    # A plain set is quicker; what stands on it, and where, is the same.
    shot = Shot.model_validate(job.data).but(set=SceneSet())
    seen = look(shot, build(shot, Sheets()), SIZE)
    props = {o.id for layer in document.layers for o in getattr(layer, "objects", ()) if o.prop}
    asked = [(i, t.kind) for i, t in enumerate(shot.things) if t.id not in props]
    return [kind for _, kind in asked], [seen.thing == i for i, _ in asked], seen.depth


def across(mask: np.ndarray) -> tuple[int, int]:
    """Return the columns a thing takes."""
    columns = np.nonzero(mask.any(0))[0]
    return int(columns[0]), int(columns[-1])


@pytest.mark.parametrize(("prompt", "nouns", "counts", "relation"), GENERATED)
def test_what_was_asked_for_is_counted_in_the_picture(tracer, prompt, nouns, counts, relation):
    kinds, masks, depth = photographed(prompt)
    one, other = (
        [m for k, m in zip(kinds, masks, strict=True) if k == noun and m.sum() >= SEEN]
        for noun in nouns
    )
    assert (len(one), len(other)) == counts
    if relation in ("left_of", "right_of"):
        left, right = (one, other) if relation == "left_of" else (other, one)
        assert max(across(m)[1] for m in left) <= min(across(m)[0] for m in right) + 1
    elif relation in ("behind", "in_front_of"):
        far, near = (one, other) if relation == "behind" else (other, one)
        assert min(float(np.median(depth[m])) for m in far) > max(
            float(np.median(depth[m])) for m in near
        )
    else:
        ends = [across(m) for m in one], [across(m) for m in other]
        gap = min(max(b[0] - a[1], a[0] - b[1]) for a in ends[0] for b in ends[1])
        widest = max(b - a for side in ends for a, b in side)
        assert gap < widest
