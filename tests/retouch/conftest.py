"""A photograph to work on, a world, and an engine that paints over everything."""

import dataclasses

import numpy as np
import pytest
from tests.retouch.pictures import noise, png

from limner.document.raster import Raster
from limner.ports.engine import Capabilities
from limner.stages.upload import opened, received
from limner.world import TestWorld
from limner.world.blobs import MemoryBlobs


class Spill:
    """Paints noise over all it is given: jobs, and the picture as a whole."""

    can = Capabilities(
        name="spill", summary="Noise.", paints=("cluster", "job:*", "job:retouch"), longest=16384
    )

    async def draw(self, item, size, world):
        return Raster(np.random.default_rng(5).integers(0, 256, (size[1], size[0], 4), np.uint8))


@dataclasses.dataclass(frozen=True)
class Spilling(TestWorld):
    """This machine with one engine more."""

    def engines(self):
        return {**super().engines(), "spill": Spill.can}

    def engine(self, name):
        return Spill() if name == "spill" else super().engine(name)


@pytest.fixture
def world():
    return TestWorld(blobs=MemoryBlobs())


@pytest.fixture
def spilling():
    return Spilling(blobs=MemoryBlobs())


@pytest.fixture
def photo(world):
    return opened(received(png(noise(48, 32))), world.blobs)
