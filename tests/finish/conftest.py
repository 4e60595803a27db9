"""The world files are written in."""

from __future__ import annotations

import pytest

from limner.world.test import TestWorld


@pytest.fixture(scope="session")
def world() -> TestWorld:
    return TestWorld()
