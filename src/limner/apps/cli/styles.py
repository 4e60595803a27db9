"""limner styles: the styles every kind of picture can wear."""

from __future__ import annotations

import inspect
import json

import click

import limner


@click.command("styles")
@click.argument("name", required=False)
@click.option("--json", "as_lines", is_flag=True, help="One JSON object per style.")
def command(name: str | None, as_lines: bool) -> None:
    """List the styles, or show the manual page of NAME."""
    found = limner.styles()
    if name is not None:
        style = next((s for s in found if s.name == name), None)
        if style is None:
            known = ", ".join(s.name for s in found)
            raise limner.BadOption(f"There is no style {name!r}.", hint=f"Styles: {known}.")
        click.echo(f"{style.title}\n\n{inspect.cleandoc(style.manual)}\n")
        return
    for style in found:
        if as_lines:
            line = {"name": style.name, "title": style.title, "cues": list(style.cues)}
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            click.echo(f"{style.name:<16}{style.title}")
