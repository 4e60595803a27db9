"""Seating: what sofas and armchairs share: a plinth, arms and back of soft blocks, loose cushions,
legs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limner.document.layers.scene import Matter
from limner.solids.joinery import four_legs
from limner.solids.mesh import Mesh, joined
from limner.solids.proportion import proportioned
from limner.solids.solid import ObjectKind, Part, Solid, Spec
from limner.solids.upholstery import cushion, piping


@dataclass(frozen=True, slots=True)
class Couch:
    """An upholstered seat for one or more. Lengths in metres; places: seat cushions side by
    side."""

    width: float
    depth: float
    height: float
    places: int
    arm: float
    arm_height: float
    back: float = 0.17
    legs: float = 0.13
    soft: float = 0.05
    seed: int = 0

    @property
    def _seat(self) -> float:
        """Height of the plinth the cushions lie on."""
        return self.legs + 0.16

    def solid(self) -> Solid:
        """Return the built seat."""
        pad = 0.15
        body, loose = self._frame(), self._cushions(pad)
        inset = 0.09
        legs = four_legs(
            self.width - 2 * inset,
            self.depth - 2 * inset,
            self.legs + 0.004,
            (0.024, 0.042),
            splay=0.02,
        )
        parts = (Part(body, "body"), Part(loose, "cushion"), Part(legs, "legs"))
        room = (self.width - 2 * self.arm, self.depth - self.back - 0.1)
        return Solid(parts, seat=self._seat + pad + 0.02, room=room)

    def _frame(self) -> Mesh:
        w, d, soft = self.width, self.depth, self.soft
        plinth = cushion(
            (w - 2 * self.arm + 0.02, d - 0.03, self._seat - self.legs),
            edge=0.02,
            slack=0.002,
            seed=self.seed,
        ).moved(z=self.legs)
        arms = [
            cushion(
                (self.arm, d - 0.002, self.arm_height - self.legs), edge=soft, crown=0.012,
                slack=0.003, seed=self.seed + 7 + s,
            ).moved(s * (w - self.arm) / 2, 0.0, self.legs + 0.002)
            for s in (-1, 1)
        ]  # fmt: skip
        high = self.height - self.legs - 0.014
        back = cushion(
            (w - 2 * self.arm + 0.012, self.back, high), edge=soft, crown=0.012, slack=0.003,
            seed=self.seed + 3
        ).moved(0.0, (d - self.back) / 2, self.legs + 0.001)  # fmt: skip
        return joined([plinth, *arms, back])

    def _cushions(self, pad: float) -> Mesh:
        inner = self.width - 2 * self.arm - 0.008
        each = inner / self.places
        deep = self.depth - self.back + 0.02
        front = -self.depth / 2 - 0.004
        made = []
        for k in range(self.places):
            x = -inner / 2 + each * (k + 0.5)
            seed = self.seed + 20 + k
            seat = cushion(
                (each - 0.008, deep - 0.02, pad), edge=0.05, crown=0.028, slack=0.006, seed=seed
            )
            at = (x, front + deep / 2 + 0.006, self._seat + 0.001)
            made.append(seat.moved(*at))
            cord = piping(each - 0.014, deep - 0.026, 0.05, 0.0042)
            made += [cord.moved(at[0], at[1], at[2] + level) for level in (0.028, pad - 0.028)]
            made.append(self._back_cushion(each, seed).moved(x, 0.0, 0.0))
        return joined(made)

    def _back_cushion(self, each: float, seed: int) -> Mesh:
        """Return a cushion leant against the back."""
        high = (self.height - self._seat - 0.225) / 0.974
        puff = cushion(
            (each - 0.012, high, 0.16), edge=0.06, crown=0.045, slack=0.008, seed=seed + 50
        )
        stood = puff.turned(90 - 13, "x")
        low = float(stood.bounds[0][2])
        return stood.moved(0.0, self.depth / 2 - self.back - 0.10, self._seat + 0.144 - low)


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
        matter={"body": body, "cushion": loose, "legs": Matter(name=wood, finish="satin")},
        cues=cues,
        stands="floor",
    )
