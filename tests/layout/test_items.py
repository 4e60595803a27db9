"""Layers become items: coordinates, headers, colours, seeds and charts."""

from __future__ import annotations

import io

import pytest
from typeset import WORLD, frame_of, glyphs_in

from limner.basics.colour import oklch
from limner.basics.errors import BadDocument
from limner.basics.geometry import Affine, Box, Size
from limner.basics.svg import colours as used_colours
from limner.document.frame import Art, Cluster, Job, Outline, Pixels
from limner.document.layers.chart import Chart, ChartStyle, Datum
from limner.document.layers.generated import Generated
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.picture import Picture
from limner.document.layers.scene import Scene
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Shadow, Stroke
from limner.stages.layout import measure
from limner.stages.layout.recolour import recoloured

BOX = Box(100, 200, 300, 150)


def test_shapes_take_their_forms() -> None:
    (rect,) = frame_of(Shape(id="r", fill="#112233", box=BOX, opacity=0.5)).items
    assert isinstance(rect, Outline)
    assert rect.d == "M100 200H400V350H100Z"
    assert (rect.box, rect.opacity, rect.fill) == (BOX, 0.5, "#112233")
    (path,) = frame_of(
        Shape(id="p", form="path", d="M0 0L10 10Z", view=Box(0, 0, 10, 10), fill="#000000", box=BOX)
    ).items
    assert path.d == "M100 200L400 350Z"
    free = Shape(id="f", form="path", d="M5 6L70 80", stroke=Stroke(paint="#000000"))
    (line,) = frame_of(free).items
    assert line.box == Box(5, 6, 65, 74)


def test_what_cannot_be_seen_is_not_painted() -> None:
    assert frame_of(Shape(id="a", box=BOX), Shape(id="b", fill="#000000", opacity=0)).items == ()


def test_rotation_turns_about_the_middle() -> None:
    (item,) = frame_of(Shape(id="r", fill="#112233", box=BOX, rotate=90)).items
    assert item.transform is not None
    assert item.transform.point(*BOX.centre) == pytest.approx(BOX.centre)
    assert item.transform.point(400, 275) == pytest.approx((250, 425))


def test_groups_move_their_children_and_paint_their_panel_first() -> None:
    child = Shape(id="c", fill="#445566", box=Box(10, 20, 30, 40))
    group = Group(
        id="g", box=BOX, children=(child,), fill="#ffffff", radius=12, crop=True,
        effects=(Shadow(dy=3, blur=4),), stroke=Stroke(paint="#000000", width=4),
    )  # fmt: skip
    frame = frame_of(group)
    (cluster,) = frame.items
    assert isinstance(cluster, Cluster)
    panel, inner = cluster.items
    assert (panel.role, panel.layer, inner.layer) == ("plate", "g", "c")
    assert cluster.clip is not None
    assert cluster.effects
    where = dict((i.layer, m) for i, m in frame.walk())
    assert where["c"].point(10, 20) == (110, 220)


def test_a_clip_is_in_the_parents_pixels_even_where_the_layer_turns() -> None:
    clip = "M0 0H50V50H0Z"
    (plain,) = frame_of(Shape(id="a", fill="#000000", box=BOX, clip=clip)).items
    assert plain.clip == clip
    (turned,) = frame_of(Shape(id="a", fill="#000000", box=BOX, clip=clip, rotate=30)).items
    assert isinstance(turned, Cluster)
    assert (turned.clip, turned.transform) == (clip, None)


def test_turned_words_keep_their_glyphs() -> None:
    layer = Text(id="t", text="Sale", style=TextStyle(face="Inter", size=40), box=BOX)
    flat = glyphs_in(frame_of(layer))["t"]
    turned = glyphs_in(frame_of(layer.but(rotate=-8)))["t"]
    assert turned.transform == Affine.rotation(-8, *BOX.centre)
    assert turned.runs == flat.runs


def test_decorative_words_are_not_requested() -> None:
    layer = Text(id="t", text="1", style=TextStyle(face="Inter", size=40), box=BOX, decorative=True)
    assert not glyphs_in(frame_of(layer))["t"].requested


def test_drawings_are_whole_and_stand_on_their_foot() -> None:
    (match, *_) = WORLD.illustrations.search("dog")
    layer = Illustration(id="d", art=match.id, box=BOX, anchor="bottom", flip=True)
    (art,) = frame_of(layer).items
    assert isinstance(art, Art)
    drawing = WORLD.illustrations.get(match.id)
    assert art.box.width / art.box.height == pytest.approx(drawing.width / drawing.height, rel=0.01)
    assert art.box.bottom == pytest.approx(BOX.bottom)
    assert art.flip
    assert art.label == drawing.label


