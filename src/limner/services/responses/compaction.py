"""Compaction: a long conversation in one item, which can be sent in its place."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Iterable, Mapping
from time import time
from typing import Any

from limner.services.errors import refused
from limner.services.store import new_id
from limner.services.usage import text_tokens

MOST = 4 << 20
"""Bytes a compaction unpacks to at most."""


def compacted(items: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return a conversation as one item: its last picture by id, and what was said."""
    kept = [dict(item) for item in items if item["type"] in ("message", "image_generation_call")]
    calls = [item for item in kept if item["type"] == "image_generation_call"]
    short = [item for item in kept if item["type"] == "message"]
    short += [{"id": item["id"], "type": item["type"]} for item in calls[-1:]]
    packed = base64.b64encode(zlib.compress(json.dumps(short).encode())).decode()
    item = {"id": new_id("cmp_"), "type": "compaction", "encrypted_content": packed}
    into, out = text_tokens(json.dumps(short)), text_tokens(packed)
    return {
        "id": new_id("resp_"), "object": "response.compaction", "created_at": int(time()),
        "output": [item],
        "usage": {
            "input_tokens": into,
            "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
            "output_tokens": out, "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": into + out,
        },
    }  # fmt: skip


def unpacked(item: Mapping[str, Any], where: str) -> list[Any]:
    """Return the items a compaction stands for; raises ApiError for what is none of ours."""
    try:
        packed = base64.b64decode(str(item.get("encrypted_content")), validate=True)
        data = zlib.decompressobj().decompress(packed, MOST)
        found = json.loads(data)
    except (binascii.Error, zlib.error, ValueError):
        found = None
    if not isinstance(found, list):
        words = f"Invalid '{where}.encrypted_content': it cannot be read."
        raise refused(words, f"{where}.encrypted_content", "invalid_encrypted_content")
    return found
