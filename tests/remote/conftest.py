"""The remote engine before providers of this machine; nothing here goes any further."""

import asyncio
import os
from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("httpcore2", reason="the remote engine is not installed: limner[remote]")

from tests.remote.hosts import HOSTS, KEY, png

from limner.basics.geometry import Box, Size
from limner.document.frame import Job
from limner.document.layers.generated import Generated
from limner.engines.remote import RemoteEngine
from limner.world.blobs import MemoryBlobs
from limner.world.progress import Quiet


@pytest.fixture(autouse=True)
def brisk(monkeypatch):
    """Nobody is set up, and nobody waits long."""
    for name in [name for name in os.environ if name.startswith("LIMNER_REMOTE")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr("limner.engines.remote.line.PAUSES", (0.01, 0.02))
    monkeypatch.setattr("limner.engines.remote.line.GLANCES", (0.01,))


@pytest.fixture
def hosts():
    """Start a provider by its wire; all of them are gone afterwards."""
    started = []

    def start(wire):
        started.append(HOSTS[wire]().start())
        return started[-1]

    yield start
    for host in started:
        host.stop()


class Studio:
    """An engine, what is set up for it, and a short way to ask it."""

    def __init__(self, folder, monkeypatch):
        self.file, self.env = folder / "remote.toml", monkeypatch
        self.engine = RemoteEngine()
        self.blobs = MemoryBlobs()
        monkeypatch.setenv("SECRET_OF_TESTS", KEY)

    def set_up(self, text):
        self.file.write_text(text, "utf-8")
        self.env.setenv("LIMNER_REMOTE", str(self.file))
        return self

    def at(self, host, name=None, **fields):
        """Set up one provider with a key: a host of ours in the place of the real one."""
        preset = {"openai": "openai", "google": "google", "bfl": "bfl", "stability": "stability"}
        name = name or preset.get(host.wire, "box")
        lines = [f"[{name}]", f'url = "{host.url}{getattr(host, "base", "")}"']
        if name not in preset:
            lines.append(f'wire = "{host.wire}"')
        fields = {"key_env": "SECRET_OF_TESTS", "seconds": 20, **fields}
        lines += [f"{key} = {_toml(value)}" for key, value in fields.items()]
        before = self.file.read_text("utf-8") + "\n" if self.file.exists() else ""
        return self.set_up(before + "\n".join(lines))

    def job(self, size=(1024, 1024), *, below=None, mask=None, **layer):
        prints = {} if below is None else {"below": self.blobs.put(below)}
        if layer.get("guide"):
            prints["guide"] = self.blobs.put(png((512, 512), (1, 2, 3)))
        layer = {"prompt": "a fox in the snow", "quality": "medium", **layer}
        layer["references"] = tuple(map(self.blobs.put, layer.get("references", ())))
        data = Generated(id="a", **layer).model_dump(mode="json", exclude_defaults=True)
        return Job(
            layer="a", box=Box(0, 0, *size), task="generated", data=data, seed=7, prints=prints,
            mask=None if mask is None else self.blobs.put(mask),
        )  # fmt: skip

    def draw(self, size=(1024, 1024), progress=None, **layer):
        world = SimpleNamespace(blobs=self.blobs, progress=progress or Quiet())
        return asyncio.run(self.engine.draw(self.job(size, **layer), Size(*size), world))


def _toml(value):
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return str(value).lower()


@pytest.fixture
def studio(tmp_path, monkeypatch):
    return Studio(tmp_path, monkeypatch)


def is_flat(raster, colour):
    return bool((np.abs(raster.pixels[..., :3].astype(int) - colour[:3]) <= 2).all())
