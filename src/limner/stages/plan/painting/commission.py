"""The commission: whether a generative model paints a picture, or part of it, and which model.

Words are set by type, and what can be built is photographed by tracing. A model is asked for what
is left, people, animals and free scenes, where one is ready; or for all where it is asked by name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from limner.basics.errors import BadOption
from limner.document.brief import Brief
from limner.document.layers.generated import Condition, Task
from limner.document.request import Quality, Request
from limner.ports.choosing import (
    LETTERS,
    Needs,
    advice,
    card_of,
    cards,
    choose,
    generative,
    tier,
)
from limner.ports.models import ModelCard
from limner.ports.world import World
from limner.stages.plan.choice import DRAWN, manners
from limner.stages.plan.kind import PictureKind, kinds
from limner.stages.plan.size import choose_size

POSTERS = frozenset({
    "poster", "event-flyer", "social-ad", "book-cover", "album-cover", "banner", "thumbnail",
    "quote", "billboard",
})  # fmt: skip
"""Kinds whose picture may be a painting with type over it."""
PEOPLE = re.compile(
    r"\b(?:wom[ae]n|m[ae]n|person|people|girls?|boys?|child(?:ren)?|kids?|portrait|face|couple"
    r"|famil(?:y|ies)|bab(?:y|ies)|crowd(?:ed)?|model|athlete|runner|dancer|singer|chef|farmer"
    r"|fisherman|worker|nurse|doctor|teacher|student|cats?|dogs?|horses?|birds?|animals?)\b"
)
_MARKS = frozenset({"", "logo", "badge", "emblem", "crest", "seal", "stamp", "watermark"})
_DRAWN_SHEETS = frozenset({"sticker", "storyboard", "character-sheet"})
_SCENES = frozenset({None, "scene", "portrait", "wallpaper", "landscape", "interior"})
"""Kinds read from a prompt that are pictures of their subjects and no sheet."""


@dataclass(frozen=True, slots=True)
class Commission:
    """What a model is asked for.

    model: its name; None where the engine asked for tells nothing of its models. asked: whether it
    was asked for by name. whole: whether the picture is all painting. lettered: whether the model
    letters. guide: what it is held to where the picture is composed first.
    """

    model: str | None
    card: ModelCard | None = None
    asked: bool = False
    whole: bool = False
    lettered: bool = False
    guide: Condition | None = None
    strength: float | None = None
    quality: Quality = "auto"

    @property
    def guided(self) -> bool:
        """Whether the picture is composed first."""
        return self.guide is not None

    @property
    def fills(self) -> bool:
        """Whether the picture is painted from words alone, all of it."""
        return self.whole and not self.guided

    @property
    def excludes(self) -> bool:
        """Whether the model is told apart what is not wanted; it is in the prompt in any case."""
        return self.card is None or self.card.negative


def commissioned(
    brief: Brief,
    request: Request,
    world: World,
    kind: PictureKind,
    reads: frozenset[str] | None = None,
) -> tuple[Commission | None, tuple[str, ...]]:
    """Return what a model is to paint, None for nothing, and what the maker should know of it.

    reads: scripts in which what a model letters could be read back, None for none. Raises
    BadOption for a model asked for by name that is not here or not ready.
    """
    named = _named(request, world)
    asked = named or request.lettering == "painted" or request.guide is not None
    ready = request.engine == "auto" and any(card.ready for _, card in cards(world))
    if not asked and not (ready and _wants(brief, request, kind)):
        return None, ()
    notes: list[str] = []
    lettered = request.lettering == "painted" and _letters(brief, kind, reads, notes)
    needs = _needs(brief, request, kind, lettered)
    found = _found(needs, request, world)
    if lettered and found is None:
        scripts = ", ".join(needs.scripts)
        notes.append(
            f"no model that is ready letters {scripts} well enough: the words are set as type"
        )
        lettered, needs = False, needs.but(scripts=())
        found = _found(needs, request, world)
    if found is None and needs.clear:
        needs = needs.but(clear=False)
        found = _found(needs, request, world)
        if found is not None:
            notes.append("no model that is ready paints on clear ground: its ground is painted too")
    if found is None:
        if asked:
            notes.append(
                f"nothing here could paint it, so it is drawn as ever; install "
                f"{advice(needs, world)}"
            )
        return None, tuple(notes)
    only_words = request.lettering == "painted" and not (named or request.guide)
    if only_words and not lettered and not _wants(brief, request, kind):
        return None, tuple(notes)
    return Commission(
        model=found.card.name if found.card else request.model, card=found.card, asked=asked,
        whole=kind.depicts or lettered, lettered=lettered, guide=request.guide,
        strength=request.strength, quality=request.quality,
    ), tuple(notes)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Found:
    card: ModelCard | None


def _found(needs: Needs, request: Request, world: World) -> _Found | None:
    """Return the model asked for by name, else the one that suits best; None where none does."""
    if request.model is not None:
        pair = card_of(world, request.model, request.engine)
        card = pair[1] if pair else None
        weak = card is not None and any(card.lettering.get(s, 0) < LETTERS for s in needs.scripts)
        weak = weak or (card is not None and needs.clear and not card.alpha)
        return None if weak else _Found(card)
    record = world.engines().get(request.engine)
    if record is not None and record.ready and generative(record) and not record.models:
        return _Found(None)
    card = choose(needs, world, request.engine)
    return _Found(card) if card is not None else None


def _named(request: Request, world: World) -> bool:
    """Whether a model, or an engine that has some, is asked for by name; raises BadOption."""
    record = world.engines().get(request.engine)
    if request.model is None:
        return record is not None and generative(record)
    if record is not None and "job:*" in record.paints:
        return True
    found = card_of(world, request.model, request.engine)
    if found is not None and found[1].ready:
        return True
    if found is None:
        known = sorted({c.name for r in world.engines().values() for c in r.models})
        near = get_close_matches(request.model, known, 3, 0.5) or known[:3]
        hint = (
            f"There are: {', '.join(near)}; `limner models` lists all."
            if near
            else (f"Install {advice(Needs(), world)}.")
        )
        raise BadOption(f"There is no model {request.model!r}.", hint=hint, param="model")
    card = found[1]
    raise BadOption(
        f"The model {request.model!r} is not ready{f': {card.lacks}' if card.lacks else ''}.",
        hint=f"Run: {card.get}" if card.get else "`limner models` says what it needs.",
        param="model",
    )


def _needs(brief: Brief, request: Request, kind: PictureKind, lettered: bool) -> Needs:
    task: Task = "vary" if request.guide == "picture" else "generate"
    return Needs(
        task=task, size=choose_size(brief, request, kind), people=living(brief),
        condition=request.guide if request.guide not in (None, "picture") else None,
        references=len(shown_to_models(brief, request)), tier=tier(request.quality),
        scripts=tuple(sorted({c.script for c in brief.strings})) if lettered else (),
        clear=request.guide is None and _clear(brief, request),
    )  # fmt: skip


def _clear(brief: Brief, request: Request) -> bool:
    """Whether the ground of the picture is to be clear."""
    return request.background == "transparent" or (
        request.background == "auto" and brief.background == "transparent"
    )


def shown_to_models(brief: Brief, request: Request) -> tuple[str, ...]:
    """Return the pictures handed over that a model is shown: all of them, so that they are called
    by the same numbers, where any is of such use. Logos are laid on, unaltered.
    """
    used = any(
        use.kind in ("cast", "style", "texture")
        or (use.kind == "place" and brief.photographic and use.noun not in _MARKS)
        for use in brief.uses
    )
    return request.references if used else ()


def _letters(
    brief: Brief, kind: PictureKind, reads: frozenset[str] | None, notes: list[str]
) -> bool:
    """Whether a model may letter this picture; says why not."""
    if not brief.strings:
        return False
    if not (kind.depicts or kind.name in POSTERS):
        notes.append(f"the words of a {kind.title.lower()} are set as type: there are too many")
        return False
    if reads is None:
        notes.append(
            "nothing here reads back what a model letters, so the words are set as type: install "
            "limner[ocr]"
        )
        return False
    lost = sorted({c.script for c in brief.strings} - reads)
    if lost:
        notes.append(f"nothing here reads {', '.join(lost)} back, so the words are set as type")
    return not lost


def living(brief: Brief) -> bool:
    """Whether people or animals are to be seen."""
    from limner.stages.plan.staging.wanted import wanted

    said = brief.prompt.lower()
    for copy in brief.strings:
        said = said.replace(copy.text.lower(), " ")
    return PEOPLE.search(said) is not None or any(w.role == "alive" for w in wanted(brief))


def _wants(brief: Brief, request: Request, kind: PictureKind) -> bool:
    """Whether a picture is of what only a model can paint."""
    if request.style not in (None, "none") or brief.medium in DRAWN or brief.medium == "vector":
        return False
    if request.kind is not None and kinds()[request.kind].paints:
        return False
    if not brief.photographic:
        return _plainly_told(brief, kind) and living(brief)
    if kind.depicts and kind.name == "scene":
        return brief.kind not in _DRAWN_SHEETS  # what could be built is photographed by now
    return living(brief) or (not kind.depicts and _free(brief))


def _plainly_told(brief: Brief, kind: PictureKind) -> bool:
    """Whether a scene of no said medium or manner, and without words, is asked for."""
    scene = kind.depicts and brief.kind in _SCENES
    return scene and brief.medium is None and not brief.strings and not manners(brief)


def _free(brief: Brief) -> bool:
    """Whether what a sheet is about cannot be built, so that no tracer photographs it."""
    from limner.stages.plan.staging.wanted import wanted

    seen = [w for w in wanted(brief) if w.role not in ("part", "surface", "aside")]
    return bool(brief.setting) if not seen else seen[0].role in ("alive", "unknown")


__all__ = ["POSTERS", "Commission", "commissioned", "living", "shown_to_models"]
