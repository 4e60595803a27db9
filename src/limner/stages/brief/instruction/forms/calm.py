"""Less of everything that is not words: 'less busy', 'simpler', 'declutter it'."""

from __future__ import annotations

import re

from limner.document.instruction import Change, Target
from limner.stages.brief.instruction.clause import Clause

RANK = 40
_LESS = re.compile(
    r"(?:make (?:it|this|the \w+) |keep it |(?:it|this|that)['’]?s |it is |it should be |give it )?"
    r"(?:a (?:little )?bit |a little |much |a lot |far |way |even |slightly |too )*"
    r"(?:less (?:busy|cluttered|crowded|noisy|fussy|ornate|decorated|decoration|clutter|stuff|"
    r"detail)|"
    r"busy|cluttered|simpler|calmer|cleaner|plainer|quieter|more (?:minimal|minimalist|white space|"
    r"room to breathe|breathing room|restrained)|more minimalistic|minimalist)"
    r"|(?:simplify|declutter|calm|clean up|strip back|pare down)(?: (?:it|this|the \w+|"
    r"everything))?(?: down)?"
)


def read(clause: Clause) -> tuple[Change, ...]:
    """Read a wish for calm."""
    if not _LESS.fullmatch(clause.text):
        return ()
    return (Change(verb="calm", target=Target(phrase="the picture", whole=True)),)
