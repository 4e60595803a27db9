"""Running the server: checks before the start, one line when it is ready, a quiet end."""

from __future__ import annotations

import socket

import click
import uvicorn

from limner.apps.server.app import create_app
from limner.basics.errors import LimnerError
from limner.door import default_world
from limner.services.settings import Settings, check_open
from limner.services.usage.words import vocabulary


def run(settings: Settings) -> None:
    """Serve until told to stop. Raises BadOption, MissingAssets, and LimnerError for no port."""
    check_open(settings)
    default_world().fonts.faces()
    vocabulary()
    listener = _listen(settings.host, settings.port)
    host, port = listener.getsockname()[:2]
    config = uvicorn.Config(
        create_app(settings), log_level="warning", timeout_keep_alive=75,
        timeout_graceful_shutdown=round(settings.grace) or 1, server_header=False,
    )  # fmt: skip
    server = _Server(config, f"http://{f'[{host}]' if ':' in host else host}:{port}")
    try:
        server.run(sockets=[listener])
    finally:
        listener.close()
    if not server.started:
        raise LimnerError("The server did not start.", hint="Its log above says why.")


class _Server(uvicorn.Server):
    """uvicorn, which says where it is once it takes calls."""

    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        if self.started:
            click.echo(f"Limner serves {self._address}/v1  (the API: {self._address}/docs)")


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise LimnerError(
            f"Nothing can listen on {host}:{port}: {error.strerror}.",
            hint="Choose another with --port, or end what listens there.",
        ) from error
    listener.listen(1024)
    return listener
