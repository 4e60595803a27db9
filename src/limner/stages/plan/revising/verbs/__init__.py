"""What can be done to a document, one file each: `VERBS` it answers to, and `make(work)`."""
