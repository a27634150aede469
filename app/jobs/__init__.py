"""Work that waits for its time. Knows no feature."""
