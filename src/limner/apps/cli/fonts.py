"""limner fonts: the faces text can be set in."""

from __future__ import annotations

import json

import click

from limner.door import default_world


@click.command("fonts")
@click.option("--script", default=None, help="Only faces for this ISO 15924 script, e.g. Arab.")
@click.option("--json", "as_lines", is_flag=True, help="One JSON object per face.")
def command(script: str | None, as_lines: bool) -> None:
    """List the installed faces."""
    for face in default_world().fonts.faces():
        if script and script not in face.scripts:
            continue
        low, high = face.weights
        weight = str(low) if low == high else f"{low}–{high}"
        if as_lines:
            line = {
                "id": face.id,
                "family": face.family,
                "weights": [low, high],
                "italic": face.italic,
                "category": face.category,
                "scripts": list(face.scripts),
                "licence": face.licence,
            }
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            scripts = " ".join(face.scripts[:8]) + (" …" if len(face.scripts) > 8 else "")
            slope = "italic" if face.italic else ""
            click.echo(f"{face.id:<34}{face.category:<12}{weight:<9}{slope:<7}{scripts}")
