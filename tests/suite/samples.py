"""Small frames that between them use all an engine and an exporter must know.

Run as a script it prints the digest of each picture, so that two processes can be compared.
"""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import uharfbuzz
from PIL import Image

from limner.basics import path
from limner.basics.geometry import Affine, Box, Size
from limner.basics.hash import digest
from limner.document.frame import (
    Art,
    Cluster,
    Frame,
    Glyphs,
    Inline,
    Item,
    Job,
    Line,
    Outline,
    Pixels,
    Run,
)  # fmt: skip
from limner.document.paint import (
    Bevel,
    Blur,
    Displace,
    InnerShadow,
    Linear,
    Pixelate,
    Radial,
    Shadow,
    Stop,
    Stroke,
    Texture,
    Wear,
)
from limner.document.raster import Raster
from limner.ports.illustrations import Illustration
from limner.stages.render import render
from limner.world.test import TestWorld

SIDE = 96
FLOWER = (
    '<defs><linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/>'
    '</linearGradient></defs><circle cx="16" cy="16" r="13" fill="url(#g)"/>'
    '<path d="M8 8h10v10z" fill="#fff"/><rect x="20" y="20" width="6" height="6"/>'
    '<path d="M4 28h24" stroke="currentColor" stroke-width="2"/>'
)


class Drawings:
    """One drawing, whatever it is called."""

    def get(self, name: str) -> Illustration:
        return Illustration(id=name, width=32, height=32, body=FLOWER, label="flower")


@dataclass(frozen=True)
class SuiteWorld(TestWorld):
    """The test's world, with drawings that never change."""

    @property
    def illustrations(self) -> Drawings:  # type: ignore[override]
        return Drawings()


def world() -> SuiteWorld:
    return SuiteWorld()


def shape(d: str, box: Box, **header: object) -> Outline:
    return Outline(layer="shape", box=box, d=d, **header)


def rect(x: float, y: float, w: float, h: float, radius: float = 0, **header: object) -> Outline:
    box = Box(x, y, w, h)
    return shape(path.rect(box, radius), box, **header)


def words(
    place: SuiteWorld, text: str, face: str, size: float, at: tuple[float, float], **more: object
) -> Glyphs:
    """Set `text` on one line the plainest way, with the face's own advances."""
    found = place.fonts.face(face)
    axes = more.pop("axes", {})
    font = uharfbuzz.Font(
        uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(place.fonts.path(found))), found.index)
    )
    if axes:
        font.set_variations(axes)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    scale, x, y = size / found.upem, *at
    ids, xs, ys, clusters = [], [], [], []
    for info, step in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        ids.append(info.codepoint)
        xs.append(x + (0 if more.get("turned") else step.x_offset * scale))
        ys.append(y)
        clusters.append(info.cluster)
        if more.get("turned"):
            y += step.x_advance * scale
        else:
            x += step.x_advance * scale
    run = Run(
        face=face, sha256=found.sha256, size=size, axes=axes, ids=tuple(ids), xs=tuple(xs),
        ys=tuple(ys), clusters=tuple(clusters), slant=more.pop("slant", 0.0),
        turned=more.pop("turned", False), colour=more.pop("colour", False),
    )  # fmt: skip
    box = Box(at[0], at[1] - size, max(1.0, x - at[0]), size * 1.3)
    line = Line(start=0, end=len(text), box=box, baseline=at[1], advance=x - at[0])
    paint = more.pop("paint", "#1c1a17")
    return Glyphs(
        layer="words",
        box=box,
        text=text,
        runs=(run,),
        lines=(line,),
        paint=paint,
        size=size,
        **more,
    )


