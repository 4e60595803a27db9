"""Staging: where everything of a Scene stands, where the camera is, where the lamps hang.

Scene → Shot. Things are placed by their relations as the camera sees them, the camera by what it
is to show.
"""

from limner.stages.layout.staging.shot import shot

__all__ = ["shot"]
