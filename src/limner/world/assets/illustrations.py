"""Finds and reads the prepared drawings."""

from __future__ import annotations

import sqlite3
import threading
import zlib
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from limner.basics.errors import BadOption
from limner.ports.illustrations import Illustration, Match, Via
from limner.world.assets.drawings import COLOUR, FILE, FORMAT, ONE_COLOUR, unpack
from limner.world.assets.folder import assets_folder, missing
from limner.world.assets.words import EMPTY_HEADS, MEASURES, Phrase, parse, singulars

LEAST = 0.4
"""Matches below this are kept back: a wrong picture is worse than none."""
PER_WORD = 0.93
"""What is left of a match for each qualifying word it does not know."""
AGREEMENT = 0.2
"""What a match gains for each other word of the phrase that also names it."""
STAND_IN = 0.65
"""What a one-colour drawing is worth where a coloured one was asked for."""
KIND_ONLY = 0.8
"""How a drawing of the kind ranks against a stand-in of the thing itself."""
ROUTES = {
    "flat": ((COLOUR, "flat", 1.0), (ONE_COLOUR, "tone", STAND_IN)),
    "shaded": ((COLOUR, "shaded", 1.0), (ONE_COLOUR, "tone", STAND_IN)),
    "line": ((ONE_COLOUR, "line", 1.0),),
    "solid": ((ONE_COLOUR, "solid", 1.0),),
}
YIELDING = EMPTY_HEADS | MEASURES
SURE = 0.9
_LONGEST_UNSPACED = 8
_STYLES = ("flat", "shaded", "line", "solid", "tone")

Scored = dict[int, tuple[float, Via]]


class LocalIllustrations:
    """The drawings of one asset folder; nothing is opened before the first question."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or assets_folder()
        self._local = threading.local()

    @property
    def _db(self) -> sqlite3.Connection:
        """This thread's read-only connection; raises MissingAssets."""
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            uri = f"file:{quote(str(self.folder / FILE))}?mode=ro&immutable=1"
            try:
                db = sqlite3.connect(uri, uri=True)
                (found,) = db.execute("PRAGMA user_version").fetchone()
            except sqlite3.Error:
                raise missing("illustrations", self.folder) from None
            if found != FORMAT:
                raise missing("illustrations of this version", self.folder)
            self._local.db = db
        return db

    def search(self, words: str, *, style: str = "flat", limit: int = 5) -> tuple[Match, ...]:
        """Drawings of what `words` name, best first; empty rather than misleading."""
        if style not in ROUTES:
            raise BadOption(
                f"There is no illustration style {style!r}.",
                hint=f"Choose one of: {', '.join(ROUTES)}.",
                param="style",
            )
        phrase = parse(words)
        found: list[Match] = []
        for collection, column, worth in ROUTES[style]:
            scored = self._scored(phrase, words, collection)
            ranked = sorted(scored.items(), key=lambda hit: (-hit[1][0], hit[0]))
            for number, (score, via) in ranked[: limit + 3]:
                if score * worth >= LEAST:
                    found += self._match(collection, number, column, score * worth, via)
        found.sort(key=_rank)
        return tuple(found[:limit])

    def get(self, illustration_id: str) -> Illustration:
        """The drawing called `illustration_id`; raises BadOption for an unknown one."""
        row = self._db.execute(
            "SELECT width, height, label, body FROM drawing WHERE id = ?", (illustration_id,)
        ).fetchone()
        if row is None:
            raise BadOption(f"There is no illustration {illustration_id!r}.", param="illustration")
        width, height, label, body = row
        return Illustration(illustration_id, width, height, zlib.decompress(body).decode(), label)

    def _match(
        self, collection: int, number: int, column: str, score: float, via: Via
    ) -> list[Match]:
        """The match as the asked style draws it, or nothing where that style lacks it."""
        row = self._db.execute(
            "SELECT label, flat, shaded, line, solid, tone FROM concept "
            "WHERE collection = ? AND number = ?",
            (collection, number),
        ).fetchone()
        drawing = row[1 + _STYLES.index(column)]
        return [Match(drawing, round(min(score, 1.0), 3), row[0], via)] if drawing else []

    def _lookup(self, words: tuple[str, ...], collection: int) -> Scored | None:
        """What the index says of a term, singular or plural; None for one it does not know."""
        found: Scored | None = None
        for last in singulars(words[-1]):
            term = " ".join((*words[:-1], last))
            row = self._db.execute(
                "SELECT hits FROM term WHERE term = ? AND collection = ?", (term, collection)
            ).fetchone()
            if row is None:
                continue
            found = {} if found is None else found
            for number, weight, via in unpack(row[0]):
                if weight > found.get(number, (0.0, via))[0]:
                    found[number] = (weight, via)
            if found and max(weight for weight, _ in found.values()) >= SURE:
                break
        return found

    def _scored(self, phrase: Phrase, words: str, collection: int) -> Scored:
        """Concepts for a phrase with their scores."""
        if phrase.whole and (exact := self._lookup(phrase.whole, collection)):
            return exact
        if phrase.of and phrase.head and phrase.head[-1] in MEASURES:
            measured = self._lookup((*phrase.head[-1:], *phrase.of), collection)
            if measured:
                return measured
            inner = replace(phrase, head=phrase.of, of=(), whole=phrase.of)
            return self._scored(inner, words, collection)
        if not words.isascii():
            return self._foreign(words, collection)
        core = phrase.head
        while core:
            hits, used = self._longest(core, collection)
            known = hits is not None and used > 1 and core[-1] not in YIELDING
            if hits or known:
                return self._agreed(hits or {}, used, core, phrase, collection)
            if len(core) == 1 or core[-1] not in YIELDING:
                break
            core = core[:-1]
        return {}

    def _longest(self, core: tuple[str, ...], collection: int) -> tuple[Scored | None, int]:
        """Hits of the longest known ending of `core`, and how many words it has."""
        for used in range(len(core), 0, -1):
            if used == 1 and len(core) > 1 and core[-1] in YIELDING:
                return None, 0
            hits = self._lookup(core[-used:], collection)
            if hits is not None:
                return hits, used
        return None, 0

    def _agreed(
        self, hits: Scored, used: int, core: tuple[str, ...], phrase: Phrase, collection: int
    ) -> Scored:
        """Scores after what the other words of the phrase say."""
        others = [*core[:-used], *phrase.of, *phrase.rest]
        gains = [self._lookup((word,), collection) or {} for word in others]
        loss = PER_WORD ** (len(core) - used)
        scored: Scored = {}
        for number, (weight, via) in hits.items():
            agreed = sum(gain[number][0] for gain in gains if number in gain)
            scored[number] = (weight * loss + AGREEMENT * agreed, via)
        return scored

    def _foreign(self, words: str, collection: int) -> Scored:
        """Hits for a phrase in a script or language of its own: whole, by word, by stretch."""
        text = words.casefold().strip()
        tokens = text.split()
        for term in (text, *reversed(tokens)):
            hits = self._lookup((term,), collection)
            if hits:
                return hits
        for length in range(min(_LONGEST_UNSPACED, len(text)), 0, -1):
            for at in range(len(text) - length, -1, -1):
                stretch = text[at : at + length]
                if not stretch.isascii() and (length > 1 or "\u4e00" <= stretch <= "\u9fff"):
                    hits = self._lookup((stretch,), collection)
                    if hits:
                        return hits
        return {}


def _rank(match: Match) -> float:
    return -match.score * (KIND_ONLY if match.via == "hypernym" else 1.0)
