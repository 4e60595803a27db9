"""Folders of weights in the format diffusers saves: what they hold, and whether all of it is there.

Only names, sizes and headers are read, so that a truncated download is told from a whole one
without loading it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

WEIGHTS = (".safetensors", ".bin", ".gguf")


def is_model(folder: Path) -> bool:
    """Whether `folder` is a pipeline that was saved."""
    return (folder / "model_index.json").is_file()


def index(folder: Path) -> Mapping[str, Any]:
    """Return a pipeline's model_index.json, {} where it cannot be read."""
    return _json(folder / "model_index.json")


def config(folder: Path) -> Mapping[str, Any]:
    """Return a component's config.json, {} where it cannot be read."""
    return _json(folder / "config.json")


def _json(file: Path) -> Mapping[str, Any]:
    try:
        told = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def fault(folder: Path, unused: tuple[str, ...] = ()) -> str | None:
    """Return what is wrong with a pipeline's folder, None where nothing is.

    unused: components that may be missing.
    """
    try:
        return _fault(folder, unused, _stamp(folder))
    except (OSError, ValueError) as error:
        return f"cannot be read: {error}"


def _stamp(folder: Path) -> tuple[int, int]:
    """Return what changes where a file of a pipeline does: the latest change, and all bytes."""
    files = [folder / "model_index.json", *folder.glob("*/*")]
    told = [file.stat() for file in files]
    return max(file.st_mtime_ns for file in told), sum(file.st_size for file in told)


@lru_cache(maxsize=256)
def _fault(
    folder: Path,
    unused: tuple[str, ...],
    stamp: tuple[int, int],  # noqa: ARG001  (keeps it fresh)
) -> str | None:
    told = index(folder)
    if not told.get("_class_name"):
        return "model_index.json names no pipeline"
    for name, part in told.items():
        if name.startswith("_") or name in unused or not _is_component(part):
            continue
        component = folder / name
        if not component.is_dir():
            return f"its {name} is missing"
        if (component / "config.json").is_file() and (wrong := _weights_fault(component)):
            return f"its {name} {wrong}"
    return None


def _is_component(part: Any) -> bool:
    """Whether an entry is a component's library and class; others are settings."""
    return isinstance(part, list) and len(part) == 2 and all(isinstance(x, str) for x in part)


def _weights_fault(component: Path) -> str | None:
    files = {file.name: file for file in component.iterdir() if file.suffix in WEIGHTS}
    for listing in component.glob("*.index.json"):
        wanted = set(_json(listing).get("weight_map", {}).values())
        if lacking := sorted(wanted - set(files)):
            return f"lacks {lacking[0]}"
    if not files:
        return None if _weightless(component) else "has no weights"
    for name, file in files.items():
        if file.suffix == ".safetensors" and _short(file):
            return f"is cut short at {name}: download it again"
    return None


def _weightless(component: Path) -> bool:
    """Whether a component has a config.json and yet needs no weights: tokenizers, processors."""
    return any(component.glob("tokenizer*")) or any(component.glob("*processor_config.json"))


def _short(file: Path) -> bool:
    """Whether a safetensors file ends before the last tensor its header names."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        length = int.from_bytes(stream.read(8), "little")
        if length + 8 > size:
            return True
        tensors = json.loads(stream.read(length))
    ends = (told["data_offsets"][1] for key, told in tensors.items() if key != "__metadata__")
    return bool(8 + length + max(ends, default=0) > size)


def cached(hub: str) -> Path | None:
    """Return the folder of `hub` ('owner/name') in the hub's own cache, None where it is not."""
    if not hub:
        return None
    given = os.environ.get("HF_HUB_CACHE")
    home = os.environ.get("HF_HOME") or Path.home() / ".cache" / "huggingface"
    root = Path(given) if given else Path(home) / "hub"
    model = root / f"models--{hub.replace('/', '--')}"
    try:
        commit = (model / "refs" / "main").read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    folder = model / "snapshots" / commit
    return folder if is_model(folder) else None
