"""limner gallery: the example prompts, drawn, on one contact sheet and one HTML page."""

from __future__ import annotations

import html
import json
import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

import limner
from limner.apps.cli._edits import edited, section
from limner.apps.cli._show import Bar, as_json
from limner.basics.files import write_whole
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layer import Layer
from limner.document.layers.picture import Picture
from limner.document.layers.text import Text, TextStyle
from limner.door import default_world

CELL, CAPTION, GAP = 360, 34, 24
"""Width of a thumbnail, height of its caption and space between cells, in pixels."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One drawn prompt: where its picture lies and what its record says."""

    name: str
    prompt: str
    path: Path
    record: dict[str, Any]


@click.command("gallery")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False),
              default=Path("gallery"), show_default=True)  # fmt: skip
@click.option("--prompts", type=click.Path(path_type=Path, dir_okay=False), default=None,
              help="JSON lines: id, prompt, size, kind, style; default: the examples.")  # fmt: skip
@click.option("--seeds", type=click.IntRange(1, 10), default=1, show_default=True,
              help="Pictures per prompt: seeds 0, 1, …")  # fmt: skip
@click.option("--style", "style", default=None,
              help="Dress them: names of styles with commas between, or all.")  # fmt: skip
@click.option("--quality", type=click.Choice(["low", "medium", "high", "auto"]), default="auto",
              help="Of photographs: how long their light is traced.")  # fmt: skip
