"""Thinking: several pictures laid out and measured before one is painted, the best kept.

    plan ─▶ lay out ─▶ inspect ─▶ revise the weakest part ─▶ …  ─▶ choose

The first candidate is the picture that would have been drawn without thinking, and only one that
measures better takes its place, so thinking never makes a picture worse by its score. First come
the other compositions of the kind; then the best so far is revised where it is weakest: in its
arrangement, its type or its colours. All choices follow from the request's seed; the number of
candidates bounds the work, and time only guards it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from time import monotonic

from limner.composing import Proof, compose, dear, tried
from limner.document.artwork import Composure
from limner.document.brief import Brief
from limner.document.direction import Direction, Effort, Step, Thought
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.ports.planner import Likeness, Planner
from limner.ports.world import World
from limner.stages.layout.matter import cut, facts, holds_as_many, reads_as_well
from limner.stages.plan.directions import compositions

CANDIDATES: dict[Effort, int] = {"none": 1, "low": 4, "medium": 8, "high": 16}
"""Pictures laid out in all."""
SECONDS: dict[Effort, float] = {"none": 0.0, "low": 30.0, "medium": 90.0, "high": 240.0}
"""Time after which no further one is begun; then the record says so."""
GAIN = 0.05
"""How much better a candidate must measure to take the place of the first or the best so far.

Set by eye on held-out pairs: below it what measured better was as often the worse picture.
"""
SHOWN = 0.15
"""How much less of the picture part a candidate may have than the first: what it shows is kept."""
TONES = 0.8
"""Share of the first one's tones it must have: a bare or covered picture is no better one."""
Part = str
CURES: dict[str, tuple[Part, ...]] = {
    "arrangement": ("alignment", "spacing", "balance", "room", "presence", "order", "margins",
                    "grouping", "picture", "filling"),
    "type": ("hierarchy", "measure", "scale", "emphasis", "ease", "breaks", "sizes"),
    "colours": ("calm", "contrast"),
}  # fmt: skip
"""What is changed for the sake of which parts of the score."""


@dataclass(slots=True)
class Thinking:
    """What is thought about one picture. best: so far. asked: how many candidates. until: no
    further one is begun. takes: how often each cure was tried. first: without thinking.
    """

    brief: Brief
    request: Request
    world: World
    planner: Planner
    like: Likeness | None
    best: Proof
    asked: int
    until: float
    thoughts: list[Thought] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    takes: dict[str, int] = field(default_factory=dict)
    laid: int = 1
    first: Proof | None = None

    def think(self, step: Step, said: str, proof: Proof | None = None) -> None:
        """Put a step down and report it; raises limner.Cancelled."""
        about = proof.plan.document.composition if proof else ""
        measured = proof.composure if proof else None
        self.thoughts.append(
            Thought(
                step=step, said=said, composition=about,
                score=measured.score if measured else None, faults=proof.faults if proof else 0,
            )
        )  # fmt: skip
        self.world.progress.step(f"{step}: {said}", self.laid / self.asked)

    @property
    def over(self) -> bool:
        """Whether no further candidate may be begun."""
        perfect = worth(self.best) >= (0, 1.0)
        return perfect or self.laid >= self.asked or monotonic() > self.until

    async def weigh(self, direction: Direction) -> bool:
        """Lay a candidate out and keep it where it measures better; return whether it does."""
        self.laid += 1
        request = self.request.but(direction=direction)
        proof = await tried(request, self.brief, self.world, self.planner, self.like)
        name = proof.plan.document.composition
        content = proof.plan.document.hash
        if content in self.seen:
            self.think("inspect", f"{name}: comes out the same", proof)
            return False
        self.seen.add(content)
        better = worth(proof) > (worth(self.best)[0], worth(self.best)[1] + GAIN)
        lost = given_away(proof, self.first) if better and self.first is not None else ""
        told = f", but {lost}" if lost else ", kept" if better else ""
        self.think("inspect", f"{name}: {judged(proof)}{told}", proof)
        better = better and not lost
        if better:
            self.best = proof
        return better


async def think(
    brief: Brief, request: Request, world: World, planner: Planner, like: Likeness | None = None
) -> Proof:
    """Return the best of the candidates for a picture, with how it was found.

    A picture whose words stand on the things of a scene has no score: it is composed once.
    """
    first = await compose(brief, request, world, planner, like)
    until = monotonic() + SECONDS[request.think]
    work = Thinking(
        brief, request, world, planner, like, first, CANDIDATES[request.think], until
    )  # fmt: skip
    work.seen.add(first.plan.document.hash)
    direction = first.plan.direction
    if first.composure is None or direction is None:
        work.think("plan", f"{_kind(first)}: nothing here to compare by, one picture is composed")
        return replace(first, thoughts=tuple(work.thoughts))
    if dear(first.plan):
        work.think("plan", f"{_kind(first)}: what a model paints is painted once, not compared")
        return replace(first, thoughts=tuple(work.thoughts))
    work.first = first
    others = _others(work, direction)
    work.think("plan", f"{_kind(first)}, {len(others) + 1} compositions that suit")
    work.think("inspect", f"{direction.composition}: {judged(first)}, as drawn at once", first)
    await _explore(work, direction, others)
    await _revise(work)
    if work.laid < work.asked and monotonic() > until:
        work.think("choose", f"out of time after {work.laid} of {work.asked} candidates")
    if worth(work.best) >= (0, 1.0):
        work.think("inspect", "nothing is left to be said against it", work.best)
    said = "the first one" if work.best is first else _gained(first, work.best)
    work.think("choose", f"{work.best.plan.document.composition}: {said}", work.best)
    return replace(work.best, thoughts=tuple(work.thoughts))


