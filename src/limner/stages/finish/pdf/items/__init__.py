"""The writers, one file for each item kind; a module's name is the kind it writes.

Each has `markup(item, sheet)`: operators in the item's own coordinates, '' for nothing.
"""
