"""How well faces are told from their letters, and the table they are told by.

`python -m bench.letters` sets words in every face that is installed, measures them, judges each
family by what the others teach, and prints the shares; with --write it writes `letters.toml`.
"""

from __future__ import annotations

import argparse
import random
from importlib import resources
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from limner.basics.parts import parts_of
from limner.ports.fonts import Face
from limner.stages.brief.reference.letters import MEASURES, measures_of
from limner.world import LocalWorld

CLASSES = {"sans": "sans", "serif": "serif", "slab": "slab", "script": "script", "hand": "script",
           "mono": "mono"}  # fmt: skip
TEXTS = ("Harvest Supper", "Summer Jazz Night", "Quarterly Review", "GRAND OPENING",
         "Fresh bread daily", "Book now Milano")  # fmt: skip


def line(path: Path, face: Face, weight: int, text: str, size: int) -> np.ndarray:
    """Return words set in a face as a mask."""
    font = ImageFont.truetype(str(path), size, index=face.index)
    if face.axes:
        axes = font.get_variation_axes()
        heavy = [b"eight" in (a["name"] or b"") for a in axes]
        font.set_variation_by_axes(
            [min(max(weight, a["minimum"]), a["maximum"]) if is_weight else a["default"]
             for a, is_weight in zip(axes, heavy, strict=True)]
        )  # fmt: skip
    picture = Image.new("L", (int(size * len(text) * 0.9) + 60, size * 2))
    ImageDraw.Draw(picture).text((20, size // 3), text, font=font, fill=255)
    return np.asarray(picture) > 127


def measured() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the measures, classes and families of lines in every Latin face here."""
    fonts, stream = LocalWorld().fonts, random.Random(0)
    rows, names, families = [], [], []
    for face in fonts.faces():
        if face.category not in CLASSES or "Latn" not in face.scripts or face.lang:
            continue
        low, high = face.weights
        for weight in sorted({max(low, min(high, w)) for w in (400, 700, 900)}):
            for text in stream.sample(TEXTS, 3):
                mask = line(fonts.path(face), face, weight, text, stream.choice((36, 56, 90)))
                letters = [p.mask() for p in parts_of(mask) if p.area >= 5 and p.height > 4]
                found = measures_of(letters)
                if found is not None:
                    rows.append(found)
                    names.append(CLASSES[face.category])
                    families.append(face.family)
    return np.array(rows), np.array(names), np.array(families)


def taught(rows: np.ndarray, names: np.ndarray) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Return the middle of each class, and the precision all of them share."""
    middles = {name: rows[names == name].mean(0) for name in sorted(set(names))}
    apart = np.concatenate([rows[names == name] - middles[name] for name in middles])
    return middles, np.linalg.inv(np.cov(apart.T) + 1e-6 * np.eye(rows.shape[1]))


def main() -> None:
    """Judge, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    rows, names, families = measured()
    right = dict.fromkeys(sorted(set(names)), 0)
    for family in sorted(set(families)):
        middles, precision = taught(rows[families != family], names[families != family])
        for row, name in zip(rows[families == family], names[families == family], strict=True):
            apart = {n: (row - m) @ precision @ (row - m) for n, m in middles.items()}
            right[name] += min(apart, key=lambda n: apart[n]) == name
    for name, count in right.items():
        print(f"{name}: {count / (names == name).sum():.2f} of {(names == name).sum()}")
    if parser.parse_args().write:
        middles, precision = taught(rows, names)
        text = f"# {', '.join(MEASURES)}: written by bench/letters.py\n[middle]\n"
        text += "".join(f"{n} = {_listed(m)}\n" for n, m in middles.items())
        text += "[shared]\nprecision = [\n"
        text += "".join(f"  {_listed(row)},\n" for row in precision) + "]\n"
        folder = resources.files("limner.stages.brief.reference")
        Path(str(folder / "letters.toml")).write_text(text, "utf-8")


def _listed(values: np.ndarray) -> str:
    return "[" + ", ".join(f"{v:.4g}" for v in values) + "]"


if __name__ == "__main__":
    main()
