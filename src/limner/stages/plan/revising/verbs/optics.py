"""Light, camera and film of a photograph."""

from __future__ import annotations

from limner.stages.plan.revising.verbs import scene
from limner.stages.plan.revising.work import Work

VERBS = ("light", "camera", "film")


def make(work: Work) -> None:
    """Change how a scene is lit, seen or developed."""
    if not scene.scenes(work):
        work.note(f"nothing here is photographed: {work.change.said!r} has nothing to act on")
        return
    if work.change.verb == "light":
        scene.lit(work)
    elif work.change.verb == "camera":
        scene.seen_from(work)
    else:
        scene.developed(work, work.change.more)
