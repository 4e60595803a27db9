"""The painters, one file for each item kind; a module's name is the kind it paints.

Each has `paint(item, easel)` and draws in the item's own coordinates.
"""
