"""What `limner draw` is asked to draw: one picture, several, a plan, or a set; by file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

import limner
from limner.document.request import Lead
from limner.door import format_of, request_for
from limner.pictures import named, requests_of

Command = TypeVar("Command", bound=Callable[..., Any])
WAYS = ("formats", "frames", "languages", "vary", "slides")
"""Options that make a set, one of which may be given."""
FRAMES = 8
"""Frames of a set, at most."""


def set_options(command: Command) -> Command:
    """Give a command `-n`, `--apart` and the options that make a set."""
    for option in (
        click.option("--slides", type=click.IntRange(2, 10), default=None,
                     help="With --doc: the document as so many slides, each a file."),
        click.option("--vary", default=None, metavar="THING[=A,B]",
                     help="The picture and variants in one thing, all else as it is: background, "
                          "light, distance, aspect or palette."),
        click.option("--languages", default=None, metavar="FILE|prompt",
                     help="The picture in every language: a JSON file of strings by language tag, "
                          "or prompt: In German: \"…\", \"…\"."),
        click.option("--frame", "frames", multiple=True, metavar="WORDS",
                     help=f"What a frame shows besides, up to {FRAMES} times: one picture each, "
                          "with the same things in them."),
        click.option("--formats", default=None, metavar="A,B,C",
                     help="One picture a format, as one campaign: instagram-post, story, "
                          "a4-poster … or WxH; files carry their names."),
        click.option("--apart", is_flag=True,
                     help="With -n: each picture with colours and type of its own."),
        click.option("-n", "--count", type=click.IntRange(1, 10), default=1, show_default=True,
                     help="How many; seeds count up, files are numbered."),
    ):  # fmt: skip
        command = option(command)
    return command


def asked_for(
    words: str | None, output: Path, plan: Path | None, options: dict[str, Any]
) -> dict[Path, limner.Request]:
    """Return what is to be drawn, by the file it is written to; raises BadOption, BadDocument.

    words: the prompt, None where there is none. options: as given, those of sets among them.
    """
    ways = {way: options.pop(way) for way in WAYS}
    count, apart = options.pop("count"), options.pop("apart")
    given = [way for way, value in ways.items() if value]
    options["format"] = format_of(output)
    if len(given) + (count > 1) > 1:
        raise limner.BadOption(
            f"{' and '.join([*(['-n'] if count > 1 else []), *('--' + w for w in given)])} cannot "
            "be asked for together.", hint="Give one.", param="n",
        )  # fmt: skip
    if plan is not None or words is None:
        if given or count > 1 or words is not None or plan is None:
            raise limner.BadOption(
                "A picture is drawn from a prompt or from one plan.", hint="Give one of them.",
                param="plan",
            )  # fmt: skip
        return {output: planned(plan, options)}
    if given:
        requests = requests_of(words, **_way(given[0], ways[given[0]]), **_sized(given[0], options))
        return {named(output, name): request for name, request in requests.items()}
    targets = numbered(output, count)
    return dict(zip(targets, numbered_requests(words, count, apart, options), strict=True))


def _sized(way: str, options: dict[str, Any]) -> dict[str, Any]:
    """Leave the size out where formats say it."""
    return {k: v for k, v in options.items() if k != "size"} if way == "formats" else options


def _way(way: str, given: Any) -> dict[str, Any]:
    """Return an option that makes a set as `requests_of` takes it."""
    if way == "formats":
        return {way: [name.strip() for name in given.split(",") if name.strip()]}
    if way == "frames" and len(given) > FRAMES:
        raise limner.BadOption(f"A set has {FRAMES} frames at most.", param="frames")
    if way == "languages" and given != "prompt":
        return {way: _strings(Path(given))}
    return {way: given}


def _strings(file: Path) -> dict[str, Any]:
    """Read strings by language tag; raises BadOption."""
    try:
        read = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise limner.BadOption(
            f"{file} cannot be read as strings by language: {error}.",
            hint='Write {"de": ["…", "…"], "fr": {"old words": "new"}}.', param="languages",
        ) from error  # fmt: skip
    if not isinstance(read, dict) or not all(isinstance(v, list | dict) for v in read.values()):
        raise limner.BadOption(
            f"{file} has no strings by language.",
            hint='Write {"de": ["…", "…"], "fr": {"old words": "new"}}.', param="languages",
        )  # fmt: skip
    return read


def planned(plan: Path, options: dict[str, Any]) -> limner.Request:
    """Return the request of a plan, written as asked here; raises BadDocument."""
    written = ("format", "compression", "dpi", "animate", "text")
    return limner.open_plan(plan).but(**{name: options[name] for name in written})


def numbered_requests(
    prompt: str, count: int, apart: bool, options: dict[str, Any]
) -> list[limner.Request]:
    """Return requests with seeds that count up; all have the first one's colours and type, unless
    they are to be apart."""
    first = request_for(prompt, **options)
    lead = None if apart or count == 1 else Lead(seed=first.seed, size=first.size)
    return [first.but(seed=first.seed + index, lead=lead) for index in range(count)]


def numbered(path: Path, count: int) -> list[Path]:
    """Return `path`, or out-1.png … out-N.png for more than one; raises BadOption."""
    format_of(path)
    return [path] if count == 1 else [named(path, str(i)) for i in range(1, count + 1)]
