"""Reading apart: a process of its own for each file, with an end to its time and its memory.

What a file does to the library that reads it, hang it, fill its memory or crash it, it does there;
here it is one clear error.
"""

from __future__ import annotations

import base64
import json
import pickle
import subprocess
import sys
from contextlib import suppress

from limner.basics.errors import BadOption, BadSource, LimnerError
from limner.document.source import Source
from limner.stages.sources import LIMITS, Limits, Studied, studied
from limner.stages.sources.limits import broken

_CHILD = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from limner.stages.sources.apart import serve; serve()"
)


def studied_apart(data: bytes, name: str = "", limits: Limits = LIMITS) -> Studied:
    """Read a document as `studied` does, in a process of its own; raises the same errors."""
    called = name or "The file"
    asked = pickle.dumps((data, name, limits), pickle.HIGHEST_PROTOCOL)
    try:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", _CHILD, json.dumps(sys.path)],
            input=asked, capture_output=True, timeout=5 * limits.seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise BadSource(
            f"{called} takes minutes to read.",
            hint="Hand over the pages that matter.", param="documents",
        ) from error  # fmt: skip
    if done.returncode or not done.stdout:
        raise broken(called, "it ends the program that reads it")
    return _opened(done.stdout)


def _opened(answer: bytes) -> Studied:
    """Return what a child has read; its answer is data only, whatever a file made of the child."""
    told = json.loads(answer)
    if "error" in told:
        kind = BadOption if told["option"] else BadSource
        raise kind(told["error"], hint=told["hint"], param="documents")
    pictures = {digest: base64.b64decode(data) for digest, data in told["pictures"].items()}
    return Studied(Source.model_validate(told["source"]), pictures)


def serve() -> None:
    """Read the document that comes in on standard input; what is printed goes nowhere."""
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    data, name, limits = pickle.loads(sys.stdin.buffer.read())
    _bounded(limits)
    try:
        found = studied(data, name, limits)
    except LimnerError as error:
        told = {"error": error.message, "hint": error.hint, "option": isinstance(error, BadOption)}
    else:
        pictures = {d: base64.b64encode(p).decode() for d, p in found.pictures.items()}
        told = {"source": found.source.model_dump(mode="json"), "pictures": pictures}
    out.write(json.dumps(told).encode())
    out.flush()


def _bounded(limits: Limits) -> None:
    """End this process where it takes too much, where the system can do so."""
    try:
        import resource
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    with suppress(ValueError, OSError):
        seconds = int(limits.seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
