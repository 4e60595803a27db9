"""Days, weeks and their names: what a calendar shows, as it is usual in a language.

Weekdays are computed; names of months and days are data. Marks of our own, not the brief's.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_TABLE = """
en|January February March April May June July August September October November December
  |Mon Tue Wed Thu Fri Sat Sun
de|Januar Februar März April Mai Juni Juli August September Oktober November Dezember
  |Mo Di Mi Do Fr Sa So
fr|janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  |lun. mar. mer. jeu. ven. sam. dim.
es|enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  |lun mar mié jue vie sáb dom
it|gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
  |lun mar mer gio ven sab dom
pt|janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
  |seg ter qua qui sex sáb dom
nl|januari februari maart april mei juni juli augustus september oktober november december
  |ma di wo do vr za zo
pl|styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
  |pon wt śr czw pt sob ndz
ru|январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
  |пн вт ср чт пт сб вс
tr|Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
  |Pzt Sal Çar Per Cum Cmt Paz
sv|januari februari mars april maj juni juli augusti september oktober november december
  |mån tis ons tors fre lör sön
ja|1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月
  |月 火 水 木 金 土 日
zh|一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
  |一 二 三 四 五 六 日
ko|1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월
  |월 화 수 목 금 토 일
ar|يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
  |الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
he|ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
  |ב׳ ג׳ ד׳ ה׳ ו׳ ש׳ א׳
hi|जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
  |सोम मंगल बुध गुरु शुक्र शनि रवि
"""
_SUNDAY = frozenset({"ja", "ko", "he", "hi", "pt", "zh-Hant", "th"})
"""Languages whose weeks begin on Sunday; English ones by the words they are written in."""
_SATURDAY = frozenset({"ar", "fa"})
_AMERICAN = ("color", "vacation", "thanksgiving", "fall ", "mom", "labor day", "fourth of july")
CAPITAL = frozenset({"fr", "es", "it", "pt", "nl", "pl", "ru", "sv"})
"""Languages that write months small in running text; over a calendar they stand capital."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names of months from January and of days from Monday."""

    lang: str
    months: tuple[str, ...]
    days: tuple[str, ...]


@lru_cache(maxsize=1)
def _names() -> Mapping[str, Names]:
    out = {}
    lines = _TABLE.strip().split("\n")
    for head, foot in zip(lines[::2], lines[1::2], strict=True):
        lang, months = head.split("|")
        out[lang] = Names(lang, tuple(months.split()), tuple(foot.split("|")[1].split()))
    return out


def names_of(lang: str) -> Names:
    """Return the names of a language, English ones where it has none here."""
    table = _names()
    return table.get(lang.split("-")[0], table["en"])


def month_name(lang: str, month: int) -> str:
    """Return a month's name as it stands over a calendar."""
    names = names_of(lang)
    name = names.months[month - 1]
    return name[:1].upper() + name[1:] if names.lang in CAPITAL else name


def first_day(lang: str, prompt: str, said: int | None) -> int:
    """Return the day weeks begin on, 0 Monday to 6 Sunday: as said, else as is usual."""
    if said is not None:
        return said
    base = lang.split("-")[0]
    if base in _SATURDAY:
        return 5
    if lang in _SUNDAY or base in _SUNDAY or lang == "en-US":
        return 6
    american = base == "en" and any(w in prompt.lower() for w in _AMERICAN)
    return 6 if american else 0


def weeks(year: int, month: int, first: int) -> list[list[int]]:
    """Return the days of a month week by week, 0 where a week's day is not of it."""
    start = datetime.date(year, month, 1)
    after = datetime.date(year + month // 12, month % 12 + 1, 1)
    cells = [0] * ((start.weekday() - first) % 7) + list(range(1, (after - start).days + 1))
    cells += [0] * (-len(cells) % 7)
    return [cells[i : i + 7] for i in range(0, len(cells), 7)]


def week_number(year: int, month: int, day: int) -> int:
    """Return the number of the ISO week a day is in."""
    return datetime.date(year, month, day).isocalendar().week
