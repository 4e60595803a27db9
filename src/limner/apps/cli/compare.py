"""limner compare: one prompt by several engines and models, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import click

import limner
from limner.apps.cli._compared import Tried, page, sheet
from limner.basics.files import check_writable, write_whole
from limner.door import default_world
from limner.ports.world import World

MOST = 12
"""Painters compared at once, at most."""


@click.command("compare")
@click.argument("prompt")
@click.option("--engines", default="", metavar="A,B,C", help="Some of `limner engines`, or auto.")
@click.option("--models", default="", metavar="X,Y", help="Some of `limner models`.")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False),
              default=Path("compared"), show_default=True, help="Folder to write, made if it is "
              "not there.")  # fmt: skip
@click.option("--size", default="auto", show_default=True, metavar="WxH|auto")
@click.option("--quality", type=click.Choice(["low", "medium", "high", "auto"]), default="auto")
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True)
def command(prompt: str, engines: str, models: str, output: Path, **options: Any) -> None:
    """Draw PROMPT with every engine and model named, one after the other.

    Writes each picture, a contact sheet (sheet.png) and a page that stands alone (index.html) with
    the time, the cost and the notes of each. A painter that fails is said there, and the others go
    on; only where all fail is it an error.
    """
    ways = _ways(engines, models, default_world())
    output.mkdir(parents=True, exist_ok=True)
    check_writable(output / "index.html")
    tried = compared(prompt, ways, options, default_world())
    for number, one in enumerate(tried, 1):
        if one.art is not None:
            one.art.save(output / f"{number}-{one.label.replace('/', '-')}.png")
        click.echo(f"{one.label:<24}{' · '.join(one.facts)}  {'; '.join(one.told)}".rstrip())
    sheet(prompt, tried, default_world()).save(output / "sheet.png")
    write_whole(output / "index.html", page(prompt, tried).encode())
    click.echo(f"{output / 'sheet.png'}\n{output / 'index.html'}")
    if all(one.art is None for one in tried):
        raise limner.EngineFailed("None of them painted it.", hint=tried[0].failed)


def _ways(engines: str, models: str, world: World) -> list[tuple[str, dict[str, str]]]:
    """Return what each painter is called and asked by; raises BadOption."""
    known = world.engines()
    names = [name.strip() for name in engines.split(",") if name.strip()]
    for name in names:
        if name not in known and name != "auto":
            raise limner.BadOption(
                f"There is no engine {name!r}.", hint=f"Engines here: {', '.join(known)}.",
                param="engines",
            )  # fmt: skip
    ways = [(name, {"engine": name}) for name in dict.fromkeys(names)]
    asked = [name.strip() for name in models.split(",") if name.strip()]
    ways += [(name, {"model": name}) for name in dict.fromkeys(asked)]
    if not ways or len(ways) > MOST:
        raise limner.BadOption(
            f"Name 1 to {MOST} engines or models to compare.",
            hint="limner compare PROMPT --engines vector,tracer --models flux2-klein-4b",
            param="engines",
        )
    return ways


def compared(
    prompt: str,
    ways: Sequence[tuple[str, dict[str, str]]],
    options: dict[str, Any],
    world: World,
) -> list[Tried]:
    """Draw a prompt in every way, one after the other; what fails is told, not raised."""
    out: list[Tried] = []
    for label, way in ways:
        start = perf_counter()
        try:
            art = limner.draw(prompt, world=world, format="png", **way, **options)
        except limner.Cancelled:
            raise
        except limner.LimnerError as error:
            out.append(Tried(label, perf_counter() - start, failed=str(error)))
        else:
            out.append(Tried(label, perf_counter() - start, art))
    return out
