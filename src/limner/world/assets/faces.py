"""Looks into font files while preparing: what the index must say about each face."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tomllib
from dataclasses import dataclass, replace
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from limner.basics.errors import MissingAssets
from limner.ports.fonts import Coverage
from limner.world.assets.merge import merge_parts
from limner.world.assets.scripts import scripts_of

EXPO, PARTS, STATIC_PARTS = "@expo-google-fonts", "@fontsource-variable", "@fontsource"
_USE_TYPO_METRICS = 1 << 7
_SAMPLE_OF_A_FACE = 40


@dataclass(frozen=True)
class Source:
    """One file to put in the font folder, and the faces that lie in it.

    `inputs` is one finished font, or the parts to merge. `faces` lists (index in the file, id,
    lang). `weight` is what the package calls a static font; OS/2 tables are less reliable.
    """

    inputs: tuple[Path, ...]
    name: str
    family: str
    category: str
    mood: str
    faces: tuple[tuple[int, str, str], ...]
    licence: str
    licence_text: Path | None
    weight: int = 400


def families() -> list[dict[str, Any]]:
    """The table of families, as written."""
    text = files("limner.world.assets").joinpath("families.toml").read_text("utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(text)["family"]
    return rows


def sources(row: dict[str, Any], modules: Path) -> list[Source]:
    """The files one family brings; raises MissingAssets naming what is not installed."""
    kind = row["from"]
    if kind in ("npm", "parts"):
        return _static(row, modules) if kind == "npm" else _merged(row, modules)
    return _variable(row) if kind == "pypi" else _single(row)


def _source(row: dict[str, Any], inputs: list[Path], name: str, ids: Any, text: Path) -> Source:
    family, licence = row.get("family"), row.get("licence")
    for metadata in (text.parent / "metadata.json", text.parent / "package.json"):
        if metadata.is_file():
            known = json.loads(metadata.read_text("utf-8"))
            family = family or known.get("family")
            licence = licence or _spdx(known.get("license"))
    if not licence:
        raise MissingAssets(f"Nothing says how {row['slug']} is licensed.")
    found = text if text.is_file() else None
    return Source(
        tuple(inputs), name, str(family), row["category"], row["mood"], ids, licence, found
    )


def _spdx(said: object) -> str | None:
    """The licence of the font among what a package says of itself and its font."""
    words = said.get("type", "") if isinstance(said, dict) else str(said or "")
    return next((name for name in ("OFL-1.1", "Apache-2.0", "UFL-1.0") if name in words), None)


def _package(name: str) -> Path:
    """Folder of an installed Python package."""
    spec = find_spec(name)
    if spec is None or not spec.origin:
        raise MissingAssets(
            f"The font package {name} is not installed.", hint="Run: pip install --upgrade limner"
        )
    return Path(spec.origin).parent


def _variable(row: dict[str, Any]) -> list[Source]:
    slug = row["slug"]
    home = _package("fontpkg_" + slug.replace("-", "_"))
    found = []
    for path in sorted((home / "files").glob("*.ttf")):
        face_id = f"{slug}-italic" if "-Italic" in path.name else slug
        ids = ((0, face_id, row.get("lang", "")),)
        found.append(_source(row, [path], f"{face_id}.ttf", ids, home / "LICENSE"))
    return found


def _static(row: dict[str, Any], modules: Path) -> list[Source]:
    slug = row["slug"]
    home = modules / EXPO / slug
    wanted = [(w, False) for w in row.get("weights", [400])]
    wanted += [(w, True) for w in row.get("italics", [])]
    found = []
    for weight, italic in wanted:
        tail = "_Italic" if italic else ""
        paths = [*home.glob(f"{weight}*/*.ttf"), *home.glob(f"*_{weight}*.ttf")]
        paths = [path for path in paths if path.stem.endswith("_Italic") == italic]
        if len(paths) != 1:
            raise MissingAssets(f"{slug} has no single file of weight {weight}{tail}.")
        face_id = slug + (f"-{weight}" if weight != 400 else "") + ("-italic" if italic else "")
        ids = ((0, face_id, row.get("lang", "")),)
        source = _source(row, paths, f"{face_id}.ttf", ids, home / "LICENSE_FONT")
        found.append(replace(source, weight=weight))
    return found


def _merged(row: dict[str, Any], modules: Path) -> list[Source]:
    slug = row["slug"]
    found = []
    for weight in row.get("weights", [0]):
        home = modules / (STATIC_PARTS if weight else PARTS) / slug
        parts = sorted((home / "files").glob(f"*-{weight or 'wght'}-normal.woff2"))
        if not parts:
            raise MissingAssets(f"{slug} has no parts to merge.")
        face_id = slug + (f"-{weight}" if weight not in (0, 400) else "")
        ids = ((0, face_id, row.get("lang", "")),)
        source = _source(row, parts, f"{face_id}.ttf", ids, home / "LICENSE")
        found.append(replace(source, weight=weight or source.weight))
    return found


def _single(row: dict[str, Any]) -> list[Source]:
    home = _package(row["package"])
    path = home / row["file"]
    langs = {int(index): lang for index, lang in row["langs"].items()}
    short = {lang: lang.split("-")[-1].lower() for lang in langs.values()}
    ids = tuple((index, f"{row['slug']}-{short[lang]}", lang) for index, lang in langs.items())
    dist = next(home.parent.glob(f"{row['package']}-*.dist-info"))
    return [_source(row, [path], path.name, ids, next(dist.rglob("LICENSE*")))]


def notice(path: Path) -> str:
    """The copyright line a font file carries."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True, fontNumber=0) as font:
        return str(font["name"].getDebugName(0) or "").strip()


