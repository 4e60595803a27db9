"""An engine is one method and one record.

`draw` paints one item; it takes no decision. `Capabilities` says, as plain data, what the
engine can paint; routing, the CLI, the docs and the studio read it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from limner.basics.geometry import Size
from limner.document.frame import Item
from limner.document.raster import Raster
from limner.document.value import Value
from limner.ports.models import ModelCard

if TYPE_CHECKING:
    from limner.ports.world import World


class Capabilities(Value):
    """What an engine can do.

    paints: item kinds ('cluster', 'glyphs', …) and, for jobs, 'job:scene', 'job:generated'.
    longest: longest side in pixels. exact: same item, same bytes. needs: what to install.
    """

    name: str
    summary: str
    paints: tuple[str, ...]
    longest: int = 3840
    alpha: bool = True
    masks: bool = False
    references: int = 0
    previews: bool = False
    exact: bool = True
    cost: Literal["cpu", "gpu", "paid"] = "cpu"
    needs: str = ""
    cannot: str = ""
    """What it cannot paint, in words for the user."""
    ready: bool = True
    """Whether it can paint here."""
    lacks: str = ""
    """Why not, where it is installed: no weights, no key."""
    get: str = ""
    """The command that mends it; else that which installs `needs`."""
    models: tuple[ModelCard, ...] = ()
    """The generative models it paints with, ready or not, best first."""


class Engine(Protocol):
    """Something that paints.

    An engine may also have `prepare(folder, say)`, which `limner setup` calls to fetch what no
    package brings, and `examine()`, the Findings `limner doctor` shows.
    """

    @property
    def can(self) -> Capabilities:
        """What it can; quick, and true of this machine as it is now."""
        ...

    async def draw(self, item: Item, size: Size, world: World) -> Raster:
        """Paint `item` (its own and its transform's coordinates) on a clear canvas of `size`.

        Raises limner.EngineFailed, limner.Cancelled.
        """
        ...