def _others(work: Thinking, first: Direction) -> list[str]:
    """Return the compositions to compare; none where one is settled, or an ornament asked for is
    what the first was taken for."""
    settled = work.request.direction is not None and work.request.direction.composition != ""
    if settled or work.brief.ornaments or (work.like is not None and work.like.composition):
        return []
    names = compositions(work.brief, work.request, work.world)
    return [name for name in names if name != first.composition]


async def _explore(work: Thinking, first: Direction, others: list[str]) -> None:
    """Compare other compositions with the same colours and type, half of all candidates at most."""
    most = max(2, work.asked // 2)
    for name in others[: most - 1]:
        if work.over:
            return
        await work.weigh(_open(first).but(composition=name))


async def _revise(work: Thinking) -> None:
    """Change what the best one is weakest in, one thing at a time, until the candidates run out."""
    while not work.over:
        direction, measured = work.best.plan.direction, work.best.composure
        assert direction is not None
        assert measured is not None
        part, cure = next(_weakest(work, measured))
        take = work.takes[cure] = work.takes.get(cure, 0) + 1
        work.think("revise", f"{cure}, for the sake of {part} ({getattr(measured, part):.2f})")
        laid = len(work.seen)
        await work.weigh(_cured(direction, cure, take))
        if len(work.seen) == laid:
            work.takes[cure] += 3


def _weakest(work: Thinking, measured: Composure) -> Iterator[tuple[Part, str]]:
    """Yield the weakest parts with what is changed for them, what was changed least first."""
    cures = {
        cure: parts for cure, parts in CURES.items() if work.like is None or cure == "arrangement"
    }
    ranked = [
        (getattr(measured, part) + 0.15 * work.takes.get(cure, 0), part, cure)
        for cure, parts in cures.items()
        for part in parts
    ]
    for _, part, cure in sorted(ranked):
        yield part, cure


def _cured(direction: Direction, cure: str, take: int) -> Direction:
    """Return a direction that differs from another in one thing."""
    if cure == "arrangement":
        return direction.but(take=direction.take + 100 + take)
    if cure == "type":
        return direction.but(type_take=take, pairing="")
    return direction.but(colour_take=take, colours=None)


def _open(direction: Direction) -> Direction:
    """Return a direction whose arrangement is the seed's own."""
    return direction.but(take=0)


def given_away(proof: Proof, first: Proof) -> str:
    """Return in words what a candidate has less of than the first, '' where nothing.

    What was asked for is not weighed against how it is composed.
    """
    if not shows_as_much(proof, first):
        return "shows less"
    if cut(proof.painted) > cut(first.painted):
        return "its drawings are cut"
    if dressed(proof) - dressed(first):
        return "its letters are dressed up"
    if not holds_as_many(proof.held, first.held):
        return "holds less of the colours named"
    if not reads_as_well(facts(proof.painted), facts(first.painted)):
        return "its facts are smaller or broken"
    return ""


def dressed(proof: Proof) -> frozenset[str]:
    """Return the strings whose letters have shadows or other effects."""
    layers = proof.plan.document.walk()
    return frozenset(la.text for la in layers if isinstance(la, Text) and la.effects)


def shows_as_much(proof: Proof, first: Proof) -> bool:
    """Whether a candidate gives nothing away of what the first one shows."""
    now, before = proof.composure, first.composure
    if now is None or before is None:
        return False
    return now.shown >= before.shown - SHOWN and now.tones >= TONES * before.tones


def worth(proof: Proof) -> tuple[int, float]:
    """Return what candidates are compared by: fewer faults first, then the layout score."""
    return -proof.faults, proof.composure.score if proof.composure else 1.0


def judged(proof: Proof) -> str:
    """Return in words how a candidate measures, and where it is weakest."""
    measured = proof.composure
    if measured is None:
        return "not measured"
    parts = {p: getattr(measured, p) for parts in CURES.values() for p in parts}
    weak = [f"{p} {v:.2f}" for p, v in sorted(parts.items(), key=lambda e: (e[1], e[0])) if v < 0.9]
    faults = f", {proof.faults} checks failed" if proof.faults else ""
    return f"{measured.score:.3f}{faults}" + (f", weak in {', '.join(weak[:3])}" if weak else "")


def _kind(proof: Proof) -> str:
    return proof.plan.document.kind.replace("-", " ") or "picture"


def _gained(first: Proof, best: Proof) -> str:
    before, now = worth(first), worth(best)
    if now[0] > before[0]:
        return f"{now[0] - before[0]} failed checks fewer than the first"
    return f"{now[1]:.3f} against {before[1]:.3f} of the first"
