"""What every test shares: hypothesis profiles fit for a busy two-core machine.

A change is judged by the same examples everywhere; `HYPOTHESIS_PROFILE=search` looks for new ones.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", patient)
settings.register_profile("limner", patient, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "limner"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden pictures be painted anew once they have been looked at."""
    parser.addoption("--accept", action="store_true", help="rewrite golden pictures")
