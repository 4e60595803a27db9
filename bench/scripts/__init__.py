"""Thirteen scripts set by us and by Chromium from the same font files, compared by string."""
