"""Models: the names that can be asked for."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from limner.apps.server import page
from limner.apps.server.answers import answer
from limner.apps.server.desk import admitted, desk
from limner.ports.profiles import Profile, profiles
from limner.services.errors import ApiError
from limner.services.images import Rules

router = APIRouter(prefix="/v1/models", tags=["Models"])


def described(name: str, profile: Profile) -> dict[str, Any]:
    """Return a model's object."""
    body: dict[str, Any] = {
        "id": name, "object": "model", "created": profile.born, "owned_by": "limner",
    }  # fmt: skip
    return body | ({"shutdown_date": str(profile.shutdown)} if profile.shutdown else {})


def _served(rules: Rules) -> dict[str, Profile]:
    return {name: p for name, p in profiles().items() if rules.retired or not p.retired}


@router.get("", summary="List models", responses=page.answers("ModelList"))
async def models(request: Request) -> Response:
    """List the models this server serves."""
    admitted(request)
    data = [described(name, profile) for name, profile in _served(desk(request).rules).items()]
    return answer({"object": "list", "data": data})


@router.get("/{model}", summary="Retrieve a model", responses=page.answers("Model", 404))
async def model(request: Request, model: str) -> Response:
    """Return one model."""
    admitted(request)
    profile = _served(desk(request).rules).get(model)
    if profile is None:
        words = f"The model '{model}' does not exist or you do not have access to it."
        raise ApiError(404, words, param="model", code="model_not_found")
    return answer(described(model, profile))
