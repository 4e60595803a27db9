"""People, fruit, furniture and other subjects drawn by us; a file with `FIGURES` has some."""
