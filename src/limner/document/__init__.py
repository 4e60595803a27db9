"""The values: what was asked, what is wanted, what will be painted, what came out."""
