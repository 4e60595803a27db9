"""Licences open weights are published under, and whether they permit commercial use."""

from __future__ import annotations

from limner.ports.models import Licence

APACHE = Licence(
    name="Apache-2.0",
    commercial="yes",
    url="https://www.apache.org/licenses/LICENSE-2.0",
)
FLUX1_DEV = Licence(
    name="FLUX.1 [dev] Non-Commercial",
    commercial="no",
    url="https://huggingface.co/black-forest-labs/FLUX.1-dev/blob/main/LICENSE.md",
    note="The weights may be run for no commercial purpose without a licence bought of the maker.",
)
FLUX2 = Licence(
    name="FLUX Non-Commercial",
    commercial="no",
    url="https://huggingface.co/black-forest-labs/FLUX.2-dev/blob/main/LICENSE.txt",
    note="The weights may be run for no commercial purpose without a licence bought of the maker.",
)
QWEN_RESEARCH = Licence(
    name="Qwen Research",
    commercial="no",
    url="https://huggingface.co/Qwen/Qwen-Image-2.1/blob/main/LICENSE",
    note="Research and evaluation only; commercial use needs the maker's consent.",
)
STABILITY = Licence(
    name="Stability AI Community",
    commercial="terms",
    url="https://stability.ai/license",
    note="Commercial use is free below a yearly revenue of 1,000,000 USD; above it a licence is "
    "bought of the maker.",
)
OPENRAIL = Licence(
    name="CreativeML Open RAIL++-M",
    commercial="yes",
    url="https://huggingface.co/stabilityai/stable-diffusion-xl-base-1.0/blob/main/LICENSE.md",
    note="Uses that harm, as its attachment lists them, are not permitted.",
)
