"""Image calls: their parameters as a table, their rules, and the picture they bring."""

from limner.services.images.call import ImageCall, Rules, read_call
from limner.services.images.fields import FIELDS, OWN, Endpoint, Field, known

__all__ = ["FIELDS", "OWN", "Endpoint", "Field", "ImageCall", "Rules", "known", "read_call"]
