"""Ornaments: drawn decoration, one file each; functions take the design and a place."""
