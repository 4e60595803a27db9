"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from limner.basics.errors import CannotWrite


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` through a neighbour file; a failure leaves nothing behind.

    Raises CannotWrite with the reason and what to do.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    except OSError as error:
        raise _refusal(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _refusal(path, error) from error
    except BaseException:  # Ctrl-C leaves no half file either
        Path(name).unlink(missing_ok=True)
        raise


def check_writable(path: Path) -> None:
    """Raise CannotWrite now, before any work, where `path` could not be written later."""
    if path.is_dir():
        raise CannotWrite(f"{path} is a folder.", hint="Name a file.", param="output")
    if not path.parent.is_dir():
        raise CannotWrite(
            f"There is no folder {path.parent}.", hint="Make it first.", param="output"
        )
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise CannotWrite(
            f"{path} cannot be written.", hint="Check its permissions.", param="output"
        )


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _refusal(path: Path, error: OSError) -> CannotWrite:
    reason = error.strerror or str(error)
    return CannotWrite(
        f"{path} cannot be written: {reason}.", hint="Choose another place with -o.", param="output"
    )
