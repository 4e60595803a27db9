"""Providers: where models are hosted, with whose key, within which budget; and how that is told.

One TOML file (`LIMNER_REMOTE` names it), or variables `LIMNER_REMOTE_NAME_*`, or both. Keys stand
in variables or files of their own. A Provider only knows where its key is: it is read when it is
needed, so that no value, record, error or pickle can hold it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError, field_validator

from limner.basics.errors import BadOption
from limner.basics.wire import address, origin, sendable
from limner.document.value import Value
from limner.engines.remote.profile import Profile, known, made

PREFIX = "LIMNER_REMOTE"
HELP = "See docs/remote.md."
_OWN = {"openai": ":openai", "sdcpp": ":sdcpp", "webui": ":webui"}
"""What models of a server of one's own start from, by wire."""


class Provider(Value):
    """One place that paints for money, or a server of one's own.

    key_env, key_file: where its key is, if it wants one. models: names of those that are used; none
    for all that are known of it. fallback: models that paint where one of this provider could not.
    """

    name: str
    wire: str
    url: str
    hosts: tuple[str, ...] = ()
    key_env: str = ""
    key_file: str = ""
    models: tuple[str, ...] = ()
    fallback: tuple[str, ...] = ()
    attempts: int = Field(default=3, ge=1, le=10)
    """How often a request is sent at most, where that cannot be charged twice."""
    seconds: float = Field(default=300.0, gt=0, le=3600)
    """How long a picture may take, all attempts together."""
    cost: float | None = Field(default=None, gt=0)
    """US dollars one picture may cost at most, by our own table, its fallbacks included."""
    largest: int = Field(default=96, ge=1, le=1024)
    """MiB of a reply."""
    idempotency: str = ""
    """The header by which this provider tells a request that is sent again, if it knows one."""

    @field_validator("url")
    @classmethod
    def _address(cls, url: str) -> str:
        return address(url)

    @property
    def keyed(self) -> bool:
        """Whether a key is wanted."""
        return bool(self.key_env or self.key_file)

    def key(self) -> SecretStr:
        """Return the key as it is now; raises BadOption, whose words do not hold it."""
        try:
            text = self._read()
            return SecretStr(sendable(text))
        except OSError as error:
            why = f"its file {self.key_file} cannot be read ({error.strerror or 'no such file'})"
        except UnicodeDecodeError:
            why = f"its file {self.key_file} is no text"
        except ValueError as error:
            why = str(error)
        raise BadOption(f"The key of {self.name!r}: {why}.", hint=HELP, param="engine")

    def _read(self) -> str:
        if self.key_env:
            return os.environ.get(self.key_env, "").strip()
        if self.key_file:
            with Path(self.key_file).expanduser().open(encoding="utf-8") as file:
                return file.read(8192).strip()
        return ""

    def lacks(self) -> str:
        """Return why it cannot be asked, '' where it can."""
        if not self.keyed:
            return ""
        try:
            found = bool(self.key().get_secret_value())
        except BadOption as error:
            return error.message
        where = self.key_env or self.key_file
        return "" if found else f"There is no key in {where}."

    def owns(self, url: str) -> bool:
        """Whether an address is this provider's: its own origin, or https on one of its hosts."""
        try:
            scheme, host, port = origin(url)
        except ValueError:
            return False
        if (scheme, host, port) == origin(self.url):
            return True
        ours = any(host == own or host.endswith(f".{own}") for own in self.hosts)
        return ours and scheme == "https" and port == 443


@dataclass(frozen=True)
class Hosted:
    """A model at a provider."""

    profile: Profile
    provider: Provider

    @property
    def lacks(self) -> str:
        """Why it cannot be asked now, '' where it can."""
        if self.profile.retired and self.provider.url == presets().get(self.provider.name, {}).get(
            "url"
        ):
            return f"It has not been served there since {self.profile.retired}."
        return self.provider.lacks()


@dataclass(frozen=True)
class Setup:
    """Everything that is set up. faults: by provider, why one cannot be used."""

    models: Mapping[str, Hosted] = field(default_factory=dict)
    providers: Mapping[str, Provider] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)


@cache
def presets() -> dict[str, dict[str, Any]]:
    """Return what is known of providers, by name."""
    return tomllib.loads((files(__package__ or "") / "providers.toml").read_text("utf-8"))


