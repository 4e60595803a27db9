"""Events of a response: numbered as they happen, for whoever listens, also later."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

Event = dict[str, Any]


class Score:
    """The events of one response so far, and those to come."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._more = asyncio.Event()
        self.ended = False

    def tell(self, name: str, **body: Any) -> None:
        """Add an event."""
        self.events.append({"type": name, "sequence_number": len(self.events), **body})
        self._wake()

    def end(self) -> None:
        """Say that no more will come."""
        self.ended = True
        self._wake()

    def _wake(self) -> None:
        self._more.set()
        self._more = asyncio.Event()

    async def heard(self, after: int = -1) -> AsyncGenerator[Event, None]:
        """Yield the events numbered higher than `after`, those to come as they come."""
        place = after + 1
        while True:
            more = self._more
            while place < len(self.events):
                yield self.events[place]
                place += 1
            if self.ended:
                return
            await more.wait()

    def message(self, index: int, item: dict[str, Any]) -> None:
        """Tell a message of ours, from its first word to its last."""
        part = item["content"][0]
        empty = {**part, "text": ""}
        place = {"item_id": item["id"], "output_index": index, "content_index": 0}
        begun = {**item, "status": "in_progress", "content": []}
        self.tell("response.output_item.added", output_index=index, item=begun)
        self.tell("response.content_part.added", **place, part=empty)
        self.tell("response.output_text.delta", **place, delta=part["text"], logprobs=[])
        self.tell("response.output_text.done", **place, text=part["text"], logprobs=[])
        self.tell("response.content_part.done", **place, part=part)
        self.tell("response.output_item.done", output_index=index, item=item)

    def summary(self, id: str, index: int, number: int, part: dict[str, Any]) -> None:
        """Tell a part of what was thought, from its first word to its last."""
        place = {"item_id": id, "output_index": index, "summary_index": number}
        self.tell("response.reasoning_summary_part.added", **place, part={**part, "text": ""})
        self.tell("response.reasoning_summary_text.delta", **place, delta=part["text"])
        self.tell("response.reasoning_summary_text.done", **place, text=part["text"])
        self.tell("response.reasoning_summary_part.done", **place, part=part)

    def reasoning(self, index: int, item: dict[str, Any]) -> None:
        """Tell what was thought, all of it."""
        begun = {**item, "status": "in_progress", "summary": []}
        self.tell("response.output_item.added", output_index=index, item=begun)
        for number, part in enumerate(item["summary"]):
            self.summary(item["id"], index, number, part)
        self.tell("response.output_item.done", output_index=index, item=item)


def replayed(response: dict[str, Any]) -> Score:
    """Return the events of a response that is over, without what came on the way."""
    score = Score()
    begun = {**response, "status": "in_progress", "output": [], "usage": None}
    score.tell("response.created", response=begun)
    score.tell("response.in_progress", response=begun)
    for index, item in enumerate(response["output"]):
        if item["type"] == "message":
            score.message(index, item)
            continue
        if item["type"] == "reasoning":
            score.reasoning(index, item)
            continue
        started = {"id": item["id"], "type": item["type"], "status": "in_progress", "result": None}
        score.tell("response.output_item.added", output_index=index, item=started)
        for step in ("in_progress", "generating", "completed"):
            name = f"response.image_generation_call.{step}"
            score.tell(name, output_index=index, item_id=item["id"])
        score.tell("response.output_item.done", output_index=index, item=item)
    status = response["status"]
    last = status if status in ("completed", "failed", "incomplete") else "failed"
    score.tell(f"response.{last}", response=response)
    score.end()
    return score
