"""SVG files are valid whatever is in the frame."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import resvg_py
from hypothesis import given
from hypothesis import strategies as st

from limner.basics.errors import EngineFailed
from limner.basics.geometry import Affine, Box, Size
from limner.basics.svg import colours, prefixed, recoloured
from limner.document.document import Document
from limner.document.frame import Cluster, Frame, Glyphs, Item, Job, Line, Outline, Run
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Blur, Linear, Radial, Shadow, Stop, Stroke, Texture
from limner.stages.finish.svg import write
from limner.stages.layout import layout
from limner.world.test import TestWorld

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
INK = "{http://www.inkscape.org/namespaces/inkscape}"
BOX = Box(1, 2, 30, 20)
COLOURS = st.from_regex(r"\A#[0-9a-f]{6}([0-9a-f]{2})?\Z")
STOPS = st.lists(st.builds(Stop, offset=st.floats(0, 1), colour=COLOURS), min_size=1, max_size=4)
FRACTION = st.tuples(st.floats(0, 1), st.floats(0, 1))
PAINTS = (
    COLOURS
    | st.builds(Linear, start=FRACTION, end=FRACTION, stops=STOPS.map(tuple))
    | st.builds(Radial, centre=FRACTION, radius=st.floats(0, 2), stops=STOPS.map(tuple))
    | st.builds(Texture, name=st.just("paper"), colours=st.lists(COLOURS, max_size=2).map(tuple))
)
EFFECTS = st.lists(
    st.builds(Blur, sigma=st.floats(0, 9))
    | st.builds(
        Shadow, dx=st.floats(-9, 9), dy=st.floats(-9, 9), blur=st.floats(0, 9), colour=COLOURS
    ),
    max_size=3,
).map(tuple)
HEADER = {
    "layer": st.text(max_size=12),
    "opacity": st.floats(0, 1),
    "blend": st.sampled_from(["normal", "multiply", "soft-light"]),
    "effects": EFFECTS,
    "transform": st.none() | st.builds(Affine, *[st.floats(-9, 9)] * 6),
    "clip": st.none() | st.just("M0 0H9V9Z"),
}
SHAPES = st.builds(
    Outline,
    box=st.just(BOX),
    d=st.just("M1 2H31V22Z"),
    fill=st.none() | PAINTS,
    stroke=st.none()
    | st.builds(
        Stroke,
        paint=PAINTS,
        width=st.floats(0, 9),
        dash=st.lists(st.floats(0, 9), max_size=3).map(tuple),
    ),
    **HEADER,
)
WORDS = st.builds(
    Glyphs,
    box=st.just(BOX),
    text=st.text(max_size=20),
    runs=st.just(
        (
            Run(
                face="inter",
                sha256="0",
                size=12,
                ids=(36, 37),
                xs=(3, 12),
                ys=(15, 15),
                clusters=(0, 1),
            ),
        )
    ),
    lines=st.just((Line(start=0, end=2, box=BOX, baseline=15, advance=20),)),
    paint=PAINTS,
    size=st.just(12.0),
    **HEADER,
)


def parsed(items: tuple[Item, ...], world: TestWorld, **more: str) -> ElementTree.Element:
    frame = Frame(size=Size(40, 30), items=items, background=None)
    return ElementTree.fromstring(write(frame, world, **more))


@given(
    items=st.lists(SHAPES | WORDS, max_size=5), title=st.text(max_size=20), lang=st.text(max_size=5)
)
def test_always_valid_xml(items, title, lang) -> None:
    group = Cluster(layer="group", box=BOX, items=tuple(items), opacity=0.5)
    root = parsed((*items, group), TestWorld(), title=title, lang=lang)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)), "ids are unique"
    used = set(re.findall(r"url\(#([^)]+)\)", ElementTree.tostring(root, "unicode")))
    assert used <= set(ids), "every reference leads somewhere"


def test_words_are_named_and_outlined(world: TestWorld) -> None:
    face = world.fonts.face("inter")
    run = Run(
        face="inter",
        sha256=face.sha256,
        size=12,
        ids=(36, 37),
        xs=(3, 12),
        ys=(15, 15),
        clusters=(0, 1),
    )
    words = Glyphs(
        layer="h", box=BOX, text='A & "B"', runs=(run,), lines=(), paint="#102030", size=12
    )
    root = parsed((words,), world)
    group = next(element for element in root.iter(SVG + "g") if element.get("aria-label"))
    assert group.get("aria-label") == 'A & "B"'
    used = [use.get(XLINK + "href")[1:] for use in group.iter(SVG + "use")]
    drawn = {path.get("id"): path.get("d") for path in root.iter(SVG + "path")}
    assert len(used) == 2
    assert all(drawn[name].startswith("M") for name in used)
    assert root.find(SVG + "title").text == 'A & "B"'
    assert next(element for element in root.iter() if element.get("id") == "h") is not None
    assert root.find(SVG + "text") is None


def test_layers_keep_their_names_once(world: TestWorld) -> None:
    twice = tuple(Outline(layer="price tag", box=BOX, d="M0 0H9", fill="#000000") for _ in range(2))
    root = parsed(twice, world)
    groups = root.findall(SVG + "g")
    assert [g.get("id") for g in groups] == ["price_tag", None]
    assert groups[1].get("data-layer") == "price tag"


def test_equal_gradients_are_written_once(world: TestWorld) -> None:
    fill = Linear(stops=(Stop(offset=0, colour="#ff0000"), Stop(offset=1, colour="#0000ff")))
    shapes = tuple(Outline(layer=f"s{i}", box=BOX, d="M0 0H9V9Z", fill=fill) for i in range(3))
    root = parsed(shapes, world)
    assert len(list(root.iter(SVG + "linearGradient"))) == 1


def test_a_layer_named_like_a_definition_keeps_its_name(world: TestWorld) -> None:
    fill = Linear(stops=(Stop(offset=0, colour="#ff0000"), Stop(offset=1, colour="#0000ff")))
    plain = Cluster(
        layer="paint1", box=BOX, items=(Outline(layer="s", box=BOX, d="M0 0H9V9Z", fill="#0000ff"),)
    )
    shaded = Outline(layer="t", box=BOX, d="M0 0H9V9Z", fill=fill)
    root = parsed((Cluster(layer="all", box=BOX, items=(plain, shaded)),), world)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) == 5
    assert "paint1" in ids


LIVE = {
    "headline": ("One headline over several lines", {"size": 90}),
    "arabic": ("مرحبا بالعالم", {}),
    "column": ("縦書きの春、ABC", {"direction": "vertical"}),
    "devanagari": ("नमस्ते क्षत्रिय", {}),
    "markup": ("A & B < C", {}),
}


@pytest.mark.parametrize("case", LIVE)
def test_live_words_are_text_that_changes_nothing(case: str, world: TestWorld) -> None:
    text, style = LIVE[case]
    layer = Text(
        id="t", text=text, box=Box(20, 20, 460, 460),
        style=TextStyle(**{"face": "inter", "size": 60, **style}),
    )  # fmt: skip
    frame = layout(Document(size=Size(500, 500), layers=(layer,)), world)
    live, plain = (write(frame, world, live=on) for on in (True, False))
    lines = list(ElementTree.fromstring(live).iter(SVG + "text"))
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(line.get("fill-opacity") == "0" for line in lines)
    assert all(float(line.get("textLength")) > 10 for line in lines)
    assert not list(ElementTree.fromstring(plain).iter(SVG + "text"))
    pictures = [resvg_py.svg_to_bytes(svg_string=svg.decode()) for svg in (live, plain)]
    assert bytes(pictures[0]) == bytes(pictures[1])


def test_letters_are_drawn_once(world: TestWorld) -> None:
    layer = Text(
        id="t", text="aaaa", box=Box(0, 0, 300, 90), style=TextStyle(face="inter", size=40)
    )
    frame = layout(Document(size=Size(300, 90), layers=(layer,)), world)
    root = ElementTree.fromstring(write(frame, world))
    assert len(list(root.iter(SVG + "use"))) == 4
    assert len(list(root.iter(SVG + "path"))) == 1


def test_layers_are_layers_with_names_in_an_editor(world: TestWorld) -> None:
    inner = Outline(layer="stripe", box=BOX, d="M0 0H9", fill="#000000")
    items = (Cluster(layer="hero", box=BOX, items=(inner,)),)
    root = parsed(items, world, names={"hero": "Hero picture"})
    (group,) = root.findall(SVG + "g")
    assert group.get(INK + "groupmode") == "layer"
    assert group.get(INK + "label") == "Hero picture"
    (child,) = group.findall(SVG + "g")
    assert child.get(INK + "label") == "stripe"
    assert child.get(INK + "groupmode") is None


def test_a_job_cannot_be_written(world: TestWorld) -> None:
    job = Job(layer="j", box=BOX, task="scene", data={}, seed=0)
    with pytest.raises(EngineFailed, match="job"):
        parsed((job,), world)


BODY = '<g id="a" fill="#FFF"><path style="fill:black;stroke:#f00"/><use xlink:href="#a"/><i fill="url(#a)" stroke="none"/></g>'


def test_colours_are_found_and_replaced() -> None:
    assert colours(BODY) == {"#ffffff": 1, "#000000": 1, "#ff0000": 1}
    changed = recoloured(BODY, {"#ffffff": "#111111", "#ff0000": "#22aa22"})
    assert 'fill="#111111"' in changed
    assert "stroke:#22aa22" in changed
    assert "fill:black" in changed
    assert 'stroke="none"' in changed


def test_black_by_default_is_black_too() -> None:
    assert recoloured("<path/>", {"#000000": "#123456"}) == '<g fill="#123456"><path/></g>'


def test_current_colour_is_the_flat_one() -> None:
    assert 'stroke="#123456"' in recoloured('<path stroke="currentColor"/>', {}, "#123456")


def test_prefixes_reach_every_reference() -> None:
    assert prefixed(BODY, "p-").count("p-a") == 3
    ElementTree.fromstring('<svg xmlns:xlink="x">' + prefixed(BODY, "p-") + "</svg>")
