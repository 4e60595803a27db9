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

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

KIND = PictureKind(
    name="packshot",
    title="Packshot",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        hero=Take(tone="tint", rig="soft", focal=85, elevation=9, fill=0.68, default="carton"),
        marble=Take(
            sets=("marble-counter", "sweep"),
            tone="neutral",
            rig="soft",
            side=1,
            elevation=14,
            fill=0.62,
            stop=5.6,
            props=("sphere:plaster",),
            offset=(-0.04, 0.0),
            default="carton",
        ),
        plinth=Take(
            sets=("pedestal", "sweep"),
            tone="contrast",
            rig="side",
            elevation=5,
            fill=0.6,
            focal=100,
            default="carton",
        ),
        shadow=Take(
            tone="flood",
            rig="hard",
            elevation=16,
            fill=0.56,
            focal=70,
            side=1,
            stop=11,
            offset=(-0.06, 0.0),
            default="carton",
        ),
        noir=Take(tone="dark", rig="dark", elevation=7, fill=0.66, focal=100, default="carton"),
        spa=Take(
            sets=("bathroom", "marble-counter", "sweep"),
            tone="warm",
            rig="window",
            elevation=11,
            fill=0.58,
            stop=4.0,
            focal=70,
            props=("plant",),
            offset=(-0.08, 0.0),
            default="carton",
        ),
    ),
    manual=__doc__ or "",
    size=(1024, 1024),
    moods=("minimal", "elegant", "modern", "premium"),
)
