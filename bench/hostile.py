"""Uploads that mean harm: a corpus made on the spot, and what reading all of it costs.

    python -m bench.hostile [COUNT]

Every file must be read or refused with one of our own errors, within five seconds and a gigabyte.
"""

from __future__ import annotations

import io
import random
import resource
import struct
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator

import numpy as np
from PIL import Image

from limner.basics.errors import BadRequest
from limner.stages.upload import received

SLOW = 5.0
"""Seconds no file may take."""
MEMORY = 1 << 30
"""Bytes the process may need at most."""
COUNT = 2400
_WRITERS = ("PNG", "JPEG", "WEBP", "GIF", "AVIF")


def seeds() -> dict[str, bytes]:
    """Return sound files of every format, what mutations start from."""
    rows, columns = np.mgrid[0:96, 0:128]
    photo = np.stack([rows * 2, columns * 2, (rows ^ columns) * 2], -1).astype(np.uint8)
    image = Image.fromarray(photo)
    clear = image.copy()
    clear.putalpha(Image.fromarray((columns * 2).astype(np.uint8)))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Maker"
    exif.get_ifd(0x8825)[1] = "N"
    files = {kind: _saved(image, kind) for kind in _WRITERS}
    files["PNG alpha"] = _saved(clear, "PNG")
    files["PNG 16"] = _saved(Image.fromarray((rows * 600).astype(np.uint16)), "PNG")
    files["PNG palette"] = _saved(image.quantize(16), "PNG")
    files["WEBP alpha"] = _saved(clear, "WEBP", lossless=True)
    files["JPEG exif"] = _saved(image, "JPEG", exif=exif.tobytes())
    files["JPEG cmyk"] = _saved(image.convert("CMYK"), "JPEG")
    files["JPEG progressive"] = _saved(image, "JPEG", progressive=True)
    files["GIF moving"] = _saved(image, "GIF", save_all=True, append_images=[image.rotate(90)])
    files["WEBP moving"] = _saved(image, "WEBP", save_all=True, append_images=[image.rotate(90)])
    return files


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def crafted() -> Iterator[tuple[str, bytes, str]]:
    """Yield files built to harm: what they are, their bytes and what they are called."""
    whole = seeds()
    png, jpeg = whole["PNG"], whole["JPEG"]
    yield "nothing", b"", "a.png"
    yield "one byte", b"\x89", "a.png"
    yield "zeros", bytes(5000), "a.jpg"
    yield "a lie in the name", png, "a.jpg"
    yield "a web page", b"<!DOCTYPE html><html></html>", "a.png"
    yield "a ZIP behind a PNG", png + b"PK\x03\x04" + bytes(60), ""
    yield "a page behind a JPEG", jpeg + b"<html><script>alert(1)</script></html>", ""
    yield "a PDF before a JPEG", b"%PDF-1.4\n" + jpeg, ""
    for width, height in ((1, 100_000), (100_000, 1), (60_000, 60_000), (2**31 - 1, 1), (0, 5)):
        yield f"PNG of {width}x{height}", bare_png(width, height), ""
    yield "PNG of zeros, 49 megapixels", bomb(7000, 7000), ""
    yield "PNG of zeros, 225 megapixels", bomb(15_000, 15_000), ""
    yield "PNG with a swollen profile", with_chunk(png, b"iCCP", b"p\0\0" + _swollen(1 << 28)), ""
    yield "PNG with swollen words", with_chunk(png, b"zTXt", b"k\0\0" + _swollen(1 << 28)), ""
    yield (
        "PNG with a broken profile",
        with_chunk(png, b"iCCP", b"p\0\0" + zlib.compress(b"x" * 200)),
        "",
    )
    yield "PNG with absurd EXIF", with_chunk(png, b"eXIf", b"II*\0\xff\xff\xff\xff" * 40), ""
    yield "PNG of 300,000 chunks", with_chunk(png, b"teXt", b"", 300_000), ""
    yield "JPEG of 5,000 scans", many_scans(whole["JPEG progressive"], 5000), ""
    yield "JPEG that says 65,500 squared", resized_jpeg(jpeg, 65_500, 65_500), ""
    yield "JPEG that says 1x65,500", resized_jpeg(jpeg, 1, 65_500), ""
    yield "GIF that says 65,535 squared", b"GIF89a\xff\xff\xff\xff" + whole["GIF"][10:], ""
    yield "JPEG with absurd EXIF", _absurd_exif(jpeg), ""


