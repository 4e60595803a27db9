"""Sourcing: reports and decks handed over, and the web where the prompt asks for it, → a Brief.

Files are read in a process of their own (`stages/sources`); their pictures go through the same door
as any that is brought (`stages/upload`), so that none of their bytes reach a later stage.
"""

from __future__ import annotations

import asyncio

from limner.basics.errors import BadImage, BadOption, SearchFailed
from limner.document.brief import Brief, Note, Use
from limner.document.request import Request
from limner.document.source import Shown, Source
from limner.ports.world import Blobs, World
from limner.stages.brief.sourced import sourced
from limner.stages.sources import Studied
from limner.stages.sources.apart import studied_apart
from limner.stages.sources.web import heard
from limner.stages.upload import kept, received

_HITS = 5
"""Pages of the web that are looked at."""
_LARGEST = 2_000_000
"""Pixels of a logo that is placed; a larger one is a picture."""


async def supplied(brief: Brief, request: Request, world: World) -> tuple[Brief, Request]:
    """Return the brief with what its documents and the web bring, and the request with their logo.

    Raises BadSource for a file that cannot be read.
    """
    names = [*request.document_names, *[""] * len(request.documents)]
    sources: list[Source] = []
    for digest, name in zip(request.documents, names, strict=False):
        data = world.blobs.get(digest)
        found = await asyncio.to_thread(studied_apart, data, name)
        sources.append(_kept(found, world.blobs))
        world.progress.step("read", len(sources) / (1 + len(request.documents)))
    pages, told = await _searched(brief.query, world)
    sources += pages
    told += [Note(text=f"{s.name or s.form}: {n}") for s in sources for n in s.notes]
    brief = sourced(brief, sources, request.page)
    brief = brief.but(notes=(*brief.notes, *told))
    logo = next((s.logo for s in sources if s.logo is not None), None)
    if logo is None or any(use.noun == "logo" for use in brief.uses):
        return brief, request
    return _marked(brief, request, logo)


async def _searched(query: str, world: World) -> tuple[list[Source], list[Note]]:
    """Return the pages found for what a prompt asks to look up, and what there is to tell."""
    if not query:
        return [], []
    world.progress.step("search", 0.0)
    try:
        hits = await world.search().search(query, _HITS)
    except (BadOption, SearchFailed) as error:
        return [], [Note(text=f"the web was not searched: {error}")]
    if not hits:
        return [], [Note(text=f"nothing was found on the web for \u201c{query}\u201d")]
    return [heard(hit) for hit in hits], []


def _marked(brief: Brief, request: Request, logo: Shown) -> tuple[Brief, Request]:
    """Have the logo placed, unaltered, as one that is handed over."""
    use = Use(position=len(request.references) + 1, kind="place", noun="logo")
    names = [*request.reference_names, *[""] * len(request.references)][: len(request.references)]
    request = request.but(
        references=(*request.references, logo.blob), reference_names=(*names, "logo.png")
    )
    return brief.but(uses=(*brief.uses, use)), request


def _kept(found: Studied, blobs: Blobs) -> Source:
    """Keep the logo of a source as a plain picture of ours; one that cannot be read is left out."""
    shown: list[Shown] = []
    for one in found.source.pictures:
        if not one.logo or one.size[0] * one.size[1] > _LARGEST:
            continue
        try:
            picture = received(found.pictures[one.blob])
        except BadImage:
            continue
        shown.append(one.but(blob=kept(picture, blobs), size=tuple(picture.size)))
    return found.source.but(pictures=tuple(shown))
