"""Assignment: what a photographed kind of picture is sent out with: its name, its manual page and
its takes. All else that such kinds have is the same for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging.shoot import shoot
from limner.stages.plan.staging.take import Take

SQUARE, LANDSCAPE = (1024, 1024), (1536, 1024)


def assignment(  # noqa: PLR0913  what a kind says of itself, all but the first by name
    manual: str | None,
    *,
    name: str,
    title: str,
    takes: Mapping[str, Take],
    size: tuple[int, int] = LANDSCAPE,
    sheet: str = "any",
    moods: tuple[str, ...] = (),
) -> PictureKind:
    """Return the kind that photographs its subjects, a composition for each take; see
    PictureKind for the rest. manual: its module's docstring."""
    return PictureKind(
        name=name, title=title, manual=manual or "", size=size, sheet=sheet, moods=moods,
        compositions={called: partial(shoot, take=take) for called, take in takes.items()},
        depicts=True, paints="job:scene",
    )  # fmt: skip
