"""The prompt reader: rules that turn a prompt into a Brief in milliseconds, no model.

`read` finds the strings that must appear (quoted, listed, keyed or after words such as
'titled'), then reads everything else from the prompt with those strings hidden, so that
copy is never mistaken for instructions. Tables of words are data, one file a subject.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from limner.document.brief import Brief, Span, Subject
from limner.stages.brief import (
    atmosphere,
    languages,
    names,
    optics,
    query,
    ruby,
    sizes,
    strings,
    subjects,
)
from limner.stages.brief.colours import Colour, find_colours
from limner.stages.brief.cues import KindRead, default_cues, find_kind
from limner.stages.brief.dealt import each_carried
from limner.stages.brief.links import read_links
from limner.stages.brief.notes import read_notes
from limner.stages.brief.packs import PACKS, labelled
from limner.stages.brief.palettes import read_palette
from limner.stages.brief.phrases import Setting
from limner.stages.brief.prompt import LONGEST, check_prompt
from limner.stages.brief.reading import Found, Reading
from limner.stages.brief.structures import read_structures
from limner.stages.brief.words import word_set

__all__ = ["LONGEST", "check_prompt", "default_cues", "read"]

Ranges = list[tuple[int, int]]


def read(
    prompt: str,
    *,
    size: tuple[int, int] | None = None,
    kind_cues: Mapping[str, tuple[str, ...]] | None = None,
) -> Brief:
    """Return the Brief of a prompt.

    size: the canvas in pixels where it is known already; else size and aspect words are
    read. kind_cues: picture kind → words that call it, added to `default_cues()`. Raises
    BadPrompt (see `check_prompt`).
    """
    prompt = check_prompt(prompt)
    looked_up, rest = query.asked(prompt)
    reading = Reading(rest)
    refused = strings.collect(reading, kind_cues)
    kind = find_kind(reading, kind_cues)
    reading.kind_span = kind.span if kind else None
    name = reading.kind = kind.kind if kind else None
    structures = read_structures(reading, name)
    chart = strings.collect_lists(reading, name, bool(structures))
    chart = structures.pop("chart", chart)
    strings.hide_repeats(reading)
    colours = find_colours(reading)
    lang = languages.prompt_language(reading.masked)
    named = languages.LANGUAGES.find(reading)
    for hit in named:
        reading.claim(hit.start, hit.end)
    reading.lang = lang
    found = strings.understand(reading, colours, name)
    tongues = tuple(dict.fromkeys(h.value for h in named))
    extent = sizes.read_size(reading)
    panels, bleed = sizes.read_panels(reading), sizes.read_bleed(reading)
    background = sizes.read_background(reading)
    excluded, refusals = atmosphere.read_exclusions(reading)
    keep = atmosphere.read_keep(reading)
    blocked = _blocked(reading, kind, refusals)
    seen, setting, ranges = _subjects(reading, colours, blocked, found, lang)
    each_carried(found, seen)
    copies = labelled(strings.copies(found, tongues, lang, ruby.asked(reading)), name)
    own = _own(found)
    tints = [(c.start, c.end) for c in colours]
    air = atmosphere.read_atmosphere(reading, ranges + own + tints, refusals)
    palette, ground = read_palette(reading, colours, ranges + own + air.named, air.palette_moods)
    return Brief(
        prompt=prompt,
        query=looked_up,
        kind=_kind_of(kind, found, lang) or _by_subject(seen, setting, found),
        kind_span=kind.span if kind else None,
        photographic=air.photographic,
        strings=copies,
        subjects=seen,
        setting=setting.words if setting else None,
        setting_span=Span(start=setting.start, end=setting.end) if setting else None,
        chart=chart,
        palette=palette,
        ground=ground,
        light=air.light,
        camera=air.camera,
        optics=optics.figures(reading),
        styles=air.styles,
        moods=air.moods,
        medium=air.medium,
        season=air.season,
        texture=air.texture,
        ornaments=air.ornaments,
        exclusions=tuple(dict.fromkeys((*excluded, *refused))),
        keep=keep,
        links=read_links(reading, found)
        if name in {"diagram", "timeline", "map", "infographic", "slide", None}
        else (),
        **structures,
        panels=panels,
        size=extent.size if size is None else None,
        aspect=extent.aspect if size is None else None,
        background=background,
        bleed_mm=bleed,
        lang=lang,
        notes=read_notes(reading, ranges),
    )


_LIT = word_set(
    "sunlit sunny moonlit candlelit foggy misty hazy cloudy backlit neon-lit sun-drenched "
    "spotlit silhouetted night nighttime studio "
    "reflections starry silhouette fog mist spotlight"
)
"""Light words that stand inside a noun phrase without ending it."""


def _blocked(reading: Reading, kind: KindRead | None, refusals: Ranges) -> Ranges:
    """Ranges that name no subject: kind, light, camera, medium, ornaments, refusals, what rules
    used.
    """
    light, camera = atmosphere.light_and_camera(reading)
    out: Ranges = [*refusals]
    out += [(h.start, h.end) for h in light if h.key not in _LIT or _alone(reading, h.end)]
    out += [
        (h.start, h.end)
        for h in (*camera, *atmosphere.MEDIA.find(reading), *atmosphere.textures(reading))
    ]
    out += atmosphere.light_sources(reading)
    out += [
        (s, e) for s, e, _ in (*optics.read_optics(reading), *atmosphere.read_ornaments(reading))
    ]
    if kind is not None and not reading.masked[kind.span.start : kind.span.end].startswith("gift"):
        out.append((kind.span.start, kind.span.end))
    return out


def _alone(reading: Reading, end: int) -> bool:
    """Return whether nothing the word could describe follows: '… , backlit, 35mm'."""
    return re.match(r"\s*(?:[,;.]|$)", reading.masked[end:]) is not None


def _subjects(
    reading: Reading, colours: list[Colour], blocked: Ranges, found: list[Found], lang: str
) -> tuple[tuple[Subject, ...], Setting | None, Ranges]:
    if lang != "en":
        return names.read_named(reading, colours)
    spans = [f.carrier.span for f in found if f.carrier is not None and f.carrier.span is not None]
    looks = [r for f in found for r in f.look_ranges]
    moods = [(h.start, h.end) for h in atmosphere.adjectives(reading)]
    return subjects.read_subjects(reading, colours, blocked + looks, spans, moods)


def _own(found: list[Found]) -> Ranges:
    """Ranges whose colours belong to letters or to what carries them."""
    out: Ranges = [r for f in found for r in f.look_ranges]
    for f in found:
        if f.carrier is not None and f.carrier.span is not None:
            out.append((f.carrier.span.start, f.carrier.span.end))
    return out


_HUNG = word_set("banner poster flyer menu social-ad label billboard sign brochure")
"""Kinds that are things of a place too: a banner in a theatre, a menu on a café table."""


_PLACED = word_set(
    "sign booth stand window stop screen machine door chalkboard board shelf counter scoreboard "
    "tent mirror treadmill rack shirt wall entrance billboard taxi bus stall kiosk bench cart "
    "truck gate bottle dumbbell cup mug apron box locker fountain register bin dispenser clock "
    "whiteboard table tree umbrella van car train storefront napkin receipt keychain bag towel"
)
"""Carriers that stand or hang in a place, never on a printed sheet."""


def _kind_of(kind: KindRead | None, found: list[Found], lang: str) -> str | None:
    """Return the kind the words called; a hung sheet among lettered things is one of a scene.

    'A theater banner displays …, the ticket booth sign says …' shows a theatre, not a banner.
    """
    if (
        kind is not None
        and kind.kind == "label"
        and lang[:2] in ("zh", "ja")
        and kind.span.start > 14
    ):
        return "scene"  # a place first, labels in it later
    if kind is None or kind.kind not in _HUNG:
        return kind.kind if kind else None
    placed = {f.carrier.span for f in found if f.carrier and f.carrier.name in _PLACED}
    return "scene" if placed and 2 * len(placed) >= len(found) - 1 else kind.kind


_TABLETOP = word_set(
    "rose tulip flower bouquet apple pear orange lemon fruit bowl vase cup mug glass bottle "
    "jar plate bread cake book candle flower teapot watch perfume cheese"
)


_PRINTED = word_set(
    "mug cup box bag t-shirt shirt hoodie cap tote notebook phone laptop tablet monitor screen "
    "book magazine"
)


_GOODS = word_set(
    "coffee tea snack chip crisp candy chocolate cosmetic product perfume skincare medicine cereal "
    "food biscuit cookie pasta rice flour sugar spice soap"
)
"""What bags and boxes are of that are products, not things to print on."""


def _by_subject(
    seen: tuple[Subject, ...], setting: Setting | None, found: list[Found]
) -> str | None:
    """Return the kind the subjects suggest where no word called one; its span stays None."""
    carried = {f.carrier.name for f in found if f.carrier is not None}
    goods = any(_GOODS & set(s.name.split()[:-1]) and s.name.split()[-1] in carried for s in seen)
    if len(carried) == 1 and carried <= _PRINTED and setting is None and not goods:
        return "mockup"
    if len(carried) == 1 and carried <= PACKS - {"label"} and setting is None:
        return "packshot"
    if len(carried) > 1:
        return "scene"
    heads = [s.name.split(" of ")[0].split()[-1] for s in seen]
    if any(h in {"woman", "man", "girl", "boy", "person", "child"} for h in heads):
        return "portrait" if len(heads) < 3 and setting is None else "scene"
    if heads and heads[0] in _TABLETOP:
        return "still-life"
    return "scene" if heads or setting else None