BODY = (
    '<path fill="#F8312F" d="M0 0"/><path fill="#CA0B4A" d="M1 1"/><path fill="#F8312F" d="M2"/>'
    '<path fill="white" d="M3"/><path style="stroke:#abc" d="M4"/><stop stop-color="#fff"/>'
    '<g fill="none" stroke="currentColor"/>'
)


def test_colours_are_read_in_any_notation() -> None:
    assert used_colours(BODY) == {"#f8312f": 2, "#ca0b4a": 1, "#ffffff": 2, "#aabbcc": 1}


def test_dominant_moves_the_main_hue_and_keeps_shading() -> None:
    changed = recoloured(BODY, Recolour(dominant="#2266cc"))
    assert set(changed) == {"#f8312f", "#ca0b4a"}
    light, dark = oklch(changed["#f8312f"]), oklch(changed["#ca0b4a"])
    assert abs(light.hue - oklch("#2266cc").hue) < 30
    assert light.lightness > dark.lightness


def test_tint_keeps_lightness() -> None:
    changed = recoloured(BODY, Recolour(tint="#00aa55", amount=1.0))
    assert oklch(changed["#ca0b4a"]).lightness == pytest.approx(
        oklch("#CA0B4A").lightness, abs=0.02
    )
    assert recoloured(BODY, Recolour()) == {}


def test_flat_paints_all_in_one() -> None:
    assert set(recoloured(BODY, Recolour(flat="#123456")).values()) == {"#123456"}


def _png(width: int, height: int) -> str:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (width, height)).save(buffer, "PNG")
    return WORLD.blobs.put(buffer.getvalue())


def test_pictures_cover_contain_or_stretch() -> None:
    blob = _png(100, 100)
    (cover,) = frame_of(Picture(id="p", blob=blob, box=Box(0, 0, 200, 100))).items
    assert isinstance(cover, Pixels)
    assert cover.crop == Box(0, 0.25, 1, 0.5)
    (contain,) = frame_of(Picture(id="p", blob=blob, box=Box(0, 0, 200, 100), fit="contain")).items
    assert contain.box == Box(50, 0, 100, 100)


def test_jobs_have_seeds_of_their_own() -> None:
    frame = frame_of(Scene(id="s", box=BOX), Generated(id="a", box=BOX, prompt="fog"), seed=7)
    scene, fog = frame.items
    assert isinstance(scene, Job)
    assert isinstance(fog, Job)
    assert (scene.task, fog.task) == ("scene", "generated")
    assert fog.data["prompt"] == "fog"
    assert scene.seed != fog.seed
    assert frame_of(Scene(id="s", box=BOX), seed=7).items[0] == scene
    assert frame_of(Scene(id="s", box=BOX), seed=8).items[0] != scene


def _chart(form: str) -> Chart:
    style = TextStyle(face="Inter", size=18)
    colours = ChartStyle(
        colours=("#336699",), highlight="#ff6600", ink="#111111", muted="#888888", grid="#dddddd",
        ground="#ffffff", labels=style, values=style,
    )  # fmt: skip
    data = (Datum(label="Q1", text="12", number=12), Datum(label="Q2", text="19", number=19))
    return Chart(id="c", form=form, data=data, style=colours, box=Box(50, 60, 700, 400))


@pytest.mark.parametrize("form", ["bar", "column", "line", "pie"])
def test_charts_become_marks_and_words(form: str) -> None:
    frame = frame_of(_chart(form))
    assert {i.text for i in glyphs_in(frame).values()} >= {"Q1", "Q2", "12", "19"}
    kinds = {i.kind for i, _ in frame.walk()}
    assert {"cluster", "outline", "glyphs"} <= kinds


def test_an_unknown_chart_form_is_refused() -> None:
    with pytest.raises(BadDocument, match=r"no chart form 'spiral'.*bar"):
        frame_of(_chart("spiral"))


def test_measure_says_what_words_take() -> None:
    style = TextStyle(face="Inter", size=40)
    one = measure("Fresh bread", style, 900, WORLD)
    two = measure("Fresh bread", style, one.width * 0.7, WORLD)
    assert (one.lines, two.lines) == (1, 2)
    assert one.size == two.size == 40
    assert two.height > one.height + 30


def test_frames_survive_json() -> None:
    from limner.document.frame import Frame

    frame = frame_of(
        Text(id="t", text="Sale שלום", style=TextStyle(face="Inter", size=40), box=BOX),
        size=Size(512, 512),
    )
    assert Frame.from_json(frame.to_json()) == frame
