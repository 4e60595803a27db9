"""Paper: uncoated stock with a faint tooth."""

from __future__ import annotations

from limner.solids.matter.stock import stock

MATERIAL = stock("paper", "#f3efe7", "paper", "card stock", "cardstock", flecks=0.0)
