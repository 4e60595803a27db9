"""Carry documents written by older versions up to the current one, a step a version.

Layer kinds carry their own `migrate` beside their fields; here is only what concerns the
document as a whole.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CURRENT = 1


def _from_0(data: dict[str, Any]) -> dict[str, Any]:
    """Version 0 wrote `width` and `height` apart and called the background `ground`."""
    moved = {k: v for k, v in data.items() if k not in ("width", "height", "ground")}
    if "size" not in moved and "width" in data and "height" in data:
        moved["size"] = [data["width"], data["height"]]
    if "ground" in data and "background" not in moved:
        moved["background"] = data["ground"]
    return moved


STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {0: _from_0}


def migrate(data: dict[str, Any]) -> dict[str, Any]:
    """Return `data` in the current form; raises ValueError for a version from the future.

    The history a file may hold beside its document (`document/history.py`) is left aside.
    """
    data = {key: value for key, value in data.items() if key != "history"}
    version = data.get("version", CURRENT)
    if not isinstance(version, int) or version > CURRENT or version < 0:
        raise ValueError(
            f"document version {version!r} is not known here (newest: {CURRENT}); upgrade Limner"
        )
    while version < CURRENT:
        data = STEPS[version](data)
        version += 1
    return {**data, "version": CURRENT}
