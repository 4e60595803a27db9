"""How long a picture takes, beside a warm browser and a warm Typst. Run: python -m bench.speed

One event poster of 1024×1536, text of the document in, PNG bytes out, in turn by each in the same
run, so that a busy machine slows all alike; ratios are of the medians, and of the fastest rounds,
which a busy machine disturbs least.
Words, colours and skyline differ from round to round. Then cold starts, sizes and two processes.
`--pictures DIR` writes the same poster as each of the three paints it; `--rounds N`.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import perf_counter

from bench import chromium
from bench.machine import machine
from bench.poster import HEIGHT, WIDTH, Mark, poster, typ, web
from bench.poster.ours import document

PROMPT = (
    'Event poster for a jazz night: headline "BLUE HOUR", subtitle "Live jazz every Thursday", '
    'date "14 May, 20:00", venue "The Velvet Room, 12 Harbour Street", deep navy and brass '
    "palette, art deco"
)
Painter = Callable[[str], bytes]
Writer = Callable[[tuple[Mark, ...]], str]


def main() -> None:
    """Time and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    print(machine())
    peers(options.rounds, options.pictures)
    sizes(options.rounds)
    cold_starts()
    crew(options.rounds)


# -- one poster, three painters --------------------------------------------------------


def peers(rounds: int, pictures: Path | None) -> None:
    """Time the poster, each painter once a round, with gradients and without."""
    print(f"\nPoster {WIDTH}×{HEIGHT}, text of the document to PNG bytes, {rounds} rounds in turn")
    with ExitStack() as stack:
        painters = {**_limner(), **_chromium(stack), **_typst(stack)}
        for lit in (True, False):
            print("\nThe poster" if lit else "\nThe same on a flat ground, without gradients")
            times, data = _rounds(painters, rounds, lit)
            ours = statistics.median(times["Limner with checks"])
            least = min(times["Limner with checks"])
            for name, own in times.items():
                ratio = f"×{statistics.median(own) / ours:.2f}, fastest ×{min(own) / least:.2f}"
                more = f"{len(data[name]) / 1024:6.0f} KiB  {ratio}"
                show(name, own, more)
            if pictures and lit:
                pictures.mkdir(parents=True, exist_ok=True)
                for name, picture in data.items():
                    (pictures / f"{name}.png").write_bytes(picture)


def _rounds(
    painters: dict[str, tuple[Writer, Painter]], rounds: int, lit: bool
) -> tuple[dict[str, list[float]], dict[str, bytes]]:
    """Return milliseconds by painter, and each one's last picture."""
    times: dict[str, list[float]] = {name: [] for name in painters}
    data: dict[str, bytes] = {}
    for number in range(-2, rounds):
        marks = poster(number, lit)
        for name, (write, paint) in painters.items():
            text = write(marks)
            start = perf_counter()
            data[name] = paint(text)
            if number >= 0:
                times[name].append(1e3 * (perf_counter() - start))
    return times, data


def _limner() -> dict[str, tuple[Writer, Painter]]:
    import limner
    from limner.document.document import Document
    from limner.document.request import Request
    from limner.door import default_world, lay_out, wait
    from limner.stages.finish import finish
    from limner.stages.render import render

    async def unchecked(text: str) -> bytes:
        doc, world = Document.from_json(text), default_world()
        frame = lay_out(doc)
        raster, _ = await render(frame, world)
        request = Request(prompt="poster", size=doc.size)
        return await finish(frame, raster, doc, request, world)

    return {
        "Limner with checks": (_json, lambda text: limner.render(Document.from_json(text)).data),
        "Limner without": (_json, lambda text: wait(unchecked(text))),
    }


def _json(marks: tuple[Mark, ...]) -> str:
    return document(marks).to_json()


def _chromium(stack: ExitStack) -> dict[str, tuple[Writer, Painter]]:
    """Return the browser's routes; a line says so where it is missing."""
    try:
        product = chromium.version()
    except chromium.Missing as reason:
        print(f"Chromium is skipped: {reason}")
        return {}
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    config = web.font_config(folder, _fonts())
    tab = stack.enter_context(chromium.browser({"FONTCONFIG_FILE": str(config)}))
    tab.resize(WIDTH, HEIGHT)
    print(f"{product}, headless, one page kept open, faces installed as the system's")
    path = folder / "poster.html"
    path.write_text("<!doctype html>")
    tab.open(path)

    def navigated(**options: bool) -> Painter:
        def paint(text: str) -> bytes:
            path.write_text(text, "utf-8")
            tab.forget()
            tab.call("Page.navigate", url=path.as_uri())
            tab.wait("Page.loadEventFired")
            return tab.shot(**options)

        return paint

    def filled(**options: bool) -> Painter:
        def paint(text: str) -> bytes:
            tab.call("Page.setDocumentContent", frameId=tab.frame(), html=text)
            return tab.shot(**options)

        return paint

    return {
        "Chromium, navigate": (web.page, navigated()),
        "Chromium, navigate, fast": (web.page, navigated(optimizeForSpeed=True)),
        "Chromium, content": (web.page, filled()),
        "Chromium, content, fast": (web.page, filled(optimizeForSpeed=True)),
    }


