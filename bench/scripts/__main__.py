"""Our setting of thirteen scripts beside Chromium's. Run: python -m bench.scripts

Every string is laid out by us and by a headless Chromium from the same font files at the same
size, one line (or column) each. Compared are the order and the pen place of every cluster and
the ink. `--pictures DIR` writes both inks of each string that differs, ours above.
`--face NAME` asks for another face than Inter; `--only SCRIPT` compares one script.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.chromium import Missing, browser, version
from bench.scripts.compare import Verdict, compare, picture
from bench.scripts.page import set_page
from bench.scripts.setting import SIZE, set_sample
from bench.scripts.strings import SCRIPTS, samples


def main() -> None:
    """Compare and print a table, then every string that differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--face", default="Inter")
    parser.add_argument("--only", choices=SCRIPTS)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    try:
        print(f"{version()}; {options.face} and its fallbacks at {SIZE} px")
        with browser() as tab:
            print(f"{'script':<22}equal   worst place  worst advance  most stray ink")
            for script in [options.only] if options.only else SCRIPTS:
                settings = [set_sample(s, options.face) for s in samples(script)]
                pairs = list(zip(settings, set_page(tab, settings), strict=True))
                verdicts = [compare(ours, theirs) for ours, theirs in pairs]
                show(script, verdicts)
                if options.pictures:
                    options.pictures.mkdir(parents=True, exist_ok=True)
                    for i, (verdict, pair) in enumerate(zip(verdicts, pairs, strict=True)):
                        if not verdict.equal:
                            picture(*pair).save(options.pictures / f"{script} {i}.png")
    except Missing as reason:
        print(f"skipped: {reason}")


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
