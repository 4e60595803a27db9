"""Seating: what sofas and armchairs share: a plinth, arms and back of soft blocks, loose cushions,
legs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.joinery import four_legs
from limner.solids.mesh import Mesh, joined
from limner.solids.proportion import proportioned
from limner.solids.solid import ObjectKind, Part, Solid, Spec
from limner.solids.upholstery import cushion, dents, pillow, piping

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Couch:
    """An upholstered seat for one or more. Lengths in metres; places: seat cushions side by
    side; scatter: whether a loose pillow lies in each corner."""

    width: float
    depth: float
    height: float
    places: int
    arm: float
    arm_height: float
    back: float = 0.17
    legs: float = 0.13
    soft: float = 0.06
    scatter: bool = False
    seed: int = 0

    @property
    def _seat(self) -> float:
        """Height of the plinth the cushions lie on."""
        return self.legs + 0.16

    def solid(self) -> Solid:
        """Return the built seat."""
        pad = 0.165
        inset = 0.09
        legs = four_legs(
            self.width - 2 * inset,
            self.depth - 2 * inset,
            self.legs + 0.004,
            (0.024, 0.042),
            splay=0.02,
        )
        made = [
            Part(self._frame(), "body"),
            Part(self._cushions(pad), "cushion"),
            Part(legs, "legs"),
        ]
        if self.scatter:
            made.append(Part(self._scattered(pad), "scatter"))
        room = (self.width - 2 * self.arm, self.depth - self.back - 0.1)
        spec = Spec(self.width, self.depth, self.height)
        return Solid(fitted(made, spec), seat=self._seat + pad + 0.02, room=room)

    def _frame(self) -> Mesh:
        w, d, soft = self.width, self.depth, self.soft
        plinth = cushion(
            (w - 2 * self.arm + 0.02, d - 0.05, self._seat - self.legs),
            edge=0.02,
            slack=0.002,
            seed=self.seed,
        ).moved(z=self.legs)
        arms = [
            self._raked(
                cushion(
                    (self.arm, d - 0.01, self.arm_height - self.legs), edge=soft, crown=0.016,
                    slack=0.004, seed=self.seed + 7 + s,
                ), s * 0.03,
            ).moved(s * (w - self.arm) / 2 - s * 0.012, 0.0, self.legs + 0.002)
            for s in (-1, 1)
        ]  # fmt: skip
        high = self.height - 0.085 - self.legs
        back = cushion(
            (w - 2 * self.arm + 0.03, self.back, high), edge=soft, crown=0.014, slack=0.004,
            seed=self.seed + 3
        ).moved(0.0, (d - self.back) / 2, self.legs + 0.001)  # fmt: skip
        return joined([plinth, *arms, back])

    def _raked(self, block: Mesh, lean: float) -> Mesh:
        """Return a block whose top leans over sideways, in metres to a metre of its height."""

        def leant(p: NDArray[np.float64]) -> NDArray[np.float64]:
            return p + np.stack([lean * p[:, 2] ** 2, 0 * p[:, 2], 0 * p[:, 2]], -1)

        return block.deformed(leant)

    def _cushions(self, pad: float) -> Mesh:
        inner = self.width - 2 * self.arm - 0.008
        each = inner / self.places
        deep = self.depth - self.back + 0.02
        front = -self.depth / 2 - 0.012
        made = []
        for k in range(self.places):
            x = -inner / 2 + each * (k + 0.5)
            seed = self.seed + 20 + k
            seat = cushion(
                (each - 0.006, deep - 0.02, pad), edge=0.062, crown=0.034, slack=0.011, seed=seed
            )
            at = (x, front + deep / 2 + 0.006, self._seat + 0.001)
            made.append(seat.moved(*at))
            cord = piping(each - 0.016, deep - 0.03, 0.055, 0.0036)
            made.append(cord.moved(at[0], at[1], at[2] + pad - 0.034))
            made.append(self._back_cushion(each, pad, seed).moved(x, 0.0, 0.0))
        return joined(made)

    def _back_cushion(self, each: float, pad: float, seed: int) -> Mesh:
        """Return a feather-filled cushion leant against the back, higher than that: full below,
        soft along its top edge."""
        high = (self.height - self._seat - pad + 0.03) / 0.99
        puff = cushion(
            (each + 0.01, high, 0.15), edge=0.07, crown=0.075, slack=0.016, seed=seed + 50
        )
        dip = dents(seed + 90, 1.1)

        def sunk(p: NDArray[np.float64]) -> NDArray[np.float64]:
            up = np.clip(p[:, 1] / high + 0.5, 0.0, 1.0)
            across = np.clip(np.abs(p[:, 0]) / (each / 2), 0.0, 1.0)
            out = p.copy()
            out[:, 2] *= 1.1 - 0.5 * up**1.6
            out[:, 1] -= 0.026 * up * (1 - across**2) + 0.012 * up * dip(p * [1.0, 0.0, 0.0])
            out[:, 0] *= 1.0 - 0.035 * up * up
            return out

        stood = puff.deformed(sunk).turned(90 - 12, "x")
        low = float(stood.bounds[0][2])
        return stood.moved(0.0, self.depth / 2 - self.back - 0.06, self._seat + pad - 0.012 - low)

    def _scattered(self, pad: float) -> Mesh:
        """Return a pillow in each corner, turned a little to the middle."""
        inner = self.width / 2 - self.arm
        made = []
        for side, wide in ((-1, 0.46), (1, 0.42)):
            one = pillow(wide, wide, 0.17, seed=self.seed + 31 + side).turned(90 - 24, "x")
            one = one.turned(7.0 * side, "y").turned(-19.0 * side)
            low = float(one.bounds[0][2])
            made.append(
                one.moved(
                    side * (inner - 0.56 * wide), self.depth / 2 - self.back - 0.235,
                    self._seat + pad + 0.014 - low,
                )
            )  # fmt: skip
        return joined(made)


def upholstered(
    couch: Callable[[Spec], Couch],
    size: tuple[float, float, float],
    cues: tuple[str, ...],
    cloth: tuple[Matter, Matter],
    *,
    wood: str,
    give: tuple[float, float],
) -> ObjectKind:
    """Return the kind of seat a couch is. cloth: of its frame and its cushions; wood: of its legs;
    give: how far it is built away from its own proportions and scale before it is stretched."""
    (body, loose), (shape, scale) = cloth, give
    return ObjectKind(
        build=proportioned(lambda spec: couch(spec).solid(), size, shape, scale=scale),
        size=size,
        matter={
            "body": body,
            "cushion": loose,
            "legs": Matter(name=wood, finish="satin"),
            "scatter": Matter(name="linen", colour="#e2d8c8"),
        },
        cues=cues,
        stands="floor",
    )
