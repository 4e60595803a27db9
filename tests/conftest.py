"""What every test shares: a hypothesis profile fit for a busy two-core machine."""

from hypothesis import HealthCheck, settings

settings.register_profile("limner", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("limner")
