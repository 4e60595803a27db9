"""The poster in Typst markup: one point is one pixel."""

from __future__ import annotations

from bench.poster import HEIGHT, WEIGHTS, WIDTH, Mark, Panel, Polygon, Ring, Wash, Words

_SHADES = 14
"""Rectangles laid over each other for a shadow, which Typst has no blur for."""


def source(marks: tuple[Mark, ...]) -> str:
    """Return the markup."""
    lines = [
        f"#set page(width: {WIDTH}pt, height: {HEIGHT}pt, margin: 0pt)",
        '#set text(lang: "en", top-edge: "baseline", bottom-edge: "baseline")',
        "#set par(spacing: 0pt)",
        *(line for mark in marks for line in _mark(mark)),
    ]
    return "\n".join(lines)


def _place(x: float, y: float, what: str) -> str:
    return f"#place(top + left, dx: {x:.2f}pt, dy: {y:.2f}pt, {what})"


def _mark(mark: Mark) -> list[str]:
    if isinstance(mark, Wash):
        return [_wash(mark)]
    if isinstance(mark, Polygon):
        points = ", ".join(f"({x:.2f}pt, {y:.2f}pt)" for x, y in mark.points)
        return [f'#place(top + left, polygon(fill: rgb("{mark.fill}"), {points}))']
    if isinstance(mark, Ring):
        fill = f'rgb("{mark.fill}")' if mark.fill else "none"
        pen = f'{mark.width:g}pt + rgb("{mark.pen}")' if mark.pen else "none"
        circle = f"circle(radius: {mark.radius:g}pt, fill: {fill}, stroke: {pen})"
        return [_place(mark.x - mark.radius, mark.y - mark.radius, circle)]
    return _panel(mark) if isinstance(mark, Panel) else [_words(mark)]


def _wash(mark: Wash) -> str:
    """Gradients in sRGB, Typst's faster route: with colours so near nobody sees the difference."""
    one, two = (f'rgb("{colour}")' for colour in mark.colours)
    if mark.centre is None:
        sheet = f"gradient.linear({one}, {two}, angle: 90deg, space: rgb)"
        return _place(0, 0, f"rect(width: {WIDTH}pt, height: {HEIGHT}pt, fill: {sheet})")
    # A radial gradient takes the shape of its box: a circle's is round.
    (x, y), r = mark.centre, mark.radius
    glow = f"circle(radius: {r:g}pt, fill: gradient.radial({one}, {two}, space: rgb))"
    return _place(x - r, y - r, glow)


def _panel(mark: Panel) -> list[str]:
    out = []
    if mark.shadow:
        down, sigma, colour = mark.shadow
        alpha = int(colour[7:], 16) / 255 / _SHADES * 1.35
        shade = f'rgb("{colour[:7]}{round(255 * alpha):02x}")'
        for i in range(_SHADES):
            grow = sigma * 2 * (1 - 2 * (i + 0.5) / _SHADES)
            out.append(
                _place(
                    mark.x - grow, mark.y - grow + down,
                    f"rect(width: {mark.width + 2 * grow:.2f}pt, "
                    f"height: {mark.height + 2 * grow:.2f}pt, "
                    f"radius: {max(0.0, mark.radius + grow):.2f}pt, fill: {shade})",
                )
            )  # fmt: skip
    fill = f'rgb("{mark.fill}")' if mark.fill else "none"
    pen = f'{mark.pen_width:g}pt + rgb("{mark.pen}")' if mark.pen else "none"
    box = (
        f"rect(width: {mark.width:g}pt, height: {mark.height:g}pt, radius: {mark.radius:g}pt, "
        f"fill: {fill}, stroke: {pen})"
    )
    return [*out, _place(mark.x, mark.y, box)]


def _words(mark: Words) -> str:
    wide = mark.measure or 1000
    text = mark.text.replace("\\", "\\\\").replace('"', '\\"')
    leading = f"#set par(leading: {mark.leading:g}pt); " if mark.leading else ""
    words = (
        f'block(width: {wide:g}pt)[{leading}#set align(center); #text(font: "{mark.face}", '
        f'weight: {WEIGHTS[mark.face]}, size: {mark.size:g}pt, fill: rgb("{mark.colour}"), '
        f'"{text}")]'
    )
    return _place(mark.x - wide / 2, mark.y, words)
