"""The Suite: pictures that belong together, by name, each with its history.

What they share (strings, things, colours, type) follows from one prompt and the picture that leads
them; a change said to all of them is made in each.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Size
from limner.document.channels import CHANNELS
from limner.document.history import History
from limner.document.request import Lead
from limner.document.value import Value

MOST = 10
"""Pictures of a set, at most."""

FORMATS: dict[str, Size] = {name: channel.size for name, channel in CHANNELS.items()}
"""Formats by name, in pixels."""


class Suite(Value):
    """Named pictures that are led by one.

    prompt: what all of them show. lead: whose colours and type they share. members: in order.
    """

    version: Literal[1] = 1
    prompt: str
    lead: Lead = Lead()
    members: dict[str, History] = Field(max_length=MOST)
