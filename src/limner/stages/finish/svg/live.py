"""Live words: clear text over outlines, each line as long as the letters it covers.

No reader's own faces are asked to look right: `textLength` stretches whatever face is found to
the line's room, and nothing of it is painted. Embedded faces would look right in browsers only;
other readers know no `@font-face`.
"""

from __future__ import annotations

from limner.basics.path import number
from limner.document.frame import Glyphs
from limner.ports.world import World
from limner.stages.finish.svg.sheet import quoted, safe
from limner.stages.finish.words import Word, as_read, level_of, lines, reads_leftward, rooms


def laid(item: Glyphs, world: World) -> str:
    """Return a text element for each line; '' where there is nothing to read."""
    leftward = reads_leftward(item.text) and not item.vertical
    manner = f'font-size="{number(item.size)}" font-family="sans-serif" fill-opacity="0"'
    if item.vertical:
        manner += ' style="writing-mode:vertical-rl"'
    if leftward:
        manner += ' direction="rtl"'
    if item.lang:
        manner += f" xml:lang={quoted(item.lang)}"
    found = [
        f'<text {manner} xml:space="preserve"{where}>{safe(text)}</text>'
        for words in lines(item)
        for where, text in _placed(words, item, world, leftward)
    ]
    return f"<g>{''.join(found)}</g>" if found else ""


def _placed(words: list[Word], item: Glyphs, world: World, leftward: bool) -> list[tuple[str, str]]:
    """Return where the text of one line goes, as attributes, and the text."""
    read = as_read(words)
    text = "".join(word.text for word in read).strip()
    if not text:
        return []
    if any(mark.run.turns or mark.run.d for word in words for mark in word.marks):
        return [(_each(word), word.text) for word in read if not word.space]
    solid = [word for word in words if not word.space]
    taken = [room for word in solid for room in rooms(word, world, item.vertical)]
    start = min(room.start for room in taken)
    length = max(room.start + room.length for room in taken) - start
    level = level_of(words, world, item.vertical)
    if item.vertical:
        x, y = level, start
    else:
        x, y = start + (length if leftward else 0.0), level
    where = f' x="{number(x)}" y="{number(y)}" textLength="{number(max(length, 0.01))}"'
    return [(f'{where} lengthAdjust="spacingAndGlyphs"', text)]


def _each(word: Word) -> str:
    """Return the places of a bent word's characters, one by one."""
    xs, ys, turns = [], [], []
    for marks, text in word.clusters():
        first = marks[0]
        turn = first.run.turns[first.index] if first.run.turns else 0.0
        for _ in text:
            xs.append(number(first.at[0]))
            ys.append(number(first.at[1]))
            turns.append(number(turn))
    return f' x="{" ".join(xs)}" y="{" ".join(ys)}" rotate="{" ".join(turns)}"'
