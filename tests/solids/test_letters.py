"""Words in the round: outlines from a laid-out sheet, and the things that are built of them."""

from __future__ import annotations

import numpy as np
import pytest

from limner.basics.geometry import Box, Size
from limner.document.frame import Frame, Glyphs, Line, Outline, Run
from limner.document.layers.scene import Matter
from limner.engines.tracer.letters import letters
from limner.ports.world import World
from limner.solids.lettering import laid, within, written
from limner.solids.shapes.skeleton import centre_lines, pieces
from limner.solids.solid import Letters, Solid, Spec, object_kind
from limner.solids.surface import materials, surface
from limner.world.local import LocalWorld

SIZE = Size(1400, 500)


@pytest.fixture(scope="module")
def world() -> World:
    return LocalWorld()


def words(
    world: World, text: str, family: str = "quicksand", size: float = 200.0, colour: str = "#ff3f9a"
) -> Glyphs:
    """Return a word on a baseline, set without the layout stage: glyph after glyph."""
    import uharfbuzz

    face = world.fonts.face(family)
    font = uharfbuzz.Font(
        uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(world.fonts.path(face))))
    )
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    scale = size / face.upem
    steps = [p.x_advance * scale for p in buffer.glyph_positions]
    start = (SIZE.width - sum(steps)) / 2
    xs = tuple(float(start + sum(steps[:k])) for k in range(len(steps)))
    run = Run(
        face=face.id, sha256=face.sha256, size=size, ids=tuple(i.codepoint for i in buffer.glyph_infos),
        xs=xs, ys=(300.0,) * len(xs), clusters=tuple(range(len(xs))),
    )  # fmt: skip
    box = Box(0, 0, *SIZE)
    line = Line(start=0, end=len(text), box=box, baseline=300.0, advance=sum(steps))
    return Glyphs(
        layer="words", box=box, text=text, runs=(run,), lines=(line,), paint=colour, size=size
    )


def outlined(world: World, text: str, **how: str | float) -> Letters:
    return letters(Frame(size=SIZE, items=(words(world, text, **how),)), world)  # type: ignore[arg-type]


def built(name: str, drawn: Letters, **options: str) -> Solid:
    kind = object_kind(name)
    return kind.build(Spec(*kind.size, options=options, letters={"letters": drawn}))


def area(rings: tuple[np.ndarray, ...]) -> float:
    return sum(p.area for p in pieces(rings))


def test_letters_come_in_reading_order_with_their_holes(world: World) -> None:
    found = outlined(world, "dBi%o")
    assert [len(rings) for rings, _ in found.glyphs] == [2, 3, 2, 5, 2]
    middles = [float(np.concatenate(rings)[:, 0].mean()) for rings, _ in found.glyphs]
    assert middles == sorted(middles)
    hole = sum(len(p.interiors) for rings, _ in found.glyphs for p in pieces(rings))
    assert hole == 1 + 2 + 0 + 2 + 1


def test_letters_stand_upright_in_widths_of_the_sheet(world: World) -> None:
    found = outlined(world, "lo")
    assert found.aspect == pytest.approx(2.8)
    tall, low = (np.concatenate(rings) for rings, _ in found.glyphs)
    baseline = (500 - 300) / 1400
    assert tall[:, 1].min() == pytest.approx(baseline, abs=0.004)
    assert tall[:, 1].max() > low[:, 1].max() + 0.02


def test_overlapping_strokes_of_a_letter_are_one_shape(world: World) -> None:
    """Faces with a weight axis draw letters in strokes that cross; none may cancel another out."""
    for text in "tAxK":
        rings, _ = outlined(world, text, family="montserrat").glyphs[0]
        assert all(p.is_valid for p in pieces(rings))
        assert len(pieces(rings)) == 1, text


def test_every_letter_keeps_the_colour_it_was_set_in(world: World) -> None:
    pink, blue = words(world, "ab", colour="#ff3f9a"), words(world, "cd", colour="#33d6ff")
    clear = words(world, "ef", colour="#00000000")
    ground = Outline(layer="g", box=Box(0, 0, *SIZE), d="M0 0H1400V500H0Z", fill="#000000")
    rule = Outline(layer="r", box=Box(0, 0, *SIZE), d="M200 400H1200V410H200Z", fill="#ffffff")
    found = letters(Frame(size=SIZE, items=(ground, pink, blue, clear, rule)), world)
    assert [c for _, c in found.glyphs] == ["#ff3f9a", "#ff3f9a", "#33d6ff", "#33d6ff", "#ffffff"]


def test_bent_runs_are_told_apart_into_letters(world: World) -> None:
    from limner.ports.outlines import outlined as path

    item = words(world, "dog")
    run = item.runs[0].model_copy(update={"d": path(item.runs[0], world)})
    bent = letters(Frame(size=SIZE, items=(item.model_copy(update={"runs": (run,)}),)), world)
    straight = outlined(world, "dog")
    assert [len(r) for r, _ in bent.glyphs] == [len(r) for r, _ in straight.glyphs]
    for (one, _), (other, _) in zip(bent.glyphs, straight.glyphs, strict=True):
        assert area(one) == pytest.approx(area(other), rel=0.01)


def test_a_stroke_has_one_centre_line_from_end_to_end() -> None:
    bar = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 0.1], [0.0, 0.1]])
    (line,) = centre_lines([bar])
    assert not line.closed
    assert line.free == (True, True)
    assert np.allclose(line.points[:, 1], 0.05, atol=0.01)
    assert line.length > 0.85
    assert np.median(line.radii) == pytest.approx(0.05, rel=0.1)


