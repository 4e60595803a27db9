"""The options that say which generative model paints, and how, for every command that draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def model_options(command: Command) -> Command:
    """Give a command `--model`, `--lettering`, `--guide` and `--strength`."""
    for option in (
        click.option("--strength", type=click.FloatRange(0, 1), default=None, metavar="0-1",
                     help="With --guide: how far the model may leave what was composed."),
        click.option("--guide", type=click.Choice(["picture", "depth", "edges"]), default=None,
                     help="Compose first; a model paints over it, held to this of it."),
        click.option("--lettering", type=click.Choice(["set", "painted"]), default="set",
                     show_default=True,
                     help="painted: the model letters, and its words are read back and mended."),
        click.option("--model", default=None, metavar="NAME",
                     help="A generative model of `limner models`; default: the planner says."),
    ):  # fmt: skip
        command = option(command)
    return command
