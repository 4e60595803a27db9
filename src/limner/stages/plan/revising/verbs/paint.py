"""What no verb reads: words a model that painted the picture is told as they are."""

from __future__ import annotations

from limner.stages.plan.revising.work import Work

VERBS = ("paint",)


def make(work: Work) -> None:
    """Say that it was not understood: nothing in the picture is painted by a model that could."""
    work.note(f"not understood: {work.change.said!r}")
