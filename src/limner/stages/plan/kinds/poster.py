"""Posters: events, festivals, films, editorial sheets, notices; also brochure covers.

Takes a headline, subheads, details (date, time, venue, prices, contacts), a call to action,
and anything else there is to say. Style words (art deco, swiss, watercolour, ink wash …) choose
the backdrop, the frame and the setting; things the brief names are staged large.

Compositions: `stacked` a giant headline over a picture that bleeds; `swiss` an asymmetrical grid
with a hero shape; `classical` centred in a frame; `scene` a full-bleed picture with words in its
sky; `plate` a pattern with a plate; `vertical` the title up the side; `diagonal` a slanted cut;
`type` the words as the picture; `window` an arched window over the words.
The figures of a report are set in `monument` (one figure across the sheet), `disc`, `split-field`
and `roster`.

Example: Event poster for a jazz night: headline "BLUE HOUR", date "14 May, 20:00", art deco
"""

from __future__ import annotations

from limner.document.brief import Brief
from limner.stages.plan.facts import figured, for_figures
from limner.stages.plan.facts.posters import POSTERS
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.asked import asked
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.posters.framed import classical, plate, window
from limner.stages.plan.posters.grids import stacked, swiss, type_
from limner.stages.plan.posters.pictures import scene
from limner.stages.plan.posters.slanted import diagonal, vertical

COMPOSITIONS = {
    "stacked": stacked,
    "classical": classical,
    "swiss": swiss,
    "scene": scene,
    "type": type_,
    "plate": plate,
    "window": window,
    "diagonal": diagonal,
    "vertical": vertical,
}

ORDERS = (
    ({"art-deco", "deco", "gatsby"}, ("classical", "vertical", "stacked", "window", "plate")),
    (
        {"swiss", "bauhaus", "modernist", "international"},
        ("swiss", "type", "stacked", "vertical", "diagonal"),
    ),
    ({"ink-wash", "sumi-e", "shan-shui"}, ("vertical", "scene", "window", "classical")),
    ({"watercolour", "watercolor", "aquarelle"}, ("scene", "window", "classical", "plate")),
    (
        {"geometric-pattern", "islamic", "arabesque", "moroccan"},
        ("plate", "classical", "window", "stacked"),
    ),
    (
        {"marigold", "floral", "blossom", "botanical"},
        ("scene", "plate", "window", "classical", "stacked"),
    ),
    ({"minimal", "minimalist", "clean"}, ("type", "swiss", "window", "stacked")),
    (
        {"typographic", "typography", "lettering", "multilingual"},
        ("type", "stacked", "swiss", "vertical", "diagonal"),
    ),
    (
        {"energetic", "sport", "sports", "punk", "rock", "marathon", "gym", "football"},
        ("diagonal", "stacked", "type", "scene", "vertical"),
    ),
    (
        {"hotel", "resort", "ocean", "travel", "landscape", "retreat"},
        ("scene", "window", "stacked", "vertical", "classical"),
    ),
)


def suits(brief: Brief) -> tuple[str, ...]:
    """Return the compositions that suit a brief's style, best first, others after."""
    if figured(brief):
        return tuple(POSTERS)
    words = words_of(brief)
    for cues, order in ORDERS:
        if cues & words:
            return (*order, *(n for n in COMPOSITIONS if n not in order))
    return tuple(n for n in COMPOSITIONS if n != "type" or not asked(brief))


KIND = PictureKind(
    name="poster",
    title="Poster",
    compositions={**COMPOSITIONS, **for_figures(POSTERS, stacked)},
    manual=__doc__ or "",
    cues=(
        "poster",
        "brochure",
        "brochure cover",
        "event poster",
        "album cover",
        "magazine cover",
        "programme",
        "notice",
    ),
    size=(1024, 1536),
    moods=("poster", "event"),
    claims=lambda brief: 0.3 if brief.strings else 0.02,
    suits=suits,
)
