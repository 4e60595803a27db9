"""The kind of a picture, and whether it is photographed or drawn.

Kinds that need an engine (`PictureKind.paints`) are taken where one is here, the prompt asks for
no drawing, and what the picture is of can be built; else the flat scene is drawn, and said why.
"""

from __future__ import annotations

import re

from limner.document.brief import Brief
from limner.document.request import Request
from limner.ports.world import World
from limner.stages.plan.kind import PictureKind, kind_of, kinds
from limner.stages.plan.staging.words import bag

DRAWN = bag("""
    illustration vector painting watercolour pencil ink pastel sketch collage sculpture
""") | {"oil painting", "digital art"}
"""Media no camera makes."""
_MANNERS = bag("""
    watercolour ink-wash line-art hand-drawn pixel-art low-poly paper-cut collage woodcut
    screen-print pop-art cubist impressionist blueprint comic manga ghibli kawaii isometric
    stained-glass mosaic embroidery graffiti chalkboard constructivist art-nouveau art-deco
    psychedelic childlike 1980s
""")
_PHOTOGRAPHED = frozenset(["scene", "portrait", "poster", "illustration", "wallpaper"])
"""Kinds that become a photograph where one is asked for: of no sheet, but of things."""
_SIGNS = re.compile(r"\b(?:sign|signage|signboard)\b")


def chosen(brief: Brief, request: Request, world: World) -> tuple[PictureKind, tuple[str, ...]]:
    """Return the kind of picture, and what the maker should know of the choice."""
    kind = _photographed(brief, kind_of(brief, request.kind), request)
    if not kind.paints:
        return kind, ()
    flat = kinds()["scene"]
    reason = _drawn(brief, request)
    if reason is not None:
        return flat, ()
    able = _able(kind.paints, request.engine, world)
    if able is not None:
        return flat, ((able,) if able else ())
    from limner.stages.plan.staging.reach import out_of_reach

    beyond = out_of_reach(brief, kind.name)
    if beyond is None:
        return kind, ()
    return flat, (beyond,) if brief.photographic or brief.kind == kind.name else ()


def photographs(brief: Brief, request: Request, world: World) -> bool:
    """Whether a photograph is asked for, and an engine is here that takes it."""
    return brief.photographic and _able("job:scene", request.engine, world) is None


def _photographed(brief: Brief, kind: PictureKind, request: Request) -> PictureKind:
    """Return the kind, its photographed sister where a scene or a sign in a place is asked for."""
    if request.kind is not None or kind.name not in ("scene", "poster"):
        return kind
    if brief.kind == "sign" or (brief.kind is None and _SIGNS.search(brief.prompt.lower())):
        return kinds().get("storefront", kind) if brief.photographic else kind
    if brief.kind in ("sticker", "storyboard", "character-sheet", "portrait"):
        return kind
    depicted = brief.kind in (None, *_PHOTOGRAPHED) and kind.name == "scene"
    if depicted and (brief.photographic or brief.medium == "3d render" or _staged(brief)):
        from limner.stages.plan.staging.reach import sister

        return kinds().get(sister(brief), kind)
    return kind


def _staged(brief: Brief) -> bool:
    """Whether every thing of a scene of no said medium is a plain solid that can be built."""
    if brief.medium is not None or not (brief.subjects or brief.strings):
        return False
    from limner.stages.plan.staging.reach import all_borne, all_built, as_worded, light_told

    if not (brief.strings or brief.setting):
        return all_built(brief)
    if as_worded(brief):
        return True
    # Where something stands in for what was meant, light says that a photograph is wanted.
    return light_told(brief) and all_built(brief) and all_borne(brief)


def _drawn(brief: Brief, request: Request) -> str | None:
    """Return why a picture is drawn, not photographed; None where it is not."""
    if request.style not in (None, "none"):
        return "a style is asked for"
    if brief.medium in DRAWN:
        return "a drawing is asked for"
    if not brief.photographic and manners(brief):
        return "a manner is asked for"
    return None


def manners(brief: Brief) -> frozenset[str]:
    """Return the styles asked for that are a way of drawing."""
    return frozenset(_MANNERS & set(brief.styles))


def _able(what: str, wanted: str, world: World) -> str | None:
    """Return None where an engine here paints `what`, else a note on what to install ('' if the
    caller chose an engine that does not).
    """
    records = world.engines()
    if wanted != "auto":
        record = records.get(wanted)
        paints = record is not None and record.ready and {what, "job:*"} & set(record.paints)
        return None if paints else ""
    named = [r for r in records.values() if what in r.paints]
    if any(r.ready for r in named):
        return None
    needs = next((r.needs for r in named if r.needs), "limner[tracer]")
    return f"drawn flat, not photographed: install {needs} for photographs of such pictures"
