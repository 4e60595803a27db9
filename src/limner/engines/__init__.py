"""Engines: each paints the item kinds its Capabilities name, and decides nothing."""
