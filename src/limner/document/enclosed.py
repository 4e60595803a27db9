"""Pictures enclosed in a document's file: what it shows by digest goes with it and comes back.

Beside the document stands `enclosed`: digest → base64 of the bytes kept under it.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from typing import Protocol

from limner.basics.errors import BadDocument

_DIGEST = re.compile(r'"([0-9a-f]{32})"')
KEY = "enclosed"
LARGEST = 600_000_000
"""Letters of base64 a file may bring."""


class Store(Protocol):
    """Where bytes are kept under their digest."""

    def put(self, data: bytes) -> str:
        """Keep them; return the digest."""
        ...

    def get(self, digest: str) -> bytes:
        """Return them; raises BadDocument for an unknown digest."""
        ...


def put_in(text: str, store: Store) -> str:
    """Return a document's JSON with all that it names of the store enclosed."""
    found: dict[str, str] = {}
    for name in sorted(set(_DIGEST.findall(text))):
        try:
            found[name] = base64.b64encode(store.get(name)).decode("ascii")
        except BadDocument:  # a hash of something else
            continue
    if not found:
        return text
    return json.dumps({**json.loads(text), KEY: found}, ensure_ascii=False, indent=1)


def taken_out(text: str, store: Store) -> str:
    """Keep what a document's JSON encloses; return the JSON without it. Raises ValueError.

    What does not have the digest it goes by is refused, so that a file cannot put one picture in
    the place of another.
    """
    if f'"{KEY}"' not in text:
        return text
    whole = json.loads(text)
    for name, data in whole.pop(KEY, {}).items():
        if not isinstance(data, str) or len(data) > LARGEST:
            raise ValueError(f"what is enclosed as {name!r} is no picture")
        try:
            kept = store.put(base64.b64decode(data, validate=True))
        except binascii.Error as error:
            raise ValueError(f"what is enclosed as {name!r} is damaged") from error
        if kept != name:
            raise ValueError(f"what is enclosed as {name!r} is not what it says")
    return json.dumps(whole, ensure_ascii=False)
