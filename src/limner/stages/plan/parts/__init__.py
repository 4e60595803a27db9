"""Parts: pieces of pictures several kinds share, one file each."""
