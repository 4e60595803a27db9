"""Colours and gradients: what a fill or a stroke is set to before its marks.

A gradient is a shading of its colours; where its alpha changes, a soft mask holds the same
shading in greys.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from limner.basics.colour import parse
from limner.basics.geometry import Box
from limner.stages.finish.pdf.sheet import Sheet, place, plain, rounded
from limner.stages.finish.walk import Shade


def chosen(sheet: Sheet, found: str | Shade, box: Box, stroke: bool) -> str:
    """Return the operators that choose a colour or a gradient."""
    if isinstance(found, str):
        red, green, blue, alpha = parse(found)
        tone = " ".join(plain(round(c, 4)) for c in (red, green, blue))
        return f"{sheet.state(alpha)}{tone} {'RG' if stroke else 'rg'}\n"
    colours = [parse(stop.colour) for stop in found.stops]
    alphas = [colour[3] for colour in colours]
    out = ""
    if min(alphas) == max(alphas):
        out = sheet.state(alphas[0])
    else:
        out = sheet.state(mask=_mask(sheet, found, box))
    onto = found.matrix.then(sheet.here)
    name = sheet.name("Pattern", (found, onto), lambda: _pattern(sheet, found, onto))
    return f"{out}/Pattern {'CS' if stroke else 'cs'} {name} {'SCN' if stroke else 'scn'}\n"


def _pattern(sheet: Sheet, found: Shade, onto: Sequence[float]) -> Any:
    import pikepdf

    rows = [parse(stop.colour)[:3] for stop in found.stops]
    return sheet.pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Pattern,
            PatternType=2,
            Matrix=[rounded(v, 6) for v in onto],
            Shading=shading(found, rows, "DeviceRGB"),
        )
    )


def shading(found: Shade, rows: list[Any], space: str) -> Any:
    """Return the shading of a gradient whose stops have the tones `rows`."""
    import pikepdf

    coords: list[float] = [*found.start, *found.end]
    if found.radii is not None:
        coords = [*found.start, found.radii[0], *found.end, found.radii[1]]
    return pikepdf.Dictionary(
        ShadingType=2 if found.radii is None else 3,
        ColorSpace=pikepdf.Name("/" + space),
        Coords=[rounded(v, 4) for v in coords],
        Extend=[True, True],
        Function=_ramp([stop.offset for stop in found.stops], rows),
    )


def _ramp(offsets: list[float], rows: list[Any]) -> Any:
    """Return the function from 0–1 to a tone; stops at the same place make a hard edge."""
    import pikepdf

    steps = [
        (start, end, one, other)
        for (start, one), (end, other) in pairwise(zip(offsets, rows, strict=True))
        if end > start
    ]
    if not steps:
        steps = [(0.0, 1.0, rows[-1], rows[-1])]
    parts = [
        pikepdf.Dictionary(
            FunctionType=2,
            Domain=[0, 1],
            N=1,
            C0=[rounded(c, 4) for c in one],
            C1=[rounded(c, 4) for c in other],
        )
        for _, _, one, other in steps
    ]
    if len(parts) == 1:
        return parts[0]
    return pikepdf.Dictionary(
        FunctionType=3,
        Domain=[0, 1],
        Functions=parts,
        Bounds=[rounded(end, 5) for _, end, _, _ in steps[:-1]],
        Encode=[0, 1] * len(parts),
    )


def _mask(sheet: Sheet, found: Shade, box: Box) -> Any:
    """Return the soft mask of a gradient's alpha, as far as `box` reaches."""
    import pikepdf

    def make() -> Any:
        greys = [parse(stop.colour)[3:] for stop in found.stops]
        with sheet.apart() as used:
            name = sheet.name(
                "Shading",
                ("grey", found),
                lambda: sheet.pdf.make_indirect(shading(found, greys, "DeviceGray")),
            )
        marks = f"q\n{place(found.matrix)}{name} sh\nQ\n"
        stream = sheet.stream(marks, box, used, group=True)
        stream.Group.CS = pikepdf.Name.DeviceGray
        return sheet.pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Mask, S=pikepdf.Name.Luminosity, G=stream)
        )

    key = ("mask", found, tuple(round(v, 2) for v in box))
    if key not in sheet.known:
        sheet.known[key] = ("", make())
    return sheet.known[key][1]
