"""Brushes: Paint, Stroke, Effect and Blend values as Skia paints, shaders and filters."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import skia

from limner.basics.colour import parse
from limner.basics.geometry import Box
from limner.document.frame import Item
from limner.document.paint import Blur, Effect, Linear, Paint, Radial, Shadow, Stroke, Texture, ramp

_BLENDS = {
    "normal": skia.BlendMode.kSrcOver,
    "multiply": skia.BlendMode.kMultiply,
    "screen": skia.BlendMode.kScreen,
    "overlay": skia.BlendMode.kOverlay,
    "soft-light": skia.BlendMode.kSoftLight,
    "darken": skia.BlendMode.kDarken,
    "lighten": skia.BlendMode.kLighten,
}
_CAPS = {
    "butt": skia.Paint.kButt_Cap,
    "round": skia.Paint.kRound_Cap,
    "square": skia.Paint.kSquare_Cap,
}
_JOINS = {
    "miter": skia.Paint.kMiter_Join,
    "round": skia.Paint.kRound_Join,
    "bevel": skia.Paint.kBevel_Join,
}


@lru_cache(maxsize=4096)
def argb(colour: str) -> int:
    """Return a hex colour as Skia's 0xAARRGGBB."""
    red, green, blue, alpha = (round(c * 255) for c in parse(colour))
    return alpha << 24 | red << 16 | green << 8 | blue


def filling(paint: Paint, box: Box) -> Any:
    """Return the Skia paint that fills with `paint`, gradients and textures spanning `box`.

    Paints of one colour are shared: change copies only.
    """
    if isinstance(paint, str):
        return _flat(paint)
    if isinstance(paint, Texture):
        from limner.engines.vector.textures import shader

        return skia.Paint(AntiAlias=True, Shader=shader(paint, box), Dither=True)
    return skia.Paint(AntiAlias=True, Shader=_gradient(paint, box), Dither=True)


@lru_cache(maxsize=1024)
def _flat(colour: str) -> Any:
    return skia.Paint(AntiAlias=True, Color=argb(colour))


def pen(stroke: Stroke, box: Box) -> Any:
    """Return the Skia paint that draws with `stroke`."""
    paint = skia.Paint(filling(stroke.paint, box))
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(stroke.width)
    paint.setStrokeCap(_CAPS[stroke.cap])
    paint.setStrokeJoin(_JOINS[stroke.join])
    dash = dashes(stroke)
    if dash:
        paint.setPathEffect(skia.DashPathEffect.Make(list(dash), 0.0))
    return paint


def dashes(stroke: Stroke) -> tuple[float, ...]:
    """Return the dash lengths, an odd list written twice as SVG does; () for a solid line."""
    dash = stroke.dash
    if not dash or min(dash) < 0 or sum(dash) <= 0:
        return ()
    return dash if len(dash) % 2 == 0 else dash * 2


def _gradient(paint: Linear | Radial, box: Box) -> Any:
    stops = ramp(paint.stops)
    colours = [argb(stop.colour) for stop in stops]
    offsets = [stop.offset for stop in stops]
    flag = skia.GradientShader.kInterpolateColorsInPremul_Flag
    if isinstance(paint, Linear):
        ends = [_at(paint.start, box), _at(paint.end, box)]
        if ends[0] == ends[1]:
            return skia.Shaders.Color(colours[-1])
        return skia.GradientShader.MakeLinear(
            ends, colours, offsets, skia.TileMode.kClamp, flag, skia.Matrix()
        )
    radius = max(1e-3, paint.radius * max(box.width, box.height))
    return skia.GradientShader.MakeRadial(
        _at(paint.centre, box), radius, colours, offsets, skia.TileMode.kClamp, flag, skia.Matrix()
    )


def _at(fraction: tuple[float, float], box: Box) -> Any:
    return skia.Point(*point_at(fraction, box))


def point_at(fraction: tuple[float, float], box: Box) -> tuple[float, float]:
    """Return the point at fractions of a box."""
    return box.x + fraction[0] * box.width, box.y + fraction[1] * box.height


def solid(paint: Paint | None) -> bool:
    """Whether `paint` hides what is under it everywhere; no paint hides nothing."""
    if paint is None:
        return False
    if isinstance(paint, str):
        return parse(paint)[3] >= 1.0
    if isinstance(paint, Texture):
        return bool(paint.colours) and all(parse(colour)[3] >= 1.0 for colour in paint.colours)
    return bool(paint.stops) and all(parse(stop.colour)[3] >= 1.0 for stop in paint.stops)


def silhouette(fill: Paint | None, stroke: Stroke | None) -> Any | None:
    """Return the pen that covers all a fill and a stroke cover, or None where one lets through."""
    if stroke is not None and stroke.width > 0:
        if not solid(stroke.paint) or dashes(stroke) or not (fill is None or solid(fill)):
            return None
        paint = pen(Stroke(paint="#000000", **_shape(stroke)), Box(0, 0, 1, 1))
        if fill is not None:
            paint.setStyle(skia.Paint.kStrokeAndFill_Style)
        return paint
    return skia.Paint(AntiAlias=True) if solid(fill) else None


def _shape(stroke: Stroke) -> dict[str, Any]:
    return {"width": stroke.width, "cap": stroke.cap, "join": stroke.join}


def whole(item: Item, own_shadows: bool = False) -> Any | None:
    """Return the paint of the layer the item is gathered in, or None where it needs none.

    own_shadows: the item's shadows are drawn by itself.
    """
    effects = () if own_shadows else item.effects
    if item.opacity >= 1.0 and item.blend == "normal" and not effects:
        return None
    paint = skia.Paint(BlendMode=_BLENDS[item.blend])
    paint.setAlphaf(min(1.0, max(0.0, item.opacity)))
    effect = _filter(effects)
    if effect is not None:
        paint.setImageFilter(effect)
    return paint


def _filter(effects: tuple[Effect, ...]) -> Any | None:
    """Return one image filter: the item blurred, over its shadows, the first lowest."""
    source = None
    for effect in effects:
        if isinstance(effect, Blur) and effect.sigma > 0:
            source = skia.ImageFilters.Blur(
                effect.sigma, effect.sigma, skia.TileMode.kDecal, source
            )
    shadows = [
        skia.ImageFilters.DropShadowOnly(e.dx, e.dy, e.blur, e.blur, argb(e.colour), source)
        for e in effects
        if isinstance(e, Shadow)
    ]
    return skia.ImageFilters.Merge([*shadows, source]) if shadows else source
