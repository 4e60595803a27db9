"""Pictures from outside: untrusted bytes → upright sRGB pixels, within limits.

Told by their first bytes, walked for their structure, measured by their header, and decoded by the
one decoder they may use. Uploads and what hosted models send back end here alike.
"""

from __future__ import annotations

from limner.basics.pictures.decode import LIMITS, Limits, Received, received, turned

__all__ = ["LIMITS", "Limits", "Received", "received", "turned"]
