"""Moulding: a layer and all in it moved, enlarged or mirrored in its parent's pixels."""

from __future__ import annotations

from limner.basics import path
from limner.basics.geometry import Affine, Box
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import Stroke, enlarged


def moulded(layer: Layer, at: Affine, box: Box | None = None) -> Layer:
    """Return `layer` as `at` maps it; at has no turn. box: where it stands, if not by its own.

    Words keep their letters: a mirrored layer's text is moved, not mirrored.
    """
    k = (abs(at.a) * abs(at.d)) ** 0.5
    fields: dict[str, object] = {}
    own = layer.box or box
    if own is not None and not _by_path(layer):
        fields["box"] = at.box(own)
    if layer.clip is not None:
        fields["clip"] = path.transform(layer.clip, at)
    if layer.effects and k != 1.0:
        fields["effects"] = tuple(enlarged(effect, k) for effect in layer.effects)
    if isinstance(layer, Shape):
        fields |= _shape(layer, at, k)
    elif isinstance(layer, Text) and k != 1.0:
        style = layer.style
        outline = _pen(style.outline, k)
        fields["style"] = style.but(size=style.size * k, least=style.least * k, outline=outline)
    elif isinstance(layer, Group):
        fields |= _group(layer, at, k)
    elif at.a < 0 and hasattr(layer, "flip"):
        fields["flip"] = not layer.flip
    return layer.but(**fields) if fields else layer


def _by_path(layer: Layer) -> bool:
    return isinstance(layer, Shape) and layer.form == "path" and layer.view is None


def _shape(layer: Shape, at: Affine, k: float) -> dict[str, object]:
    fields: dict[str, object] = {}
    if _by_path(layer):
        fields["d"] = path.transform(layer.d, at)
    elif at.a < 0 and layer.form == "path" and layer.view is not None:
        turn = Affine(-1, 0, 0, 1, 2 * layer.view.x + layer.view.width, 0)
        fields["d"] = path.transform(layer.d, turn)
    if k != 1.0:
        fields |= {"stroke": _pen(layer.stroke, k), "radius": layer.radius * k}
    return fields


def _group(layer: Group, at: Affine, k: float) -> dict[str, object]:
    """Children stand in their group's own pixels: only its size and its mirroring reach them."""
    width = layer.box.width if layer.box else 0.0
    own = Affine(at.a, 0, 0, at.d, width if at.a < 0 else 0.0, 0)
    if (at.a, at.d) == (1.0, 1.0):
        return {}
    fields: dict[str, object] = {
        "children": tuple(moulded(child, own) for child in layer.children),
        "padding": tuple(k * pad for pad in layer.padding),
        "radius": k * layer.radius,
        "stroke": _pen(layer.stroke, k),
    }
    if layer.layout is not None:
        fields["layout"] = layer.layout.but(gap=k * layer.layout.gap)
    return fields


def _pen(stroke: Stroke | None, k: float) -> Stroke | None:
    if stroke is None:
        return None
    return stroke.but(width=stroke.width * k, dash=tuple(k * d for d in stroke.dash))
