"""PSD: one layer for each cel, groups as groups, and the picture merged for viewers.

Words are layers of pixels named by what they say: the library writes no live type. Layers
are packed run-length, the one packing every reader knows. Format: Adobe Photoshop File
Formats Specification (2019).
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from itertools import count

import numpy as np
from psd_tools.constants import BlendMode, ChannelID, Compression, Resource, SectionDivider, Tag
from psd_tools.psd import PSD
from psd_tools.psd.header import FileHeader
from psd_tools.psd.image_data import ImageData
from psd_tools.psd.image_resources import ImageResource, ImageResources, VersionInfo
from psd_tools.psd.layer_and_mask import (
    ChannelData,
    ChannelDataList,
    ChannelImageData,
    ChannelInfo,
    LayerAndMaskInformation,
    LayerInfo,
    LayerRecord,
    LayerRecords,
)
from psd_tools.psd.tagged_blocks import TaggedBlocks

from limner.document.cel import Cel
from limner.document.document import Document
from limner.document.raster import Raster
from limner.stages.finish.photo import on_white
from limner.stages.finish.tags import srgb

_LONGEST = 120
"""Characters of a layer's name; the format holds 255 UTF-16 units."""
_CHANNELS = (ChannelID.TRANSPARENCY_MASK, ChannelID(0), ChannelID(1), ChannelID(2))
_DIVIDER = "</Layer group>"
_PACKED = tuple[LayerRecord, ChannelDataList]


def encode(cels: tuple[Cel, ...], merged: Raster, document: Document, dots: float) -> bytes:
    """Return a PSD file of `cels`, lowest first; `merged` is what viewers show.

    document: for the names of its layers. dots: per inch.
    """
    names = _Names(document)
    numbers = count(1)
    packed = [pair for cel in cels for pair in _layers(cel, names, numbers)]
    planes, channels = _planes(merged)
    header = FileHeader(channels=channels, width=merged.size.width, height=merged.size.height)
    picture = ImageData(Compression.RLE)
    picture.set_data(planes, header)
    sign = -1 if channels == 4 else 1
    layers = LayerInfo(
        layer_count=sign * len(packed),
        layer_records=LayerRecords([record for record, _ in packed]),  # type: ignore[misc]
        channel_image_data=ChannelImageData([data for _, data in packed]),  # type: ignore[misc]
    )
    file = PSD(
        header=header,
        image_resources=_resources(dots),
        layer_and_mask_information=LayerAndMaskInformation(layers),
        image_data=picture,
    )
    buffer = io.BytesIO()
    file.write(buffer)
    return buffer.getvalue()


def _planes(merged: Raster) -> tuple[list[bytes], int]:
    """Return the merged picture plane by plane; what is clear lies on white, as readers expect."""
    pixels = merged.pixels
    if merged.opaque:
        return [pixels[..., i].tobytes() for i in range(3)], 3
    white = on_white(pixels)
    return [*(white[..., i].tobytes() for i in range(3)), pixels[..., 3].tobytes()], 4


def _layers(cel: Cel, names: _Names, numbers: Iterator[int]) -> Iterator[_PACKED]:
    """Yield a cel's records, lowest first; a group's lie between its divider and its folder."""
    name, number = names.of(cel), next(numbers)
    if cel.raster is not None:
        yield _pixels(cel, cel.raster, name, number)
        return
    blend = BlendMode.NORMAL if cel.isolated else BlendMode.PASS_THROUGH
    yield _mark(_DIVIDER, SectionDivider.BOUNDING_SECTION_DIVIDER, None, next(numbers))
    for part in cel.parts:
        yield from _layers(part, names, numbers)
    if cel.blend != "normal":
        blend = _blend(cel.blend)
    record, data = _mark(name, SectionDivider.OPEN_FOLDER, blend, number)
    record.opacity = round(cel.opacity * 255)
    yield record, data


def _pixels(cel: Cel, raster: Raster, name: str, number: int) -> _PACKED:
    left, top = cel.at
    width, height = raster.size
    data = ChannelDataList()
    for index in (3, 0, 1, 2):
        channel = ChannelData(Compression.RLE)
        channel.set_data(
            np.ascontiguousarray(raster.pixels[..., index]).tobytes(), width, height, 8
        )
        data.append(channel)
    record = _record(name, number, data)
    record.left, record.top, record.right, record.bottom = left, top, left + width, top + height
    record.opacity = round(cel.opacity * 255)
    record.blend_mode = _blend(cel.blend)
    return record, data


def _mark(name: str, kind: SectionDivider, blend: BlendMode | None, number: int) -> _PACKED:
    """Return the record that opens or closes a group."""
    data = ChannelDataList([ChannelData(Compression.RAW) for _ in _CHANNELS])  # type: ignore[misc]
    record = _record(name, number, data)
    record.tagged_blocks.set_data(
        Tag.SECTION_DIVIDER_SETTING, kind, signature=b"8BIM" if blend else None, blend_mode=blend
    )
    if blend not in (None, BlendMode.PASS_THROUGH):
        record.blend_mode = blend
    return record, data


def _record(name: str, number: int, data: ChannelDataList) -> LayerRecord:
    """Return a record with its name in Unicode, and in ASCII for readers of old."""
    blocks = TaggedBlocks()
    blocks.set_data(Tag.UNICODE_LAYER_NAME, name)
    blocks.set_data(Tag.LAYER_ID, number)
    plain = name.encode("ascii", "replace").decode("ascii")
    info = [ChannelInfo(i, len(c.data) + 2) for i, c in zip(_CHANNELS, data, strict=True)]
    return LayerRecord(name=plain, channel_info=info, tagged_blocks=blocks)


def _blend(mode: str) -> BlendMode:
    return BlendMode[mode.upper().replace("-", "_")]


def _resources(dots: float) -> ImageResources:
    fixed = round(dots * 65536)
    resolution = fixed.to_bytes(4, "big") + b"\x00\x01\x00\x01"
    version = VersionInfo(has_composite=True, writer="Limner", reader="Limner")
    found = {
        Resource.RESOLUTION_INFO: resolution * 2,
        Resource.ICC_PROFILE: srgb(),
        Resource.VERSION_INFO: version,
    }
    pairs = [(key, ImageResource(key=key, data=data)) for key, data in found.items()]  # type: ignore[arg-type]
    return ImageResources(pairs)  # type: ignore[arg-type]


class _Names:
    """What layers are called: their words, else their own names, else what they are for."""

    def __init__(self, document: Document) -> None:
        self._given = {layer.id: layer.name for layer in document.walk() if layer.name}
        self._used: Counter[str] = Counter()

    def of(self, cel: Cel) -> str:
        """Return the name of a cel; a second one of a role is numbered.

        A group's own name is the group's: the panel in it is called by its role.
        """
        plain = " ".join((cel.label or self._given.pop(cel.layer, "")).split())
        plain = "".join(c for c in plain if c >= " " and c != "\x7f")
        if plain:
            return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…"
        role = (cel.role or cel.layer or "layer").replace("-", " ").replace("_", " ").capitalize()
        self._used[role] += 1
        return f"{role} {self._used[role]}" if self._used[role] > 1 else role
