"""The worker: a process of its own, as a compiler's fault would end the program it runs in.

Orders come in and outcomes go out through pipes; kernels and textures stay warm between them.
"""

from __future__ import annotations

import os
import sys
import traceback
from typing import Any

from limner.basics.errors import EngineFailed, LimnerError
from limner.basics.pipes import receive, send
from limner.engines.tracer.llvm import find

VARIANTS = ("llvm_ad_rgb", "scalar_rgb")


def start() -> str:
    """Choose the renderer's variant for this machine and return it."""
    library = find()
    if library is not None:
        os.environ["DRJIT_LIBLLVM_PATH"] = str(library)
    import mitsuba as mi

    variant = VARIANTS[0] if library is not None else VARIANTS[1]
    mi.set_variant(variant)
    mi.set_log_level(mi.LogLevel.Error)
    return variant


def serve() -> None:
    """Trace what comes in until nothing does; what is printed meanwhile goes to stderr.

    Sends ('ready', variant) once, then for each order any number of ('preview', share, pixels) and
    one of ('done', pixels, passes) or ('failed', error).
    """
    out = os.fdopen(os.dup(1), "wb", 0)
    os.dup2(2, 1)
    orders = os.fdopen(os.dup(0), "rb", 0)
    send(out, ("ready", start()))
    while True:
        try:
            order = receive(orders)
        except EOFError:
            return
        send(out, _outcome(order, out))


def _outcome(order: Any, out: Any) -> tuple[Any, ...]:
    from limner.engines.tracer.picture import picture

    shot, sheets, size = order
    try:
        pixels, passes = picture(
            shot, sheets, size, lambda preview, share: send(out, ("preview", share, preview))
        )
    except LimnerError as error:
        return ("failed", error)
    except Exception as error:
        traceback.print_exc(file=sys.stderr)
        return ("failed", EngineFailed(f"The tracer failed: {type(error).__name__}: {error}."))
    return ("done", pixels, passes)


if __name__ == "__main__":
    serve()
