"""Flat people from parts: a skeleton in a pose, dressed, with a head and what it holds.

`limb` is the geometry, `pose` the skeletons, `look` who it is, `dress` and `head` the drawing,
`props` what hands hold, `figure` puts them together.
"""
