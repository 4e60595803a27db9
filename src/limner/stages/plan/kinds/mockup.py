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

from dataclasses import replace

from limner.stages.plan.staging import SQUARE, Take, assignment

_TAKE = Take(default="mug")

KIND = assignment(
    __doc__,
    name="mockup",
    title="Mockup",
    takes={
        "desk": replace(_TAKE, sets=("desk", "cafe-table", "table-window", "sweep"), tone="warm",
                        rig="window", focal=70, stop=4, elevation=14, fill=0.56,
                        offset=(-0.05, 0.03)),
        "studio": replace(_TAKE, fill=0.6),
        "close": replace(_TAKE, sets=("cafe-table", "table-window", "sweep"), tone="neutral",
                         rig="window", side=1, stop=2.8, elevation=9, fill=0.72),
        "shelf": replace(_TAKE, sets=("shelf", "living-room", "sweep"), tone="contrast", side=1,
                         props=("vase",), focal=60, stop=5.6, elevation=5, fill=0.5, offset=(0.08,
                         0)),
    },
    size=SQUARE,
    moods=("modern", "clean"),
)  # fmt: skip
