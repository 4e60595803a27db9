"""Staging, the planner's half: from what a prompt says is to be photographed to a Scene layer.

Who is on (`cast`), on what and before what (`place`), in what light (`light`), seen how
(`camera`), on what film (`film`), and what is printed on the things (`labels`, `signs`,
`screens`). A photographed kind is an `assignment`: its manual page and its `Take`s.
"""

from limner.stages.plan.staging.assignment import SQUARE, assignment
from limner.stages.plan.staging.take import Take

__all__ = ["SQUARE", "Take", "assignment"]
