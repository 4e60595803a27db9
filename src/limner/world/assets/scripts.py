"""What a face must be able to draw before it counts as covering a script.

Alphabets and abugidas are judged by their whole working repertoire; Han, kana and Hangul by
the first level of the national character sets, which the standard library's codecs know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

HAN_LANGS = {"zh-Hans": "Hans", "zh-Hant": "Hant", "ja": "Jpan", "ko": "Kore"}
"""Script a design of each region is meant for."""

NEARLY_ALL = 0.97
"""Share of a national character set a display face may fall short of."""


def _span(first: int, last: int, *, without: str = "") -> str:
    return "".join(chr(cp) for cp in range(first, last + 1) if chr(cp) not in without)


REPERTOIRE = {
    "Latn": _span(0x21, 0x7E, without="^`\\|~<>{}")
    + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöùúûüÿŒœ“”‘’–—…€£",
    "Cyrl": _span(0x410, 0x44F) + "ЁёЄєІіЇїЎў",
    "Grek": _span(0x391, 0x3A9, without="\u03a2") + _span(0x3B1, 0x3C9) + "ΆΈΉΊΌΎΏάέήίόύώϊϋΐΰ",
    "Arab": _span(0x621, 0x63A) + _span(0x641, 0x652) + "،؛؟",
    "Hebr": _span(0x5D0, 0x5EA) + "\u05b7\u05b8\u05bc",
    "Deva": "अआइईउऊऋएऐओऔ" + _span(0x915, 0x939, without="\u0929\u0931\u0934") + "ािीुूृेैोौ्ंँः।०१२३४५६७८९",
    "Beng": "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহািীুূৃেৈোৌ্ংঃঁড়ঢ়য়ৎ০১২৩৪৫৬৭৮৯".replace(
        "\u09bc", ""
    ),
    "Thai": _span(0xE01, 0xE3A) + _span(0xE40, 0xE4D) + _span(0xE50, 0xE59),
    "Taml": "அஆஇஈஉஊஎஏஐஒஓஔகஙசஜஞடணதநனபமயரறலளழவஷஸஹாிீுூெேைொோௌ்",
    "Telu": "అఆఇఈఉఊఎఏఐఒఓఔకఖగఘచఛజఝటఠడఢణతథదధనపఫబభమయరలవశషసహాిీుూెేైొోౌ్ం",
    "Knda": "ಅಆಇಈಉಊಎಏಐಒಓಔಕಖಗಘಚಛಜಝಟಠಡಢಣತಥದಧನಪಫಬಭಮಯರಲವಶಷಸಹಾಿೀುೂೆೇೈೊೋೌ್ಂ",
    "Mlym": "അആഇഈഉഊഎഏഐഒഓഔകഖഗഘചഛജഝടഠഡഢണതഥദധനപഫബഭമയരലവശഷസഹാിീുൂെേൈൊോൌ്ം",
    "Gujr": "અઆઇઈઉઊએઐઓઔકખગઘચછજઝટઠડઢણતથદધનપફબભમયરલવશષસહાિીુૂેૈોૌ્ં",
    "Guru": "ਅਆਇਈਉਊਏਐਓਔਕਖਗਘਚਛਜਝਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹਾਿੀੁੂੇੈੋੌ੍ਂੰੱ",
    "Orya": "ଅଆଇଈଉଊଏଐଓଔକଖଗଘଚଛଜଝଟଠଡଢଣତଥଦଧନପଫବଭମଯରଲଶଷସହାିୀୁୂେୈୋୌ୍ଂ",
    "Sinh": "අආඇඉඊඋඌඑඒඔඕකඛගඝචඡජටඨඩණතථදධනපඵබභමයරලවශෂසහාැෑිීුූෙේොෝ්ං",
    "Laoo": "ກຂຄງຈຊຍດຕຖທນບປຜຝພຟມຢຣລວສຫອຮະັາິີຶືຸູເແໂໃໄ່້",
    "Khmr": _span(0x1780, 0x17A2) + "ាិីឹឺុូួើឿៀេែៃោៅំះ្។",
    "Mymr": _span(0x1000, 0x1021) + "ါာိီုူေဲံ့း္်ျြွှ။",
    "Geor": _span(0x10D0, 0x10F0),
    "Armn": _span(0x531, 0x556) + _span(0x561, 0x586),
    "Ethi": _span(0x1208, 0x1246) + _span(0x1260, 0x1286),
    "Tibt": "ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨིེོུ་།",
    "Thaa": _span(0x780, 0x7B0),
    "Syrc": _span(0x710, 0x72C),
    "Zmth": "∀∂∃∅∇∈∏∑√∞∫≈≠≤≥⊂⊕",
    "Zsye": "😀🎉🚀🍕🐶🏠💡",
}
"""Characters each script needs. Zmth and Zsye are ISO 15924's maths and emoji."""

_KANA = _span(0x3041, 0x3093) + _span(0x30A1, 0x30F6) + "ー、。「」・！？"


def _double_bytes(codec: str, leads: range, trails: range) -> Iterator[str]:
    """The characters a two-byte codec assigns in the given rows."""
    for lead in leads:
        for trail in trails:
            yield from bytes((lead, trail)).decode(codec, "ignore")


@cache
def national(script: str) -> frozenset[str]:
    """First-level characters of the national set behind Hans, Hant, Jpan or Kore."""
    levels: dict[str, Callable[[], Iterator[str]]] = {
        "Hans": lambda: _double_bytes("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)),
        "Hant": lambda: _double_bytes("big5", range(0xA4, 0xC7), range(0x40, 0xFF)),
        "Jpan": lambda: _double_bytes("euc_jp", range(0xB0, 0xD0), range(0xA1, 0xFF)),
        "Kore": lambda: _double_bytes("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF)),
    }
    return frozenset(levels[script]())


def scripts_of(codepoints: frozenset[int], lang: str) -> tuple[str, ...]:
    """ISO 15924 codes of the scripts that `codepoints` can set; Han only for the region `lang`."""
    found = [
        script
        for script, needed in REPERTOIRE.items()
        if all(ord(character) in codepoints for character in needed)
    ]
    script = HAN_LANGS.get(lang)
    if script:
        needed = national(script)
        drawn = sum(ord(character) in codepoints for character in needed)
        kana = script != "Jpan" or all(ord(c) in codepoints for c in _KANA)
        if kana and drawn >= NEARLY_ALL * len(needed):
            found.append(script)
    return tuple(found)
