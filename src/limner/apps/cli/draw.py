"""limner draw: a prompt goes in, a picture comes out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

import limner
from limner.apps.cli._models import model_options
from limner.apps.cli._planner import planner_options, planning
from limner.apps.cli._sets import asked_for, set_options
from limner.apps.cli._show import Bar, as_json, in_words
from limner.basics.files import check_writable
from limner.crew import drawn
from limner.door import default_world, keep_documents, keep_picture
from limner.world.progress import Reporting


@click.command("draw")
@click.argument("prompt", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("out.png"),
              show_default=True, help="File to write; its extension is the format.")  # fmt: skip
@click.option("--size", default="auto", show_default=True, metavar="WxH|auto",
              help="64–3840 px a side, at most 3:1.")  # fmt: skip
@click.option("--quality", type=click.Choice(["low", "medium", "high", "auto"]), default="auto")
@set_options
@click.option("--background", type=click.Choice(["transparent", "opaque", "auto"]), default="auto")
@click.option(
    "--engine", default="auto", show_default=True, help="auto, or one of `limner engines`."
)
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True)
@click.option("--kind", default=None, help="One of `limner kinds`; default: from the prompt.")
@click.option("--style", default=None,
              help="One of `limner styles`, or none; default: from the prompt.")  # fmt: skip
@planner_options
@model_options
@click.option("--ref", "references", type=click.Path(path_type=Path, dir_okay=False), multiple=True,
              help="A picture the words call 'image 1' and so on, up to 16: for its colours, "
              "style, layout or texture, or to be placed.")  # fmt: skip
@click.option("--doc", "documents", type=click.Path(path_type=Path, dir_okay=False), multiple=True,
              help="A report, deck or sheet (PDF, PPTX, DOCX, XLSX, CSV, Markdown, HTML) whose "
              "words and figures the picture shows.")  # fmt: skip
@click.option("--compression", type=click.IntRange(0, 100), default=92, show_default=True,
              help="JPEG and WebP quality; WebP at 100 is lossless.")  # fmt: skip
@click.option("--text", type=click.Choice(["outlines", "live"]), default="outlines",
              show_default=True, help="Words of an SVG: live ones can be selected.")  # fmt: skip
@click.option("--dpi", type=click.IntRange(10, 4800), default=None,
              help="Dots per inch the file says; default: by print width, or 96.")  # fmt: skip
@click.option("--bleed", type=click.FloatRange(0, 25), default=None, metavar="MM",
              help="Millimetres of bleed round the trimmed sheet.")  # fmt: skip
@click.option("--marks", is_flag=True,
              help="Trim and register marks round the bleed (else 3 mm).")  # fmt: skip
@click.option("--animate", is_flag=True,
              help="Build the picture up, in a WebP file; a GIF always does.")  # fmt: skip
@click.option("--think", type=click.Choice(["none", "low", "medium", "high"]), default="none",
              show_default=True, help="How many layouts are compared first.")  # fmt: skip
@click.option("--plan", type=click.Path(path_type=Path, dir_okay=False), default=None,
              help="A plan.json of --keep, as it is or edited, in place of a prompt.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True,
              help="Processes that draw side by side where -n asks for several.")  # fmt: skip
@click.option("--keep", type=click.Path(path_type=Path, file_okay=False), default=None,
              help="Folder for brief, document, frame and an editable plan.")  # fmt: skip
@click.option("--passes", type=click.Path(path_type=Path, file_okay=False), default=None,
              help="Folder for depth, normals and object ids of a traced scene.")  # fmt: skip
@click.option("--json", "as_lines", is_flag=True, help="One JSON object per picture on stdout.")
def command(  # noqa: PLR0913 - one parameter an option
    prompt: str | None,
    output: Path,
    plan: Path | None,
    jobs: int,
    keep: Path | None,
    passes: Path | None,
    as_lines: bool,
    references: tuple[Path, ...],
    **options: Any,
) -> None:
    """Draw PROMPT ('-' reads it from standard input), or a plan."""
    words = sys.stdin.read() if prompt == "-" else prompt
    place = planning(options)
    options["references"] = tuple(keep_picture(path, default_world()) for path in references)
    options["reference_names"] = tuple(path.name for path in references)
    options |= keep_documents(options.pop("documents"), default_world())
    wanted = asked_for(words, output, plan, options)
    for target in wanted:
        check_writable(target)
    count = len(wanted)
    bar = Bar(count, enabled=not as_lines)
    world = place.reporting(Reporting(bar.report))
    failures: list[limner.LimnerError] = []
    for index, (target, art) in enumerate(
        zip(wanted, drawn(list(wanted.values()), jobs=jobs, world=world), strict=True)
    ):
        if isinstance(art, limner.Art):
            art.save(target)
            if keep is not None:
                art.keep(keep if count == 1 else keep / str(index + 1))
            if passes is not None:
                _keep_passes(art, passes if count == 1 else passes / str(index + 1), failures)
        bar.next()
        bar.close()
        if isinstance(art, limner.Art):
            click.echo(as_json(art, target) if as_lines else in_words(art, target))
        else:
            failures.append(art)
    raise_first(failures)


def _keep_passes(art: limner.Art, folder: Path, failures: list[limner.LimnerError]) -> None:
    try:
        art.keep_passes(folder)
    except limner.LimnerError as error:
        failures.append(error)


def raise_first(failures: list[limner.LimnerError]) -> None:
    """Raise the first failure, if any; others that say something else are printed before."""
    said = {str(failure) for failure in failures[:1]}
    for failure in failures[1:]:
        if str(failure) not in said:
            said.add(str(failure))
            click.echo(f"limner: {failure}", err=True)
    if failures:
        raise failures[0]
