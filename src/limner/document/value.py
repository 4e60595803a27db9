"""What every value of Limner is: a frozen pydantic model whose identity is its content.

`Kind` marks an *open family* (layers, edits, frame items): a base class whose subclasses
each declare `kind: Literal["…"]`, live in one file each, and are found by importing the
package that holds them. Adding a member touches no list.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cached_property
from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    model_serializer,
)
from pydantic_core import CoreSchema, core_schema

from limner.basics.hash import digest


class Value(BaseModel):
    """A frozen, serialisable value; equal content is equal identity."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")

    @cached_property
    def hash(self) -> str:
        """32 hex digits naming this content."""
        return digest(self.to_json())

    def __hash__(self) -> int:
        return hash(self.hash)

    def to_json(self, indent: int | None = None) -> str:
        """Return JSON with defaults left out, in field order; the same value, the same text."""
        return self.model_dump_json(exclude_defaults=True, indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Validate JSON text; raises pydantic.ValidationError."""
        return cls.model_validate_json(text)

    def but(self, **changes: Any) -> Self:
        """Return a validated copy with `changes`."""
        fields = {name: getattr(self, name) for name in self.model_fields_set}
        return type(self)(**{**fields, **changes})


class Tagged(Value):
    """A value told apart from its siblings by `kind`, which is always written out."""

    kind: str

    @model_serializer(mode="wrap")
    def _with_kind(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        fields: dict[str, Any] = handler(self)
        return {**fields, "kind": self.kind}


class Kind(Tagged):
    """Base of an open family of tagged values."""

    version: ClassVar[int] = 1
    family: ClassVar[dict[str, type[Kind]]]
    package: ClassVar[str] = ""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        if Kind in cls.__bases__:
            cls.family = {}
            return
        field = cls.model_fields["kind"]
        name = field.default
        if isinstance(name, str) and name:
            cls.family[name] = cls

    @classmethod
    def members(cls) -> dict[str, type[Kind]]:
        """Return every member of this family by kind, importing its package once."""
        if cls.package:
            discover(cls.package)
        return cls.family


_discovered: set[str] = set()


def discover(package: str) -> None:
    """Import every module of `package`, once, in name order."""
    if package in _discovered:
        return
    _discovered.add(package)
    module = importlib.import_module(package)
    for info in sorted(pkgutil.iter_modules(module.__path__), key=lambda i: i.name):
        importlib.import_module(f"{package}.{info.name}")


def _dump(member: Value) -> dict[str, Any]:
    return member.model_dump(mode="json", exclude_defaults=True)


class OneOf:
    """Annotation: the field holds any member of a family (`Annotated[Layer, OneOf(Layer)]`)."""

    def __init__(self, base: type[Kind]) -> None:
        self.base = base

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate by looking `kind` up in the family; serialise the member's own fields."""
        return core_schema.no_info_plain_validator_function(
            self._validate,
            serialization=core_schema.plain_serializer_function_ser_schema(_dump),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Refer to the family by name; `document.schema` writes the members out."""
        return {"x-family": self.base.__name__}

    def _validate(self, data: Any) -> Kind:
        if isinstance(data, self.base):
            return data
        if not isinstance(data, dict):
            raise ValueError(f"a {self.base.__name__.lower()} must be an object with a 'kind'")
        members = self.base.members()
        kind = data.get("kind")
        if kind not in members:
            known = ", ".join(sorted(members))
            raise ValueError(f"unknown {self.base.__name__.lower()} kind {kind!r}; known: {known}")
        member = members[kind]
        migrate = getattr(member, "migrate", None)
        return member.model_validate(migrate(dict(data)) if migrate else data)
