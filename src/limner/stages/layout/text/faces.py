"""Which face sets which characters: the one asked for, else the nearest in character.

A fallback keeps category before mood and weight: serif stays serif, script stays brush or
hand, heavy stays heavy; Han characters are set in the design of the text's own region.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from limner.basics.errors import BadDocument, MissingAssets, MissingGlyphs
from limner.ports.fonts import Face, Fonts
from limner.stages.layout.text.scripts import CJK, ignorable
from limner.stages.layout.text.shape import Cut

_KIN: dict[str, dict[str, float]] = {
    "sans": {"display": 1.0, "mono": 1.5, "slab": 2.0},
    "serif": {"slab": 1.0, "display": 2.0, "script": 2.5},
    "slab": {"serif": 1.0, "display": 1.2, "sans": 1.8},
    "display": {"sans": 1.2, "slab": 1.2, "comic": 1.5, "serif": 1.8},
    "script": {"hand": 0.8, "serif": 1.6},
    "hand": {"script": 0.8, "comic": 1.0, "sans": 2.0},
    "comic": {"hand": 1.0, "display": 1.0, "sans": 2.0},
    "mono": {"sans": 0.8, "pixel": 1.5},
    "pixel": {"mono": 0.8, "display": 1.2, "sans": 1.5},
    "blackletter": {"script": 1.2, "serif": 1.2, "display": 1.4},
    "stencil": {"display": 0.8, "sans": 1.2, "slab": 1.5},
    "symbols": {"sans": 0.5},
}
_REGION = {"Jpan": "ja", "Kore": "ko", "Hans": "zh-Hans", "Hant": "zh-Hant"}
_HEAVY_WORDS = {"heavy": 900, "bold": 700, "light": 300, "thin": 200, "delicate": 300}
_SIMPLIFIED = frozenset(
    "们这说对时会来个国学开关买卖书东车马鸟鱼龙门问间长张见现观电话语请谢让读写爱亲观点热风云"
)
_TRADITIONAL = frozenset(
    "們這說對時會來個學開關買賣書車馬鳥魚龍門問間長張見現觀電話語請謝讓讀寫愛親點熱風雲體"
)
_URDU = frozenset("ٹڈڑںےۓہ")
_NASTALIQ_LANGS = ("ur", "ks", "skr", "pnb")
_SHINJITAI = frozenset(
    "駅円広気図売読価県実黒栄営桜沢浜辺発対戦団関薬楽検済様観経絵続鉄帰拝黙働込峠畑"
)


@dataclass(frozen=True, slots=True)
class Want:
    """The character asked of a face: the style's family, weight and posture, and the language."""

    face: str
    weight: int
    italic: bool
    region: str
    """BCP 47 tag whose Han design is wanted: ja, ko, zh-Hans, zh-Hant."""
    tongue: str = ""
    """'ur' where Arabic letters want the Nastaliq hand Urdu is read in."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A face at settled axes; slant is synthetic."""

    face: Face
    cut: Cut
    slant: float = 0.0

    @property
    def colour(self) -> bool:
        """Whether the face paints itself."""
        return self.face.category == "emoji" and "colour" in self.face.mood


def region_of(text: str, lang: str, default: str = "") -> str:
    """Return whose Han design `text` wants, from its letters, its language, then `default`."""
    for character in text:
        if 0x3041 <= ord(character) <= 0x30FF:
            return "ja"
        if 0xAC00 <= ord(character) <= 0xD7A3 or 0x1100 <= ord(character) <= 0x11FF:
            return "ko"
    for tag in (lang, ""):
        region = _region_of_tag(tag)
        if region:
            return region
    letters = set(text)
    if letters & _SHINJITAI and not letters & _SIMPLIFIED:
        return "ja"
    if letters & _SIMPLIFIED:
        return "zh-Hans"
    if letters & _TRADITIONAL:
        return (
            _region_of_tag(default) if _region_of_tag(default) in ("ja", "zh-Hant") else "zh-Hant"
        )
    return _region_of_tag(default) or "zh-Hans"


def tongue_of(text: str, lang: str) -> str:
    """Return 'ur' for Urdu and its like, by its language or by letters of its own."""
    if lang.startswith(_NASTALIQ_LANGS):
        return "ur"
    return "ur" if not lang.startswith(("ar", "fa", "ps", "sd", "ug")) and _URDU & set(text) else ""


def _region_of_tag(tag: str) -> str:
    if tag.startswith(("ja", "ko")):
        return tag[:2]
    if tag.startswith(("zh", "yue")):
        traditional = any(part in tag for part in ("Hant", "TW", "HK", "MO", "yue"))
        return "zh-Hant" if traditional else "zh-Hans"
    return ""


@lru_cache(maxsize=8)
def _families(fonts: Fonts) -> dict[str, tuple[Face, ...]]:
    found: dict[str, list[Face]] = {}
    for face in fonts.faces():
        found.setdefault(face.family.casefold(), []).append(face)
    return {name: tuple(faces) for name, faces in found.items()}


def _nearest(faces: Iterable[Face], weight: int, italic: bool) -> Face:
    return min(faces, key=lambda f: (f.italic != italic, _weight_gap(f, weight), f.id))


def _weight_gap(face: Face, weight: int) -> float:
    low, high = face.weights
    return max(0, low - weight, weight - high)


