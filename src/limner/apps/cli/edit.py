"""limner edit: a picture and an instruction go in, the changed picture comes out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

import limner
from limner.apps.cli._show import Bar, as_json, in_words
from limner.basics.files import check_writable
from limner.door import default_world, format_of
from limner.world.progress import Reporting


@click.command("edit")
@click.argument("picture", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("instructions", nargs=-1, required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("out.png"),
              show_default=True, help="File to write; its extension is the format.")  # fmt: skip
@click.option("--mask", type=click.Path(path_type=Path, dir_okay=False), default=None,
              help="An image as large as the photograph, clear where it may change.")  # fmt: skip
@click.option("--mask-white", is_flag=True, help="The mask is white, not clear, where it may.")
@click.option("--ref", "references", type=click.Path(path_type=Path, dir_okay=False), multiple=True,
              help="A further picture, called 'image 2' and so on; up to 16.")  # fmt: skip
@click.option("--size", default=None, metavar="WxH", help="Of the result; default: as it comes.")
@click.option("--metadata", type=click.Choice(["strip", "keep"]), default=None,
              help="A photograph's EXIF data; default: strip.")  # fmt: skip
@click.option("--quality", type=click.Choice(["low", "medium", "high", "auto"]), default=None)
@click.option("--engine", default=None, help="auto, or one of `limner engines`.")
@click.option(
    "--model",
    default=None,
    metavar="NAME",
    help="A generative model of `limner models` that is to do all but what is exact.",
)
@click.option("--compression", type=click.IntRange(0, 100), default=None,
              help="JPEG and WebP quality; WebP at 100 is lossless.")  # fmt: skip
@click.option("--text", type=click.Choice(["outlines", "live"]), default=None,
              help="Words of an SVG: live ones can be selected.")  # fmt: skip
@click.option("--dpi", type=click.IntRange(10, 4800), default=None,
              help="Dots per inch the file says.")  # fmt: skip
@click.option("--keep", type=click.Path(path_type=Path, file_okay=False), default=None,
              help="Folder for brief.json, document.json and frame.json.")  # fmt: skip
@click.option("--json", "as_lines", is_flag=True, help="One JSON object on stdout.")
def command(
    picture: Path,
    instructions: tuple[str, ...],
    output: Path,
    keep: Path | None,
    as_lines: bool,
    mask_white: bool,
    **options: Any,
) -> None:
    """Change PICTURE, a .limner.json document or a photograph, as INSTRUCTIONS ask, in turn.

    What they do not name stays as it is; what could not be done is said in a note. Outside the
    mask, which is for the first instruction, a photograph stays as it is to the last bit. Write to
    .limner.json to go on later: the file keeps its history, so that 'undo' works there too.
    """
    wanted = {name: value for name, value in options.items() if value is not None}
    if mask_white:
        wanted["mask_mode"] = "white"
    check_writable(output)
    bar = Bar(1, enabled=not as_lines)
    world = default_world().reporting(Reporting(bar.report))
    wanted["format"] = format_of(output)
    art = limner.edit(picture, instructions[0], world=world, **wanted)
    for instruction in instructions[1:]:
        art = art.revise(instruction)
    art.save(output)
    if keep is not None:
        art.keep(keep)
    bar.close()
    click.echo(as_json(art, output) if as_lines else in_words(art, output))
