"""PDF files show what the picture shows, and say every word of it in every script."""

from __future__ import annotations

import asyncio
import io
import re
import shutil
import subprocess
import unicodedata

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from limner.basics.geometry import Affine, Box, Size
from limner.document.document import Document
from limner.document.frame import Art, Cluster, Frame, Glyphs, Item, Outline, Pixels
from limner.document.layers.text import Text, TextStyle
from limner.document.lettering import Arc, Envelope, Groove, Jitter, Lettering, Passage, Rim
from limner.document.paint import Blur, Linear, Radial, Shadow, Stop, Stroke, Texture
from limner.engines.vector import VectorEngine
from limner.stages.finish import pdf
from limner.stages.layout import layout
from limner.stages.render import PRINT, flatten, render
from limner.world.test import TestWorld

SIGNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs of direction, which readers add and drop as they please."""
STRINGS = {
    "latin": "Blue Hour office affiliate fjord",
    "accents": "Crème brûlée à Łódź, Ağrı và Việt Nam",
    "cyrillic": "Съешь ещё этих мягких булок",
    "greek": "Ξεσκεπάζω τὴν ψυχοφθόρα",
    "arabic": "مرحبا بالعالم السلام عليكم",
    "arabic with marks": "مُحَمَّدٌ الأَوَّلُ لآلئ",
    "persian": "خوش آمدید به تهران",
    "hebrew": "שלום עולם טוב",
    "hebrew with figures": "שלום 2024 טוב",
    "devanagari": "नमस्ते दुनिया क्षत्रिय हिन्दी की किताब",
    "bengali": "শুভ নববর্ষ বাংলা ক্ষ কোকিল",
    "tamil": "வணக்கம் உலகம் கொள்கை",
    "thai": "สวัสดีชาวโลก น้ำใจ",
    "simplified": "春日茶会三月二十日",
    "traditional": "繁體中文測試",
    "japanese": "春の海ガーデン",
    "korean": "안녕하세요 세계",
    "single letters": "A B C 1",
    "mixed": "Café 春の海 قهوة end",
}


def lettered(text: str, world: TestWorld, **style: object) -> Frame:
    tall = style.get("direction") == "vertical"
    size = Size(400, 900) if tall else Size(900, 400)
    look = {"face": "inter", "size": 44, **style}
    layer = Text(
        id="t",
        text=text,
        box=Box(40, 40, size.width - 80, size.height - 80),
        style=TextStyle(**look),
    )
    return layout(Document(size=size, layers=(layer,)), world)


def written(frame: Frame, world: TestWorld, **more: object) -> bytes:
    flat = asyncio.run(flatten(frame, world, PRINT))
    return pdf.write(flat, world, **more)


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", SIGNS.sub("", text)).split())


def read(data: bytes) -> str:
    return plain(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range())


def poppler(data: bytes) -> str:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler) is not installed")
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True
    )
    return plain(done.stdout.decode())


@pytest.mark.parametrize("reader", [read, poppler])
@pytest.mark.parametrize("script", STRINGS)
def test_every_script_is_read_back(script: str, reader, world: TestWorld) -> None:
    data = written(lettered(STRINGS[script], world), world)
    assert reader(data) == plain(STRINGS[script])


@pytest.mark.parametrize("reader", [read, poppler])
@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("LIVE JAZZ TONIGHT", {"tracking": 0.3}),
        ("שלום עולם", {"tracking": 0.3}),
        ("斜めの文字です", {"italic": True}),
        ("Slanted words", {"italic": True, "weight": 700}),
        ("ליל המוזיקה", {"italic": True}),
        ("ليلة الموسيقى", {"face": "aref-ruqaa"}),
        ("خوش آمدید", {"face": "noto-nastaliq-urdu"}),
        ("縦書きの春、ABC 12月だ。", {"direction": "vertical"}),
        ("縦書き 春の海ー（夏）", {"direction": "vertical"}),
        ("한국어 세로쓰기", {"direction": "vertical"}),
        ("Outlined", {"outline": Stroke(paint="#ff0000", width=3)}),
        ("See through", {"paint": "#10203080"}),
        ("Papered", {"paint": Texture(name="paper", colours=("#806040",))}),
        ("Party 🎉 time", {}),
        ("Summer Night Jazz", {"lettering": Lettering(along=Arc(bend=90))}),
        ("شب السلام", {"lettering": Lettering(along=Arc(bend=90))}),
        ("Summer Night Jazz", {"lettering": Lettering(along=Envelope(form="arch"))}),
        ("शुभ रात्रि", {"lettering": Lettering(jitter=Jitter())}),
        ("In two colours", {"passages": (Passage(start=3, end=6, paint="#ff0000"),)}),
    ],
)
def test_every_manner_of_setting_is_read_back(text, style, reader, world: TestWorld) -> None:
    data = written(lettered(text, world, **style), world)
    assert reader(data) == plain(text)


def turned(frame: Frame, **header: object) -> Frame:
    item = frame.items[0].model_copy(update=header)
    return frame.model_copy(update={"items": (item,)})


@pytest.mark.parametrize(
    "header",
    [
        {"transform": Affine.rotation(12, 300, 200)},
        {"effects": (Shadow(dx=4, dy=4, blur=6),)},
        {"effects": (Blur(sigma=2),)},
        {"opacity": 0.5},
        {"blend": "multiply"},
        {"clip": "M0 0H800V390H0Z"},
    ],
)
def test_words_live_whatever_happens_to_them(header, world: TestWorld) -> None:
    frame = turned(lettered("Whatever happens", world), **header)
    assert read(written(frame, world)) == "Whatever happens"


def test_text_is_text_and_not_repeated(world: TestWorld) -> None:
    data = written(lettered("Once", world, outline=Stroke(paint="#ff0000", width=3)), world)
    file = pikepdf.open(io.BytesIO(data))
    (page,) = file.pages
    assert len(page.Resources.Font) == 1
    (font,) = dict(page.Resources.Font).values()
    assert font.Subtype == "/Type0"
    assert "/FontFile3" in font.DescendantFonts[0].FontDescriptor
    assert b"beginbfchar" in font.ToUnicode.read_bytes()


BOX = Box(20, 10, 160, 100)
RAMP = (Stop(offset=0, colour="#ff0000"), Stop(offset=1, colour="#0000ff"))
FADE = (Stop(offset=0, colour="#00800000"), Stop(offset=1, colour="#008000"))
BLOCK = "M20 10H180V110H20Z"


def shape(**look: object) -> Outline:
    return Outline(**{"layer": "s", "box": BOX, "d": BLOCK, "fill": "#204080"} | look)


def photo(world: TestWorld, kind: str) -> Pixels:
    y, x = np.mgrid[0:50, 0:80].astype(np.uint8)
    pixels = np.stack([x * 3, y * 5, 255 - x * 2, np.full_like(x, 255)], axis=2)
    if kind == "PNG":
        pixels[:, 40:, 3] = 100
    buffer = io.BytesIO()
    image = Image.fromarray(pixels).convert("RGBA" if kind == "PNG" else "RGB")
    image.save(buffer, kind)
    return Pixels(layer="p", box=BOX, blob=world.blobs.put(buffer.getvalue()))


GROOVED = Lettering(
    rims=(Rim(paint="#ffe000", width=0.03), Rim(paint="#c00000", width=0.06)),
    inlines=(Groove(paint="#ffffff", width=0.02, depth=0.03),),
)
CASES = {
    "solid": lambda w: (shape(),),
    "alpha": lambda w: (shape(fill="#20408060"),),
    "linear": lambda w: (shape(fill=Linear(stops=RAMP, end=(1.0, 0.4))),),
    "radial": lambda w: (shape(fill=Radial(stops=RAMP)),),
    "fading": lambda w: (shape(fill=Linear(stops=FADE)),),
    "pen": lambda w: (
        shape(fill=None, stroke=Stroke(paint="#a02000", width=8, dash=(20, 12), cap="round")),
    ),
    "shaded pen": lambda w: (
        shape(fill=None, stroke=Stroke(paint=Linear(stops=RAMP, end=(1.0, 0.0)), width=14)),
    ),
    "arcs": lambda w: (shape(d="M40 60A40 25 30 1 1 120 80Q150 20 160 100T170 90Z"),),
    "turned": lambda w: (
        shape(transform=Affine.rotation(20, 100, 60), fill=Linear(stops=RAMP), opacity=0.6),
    ),
    "clipped": lambda w: (shape(clip="M40 20L150 30L90 100Z"),),
    "multiply": lambda w: (
        shape(fill="#f0c040"),
        shape(d="M60 40H190V115H60Z", fill="#40a0e0", blend="multiply"),
    ),
    "group": lambda w: (
        Cluster(
            layer="g", box=BOX, opacity=0.5,
            items=(shape(), shape(d="M60 40H190V115H60Z", fill="#e04040")),
        ),
    ),
    "shadow": lambda w: (shape(effects=(Shadow(dx=5, dy=6, blur=4, colour="#000000a0"),)),),
    "sharp shadow": lambda w: (shape(effects=(Shadow(dx=5, dy=6, colour="#c0000080"),)),),
    "blurred": lambda w: (shape(effects=(Blur(sigma=4),)),),
    "texture": lambda w: (shape(fill=Texture(name="paper", colours=("#e0c090",))),),
    "photo": lambda w: (photo(w, "JPEG"),),
    "clear picture": lambda w: (photo(w, "PNG"),),
    "drawing": lambda w: (Art(layer="a", box=BOX, art="fluent-emoji-flat:red-apple"),),
    "flipped line": lambda w: (
        Art(layer="a", box=BOX, art="ph:anchor", flat="#a03060", flip=True),
    ),
    "filtered drawing": lambda w: (Art(layer="a", box=BOX, art="fluent-emoji:red-apple"),),
}  # fmt: skip


def shown(data: bytes, size: Size) -> np.ndarray:
    page = pypdfium2.PdfDocument(data)[0]
    image = page.render(scale=96 / 72, fill_color=(255, 255, 255, 255)).to_pil().convert("RGB")
    assert image.size == tuple(size)
    return np.asarray(image).astype(float)


def painted(frame: Frame, world: TestWorld) -> np.ndarray:
    pixels = asyncio.run(render(frame, world))[0].pixels.astype(float)
    alpha = pixels[..., 3:] / 255
    return pixels[..., :3] * alpha + 255 * (1 - alpha)


def agree(frame: Frame, world: TestWorld, mean: float = 1.2, few: float = 0.012) -> None:
    assert VectorEngine.can.name in world.engines()
    wanted = painted(frame, world)
    apart = np.abs(shown(written(frame, world), frame.size) - wanted)
    assert apart.mean() < mean
    assert (apart.max(axis=2) > 64).mean() < few
    assert np.abs(wanted - 255).mean() > 2, "something is to be seen"


@pytest.mark.parametrize("case", CASES)
def test_the_page_shows_the_picture(case: str, world: TestWorld) -> None:
    items: tuple[Item, ...] = CASES[case](world)
    agree(Frame(size=Size(200, 120), items=items, background="#fffdf5"), world)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Gradient", {"paint": Linear(stops=RAMP, end=(1.0, 0.0)), "size": 120}),
        ("Rimmed", {"outline": Stroke(paint="#e0a000", width=8), "size": 120}),
        ("क्षत्रिय बुद्धि", {"size": 110}),
        ("السلام عليكم", {"size": 110, "face": "amiri"}),
        ("縦書きの春、ABC 12月だ。", {"size": 80, "direction": "vertical"}),
        ("斜めの文字", {"size": 110, "italic": True}),
        ("น้ำใจกว้าง", {"size": 110}),
        ("Clear letters", {"paint": "#20408080", "size": 120}),
        ("Round about", {"size": 90, "lettering": Lettering(along=Arc(bend=120))}),
        ("Grooved", {"size": 120, "lettering": GROOVED}),
        ("Letters", {"size": 120, "lettering": Lettering(letters=("#ff0000", "#0080ff"))}),
    ],
)
def test_words_stand_where_the_painter_has_them(text, style, world: TestWorld) -> None:
    agree(lettered(text, world, **style).model_copy(update={"background": "#ffffff"}), world)


def test_page_boxes_follow_print(world: TestWorld) -> None:
    frame = Frame(size=Size(300, 150), items=(shape(),), bleed=15)
    file = pikepdf.open(io.BytesIO(written(frame, world, dots=300)))
    page = file.pages[0]
    assert [float(v) for v in page.MediaBox] == pytest.approx([0, 0, 72, 36])
    assert [float(v) for v in page.TrimBox] == pytest.approx([3.6, 3.6, 68.4, 32.4])
    assert [float(v) for v in page.BleedBox] == pytest.approx([0, 0, 72, 36])


def test_readers_are_told_title_language_and_colours(world: TestWorld) -> None:
    data = written(Frame(size=Size(90, 60), items=()), world, title="Été <&> 夏", lang="fr")
    file = pikepdf.open(io.BytesIO(data))
    assert str(file.docinfo.Title) == "Été <&> 夏"
    assert str(file.Root.Lang) == "fr"
    with file.open_metadata() as about:
        assert about["dc:title"] == "Été <&> 夏"
        assert about["dc:language"] == {"fr"}
    (intent,) = file.Root.OutputIntents
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"


def test_the_words_name_a_picture_without_a_title(world: TestWorld) -> None:
    data = written(lettered("Blue Hour", world), world)
    assert str(pikepdf.open(io.BytesIO(data)).docinfo.Title) == "Blue Hour"


def test_the_same_frame_gives_the_same_bytes() -> None:
    once, again = (
        written(turned(lettered("Twice नमस्ते", w), effects=(Shadow(blur=3),)), w)
        for w in (TestWorld(), TestWorld())
    )
    assert once == again


def test_a_picture_is_kept_once(world: TestWorld) -> None:
    one = photo(world, "JPEG")
    again = one.model_copy(update={"transform": Affine.translation(10, 5)})
    data = written(Frame(size=Size(200, 120), items=(one, again)), world)
    file = pikepdf.open(io.BytesIO(data))
    images = [
        each
        for each in file.objects
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
    ]
    assert len(images) == 1
    assert images[0].Filter == "/DCTDecode"


def test_unseen_words_are_read_and_not_seen(world: TestWorld) -> None:
    frame = lettered("Ghost", world)
    (words,) = frame.items
    assert isinstance(words, Glyphs)
    clear = turned(frame, paint="#00000000").model_copy(update={"background": "#ffffff"})
    data = written(clear, world)
    assert read(data) == "Ghost"
    assert (shown(data, frame.size) == 255).all()
