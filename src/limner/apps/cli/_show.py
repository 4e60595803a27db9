"""How the command line shows progress and results."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

import limner

STAGES = {
    "read": ("reading", 0.0, 0.05),
    "think": ("thinking", 0.05, 0.45),
    "compose": ("composing", 0.45, 0.5),
    "render": ("painting", 0.5, 0.9),
    "finish": ("writing", 0.9, 1.0),
}
"""What a stage is called, and where it begins and ends on the bar."""


class Bar:
    """A one-line bar on stderr; silent where stderr is not a terminal."""

    def __init__(self, total: int, enabled: bool) -> None:
        self.total = total
        self.done = 0
        self.furthest = 0.0
        self.enabled = enabled and sys.stderr.isatty()

    def report(self, stage: str, done: float) -> None:
        """Show that `stage` of the current picture is `done` (0–1) through; never goes back."""
        if not self.enabled:
            return
        stage = "think" if ": " in stage else stage
        word, begin, end = STAGES.get(stage, (stage, 0.5, 0.9))
        here = (self.done + begin + (end - begin) * min(1.0, done)) / self.total
        self.furthest = share = max(self.furthest, min(1.0, here))
        filled = round(24 * share)
        line = f"\r{'━' * filled}{'─' * (24 - filled)} {share:4.0%} {word:<10}"
        click.echo(line, nl=False, err=True)

    def next(self) -> None:
        """Go on to the next picture."""
        self.done += 1

    def close(self) -> None:
        """Clear the line."""
        if self.enabled:
            click.echo("\r" + " " * 46 + "\r", nl=False, err=True)


def as_json(art: limner.Art, path: Path) -> str:
    """Return the one-line JSON object the design promises for a result."""
    record = art.artwork.record
    data: dict[str, Any] = {
        "path": str(path),
        "size": str(art.size),
        "seconds": record.seconds,
        "engine": record.engine,
        "seed": record.seed,
        "kind": record.kind,
        "composition": record.composition,
        "text": [
            {
                "string": t.string,
                "box": [round(v, 1) for v in t.box],
                "font": t.font,
                "script": t.script,
            }
            for t in record.text
        ],
        "checks": [{"name": c.name, "ok": c.ok, "detail": c.detail} for c in record.checks],
        "thoughts": [t.model_dump(exclude_defaults=True) for t in record.thoughts],
        "usage": record.usage.model_dump(),
        "paintings": [painting.model_dump() for painting in record.paintings],
        "notes": list(record.notes),
    }
    return json.dumps(data, ensure_ascii=False)


def in_words(art: limner.Art, path: Path) -> str:
    """Return the line a person reads."""
    record = art.artwork.record
    failed = [c.name for c in record.checks if not c.ok]
    state = "all checks pass" if not failed else "checks failed: " + ", ".join(failed)
    lines = [
        f"{path}  {art.size}  {record.kind}/{record.composition}  {record.seconds:.2f} s  {state}"
    ]
    lines += [f"  {t.step}: {t.said}" for t in record.thoughts]
    lines += [f"  note: {note}" for note in record.notes]
    return "\n".join(lines)
