"""Mockup: a design shown on the thing it is for.

Words printed on a mug, a bag, a T-shirt, a book, a framed print, a phone or a laptop, in the face
and colour asked for. A screen shows a page of its own (dashboard, web page, app) with the
strings. A picture the caller hands over goes into the frame or onto the screen. Compositions:
`desk` (at a desk, by a window), `studio` (on a tone of its own), `close` (near, a shallow field),
`shelf` (in a room). Needs an engine that traces (`limner[tracer]`).

Example: 'Photorealistic white ceramic mug on an oak desk with the words "But first, code" printed
on it in black monospaced type'
"""

from __future__ import annotations

from limner.stages.plan.kind import PictureKind
from limner.stages.plan.staging import Take, shots

KIND = PictureKind(
    name="mockup",
    title="Mockup",
    depicts=True,
    paints="job:scene",
    compositions=shots(
        desk=Take(
            sets=("desk", "cafe-table", "table-window", "sweep"),
            tone="warm",
            rig="window",
            elevation=14,
            focal=70,
            fill=0.52,
            stop=4.0,
            props=("plant", "book"),
            offset=(-0.07, 0.03),
            default="mug",
        ),
        studio=Take(tone="tint", rig="soft", elevation=12, focal=85, fill=0.6, default="mug"),
        close=Take(
            sets=("cafe-table", "table-window", "sweep"),
            tone="neutral",
            rig="window",
            side=1,
            elevation=9,
            focal=85,
            fill=0.72,
            stop=2.8,
            default="mug",
        ),
        shelf=Take(
            sets=("shelf", "living-room", "sweep"),
            tone="contrast",
            rig="soft",
            side=1,
            elevation=5,
            focal=60,
            fill=0.5,
            stop=5.6,
            props=("vase",),
            offset=(0.08, 0.0),
            default="mug",
        ),
    ),
    manual=__doc__ or "",
    size=(1024, 1024),
    moods=("modern", "clean"),
)
