"""Partial pictures come from two successive latents, and head for the picture that is painted."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

torch = pytest.importorskip("torch", reason="the diffusion extra is not installed")

from hypothesis import given  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from limner.engines.diffusion.previews import Heading, places  # noqa: E402


@given(st.integers(1, 60), st.integers(0, 10))
def test_partial_pictures_are_spread_evenly_and_never_the_last(steps, wanted):
    taken = sorted(places(steps, wanted))
    assert len(taken) == min(wanted, steps - 1)
    assert all(0 <= place < steps - 1 for place in taken)
    gaps = [b - a for a, b in zip([-1, *taken], [*taken, steps - 1], strict=True)]
    assert max(gaps) - min(gaps) <= 1 or not taken


def test_as_many_as_come_is_after_every_step():
    assert places(4, None) == {0, 1, 2}


def test_a_straight_way_is_seen_to_its_end_from_the_first_step():
    end, noise = torch.randn(1, 4, 4, 4), torch.randn(1, 4, 4, 4)
    sigmas = torch.tensor([1.0, 0.7, 0.2, 0.0])
    at = [end + float(sigma) * noise for sigma in sigmas]
    heading = Heading()
    heading.start((at[0], "ids"))
    for step in range(3):
        scheduler = SimpleNamespace(sigmas=sigmas, step_index=step + 1)
        seen = heading.step(scheduler, at[step + 1], step != 1)
        if step == 1:
            assert seen is None
        else:
            assert torch.allclose(seen, end, atol=1e-5)


def test_without_noise_levels_the_latents_are_shown_as_they_are():
    heading, latents = Heading(), torch.randn(1, 4)
    assert heading.step(SimpleNamespace(), latents, True) is latents
