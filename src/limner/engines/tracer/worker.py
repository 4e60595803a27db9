"""The worker: a process of its own, as a compiler's fault would end the program it runs in.

Orders come in and outcomes go out through pipes; kernels and textures stay warm between them. It
ends as soon as its parent does, at whatever it is, and where nothing has come for ten minutes.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
import traceback
from typing import IO, Any

from limner.basics.errors import EngineFailed, LimnerError
from limner.basics.pipes import receive, send
from limner.engines.tracer.llvm import find, load

VARIANTS = ("llvm_ad_rgb", "scalar_rgb")
_IDLE = 600.0
"""Seconds without an order after which it ends, as it holds a gigabyte and starts in two seconds;
$LIMNER_TRACER_IDLE says otherwise."""
INTERPRETED = "traced without libLLVM, several times slower: `limner setup` fetches it"


def start() -> str:
    """Choose the renderer's variant for this machine and return it."""
    library = find()
    if library is not None:
        load(library)
        os.environ["DRJIT_LIBLLVM_PATH"] = str(library)
    import mitsuba as mi

    variant = VARIANTS[0] if library is not None else VARIANTS[1]
    mi.set_variant(variant)
    mi.set_log_level(mi.LogLevel.Error)
    return variant


def serve() -> None:
    """Trace what comes in until nothing does; what is printed meanwhile goes to stderr.

    Sends ('ready', variant) once, then for each order any number of ('step', share, pixels or None)
    and one of ('done', pixels, passes, notes) or ('failed', error).
    """
    out = os.fdopen(os.dup(1), "wb", 0)
    os.dup2(2, 1)
    orders: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(
        target=_listen, args=(os.fdopen(os.dup(0), "rb", 0), orders), daemon=True
    ).start()
    variant = start()
    patience = float(os.environ.get("LIMNER_TRACER_IDLE") or _IDLE)
    notes = () if variant == VARIANTS[0] else (INTERPRETED,)
    try:
        send(out, ("ready", variant))
        while True:
            send(out, _outcome(orders.get(timeout=patience), out, notes))
            _forget()
    except (BrokenPipeError, queue.Empty):
        return


def _forget() -> None:
    """Give back the memory the renderer keeps for a next picture, which is never like the last."""
    import gc

    import drjit as dr

    gc.collect()
    dr.flush_malloc_cache()


def _listen(pipe: IO[bytes], orders: queue.SimpleQueue[Any]) -> None:
    """Take orders as they come; where the parent has gone nobody waits for the one in hand."""
    while True:
        try:
            orders.put(receive(pipe))
        except (OSError, EOFError):
            os._exit(0)


def _outcome(order: Any, out: IO[bytes], notes: tuple[str, ...]) -> tuple[Any, ...]:
    from limner.engines.tracer.picture import picture

    shot, sheets, size, previews = order
    try:
        pixels, passes = picture(
            shot, sheets, size, lambda share, shown: send(out, ("step", share, shown)), previews
        )
    except LimnerError as error:
        return ("failed", error)
    except BrokenPipeError:
        raise
    except Exception as error:
        traceback.print_exc(file=sys.stderr)
        return ("failed", EngineFailed(f"The tracer failed: {type(error).__name__}: {error}."))
    return ("done", pixels, passes, notes)


if __name__ == "__main__":
    serve()
