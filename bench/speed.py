"""How long a poster takes: import, cold command, warm process. Run: python -m bench.speed

Prints medians in milliseconds with the number of runs. Nothing is written.
"""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

PROMPT = (
    'Event poster for a jazz night: headline "BLUE HOUR", subtitle "Live jazz every Thursday", '
    'date "14 May, 20:00", venue "The Velvet Room, 12 Harbour Street", deep navy and brass '
    "palette, art deco"
)


def main() -> None:
    """Time and print."""
    print(f"{platform.machine()}, Python {platform.python_version()}")
    show("python -c pass", cold([sys.executable, "-c", "pass"]))
    show("import limner", cold([sys.executable, "-c", "import limner"]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "poster.png"
        draw = ["draw", PROMPT, "--size", "1024x1536", "-o", str(path)]
        show("limner draw, cold", cold([str(Path(sys.executable).parent / "limner"), *draw]))
    for size in ("1024x1536", "1024x1024", "3840x2160"):
        show(f"draw {size}, warm", warm(size))


def cold(command: list[str], runs: int = 7) -> list[float]:
    """Return milliseconds of fresh processes."""
    times = []
    for _ in range(runs):
        start = perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(1e3 * (perf_counter() - start))
    return times


def warm(size: str, runs: int = 15) -> list[float]:
    """Return milliseconds of prompt to PNG bytes in this process, seeds 0 to 4 in turn."""
    import limner

    limner.draw(PROMPT, size=size)
    times = []
    for run in range(runs):
        start = perf_counter()
        limner.draw(PROMPT, size=size, seed=run % 5)
        times.append(1e3 * (perf_counter() - start))
    return times


def show(name: str, times: list[float]) -> None:
    """Print one row: median, fastest, slowest."""
    middle = statistics.median(times)
    print(f"{name:<24}{middle:8.0f} ms   {min(times):.0f}–{max(times):.0f}   n={len(times)}")


if __name__ == "__main__":
    main()
