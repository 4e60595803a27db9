"""The options that say who plans a picture, for every command that draws from a prompt.

A key is never an option: what stands on a command line is seen by everybody on the machine.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import click

from limner.door import default_world, planned_by
from limner.ports.language import Endpoint
from limner.world import LocalWorld

Command = TypeVar("Command", bound=Callable[..., Any])


def planner_options(command: Command) -> Command:
    """Give a command `--planner`, `--planner-url` and `--planner-model`."""
    for option in (
        click.option("--planner-model", default=None, metavar="NAME",
                     help="Which model.  [default: LIMNER_PLANNER_MODEL]"),
        click.option("--planner-url", default=None, metavar="URL",
                     help="Its OpenAI-compatible API.  [default: LIMNER_PLANNER_URL]"),
        click.option("--planner", type=click.Choice(["rules", "llm"]), default="rules",
                     show_default=True,
                     help="llm: a language model plans, rules where it fails; its key is "
                          "LIMNER_PLANNER_KEY."),
    ):  # fmt: skip
        command = option(command)
    return command


def planning(options: dict[str, Any]) -> LocalWorld:
    """Take those options out of the others, but for `planner`; return the world they mean.

    Raises BadOption where a language model is to plan and none is set up.
    """
    url, model = options.pop("planner_url"), options.pop("planner_model")
    world = default_world()
    if options["planner"] == "llm":
        world = replace(world, endpoint=Endpoint.of(os.environ, url=url, model=model))
        planned_by("llm", world)
    return world
