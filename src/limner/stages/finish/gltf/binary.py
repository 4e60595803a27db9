"""The container: JSON and one block of bytes in a GLB file, as Khronos' glTF 2.0 lays them out.

Written here, as it is two chunks and a list of offsets; what libraries add to that is reading.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TYPES = {1: "SCALAR", 2: "VEC2", 3: "VEC3"}
_FLOAT, _UINT = 5126, 5125
_VERTICES, _INDICES = 34962, 34963
_CLAMP = 33071


class Binary:
    """A glTF document as it grows."""

    def __init__(self, generator: str) -> None:
        self.json: dict[str, Any] = {"asset": {"version": "2.0", "generator": generator}}
        self._bytes = bytearray()

    def add(self, name: str, value: dict[str, Any]) -> int:
        """Add to one of the document's lists; return its index there."""
        entries: list[Any] = self.json.setdefault(name, [])
        entries.append(value)
        return len(entries) - 1

    def uses(self, extension: str) -> None:
        """Say that an extension is used."""
        used = self.json.setdefault("extensionsUsed", [])
        if extension not in used:
            used.append(extension)

    def _view(self, data: bytes, target: int | None = None) -> int:
        self._bytes += b"\0" * (-len(self._bytes) % 4)
        view: dict[str, Any] = {
            "buffer": 0, "byteOffset": len(self._bytes), "byteLength": len(data),
        }  # fmt: skip
        if target is not None:
            view["target"] = target
        self._bytes += data
        return self.add("bufferViews", view)

    def vertices(self, values: NDArray[Any]) -> int:
        """Add an attribute of vertices, (n, 2 or 3); return its accessor."""
        kept = np.ascontiguousarray(values, np.float32)
        return self.add("accessors", {
            "bufferView": self._view(kept.tobytes(), _VERTICES), "componentType": _FLOAT,
            "count": len(kept), "type": _TYPES[kept.shape[1]],
            "min": kept.min(0).tolist(), "max": kept.max(0).tolist(),
        })  # fmt: skip

    def indices(self, faces: NDArray[Any]) -> int:
        """Add triangles, (m, 3); return their accessor."""
        kept = np.ascontiguousarray(faces, np.uint32)
        return self.add("accessors", {
            "bufferView": self._view(kept.tobytes(), _INDICES), "componentType": _UINT,
            "count": kept.size, "type": "SCALAR",
        })  # fmt: skip

    def texture(self, png: bytes, name: str, *, clamp: bool = False) -> int:
        """Add a picture; return its texture. clamp: its edges go on instead of its repeat."""
        image = self.add("images", {
            "bufferView": self._view(png), "mimeType": "image/png", "name": name,
        })  # fmt: skip
        wrap = {"wrapS": _CLAMP, "wrapT": _CLAMP} if clamp else {}
        sampler = {"magFilter": 9729, "minFilter": 9987, **wrap}
        samplers: list[Any] = self.json.setdefault("samplers", [])
        if sampler not in samplers:
            samplers.append(sampler)
        return self.add("textures", {"source": image, "sampler": samplers.index(sampler)})

    def file(self) -> bytes:
        """Return the bytes of the GLB file."""
        body = bytes(self._bytes) + b"\0" * (-len(self._bytes) % 4)
        self.json["buffers"] = [{"byteLength": len(body)}]
        text = json.dumps(self.json, ensure_ascii=False, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        chunks = struct.pack("<I4s", len(text), b"JSON") + text
        chunks += struct.pack("<I4s", len(body), b"BIN\0") + body
        return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks
