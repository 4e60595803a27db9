"""Stickers: a subject and its words cut out as one, with a white border on clear ground.

Takes what it shows and a few words. The border follows the silhouette of everything together, so
that one cut frees it; the ground is clear unless a background is asked for.

Compositions: `arched` (large letters over the subject), `ribbon` (words across its foot), `patch`
(words round a ring), `saying` (a speech bubble), `badge` (a disc behind) and `band` (words on a
pill that begins behind the subject).

Example: Die-cut sticker of a smiling avocado with the words "Good fat"
"""

from __future__ import annotations

from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.kind import Composition, PictureKind
from limner.stages.plan.scenery.cast import extras, items_of
from limner.stages.plan.scenery.stage import Stage
from limner.stages.plan.scenery.sticker import sticker
from limner.stages.plan.scenery.tones import Tones, words_of

WAYS = {
    "arched": "arched", "ribbon": "elevation", "patch": "patch", "saying": "close",
    "badge": "deep", "band": "wide",
}  # fmt: skip
"""Compositions and the arrangement of `scenery.sticker` each is."""


def _made(arrangement: str) -> Composition:
    def compose(design: Design) -> list[Layer]:
        brief = design.brief
        items = items_of(brief, design.content.rest())
        items += extras(design, brief, items)
        design.transparent = brief.background != "opaque" and brief.ground is None
        tones = Tones.of(brief, design.scheme, design.rng)
        return sticker(Stage(design, tones, words_of(brief), items=items), arrangement)

    return compose


def _claims(brief: Brief) -> float:
    return 0.9 if brief.kind == "sticker" else 0.0


KIND = PictureKind(
    depicts=True,
    name="sticker",
    title="Sticker",
    compositions={name: _made(arrangement) for name, arrangement in WAYS.items()},
    manual=__doc__ or "",
    cues=("sticker", "die-cut sticker", "decal"),
    size=(1024, 1024),
    moods=("playful",),
    claims=_claims,
)
