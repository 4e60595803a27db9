"""The planner that has a language model's advice: its design first, the rules' after it."""

from __future__ import annotations

from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.request import Request
from limner.ports.planner import Likeness, Plan
from limner.ports.world import World
from limner.stages.plan.planner import RulesPlanner


class AdvisedPlanner(RulesPlanner):
    """Composes with a design made elsewhere; where it does not hold, by rules.

    document: the design, None where only the brief was advised. notes: told with every plan;
    origin: for the record.
    """

    def __init__(
        self,
        document: Document | None,
        notes: tuple[str, ...] = (),
        origin: dict[str, str] | None = None,
    ) -> None:
        self._document, self._notes, self._origin = document, notes, dict(origin or {})

    def plan(
        self,
        brief: Brief,
        request: Request,
        world: World,
        attempt: int = 0,
        like: Likeness | None = None,
    ) -> Plan:
        """Return the design at the first attempt, then what rules compose."""
        if self._document is None:
            return self._told(super().plan(brief, request, world, attempt, like))
        if attempt == 0 and request.direction is None:
            return self._told(Plan(document=self._document))
        plan = super().plan(brief, request, world, max(0, attempt - 1), like)
        if attempt == 0:
            return self._told(plan)
        left = "the language model's design did not pass the checks; rules composed the picture"
        return self._told(plan, left)

    def _told(self, plan: Plan, *more: str) -> Plan:
        notes = (*self._notes, *more, *plan.notes)
        return plan.but(notes=notes, origin={**plan.origin, **self._origin})
