"""Staging, the planner's half: from what a prompt says is to be photographed to a Scene layer.

Who is on (`cast`), on what and before what (`place`), in what light (`light`), seen how
(`camera`), on what film (`film`), and what is printed on the things (`labels`, `signs`,
`screens`). A picture kind chooses `Take`s; `shot` makes the layers.
"""

from limner.stages.plan.staging.shoot import shots
from limner.stages.plan.staging.take import Take

__all__ = ["Take", "shots"]
