"""Sky: nothing but the sky, for things that hang in the air."""

from __future__ import annotations

from limner.solids.stage import Built, Ground, SetKind


def _build(ground: Ground) -> Built:
    del ground
    return Built((), sky=True)


SET = SetKind(build=_build, matter={}, cues=("sky", "in the sky", "clouds", "floating"))
