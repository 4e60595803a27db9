"""What comes in is what is seen: every format, way up, depth and colour space."""

import io
import struct
import zlib

import numpy as np
import pytest
from bench.hostile import with_chunk
from PIL import Image, ImageCms, ImageOps

import limner
from limner.stages.upload import opened, received
from limner.world.blobs import MemoryBlobs


def saved(image, kind, **options):
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def gradient(width=60, height=40):
    rows, columns = np.mgrid[0:height, 0:width]
    return Image.fromarray(np.stack([rows * 6, columns * 4, rows + columns], -1).astype(np.uint8))


@pytest.mark.parametrize(
    ("kind", "options", "off"),
    [("PNG", {}, 0), ("WEBP", {"lossless": True}, 0), ("JPEG", {"quality": 95}, 6),
     ("AVIF", {"quality": 95}, 8), ("GIF", {}, 40)],
)  # fmt: skip
def test_every_format_is_read_as_it_looks(kind, options, off):
    got = received(saved(gradient(), kind, **options))
    assert got.size == (60, 40)
    assert (got.pixels[..., 3] == 255).all()
    assert not got.alpha
    wanted = np.asarray(gradient()).astype(int)
    assert np.abs(got.pixels[..., :3].astype(int) - wanted).mean() <= off


def test_heic_is_read_or_its_codec_named():
    ftyp = struct.pack(">I", 24) + b"ftypheic\0\0\0\0mif1heic"
    try:
        import pillow_heif
    except ImportError:
        with pytest.raises(limner.BadImage, match="pip install pillow-heif"):
            received(ftyp)
        return
    pillow_heif.register_heif_opener()
    got = received(saved(gradient(64, 64), "HEIF", quality=95), "IMG_0001.HEIC")
    assert got.size == (64, 64)
    assert np.abs(got.pixels[..., :3].astype(int) - np.asarray(gradient(64, 64))).mean() < 8


@pytest.mark.parametrize("way", range(1, 9))
def test_photographs_stand_upright(way):
    exif = Image.Exif()
    exif[0x0112] = way
    data = saved(gradient(), "PNG", exif=exif.tobytes())
    with Image.open(io.BytesIO(data)) as image:
        wanted = np.asarray(ImageOps.exif_transpose(image).convert("RGBA"))
    got = received(data)
    assert np.array_equal(got.pixels, wanted)
    assert (got.turn, got.stored) == (way, (60, 40))


def test_alpha_is_kept_to_the_last_bit():
    rng = np.random.default_rng(1)
    pixels = rng.integers(0, 256, (31, 17, 4), np.uint8)
    got = received(saved(Image.fromarray(pixels), "PNG"))
    assert np.array_equal(got.pixels, pixels)
    assert got.alpha


def test_sixteen_bits_are_rounded():
    deep = np.arange(0, 65536, 257, dtype=np.uint16).reshape(16, 16)
    got = received(saved(Image.fromarray(deep), "PNG"))
    assert np.array_equal(got.pixels[..., 0], (deep // 257).astype(np.uint8))


def test_palette_with_a_clear_colour():
    image = gradient().quantize(8)
    got = received(saved(image, "PNG", transparency=image.getpixel((0, 0))))
    assert got.alpha
    assert got.pixels[0, 0, 3] == 0


def _display(gamma):
    """A matrix profile as displays have, of another gamma than sRGB's."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    for at in range(132, 132 + 12 * struct.unpack(">I", profile[128:132])[0], 12):
        tag, start, _ = struct.unpack(">4sII", profile[at : at + 12])
        if tag in (b"rTRC", b"gTRC", b"bTRC"):
            profile[start : start + 16] = curve
            profile[at + 8 : at + 12] = struct.pack(">I", 14)
        if tag == b"desc":
            profile[start : start + 60] = profile[start : start + 60].replace(
                b"s\0R\0G", b"o\0t\0h"
            )
    return bytes(profile).replace("sRGB".encode("utf-16-be"), "othe".encode("utf-16-be"))


def test_colour_profiles_are_followed():
    grey = Image.new("RGB", (8, 8), (100, 100, 100))
    got = received(saved(grey, "PNG", icc_profile=_display(1.0)))
    assert got.notes == ()
    # Light of 100/255 is plainly lighter than sRGB's 100.
    assert got.pixels[0, 0, 0] == pytest.approx(168, abs=2)


@pytest.mark.parametrize("profile", [b"x" * 300, b"", b"\0" * 128])
def test_a_broken_profile_is_left_aside_with_a_note(profile):
    chunk = b"p\0\0" + zlib.compress(profile)
    got = received(with_chunk(saved(gradient(), "PNG"), b"iCCP", chunk))
    assert np.array_equal(got.pixels[..., :3], np.asarray(gradient()))
    assert not profile or any("profile" in note for note in got.notes)


def test_cmyk_becomes_what_paper_shows():
    inks = Image.new("CMYK", (8, 8), (0, 255, 255, 0))
    got = received(saved(inks, "JPEG", quality=95))
    red, green, blue, _ = got.pixels[4, 4].tolist()
    assert red > 200
    assert max(green, blue) < 60
    assert any("CMYK" in note for note in got.notes)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
def test_of_moving_pictures_the_first_frame_is_taken(kind):
    red, blue = (Image.new("RGB", (32, 32), c) for c in ("#ff0000", "#0000ff"))
    data = saved(red, kind, save_all=True, append_images=[blue], duration=100)
    got = received(data)
    assert got.pixels[16, 16, 0] > 240
    assert got.pixels[16, 16, 2] < 12
    assert any("first frame" in note for note in got.notes)


def test_exif_is_kept_without_the_way_up():
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Maker"
    got = received(saved(gradient(), "JPEG", exif=exif.tobytes()))
    again = Image.Exif()
    again.load(got.exif)
    assert again[0x010F] == "Maker"
    assert 0x0112 not in again


def test_an_upload_is_a_document_of_one_picture():
    blobs = MemoryBlobs()
    data = saved(gradient(), "PNG")
    document = opened(received(data), blobs)
    assert document.size == (60, 40)
    (layer,) = document.layers
    assert layer.kind == "picture"
    with Image.open(io.BytesIO(blobs.get(layer.blob))) as image:
        assert np.array_equal(np.asarray(image), np.asarray(gradient()))
