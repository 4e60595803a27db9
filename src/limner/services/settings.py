"""Settings of a server: defaults, then one TOML file, then LIMNER_* variables."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError, field_validator

from limner.basics.errors import BadOption
from limner.document.value import Value
from limner.ports.language import Endpoint

FILE = "LIMNER_CONFIG"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class Settings(Value):
    """Everything a server can be told. Each is `LIMNER_NAME` in the environment."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    api_keys: tuple[str, ...] = ()
    """Keys that are accepted; with none, anybody on this machine is. Commas between several."""
    default_model: str = "gpt-image-2"
    """The model of calls that name none; empty refuses them."""
    serve_retired: bool = False
    """Whether dall-e-2 and dall-e-3 are served."""
    workers: int = Field(default_factory=lambda: min(8, _cores()), ge=1, le=256)
    """Painter processes."""
    waiting: int = Field(default=1024, ge=1)
    """Pictures that may wait, of all callers together."""
    share: int = Field(default=512, ge=1)
    """Pictures of one caller that may wait."""
    timeout: float = Field(default=600.0, gt=0)
    """Seconds a picture may take, waiting included."""
    worker_memory: int = Field(default=768, ge=64)
    """MiB a painter may hold between two pictures; a larger one is replaced."""
    body_limit: int = Field(default=512, ge=1)
    """MiB of all requests being read or worked on together, and so of any one."""
    requests_per_minute: int = Field(default=6000, ge=1)
    """Calls of one caller a minute."""
    keep_alive: float = Field(default=15.0, gt=0)
    """Seconds of silence after which a stream says that it is still there."""
    grace: float = Field(default=30.0, ge=0)
    """Seconds pictures under way have to be finished when the server stops."""
    fetch: bool = True
    """Whether pictures are fetched from the addresses calls name."""
    fetch_hosts: tuple[str, ...] = ()
    """Hosts ('host:port') they are fetched from though they are private. Commas between several."""
    data: Path = Path("~/.local/share/limner")
    """Folder of stored work."""
    keep_days: float = Field(default=30.0, gt=0)
    """Days responses and their pictures are kept."""
    conformance: bool = False
    """Answer the official clients' own test suites, and nothing else, with examples."""
    engine: str = "auto"
    """The engine to prefer where a call names none."""
    planner_url: str = ""
    """OpenAI-compatible API of the language model that plans where a call asks for it."""
    planner_model: str = ""
    """Its name there."""
    planner_key: SecretStr = Field(default=SecretStr(""), exclude=True, repr=False)
    """Its key, where it wants one."""

    @field_validator("api_keys", "fetch_hosts", mode="before")
    @classmethod
    def _apart(cls, given: Any) -> Any:
        if isinstance(given, str):
            return tuple(key.strip() for key in given.split(",") if key.strip())
        return given

    def endpoint(self, environment: Mapping[str, str] = os.environ) -> Endpoint | None:
        """Return the language model that plans, None where none is set up; raises BadOption."""
        if not (self.planner_url or self.planner_model):
            return None
        key = self.planner_key if self.planner_key.get_secret_value() else None
        return Endpoint.of(
            environment, url=self.planner_url or None, model=self.planner_model or None, key=key
        )

    @property
    def open(self) -> bool:
        """Whether anybody is served."""
        return not self.api_keys


def load(environment: Mapping[str, str] = os.environ, **given: Any) -> Settings:
    """Return the settings; `given` wins, where it is not None. Raises BadOption."""
    fields = _file(environment.get(FILE))
    for name in Settings.model_fields:
        text = environment.get(f"LIMNER_{name.upper()}")
        if text is not None:
            fields[name] = text
    fields |= {name: value for name, value in given.items() if value is not None}
    try:
        return Settings(**fields)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "settings"
        raise BadOption(
            f"Setting {name!r}: {first['msg'][:1].lower()}{first['msg'][1:]}.",
            hint=f"It is LIMNER_{name.upper()} in the environment, {name} in the file.",
            param=name,
        ) from error


def check_open(settings: Settings) -> None:
    """Raise BadOption where the server would serve anybody on the network."""
    if settings.open and settings.host not in LOOPBACK:
        raise BadOption(
            f"Without keys the server listens on this machine only, not on {settings.host}.",
            hint="Set LIMNER_API_KEYS to one or more keys, with commas between.",
            param="host",
        )


def _file(path: str | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        fields = tomllib.loads(Path(path).expanduser().read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadOption(
            f"The settings file {path} cannot be read: {error}.", hint=f"Check {FILE}."
        ) from error
    unknown = sorted(set(fields) - set(Settings.model_fields))
    if unknown:
        raise BadOption(
            f"The settings file {path} names what there is not: {', '.join(unknown)}.",
            hint=f"There are: {', '.join(Settings.model_fields)}.",
        )
    return fields


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
