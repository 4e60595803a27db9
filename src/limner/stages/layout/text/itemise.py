"""Itemisation: a string into stretches of one script, direction and face.

Common and inherited characters join their neighbours, closing brackets their opening ones,
and emoji sequences stay whole. Works on grapheme clusters, so no accent leaves its letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from limner.ports.fonts import Face, Fonts
from limner.stages.layout.text.faces import Want, fallback, missing, primary
from limner.stages.layout.text.scripts import CJK, ignorable, script_of

_GRAPHEME = regex.compile(r"\X")
_EMOJI = regex.compile(
    r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}{2}"
    r"|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}.*\u200D"
)
_BRACKETS = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“", "’": "‘"}
_PLAIN = regex.compile(r"[\u0020-\u007E\u00A0-\u024F‘-”–—…•€™]*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters start–end (half-open) of one script, level and face."""

    start: int
    end: int
    script: str
    level: int
    face: Face


def main_script(text: str) -> str:
    """Return the script most letters of `text` are in, 'Zyyy' where it has none."""
    counts: dict[str, int] = {}
    for character in text:
        script = script_of(character)
        if script not in ("Zyyy", "Zinh", "Zzzz"):
            script = "Hani" if script in CJK and script != "Hang" else script
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda s: (counts[s], s), default="Zyyy")


@lru_cache(maxsize=16384)
def _cluster_script(cluster: str) -> str:
    if _EMOJI.match(cluster):
        return "Zsye"
    for character in cluster:
        script = script_of(character)
        if script not in ("Zyyy", "Zinh"):
            return "Hani" if script in CJK and script != "Hang" else script
    return "Zyyy"


