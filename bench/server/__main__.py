"""python -m bench.server: latency of the gateway, two hundred callers at once, memory.

The gateway is timed before a painter that hands back a picture of 1 MB at once, so that what is
left is the way in and out. The load is real: posters of 1024 by 1024, low, each another seed.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import httpcore2

SERVE = "from limner.apps.cli import main; main()"
AT_ONCE = """
import os
from limner import painter
from limner.document.artwork import Record
from limner.basics.geometry import Size
DATA = b"\\x89PNG\\r\\n\\x1a\\n" + os.urandom(1_000_000)
RECORD = Record(size=Size(1024, 1024), kind="fake", engine="fake", seed=0)
painter._painted = lambda order, progress: painter.Delivery(DATA, "png", RECORD, False)
painter.serve()
"""
FAKE = f"""
from limner import painter
painter.CHILD = "import json, sys; sys.path[:] = json.loads(sys.argv[1])\\n" + {AT_ONCE!r}
{SERVE}
"""


@dataclass(frozen=True)
class Server:
    """A server under test."""

    process: subprocess.Popen[str]
    port: int

    def worked(self) -> float:
        """Return the processor seconds the gateway has used, whatever else the machine does."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> int:
        """Return the bytes the server and its painters hold."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return sum(_resident(pid) for pid in [self.process.pid, *map(int, children.split())])


def _resident(pid: int) -> int:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def serving(program: str, workers: int) -> Iterator[Server]:
    """Run a server."""
    with tempfile.TemporaryDirectory() as data:
        process = subprocess.Popen(
            [sys.executable, "-c", program, "serve", "--port", "0", "--workers", str(workers)],
            stdout=subprocess.PIPE, text=True,
            env=os.environ | {"LIMNER_DATA": data, "LIMNER_REQUESTS_PER_MINUTE": "1000000"},
        )  # fmt: skip
        assert process.stdout is not None
        found = re.search(r":(\d+)/v1", process.stdout.readline())
        assert found is not None
        try:
            yield Server(process, int(found[1]))
        finally:
            process.terminate()
            process.wait()


async def ask(pool: httpcore2.AsyncConnectionPool, port: int, seed: int) -> tuple[int, float, int]:
    """Ask for a poster; return the status, the seconds and the bytes of the answer."""
    body = json.dumps({
        "model": "gpt-image-2", "prompt": f"Poster titled 'Number {seed}', ochre and green",
        "size": "1024x1024", "quality": "low", "limner": {"seed": seed},
    }).encode()  # fmt: skip
    start = perf_counter()
    reply = await pool.request(
        "POST", f"http://127.0.0.1:{port}/v1/images/generations", content=body,
        headers=[(b"content-type", b"application/json")], extensions={"timeout": {"read": 600}},
    )  # fmt: skip
    return reply.status, perf_counter() - start, len(reply.content)


def gateway(server: Server, calls: int) -> dict[str, float]:
    """Time calls one after another, to a painter that is at once done."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    body = json.dumps({"model": "gpt-image-2", "prompt": "a fox", "size": "1024x1024"})
    milliseconds, worked = [], server.worked()
    for _ in range(calls + 20):
        start = perf_counter()
        connection.request(
            "POST", "/v1/images/generations", body, {"content-type": "application/json"}
        )
        data = connection.getresponse().read()
        milliseconds.append((perf_counter() - start) * 1000)
        assert len(data) > 1_300_000
    connection.close()
    last = milliseconds[20:]
    each = (server.worked() - worked) / len(milliseconds) * 1000
    return {
        "p50 ms": percentile(last, 50),
        "p99 ms": percentile(last, 99),
        "best ms": round(min(last), 2),
        "processor ms": round(each, 2),
    }


async def load(server: Server, callers: int) -> dict[str, float]:
    """Time many callers at once."""
    most = 0
    done = asyncio.Event()

    async def watch() -> None:
        nonlocal most
        while not done.is_set():
            most = max(most, server.memory())
            await asyncio.sleep(0.2)

    watching = asyncio.create_task(watch())
    start = perf_counter()
    async with httpcore2.AsyncConnectionPool(max_connections=callers) as pool:
        replies = await asyncio.gather(*(ask(pool, server.port, n) for n in range(callers)))
    whole = perf_counter() - start
    done.set()
    await watching
    seconds = [taken for _, taken, _ in replies]
    return {
        "answered": sum(status == 200 for status, _, _ in replies), "of": callers,
        "seconds": round(whole, 2), "pictures a second": round(callers / whole, 2),
        "p50 s": percentile(seconds, 50), "p99 s": percentile(seconds, 99),
        "memory MiB": most >> 20,
    }  # fmt: skip


def percentile(values: list[float], percent: int) -> float:
    """Return a percentile."""
    return round(statistics.quantiles(values, n=100)[percent - 1], 2)


def main() -> None:
    """Run both and print them as JSON."""
    parser = argparse.ArgumentParser(prog="bench.server", description=__doc__)
    parser.add_argument("--calls", type=int, default=200)
    parser.add_argument("--callers", type=int, default=200)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with serving(FAKE, 1) as server:
        found = {"gateway, 1 MB": gateway(server, options.calls)}
    if options.callers == 0:
        print(json.dumps(found, indent=1))
        return
    with serving(SERVE, options.workers) as server:
        found[f"{options.callers} callers"] = asyncio.run(load(server, options.callers))
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
