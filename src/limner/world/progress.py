"""Progress that goes nowhere, to a callable, or stops when told."""

from __future__ import annotations

from collections.abc import Callable

from limner.basics.errors import Cancelled
from limner.document.raster import Raster


class Quiet:
    """Says nothing and never stops."""

    def step(self, stage: str, done: float) -> None:
        """Ignore it."""

    @property
    def partials(self) -> int:
        """None."""
        return 0

    def wants(self, share: float) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def preview(self, raster: Raster) -> None:
        """Ignore it."""


class Reporting:
    """Passes steps to `report` and raises Cancelled once `cancel` has been called."""

    def __init__(
        self,
        report: Callable[[str, float], None],
        preview: Callable[[Raster], None] | None = None,
    ) -> None:
        self._report = report
        self._preview = preview
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled = True

    def step(self, stage: str, done: float) -> None:
        """Report a step; raises Cancelled."""
        if self._cancelled:
            raise Cancelled("The picture was cancelled.", hint="Ask again to draw it.")
        self._report(stage, done)

    @property
    def partials(self) -> int | None:
        """As many as come, where somebody takes them."""
        return None if self._preview is not None else 0

    def wants(self, share: float) -> bool:  # noqa: ARG002
        """Whenever somebody takes them."""
        return self._preview is not None

    def preview(self, raster: Raster) -> None:
        """Pass on a partial picture."""
        if self._preview is not None:
            self._preview(raster)