def test_a_ring_has_one_closed_centre_line() -> None:
    turn = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    ring = np.stack([np.cos(turn), np.sin(turn)], 1)
    (line,) = centre_lines([ring, 0.8 * ring])
    assert line.closed
    assert np.allclose(np.linalg.norm(line.points, axis=1), 0.9, atol=0.02)


def test_a_cross_is_two_strokes_that_run_through() -> None:
    across = np.array([[-1, -0.1], [1, -0.1], [1, 0.1], [-1, 0.1]])
    up = across[:, ::-1]
    from shapely.geometry import Polygon

    shape = Polygon(across).union(Polygon(up))
    lines = centre_lines([np.array(shape.exterior.coords)[:-1]])
    assert [round(line.length, 1) for line in lines] == [1.8, 1.8]


def test_every_letter_of_a_neon_word_is_a_tube(world: World) -> None:
    drawn = outlined(world, "midnight")
    sign = built("neon-sign", drawn)
    (tube,) = [p for p in sign.parts if p.slot == "tube"]
    assert tube.matter == Matter(name="neon", colour="#ff3f9a")
    places = tube.mesh.positions
    for glyph in within(drawn, 1.4, 0.5):
        low, high = (np.concatenate(glyph.rings).min(0), np.concatenate(glyph.rings).max(0))
        here = ((places[:, [0, 2]] > low) & (places[:, [0, 2]] < high)).all(1)
        assert here.any()
        seen = places[here]
        assert np.ptp(seen[:, 2]) > 0.75 * (high - low)[1]
    assert places[:, 1].max() < 0.0
    assert sum(len(p.mesh.faces) for p in sign.parts) < 90_000


def test_neon_glows_in_the_colour_of_its_words(world: World) -> None:
    sign = built("neon-sign", outlined(world, "ok", colour="#00c8ff"))
    (tube,) = [p for p in sign.parts if p.slot == "tube"]
    assert tube.matter is not None
    red, green, blue = surface(tube.matter).emission or (0.0, 0.0, 0.0)
    assert blue > green > red
    assert blue > 1.0
    assert max(surface(Matter(name="neon", colour="#000000")).emission or (0.0,)) > 1.0


def test_two_colours_are_two_tubes(world: World) -> None:
    frame = Frame(size=SIZE, items=(words(world, "a"), words(world, "b", colour="#33d6ff")))
    sign = built("neon-sign", letters(frame, world))
    tubes = [p.matter for p in sign.parts if p.slot == "tube"]
    assert {m.colour for m in tubes if m} == {"#ff3f9a", "#33d6ff"}


def test_script_is_joined_where_its_letters_touch(world: World) -> None:
    drawn = outlined(world, "love", family="pacifico")
    kind = object_kind("neon-sign")
    loose = laid(Spec(*kind.size, letters={"letters": drawn}))
    assert len(written(loose)) < len(loose)


@pytest.mark.parametrize("lit", ["none", "face", "halo"])
def test_channel_letters_have_depth_and_keep_their_holes(world: World, lit: str) -> None:
    drawn = outlined(world, "BOO", size=260.0)
    sign = built("channel-letters", drawn, lit=lit)
    low, high = sign.bounds
    assert high[1] < 1e-9
    assert low[1] == pytest.approx(-0.06, abs=0.006)
    (face,) = [p for p in sign.parts if p.slot == "face"]
    flat = face.mesh.positions[face.mesh.faces].mean(1)[:, [0, 2]]
    glyphs = within(drawn, 1.5, 0.4)
    hole = min(glyphs[1].rings, key=lambda r: float(np.ptp(r[:, 0]))).mean(0)
    assert np.linalg.norm(flat - hole, axis=1).min() > 0.01
    assert ("glow" in {p.slot for p in sign.parts}) == (lit == "halo")
    if lit == "face":
        assert face.matter is not None
        assert surface(face.matter).emission is not None


@pytest.mark.parametrize("name", ["neon-sign", "channel-letters"])
def test_without_words_the_thing_is_there_and_empty(name: str) -> None:
    kind = object_kind(name)
    empty = kind.build(Spec(*kind.size))
    assert empty.areas["letters"].width == pytest.approx(kind.size[0])
    assert empty.areas["letters"].height == pytest.approx(kind.size[2])


def test_lit_materials_give_light() -> None:
    for name in ("neon", "lit-acrylic", "screen"):
        assert name in materials()
        assert max(surface(Matter(name=name)).emission or (0.0,)) > 1.0


def test_the_engine_builds_only_the_sheets_whose_kind_says_so(world: World) -> None:
    from limner.document.frame import Job
    from limner.document.layers.scene import SceneFilm, SceneSet
    from limner.document.shot import Camera, Placed, Shot
    from limner.engines.tracer.sheets import sheets

    things = (
        Placed(
            id="neon", kind="neon-sign", size=(1.4, 0.06, 0.5), prints={"letters": "neon/letters"}
        ),
        Placed(id="book", kind="book", size=(0.15, 0.03, 0.22), prints={"cover": "book/cover"}),
    )
    camera = Camera(position=(0, -2, 1), target=(0, 0, 1), focal=50, f_number=0, focus=2)
    shot = Shot(
        things=things, set=SceneSet(), lamps=(), ambient=0.3, camera=camera, film=SceneFilm()
    )
    frame = Frame(size=SIZE, items=(words(world, "midnight"),))
    job = Job(
        layer="scene", box=Box(0, 0, 64, 64), task="scene", data=shot.model_dump(mode="json"), seed=0,
        sheets={"neon/letters": frame, "book/cover": frame},
    )  # fmt: skip
    found = sheets(job, world)
    assert set(found.letters) == {"neon/letters"}
    assert len(found.letters["neon/letters"].glyphs) == len("midnight")
