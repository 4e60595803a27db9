"""How latents as pipelines carry them become what a VAE decodes: unpacked, and no longer scaled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch

    from limner.basics.geometry import Size


def rows(latents: torch.Tensor, size: Size, patch: int) -> torch.Tensor:
    """Return tokens (batch, height x width, channels) as (batch, channels, height, width).

    patch: pixels a token is wide.
    """
    height, width = size.height // patch, size.width // patch
    return latents.transpose(1, 2).reshape(latents.shape[0], -1, height, width)


def unfolded(latents: torch.Tensor) -> torch.Tensor:
    """Return (batch, 4 channels, height, width) as (batch, channels, 2 height, 2 width)."""
    import torch.nn.functional as nn

    return nn.pixel_shuffle(latents, 2)


def unscaled(latents: torch.Tensor, vae: Any) -> torch.Tensor:
    """Undo the scaling of a VAE with one factor and shift for all channels."""
    restored: torch.Tensor = latents / vae.config.scaling_factor
    return restored + (getattr(vae.config, "shift_factor", None) or 0.0)


def unnormed(latents: torch.Tensor, vae: Any) -> torch.Tensor:
    """Undo the normalisation of a VAE that keeps each channel's mean and deviation."""
    import torch

    mean, deviation = (
        torch.tensor(value).view(1, -1, 1, 1).to(latents)
        for value in (vae.config.latents_mean, vae.config.latents_std)
    )
    restored: torch.Tensor = latents * deviation + mean
    return restored


def unbatchnormed(latents: torch.Tensor, vae: Any, least: float | None = None) -> torch.Tensor:
    """Undo the batch normalisation that FLUX.2's VAE keeps running figures of.

    least: what keeps its deviations above nought, where a pipeline has its own.
    """
    import torch

    mean = vae.bn.running_mean.view(1, -1, 1, 1).to(latents)
    spread = torch.sqrt(vae.bn.running_var.view(1, -1, 1, 1) + (least or vae.config.batch_norm_eps))
    restored: torch.Tensor = latents * spread.to(latents) + mean
    return restored
