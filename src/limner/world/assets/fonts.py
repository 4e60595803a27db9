"""Reads the prepared faces."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from limner.basics.errors import BadOption
from limner.ports.fonts import Coverage, Face
from limner.world.assets.folder import assets_folder, missing

INDEX = "fonts.json"
FOLDER = "fonts"
FORMAT = 1
WRONG = {"zcool-xiaowei": "于回徊洄茴蛔圄圃圊崮"}
"""Characters a face draws wrongly: 回 as a solid square, 于 as 干. Another face sets them."""


class LocalFonts:
    """The faces of one asset folder; nothing is read before the first question."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or assets_folder()

    @cached_property
    def _by_id(self) -> dict[str, Face]:
        try:
            index = json.loads((self.folder / INDEX).read_bytes())
        except (OSError, ValueError):
            raise missing("fonts", self.folder) from None
        if index.get("format") != FORMAT:
            raise missing("fonts of this version", self.folder)
        covers = [Coverage(packed) for packed in index["coverage"]]
        faces = {row[0]: _face(row, covers) for row in index["faces"]}
        for name, letters in WRONG.items():
            if name in faces:
                kept = faces[name].coverage.less(map(ord, letters))
                faces[name] = replace(faces[name], coverage=kept)
        return faces

    def faces(self) -> tuple[Face, ...]:
        """Every face, ordered by id; raises MissingAssets where none were prepared."""
        return tuple(self._by_id.values())

    def face(self, face_id: str) -> Face:
        """The face called `face_id`; raises BadOption for an unknown one."""
        try:
            return self._by_id[face_id]
        except KeyError:
            raise BadOption(
                f"There is no face called {face_id!r}.", hint="See: limner fonts", param="face"
            ) from None

    def path(self, face: Face) -> Path:
        """Where the file of `face` lies."""
        return self.folder / FOLDER / face.file


def _face(row: list[Any], covers: list[Coverage]) -> Face:
    """Build a face from its row: the fields of Face in order, lists for tuples."""
    (face_id, family, file, index, sha256, weights, axes, italic, category, mood) = row[:10]
    (scripts, lang, upem, ascent, descent, line_gap, cap, x_height, licence, cover) = row[10:]
    return Face(
        id=face_id,
        family=family,
        file=file,
        index=index,
        sha256=sha256,
        weights=(weights[0], weights[1]),
        axes={tag: (low, start, high) for tag, (low, start, high) in axes.items()},
        italic=italic,
        category=category,
        mood=tuple(mood),
        scripts=tuple(scripts),
        lang=lang,
        upem=upem,
        ascent=ascent,
        descent=descent,
        line_gap=line_gap,
        cap_height=cap,
        x_height=x_height,
        licence=licence,
        coverage=covers[cover],
    )
