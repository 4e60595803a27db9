"""Listing: records a page at a time, as the API lists anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from limner.services.images.fields import Field
from limner.services.images.values import value
from limner.services.store import Order, Store

_ORDER = Field("order", "string", "", values=("asc", "desc"), default="desc")
_AFTER = Field("after", "string", "", default="")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which page is wanted."""

    limit: int
    order: Order
    after: str
    label: str


@dataclass(frozen=True, slots=True)
class Listing:
    """How things are listed. most, usual: how many a page. label: what narrows a list."""

    most: int = 100
    usual: int = 20
    label: Field | None = None

    def read(self, query: Mapping[str, Any]) -> Asked:
        """Return which page an address asks for; raises ApiError."""
        limit = Field("limit", "integer", "", low=1, high=self.most, default=self.usual)
        label = value(self.label, query.get(self.label.name)) if self.label else None
        return Asked(
            value(limit, query.get("limit"), form=True), value(_ORDER, query.get("order")),
            value(_AFTER, query.get("after")), label or "",
        )  # fmt: skip

    async def page(
        self, store: Store, kind: str, owner: str, query: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Return a page of the bodies of an owner's records; raises ApiError."""
        asked = self.read(query)
        records = await store.list(
            kind, owner, label=asked.label, after=asked.after, limit=asked.limit + 1,
            order=asked.order,
        )  # fmt: skip
        return paged([record.body for record in records], asked.limit)


def paged(bodies: list[dict[str, Any]], limit: int) -> dict[str, Any]:
    """Return a list as the API writes it; one more than `limit` says that there are more."""
    shown = bodies[:limit]
    first, last = (shown[0]["id"], shown[-1]["id"]) if shown else (None, None)
    return {
        "object": "list", "data": shown, "has_more": len(bodies) > limit,
        "first_id": first, "last_id": last,
    }  # fmt: skip
