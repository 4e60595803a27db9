"""Words every room shares: size, box, colour, path, hash, errors. Imports no room."""
