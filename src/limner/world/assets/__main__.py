"""`python -m limner.world.assets`: prepare the asset folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from limner.basics.errors import LimnerError
from limner.world.assets import vocabulary
from limner.world.assets.prepare import prepare, say
from limner.world.engines import DiscoveredEngines


def main(arguments: list[str] | None = None) -> int:
    """Prepare the assets; 0 when they are ready, 1 when they are not to be had."""
    parser = argparse.ArgumentParser(prog="limner setup", description=__doc__)
    parser.add_argument("--to", type=Path, help="the asset folder (else LIMNER_ASSETS)")
    parser.add_argument("--force", action="store_true", help="prepare again what is there")
    parser.add_argument("--keep-downloads", action="store_true", help="keep the fetched packages")
    options = parser.parse_args(arguments)
    try:
        folder = prepare(options.to, force=options.force, keep_downloads=options.keep_downloads)
        DiscoveredEngines().prepare(folder, say)
        vocabulary.prepare(folder, say)
    except LimnerError as error:
        sys.stderr.write(f"limner setup: {error}\n")
        return 1
    sys.stdout.write(f"{folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
