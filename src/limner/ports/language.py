"""A language model behind an address: what it is asked, what it answers, what it may cost.

Nothing here knows how it is reached; `world/language.py` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol, Self

from pydantic import Field, SecretStr, ValidationError, field_validator

from limner.basics.errors import BadOption
from limner.basics.wire import address, sendable
from limner.document.value import Value

PREFIX = "LIMNER_PLANNER_"
Speaker = Literal["user", "assistant"]


class Endpoint(Value):
    """Where a language model answers, and what it may take. Each is `LIMNER_PLANNER_NAME`.

    The key is in no JSON, no record and no text of this value.
    """

    url: str
    """Base address of an OpenAI-compatible API: 'http://127.0.0.1:11434/v1'."""
    model: str
    key: SecretStr = Field(default=SecretStr(""), exclude=True, repr=False)
    gives: Literal["both", "brief", "document"] = "both"
    """What it is asked for: a reading of the prompt, a design of its own, or both."""
    form: Literal["auto", "json_schema", "json_object", "text"] = "auto"
    """How the reply's form is asked for; auto goes on to the next where one is refused."""
    vision: bool = False
    """Whether it is shown the laid-out picture and asked what is amiss."""
    timeout: float = Field(default=45.0, gt=0)
    """Seconds one reply may take."""
    seconds: float = Field(default=120.0, gt=0)
    """Seconds all replies for a picture may take together."""
    tries: int = Field(default=3, ge=1, le=10)
    """Replies asked for: the first, and others where one could not be used or a check failed."""
    reply_tokens: int = Field(default=8000, ge=64)
    """Longest reply."""
    tokens: int = Field(default=60_000, ge=64)
    """Tokens in and out for a picture; no further reply is asked for beyond."""
    price_in: float = Field(default=0.0, ge=0)
    """Price of a million tokens in; price_out: of those out."""
    price_out: float = Field(default=0.0, ge=0)
    cost: float | None = Field(default=None, gt=0)
    """Most a picture may cost, in the currency of the prices."""

    @field_validator("url")
    @classmethod
    def _address(cls, url: str) -> str:
        return address(url)

    @classmethod
    def of(cls, environment: Mapping[str, str], **given: Any) -> Self:
        """Return what the variables say; `given` wins, where it is not None. Raises BadOption."""
        fields: dict[str, Any] = {
            name: environment[PREFIX + name.upper()]
            for name in cls.model_fields
            if environment.get(PREFIX + name.upper())
        }
        fields |= {name: value for name, value in given.items() if value is not None}
        try:
            return cls(**fields)
        except ValidationError as error:
            raise _unusable(error) from None

    @field_validator("key")
    @classmethod
    def _plain(cls, key: SecretStr) -> SecretStr:
        sendable(key.get_secret_value())
        return key

    def spent(self, into: int, out: int) -> float:
        """Return what so many tokens cost."""
        return (into * self.price_in + out * self.price_out) / 1e6


def _unusable(error: ValidationError) -> BadOption:
    first = error.errors(include_input=False)[0]
    name = str(first["loc"][0]) if first["loc"] else "url"
    if first["type"] == "missing":
        said = f"The planner 'llm' needs a language model; its {name} is not set."
    else:
        said = f"The language model's {name}: {first['msg'].removeprefix('Value error, ')}."
    hint = f"Set {PREFIX}{name.upper()}; {PREFIX}URL and {PREFIX}MODEL are always needed."
    return BadOption(said, hint=hint, param="planner")


class Question(Value):
    """What a language model is asked.

    turns: who said what, the last the user's. pictures: PNG files that go with the last turn.
    shape: JSON schema of the reply; called: its name. tokens: longest reply.
    """

    system: str
    turns: tuple[tuple[Speaker, str], ...]
    shape: dict[str, Any]
    called: str
    tokens: int
    pictures: tuple[bytes, ...] = ()


class Answer(Value):
    """What came back. whole: False where it was cut off. into, out: tokens it took."""

    text: str
    whole: bool = True
    into: int = 0
    out: int = 0


class LanguageModel(Protocol):
    """Something that answers questions in words."""

    @property
    def terms(self) -> Endpoint:
        """Which it is, and what it may take."""
        ...

    async def ask(self, question: Question, seconds: float) -> Answer:
        """Return an answer within `seconds`; raises NoAnswer, whose words hold no secret."""
        ...
