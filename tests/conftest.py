"""What every test shares: a hypothesis profile fit for a busy two-core machine."""

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("limner", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("limner")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden pictures be painted anew once they have been looked at."""
    parser.addoption("--accept", action="store_true", help="rewrite golden pictures")
