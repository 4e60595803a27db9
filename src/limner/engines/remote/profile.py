"""A Profile: what is known of one hosted model, as data (`profiles/*.toml`).

What it can, which sizes it paints, what it takes beside the prompt, and what a picture costs. How
that is spelt on the way is the wire's business, where it is asked is the provider's.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from limner.basics.geometry import Size
from limner.document.layers.generated import Condition, Task
from limner.document.value import Value
from limner.ports import profiles as image_api
from limner.ports.models import Licence, ModelCard, Tier

Takes = Literal[
    "seed", "negative", "steps", "guidance", "strength", "stream", "b64", "limner", "loras"
]  # fmt: skip
"""What may be said beside the prompt. b64: `response_format`; limner: the field of that name."""


class Sizing(Value):
    """Which pictures a model paints: any within bounds, some sizes, or some proportions.

    step: sides are multiples of it. area: fewest and most pixels. widest: longer side over shorter.
    sizes: the only ones, where there are any. ratios: the only proportions ('16:9'); the size then
    follows from one of `tiers`, the side of a square of each, by name.
    """

    step: int = 16
    longest: int = 2048
    widest: float = 3.0
    area: tuple[int, int] = (256 * 256, 2048 * 2048)
    sizes: tuple[Size, ...] = ()
    ratios: tuple[str, ...] = ()
    tiers: dict[str, int] = {}


class Price(Value):
    """US dollars. Whatever is not told is not charged.

    tokens: a name in `ports/profiles` whose tokens and rates count. picture: of one, by task where
    `tasks` has it, by size where `tiers` has it. first, next: of its first and each further
    megapixel begun; given: of each begun of the pictures handed over. clear: of a clear ground.
    """

    tokens: str = ""
    picture: float = 0.0
    tasks: dict[str, float] = {}
    tiers: dict[str, float] = {}
    first: float = 0.0
    next: float = 0.0
    given: float = 0.0
    clear: float = 0.0

    @property
    def free(self) -> bool:
        """Whether nothing is charged."""
        return self == Price()


class Profile(Value):
    """One model. name: how layers call it; sent: how the provider does, where that differs.

    provider: whose it is, '' for servers of one's own; owner: as people call them. paths: where
    each task is asked, for wires that have an address a task. qualities: the wire's word for each
    tier. extra: fields that are always sent. until: when it stops being served, as announced;
    retired: since when it is not.
    """

    name: str
    wire: str
    provider: str = ""
    owner: str = ""
    sent: str = ""
    family: str
    summary: str
    terms: str = ""
    tasks: tuple[Task, ...] = ("generate",)
    conditions: tuple[Condition, ...] = ()
    sizing: Sizing = Sizing()
    within: Sizing | None = None
    """Sizes of pictures that are worked on, where those are others."""
    references: int = 0
    heaviest: int = 40
    """MB of all pictures handed over together; beyond, opaque ones go as JPEG."""
    alpha: bool = False
    lettering: dict[str, float] = {}
    people: float = 0.8
    takes: tuple[Takes, ...] = ()
    qualities: dict[Tier, str] = {}
    paths: dict[str, str] = {}
    extra: dict[str, Any] = {}
    price: Price = Price()
    until: str = ""
    retired: str = ""

    @property
    def wired(self) -> str:
        """Its name on the wire."""
        return self.sent or self.name

    def sizes(self, task: Task) -> Sizing:
        """Return which sizes `task` is asked for in."""
        return self.sizing if task == "generate" else self.within or self.sizing

    @property
    def rules(self) -> image_api.Profile | None:
        """The image API's own rules for it, where it is one of theirs."""
        return image_api.profiles().get(self.price.tokens) if self.price.tokens else None

    def card(self, *, lacks: str = "", get: str = "") -> ModelCard:
        """Return what routing and `limner models` see. lacks: why it is not ready."""
        from limner.engines.remote.bill import megapixel

        licence = Licence(
            name=f"{self.owner}'s terms" if self.owner else "that of the model served",
            commercial="terms", url=self.terms,
        )  # fmt: skip
        dated = f" Served until {self.until}." if self.until else ""
        return ModelCard(
            name=self.name, family=self.family, engine="remote", summary=self.summary + dated,
            licence=licence, tasks=self.tasks, conditions=self.conditions,
            multiple=self.sizing.step, area=self.sizing.area, longest=self.sizing.longest,
            references=self.references, alpha=self.alpha, negative="negative" in self.takes,
            loras="loras" in self.takes, lettering=self.lettering, people=self.people,
            price={} if self.price.free else megapixel(self), ready=not lacks, lacks=lacks,
            get=get,
        )  # fmt: skip


@cache
def known() -> Mapping[str, Profile]:
    """Return every profile that comes with Limner, by name; those to start from begin with ':'."""
    found: dict[str, Profile] = {}
    folder = files(__package__ or "") / "profiles"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        table = tomllib.loads(file.read_text("utf-8"))
        models = table.pop("model")
        for name in models:
            found[name] = made(name, {**table, **_resolved(name, models)})
    return found


def _resolved(name: str, table: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    own = dict(table[name])
    parent = own.pop("like", None)
    return {**_resolved(parent, table), **own} if parent else own


def made(name: str, fields: Mapping[str, Any]) -> Profile:
    """Return a profile from what a table says; raises pydantic.ValidationError."""
    fields = dict(fields)
    sizing = dict(fields.get("sizing", {}))
    if "sizes" in sizing:
        sizing["sizes"] = tuple(map(_size, sizing["sizes"]))
    if rules := image_api.profiles().get(fields.get("price", {}).get("tokens", "")):
        sizing = {**_sizing(rules), **sizing}
    return Profile(**{**fields, "name": name, "sizing": Sizing(**sizing)})


def _size(told: Any) -> Size:
    width, height = map(int, told.split("x") if isinstance(told, str) else told)
    return Size(width, height)


def _sizing(rules: image_api.Profile) -> dict[str, Any]:
    if rules.sizes != "free":
        return {"sizes": rules.sizes, "longest": max(max(size) for size in rules.sizes)}
    return {
        "step": image_api.STEP, "longest": image_api.LONGEST, "widest": image_api.WIDEST,
        "area": (image_api.FEWEST, image_api.MOST),
    }  # fmt: skip
