"""One World for all: drawing a picture needs the fonts, and asking for them takes a moment."""

import pytest

from limner.world import LocalWorld


@pytest.fixture(scope="session")
def world():
    return LocalWorld()
