"""limner doctor: what is there, what is missing, what that costs, and how to get it."""

from __future__ import annotations

import json
import sys

import click

from limner.world.assets import assets_folder
from limner.world.assets.doctor import inventory
from limner.world.engines import DiscoveredEngines
from limner.world.reading import finding


@click.command("doctor")
@click.option("--json", "as_lines", is_flag=True, help="One JSON object per finding.")
def command(as_lines: bool) -> None:
    """Examine this installation; exit 1 when something needed is missing."""
    findings = (*inventory(assets_folder()), *DiscoveredEngines().findings(), finding())
    for one in findings:
        if as_lines:
            line = {k: getattr(one, k) for k in ("name", "ok", "detail", "cost", "remedy")}
            click.echo(json.dumps(line, ensure_ascii=False))
            continue
        mark = "✓" if one.ok else "✗"
        click.echo(f"{mark} {one.name}: {one.detail}")
        if not one.ok:
            click.echo(f"    costs: {one.cost}\n    to get it: {one.remedy}")
    sys.exit(0 if all(f.ok or f.optional for f in findings) else 1)
