"""limner engines: what can paint here."""

from __future__ import annotations

import click

from limner.door import default_world


@click.command("engines")
@click.option("--json", "as_lines", is_flag=True, help="One JSON object per engine.")
def command(as_lines: bool) -> None:
    """List the engines and what each paints."""
    for name, record in default_world().engines().items():
        if as_lines:
            click.echo(record.to_json())
        else:
            click.echo(f"{name:<10}{record.summary}")
            if not record.ready:
                get = record.get or f"pip install '{record.needs}'"
                click.echo(f"{'':<10}{record.lacks or 'not installed'}: {get}")
            if ready := [card.name for card in record.models if card.ready]:
                click.echo(f"{'':<10}models: {', '.join(ready)}")
            if record.cannot:
                click.echo(f"{'':<10}cannot: {record.cannot}")