def install(source: Source, folder: Path) -> list[tuple[list[Any], str]]:
    """Put the file of `source` in `folder`; return rows of the index with their coverage.

    A row holds the fields of Face in order, less the coverage. Raises ValueError when the file
    cannot be used for drawing or shaping.
    """
    target = folder / source.name
    if len(source.inputs) == 1:
        shutil.copyfile(source.inputs[0], target)
    else:
        merge_parts(source.inputs, target)
    sha256 = hashlib.sha256(target.read_bytes()).hexdigest()
    return [_row(source, target, sha256, *face) for face in source.faces]


def _row(
    source: Source, path: Path, sha256: str, index: int, face_id: str, lang: str
) -> tuple[list[Any], str]:
    from fontTools.ttLib import TTFont

    number = index if path.suffix == ".ttc" else -1
    with TTFont(path, lazy=True, fontNumber=number) as font:
        codepoints = frozenset(font.getBestCmap())
        axes = _axes(font)
        low, _, high = axes.get("wght", [source.weight] * 3)
        italic = bool(re.search(r"italic", path.stem)) or bool(font["OS/2"].fsSelection & 1)
        metrics = _metrics(font)
    _try(path, index, codepoints)
    mood = source.mood.split()
    scripts = list(scripts_of(codepoints, lang)) + ["Zsym"] * (source.category == "symbols")
    row: list[Any] = [
        face_id,
        source.family,
        path.name,
        index,
        sha256,
        [int(low), int(high)],
        axes,
        italic,
    ]
    row += [source.category, mood, scripts, lang, *metrics, source.licence]
    return row, Coverage.of(codepoints).packed


def _axes(font: Any) -> dict[str, list[float]]:
    if "fvar" not in font:
        return {}
    return {a.axisTag: [a.minValue, a.defaultValue, a.maxValue] for a in font["fvar"].axes}


def _metrics(font: Any) -> list[int]:
    """upem, ascent, descent, line gap, cap height and x-height of the default instance."""
    os2, hhea = font["OS/2"], font["hhea"]
    if os2.fsSelection & _USE_TYPO_METRICS:
        line = [os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap]
    else:
        line = [hhea.ascent, hhea.descent, hhea.lineGap]
    heights = [
        _height(font, letter) or getattr(os2, field, 0)  # display faces often declare nonsense
        for field, letter in (("sCapHeight", "H"), ("sxHeight", "x"))
    ]
    return [font["head"].unitsPerEm, *line, *heights]


def _height(font: Any, letter: str) -> int:
    """Top of a letter's outline; 0 where the face lacks the letter or has no outlines."""
    from fontTools.pens.boundsPen import BoundsPen

    name = font.getBestCmap().get(ord(letter))
    if name is None:
        return 0
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return round(pen.bounds[3]) if pen.bounds else 0


def _try(path: Path, index: int, codepoints: frozenset[int]) -> None:
    """Shape some of the characters the face maps; raises ValueError where glyphs are missing."""
    import uharfbuzz as hb

    visible = sorted(cp for cp in codepoints if cp > 0x20)
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(path)), index))
    if not all(font.get_nominal_glyph(cp) for cp in visible):
        raise ValueError(f"{path.name}: the shaper misses mapped characters")
    buffer = hb.Buffer()
    buffer.add_str("".join(map(chr, visible[:: max(1, len(visible) // _SAMPLE_OF_A_FACE)])))
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    if not buffer.glyph_infos:
        raise ValueError(f"{path.name}: the shaper returns no glyphs")
