"""limner serve: the OpenAI-compatible server on this machine."""

from __future__ import annotations

from importlib.util import find_spec

import click

from limner.basics.errors import LimnerError


@click.command("serve")
@click.option("--host", default=None, help="Address to listen on.  [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), default=None,
              help="Port; 0 takes a free one.  [default: 8000]")  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 256), default=None,
              help="Painter processes.  [default: one a core, at most 8]")  # fmt: skip
def command(host: str | None, port: int | None, workers: int | None) -> None:
    """Serve the OpenAI image API; settings are LIMNER_* variables or a LIMNER_CONFIG file."""
    if any(find_spec(name) is None for name in ("fastapi", "uvicorn", "tiktoken")):
        raise LimnerError("The server is not installed.", hint="Run: pip install 'limner[server]'")
    from limner.apps.server.run import run
    from limner.services.settings import load

    run(load(host=host, port=port, workers=workers))
