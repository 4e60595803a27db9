"""Finding: one thing an installation was examined for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `cost` says what goes without it, `remedy` the command that mends it.

    `optional` things may be lacking in a healthy installation.
    """

    name: str
    ok: bool
    detail: str
    cost: str = ""
    remedy: str = ""
    optional: bool = False
