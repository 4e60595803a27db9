"""How much memory a model needs, by arithmetic from its parameters.

Two bytes a parameter in bf16, one in fp8 and int8, 0.56 in nf4 with its scales; fp8 and int8 make
only the denoiser smaller, nf4 the text encoder as well. With offload one of the two lies on the
device at a time. A picture of a megapixel works on WORK beside, most of it the VAE's.
"""

from __future__ import annotations

from limner.ports.models import Precision

WORK = 2.5
"""GB that a megapixel is worked on with."""
VAE = 0.2


def memory(
    denoiser: float, text: float, *, vae: float = VAE, work: float = WORK
) -> dict[Precision, float]:
    """Return GB on the device by precision, from billions of parameters."""
    beside = vae + work
    needs: dict[Precision, float] = {
        "bf16": 2 * (denoiser + text) + beside,
        "fp8": denoiser + 2 * text + beside,
        "int8": denoiser + 2 * text + beside,
        "nf4": 0.56 * (denoiser + text) + beside,
        "offload": 2 * max(denoiser, text) + beside,
    }
    return {precision: round(need, 1) for precision, need in needs.items()}
