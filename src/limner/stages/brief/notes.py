"""Notes: the words of a prompt no rule understood, without the noise of little words."""

from __future__ import annotations

from limner.basics.english import singular
from limner.document.brief import Note, Span
from limner.stages.brief import languages, prose, subject_words
from limner.stages.brief.atmosphere import QUALITY
from limner.stages.brief.carriers import SURFACES
from limner.stages.brief.cues import default_cues
from limner.stages.brief.nouns import NUMBERS, PREPOSITIONS
from limner.stages.brief.reading import Ranges, Reading, Token
from limner.stages.brief.roles import ROLE_WORDS, TEXT_NOUNS
from limner.stages.brief.words import word_set

_QUIET = word_set("""
    printed written shown displayed arranged placed positioned located featuring showing including
    containing made
    using used please create make generate design draw produce give want need would should
    could kind type sort style styled
    background colour color colours colors palette tones tone theme picture image photo layout
    composition art artwork
    lighting light lights shadows shadow professional also etc plus overall entire whole
    around throughout slightly very quite really just
    dim bright plain even standing stacked
    every each both other another something someone per tape stil stile estilo style
    stilo stijl styl fond fondo sfondo fundo hintergrund tło фон тон тона цвет цвета renk
    tonlar tonları arka plan 색감 스타일 색상 느낌 और एक हो जिसका
    जिसमें में का की के पर से को لون باللون بلون على في من مع خلفية عם בצבע על של עם רקע cine bild
    foto zeigt con avec mit say says reading reads saying that these those below above
    spelling spells channel""")


def read_notes(reading: Reading, taken: list[tuple[int, int]]) -> tuple[Note, ...]:
    """Return one note for each run of words nothing used.

    taken: ranges other rules own, besides the claims.
    """
    known = Ranges([*reading.claims, *taken])
    runs: list[list[Token]] = []
    last: Token | None = None
    for token in reading.tokens:
        if _quiet(token.text) or known.touch(token.start, token.end):
            last = None
            continue
        near = last is not None and not reading.masked[last.end : token.start].strip()
        if near:
            runs[-1].append(token)
        else:
            runs.append([token])
        last = token
    return tuple(
        Note(
            text=f"not understood: {reading.prompt[r[0].start : r[-1].end]}",
            span=Span(start=r[0].start, end=r[-1].end),
        )
        for r in runs[:24]
    )


def _quiet(word: str) -> bool:
    if (
        len(word) < 2
        or word in subject_words.STOP
        or word in PREPOSITIONS
        or word in NUMBERS
        or word in _QUIET
    ):
        return True
    if word.isdigit() or not any(c.isalpha() for c in word):
        return True
    if word in subject_words.VERBS or word in TEXT_NOUNS or word in subject_words.ABSTRACT:
        return True
    if prose.adverb(word) or word in prose.VERBS or prose.notion(word):
        return True
    if (
        QUALITY.get(word)
        or singular(word) in SURFACES
        or ROLE_WORDS.get(word)
        or word in default_cues()
    ):
        return True
    return any(word in little for little in languages.little_words().values())
