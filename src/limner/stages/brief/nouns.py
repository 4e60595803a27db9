"""The little grammar noun phrases need: prepositions, articles, numbers, singulars."""

from __future__ import annotations

from limner.stages.brief.words import word_set

PREPOSITIONS = word_set(
    "in on at by near under above below behind beside over against across along inside "
    "outside around between from through "
    "into onto upon within beneath towards toward next of for to atop among during without "
    "amid alongside opposite "
    "underneath off past"
)

SHOWING = word_set("""
    reads read reading says say said saying shows show showing shown displays display displaying
    displayed states state stating
    announces announcing announce advertises advertising advertise lists listing list labeled
    labelled marked titled entitled
    inscribed engraved carved printed painted written etched stamped embroidered bearing bears
    bear carrying carries featuring
    features feature flashes flashing flash declares declaring declare proclaims proclaiming
    proclaim promotes promoting promote
    indicates indicating indicate offers offering contains containing contain includes
    including labels has have having with
    showcases showcasing glowing glows spells spelling spelled tagged named called is are
    appears appear holding reflecting
    projects projecting presents presenting highlights highlighting greets welcomes notes
    noting warns warning invites inviting
    directs directing points pointing to that which who writes writing encourages encouraging
    emblazoned adorned lettered branded
    thinks thinking asks replies replying answers answering exclaims yells yelling shouts whispers
    whispering wonders shines shining scrolls scrolling reminding reminds exclaims exclaiming
    shouting asks asking outlines outlining outlined out""")
"""Verbs and little words that lead from a thing to the words on it."""

ADVERBS = word_set("""
    clearly boldly prominently neatly proudly simply brightly elegantly also just only now once
    softly gently legibly plainly
    subtly cheerfully playfully beautifully carefully gracefully vividly loudly warmly visibly
    distinctly concisely succinctly it
    them itself there as where each""")
"""Words that may stand between such a verb and the words."""

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "single": 1, "two": 2, "both": 2, "couple": 2, "pair": 2,
    "three": 3, "trio": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "dozen": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
    "twenty": 20, "half-dozen": 6, "several": 4, "few": 3, "some": 3, "many": 6, "various": 4,
    "multiple": 4,
}  # fmt: skip
"""Counts as words; the vague ones as a picture would show them."""
