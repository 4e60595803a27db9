"""Our setting of thirteen scripts beside Chromium's. Run: python -m bench.scripts

Every string is laid out by us and by a headless Chromium from the same font files at the same
size, one line (or column) each. Compared are the order and the pen place of every cluster and
the ink. It is done three times: in a face of the script's own, and in Inter and Playfair Display
with the faces we fall back on; `--face NAME` takes another ("own" for the first). `--only SCRIPT`
compares one script, `--pictures DIR` writes both inks of each string that differs, ours above.
`--accept` writes the glyph runs the tests hold us to, once nothing differs.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.chromium import Missing, Tab, browser, version
from bench.scripts.compare import Verdict, compare, picture
from bench.scripts.page import set_page
from bench.scripts.setting import SIZE, Setting, set_sample
from bench.scripts.strings import SCRIPTS, samples
from bench.scripts.table import write

FACES = ("own", "Inter", "Playfair Display")


def main() -> None:
    """Compare and print a table for each face, then every string that differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--face", action="append")
    parser.add_argument("--only", choices=SCRIPTS)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--accept", action="store_true")
    options = parser.parse_args()
    scripts = (options.only,) if options.only else tuple(SCRIPTS)
    try:
        with browser() as tab:
            print(version())
            for face in options.face or FACES:
                settings, agreed = compare_all(tab, face, scripts, options.pictures)
                if options.accept and face == "own" and not options.only:
                    print(write(settings) if agreed else "Not accepted: strings differ.")
    except Missing as reason:
        print(f"skipped: {reason}")


def compare_all(
    tab: Tab, face: str, scripts: tuple[str, ...], pictures: Path | None
) -> tuple[dict[str, list[Setting]], bool]:
    """Compare scripts in one face; return our settings and whether none of them is at fault."""
    print(f"\n{face} face, {SIZE} px")
    print(f"{'script':<22}equal   worst place  worst advance  most stray ink")
    done: dict[str, list[Setting]] = {}
    agreed = True
    for script in scripts:
        name = SCRIPTS[script][1] if face == "own" else face
        settings = done[script] = [set_sample(s, name) for s in samples(script)]
        pairs = list(zip(settings, set_page(tab, settings), strict=True))
        verdicts = [compare(ours, theirs) for ours, theirs in pairs]
        agreed &= all(v.equal or v.reason for v in verdicts)
        show(script, verdicts)
        if pictures:
            pictures.mkdir(parents=True, exist_ok=True)
            for i, (verdict, pair) in enumerate(zip(verdicts, pairs, strict=True)):
                if not verdict.equal:
                    picture(*pair).save(pictures / f"{face} {script} {i}.png")
    return done, agreed


def show(script: str, verdicts: list[Verdict]) -> None:
    """Print a script's row and what differs."""
    equal = sum(v.equal for v in verdicts)
    own = [v for v in verdicts if not v.reason]
    blame = f"  + {len(verdicts) - len(own)} Chromium's" if len(own) < len(verdicts) else ""
    place = max(v.place for v in own)
    advance = max((v.advance for v in own), key=abs)
    stray = max(v.stray for v in own)
    print(
        f"{script:<22}{equal:>2}/{len(verdicts)}   {place:8.3f} em  {advance:10.3f} em"
        f"  {stray:11.1f} px{blame}"
    )
    for i, v in enumerate(verdicts):
        if not v.equal:
            print(f"    {i:>2} {v.text}   {v.fault}")
            if v.reason:
                print(f"       {v.reason}")


if __name__ == "__main__":
    main()
