"""Responses: conversations in which pictures are drawn and revised, turn by turn.

The planner stands where a language model would: rules decide whether a turn asks for a picture, a
change of one, or neither. Each picture's document is kept, so that a turn edits it.
"""

from limner.services.responses.asked import Asked, read_asked
from limner.services.responses.conversations import Conversations
from limner.services.responses.desk import Responses

__all__ = ["Asked", "Conversations", "Responses", "read_asked"]
