"""Plan: a Brief becomes a Document.

Every decision about how a picture looks is taken here: its kind and composition, palette,
type, illustrations, and where each string goes. `RulesPlanner` is deterministic: the same
brief, size and seed give the same Document.
"""

from limner.stages.plan.planner import RulesPlanner

__all__ = ["RulesPlanner"]
