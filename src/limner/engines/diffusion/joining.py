"""How the arguments of several forwards become those of one, and its outcome theirs again.

A family says of each argument how it joins (`family.Joining`). Two forwards may be joined where
their keys are equal; then the joined forward computes for each row what it would alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from limner.engines.diffusion.family import Joining

Arguments = Mapping[str, Any]
"""What one forward is given, by name."""
_KEPT = "_limner_print"
"""Where a tensor's print is kept, with the version it was taken of."""


class Misfit(Exception):
    """An argument is not what the family says of it; the forward is run alone."""


def count(args: Arguments, joining: Mapping[str, Joining]) -> int:
    """Return how many rows a forward has by itself; raises Misfit where that cannot be told."""
    sizes = {_rows(args[name], how) for name, how in joining.items() if name in args} - {0, 1}
    if len(sizes) > 1:
        raise Misfit(f"arguments have {sorted(sizes)} rows")
    return sizes.pop() if sizes else 1


def _rows(value: Any, how: Joining) -> int:
    """Return the rows of an argument; 0 where it has none of its own."""
    import torch

    if how in ("equal", "each", "alone"):
        return 0
    if how == "lists" and isinstance(value, list):
        return len(value)
    if isinstance(value, torch.Tensor):
        return int(value.shape[0]) if value.ndim else 0
    leaves = value.values() if isinstance(value, Mapping) else value
    if isinstance(leaves, str) or not isinstance(leaves, Iterable):
        return 0
    return max((_rows(leaf, "rows") for leaf in leaves), default=0)


def key(args: Arguments, joining: Mapping[str, Joining]) -> Hashable:
    """Return what is equal for forwards that may be joined."""
    apart = (name for name, how in joining.items() if how == "alone")
    if not joining or any(args.get(name) is not None for name in apart):
        return object()
    rows = count(args, joining)
    masks = {f"{name}_mask" for name, how in joining.items() if how == "padded"}
    parts: list[Hashable] = []
    for name in sorted(args):
        how = joining.get(name, "equal")
        if how == "each" or (name in masks and how != "equal"):
            continue
        parts.append((name, _part(args[name], how, rows)))
    return tuple(parts)


def _part(value: Any, how: str, rows: int) -> Hashable:
    import torch

    if value is None:
        return None
    if how == "lists" and isinstance(value, list):
        heads = {_head(item) for item in value}
        if len(heads) != 1:
            raise Misfit("a list has members of several kinds")
        return ("list", heads.pop())
    if how in ("rows", "lists") and isinstance(value, list | tuple):
        return (type(value).__name__, *(_part(item, "rows", rows) for item in value))
    if how in ("rows", "lists") and isinstance(value, Mapping):
        return tuple((name, _part(value[name], "rows", rows)) for name in sorted(value))
    if how in ("rows", "padded") and isinstance(value, torch.Tensor):
        if value.ndim and value.shape[0] not in (1, rows):
            raise Misfit(f"{value.shape[0]} rows where there are {rows}")
        skip = 2 if how == "padded" else 1
        return (value.ndim, tuple(value.shape[skip:]), value.dtype, value.device.type)
    return printed(value)


def _head(item: Any) -> Hashable:
    """Return what members of a joined list share. Numbers say a shape, so they have to agree."""
    import torch

    if isinstance(item, torch.Tensor):
        return (item.ndim, item.dtype, item.device.type)
    if isinstance(item, list | tuple) and any(isinstance(part, torch.Tensor) for part in item):
        return "nested"
    return printed(item)


def printed(value: Any) -> Hashable:
    """Return what two values have in common only if they are equal."""
    import torch

    if isinstance(value, torch.Tensor):
        return _tensor_print(value)
    if isinstance(value, Mapping):
        return tuple((str(name), printed(value[name])) for name in sorted(value, key=str))
    if isinstance(value, list | tuple):
        return tuple(printed(item) for item in value)
    try:
        hash(value)
    except TypeError:
        return id(value)
    return (type(value).__name__, value)


def _tensor_print(tensor: Any) -> Hashable:
    import torch

    kept = getattr(tensor, _KEPT, None)
    if kept is not None and kept[0] == tensor._version:
        found: Hashable = kept[1]
        return found
    raw = tensor.detach().to("cpu").contiguous().view(-1).view(torch.uint8).numpy().tobytes()
    made = (tuple(tensor.shape), str(tensor.dtype), hashlib.blake2b(raw, digest_size=16).digest())
    setattr(tensor, _KEPT, (tensor._version, made))
    return made


