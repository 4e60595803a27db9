"""The World: what is impure, with two implementations: this machine, and a test's."""

from limner.world.local import LocalWorld
from limner.world.test import TestWorld

__all__ = ["LocalWorld", "TestWorld"]