@click.option("--edits/--no-edits", default=None,
              help="Edits, before and after; default: with the examples as they are.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, 64), default=None, help="Processes to draw with.")
def command(
    output: Path, prompts: Path | None, seeds: int, style: str | None, **options: Any
) -> None:
    """Draw every example prompt and lay the pictures out for judging."""
    quality, jobs, edits = options["quality"], options["jobs"], options["edits"]
    lines = [{**line, "quality": quality} for line in dressed(load(prompts), style)]
    output.mkdir(parents=True, exist_ok=True)
    work = [(line, seed, output) for line in lines for seed in range(seeds)]
    bar = Bar(len(work), enabled=True)
    cells: list[Cell] = []
    with ProcessPoolExecutor(jobs or os.cpu_count()) as pool:
        for cell in pool.map(draw_cell, work):
            cells.append(cell)
            bar.next()
            bar.report("finish", 0.0)
    bar.close()
    sheet = limner.render(contact_sheet(cells, columns=seeds if seeds > 3 else 6))
    sheet.save(output / "contact-sheet.png")
    plain = prompts is None and style is None
    made = edited(output / "edits") if edits or (edits is None and plain) else []
    below = section(made, output) if made else ""
    write_whole(output / "index.html", page(cells, output, below).encode())
    failed = [c for c in cells if any(not check["ok"] for check in c.record["checks"])]
    for cell in failed:
        names = ", ".join(c["name"] for c in cell.record["checks"] if not c["ok"])
        click.echo(f"{cell.path.name}: failed {names}", err=True)
    click.echo(f"{len(cells)} pictures, {len(failed)} with a failed check")
    click.echo(f"{output / 'contact-sheet.png'}\n{output / 'index.html'}")


def load(path: Path | None) -> list[dict[str, Any]]:
    """Return the prompt lines of a file, or the examples that ship with the repository."""
    if path is None:
        path = Path(limner.__file__).parents[2] / "examples" / "prompts.jsonl"
    try:
        text = path.read_text("utf-8")
        lines = [json.loads(line) for line in text.splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise limner.BadOption(
            f"{path} cannot be read as JSON lines: {error}.",
            hint="Name a file with --prompts: one object a line, with id, prompt and size.",
        ) from error
    return lines


def dressed(lines: list[dict[str, Any]], style: str | None) -> list[dict[str, Any]]:
    """Return the lines once for each style asked for; all of a style stand together."""
    if style is None:
        return lines
    names = [s.name for s in limner.styles()] if style == "all" else style.split(",")
    return [
        line | {"id": f"{name}-{line['id']}", "style": name.strip()}
        for name in names
        for line in lines
    ]


def draw_cell(work: tuple[dict[str, Any], int, Path]) -> Cell:
    """Draw one prompt with one seed and write it beside the sheet."""
    line, seed, folder = work
    name = line["id"] if seed == 0 else f"{line['id']}-{seed}"
    path = folder / f"{name}.png"
    options = {key: line[key] for key in ("kind", "style", "quality") if key in line}
    art = limner.draw(line["prompt"], size=line.get("size"), seed=seed, **options)
    art.save(path)
    return Cell(name, line["prompt"], path, json.loads(as_json(art, path)))


def contact_sheet(cells: list[Cell], columns: int) -> Document:
    """Return a sheet of all pictures, each whole, named below, in even rows."""
    blobs = default_world().blobs
    layers: list[Layer] = []
    x, y, row = GAP, GAP, 0.0
    for index, cell in enumerate(cells):
        width, height = (int(v) for v in cell.record["size"].split("x"))
        scale = min(CELL / width, 1.5 * CELL / height)
        box = Box(x + (CELL - width * scale) / 2, y, width * scale, height * scale)
        picture = blobs.put(cell.path.read_bytes())
        layers.append(Picture(id=f"picture-{index}", blob=picture, box=box, fit="stretch"))
        label = TextStyle(face="inter", size=15, paint="#3a3a3a", align="centre", lines=1)
        words = f"{cell.name} · {cell.record['kind']}/{cell.record['composition']}"
        under = Box(x, box.bottom + 6, CELL, CAPTION - 8)
        layers.append(
            Text(
                id=f"caption-{index}",
                role="mark",
                text=words,
                box=under,
                style=label,
                decorative=True,
            )
        )
        row = max(row, box.height)
        x += CELL + GAP
        if (index + 1) % columns == 0 or index == len(cells) - 1:
            x, y, row = GAP, int(y + row + CAPTION + GAP), 0.0
    size = Size(GAP + columns * (CELL + GAP), y)
    return Document(size=size, background="#f4f3f0", layers=tuple(layers), title="Contact sheet")


def page(cells: list[Cell], folder: Path, below: str = "") -> str:
    """Return one self-contained HTML page that shows pictures, prompts and records."""
    figures = "\n".join(_figure(cell, folder) for cell in cells)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Limner gallery</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>
body{{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:90rem;padding:0 2rem;
background:#f4f3f0;color:#1d1d1b}}
h1{{font-weight:650;letter-spacing:-.02em}}
main{{columns:22rem;column-gap:2rem}}
figure{{break-inside:avoid;margin:0 0 2.5rem}}
img{{width:100%;height:auto;display:block;box-shadow:0 1px 3px #0002,0 8px 24px #0001}}
figcaption{{margin-top:.7rem;font-size:.85rem}}
.meta{{color:#6b6a66}} .bad{{color:#a3240f}}
</style></head><body><h1>Limner gallery</h1>
<p>Seed 0 unless a name says otherwise; nothing is hand-picked.</p>
<main>
{figures}
</main>{below}</body></html>
"""


def _figure(cell: Cell, folder: Path) -> str:
    record = cell.record
    failed = [c["name"] for c in record["checks"] if not c["ok"]]
    state = f'<span class="bad">failed: {", ".join(failed)}</span>' if failed else "checks pass"
    name = html.escape(cell.path.relative_to(folder).as_posix())
    return (
        f'<figure><a href="{name}"><img loading="lazy" src="{name}" '
        f'alt="{html.escape(cell.prompt)}"></a><figcaption>{html.escape(cell.prompt)}<br>'
        f'<span class="meta">{record["kind"]}/{record["composition"]} · {record["size"]} · '
        f"{record['seconds']:.2f} s · {state}</span></figcaption></figure>"
    )
