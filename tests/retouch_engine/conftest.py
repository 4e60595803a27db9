"""The engine's libraries, or no tests of this room."""

import pytest

from limner.engines.retouch import RetouchEngine

if not RetouchEngine.can.ready:
    pytest.skip(
        "the retouch engine is not installed: pip install 'limner[retouch]'",
        allow_module_level=True,
    )
