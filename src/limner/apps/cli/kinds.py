"""limner kinds: the kinds of picture that can be drawn."""

from __future__ import annotations

import inspect
import json

import click

import limner


@click.command("kinds")
@click.argument("name", required=False)
@click.option("--json", "as_lines", is_flag=True, help="One JSON object per kind.")
def command(name: str | None, as_lines: bool) -> None:
    """List the picture kinds, or show the manual page of NAME."""
    found = limner.kinds()
    if name is not None:
        kind = next((k for k in found if k.name == name), None)
        if kind is None:
            known = ", ".join(k.name for k in found)
            raise limner.BadOption(f"There is no kind {name!r}.", hint=f"Kinds: {known}.")
        click.echo(f"{kind.title}\n\n{inspect.cleandoc(kind.manual)}\n")
        click.echo(f"Compositions: {', '.join(kind.compositions)}")
        return
    for kind in found:
        if as_lines:
            line = {
                "name": kind.name,
                "title": kind.title,
                "compositions": list(kind.compositions),
                "size": f"{kind.size[0]}x{kind.size[1]}",
                "cues": list(kind.cues),
            }
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            click.echo(f"{kind.name:<16}{kind.title}  ({', '.join(kind.compositions)})")
