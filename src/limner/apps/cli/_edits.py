"""The edits of the gallery: a row for every operation on a photograph, and one of revisions.

The photograph is made here by procedure, as is what is handed over with it, so that anybody may
draw the same sheet. Pictures drawn before are kept as long as what is asked stays the same.
"""

from __future__ import annotations

import hashlib
import html
import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

import limner
from limner.basics.files import write_whole
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layers.text import Text, TextStyle

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE = 448
_POSTER = (
    "Poster for a plant fair: headline 'Green Days', 'Saturday 3 May', '10 am to 4 pm', "
    "'Botanic Garden, Bern', 'Free entry'"
)


@dataclass(frozen=True, slots=True)
class Edited:
    """One edit: what was said to which picture, both files, and the notes."""

    name: str
    said: str
    before: Path
    after: Path
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """One edit to be made. on: 'ball', 'sign' or 'leaning'. mask: whether the ball is marked.
    brought: what is handed over: 'bottle', 'dusk'."""

    name: str
    said: str
    on: str = "ball"
    mask: bool = False
    brought: tuple[str, ...] = field(default=())


ORDERS = (
    Order("remove", "remove the ball"),
    Order("recolour", "make the ball teal"),
    Order("extend", "extend it to the left and right by 30%"),
    Order("reframe", "make it 16:9"),
    Order("blur", "blur the background"),
    Order("cut-out", "make the background transparent"),
    Order("backdrop", "change the background to image 2", brought=("dusk",)),
    Order("tone", "warmer, a bit more contrast"),
    Order("light", "add light from the left"),
    Order("region", "darken it a lot", mask=True),
    Order("black-and-white", "make it black and white"),
    Order("match", "match the colours of image 2", brought=("dusk",)),
    Order("denoise", "remove the noise", on="noisy"),
    Order("sharpen", "sharpen it", on="soft"),
    Order("straighten", "straighten the horizon", on="leaning"),
    Order("upscale", "upscale 2x", on="small"),
    Order("crop", "crop to the subject"),
    Order("letter", "write 'Summer sale' at the top"),
    Order("reletter", 'change "OPEN" to "LATE"', on="sign"),
    Order("add", "add a cat at the bottom right"),
    Order("composite", "combine image 2 and image 3 into the scene", on="empty",
          brought=("bottle", "bottle")),
    Order("place", "put the logo from image 2 in the top right corner", brought=("bottle",)),
)  # fmt: skip
REVISIONS = (
    "make the headline orange", "change the date to 'Sunday 4 May'", "use a serif", "make it 4:3",
    "add a button saying 'Book now'", "make the background dark green",
)  # fmt: skip


