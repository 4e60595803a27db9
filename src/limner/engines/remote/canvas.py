"""How large a hosted model is asked to paint, and how an order's pictures lie on that.

One rule both ways: the order's picture is the largest box of its proportions in the middle of what
is painted. Pictures that are handed over are laid into that box, their edges carried on around it;
of what comes back it is cut out and scaled to the very size that was asked for.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size
from limner.engines.remote.profile import Sizing

if TYPE_CHECKING:
    from limner.ports.orders import Mask, Picture


@dataclass(frozen=True)
class Canvas:
    """What is asked for. size: in pixels, nominal where only a proportion may be named.

    ratio, tier: the words for it, on wires that have such.
    """

    size: Size
    ratio: str = ""
    tier: str = ""


def canvas_for(sizing: Sizing, asked: Size) -> Canvas:
    """Return the canvas that loses least of a picture of `asked`, never smaller if it can be."""
    if sizing.ratios:
        return _proportioned(sizing, asked)
    if sizing.sizes:
        return Canvas(max(sizing.sizes, key=lambda size: _worth(size, asked)))
    return Canvas(_free(sizing, asked))


def _worth(size: Size, asked: Size) -> tuple[float, bool, int]:
    """Rank a size: what part of it is used, whether that is large enough, then the nearer one."""
    used = window(asked, size)
    share = round(used[2] * used[3] / (size.width * size.height), 2)
    enough = used[2] >= asked.width
    return share, enough, -size.width if enough else size.width


def _proportioned(sizing: Sizing, asked: Size) -> Canvas:
    def far(ratio: str) -> float:
        wide, high = map(int, ratio.split(":"))
        return abs(math.log(wide / high) - math.log(asked.aspect))

    ratio = min(sizing.ratios, key=far)
    wide, high = map(int, ratio.split(":"))
    tiers = sorted(sizing.tiers.items(), key=lambda item: item[1]) or [("", 1024)]
    enough = [tier for tier in tiers if tier[1] ** 2 >= 0.8 * asked.width * asked.height]
    name, side = enough[0] if enough else tiers[-1]
    scale = side / math.sqrt(wide * high)
    return Canvas(Size(round(wide * scale), round(high * scale)), ratio, name)


def _free(sizing: Sizing, asked: Size) -> Size:
    """Return the legal size nearest above `asked`, or below where that is too large."""
    width, height = float(asked.width), float(asked.height)
    width, height = max(width, height / sizing.widest), max(height, width / sizing.widest)
    fewest, most = sizing.area
    grow = max(1.0, math.sqrt(fewest / (width * height)))
    grow = min(grow, sizing.longest / max(width, height)) if grow > 1 else grow
    shrink = min(1.0, math.sqrt(most / (width * height)), sizing.longest / max(width, height))
    width, height = width * grow * shrink, height * grow * shrink
    step = sizing.step
    up = Size(_stepped(width, step, math.ceil), _stepped(height, step, math.ceil))
    if up.width * up.height <= most and max(up) <= sizing.longest:
        return _slimmed(up, sizing)
    down = Size(_stepped(width, step, math.floor), _stepped(height, step, math.floor))
    return _slimmed(down, sizing)


def _stepped(side: float, step: int, way: Any) -> int:
    # A hair over a multiple is that multiple: it comes from scaling.
    return max(step, int(way(round(side / step, 6))) * step)


def _slimmed(size: Size, sizing: Sizing) -> Size:
    """Take from the longer side what rounding put beyond the widest, or give to the shorter."""
    long, short = max(size), min(size)
    while long > sizing.widest * short:
        if (long - sizing.step) * short >= sizing.area[0]:
            long -= sizing.step
        else:
            short += sizing.step
    return Size(long, short) if size.width >= size.height else Size(short, long)


def window(asked: Size, whole: Size) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the largest middle box of `asked`'s proportions."""
    scale = min(whole.width / asked.width, whole.height / asked.height)
    width, height = asked.width * scale, asked.height * scale
    return (whole.width - width) / 2, (whole.height - height) / 2, width, height


def fitted(picture: Picture, asked: Size) -> Picture:
    """Return the window of a picture that came back, at the size that was asked for."""
    height, width = picture.shape[:2]
    if (width, height) == asked:
        return picture
    left, top, wide, high = window(asked, Size(width, height))
    return _resized(picture, asked, (left, top, left + wide, top + high))


