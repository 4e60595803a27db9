"""Families of diffusion models, one file each; found by `family.families`."""
