"""Values sent from process to process through pipes: a length, then the pickle.

Only ever between a program and its own child.
"""

from __future__ import annotations

import pickle
from typing import IO, Any


def send(pipe: IO[bytes], value: object) -> None:
    """Write a value; raises OSError where the other side has gone."""
    data = memoryview(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
    pipe.write(len(data).to_bytes(8, "big"))
    while data:
        data = data[pipe.write(data) :]


def receive(pipe: IO[bytes]) -> Any:
    """Return the next value; raises EOFError where the other side has gone."""
    return pickle.loads(_read(pipe, int.from_bytes(_read(pipe, 8), "big")))


def _read(pipe: IO[bytes], count: int) -> bytearray:
    data = bytearray(count)
    view = memoryview(data)
    while view:
        got = pipe.readinto(view)  # type: ignore[attr-defined]
        if not got:
            raise EOFError("the other side of the pipe has gone")
        view = view[got:]
    return data
