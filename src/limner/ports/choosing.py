"""Choosing a model for a Generated layer, by its needs and what is ready here.

Planning, laying out and retouching ask the same question, so it is answered once, from the cards
alone. A model whose licence was not accepted is not ready, and so is never taken unasked.
"""

from __future__ import annotations

from collections.abc import Iterator

from limner.basics.geometry import Size
from limner.document.layers.generated import Condition, Generated, Task
from limner.document.value import Value
from limner.ports.engine import Capabilities
from limner.ports.models import ModelCard, Tier
from limner.ports.world import World

JOB = "job:generated"
LETTERS = 0.55
"""Strength in a script from which a model is asked to letter in it."""
_PEOPLE = 0.5
"""How well a model paints people where people are to be seen, at least."""
_FREE: dict[str, float] = {"yes": 0.0, "terms": 0.12, "no": 0.4}
"""What a licence takes from a model's worth: users should not have to read it."""
_STEPS = 0.004
"""What a step takes from it."""
_PRICE = 1.5
"""What a dollar takes from it."""


class Needs(Value):
    """What a layer needs of a model.

    size: in pixels. references: pictures beside the one that is changed. scripts: of strings the
    model is to letter, ISO 15924. people: whether people or animals are to be seen.
    """

    task: Task = "generate"
    size: Size = Size(1024, 1024)
    references: int = 0
    condition: Condition | None = None
    scripts: tuple[str, ...] = ()
    people: bool = False
    clear: bool = False
    loras: bool = False
    tier: Tier = "medium"

    @classmethod
    def of(cls, layer: Generated, size: Size) -> Needs:
        """Return what a layer needs, but for the scripts of its strings."""
        guide = layer.guide.kind if layer.guide is not None else None
        return cls(
            task=layer.task, size=size, references=len(layer.references), condition=guide,
            clear=layer.clear, loras=bool(layer.loras), tier=tier(layer.quality),
        )  # fmt: skip


def tier(quality: str) -> Tier:
    """Return the tier a quality stands for; auto is medium."""
    return "low" if quality == "low" else "high" if quality == "high" else "medium"


def generative(record: Capabilities) -> bool:
    """Whether an engine is one for Generated layers, by its own name or its cards."""
    return JOB in record.paints or bool(record.models)


def cards(world: World, engine: str = "auto") -> Iterator[tuple[str, ModelCard]]:
    """Yield the cards there are with the engine of each, ready or not, the first asked first."""
    for name, record in world.engines().items():
        if engine in ("auto", name) and (record.ready or record.models):
            yield from ((name, card) for card in record.models)


def card_of(world: World, model: str, engine: str = "auto") -> tuple[str, ModelCard] | None:
    """Return a model's engine and card: that of the engine asked for, else the first ready one."""
    found = [pair for pair in cards(world) if pair[1].name == model]
    found.sort(key=lambda pair: (pair[0] != engine, not pair[1].ready))
    return found[0] if found else None


def choose(needs: Needs, world: World, engine: str = "auto") -> ModelCard | None:
    """Return the ready model that suits best, of the first engine that has one; None for none."""
    named = engine if engine in world.engines() and generative(world.engines()[engine]) else "auto"
    best: tuple[str, float, ModelCard] | None = None
    for name, card in cards(world, named):
        if best is not None and best[0] != name:
            break  # what an engine before it can do is not bought elsewhere
        if card.ready and suits(card, needs):
            here = worth(card, needs)
            if best is None or here > best[1]:
                best = (name, here, card)
    return best[2] if best else None


def suits(card: ModelCard, needs: Needs) -> bool:
    """Whether a model can do what is needed at all."""
    return (
        needs.task in card.tasks
        and needs.references <= card.references
        and (needs.condition is None or needs.condition in card.conditions)
        and all(card.lettering.get(script, 0.0) >= LETTERS for script in needs.scripts)
        and (not needs.people or card.people >= _PEOPLE)
        and (not needs.clear or card.alpha)
        and (not needs.loras or card.loras)
    )


def worth(card: ModelCard, needs: Needs) -> float:
    """Return how well a model suits; more is better."""
    least, most = card.area
    area = max(1, needs.size.width * needs.size.height)
    scaled = max(least / area, area / most, max(needs.size) / card.longest, 1.0) - 1.0
    value = card.people * (1.0 if needs.people else 0.4)
    value += sum(card.lettering.get(script, 0.0) for script in needs.scripts)
    value -= _FREE[card.licence.commercial] + min(0.5, 0.25 * scaled)
    value -= _STEPS * card.steps.get(needs.tier, 0) + _PRICE * card.price.get(needs.tier, 0.0)
    return value


def advice(needs: Needs, world: World) -> str:
    """Return what to install for such a layer, in words that stand after 'Install'/'install'."""
    able = [(name, c) for name, c in cards(world) if not c.ready and suits(c, needs)]
    if able:
        name, card = max(able, key=lambda pair: worth(pair[1], needs))
        how = f": {card.get}" if card.get else f" for engine {name!r}"
        return f"the model {card.name}{how}"
    return "limner[diffusion] and a model (`limner models`), or set up a remote one"
