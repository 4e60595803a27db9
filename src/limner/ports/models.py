"""A generative model as plain data: what it can, what it needs, under which licence.

Cards are what routing chooses by, and what `limner models` and the docs show. An engine that has
models of its own lists their cards in its Capabilities; nothing here knows how one is run.
"""

from __future__ import annotations

from typing import Literal

from limner.document.layers.generated import Condition, Task
from limner.document.value import Value

Tier = Literal["low", "medium", "high"]
Precision = Literal["bf16", "fp8", "int8", "nf4", "offload"]


class Licence(Value):
    """What a model's weights may be used for.

    commercial: 'yes'; 'terms' where it depends on who uses it (`note` says how); 'no'.
    """

    name: str
    commercial: Literal["yes", "terms", "no"]
    url: str = ""
    note: str = ""

    @property
    def free(self) -> bool:
        """Whether nobody need agree to anything first."""
        return self.commercial == "yes"


class ModelCard(Value):
    """A model some engine paints Generated layers with.

    name: how users and layers call it. hub: where its weights are published. multiple: sides are
    rounded up to it, and the engine crops. area: pixels it paints well, (least, most); longest:
    its longest side. references: pictures it takes beside the one that is edited. alpha: whether
    clear pixels are its own. lettering: how well it letters by itself, 0-1, by script (ISO 15924;
    a script that is missing is not lettered). steps: by tier. guidance: how closely it keeps to the
    prompt unless told otherwise; None where it was distilled to take none. memory: GB on the device
    at 1024 x 1024, by precision. price: USD of one picture of a megapixel, by tier; {} costs
    nothing. ready: whether it can be painted with now; `lacks` says why not, and `get` how to
    obtain it.
    """

    name: str
    family: str
    engine: str
    summary: str
    hub: str = ""
    licence: Licence
    tasks: tuple[Task, ...]
    conditions: tuple[Condition, ...] = ()
    multiple: int = 16
    area: tuple[int, int] = (256 * 256, 2048 * 2048)
    longest: int = 4096
    references: int = 0
    alpha: bool = False
    negative: bool = False
    loras: bool = False
    lettering: dict[str, float] = {}
    people: float = 0.8
    """How well it paints people and animals, 0-1."""
    steps: dict[Tier, int] = {}
    guidance: float | None = None
    memory: dict[Precision, float] = {}
    price: dict[Tier, float] = {}
    ready: bool = False
    lacks: str = ""
    get: str = ""

    def fits(self, memory: float) -> Precision | None:
        """Return the best precision it fits in `memory` GB with, None where it does not."""
        precisions: tuple[Precision, ...] = ("bf16", "fp8", "int8", "nf4", "offload")
        return next((p for p in precisions if self.memory.get(p, float("inf")) <= memory), None)
