"""Folders of weights written by hand: the right files, next to nothing in them, no torch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def tensor_file(file: Path, *, missing: int = 0) -> None:
    """Write a safetensors file of one tensor, `missing` bytes short of what its header says."""
    header = json.dumps({"w": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}}).encode()
    file.write_bytes(len(header).to_bytes(8, "little") + header + bytes(16 - missing))


def save(
    folder: Path,
    kind: str = "Flux2KleinPipeline",
    denoiser: dict[str, Any] | None = None,
    **more: Any,
) -> Path:
    """Write a pipeline's folder."""
    parts = ("transformer", "vae", "text_encoder")
    index: dict[str, Any] = {"_class_name": kind, **more}
    index |= {part: ["diffusers", "Model"] for part in parts}
    index["scheduler"], index["image_encoder"] = ["diffusers", "Scheduler"], [None, None]
    for part in parts:
        (folder / part).mkdir(parents=True)
        (folder / part / "config.json").write_text(json.dumps(denoiser or {}))
        tensor_file(folder / part / "model.safetensors")
    (folder / "scheduler").mkdir()
    (folder / "scheduler" / "scheduler_config.json").write_text("{}")
    (folder / "model_index.json").write_text(json.dumps(index))
    return folder
