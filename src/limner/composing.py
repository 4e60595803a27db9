"""Composing: plan, lay out, check; what is amiss goes back to the planner.

The loop is bounded: what preflight finds goes back at most five times; what is left then becomes a
note on the picture, never a silent failure.
"""

from __future__ import annotations

from dataclasses import dataclass

from limner.document.artwork import Check, Composure, SetText
from limner.document.brief import Brief
from limner.document.direction import Thought
from limner.document.frame import Frame
from limner.document.layers.generated import Generated
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.ports.planner import Likeness, Misfit, Plan, Planner
from limner.ports.world import World, unseen
from limner.stages.layout import layout
from limner.stages.layout.composure import composure
from limner.stages.layout.matter import depicts, held, informs
from limner.stages.layout.preflight import preflight, proofs
from limner.stages.layout.printed import Printed, printed_words
from limner.stages.render import Kept, render, settle

TRIES = 5
MENDS = 3
"""Times words are recoloured or labelled before another composition is taken."""
COMPOSED = 0.75
"""Composure from which a picture that passes its checks is taken as it is."""
COMPARED = 2
"""Further compositions to compare a poorly composed picture with."""
RETAKES = 1
"""Further photographs taken for the sake of words on a thing that do not read well, and further
layouts tried of what a model paints."""
RECOLOUR = frozenset({"contrast"})
"""Checks the planner mends in place; any other failure asks for another composition."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A plan laid out and checked.

    painted: the frame with its jobs' pixels in place, so that words are judged on what is
    really beneath them and no engine paints twice. painters: who painted those. held: how much of
    the sheet has each colour that was named. thoughts: how it was chosen among others.
    """

    plan: Plan
    frame: Frame
    painted: Frame
    painters: tuple[str, ...]
    checks: tuple[Check, ...]
    misfits: tuple[Misfit, ...]
    printed: tuple[Printed, ...] = ()
    composure: Composure | None = None
    held: tuple[float, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    lettered: tuple[SetText, ...] = ()
    """Strings a model lettered, as read back."""

    @property
    def merit(self) -> tuple[int, float]:
        """What proofs are compared by: fewer misfits first, then the better composed."""
        return -self.faults, self.composure.total if self.composure else 1.0

    @property
    def recolours(self) -> bool:
        """Whether all that is amiss can be mended in place."""
        return {m.check for m in self.misfits} <= RECOLOUR

    @property
    def unread(self) -> bool:
        """Whether words on a thing that do not read well are all that is amiss."""
        return {m.check for m in self.misfits} == {"printed"}

    @property
    def faults(self) -> int:
        """How many misfits are left."""
        return len(self.misfits)


def dear(plan: Plan) -> bool:
    """Whether a model paints in it: then other layouts are not painted to be compared with it."""
    return any(isinstance(layer, Generated) for layer in plan.document.walk())


async def compose(
    brief: Brief,
    request: Request,
    world: World,
    planner: Planner,
    like: Likeness | None = None,
) -> Proof:
    """Plan, lay out and check until nothing is amiss or the tries run out; keep the best.

    like: a picture to keep to, whose composition, where it names one, is kept as long as it
    passes. Else a picture that passes but is poorly composed gives way to the next composition
    too, if that passes and measures better; only the first `COMPARED` are compared.
    """
    kept: Kept = {}
    first = planner.plan(brief, request, world, like=like)
    best = now = await prove(first, brief, world, request.engine, kept)
    settled = request.direction is not None and request.direction.composition != ""
    given = settled or dear(first) or (like is not None and like.composition != "")
    layouts = mends = 0
    for _ in range(TRIES):
        enough = given or now.merit[1] >= COMPOSED or layouts >= COMPARED
        if not now.misfits and enough:
            return best
        if layouts >= RETAKES and (dear(best.plan) or best.unread):
            return best
        if now.misfits and now.recolours and mends < MENDS:
            mends += 1
            plan = planner.mend(now.plan, now.misfits, mends)
        else:
            layouts, mends = layouts + 1, 0
            plan = planner.plan(brief, request, world, layouts, like)
        now = await prove(plan, brief, world, request.engine, kept)
        if now.merit > best.merit:
            best = now
    return best


async def tried(
    request: Request, brief: Brief, world: World, planner: Planner, like: Likeness | None = None
) -> Proof:
    """Plan one picture and lay it out, its words made readable in place; no other is composed."""
    plan = planner.plan(brief, request, world, like=like)
    best = now = await prove(plan, brief, world, request.engine)
    for mends in range(1, MENDS + 1):
        if not now.misfits or not now.recolours:
            break
        now = await prove(planner.mend(now.plan, now.misfits, mends), brief, world, request.engine)
        if now.merit > best.merit:
            best = now
    return best


def typed(brief: Brief, plan: Plan) -> Brief:
    """Return the brief without the strings a model letters, but for those set as type in the end:
    the others are read back once they are painted."""
    layers = list(plan.document.walk())
    lettered = {text for la in layers if isinstance(la, Generated) for text in la.lettering}
    lettered -= {la.text for la in layers if isinstance(la, Text)}
    if not lettered:
        return brief
    return brief.but(strings=tuple(c for c in brief.strings if c.text not in lettered))


async def prove(
    plan: Plan, brief: Brief, world: World, engine: str = "auto", kept: Kept | None = None
) -> Proof:
    """Lay a document out, have its jobs painted, and check it. kept: jobs painted before."""
    frame = layout(plan.document, world)
    painted, painters = await settle(frame, world, engine=engine, kept=kept)
    small = proofs(painted, everywhere=plan.composed)
    ground, _ = await render(small.ground, unseen(world))
    plate, _ = await render(small.plate, unseen(world))
    printed = printed_words(painted, world)
    checks, misfits = preflight(painted, typed(brief, plan), ground, plate, printed)
    told, seen = informs(brief), depicts(brief)
    measured = composure(painted, ground, informs=told, depicts=seen) if plan.composed else None
    shares = held(brief.palette.colours, painted, ground) if plan.composed else ()
    return Proof(plan, frame, painted, painters, checks, misfits, printed, measured, shares)
