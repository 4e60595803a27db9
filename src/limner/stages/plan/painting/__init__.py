"""Painting: what a generative model is asked to paint, and where that stands in the picture.

`commission` decides whether a model paints, and which; `told` writes its prompt; `hero` is the
picture of a designed sheet and `whole` a picture that is all painting, with type over it; `enliven`
lets a model paint over what was composed.
"""

from limner.stages.plan.painting.commission import Commission, commissioned
from limner.stages.plan.painting.enliven import enlivened
from limner.stages.plan.painting.whole import COMPOSITION, shown, whole

__all__ = ["COMPOSITION", "Commission", "commissioned", "enlivened", "shown", "whole"]
