"""limner models: generative models, those that are here and those that could be."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import cast

import click

from limner.basics.errors import BadOption
from limner.door import default_world
from limner.ports.models import ModelCard, Precision
from limner.world.machine import Machine, machine


@click.group("models", invoke_without_command=True)
@click.option("--json", "as_lines", is_flag=True, help="One JSON object per model.")
@click.option("--fitting", is_flag=True, help="Only those this machine has room for.")
@click.pass_context
def command(context: click.Context, as_lines: bool, fitting: bool) -> None:
    """List the models areas are painted with: ready, to be had, and what each needs."""
    if context.invoked_subcommand is not None:
        return
    here = machine()
    cards = [card for card in _cards() if not fitting or card.ready or _fits(card, here)]
    for line in _lines(cards, here) if as_lines else _table(cards, here):
        click.echo(line)


@command.command("get")
@click.argument("name")
def get(name: str) -> None:
    """Fetch the weights of NAME from where they are published, after saying size and licence.

    NAME may be a companion of a model, as flux1-dev/redux.
    """
    click.echo(_asked("fetch", name)(name, lambda line: click.echo(line, err=True)))


@command.command("accept")
@click.argument("name")
def accept(name: str) -> None:
    """Agree to the licence NAME is under, so that it may be fetched and painted with."""
    card = next((card for card in _cards() if card.name == name), None)
    kept = _asked("agree", name)(name)
    if card is not None:
        licence = card.licence
        click.echo(f"Agreed to {licence.name} for {name}. {licence.note} {licence.url}".rstrip())
    click.echo(f"Kept in {kept}.", err=True)


def _cards() -> tuple[ModelCard, ...]:
    engines = default_world().engines().values()
    return tuple(card for engine in engines for card in engine.models)


def _asked(verb: str, name: str):  # type: ignore[no-untyped-def]
    """Return how the engine that has the model called `name` does `verb`."""
    world = default_world()
    plain = name.partition("/")[0]
    able = {
        engine: getattr(world.engine(engine), verb, None)
        for engine, record in world.engines().items()
        if any(card.name == plain for card in record.models)
    }
    chosen = next((does for does in able.values() if does is not None), None)
    if chosen is None:
        why = f"{plain} has no weights to {verb}." if able else f"There is no model {plain!r}."
        raise BadOption(why, hint="See `limner models`.", param="model")
    return chosen


def _fits(card: ModelCard, here: Machine) -> str:
    """Return the precision a model fits this machine in, '' where it does not."""
    if not card.memory:
        return "-"
    if here.cards:
        return card.fits(here.room) or ""
    return "float32" if _whole(card) <= here.room else ""


def _whole(card: ModelCard) -> float:
    """GB a model takes on a processor, which has no use for small numbers."""
    return 2 * card.memory.get("bf16", float("inf"))


def _lines(cards: Iterable[ModelCard], here: Machine) -> Iterable[str]:
    for card in cards:
        told = json.loads(card.to_json())
        yield json.dumps({**told, "fits": _fits(card, here)}, ensure_ascii=False)


def _table(cards: Iterable[ModelCard], here: Machine) -> Iterable[str]:
    names = ", ".join(f"{name} with {size:.0f} GB" for name, size in here.cards)
    yield f"This machine: {names or 'no graphics card'}; {here.memory:.0f} GB of memory."
    for card in sorted(cards, key=lambda card: (not card.ready, not _fits(card, here))):
        mark = "✓" if card.ready else " "
        yield f"{mark} {card.name:<22}{card.summary}"
        yield f"{'':<24}{_needs(card, here)}; {card.licence.name}: {_commercial(card)}"
        if not card.ready:
            told = f"{card.lacks.rstrip('.')}: {card.get}" if card.get else card.lacks
            yield f"{'':<24}{told}"


def _needs(card: ModelCard, here: Machine) -> str:
    if not card.memory:
        return "runs elsewhere"
    precision = _fits(card, here)
    if not precision:
        least = min(card.memory.values()) if here.cards else _whole(card)
        return f"needs {least:.1f} GB, more than there is here"
    if not here.cards:
        return f"{_whole(card):.1f} GB, slow without a graphics card"
    return f"{card.memory[cast('Precision', precision)]:.1f} GB in {precision}"


def _commercial(card: ModelCard) -> str:
    words = {"yes": "commercial use is free", "terms": "commercial use on terms"}
    return words.get(card.licence.commercial, "no commercial use")