def photo(place: SuiteWorld, width: int = 240, height: int = 160) -> str:
    y, x = np.mgrid[0:height, 0:width]
    rgb = np.stack(
        [x * 255 // width, y * 255 // height, ((x // 12 + y // 12) % 2) * 160 + 40], axis=2
    )
    buffer = io.BytesIO()
    Image.fromarray(rgb.astype(np.uint8)).save(buffer, "PNG")
    return place.blobs.put(buffer.getvalue())


def stops(*colours: str) -> tuple[Stop, ...]:
    last = len(colours) - 1
    return tuple(Stop(offset=i / last, colour=colour) for i, colour in enumerate(colours))


def frame(*items: Item, background: object = "#f4efe4") -> Frame:
    return Frame(size=Size(SIDE, SIDE), background=background, items=items)


def gradients(_: SuiteWorld) -> Frame:
    fade = Radial(stops=stops("#ff4080", "#00000000"), radius=0.5)
    across = Linear(start=(0, 0), end=(1, 0), stops=stops("#1040ff", "#ff2050", "#ffd000"))
    return frame(
        rect(6, 6, 84, 36, 8, fill=across), rect(6, 48, 84, 42, fill=fade), background=None
    )


def strokes(_: SuiteWorld) -> Frame:
    zigzag = path.polygon([(8, 20), (30, 8), (52, 20), (86, 8)], closed=False)
    return frame(
        shape(
            zigzag,
            Box(8, 8, 78, 12),
            stroke=Stroke(paint="#b3202a", width=5, join="round", cap="round"),
        ),
        shape(
            path.line(8, 34, 88, 34),
            Box(8, 34, 80, 1),
            stroke=Stroke(paint="#104050", width=4, dash=(8, 4, 1)),
        ),
        shape(
            path.sector(30, 66, 22, 20, 290, 10),
            Box(8, 44, 44, 44),
            fill="#2ca58d",
            stroke=Stroke(paint="#1c1a17", width=2),
        ),
        shape("M60 46h28v12l-14 10z m4 28q12 -14 24 0", Box(60, 46, 28, 34), fill="#8844ff80"),
    )


def shadows(place: SuiteWorld) -> Frame:
    low = (Shadow(dy=5, blur=5, colour="#00000055"), Shadow(dy=1, blur=1, colour="#00000044"))
    return frame(
        rect(10, 10, 44, 30, 6, fill="#ffffff", effects=low),
        rect(62, 10, 24, 30, 6, fill="#2c7be580", effects=low),
        words(
            place,
            "Glow",
            "pacifico",
            26,
            (12, 70),
            paint="#ffffff",
            effects=(Shadow(blur=4, colour="#ff00c8dd"),),
        ),
        shape(
            path.circle(76, 68, 14), Box(62, 54, 28, 28), fill="#e08a1e", effects=(Blur(sigma=4),)
        ),
        background="#d9d2c3",
    )


def blends(_: SuiteWorld) -> Frame:
    modes = ("multiply", "screen", "overlay", "soft-light", "darken", "lighten")
    ground = Linear(start=(0, 0), end=(1, 0), stops=stops("#102030", "#fff0d0"))
    bars = [
        rect(6, 6 + i * 15, 84, 11, fill="#d05070", blend=mode, opacity=0.9)
        for i, mode in enumerate(modes)
    ]
    return frame(*bars, background=ground)


def clusters(_: SuiteWorld) -> Frame:
    pair = (rect(0, 0, 36, 36, fill="#d0402a"), rect(18, 18, 36, 36, fill="#2a60d0"))
    return frame(
        Cluster(layer="c", box=Box(0, 0, 54, 54), items=pair, opacity=0.5, transform=Affine.translation(6, 6)),
        Cluster(
            layer="d", box=Box(0, 0, 54, 54), items=pair, clip=path.circle(27, 27, 20),
            transform=Affine.rotation(25, 27, 27).then(Affine.translation(38, 38)),
            effects=(Shadow(dx=2, dy=2, blur=2),),
        ),
    )  # fmt: skip


def lettering(place: SuiteWorld) -> Frame:
    gold = Linear(start=(0, 0), end=(0, 1), stops=stops("#ffe08a", "#a86a10"))
    return frame(
        words(place, "Agfi", "playfair-display", 30, (6, 30), paint=gold, axes={"wght": 800.0}),
        words(place, "Pop", "anton", 26, (52, 56), paint="#ffd23f", outline=Stroke(paint="#1c1a17", width=5, join="round")),
        words(place, "slant", "inter", 18, (6, 52), slant=0.2),
        words(place, "turned", "inter", 13, (80, 4), turned=True, opacity=0.6),
        words(place, "The quick brown fox", "inter", 8.5, (6, 84), paint="#1c1a17b0"),
    )  # fmt: skip


def crafted(place: SuiteWorld) -> Frame:
    """Letters turned, sized and coloured one by one, with rims, a groove and effects by pixels."""

    def swaying(item: Glyphs) -> Glyphs:
        (run,) = item.runs
        many = {"turns": (-14.0, 8.0, 20.0), "scales": (1.0, 1.25, 0.8), "paint": "#2a6f97"}
        return item.model_copy(update={"runs": (run.model_copy(update=many),)})

    groove = Inline(paint="#ffd23f", width=1.2, depth=1.6)
    rims = (Stroke(paint="#ffd23f", width=5, join="round"),)
    return frame(
        swaying(words(place, "toy", "anton", 28, (6, 32))),
        words(place, "In", "anton", 34, (60, 36), paint="#14213d", inlines=(groove,), rims=rims),
        words(place, "cut", "anton", 26, (6, 66), paint="#c08a2b",
              effects=(Bevel(width=2.5), Shadow(dx=1, dy=1, blur=1))),
        words(place, "worn", "anton", 26, (44, 66), paint="#b3261e",
              effects=(Displace(amount=1.0, scale=5), Wear(amount=0.2, scale=2))),
        words(place, "press", "anton", 24, (6, 92), paint="#335544",
              effects=(InnerShadow(dx=0.5, dy=1.5, blur=1),)),
        words(place, "px", "anton", 24, (66, 92), paint="#113355", effects=(Pixelate(cell=3),)),
    )  # fmt: skip


def emoji(place: SuiteWorld) -> Frame:
    return frame(words(place, "🐶🍜", "noto-color-emoji", 36, (4, 60), colour=True))


def drawings(_: SuiteWorld) -> Frame:
    swaps = {"#ffffff": "#ffee00", "#000000": "#00aa44"}
    return frame(
        Art(layer="a", box=Box(4, 4, 44, 44), art="x", flat="#aa0066"),
        Art(layer="a", box=Box(52, 4, 40, 60), art="x", flip=True, colours=swaps, flat="#202020"),
        Art(
            layer="b",
            box=Box(8, 54, 36, 36),
            art="x",
            effects=(Shadow(dx=3, dy=3, blur=2),),
            label="flower",
        ),
    )


def pictures(place: SuiteWorld) -> Frame:
    blob = photo(place)
    return frame(
        Pixels(layer="p", box=Box(4, 4, 60, 40), blob=blob),
        Pixels(
            layer="q",
            box=Box(20, 50, 40, 40),
            blob=blob,
            crop=Box(0.25, 0.2, 0.25, 0.375),
            clip=path.circle(40, 70, 20),
        ),
        Pixels(
            layer="r", box=Box(66, 50, 24, 40), blob=blob, transform=Affine.rotation(10, 78, 70)
        ),
    )


TEXTURES: dict[str, tuple[str, ...]] = {
    "grain": ("#c8553d",), "paper": ("#f4efe4",), "halftone": ("#f6d55c", "#ed553b"),
    "linen": ("#2f4858",), "speckle": ("#ece5d8", "#7a6a58", "#b08d57", "#3d3a36"),
    "wash": ("#fbf7ef", "#9cc5c9", "#5b8fa8"), "concrete": ("#b9b6b0",),
    "wood": ("#c79a6b", "#8f5f37"),
}  # fmt: skip


def textured(name: str) -> Callable[[SuiteWorld], Frame]:
    def build(_: SuiteWorld) -> Frame:
        solid = Texture(name=name, colours=TEXTURES[name], seed=7, scale=0.5)
        over = Texture(name=name, seed=7, scale=0.5)
        return frame(
            rect(0, 0, 96, 56, fill=solid),
            shape(path.ellipse(Box(10.5, 60, 76, 32)), Box(10.5, 60, 76, 32), fill=over),
        )

    return build


SAMPLES: dict[str, Callable[[SuiteWorld], Frame]] = {
    "gradients": gradients, "strokes": strokes, "shadows": shadows, "blends": blends,
    "clusters": clusters, "lettering": lettering, "crafted": crafted, "emoji": emoji, "drawings": drawings,
    "pictures": pictures, **{f"texture-{name}": textured(name) for name in TEXTURES},
}  # fmt: skip


def job(**header: object) -> Job:
    return Job(layer="job", box=Box(8, 8, 64, 48), task="generated", data={}, seed=5, **header)


def painted(name: str) -> Raster:
    """Paint one sample in a world of its own."""
    place = world()
    raster, _ = asyncio.run(render(SAMPLES[name](place), place))
    return raster


def digests() -> dict[str, str]:
    return {name: digest(painted(name).pixels.tobytes()) for name in SAMPLES}


if __name__ == "__main__":
    print(json.dumps(digests()))