@lru_cache(maxsize=1024)
def _clusters(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return (start, end, script) of every grapheme, neutral ones resolved to a neighbour's."""
    found = [(m.start(), m.end(), _cluster_script(m.group())) for m in _GRAPHEME.finditer(text)]
    opened: list[tuple[str, str]] = []
    current = next((s for _, _, s in found if s not in ("Zyyy", "Zsye")), "Zyyy")
    out: list[tuple[int, int, str]] = []
    for start, end, script in found:
        character = text[start]
        if script == "Zyyy":
            script = current
            if character in _BRACKETS.values():
                opened.append((character, current))
            elif character in _BRACKETS:
                for depth in range(len(opened) - 1, -1, -1):
                    if opened[depth][0] == _BRACKETS[character]:
                        script = opened[depth][1]
                        del opened[depth:]
                        break
        elif script != "Zsye":
            current = script
        out.append((start, end, script))
    return tuple(out)


def itemise(text: str, levels: list[int], fonts: Fonts, want: Want) -> tuple[Stretch, ...]:
    """Split `text` into stretches in logical order; levels has one entry a character.

    Raises MissingGlyphs for characters no installed face has.
    """
    if not text:
        return ()
    model = primary(fonts, want)
    plain = _PLAIN.fullmatch(text) is not None and not any(levels)
    if plain and all(model.covers(ord(c)) for c in set(text)):
        return (Stretch(0, len(text), main_script(text), 0, model),)
    letters = _letters(text)
    known: dict[tuple[str, str, str], Face] = {}
    stretches: list[Stretch] = []
    previous: Face | None = None
    first, current = 0, ("", 0)
    for start, end, script in _clusters(text):
        key = (text[start:end], script, previous.id if previous else "")
        face = known.get(key)
        if face is None:
            face = known[key] = _face(
                key[0], script, fonts, want, (previous, letters.get(script, ""))
            )
        if previous is not None and (face is not previous or current != (script, levels[start])):
            stretches.append(Stretch(first, start, *current, previous))
            first = start
        previous, current = face, (script, levels[start])
    if previous is not None:
        stretches.append(Stretch(first, len(text), *current, previous))
    return tuple(stretches)


@lru_cache(maxsize=1024)
def _letters(text: str) -> dict[str, str]:
    """Return the letters and their marks of each alphabet in `text`, sorted, each once.

    Han faces have no alphabet: a rare ideograph of another face harms its neighbours less than
    leaving the face that was asked for.
    """
    found: dict[str, set[str]] = {}
    for start, end, script in _clusters(text):
        if script not in CJK and script_of(text[start]) == script:
            found.setdefault(script, set()).update(c for c in text[start:end] if not ignorable(c))
    return {script: "".join(sorted(letters)) for script, letters in found.items()}


def _face(
    cluster: str, script: str, fonts: Fonts, want: Want, about: tuple[Face | None, str]
) -> Face:
    """Return the face for one cluster: asked for, then its neighbour's, then the nearest.

    about: the face before, and all letters of the script in the text. Spaces, figures and signs
    follow the face of the script about them; among ideographs only typographic punctuation
    does, letting figures match the Latin.
    """
    previous, letters = about
    model = primary(fonts, want)
    bare = "".join(c for c in cluster if not ignorable(c))
    if not bare:
        return previous or model
    if script == "Zsye":
        return _found(bare, script, fonts, want)
    home = _home(fonts, want, script, letters)
    neutral = script_of(bare[0]) == "Zyyy"
    if not neutral and letters and home is not None and home.covers_all(bare):
        return home
    follows = neutral and (script != "Hani" or ord(bare[0]) > 0x2000)
    if follows and home is not None and home.covers_all(bare):
        return home
    if _suits(model, script, want) and model.covers_all(bare):
        return model
    if neutral and previous and previous.category != "emoji" and previous.covers_all(bare):
        return previous
    if home is not None and home.covers_all(bare):
        return home
    return _found(bare, script, fonts, want)


def _found(bare: str, script: str, fonts: Fonts, want: Want) -> Face:
    found = fallback(fonts, want, bare, script)
    if found is None:
        lacking = [c for c in bare if fallback(fonts, want, c, script) is None] or list(bare)
        raise missing(lacking, script)
    return found


def _suits(face: Face, script: str, want: Want) -> bool:
    """Whether the face asked for may set this script.

    A Han face of another region may not, nor a bookish Naskh for Urdu; a modern one may.
    """
    if script == "Arab" and want.tongue == "ur" and face.category in ("serif", "script", "hand"):
        return "nastaliq" in face.mood
    return script not in CJK or not face.lang or script == "Hang" or face.lang == want.region


_SAMPLES = {
    "Hani": {"ja": "国のア", "zh-Hans": "国的们", "zh-Hant": "國的們", "ko": "國한"},
    "Hang": {"": "한글"},
    "Arab": {"": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"},
    "Cyrl": {"": "абвгдежзиклмнопрстуфхцчшщыьэюяАБВ"},
    "Grek": {"": "αβγδεζηθικλμνξοπρστυφχψωάέΑΒ"},
    "Hebr": {"": "אבגדהוזחטיכלמנסעפצקרשת"},
    "Deva": {"": "अआइईकखगघचजटडतदनपफबभमयरलवशषसह"},
    "Beng": {"": "অআইকখগঘচজটডতদনপফবভমযরলশষসহ"},
    "Thai": {"": "กขคงจชดตถทนบปผพฟมยรลวสหอ"},
}


@lru_cache(maxsize=4096)
def _home(fonts: Fonts, want: Want, script: str, letters: str) -> Face | None:
    """Return one face for all `letters` of a script, so that no word changes face inside.

    Letters join, stack and carry marks only within a face: a text in Persian takes an Arabic
    face that has the Persian letters. Where no face has them all, the one for the script.
    """
    model = primary(fonts, want)
    if letters and _suits(model, script, want) and model.covers_all(letters):
        return model
    usual = _main_fallback(fonts, want, script)
    if not letters or (usual is not None and usual.covers_all(letters)):
        return usual
    return fallback(fonts, want, letters, script) or usual


@lru_cache(maxsize=1024)
def _main_fallback(fonts: Fonts, want: Want, script: str) -> Face | None:
    """Return one face for the whole script, so that a rare letter does not change its neighbours.

    None for scripts without a sample. The face asked for serves its own scripts.
    """
    samples = _SAMPLES.get(script)
    sample = (samples.get(want.region) or samples.get("")) if samples else None
    if not sample:
        return None
    model = primary(fonts, want)
    if _suits(model, script, want) and model.covers_all(sample):
        return model
    return fallback(fonts, want, sample, script)