def edited(folder: Path) -> list[Edited]:
    """Make every edit that is not there yet; return all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    return [*(_photograph(order, folder) for order in ORDERS), *_revised(folder)]


def section(edits: list[Edited], root: Path) -> str:
    """Return the part of the page that shows them, before beside after."""
    cells = "\n".join(_cell(edit, root) for edit in edits)
    style = (
        "<style>.pair{display:grid;grid-template-columns:1fr 1fr;gap:.4rem;align-items:start}"
        ".pair img{background:repeating-conic-gradient(#ddd 0 25%,#fff 0 50%) 0/24px 24px}</style>"
    )
    return f"{style}<h2>Edits</h2><p>Before and after, seed 0.</p><main>{cells}</main>"


def _cell(edit: Edited, root: Path) -> str:
    both = "".join(
        f'<img loading="lazy" src="{html.escape(path.relative_to(root).as_posix())}" '
        f'alt="{what} {html.escape(edit.name)}">'
        for what, path in (("before", edit.before), ("after", edit.after))
    )
    notes = "<br>".join(html.escape(note) for note in edit.notes)
    return (
        f'<figure><div class="pair">{both}</div><figcaption><b>{html.escape(edit.name)}</b> · '
        f'{html.escape(edit.said)}<br><span class="meta">{notes}</span></figcaption></figure>'
    )


# -- making them -------------------------------------------------------------------------


def _photograph(order: Order, folder: Path) -> Edited:
    before = folder / f"{order.on}.png"
    picture = _png(_pictures()[order.on])
    write_whole(before, picture)
    after = folder / f"{order.name}.png"
    given = [_png(_pictures()[name]) for name in order.brought]
    mask = _png(_marked()) if order.mask else None
    key = hashlib.sha256(b"".join([picture, order.said.encode(), mask or b"", *given])).hexdigest()
    kept = _kept(after, key)
    if kept is not None:
        return Edited(order.name, order.said, before, after, kept)
    try:
        art = limner.edit(picture, order.said, mask=mask, references=given, format="png")
    except limner.LimnerError as error:
        write_whole(after, picture)
        return Edited(order.name, order.said, before, after, (str(error),))
    art.save(after)
    _keep(after, key, art.notes)
    return Edited(order.name, order.said, before, after, art.notes)


def _revised(folder: Path) -> list[Edited]:
    art = limner.draw(_POSTER, size=(640, 896), seed=0, engine="vector")
    before = art.save(folder / "poster.png")
    out = []
    for number, said in enumerate(REVISIONS, 1):
        turn = art.revise(said)
        after = turn.save(folder / f"revise-{number}.png")
        out.append(Edited(f"revise {number}", said, before, after, turn.notes))
    return out


def _kept(after: Path, key: str) -> tuple[str, ...] | None:
    """Return the notes of an edit made before of the very same, None where there is none."""
    record = after.with_suffix(".json")
    if not (after.exists() and record.exists()):
        return None
    data = json.loads(record.read_text("utf-8"))
    return tuple(data["notes"]) if data["key"] == key else None


def _keep(after: Path, key: str, notes: tuple[str, ...]) -> None:
    text = json.dumps({"key": key, "notes": list(notes)}, ensure_ascii=False)
    write_whole(after.with_suffix(".json"), text.encode())


def _png(pixels: NDArray[np.uint8]) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


# -- pictures ----------------------------------------------------------------------------


def _noise(stream: np.random.Generator, across: int, down: int) -> NDArray[np.float64]:
    """Return smooth noise of deviation 1, its grains so many pixels large."""
    shape = SIDE // down + 2, SIDE // across + 2
    small = Image.fromarray(stream.normal(size=shape).astype(np.float32))
    out = np.asarray(small.resize((SIDE, SIDE), Image.Resampling.BICUBIC), np.float64)
    return np.asarray(out / out.std(), np.float64)


def _room(ball: bool) -> NDArray[np.uint8]:
    """Return a plastered wall over a wooden floor, lit from the top left, with a ball or none."""
    stream = np.random.default_rng(0)
    y, x = np.mgrid[0:SIDE, 0:SIDE] / SIDE
    wall = 0.55 + 0.02 * _noise(stream, 60, 60) + 0.012 * _noise(stream, 3, 3)
    light = (1.15 - 0.45 * np.hypot(x - 0.2, y - 0.1))[..., None]
    out = wall[..., None] * [0.86, 0.83, 0.76] * light
    plank = np.floor((y - 0.66) * 9)
    grain = 0.05 * _noise(stream, 90, 3) + 0.06 * np.sin(plank * 7.3)
    floor = (0.34 + grain)[..., None] * [1.0, 0.66, 0.4] * light
    floor[(y - 0.66) * 9 - plank < 0.03] *= 0.6
    out = np.where((y > 0.66)[..., None], floor, out)
    if ball:
        out = _with_ball(out, x, y)
    out += stream.normal(0, 0.006, out.shape)
    return np.asarray(np.clip(out, 0, 1) ** (1 / 2.2) * 255, np.uint8)


def _with_ball(
    out: NDArray[np.float64], x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the room with a red ball on its floor, and the shadow that it casts."""
    cx, cy, r = 0.5, 0.66, 0.14
    far = np.hypot((x - cx - 0.09) / (1.5 * r), (y - cy - r * 0.94) / (0.34 * r))
    out = out * (1 - 0.62 * np.clip(1.35 - far, 0, 1))[..., None]
    u, v = (x - cx) / r, (y - cy) / r
    inside = np.clip((1 - np.hypot(u, v)) * r * SIDE, 0, 1)[..., None]
    z = np.sqrt(np.clip(1 - u * u - v * v, 0, 1))
    lit = np.clip(-0.5 * u - 0.62 * v + 0.6 * z, 0, 1)
    shine = np.clip(-0.42 * u - 0.52 * v + 0.74 * z, 0, 1) ** 60
    ball = (0.1 + 0.9 * lit)[..., None] * [0.62, 0.07, 0.05] + 0.7 * shine[..., None]
    return np.asarray(out * (1 - inside) + ball * inside, np.float64)


