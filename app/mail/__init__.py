"""Letters. Knows no feature."""