def bare_png(width: int, height: int) -> bytes:
    """Return a PNG whose header says so much and whose pixels are missing."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(bytes(64)))
    return b"\x89PNG\r\n\x1a\n" + body + _chunk(b"IEND", b"")


def bomb(width: int, height: int) -> bytes:
    """Return a small PNG that unpacks to `width` times `height` pixels."""
    deflate = zlib.compressobj(9)
    row = bytes(width + 1)
    packed = b"".join(deflate.compress(row) for _ in range(height)) + deflate.flush()
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = _chunk(b"IHDR", header) + _chunk(b"IDAT", packed)
    return b"\x89PNG\r\n\x1a\n" + body + _chunk(b"IEND", b"")


def with_chunk(png: bytes, name: bytes, body: bytes, times: int = 1) -> bytes:
    """Return a PNG with a chunk more behind its header."""
    return png[:33] + _chunk(name, body) * times + png[33:]


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _swollen(size: int) -> bytes:
    deflate = zlib.compressobj(9)
    block = bytes(1 << 20)
    return b"".join(deflate.compress(block) for _ in range(size >> 20)) + deflate.flush()


def many_scans(progressive: bytes, times: int) -> bytes:
    """Return a JPEG whose last scan is written again and again."""
    last = progressive.rindex(b"\xff\xda")
    return progressive[:-2] + progressive[last:-2] * times + b"\xff\xd9"


def resized_jpeg(jpeg: bytes, width: int, height: int) -> bytes:
    """Return a JPEG whose header says another size."""
    at = jpeg.index(b"\xff\xc0") + 5
    return jpeg[:at] + struct.pack(">HH", height, width) + jpeg[at + 4 :]


def _absurd_exif(jpeg: bytes) -> bytes:
    entries = b"".join(struct.pack("<HHII", tag, 5, 0xFFFFFFF0, 8) for tag in range(0x100, 0x160))
    body = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 0x60) + entries
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def mutated(count: int, seed: int = 0) -> Iterator[tuple[str, bytes, str]]:
    """Yield `count` damaged files, the same for the same seed."""
    chance = random.Random(seed)
    whole = list(seeds().items())
    for index in range(count):
        name, data = whole[index % len(whole)]
        how = chance.choice((_cut, _flipped, _overwritten, _repeated, _spliced, _stretched))
        yield f"{name}, {how.__name__[1:]}, number {index}", how(data, chance), ""


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 64))):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def _overwritten(data: bytes, chance: random.Random) -> bytes:
    """Write what breaks arithmetic over four bytes, mostly of the header."""
    out = bytearray(data)
    at = chance.randrange(4, min(len(out), chance.choice((64, 256, len(out)))))
    out[at : at + 4] = chance.choice((b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff", b"\x80\0\0\0"))
    return bytes(out[: len(data)])


def _repeated(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    part = data[start : start + chance.randrange(1, 400)]
    return data[:start] + part * chance.choice((2, 30, 500)) + data[start:]


def _spliced(data: bytes, chance: random.Random) -> bytes:
    other = chance.choice(list(seeds().values())) if chance.random() < 0.1 else data[::-1]
    cut = chance.randrange(8, len(data))
    return data[:cut] + other[cut : cut + chance.randrange(1, 2000)]


def _stretched(data: bytes, chance: random.Random) -> bytes:
    """Raise bytes of the header one by one, where sizes and lengths stand."""
    out = bytearray(data)
    for at in range(8, min(40, len(out))):
        if chance.random() < 0.15:
            out[at] = chance.choice((0, 1, 127, 128, 255))
    return bytes(out)


def tried(data: bytes, name: str = "") -> tuple[str, float]:
    """Return what became of a file, 'read' or what the error says, and the processor's seconds."""
    start = time.process_time()
    try:
        received(data, name)
        said = "read"
    except BadRequest as error:
        said = str(error)
    return said, time.process_time() - start


def main(count: int = COUNT) -> int:
    """Read the whole corpus; return 1 where anything was slow or took too much memory."""
    files = [*crafted(), *mutated(count)]
    fates: Counter[str] = Counter()
    slowest, culprit = 0.0, ""
    for label, data, name in files:
        said, seconds = tried(data, name)
        fates["read" if said == "read" else "refused"] += 1
        if seconds > slowest:
            slowest, culprit = seconds, label
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"{len(files)} files: {fates['read']} read, {fates['refused']} refused, none crashed")
    print(f"slowest {slowest:.2f} s ({culprit}); peak memory {peak / 2**20:.0f} MiB")
    return int(slowest > SLOW or peak > MEMORY)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
