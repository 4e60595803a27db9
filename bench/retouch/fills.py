"""Fills: ours and OpenCV's, against what was behind."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from bench.retouch import compare
from limner.engines.retouch.pixels import restored, unit
from limner.engines.retouch.removal import removed

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from bench.retouch.case import Case

    Fill = Callable[[NDArray[np.uint8], NDArray[np.bool_]], NDArray[np.uint8]]


def ours(picture: NDArray[np.uint8], hole: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Fill as the engine's removal does."""
    return restored(removed(unit(picture), hole), picture)


def bare(picture: NDArray[np.uint8], hole: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Fill the same, without the grain the engine lays over it."""
    return restored(removed(unit(picture), hole, grain=False), picture)


def telea(picture: NDArray[np.uint8], hole: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """OpenCV's fast marching (Telea 2004), its customary radius."""
    return cv2.inpaint(picture, hole.astype(np.uint8), 5, cv2.INPAINT_TELEA)


def navier_stokes(picture: NDArray[np.uint8], hole: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """OpenCV's Navier-Stokes (Bertalmio et al. 2001)."""
    return cv2.inpaint(picture, hole.astype(np.uint8), 5, cv2.INPAINT_NS)


FILLS: dict[str, Fill] = {"ours": ours, "bare": bare, "TELEA": telea, "NS": navier_stokes}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One case by every fill: similarity, dB and seconds, by the fill's name."""

    name: str
    share: float
    ssim: dict[str, float]
    psnr: dict[str, float]
    seconds: dict[str, float]

    def won(self, name: str) -> bool:
        """Whether the fill called `name`, one of ours, is more similar than both of OpenCV's."""
        return self.ssim[name] > max(self.ssim["TELEA"], self.ssim["NS"])


def outcome(case: Case) -> tuple[Outcome, dict[str, NDArray[np.uint8]]]:
    """Return how every fill did, and the pictures."""
    pictures, seconds = {}, {}
    for name, work in FILLS.items():
        start = time.perf_counter()
        pictures[name] = work(case.picture, case.hole)
        seconds[name] = time.perf_counter() - start
    return Outcome(
        case.name, float(case.hole.mean()),
        {n: compare.ssim(p, case.truth, case.hole) for n, p in pictures.items()},
        {n: compare.psnr(p, case.truth, case.hole) for n, p in pictures.items()}, seconds,
    ), pictures  # fmt: skip


def table(outcomes: list[Outcome]) -> str:
    """Return the outcomes as a table in Markdown, the share of wins below it."""
    heads = " | ".join((*(f"SSIM {n}" for n in FILLS), *(f"PSNR {n}" for n in FILLS)))
    lines = [f"| case | hole | {heads} |", "|---" * (2 + 2 * len(FILLS)) + "|"]
    for one in outcomes:
        like = " | ".join(f"{one.ssim[name]:.3f}" for name in FILLS)
        noise = " | ".join(f"{one.psnr[name]:.1f}" for name in FILLS)
        lines.append(f"| {one.name} | {one.share:.1%} | {like} | {noise} |")
    mean = {name: np.mean([one.ssim[name] for one in outcomes]) for name in FILLS}
    loud = {name: np.mean([one.psnr[name] for one in outcomes]) for name in FILLS}
    like = " | ".join(f"{mean[name]:.3f}" for name in FILLS)
    noise = " | ".join(f"{loud[name]:.1f}" for name in FILLS)
    lines.append(f"| mean of {len(outcomes)} | | {like} | {noise} |")
    for name in ("ours", "bare"):
        won = sum(one.won(name) for one in outcomes)
        share = won / len(outcomes)
        lines.append(
            f"\n{name}: more similar than both others in {won} of {len(outcomes)} ({share:.0%})."
        )
    return "\n".join(lines)
