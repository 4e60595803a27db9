"""Reference pictures: what the pictures the caller hands over are for, and what they bring along.

Their colours come where the prompt names none of its own. Type feel, ground, layout and texture are
looked for where the words ask for them ('in the style of', 'same layout', 'with the texture of').
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.geometry import Box
from limner.document.brief import Brief, Note, Palette, Use
from limner.document.study import Study
from limner.stages.brief.reference.blocks import blocks_of
from limner.stages.brief.reference.ground import ground_of
from limner.stages.brief.reference.lift import lifted
from limner.stages.brief.reference.palette import MOST, oklab, palette_of, pixels_of
from limner.stages.brief.reference.tile import encoded, tile_of
from limner.stages.brief.uses import Shown, uses
from limner.stages.brief.words import word_set

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.ports.world import Blobs

__all__ = [
    "UNSHOWN", "glances", "palette_of", "recoloured", "referred", "study_of", "tile_of", "used",
]  # fmt: skip

SIDE = 900
"""Longer side a picture is studied at, in pixels."""
STUDIED = frozenset({"style", "layout", "texture", "cast"})
"""Uses that need more than colours to be seen."""
_COLOURED = frozenset({"palette", "style", "layout"})
_PLACED = "The reference picture is placed as it is, and gave its colours."
_TAKEN = (
    "The reference picture gave its colours; what it shows is not copied. "
    "An engine that takes reference pictures is needed for that."
)
UNSHOWN = frozenset({_PLACED, _TAKEN})
"""Notes on pictures handed over that do not hold where a model is shown them."""


def referred(
    brief: Brief, references: Sequence[str], blobs: Blobs, names: Sequence[str] = (), first: int = 1
) -> Brief:
    """Return the brief with what its reference pictures are for, and what they bring.

    references: digests of kept pictures. names: their files' names, '' where unknown. first: what
    the first of them is called by number. Raises BadOption for one that is no picture.
    """
    if not references:
        return brief
    shown = glances(references, blobs, names)
    said = _cast(brief, uses(brief.prompt, len(references), shown, first), shown)
    brief = used(brief, said, references, blobs)
    brief = _rid(brief) if said else brief
    told = _told(brief, references, brief.studies)
    return _coloured(brief.but(notes=(*brief.notes, *told)), references, blobs)


def used(brief: Brief, said: tuple[Use, ...], references: Sequence[str], blobs: Blobs) -> Brief:
    """Return the brief with uses of pictures and a study of each that is to be looked into."""
    studies = tuple(
        _studied(blobs, references[n - 1], n, {u.kind for u in said if u.position == n})
        for n in dict.fromkeys(use.position for use in said if use.kind in STUDIED)
    )
    return brief.but(uses=said or brief.uses, studies=studies)


def recoloured(brief: Brief, references: Sequence[str], blobs: Blobs) -> Brief:
    """Return a brief with the colours of the pictures that are to give theirs, whatever it had."""
    giving = _COLOURED | {"texture"}
    if not any(use.kind in giving for use in brief.uses):
        return brief
    return _coloured(brief.but(palette=Palette(moods=brief.palette.moods)), references, blobs)


_MARKS = frozenset({"logo", "badge", "emblem", "crest", "seal"})
_SHOTS = frozenset({"packshot", "photograph", "interior", "food", "mockup"})


def _cast(brief: Brief, said: tuple[Use, ...], shown: Sequence[Shown]) -> tuple[Use, ...]:
    """Bring pictures on clear ground on as things, where a photograph of things is asked for."""
    if not (brief.photographic or brief.kind in _SHOTS):
        return said
    kept = tuple(u for u in said if not (u.kind == "place" and u.noun not in _MARKS
                                         and shown[u.position - 1].clear))  # fmt: skip
    taken = {use.position for use in kept}
    nouns = {use.position: use.noun for use in said}
    return kept + tuple(
        Use(position=n, kind="cast", noun=nouns.get(n, ""))
        for n, one in enumerate(shown, 1)
        if one.clear and n not in taken
    )


_OWN = word_set(
    "first second third last new same image picture photo reference ref layout copy laid style "
    "texture colours colors palette look feel template attached previous old sample"
)
"""Words about the pictures handed over, which are no things to be shown."""


def _rid(brief: Brief) -> Brief:
    """Return the brief without what was read of the words about the pictures themselves."""
    lost = [n for n in brief.notes if n.text.startswith("not understood: ")]
    ours = [n for n in lost if set(n.text.split(": ", 1)[1].split()) <= _OWN]
    about = [i for i, s in enumerate(brief.subjects) if s.name in _OWN]
    brief = brief.but(notes=tuple(n for n in brief.notes if n not in ours))
    related = any(r.other is not None for s in brief.subjects for r in s.relations)
    if about and not related:
        kept = tuple(s for i, s in enumerate(brief.subjects) if i not in about)
        brief = brief.but(subjects=kept)
    return brief


def _studied(blobs: Blobs, name: str, position: int, kinds: set[str]) -> Study:
    """Return a kept picture's study, with a tile of it where its texture is asked for."""
    data = blobs.get(name)
    study = study_of(data, name, position)
    if "layout" in kinds:
        study = study.but(blocks=lifted(data, study, blobs))
    if "texture" not in kinds:
        return study
    tile = tile_of(data)
    height, width = tile.shape[:2]
    return study.but(tile=blobs.put(encoded(tile)), tile_size=(width, height))


