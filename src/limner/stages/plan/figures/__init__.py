"""People, plants, furniture and other subjects drawn by us; a file that defines `FIGURES` has some."""
