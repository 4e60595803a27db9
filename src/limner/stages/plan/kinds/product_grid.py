"""Product grid: several products together, in rows or seen from above.

A line-up, a collection or a flat lay; every product in the number asked for. Each pack carries
the string named for it; strings in the number of the packs go one to each. Compositions:
`flatlay` (straight from above, in a grid), `lineup` (in a row at eye level), `family` (grouped,
the tall ones behind), `steps` (on pedestals). Needs an engine that traces (`limner[tracer]`).

Example: "Flat lay of four amber glass jars and two kraft boxes on a concrete surface, hard side
light"
"""

from __future__ import annotations

from dataclasses import replace

from limner.stages.plan.staging import Take, assignment

_TAKE = Take(stop=11, fill=0.72, default="carton")

KIND = assignment(
    __doc__,
    name="product-grid",
    title="Product grid",
    takes={
        "flatlay": replace(_TAKE, tone="warm", arrangement="grid", focal=70, elevation=88,
                           fill=0.78),
        "lineup": replace(_TAKE, side=1, arrangement="row", focal=100, elevation=6, fill=0.84),
        "family": replace(_TAKE, tone="contrast", rig="side", elevation=14),
        "steps": replace(_TAKE, sets=("pedestal", "sweep"), rig="hard", side=1),
    },
    moods=("minimal", "modern"),
)  # fmt: skip
