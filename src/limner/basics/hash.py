"""Content hashing: a value's identity is the digest of its canonical bytes."""

from __future__ import annotations

import hashlib
import random


def digest(data: bytes | str) -> str:
    """Return the first 32 hex digits of the SHA-256 of `data` (UTF-8 for text)."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()[:32]


def seed_from(*parts: object) -> int:
    """Return a 63-bit seed that depends only on the printed form of `parts`."""
    return int(digest("\x1f".join(str(part) for part in parts))[:16], 16) >> 1


def rng(*parts: object) -> random.Random:
    """Return a private random stream named by `parts`; equal parts give equal streams."""
    return random.Random(seed_from(*parts))
