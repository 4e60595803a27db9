"""The edit kinds, one file each: typed changes to a Document, each with its inverse."""
