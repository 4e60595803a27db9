"""Compiled denoisers: for a server that paints the same shapes all day, not for one picture.

Whoever starts one declares them: LIMNER_DIFFUSION_WARM="1024x1024,1024x1536". Then the blocks a
denoiser repeats are compiled (one graph for all of them), and a forward of each declared shape is
run, alone and as two, before the first order: so no order waits for the compiler. With
LIMNER_DIFFUSION_GRAPHS=1 on CUDA the whole forward is captured instead, where that holds. What does
not compile is run as it is.
"""

from __future__ import annotations

import logging
import os
import re
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, Any

from limner.basics.errors import BadOption
from limner.basics.geometry import Size
from limner.engines.diffusion.joining import joined
from limner.engines.diffusion.shelf import sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from limner.engines.diffusion.model import Denoiser, Model

TOGETHER = 2
"""Rows of a forward beside one: what compiles for one and for two compiles for any number."""
_log = logging.getLogger("limner.diffusion")


def shapes() -> tuple[Size, ...]:
    """Return the sizes to be ready for; raises limner.BadOption for what is no size."""
    told = os.environ.get("LIMNER_DIFFUSION_WARM", "")
    found = []
    for word in filter(None, re.split(r"[,\s]+", told)):
        sides = re.fullmatch(r"(\d{2,4})x(\d{2,4})", word)
        if sides is None:
            raise BadOption(
                f"LIMNER_DIFFUSION_WARM has {word!r}.", hint="Give sizes, as 1024x1024,768x1344."
            )
        found.append(Size(int(sides[1]), int(sides[2])))
    return tuple(found)


def compiled(denoiser: Denoiser) -> bool:
    """Compile a denoiser's blocks in place; return whether it has any that repeat."""
    module = denoiser.module
    if not getattr(module, "_repeated_blocks", None):
        return False
    module.compile_repeated_blocks(fullgraph=True)
    return True


def plain(denoiser: Denoiser) -> None:
    """Undo it."""
    for part in denoiser.module.modules():
        part.__dict__.pop("_compiled_call_impl", None)
    denoiser.graphs = False


def captured(denoiser: Denoiser) -> None:
    """Have the whole forward run as CUDA graphs, one for each shape."""
    denoiser.module.compile(mode="reduce-overhead", dynamic=False)
    denoiser.graphs = True


def ready(model: Model, cuda: bool, between: Callable[[Callable[[], Any]], Any]) -> None:
    """Compile a model's denoiser and run it in the declared shapes, where any are.

    between: does what it is given in the thread that runs forwards.
    """
    sizes, denoiser, name = shapes(), model.denoiser, model.card.name
    if not sizes:
        return
    asked = [sample(model.card, model.family, model.pipe, size) for size in sizes]
    ways: list[Callable[[], Any]] = [partial(compiled, denoiser)]
    if cuda and os.environ.get("LIMNER_DIFFUSION_GRAPHS") == "1":
        ways.insert(0, partial(captured, denoiser))
    for way in ways:
        try:
            if way() is False:
                continue
            for args, rows in product(asked, (1, TOGETHER)):
                together = joined([args] * rows, [1] * rows, denoiser.joining)
                between(partial(denoiser.forward, together))
            return
        except Exception as error:
            _log.warning("%s is not compiled: %s", name, str(error).partition("\n")[0][:200])
            plain(denoiser)
