"""Forms of documents, one file each; `FORM` is what it brings."""
