"""The device a replica paints on: which one there is, how numbers are kept on it, what it holds."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from limner.basics.errors import BadOption, EngineFailed

if TYPE_CHECKING:
    import torch

LIBRARIES = ("torch", "diffusers", "transformers", "accelerate", "safetensors", "peft")
"""What the extra brings."""
EXTRA = "limner[diffusion]"
SHARE = 0.92
"""Of a device's memory that is given out; the rest is its driver's and fragments'."""


@dataclass(frozen=True)
class Device:
    """kind: 'cuda', 'mps' or 'cpu'; dtype: what weights and latents are kept in, by torch's name.

    capacity: bytes that may be given out. index: which of several.
    """

    kind: Literal["cuda", "mps", "cpu"]
    dtype: Literal["bfloat16", "float16", "float32"]
    capacity: int
    name: str
    index: int = 0

    @property
    def torch_dtype(self) -> torch.dtype:
        """The dtype itself."""
        import torch

        return {
            "bfloat16": torch.bfloat16, "float16": torch.float16, "float32": torch.float32,
        }[self.dtype]  # fmt: skip

    @property
    def place(self) -> str:
        """What torch calls it. Threads have a current device each, so it is always told."""
        return f"cuda:{self.index}" if self.kind == "cuda" else self.kind

    @property
    def itemsize(self) -> int:
        """Bytes of one number."""
        return 4 if self.dtype == "float32" else 2

    def mark(self) -> Callable[[], object]:
        """Return what waits until everything asked of the device up to now is done."""
        if self.kind != "cuda":
            return lambda: None
        import torch

        event = torch.cuda.current_stream(self.place).record_event()
        wait: Callable[[], object] = event.synchronize
        return wait

    def spare(self) -> None:
        """Hand memory back that is kept for tensors to come, or by what only refers to itself.

        Stand-ins and what they stand for do: a model that was put away would lie there until
        Python next looked.
        """
        import torch

        gc.collect()
        if self.kind == "cuda":
            torch.cuda.empty_cache()
        elif self.kind == "mps":
            torch.mps.empty_cache()


def installed() -> bool:
    """Whether what the extra brings is there; imports none of it."""
    return all(find_spec(name) is not None for name in LIBRARIES)


def require() -> None:
    """Raise limner.EngineFailed where a library is missing."""
    missing = [name for name in LIBRARIES if find_spec(name) is None]
    if missing:
        raise EngineFailed(
            f"The diffusion engine is not installed: {', '.join(missing)} is missing.",
            hint=f"Run: pip install '{EXTRA}'",
        )


def device(wish: str | None = None) -> Device:
    """Return the device to paint on.

    wish: 'cuda', 'cuda:1', 'mps', 'cpu'; None is what LIMNER_DIFFUSION_DEVICE says, or else the
    best there is. Raises limner.BadOption for one that is not there.
    """
    import torch

    wish = wish or os.environ.get("LIMNER_DIFFUSION_DEVICE", "")
    found = ["cpu"]
    if torch.backends.mps.is_available():
        found.insert(0, "mps")
    if torch.cuda.is_available():
        found.insert(0, "cuda")
    kind, _, number = (wish or found[0]).partition(":")
    if kind not in found:
        raise BadOption(
            f"There is no device {wish!r} here.", hint=f"There is: {', '.join(found)}.",
            param="device",
        )  # fmt: skip
    if kind == "cuda":
        return _cuda(int(number or 0))
    if kind == "mps":
        return Device("mps", "bfloat16", _capacity(torch.mps.recommended_max_memory()), "Apple GPU")
    return Device("cpu", "float32", _capacity(memory()), f"CPU, {torch.get_num_threads()} threads")


def _cuda(index: int) -> Device:
    import torch

    torch.cuda.set_device(index)
    _, total = torch.cuda.mem_get_info(index)
    dtype: Literal["bfloat16", "float16"] = (
        "bfloat16" if torch.cuda.is_bf16_supported() else "float16"
    )
    return Device("cuda", dtype, _capacity(total), torch.cuda.get_device_name(index), index)


def _capacity(total: int) -> int:
    """Return the bytes given out: what LIMNER_DIFFUSION_MEMORY says (GB), or most there are."""
    told = os.environ.get("LIMNER_DIFFUSION_MEMORY", "")
    if not told:
        return int(total * SHARE)
    try:
        return int(float(told) * 1e9)
    except ValueError:
        raise BadOption(
            f"LIMNER_DIFFUSION_MEMORY is {told!r}.", hint="Give gigabytes, as 24."
        ) from None


def memory() -> int:
    """Return the bytes of this machine's memory, or of the container it is in."""
    whole = 8 << 30
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        whole = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    try:
        return min(whole, int(Path("/sys/fs/cgroup/memory.max").read_text()))
    except (OSError, ValueError):
        return whole