def laid(picture: Picture, whole: Size, asked: Size) -> Picture:
    """Return `picture` in the window of a canvas, its edges carried on to the canvas's own."""
    return _around(_resized(picture, _inner(asked, whole)), whole, "edge")


def opened(mask: Mask, whole: Size, asked: Size) -> Mask:
    """Return `mask` in the window of a canvas; nothing around it may change."""
    from PIL import Image

    inner = _inner(asked, whole)
    grey = Image.fromarray(mask).resize(inner, Image.Resampling.BILINEAR)
    return _around(np.asarray(grey), whole, "constant")


def frame(mask: Mask) -> tuple[int, int, int, int] | None:
    """Return left, top, right and bottom of a mask that is a frame; None for any other."""
    kept = mask < 128
    rows, columns = np.flatnonzero(kept.any(1)), np.flatnonzero(kept.any(0))
    if not len(rows):
        return None
    top, left = int(rows[0]), int(columns[0])
    bottom, right = int(rows[-1]) + 1, int(columns[-1]) + 1
    sides = (left, top, mask.shape[1] - right, mask.shape[0] - bottom)
    return sides if any(sides) and bool(kept[top:bottom, left:right].all()) else None


def solid(picture: Picture) -> Picture:
    """Return a picture without clear pixels: edges are carried on, or the mean colour is lent."""
    alpha = picture[..., 3]
    if (alpha == 255).all():
        return picture
    out = picture.copy()
    out[..., 3] = 255
    if (sides := frame(255 - alpha)) is not None:
        left, top, right, bottom = sides
        height, width = alpha.shape
        inner = out[top : height - bottom, left : width - right]
        return np.pad(inner, ((top, bottom), (left, right), (0, 0)), mode="edge")
    kept = alpha >= 128
    mean = picture[kept][:, :3].mean(0) if kept.any() else np.full(3, 128.0)
    out[~kept, :3] = np.rint(mean).astype(np.uint8)
    return out


def _inner(asked: Size, whole: Size) -> Size:
    _, _, width, height = window(asked, whole)
    return Size(max(1, round(width)), max(1, round(height)))


def _around(picture: Picture, whole: Size, how: Any) -> Picture:
    height, width = picture.shape[:2]
    down, across = whole.height - height, whole.width - width
    sides = ((down // 2, down - down // 2), (across // 2, across - across // 2))
    padded: Picture = np.pad(picture, (*sides, (0, 0))[: picture.ndim], mode=how)
    return padded


def _resized(
    picture: Picture, size: Size, box: tuple[float, float, float, float] | None = None
) -> Picture:
    """Scale; colours weigh by their alpha, so that clear pixels lend none of theirs."""
    from PIL import Image

    if box is None and (picture.shape[1], picture.shape[0]) == size:
        return picture
    image = Image.fromarray(picture)
    clear = bool((picture[..., 3] < 255).any())
    done = image.convert("RGBa" if clear else "RGB").resize(size, Image.Resampling.LANCZOS, box)
    return np.array(done.convert("RGBA"))


def png(picture: Picture) -> bytes:
    """Return a PNG file to send, without alpha where there is none."""
    from PIL import Image

    clear = picture.ndim == 3 and bool((picture[..., 3] < 255).any())
    flat = picture if clear or picture.ndim == 2 else picture[..., :3]
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(flat)).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def files(pictures: list[Picture], most: int) -> list[bytes]:
    """Return files to send: PNG, and where those weigh more than `most` bytes, JPEG if opaque."""
    found = [png(picture) for picture in pictures]
    if sum(map(len, found)) <= most:
        return found
    return [
        data if bool((picture[..., 3] < 255).any()) else _jpeg(picture)
        for picture, data in zip(pictures, found, strict=True)
    ]


def _jpeg(picture: Picture) -> bytes:
    from PIL import Image

    buffer = io.BytesIO()
    image = Image.fromarray(np.ascontiguousarray(picture[..., :3]))
    image.save(buffer, "JPEG", quality=92, subsampling=0)
    return buffer.getvalue()


def bounded(picture: Picture, pixels: int) -> Picture:
    """Return a reference with at most so many pixels: more only take longer to send."""
    height, width = picture.shape[:2]
    if width * height <= pixels:
        return picture
    scale = math.sqrt(pixels / (width * height))
    return _resized(picture, Size(max(1, int(width * scale)), max(1, int(height * scale))))
