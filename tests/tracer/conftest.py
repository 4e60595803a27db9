"""The renderer in this process, and one tracing process for all tests; none without the extra."""

from collections.abc import Iterator

import pytest
from tests.tracer.scenes import known_things

from limner.engines.tracer import TracerEngine


@pytest.fixture(scope="session")
def tracer() -> None:
    """Start the renderer here, with the tests' own things; skip where it cannot run."""
    if not TracerEngine.can.ready:
        pytest.skip("the tracer is not installed: pip install 'limner[tracer]'")
    from limner.engines.tracer.llvm import find

    if find() is None:
        pytest.skip("no libLLVM 19 or newer: limner setup fetches it")
    from limner.engines.tracer.worker import start

    start()
    known_things()


@pytest.fixture(scope="session")
def worker(tracer: None) -> Iterator[object]:
    """Return a tracing process, warm after its first picture."""
    from limner.engines.tracer.child import Worker

    made = Worker()
    yield made
    made.stop()
