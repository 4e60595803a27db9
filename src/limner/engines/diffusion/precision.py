"""In how many bits a model's weights are kept, and whether it still paints what it did.

Whole (bf16 on GPUs, fp32 on CPUs), fp8 or int8 by torchao, nf4 by bitsandbytes, or whole in the
machine's memory and a part at a time on the device. fp8 and int8 are judged: a forward is asked
before and after, and where its outcome drifts too far the whole weights are taken again.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from limner.basics.errors import EngineFailed

if TYPE_CHECKING:
    from limner.engines.diffusion.device import Device
    from limner.ports.models import ModelCard, Precision

DRIFT = 0.12
"""Of a forward's outcome (root mean square), which weights in fewer bits may change."""
_LIBRARY = {"fp8": "torchao", "int8": "torchao", "nf4": "bitsandbytes", "offload": "accelerate"}


def chosen(card: ModelCard, wish: Precision | None, device: Device) -> Precision:
    """Return the precision to load a model in.

    wish: its owner's; None for the first that fits the device. Raises limner.EngineFailed where a
    library for it is missing, or nothing fits.
    """
    if wish is not None:
        _require(wish, device)
        return wish
    if device.kind != "cuda":
        return "bf16"
    order: tuple[Precision, ...] = ("bf16", "fp8", "nf4", "int8", "offload")
    known = [kind for kind in order if kind in card.memory] or ["bf16"]
    for kind in known:
        if card.memory.get(kind, 0) * 1e9 <= device.capacity and able(kind, device):
            return kind
    least = min(card.memory.values())
    raise EngineFailed(
        f"{card.name} needs {least:g} GB at least; of {device.name} {device.capacity / 1e9:.1f} "
        "may be used.",
        hint="`limner models` lists what fits this machine.",
    )  # fmt: skip


def able(kind: Precision, device: Device) -> bool:
    """Whether `device` and what is installed can do a precision."""
    library = _LIBRARY.get(kind)
    if library and find_spec(library) is None:
        return False
    if device.kind != "cuda":
        return kind in ("bf16", "int8")
    import torch

    return kind != "fp8" or torch.cuda.get_device_capability() >= (8, 9)


def _require(kind: Precision, device: Device) -> None:
    if able(kind, device):
        return
    library = _LIBRARY.get(kind, "")
    if library and find_spec(library) is None:
        raise EngineFailed(f"{kind} needs {library}.", hint=f"Run: pip install {library}")
    raise EngineFailed(f"{device.name} cannot do {kind}.", hint="Take bf16 or offload.")


def ways(kind: Precision, denoiser: str, device: Device) -> dict[str, Any]:
    """Return what `from_pretrained` is told for a precision."""
    told: dict[str, Any] = {"dtype": device.torch_dtype, "local_files_only": True}
    if kind == "nf4":
        from diffusers import PipelineQuantizationConfig

        told["quantization_config"] = PipelineQuantizationConfig(
            quant_backend="bitsandbytes_4bit",
            quant_kwargs={
                "load_in_4bit": True, "bnb_4bit_quant_type": "nf4",
                "bnb_4bit_compute_dtype": device.torch_dtype,
            },
            components_to_quantize=[denoiser, "text_encoder"],
        )  # fmt: skip
    return told


def whole(card: ModelCard, device: Device) -> Precision:
    """Return how a model is kept whole, where fewer bits did not do: in turns, if need be."""
    fits = card.memory.get("bf16", 0) * 1e9 <= device.capacity
    return "bf16" if device.kind != "cuda" or fits else "offload"


def fewer_bits(module: Any, kind: Precision, place: str) -> None:
    """Keep a denoiser's large matrices in fp8 or int8, in place; and bring it to `place`.

    One matrix after another, as the device may not hold all of them whole.
    """
    import torchao.quantization as torchao

    config = {
        "fp8": lambda: torchao.Float8DynamicActivationFloat8WeightConfig(
            granularity=torchao.PerRow()
        ),
        "int8": torchao.Int8WeightOnlyConfig,
    }[kind]()
    torchao.quantize_(module, config, filter_fn=_large, device=place)
    module.to(place)


def streamed(module: Any, call: Mapping[str, Any], place: str) -> Any:
    """Return what a module in the machine's memory says on a device that may not hold it."""
    from accelerate import cpu_offload
    from accelerate.hooks import remove_hook_from_module

    cpu_offload(module, place)
    try:
        return module(**call)
    finally:
        remove_hook_from_module(module, recurse=True)


def _large(module: Any, name: str) -> bool:
    """Whether a layer is worth it: the small ones at both ends decide most of a picture."""
    import torch

    ends = ("embed", "proj_out", "norm", "time", "img_in", "txt_in", "final")
    return (
        isinstance(module, torch.nn.Linear)
        and min(module.in_features, module.out_features) >= 1024
        and not any(end in name for end in ends)
    )


def drift(before: Any, after: Any) -> float:
    """Return by how much of itself (root mean square) an outcome changed."""
    import torch

    first, second = (torch.cat([leaf.float().flatten() for leaf in _leaves(one)]) for one in
                     (before, after))  # fmt: skip
    if not torch.isfinite(second).all():
        return float("inf")
    return float((second - first).norm() / first.norm().clamp_min(1e-9))


def _leaves(value: Any) -> list[Any]:
    import torch

    if isinstance(value, torch.Tensor):
        return [value]
    parts = value.values() if isinstance(value, Mapping) else value
    return [leaf for part in parts for leaf in _leaves(part)]
