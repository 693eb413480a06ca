"""Results as web pages: one file each, that opens from disk, asks for nothing else and runs nothing."""
