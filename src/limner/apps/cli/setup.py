"""limner setup: prepare fonts and illustrations, once."""

from __future__ import annotations

import click


@click.command("setup")
def command() -> None:
    """Fetch and prepare fonts and illustrations into the private asset folder."""
    from limner.world.assets.__main__ import main

    raise SystemExit(main([]))
