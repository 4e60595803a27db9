"""The surfaces: each translates between a user and the public names."""