def glances(
    references: Sequence[str], blobs: Blobs, names: Sequence[str] = ()
) -> tuple[Shown, ...]:
    """Return what a glance at each picture tells."""
    called = [*names, *[""] * len(references)][: len(references)]
    return tuple(_shown(blobs.get(r), n) for r, n in zip(references, called, strict=True))


def _coloured(brief: Brief, references: Sequence[str], blobs: Blobs) -> Brief:
    """Take the palette of the pictures that are to give it, where the words name no colours."""
    if brief.palette.colours:
        return brief
    named = [use.position - 1 for use in brief.uses if use.kind in _COLOURED]
    things = [use.position - 1 for use in brief.uses if use.kind == "cast"]
    found = [
        palette_of(blobs.get(name))
        for index, name in enumerate(references)
        if (index in named or not named) and index not in things
    ]
    if not found:
        return brief
    colours = _interleaved([colours for colours, _ in found])
    ground = next((ground for _, ground in found if ground in colours), None)
    laid = brief.study("texture")
    if laid is not None and laid.colours:
        ground = laid.colours[0]
        colours = tuple(dict.fromkeys((ground, *colours)))[:MOST]
    return brief.but(palette=Palette(colours=colours, moods=brief.palette.moods), ground=ground)


def _told(brief: Brief, references: Sequence[str], studies: Sequence[Study]) -> list[Note]:
    """Return what is said of the references."""
    placed = {use.position for use in brief.uses if use.kind == "place"}
    notes = []
    if placed == set(range(1, len(references) + 1)):
        notes.append(Note(text=_PLACED))
    elif not studies:
        notes.append(Note(text=_TAKEN))
    for use in brief.uses:
        study = next((s for s in studies if s.position == use.position), None)
        if use.kind == "layout" and study is not None and study.leading is None:
            said = "no words or areas could be told apart in it; its layout was left aside"
            notes.append(Note(text=f"image {use.position}: {said}"))
    return notes


def study_of(data: bytes, blob: str, position: int = 1) -> Study:
    """Return what is seen in an encoded picture; raises BadOption for what is none."""
    pixels = pixels_of(data, SIDE)
    alpha = pixels[..., 3] > 127
    clear = bool((pixels[..., 3] < 128).mean() > 0.02)
    colours, ground = palette_of(data)
    study = Study(
        position=position, blob=blob, aspect=pixels.shape[1] / pixels.shape[0], colours=colours,
        clear=clear, shape=_shape(alpha), tones=_tones(pixels),
    )  # fmt: skip
    if clear or not colours:
        return study
    lab = oklab(pixels[..., :3] / 255)
    common = oklab(np.array([[int(c, 16) for c in _pairs(ground or colours[0])]]) / 255)[0]
    under = ground_of(lab, common)
    blocks = () if under.surface == "photographic" else blocks_of(lab, under)
    return study.but(ground=under.colours, surface=under.surface, blocks=blocks)


def _pairs(colour: str) -> tuple[str, str, str]:
    return colour[1:3], colour[3:5], colour[5:7]


def _shape(alpha: NDArray[np.bool_]) -> Box:
    """Return the box round what is not clear, in fractions."""
    rows, columns = np.flatnonzero(alpha.any(1)), np.flatnonzero(alpha.any(0))
    if not len(rows):
        return Box(0, 0, 1, 1)
    height, width = alpha.shape
    left, top = columns[0] / width, rows[0] / height
    return Box(left, top, (columns[-1] + 1) / width - left, (rows[-1] + 1) / height - top)


def _tones(pixels: NDArray[np.float64]) -> int:
    """Return how many coarse colours make up nine tenths of what shows."""
    shown = pixels[pixels[..., 3] > 127][:, :3].astype(int) // 16
    if not len(shown):
        return 0
    _, counts = np.unique(shown @ [256, 16, 1], return_counts=True)
    run = np.cumsum(np.sort(counts)[::-1]) / counts.sum()
    return int(np.searchsorted(run, 0.9)) + 1


def _shown(data: bytes, name: str) -> Shown:
    """Return what is seen of a picture at a glance."""
    pixels = pixels_of(data, 128)
    tones = _tones(pixels)
    return Shown(name, bool((pixels[..., 3] < 128).mean() > 0.02), tones)


def _interleaved(palettes: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Take turns among palettes, so that each picture is heard."""
    longest = max((len(p) for p in palettes), default=0)
    turns = [p[i] for i in range(longest) for p in palettes if i < len(p)]
    return tuple(dict.fromkeys(turns))[:MOST]
