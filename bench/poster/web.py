"""The poster as a page of HTML and CSS, its faces installed as the system's."""

from __future__ import annotations

import html
from pathlib import Path

from bench.poster import (
    FILES,
    HEIGHT,
    WEIGHTS,
    WIDTH,
    Mark,
    Panel,
    Polygon,
    Ring,
    Wash,
    Words,
)

_METRICS = {"Abril Fatface": (1.058, 0.291), "Sarabun": (1.068, 0.232), "Kanit": (1.1, 0.395)}
"""Ascent and descent in em, which put a line box about its baseline."""


def font_config(folder: Path, fonts: Path) -> Path:
    """Write a fontconfig file that offers the poster's faces alone; return its path."""
    home = folder / "fonts"
    home.mkdir(parents=True)
    for name in FILES.values():
        (home / name).symlink_to(fonts / name)
    path = folder / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{home}</dir><cachedir>{folder}/cache</cachedir></fontconfig>"
    )
    return path


def page(marks: tuple[Mark, ...]) -> str:
    """Return the page: boxes are divs, outlines one SVG each run, words are text."""
    body = "".join(_mark(mark) for mark in marks)
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><style>"
        f"html,body{{margin:0;width:{WIDTH}px;height:{HEIGHT}px;overflow:hidden}}"
        "div,svg{position:absolute;box-sizing:border-box}"
        "svg{left:0;top:0}div.w{text-align:center;white-space:nowrap}"
        "div.p{text-align:center;text-wrap:wrap}"
        f"</style><body>{body}</body></html>"
    )


def _mark(mark: Mark) -> str:
    if isinstance(mark, Wash):
        one, two = mark.colours
        if mark.centre is None:
            image = f"linear-gradient(in oklab,{one},{two})"
        else:
            x, y = mark.centre
            image = f"radial-gradient(circle {mark.radius}px at {x}px {y}px in oklab,{one},{two})"
        return f'<div style="inset:0;background:{image}"></div>'
    if isinstance(mark, Polygon):
        points = " ".join(f"{x:.2f},{y:.2f}" for x, y in mark.points)
        shape = f'<polygon points="{points}" fill="{mark.fill}"/>'
        return f"<svg width={WIDTH} height={HEIGHT}>{shape}</svg>"
    if isinstance(mark, Ring):
        reach = mark.radius + mark.width / 2
        pen = f"border:{mark.width:g}px solid {mark.pen};" if mark.pen else ""
        fill = f"background:{mark.fill};" if mark.fill else ""
        return (
            f'<div style="left:{mark.x - reach:g}px;top:{mark.y - reach:g}px;width:{2 * reach:g}px;'
            f'height:{2 * reach:g}px;border-radius:50%;{pen}{fill}"></div>'
        )
    return _panel(mark) if isinstance(mark, Panel) else _words(mark)


def _panel(mark: Panel) -> str:
    half = mark.pen_width / 2
    style = (
        f"left:{mark.x - half:g}px;top:{mark.y - half:g}px;width:{mark.width + 2 * half:g}px;"
        f"height:{mark.height + 2 * half:g}px;border-radius:{mark.radius + half:g}px;"
    )
    if mark.pen:
        style += f"border:{mark.pen_width:g}px solid {mark.pen};"
    if mark.fill:
        style += f"background:{mark.fill};"
    if mark.shadow:
        down, sigma, colour = mark.shadow
        style += f"box-shadow:0 {down:g}px {2 * sigma:g}px {colour};"
    return f'<div style="{style}"></div>'


def _words(mark: Words) -> str:
    ascent, descent = _METRICS[mark.face]
    high = mark.leading or mark.size * 1.2
    top = mark.y - (high + (ascent - descent) * mark.size) / 2
    wide = mark.measure or 1000
    kind = "p" if mark.measure else "w"
    return (
        f'<div class={kind} style="left:{mark.x - wide / 2:g}px;top:{top:.2f}px;width:{wide:g}px;'
        f"font:{WEIGHTS[mark.face]} {mark.size:g}px/{high:g}px '{mark.face}';color:{mark.colour}\">"
        f"{html.escape(mark.text)}</div>"
    )
