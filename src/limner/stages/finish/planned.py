"""The plan of a picture as a page to read: what was settled, and how it was arrived at."""

from __future__ import annotations

from limner.document.artwork import Record
from limner.document.direction import Direction
from limner.document.request import Request


def as_markdown(request: Request, direction: Direction, record: Record) -> str:
    """Return the plan in Markdown; what is to be edited is `plan.json` beside it."""
    said = request.prompt.strip().replace("\n", "\n> ")
    hues = direction.colours
    settled = {
        "kind": direction.kind,
        "composition": direction.composition,
        "size": str(record.size),
        "style": request.style or "",
        "type": direction.pairing,
        "colours": ", ".join(f"{n} {getattr(hues, n)}" for n in type(hues).model_fields)
        if hues
        else "",
        "seed": str(record.seed),
    }
    parts = [
        f"# Plan\n\n> {said}",
        "\n".join(f"- **{name}**: {value}" for name, value in settled.items() if value),
    ]
    if direction.strings:
        rows = [f"| {_cell(line.text)} | {line.role} |" for line in direction.strings]
        parts.append("\n".join(["## Words\n", "| text | role |", "|---|---|", *rows]))
    if record.thoughts:
        steps = [f"1. {thought.step}: {thought.said}" for thought in record.thoughts]
        parts.append("\n".join(["## How it was arrived at\n", *steps]))
    notes = [f"- {note}" for note in record.notes]
    if notes:
        parts.append("\n".join(["## Notes\n", *notes]))
    parts.append(
        "To change it, edit `plan.json` beside this page (composition, colours, type, words and "
        "what they are for), and draw it again: `limner draw --plan plan.json -o out.png`."
    )
    return "\n\n".join(parts) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "<br>")