def joined(
    calls: Sequence[Arguments], counts: Sequence[int], joining: Mapping[str, Joining]
) -> dict[str, Any]:
    """Return the arguments of one forward for `calls`, which have one key."""
    out: dict[str, Any] = {}
    for name, first in calls[0].items():
        how = joining.get(name, "equal")
        values = [call[name] for call in calls]
        if how in ("equal", "each", "alone"):
            out[name] = first
        elif name not in out:
            out[name] = _put_together(values, counts, how)
    for name, how in joining.items():
        if how == "padded" and name in out:
            _mask(name, calls, counts, out)
    return out


def _put_together(values: list[Any], counts: Sequence[int], how: str) -> Any:
    import torch

    first = next((value for value in values if value is not None), None)
    if first is None:
        return None
    if isinstance(first, torch.Tensor):
        wide = [_widened(value, rows) for value, rows in zip(values, counts, strict=True)]
        return torch.cat(_padded(wide) if how == "padded" else wide)
    if how == "lists" and isinstance(first, list):
        return [item for value in values for item in value]
    if isinstance(first, Mapping):
        return {
            name: _put_together([value[name] for value in values], counts, "rows")
            for name in first
        }  # fmt: skip
    if not isinstance(first, list | tuple):
        return first
    return type(first)(
        _put_together(list(leaves), counts, "rows") for leaves in zip(*values, strict=True)
    )


def _widened(tensor: Any, rows: int) -> Any:
    """Return a tensor with a row for each of `rows`, where it has one for all or none."""
    if not tensor.ndim:
        return tensor.expand(rows)
    return tensor if tensor.shape[0] == rows else tensor.expand(rows, *tensor.shape[1:])


def _padded(tensors: list[Any]) -> list[Any]:
    """Return tensors (rows, length, ...) as long as the longest, filled with noughts."""
    longest = max(tensor.shape[1] for tensor in tensors)
    return [
        tensor
        if tensor.shape[1] == longest
        else _concatenated(tensor, longest - tensor.shape[1])
        for tensor in tensors
    ]  # fmt: skip


def _concatenated(tensor: Any, more: int) -> Any:
    import torch

    rest = tensor.new_zeros((tensor.shape[0], more, *tensor.shape[2:]))
    return torch.cat([tensor, rest], dim=1)


def _mask(
    name: str, calls: Sequence[Arguments], counts: Sequence[int], out: dict[str, Any]
) -> None:
    """Set the mask of a padded argument, where its forward takes one and it says anything."""
    import torch

    mask = f"{name}_mask"
    if mask not in calls[0]:
        return
    given = [call[mask] for call in calls]
    lengths = [call[name].shape[1] for call in calls]
    known = next((value for value in given if value is not None), None)
    if known is None and all(a == b for a, b in pairwise(lengths)):
        out[mask] = None
        return
    kind = torch.bool if known is None else known.dtype
    device = out[name].device
    full = [
        torch.ones(rows, length, dtype=kind, device=device) if value is None
        else _widened(value, rows)
        for value, rows, length in zip(given, counts, lengths, strict=True)
    ]  # fmt: skip
    out[mask] = torch.cat(_padded(full))


def parted(outcome: Any, counts: Sequence[int]) -> list[Any]:
    """Return what each of the joined forwards would have returned."""
    import torch

    starts = [sum(counts[:index]) for index in range(len(counts))]
    spans = list(zip(starts, counts, strict=True))
    if isinstance(outcome, torch.Tensor):
        return [outcome.narrow(0, start, rows) for start, rows in spans]
    if isinstance(outcome, list):
        return [outcome[start : start + rows] for start, rows in spans]
    if isinstance(outcome, Mapping):
        return _each(list(outcome), list(outcome.values()), counts, type(outcome))
    if isinstance(outcome, tuple):
        parts = [parted(item, counts) for item in outcome]
        return [tuple(part[index] for part in parts) for index in range(len(counts))]
    return [outcome] * len(counts)


def _each(
    names: list[str], values: list[Any], counts: Sequence[int], make: Callable[..., Any]
) -> list[Any]:
    parts = [parted(value, counts) for value in values]
    return [
        make(**{name: part[index] for name, part in zip(names, parts, strict=True)})
        for index in range(len(counts))
    ]
