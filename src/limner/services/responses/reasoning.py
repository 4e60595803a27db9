"""Reasoning: how much a turn thinks before it draws, and the item that tells what was thought."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from limner.document.direction import Effort
from limner.services import errors
from limner.services.responses.events import Score
from limner.services.store import new_id

_EFFORTS: dict[str, Effort] = {
    "none": "none", "minimal": "low", "low": "low", "medium": "medium", "high": "high",
    "xhigh": "high", "max": "high",
}  # fmt: skip
_SUMMARIES = ("auto", "concise", "detailed")
_KNOWN = frozenset({"context", "effort", "generate_summary", "mode", "summary"})


@dataclass(frozen=True, slots=True)
class Thinks:
    """How much is thought, and whether the caller is told."""

    effort: Effort = "none"
    told: bool = False


NO_THOUGHT = Thinks()


def thinks(given: Any) -> Thinks:
    """Return what a call's `reasoning` asks for; raises ApiError."""
    if given is None:
        return NO_THOUGHT
    if not isinstance(given, dict):
        raise errors.wrong_type("reasoning", "an object", given)
    for name in given:
        if name not in _KNOWN:
            raise errors.unknown(f"reasoning.{name}")
    effort, summary = given.get("effort"), given.get("summary") or given.get("generate_summary")
    if effort is not None and effort not in _EFFORTS:
        raise errors.not_one_of("reasoning.effort", effort, tuple(_EFFORTS))
    if summary is not None and summary not in _SUMMARIES:
        raise errors.not_one_of("reasoning.summary", summary, _SUMMARIES)
    return Thinks(_EFFORTS[effort or "none"], summary is not None)


@dataclass(slots=True)
class Reasoning:
    """The reasoning item of a response while it comes to be.

    told: whether what is thought is told; without it the item says only that there was thought.
    """

    score: Score
    index: int
    told: bool
    id: str = field(default_factory=lambda: new_id("rs_"))
    summary: list[dict[str, Any]] = field(default_factory=list)
    done: bool = False

    @property
    def item(self) -> dict[str, Any]:
        """The item as it stands."""
        status = "completed" if self.done else "in_progress"
        return {
            "id": self.id, "type": "reasoning", "summary": list(self.summary), "status": status
        }  # fmt: skip

    def begin(self) -> None:
        """Say that thinking has begun."""
        self.score.tell("response.output_item.added", output_index=self.index, item=self.item)

    def think(self, said: str) -> None:
        """Tell a step as it is thought."""
        if not self.told or self.done:
            return
        part = {"type": "summary_text", "text": said}
        self.score.summary(self.id, self.index, len(self.summary), part)
        self.summary.append(part)

    def end(self) -> None:
        """Say that thinking is over, once."""
        if not self.done:
            self.done = True
            self.score.tell("response.output_item.done", output_index=self.index, item=self.item)