def _typst(stack: ExitStack) -> dict[str, tuple[Writer, Painter]]:
    """Return Typst's route; a line says so where it is missing."""
    try:
        import typst
    except ImportError:
        print("Typst is skipped: the package typst is not installed")
        return {}
    from importlib.metadata import version

    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    web.font_config(folder, _fonts())
    path = folder / "poster.typ"
    path.write_text("warm")
    compiler = typst.Compiler(
        str(path), root=str(folder), font_paths=[str(folder / "fonts")], ignore_system_fonts=True
    )
    print(f"typst {version('typst')}, one compiler kept")

    def paint(text: str) -> bytes:
        path.write_text(text, "utf-8")
        return bytes(compiler.compile(format="png", ppi=72))

    return {"Typst": (typ.source, paint)}


def _fonts() -> Path:
    from limner.door import default_world

    fonts = default_world().fonts
    return fonts.path(fonts.faces()[0]).parent


# -- us alone --------------------------------------------------------------------------


def sizes(rounds: int) -> None:
    """Time pictures drawn from a prompt, sizes in turn."""
    import limner

    print(f"\nPrompt to PNG bytes, warm, seeds 0 to 4, {rounds} rounds in turn")
    wanted = ("1024x1024", "1024x1536", "3840x2160")
    times: dict[str, list[float]] = {size: [] for size in wanted}
    for turn in range(-1, rounds):
        for size in wanted:
            start = perf_counter()
            limner.draw(PROMPT, size=size, seed=turn % 5)
            if turn >= 0:
                times[size].append(1e3 * (perf_counter() - start))
    least = statistics.median(times["1024x1024"])
    for size, own in times.items():
        show(f"draw {size}", own, f"×{statistics.median(own) / least:.2f}")


def cold_starts() -> None:
    """Time fresh processes."""
    print("\nFresh processes")
    bare = cold([sys.executable, "-c", "pass"])
    show("python -c pass", bare)
    show("import limner", cold([sys.executable, "-c", "import limner"]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "poster.png"
        draw = ["draw", PROMPT, "--size", "1024x1536", "-o", str(path)]
        show("limner draw", cold([str(Path(sys.executable).parent / "limner"), *draw]))


def cold(command: list[str], runs: int = 7) -> list[float]:
    """Return milliseconds of fresh processes."""
    times = []
    for _ in range(runs):
        start = perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(1e3 * (perf_counter() - start))
    return times


_WORKER = (
    "import sys, time, limner; p = sys.argv[1]; limner.draw(p, size='1024x1536')\n"
    "print('ready', flush=True)\n"
    "for line in sys.stdin:\n"
    "    limner.draw(p, size='1024x1536', seed=int(line)); print('done', flush=True)"
)


def crew(rounds: int) -> None:
    """Time as many pictures in one warm process as in two side by side."""
    count = 2 * max(4, rounds)
    print(f"\n{count} pictures of 1024×1536 in warm processes, three times in turn")
    with _worker() as one, _worker() as two:
        alone, both = [], []
        for _ in range(3):
            alone.append(_timed([one], count))
            both.append(_timed([one, two], count))
    ratio = statistics.median(alone) / statistics.median(both)
    show("one process", [t / count for t in alone], "a picture")
    show("two processes", [t / count for t in both], f"a picture  ×{ratio:.2f} the pictures")
    many(count)


def many(count: int) -> None:
    """Time `limner.draw_many`, its painters' start included."""
    import limner
    from limner.door import request_for

    wanted = [request_for(PROMPT, size="1024x1536", seed=i) for i in range(count)]
    times: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(3):
        for jobs, own in times.items():
            start = perf_counter()
            limner.draw_many(wanted, jobs=jobs)
            own.append(1e3 * (perf_counter() - start) / count)
    ratio = statistics.median(times[1]) / statistics.median(times[2])
    show("draw_many, one job", times[1], "a picture")
    show("draw_many, two jobs", times[2], f"a picture  ×{ratio:.2f} the pictures")


@contextmanager
def _worker() -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", _WORKER, PROMPT],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    try:
        yield process
    finally:
        process.communicate()


def _timed(workers: list[subprocess.Popen[str]], count: int) -> float:
    start = perf_counter()
    share = count // len(workers)
    for number, worker in enumerate(workers):
        assert worker.stdin is not None
        worker.stdin.write("".join(f"{number * share + i}\n" for i in range(share)))
        worker.stdin.flush()
    for worker in workers:
        assert worker.stdout is not None
        for _ in range(share):
            worker.stdout.readline()
    return 1e3 * (perf_counter() - start)


def show(name: str, times: list[float], more: str = "") -> None:
    """Print one row: median, fastest, slowest."""
    middle = statistics.median(times)
    spread = f"{min(times):.0f}–{max(times):.0f}"
    print(f"{name:<26}{middle:8.0f} ms   {spread:<12} {more}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
