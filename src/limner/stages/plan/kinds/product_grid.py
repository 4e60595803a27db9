"""Product grid: several products together, in rows or seen from above.

A line-up, a collection or a flat lay; every product in the number asked for. Each pack carries
the string named for it; strings in the number of the packs go one to each. Compositions:
`flatlay` (straight from above, in a grid), `lineup` (in a row at eye level), `family` (grouped,
the tall ones behind), `steps` (on pedestals). Needs an engine that traces (`limner[tracer]`).

Example: "Flat lay of four amber glass jars and two kraft boxes on a concrete surface, hard side
light"
"""

from __future__ import annotations

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

KIND = PictureKind(
    name="product-grid",
    title="Product grid",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        flatlay=Take(
            tone="warm",
            rig="soft",
            arrangement="grid",
            elevation=88,
            focal=70,
            fill=0.78,
            stop=11,
            default="carton",
        ),
        lineup=Take(
            tone="tint",
            rig="soft",
            arrangement="row",
            elevation=6,
            focal=100,
            fill=0.84,
            stop=11,
            side=1,
            default="carton",
        ),
        family=Take(
            tone="contrast",
            rig="side",
            arrangement="group",
            elevation=14,
            fill=0.72,
            stop=11,
            default="carton",
        ),
        steps=Take(
            sets=("pedestal", "sweep"),
            tone="tint",
            rig="hard",
            arrangement="group",
            elevation=12,
            fill=0.72,
            stop=11,
            side=1,
            default="carton",
        ),
    ),
    manual=__doc__ or "",
    size=(1536, 1024),
    moods=("minimal", "modern"),
)
