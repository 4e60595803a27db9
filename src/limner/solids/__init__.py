"""Solids: things, matter and sets in three dimensions, as plain numbers for whoever traces or
writes them.

May import document and basics; numpy, and inside functions scipy and shapely.
"""