def _marked() -> NDArray[np.uint8]:
    """Return the room with the ball clear, as a mask of what may change."""
    y, x = np.mgrid[0:SIDE, 0:SIDE] / SIDE
    alpha = np.where(np.hypot(x - 0.5, y - 0.66) < 0.15, 0, 255)
    return np.asarray(np.dstack([_room(True), alpha]), np.uint8)


def _pictures() -> dict[str, NDArray[np.uint8]]:
    """Return the pictures edits are made on, and those handed over, by name."""
    ball = _room(True)
    whole = Image.fromarray(ball)
    noise = np.random.default_rng(1).normal(0, 17, ball.shape)
    turned = whole.rotate(4, Image.Resampling.BICUBIC).crop((34, 34, SIDE - 34, SIDE - 34))
    return {
        "ball": ball, "empty": _room(False), "sign": _sign(), "bottle": _bottle(), "dusk": _dusk(),
        "noisy": np.asarray(np.clip(ball + noise, 0, 255), np.uint8),
        "soft": np.asarray(whole.filter(ImageFilter.GaussianBlur(1.6))),
        "leaning": np.asarray(turned), "small": np.asarray(whole.resize((256, 256))),
    }  # fmt: skip


def _sign() -> NDArray[np.uint8]:
    """Return a sign on the wall of the room."""
    room = Image.fromarray(_room(False))
    style = TextStyle(face="inter", weight=800, size=64, paint="#f6f1e4", align="centre")
    words = Text(id="words", text="OPEN", style=style, box=Box(10, 22, 236, 84))
    board = limner.render(Document(size=Size(256, 112), background="#1f4d3a", layers=(words,)))
    panel = Image.open(io.BytesIO(board.data)).convert("RGB")
    shade = Image.new("L", room.size)
    ImageDraw.Draw(shade).rectangle((104, 88, 360, 200), fill=110)
    dark = Image.new("RGB", room.size, (20, 18, 16))
    room.paste(dark, (0, 0), shade.filter(ImageFilter.GaussianBlur(6)))
    room.paste(panel, (96, 78))
    return np.asarray(room)


def _bottle() -> NDArray[np.uint8]:
    """Return a bottle on clear ground."""
    large = Image.new("RGBA", (480, 960))
    draw = ImageDraw.Draw(large)
    draw.rounded_rectangle((90, 260, 390, 930), 80, fill=(28, 78, 70, 255))
    draw.rounded_rectangle((170, 60, 310, 300), 30, fill=(205, 168, 92, 255))
    draw.rectangle((90, 480, 390, 740), fill=(244, 238, 226, 255))
    draw.ellipse((180, 550, 300, 670), fill=(28, 78, 70, 255))
    pixels = np.asarray(large.resize((160, 320), Image.Resampling.LANCZOS)).astype(float)
    round_ = 0.72 + 0.4 * np.cos(np.linspace(-1.9, 1.1, 160))
    pixels[..., :3] *= round_[None, :, None]
    return np.asarray(np.clip(pixels, 0, 255), np.uint8)


def _dusk() -> NDArray[np.uint8]:
    """Return a sky after sunset over water."""
    stream = np.random.default_rng(3)
    y = np.linspace(0, 1, SIDE)[:, None, None]
    sky = (1 - y) * [0.16, 0.2, 0.42] + y * np.array([1.1, 0.52, 0.26])
    water = sky[::-1] * 0.5 + 0.05 * _noise(stream, 40, 2)[..., None] * [0.6, 0.5, 0.6]
    out = np.where(y > 0.6, water, sky) + 0.012 * _noise(stream, 120, 12)[..., None]
    return np.asarray(np.clip(out, 0, 1) ** (1 / 1.6) * 255, np.uint8)