def setup(environment: Mapping[str, str]) -> Setup:
    """Return what file and variables say. What cannot be used is a fault, never an error."""
    tables: dict[str, dict[str, Any]] = {}
    faults: dict[str, str] = {}
    if path := environment.get(PREFIX):
        try:
            tables = _file(path)
        except (OSError, ValueError, UnicodeDecodeError) as error:
            faults[path] = f"The file cannot be read: {error}."
    told, strays = _variables(environment)
    for name, fields in told.items():
        tables[name] = {**tables.get(name, {}), **fields}
    keys = {str(table.get("key_env")) for table in tables.values()}
    faults |= {name: "It names no setting" for name in strays if name not in keys}
    models: dict[str, Hosted] = {}
    providers: dict[str, Provider] = {}
    for name, table in tables.items():
        try:
            provider, profiles = _provider(name, table)
        except (ValueError, TypeError, AttributeError) as error:
            faults[name] = _said(error)
            continue
        providers[name] = provider
        for profile in profiles:
            models.setdefault(profile.name, Hosted(profile, provider))
    return Setup(models, providers, faults)


def _file(path: str) -> dict[str, dict[str, Any]]:
    table = tomllib.loads(Path(path).expanduser().read_text("utf-8"))
    wrong = sorted(name for name, value in table.items() if not isinstance(value, dict))
    if wrong:
        raise ValueError(f"{wrong[0]!r} stands outside a [provider]")
    return table


def _variables(environment: Mapping[str, str]) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """Return the tables variables say, and those variables that say nothing.

    LIMNER_REMOTE_NAME_KEY holds a key, the rest are fields.
    """
    found: dict[str, dict[str, Any]] = {}
    strays: list[str] = []
    fields = sorted(Provider.model_fields, key=len, reverse=True)
    for variable, value in environment.items():
        if not variable.startswith(PREFIX + "_") or not value.strip():
            continue
        rest = variable.removeprefix(PREFIX + "_").lower()
        ending = next((f for f in (*fields, "key", "like") if rest.endswith(f"_{f}")), None)
        if ending is None:
            strays.append(variable)
            continue
        table = found.setdefault(rest.removesuffix(f"_{ending}").replace("_", "-"), {})
        if ending == "key":
            table["key_env"] = variable
        elif ending in ("models", "fallback", "hosts"):
            table[ending] = [part.strip() for part in value.split(",") if part.strip()]
        else:
            table[ending] = value.strip()
    return found, strays


def _provider(name: str, table: Mapping[str, Any]) -> tuple[Provider, list[Profile]]:
    """Return a provider and its models; raises ValueError, also as pydantic's ValidationError."""
    fields = {**presets().get(name, {}), **table}
    if "key" in fields:
        raise ValueError("a key stands in a variable (key_env) or a file (key_file) of its own")
    own, like = fields.pop("model", {}), fields.pop("like", "")
    for needed in ("wire", "url"):
        if needed not in fields:
            raise ValueError(f"its {needed} is not told, and nothing is known by that name")
    provider = Provider(**{**fields, "name": name})
    from limner.engines.remote.wires import wires

    if provider.wire not in wires():
        raise ValueError(f"there is no wire {provider.wire!r}; there are {', '.join(wires())}")
    profiles = [_own(provider, model, told) for model, told in own.items()]
    profiles += [_named(provider, model, like) for model in provider.models if model not in own]
    if not profiles:
        profiles = [p for p in known().values() if p.provider == name]
    if not profiles:
        raise ValueError("its models are not named")
    return provider, profiles


def _named(provider: Provider, model: str, like: str) -> Profile:
    found = known().get(model)
    if found is not None and found.wire == provider.wire and not like:
        return found
    return _own(provider, model, {"like": like} if like else {})


def _own(provider: Provider, name: str, told: Mapping[str, Any]) -> Profile:
    """Return a model as a configuration describes it, starting from one that is known."""
    fields = dict(told)
    start = fields.pop("like", name if name in known() else _OWN.get(provider.wire, ""))
    begun = known().get(start)
    if begun is None:
        raise ValueError(f"nothing is known of {name!r}; say which model it is like")
    base = begun.model_dump(exclude_defaults=True, exclude={"name"})
    if begun.provider != provider.name:
        base = {n: value for n, value in base.items() if n not in ("provider", "owner", "terms")}
    sizing = {**base.pop("sizing", {}), **fields.pop("sizing", {})}
    return made(name, {**base, **fields, "wire": provider.wire, "sizing": sizing})


def _said(error: Exception) -> str:
    if not isinstance(error, ValueError):
        return "a table stands where a word is wanted, or the other way round"
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_input=False)[0]
    place = ".".join(map(str, first["loc"])) or "settings"
    return f"{place}: {first['msg'].removeprefix('Value error, ')}"
