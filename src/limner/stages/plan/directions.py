"""Directions: what a request settles already, what a plan settled on, what else is to try."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import TypeVar

from limner.basics.errors import BadOption
from limner.basics.hash import rng
from limner.document.brief import Brief
from limner.document.direction import Direction, Hues, Line
from limner.document.request import Request
from limner.ports.world import World
from limner.stages.plan import scheme as schemes
from limner.stages.plan import typography
from limner.stages.plan.choice import chosen
from limner.stages.plan.fallback import plain
from limner.stages.plan.kind import Composition, PictureKind, kinds
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.typography import Pairing

T = TypeVar("T")
PLAIN = "plain"
OPEN = Direction()
"""Nothing is settled."""


def compositions(brief: Brief, request: Request, world: World) -> tuple[str, ...]:
    """Return the compositions that suit a brief, in the order a seed takes them."""
    kind = kind_in(brief, request, world, OPEN)[0]
    names = list(kind.suits(brief)) or list(kind.compositions)
    first = request.seed % len(names)
    return (*names[first:], *names[:first])


def kind_in(
    brief: Brief, request: Request, world: World, direction: Direction
) -> tuple[PictureKind, tuple[str, ...]]:
    """Return the kind of picture, the one a direction names before any other; raises BadOption."""
    kind, told = chosen(brief, request, world)
    if not direction.kind or direction.kind == kind.name:
        return kind, told
    return _named(kinds(), direction.kind, "kind"), ()


def composition_in(kind: PictureKind, name: str) -> Composition:
    """Return the composition of a name; raises BadOption."""
    return plain if name == PLAIN else _named(kind.compositions, name, "composition")


def _named(known: Mapping[str, T], name: str, what: str) -> T:
    if name not in known:
        raise BadOption(
            f"The plan names the {what} {name!r}, which there is not.",
            hint=f"There are: {', '.join(known)}.", param="plan",
        )  # fmt: skip
    return known[name]


def coloured(scheme: Scheme, hues: Hues | None) -> Scheme:
    """Return the scheme, built anew where a direction has other colours."""
    if hues is None or hues == hues_of(scheme):
        return scheme
    return schemes.build(hues.ground, hues.accent, hues.second, hues.third, name="asked")


def hues_of(scheme: Scheme) -> Hues:
    """Return the colours a scheme is built from."""
    return Hues(**{n: getattr(scheme, n)[:7] for n in ("ground", "accent", "second", "third")})


def lettered(pairing: Pairing, name: str) -> Pairing:
    """Return the pairing, another where a direction names one; raises BadOption."""
    if not name or name == pairing.name:
        return pairing
    return _named({p.name: p for p in typography.pairings()}, name, "pairing")


def worded(brief: Brief, direction: Direction) -> Brief:
    """Return the brief with the strings of a direction; raises BadOption where their number is
    another."""
    lines = direction.strings
    if not lines or [(c.text, c.role) for c in brief.strings] == [(n.text, n.role) for n in lines]:
        return brief
    from limner.stages.plan.revising.reworded import reworded
    from limner.stages.plan.revising.verbs.say import script_of

    if len(lines) != len(brief.strings):
        raise BadOption(
            f"The plan has {len(lines)} strings and the prompt {len(brief.strings)}.",
            hint="Change the words in the plan; add or drop strings in the prompt.", param="plan",
        )  # fmt: skip
    for copy, line in zip(brief.strings, lines, strict=True):
        if (copy.text, copy.role) != (line.text, line.role):
            ruby = copy.ruby if line.text == copy.text else ()
            script = copy.script if line.text == copy.text else script_of(line.text)
            now = copy.but(text=line.text, role=line.role, script=script, ruby=ruby)
            brief = reworded(brief, copy.text, now)
    return brief


def settled(
    asked: Direction, kind: PictureKind, name: str, attempt: int, brief: Brief
) -> Direction:
    """Return the direction a plan came of, but for colours and type."""
    return asked.but(
        kind=kind.name, composition=name, take=asked.take + attempt,
        strings=tuple(Line(text=c.text, role=c.role) for c in brief.strings),
    )  # fmt: skip


def another(what: str, prompt: str, seed: int, kind: PictureKind, take: int) -> Random:
    """Return the random stream of another take of a picture's colours or type."""
    return rng("take", what, prompt, seed, kind.name, take)
