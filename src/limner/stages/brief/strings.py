"""Every string that must appear: found, told from references, given role, carrier and look."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from limner.document.brief import Carrier, Chart, Copy, Look, Role, Span
from limner.stages.brief import (
    carriers,
    charts,
    languages,
    lists,
    looks,
    repeats,
    roles,
    ruby,
    structured,
    titles,
)
from limner.stages.brief.colours import Colour
from limner.stages.brief.cues import SHEETS, find_kind
from limner.stages.brief.quotes import Quote, find_quotes
from limner.stages.brief.reading import Found, Reading
from limner.stages.brief.subject_words import ABSTRACT, TEXT_SURFACES
from limner.stages.brief.words import word_set

_CHART_KINDS = frozenset({"chart", "infographic", "dashboard", "slide", "timeline", "diagram"})


@lru_cache(maxsize=1)
def _reference_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:in the (?:style|spirit|manner|vein) of|inspired by|reminiscent of|similar to"
        r"|looks? like|based on|homage to|nod to|à la"
        r"|style of|from the (?:film|movie|painting|series|book|game|song)|like (?:the|a) "
        r"(?:painting|film|movie|poster)|im stil von|dans le style de|al estilo de|nello "
        r"stile di|в стиле"
        r"|风格参考|参考)\s*(?:the\s+|a\s+)?(?:\w+(?:'s|’s)\s+)?$"
        # 'in uppercase serif font "PLACE STAMP HERE"' describes a font, it names none.
        r"|(?<!serif )(?<!bold )(?<!italic )(?<!uppercase )(?<!script )(?<!cursive )"
        r"(?<!elegant )(?<!white )(?<!black )(?<!red )(?<!clear )(?<!small )(?<!large )"
        r"\b(?:font|typeface)\s+$"
    )


@lru_cache(maxsize=1)
def _reference_after() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]*(?:style|styled|inspired|aesthetic|vibes?|look and feel|feel|mood|font"
        r"|typeface|type family|-like|core)\b|\s*(?:风格|スタイル|の雰囲気|스타일)"
    )


@lru_cache(maxsize=1)
def _refused_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:without|no|not|never|avoid|exclude|omit|remove|instead of|rather than"
        r"|don['’]t (?:include|write|use|add)|do not (?:include|write|use|add|show)|replace"
        r"|change|swap)\s+"
        r"(?:any\s+|the\s+)?(?:word|words|text|phrase|label|title|headline|logo|line)?s?\s*"
        r"|不要(?:出现|写)?|ohne\s+|sans\s+(?:le mot\s+|le texte\s+)?|sin\s+(?:la "
        r"palabra\s+)?)$"
    )


def collect(reading: Reading, cues: Mapping[str, tuple[str, ...]] | None) -> list[str]:
    """Find and hide strings with quotes, keys or shapes of their own; return refused strings."""
    refused: list[str] = []
    if _collect_body(reading, refused) or _collect_json(reading):
        return refused
    for quote in _kept(reading, refused):
        reading.add(_from_quote(reading, quote))
    ordered = find_kind(_as_read(reading), cues)
    told = ordered is not None and ordered.kind in STRUCTURED
    for found in structured.find_lines(reading):
        if not told or found.role in ("headline", "subhead"):
            reading.add(found)
    for quote_found in list(reading.found):
        _following_value(reading, quote_found)
    kind = find_kind(_as_read(reading), cues)
    kind_hint = kind.kind if kind else None
    ends = [f.outer_end for f in reading.found if f.source == "quote"]
    for found in titles.find_authors(reading, ends, kind_hint):
        reading.add(found)
    for found in lists.find_contacts(reading):
        reading.add(found)
    if reading.found and kind_hint in SHEETS:
        for found in lists.find_prices(reading):
            reading.add(found)
    if kind_hint == "business-card":
        for found in lists.find_card_lines(reading):
            reading.add(found)
    return refused


STRUCTURED = frozenset({"comparison-table", "timeline", "flowchart", "transit-map", "calendar"})
"""Kinds whose 'Key: value' lines are rows, lines or moments, not strings of that role."""


def _as_read(reading: Reading) -> Reading:
    """Return a reading of the same prompt with the same strings hidden, to try things on."""
    probe = Reading(reading.prompt)
    probe.masked, probe.cased = reading.masked, reading.cased
    return probe


def _collect_body(reading: Reading, refused: list[str]) -> bool:
    """Take one long text to the end of the prompt, and the strings quoted before it."""
    body = structured.find_body(reading)
    if body is None:
        return False
    head = Reading(reading.prompt[: body.start])
    for quote in _kept(head, refused):
        reading.add(_from_quote(reading, quote))
    reading.add(body)
    return True


def _collect_json(reading: Reading) -> bool:
    """Take the copy of a JSON prompt."""
    described = structured.find_json(reading)
    for found in described or ():
        reading.found.append(found)
        if found.end > found.start:
            reading.mask(found.start, found.end)
    return described is not None


def collect_lists(reading: Reading, kind: str | None, told: bool = False) -> Chart | None:
    """Find and hide the strings of unquoted lists, charts and titles; returns the chart.

    told: whether a structure has taken the lists, so that only titles are looked for.
    """
    if told:
        for found in titles.find_titles(reading):
            reading.add(found)
        return None
    pairs = lists.find_pairs(reading)
    charted = kind in _CHART_KINDS or charts.FORMS.find(reading) != []
    if (
        pairs
        and not charted
        and all("%" in reading.prompt[p.figure[0] : p.figure[1]] for p in pairs)
    ):
        charted = kind != "menu"
    title = next(
        (f.text for f in reading.found if f.role in {None, "headline"} and f.source == "quote"), ""
    )
    chart = charts.read_chart(reading, pairs, title) if charted else None
    strings = (
        charts.figure_strings(reading, pairs) if charted else charts.priced_strings(reading, pairs)
    )
    for pair in pairs:
        reading.claim(pair.label[0], pair.figure[1])
    for found in strings:
        reading.add(found)
    for found in lists.find_lists(reading):
        reading.add(found)
    if kind in SHEETS:
        for found in lists.find_bare(reading):
            reading.add(found)
        for found in lists.find_counted(reading):
            reading.add(found)
    if kind in SHEETS and reading.kind_span is not None:
        for found in titles.find_heading(reading, reading.kind_span.end):
            reading.add(found)
    for found in titles.find_titles(reading):
        reading.add(found)
    return chart


def _ordered(reading: Reading) -> list[Found]:
    reading.found.sort(key=lambda f: f.start)
    return reading.found


def _from_quote(reading: Reading, quote: Quote) -> Found:
    return Found(
        quote.text(reading.prompt), quote.start, quote.end, quote.outer_start, quote.outer_end
    )


def _kept(reading: Reading, refused: list[str]) -> list[Quote]:
    """Quotes that are text to draw: no style references, no refused words, no role headings."""
    out = []
    for quote in find_quotes(reading.prompt):
        before = reading.masked[max(0, quote.outer_start - 60) : quote.outer_start]
        after = reading.masked[quote.outer_end : quote.outer_end + 20]
        text = quote.text(reading.prompt)
        if _refused_before().search(before):
            if re.search(r"(?:replace|change|swap)\b[^.,]*$", before) is None:
                refused.append(text)
            reading.mask(quote.outer_start, quote.outer_end)
            continue
        if _reference_before().search(before) or _reference_after().match(after):
            reading.claim(quote.outer_start, quote.outer_end)
            reading.mask(quote.outer_start, quote.outer_end)
            continue
        heads = quote.mark == "【" and _SAID.search(before) is None
        if heads and roles.ROLE_WORDS.get(text.lower()) is not None:
            continue
        out.append(quote)
    return out


_SAID = re.compile(r"\b(?:says?|saying|reads?|reading|words?|titled|labell?ed|text)\s*:?\s*$", re.I)
"""What comes before words that are to be shown, whatever they mean elsewhere."""


def _following_value(reading: Reading, found: Found) -> None:
    """Take the bare figure after a quoted label: '"MRR" $182k'."""
    match = re.compile(
        rf"\s*[:：–—-]?\s*(?P<value>{lists.NUMBER})(?=\s*(?:[,;，；)\n]|\.(?!\d)|$|\s(?:and|with)\b))"
    ).match(reading.prompt, found.outer_end)
    if match is None or found.source != "quote":
        return
    start, end = match.span("value")
    if reading.is_masked(start, end):
        return
    found.value = match.group("value")
    found.role = found.role or "label"
    role: Role = roles.role_of_shape(found.value) or "value"
    if role not in {"price", "value"}:
        role = "value"
    if roles.role_of_shape(found.value) == "price" and re.search(r"[kKmMbB]", found.value):
        role = "value"
    reading.add(
        Found(found.value, start, end, start, end, source="value", role=role, group=found.text)
    )


def hide_repeats(reading: Reading) -> None:
    """Hide requested strings where the prompt says them again, unquoted, as a name."""
    for found in list(reading.found):
        if len(found.text) < 3 or found.source != "quote":
            continue
        again = re.compile(r"(?<!\w)" + re.escape(found.text) + r"(?!\w)")
        for match in list(again.finditer(reading.cased)):
            reading.mask(*match.span())


def understand(reading: Reading, colours: list[Colour], kind: str | None) -> list[Found]:
    """Give each string its role, carrier and look; drop repeats; returns reading order."""
    order = _ordered(reading) if all(f.source != "json" for f in reading.found) else reading.found
    for i, found in enumerate(order):
        if found.source in {"json", "figure", "item", "section", "body"}:
            continue
        start = order[i - 1].outer_end if i else 0
        limit = order[i + 1].outer_start if i + 1 < len(order) else len(reading.prompt)
        _one(reading, colours, found, (start, limit), order[i - 1] if i else None)
        if kind in SHEETS:
            _drop_sheet(reading, found)
    lists.count_off(reading, order)
    _fill_roles(order, kind)
    for found in order:
        if found.role in {"speech", "thought"} and found.carrier is not None:
            _speaker(found)
    return repeats.once(reading, order)


def _one(
    reading: Reading,
    colours: list[Colour],
    found: Found,
    room: tuple[int, int],
    previous: Found | None,
) -> None:
    """Read what stands before and after one string; room is where its neighbours end and begin."""
    start, limit = room
    text = reading.masked
    claimed = max(
        (
            e
            for s, e in reading.claims
            if s >= start and e <= found.outer_start and _is_look(reading, s, previous)
        ),
        default=start,
    )
    sentence = _sentence_start(text, start, found.outer_start)
    lead_start = max(start, sentence)
    before = roles.role_before(reading, lead_start, found.outer_start)
    explicit = found.role
    if explicit is None:
        found.role = roles.role_after(reading, found) if found.source == "quote" else None
    if found.role is None and before is not None:
        found.role = before[0]
        reading.claim(before[1], before[2])
    chained = previous is not None and not re.search(
        r"\w", re.sub(r"\b(?:and|und|et|y|e|or|&|with|then)\b", "", text[start : found.outer_start])
    )
    if found.role is None and chained and previous is not None and previous.role in _LISTED:
        found.role = previous.role
    if found.source in {"value", "contact", "author", "list"}:
        return
    found.carrier = carriers.carrier_before(reading, lead_start, found.outer_start)
    if found.role in {"speech", "thought"} and found.carrier is not None:
        _speaker(found)
    after = carriers.carrier_after(reading, found.outer_end, limit)
    if after is not None and (found.carrier is None or after.name in TEXT_SURFACES):
        found.carrier = after
    if found.carrier is not None and found.carrier.where is None:
        found.carrier = found.carrier.but(
            where=carriers.place_after(reading, found.outer_end, limit)
        )
    if found.carrier is None and chained and previous is not None:
        found.carrier = previous.carrier
    lead = text[lead_start : found.outer_start]
    found.owner = bool(re.search(r"\b(?:for|für|pour|para|per)\s*$", lead))
    if re.search(r"\b(?:from|to|between)\s*$", lead):
        found.carrier = None
    found.where = _where(reading, found, lead_start, limit)
    _look(reading, colours, found, (max(lead_start, claimed), limit))
    if chained and previous is not None and found.look == Look() and _before(previous):
        found.look = previous.look
    if found.carrier is not None and found.carrier.span is not None:
        span = found.carrier.span
        found.carrier = found.carrier.but(look=_carrier_look(reading, colours, span))


def _before(found: Found) -> bool:
    """Return whether everything said of the looks of a string was said before it."""
    return all(start < found.start for start, _ in found.look_ranges)


def _look(reading: Reading, colours: list[Colour], found: Found, room: tuple[int, int]) -> None:
    """Read the look of a string from the words after it, then from those before it."""
    start, limit = room
    ranges = []
    styled = looks.after_range(reading, found.outer_end, limit)
    if styled is not None:
        ranges.append(styled)
    bare = looks.bare_range(reading, colours, found.outer_end, limit)
    if bare is not None:
        ranges.append(bare)
    ranges += _look_before(reading, start, found)
    kept = [looks.tight(reading, colours, s, e) for s, e in ranges]
    found.look_ranges = [r for r in kept if r is not None]
    found.look = looks.look_in(reading, colours, ranges)


def _speaker(found: Found) -> None:
    """Speech has a speaker, not a carrier."""
    carrier = found.carrier
    if carrier is not None and "bubble" not in carrier.name and "balloon" not in carrier.name:
        found.group = carrier.name
    found.carrier = None


def _drop_sheet(reading: Reading, found: Found) -> None:
    """On a kind that is the sheet itself only real things carry words, not the sheet or a role."""
    carrier = found.carrier
    if carrier is None or carrier.span is None:
        return
    sheet = reading.kind_span
    on_sheet = (
        sheet is not None and carrier.span.start < sheet.end and sheet.start < carrier.span.end
    )
    part = carrier.name in carriers.PARTS or roles.ROLE_WORDS.get(carrier.name) is not None
    words = carrier.phrase.lower().split()
    abstract = carrier.name in ABSTRACT or bool(words and words[-1] in ABSTRACT | carriers.PARTS)
    thing = carrier.name in carriers.SURFACES or not abstract
    if (
        on_sheet
        or not thing
        or (part and carrier.name not in TEXT_SURFACES)
        or found.role in {"name", "logo"}
        or carrier.name == reading.kind
        or carrier.name in carriers.PARTS
    ):
        found.carrier = None
        found.where = None if carrier.where and found.where == carrier.where else found.where
        single = bool(words) and words[-1] == carrier.name
        if part and single and not on_sheet and found.role in {None, "label", "sign"}:
            found.group = found.group or carrier.name


_LISTED = word_set(
    "bullet step label nav item speech section caption value cta axis legend thought"
)


def _is_look(reading: Reading, start: int, previous: Found | None) -> bool:
    """Return whether a claim after the previous string is the look of that string."""
    return (
        previous is not None
        and start >= previous.outer_end
        and start - previous.outer_end < 60
        and "," not in reading.masked[previous.outer_end : start]
    )


def _sentence_start(text: str, start: int, end: int) -> int:
    """Return where the sentence that leads to `end` begins, not before `start`."""
    cut = start
    for match in re.compile(r"[.!?](?=\s)|[\n。！？；;]").finditer(
        text, start, max(start, end - 1)
    ):
        cut = match.end()
    return cut


def _look_before(reading: Reading, start: int, found: Found) -> list[tuple[int, int]]:
    """Ranges before a string that speak of its letters: 'bold red headline', 'in large letters'."""
    end = found.outer_start
    text = reading.masked
    out = []
    for match in re.compile(
        r"(?:\bin\s|\bwith\s)(?P<look>[^.;]{2,60}?\b"
        + looks.TYPE_NOUNS
        + r")\b|(?:以|用)(?P<zh>[^，。；]{1,24}?)(?:字体|字體|文字|字样|字母|字|书法|写)"
    ).finditer(text, start, end):
        out.append((match.start(), match.end()))
    noun = re.compile(
        r"(?P<look>(?:[\w-]+[,\s]\s*){1,5})(?:"
        + looks.TYPE_NOUNS
        + r"|phrase|message|slogan|tagline|subtitle|caption|button|price|date)s?\W*"
        r"(?:(?:that\s)?(?:says|reads|reading|saying|is|stating|states)\W*)?$"
    ).search(text, start, end)
    if noun:
        words = noun.group("look")
        cut = max(words.rfind(","), words.rfind(" with "), words.rfind(" and "))
        out.append((noun.start() + max(cut, 0), noun.end()))
    return out


def _carrier_look(reading: Reading, colours: list[Colour], span: Span) -> Look:
    own = [c for c in colours if span.start <= c.start and c.end <= span.end]
    look = looks.look_in(reading, own, [(span.start, span.end)])
    return (
        look.but(face=None, italic=None, caps=None)
        if look.face or look.italic or look.caps
        else look
    )


@lru_cache(maxsize=1)
def _place() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:at|in|on|along|across|near|towards?|just|directly|positioned|placed"
        r"|to)\s+)?(?:the\s+|its\s+)?(?:(?:very|far)\s+)?"
        r"(?:(?:top|upper|lower|bottom)[\s-]*(?:left|right|cent(?:er|re)|middle|third|half"
        r"|edge|corner)?(?:\s+(?:corner|edge|side|third|half|section|part|area))?"
        r"|(?:left|right)(?:-hand)?\s+(?:side|edge|corner|half|column|third)|cent(?:er"
        r"|re)(?:d|red)?|middle|below it|below|underneath|beneath it|above it|above"
        r"|beneath)\b"
        r"|(?:正上方|左上角|右上角|左下角|右下角|顶部|底部|中央|正中央|左侧|右侧|上方|下方"
        r"|中间|上部|下部|左上|右上|左下|右下)"
    )


def _where(reading: Reading, found: Found, start: int, limit: int) -> str | None:
    """Return the place words nearest to the string, before it or right after it."""
    if found.carrier is not None and found.carrier.where:
        return found.carrier.where
    text = reading.masked
    hits = [
        m for m in _place().finditer(text, start, found.outer_start) if len(m.group().strip()) > 3
    ]
    after = _place().match(
        text,
        found.outer_end + (1 if text[found.outer_end : found.outer_end + 1] == " " else 0),
        limit,
    )
    chosen = (
        after
        if after is not None and re.match(r"(?:at|in|on|along|below|above)\b", after.group())
        else (hits[-1] if hits else None)
    )
    if chosen is None:
        return None
    reading.claim(*chosen.span())
    return reading.prompt[chosen.start() : chosen.end()].strip()


def _fill_roles(order: list[Found], kind: str | None) -> None:
    """Give strings nothing was said about a role by shape, by what carries them, or by their
    place.
    """
    place = 0
    for found in order:
        if (
            found.role == "sign"
            and kind not in {"sign", "storefront", "neon", "scene", "billboard", None}
            and found.carrier is None
        ):
            found.role = None
        if found.role in {"name", "headline"} and kind in {"logo", "brand-board"}:
            found.role = "logo"
        if found.role == "value" and (shaped := roles.role_of_shape(found.text)) == "contact":
            found.role = shaped
        if found.role is not None:
            continue
        shape = roles.role_of_shape(found.text)
        carried = _CARRIED.get(found.carrier.name) if found.carrier is not None else None
        if shape is not None and kind not in {"scene", "sign", "neon", "storefront"}:
            found.role = shape
        elif carried is not None and kind not in {"poster", "slide", "banner", "infographic"}:
            found.role = carried
        elif found.carrier is not None and kind in {"scene", None}:
            found.role = "sign" if found.carrier.name in carriers.SURFACES else "label"
        elif place > 0 and kind in _CALLING and roles.is_call(found.text):
            found.role = "cta"
        else:
            found.role = roles.role_by_place(kind, place)
            place += 1
        if found.owner and shape is None:
            _own(found, order, kind)


_CALLING = frozenset(
    {"poster", "flyer", "social-ad", "banner", "landing-page", "web-page", "thumbnail", None}
)
"""Kinds in which an imperative after the headline is a button."""

_CARRIED: dict[str, Role] = {
    "sign": "sign", "billboard": "sign", "banner": "sign", "storefront": "sign",
    "signboard": "sign", "signpost": "sign",
    "board": "sign", "chalkboard": "sign", "marquee": "sign", "plaque": "sign", "neon": "sign",
    "window": "sign", "door": "sign",
    "label": "label", "bottle": "label", "jar": "label", "box": "label", "tag": "label",
    "button": "cta", "bubble": "speech",
    "speech bubble": "speech", "balloon": "speech", "badge": "badge", "mug": "label",
    "cup": "label", "t-shirt": "label", "shirt": "label",
}  # fmt: skip


def _own(found: Found, order: list[Found], kind: str | None) -> None:
    """Whoever the picture is for is a name or a brand, not its headline, where there is one."""
    if kind == "certificate":
        found.role = "name"
    elif kind in SHEETS and any(f is not found and f.role == "headline" for f in order):
        found.role = "logo" if kind != "business-card" else "name"


def copies(
    found: list[Found], named: tuple[str, ...], prompt_lang: str, read: bool = False
) -> tuple[Copy, ...]:
    """Return the strings as values, with script and language.

    read: whether bracketed readings go over their characters.
    """
    out = []
    asian = _asian([f.text for f in found], named, prompt_lang)
    for f in found:
        text, notes = ruby.parted(f.text) if read else (f.text, ())
        script = languages.script_of(f.text, asian)
        carrier: Carrier | None = f.carrier
        out.append(
            Copy(
                text=text,
                ruby=notes,
                role=f.role or "headline",
                look=f.look,
                carrier=carrier,
                where=f.where,
                script=script,
                lang=languages.string_language(f.text, script, named, prompt_lang),
                span=Span(start=f.start, end=f.end) if f.end > f.start else None,
                group=f.group,
                value=f.value,
            )
        )
    return tuple(out)


def _asian(texts: list[str], named: tuple[str, ...], prompt_lang: str) -> str:
    """Return whose Han characters the strings hold: the prompt's language, one it names, or
    Japanese where any string has kana.
    """
    if prompt_lang in {"ja", "ko"} or prompt_lang.startswith("zh"):
        return prompt_lang
    kana = any("\u3041" <= c <= "\u30fa" for text in texts for c in text)
    said = next((n for n in named if n == "ja" or n.startswith("zh")), "ja" if kana else "")
    return said or prompt_lang
