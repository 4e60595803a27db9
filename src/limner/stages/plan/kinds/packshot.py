"""Packshot: one product, or a few, photographed to sell them.

Bottles, jars, tubes, cans, boxes, bags, candles, soap and what else comes in a pack, in its
colour and material, under studio light; its label is designed here: brand large, product beneath,
contents small. Words that no pack is named for stand over the picture. Traced light, so glass
refracts and gold reflects; needs an engine that traces (`limner[tracer]`), else a flat picture is
drawn.

Says where it stands ("on white marble", "on a pink pedestal"), the light ("soft studio lighting",
"hard side light", "backlit"), the camera ("85mm f/4", "45-degree angle", "flat lay") and the film
("Kodak Portra"); what is left open the compositions decide: `hero` (straight, on a tone of its
own colour), `marble` (on stone, a ball beside it), `plinth` (raised, seen from below), `shadow`
(hard sun, a strong colour), `noir` (rim light on black) and `spa` (on stone by a window).

Example: 'Professional product photograph of a blue glass dropper bottle labelled "LUMEN Night
Serum 30 ml" on white marble, soft diffused studio lighting, 85mm lens"
"""

from __future__ import annotations

from dataclasses import replace

from limner.stages.plan.staging import SQUARE, Take, assignment

_TAKE = Take(default="carton")

KIND = assignment(
    __doc__,
    name="packshot",
    title="Packshot",
    takes={
        "hero": replace(_TAKE, elevation=9, fill=0.72),
        "marble": replace(_TAKE, sets=("marble-counter", "sweep"), tone="neutral", side=1,
                          props=("sphere:plaster",), stop=5.6, elevation=14, offset=(-0.04, 0)),
        "plinth": replace(_TAKE, sets=("pedestal", "sweep"), tone="contrast", rig="side",
                          focal=100, elevation=5, fill=0.6),
        "shadow": replace(_TAKE, tone="flood", rig="hard", side=1, focal=70, stop=11, elevation=16,
                          fill=0.56, offset=(-0.06, 0)),
        "noir": replace(_TAKE, tone="dark", rig="dark", focal=100, elevation=7, fill=0.66),
        "spa": replace(_TAKE, sets=("bathroom", "marble-counter", "sweep"), tone="warm",
                       rig="window", props=("plant",), focal=70, stop=4, elevation=11, fill=0.58,
                       offset=(-0.08, 0)),
    },
    size=SQUARE,
    moods=("minimal", "elegant", "modern", "premium"),
)  # fmt: skip