@lru_cache(maxsize=1024)
def primary(fonts: Fonts, want: Want) -> Face:
    """Return the face of the family (or with the id) asked for, nearest in weight and posture.

    Raises BadDocument for an unknown family, MissingAssets where no face is installed.
    """
    families = _families(fonts)
    if not families:
        raise MissingAssets("No fonts are installed.", hint="Run 'limner doctor' to prepare them.")
    faces = families.get(want.face.casefold())
    if faces is None:
        named = [f for f in fonts.faces() if f.id == want.face]
        if not named:
            raise BadDocument(
                f"There is no face called {want.face!r}.",
                hint="'limner fonts' lists the installed families.",
            )
        faces = _families(fonts)[named[0].family.casefold()]
        if named[0].italic == want.italic and _weight_gap(named[0], want.weight) == 0:
            return named[0]
    return _nearest(faces, want.weight, want.italic)


def visual_weight(fonts: Fonts, face: Face, weight: int) -> float:
    """Return how heavy the face looks: families of one weight say so in their mood."""
    low, high = face.weights
    if low == high == 400 and len(_weights(fonts)[face.family]) == 1:
        return next((float(w) for word, w in _HEAVY_WORDS.items() if word in face.mood), 400.0)
    return float(min(max(weight, low), high))


@lru_cache(maxsize=8)
def _weights(fonts: Fonts) -> dict[str, set[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for face in fonts.faces():
        found.setdefault(face.family, set()).add(face.weights)
    return found


def _width_of(face: Face) -> int:
    """Return -1 for condensed designs, 1 for wide ones."""
    if {"condensed", "narrow"} & set(face.mood):
        return -1
    return 1 if "wide" in face.mood else 0


def _distance(fonts: Fonts, face: Face, model: Face, want: Want, script: str) -> tuple[float, str]:
    """Return how far `face` is in character from `model`, smaller is nearer."""
    kin = _KIN.get(model.category, {})
    category = 0.0 if face.category == model.category else kin.get(face.category, 3.0)
    shared = len(set(face.mood) & set(model.mood))
    mood = 1.0 - shared / max(1, min(len(face.mood), len(model.mood)))
    heavy = visual_weight(fonts, model, want.weight)
    weight = abs(visual_weight(fonts, face, round(heavy)) - heavy) / 200
    posture = 0.3 if face.italic != want.italic else 0.0
    home = 0.0 if _at_home(face, script, want.region) else 6.0
    foreign = 3.0 if face.lang and script not in CJK else 0.0
    stopgap = 0.6 if "fallback" in face.mood else 0.0
    breadth = 1.2 * abs(_width_of(face) - _width_of(model))
    if script == "Arab":
        foreign += 8.0 if (want.tongue == "ur") != ("nastaliq" in face.mood) else 0.0
    total = category + 0.8 * mood + weight + posture + home + foreign + stopgap + breadth
    return (total, face.id)


def _at_home(face: Face, script: str, region: str) -> bool:
    """Whether the face was designed for the script (for Han, for the region)."""
    if script == "Zyyy":
        return True
    if script not in CJK:
        return script in face.scripts
    if script == "Hang":
        return face.lang == "ko"
    return face.lang == region


@lru_cache(maxsize=4096)
def fallback(fonts: Fonts, want: Want, characters: str, script: str) -> Face | None:
    """Return the face nearest to the one asked for that has all `characters`, or None."""
    model = primary(fonts, want)
    needed = [ord(c) for c in characters if not ignorable(c)]
    able = [
        f
        for f in fonts.faces()
        if (f.category != "emoji" or script == "Zsye") and all(f.covers(c) for c in needed)
    ]
    if script == "Zsye":
        able = [f for f in able if f.category == "emoji"] or able
        return min(able, key=lambda f: ("colour" not in f.mood, f.id), default=None)
    if not able:  # rather a line emoji than nothing
        able = [f for f in fonts.faces() if all(f.covers(c) for c in needed)]
    return min(able, key=lambda f: _distance(fonts, f, model, want, script), default=None)


def missing(characters: Iterable[str], script: str) -> MissingGlyphs:
    """Return the error that names characters no installed face can set."""
    lacking = sorted(set(characters))[:8]
    names = ", ".join(f"{c} (U+{ord(c):04X} {unicodedata.name(c, 'unnamed')})" for c in lacking)
    return MissingGlyphs(
        f"No installed face has {names}, of the script {script}.",
        hint=f"Install a font for {script}, such as a Noto family, or leave the characters out.",
    )


@lru_cache(maxsize=4096)
def pick(
    fonts: Fonts, face: Face, weight: int, italic: bool, size: float, stretch: float = 100.0
) -> Pick:
    """Settle the axes of `face`: weight, optical size for `size` pixels, width, and slant."""
    axes: list[tuple[str, float]] = []
    slant = 0.2 if italic and not face.italic and _slantable(face) else 0.0
    for tag, (low, _, high) in sorted(face.axes.items()):
        if tag == "wght":
            axes.append((tag, float(min(max(weight, low), high))))
        elif tag == "wdth":
            axes.append((tag, float(min(max(stretch, low), high))))
        elif tag == "opsz":
            axes.append((tag, float(min(max(round(size), low), high))))
        elif tag == "slnt" and slant and low < -5:
            axes.append((tag, float(max(low, -12.0))))
            slant = 0.0
    cut = Cut(face.id, face.sha256, fonts.path(face), face.index, face.upem, tuple(axes))
    return Pick(face, cut, slant)


def _slantable(face: Face) -> bool:
    """Only upright Latin designs are slanted; a slanted Han, Arabic or emoji face is an error."""
    sloped = face.category in ("script", "emoji", "symbols", "pixel", "blackletter")
    return "Latn" in face.scripts and not face.lang and not sloped
