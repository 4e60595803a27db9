"""A robot asked for by name, from the chest up in a panel: the actor comics and boards have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.layers.group import Group
from limner.stages.plan.actors import Cast, Mood, Pose, actors
from limner.stages.plan.parts.acts import sketched
from limner.stages.plan.parts.asked import asked
from limner.stages.plan.parts.drawing import grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

ASLEEP = re.compile(r"\b(?:sleep\w*|asleep|napping|snoozing|dozing|dreaming)\b", re.I)
COPPER = "#e8743b"


def automaton(design: Design, box: Box, ground: str) -> Group | None:
    """Return a robot in `box`, asleep where the brief says so; None where none is asked for."""
    shown = asked(design.brief)
    if len(shown) != 1 or shown[0].name.lower().split()[-1:] != ["robot"]:
        return None
    wanted = shown[0]
    actor = next(a for a in actors() if a.name == "robot")
    s = design.scheme
    lively = [c for c in (s.accent, s.second, s.third) if oklch(c).chroma > 0.06]
    body = next((c for c in lively if contrast(c, ground) > 1.8), COPPER)
    cast = Cast(actor, "robot", actor.cast("robot", wanted.colours or (body,)), "robot")
    asleep = ASLEEP.search(design.brief.prompt) is not None
    w, h = box.width, box.height
    tall = h > 1.35 * w
    k = min(0.13 * h, 0.23 * w) if tall else min(0.2 * h, 0.2 * w)
    pen = sketched(design, w / 2, h - (0.5 if tall else 2.9) * k, k)
    mood = Mood("closed", "smile", 0.0, -9.0) if asleep else Mood("open", "smile", 0.3)
    (actor.whole if tall else actor.bust)(pen, cast, Pose("front", mood))
    cy = h - (4.0 if tall else 2.6) * k
    tone = mix(ground, s.second if oklch(s.second).chroma > 0.03 else body, 0.45)
    return Group(
        id=design.id("subject"), role="subject", name=wanted.name, box=box, crop=True, fill=tone,
        children=(
            design.shape(circle(w / 2, cy, (2.9 if tall else 2.5) * k), mix(tone, "#ffffff", 0.35),
                         role="backdrop"),
            *pen.layers, grain(design, w, h, 0.2),
        ),
    )  # fmt: skip
